// How wide text stands in a terminal, in cells.

const plain = /^[\x20-\x7e]*$/
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u
const nothing = /^(?:\p{Mn}|\p{Me}|\p{Cf})+$/u

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

/** 0, 1 or 2 cells. */
export function cellsOf(grapheme: string): number {
  if (plain.test(grapheme)) return grapheme.length
  if (wide.test(grapheme)) return 2
  return nothing.test(grapheme) ? 0 : 1
}

export function widthOf(text: string): number {
  if (plain.test(text)) return text.length
  let width = 0
  for (const grapheme of graphemes(text)) width += cellsOf(grapheme)
  return width
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
