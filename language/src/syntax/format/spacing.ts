import { weekdays } from '../../speech/index.ts'
import { unitIntroducers } from '../lexer.ts'
import { unitWords } from '../tokens.ts'
import { isComment, isLineComment, type Piece } from './pieces.ts'

const days: ReadonlySet<string> = new Set(weekdays)

/** The spaces between two neighbours on a line. */
export function spacesBetween(before: Piece, piece: Piece): number {
  if (isLineComment(piece)) return 2
  switch (piece.kind) {
    case ',':
    case ':':
    case ')':
    case '.':
      return 0
    case '-':
      // A range, not a minus.
      if (before.kind === 'TIME' || days.has(before.kind)) return 0
  }
  return before.kind === '(' || before.kind === '.' || before.kind === '-' ? 0 : 1
}

/**
 * Whether a token would be read as a unit if it stood on the line of the token before it. It is none as it stands,
 * so the author broke the line there, and it has to stay broken.
 */
export function wouldBeUnit(before: Piece, piece: Piece): boolean {
  if (isComment(piece) || (piece.kind !== 'ID' && (piece.kind === 'UNIT' || !unitWords.has(piece.text))))
    return false
  return before.kind === 'NUMBER' || unitIntroducers.has(before.text)
}
