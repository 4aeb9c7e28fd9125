// What `zusage format` says.
import { message, type Words } from '../../../../language/src/speech/index.ts'
import { count } from './forms.ts'

export const formatWords = {
  formatSummary: { en: 'lay out source files uniformly', de: 'Quelldateien einheitlich gestalten' },
  formatCheck: {
    en: 'write nothing; exit code 1 if a file would change',
    de: 'nichts schreiben; Rückgabewert 1, wenn sich eine Datei ändern würde',
  },
  formatStdin: {
    en: 'format the standard input and print it',
    de: 'die Standardeingabe formatieren und ausgeben',
  },
  formatExamples: {
    en: `  zusage format                  every file of the project
  zusage format --check          for CI
  zusage format --stdin < a.zusage`,
    de: `  zusage format                  jede Datei des Projekts
  zusage format --check          für die CI
  zusage format --stdin < a.zusage`,
  },
  formatted: message<{ changed: number; files: number }>({
    en: ({ changed, files }) =>
      changed === 0
        ? `nothing to change in ${count(files, 'file', 'files')}`
        : `${changed} of ${count(files, 'file', 'files')} formatted`,
    de: ({ changed, files }) =>
      changed === 0
        ? `nichts zu ändern in ${count(files, 'Datei', 'Dateien')}`
        : `${changed} von ${count(files, 'Datei', 'Dateien')} formatiert`,
  }),
  wouldFormat: message<{ changed: number; files: number }>({
    en: ({ changed, files }) =>
      changed === 0
        ? `nothing to change in ${count(files, 'file', 'files')}`
        : `${changed} of ${count(files, 'file', 'files')} would change`,
    de: ({ changed, files }) =>
      changed === 0
        ? `nichts zu ändern in ${count(files, 'Datei', 'Dateien')}`
        : `${changed} von ${count(files, 'Datei', 'Dateien')} ${changed === 1 ? 'würde' : 'würden'} sich ändern`,
  }),
  untouched: message<{ files: number }>({
    en: ({ files }) =>
      files === 1
        ? 'The file with syntax errors was left as it is.'
        : `The ${files} files with syntax errors were left as they are.`,
    de: ({ files }) =>
      files === 1
        ? 'Die Datei mit Syntaxfehlern blieb, wie sie ist.'
        : `Die ${files} Dateien mit Syntaxfehlern blieben, wie sie sind.`,
  }),
} as const satisfies Words
