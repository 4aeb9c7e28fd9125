import { nothingElse } from '../../../../language/src/compile/nothing-else.ts'
import type { CompiledSla } from '../../../../language/src/compile/schema.ts'
import {
  creditSentence,
  escalationSentence,
  goalSentences,
  quote,
  windowSentence,
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
  const { id, title, documentation, calendar, window, goals, escalations, credits, exceptions, ...rest } = sla
  nothingElse(rest)
  const told = goals.map((goal) => ({
    anchor: anchorOf('level', [id, goal.metric, ...goal.channels].join('-')),
    lines: goalSentences(goal, view).map((sentence): Text => [sentence]),
  }))
  return [
    ...note(documentation),
    ...(told.length === 0 ? [paragraph(word('noGoals'))] : [clauses(number, told)]),
    paragraph(
      ...(window === undefined ? [] : [`${windowSentence(window, locale)} `]),
      word('timesBy', { calendar: quote(titleIn(contract.calendars, calendar), locale) }),
    ),
    ...(exceptions.length === 0
      ? []
      : ([
          paragraph(word('excuses')),
          { kind: 'list', items: exceptions.map((exception) => [exception]) },
        ] as const)),
  ]
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
          sla.escalations.map((one) => escalationSentence(one, view)),
        ),
      },
      {
        anchor: 'credits',
        title: word('credits'),
        blocks: [
          ...(contract.slas.some(({ credits }) => credits.length > 1) ? [paragraph(word('creditsAre'))] : []),
          ...told('credit', `${number}.2`, (sla) => sla.credits.map((one) => creditSentence(one, view))),
        ],
      },
    ]),
  )
}
