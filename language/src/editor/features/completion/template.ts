import type { Locale } from '../../../speech/index.ts'

/** What a template asks of the place where it is put. */
export interface TemplateContext {
  readonly locale: Locale
  /** Names that can stand for something of a type, the likely ones first. */
  namesOf(type: string): readonly string[]
  /** A name that is not used yet, like the one proposed. */
  newName(proposed: string): string
  /** The year in which a contract would begin. */
  readonly year: number
}

/** A text to insert: as a snippet with places to fill, and as plain text. */
export interface Inserted {
  readonly snippet: string
  readonly plain: string
}

const longestChoice = 20

/**
 * Fills a template. In it stand, in `<` and `>`:
 *
 * - `name:Desk` a new name; the same one again is the same place
 * - `Party`, `Party:2` the name of something that is known here: the first that fits, or the second
 * - `all:Segment` all of them, as a list
 * - `text:Office hours|Bürozeiten` a text, English and German
 * - `pick:email/phone` one of several words
 * - `year` the year in which a contract would begin; also within another one
 * - anything else: itself, to be overwritten
 *
 * A line that begins with `?` is left out where a name that it wants is not known; all of it, where it is the first.
 */
export function fill(template: string, context: TemplateContext): Inserted {
  const isKnown = (line: string): boolean =>
    [...line.matchAll(/<([A-Z]\w*)(?::\d)?>/g)].every(([, type]) => context.namesOf(type!).length > 0)
  if (template.startsWith('?') && !isKnown(template.split('\n', 1)[0]!)) return { snippet: '', plain: '' }
  const lines = template
    .replaceAll('<year>', String(context.year))
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('?') || isKnown(line))
  const source = lines.map((line) => line.replace(/^(\s*)\?/, '$1')).join('\n')
  const places = new Map<string, number>()
  const texts = new Map<string, string>()
  let snippet = ''
  let plain = ''
  let at = 0
  for (const match of source.matchAll(/<([^<>\n=]+)>/g)) {
    const between = source.slice(at, match.index)
    at = match.index + match[0].length
    snippet += escapedText(between)
    plain += between
    const [key, kind = '', rest = ''] = /^(?:(name|all|text|pick|[A-Z]\w*)(?::|$))?(.*)$/.exec(match[1]!)!
    const { text, choices } = placeholder(kind, rest, context, texts, key!)
    const known = kind === 'name' ? places.get(key!) : undefined
    const number = known ?? places.size + 1
    if (known === undefined) places.set(kind === 'name' ? key! : `${key} ${places.size}`, number)
    plain += text
    if (known !== undefined) snippet += `$${known}`
    else if (choices.length > 1) snippet += `\${${number}|${choices.map(escapedChoice).join(',')}|}`
    else snippet += `\${${number}:${escaped(text)}}`
  }
  return { snippet: snippet + escapedText(source.slice(at)), plain: plain + source.slice(at) }
}

function placeholder(
  kind: string,
  rest: string,
  context: TemplateContext,
  texts: Map<string, string>,
  key: string,
): { text: string; choices: readonly string[] } {
  switch (kind) {
    case '':
      return { text: rest, choices: [] }
    case 'name': {
      const text = texts.get(key) ?? context.newName(rest)
      texts.set(key, text)
      return { text, choices: [] }
    }
    case 'text': {
      const [english = '', german = english] = rest.split('|')
      return { text: { en: english, de: german }[context.locale], choices: [] }
    }
    case 'pick': {
      const choices = rest.split('/')
      return { text: choices[0]!, choices }
    }
    case 'all': {
      const names = context.namesOf(rest)
      return { text: names.length === 0 ? rest : names.join(', '), choices: [] }
    }
    default: {
      const names = context.namesOf(kind)
      const index = Math.min(Number(rest || 1), names.length) - 1
      const text = names[index]
      if (text === undefined) return { text: kind, choices: [] }
      return { text, choices: [text, ...names.filter((name) => name !== text)].slice(0, longestChoice) }
    }
  }
}

/** Text as it stands in a snippet, and in a place of it. */
function escapedText(text: string): string {
  return text.replace(/[\\$]/g, '\\$&')
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

function escapedChoice(text: string): string {
  return text.replace(/[\\$},|]/g, '\\$&')
}
