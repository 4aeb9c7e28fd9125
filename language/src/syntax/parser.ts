import type { ILookaheadStrategy, IRecognitionException, IToken } from 'chevrotain'
import {
  type AstNode,
  createParser,
  type LangiumCoreServices,
  LangiumParser,
  type ParseResult,
  type ParserOptions,
} from 'langium'
import { lookaheadTable } from '../embedded/lookahead.ts'
import { type Corrections, skipParts } from './corrections.ts'
import { GrammarFacts } from './grammar-facts.ts'
import { judge } from './judgement.ts'
import type { ZusageLexer, ZusageLexingReport } from './lexer.ts'
import { TableLookahead } from './lookahead.ts'
import { recoverInTime } from './recovery.ts'
import { declarationWords } from './tokens.ts'
import { wordParserErrors } from './wording.ts'

/** So often a text is parsed again at most, as long as that costs no more than parsing this many characters. */
const mostCorrections = 40
const correctionBudget = 1_000_000
/** An error takes the parser as long as so many characters without one. */
const costOfError = 100
/** In a text with more errors than these, what a correction mends is lost among the others. */
const manyErrors = 500

/**
 * Langium's parser with a better sense of what was meant: where a word is a keyword misspelt, it is read as that
 * keyword; what fits nowhere is left out; then the text is parsed once more, so that a mistake costs nothing but its
 * own finding.
 */
export class ZusageParser extends LangiumParser {
  private readonly zusageLexer: ZusageLexer
  private readonly facts: GrammarFacts

  constructor(services: LangiumCoreServices, lookahead?: ILookaheadStrategy) {
    super(services)
    // Langium leaves no way to choose how the parser looks ahead; what it chose is replaced before it is asked.
    Object.assign(this.wrapper, {
      lookaheadStrategy: lookahead ?? new TableLookahead(lookaheadTable, this.lexer.definition),
    })
    recoverInTime(this.wrapper)
    this.zusageLexer = services.parser.Lexer as ZusageLexer
    this.facts = new GrammarFacts(services.Grammar)
  }

  override parse<T extends AstNode = AstNode>(input: string, options: ParserOptions = {}): ParseResult<T> {
    let result = this.parseOnce<T>(input, options)
    const all = this.zusageLexer.lastTokens
    let tokens = all
    const corrections: Corrections = { words: new Map(), inserted: new Map(), skipped: new Map() }
    const errors = result.parserErrors.length
    const cost = input.length + errors * costOfError + 1
    const fewest = errors > manyErrors ? 1 : 8
    const rounds = Math.min(mostCorrections, Math.max(fewest, correctionBudget / cost))
    for (let round = 0; round < rounds && result.parserErrors.length > 0; round++) {
      if (!this.correct(corrections, result.parserErrors, tokens)) break
      this.zusageLexer.corrections = corrections
      try {
        result = this.parseOnce<T>(input, options)
      } finally {
        this.zusageLexer.corrections = undefined
      }
      tokens = skipParts(all, corrections, declarationWords, [])
    }
    this.zusageLexer.lastTokens = []
    const report = result.lexerReport as ZusageLexingReport
    const problems = wordParserErrors(input, report.problems, result.parserErrors, tokens, this.facts)
    return { ...result, lexerReport: { ...report, problems } as ZusageLexingReport }
  }

  /** The parser throws an error for each mistake, and nobody looks where it did: that would take most of the time. */
  private parseOnce<T extends AstNode>(input: string, options: ParserOptions): ParseResult<T> {
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    try {
      return super.parse<T>(input, options)
    } catch (error) {
      // A defect in one text must be none in all that are read after it.
      Object.assign(this, { stack: [] })
      throw error
    } finally {
      Error.stackTraceLimit = stackTraceLimit
    }
  }

  /** Adds a correction for the first error that has one; false if there is none. */
  private correct(
    corrections: Corrections,
    errors: readonly IRecognitionException[],
    tokens: readonly IToken[],
  ): boolean {
    let lineSpokenOf: number | undefined
    for (const error of errors) {
      const { startLine } = error.token
      const { problem, correction } = judge(error, tokens, this.facts)
      // Behind another error on its line it may be only a consequence.
      if (correction !== undefined && startLine !== lineSpokenOf) {
        const { at } = correction
        const isKnown =
          corrections.words.has(at) || corrections.inserted.has(at) || corrections.skipped.has(at)
        if (isKnown) continue
        if (correction.kind === 'word') corrections.words.set(at, problem)
        else if (correction.kind === 'insert')
          corrections.inserted.set(at, { problem, token: correction.token })
        else corrections.skipped.set(at, { problem, extent: correction.extent })
        return true
      }
      lineSpokenOf = startLine
    }
    return false
  }
}

/** Builds the parser from the grammar, ready for use. */
export function createZusageParser(
  services: LangiumCoreServices,
  lookahead?: ILookaheadStrategy,
): LangiumParser {
  const parser = new ZusageParser(services, lookahead)
  createParser(services.Grammar, parser, services.parser.Lexer.definition)
  parser.finalize()
  return parser
}
