// What `zusage export` says.
import { alternatives, enumeration, message, type Words } from '../../../../language/src/speech/index.ts'
import { quoted } from './forms.ts'

export const exportWords = {
  exportSummary: {
    en: 'write a contract for other tools: OpenSLO, calendar, tables, diagrams, Jira',
    de: 'einen Vertrag für andere Werkzeuge schreiben: OpenSLO, Kalender, Tabellen, Diagramme, Jira',
  },
  usageExport: { en: '[contract] --to <format> [options]', de: '[Vertrag] --to <Format> [Optionen]' },
  exportTo: message<{ formats: readonly string[] }>({
    en: ({ formats }) => `what for: ${formats.join(', ')}`,
    de: ({ formats }) => `wofür: ${formats.join(', ')}`,
  }),
  exportOut: {
    en: 'file or folder to write to; one file is printed without it',
    de: 'Datei oder Ordner für die Ausgabe; ohne Angabe wird eine einzelne Datei ausgegeben',
  },
  exportTable: {
    en: 'with csv, only one table: matrix, catalogue, goals',
    de: 'bei csv nur eine Tabelle: matrix, catalogue, goals',
  },
  exportDiagram: {
    en: 'with mermaid, only one diagram: organisation or the name of a process',
    de: 'bei mermaid nur ein Diagramm: organisation oder der Name eines Prozesses',
  },
  exportDelimiter: {
    en: 'with csv, between cells: comma (default in English), semicolon (in German), tab',
    de: 'bei csv zwischen den Zellen: comma (Vorgabe auf Englisch), semicolon (auf Deutsch), tab',
  },
  exportDecimal: {
    en: 'with csv, before decimals: point (default in English), comma (in German)',
    de: 'bei csv vor Dezimalstellen: point (Vorgabe auf Englisch), comma (auf Deutsch)',
  },
  exportSeveral: message<{ files: number }>({
    en: ({ files }) => `This export has ${files} files, which cannot be printed one behind the other.`,
    de: ({ files }) => `Dieser Export hat ${files} Dateien, die sich nicht hintereinander ausgeben lassen.`,
  }),
  exportWhere: message<{ option: string; parts: readonly string[] }>({
    en: ({ option, parts }) =>
      `\`-o FOLDER\` writes all of them, \`${option}\` prints one of ${enumeration(parts.map(quoted), 'en')}.`,
    de: ({ option, parts }) =>
      `\`-o ORDNER\` schreibt alle, \`${option}\` gibt eine davon aus: ${alternatives(parts.map(quoted), 'de')}.`,
  }),
  exportNoPart: message<{ part: string }>({
    en: ({ part }) => `This export has no ${quoted(part)}.`,
    de: ({ part }) => `Ein ${quoted(part)} hat dieser Export nicht.`,
  }),
  exportLeft: message<{ format: string }>({
    en: ({ format }) => `What ${format} cannot say, or says otherwise:`,
    de: ({ format }) => `Was ${format} nicht oder nur anders ausdrücken kann:`,
  }),
  exportExamples: {
    en: `  zusage export --to ics -o contract.ics          reviews, notice, reports and duties for a calendar
  zusage export --to csv -o tables                matrix, catalogue and goals for a spreadsheet
  zusage export out/InsideSales.json --to openslo > slo.yaml
  zusage export --to mermaid --diagram organisation`,
    de: `  zusage export --to ics -o vertrag.ics           Überprüfung, Kündigung, Berichte und Pflichten für den Kalender
  zusage export --to csv -o tabellen              Matrix, Katalog und Ziele für die Tabellenkalkulation
  zusage export out/Innendienst.json --to openslo > slo.yaml
  zusage export --to mermaid --diagram organisation`,
  },
} as const satisfies Words
