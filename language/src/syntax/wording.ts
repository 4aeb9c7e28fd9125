import type { IRecognitionException, IToken } from 'chevrotain'
import type { LangiumDocument } from 'langium'
import { lineAt, lineStartsOf } from '../model/positions.ts'
import { expectedNames, type GrammarFacts, ruleOf } from './grammar-facts.ts'
import type { ZusageLexingReport } from './lexer.ts'
import type { SyntaxProblem } from './problems.ts'
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
    const problem = word(error, facts)
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

function word(error: IRecognitionException, facts: GrammarFacts): SyntaxProblem {
  const { token } = error
  const previous = (error as { previousToken?: IToken }).previousToken
  const before = previous === undefined || Number.isNaN(previous.startOffset) ? undefined : previous
  const names = expectedNames(error)
  const rule = ruleOf(error)
  const expected = facts.expectedAt(error)
  const atEnd = token.tokenType.name === 'EOF' || Number.isNaN(token.startOffset)
  const place = atEnd
    ? { start: before === undefined ? 0 : endOf(before), end: before === undefined ? 0 : endOf(before) }
    : { start: token.startOffset, end: endOf(token) }
  const found = atEnd ? {} : { found: excerpt(token.image) }

  if (before?.tokenType.name === 'NUMBER' && names.includes('UNIT')) {
    return {
      code: 'missing-unit',
      start: before.startOffset,
      end: endOf(before),
      found: before.image,
      ...role(rule, error),
    }
  }
  if (!atEnd && (token.tokenType.name === 'ID' || token.tokenType.name === 'UNIT')) {
    const instead = facts.meantKeyword(token.image, error)
    if (instead !== undefined) return { code: 'misspelt-word', ...place, ...found, instead }
  }
  if (
    !atEnd &&
    names.length > 0 &&
    names.every((name) => name === 'ID') &&
    structuralWords.has(token.image)
  ) {
    const onSameLine = before !== undefined && before.endLine === token.startLine
    if (onSameLine) return { code: 'reserved-name', ...place, ...found }
  }
  if (names.length === 1 && (names[0] === '}' || names[0] === 'EOF')) {
    const block = rule === undefined || rule === 'Document' ? undefined : facts.keywordOf(rule)
    return {
      code: block === undefined ? 'not-a-declaration' : 'not-in-block',
      ...place,
      ...found,
      expected,
      ...(block === undefined ? {} : { block }),
    }
  }
  const type =
    names.includes('ID') && rule !== undefined ? facts.referenceTypeIn(rule, before?.image ?? '') : undefined
  const shown = names.map((name) => (name === 'ID' && type !== undefined ? `ID:${type}` : name))
  // What is missing at the end of a line is shown there, not at whatever the next line begins with.
  const breaks = before !== undefined && !atEnd && before.endLine! < token.startLine!
  const at = breaks ? { start: before.startOffset, end: endOf(before) } : place
  return {
    code: 'expected',
    ...at,
    ...(breaks ? {} : found),
    expected: shown,
    ...(before === undefined ? {} : { after: excerpt(before.image) }),
  }
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
