import type { ImportTarget } from '../../model/file.ts'
import { code, type Localized, message } from '../../speech/index.ts'
import { quote } from '../../syntax/values.ts'
import { defineRule } from '../define-rule.ts'
import { rewrite } from '../support/literal-rule.ts'

type Reason = Extract<ImportTarget, { kind: 'outside' }>['reason']

const reasons: Readonly<Record<Reason, Localized>> = {
  absolute: { en: 'is an absolute path', de: 'ist ein absoluter Pfad' },
  url: { en: 'is a web address', de: 'ist eine Internetadresse' },
  'leaves-root': { en: 'leads out of the project', de: 'führt aus dem Projekt hinaus' },
  backslash: { en: 'has backslashes', de: 'enthält umgekehrte Schrägstriche' },
}

export const importOutsideProject = defineRule({
  name: 'import-outside-project',
  severity: 'error',
  purpose: {
    en: 'An import leads out of the project, so that others could not read the contract.',
    de: 'Ein Import führt aus dem Projekt hinaus; andere könnten den Vertrag nicht lesen.',
  },
  messages: {
    outside: message<{ path: string; reason: Reason }>({
      en: ({ path, reason }) =>
        `${code(path)} ${reasons[reason].en}; an import is a relative path inside the project.`,
      de: ({ path, reason }) =>
        `${code(path)} ${reasons[reason].de}; ein Import ist ein relativer Pfad innerhalb des Projekts.`,
      help: {
        en: () =>
          'Copy the file into the project and write the path from this file on, with /: "./levels.zusage".',
        de: () =>
          'Die Datei ins Projekt kopieren und den Pfad von dieser Datei aus angeben, mit /: "./levels.zusage".',
      },
    }),
  },
  file(file, report) {
    for (const { path, pathOrigin, target } of file.imports) {
      if (target.kind !== 'outside') continue
      const { reason } = target
      const fixes =
        reason === 'backslash' ? [rewrite({ origin: pathOrigin }, quote(path.replaceAll('\\', '/')))] : []
      report('outside', { path, reason }, { at: pathOrigin, fixes })
    }
  },
})
