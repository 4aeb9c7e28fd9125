import type { IParserErrorMessageProvider, TokenType } from 'chevrotain'

/**
 * Makes the parser library say what it expected as data instead of as a sentence. `wording.ts` reads it again:
 * the message of a parser error is the only thing that the library passes on.
 */
export class ExpectationProvider implements IParserErrorMessageProvider {
  buildMismatchTokenMessage({ expected }: { expected: TokenType }): string {
    return JSON.stringify([expected.name])
  }

  buildNotAllInputParsedMessage(): string {
    return JSON.stringify(['EOF'])
  }

  buildNoViableAltMessage({ expectedPathsPerAlt }: { expectedPathsPerAlt: TokenType[][][] }): string {
    return JSON.stringify(firstTokens(expectedPathsPerAlt.flat()))
  }

  buildEarlyExitMessage({ expectedIterationPaths }: { expectedIterationPaths: TokenType[][] }): string {
    return JSON.stringify(firstTokens(expectedIterationPaths))
  }
}

function firstTokens(paths: readonly TokenType[][]): string[] {
  return [...new Set(paths.map((path) => path[0]?.name).filter((name) => name !== undefined))]
}
