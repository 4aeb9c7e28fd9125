// Everything that the command line itself says, in both languages. What rules say stands with the rules.
import { fixedLevel, listRules, unknownRule } from '../../language/src/config/sentences.ts'
import { systemReason } from '../../language/src/files/reasons.ts'
import type { Locale } from './language.ts'

type Words<P> = Readonly<Record<Locale, (parameters: P) => string>>

/** A sentence with parameters: `entry<{ path: string }>({ en: …, de: … })`. */
function entry<P>(words: Words<P>): Words<P> {
  return words
}

/** A sentence without parameters. */
function text(en: string, de: string): Words<void> {
  return { en: () => en, de: () => de }
}

function quoted(word: string): string {
  return `\`${word.replaceAll('`', "'")}\``
}

function list(words: readonly string[], last: string): string {
  return listed(words.map(quoted), last)
}

function listed(words: readonly string[], last: string): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}

interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly files: number
}

/** How changes are typed. */
const changeForms: Readonly<Record<string, string>> = {
  '--staff': '`TEAM=5.5`',
  '--volume': '`SERVICE=+20%`',
  '--goal': '`SLA.METRIC="90 % within 15 s"`',
}

export const messages = {
  /** Which language this is, for what the language says itself. */
  locale: text('en', 'de'),

  // Severities and summary
  error: text('error', 'Fehler'),
  warning: text('warning', 'Warnung'),
  info: text('info', 'Hinweis'),
  help: text('help', 'Hilfe'),
  summary: entry<Counts>({
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
  noSuchPath: entry<{ path: string }>({
    en: ({ path }) => `There is no file or folder ${quoted(path)}.`,
    de: ({ path }) => `Eine Datei oder einen Ordner ${quoted(path)} gibt es nicht.`,
  }),
  unreadable: entry<{ path: string; code: string }>({
    en: ({ path, code }) => `${quoted(path)} cannot be read: ${systemReason(code).en}.`,
    de: ({ path, code }) => `${quoted(path)} lässt sich nicht lesen: ${systemReason(code).de}.`,
  }),
  inputTooLarge: text('The standard input has more than 32 MB.', 'Die Standardeingabe hat mehr als 32 MB.'),
  noCurrentFolder: text('The current folder is gone.', 'Den aktuellen Ordner gibt es nicht mehr.'),
  notAFile: entry<{ path: string }>({
    en: ({ path }) => `${quoted(path)} is neither a file nor a folder.`,
    de: ({ path }) => `${quoted(path)} ist weder eine Datei noch ein Ordner.`,
  }),
  otherEnding: entry<{ path: string }>({
    en: ({ path }) => `${quoted(path)} is no source file: their names end in \`.zusage\`.`,
    de: ({ path }) => `${quoted(path)} ist keine Quelldatei: Deren Namen enden auf \`.zusage\`.`,
  }),
  leavesRoot: entry<{ path: string }>({
    en: ({ path }) =>
      `${quoted(path)} leads out of its project; nothing outside the project's folder is read.`,
    de: ({ path }) =>
      `${quoted(path)} führt aus dem Projekt hinaus; außerhalb des Projektordners wird nichts gelesen.`,
  }),
  noFiles: entry<{ path: string }>({
    en: ({ path }) => `There are no \`.zusage\` files in ${quoted(path)}.`,
    de: ({ path }) => `In ${quoted(path)} gibt es keine \`.zusage\`-Dateien.`,
  }),

  // zusage.json
  configFixed: entry<{ rule: string }>({
    en: ({ rule }) => fixedLevel(rule).en,
    de: ({ rule }) => fixedLevel(rule).de,
  }),
  unknownRule: entry<{ rule: string }>({
    en: ({ rule }) => unknownRule(rule).en,
    de: ({ rule }) => unknownRule(rule).de,
  }),
  listRules: text(listRules.en, listRules.de),
  didYouMean: entry<{ words: readonly string[] }>({
    en: ({ words }) => `Did you mean ${list(words, 'or')}?`,
    de: ({ words }) => `Ist ${list(words, 'oder')} gemeint?`,
  }),

  // Usage
  seeHelp: entry<{ command: string }>({
    en: ({ command }) => `\`${command} --help\` shows what is possible.`,
    de: ({ command }) => `\`${command} --help\` zeigt, was möglich ist.`,
  }),
  unknownCommand: entry<{ command: string }>({
    en: ({ command }) => `There is no command ${quoted(command)}.`,
    de: ({ command }) => `Einen Befehl ${quoted(command)} gibt es nicht.`,
  }),
  unknownOption: entry<{ option: string }>({
    en: ({ option }) => `There is no option ${quoted(option)} here.`,
    de: ({ option }) => `Eine Option ${quoted(option)} gibt es hier nicht.`,
  }),
  optionValue: entry<{ option: string }>({
    en: ({ option }) => `The option ${quoted(option)} needs a value.`,
    de: ({ option }) => `Die Option ${quoted(option)} braucht einen Wert.`,
  }),
  optionChoice: entry<{ option: string; value: string; choices: readonly string[] }>({
    en: ({ option, value, choices }) =>
      `${quoted(option)} cannot be ${quoted(value)}; possible are ${list(choices, 'and')}.`,
    de: ({ option, value, choices }) =>
      `${quoted(option)} kann nicht ${quoted(value)} sein; möglich sind ${list(choices, 'und')}.`,
  }),
  optionDate: entry<{ option: string; value: string }>({
    en: ({ option, value }) => `${quoted(option)} has to be a date such as 2027-01-31, not ${quoted(value)}.`,
    de: ({ option, value }) =>
      `${quoted(option)} muss ein Datum wie 2027-01-31 sein, nicht ${quoted(value)}.`,
  }),
  optionCount: entry<{ option: string; value: string }>({
    en: ({ option, value }) => `${quoted(option)} has to be a number such as 0 or 10, not ${quoted(value)}.`,
    de: ({ option, value }) => `${quoted(option)} muss eine Zahl wie 0 oder 10 sein, nicht ${quoted(value)}.`,
  }),
  optionRule: entry<{ value: string }>({
    en: ({ value }) =>
      `\`--rule\` has to be a rule and its level, such as \`segment-gap=warning\`, not ${quoted(value)}.`,
    de: ({ value }) =>
      `\`--rule\` muss eine Regel und ihre Stufe sein, etwa \`segment-gap=warning\`, nicht ${quoted(value)}.`,
  }),
  optionMissing: entry<{ option: string }>({
    en: ({ option }) => `The option ${quoted(option)} is missing.`,
    de: ({ option }) => `Es fehlt die Option ${quoted(option)}.`,
  }),
  optionDuration: entry<{ option: string; value: string }>({
    en: ({ option, value }) =>
      `${quoted(option)} has to be a length of time such as \`180 s\`, \`30 min\` or \`1 h\`, not ${quoted(value)}.`,
    de: ({ option, value }) =>
      `${quoted(option)} muss eine Dauer wie \`180 s\`, \`30 min\` oder \`1 h\` sein, nicht ${quoted(value)}.`,
  }),
  optionShare: entry<{ option: string; value: string }>({
    en: ({ option, value }) => `${quoted(option)} has to be a share such as \`80 %\`, not ${quoted(value)}.`,
    de: ({ option, value }) => `${quoted(option)} muss ein Anteil wie \`80 %\` sein, nicht ${quoted(value)}.`,
  }),
  optionPositive: entry<{ option: string; value: string }>({
    en: ({ option, value }) => `${quoted(option)} has to be a number above 0, not ${quoted(value)}.`,
    de: ({ option, value }) => `${quoted(option)} muss eine Zahl über 0 sein, nicht ${quoted(value)}.`,
  }),
  optionWhole: entry<{ option: string; value: string }>({
    en: ({ option, value }) => `${quoted(option)} has to be a whole number, not ${quoted(value)}.`,
    de: ({ option, value }) => `${quoted(option)} muss eine ganze Zahl sein, nicht ${quoted(value)}.`,
  }),
  together: entry<{ one: string; other: string }>({
    en: ({ one, other }) => `${quoted(one)} and ${quoted(other)} do not go together.`,
    de: ({ one, other }) => `${quoted(one)} und ${quoted(other)} gehen nicht zusammen.`,
  }),
  tooMany: entry<{ surplus: readonly string[] }>({
    en: ({ surplus }) => `${list(surplus, 'and')} ${surplus.length === 1 ? 'is' : 'are'} too many here.`,
    de: ({ surplus }) => `${list(surplus, 'und')} ${surplus.length === 1 ? 'ist' : 'sind'} hier zu viel.`,
  }),
  missingArgument: entry<{ name: string }>({
    en: ({ name }) => `${quoted(name)} is missing.`,
    de: ({ name }) => `Es fehlt ${quoted(name)}.`,
  }),
  internal: entry<{ message: string }>({
    en: ({ message }) =>
      `Zusage failed: ${message}. This is a defect of Zusage; please report it. ZUSAGE_DEBUG=1 shows where.`,
    de: ({ message }) =>
      `Zusage ist gescheitert: ${message}. Das ist ein Fehler von Zusage; bitte melden. ZUSAGE_DEBUG=1 zeigt, wo.`,
  }),

  // Help
  titleUsage: text('Usage:', 'Aufruf:'),
  titleOptions: text('Options:', 'Optionen:'),
  titleArguments: text('Arguments:', 'Argumente:'),
  titleCommands: text('Commands:', 'Befehle:'),
  headingExamples: text('Examples:', 'Beispiele:'),
  usageRoot: text('<command> [options] [paths...]', '<Befehl> [Optionen] [Pfade...]'),
  usagePaths: text('[options] [paths...]', '[Optionen] [Pfade...]'),
  usageDue: text(
    '[options] <contract> --service <name> (--segment <name> | --customer <attributes>) --received <moment> [--case <attributes>]',
    '[Optionen] <Vertrag> --service <Name> (--segment <Name> | --customer <Merkmale>) --received <Zeitpunkt> [--case <Merkmale>]',
  ),
  usageErlang: text(
    '--contacts <number> --interval <duration> --effort <duration> --share <share> --within <duration> [options]',
    '--contacts <Anzahl> --interval <Dauer> --effort <Dauer> --share <Anteil> --within <Dauer> [Optionen]',
  ),
  usageCapacity: text('[options] [contract]', '[Optionen] [Vertrag]'),
  usageDiff: text(
    '[options] (<old> <new> | --since <revision> [path])',
    '[Optionen] (<alt> <neu> | --since <Revision> [Pfad])',
  ),
  usageRule: text('[options] [rule]', '[Optionen] [Regel]'),
  usageSchema: text('[options] [contract|config]', '[Optionen] [contract|config]'),
  usageFolder: text('[options] [folder]', '[Optionen] [Ordner]'),
  about: text(
    'Zusage checks, compiles and formats service contracts.',
    'Zusage prüft, übersetzt und formatiert Dienstleistungsverträge.',
  ),
  rootExamples: text(
    `  zusage init contracts     write a small project to begin with
  zusage check              check the project of the current folder
  zusage compile -o build   write the contracts as JSON`,
    `  zusage init vertraege     ein kleines Projekt für den Anfang schreiben
  zusage check              das Projekt des aktuellen Ordners prüfen
  zusage compile -o build   die Verträge als JSON schreiben`,
  ),
  exitCodes: text(
    'Exit codes: 0 done, no errors; 1 findings; 2 wrong usage or unreadable input.',
    'Rückgabewerte: 0 erledigt, keine Fehler; 1 Befunde; 2 falscher Aufruf oder unlesbare Eingabe.',
  ),
  optionHelp: text('show this help', 'diese Hilfe anzeigen'),
  optionVersion: text('show the version', 'die Version anzeigen'),
  optionLocale: text('language of all messages: de or en', 'Sprache aller Meldungen: de oder en'),
  optionColor: text('colour even where there is no terminal', 'auch ohne Terminal farbig'),
  optionNoColor: text('no colour', 'nicht farbig'),
  nameContract: text('contract', 'Vertrag'),
  namePaths: text('paths', 'Pfade'),
  nameRule: text('rule', 'Regel'),
  nameFolder: text('folder', 'Ordner'),
  argumentPaths: text(
    'files or folders; without any, the current project',
    'Dateien oder Ordner; ohne Angabe das aktuelle Projekt',
  ),

  // check
  checkSummary: text(
    'check contracts and say what is wrong, and where',
    'Verträge prüfen und sagen, was nicht stimmt und wo',
  ),
  checkFormat: entry<{ formats: readonly string[] }>({
    en: ({ formats }) => `form of the report: ${formats.join(', ')}`,
    de: ({ formats }) => `Form des Berichts: ${formats.join(', ')}`,
  }),
  checkFailOn: text(
    'mildest level that makes the exit code 1: error (default), warning, info',
    'mildeste Stufe mit Rückgabewert 1: error (Vorgabe), warning, info',
  ),
  checkExamples: text(
    `  zusage check                          the project of the current folder
  zusage check contract.zusage          what concerns one file
  zusage check --format json > out.json for other programs
  zusage check --max-warnings 0         for a strict CI
  zusage check --rule segment-gap=info  one rule milder than usual
  zusage check --format sarif > zusage.sarif`,
    `  zusage check                          das Projekt des aktuellen Ordners
  zusage check vertrag.zusage           was eine Datei betrifft
  zusage check --format json > aus.json für andere Programme
  zusage check --max-warnings 0         für eine strenge CI
  zusage check --rule segment-gap=info  eine Regel milder als sonst
  zusage check --format sarif > zusage.sarif`,
  ),

  checkMaxWarnings: text(
    'so many warnings are allowed; with more the exit code is 1',
    'so viele Warnungen sind erlaubt; bei mehr ist der Rückgabewert 1',
  ),
  checkRule: text(
    'level of a rule for this run: error, warning, info or off; before zusage.json; repeatable',
    'Stufe einer Regel für diesen Lauf: error, warning, info oder off; vor zusage.json; wiederholbar',
  ),
  tooManyWarnings: entry<{ warnings: number; most: number }>({
    en: ({ warnings, most }) =>
      `${count(warnings, 'warning is', 'warnings are')} more than the ${most} that \`--max-warnings\` allows.`,
    de: ({ warnings, most }) =>
      `${count(warnings, 'Warnung ist', 'Warnungen sind')} mehr, als \`--max-warnings\` erlaubt (${most}).`,
  }),
  readingFiles: entry<{ read: number; files: number }>({
    en: ({ read, files }) => `Reading: ${read} of ${files} files`,
    de: ({ read, files }) => `Lesen: ${read} von ${files} Dateien`,
  }),
  checkingFiles: entry<{ files: number }>({
    en: ({ files }) => `Checking ${count(files, 'file', 'files')}`,
    de: ({ files }) => `Prüfen: ${count(files, 'Datei', 'Dateien')}`,
  }),
  topOfRepository: text('The top folder of the repository', 'Der oberste Ordner des Repositorys'),
  noFindings: text('no findings', 'keine Befunde'),

  // compile
  compileSummary: text(
    'write each contract as JSON, all or nothing',
    'jeden Vertrag als JSON schreiben, alles oder nichts',
  ),
  compileOut: text(
    "folder for the JSON files (default: `out` in the project's folder)",
    'Ordner für die JSON-Dateien (Vorgabe: `out` im Ordner des Projekts)',
  ),
  compileStdout: text(
    'print the JSON instead of writing files',
    'das JSON ausgeben statt Dateien zu schreiben',
  ),
  compileContract: text(
    'compile only this contract; repeatable',
    'nur diesen Vertrag übersetzen; wiederholbar',
  ),
  compileSourceMap: text(
    'write beside each contract where its parts stand in the source',
    'neben jeden Vertrag schreiben, wo seine Teile in der Quelle stehen',
  ),
  compileWatch: text(
    'compile again whenever a file changes',
    'bei jeder Änderung einer Datei neu übersetzen',
  ),
  compileExamples: text(
    `  zusage compile -o build             every contract of the project
  zusage compile --stdout | jq .slas  one contract for another program
  zusage compile --watch              while you write`,
    `  zusage compile -o build             jeder Vertrag des Projekts
  zusage compile --stdout | jq .slas  ein Vertrag für ein anderes Programm
  zusage compile --watch              während man schreibt`,
  ),
  compiled: entry<{ services: number; segments: number; assignments: number }>({
    en: ({ services, segments, assignments }) =>
      `${count(services, 'service', 'services')}, ${count(segments, 'segment', 'segments')}, ${count(assignments, 'assignment', 'assignments')}`,
    de: ({ services, segments, assignments }) =>
      `${count(services, 'Leistung', 'Leistungen')}, ${count(segments, 'Segment', 'Segmente')}, ${count(assignments, 'Zuordnung', 'Zuordnungen')}`,
  }),
  unchanged: text('unchanged', 'unverändert'),
  nothingWritten: text('Nothing was written.', 'Es wurde nichts geschrieben.'),
  silencedErrors: entry<{ name: string }>({
    en: ({ name }) =>
      `${quoted(name)} cannot be compiled: something is missing or wrong, but the finding that would say so was silenced by a comment or by \`rules\` in \`zusage.json\`.`,
    de: ({ name }) =>
      `${quoted(name)} lässt sich nicht übersetzen: Etwas fehlt oder stimmt nicht, aber der Befund dazu ist durch einen Kommentar oder durch \`rules\` in \`zusage.json\` stummgeschaltet.`,
  }),
  noContract: text(
    'There is no contract to compile in what was asked for.',
    'Unter dem Angegebenen ist kein Vertrag, der sich übersetzen ließe.',
  ),
  unknownContract: entry<{ name: string; known: readonly string[] }>({
    en: ({ name, known }) => `There is no contract ${quoted(name)}; there is ${list(known, 'and')}.`,
    de: ({ name, known }) => `Einen Vertrag ${quoted(name)} gibt es nicht; es gibt ${list(known, 'und')}.`,
  }),
  severalContracts: entry<{ names: readonly string[] }>({
    en: ({ names }) => `There are several contracts, ${list(names, 'and')}; name one with \`--contract\`.`,
    de: ({ names }) => `Es gibt mehrere Verträge, ${list(names, 'und')}; einen mit \`--contract\` auswählen.`,
  }),
  sameOutput: entry<{ one: string; other: string; file: string }>({
    en: ({ one, other, file }) =>
      `${quoted(one)} and ${quoted(other)} would both be written to ${quoted(file)}.`,
    de: ({ one, other, file }) =>
      `${quoted(one)} und ${quoted(other)} würden beide nach ${quoted(file)} geschrieben.`,
  }),
  unwritable: entry<{ path: string; code: string }>({
    en: ({ path, code }) => `${quoted(path)} cannot be written: ${systemReason(code).en}.`,
    de: ({ path, code }) => `${quoted(path)} lässt sich nicht schreiben: ${systemReason(code).de}.`,
  }),
  watching: text('Waiting for changes; Ctrl-C ends it.', 'Warte auf Änderungen; Strg-C beendet.'),

  // format
  formatSummary: text('lay out source files uniformly', 'Quelldateien einheitlich gestalten'),
  formatCheck: text(
    'write nothing; exit code 1 if a file would change',
    'nichts schreiben; Rückgabewert 1, wenn sich eine Datei ändern würde',
  ),
  formatStdin: text('format the standard input and print it', 'die Standardeingabe formatieren und ausgeben'),
  formatExamples: text(
    `  zusage format                  every file of the project
  zusage format --check          for CI
  zusage format --stdin < a.zusage`,
    `  zusage format                  jede Datei des Projekts
  zusage format --check          für die CI
  zusage format --stdin < a.zusage`,
  ),
  formatted: entry<{ changed: number; files: number }>({
    en: ({ changed, files }) =>
      changed === 0
        ? `nothing to change in ${count(files, 'file', 'files')}`
        : `${changed} of ${count(files, 'file', 'files')} formatted`,
    de: ({ changed, files }) =>
      changed === 0
        ? `nichts zu ändern in ${count(files, 'Datei', 'Dateien')}`
        : `${changed} von ${count(files, 'Datei', 'Dateien')} formatiert`,
  }),
  wouldFormat: entry<{ changed: number; files: number }>({
    en: ({ changed, files }) =>
      changed === 0
        ? `nothing to change in ${count(files, 'file', 'files')}`
        : `${changed} of ${count(files, 'file', 'files')} would change`,
    de: ({ changed, files }) =>
      changed === 0
        ? `nichts zu ändern in ${count(files, 'Datei', 'Dateien')}`
        : `${changed} von ${count(files, 'Datei', 'Dateien')} ${changed === 1 ? 'würde' : 'würden'} sich ändern`,
  }),
  untouched: entry<{ files: number }>({
    en: ({ files }) =>
      files === 1
        ? 'The file with syntax errors was left as it is.'
        : `The ${files} files with syntax errors were left as they are.`,
    de: ({ files }) =>
      files === 1
        ? 'Die Datei mit Syntaxfehlern blieb, wie sie ist.'
        : `Die ${files} Dateien mit Syntaxfehlern blieben, wie sie sind.`,
  }),

  // due
  dueSummary: text(
    'say when what is promised for a request falls due, and why',
    'sagen, wann das für eine Anfrage Zugesagte fällig wird und warum',
  ),
  argumentContract: text(
    'a file or folder of sources, or a compiled JSON file; what is neither is the name of a contract of the current project',
    'Datei oder Ordner mit Quellen oder eine übersetzte JSON-Datei; was keines davon ist, ist der Name eines Vertrags im aktuellen Projekt',
  ),
  dueService: text('name of the service that is asked for', 'Name der Leistung, um die es geht'),
  dueSegment: text(
    'name of the segment that the customer is in',
    'Name des Segments, zu dem der Kunde gehört',
  ),
  dueCustomer: text(
    'instead of the segment, the customer: every attribute, as in revenue=30000,country=DE,strategic=no',
    'statt des Segments der Kunde: jedes Merkmal, etwa revenue=30000,country=DE,strategic=nein',
  ),
  dueCase: text(
    'what is known of the case, as in priority=P1; without it, the goals for all cases',
    'was über den Fall bekannt ist, etwa prioritaet=P1; ohne Angabe die Ziele für alle Fälle',
  ),
  dueReceived: text(
    'when the request arrives: 2027-03-05T15:40 in the time of the calendar, or with an offset: 2027-03-05T15:40+01:00',
    'wann die Anfrage eingeht: 2027-03-05T15:40 in der Zeit des Kalenders oder mit Abstand: 2027-03-05T15:40+01:00',
  ),
  dueChannel: text(
    'only goals for requests by this channel of the service',
    'nur Ziele für Anfragen über diesen Kanal der Leistung',
  ),
  dueContract: text(
    'which contract, where a file or folder has several',
    'welcher Vertrag, wenn eine Datei oder ein Ordner mehrere hat',
  ),
  dueFormat: text('form of the answer: text (default), json', 'Form der Antwort: text (Vorgabe), json'),
  dueExamples: text(
    `  zusage due InsideSales --service Orders --segment Regular --received 2027-03-05T15:40
  zusage due out/InsideSales.json --service Orders --customer revenue=30000,country=DE --received 2027-03-05T15:40
  zusage due contracts --contract InsideSales --service Orders --segment Regular --received 2027-03-05T15:40 --format json`,
    `  zusage due Innendienst --service Auftrag --segment Stammkunden --received 2027-03-05T15:40
  zusage due out/Innendienst.json --service Auftrag --customer umsatz=30000,land=DE --received 2027-03-05T15:40
  zusage due vertraege --contract Innendienst --service Auftrag --segment Stammkunden --received 2027-03-05T15:40 --format json`,
  ),
  dueForWhom: text(
    'It has to be said for whom: `--segment` names the segment, `--customer` describes the customer.',
    'Es fehlt, für wen: `--segment` nennt das Segment, `--customer` beschreibt den Kunden.',
  ),
  optionMoment: entry<{ option: string; value: string }>({
    en: ({ option, value }) =>
      `${quoted(option)} has to be a moment such as 2027-03-05T15:40 or 2027-03-05T15:40+01:00, not ${quoted(value)}.`,
    de: ({ option, value }) =>
      `${quoted(option)} muss ein Zeitpunkt wie 2027-03-05T15:40 oder 2027-03-05T15:40+01:00 sein, nicht ${quoted(value)}.`,
  }),
  noContractThere: text(
    'There is no contract in what was asked for.',
    'Unter dem Angegebenen ist kein Vertrag.',
  ),
  contractTwice: entry<{ name: string }>({
    en: ({ name }) => `There are several contracts ${quoted(name)}; say which by the path of its file.`,
    de: ({ name }) =>
      `Verträge ${quoted(name)} gibt es mehrere; welcher gemeint ist, sagt der Pfad seiner Datei.`,
  }),
  nothingReckoned: text(
    'With errors in it, nothing can be reckoned.',
    'Mit Fehlern darin lässt sich nichts berechnen.',
  ),
  notJson: entry<{ path: string }>({
    en: ({ path }) => `${quoted(path)} is not valid JSON.`,
    de: ({ path }) => `${quoted(path)} ist kein gültiges JSON.`,
  }),
  notCompiled: entry<{ path: string; at: string }>({
    en: ({ path, at }) =>
      `${quoted(path)} is no compiled contract: something is missing or wrong at ${quoted(at)}.`,
    de: ({ path, at }) =>
      `${quoted(path)} ist kein übersetzter Vertrag: Bei ${quoted(at)} fehlt etwas oder stimmt etwas nicht.`,
  }),
  otherFormat: entry<{ path: string; version: string; known: string }>({
    en: ({ path, version, known }) =>
      `${quoted(path)} is in format ${quoted(version)}, which this zusage cannot read; it knows ${quoted(known)}.`,
    de: ({ path, version, known }) =>
      `${quoted(path)} hat das Format ${quoted(version)}, das dieses zusage nicht lesen kann; es kennt ${quoted(known)}.`,
  }),
  unknownService: entry<{ service: string }>({
    en: ({ service }) => `The contract has no service ${quoted(service)}.`,
    de: ({ service }) => `Der Vertrag hat keine Leistung ${quoted(service)}.`,
  }),
  serviceExcluded: entry<{ service: string; because: string; instead: string | undefined }>({
    en: ({ service, because, instead }) =>
      `The contract expressly does not offer ${quoted(service)} (${because})${instead === undefined ? '' : `; ${quoted(instead)} does it instead`}.`,
    de: ({ service, because, instead }) =>
      `Der Vertrag bietet ${quoted(service)} ausdrücklich nicht an (${because})${instead === undefined ? '' : `; das übernimmt ${quoted(instead)}`}.`,
  }),
  unknownSegment: entry<{ segment: string }>({
    en: ({ segment }) => `The contract has no segment ${quoted(segment)}.`,
    de: ({ segment }) => `Der Vertrag hat kein Segment ${quoted(segment)}.`,
  }),
  thereIs: entry<{ names: readonly string[] }>({
    en: ({ names }) => `There is ${list(names, 'and')}.`,
    de: ({ names }) => `Es gibt ${list(names, 'und')}.`,
  }),
  notOffered: entry<{ service: string; segment: string; because?: string }>({
    en: ({ service, segment, because }) =>
      `${quoted(service)} is not offered to ${quoted(segment)}${because === undefined ? '' : ` (${because})`}.`,
    de: ({ service, segment, because }) =>
      `${quoted(service)} wird ${quoted(segment)} nicht angeboten${because === undefined ? '' : ` (${because})`}.`,
  }),
  otherChannel: entry<{ service: string; channel: string; channels: readonly string[] }>({
    en: ({ service, channel, channels }) =>
      `${quoted(service)} does not come by ${quoted(channel)}, but by ${list(channels, 'and')}.`,
    de: ({ service, channel, channels }) =>
      `${quoted(service)} kommt nicht über ${quoted(channel)}, sondern über ${list(channels, 'und')}.`,
  }),
  customerWrong: entry<{ what: string }>({
    en: ({ what }) => `\`--customer\`: ${what}.`,
    de: ({ what }) => `\`--customer\`: ${what}.`,
  }),
  caseWrong: entry<{ what: string }>({
    en: ({ what }) => `\`--case\`: ${what}.`,
    de: ({ what }) => `\`--case\`: ${what}.`,
  }),
  caseless: entry<{ sla: string }>({
    en: ({ sla }) => `\`--case\`: under ${quoted(sla)} nothing depends on the case; leave the option out.`,
    de: ({ sla }) => `\`--case\`: Unter ${quoted(sla)} hängt nichts vom Fall ab; die Option kann entfallen.`,
  }),
  customerUnclear: entry<{ told: string }>({
    en: ({ told }) => `The customer is ${told}.`,
    de: ({ told }) => `Der Kunde ist ${told}.`,
  }),
  notInForce: entry<{ from: string; to: string }>({
    en: ({ from, to }) =>
      `The contract is in force from ${from} to ${to}; on the day of this request it promises nothing.`,
    de: ({ from, to }) =>
      `Der Vertrag gilt vom ${from} bis zum ${to}; am Tag dieser Anfrage sagt er nichts zu.`,
  }),
  version: entry<{ version: string }>({
    en: ({ version }) => `version ${version}`,
    de: ({ version }) => `Version ${version}`,
  }),
  wordService: text('Service', 'Leistung'),
  wordSegment: text('Segment', 'Segment'),
  wordSla: text('SLA', 'SLA'),
  wordTeam: text('Team', 'Team'),
  wordPool: text('Pool', 'Pool'),
  wordCalendar: text('Calendar', 'Kalender'),
  wordCase: text('Case', 'Fall'),
  wordStops: text('Clock stops', 'Frist ruht'),
  wordExcused: text('Excused', 'Entschuldigt'),
  wordEscalation: text('Escalates to', 'Eskaliert an'),
  stopsWhile: entry<{ reasons: readonly string[] }>({
    en: ({ reasons }) =>
      reasons.length > 1
        ? `while one of these lasts: ${reasons.join('; ')}`
        : `while this lasts: ${reasons[0]}`,
    de: ({ reasons }) =>
      reasons.length > 1
        ? `solange eines davon andauert: ${reasons.join('; ')}`
        : `solange dies andauert: ${reasons[0]}`,
  }),
  ifAnnounced: entry<{ ahead: string }>({
    en: ({ ahead }) => `if announced ${ahead} ahead`,
    de: ({ ahead }) => `sofern ${ahead} vorher angekündigt`,
  }),
  upToEach: entry<{ most: string }>({
    en: ({ most }) => `up to ${most} each time`,
    de: ({ most }) => `jedes Mal höchstens ${most}`,
  }),
  upToPer: entry<{ most: string; period: string }>({
    en: ({ most, period }) => `up to ${most} together per ${period}`,
    de: ({ most, period }) => `zusammen höchstens ${most} je ${period}`,
  }),
  ifTold: entry<{ limit: string }>({
    en: ({ limit }) => `if the other side is told within ${limit}`,
    de: ({ limit }) => `sofern der anderen Seite gemeldet (Frist: ${limit})`,
  }),
  volumeAbove: entry<{ share: string }>({
    en: ({ share }) => `volume above ${share} of what was agreed`,
    de: ({ share }) => `Menge über ${share} der vereinbarten`,
  }),
  wordReceived: text('Received', 'Eingang'),
  wordCounted: text('Counts from', 'Zählt ab'),
  all: text('all', 'alle'),
  nothingDue: text(
    'it is measured over time, so nothing falls due',
    'das wird über die Zeit gemessen, fällig wird also nichts',
  ),
  bestEffort: text('best effort: nothing is promised', 'nach besten Kräften: zugesagt ist nichts'),
  ofCases: text('of the cases meet all these deadlines', 'der Fälle halten alle diese Fristen ein'),
  neverBelow: entry<{ level: string }>({
    en: ({ level }) => `never below ${level}`,
    de: ({ level }) => `nie unter ${level}`,
  }),
  neverAbove: entry<{ level: string }>({
    en: ({ level }) => `never above ${level}`,
    de: ({ level }) => `nie über ${level}`,
  }),
  onAverage: entry<{ limit: string }>({
    en: ({ limit }) => `on average ${limit}`,
    de: ({ limit }) => `im Mittel ${limit}`,
  }),
  goalWhen: entry<{ condition: string }>({
    en: ({ condition }) => `when ${condition}`,
    de: ({ condition }) => `wenn ${condition}`,
  }),
  goalOtherwise: text('otherwise', 'sonst'),
  measuredEach: entry<{ periods: readonly string[] }>({
    en: ({ periods }) => `measured each ${listed(periods, 'and')}`,
    de: ({ periods }) => `gemessen je ${listed(periods, 'und')}`,
  }),
  smallSample: entry<{ below: number; misses: number }>({
    en: ({ below, misses }) =>
      `below ${below} cases at most ${misses} ${misses === 1 ? 'miss' : 'misses'}, whatever the share`,
    de: ({ below, misses }) =>
      `unter ${below} Fällen höchstens ${misses} ${misses === 1 ? 'Verfehlung' : 'Verfehlungen'}, unabhängig vom Anteil`,
  }),
  periodDay: text('day', 'Tag'),
  periodWeek: text('week', 'Woche'),
  periodMonth: text('month', 'Monat'),
  periodQuarter: text('quarter', 'Quartal'),
  periodYear: text('year', 'Jahr'),
  nothingPromised: text('nothing promised', 'nichts zugesagt'),
  noGoals: text(
    'No goal speaks of requests for this service.',
    'Kein Ziel betrifft Anfragen dieser Leistung.',
  ),
  noGoalsFor: entry<{ channel: string }>({
    en: ({ channel }) => `No goal speaks of requests by ${quoted(channel)}.`,
    de: ({ channel }) => `Kein Ziel betrifft Anfragen über ${quoted(channel)}.`,
  }),

  // explain
  explainSummary: text('explain a rule, or list all rules', 'eine Regel erklären oder alle aufführen'),
  argumentRule: text('name of a rule, as findings show it', 'Name einer Regel, wie Befunde ihn zeigen'),
  explainExamples: text(
    `  zusage explain                 every rule with its level
  zusage explain unknown-name    why, wrong and right`,
    `  zusage explain                 jede Regel mit ihrer Stufe
  zusage explain unknown-name    warum, falsch und richtig`,
  ),
  why: text('Why', 'Warum'),
  wrong: text('Wrong', 'Falsch'),
  right: text('Right', 'Richtig'),
  explainMore: text(
    '`zusage explain RULE` tells more about one.',
    '`zusage explain REGEL` erzählt mehr über eine.',
  ),

  // schema
  schemaSummary: text(
    'print a JSON Schema: of compiled contracts or of zusage.json',
    'ein JSON Schema ausgeben: das der übersetzten Verträge oder das von zusage.json',
  ),
  argumentSchema: text('contract (default) or config', 'contract (Vorgabe) oder config'),
  unknownSchema: entry<{ name: string; known: readonly string[] }>({
    en: ({ name, known }) => `There is no schema ${quoted(name)}; there is ${list(known, 'and')}.`,
    de: ({ name, known }) => `Ein Schema ${quoted(name)} gibt es nicht; es gibt ${list(known, 'und')}.`,
  }),
  schemaExamples: text(
    `  zusage schema > contract.schema.json
  zusage schema config > zusage.schema.json`,
    `  zusage schema > contract.schema.json
  zusage schema config > zusage.schema.json`,
  ),

  // capacity
  capacitySummary: text(
    'say how many people each team needs to keep what is promised',
    'sagen, wie viele Leute jedes Team braucht, um das Zugesagte zu halten',
  ),
  argumentCapacity: text(
    'sources, a compiled JSON file or the name of a contract; without any, the current project',
    'Quellen, eine übersetzte JSON-Datei oder der Name eines Vertrags; ohne Angabe das aktuelle Projekt',
  ),
  capacityStaff: text(
    'what if a team had so many FTE; repeatable',
    'was wäre, wenn ein Team so viele VZÄ hätte; wiederholbar',
  ),
  capacityVolume: text(
    'what if so much more or less of a service came: `Orders=+20%`; repeatable',
    'was wäre, wenn von einer Leistung so viel mehr oder weniger käme: `Auftrag=+20%`; wiederholbar',
  ),
  capacityGoal: text(
    'what if an SLA promised something else: `Gold.AnswerTime="90 % within 15 s"`; repeatable',
    'was wäre, wenn ein SLA etwas anderes zusagte: `Gold.AnswerTime="90 % within 15 s"`; wiederholbar',
  ),
  capacitySeason: text(
    'a typical week in this season, in full; without it, a usual week, and the seasons in short',
    'eine gewöhnliche Woche dieser Saison, ausführlich; ohne die Option eine übliche Woche und die Saisons in Kürze',
  ),
  seasonUnknown: entry<{ name: string }>({
    en: ({ name }) => `In no season ${quoted(name)} of this contract other hours or volumes hold.`,
    de: ({ name }) =>
      `Eine Saison ${quoted(name)} mit anderen Zeiten oder Mengen gibt es in diesem Vertrag nicht.`,
  }),
  changeForm: entry<{ option: string; change: string }>({
    en: ({ option, change }) =>
      `${quoted(change)} is not understood; ${quoted(option)} takes ${changeForms[option]}.`,
    de: ({ option, change }) =>
      `${quoted(change)} ist nicht zu verstehen; ${quoted(option)} erwartet ${changeForms[option]}.`,
  }),
  changeUnknown: entry<{ option: string; change: string; name: string }>({
    en: ({ option, change, name }) =>
      `There is no ${quoted(name)} that ${quoted(`${option} ${change}`)} could change.`,
    de: ({ option, change, name }) =>
      `Ein ${quoted(name)}, das ${quoted(`${option} ${change}`)} ändern könnte, gibt es nicht.`,
  }),
  changeKnown: entry<{ names: readonly string[] }>({
    en: ({ names }) => (names.length === 0 ? 'There is none at all.' : `There is ${list(names, 'and')}.`),
    de: ({ names }) =>
      names.length === 0 ? 'Es gibt nichts dergleichen.' : `Es gibt ${list(names, 'und')}.`,
  }),
  capacityExamples: text(
    `  zusage capacity
  zusage capacity --format html > capacity.html
  zusage capacity --staff OrderDesk=5.5 --volume PhoneOrders=+20% --goal Silver.AnswerTime="90 % within 15 s"`,
    `  zusage capacity
  zusage capacity --format html > kapazitaet.html
  zusage capacity --staff Auftragsteam=5.5 --volume Telefon=+20% --goal Silber.AnswerTime="90 % within 15 s"`,
  ),

  // erlang
  erlangSummary: text(
    'how many people a number of contacts takes (Erlang C and A)',
    'wie viele Leute eine Zahl von Kontakten braucht (Erlang C und A)',
  ),
  erlangContacts: text('contacts that arrive in the interval', 'Kontakte, die im Intervall eingehen'),
  erlangInterval: text('the interval, such as "30 min"', 'das Intervall, etwa "30 min"'),
  erlangEffort: text(
    'mean working time for one contact, such as "180 s"',
    'mittlere Arbeitszeit für einen Kontakt, etwa "180 s"',
  ),
  erlangShare: text(
    'share of all contacts to be answered in time, such as "80 %"',
    'Anteil aller Kontakte, der rechtzeitig beantwortet sein soll, etwa "80 %"',
  ),
  erlangWithin: text(
    'within which time they are to be answered, such as "20 s"',
    'innerhalb welcher Zeit sie beantwortet sein sollen, etwa "20 s"',
  ),
  erlangPatience: text(
    'mean time until somebody who waits gives up (Erlang A); nobody does without',
    'mittlere Zeit, bis jemand das Warten aufgibt (Erlang A); ohne Angabe gibt niemand auf',
  ),
  erlangAgents: text(
    'what so many people reach, instead of the fewest that keep the promise',
    'was so viele Leute erreichen, statt der wenigsten, die die Zusage halten',
  ),
  erlangTooMuch: entry<{ most: number }>({
    en: ({ most }) => `The load is more than ${most} erlangs.`,
    de: ({ most }) => `Die Last ist größer als ${most} Erlang.`,
  }),
  erlangRowLoad: text('Load', 'Last'),
  erlangRowAgents: text('People', 'Leute'),
  erlangFewest: text('(the fewest that keep the promise)', '(die wenigsten, die die Zusage halten)'),
  erlangRowLevel: entry<{ seconds: string }>({
    en: ({ seconds }) => `Answered within ${seconds} s`,
    de: ({ seconds }) => `Beantwortet in ${seconds} s`,
  }),
  erlangRowWaiting: text('Have to wait', 'Müssen warten'),
  erlangRowWait: text('Mean wait of all', 'Mittlere Wartezeit aller'),
  erlangRowSpeed: text('Mean wait of the answered', 'Mittlere Wartezeit der Beantworteten'),
  erlangRowAbandonment: text('Give up', 'Geben auf'),
  erlangRowOccupancy: text('Occupancy', 'Auslastung'),
  erlangUnstable: text(
    'Unstable: as much work arrives as these people can do, or more, so that the queue grows without end.',
    'Instabil: Es kommt so viel Arbeit, wie diese Leute schaffen, oder mehr; die Schlange wächst ohne Ende.',
  ),
  erlangModelC: text('Erlang C: nobody gives up.', 'Erlang C: Niemand gibt auf.'),
  erlangModelA: text(
    'Erlang A: shares are of all contacts; who gives up was not answered in time.',
    'Erlang A: Die Anteile beziehen sich auf alle Kontakte; wer aufgibt, wurde nicht rechtzeitig beantwortet.',
  ),
  erlangExamples: text(
    `  zusage erlang --contacts 100 --interval "30 min" --effort "180 s" --share "80 %" --within "20 s"
  zusage erlang --contacts 100 --interval "30 min" --effort "180 s" --within "20 s" --patience "90 s" --agents 12
  zusage erlang --contacts 100 --interval "30 min" --effort "3 min" --share "80 %" --within "20 s" --format json`,
    `  zusage erlang --contacts 100 --interval "30 min" --effort "180 s" --share "80 %" --within "20 s"
  zusage erlang --contacts 100 --interval "30 min" --effort "180 s" --within "20 s" --patience "90 s" --agents 12
  zusage erlang --contacts 100 --interval "30 min" --effort "3 min" --share "80 %" --within "20 s" --format json`,
  ),

  // export
  exportSummary: text(
    'write a contract for other tools: OpenSLO, calendar, tables, diagrams, Jira',
    'einen Vertrag für andere Werkzeuge schreiben: OpenSLO, Kalender, Tabellen, Diagramme, Jira',
  ),
  usageExport: text('[contract] --to <format> [options]', '[Vertrag] --to <Format> [Optionen]'),
  exportTo: entry<{ formats: readonly string[] }>({
    en: ({ formats }) => `what for: ${formats.join(', ')}`,
    de: ({ formats }) => `wofür: ${formats.join(', ')}`,
  }),
  exportOut: text(
    'file or folder to write to; one file is printed without it',
    'Datei oder Ordner für die Ausgabe; ohne Angabe wird eine einzelne Datei ausgegeben',
  ),
  exportTable: text(
    'with csv, only one table: matrix, catalogue, goals',
    'bei csv nur eine Tabelle: matrix, catalogue, goals',
  ),
  exportDiagram: text(
    'with mermaid, only one diagram: organisation or the name of a process',
    'bei mermaid nur ein Diagramm: organisation oder der Name eines Prozesses',
  ),
  exportDelimiter: text(
    'with csv, between cells: comma (default in English), semicolon (in German), tab',
    'bei csv zwischen den Zellen: comma (Vorgabe auf Englisch), semicolon (auf Deutsch), tab',
  ),
  exportSeveral: entry<{ files: number }>({
    en: ({ files }) => `This export has ${files} files, which cannot be printed one behind the other.`,
    de: ({ files }) => `Dieser Export hat ${files} Dateien, die sich nicht hintereinander ausgeben lassen.`,
  }),
  exportWhere: entry<{ option: string; parts: readonly string[] }>({
    en: ({ option, parts }) =>
      `\`-o FOLDER\` writes all of them, \`${option}\` prints one of ${list(parts, 'and')}.`,
    de: ({ option, parts }) =>
      `\`-o ORDNER\` schreibt alle, \`${option}\` gibt eine davon aus: ${list(parts, 'oder')}.`,
  }),
  exportNoPart: entry<{ part: string }>({
    en: ({ part }) => `This export has no ${quoted(part)}.`,
    de: ({ part }) => `Ein ${quoted(part)} hat dieser Export nicht.`,
  }),
  exportLeft: entry<{ format: string }>({
    en: ({ format }) => `What ${format} cannot say, or says otherwise:`,
    de: ({ format }) => `Was ${format} nicht oder nur anders ausdrücken kann:`,
  }),
  exportExamples: text(
    `  zusage export --to ics -o contract.ics          reviews, notice, reports and duties for a calendar
  zusage export --to csv -o tables                matrix, catalogue and goals for a spreadsheet
  zusage export out/InsideSales.json --to openslo > slo.yaml
  zusage export --to mermaid --diagram organisation`,
    `  zusage export --to ics -o vertrag.ics           Überprüfung, Kündigung, Berichte und Pflichten für den Kalender
  zusage export --to csv -o tabellen              Matrix, Katalog und Ziele für die Tabellenkalkulation
  zusage export out/Innendienst.json --to openslo > slo.yaml
  zusage export --to mermaid --diagram organisation`,
  ),

  // render, verify
  nameDocument: text('document', 'Dokument'),
  renderSummary: text(
    'write a contract as a document to sign: HTML, Markdown or PDF',
    'einen Vertrag als Dokument zum Unterschreiben ausgeben: HTML, Markdown oder PDF',
  ),
  usageRender: text('[options] [contract]', '[Optionen] [Vertrag]'),
  renderTo: entry<{ formats: readonly string[] }>({
    en: ({ formats }) => `form: ${formats.join(', ')}; as the file's name ends, else html`,
    de: ({ formats }) => `Form: ${formats.join(', ')}; wie der Dateiname endet, sonst html`,
  }),
  renderOut: text(
    'file or folder to write to; without it HTML and Markdown are printed, PDF goes to the current folder',
    'Datei oder Ordner für die Ausgabe; ohne Angabe werden HTML und Markdown ausgegeben, PDF kommt in den aktuellen Ordner',
  ),
  renderExamples: text(
    `  zusage render -o contract.pdf                   the contract of the project, in its language
  zusage render --to html --locale en -o out      out/<Contract>.html, in English
  zusage render build/InsideSales.json --to md    from compiled JSON, printed`,
    `  zusage render -o vertrag.pdf                    der Vertrag des Projekts, in dessen Sprache
  zusage render --to html --locale en -o out      out/<Vertrag>.html, auf Englisch
  zusage render build/Innendienst.json --to md    aus übersetztem JSON, zur Ausgabe`,
  ),
  renderEnding: entry<{ out: string; to: string }>({
    en: ({ out, to }) => `${quoted(out)} does not end as \`--to ${to}\` does.`,
    de: ({ out, to }) => `${quoted(out)} endet anders, als es zu \`--to ${to}\` passt.`,
  }),
  chromiumMissing: entry<{ variable: string }>({
    en: ({ variable }) =>
      `A PDF is printed by Chromium, Chrome or Edge, and none was found. Install one, or name its program in ${variable}; or write HTML (\`--to html\`) and print that in any browser.`,
    de: ({ variable }) =>
      `Ein PDF druckt Chromium, Chrome oder Edge, und keiner davon wurde gefunden. Einen installieren oder sein Programm in ${variable} nennen; oder HTML ausgeben (\`--to html\`) und in einem beliebigen Browser drucken.`,
  }),
  chromiumNamed: entry<{ path: string; variable: string }>({
    en: ({ path, variable }) => `${variable} names ${quoted(path)}, and that is no program.`,
    de: ({ path, variable }) => `${variable} nennt ${quoted(path)}, und das ist kein Programm.`,
  }),
  chromiumSlow: entry<{ program: string; seconds: number }>({
    en: ({ program, seconds }) =>
      `${quoted(program)} did not finish printing within ${seconds} seconds and was stopped.`,
    de: ({ program, seconds }) =>
      `${quoted(program)} war nach ${seconds} Sekunden mit dem Drucken nicht fertig und wurde beendet.`,
  }),
  chromiumFailed: entry<{ program: string; said: string }>({
    en: ({ program, said }) => `${quoted(program)} could not print the PDF: ${said}`,
    de: ({ program, said }) => `${quoted(program)} konnte das PDF nicht drucken: ${said}`,
  }),
  verifySummary: text(
    'check that a document says what its contract says',
    'prüfen, ob ein Dokument sagt, was sein Vertrag sagt',
  ),
  usageVerify: text('[options] <document> [contract]', '[Optionen] <Dokument> [Vertrag]'),
  argumentDocument: text(
    'HTML, Markdown or PDF that `zusage render` wrote',
    'HTML, Markdown oder PDF, das `zusage render` geschrieben hat',
  ),
  verifyExamples: text(
    `  zusage verify contract.pdf contracts            against the sources
  zusage verify contract.html build/InsideSales.json`,
    `  zusage verify vertrag.pdf vertraege             gegen die Quellen
  zusage verify vertrag.html build/Innendienst.json`,
  ),
  noDocument: entry<{ path: string }>({
    en: ({ path }) =>
      `${quoted(path)} is no document by \`zusage render\`: nothing in it says which contract it is about.`,
    de: ({ path }) =>
      `${quoted(path)} ist kein Dokument von \`zusage render\`: Darin steht nicht, um welchen Vertrag es geht.`,
  }),
  documentHolds: entry<{ path: string; contract: string; version: string; hash: string }>({
    en: ({ path, contract, version, hash }) =>
      `${path} says what ${quoted(contract)} ${version} says (SHA-256 ${hash}).`,
    de: ({ path, contract, version, hash }) =>
      `${path} sagt, was ${quoted(contract)} ${version} sagt (SHA-256 ${hash}).`,
  }),
  documentDiffers: entry<{ path: string; contract: string; version: string }>({
    en: ({ path, contract, version }) => `${path} does not say what ${quoted(contract)} ${version} says:`,
    de: ({ path, contract, version }) => `${path} sagt nicht, was ${quoted(contract)} ${version} sagt:`,
  }),
  otherContract: entry<{ document: string; contract: string }>({
    en: ({ document, contract }) => `It is about ${quoted(document)}, not ${quoted(contract)}.`,
    de: ({ document, contract }) => `Es geht um ${quoted(document)}, nicht um ${quoted(contract)}.`,
  }),
  otherVersion: entry<{ document: string; contract: string }>({
    en: ({ document, contract }) => `It shows version ${document}; the contract has ${contract}.`,
    de: ({ document, contract }) => `Es zeigt Version ${document}; der Vertrag hat ${contract}.`,
  }),
  otherContent: entry<{ document: string; contract: string }>({
    en: ({ document, contract }) =>
      `The content of the contract is another one: the document was made of ${document}, the contract is ${contract}.`,
    de: ({ document, contract }) =>
      `Der Inhalt des Vertrags ist ein anderer: Das Dokument entstand aus ${document}, der Vertrag ist ${contract}.`,
  }),
  otherText: entry<{ line: number; found: string; expected: string }>({
    en: ({ line, found, expected }) =>
      `The text was changed: line ${line} has to be ${quoted(expected)}, and is ${quoted(found)}.`,
    de: ({ line, found, expected }) =>
      `Der Text wurde geändert: Zeile ${line} muss ${quoted(expected)} sein und ist ${quoted(found)}.`,
  }),
  pdfMissing: entry<{ text: string }>({
    en: ({ text }) => `The text was changed: the pages do not show ${quoted(text)} (without spaces).`,
    de: ({ text }) => `Der Text wurde geändert: Auf den Seiten fehlt ${quoted(text)} (ohne Leerzeichen).`,
  }),
  pdfMore: entry<{ text: string }>({
    en: ({ text }) =>
      `The text was changed: the pages show ${quoted(text)} (without spaces), which does not belong there.`,
    de: ({ text }) =>
      `Der Text wurde geändert: Auf den Seiten steht ${quoted(text)} (ohne Leerzeichen), was nicht dorthin gehört.`,
  }),
  pdfUnreadable: text(
    'The text of the PDF cannot be read: another program has written it anew.',
    'Der Text des PDF lässt sich nicht lesen: Ein anderes Programm hat es neu geschrieben.',
  ),
  pdfSeal: text(
    'The file is not the one that was written: its seal is broken.',
    'Die Datei ist nicht die, die geschrieben wurde: Ihr Siegel ist gebrochen.',
  ),
  pdfAdded: text(
    'Something was added to the PDF afterwards, such as an electronic signature or a comment; that is not checked.',
    'Dem PDF wurde später etwas hinzugefügt, etwa eine elektronische Unterschrift oder ein Kommentar; das wird nicht geprüft.',
  ),
  signedLater: text(
    'The signatures were recorded in the contract after the document had been written.',
    'Die Unterschriften wurden im Vertrag erst vermerkt, nachdem das Dokument geschrieben war.',
  ),
  otherWriter: entry<{ writer: string; current: string }>({
    en: ({ writer, current }) =>
      `It was written by Zusage ${writer}, this is ${current}: the wording of documents may have changed in between.`,
    de: ({ writer, current }) =>
      `Geschrieben hat es Zusage ${writer}, hier läuft ${current}: Der Wortlaut von Dokumenten kann sich dazwischen geändert haben.`,
  }),

  // lsp
  lspSummary: text(
    'serve an editor over standard input and output',
    'einen Editor über Standardein- und -ausgabe bedienen',
  ),
  usageLsp: text('[options]', '[Optionen]'),
  lspStdio: text(
    'speak over standard input and output, as is the default',
    'über Standardein- und -ausgabe sprechen, wie ohnehin',
  ),
  lspExamples: text('  zusage lsp --stdio', '  zusage lsp --stdio'),

  // diff
  diffSummary: text(
    'say what changed between two versions of a contract, and for whom',
    'sagen, was sich zwischen zwei Fassungen eines Vertrags ändert, und für wen',
  ),
  nameOld: text('old', 'alt'),
  nameNew: text('new', 'neu'),
  argumentOld: text(
    'folder or file of sources, compiled JSON or a folder of it; with --since the path to compare, or the current project',
    'Ordner oder Datei mit Quellen, übersetztes JSON oder ein Ordner damit; bei --since der Pfad, sonst das aktuelle Projekt',
  ),
  argumentNew: text('what it has become', 'was daraus geworden ist'),
  diffSince: text(
    'compare with what stood there at a revision of git, such as main or v1.2.0',
    'mit dem vergleichen, was dort in einer Revision von git stand, etwa main oder v1.2.0',
  ),
  diffContract: text('only this contract; repeatable', 'nur diesen Vertrag; wiederholbar'),
  diffFailOn: text(
    'what makes the exit code 1, such as weaker:client, stricter:provider, unclear or warning; a list, repeatable',
    'was den Rückgabewert 1 ergibt, etwa weaker:client, stricter:provider, unclear oder warning; Liste, wiederholbar',
  ),
  diffNothing: text(
    'There is nothing to compare: name an old and a new contract, or a revision with `--since`.',
    'Es gibt nichts zu vergleichen: einen alten und einen neuen Vertrag nennen, oder eine Revision mit `--since`.',
  ),
  diffOnlyOne: entry<{ path: string }>({
    en: ({ path }) =>
      `With what is ${quoted(path)} to be compared? Name a second path, or a revision with \`--since\`.`,
    de: ({ path }) =>
      `Womit soll ${quoted(path)} verglichen werden? Einen zweiten Pfad nennen, oder eine Revision mit \`--since\`.`,
  }),
  nothingCompared: text('Nothing was compared.', 'Es wurde nichts verglichen.'),
  gitMissing: text(
    '`--since` needs git, which is not installed here.',
    '`--since` braucht git, das hier nicht installiert ist.',
  ),
  gitNoRepository: entry<{ path: string }>({
    en: ({ path }) => `${quoted(path)} is in no git repository.`,
    de: ({ path }) => `${quoted(path)} liegt in keinem Git-Repository.`,
  }),
  gitNoRevision: entry<{ revision: string }>({
    en: ({ revision }) => `This repository has no revision ${quoted(revision)}.`,
    de: ({ revision }) => `Eine Revision ${quoted(revision)} hat dieses Repository nicht.`,
  }),
  gitShallow: text(
    'A clone in CI often has only the last commit: fetch the history, too, with `fetch-depth: 0` on GitHub, `GIT_DEPTH: 0` on GitLab.',
    'Ein Klon in der CI hat oft nur den letzten Commit: auch die Geschichte holen, mit `fetch-depth: 0` bei GitHub, `GIT_DEPTH: 0` bei GitLab.',
  ),
  gitNoPath: entry<{ path: string; revision: string }>({
    en: ({ path, revision }) => `At ${quoted(revision)} there was no ${quoted(path)} yet.`,
    de: ({ path, revision }) => `In ${quoted(revision)} gab es ${quoted(path)} noch nicht.`,
  }),
  gitNoFile: entry<{ path: string; revision: string }>({
    en: ({ path, revision }) => `At ${quoted(revision)}, ${quoted(path)} was a link, not a file.`,
    de: ({ path, revision }) => `In ${quoted(revision)} war ${quoted(path)} eine Verknüpfung, keine Datei.`,
  }),
  gitLfs: entry<{ path: string; revision: string }>({
    en: ({ path, revision }) =>
      `At ${quoted(revision)}, the text of ${quoted(path)} is kept by Git LFS and not in the repository itself.`,
    de: ({ path, revision }) =>
      `In ${quoted(revision)} liegt der Text von ${quoted(path)} bei Git LFS und nicht im Repository selbst.`,
  }),
  gitNoObject: entry<{ path: string; revision: string }>({
    en: ({ path, revision }) =>
      `This clone does not have the text of ${quoted(path)} at ${quoted(revision)}; fetch it first.`,
    de: ({ path, revision }) =>
      `Dieser Klon hat den Text von ${quoted(path)} in ${quoted(revision)} nicht; er muss erst geholt werden.`,
  }),
  gitFailed: entry<{ message: string }>({
    en: ({ message }) => `git did not answer: ${message}.`,
    de: ({ message }) => `git hat nicht geantwortet: ${message}.`,
  }),
  gitErrorsAt: entry<{ revision: string }>({
    en: ({ revision }) => `These errors are in what stood there at ${quoted(revision)}.`,
    de: ({ revision }) => `Diese Fehler hat, was in ${quoted(revision)} dort stand.`,
  }),
  diffExamples: text(
    `  zusage diff --since main                              what this branch changes
  zusage diff --since v1.2.0 contracts --format markdown a comment for the pull request
  zusage diff old/InsideSales.json contracts --fail-on weaker:client
  zusage diff --since main --fail-on weaker:client,unclear:client --format github`,
    `  zusage diff --since main                               was dieser Zweig ändert
  zusage diff --since v1.2.0 vertraege --format markdown  ein Kommentar für den Pull-Request
  zusage diff alt/Innendienst.json vertraege --fail-on weaker:client
  zusage diff --since main --fail-on weaker:client,unclear:client --format github`,
  ),

  // init
  initSummary: text('write a small project to begin with', 'ein kleines Projekt für den Anfang schreiben'),
  argumentFolder: text(
    'where to; the current folder if not given',
    'wohin; ohne Angabe in den aktuellen Ordner',
  ),
  initExamples: text(
    `  zusage init
  zusage init contracts --locale en`,
    `  zusage init
  zusage init vertraege --locale de`,
  ),
  exists: entry<{ path: string }>({
    en: ({ path }) => `${quoted(path)} is there already.`,
    de: ({ path }) => `${quoted(path)} ist schon da.`,
  }),
  written: text('Written:', 'Geschrieben:'),
  nextSteps: text('Next:', 'Weiter:'),
  nextCheck: text('look for mistakes', 'nach Fehlern suchen'),
  nextCompile: text('write the contract as JSON', 'den Vertrag als JSON schreiben'),
} as const

type Messages = typeof messages
export type MessageKey = keyof Messages

/** Says something in one language. */
export type Say = <K extends MessageKey>(key: K, ...parameters: Parameters<Messages[K]['en']>) => string

export function sayIn(locale: Locale): Say {
  return (key, ...parameters) => (messages[key][locale] as (...given: unknown[]) => string)(...parameters)
}
