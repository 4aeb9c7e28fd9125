import { formatTime } from '../clock/civil.ts'
import { tellWeekday } from '../clock/wording.ts'
import type { Pool, Profile, Service, Team } from '../model/declarations.ts'
import { type Weekday, weekdays } from '../model/values.ts'
import { answersOf, contractsIn } from './answers.ts'
import { defineRule, message } from './define-rule.ts'
import { mergeSpans, type Span, spanOf, weekOf, without, workingHours } from './hours.ts'
import { code, declaredHere, type Locale, someCodes } from './words.ts'

interface Unattended {
  readonly profile: Profile
  readonly doer: Team | Pool
  readonly services: ReadonlySet<Service>
  readonly day: Weekday
  readonly span: Span
}

const time = ({ day, span }: Unattended, locale: Locale): string =>
  `${tellWeekday(day, locale)} ${formatTime(span.from)}–${formatTime(span.to)}`
const ids = ({ services }: Unattended): string[] => [...services].map(({ id }) => id)

export const profileOutsideHours = defineRule({
  name: 'profile-outside-hours',
  severity: 'warning',
  purpose: {
    en: 'Requests that somebody waits for arrive when nobody of the team is at work.',
    de: 'Anliegen, auf die jemand wartet, kommen an, wenn vom Team niemand arbeitet.',
  },
  messages: {
    outside: message<Unattended>({
      en: (p) =>
        `On ${time(p, 'en')} nobody of ${code(p.doer.id)} is at work, but by ${code(p.profile.id)} requests for ${someCodes(ids(p), 'en')} come in then.`,
      de: (p) =>
        `${time(p, 'de')} arbeitet bei ${code(p.doer.id)} niemand, aber nach ${code(p.profile.id)} kommen dann Anliegen zu ${someCodes(ids(p), 'de')}.`,
      help: {
        en: () =>
          'Who waits does not come back tomorrow: let the hours reach further, or end the profile earlier.',
        de: () =>
          'Wer wartet, kommt nicht morgen wieder: Die Zeiten verlängern oder das Profil früher enden lassen.',
      },
    }),
  },
  reportsElsewhere: true,
  *file(file, report, { facts, asksAbout }) {
    if (!asksAbout('profile')) return
    for (const contract of contractsIn(file)) {
      const found = new Map<Profile, Map<Team | Pool, { services: Set<Service>; at: Service }>>()
      for (const { row, cells } of answersOf(facts, contract)) {
        const doer = row.by?.target
        if (doer === undefined || row.notOffered !== undefined) continue
        for (const { service } of cells) {
          const profile = service.work === 'immediate' ? service.demand?.profile?.target : undefined
          if (profile === undefined) continue
          const byDoer = found.get(profile) ?? new Map<Team | Pool, { services: Set<Service>; at: Service }>()
          const one = byDoer.get(doer) ?? { services: new Set(), at: service }
          one.services.add(service)
          found.set(profile, byDoer.set(doer, one))
        }
      }
      for (const [profile, byDoer] of found) {
        for (const [doer, { services }] of byDoer) {
          yield
          const working = workingHours(doer, facts)
          // Times of day in different zones are not the same times.
          const zones = new Set(working?.calendars.map(({ timeZone }) => timeZone?.value))
          if (working === undefined || zones.size > 1) continue
          const open = weekdays.map((_, index) =>
            mergeSpans(working.calendars.flatMap((calendar) => weekOf(calendar)[index]!)),
          )
          const gap = gapOf(profile, open)
          if (gap === undefined) continue
          const { day, span, part } = gap
          report(
            'outside',
            { profile, doer, services, day, span },
            {
              at: part.origin,
              related: [
                ...(doer.kind === 'pool' ? [declaredHere(doer)] : []),
                ...working.teams.map(({ team, hours }) => ({
                  at: hours.origin,
                  message: {
                    en: `${code(team.id)} works by ${code(hours.text)}`,
                    de: `${code(team.id)} arbeitet nach ${code(hours.text)}`,
                  },
                })),
              ],
              data: {
                profile: profile.id,
                doer: doer.id,
                services: [...services].map(({ id }) => id),
                day,
                from: formatTime(span.from),
                to: formatTime(span.to),
              },
            },
          )
        }
      }
    }
  },
})

/** The first part of the profile that goes beyond the hours of some day on which anyone works at all. */
function gapOf(
  profile: Profile,
  open: readonly (readonly Span[])[],
): { day: Weekday; span: Span; part: Profile['parts'][number] } | undefined {
  for (const part of profile.parts) {
    const span = spanOf(part.range)
    if (span === undefined || part.share.value?.ratio === '0') continue
    for (const [index, hours] of open.entries()) {
      if (hours.length === 0) continue
      const [rest] = without([span], hours)
      if (rest !== undefined) return { day: weekdays[index]!, span: rest, part }
    }
  }
  return undefined
}
