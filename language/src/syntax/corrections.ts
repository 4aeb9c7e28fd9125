import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain'
import type { SyntaxProblem } from './problems.ts'
import { unitWords } from './tokens.ts'

/**
 * What a text was probably meant to be, found out by parsing it: applied to its tokens before it is parsed once more,
 * so that a mistake costs its own finding and nothing else.
 */
export interface Corrections {
  /** Words and values that are read as others, by offset, with what is wrong. `time zone` stands for two. */
  readonly words: Map<number, SyntaxProblem>
  /** Behind the tokens at these offsets a `{` or a name was forgotten. */
  readonly inserted: Map<number, { readonly problem: SyntaxProblem; readonly token: '{' | 'ID' }>
  /** From these offsets on a part fits nowhere and is left out. */
  readonly skipped: Map<number, SkippedPart>
}

export interface SkippedPart {
  readonly problem: SyntaxProblem
  /**
   * One token; what stands before the `{` of the line; the rest of the line with the block that begins on it; or all
   * up to the next line that begins a declaration.
   */
  readonly extent: 'token' | 'to-brace' | 'statement' | 'to-declaration'
}

/** Replaces words, puts in what was forgotten and leaves single tokens out; before braces are balanced. */
export function replaceWords(
  tokens: IToken[],
  corrections: Corrections,
  types: TokenTypeDictionary,
  keywords: ReadonlyMap<string, TokenType>,
  problems: SyntaxProblem[],
): IToken[] {
  if (corrections.words.size + corrections.inserted.size + corrections.skipped.size === 0) return tokens
  const result: IToken[] = []
  for (const token of tokens) {
    const skipped = corrections.skipped.get(token.startOffset)
    if (skipped?.extent === 'token') {
      problems.push(skipped.problem)
      continue
    }
    const problem = corrections.words.get(token.startOffset)
    if (problem?.instead === undefined) result.push(token)
    else {
      problems.push(problem)
      const { instead } = problem
      for (const word of instead.startsWith('"') ? [instead] : instead.split(' ')) {
        const type = keywords.get(word) ?? types[kindOf(word)]!
        result.push({ ...token, image: word, tokenType: type, tokenTypeIdx: type.tokenTypeIdx! })
      }
    }
    const forgotten = corrections.inserted.get(token.startOffset)
    if (forgotten === undefined) continue
    problems.push(forgotten.problem)
    result.push(insertedToken(types[forgotten.token]!, token))
  }
  return result
}

function kindOf(word: string): string {
  if (word.startsWith('"')) return 'STRING'
  if (/^\d+-/.test(word)) return 'DATE'
  if (unitWords.has(word)) return 'UNIT'
  return /^\d+:/.test(word) ? 'TIME' : 'ID'
}

/** Leaves out what fits nowhere; after braces are balanced. */
export function skipParts(
  tokens: IToken[],
  { skipped }: Corrections,
  declarationWords: ReadonlySet<string>,
  problems: SyntaxProblem[],
): IToken[] {
  if (skipped.size === 0) return tokens
  const result: IToken[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    const part = skipped.get(token.startOffset)
    if (part === undefined || token.isInsertedInRecovery) {
      result.push(token)
      continue
    }
    problems.push(part.problem)
    let depth = 0
    for (; index < tokens.length; index++) {
      const next = tokens[index]!
      const name = next.tokenType.name
      const isOnLine = next.startLine === token.startLine
      if (part.extent === 'to-declaration') {
        const isHead = index > 0 && tokens[index - 1]!.endLine !== next.startLine
        if (next !== token && isHead && depth <= 0 && declarationWords.has(name)) break
      } else if (depth === 0 && next !== token && (!isOnLine || name === '}')) break
      if (part.extent === 'to-brace' && name === '{') break
      if (name === '{') depth++
      else if (name === '}') depth--
    }
    index--
  }
  return result
}

/** An empty token behind `after`; marked as inserted, so that it gets no place in the syntax tree. */
export function insertedToken(type: TokenType, after: IToken): IToken {
  return {
    ...after,
    image: '',
    startOffset: (after.endOffset ?? after.startOffset) + 1,
    endOffset: after.endOffset ?? after.startOffset,
    startColumn: (after.endColumn ?? 1) + 1,
    tokenTypeIdx: type.tokenTypeIdx!,
    tokenType: type,
    isInsertedInRecovery: true,
  }
}
