import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver-protocol'
import { allDeclared } from '../../model/file.ts'
import { symbolKinds } from '../symbols.ts'
import { defineWorkspaceFeature } from './feature.ts'

/** More than anybody reads. */
const most = 256

/** What is declared anywhere, by letters of its name or title in their order. */
export const workspaceSymbols = defineWorkspaceFeature<WorkspaceSymbolParams, SymbolInformation[]>({
  method: 'workspace/symbol',
  capabilities: { workspaceSymbolProvider: true },
  answerAll(projects, { query }, { token }) {
    const matches = matcher(query)
    const found: SymbolInformation[] = []
    for (const project of projects) {
      for (const file of project.live.model.files) {
        if (token.isCancellationRequested || found.length >= most) return found
        for (const declared of allDeclared(file)) {
          if (declared.id === '' || declared.kind === 'value') continue
          if (!matches(declared.id) && !matches(declared.title ?? '')) continue
          found.push({
            name: declared.id,
            kind: symbolKinds[declared.kind],
            location: project.locationOf(declared.nameOrigin)!,
            ...(declared.title === undefined ? {} : { containerName: declared.title }),
          })
        }
      }
    }
    return found
  },
})

/** Whether a text has the letters of a query in their order; case does not matter. */
function matcher(query: string): (text: string) => boolean {
  const letters = [...query.toLocaleLowerCase()].filter((letter) => letter.trim() !== '')
  return (text) => {
    const lower = text.toLocaleLowerCase()
    let at = 0
    for (const letter of letters) {
      const next = lower.indexOf(letter, at)
      if (next < 0) return false
      at = next + letter.length
    }
    return true
  }
}
