import type { IRecognitionException, IToken } from 'chevrotain'
import type { LangiumDocument } from 'langium'
import { lineAt, lineStartsOf } from '../text/positions.ts'
import type { GrammarFacts } from './grammar-facts.ts'
import { judge } from './judgement.ts'
import type { ZusageLexingReport } from './lexer.ts'
import type { SyntaxProblem } from './problems.ts'

/** So many findings on the form of one file are enough; a binary file would have thousands. */
const mostProblems = 50

/** What is wrong with the form of a document, in source order. */
export function syntaxProblemsOf(document: LangiumDocument): readonly SyntaxProblem[] {
  return (document.parseResult.lexerReport as ZusageLexingReport | undefined)?.problems ?? []
}

/** After these, nobody can say what the rest of the line means. */
const unreadableCodes: ReadonlySet<SyntaxProblem['code']> = new Set([
  ...(['unexpected-character', 'typographic-quote', 'control-character', 'not-utf-8'] as const),
  ...(['unclosed-string', 'unclosed-comment', 'nested-too-deep'] as const),
])
const consequenceCodes: ReadonlySet<SyntaxProblem['code']> = new Set([
  ...(['expected', 'not-after', 'not-in-block', 'not-a-declaration'] as const),
])

/** Turns the parser's errors into problems that can be said in the user's words, beside those of the lexer. */
export function wordParserErrors(
  text: string,
  lexerProblems: readonly SyntaxProblem[],
  errors: readonly IRecognitionException[],
  tokens: readonly IToken[],
  facts: GrammarFacts,
): readonly SyntaxProblem[] {
  const starts = lineStartsOf(text)
  const lineOf = (offset: number): number => lineAt(starts, offset)
  const unreadable = new Set(
    lexerProblems.filter(({ code }) => unreadableCodes.has(code)).map(({ start }) => lineOf(start)),
  )
  // Where the rest of the file is not read, its closing braces are not either.
  const isCutOff = lexerProblems.some(({ code }) => code === 'unclosed-comment' || code === 'nested-too-deep')
  const problems = lexerProblems.filter(
    ({ code, start }) =>
      !(consequenceCodes.has(code) && unreadable.has(lineOf(start))) &&
      !(isCutOff && code === 'unclosed-block'),
  )
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
