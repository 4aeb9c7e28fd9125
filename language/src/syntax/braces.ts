import type { IToken, TokenType } from 'chevrotain'
import { insertedToken } from './corrections.ts'
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
 * a closing brace too many is left out, if possible the one behind which its block goes on.
 */
export function repairBraces(tokens: IToken[], closing: TokenType, problems: SyntaxProblem[]): IToken[] {
  let depth = 0
  let sound = true
  for (const token of tokens) {
    if (token.tokenType.name === '{') depth++
    else if (token.tokenType.name === '}' && --depth < 0) sound = false
    if (!sound) break
  }
  if (sound && depth === 0) return tokens

  const repaired: IToken[] = []
  const open: OpenBlock[] = []
  let missing = count(tokens, '{') - count(tokens, '}')
  let lineHead: IToken | undefined
  const close = (block: OpenBlock): void => {
    const last = repaired.at(-1)!
    repaired.push(insertedToken(closing, last))
    // Where the opening brace was forgotten as well, that was said already.
    if (block.brace.isInsertedInRecovery) return
    problems.push({
      code: 'unclosed-block',
      start: (last.endOffset ?? last.startOffset) + 1,
      end: (last.endOffset ?? last.startOffset) + 1,
      block: block.head.image,
      related: { start: block.head.startOffset, end: block.head.endOffset! + 1 },
    })
  }
  for (const [index, token] of tokens.entries()) {
    if (token.startLine !== lineHead?.startLine) {
      lineHead = token
      while (missing > 0 && open.length > 0 && closesBefore(token, open.at(-1)!)) {
        close(open.pop()!)
        missing--
      }
    }
    if (token.tokenType.name === '{') open.push({ brace: token, head: lineHead ?? token })
    else if (token.tokenType.name === '}') {
      if (open.length === 0 || (missing < 0 && goesOn(open.at(-1)!, token, tokens[index + 1]))) {
        missing++
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
  if (token.tokenType.name === '}') return token.startColumn! < block.head.startColumn!
  return token.startColumn! <= block.head.startColumn! && token.tokenType.name !== '{'
}

/** Whether the line after a closing brace shows that the block was not meant to be closed there. */
function goesOn(block: OpenBlock, brace: IToken, next: IToken | undefined): boolean {
  if (next === undefined || next.startLine === brace.startLine) return false
  if (brace.startLine === block.brace.startLine) return false
  return next.startColumn! > block.head.startColumn! && next.tokenType.name !== '}'
}

function count(tokens: readonly IToken[], image: string): number {
  let found = 0
  for (const token of tokens) if (token.tokenType.name === image) found++
  return found
}
