import { parseDate } from '../clock/civil.ts'
import { mergeSpans } from '../clock/hours.ts'
import type { Calendar, DatedHours } from '../model/declarations.ts'
import type { EffectiveCalendar } from '../model/effective.ts'
import { defineRule, message } from './define-rule.ts'
import { isBroken } from './edits.ts'
import { without } from './hours.ts'
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
    for (const file of project.files) {
      for (const calendar of file.declarations) {
        if (calendar.kind !== 'calendar' || calendar.id === '') continue
        // What others extend may leave the hours to them, as long as nobody works by it.
        if (heirs.has(calendar) && !used.has(calendar)) continue
        const effective = facts.calendar(calendar)
        if ([...effective.week.values()].some((hours) => hours.length > 0)) continue
        if (!isComplete(calendar, complete) || isBroken(file, calendar.origin)) continue
        const openings = effective.dates.filter((line) => line.hours.length > 0)
        if (opensOnSomeDate(effective)) continue
        report(openings.length > 0 ? 'closed' : 'never', { calendar }, { at: calendar.nameOrigin })
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
