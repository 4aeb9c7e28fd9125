import { nothingElse } from '../../../../language/src/compile/nothing-else.ts'
import type { CompiledSla, Condition } from '../../../../language/src/compile/schema.ts'
import {
  creditLimitSentences,
  creditSentence,
  escalationSentence,
  excuseSentence,
  goalSentences,
  ofSla,
  quote,
  stopsSentence,
  windowsSentence,
} from '../../../../language/src/wording/index.ts'
import type { Block, Section, Text } from '../tree.ts'
import {
  anchorOf,
  clauses,
  link,
  note,
  paragraph,
  subsections,
  titleIn,
  titleOf,
  type View,
} from '../view.ts'

/** What is promised, in full sentences. */
export function levels(view: View): Section {
  const { contract, word } = view
  const number = view.sectionNumber('levels')
  if (contract.slas.length === 0) return view.section('levels', [])
  const definitions = view.sectionNumber('definitions')
  return view.section(
    'levels',
    [paragraph(word('levelsAre', { number: definitions }))],
    subsections(
      number,
      contract.slas.map((sla, index) => ({
        anchor: anchorOf('level', sla.id),
        title: titleOf(sla),
        blocks: levelBlocks(sla, `${number}.${index + 1}`, view),
      })),
    ),
  )
}

function levelBlocks(sla: CompiledSla, number: string, view: View): Block[] {
  const { contract, word, locale } = view
  const { id, title, documentation, calendar, window, windows, goals, exceptions, ...more } = sla
  const { escalations, credits, creditCap, creditThreshold, stops, excuses, case: of, ...rest } = more
  nothingElse(rest)
  const telling = ofSla(view, sla)
  const told = goals.map((goal) => ({
    anchor: anchorOf(
      'level',
      [id, goal.metric, ...(goal.with ?? []), ...goal.channels, ...caseNames(goal.when)].join('-'),
    ),
    lines: goalSentences(goal, telling).map((sentence): Text => [sentence]),
  }))
  const all = [...exceptions, ...(excuses ?? []).map((excuse) => excuseSentence(excuse, view))]
  return [
    ...note(documentation),
    ...(told.length === 0 ? [paragraph(word('noGoals'))] : [clauses(number, told)]),
    paragraph([
      ...(window === undefined ? [] : [`${windowsSentence(windows ?? [window], locale)} `]),
      word('timesBy', { calendar: quote(titleIn(contract.calendars, calendar), locale) }),
      ...(of === undefined
        ? []
        : [` ${word('casesOf', { case: quote(titleIn(contract.cases ?? [], of), locale) })}`]),
    ]),
    ...stopsSentence(stops ?? [], view).map((sentence) => paragraph(sentence)),
    ...(all.length === 0
      ? []
      : ([paragraph(word('excuses')), { kind: 'list', items: all.map((one) => [one]) }] as const)),
  ]
}

/** What tells a goal for some cases from others of its metric: attributes and values, by their names. */
function caseNames(when: Condition | undefined): string[] {
  switch (when?.kind) {
    case undefined:
      return []
    case 'otherwise':
      return ['otherwise']
    case 'not':
      return ['not', ...caseNames(when.of)]
    case 'all':
    case 'any':
      return when.of.flatMap(caseNames)
    case 'compare':
      return [when.attribute, when.operator, valueName(when.value)]
    case 'in':
      return [when.attribute, ...when.values.map(valueName)]
    default:
      return when satisfies never
  }
}

function valueName(value: Extract<Condition, { kind: 'compare' }>['value']): string {
  return typeof value === 'object' ? value.amount + value.currency : String(value)
}

/** Who is told when a deadline comes near, and what is paid back when a goal is missed. */
export function escalation(view: View): Section {
  const { contract, word } = view
  const number = view.sectionNumber('escalation')
  const told = (
    kind: 'escalation' | 'credit',
    number: string,
    sentences: (sla: CompiledSla) => readonly string[],
  ): Block[] => {
    const list = contract.slas
      .map((sla) => ({ sla, lines: sentences(sla) }))
      .filter(({ lines }) => lines.length > 0)
      .map(({ sla, lines }) => ({
        anchor: anchorOf(kind, sla.id),
        lines: [[link('level', sla.id, titleOf(sla))], ...lines.map((line): Text => [line])],
      }))
    return list.length === 0 ? [paragraph(word('none'))] : [clauses(number, list)]
  }
  return view.section(
    'escalation',
    [],
    subsections(number, [
      {
        anchor: 'escalations',
        title: word('escalations'),
        blocks: told('escalation', `${number}.1`, (sla) =>
          sla.escalations.map((one) => escalationSentence(one, ofSla(view, sla))),
        ),
      },
      {
        anchor: 'credits',
        title: word('credits'),
        blocks: [
          ...(contract.slas.some(({ credits }) => credits.length > 1) ? [paragraph(word('creditsAre'))] : []),
          ...told('credit', `${number}.2`, (sla) => [
            ...sla.credits.map((one) => creditSentence(one, view)),
            ...creditLimitSentences(sla, view.locale),
          ]),
        ],
      },
    ]),
  )
}
