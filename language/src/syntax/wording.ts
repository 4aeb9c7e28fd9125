import type { IRecognitionException, IToken } from 'chevrotain'
import type { LangiumDocument } from 'langium'
import { lineAt, lineStartsOf } from '../model/positions.ts'
import type { SkippedPart } from './corrections.ts'
import { expectedNames, type GrammarFacts, ruleOf } from './grammar-facts.ts'
import type { ZusageLexingReport } from './lexer.ts'
import type { Span, SyntaxProblem } from './problems.ts'
import { structuralWords } from './tokens.ts'

/** So many findings on the form of one file are enough; a binary file would have thousands. */
const mostProblems = 50
const longestExcerpt = 40

/** What is wrong with the form of a document, in source order. */
export function syntaxProblemsOf(document: LangiumDocument): readonly SyntaxProblem[] {
  return (document.parseResult.lexerReport as ZusageLexingReport | undefined)?.problems ?? []
}

/** Turns the parser's errors into problems that can be said in the user's words, beside those of the lexer. */
export function wordParserErrors(
  text: string,
  lexerProblems: readonly SyntaxProblem[],
  errors: readonly IRecognitionException[],
  tokens: readonly IToken[],
  facts: GrammarFacts,
): readonly SyntaxProblem[] {
  const problems = [...lexerProblems]
  const starts = lineStartsOf(text)
  const lineOf = (offset: number): number => lineAt(starts, offset)
  // Where the lexer has spoken about a line, what the parser makes of the rest of it is only a consequence.
  const linesSpokenOf = new Set(
    lexerProblems
      .filter((problem) => problem.code !== 'unclosed-block')
      .map((problem) => lineOf(problem.start)),
  )
  for (const error of errors) {
    const { problem } = judge(error, tokens, facts)
    const line = lineOf(problem.start)
    if (linesSpokenOf.has(line)) continue
    linesSpokenOf.add(line)
    problems.push(problem)
  }
  if (problems.length === 0 && !/\S/.test(text.replace(/^\ufeff/, ''))) {
    problems.push({ code: 'nothing-declared', start: 0, end: 0 })
  }
  problems.sort((a, b) => a.start - b.start || a.end - b.end)
  if (problems.length > mostProblems) {
    const left = problems.length - mostProblems
    const next = problems[mostProblems]!
    problems.length = mostProblems
    problems.push({ code: 'too-many-problems', start: next.start, end: next.end, found: String(left) })
  }
  return problems
}

/** What an error means, and what to read instead so that nothing else suffers from it. */
export interface Judgement {
  readonly problem: SyntaxProblem
  readonly correction?:
    | { readonly kind: 'word'; readonly at: number }
    | { readonly kind: 'open'; readonly at: number }
    | { readonly kind: 'skip'; readonly at: number; readonly extent: SkippedPart['extent'] }
}

export function judge(
  error: IRecognitionException,
  tokens: readonly IToken[],
  facts: GrammarFacts,
): Judgement {
  const { token } = error
  const isEof = token.tokenType.name === 'EOF' || Number.isNaN(token.startOffset)
  const atEnd = isEof || token.isInsertedInRecovery === true
  const index = indexBefore(tokens, isEof ? Number.POSITIVE_INFINITY : token.startOffset)
  const before = tokens[index]
  const names = expectedNames(error)
  const rule = ruleOf(error)
  const place = atEnd
    ? { start: before === undefined ? 0 : endOf(before), end: before === undefined ? 0 : endOf(before) }
    : { start: token.startOffset, end: endOf(token) }
  const found = atEnd ? {} : { found: excerpt(token.image) }
  const isWord =
    !atEnd && (token.tokenType.name === 'ID' || token.tokenType.name === 'UNIT' || /^[a-z]/.test(token.image))
  const continues = before !== undefined && !atEnd && before.endLine === token.startLine
  const headIndex = before === undefined ? 0 : lineHead(tokens, index)
  const head = tokens[headIndex]
  const headWord = head === undefined ? {} : { head: excerpt(head.image) }

  if (before?.tokenType.name === 'NUMBER' && names.includes('UNIT')) {
    return {
      problem: {
        code: 'missing-unit',
        start: before.startOffset,
        end: endOf(before),
        found: before.image,
        ...role(rule, error),
      },
    }
  }
  if (isWord) {
    const instead = facts.meantKeyword(token.image, error, continues ? head?.image : undefined)
    if (instead !== undefined) {
      return {
        problem: { code: 'misspelt-word', ...place, ...found, instead },
        correction: { kind: 'word', at: token.startOffset },
      }
    }
  }
  if (
    !atEnd &&
    names.length > 0 &&
    names.every((name) => name === 'ID') &&
    structuralWords.has(token.image) &&
    continues
  ) {
    return { problem: { code: 'reserved-name', ...place, ...found } }
  }
  if (names.length === 1 && (names[0] === '}' || names[0] === 'EOF')) {
    return judgeMisplaced(error, tokens, index, facts, { place, found, atEnd, continues, headIndex })
  }
  const type =
    names.includes('ID') && rule !== undefined ? facts.referenceTypeIn(rule, before?.image ?? '') : undefined
  const shown = names.map((name) => (name === 'ID' && type !== undefined ? `ID:${type}` : name))
  // What is missing at the end of a line is shown there, not at whatever the next line begins with.
  const breaks = before !== undefined && !atEnd && !continues
  const at = breaks ? { start: before.startOffset, end: endOf(before) } : place
  const problem: SyntaxProblem = {
    code: 'expected',
    ...at,
    ...(breaks ? {} : found),
    expected: shown,
    ...(before === undefined ? {} : { after: excerpt(before.image) }),
    ...(breaks || atEnd
      ? {}
      : writtenAs(token.image, names, rule !== undefined && !facts.declaresName(rule))),
    ...headWord,
    ...(rule === undefined ? {} : { block: rule }),
  }
  if (problem.instead !== undefined) return { problem, correction: { kind: 'word', at: token.startOffset } }
  // A row of an assignment begins a line: what stands behind another row was no service.
  const stray = tokens[index - 1]
  if (rule === 'AssignmentRow' && names.includes('under') && stray !== undefined && before !== undefined) {
    const isBehind =
      headIndex < index && stray.image !== ',' && before.startLine === tokens[headIndex]!.startLine
    if (isBehind && !names.includes(before.image)) {
      return {
        problem: {
          code: 'not-after',
          start: before.startOffset,
          end: endOf(before),
          found: excerpt(before.image),
          after: excerpt(stray.image),
          block: rule,
          ...headWord,
        },
        correction: { kind: 'skip', at: before.startOffset, extent: 'statement' },
      }
    }
  }
  // Where one of several things could stand, the parser leaves the rest of the line for what it is not.
  if (names.length > 1 && continues) {
    return { problem, correction: { kind: 'skip', at: token.startOffset, extent: 'statement' } }
  }
  if (names.length === 1 && names[0] === '{' && before !== undefined && !atEnd) {
    const isOpened = breaks ? token.image !== '}' : surplusOnLine(tokens, index + 1) < 0
    if (isOpened) return { problem, correction: { kind: 'open', at: before.startOffset } }
    if (continues && surplusOnLine(tokens, index + 1) >= 0 && opensOnLine(tokens, index + 1))
      return { problem, correction: { kind: 'skip', at: token.startOffset, extent: 'to-brace' } }
  }
  return { problem }
}

/** Something that fits nowhere: behind something complete, in a block that knows no such thing, or at the top. */
function judgeMisplaced(
  error: IRecognitionException,
  tokens: readonly IToken[],
  index: number,
  facts: GrammarFacts,
  at: { place: Span; found: { found?: string }; atEnd: boolean; continues: boolean; headIndex: number },
): Judgement {
  const { token } = error
  const { place, found } = at
  const rule = ruleOf(error)
  const expected = facts.expectedAt(error)
  const isTop = rule === undefined || expectedNames(error)[0] === 'EOF'
  const block = isTop ? undefined : facts.keywordOf(rule)
  const before = tokens[index]
  if (at.atEnd)
    return { problem: { code: 'unclosed-block', ...place, ...(block === undefined ? {} : { block }) } }
  const skip = (extent: SkippedPart['extent'], offset = token.startOffset) =>
    ({ kind: 'skip', at: offset, extent }) as const
  if (token.image === '}') {
    return { problem: { code: 'nothing-to-close', ...place }, correction: skip('token') }
  }
  if (at.continues && before !== undefined) {
    // `client` alone on its line takes the next line's keyword for the name that it wants.
    const incomplete = tokens[index - 1]
    if (at.headIndex === index && expected.includes(before.image) && incomplete !== undefined) {
      const end = endOf(incomplete)
      return {
        problem: {
          code: 'expected',
          start: incomplete.startOffset,
          end,
          expected: ['ID'],
          after: excerpt(incomplete.image),
          head: excerpt(tokens[lineHead(tokens, index - 1)]!.image),
        },
        correction: skip('token', incomplete.startOffset),
      }
    }
    const head = excerpt(tokens[at.headIndex]!.image)
    if (surplusOnLine(tokens, index + 1) < 0) {
      return {
        problem: {
          code: 'expected',
          ...place,
          ...found,
          expected: ['{'],
          after: excerpt(before.image),
          head,
        },
        correction: { kind: 'open', at: before.startOffset },
      }
    }
    return {
      problem: { code: 'not-after', ...place, ...found, after: excerpt(before.image), head },
      correction: skip('statement'),
    }
  }
  return {
    problem: {
      code: isTop ? 'not-a-declaration' : 'not-in-block',
      ...place,
      ...found,
      expected,
      ...(block === undefined ? {} : { block }),
    },
    correction: skip(isTop ? 'to-declaration' : 'statement'),
  }
}

/** The last token that begins before an offset. */
function indexBefore(tokens: readonly IToken[], offset: number): number {
  let low = -1
  let high = tokens.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.startOffset < offset) low = middle
    else high = middle
  }
  return low
}

/** How many more braces a line opens than it closes, from its first token to its last. */
function surplusOnLine(tokens: readonly IToken[], index: number): number {
  let surplus = 0
  const line = tokens[index]?.startLine
  for (let at = lineHead(tokens, index); tokens[at]?.startLine === line && line !== undefined; at++) {
    if (tokens[at]!.image === '{') surplus++
    else if (tokens[at]!.image === '}') surplus--
  }
  return surplus
}

/** Whether a brace opens on the rest of the line. */
function opensOnLine(tokens: readonly IToken[], index: number): boolean {
  const line = tokens[index]?.startLine
  for (let at = index; tokens[at]?.startLine === line && line !== undefined; at++) {
    if (tokens[at]!.image === '{') return true
  }
  return false
}

/** The first token of the line on which a token stands. */
function lineHead(tokens: readonly IToken[], index: number): number {
  let at = index
  while (at > 0 && tokens[at - 1]!.endLine === tokens[index]!.startLine) at--
  return at
}

/** How a value that was written otherwise is written here: `24.12.2027` as a date, `8` as a time. */
function writtenAs(image: string, names: readonly string[], wantsKnownName: boolean): { instead?: string } {
  if (names.includes('DATE')) {
    const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(image) ?? []
    if (year !== undefined) return { instead: `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` }
  }
  if (names.includes('TIME')) {
    const [, hour, minute = '00'] = /^(\d{1,2})(?:\.([0-5]\d))?$/.exec(image) ?? []
    if (hour !== undefined && Number(hour) <= 24) return { instead: `${hour.padStart(2, '0')}:${minute}` }
  }
  const wantsText = names.length === 1 && names[0] === 'STRING'
  if (wantsText && /^[\p{L}_]/u.test(image)) return { instead: `"${image}"` }
  if (names.includes('ID') && (wantsKnownName || names.includes('DATE'))) {
    const [, word] = /^"([\p{L}_][\p{L}\p{M}\p{Nd}_]*)"$/u.exec(image) ?? []
    if (word !== undefined) return { instead: word }
  }
  return {}
}

/** Which units fit: known from the rule in which the quantity stands. */
function role(rule: string | undefined, error: IRecognitionException): { block?: string } {
  const outer = error.context.ruleStack.at(-2)?.replace('\u200b', '')
  const block =
    rule === 'Quantity' || rule === 'Measure' || rule === 'Interval' || rule === 'Volume' ? outer : rule
  return block === undefined ? {} : { block }
}

function endOf(token: IToken): number {
  return (token.endOffset ?? token.startOffset) + 1
}

/** A token as it is quoted in a sentence: on one line, not too long. */
function excerpt(image: string): string {
  const line = image.split(/[\r\n]/, 1)[0]!
  return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt)}…` : line
}
