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
  switch (Math.floor(random() * 9)) {
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

function mutateBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  const result = bytes.slice()
  for (let time = 0; time < 3 && result.length > 0; time++) {
    result[Math.floor(random() * result.length)] = Math.floor(random() * 256)
  }
  return result
}
