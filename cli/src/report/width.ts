// How text is broken where it stands in a terminal.
import { widthOf } from '../../../language/src/text/width.ts'

export { widthOf }

const plain = /^[\x20-\x7e]*$/
let segmenter: Intl.Segmenter | undefined

/** What a reader takes for one character each. */
export function* graphemes(text: string): Generator<string> {
  if (plain.test(text)) {
    yield* text
    return
  }
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  for (const { segment } of segmenter.segment(text)) yield segment
}

/** Breaks text at spaces into lines of at most that many cells; a longer word stands alone. */
export function wrap(text: string, cells: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/)) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > cells) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
