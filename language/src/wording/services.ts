// What a service is, in words: how its requests come and are done.
import type { CompiledService, Rate } from '../compile/schema.ts'
import { type Locale, type Localized, quote, tellNumber } from '../speech/index.ts'
import { tellPer } from './durations.ts'

import { channelName } from './standard.ts'

/** When a request is done. Who waits may be a customer, or the client itself. */
export const workWords: Readonly<Record<CompiledService['work'], Localized>> = {
  immediate: { en: 'at once, while somebody waits', de: 'sofort, solange jemand wartet' },
  deferrable: { en: 'one after another', de: 'der Reihe nach' },
}

/** `320 per business day`, `320 je Arbeitstag`. */
export function tellRate({ amount, per }: Rate, locale: Locale): string {
  const told = tellPer(per, locale).replace(/^(?:each|every) /, 'per ')
  return `${tellNumber(amount, locale)} ${told}`
}

/** The same with how requests arrive over the day, by the title of the profile. */
export function tellDemand(rate: Rate, profile: string | undefined, locale: Locale): string {
  const told = tellRate(rate, locale)
  if (profile === undefined) return told
  const arriving = { en: 'over the day as in', de: 'Tagesverlauf' }[locale]
  return `${told}, ${arriving} ${quote(profile, locale)}`
}

/** `email, telephone`: as a compiled contract lists them. */
export function channelNames(channels: readonly string[], locale: Locale): string[] {
  return channels.map((channel) => channelName(channel)[locale])
}
