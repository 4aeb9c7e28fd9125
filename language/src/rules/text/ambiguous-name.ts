import type { Declared } from '../../model/declarations.ts'
import { alternatives, code, codes, enumeration, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { importPath } from '../support/paths.ts'
import { declaredHere } from '../words.ts'

interface Ambiguous {
  readonly name: string
  readonly candidates: readonly Declared[]
  /** The file in which it is used. */
  readonly file: string
}

const filesOf = ({ candidates }: Ambiguous): string[] =>
  codes([...new Set(candidates.map((one) => one.origin.file))])

/** How each of them could be named without doubt, if it stands in a catalogue or a segmentation. */
function qualified({ candidates }: Ambiguous): string[] {
  const names = candidates.flatMap((one) => {
    if (one.kind === 'service' || one.kind === 'exclusion') return [`${one.catalogue.id}.${one.id}`]
    return one.kind === 'segment' ? [`${one.segmentation.id}.${one.id}`] : []
  })
  return new Set(names).size === candidates.length ? codes(names) : []
}

/** How one of them would be imported under another name. */
function renamed({ name, candidates, file }: Ambiguous): string {
  return `import ${name} as ${name}2 from "${importPath(file, candidates.at(-1)!.origin.file)}"`
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
        filesOf(p).length > 1
          ? `It is open which ${code(p.name)} is meant: one is declared in each of ${enumeration(filesOf(p), 'en')}.`
          : `It is open which ${code(p.name)} is meant: there are ${p.candidates.length} of them in ${filesOf(p)[0]}.`,
      de: (p) =>
        filesOf(p).length > 1
          ? `${code(p.name)} ist mehrdeutig: Den Namen gibt es in ${enumeration(filesOf(p), 'de')}.`
          : `${code(p.name)} ist mehrdeutig: Den Namen gibt es in ${filesOf(p)[0]} ${p.candidates.length}-mal.`,
      help: {
        en: (p) =>
          qualified(p).length > 0
            ? `Write ${alternatives(qualified(p), 'en')}.`
            : `Import one of them under another name: ${renamed(p)}`,
        de: (p) =>
          qualified(p).length > 0
            ? `${alternatives(qualified(p), 'de')} schreiben.`
            : `Einen davon unter anderem Namen importieren: ${renamed(p)}`,
      },
    }),
  },
  file(file, report) {
    for (const reference of file.references) {
      if (reference.target !== undefined) continue
      const { resolution } = reference
      if (resolution.outcome !== 'ambiguous') continue
      const { candidates } = resolution
      report(
        'ambiguous',
        { name: reference.text, candidates, file: file.path },
        {
          at: reference.origin,
          related: candidates.map(declaredHere),
          data: { files: candidates.map((one) => one.origin.file) },
        },
      )
    }
  },
})
