// The formatter: a sound text is read as statements and comments, aligned, broken into lines and printed.
import type { CompositeCstNode, LangiumCoreServices } from 'langium'
import { createZusageServices } from '../../services.ts'
import type { ZusageLexingReport } from '../lexer.ts'
import type { SyntaxProblem } from '../problems.ts'
import { printItems } from './print.ts'
import { readItems } from './read.ts'
import { saysTheSame } from './same.ts'
import { statementStartsOf } from './statements.ts'

/** What the formatter needs of the language. */
export type Parsing = Pick<LangiumCoreServices, 'parser'>

let ownParsing: Parsing | undefined

function defaultParsing(): Parsing {
  ownParsing ??= createZusageServices().zusage
  return ownParsing
}

/**
 * The text in the one layout that the language has; it means the same. Its lines end with `\n`, and there is no byte
 * order mark: both are matters of the file. A text that cannot be read is not formatted; what is wrong with it comes
 * back instead, in source order.
 */
export function formatText(
  text: string,
  parsing?: Parsing,
): { text: string } | { problems: readonly SyntaxProblem[] } {
  const result = layOutText(text, parsing)
  // Never yet seen; but a text that is badly laid out is better than one that says something else.
  return 'text' in result && !result.isSame ? { text: plainText(text) } : result
}

/** Like `formatText`, but what comes back may be wrong: `isSame` tells whether it reads like the text given. */
export function layOutText(
  text: string,
  parsing: Parsing = defaultParsing(),
): { text: string; isSame: boolean } | { problems: readonly SyntaxProblem[] } {
  const { LangiumParser, Lexer } = parsing.parser
  const { value, lexerReport } = LangiumParser.parse(text)
  const { problems } = lexerReport as ZusageLexingReport
  if (problems.some((problem) => problem.code !== 'nothing-declared')) return { problems }
  const { tokens, hidden } = Lexer.tokenize(text)
  const starts = statementStartsOf(value.$cstNode as CompositeCstNode)
  const formatted = printItems(readItems(tokens, hidden, starts))
  const isSame = formatted === text || saysTheSame({ tokens, hidden, tree: value }, formatted, parsing)
  return { text: formatted, isSame }
}
}

function plainText(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
}
