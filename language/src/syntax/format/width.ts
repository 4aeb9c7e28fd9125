const ascii = /^[\x20-\x7e]*$/
const nothing = /[\p{Mn}\p{Me}\p{Cf}]/u
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u

/** How many columns a text takes in an editor: a letter may be composed of several characters, or be two columns wide. */
export function widthOf(text: string): number {
  if (ascii.test(text)) return text.length
  let width = 0
  for (const character of text) {
    if (character <= '\u02ff') width++
    else if (!nothing.test(character)) width += wide.test(character) ? 2 : 1
  }
  return width
}
