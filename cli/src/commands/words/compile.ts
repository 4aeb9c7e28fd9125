// What `zusage compile` says.
import { systemReason } from '../../../../language/src/files/reasons.ts'
import { enumeration, message, type Words } from '../../../../language/src/speech/index.ts'
import { count, quoted } from './forms.ts'

export const compileWords = {
  compileSummary: {
    en: 'write each contract as JSON, all or nothing',
    de: 'jeden Vertrag als JSON schreiben, alles oder nichts',
  },
  compileOut: {
    en: "folder for the JSON files (default: `out` in the project's folder)",
    de: 'Ordner für die JSON-Dateien (Vorgabe: `out` im Ordner des Projekts)',
  },
  compileStdout: {
    en: 'print the JSON instead of writing files',
    de: 'das JSON ausgeben statt Dateien zu schreiben',
  },
  compileContract: {
    en: 'compile only this contract; repeatable',
    de: 'nur diesen Vertrag übersetzen; wiederholbar',
  },
  compileSourceMap: {
    en: 'write beside each contract where its parts stand in the source',
    de: 'neben jeden Vertrag schreiben, wo seine Teile in der Quelle stehen',
  },
  compileWatch: {
    en: 'compile again whenever a file changes',
    de: 'bei jeder Änderung einer Datei neu übersetzen',
  },
  compileExamples: {
    en: `  zusage compile -o build             every contract of the project
  zusage compile --stdout | jq .slas  one contract for another program
  zusage compile --watch              while you write`,
    de: `  zusage compile -o build             jeder Vertrag des Projekts
  zusage compile --stdout | jq .slas  ein Vertrag für ein anderes Programm
  zusage compile --watch              während man schreibt`,
  },
  compiled: message<{ services: number; segments: number; assignments: number }>({
    en: ({ services, segments, assignments }) =>
      `${count(services, 'service', 'services')}, ${count(segments, 'segment', 'segments')}, ${count(assignments, 'assignment', 'assignments')}`,
    de: ({ services, segments, assignments }) =>
      `${count(services, 'Leistung', 'Leistungen')}, ${count(segments, 'Segment', 'Segmente')}, ${count(assignments, 'Zuordnung', 'Zuordnungen')}`,
  }),
  unchanged: { en: 'unchanged', de: 'unverändert' },
  nothingWritten: { en: 'Nothing was written.', de: 'Es wurde nichts geschrieben.' },
  silencedErrors: message<{ name: string }>({
    en: ({ name }) =>
      `${quoted(name)} cannot be compiled: something is missing or wrong, but the finding that would say so was silenced by a comment or by \`rules\` in \`zusage.json\`.`,
    de: ({ name }) =>
      `${quoted(name)} lässt sich nicht übersetzen: Etwas fehlt oder stimmt nicht, aber der Befund dazu ist durch einen Kommentar oder durch \`rules\` in \`zusage.json\` stummgeschaltet.`,
  }),
  noContract: {
    en: 'There is no contract to compile in what was asked for.',
    de: 'Unter dem Angegebenen ist kein Vertrag, der sich übersetzen ließe.',
  },
  unknownContract: message<{ name: string; known: readonly string[] }>({
    en: ({ name, known }) =>
      `There is no contract ${quoted(name)}; there is ${enumeration(known.map(quoted), 'en')}.`,
    de: ({ name, known }) =>
      `Einen Vertrag ${quoted(name)} gibt es nicht; es gibt ${enumeration(known.map(quoted), 'de')}.`,
  }),
  severalContracts: message<{ names: readonly string[] }>({
    en: ({ names }) =>
      `There are several contracts, ${enumeration(names.map(quoted), 'en')}; name one with \`--contract\`.`,
    de: ({ names }) =>
      `Es gibt mehrere Verträge, ${enumeration(names.map(quoted), 'de')}; einen mit \`--contract\` auswählen.`,
  }),
  sameOutput: message<{ one: string; other: string; file: string }>({
    en: ({ one, other, file }) =>
      `${quoted(one)} and ${quoted(other)} would both be written to ${quoted(file)}.`,
    de: ({ one, other, file }) =>
      `${quoted(one)} und ${quoted(other)} würden beide nach ${quoted(file)} geschrieben.`,
  }),
  overSource: message<{ path: string }>({
    en: ({ path }) =>
      `${quoted(path)} is a source file or holds settings; what is made of sources never replaces one.`,
    de: ({ path }) =>
      `${quoted(path)} ist eine Quelldatei oder enthält Einstellungen; was aus Quellen entsteht, ersetzt nie eine.`,
  }),
  unwritable: message<{ path: string; code: string }>({
    en: ({ path, code }) => `${quoted(path)} cannot be written: ${systemReason(code).en}.`,
    de: ({ path, code }) => `${quoted(path)} lässt sich nicht schreiben: ${systemReason(code).de}.`,
  }),
  watching: { en: 'Waiting for changes; Ctrl-C ends it.', de: 'Warte auf Änderungen; Strg-C beendet.' },
} as const satisfies Words
