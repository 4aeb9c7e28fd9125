import { resolve } from 'node:path'
import {
  type CompiledContract,
  type Condition,
  contractSchema,
  formatVersion,
} from '../../../language/src/compile/schema.ts'
import { decode, readWhole } from '../../../language/src/files/read.ts'
import { errorCode, Failure } from '../failure.ts'
import { asStored } from '../project/paths.ts'

/** Reads a compiled contract. Throws a Failure where it is none, or not the one that is wanted. */
export async function readCompiled(
  path: string,
  wanted: string | undefined,
  cwd: string,
): Promise<CompiledContract> {
  const json = parse(read(path, cwd), path)
  const result = check(json)
  if (!result.success) {
    const { formatVersion: version } = (json ?? {}) as { formatVersion?: unknown }
    if (typeof version === 'string' && isOther(version))
      throw new Failure((say) => say('otherFormat', { path, version, known: formatVersion }))
    const at = result.error.issues[0]?.path.map((part) => `/${String(part)}`).join('') || '/'
    throw new Failure((say) => say('notCompiled', { path, at }))
  }
  const { id } = result.data.contract
  if (wanted !== undefined && wanted !== id)
    throw new Failure((say) => say('unknownContract', { name: wanted, known: [id] }))
  return result.data
}

/**
 * Whether a format may have what this one lacks: another major step, or a later minor one. One of an earlier minor step has
 * nothing that is not known here, so what is wrong with it is wrong in itself.
 */
function isOther(version: string): boolean {
  const [major, minor] = version.split('.').map(Number)
  const [ownMajor, ownMinor] = formatVersion.split('.').map(Number)
  return major !== ownMajor || minor! > ownMinor!
}

/** As the schema has it, and an `otherwise` only as a whole condition, which the schema cannot say. */
function check(json: unknown): ReturnType<typeof contractSchema.safeParse> {
  const schema = contractSchema.superRefine(({ segmentation, slas }, context) => {
    const look = (condition: Condition | undefined, path: (string | number)[]): void => {
      if (condition === undefined || condition.kind === 'otherwise') return
      if (JSON.stringify(condition).includes('"kind":"otherwise"')) context.addIssue({ code: 'custom', path })
    }
    for (const [index, { condition }] of segmentation.segments.entries())
      look(condition, ['segmentation', 'segments', index, 'condition'])
    for (const [index, { goals, escalations }] of slas.entries()) {
      for (const [place, { when }] of goals.entries()) look(when, ['slas', index, 'goals', place, 'when'])
      for (const [place, { when }] of escalations.entries())
        look(when, ['slas', index, 'escalations', place, 'when'])
    }
  })
  try {
    return schema.safeParse(json)
  } catch {
    // Nested so deeply that the stack did not suffice.
    return contractSchema.safeParse(undefined)
  }
}

function read(path: string, cwd: string): string {
  try {
    return decode(readWhole(asStored(resolve(cwd, path))))
  } catch (error) {
    const code = errorCode(error)
    throw new Failure((say) => say('unreadable', { path, code }))
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Failure((say) => say('notJson', { path }))
  }
}
