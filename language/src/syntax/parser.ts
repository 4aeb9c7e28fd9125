import type { IRecognitionException, IToken } from 'chevrotain'
import {
  type AstNode,
  createParser,
  type LangiumCoreServices,
  LangiumParser,
  type ParseResult,
  type ParserOptions,
} from 'langium'
import { GrammarFacts } from './grammar-facts.ts'
import type { ZusageLexer, ZusageLexingReport } from './lexer.ts'
import { wordParserErrors } from './wording.ts'

/** How often a text is parsed again with a misspelt word read as the one that was meant. */
const mostCorrections = 8

/**
 * Langium's parser with a better sense of what was meant: where a word is a keyword misspelt, it is read as that
 * keyword and the text parsed once more, so that the mistake costs nothing but its own finding.
 */
export class ZusageParser extends LangiumParser {
  private readonly zusageLexer: ZusageLexer
  private readonly facts: GrammarFacts

  constructor(services: LangiumCoreServices) {
    super(services)
    this.zusageLexer = services.parser.Lexer as ZusageLexer
    this.facts = new GrammarFacts(services.Grammar)
  }

  override parse<T extends AstNode = AstNode>(input: string, options: ParserOptions = {}): ParseResult<T> {
    const corrections = new Map<number, string>()
    let result = super.parse<T>(input, options)
    for (let round = 0; round < mostCorrections && result.parserErrors.length > 0; round++) {
      const correction = result.parserErrors
        .map((error) => this.correctionOf(error))
        .find((found) => found !== undefined)
      if (correction === undefined || corrections.has(correction.token.startOffset)) break
      corrections.set(correction.token.startOffset, correction.instead)
      this.zusageLexer.corrections = corrections
      try {
        result = super.parse<T>(input, options)
      } finally {
        this.zusageLexer.corrections = undefined
      }
    }
    const report = result.lexerReport as ZusageLexingReport
    const problems = wordParserErrors(input, report.problems, result.parserErrors, this.facts)
    return { ...result, lexerReport: { ...report, problems } as ZusageLexingReport }
  }

  private correctionOf(error: IRecognitionException): { token: IToken; instead: string } | undefined {
    const { token } = error
    if (token.tokenType.name !== 'ID' && token.tokenType.name !== 'UNIT') return undefined
    const instead = this.facts.meantKeyword(token.image, error)
    return instead === undefined ? undefined : { token, instead }
  }
}

/** Builds the parser from the grammar, ready for use. */
export function createZusageParser(services: LangiumCoreServices): LangiumParser {
  const parser = createParser(services.Grammar, new ZusageParser(services), services.parser.Lexer.definition)
  parser.finalize()
  return parser
}
