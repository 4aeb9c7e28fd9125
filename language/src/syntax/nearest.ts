import { distance } from 'fastest-levenshtein'
import { compare } from '../text/order.ts'

/** To compare two takes as long as both together are, squared: longer ones are looked for letter by letter. */
const longestCompared = 100
/** No name and no path is longer. */
const longestWord = 1000
/** In no more letters does anybody err in one word. */
const mostErrors = 33

/**
 * The known words that a word may have been meant to be, nearest first.
 * A word may differ in a third of its letters, at least in one, but not in all; case counts little.
 */
export function nearest(word: string, known: Iterable<string>, most = 3): string[] {
  if (word.length > longestCompared) return [...new KnownWords(known).nearest(word, most)]
  const meant = new Meant(word)
  const found: Found[] = []
  for (const candidate of known) {
    const difference = meant.differenceTo(candidate)
    if (difference !== undefined) found.push({ word: candidate, difference })
  }
  return best(found, most)
}

interface Found {
  readonly word: string
  readonly difference: number
}

function best(found: Found[], most: number): string[] {
  found.sort((a, b) => a.difference - b.difference || compare(a.word, b.word))
  // Far behind the nearest, nothing was meant.
  return found
    .filter((candidate) => candidate.difference <= found[0]!.difference + 1)
    .slice(0, most)
    .map((candidate) => candidate.word)
}

/** A word that is looked for among others. */
class Meant {
  /** In so many letters others may differ. */
  readonly allowed: number
  readonly word: string
  readonly lower: string
  readonly folded: string

  constructor(word: string) {
    this.word = word
    this.allowed = Math.min(mostErrors, Math.max(1, Math.floor(word.length / 3)))
    this.lower = word.toLowerCase()
    this.folded = fold(word)
  }

  /** How far another word is from it; undefined if too far to be meant. */
  differenceTo(candidate: string): number | undefined {
    const { word, lower, folded, allowed } = this
    if (Math.abs(candidate.length - word.length) > allowed || candidate === word) return undefined
    const difference = Math.min(
      distance(word, candidate),
      distance(lower, candidate.toLowerCase()) + 0.5,
      distance(folded, fold(candidate)) + 0.5,
    )
    return difference <= allowed + 0.5 && difference < word.length ? difference : undefined
  }
}

/** `Büro` and `Buero` are one word to whoever types it. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter)
}

/** So few are compared one by one. */
const few = 400
/**
 * So many letters of known words are looked at for one word, which takes some milliseconds. One wrong letter is found with
 * some hundred, two or three among tens of thousands of names that are all alike with some thousand; only a word that is
 * like nothing, or far from very many, comes here, and to say for it which is the nearest would take a look at all.
 */
const mostSteps = 20_000

/** Known words, for many questions which of them is the nearest: each takes about as long as few or many are known. */
export class KnownWords {
  readonly words: ReadonlySet<string>
  readonly #few: number
  /** What was asked before: a name that is gone may be used a thousand times. */
  readonly #answers = new Map<string, readonly string[]>()
  #index: Index | undefined

  /** @param fewAre so many are compared one by one; for tests */
  constructor(words: Iterable<string>, fewAre = few) {
    this.words = words instanceof Set ? words : new Set(words)
    this.#few = fewAre
  }

  /** As {@link nearest}, but for a word that differs much from all of very many. */
  nearest(word: string, most = 3): readonly string[] {
    const key = `${most} ${word}`
    let answer = this.#answers.get(key)
    if (answer === undefined) {
      answer = this.#nearest(word, most)
      this.#answers.set(key, answer)
    }
    return answer
  }

  #nearest(word: string, most: number): string[] {
    if (word.length > longestWord) return []
    if (this.words.size <= this.#few && word.length <= longestCompared) return nearest(word, this.words, most)
    this.#index ??= new Index(this.words)
    return best(this.#index.near(new Meant(word), most), most)
  }

  /** All that a word may have been meant to be, in no order; undefined if there are too many to tell. */
  allNear(word: string): string[] | undefined {
    if (word.length > longestWord) return []
    const meant = new Meant(word)
    if (this.words.size <= this.#few && word.length <= longestCompared)
      return [...this.words].filter((known) => meant.differenceTo(known) !== undefined)
    this.#index ??= new Index(this.words)
    return this.#index.all(meant)
  }
}

/**
 * Words by their beginnings: in alphabetical order, so that a table of distances is kept for what one word has in
 * common with the one before, and all that begin with what is too far already are passed over at once.
 */
class Index {
  /** Words as they are compared, sorted. */
  readonly #forms: readonly string[]
  readonly #wordsOf: ReadonlyMap<string, readonly string[]>
  #steps = 0

  constructor(words: Iterable<string>) {
    const wordsOf = new Map<string, string[]>()
    for (const word of words) {
      if (word.length > longestWord) continue
      for (const form of new Set([word.toLowerCase(), fold(word)])) {
        const same = wordsOf.get(form)
        if (same === undefined) wordsOf.set(form, [word])
        else same.push(word)
      }
    }
    this.#wordsOf = wordsOf
    this.#forms = [...wordsOf.keys()].sort(compare)
  }

  /** All near a word, unless that takes too long. */
  all(meant: Meant): string[] | undefined {
    this.#steps = 0
    const words = new Set<string>()
    for (const form of new Set([meant.lower, meant.folded]))
      if (!this.#collect(form, meant.allowed, words)) return undefined
    return [...words].filter((word) => meant.differenceTo(word) !== undefined)
  }

  /** Those near a word, at least the nearest so many. */
  near(meant: Meant, most: number): Found[] {
    this.#steps = 0
    let found: Found[] = []
    for (let radius = 0; radius <= meant.allowed; radius++) {
      const words = new Set<string>()
      for (const form of new Set([meant.lower, meant.folded])) {
        if (!this.#collect(form, radius, words)) return found.length > 0 ? found : this.#swapped(meant)
      }
      found = []
      for (const word of words) {
        const difference = meant.differenceTo(word)
        // What differs more may have company that was not looked for yet.
        if (difference !== undefined && (difference < radius + 1 || radius === meant.allowed))
          found.push({ word, difference })
      }
      // Those that differ by one more than the nearest count as well.
      if (found.length >= most || found.some(({ difference }) => difference < radius)) return found
    }
    return found
  }

  /** Those that differ by two letters side by side that have changed places, the most usual mistake of all. */
  #swapped(meant: Meant): Found[] {
    const words = new Set<string>()
    for (const form of new Set([meant.lower, meant.folded])) {
      for (let at = 1; at < form.length; at++) {
        const right = form.slice(0, at - 1) + form[at] + form[at - 1] + form.slice(at + 1)
        for (const word of this.#wordsOf.get(right) ?? []) words.add(word)
      }
    }
    return [...words].flatMap((word) => {
      const difference = meant.differenceTo(word)
      return difference === undefined ? [] : [{ word, difference }]
    })
  }

  /** Collects the words whose form differs in so many letters at most; false if that takes too long. */
  #collect(form: string, radius: number, into: Set<string>): boolean {
    const width = form.length + 1
    const rows = [Uint8Array.from({ length: width }, (_, column) => column)]
    /** So many rows are right for the form at hand. */
    let depth = 0
    let before = ''
    for (let at = 0; at < this.#forms.length; at++) {
      const candidate = this.#forms[at]!
      let row = Math.min(depth, sharedLength(before, candidate))
      let least = 0
      while (row < candidate.length && least <= radius) {
        if (++this.#steps > mostSteps) return false
        row++
        rows[row] ??= new Uint8Array(width)
        least = fill(rows[row]!, rows[row - 1]!, row, form, candidate.charCodeAt(row - 1), radius)
      }
      before = candidate
      if (least > radius) {
        depth = row - 1
        at = this.#lastWith(candidate.slice(0, row), at)
      } else {
        depth = row
        const isFilled = Math.abs(row - form.length) <= radius
        if (isFilled && rows[row]![form.length]! <= radius)
          for (const word of this.#wordsOf.get(candidate)!) into.add(word)
      }
    }
    return true
  }

  /** The last that begins so, where the one at `from` does. */
  #lastWith(beginning: string, from: number): number {
    let low = from
    let step = 1
    while (low + step < this.#forms.length && this.#forms[low + step]!.startsWith(beginning)) {
      low += step
      step *= 2
    }
    let high = Math.min(low + step, this.#forms.length)
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#forms[middle]!.startsWith(beginning)) low = middle
      else high = middle
    }
    return low
  }
}

function sharedLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length++
  return length
}

/** The next row of a table of Levenshtein distances, as far as they can be within a radius; answers the least. */
function fill(
  row: Uint8Array,
  above: Uint8Array,
  index: number,
  form: string,
  letter: number,
  radius: number,
): number {
  const tooFar = radius + 1
  const from = Math.max(1, index - radius)
  const to = Math.min(form.length, index + radius)
  row[from - 1] = from === 1 ? Math.min(index, tooFar) : tooFar
  let least: number = row[from - 1]!
  for (let column = from; column <= to; column++) {
    const same = form.charCodeAt(column - 1) === letter ? 0 : 1
    const replaced = above[column - 1]! + same
    // Right of the stretch that was filled above stands what is left from another word.
    const added = column < index + radius ? above[column]! + 1 : tooFar
    const value = Math.min(replaced, added, row[column - 1]! + 1, tooFar)
    row[column] = value
    if (value < least) least = value
  }
  return least
}
