// When it is open.
import { weekOf } from '../../../clock/index.ts'
import type { DayOverview } from '../../../clock/types.ts'
import type { Calendar, Season, Team } from '../../../model/declarations.ts'
import type { Locale } from '../../../speech/index.ts'
import { tellShortDate } from '../../../wording/index.ts'
import type { EditorProject } from '../../project.ts'
import { clockOf } from '../insight.ts'
import { codeSpan, escapeMarkdown } from '../markdown.ts'
import { type DescribeOptions, every, fact, list, spanLine, titled } from './fact.ts'

export async function describeCalendar(
  calendar: Calendar,
  project: EditorProject,
  { locale, today }: DescribeOptions,
): Promise<readonly string[]> {
  const effective = project.facts.calendar(calendar)
  const facts = [
    ...fact(
      locale,
      { en: 'Time zone', de: 'Zeitzone' },
      effective.timeZone && codeSpan(effective.timeZone.text.replaceAll('"', '')),
    ),
    ...fact(
      locale,
      { en: 'Holidays', de: 'Feiertage' },
      list(
        effective.holidays.map(({ text }) => codeSpan(text.replaceAll('"', ''))),
        locale,
      ),
    ),
    ...fact(
      locale,
      { en: 'Other hours during', de: 'Andere Zeiten in' },
      list([...new Set(effective.seasonal.map(({ season }) => season))].map(titled), locale),
    ),
  ]
  const clock = await clockOf(project, calendar)
  const days = clock && weekOf(clock, today, locale)
  if (days === undefined || days.length === 0) return [facts.join('\n')]
  const caption = { en: 'This week', de: 'Diese Woche' }[locale]
  return [facts.join('\n'), `**${caption}**\n\n${days.map((day) => dayLine(day, today, locale)).join('\n')}`]
}

function dayLine({ date, hours, reason }: DayOverview, today: string, locale: Locale): string {
  const day = escapeMarkdown(tellShortDate(date, locale))
  const open = hours.map(({ from, to }) => `${from}–${to}`).join(', ')
  const closed = { en: 'closed', de: 'geschlossen' }[locale]
  const why = reason === undefined ? '' : ` — ${escapeMarkdown(reason)}`
  return `- ${date === today ? `**${day}**` : day}: ${open === '' ? closed : open}${why}`
}

export function seasonFacts(season: Season, project: EditorProject, locale: Locale): string[] {
  const opens = (calendar: Calendar): boolean =>
    project.facts.calendar(calendar).seasonal.some((one) => one.season === season)
  const hasOwnStaff = ({ seasonalStaff }: Team): boolean =>
    seasonalStaff.some((one) => one.season.target === season)
  const services = every('catalogue', project, () => true)
    .flatMap((catalogue) => catalogue.services)
    .filter(({ seasonalDemand }) => seasonalDemand.some((one) => one.season.target === season))
  return [
    ...season.spans.flatMap((span) => spanLine(span, locale)),
    ...fact(
      locale,
      { en: 'Calendars', de: 'Kalender' },
      list(every('calendar', project, opens).map(titled), locale),
    ),
    ...fact(locale, { en: 'Services', de: 'Leistungen' }, list(services.map(titled), locale)),
    ...fact(
      locale,
      { en: 'Teams', de: 'Teams' },
      list(every('team', project, hasOwnStaff).map(titled), locale),
    ),
  ]
}
