// How wide text stands where each sign has a cell, as in a terminal and in an editor.
import stringWidth from 'string-width'

const plain = /^[\x20-\x7e]*$/

/** In cells: a sign may be composed of several characters, stand over another, or take two cells. */
export function widthOf(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text, { countAnsiEscapeCodes: true })
}
