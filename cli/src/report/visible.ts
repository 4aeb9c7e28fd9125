// Text of the user's must not steer the terminal that shows it.
import type { Output } from '../io.ts'

/** C0, DEL, C1, line separators, marks that turn the direction of text, and halves of surrogate pairs. */
const unsafe =
  /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The text on one line, with a visible sign for each character that would do something else than show itself. */
export function visible(text: string): string {
  return text.replace(unsafe, sign)
}

/** The same with the lines and tabs that the text has. */
export function visibleLines(text: string): string {
  return text.replace(/[^\n\t]+/g, (part) => visible(part.replace(/\r$/, '')))
}

/** What is written for programs, as it is; on a terminal with its lines, but nothing that would steer it. */
export function shown(text: string, { isTerminal }: Pick<Output, 'isTerminal'>): string {
  return isTerminal ? visibleLines(text) : text
}

function sign(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return '\ufffd'
}
