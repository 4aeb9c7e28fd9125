// The formatter: a sound text is read as statements and comments, laid out in lines, aligned and printed.
import type { CompositeCstNode } from 'langium'
import { withLineFeeds } from '../../text/lines.ts'
import type { ZusageLexingReport } from '../lexer.ts'
import type { SyntaxProblem } from '../problems.ts'
import { ownParsing, type Parsing } from './parsing.ts'
import { printItems } from './print.ts'
import { readItems } from './read.ts'
import { saysTheSame } from './same.ts'
import { statementStartsOf } from './statements.ts'

export type { Parsing } from './parsing.ts'

/** A text that cannot be read, and why, in source order. */
export interface Unreadable {
  readonly problems: readonly SyntaxProblem[]
}

/**
 * The text in the one layout that the language has; it means the same. Its lines end with `\n`, and there is no byte
 * order mark: both are matters of the file.
 */
export function formatText(text: string, parsing: Parsing = ownParsing()): { text: string } | Unreadable {
  const result = layOutText(text, parsing)
  if ('problems' in result) return result
  // That it says something else was never seen; but a text that is badly laid out would be better.
  return { text: result.isSame ? result.text : plainText(text) }
}

/** Like `formatText`, but tells whether what comes back says the same as the text given: `isSame`. */
export function layOutText(text: string, parsing: Parsing): { text: string; isSame: boolean } | Unreadable {
  const { LangiumParser, Lexer } = parsing.parser
  const { value: tree, lexerReport } = LangiumParser.parse(text)
  const { problems } = lexerReport as ZusageLexingReport
  if (problems.some((problem) => problem.code !== 'nothing-declared')) return { problems }
  const { tokens, report } = Lexer.tokenize(text)
  const hidden = (report as ZusageLexingReport).comments
  const starts = statementStartsOf(tree.$cstNode as CompositeCstNode)
  const formatted = printItems(readItems(tokens, hidden, starts))
  const isSame = formatted === text || saysTheSame({ tokens, hidden, tree }, formatted, parsing)
  return { text: formatted, isSame }
}

function plainText(text: string): string {
  return withLineFeeds(text)
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
}
