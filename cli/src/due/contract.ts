import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CompiledContract } from '../../../language/src/compile/schema.ts'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import type { Locale } from '../language.ts'
import { asStored } from '../project/paths.ts'

/** A compiled contract and the language to speak of it in, or the exit code where its project has errors. */
export type FoundContract =
  | { readonly contract: CompiledContract; readonly locale: Locale }
  | { readonly code: number }

export interface Wanted {
  /** The name of the contract, where what was typed is no name. */
  readonly contract?: string | undefined
  readonly today?: string | undefined
}

/**
 * Finds the contract that somebody typed: what exists as a file or folder is one, anything else is the name of a
 * contract of the current project, and so is nothing. Only sources need the parser; for compiled JSON it is not loaded.
 */
export async function findContract(
  typed: string | undefined,
  wanted: Wanted,
  context: Context,
): Promise<FoundContract> {
  const { io } = context
  const named = wanted.contract?.normalize('NFC')
  if (typed === undefined) {
    const { contractOfProject } = await import('./sources.ts')
    return await contractOfProject([], named, wanted.today, context)
  }
  const kind = kindOf(asStored(resolve(io.cwd, typed)))
  if (kind === 'compiled') {
    const { readCompiled } = await import('./compiled.ts')
    return { contract: await readCompiled(typed, named, io.cwd), locale: context.locale }
  }
  if (kind === undefined && looksLikePath(typed))
    throw new Failure((say) => say('noSuchPath', { path: typed }))
  const name = kind === undefined ? typed.normalize('NFC') : named
  if (kind === undefined && named !== undefined && named !== name) {
    throw new Failure((say) => say('together', { one: typed, other: `--contract ${named}` }))
  }
  const { contractOfProject } = await import('./sources.ts')
  return await contractOfProject(kind === undefined ? [] : [typed], name, wanted.today, context)
}

function kindOf(path: string): 'compiled' | 'sources' | undefined {
  try {
    return statSync(path).isFile() && /\.json$/i.test(path) ? 'compiled' : 'sources'
  } catch {
    return undefined
  }
}

/** No name of a contract has such characters, so a path was meant. */
function looksLikePath(typed: string): boolean {
  return /[\\/.]/.test(typed)
}
