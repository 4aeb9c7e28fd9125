import type { Locale } from './locale.ts'
import { tongues } from './tongue.ts'

/**
 * A format of `Intl` for each language, and for a key where there are several: made when first needed, since that takes
 * longer than to use it a thousand times.
 */
export function remembered<T>(
  make: (tag: string, key: string) => T,
): (locale: Locale, key?: string | number) => T {
  const known = new Map<string, T>()
  return (locale, key = '') => {
    const all = `${locale} ${key}`
    const format = known.get(all) ?? make(tongues[locale].tag, String(key))
    known.set(all, format)
    return format
  }
}
