// What the sides of a contract are called: one name each, in everything that people read. The customer of a segment
// (“Kunde”) is neither of them.
import type { Localized } from './locale.ts'

export const sideTerms: Readonly<Record<'client' | 'provider', Localized>> = {
  client: { en: 'client', de: 'Auftraggeber' },
  provider: { en: 'provider', de: 'Dienstleister' },
}
