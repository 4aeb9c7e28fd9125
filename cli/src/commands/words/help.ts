// What help says of every command.
import type { Words } from '../../../../language/src/speech/index.ts'

export const helpWords = {
  titleUsage: { en: 'Usage:', de: 'Aufruf:' },
  titleOptions: { en: 'Options:', de: 'Optionen:' },
  titleArguments: { en: 'Arguments:', de: 'Argumente:' },
  titleCommands: { en: 'Commands:', de: 'Befehle:' },
  headingExamples: { en: 'Examples:', de: 'Beispiele:' },
  usageRoot: { en: '<command> [options] [paths...]', de: '<Befehl> [Optionen] [Pfade...]' },
  usagePaths: { en: '[options] [paths...]', de: '[Optionen] [Pfade...]' },
  usageDue: {
    en: '[options] <contract> --service <name> (--segment <name> | --customer <attributes>) --received <moment> [--case <attributes>]',
    de: '[Optionen] <Vertrag> --service <Name> (--segment <Name> | --customer <Merkmale>) --received <Zeitpunkt> [--case <Merkmale>]',
  },
  usageErlang: {
    en: '--contacts <number> --interval <duration> --effort <duration> --share <share> --within <duration> [options]',
    de: '--contacts <Anzahl> --interval <Dauer> --effort <Dauer> --share <Anteil> --within <Dauer> [Optionen]',
  },
  usageCapacity: { en: '[options] [contract]', de: '[Optionen] [Vertrag]' },
  usageDiff: {
    en: '[options] (<old> <new> | --since <revision> [path])',
    de: '[Optionen] (<alt> <neu> | --since <Revision> [Pfad])',
  },
  usageRule: { en: '[options] [rule]', de: '[Optionen] [Regel]' },
  usageSchema: { en: '[options] [contract|config]', de: '[Optionen] [contract|config]' },
  usageFolder: { en: '[options] [folder]', de: '[Optionen] [Ordner]' },
  about: {
    en: 'Zusage checks, compiles and formats service contracts.',
    de: 'Zusage prüft, übersetzt und formatiert Dienstleistungsverträge.',
  },
  rootExamples: {
    en: `  zusage init contracts     write a small project to begin with
  zusage check              check the project of the current folder
  zusage compile -o build   write the contracts as JSON`,
    de: `  zusage init vertraege     ein kleines Projekt für den Anfang schreiben
  zusage check              das Projekt des aktuellen Ordners prüfen
  zusage compile -o build   die Verträge als JSON schreiben`,
  },
  exitCodes: {
    en: 'Exit codes: 0 done, no errors; 1 findings; 2 wrong usage or unreadable input.',
    de: 'Rückgabewerte: 0 erledigt, keine Fehler; 1 Befunde; 2 falscher Aufruf oder unlesbare Eingabe.',
  },
  optionHelp: { en: 'show this help', de: 'diese Hilfe anzeigen' },
  optionVersion: { en: 'show the version', de: 'die Version anzeigen' },
  optionLocale: { en: 'language of all messages: de or en', de: 'Sprache aller Meldungen: de oder en' },
  optionColor: { en: 'colour even where there is no terminal', de: 'auch ohne Terminal farbig' },
  optionNoColor: { en: 'no colour', de: 'nicht farbig' },
  nameContract: { en: 'contract', de: 'Vertrag' },
  namePaths: { en: 'paths', de: 'Pfade' },
  nameRule: { en: 'rule', de: 'Regel' },
  nameFolder: { en: 'folder', de: 'Ordner' },
  argumentPaths: {
    en: 'files or folders; without any, the current project',
    de: 'Dateien oder Ordner; ohne Angabe das aktuelle Projekt',
  },
} as const satisfies Words
