// What `zusage check` says.
import { message, type Words } from '../../../../language/src/speech/index.ts'
import { count } from './forms.ts'

export const checkWords = {
  checkSummary: {
    en: 'check contracts and say what is wrong, and where',
    de: 'Verträge prüfen und sagen, was nicht stimmt und wo',
  },
  checkFormat: message<{ formats: readonly string[] }>({
    en: ({ formats }) => `form of the report: ${formats.join(', ')}`,
    de: ({ formats }) => `Form des Berichts: ${formats.join(', ')}`,
  }),
  checkFailOn: {
    en: 'mildest level that makes the exit code 1: error (default), warning, info',
    de: 'mildeste Stufe mit Rückgabewert 1: error (Vorgabe), warning, info',
  },
  checkExamples: {
    en: `  zusage check                          the project of the current folder
  zusage check contract.zusage          what concerns one file
  zusage check --format json > out.json for other programs
  zusage check --max-warnings 0         for a strict CI
  zusage check --rule segment-gap=info  one rule milder than usual
  zusage check --format sarif > zusage.sarif`,
    de: `  zusage check                          das Projekt des aktuellen Ordners
  zusage check vertrag.zusage           was eine Datei betrifft
  zusage check --format json > aus.json für andere Programme
  zusage check --max-warnings 0         für eine strenge CI
  zusage check --rule segment-gap=info  eine Regel milder als sonst
  zusage check --format sarif > zusage.sarif`,
  },

  checkMaxWarnings: {
    en: 'so many warnings are allowed; with more the exit code is 1',
    de: 'so viele Warnungen sind erlaubt; bei mehr ist der Rückgabewert 1',
  },
  checkRule: {
    en: 'level of a rule for this run: error, warning, info or off; before zusage.json; repeatable',
    de: 'Stufe einer Regel für diesen Lauf: error, warning, info oder off; vor zusage.json; wiederholbar',
  },
  tooManyWarnings: message<{ warnings: number; most: number }>({
    en: ({ warnings, most }) =>
      `${count(warnings, 'warning is', 'warnings are')} more than the ${most} that \`--max-warnings\` allows.`,
    de: ({ warnings, most }) =>
      `${count(warnings, 'Warnung ist', 'Warnungen sind')} mehr, als \`--max-warnings\` erlaubt (${most}).`,
  }),
  readingFiles: message<{ read: number; files: number }>({
    en: ({ read, files }) => `Reading: ${read} of ${files} files`,
    de: ({ read, files }) => `Lesen: ${read} von ${files} Dateien`,
  }),
  checkingFiles: message<{ files: number }>({
    en: ({ files }) => `Checking ${count(files, 'file', 'files')}`,
    de: ({ files }) => `Prüfen: ${count(files, 'Datei', 'Dateien')}`,
  }),
  topOfRepository: { en: 'The top folder of the repository', de: 'Der oberste Ordner des Repositorys' },
  noFindings: { en: 'no findings', de: 'keine Befunde' },
} as const satisfies Words
