import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver-protocol'
import { declaredAt, usesIn } from '../occurrences.ts'
import { defineFeature } from './feature.ts'

/** The other places in the file that mean the same. */
export const highlights = defineFeature<DocumentHighlightParams, DocumentHighlight[]>({
  method: 'textDocument/documentHighlight',
  capabilities: { documentHighlightProvider: true },
  answer({ path, model, lines }, { position }) {
    const declared = declaredAt(model, lines.offset(position))
    if (declared === undefined) return []
    const marks = [...usesIn(model, declared)].map(({ reference }) => ({
      range: lines.range(reference.origin),
      kind: DocumentHighlightKind.Read,
    }))
    if (declared.nameOrigin.file !== path) return marks
    return [{ range: lines.range(declared.nameOrigin), kind: DocumentHighlightKind.Write }, ...marks]
  },
})
