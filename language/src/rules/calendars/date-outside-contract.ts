import type { Calendar, Contract, Recurrence } from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import { daysOf } from '../../model/seasons.ts'
import { code, message } from '../../speech/index.ts'
import { formatDate } from '../../text/civil.ts'
import { append } from '../../text/lists.ts'
import { defineRule } from '../define-rule.ts'
import { calendarsOf, contractNames } from '../support/calendars-of.ts'
import { mergeSpans, periodOf, type Span, stretchOf } from '../support/hours.ts'

interface Outside {
  readonly date: string
  readonly calendar: string
  /** How many other dates of the calendar are as far away. */
  readonly more: number
  readonly contracts: readonly Contract[]
}

/**
 * Deadlines and reports run on after the end of a contract, and what is due or announced ahead comes before its
 * beginning: what lies no further away than this may count.
 */
const margin = 366

export const dateOutsideContract = defineRule({
  name: 'date-outside-contract',
  severity: 'info',
  purpose: {
    en: 'A date of a calendar lies so far outside every contract that goes by it that it changes nothing.',
    de: 'Ein Datum eines Kalenders liegt so weit außerhalb jedes Vertrags, der nach ihm rechnet, dass es nichts ändert.',
  },
  messages: {
    far: message<Outside>({
      en: (p) =>
        `${p.date} lies outside the time of ${contractNames(p.contracts, 'en')}, further than any deadline in it reaches, so the line changes nothing there${p.more === 0 ? '' : `; nor ${p.more === 1 ? 'does another line' : `do ${p.more} other lines`} of ${code(p.calendar)}`}.`,
      de: (p) =>
        `Der ${p.date} liegt außerhalb der Laufzeit von ${contractNames(p.contracts, 'de')}, weiter als jede Frist darin reicht; die Zeile ändert dort also nichts${p.more === 0 ? '' : `; ${p.more === 1 ? 'eine weitere' : `${p.more} weitere`} von ${code(p.calendar)} ebenso wenig`}.`,
      help: {
        en: () => 'See whether the year is the one that is meant; what is over can go.',
        de: () => 'Prüfen, ob das gemeinte Jahr dasteht; was vorbei ist, kann weg.',
      },
    }),
  },
  project({ project, facts, asksAbout }, report) {
    if (!asksAbout('calendar')) return
    const using = new Map<Calendar, Contract[]>()
    for (const contract of project.contracts) {
      const calendars = new Set<Calendar>()
      for (const calendar of calendarsOf(contract, facts)) {
        // What an heir takes over holds for it as well; a circle of heirs is another rule's.
        for (
          let at: Calendar | undefined = calendar;
          at !== undefined && !calendars.has(at);
          at = at.parent?.target
        )
          calendars.add(at)
      }
      for (const calendar of calendars) append(using, calendar, contract)
    }
    const reaches = new Map<Contract, Span | undefined>()
    for (const [calendar, contracts] of using) {
      const dated = calendar.lines.filter((line) => line.kind === 'dated-hours')
      if (dated.length === 0) continue
      const spans: Span[] = []
      for (const contract of contracts) {
        if (!reaches.has(contract)) reaches.set(contract, reachOf(contract, facts))
        const reach = reaches.get(contract)
        if (reach !== undefined) spans.push(reach)
      }
      if (spans.length < contracts.length) continue
      const near = mergeSpans(spans)
      const far = dated.filter((line) => {
        const days = daysOf(line)
        return days !== undefined && near.every(({ from, to }) => days.to <= from || days.from >= to)
      })
      const [first] = far
      if (first === undefined) continue
      const date = formatDate(daysOf(first)!.from)
      report(
        'far',
        { date, calendar: calendar.id, more: far.length - 1, contracts },
        {
          at: first.origin,
          related: contracts.map((contract) => ({
            at: contract.inForce!.origin,
            message: { en: `the time of ${code(contract.id)}`, de: `die Laufzeit von ${code(contract.id)}` },
          })),
          data: { calendar: calendar.id, date },
        },
      )
    }
  },
})

/** The days that may count for a contract; undefined while its time is not known. */
function reachOf(contract: Contract, facts: Facts): Span | undefined {
  const period = periodOf(contract)
  if (period === undefined) return undefined
  const { from, to } = stretchOf(period)
  return { from: looksBack(contract, facts) ? from - margin : from, to: to + margin }
}

/** Whether something in a contract may be due before it begins: what has to be delivered or announced ahead. */
function looksBack({ clauses, reports, assignments }: Contract, facts: Facts): boolean {
  const isAhead = (recurrence: Recurrence | undefined): boolean => recurrence?.ahead === true
  return (
    clauses.some((clause) => clause.kind === 'duty' && isAhead(clause.recurrence)) ||
    reports.some(({ recurrence }) => isAhead(recurrence)) ||
    assignments.some(({ rows }) =>
      rows.some(
        ({ sla }) =>
          sla?.target !== undefined &&
          facts.sla(sla.target).excuses.some((one) => one.kind === 'reason' && one.announced !== undefined),
      ),
    )
  )
}
