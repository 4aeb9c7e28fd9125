import type { IToken } from 'chevrotain'
import { ignoreMarker } from './comments.ts'

/** A token or a comment, with what the formatter keeps of its place. */
export interface Piece {
  readonly text: string
  /** The name of its token type. */
  readonly kind: string
  readonly startLine: number
  readonly endLine: number
  /** Whether a line of the source begins with it. */
  readonly startsLine: boolean
}

/** One line of comments between statements. */
export interface CommentLine {
  readonly kind: 'comments'
  readonly pieces: Piece[]
  readonly blankBefore: boolean
}

export interface Statement {
  readonly kind: 'statement'
  /** The type of its syntax node: `Party`, `Goal`, … */
  readonly type: string
  /** Everything before `{`, comments included. */
  readonly head: Piece[]
  block?: Block
  /** The comments behind it on its last line. */
  readonly trailing: Piece[]
  readonly blankBefore: boolean
  /** Whether an ignore comment speaks about its first line: then its lines stay as the author broke them. */
  readonly keepsLines: boolean
}

export interface Block {
  readonly brace: Piece
  /** The comments behind `{` on its line. */
  readonly opening: Piece[]
  readonly items: Item[]
  /** Whether it stands on one line and may stay there: without comments, without blocks in it. */
  onOneLine: boolean
}

export type Item = CommentLine | Statement

export function pieceOf(token: IToken, lineBefore: number): Piece {
  const startLine = token.startLine!
  return {
    text: token.image,
    kind: token.tokenType.name,
    startLine,
    endLine: token.endLine!,
    startsLine: startLine > lineBefore,
  }
}

export function isComment(piece: Piece): boolean {
  return isLineComment(piece) || piece.kind === 'ML_COMMENT'
}

export function isLineComment(piece: Piece): boolean {
  return piece.kind === 'SL_COMMENT'
}

export function isDocumentation(piece: Piece): boolean {
  return piece.text.startsWith('/**') && piece.text !== '/**/'
}

export function isIgnore(piece: Piece | undefined): boolean {
  return piece !== undefined && isLineComment(piece) && ignoreMarker.test(piece.text)
}

export function spansLines(piece: Piece): boolean {
  return piece.endLine > piece.startLine
}
