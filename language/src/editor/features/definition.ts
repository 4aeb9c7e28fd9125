import type { DefinitionParams, Location } from 'vscode-languageserver-protocol'
import { subjectAt } from '../occurrences.ts'
import type { EditorFile } from '../project.ts'
import { defineFeature } from './feature.ts'

/** From a name to where it is declared, in the standard library as well; from the path of an import to its file. */
export const definition = defineFeature<DefinitionParams, Location[]>({
  method: 'textDocument/definition',
  capabilities: { definitionProvider: true },
  answer: (file, { position }) => definitionsAt(file, file.lines.offset(position)),
})

function definitionsAt({ project, model }: EditorFile, offset: number): Location[] {
  const subject = subjectAt(model, offset)
  switch (subject?.kind) {
    case 'reference':
    case 'alias': {
      const { resolution } = subject.kind === 'reference' ? subject.reference : subject.imported.reference
      const found =
        resolution.outcome === 'resolved'
          ? [resolution.target]
          : resolution.outcome === 'ambiguous'
            ? resolution.candidates
            : resolution.outcome === 'wrong-kind'
              ? [resolution.found]
              : []
      return found.flatMap(({ nameOrigin }) => project.locationOf(nameOrigin) ?? [])
    }
    case 'declaration':
      return [project.locationOf(subject.at)!]
    case 'import': {
      const { target } = subject.node
      return target.kind === 'file' ? [startOf(project.uriOf(target.path))] : []
    }
    default:
      return []
  }
}

function startOf(uri: string): Location {
  const start = { line: 0, character: 0 }
  return { uri, range: { start, end: start } }
}
