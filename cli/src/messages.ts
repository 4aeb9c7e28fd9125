// Everything that the command line itself says, in both languages. What rules say stands with the rules.
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
  const shown = words.map(quoted)
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1)}`
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

const jsonExpected: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  value: { en: 'a value was expected here', de: 'hier wird ein Wert erwartet' },
  key: { en: 'a name in quotes was expected here', de: 'hier wird ein Name in Anführungszeichen erwartet' },
  colon: { en: 'a colon was expected here', de: 'hier wird ein Doppelpunkt erwartet' },
  comma: {
    en: 'a comma or the closing bracket was expected here',
    de: 'hier wird ein Komma oder die schließende Klammer erwartet',
  },
  end: { en: 'it should end here', de: 'hier sollte sie enden' },
  string: {
    en: 'this text is not closed, or has characters that JSON does not allow',
    de: 'dieser Text ist nicht geschlossen oder enthält Zeichen, die JSON nicht erlaubt',
  },
  shallower: { en: 'it is nested too deeply', de: 'sie ist zu tief verschachtelt' },
}

/** How changes are typed. */
const changeForms: Readonly<Record<string, string>> = {
  '--staff': '`TEAM=5.5`',
  '--volume': '`SERVICE=+20%`',
  '--goal': '`SLA.METRIC="90 % within 15 s"`',
}

/** Without the full stop that the sentence around it has. */
const systemWords: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  EACCES: { en: 'access is not permitted', de: 'der Zugriff ist nicht erlaubt' },
  EPERM: { en: 'access is not permitted', de: 'der Zugriff ist nicht erlaubt' },
  EROFS: { en: 'the file system is read-only', de: 'das Dateisystem ist schreibgeschützt' },
  ENOENT: { en: 'it is not there', de: 'es ist nicht vorhanden' },
  EISDIR: { en: 'there is a folder of that name', de: 'dort steht ein Ordner dieses Namens' },
  ENOTDIR: {
    en: 'there is a file where a folder is needed',
    de: 'wo ein Ordner nötig ist, steht eine Datei',
  },
  EEXIST: { en: 'there is a file where a folder is needed', de: 'wo ein Ordner nötig ist, steht eine Datei' },
  ENOSPC: { en: 'the disk is full', de: 'der Datenträger ist voll' },
  ENAMETOOLONG: { en: 'the name is too long', de: 'der Name ist zu lang' },
  ELOOP: { en: 'its links lead in a circle', de: 'die Verknüpfungen führen im Kreis' },
}

function reason(code: string, locale: Locale): string {
  return systemWords[code]?.[locale] ?? code
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
    en: ({ path, code }) => `${quoted(path)} cannot be read: ${reason(code, 'en')}.`,
    de: ({ path, code }) => `${quoted(path)} lässt sich nicht lesen: ${reason(code, 'de')}.`,
  }),
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
  invalidJson: entry<{ expected: string }>({
    en: ({ expected }) => `This file is not valid JSON: ${jsonExpected[expected]?.en}.`,
    de: ({ expected }) => `Diese Datei ist kein gültiges JSON: ${jsonExpected[expected]?.de}.`,
  }),
  configObject: text(
    '`zusage.json` has to be an object in braces.',
    '`zusage.json` muss ein Objekt in geschweiften Klammern sein.',
  ),
  configText: entry<{ key: string }>({
    en: ({ key }) => `${quoted(key)} has to be a text.`,
    de: ({ key }) => `${quoted(key)} muss ein Text sein.`,
  }),
  configLocale: text('`locale` has to be "de" or "en".', '`locale` muss "de" oder "en" sein.'),
  configInclude: text(
    '`include` has to be a list of patterns such as "contracts/**/*.zusage".',
    '`include` muss eine Liste von Mustern sein, etwa "vertraege/**/*.zusage".',
  ),
  configIncludeOutside: entry<{ pattern: string }>({
    en: ({ pattern }) => `The pattern ${quoted(pattern)} leads out of the project.`,
    de: ({ pattern }) => `Das Muster ${quoted(pattern)} führt aus dem Projekt hinaus.`,
  }),
  configRules: text(
    '`rules` has to be an object with a level for each rule, such as { "unused-declaration": "info" }.',
    '`rules` muss ein Objekt mit einer Stufe je Regel sein, etwa { "unused-declaration": "info" }.',
  ),
  configLevel: entry<{ rule: string }>({
    en: ({ rule }) => `The level of ${quoted(rule)} has to be "error", "warning", "info" or "off".`,
    de: ({ rule }) => `Die Stufe von ${quoted(rule)} muss "error", "warning", "info" oder "off" sein.`,
  }),
  configFixed: entry<{ rule: string }>({
    en: ({ rule }) => `The level of ${quoted(rule)} cannot be changed: all else relies on it.`,
    de: ({ rule }) =>
      `Die Stufe von ${quoted(rule)} lässt sich nicht ändern: Alles andere verlässt sich darauf.`,
  }),
  configKey: entry<{ key: string }>({
    en: ({ key }) => `${quoted(key)} is not known in \`zusage.json\`.`,
    de: ({ key }) => `${quoted(key)} ist in \`zusage.json\` nicht bekannt.`,
  }),
  configKeys: entry<{ keys: readonly string[] }>({
    en: ({ keys }) => `Known are ${list(keys, 'and')}.`,
    de: ({ keys }) => `Bekannt sind ${list(keys, 'und')}.`,
  }),
  configTwice: entry<{ key: string }>({
    en: ({ key }) => `${quoted(key)} is given twice.`,
    de: ({ key }) => `${quoted(key)} ist zweimal angegeben.`,
  }),
  unknownRule: entry<{ rule: string }>({
    en: ({ rule }) => `There is no rule ${quoted(rule)}.`,
    de: ({ rule }) => `Eine Regel ${quoted(rule)} gibt es nicht.`,
  }),
  listRules: text('`zusage explain` lists all rules.', '`zusage explain` führt alle Regeln auf.'),
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
    '[options] <contract> --service <name> (--segment <name> | --customer <attributes>) --received <moment>',
    '[Optionen] <Vertrag> --service <Name> (--segment <Name> | --customer <Merkmale>) --received <Zeitpunkt>',
  ),
  usageErlang: text(
    '--contacts <number> --interval <duration> --effort <duration> --share <share> --within <duration> [options]',
    '--contacts <Anzahl> --interval <Dauer> --effort <Dauer> --share <Anteil> --within <Dauer> [Optionen]',
  ),
  usageCapacity: text('[options] [contract]', '[Optionen] [Vertrag]'),
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
    en: ({ path, code }) => `${quoted(path)} cannot be written: ${reason(code, 'en')}.`,
    de: ({ path, code }) => `${quoted(path)} lässt sich nicht schreiben: ${reason(code, 'de')}.`,
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
  wordReceived: text('Received', 'Eingang'),
  wordCounted: text('Counts from', 'Zählt ab'),
  all: text('all', 'alle'),
  nothingDue: text(
    'it is measured over time, so nothing falls due',
    'das wird über die Zeit gemessen, fällig wird also nichts',
  ),
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
    de: ({ names }) => (names.length === 0 ? 'Es gibt keines.' : `Es gibt ${list(names, 'und')}.`),
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

  // lsp
  lspSummary: text(
    'serve an editor over standard input and output',
    'einen Editor über Standardein- und -ausgabe bedienen',
  ),
  usageLsp: text('[options]', '[Optionen]'),
  lspStdio: text('speak over standard input and output, as is the default', 'über Standardein- und -ausgabe sprechen, wie ohnehin'),
  lspExamples: text('  zusage lsp --stdio', '  zusage lsp --stdio'),

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
