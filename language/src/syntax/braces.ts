import type { IToken, TokenType } from 'chevrotain'
import type { SyntaxProblem } from './problems.ts'

interface OpenBlock {
  readonly brace: IToken
  /** The first token of the line on which the block begins: its keyword, as a rule. */
  readonly head: IToken
}

/**
 * Puts back the braces that were forgotten, so that one missing brace costs one finding and nothing else.
 *
 * Only a text whose braces do not add up is touched. There the layout tells what was meant: a block is closed before
 * the first line that begins no further right than the block's own line. What is still open at the end closes there;
 * a closing brace too many is left out.
 */
export function repairBraces(tokens: IToken[], closing: TokenType, problems: SyntaxProblem[]): IToken[] {
  let depth = 0
  let sound = true
  for (const token of tokens) {
    if (token.image === '{') depth++
    else if (token.image === '}' && --depth < 0) sound = false
    if (!sound) break
  }
  if (sound && depth === 0) return tokens

  const repaired: IToken[] = []
  const open: OpenBlock[] = []
  let missing = Math.max(0, count(tokens, '{') - count(tokens, '}'))
  let lineHead: IToken | undefined
  const close = (block: OpenBlock): void => {
    const last = repaired.at(-1)!
    repaired.push(insertedBrace(closing, last))
    problems.push({
      code: 'unclosed-block',
      start: (last.endOffset ?? last.startOffset) + 1,
      end: (last.endOffset ?? last.startOffset) + 1,
      block: block.head.image,
      related: { start: block.head.startOffset, end: block.head.endOffset! + 1 },
    })
  }
  for (const token of tokens) {
    if (token.startLine !== lineHead?.startLine) {
      lineHead = token
      while (missing > 0 && open.length > 0 && closesBefore(token, open.at(-1)!)) {
        close(open.pop()!)
        missing--
      }
    }
    if (token.image === '{') open.push({ brace: token, head: lineHead ?? token })
    else if (token.image === '}') {
      if (open.length === 0) {
        problems.push({ code: 'nothing-to-close', start: token.startOffset, end: token.startOffset + 1 })
        continue
      }
      open.pop()
    }
    repaired.push(token)
  }
  while (open.length > 0) close(open.pop()!)
  return repaired
}

/** Whether the line that begins with `token` shows that `block` should have been closed before. */
function closesBefore(token: IToken, block: OpenBlock): boolean {
  if (token.startLine === block.brace.startLine) return false
  if (token.image === '}') return token.startColumn! < block.head.startColumn!
  return token.startColumn! <= block.head.startColumn! && token.image !== '{'
}

function count(tokens: readonly IToken[], image: string): number {
  let found = 0
  for (const token of tokens) if (token.image === image) found++
  return found
}

/** An empty token behind `after`; marked as inserted, so that it gets no place in the syntax tree. */
function insertedBrace(type: TokenType, after: IToken): IToken {
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
