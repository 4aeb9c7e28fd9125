import type { LangiumCoreServices } from 'langium'
import { createZusageServices } from '../../services.ts'

/** What the formatter needs of the language. */
export type Parsing = Pick<LangiumCoreServices, 'parser'>

let own: Parsing | undefined

/** For callers that have no services themselves; made at its first use. */
export function ownParsing(): Parsing {
  own ??= createZusageServices().zusage
  return own
}
