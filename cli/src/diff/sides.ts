import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import type { CompiledContract } from '../../../language/src/compile/schema.ts'
import { localToday } from '../../../language/src/files/machine.ts'
import { walk } from '../../../language/src/files/walk.ts'
import { localeOfProjects, reportOf } from '../checking.ts'
import { type CompiledFile, compileProjects } from '../compiling.ts'
import type { Context } from '../context.ts'
import { readCompiled } from '../due/compiled.ts'
import { errorCode, Failure } from '../failure.ts'
import { type Locale, theLanguage } from '../language.ts'
import { sayIn } from '../messages.ts'
import { loadProjects } from '../project/load.ts'
import { asStored, configName, configuredRoot, isInside, readable } from '../project/paths.ts'
import { findingsText, summaryLine } from '../report/text.ts'
import { Repository } from './git.ts'

/** A contract of one side, and where its parts stand if it was compiled from sources here. */
export interface SideContract {
  readonly contract: CompiledContract
  readonly source?: { readonly root: string; readonly map: string }
}

/** The contracts of one side; undefined where its sources have errors, which were told. */
export interface Side {
  readonly contracts: readonly SideContract[]
  /** The language that the project is set to. */
  readonly locale: Locale | undefined
}

export interface SideOptions {
  readonly today: string | undefined
}

/** Reads one side: compiled JSON, a folder of it, or sources. Tells the errors of sources. */
export async function readSide(
  typed: string | undefined,
  options: SideOptions,
  context: Context,
): Promise<Side | undefined> {
  const { io } = context
  const compiled = typed === undefined ? undefined : compiledFiles(typed, io.cwd)
  if (compiled !== undefined) {
    const contracts: SideContract[] = []
    for (const path of compiled) contracts.push({ contract: await readCompiled(path, undefined, io.cwd) })
    return { contracts: refuseTwins(contracts), locale: undefined }
  }
  const loaded = await loadProjects(typed === undefined ? [] : [typed], io.cwd)
  const result = await compileProjects(theLanguage(), loaded, {
    today: options.today ?? localToday(),
    contracts: [],
  })
  const locale = loaded.map(({ config }) => config.locale).find((one) => one !== undefined)
  const say = sayIn(localeOfProjects(loaded, context))
  const report = reportOf(result.projects, loaded, context, io.stderr)
  const errors = report.projects.map((part) => ({
    ...part,
    findings: part.findings.filter(({ severity }) => severity === 'error'),
  }))
  if (errors.some(({ findings }) => findings.length > 0)) {
    const told = { ...report, projects: errors }
    io.stderr.write(`${findingsText(told)}${summaryLine(told)}. ${say('nothingCompared')}\n`)
    return undefined
  }
  if (result.silenced.length > 0) {
    for (const name of result.silenced)
      io.stderr.write(`${say('silencedErrors', { name })} ${say('nothingCompared')}\n`)
    return undefined
  }
  return { contracts: refuseTwins(result.compiled.map(fromSource)), locale }
}

function fromSource({ contract, root, sourceMap }: CompiledFile): SideContract {
  return { contract, source: { root, map: sourceMap } }
}

function refuseTwins(contracts: readonly SideContract[]): readonly SideContract[] {
  const seen = new Set<string>()
  for (const { contract } of contracts) {
    const { id } = contract.contract
    if (seen.has(id)) throw new Failure((say) => say('contractTwice', { name: id }))
    seen.add(id)
  }
  return contracts
}

/** The compiled contracts that a path stands for; undefined where it stands for sources. */
function compiledFiles(typed: string, cwd: string): readonly string[] | undefined {
  const path = existing(typed, cwd)
  if (!statSync(path).isDirectory()) return isCompiled(typed) ? [typed] : undefined
  const { sources, nested } = walk(path)
  if (sources.length > 0 || nested.length > 0) return undefined
  const files = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isCompiled(entry.name))
    .map(({ name }) => join(typed, name))
  return files.length === 0 ? undefined : files.sort()
}

/** Neither settings nor a source map. */
function isCompiled(name: string): boolean {
  return /\.json$/i.test(name) && !/\.map\.json$/i.test(name) && basename(name) !== configName
}

/** A path as it is, absolute. Throws a Failure where nothing is there. */
function existing(typed: string, cwd: string): string {
  try {
    return realpathSync(asStored(resolve(cwd, typed)))
  } catch (error) {
    const code = errorCode(error)
    throw new Failure((say) =>
      code === 'ENOENT' || code === 'ENOTDIR'
        ? say('noSuchPath', { path: typed })
        : say('unreadable', { path: typed, code }),
    )
  }
}

/**
 * Reads a side as it was at a revision. Its files are written to a temporary folder that is laid out as the repository
 * is, so that paths in messages are those that people know.
 *
 * @param against where it is wanted as it was when another revision parted from it, that revision
 */
export async function readSideAt(
  revision: string,
  typed: string | undefined,
  options: SideOptions,
  context: Context,
  against?: string,
): Promise<Side | undefined> {
  const { io } = context
  const shown = typed ?? readable(configuredRoot(io.cwd) ?? io.cwd, io.cwd)
  const path = existing(shown, io.cwd)
  const repository = new Repository(path, shown, io)
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zusage-')))
  try {
    const commit = repository.commit(revision)
    const base = against === undefined ? undefined : repository.mergeBase(commit, repository.commit(against))
    const target = repository.extract(path, shown, revision, base ?? commit, folder)
    const here = realpathSync(io.cwd)
    // From outside the repository, paths are told from its top.
    const cwd = isInside(repository.top, here) ? join(folder, relative(repository.top, here)) : folder
    mkdirSync(cwd, { recursive: true })
    const side = await readSide(relative(cwd, target) || '.', options, { ...context, io: { ...io, cwd } })
    if (side === undefined) io.stderr.write(`${sayIn(context.locale)('gitErrorsAt', { revision })}\n`)
    return side
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
