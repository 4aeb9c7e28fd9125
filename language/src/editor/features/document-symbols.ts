import { type DocumentSymbol, type DocumentSymbolParams, SymbolKind } from 'vscode-languageserver-protocol'
import type { Declared } from '../../model/declarations.ts'
import type { EditorFile } from '../project.ts'
import { defineFeature } from './feature.ts'

/** The outline of a file. */
export const documentSymbols = defineFeature<DocumentSymbolParams, DocumentSymbol[]>({
  method: 'textDocument/documentSymbol',
  capabilities: { documentSymbolProvider: true },
  answer: (file) => file.model.declarations.filter(({ id }) => id !== '').map((one) => symbolOf(one, file)),
})

function symbolOf(declared: Declared, file: EditorFile): DocumentSymbol {
  return {
    name: declared.id,
    ...(declared.title === undefined ? {} : { detail: declared.title }),
    kind: SymbolKind.Class,
    range: file.lines.range(declared.origin),
    selectionRange: file.lines.range(declared.nameOrigin),
  }
}
