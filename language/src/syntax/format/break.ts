import { hanging, type Line, longestLine, ranks, roomOf, type Word } from './lines.ts'

/** Words that stand on one printed line. */
export interface PrintedLine {
  readonly words: readonly Word[]
  readonly indent: number
}

/** How much further than that the inner parts of a line go on. */
const deeper = 2

/** Breaks a line where it must be broken and, as far as it can be, where it is too long. */
export function breakLine(line: Line): PrintedLine[] {
  const printed: PrintedLine[] = []
  const { words, indent } = line
  let from = 0
  for (let to = 1; to <= words.length; to++) {
    if (to < words.length && !words[to]!.breaks) continue
    const part = words.slice(from, to)
    const own = from === 0 ? indent : indent + hanging
    if (line.mayBreak) new Breaker(part, printed).break(0, part.length, own, indent + hanging)
    else printed.push({ words: part, indent: own })
    from = to
  }
  return printed
}

class Breaker {
  private readonly words: readonly Word[]
  private readonly printed: PrintedLine[]
  /** Where each word ends, counted from the first. */
  private readonly ends: readonly number[]

  constructor(words: readonly Word[], printed: PrintedLine[]) {
    this.words = words
    this.printed = printed
    let end = 0
    this.ends = words.map((word) => {
      end += roomOf(word)
      return end
    })
  }

  /** Prints the words from `from` to `to`; the first line has the indent `own`, the others `next`. */
  break(from: number, to: number, own: number, next: number): void {
    const rank = this.fits(from, to, own) ? undefined : this.firstRank(from, to)
    if (rank === undefined) this.print(from, to, own)
    else if (rank === ranks.clause || rank === ranks.list) this.breakList(from, to, own, next, rank)
    else if (isCondition(rank)) this.breakParts(this.parts(from, to, rank), own, next)
    else this.fill(this.parts(from, to, rank), own, next)
  }

  /** Clauses stay whole if each of them fits on a line; otherwise they are filled up like lists. */
  private breakList(from: number, to: number, own: number, next: number, rank: number): void {
    let parts = this.parts(from, to, rank)
    const long = parts.filter(([start, end], index) => !this.fits(start, end, index === 0 ? own : next))
    if (long.some(([start, end]) => isCondition(this.firstRank(start, end)))) {
      this.breakParts(parts, own, next)
      return
    }
    if (rank === ranks.clause && long.length > 0) parts = this.parts(from, to, ranks.list)
    this.fill(parts, own, next)
  }

  /** Every part gets its own line, or its own lines. */
  private breakParts(parts: readonly Part[], own: number, next: number): void {
    for (const [index, [start, end]] of parts.entries()) {
      this.break(start, end, index === 0 ? own : next, next + deeper)
    }
  }

  /** Puts as many parts on each line as fit. */
  private fill(parts: readonly Part[], own: number, next: number): void {
    let [from, to] = parts[0]!
    let indent = own
    for (const [start, end] of parts.slice(1)) {
      if (!this.fits(from, end, indent)) {
        this.print(from, to, indent)
        from = start
        indent = next
      }
      to = end
    }
    this.print(from, to, indent)
  }

  /** The words cut before each that has that rank, or a better one if it is not that of a condition. */
  private parts(from: number, to: number, rank: number): Part[] {
    const parts: Part[] = []
    let start = from
    for (let index = from + 1; index < to; index++) {
      const own = this.words[index]!.rank
      if (own === 0 || own > rank) continue
      parts.push([start, index])
      start = index
    }
    parts.push([start, to])
    return parts
  }

  private firstRank(from: number, to: number): number | undefined {
    let first: number | undefined
    for (let index = from + 1; index < to; index++) {
      const { rank } = this.words[index]!
      if (rank > 0 && (first === undefined || rank < first)) first = rank
    }
    return first
  }

  private fits(from: number, to: number, indent: number): boolean {
    const start = this.ends[from]! - this.words[from]!.width
    return indent + this.ends[to - 1]! - start <= longestLine
  }

  private print(from: number, to: number, indent: number): void {
    this.printed.push({ words: this.words.slice(from, to), indent })
  }
}

type Part = readonly [from: number, to: number]

function isCondition(rank: number | undefined): boolean {
  if (rank === undefined) return false
  const inner = (rank - ranks.or) % ranks.perParenthesis
  return rank >= ranks.or && (inner === 0 || inner === ranks.and - ranks.or)
}
