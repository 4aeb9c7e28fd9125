import type { Agenda, AgendaEntry, AgendaGap } from '../../../../language/src/agenda/index.ts'
import { describeProblem } from '../../../../language/src/clock/index.ts'
import { momentOf } from '../../../../language/src/clock/wording.ts'
import { nothingElse } from '../../../../language/src/compile/nothing-else.ts'
import type { CompiledContract, Duration } from '../../../../language/src/compile/schema.ts'
import { tellEvery, tellOfPeriod, tellPeriod, tellTime } from '../../../../language/src/wording/index.ts'
import type { Block, DatedItem, Section } from '../tree.ts'
import { anchorOf, fact, note, paragraph, subsections, titleOf, type View } from '../view.ts'

interface Recurrence {
  readonly every: Duration
  readonly from: string | undefined
  readonly due: Duration | undefined
  readonly ahead: Duration | undefined
}

/** When something recurrent is due within each period. */
export function dueText({ every, from, due, ahead }: Recurrence, view: View): string {
  const period = tellOfPeriod(every, view.locale)
  const begins = from === undefined ? '' : `; ${view.word('periodsFrom', { date: view.date(from) })}`
  if (ahead !== undefined) return view.word('beforeBegin', { time: view.duration(ahead), period }) + begins
  return due === undefined || due.amount === 0
    ? view.word('atEnd', { period }) + begins
    : view.word('afterEnd', { time: view.duration(due), period }) + begins
}

/** Why not all dates are listed. */
export function gapText({ because }: AgendaGap, view: View): string {
  switch (because.kind) {
    case 'too-often':
      return view.word('gapTooOften')
    case 'too-many':
      return view.word('gapTooMany', { date: view.date(because.after) })
    case 'never':
      return view.word('gapNever')
    default:
      return `${describeProblem(because, view.locale)}`
  }
}

/** `7 February 2027, 17:30` */
function momentText({ date, at }: Pick<AgendaEntry, 'date' | 'at'>, view: View): string {
  const day = view.date(date)
  if (at === undefined) return day
  const moment = momentOf(at, view.agenda.timeZone)
  // A closing at midnight belongs to the day that it ends.
  const time = moment.date === date ? moment.time : '24:00'
  return view.word('moment', { date: day, time: tellTime(time, view.locale, moment.offset) })
}

/** What an agenda has of one thing that recurs. */
interface DatesOfOne {
  readonly entries: AgendaEntry[]
  readonly gaps: AgendaGap[]
}

const datesKnown = new WeakMap<Agenda, ReadonlyMap<string, DatesOfOne>>()

/** All of an agenda is divided up the first time: each report, and each duty, asks for its own. */
function datesIn(agenda: Agenda, kind: 'report' | 'duty', id: string): DatesOfOne {
  let known = datesKnown.get(agenda)
  if (known === undefined) {
    const byId = new Map<string, DatesOfOne>()
    const of = (one: Pick<AgendaEntry, 'kind' | 'id'>): DatesOfOne => {
      const key = `${one.kind} ${one.id}`
      const found = byId.get(key) ?? { entries: [], gaps: [] }
      byId.set(key, found)
      return found
    }
    for (const entry of agenda.entries) of(entry).entries.push(entry)
    for (const gap of agenda.gaps) of(gap).gaps.push(gap)
    known = byId
    datesKnown.set(agenda, byId)
  }
  return known.get(`${kind} ${id}`) ?? { entries: [], gaps: [] }
}

/** The due dates of a report or a recurrent duty, with what keeps others from being listed. */
function dueDates(kind: 'report' | 'duty', id: string, title: string, view: View): Block[] {
  const { agenda, word, locale } = view
  const { entries, gaps } = datesIn(agenda, kind, id)
  const items = entries.map(
    (entry): DatedItem => ({
      term: entry.period === undefined ? '' : tellPeriod(entry.period.from, entry.period.to, locale),
      text: word('until', { moment: momentText(entry, view) }),
    }),
  )
  return [
    ...(items.length === 0 ? [] : [{ kind: 'dates' as const, title: word('dueDatesOf', { title }), items }]),
    ...gaps.map((gap) => paragraph(gapText(gap, view))),
  ]
}

type Report = CompiledContract['reports'][number]

const breakdowns = {
  segment: 'bySegment',
  service: 'byService',
  team: 'byTeam',
  site: 'bySite',
  channel: 'byChannel',
} as const satisfies Readonly<Record<Report['by'][number], string>>

/** What the provider reports to whom, and by when in the period. */
export function reports(view: View): Section {
  const { contract, word, locale } = view
  if (contract.reports.length === 0) return view.section('reports', [])
  return view.section(
    'reports',
    [paragraph(word('reportsAre'))],
    subsections(
      view.sectionNumber('reports'),
      contract.reports.map(
        ({ id, title, documentation, every, from, due, ahead, to, metrics, by, ...rest }) => {
          nothingElse(rest)
          const facts = [
            ...fact(
              word('rhythm'),
              `${tellEvery(every, locale)}, ${dueText({ every, from, due, ahead }, view)}`,
            ),
            ...fact(word('recipients'), to.map((one) => view.actor(one)).join(', ')),
            ...fact(word('metricsShown'), metrics.map((one) => view.metric(one)).join(', ')),
            ...fact(word('brokenDown'), by.map((one) => word(breakdowns[one])).join(', ')),
          ]
          return {
            anchor: anchorOf('report', id),
            title: titleOf({ id, title }),
            blocks: [
              ...note(documentation),
              { kind: 'facts' as const, facts },
              ...dueDates('report', id, titleOf({ id, title }), view),
            ],
          }
        },
      ),
    ),
  )
}

/** Everything else that has a date. */
export function dates(view: View): Section {
  const { contract, agenda, word } = view
  const number = view.sectionNumber('dates')
  const kinds = { begin: 'begins', review: 'review', notice: 'lastNotice', end: 'ends' } as const
  const rows = agenda.entries.flatMap((entry) =>
    entry.kind === 'report' || entry.kind === 'duty'
      ? []
      : [{ head: [momentText(entry, view)], cells: [[[word(kinds[entry.kind])]]] }],
  )
  const recurrent = contract.clauses.filter((clause) => clause.kind === 'duty' && clause.every !== undefined)
  return view.section(
    'dates',
    [paragraph(word('datesAre', { number: view.sectionNumber('reports') }))],
    subsections(number, [
      {
        anchor: 'main-dates',
        title: word('mainDates'),
        blocks: [{ kind: 'table', caption: word('mainDates'), columns: [word('date'), word('what')], rows }],
      },
      ...recurrent.map((duty) => ({
        anchor: anchorOf('clause', `${duty.id}-dates`),
        title: titleOf(duty),
        blocks: dueDates('duty', duty.id, titleOf(duty), view),
      })),
    ]),
  )
}
