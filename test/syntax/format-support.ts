import type { IToken } from 'chevrotain'
import { type AstNode, CstUtils, isReference } from 'langium'
import { expect } from 'vitest'
import { createZusageServices } from '../../language/src/services.ts'
import { layOutText } from '../../language/src/syntax/format/index.ts'
import type { ZusageLexingReport } from '../../language/src/syntax/lexer.ts'

export const services = createZusageServices().zusage

export interface Tokens {
  readonly tokens: readonly IToken[]
  readonly comments: readonly IToken[]
}

export function tokensOf(text: string): Tokens {
  const { tokens, report } = services.parser.Lexer.tokenize(text)
  return { tokens, comments: (report as ZusageLexingReport).comments }
}

export function problemsOf(text: string): readonly string[] {
  const { lexerReport } = services.parser.LangiumParser.parse(text)
  return (lexerReport as ZusageLexingReport).problems.map((problem) => problem.code)
}

/** Formats a sound text, and checks all that has to hold of any. */
export function format(text: string): string {
  const result = layOutText(text, services)
  if (!('text' in result)) throw new Error(`${JSON.stringify(result.problems)} in\n${text}`)
  const { text: formatted } = result
  expectSameTokens(text, formatted)
  expect(result.isSame).toBe(true)
  expect(layOutText(formatted, services)).toEqual({ text: formatted, isSame: true })
  expect(formatted).toMatch(/^(?:\S|\S[\s\S]*\S)\n$/)
  return formatted
}

function expectSameTokens(before: string, after: string): void {
  const [old, now] = [tokensOf(before), tokensOf(after)]
  expect(treeOf(after)).toBe(treeOf(before))
  expect(now.tokens.map(nameOf)).toEqual(old.tokens.map(nameOf))
  expect(now.comments.map(essenceOf)).toEqual(old.comments.map(essenceOf))
  expectSamePlaces(old, now)
  expect(ignoredTokens(now)).toEqual(expect.arrayContaining(ignoredTokens(old)))
}

function nameOf({ image, tokenType }: IToken): string {
  // Its type depends on its line, which only a row of an assignment heeds; that the tree is the same is said above.
  return image === 'volume' ? image : `${tokenType.name} ${image}`
}

/** The syntax tree without places. */
function treeOf(text: string): string {
  const { value } = services.parser.LangiumParser.parse(text)
  return JSON.stringify(value, (key, inner: unknown) => {
    if (isReference(inner)) return inner.$refText
    return key.startsWith('$') && key !== '$type' ? undefined : inner
  })
}

/** A comment without the layout of its lines. */
function essenceOf({ image }: IToken): string {
  return image
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
}

/** A comment stands between the same tokens as before; one that a `{` had to jump over may follow it. */
function expectSamePlaces(old: Tokens, now: Tokens): void {
  const places = placesOf(now)
  for (const [index, place] of placesOf(old).entries()) {
    if (places[index] === place + 1) expect(now.tokens[place]!.image).toBe('{')
    else expect(places[index]).toBe(place)
  }
}

/** How many tokens stand before each comment. */
function placesOf({ tokens, comments }: Tokens): number[] {
  let place = 0
  return comments.map((comment) => {
    while (place < tokens.length && tokens[place]!.startOffset < comment.startOffset) place++
    return place
  })
}

/** The numbers of the tokens that begin a line right after an ignore comment. */
function ignoredTokens(all: Tokens): number[] {
  const places = placesOf(all)
  return all.comments.flatMap((comment, index) => {
    const place = places[index]!
    const isIgnore = /^\/\/\s*zusage:\s*ignore\b/.test(comment.image)
    const nothingBetween = places[index + 1] !== place
    return isIgnore && nothingBetween && all.tokens[place]?.startLine === comment.startLine! + 1
      ? [place]
      : []
  })
}

/** The documentation of a text, by the number of the token that follows. */
export function documentationOf(text: string): [number, string][] {
  const { tokens, report } = services.parser.Lexer.tokenize(text)
  const numbers = new Map(tokens.map((token, index) => [token.startOffset, index]))
  const { documentation } = report as ZusageLexingReport
  return [...documentation].map(([offset, text]) => [numbers.get(offset)!, text])
}

/** The names of the grammar's rules that a text uses. */
export function rulesUsedBy(text: string): ReadonlySet<string> {
  const { value } = services.parser.LangiumParser.parse(text)
  const used = new Set<string>()
  for (const node of CstUtils.streamCst(value.$cstNode!)) {
    for (let source: AstNode | undefined = node.grammarSource; source; source = source.$container) {
      if (source.$type === 'ParserRule') used.add((source as AstNode & { name: string }).name)
    }
  }
  return used
}
