import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { removeStatement } from '../support/edits.ts'
import { importPath, nearestFile } from '../support/paths.ts'

export const importNotFound = defineRule({
  name: 'import-not-found',
  severity: 'error',
  purpose: {
    en: 'An import names a file that does not exist, or none.',
    de: 'Ein Import nennt eine Datei, die es nicht gibt, oder keine.',
  },
  messages: {
    missing: message<{ path: string; near: string | undefined }>({
      en: ({ path, near }) =>
        `There is no file ${code(path)}${near === undefined ? '.' : `; did you mean ${code(near)}?`}`,
      de: ({ path, near }) =>
        `Eine Datei ${code(path)} gibt es nicht${near === undefined ? '.' : `; ist ${code(near)} gemeint?`}`,
      help: {
        en: ({ near }) => (near === undefined ? 'A path begins at the file in which it stands.' : ''),
        de: ({ near }) => (near === undefined ? 'Ein Pfad geht von der Datei aus, in der er steht.' : ''),
      },
    }),
    empty: message<object>({
      en: () => 'This import names no file.',
      de: () => 'Dieser Import nennt keine Datei.',
      help: {
        en: () => 'Name one, such as "./services.zusage", or remove the import.',
        de: () => 'Eine nennen, zum Beispiel "./leistungen.zusage", oder den Import entfernen.',
      },
    }),
  },
  file(file, report, { project }) {
    for (const node of file.imports) {
      if (node.target.kind !== 'missing') continue
      if (node.path === '') {
        // Without a path at all the syntax error speaks.
        if (node.pathOrigin.end - node.pathOrigin.start < 2) continue
        const title = { en: 'Remove the import', de: 'Den Import entfernen' }
        report(
          'empty',
          {},
          { at: node.pathOrigin, fixes: [{ title, edits: [removeStatement(file, node.origin)] }] },
        )
        continue
      }
      const meant = nearestFile(node.target.path, file.path, project)
      const near = meant === undefined ? undefined : importPath(file.path, meant)
      report(
        'missing',
        { path: node.path, near },
        {
          at: node.pathOrigin,
          ...(near === undefined
            ? {}
            : {
                data: { nearest: near },
                fixes: [
                  {
                    title: { en: `Change to "${near}"`, de: `In "${near}" ändern` },
                    edits: [
                      {
                        file: file.path,
                        start: node.pathOrigin.start,
                        end: node.pathOrigin.end,
                        text: `"${near}"`,
                      },
                    ],
                  },
                ],
              }),
        },
      )
    }
  },
})
