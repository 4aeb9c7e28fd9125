// Breaks texts at random: bytes, tokens and lines are lost, doubled, swapped, replaced and put where they do not belong.
import { randomOf } from '../compile/permute.ts'

export { randomOf }

const token = /"[^"\n]*"|[\p{L}_][\p{L}\p{Nd}_]*|\d[\d_.:-]*|\/\/.*|\/\*[\s\S]*?\*\/|[^\s]/gu

/** What hostile or unlucky texts contain. */
const strange = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '"',
    '/*',
    '*/',
    '//',
    '\\',
    '\0',
    '\ufeff',
    '\ufffd',
    '\u202e',
    '\r',
    '\n',
    '\t',
    '🙂',
    'é',
  ],
  ...[
    'not ',
    'and ',
    'or ',
    'in (',
    '%',
    '€',
    '-',
    '--',
    '1e999',
    '0x10',
    '999999999999999999999',
    '0.00000000000000001',
  ],
  ...[
    '24:00',
    '24:01',
    '00:00-00:00',
    '0000-00-00',
    '9999-12-31',
    '99999-01-01',
    '2027-02-29',
    '__proto__',
    'constructor',
  ],
  ...[
    'toString',
    'hasOwnProperty',
    'import "../../etc/passwd"',
    'import "./contract.zusage"',
    'extends ',
    'others ',
    'volume ',
  ],
  ...['// zusage: ignore x until y', '$&', '%s', '\u001b[31m', '<script>', '`', '$' + '{x}'],
]

/** What stands in place of a number: nothing, hardly anything, far too much, and more digits than a number has. */
const extremes = [
  ...['0', '0.0', '00', '-0', '-1', '0.5', '1.5', '7.25', '0.0000001', '1e-7', '1e21', '1e999'],
  ...['100', '101', '999', '1000', '10_000', '1_000_000', '2147483648', '4294967296'],
  ...[
    '9007199254740992',
    '9007199254740993',
    '99999999999999999999',
    '9'.repeat(400),
    `0.${'0'.repeat(400)}1`,
  ],
  ...['0000-01-01', '0001-01-01', '9999-12-31', '2028-02-29', '1900-02-29', '24:00', '00:00', '23:59'],
]

/** What steers a terminal, turns the direction of text, or is no character at all. */
const unseen = [
  ...[
    '\0',
    '\u0007',
    '\u0008',
    '\u000b',
    '\u000c',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u009b',
    '\u00a0',
    '\u00ad',
  ],
  ...[
    '\u061c',
    '\u200b',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u2028',
    '\u2029',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
  ],
  ...['\ufeff', '\ufffe', '\uffff', '\ud800', '\udc00', '\u0301', '\u{e0001}', '\u{10ffff}'],
]

/** One to four mutations of a text, as bytes: not all of them are UTF-8. */
export function mutate(text: string, random: () => number): Uint8Array {
  let result = text
  const times = 1 + Math.floor(random() * 4)
  for (let time = 0; time < times; time++) result = mutateText(result, random)
  const bytes = new TextEncoder().encode(result)
  return random() < 0.15 ? mutateBytes(bytes, random) : bytes
}

function mutateText(text: string, random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const at = Math.floor(random() * (text.length + 1))
  const tokens = [...text.matchAll(token)]
  if (tokens.length === 0) return text + pick(strange)
  const one = pick(tokens)
  const other = pick(tokens)
  const replace = (match: RegExpExecArray, by: string): string =>
    text.slice(0, match.index) + by + text.slice(match.index + match[0].length)
  switch (Math.floor(random() * 16)) {
    case 0:
      return replace(one, '')
    case 1:
      return replace(one, `${one[0]} ${one[0]}`)
    case 2:
      return replace(one, other[0])
    case 3:
      return replace(one, pick(strange))
    case 4:
      return text.slice(0, at) + pick(strange) + text.slice(at)
    case 5:
      return text.slice(0, at)
    case 6: {
      const lines = text.split('\n')
      const line = Math.floor(random() * lines.length)
      const target = Math.floor(random() * lines.length)
      lines.splice(target, 0, ...lines.splice(line, 1 + Math.floor(random() * 3)))
      return lines.join('\n')
    }
    case 7:
      return text.slice(0, at) + text.slice(Math.min(text.length, at + 1 + Math.floor(random() * 30)))
    case 8: {
      const numbers = tokens.filter(([word]) => /^\d/.test(word))
      return numbers.length === 0 ? text + pick(extremes) : replace(pick(numbers), pick(extremes))
    }
    case 9:
      return carriageReturns(text, at, random)
    case 10:
      return random() < 0.5 ? text.normalize('NFD') : replace(one, one[0].normalize('NFKD'))
    case 11:
      return text.slice(0, at) + pick(unseen).repeat(1 + Math.floor(random() * 3)) + text.slice(at)
    case 12:
      // In the middle of a word.
      return replace(one, `${one[0].slice(0, 1)}${pick(unseen)}${one[0].slice(1)}`)
    case 13:
      // Rarely: each takes as long as a hundred others.
      return random() < 0.25 ? hugeList(text, one, random) : replace(one, one[0].repeat(2))
    default: {
      const length = 1 + Math.floor(random() * 200)
      return (
        text.slice(0, at) +
        text.slice(at, at + length).repeat(2 + Math.floor(random() * 3)) +
        text.slice(at + length)
      )
    }
  }
}

/** Some line ends, or all, as the Macintosh had them; or one where no line ends. */
function carriageReturns(text: string, at: number, random: () => number): string {
  const kind = Math.floor(random() * 4)
  if (kind === 0) return text.replaceAll('\n', '\r')
  if (kind === 1) return text.replaceAll('\n', '\r\n')
  if (kind === 2) return text.replace(/\n/g, (end) => (random() < 0.2 ? '\r' : end))
  return `${text.slice(0, at)}\r${text.slice(at)}`
}

/** No list is longer, in characters. */
const largest = 100_000

/** A word, or a line, thousands of times: with commas, as alternatives, or one under the other. */
function hugeList(text: string, { index, 0: word }: RegExpExecArray, random: () => number): string {
  const wanted = Math.floor(10 ** (2 + 2 * random() ** 2))
  const lineStart = text.lastIndexOf('\n', index) + 1
  const lineEnd = text.indexOf('\n', index)
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd)
  const kind = Math.floor(random() * 5)
  const times = Math.min(wanted, Math.ceil(largest / ((kind >= 3 ? line : word).length + 5)))
  const isName = /^[\p{L}_]/u.test(word)
  const numbered = (n: number): string => (isName && random() < 0.9 ? `${word}${n}` : word)
  const many = (between: string): string =>
    Array.from({ length: times }, (_, n) => (kind % 2 === 0 ? word : numbered(n))).join(between)
  if (kind >= 3) {
    const lines = Array.from({ length: times }, (_, n) =>
      kind === 3 ? line : line.replace(word, numbered(n)),
    )
    return `${text.slice(0, lineStart)}${lines.join('\n')}${text.slice(lineStart + line.length)}`
  }
  return text.slice(0, index) + many([', ', ' | ', ' or '][kind]!) + text.slice(index + word.length)
}

function mutateBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  const result = bytes.slice()
  for (let time = 0; time < 3 && result.length > 0; time++) {
    result[Math.floor(random() * result.length)] = Math.floor(random() * 256)
  }
  return result
}
