import type { Declared } from '../../model/declarations.ts'
import { alternatives, code, codes, message, someCodes } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { importPath } from '../support/paths.ts'
import { declaredHere } from '../words.ts'

/** What a name may mean; worked out once for all places where it is used. */
interface Meanings {
  readonly count: number
  readonly files: readonly string[]
  /** How each of them could be named without doubt, if it stands in a catalogue or a segmentation. */
  readonly qualified: readonly string[]
  /** The path by which the last of them is imported. */
  readonly lastFrom: string
  /** Some of them. */
  readonly shown: readonly Declared[]
}

interface Ambiguous extends Meanings {
  readonly name: string
}

/** Of very many of one name so many are shown at each place. */
const mostShown = 10

function meaningsOf(candidates: readonly Declared[], from: string): Meanings {
  const names = candidates.flatMap((one) => {
    if (one.kind === 'service' || one.kind === 'exclusion') return [`${one.catalogue.id}.${one.id}`]
    return one.kind === 'segment' ? [`${one.segmentation.id}.${one.id}`] : []
  })
  return {
    count: candidates.length,
    files: [...new Set(candidates.map((one) => one.origin.file))],
    qualified: new Set(names).size === candidates.length ? names : [],
    lastFrom: importPath(from, candidates.at(-1)!.origin.file),
    shown: candidates.slice(0, mostShown),
  }
}

/** How one of them would be imported under another name. */
function renamed({ name, lastFrom }: Ambiguous): string {
  return `import ${name} as ${name}2 from "${lastFrom}"`
}

export const ambiguousName = defineRule({
  name: 'ambiguous-name',
  severity: 'error',
  purpose: {
    en: 'A name comes from two imports, so that it is open which one is meant.',
    de: 'Ein Name kommt aus zwei Importen; es bleibt offen, welcher gemeint ist.',
  },
  messages: {
    ambiguous: message<Ambiguous>({
      en: (p) =>
        p.files.length > 1
          ? `It is open which ${code(p.name)} is meant: one is declared in each of ${someCodes(p.files, 'en')}.`
          : `It is open which ${code(p.name)} is meant: there are ${p.count} of them in ${code(p.files[0]!)}.`,
      de: (p) =>
        p.files.length > 1
          ? `${code(p.name)} ist mehrdeutig: Den Namen gibt es in ${someCodes(p.files, 'de')}.`
          : `${code(p.name)} ist mehrdeutig: Den Namen gibt es in ${code(p.files[0]!)} ${p.count}-mal.`,
      help: {
        en: (p) =>
          p.qualified.length > mostShown
            ? `Write which one is meant, for example ${code(p.qualified[0]!)}.`
            : p.qualified.length > 0
              ? `Write ${alternatives(codes(p.qualified), 'en')}.`
              : `Import one of them under another name: ${renamed(p)}`,
        de: (p) =>
          p.qualified.length > mostShown
            ? `Dazuschreiben, welcher gemeint ist, zum Beispiel ${code(p.qualified[0]!)}.`
            : p.qualified.length > 0
              ? `${alternatives(codes(p.qualified), 'de')} schreiben.`
              : `Einen davon unter anderem Namen importieren: ${renamed(p)}`,
      },
    }),
  },
  file(file, report) {
    const known = new Map<readonly Declared[], Meanings>()
    for (const reference of file.references) {
      if (reference.target !== undefined) continue
      const { resolution } = reference
      if (resolution.outcome !== 'ambiguous') continue
      const { candidates } = resolution
      const meanings = known.get(candidates) ?? meaningsOf(candidates, file.path)
      known.set(candidates, meanings)
      const { shown } = meanings
      report(
        'ambiguous',
        { ...meanings, name: reference.text },
        {
          at: reference.origin,
          related: shown.map(declaredHere),
          data: { files: shown.map((one) => one.origin.file) },
        },
      )
    }
  },
})
