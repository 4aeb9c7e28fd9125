/** What somebody typed, whole: in backticks. */
export function quoted(word: string): string {
  return `\`${word.replaceAll('`', "'")}\``
}

/** `1 file`, `2 files`. */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}
