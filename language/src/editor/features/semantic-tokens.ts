import { CstUtils, type LeafCstNode } from 'langium'
import { type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver'
import type { SemanticTokensParams, SemanticTokensRangeParams } from 'vscode-languageserver-protocol'
import { allDeclared } from '../../model/file.ts'
import { libraryScheme } from '../../syntax/imports.ts'
import type { ZusageLexingReport } from '../../syntax/lexer.ts'
import type { EditorFile } from '../project.ts'
import {
  legend,
  type TokenModifier,
  type TokenType,
  tokenModifiers,
  tokenTypes,
  typeOfName,
} from '../semantic.ts'
import { defineFeature } from './feature.ts'

/** What each word is: colours a name by what it stands for, also where it is spelt like a keyword. */
export const semanticTokens = defineFeature<SemanticTokensParams, SemanticTokens>({
  method: 'textDocument/semanticTokens/full',
  capabilities: { semanticTokensProvider: { legend, full: true, range: true } },
  answer: (file) => tokensOf(file, 0, file.text.length),
})

export const semanticTokensOfRange = defineFeature<SemanticTokensRangeParams, SemanticTokens>({
  method: 'textDocument/semanticTokens/range',
  capabilities: {},
  answer: (file, { range }) => tokensOf(file, file.lines.offset(range.start), file.lines.offset(range.end)),
})

interface Marked {
  readonly start: number
  readonly end: number
  readonly type: TokenType
  readonly modifiers: readonly TokenModifier[]
}

function tokensOf(file: EditorFile, from: number, to: number): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  const marked = [...wordsOf(file), ...commentsOf(file)]
    .filter(({ start, end }) => start < to && end > from)
    .sort((a, b) => a.start - b.start)
  for (const { start, end, type, modifiers } of marked) {
    const number = modifiers.reduce((bits, one) => bits | (1 << tokenModifiers.indexOf(one)), 0)
    for (const [at, length] of onLines(file.text, start, end)) {
      const { line, character } = file.lines.position(at)
      builder.push(line, character, length, tokenTypes.indexOf(type), number)
    }
  }
  return builder.build()
}

/** A token of several lines in parts: most editors know only those of one line. */
function* onLines(text: string, start: number, end: number): Generator<[number, number]> {
  for (let at = start; at < end; ) {
    // Not in all of the text: where it is one line, each token would look through the rest of it.
    const newline = text.slice(at, end).indexOf('\n')
    const stop = newline < 0 ? end : at + newline
    const length = text.slice(at, stop).trimEnd().length
    if (length > 0) yield [at, length]
    at = stop + 1
  }
}

function* wordsOf(file: EditorFile): Generator<Marked> {
  const root = file.document.parseResult.value.$cstNode
  if (root === undefined) return
  const names = namesOf(file)
  for (const leaf of CstUtils.flattenCst(root)) {
    const { offset: start, end } = leaf
    // A brace that the parser has put in has no length.
    if (end <= start) continue
    const name = names.get(start)
    if (name !== undefined) yield { start, end, ...name }
    else {
      const type = typeOf(leaf)
      if (type !== undefined) yield { start, end, type, modifiers: [] }
    }
  }
}

function typeOf({ tokenType, text }: LeafCstNode): TokenType | undefined {
  switch (tokenType.name) {
    case 'STRING':
      return 'string'
    case 'NUMBER':
    case 'DATE':
    case 'TIME':
    case 'VERSION':
    case 'UNIT':
      return 'number'
    case 'ID':
      return 'enumMember'
    default:
      if (/^[\p{L}_]/u.test(text)) return 'keyword'
      return /^[<>=!|-]/.test(text) ? 'operator' : undefined
  }
}

/** The names of a file by where they begin. */
function namesOf({ model }: EditorFile): Map<number, Pick<Marked, 'type' | 'modifiers'>> {
  const names = new Map<number, Pick<Marked, 'type' | 'modifiers'>>()
  for (const { nameOrigin } of model.namespaces.flat())
    names.set(nameOrigin.start, { type: 'property', modifiers: ['declaration'] })
  for (const { kind, nameOrigin } of allDeclared(model))
    names.set(nameOrigin.start, { type: typeOfName[kind], modifiers: ['declaration'] })
  for (const { origin, target, expected } of model.references) {
    const isStandard = target?.origin.file.startsWith(`${libraryScheme}:`) === true
    const kind = target?.kind ?? expected[0]
    if (kind === undefined) continue
    names.set(origin.start, { type: typeOfName[kind], modifiers: isStandard ? ['defaultLibrary'] : [] })
  }
  return names
}

function* commentsOf({ document }: EditorFile): Generator<Marked> {
  const report = document.parseResult.lexerReport as ZusageLexingReport | undefined
  for (const { startOffset, image } of report?.comments ?? []) {
    const modifiers: TokenModifier[] = image.startsWith('/**') ? ['documentation'] : []
    yield { start: startOffset, end: startOffset + image.length, type: 'comment', modifiers }
  }
}
