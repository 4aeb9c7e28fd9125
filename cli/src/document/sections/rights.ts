import { nothingElse } from '../../../../language/src/compile/nothing-else.ts'
import type { CompiledContract } from '../../../../language/src/compile/schema.ts'
import {
  quote,
  targetSentences,
  tellEvery,
  tellMoney,
  tellWithin,
  windowsSentence,
} from '../../../../language/src/wording/index.ts'
import type { Block, Clause, Section, Side, Text } from '../tree.ts'
import { anchorOf, clauses, paragraphsOf, subsections, titleOf, type View } from '../view.ts'
import { dueText } from './dates.ts'

type ContractClause = CompiledContract['clauses'][number]
type ClauseOf<K extends ContractClause['kind']> = Extract<ContractClause, { readonly kind: K }>

function ofKind<K extends ContractClause['kind']>(view: View, kind: K): ClauseOf<K>[] {
  return view.contract.clauses.filter((clause): clause is ClauseOf<K> => clause.kind === kind)
}

/** What each side has to do and may do, side by side. */
export function rights(view: View): Section {
  const { word } = view
  const number = view.sectionNumber('rights')
  const duties = ofKind(view, 'duty').map((duty) => ({ side: duty.side, clause: dutyClause(duty, view) }))
  const allowed = ofKind(view, 'right').map(({ kind, id, title, documentation, side, ...rest }) => {
    nothingElse(rest)
    return { side, clause: plainClause({ id, title, documentation }) }
  })
  return view.section(
    'rights',
    [],
    subsections(number, [
      { anchor: 'duties', title: word('duties'), blocks: sides(duties, `${number}.1`, 'noDuties', view) },
      {
        anchor: 'rights-of-both',
        title: word('rightsOnly'),
        blocks: sides(allowed, `${number}.2`, 'noRights', view),
      },
    ]),
  )
}

interface OfSide {
  readonly side: 'client' | 'provider'
  readonly clause: Omit<Clause, 'number'>
}

/** First all of the client's, then the provider's, numbered through. */
function sides(list: readonly OfSide[], number: string, none: 'noDuties' | 'noRights', view: View): Block[] {
  const { contract, word } = view
  let index = 0
  const side = (of: OfSide['side']): Side => ({
    title: word(of === 'client' ? 'ofClient' : 'ofProvider', { party: view.actor(contract.contract[of]) }),
    clauses: list
      .filter(({ side }) => side === of)
      .map(({ clause }) => ({ ...clause, number: `${number}.${++index}` })),
    none: word(none),
  })
  return [{ kind: 'sides', sides: [side('client'), side('provider')] }]
}

function dutyClause(duty: ClauseOf<'duty'>, view: View): Omit<Clause, 'number'> {
  const { word, locale } = view
  const { kind, id, title, documentation, side, every, from, due, ahead, measuredBy, ...more } = duty
  const { ends, within, delivers, targets, windows, ...rest } = more
  nothingElse(rest)
  const { anchor, lines } = plainClause({ id, title, documentation })
  const [first = [], ...notes] = lines
  const reasons = (ends ?? []).map((reason) => quote(view.reason(reason), locale)).join(', ')
  const promises =
    measuredBy === undefined
      ? []
      : targetSentences(targets ?? [], { metrics: [measuredBy], channels: [] }, view)
  return {
    anchor,
    lines: [
      first,
      ...(every === undefined
        ? []
        : [
            [
              word('recurring', {
                every: tellEvery(every, locale),
                due: dueText({ every, from, due, ahead }, view),
              }),
            ],
          ]),
      ...(measuredBy === undefined ? [] : [[word('measuredBy', { metric: view.metric(measuredBy) })]]),
      ...(reasons === ''
        ? []
        : [
            [
              within === undefined
                ? word('duringEnds', { reasons })
                : // The comma that closes what is put in would stand before the full stop.
                  word('duringEndsWithin', { reasons, within: tellWithin(within, locale).replace(/,$/, '') }),
            ],
          ]),
      ...(delivers === undefined ? [] : [[word('dutyDelivers', { what: delivers.join(', ') })]]),
      ...promises.map((sentence) => [sentence]),
      ...(windows === undefined ? [] : [[windowsSentence(windows, locale)]]),
      ...notes,
    ],
  }
}

function plainClause({
  documentation,
  ...clause
}: {
  readonly id: string
  readonly title: string | undefined
  readonly documentation: string | undefined
}): Omit<Clause, 'number'> {
  return {
    anchor: anchorOf('clause', clause.id),
    lines: [[titleOf(clause)], ...paragraphsOf(documentation).map((line): Text => [line])],
  }
}

/** Who may decide what, and up to which amount. */
export function authorities(view: View): Section {
  const { word, locale } = view
  const told = ofKind(view, 'authority').map(({ kind, id, title, documentation, holder, limit, ...rest }) => {
    nothingElse(rest)
    const words = { title: titleOf({ id, title }), holder: view.actor(holder) }
    const { anchor, lines } = plainClause({ id, title, documentation })
    const sentence =
      limit === undefined
        ? word('authority', words)
        : word('authorityUpTo', { ...words, limit: tellMoney(limit, locale) })
    return { anchor, lines: [[sentence], ...lines.slice(1)] }
  })
  return view.section(
    'authorities',
    told.length === 0 ? [] : [clauses(view.sectionNumber('authorities'), told)],
  )
}

/** What holds for both. */
export function standards(view: View): Section {
  const told = ofKind(view, 'standard').map(({ kind, id, title, documentation, ...rest }) => {
    nothingElse(rest)
    return plainClause({ id, title, documentation })
  })
  return view.section('standards', told.length === 0 ? [] : [clauses(view.sectionNumber('standards'), told)])
}
