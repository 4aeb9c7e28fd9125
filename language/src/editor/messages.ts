import type { Localized } from '../speech/index.ts'

// What the server itself says. What rules say stands with the rules.

export function unreadable(path: string, reason: string): Localized {
  return {
    en: `${path} cannot be read (${reason}). It is left out until it can.`,
    de: `${path} lässt sich nicht lesen (${reason}). Bis dahin bleibt es außen vor.`,
  }
}

/** Before what is found in another file, where the cause of it may be here. */
export function partOf(file: string, message: Localized): Localized {
  return {
    en: `Part of what is found in ${file}: ${message.en}`,
    de: `Gehört zu einem Befund in ${file}: ${message.de}`,
  }
}
