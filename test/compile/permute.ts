// Shuffles what may stand in any order: the declarations of a file and the properties of a block. It works on the text
// by braces and lines alone, and so shares nothing with the parser.

/** In these blocks the order means something: steps follow one another, and later lines of a calendar win. */
const ordered = /^\s*(?:process|parallel|calendar)\b|first match/

interface Entry {
  /** Its own lines: comments before it, its head, what is inside, its end. */
  head: string[]
  children: Entry[]
  tail: string[]
}

/** The text with its declarations and properties in another order. */
export function permuted(text: string, seed: number): string {
  const random = randomOf(seed)
  const lines = text.split('\n')
  const { entries } = readEntries(lines, 0)
  return `${write(shuffleAll(entries, random, false)).join('\n')}\n`
}

function readEntries(lines: readonly string[], from: number): { entries: Entry[]; next: number } {
  const entries: Entry[] = []
  let before: string[] = []
  let at = from
  while (at < lines.length) {
    const line = lines[at]!
    const code = line
      .replaceAll(/"[^"]*"/g, '""')
      .replace(/\/\/.*/, '')
      .trim()
    if (code.startsWith('}')) return { entries: withTrailing(entries, before), next: at }
    if (code === '' || code.startsWith('/*') || code.startsWith('*')) {
      before.push(line)
      at++
      continue
    }
    if (code.endsWith('{')) {
      const inner = readEntries(lines, at + 1)
      entries.push({ head: [...before, line], children: inner.entries, tail: [lines[inner.next]!] })
      at = inner.next + 1
    } else {
      const head = [...before, line]
      at++
      // What goes on in the next line is further in.
      while (at < lines.length && lines[at]!.trim() !== '' && indentOf(lines[at]!) > indentOf(line)) {
        head.push(lines[at]!)
        at++
      }
      entries.push({ head, children: [], tail: [] })
    }
    before = []
  }
  return { entries: withTrailing(entries, before), next: at }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function withTrailing(entries: Entry[], lines: string[]): Entry[] {
  return lines.length === 0 ? entries : [...entries, { head: lines, children: [], tail: [] }]
}

function shuffleAll(entries: readonly Entry[], random: () => number, keep: boolean): Entry[] {
  const inner = entries.map((entry) => ({
    ...entry,
    children: shuffleAll(entry.children, random, ordered.test(entry.head.at(-1) ?? '')),
  }))
  if (keep) return inner
  for (let index = inner.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    ;[inner[index], inner[other]] = [inner[other]!, inner[index]!]
  }
  return inner
}

function write(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => [...entry.head, ...write(entry.children), ...entry.tail])
}

/** A small generator of numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
