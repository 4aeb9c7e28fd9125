// What a contract and its duties come to.
import type { Contract, Duty } from '../../../model/declarations.ts'
import { offeredBy } from '../../../model/matrix.ts'
import { plainDuration } from '../../../projection/values.ts'
import { type Locale, sides } from '../../../speech/index.ts'
import { tellEvery, tellWithin } from '../../../wording/index.ts'
import { escapeMarkdown } from '../markdown.ts'
import { tellTargets, tellWindows } from '../telling.ts'
import { duration, fact, list, named, periodOf, titled } from './fact.ts'

/** What a duty comes to: what it ends, hands over and is measured by. */
export function dutyFacts(duty: Duty, locale: Locale): readonly string[] {
  const { ends, delivers, measuredBy, targets, windows } = duty
  const { value: limit } = duty.limit ?? {}
  const within = limit === undefined ? '' : `, ${tellWithin(plainDuration(limit), locale)}`
  const reasons = list(
    ends.map((reason) => named(reason)!),
    locale,
  )
  const metric = measuredBy?.target
  const measured = metric === undefined ? [] : tellTargets(metric, targets, locale)
  return [
    ...fact(locale, { en: 'Ends', de: 'Beendet' }, reasons && `${reasons}${escapeMarkdown(within)}`),
    ...fact(locale, { en: 'Delivers', de: 'Liefert' }, list(delivers.map(escapeMarkdown), locale)),
    ...fact(locale, { en: 'Measured by', de: 'Gemessen an' }, named(measuredBy)),
    ...[...measured, tellWindows(windows, locale) ?? '']
      .filter((text) => text !== '')
      .map((text) => `- ${escapeMarkdown(text)}`),
  ]
}

export function contractFacts(contract: Contract, locale: Locale): string[] {
  const { version, inForce, monthsStart, review, notice } = contract
  const { services } = offeredBy(contract)
  const period = periodOf(inForce?.from.value, inForce?.to.value, locale)
  const day = monthsStart?.value
  return [
    ...fact(locale, { en: 'Version', de: 'Fassung' }, version?.value && escapeMarkdown(version.value)),
    ...fact(locale, sides.client.name, named(contract.client)),
    ...fact(locale, sides.provider.name, named(contract.provider)),
    ...fact(locale, { en: 'In force', de: 'Laufzeit' }, period),
    ...fact(
      locale,
      { en: 'Months begin', de: 'Monate beginnen' },
      day === undefined ? undefined : { en: `on day ${day}`, de: `am ${day}\\.` }[locale],
    ),
    ...fact(
      locale,
      { en: 'Review', de: 'Überprüfung' },
      review?.value && tellEvery(plainDuration(review.value), locale),
    ),
    ...fact(locale, { en: 'Notice', de: 'Kündigungsfrist' }, duration(notice, locale)),
    ...fact(locale, { en: 'Services', de: 'Leistungen' }, list(services.map(titled), locale)),
  ]
}
