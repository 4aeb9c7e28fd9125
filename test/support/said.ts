// What the sources say in each language, read from their text: also what no module exports.

/** A place where something is said in both languages. */
export interface Pair {
  readonly en: string
  readonly de: string
}

/** The end of the string, template, comment or character that begins here. */
function after(text: string, at: number): number {
  const sign = text[at]!
  if (sign === '/' && text[at + 1] === '/') return text.indexOf('\n', at)
  if (sign === '/' && text[at + 1] === '*') return text.indexOf('*/', at) + 2
  if (sign === "'" || sign === '"') {
    let end = at + 1
    while (end < text.length && text[end] !== sign) end += text[end] === '\\' ? 2 : 1
    return end + 1
  }
  if (sign !== '`') return at + 1
  let end = at + 1
  while (end < text.length && text[end] !== '`') {
    if (text[end] === '\\') end += 2
    else if (text.startsWith('${', end)) end = afterCode(text, end + 2, '}') + 1
    else end++
  }
  return end + 1
}

/** Where code ends: at the first of these signs that stands in no bracket. */
function afterCode(text: string, from: number, signs: string): number {
  let depth = 0
  for (let at = from; at < text.length; at = after(text, at)) {
    const sign = text[at]!
    if (depth === 0 && signs.includes(sign)) return at
    if ('([{'.includes(sign)) depth++
    if (')]}'.includes(sign)) depth--
  }
  return text.length
}

/** What stands in the strings and templates of code, a line each; what is put in is left out. */
export function textsIn(code: string): string {
  const texts: string[] = []
  for (let at = 0; at < code.length; ) {
    const end = Math.max(after(code, at), at + 1)
    if (`'"`.includes(code[at]!)) texts.push(code.slice(at + 1, end - 1))
    if (code[at] === '`') texts.push(template(code.slice(at + 1, end - 1), texts))
    at = end
  }
  return texts.join('\n')
}

function template(body: string, texts: string[]): string {
  let left = ''
  for (let at = 0; at < body.length; ) {
    if (body.startsWith('${', at)) {
      const end = afterCode(body, at + 2, '}')
      texts.push(textsIn(body.slice(at + 2, end)))
      at = end + 1
    } else {
      left += body[at] === '\\' ? body.slice(at, at + 2) : body[at]
      at += body[at] === '\\' ? 2 : 1
    }
  }
  return left
}

/** Every `en: …, de: …` of a source. */
export function pairsIn(source: string): Pair[] {
  const pairs: Pair[] = []
  for (let at = 0; at < source.length; at = Math.max(after(source, at), at + 1)) {
    if (!/[{\s,(]/.test(source[at - 1] ?? ' ') || !source.startsWith('en:', at)) continue
    const middle = afterCode(source, at + 3, ',})')
    const next = /^,\s*de:/.exec(source.slice(middle, middle + 200))
    if (next === null) continue
    const end = afterCode(source, middle + next[0].length, ',})')
    pairs.push({
      en: textsIn(source.slice(at + 3, middle)),
      de: textsIn(source.slice(middle + next[0].length, end)),
    })
  }
  return pairs
}
