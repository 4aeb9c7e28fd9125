import type { IToken } from 'chevrotain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wouldBeUnit } from '../../language/src/syntax/format/spacing.ts'
import { documentationOf, format, problemsOf, tokensOf } from './format-support.ts'
import { everyRule, modelTexts } from './format-texts.ts'
import { grammarTexts } from './grammar-texts.ts'

/** Statements whose layout means something to the lexer, and names that are words of the language. */
const traps = `sla same {
  goal each at least 4.2
  hours every
  goal per at most -4
  each week
  credit 5 % when business below 85
  hours same
}
sla each extends same { hours Office }
contract per {
  version 1
  client   same
  provider client
  notice 3 days
  authority of same
      Goodwill "x" up to 5 EUR
  authority of each
      hours
  duty of client   every every month due 2 business days
  duty of provider by "by" measured by within
  assign when1 {
    same, each under per by every volume 5 per day
    client, provider under same
    others under same
    volume 5 %
    volume under volume by volume volume 5 per day
  }
  assign volume { volume, volume under volume  volume under volume }
}
catalogue volume { service volume { work deferrable  volume 5 per day } excluded week { effort 3 h  volume 3 per week } }
process hand { step by "within" by by within 3 min  step within by within }
segmentation first first match { segment match when each = 5 and same in (-1, 2 days, 2020-01-01) { } }
`

const texts = [...modelTexts.values(), everyRule, traps]

/** More on demand: `RUNS=10000 npx vitest run test/syntax`. */
const runs = Number(process.env.RUNS ?? 300)

const blank = fc.stringMatching(/^[ \t]{0,3}$/)
const newline = fc
  .tuple(blank, fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', '\n \n\n\n'), blank)
  .map((parts) => parts.join(''))
const space = fc.stringMatching(/^[ \t\u00a0]{1,3}$/)
const inline = fc.constantFrom('/* c */', '/** d */', '/*e*/', '/* f */ /* g */')
const overLines = fc.constantFrom('/* h\n   i */', '/**\n* j\n  *  k\n */', '/* l\r\n* m\n n  \n */')
const toLineEnd = fc
  .constantFrom('// o', '//p  ', '// zusage: ignore unknown-name until 2027-05-31 because "q"')
  .map((comment) => `${comment}\n`)

const onLine = fc.oneof({ weight: 4, arbitrary: space }, { weight: 1, arbitrary: inline })
const withBreak = fc.oneof({ weight: 4, arbitrary: newline }, { arbitrary: toLineEnd, weight: 1 }, overLines)
const anything = fc.oneof(
  { weight: 12, arbitrary: space },
  { weight: 5, arbitrary: newline },
  { weight: 1, arbitrary: fc.tuple(fc.oneof(space, newline), inline).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(fc.oneof(space, newline), toLineEnd).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.oneof(space, newline), overLines, newline).map((parts) => parts.join('')),
  },
)
const nothing = fc.constant('')

/** What may stand between two tokens so that they stay what they are. */
function between(before: IToken, token: IToken): fc.Arbitrary<string> {
  const pieces = [before, token].map(({ image, tokenType }) => ({
    text: image,
    kind: tokenType.name,
    startLine: 0,
    endLine: 0,
    startsLine: false,
  }))
  if (token.tokenType.name === 'UNIT' && token.image !== '%') return onLine
  // Behind a row, `volume` belongs to it only if it is on the same line.
  if (token.tokenType.name === 'ROW_VOLUME') return onLine
  if (token.image === 'volume' && /\w$/.test(before.image)) return withBreak
  if (wouldBeUnit(pieces[0]!, pieces[1]!)) return withBreak
  // `1,2 days` would be a number with a decimal comma.
  if (before.image === ',' && token.tokenType.name === 'NUMBER') return anything
  const mayTouch = /[{}(),:|"]$/.test(before.image) || /^[{}(),:|"]/.test(token.image)
  return mayTouch ? fc.oneof({ weight: 5, arbitrary: nothing }, { weight: 5, arbitrary: anything }) : anything
}

/** A text with other white space and more comments; how many of either differs from text to text. */
const perturbed = fc.constantFrom(...texts).chain((text) => {
  const { tokens } = tokensOf(text)
  const gaps = tokens.map((token, index) => (index === 0 ? anything : between(tokens[index - 1]!, token)))
  return fc
    .tuple(
      fc.constantFrom(0.02, 0.2, 1),
      fc.tuple(...gaps),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: tokens.length,
        maxLength: tokens.length,
      }),
      fc.oneof(anything, nothing),
    )
    .map(([share, replaced, chances, end]) => {
      let result = ''
      let offset = 0
      for (const [index, token] of tokens.entries()) {
        const kept = text.slice(offset, token.startOffset)
        result += (chances[index]! <= share ? replaced[index]! : kept) + token.image
        offset = token.endOffset! + 1
      }
      return result + end
    })
})

test('whatever the layout: the same tokens, every comment, and nothing to format twice', () => {
  fc.assert(
    fc.property(perturbed, (text) => {
      expect(problemsOf(text)).toEqual([])
      const formatted = format(text)
      expect(documentationOf(formatted)).toEqual(documentationOf(text))
    }),
    { numRuns: runs },
  )
})

test('whatever the grammar allows', () => {
  let sound = 0
  fc.assert(
    fc.property(grammarTexts, (text) => {
      if (problemsOf(text).length > 0) return
      sound++
      expect(documentationOf(format(text))).toEqual(documentationOf(text))
    }),
    { numRuns: runs * 5 },
  )
  expect(sound).toBeGreaterThan(runs)
})

test('without comments, one layout for all', () => {
  const onlySpaces = fc.constantFrom(...texts).chain((text) => {
    const { tokens } = tokensOf(text)
    const plain = tokens
      .map((token, index) => (index === 0 ? '' : breakBetween(tokens[index - 1]!, token)) + token.image)
      .join('')
    const gaps = tokens.map((token, index) =>
      index === 0 || breakBetween(tokens[index - 1]!, token) === ' ' ? space : fc.constant('\n'),
    )
    const other = fc
      .tuple(...gaps)
      .map((all) => tokens.map(({ image }, index) => all[index] + image).join(''))
    return fc.tuple(fc.constant(plain), other)
  })
  fc.assert(
    fc.property(onlySpaces, ([text, other]) => {
      expect(format(other)).toBe(format(text))
    }),
    { numRuns: 100 },
  )
})

/** Every token on its own line, as far as it may be. */
function breakBetween(before: IToken, token: IToken): string {
  return ['UNIT', 'ROW_VOLUME'].includes(token.tokenType.name) || before.image === '-' || token.image === '-'
    ? ' '
    : '\n'
}
