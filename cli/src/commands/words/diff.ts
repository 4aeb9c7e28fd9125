// What `zusage diff` says.
import { message, type Words } from '../../../../language/src/speech/index.ts'
import { quoted } from './forms.ts'

export const diffWords = {
  diffSummary: {
    en: 'say what changed between two versions of a contract, and for whom',
    de: 'sagen, was sich zwischen zwei Fassungen eines Vertrags ändert, und für wen',
  },
  nameOld: { en: 'old', de: 'alt' },
  nameNew: { en: 'new', de: 'neu' },
  argumentOld: {
    en: 'folder or file of sources, compiled JSON or a folder of it; with --since the path to compare, or the current project',
    de: 'Ordner oder Datei mit Quellen, übersetztes JSON oder ein Ordner damit; bei --since der Pfad, sonst das aktuelle Projekt',
  },
  argumentNew: { en: 'what it has become', de: 'was daraus geworden ist' },
  diffSince: {
    en: 'compare with what stood there when this branch parted from a revision of git, such as main or v1.2.0; A..B and A...B compare two revisions as git does',
    de: 'mit dem vergleichen, was dort stand, als dieser Zweig von einer Revision von git abging, etwa main oder v1.2.0; A..B und A...B vergleichen zwei Revisionen wie git',
  },
  diffContract: { en: 'only this contract; repeatable', de: 'nur diesen Vertrag; wiederholbar' },
  diffFailOn: {
    en: 'what makes the exit code 1, such as weaker:client, stricter:provider, unclear or warning; a list, repeatable',
    de: 'was den Rückgabewert 1 ergibt, etwa weaker:client, stricter:provider, unclear oder warning; Liste, wiederholbar',
  },
  diffNothing: {
    en: 'There is nothing to compare: name an old and a new contract, or a revision with `--since`.',
    de: 'Es gibt nichts zu vergleichen: einen alten und einen neuen Vertrag nennen, oder eine Revision mit `--since`.',
  },
  diffOnlyOne: message<{ path: string }>({
    en: ({ path }) =>
      `With what is ${quoted(path)} to be compared? Name a second path, or a revision with \`--since\`.`,
    de: ({ path }) =>
      `Womit soll ${quoted(path)} verglichen werden? Einen zweiten Pfad nennen, oder eine Revision mit \`--since\`.`,
  }),
  nothingCompared: { en: 'Nothing was compared.', de: 'Es wurde nichts verglichen.' },
  gitMissing: {
    en: '`--since` needs git, which is not installed here.',
    de: '`--since` braucht git, das hier nicht installiert ist.',
  },
  gitSlow: message<{ seconds: number }>({
    en: ({ seconds }) => `git has not answered for ${seconds} seconds.`,
    de: ({ seconds }) => `git hat ${seconds} Sekunden lang nicht geantwortet.`,
  }),
  gitNoRepository: message<{ path: string }>({
    en: ({ path }) => `${quoted(path)} is in no git repository.`,
    de: ({ path }) => `${quoted(path)} liegt in keinem Git-Repository.`,
  }),
  gitNoRevision: message<{ revision: string }>({
    en: ({ revision }) => `This repository has no revision ${quoted(revision)}.`,
    de: ({ revision }) => `Eine Revision ${quoted(revision)} hat dieses Repository nicht.`,
  }),
  gitShallow: {
    en: 'A clone in CI often has only the last commit: fetch the history, too, with `fetch-depth: 0` on GitHub, `GIT_DEPTH: 0` on GitLab.',
    de: 'Ein Klon in der CI hat oft nur den letzten Commit: auch die Geschichte holen, mit `fetch-depth: 0` bei GitHub, `GIT_DEPTH: 0` bei GitLab.',
  },
  gitNoPath: message<{ path: string; revision: string }>({
    en: ({ path, revision }) => `At ${quoted(revision)} there was no ${quoted(path)} yet.`,
    de: ({ path, revision }) => `In ${quoted(revision)} gab es ${quoted(path)} noch nicht.`,
  }),
  gitNoFile: message<{ path: string; revision: string }>({
    en: ({ path, revision }) => `At ${quoted(revision)}, ${quoted(path)} was a link, not a file.`,
    de: ({ path, revision }) => `In ${quoted(revision)} war ${quoted(path)} eine Verknüpfung, keine Datei.`,
  }),
  gitLfs: message<{ path: string; revision: string }>({
    en: ({ path, revision }) =>
      `At ${quoted(revision)}, the text of ${quoted(path)} is kept by Git LFS and not in the repository itself.`,
    de: ({ path, revision }) =>
      `In ${quoted(revision)} liegt der Text von ${quoted(path)} bei Git LFS und nicht im Repository selbst.`,
  }),
  gitNoObject: message<{ path: string; revision: string }>({
    en: ({ path, revision }) =>
      `This clone does not have the text of ${quoted(path)} at ${quoted(revision)}; fetch it first.`,
    de: ({ path, revision }) =>
      `Dieser Klon hat den Text von ${quoted(path)} in ${quoted(revision)} nicht; er muss erst geholt werden.`,
  }),
  gitFailed: message<{ message: string }>({
    en: ({ message }) => `git did not answer: ${message}.`,
    de: ({ message }) => `git hat nicht geantwortet: ${message}.`,
  }),
  gitErrorsAt: message<{ revision: string }>({
    en: ({ revision }) => `These errors are in what stood there at ${quoted(revision)}.`,
    de: ({ revision }) => `Diese Fehler hat, was in ${quoted(revision)} dort stand.`,
  }),
  diffExamples: {
    en: `  zusage diff --since main                              what this branch changes
  zusage diff --since v1.2.0 contracts --format markdown a comment for the pull request
  zusage diff old/InsideSales.json contracts --fail-on weaker:client
  zusage diff --since main --fail-on weaker:client,unclear:client --format github`,
    de: `  zusage diff --since main                               was dieser Zweig ändert
  zusage diff --since v1.2.0 vertraege --format markdown  ein Kommentar für den Pull-Request
  zusage diff alt/Innendienst.json vertraege --fail-on weaker:client
  zusage diff --since main --fail-on weaker:client,unclear:client --format github`,
  },
} as const satisfies Words
