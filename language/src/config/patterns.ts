// Patterns of `include`. A matcher of our own, where libraries turn patterns into regular expressions: those go back and
// forth for ever over patterns that somebody else has written, and know far more signs than anybody means here.

/** What a pattern has that is not understood. */
export type PatternProblem =
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'braces' }
  | { readonly kind: 'too-long' }

/** The longest pattern, in characters: a path on no system is longer than a few of these. */
export const longestPattern = 1_000
/** So many characters may the patterns with wildcards of one project have in all, each alternative written out. */
export const mostWildcards = 10_000

/** Signs that other tools give a meaning: taken for themselves they would match nothing, and nobody would know why. */
const foreign = /[[\]()|\\]|^!/

/** What is wrong with a pattern; undefined if nothing. */
export function problemOf(pattern: string): PatternProblem | undefined {
  if (pattern.length > longestPattern) return { kind: 'too-long' }
  const sign = foreign.exec(pattern)?.[0]
  if (sign !== undefined) return { kind: 'sign', sign }
  let depth = 0
  let commas = 0
  for (const character of pattern) {
    if (character === '{') {
      if (depth++ > 0) return { kind: 'braces' }
      commas = 0
    } else if (character === '}') {
      if (--depth < 0 || commas === 0) return { kind: 'braces' }
    } else if (character === ',') commas++
  }
  return depth === 0 ? undefined : { kind: 'braces' }
}

/** How many characters a sound pattern has with each alternative written out; 0 without wildcards. */
export function weightOf(pattern: string): number {
  let alternatives = 1
  for (const [, inside] of pattern.matchAll(/\{([^}]*)\}/g)) {
    alternatives *= inside!.split(',').length
    // It only grows from here on, beyond what a number holds.
    if (alternatives > mostWildcards) break
  }
  return alternatives === 1 && !/[*?]/.test(pattern) ? 0 : alternatives * pattern.length
}

/**
 * Whether a path relative to the root, with `/`, is chosen by the patterns of `include`. A folder stands for all in it.
 * The patterns have to be sound, and within the limits. For one path it takes at most as many steps as the patterns with
 * wildcards have characters for each character of the path.
 */
export function includes(patterns: readonly string[]): (path: string) => boolean {
  const plain = new Set<string>()
  const wild: Segments[] = []
  for (const pattern of patterns) {
    const cleaned = pattern
      .normalize('NFC')
      .replace(/^(?:\.\/+)+/, '')
      .replace(/\/+$/, '')
    const isFolder = !cleaned.endsWith('*')
    for (const one of alternativesOf(cleaned)) {
      if (isFolder && !/[*?]/.test(one)) plain.add(one)
      else {
        wild.push(segmentsOf(one))
        if (isFolder) wild.push(segmentsOf(`${one}/**`))
      }
    }
  }
  return (path) => {
    const whole = path.normalize('NFC')
    if (plain.has('') || plain.has('.') || plain.has(whole)) return true
    for (let at = whole.indexOf('/'); at >= 0; at = whole.indexOf('/', at + 1))
      if (plain.has(whole.slice(0, at))) return true
    if (wild.length === 0) return false
    const parts = whole.split('/').map((part) => [...part])
    return wild.some((segments) => matches(segments, parts, isGlobstar, matchesSegment))
  }
}

type Segment = readonly string[]
type Segments = readonly Segment[]

function* alternativesOf(pattern: string): Generator<string> {
  const found = /\{([^}]*)\}/.exec(pattern)
  if (found === null) {
    yield pattern
    return
  }
  const before = pattern.slice(0, found.index)
  const after = pattern.slice(found.index + found[0].length)
  for (const rest of alternativesOf(after))
    for (const one of found[1]!.split(',')) yield `${before}${one}${rest}`
}

/** Two stars at the end stand for at least one name: what is below a folder, and not a file in the folder's place. */
function segmentsOf(pattern: string): Segments {
  const parts = pattern.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.at(-1) === '**') parts.push('*')
  return parts.map((part) => [...(part === '**' ? part : part.replace(/\*+/g, '*'))])
}

const isGlobstar = (segment: Segment): boolean =>
  segment.length === 2 && segment[0] === '*' && segment[1] === '*'

function matchesSegment(pattern: Segment, name: Segment): boolean {
  return matches(
    pattern,
    name,
    (sign) => sign === '*',
    (sign, character) => sign === '?' || sign === character,
  )
}

/**
 * Whether a text is matched by a pattern in which some signs stand for any stretch. What did not fit behind such a sign
 * is tried again one further on, and never behind an earlier one: if it fits there, it fits behind the later one as well.
 */
function matches<Sign, Character>(
  pattern: readonly Sign[],
  text: readonly Character[],
  isAny: (sign: Sign) => boolean,
  fits: (sign: Sign, character: Character) => boolean,
): boolean {
  let at = 0
  let any = -1
  let from = 0
  for (let index = 0; index < text.length; ) {
    const sign = pattern[at]
    if (sign !== undefined && isAny(sign)) {
      any = at++
      from = index
    } else if (sign !== undefined && fits(sign, text[index]!)) {
      at++
      index++
    } else if (any >= 0) {
      at = any + 1
      index = ++from
    } else return false
  }
  while (at < pattern.length && isAny(pattern[at]!)) at++
  return at === pattern.length
}
