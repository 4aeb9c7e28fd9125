import { nothingElse } from '../../../../language/src/compile/nothing-else.ts'
import type { CompiledSegmentation } from '../../../../language/src/compile/schema.ts'
import { tellCondition } from '../../../../language/src/wording/index.ts'
import type { Section, Text } from '../tree.ts'
import {
  anchorOf,
  clauses,
  note,
  paragraph,
  paragraphsOf,
  strong,
  subsections,
  titleOf,
  type View,
} from '../view.ts'

/** Who belongs to which segment. */
export function customers(view: View): Section {
  const { word, locale } = view
  const { id, title, documentation, firstMatch, attributes, segments, ...rest } = view.contract.segmentation
  nothingElse(rest)
  const number = view.sectionNumber('customers')
  const table = {
    kind: 'table' as const,
    caption: `${titleOf({ id, title })}: ${word('attributes')}`,
    columns: [word('attribute'), word('kind')],
    rows: attributes.map(({ id, title, documentation, type, ...rest }) => {
      nothingElse(rest)
      const lines: Text[] = [
        [attributeKind(type, view)],
        ...paragraphsOf(documentation).map((line) => [line]),
      ]
      return { head: [titleOf({ id, title })], cells: [lines] }
    }),
  }
  const told = segments.map(({ id, title, documentation, condition, needs, ...rest }) => {
    nothingElse(rest)
    return {
      anchor: anchorOf('segment', id),
      lines: [
        [strong(titleOf({ id, title })), `: ${tellCondition(condition, attributes, locale)}`],
        ...(needs.length === 0 ? [] : [[`${word('needs')}: ${view.skills(needs)}`]]),
        ...paragraphsOf(documentation).map((line) => [line]),
      ],
    }
  })
  return view.section(
    'customers',
    [
      paragraph([word('customersAre'), ...(firstMatch ? [` ${word('firstMatch')}`] : [])]),
      ...note(documentation),
    ],
    subsections(number, [
      { anchor: 'segments', title: word('segments'), blocks: [clauses(`${number}.1`, told)] },
      {
        anchor: 'attributes',
        title: word('attributes'),
        blocks: attributes.length === 0 ? [paragraph(word('none'))] : [table],
      },
    ]),
  )
}

/** What an attribute can be. */
export function attributeKind(
  type: CompiledSegmentation['attributes'][number]['type'],
  { word }: View,
): string {
  switch (type.kind) {
    case 'money':
      return word('kindMoney', { currency: type.currency })
    case 'number':
      return word('kindNumber')
    case 'boolean':
      return word('kindBoolean')
    case 'date':
      return word('kindDate')
    case 'enumeration':
      return word('kindOneOf', { values: type.values.map(({ id }) => id).join(', ') })
    default:
      return type satisfies never
  }
}
