import { documentSymbols } from './document-symbols.ts'
import type { Feature } from './feature.ts'

/** Every request that is answered about a file, by the protocol's name. */
export const features: readonly Feature[] = [documentSymbols]
