import type { IToken } from 'chevrotain'
import {
  type Block,
  type Item,
  isComment,
  isDocumentation,
  isIgnore,
  isLineComment,
  type Piece,
  pieceOf,
  type Statement,
  spansLines,
} from './pieces.ts'
import type { StatementStarts } from './statements.ts'

/**
 * Arranges the tokens and comments of a sound text as statements and lines of comments.
 *
 * What is read here is all that the printer looks at, and the printed text reads the same again: that is why
 * formatting twice changes nothing.
 */
export function readItems(
  tokens: readonly IToken[],
  comments: readonly IToken[],
  starts: StatementStarts,
): Item[] {
  const reader = new Reader()
  let line = 0
  let next = 0
  for (const token of tokens) {
    const between: Piece[] = []
    for (; next < comments.length && comments[next]!.startOffset < token.startOffset; next++) {
      const comment = pieceOf(comments[next]!, line)
      between.push(comment)
      line = comment.endLine
    }
    const piece = pieceOf(token, line)
    line = piece.endLine
    reader.take(piece, between, starts.get(token.startOffset))
  }
  const rest: Piece[] = []
  for (; next < comments.length; next++) {
    const comment = pieceOf(comments[next]!, line)
    rest.push(comment)
    line = comment.endLine
  }
  reader.end(rest)
  return reader.items
}

class Reader {
  readonly items: Item[] = []
  /** The blocks that are open, and the statements that they belong to. */
  private readonly open: { readonly statement: Statement; readonly block: Block }[] = []
  private statement: Statement | undefined
  /** Where comments go that stand behind the last token on its line. */
  private behind: Piece[] | undefined
  private last: Piece | undefined
  /** Comments before `{` that are read as if they stood behind it. */
  private moved: Piece[] = []
  /** The last line of the token before those. */
  private lineBeforeMoved: number | undefined

  take(piece: Piece, comments: readonly Piece[], type: string | undefined): void {
    if (type !== undefined) this.begin(piece, comments, type)
    else if (piece.kind === '}') this.close(piece, comments)
    else if (piece.kind === '{') this.openBlock(piece, comments)
    else {
      addAll(this.statement!.head, comments)
      this.statement!.head.push(piece)
      if (comments.length > 0) this.forbidOneLine()
    }
    this.last = piece
  }

  end(comments: readonly Piece[]): void {
    this.place(comments, undefined)
  }

  private get siblings(): Item[] {
    return this.open.at(-1)?.block.items ?? this.items
  }

  private begin(piece: Piece, comments: readonly Piece[], type: string): void {
    let count = comments.length
    let first = piece
    // `/* … */` right before a statement stays on its line.
    while (count > 0 && isLead(comments[count - 1]!, first)) first = comments[--count]!
    const lead = comments.slice(count)
    this.place(comments.slice(0, count), first)
    const before = comments[count - 1] ?? this.last
    this.statement = {
      kind: 'statement',
      type,
      head: [...lead, piece],
      trailing: [],
      blankBefore: before !== undefined && first.startLine > before.endLine + 1,
      keepsLines: isIgnore(before) && first.startLine === before!.endLine + 1,
    }
    this.siblings.push(this.statement)
    this.behind = this.statement.trailing
    if (lead.length > 0) this.forbidOneLine()
  }

  private openBlock(brace: Piece, comments: readonly Piece[]): void {
    const statement = this.statement!
    const mayMove =
      comments.some(isLineComment) && !comments.some((one) => isIgnore(one) || isDocumentation(one))
    if (mayMove) {
      this.moved = [...comments]
      this.lineBeforeMoved = statement.head.at(-1)!.endLine
    } else addAll(statement.head, comments)
    const block: Block = { brace, opening: [], items: [], onOneLine: true }
    statement.block = block
    this.forbidOneLine()
    this.open.push({ statement, block })
    this.behind = block.opening
  }

  private close(piece: Piece, comments: readonly Piece[]): void {
    this.place(comments, piece)
    const { statement, block } = this.open.pop()!
    if (block.items.length > 0 && piece.startLine !== block.brace.startLine) block.onOneLine = false
    this.statement = statement
    this.behind = statement.trailing
  }

  private forbidOneLine(): void {
    const around = this.open.at(-1)
    if (around !== undefined) around.block.onOneLine = false
  }

  /** Finds the places of the comments between two statements or at the edge of a block. */
  private place(comments: readonly Piece[], next: Piece | undefined): void {
    const { last, lineBeforeMoved } = this
    const all = this.moved.length === 0 ? comments : [...this.moved, ...comments]
    this.moved = []
    this.lineBeforeMoved = undefined
    if (all.length === 0) return
    this.forbidOneLine()
    const chain = this.chainBehind(all, lineBeforeMoved ?? last?.endLine)
    const joinsNext =
      chain > 0 && next !== undefined && chain === all.length && next.startLine === all[chain - 1]!.endLine
    const afterBrace = last?.kind === '{'
    const trails = joinsNext && (afterBrace || next.kind !== '}') ? 0 : chain
    if (this.behind !== undefined) addAll(this.behind, all.slice(0, trails))
    const { siblings } = this
    for (let index = trails; index < all.length; index++) {
      const comment = all[index]!
      const before = all[index - 1] ?? last
      const line = siblings.at(-1)
      const goesOn =
        index > trails &&
        line?.kind === 'comments' &&
        before!.endLine === comment.startLine &&
        !isLineComment(before!)
      if (goesOn) line.pieces.push(comment)
      else {
        const blankBefore = before !== undefined && comment.startLine > before.endLine + 1
        siblings.push({ kind: 'comments', pieces: [comment], blankBefore })
      }
    }
  }

  /** How many of the comments stand behind the last token on its line. */
  private chainBehind(comments: readonly Piece[], lastLine: number | undefined): number {
    let count = 0
    let line = this.behind === undefined ? undefined : lastLine
    while (count < comments.length && comments[count]!.startLine === line) line = comments[count++]!.endLine
    return count
  }
}

/** Arguments have to fit on the stack, and somebody's file has a million comments. */
function addAll(pieces: Piece[], more: readonly Piece[]): void {
  for (const piece of more) pieces.push(piece)
}

function isLead(comment: Piece, next: Piece): boolean {
  return (
    isComment(comment) &&
    !isLineComment(comment) &&
    !isDocumentation(comment) &&
    !spansLines(comment) &&
    comment.endLine === next.startLine
  )
}
