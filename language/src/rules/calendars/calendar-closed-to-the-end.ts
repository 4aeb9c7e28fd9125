import type { Calendar, Contract, DatedHours, Sla } from '../../model/declarations.ts'
import { offeredBy } from '../../model/matrix.ts'
import { code, message, tellDate } from '../../speech/index.ts'
import { addMonths, formatDate, parseDate } from '../../text/civil.ts'
import { defineRule, type RuleContext } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { periodOf, stretchOf } from '../support/hours.ts'
import { firstOpenDay, isComplete, isKnown, lastOpenDay, opensEveryWeek } from '../support/openings.ts'

interface Closed {
  readonly calendar: Calendar
  readonly contract: Contract
  readonly sla: Sla
  /** The first day on which it stays closed, `YYYY-MM-DD`. */
  readonly from: string
  /** The last day of the contract. */
  readonly end: string
}

/** The clock takes a calendar that stays closed for so many years as closed for good. */
const years = 10
/** Who closes for less than a quarter before a contract ends does so for the holidays. */
const quarter = 92

const forGood = message<Closed>({
  en: ({ calendar, contract, sla, from, end }) =>
    `${code(calendar.id)} does not open again after ${tellDate(from, 'long', 'en', -1)}, but ${code(contract.id)} is in force until ${tellDate(end, 'long', 'en')}: what is received under ${code(sla.id)} on ${tellDate(from, 'long', 'en')} is never due.`,
  de: ({ calendar, contract, sla, from, end }) =>
    `${code(calendar.id)} öffnet nach dem ${tellDate(from, 'long', 'de', -1)} nicht mehr, aber ${code(contract.id)} gilt bis ${tellDate(end, 'long', 'de')}: Was am ${tellDate(from, 'long', 'de')} unter ${code(sla.id)} eingeht, wird nie fällig.`,
  help: {
    en: () => 'Open it again, or end the contract or what it promises before.',
    de: () => 'Ihn wieder öffnen oder den Vertrag oder die Zusage vorher enden lassen.',
  },
})

export const calendarClosedToTheEnd = defineRule({
  name: 'calendar-closed-to-the-end',
  severity: 'error',
  purpose: {
    en: 'A calendar stays closed until the contract ends, so that what comes then is not due in its time, or never.',
    de: 'Ein Kalender bleibt bis zum Ende des Vertrags geschlossen; was dann eingeht, wird nicht mehr in seiner Laufzeit oder nie fällig.',
  },
  messages: {
    forGood,
    /** The seasons of a calendar are dated, and end with the year for which they are agreed: some days may be left over. */
    lastDays: { ...forGood, severity: 'warning' },
    afterwards: message<Closed & { readonly again: string }>({
      severity: 'warning',
      en: ({ calendar, contract, sla, from, again }) =>
        `From ${tellDate(from, 'long', 'en')} on ${code(calendar.id)} stays closed until ${code(contract.id)} has ended: what is received under ${code(sla.id)} then counts from ${tellDate(again, 'long', 'en')} on.`,
      de: ({ calendar, contract, sla, from, again }) =>
        `Ab dem ${tellDate(from, 'long', 'de')} bleibt ${code(calendar.id)} geschlossen, bis ${code(contract.id)} geendet hat: Was dann unter ${code(sla.id)} eingeht, zählt erst ab dem ${tellDate(again, 'long', 'de')}.`,
      help: {
        en: () => 'Look at the dates for which it is closed, or end the contract with them.',
        de: () => 'Die Tage prüfen, an denen er geschlossen ist, oder den Vertrag mit ihnen enden lassen.',
      },
    }),
  },
  project(context, report) {
    const { facts, files, isAsked } = context
    const said = new Set<Calendar>()
    for (const contract of files.flatMap(contractsIn)) {
      const period = periodOf(contract)
      if (period === undefined) continue
      for (const [calendar, sla] of promisedBy(contract, context)) {
        const effective = facts.calendar(calendar)
        if (said.has(calendar) || !isAsked(calendar.origin.file) || opensEveryWeek(effective)) continue
        if (!isComplete(calendar) || !isKnown(effective)) continue
        const inForce = stretchOf(period)
        const last = lastOpenDay(effective, inForce)
        // What opens on no day of the contract is another rule's finding.
        if (last === undefined || last + 1 >= inForce.to) continue
        const horizon = addMonths(last + 1, 12 * years)
        const next = firstOpenDay(effective, { from: last + 1, to: Math.max(horizon, last + 2) })
        const by = effective.dates.findLast((line) => covers(line, last + 1))
        const found = { calendar, contract, sla, from: formatDate(last + 1), end: period.to }
        const details = {
          at: by !== undefined && by.origin.file === calendar.origin.file ? by.origin : calendar.nameOrigin,
          related: [
            {
              at: contract.inForce!.origin,
              message: {
                en: `the time of ${code(contract.id)}`,
                de: `die Laufzeit von ${code(contract.id)}`,
              },
            },
          ],
          data: { contract: contract.id, sla: sla.id, closedFrom: found.from, end: period.to },
        }
        const isLong = inForce.to - last - 1 > quarter
        if (next === undefined) report(isLong ? 'forGood' : 'lastDays', found, details)
        else if (by?.hours.length === 0 && next >= inForce.to && isLong)
          report('afterwards', { ...found, again: formatDate(next) }, details)
        else continue
        said.add(calendar)
      }
    }
  },
})

/** The calendars by which what a contract offers falls due, each with an SLA that has such deadlines. */
function promisedBy(contract: Contract, { facts }: RuleContext): ReadonlyMap<Calendar, Sla> {
  const found = new Map<Calendar, Sla>()
  if (offeredBy(contract).services.length === 0) return found
  const slas = new Set(
    contract.assignments.flatMap(({ rows }) => rows.flatMap(({ sla }) => sla?.target ?? [])),
  )
  for (const sla of slas) {
    const { hours, goals } = facts.sla(sla)
    if (hours?.target === undefined || found.has(hours.target)) continue
    const needsOpening = goals.some(({ targets }) =>
      targets.some(
        (target) =>
          target.kind === 'by' ||
          (target.kind === 'within' &&
            (target.limit.value?.clock === 'business' || target.receivedBefore !== undefined)) ||
          (target.kind === 'every' && target.interval.value?.clock === 'business'),
      ),
    )
    if (needsOpening) found.set(hours.target, sla)
  }
  return found
}

function covers({ from, to }: DatedHours, day: number): boolean {
  const first = parseDate(from?.value ?? '')
  const last = parseDate(to?.value ?? '')
  return first !== undefined && last !== undefined && first <= day && day <= last
}
