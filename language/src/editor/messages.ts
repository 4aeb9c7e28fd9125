import { systemReason } from '../files/reasons.ts'
import type { Localized } from '../speech/index.ts'
import type { FrameProblem } from './frames.ts'

// What the server itself says. What rules say stands with the rules.

/** @param reason the system's word for it, such as `EACCES` */
export function unreadable(path: string, reason: string): Localized {
  const { en, de } = systemReason(reason)
  return {
    en: `${path} cannot be read: ${en}. It is left out until it can.`,
    de: `${path} lässt sich nicht lesen: ${de}. Bis dahin bleibt es außen vor.`,
  }
}

const frameProblems: Readonly<Record<FrameProblem, Localized>> = {
  header: { en: 'a header is none', de: 'ein Kopf ist keiner' },
  'too-long': { en: 'a message would be longer than 256 MB', de: 'eine Nachricht wäre länger als 256 MB' },
  'length-too-small': {
    en: 'a Content-Length is smaller than its message',
    de: 'ein Content-Length ist kleiner als seine Nachricht',
  },
  'length-too-large': {
    en: 'a Content-Length is larger than its message',
    de: 'ein Content-Length ist größer als seine Nachricht',
  },
  'no-json': { en: 'a message is no JSON', de: 'eine Nachricht ist kein JSON' },
}

/** Why the server ends when nobody can say any more where a message begins. */
export function misframed(problem: FrameProblem): Localized {
  const { en, de } = frameProblems[problem]
  return {
    en: `The editor and the language server no longer understand each other: ${en}. The server ends.`,
    de: `Editor und Sprachserver verstehen einander nicht mehr: ${de}. Der Server endet.`,
  }
}

/** Before what is found in another file, where the cause of it may be here. */
export function partOf(file: string, message: Localized): Localized {
  return {
    en: `Part of what is found in ${file}: ${message.en}`,
    de: `Gehört zu einem Befund in ${file}: ${message.de}`,
  }
}
