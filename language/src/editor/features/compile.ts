import { compileContract } from '../../compile/compile.ts'
import type { EditorProject } from '../project.ts'
import { defineFeature } from './feature.ts'

/** `zusage/compile`: the contracts of the project that a file belongs to, or one of them. */
export interface CompileParams {
  readonly textDocument: { readonly uri: string }
  /** The name of the contract that is wanted; all if absent. */
  readonly contract?: string
}

/** What came of compiling. The client writes it: the server writes nothing. */
export interface CompileResult {
  /** The project's folder. */
  readonly root: string
  /** None where there is an error. */
  readonly contracts: readonly { readonly id: string; readonly json: string }[]
  /** Findings that stand in the way, in all files of the project. */
  readonly errors: number
  /** Contracts that lack something, though the finding that would say so was silenced or switched off. */
  readonly silenced: readonly string[]
}

export const compile = defineFeature<CompileParams, CompileResult>({
  method: 'zusage/compile',
  capabilities: {},
  answer: async ({ project }, { contract: wanted }, { allFindings }) => {
    const errors = (await allFindings(project)).filter(({ severity }) => severity === 'error').length
    if (errors > 0) return { root: project.root, contracts: [], errors, silenced: [] }
    return { root: project.root, errors, ...compiled(project, wanted) }
  },
})

function compiled(
  project: EditorProject,
  wanted: string | undefined,
): Pick<CompileResult, 'contracts' | 'silenced'> {
  const { model } = project.live
  const contracts: { id: string; json: string }[] = []
  const silenced: string[] = []
  for (const contract of model.contracts) {
    if (wanted !== undefined && contract.id !== wanted) continue
    try {
      contracts.push({ id: contract.id, json: compileContract(contract, model).json })
    } catch {
      silenced.push(contract.id)
    }
  }
  return silenced.length > 0 ? { contracts: [], silenced } : { contracts, silenced }
}
