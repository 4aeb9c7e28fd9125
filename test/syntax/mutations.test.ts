import { describe, expect, test } from 'vitest'
import type { Finding, SourceFile } from '../../language/src/index.ts'
import { createZusageServices } from '../../language/src/services.ts'
import { findingsIn, lines } from '../support/check.ts'
import { isFull, isTried } from '../support/slice.ts'
import { tour } from '../support/tour.ts'

const lexer = createZusageServices().zusage.parser.Lexer

interface Token {
  readonly path: string
  readonly image: string
  readonly start: number
  readonly end: number
}

/** Every token of the tour. */
const tokens: readonly Token[] = tour.flatMap(({ path, text }) =>
  lexer.tokenize(text).tokens.map(({ image, startOffset, endOffset }) => ({
    path,
    image,
    start: startOffset,
    end: endOffset! + 1,
  })),
)

/** What may be written in the place of a token. */
const mutations: Readonly<Record<string, (token: Token) => string>> = {
  doubled: ({ image }) => `${image} ${image}`,
  'a name': () => 'Foo',
  'a number': () => '7',
  'a text': () => '"x"',
  'a comma': () => ',',
  'a brace that opens': () => '{',
  'a brace that closes': () => '}',
  'a date': () => '2027-02-03',
  'a stray sign': () => '§',
  'the next line': () => '\n',
  misspelt: ({ image }) =>
    image.length > 3 ? image.slice(0, 1) + image[2]! + image[1]! + image.slice(3) : image,
}

function mutate(token: Token, write: string): SourceFile[] {
  return tour.map(({ path, text }) =>
    path === token.path
      ? { path, text: text.slice(0, token.start) + write + text.slice(token.end) }
      : { path, text },
  )
}

/** What the parser library says, or what a sentence with a hole in it looks like. */
const foreign =
  /Expecting|token of type|NoViableAlt|Redundant|undefined|NaN|\[object|null|``|\$|\b[A-Z]{2,}_[A-Z]+\b|\bEOF\b|\bID\b/

function sentencesOf({ message, help, related, fixes }: Finding): string[] {
  return (['en', 'de'] as const).flatMap((locale) => [
    message[locale],
    ...(help === undefined ? [] : [help[locale]]),
    ...related.map((place) => place.message[locale]),
    ...fixes.map((fix) => fix.title[locale]),
  ])
}

/** Which files of the tour use names of which. */
const users: Readonly<Record<string, readonly string[]>> = {
  'calendars.zusage': ['organisation.zusage', 'levels.zusage'],
  'organisation.zusage': ['customers.zusage', 'catalogue.zusage', 'levels.zusage', 'contract.zusage'],
  'customers.zusage': ['catalogue.zusage', 'contract.zusage'],
  'levels.zusage': ['contract.zusage'],
  'catalogue.zusage': ['contract.zusage'],
  'contract.zusage': [],
}

function checkSentences(token: Token, findings: readonly Finding[]): void {
  const shown = `${token.path} ${token.start} ${token.image}\n${lines(findings).join('\n')}`
  expect(
    findings.map(({ rule }) => rule),
    shown,
  ).not.toContain('internal-error')
  for (const sentence of findings.flatMap(sentencesOf)) {
    expect(sentence, shown).toMatch(/\S/)
    expect(sentence, shown).not.toMatch(foreign)
  }
}

// Every token is mutated in one of these ways, the next one in the next, and a slice of them is tried; in full all are, in
// all ways, for some minutes.
const ways = Object.entries(mutations)

describe('each token of the tour in turn', () => {
  test.each(ways.map(([name, write], index) => ({ name, write, index })))(
    '$name: breaks no rule, and every sentence is one',
    async ({ write, index }) => {
      for (const token of tokens.filter(
        (_, number) => isFull || (number % ways.length === index && isTried(0.2, `${index} ${number}`)),
      )) {
        checkSentences(token, await findingsIn(mutate(token, write(token))))
      }
    },
    isFull ? 1_200_000 : undefined,
  )

  /** A finding that is there because a name is no longer declared or no longer used. */
  const follows = new Set([
    'unknown-name',
    'unused-declaration',
    'import-unused',
    'wrong-kind',
    'ambiguous-name',
  ])

  test('deleted: few findings in its own file, and in others only that a name is gone', async () => {
    const counts: number[] = []
    for (const [number, token] of tokens.entries()) {
      if (!isTried(0.15, `deleted ${number}`)) continue
      const findings = await findingsIn(mutate(token, ''))
      checkSentences(token, findings)
      const errors = findings.filter(({ severity }) => severity === 'error')
      const shown = `${token.path} ${token.start} ${token.image}\n${lines(findings).join('\n')}`
      const own = errors.filter(({ at, rule }) => at.file === token.path && rule === 'syntax-error')
      expect(own.length, shown).toBeLessThanOrEqual(2)
      for (const { at, rule } of findings) {
        if (at.file === token.path) continue
        if (rule === 'syntax-error' || rule === 'missing-property') expect.fail(shown)
        if (follows.has(rule) && rule !== 'unused-declaration')
          expect(users[token.path], shown).toContain(at.file)
      }
      counts.push(errors.length)
    }
    // Nine of ten such mistakes cost one error at most.
    expect(counts.toSorted((a, b) => a - b)[Math.floor(counts.length * 0.9)]).toBeLessThanOrEqual(1)
  }, 120_000)
})
