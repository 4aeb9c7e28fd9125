import { parseDate, weekdayIndex } from '../clock/civil.ts'
import { mergeSpans } from '../clock/hours.ts'
import type { Calendar, Contract, DatedHours, Pool, Sla, Team, TimeRange } from '../model/declarations.ts'
import type { EffectiveCalendar, Facts } from '../model/effective.ts'
import { defineRule, message } from './define-rule.ts'
import { isBroken } from './edits.ts'
import { Dates, type Period, periodOf, spanOf, stretchOf, Weeks, without, workingHours } from './hours.ts'
import { code } from './words.ts'

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
  project({ project, facts }, report) {
    const heirs = new Set<Calendar>()
    const used = new Set<Calendar>()
    const use = (calendar: Calendar | undefined): void => {
      if (calendar !== undefined) used.add(calendar)
    }
    for (const { declarations } of project.files) {
      for (const declaration of declarations) {
        if (declaration.kind === 'site') use(declaration.calendar?.target)
        else if (declaration.kind === 'team' || declaration.kind === 'sla') use(declaration.hours?.target)
        else if (declaration.kind === 'calendar' && declaration.parent?.target !== undefined)
          heirs.add(declaration.parent.target)
      }
    }
    const complete = new Map<Calendar, boolean>()
    const silent = new Set<Calendar>()
    for (const file of project.files) {
      for (const calendar of file.declarations) {
        if (calendar.kind !== 'calendar' || calendar.id === '') continue
        // What others extend may leave the hours to them, as long as nobody works by it.
        if (heirs.has(calendar) && !used.has(calendar)) continue
        const effective = facts.calendar(calendar)
        if (weeksOf(effective).some((week) => [...week.values()].some((hours) => hours.length > 0))) continue
        if (hasUnknownSeason(calendar)) continue
        if (!isComplete(calendar, complete) || isBroken(file, calendar.origin)) continue
        const openings = effective.dates.filter((line) => line.hours.length > 0)
        if (opensOnSomeDate(effective)) continue
        silent.add(calendar)
        report(openings.length > 0 ? 'closed' : 'never', { calendar }, { at: calendar.nameOrigin })
      }
    }
    for (const contract of project.contracts) {
      const period = periodOf(contract)
      if (period === undefined) continue
      for (const calendar of calendarsOf(contract, facts)) {
        if (silent.has(calendar) || !isComplete(calendar, complete)) continue
        if (!isKnown(facts.calendar(calendar)) || opensWithin(facts.calendar(calendar), period)) continue
        silent.add(calendar)
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

/** Whether all that a calendar extends is known. */
function isComplete(calendar: Calendar, known: Map<Calendar, boolean>): boolean {
  const chain: Calendar[] = []
  let at: Calendar | undefined = calendar
  let result = true
  while (at !== undefined) {
    const before = known.get(at)
    if (before !== undefined) {
      result = before
      break
    }
    chain.push(at)
    // What extends itself is reported elsewhere.
    known.set(at, false)
    if (at.parent !== undefined && at.parent.target === undefined) {
      result = false
      break
    }
    at = at.parent?.target
  }
  for (const one of chain) known.set(one, result)
  return result
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

/** The usual week, and those of the seasons. */
function weeksOf({ week, seasons }: EffectiveCalendar): readonly EffectiveCalendar['week'][] {
  return [week, ...seasons.map((season) => season.week)]
}

/** Whether it may open in a season of which nothing is known. */
function hasUnknownSeason({ lines }: Calendar): boolean {
  return lines.some(
    (line) => line.kind === 'weekly-opening' && line.season !== undefined && line.season.target === undefined,
  )
}

/** Whether all its times and dates can be read. */
function isKnown(calendar: EffectiveCalendar): boolean {
  const areKnown = (hours: readonly TimeRange[]): boolean =>
    hours.every((range) => spanOf(range) !== undefined)
  return (
    weeksOf(calendar).every((week) => [...week.values()].every(areKnown)) &&
    calendar.dates.every(
      ({ from, to, hours }) => from?.value !== undefined && to?.value !== undefined && areKnown(hours),
    )
  )
}

/** Whether it opens on some date, holidays not counted. */
function opensWithin(calendar: EffectiveCalendar, period: Period): boolean {
  const within = stretchOf(period)
  const dates = new Dates(calendar, within)
  const weeks = new Weeks(calendar, within)
  const starts = [...new Set([within.from, within.to, ...weeks.bounds, ...dates.bounds])].sort(
    (a, b) => a - b,
  )
  return starts.slice(0, -1).some((from, index) => {
    const dated = dates.at(from)
    if (dated !== undefined) return dated.length > 0
    const { week } = weeks.at(from)
    const days = Math.min(7, starts[index + 1]! - from)
    return Array.from({ length: days }, (_, day) => weekdayIndex(from + day)).some(
      (day) => week[day]!.length > 0,
    )
  })
}
