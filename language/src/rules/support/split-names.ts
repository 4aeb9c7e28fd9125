import type { FileModel } from '../../model/file.ts'

/** A name that was written as two words, or with a hyphen: what stands there, and what it could be as one. */
export interface SplitName {
  /** All of it; the syntax error is at the second part. */
  readonly start: number
  readonly end: number
  readonly problem: number
  readonly text: string
  readonly joined: string
}

const known = new WeakMap<FileModel, readonly SplitName[]>()

/** The names of declarations on which a syntax error follows because they are no single word. */
export function splitNamesIn(file: FileModel): readonly SplitName[] {
  let names = known.get(file)
  if (names === undefined) {
    names = file.syntaxProblems.length === 0 ? [] : find(file)
    known.set(file, names)
  }
  return names
}

const declaring =
  /(?:^|[\s{}])(?:party|role|skill|site|team|pool|season|calendar|segmentation|segment|profile|process|step|catalogue|service|excluded|event|metric|case|reason|sla|contract)[ \t]+([\p{L}_][\p{L}\p{M}\p{Nd}_]*)[ \t]*$/u
/** Behind a hyphen anything; as a word of its own only what begins with a capital, as names do and keywords do not. */
const rest = /^(?:[ \t]*-[\p{L}\p{Nd}_]+|[ \t]+\p{Lu}[\p{L}\p{M}\p{Nd}_]*)+/u
/** So far before an error a declaration may begin. */
const mostBefore = 200

function find(file: FileModel): readonly SplitName[] {
  const unresolved = new Map<string, string>()
  for (const { target, text } of file.references) {
    const key = folded(text)
    if (target === undefined && !unresolved.has(key)) unresolved.set(key, text)
  }
  return file.syntaxProblems.flatMap(({ code, start }): SplitName[] => {
    if (code !== 'expected' && code !== 'not-after') return []
    const first = declaring.exec(file.text.slice(Math.max(0, start - mostBefore), start))?.[1]
    if (first === undefined) return []
    const begin = file.text.lastIndexOf(first, start - 1)
    const parts = rest.exec(file.text.slice(begin + first.length, begin + first.length + mostBefore))
    if (parts === null) return []
    const end = begin + first.length + parts[0].length
    const text = file.text.slice(begin, end)
    const joined = text.replace(/[-\s]/g, '')
    const used = unresolved.get(folded(joined))
    // Two words may be two names between which a word is missing, unless the title or the block follows at once.
    const isOne =
      used !== undefined || text.includes('-') || /^[ \t]*["{]/.test(file.text.slice(end, end + 20))
    if (!isOne) return []
    return [{ start: begin, end, problem: start, text, joined: used ?? joined }]
  })
}

/** `Apotheken-Zeit` and `Apothekenzeit` are one name to whoever types them. */
export function folded(name: string): string {
  return name.replace(/[-_\s]/g, '').toLowerCase()
}
