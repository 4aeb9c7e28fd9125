import { inEach, type Localized } from './locale.ts'
import { type SideName, type SideTerms, tongues } from './tongue.ts'

const terms = (side: SideName): Readonly<Record<keyof SideTerms, Localized>> => {
  const said = (form: keyof SideTerms): Localized => inEach((locale) => tongues[locale].sides[side][form])
  return {
    name: said('name'),
    noun: said('noun'),
    subject: said('subject'),
    object: said('object'),
    of: said('of'),
  }
}

/**
 * The sides of a contract, by the one name each has everywhere: client and provider, Auftraggeber and Dienstleister.
 * A customer, a Kunde, is who belongs to a segment, and nobody else.
 */
export const sides: Readonly<Record<SideName, Readonly<Record<keyof SideTerms, Localized>>>> = {
  client: terms('client'),
  provider: terms('provider'),
}
