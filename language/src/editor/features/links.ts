import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver-protocol'
import { defineFeature } from './feature.ts'

/** The paths of imports, to be clicked. */
export const links = defineFeature<DocumentLinkParams, DocumentLink[]>({
  method: 'textDocument/documentLink',
  capabilities: { documentLinkProvider: {} },
  answer: ({ project, model, lines }) =>
    model.imports.flatMap(({ target, pathOrigin }) => {
      if (target.kind !== 'file') return []
      const { start, end } = pathOrigin
      // Without the quotes.
      return [{ range: lines.range({ start: start + 1, end: end - 1 }), target: project.uriOf(target.path) }]
    }),
})
