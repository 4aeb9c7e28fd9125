import { distance } from 'fastest-levenshtein'

/**
 * The known words that a word may have been meant to be, nearest first.
 * A word may differ in a third of its letters, at least in one, but not in all; case counts little.
 */
export function nearest(word: string, known: Iterable<string>, most = 3): string[] {
  const allowed = Math.max(1, Math.floor(word.length / 3))
  const lower = word.toLowerCase()
  const folded = fold(word)
  const found: { word: string; distance: number }[] = []
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > allowed || candidate === word) continue
    const difference = Math.min(
      distance(word, candidate),
      distance(lower, candidate.toLowerCase()) + 0.5,
      distance(folded, fold(candidate)) + 0.5,
    )
    if (difference <= allowed + 0.5 && difference < word.length)
      found.push({ word: candidate, distance: difference })
  }
  found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
  // Far behind the nearest, nothing was meant.
  return found
    .filter((candidate) => candidate.distance <= found[0]!.distance + 1)
    .slice(0, most)
    .map((candidate) => candidate.word)
}

/** `Büro` and `Buero` are one word to whoever types it. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter)
}
