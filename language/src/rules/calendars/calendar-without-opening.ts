import { mergeSpans } from '../../clock/hours.ts'
import type { Calendar, Contract, DatedHours, Pool, Sla, Team } from '../../model/declarations.ts'
import type { EffectiveCalendar, Facts } from '../../model/effective.ts'
import type { FileModel } from '../../model/file.ts'
import { code, message } from '../../speech/index.ts'
import { parseDate } from '../../text/civil.ts'
import { defineRule, type RuleContext } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { isBroken } from '../support/edits.ts'
import { type Period, periodOf, stretchOf, without, workingHours } from '../support/hours.ts'
import { firstOpenDay, isComplete, isKnown, opensEveryWeek, weeksOf } from '../support/openings.ts'

export const calendarWithoutOpening = defineRule({
  name: 'calendar-without-opening',
  severity: 'error',
  purpose: { en: 'A calendar never opens.', de: 'Ein Kalender öffnet nie.' },
  messages: {
    never: message<{ calendar: Calendar }>({
      en: ({ calendar }) => `${code(calendar.id)} never opens, so that nothing could ever be due by it.`,
      de: ({ calendar }) => `${code(calendar.id)} öffnet nie; nach ihm könnte also nie etwas fällig werden.`,
      help: {
        en: () => 'Add opening hours, such as: open mon-fri 08:00-17:00',
        de: () => 'Öffnungszeiten ergänzen, zum Beispiel: open mon-fri 08:00-17:00',
      },
    }),
    closed: message<{ calendar: Calendar }>({
      en: ({ calendar }) =>
        `${code(calendar.id)} never opens: whatever dates it opens on, a later line closes.`,
      de: ({ calendar }) =>
        `${code(calendar.id)} öffnet nie: Jeden Tag, an dem er öffnet, schließt eine spätere Zeile.`,
      help: {
        en: () => 'The later line wins: write the opening below the closing.',
        de: () => 'Die spätere Zeile gilt: Die Öffnung unter die Schließung schreiben.',
      },
    }),
    period: message<{ calendar: Calendar; contract: Contract; period: Period }>({
      en: ({ calendar, contract, period }) =>
        `${code(calendar.id)} never opens while ${code(contract.id)} is in force, from ${period.from} to ${period.to}.`,
      de: ({ calendar, contract, period }) =>
        `${code(calendar.id)} öffnet nie, solange ${code(contract.id)} gilt, vom ${period.from} bis ${period.to}.`,
      help: {
        en: () => 'Look at the dates for which it is closed, or add hours for this time.',
        de: () => 'Die Tage prüfen, an denen er geschlossen ist, oder Zeiten für diesen Zeitraum ergänzen.',
      },
    }),
  },
  file(file, report, context) {
    for (const calendar of file.declarations) {
      if (calendar.kind !== 'calendar' || !neverOpens(calendar, file, context)) continue
      const { dates } = context.facts.calendar(calendar)
      const opens = dates.some((line) => line.hours.length > 0)
      report(opens ? 'closed' : 'never', { calendar }, { at: calendar.nameOrigin })
    }
  },
  project(context, report) {
    const { project, facts, files, isAsked } = context
    const contracts = files.flatMap(contractsIn)
    const isShort = contracts.some((contract) => isShorterThanWeek(periodOf(contract)))
    const doubtful = new Set(
      files
        .filter(({ path }) => isAsked(path))
        .flatMap(({ declarations }) => declarations.filter((one) => one.kind === 'calendar'))
        .filter((calendar) => isShort || !opensEveryWeek(facts.calendar(calendar))),
    )
    if (doubtful.size === 0) return
    const silent = new Set<Calendar>()
    for (const contract of contracts) {
      const period = periodOf(contract)
      if (period === undefined) continue
      for (const calendar of calendarsOf(contract, facts)) {
        if (!doubtful.has(calendar) || silent.has(calendar) || !isComplete(calendar)) continue
        if (
          !isKnown(facts.calendar(calendar)) ||
          firstOpenDay(facts.calendar(calendar), stretchOf(period)) !== undefined
        )
          continue
        silent.add(calendar)
        // What never opens at all is said already.
        const file = project.file(calendar.origin.file)
        if (file !== undefined && neverOpens(calendar, file, context)) continue
        const at = calendar.nameOrigin
        report(
          'period',
          { calendar, contract, period },
          {
            at,
            related: [
              {
                at: contract.inForce!.origin,
                message: {
                  en: `the time of ${code(contract.id)}`,
                  de: `die Laufzeit von ${code(contract.id)}`,
                },
              },
            ],
          },
        )
      }
    }
  },
})

function isShorterThanWeek(period: Period | undefined): boolean {
  if (period === undefined) return false
  const { from, to } = stretchOf(period)
  return to - from < 7
}

/** Whether a calendar by which somebody goes opens on no day at all. */
function neverOpens(calendar: Calendar, file: FileModel, { project, facts }: RuleContext): boolean {
  if (calendar.id === '') return false
  const effective = facts.calendar(calendar)
  if (weeksOf(effective).some((week) => [...week.values()].some((hours) => hours.length > 0))) return false
  if (opensOnSomeDate(effective) || hasUnknownSeason(calendar)) return false
  if (!isComplete(calendar) || isBroken(file, calendar.origin)) return false
  const users = [file, ...project.importersOf(file.path)].flatMap(({ declarations }) => declarations)
  const isUsed = users.some((one) => {
    if (one.kind === 'site') return one.calendar?.target === calendar
    return (one.kind === 'team' || one.kind === 'sla') && one.hours?.target === calendar
  })
  // What others extend may leave the hours to them, as long as nobody works by it.
  return isUsed || !users.some((one) => one.kind === 'calendar' && one.parent?.target === calendar)
}

/** Whether some date is open that no later line closes; a date that is not known counts as open. */
function opensOnSomeDate({ dates }: EffectiveCalendar): boolean {
  const later: DatedHours[] = []
  for (const line of dates.toReversed()) {
    if (line.hours.length > 0 && !isCovered(line, later)) return true
    later.push(line)
  }
  return false
}

/** Whether lines have every date of another. */
function isCovered(line: DatedHours, lines: readonly DatedHours[]): boolean {
  if (line.from?.value === undefined || line.to?.value === undefined || line.from.value > line.to.value)
    return false
  const spans = lines
    .flatMap(({ from, to }) => {
      const span = { from: parseDate(from?.value ?? ''), to: parseDate(to?.value ?? '') }
      return span.from === undefined || span.to === undefined ? [] : [{ from: span.from, to: span.to + 1 }]
    })
    .filter((span) => span.from < span.to)
  return (
    without([{ from: parseDate(line.from.value)!, to: parseDate(line.to.value)! + 1 }], mergeSpans(spans))
      .length === 0
  )
}

/** The calendars by which a contract promises, and by which those work who keep the promise. */
function calendarsOf(contract: Contract, facts: Facts): ReadonlySet<Calendar> {
  const slas = new Set<Sla>()
  const doers = new Set<Team | Pool>()
  for (const { rows } of contract.assignments) {
    for (const { sla, by } of rows) {
      if (sla?.target !== undefined) slas.add(sla.target)
      if (by?.target !== undefined) doers.add(by.target)
    }
  }
  return new Set([
    ...[...slas].flatMap((sla) => facts.sla(sla).hours?.target ?? []),
    ...[...doers].flatMap(
      (doer) => workingHours(doer, facts)?.teams.flatMap(({ hours }) => hours.target ?? []) ?? [],
    ),
  ])
}

/** Whether it may open in a season of which nothing is known. */
function hasUnknownSeason({ lines }: Calendar): boolean {
  return lines.some(
    (line) => line.kind === 'weekly-opening' && line.season !== undefined && line.season.target === undefined,
  )
}
