// What the command line itself says, in each language: what all commands share; what one says stands beside it, in
// `commands/words/`. What rules say stands with the rules.
import { fixedLevel, listRules, unknownRule } from '../../language/src/config/sentences.ts'
import { systemReason } from '../../language/src/files/reasons.ts'
import {
  alternatives,
  type Locale,
  message,
  type Say as SayOf,
  sayIn as sayOf,
  type Words,
} from '../../language/src/speech/index.ts'
import { capacityWords } from './commands/words/capacity.ts'
import { checkWords } from './commands/words/check.ts'
import { compileWords } from './commands/words/compile.ts'
import { diffWords } from './commands/words/diff.ts'
import { documentsWords } from './commands/words/documents.ts'
import { dueWords } from './commands/words/due.ts'
import { erlangWords } from './commands/words/erlang.ts'
import { explainWords } from './commands/words/explain.ts'
import { exportWords } from './commands/words/export.ts'
import { formatWords } from './commands/words/format.ts'
import { count, quoted } from './commands/words/forms.ts'
import { helpWords } from './commands/words/help.ts'
import { initWords } from './commands/words/init.ts'
import { lspWords } from './commands/words/lsp.ts'
import { schemaWords } from './commands/words/schema.ts'
import { usageWords } from './commands/words/usage.ts'

interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly files: number
}

export const sharedWords = {
  /** Which language this is, for what the language says itself. */
  locale: { en: 'en', de: 'de' },

  // Severities and summary
  error: { en: 'error', de: 'Fehler' },
  warning: { en: 'warning', de: 'Warnung' },
  info: { en: 'info', de: 'Hinweis' },
  help: { en: 'help', de: 'Hilfe' },
  summary: message<Counts>({
    en: ({ errors, warnings, infos, files }) => {
      const parts = [
        ...(errors > 0 ? [count(errors, 'error', 'errors')] : []),
        ...(warnings > 0 ? [count(warnings, 'warning', 'warnings')] : []),
        ...(infos > 0 ? [count(infos, 'info', 'infos')] : []),
      ]
      return `${parts.length > 0 ? parts.join(', ') : 'no findings'} in ${count(files, 'file', 'files')}`
    },
    de: ({ errors, warnings, infos, files }) => {
      const parts = [
        ...(errors > 0 ? [`${errors} Fehler`] : []),
        ...(warnings > 0 ? [count(warnings, 'Warnung', 'Warnungen')] : []),
        ...(infos > 0 ? [count(infos, 'Hinweis', 'Hinweise')] : []),
      ]
      return `${parts.length > 0 ? parts.join(', ') : 'keine Befunde'} in ${count(files, 'Datei', 'Dateien')}`
    },
  }),

  // What cannot be read
  noSuchPath: message<{ path: string }>({
    en: ({ path }) => `There is no file or folder ${quoted(path)}.`,
    de: ({ path }) => `Eine Datei oder einen Ordner ${quoted(path)} gibt es nicht.`,
  }),
  unreadable: message<{ path: string; code: string }>({
    en: ({ path, code }) => `${quoted(path)} cannot be read: ${systemReason(code).en}.`,
    de: ({ path, code }) => `${quoted(path)} lässt sich nicht lesen: ${systemReason(code).de}.`,
  }),
  inputTooLarge: {
    en: 'The standard input has more than 32 MB.',
    de: 'Die Standardeingabe hat mehr als 32 MB.',
  },
  noCurrentFolder: { en: 'The current folder is gone.', de: 'Den aktuellen Ordner gibt es nicht mehr.' },
  notAFile: message<{ path: string }>({
    en: ({ path }) => `${quoted(path)} is neither a file nor a folder.`,
    de: ({ path }) => `${quoted(path)} ist weder eine Datei noch ein Ordner.`,
  }),
  otherEnding: message<{ path: string }>({
    en: ({ path }) => `${quoted(path)} is no source file: their names end in \`.zusage\`.`,
    de: ({ path }) => `${quoted(path)} ist keine Quelldatei: Deren Namen enden auf \`.zusage\`.`,
  }),
  leavesRoot: message<{ path: string }>({
    en: ({ path }) =>
      `${quoted(path)} leads out of its project; nothing outside the project's folder is read.`,
    de: ({ path }) =>
      `${quoted(path)} führt aus dem Projekt hinaus; außerhalb des Projektordners wird nichts gelesen.`,
  }),
  noFiles: message<{ path: string }>({
    en: ({ path }) => `There are no \`.zusage\` files in ${quoted(path)}.`,
    de: ({ path }) => `In ${quoted(path)} gibt es keine \`.zusage\`-Dateien.`,
  }),

  // zusage.json
  configFixed: message<{ rule: string }>({
    en: ({ rule }) => fixedLevel(rule).en,
    de: ({ rule }) => fixedLevel(rule).de,
  }),
  unknownRule: message<{ rule: string }>({
    en: ({ rule }) => unknownRule(rule).en,
    de: ({ rule }) => unknownRule(rule).de,
  }),
  listRules: { en: listRules.en, de: listRules.de },
  didYouMean: message<{ words: readonly string[] }>({
    en: ({ words }) => `Did you mean ${alternatives(words.map(quoted), 'en')}?`,
    de: ({ words }) => `Ist ${alternatives(words.map(quoted), 'de')} gemeint?`,
  }),
} as const satisfies Words

export const messages = {
  ...sharedWords,
  ...usageWords,
  ...helpWords,
  ...checkWords,
  ...compileWords,
  ...formatWords,
  ...dueWords,
  ...explainWords,
  ...schemaWords,
  ...capacityWords,
  ...erlangWords,
  ...exportWords,
  ...documentsWords,
  ...lspWords,
  ...diffWords,
  ...initWords,
} as const

export type MessageKey = keyof typeof messages

/** Says something in one language. */
export type Say = SayOf<typeof messages>

export function sayIn(locale: Locale): Say {
  return sayOf(messages, locale)
}
