import type { Word } from '../../model/declarations.ts'
import { declaredAs, type FileModel } from '../../model/file.ts'
import type { ProjectModel } from '../../model/project.ts'
import { usualChannels } from '../../wording/standard.ts'

/** Words of fewer letters are too often one letter from another: `web` and `wep`, but also `tax` and `fax`. */
const shortest = 4

const known = new WeakMap<ProjectModel, ReadonlyMap<string, string>>()

/**
 * Channels that were probably meant to be others: they stand once in the whole project, and are one letter from one
 * that stands more often or that everybody calls so. By what stands there, what was meant.
 */
export function misspeltChannels(project: ProjectModel): ReadonlyMap<string, string> {
  let misspelt = known.get(project)
  if (misspelt === undefined) {
    misspelt = find(project)
    known.set(project, misspelt)
  }
  return misspelt
}

function find({ files }: ProjectModel): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  for (const file of files) {
    for (const [text, count] of countsOf(file)) counts.set(text, (counts.get(text) ?? 0) + count)
  }
  const usual = new Set(usualChannels)
  const single = [...counts].flatMap(([text, count]) =>
    count === 1 && text.length >= shortest && !usual.has(text) ? [text] : [],
  )
  const misspelt = new Map<string, string>()
  if (single.length === 0) return misspelt
  // By what is left of them without a letter: words that are one letter apart have one such text in common.
  const candidates = new Map<string, string[]>()
  for (const text of new Set([...counts.keys(), ...usual])) {
    if ((counts.get(text) ?? 0) < 2 && !usual.has(text)) continue
    for (const part of partsOf(text.toLowerCase())) {
      const list = candidates.get(part)
      if (list === undefined) candidates.set(part, [text])
      else list.push(text)
    }
  }
  for (const text of single) {
    const meant = new Set(
      [...partsOf(text.toLowerCase())]
        .flatMap((part) => candidates.get(part) ?? [])
        .filter((other) => isOneLetterApart(text.toLowerCase(), other.toLowerCase())),
    )
    // Between two that could be meant nobody can choose.
    if (meant.size === 1) misspelt.set(text, [...meant][0]!)
  }
  return misspelt
}

const counted = new WeakMap<FileModel, ReadonlyMap<string, number>>()

function countsOf(file: FileModel): ReadonlyMap<string, number> {
  let counts = counted.get(file)
  if (counts === undefined) {
    const found = new Map<string, number>()
    for (const { text } of channelsIn(file)) found.set(text, (found.get(text) ?? 0) + 1)
    counts = found
    counted.set(file, counts)
  }
  return counts
}

function* channelsIn(file: FileModel): Generator<Word> {
  for (const { services } of declaredAs(file, 'catalogue'))
    for (const { channels } of services) yield* channels
  for (const { goals } of declaredAs(file, 'sla')) for (const { channels } of goals) yield* channels
}

/** A word, and what is left of it without one of its letters. */
function* partsOf(word: string): Generator<string> {
  yield word
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1)
}

/**
 * Whether two words differ in one letter: another, one more, one less, two exchanged, or only in capitals. Digits
 * number things, so that `shop1` and `shop2` are two.
 */
function isOneLetterApart(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let [endA, endB] = [a.length, b.length]
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [one, other] = [a.slice(from, endA), b.slice(from, endB)]
  if (/[^\p{L}]/u.test(one + other)) return false
  if (one.length <= 1 && other.length <= 1) return true
  return one.length === 2 && other.length === 2 && one[0] === other[1] && one[1] === other[0]
}
