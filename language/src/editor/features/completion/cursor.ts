import type { IToken } from 'chevrotain'
import type { Position, Range } from 'vscode-languageserver-protocol'
import type { FileModel } from '../../../model/file.ts'
import type { ZusageServices } from '../../../services.ts'
import type { ZusageLexer, ZusageLexingReport } from '../../../syntax/lexer.ts'
import { indexBefore } from '../../../syntax/token-lines.ts'
import type { EditorFile } from '../../project.ts'
import { Follower, type Following } from './follow.ts'

/** What stands at a cursor, and what can. */
export interface Cursor {
  readonly file: EditorFile
  readonly offset: number
  /** The word around the cursor; empty where there is none. */
  readonly start: number
  readonly end: number
  /** What of the word stands before the cursor. */
  readonly prefix: string
  /** The text in quotes in which the cursor is: from behind the quote to before the closing one. */
  readonly text?: { readonly start: number; readonly end: number; readonly isClosed: boolean }
  /** The comment in which the cursor is. */
  readonly comment?: IToken
  /** The token before the word. */
  readonly before: IToken | undefined
  /** All tokens behind the word, to the end of the file. */
  readonly behind: readonly IToken[]
  readonly following: Following
  /** Whether nothing but white space stands before the word on its line. */
  readonly beginsLine: boolean
  /** Whether the word stands right behind a number: `30|`. */
  readonly isBehindNumber: boolean
}

interface Read {
  readonly tokens: readonly IToken[]
  readonly comments: readonly IToken[]
}

const read = new WeakMap<FileModel, Read>()

/** The tokens of a file, with the braces that it lacks. */
export function tokensOf({ model, project }: EditorFile): Read {
  let known = read.get(model)
  if (known === undefined) {
    const lexer = project.services.parser.Lexer as ZusageLexer
    const { tokens, report } = lexer.tokenize(model.text)
    lexer.lastTokens = []
    known = { tokens, comments: (report as ZusageLexingReport).comments }
    read.set(model, known)
  }
  return known
}

const followers = new WeakMap<ZusageServices, Follower>()

function followerOf(services: ZusageServices): Follower {
  let follower = followers.get(services)
  if (follower === undefined) {
    follower = new Follower(services.Grammar)
    followers.set(services, follower)
  }
  return follower
}

const wordBefore = /[\p{L}_][\p{L}\p{M}\p{Nd}_]*$/u
const restOfWord = /^[\p{L}\p{M}\p{Nd}_]+/u
/** No name is longer; looking further back would take long in a text without spaces. */
const longestWord = 500

/** The token right behind the cursor on its line; undefined inside a word, or where the line ends. */
export function wordBehind({ file, offset, prefix, behind: [next] }: Cursor): IToken | undefined {
  const line = file.lines.position(offset).line + 1
  return prefix === '' && next?.startLine === line ? next : undefined
}

/** What is at a position of a file. */
export function cursorAt(file: EditorFile, position: Position): Cursor {
  const { text } = file
  const offset = file.lines.offset(position)
  const { tokens, comments } = tokensOf(file)
  const comment = comments.find((one) => isInComment(one, offset))
  const inside = tokens[indexBefore(tokens, offset)]
  const quoted = inside?.tokenType.name === 'STRING' && isInText(inside, text, offset) ? inside : undefined
  let prefix = ''
  let end = offset
  if (quoted === undefined && comment === undefined) {
    prefix = wordBefore.exec(text.slice(Math.max(0, offset - longestWord), offset))?.[0] ?? ''
    if (prefix !== '') end += restOfWord.exec(text.slice(offset, offset + longestWord))?.[0].length ?? 0
  }
  const start = quoted?.startOffset ?? offset - prefix.length
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const beginsLine = text.slice(lineStart, start).trim() === ''
  const last = withBraces(
    tokens,
    indexBefore(tokens, start),
    text,
    beginsLine ? start - lineStart : undefined,
  )
  const before = tokens[last]
  const next = tokens.findIndex(
    (token, index) => index > last && isWritten(token) && token.startOffset >= end,
  )
  return {
    file,
    offset,
    start: quoted === undefined ? start : quoted.startOffset + 1,
    end: quoted === undefined ? end : endOfText(quoted, text),
    prefix: quoted === undefined ? prefix : text.slice(quoted.startOffset + 1, offset),
    ...(quoted === undefined
      ? {}
      : {
          text: {
            start: quoted.startOffset + 1,
            end: endOfText(quoted, text),
            isClosed: isClosed(quoted, text),
          },
        }),
    ...(comment === undefined ? {} : { comment }),
    before,
    behind: next < 0 ? [] : tokens.slice(next),
    following: followerOf(file.project.services).follow(tokens.slice(0, last + 1)),
    beginsLine,
    isBehindNumber: before?.tokenType.name === 'NUMBER' && before.endOffset! + 1 === start,
  }
}

/** The range that a proposal takes the place of, up to the cursor or to the end of the word. */
export function rangeOf({ file, start, end, offset }: Cursor, upTo: 'cursor' | 'end'): Range {
  return file.lines.range({ start, end: upTo === 'cursor' ? offset : end })
}

function isWritten({ isInsertedInRecovery }: IToken): boolean {
  return isInsertedInRecovery !== true
}

/**
 * The index of the last token before a cursor, where braces that were put in stand behind the last one that is written:
 * they belong to what is before the cursor only if it begins a line no further in than their block.
 * @param column of the cursor, if it begins its line
 */
function withBraces(
  tokens: readonly IToken[],
  index: number,
  text: string,
  column: number | undefined,
): number {
  let last = index
  while (last >= 0 && !isWritten(tokens[last]!)) last--
  if (column === undefined) return last
  for (let at = last + 1; at <= index; at++) {
    const brace = openingOf(tokens, at)
    if (brace === undefined) return at
    const lineStart = text.lastIndexOf('\n', brace.startOffset) + 1
    const indent = /^[ \t]*/.exec(text.slice(lineStart, brace.startOffset))![0].length
    if (column > indent) return at - 1
  }
  return index
}

/** The brace that the closing one at an index belongs to. */
function openingOf(tokens: readonly IToken[], index: number): IToken | undefined {
  let depth = 0
  for (let at = index; at >= 0; at--) {
    const { name } = tokens[at]!.tokenType
    if (name === '}') depth++
    else if (name === '{' && --depth === 0) return tokens[at]
  }
  return undefined
}

function isInComment({ image, startOffset }: IToken, offset: number): boolean {
  const end = startOffset + image.length
  const isClosed = image.startsWith('/*') && image.length > 3 && image.endsWith('*/')
  return offset > startOffset + 1 && (isClosed ? offset < end : offset <= end)
}

/** Whether a text really stands in quotes; the lexer reads some words as texts that lack them. */
function isInText(token: IToken, text: string, offset: number): boolean {
  if (text[token.startOffset] !== '"') return false
  return isClosed(token, text) ? offset <= token.endOffset! : offset <= token.endOffset! + 1
}

function isClosed({ startOffset, endOffset }: IToken, text: string): boolean {
  return endOffset! > startOffset && text[endOffset!] === '"'
}

function endOfText(token: IToken, text: string): number {
  return isClosed(token, text) ? token.endOffset! : token.endOffset! + 1
}
