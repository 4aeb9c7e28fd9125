// What `zusage init` says.
import { message, type Words } from '../../../../language/src/speech/index.ts'
import { quoted } from './forms.ts'

export const initWords = {
  initSummary: {
    en: 'write a small project to begin with',
    de: 'ein kleines Projekt für den Anfang schreiben',
  },
  argumentFolder: {
    en: 'where to; the current folder if not given',
    de: 'wohin; ohne Angabe in den aktuellen Ordner',
  },
  initExamples: {
    en: `  zusage init
  zusage init contracts --locale en`,
    de: `  zusage init
  zusage init vertraege --locale de`,
  },
  exists: message<{ path: string }>({
    en: ({ path }) => `${quoted(path)} is there already.`,
    de: ({ path }) => `${quoted(path)} ist schon da.`,
  }),
  written: { en: 'Written:', de: 'Geschrieben:' },
  nextSteps: { en: 'Next:', de: 'Weiter:' },
  nextCheck: { en: 'look for mistakes', de: 'nach Fehlern suchen' },
  nextCompile: { en: 'write the contract as JSON', de: 'den Vertrag als JSON schreiben' },
} as const satisfies Words
