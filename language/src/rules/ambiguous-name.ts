import type { Declared } from '../model/declarations.ts'
import { defineRule, message } from './define-rule.ts'
import { code, codes, declaredHere, enumeration } from './words.ts'

interface Ambiguous {
  readonly name: string
  readonly candidates: readonly Declared[]
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
        `${code(p.name)} could be either of two or more: it is declared in ${enumeration(filesOf(p), 'en')}.`,
      de: (p) =>
        `${code(p.name)} ist mehrdeutig: Der Name ist in ${enumeration(filesOf(p), 'de')} vereinbart.`,
      help: {
        en: (p) =>
          qualified(p).length > 0
            ? `Write ${enumeration(qualified(p), 'en').replace(' and ', ' or ')}.`
            : `Import one of them under another name: import ${p.name} as ${p.name}2 from "…"`,
        de: (p) =>
          qualified(p).length > 0
            ? `${enumeration(qualified(p), 'de').replace(' und ', ' oder ')} schreiben.`
            : `Einen davon unter anderem Namen importieren: import ${p.name} as ${p.name}2 from "…"`,
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
        { name: reference.text, candidates },
        {
          at: reference.origin,
          related: candidates.map(declaredHere),
          data: { files: candidates.map((one) => one.origin.file) },
        },
      )
    }
  },
})
