// Every contract of the repository, and what each exporter makes of it.
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ExportFile, ExportOptions } from '../../cli/src/exporters/exporter.ts'
import { type ExportFormat, exporterEntry, exportFormats } from '../../cli/src/exporters/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { compileFiles, exampleFolders, readProject } from '../support/projects.ts'

export interface Example {
  /** `tour`, `innendienst`, `clauses/01-answer-time`. */
  readonly name: string
  readonly contract: CompiledContract
  readonly locale: ExportOptions['locale']
}

/** All contracts; the tour speaks English here, what stands in `examples` German. */
export const examples: readonly Example[] = ['test/tour', ...exampleFolders].flatMap((folder) => {
  const { compiled, findings } = compileFiles(readProject(folder))
  if (compiled.length === 0)
    throw new Error(`${folder}: ${findings.map(({ message }) => message.en).join('\n')}`)
  return compiled.map(({ json }): Example => {
    const contract: CompiledContract = JSON.parse(json)
    const name = folder.replace(/^(?:test|examples)\//, '')
    return { name, contract, locale: name === 'tour' ? 'en' : 'de' }
  })
})

export async function exported(
  format: ExportFormat,
  contract: CompiledContract,
  options: ExportOptions = { locale: 'en' },
): Promise<{ readonly files: readonly ExportFile[]; readonly left: readonly string[] }> {
  return await (await exporterEntry(format).load()).export(contract, options)
}

/** The one file of a format that has one. */
export async function text(
  format: ExportFormat,
  contract: CompiledContract,
  options?: ExportOptions,
): Promise<string> {
  const { files } = await exported(format, contract, options)
  if (files.length !== 1) throw new Error(`${format} has ${files.length} files`)
  return files[0]!.content
}

/** The text of one of several files. */
export async function part(
  format: ExportFormat,
  name: string,
  contract: CompiledContract,
  options?: ExportOptions,
): Promise<string> {
  const file = (await exported(format, contract, options)).files.find((one) => one.part === name)
  if (file === undefined) throw new Error(`${format} has no ${name}`)
  return file.content
}

const goldenFolder = fileURLToPath(new URL('golden/', import.meta.url))
/** Longer ones are kept as an outline: what stands where, and a digest of it. The tour's, and tables, can be read whole. */
const longestGolden = (name: string, ending: string): number =>
  name === 'tour' || ending.endsWith('csv') ? 48_000 : 10_000
/** Of the clauses, of which there are many, the goals are kept whole; of the rest a digest each in one file. */
const clausesFile = 'clauses.txt'

/** What the golden files should be, by their path below the folder of golden files. */
export async function currentGolden(): Promise<ReadonlyMap<string, string>> {
  const golden = new Map<string, string>()
  const clauses: string[] = []
  for (const { name, contract, locale } of examples) {
    for (const format of exportFormats) {
      for (const { ending, content } of (await exported(format, contract, { locale })).files) {
        const file = `${contract.contract.id}.${ending}`
        if (name.startsWith('clauses/') && ending !== 'goals.csv')
          clauses.push(`${digest(content)} ${name}/${file}`)
        else if (content.length > longestGolden(name, ending))
          golden.set(`${name}/${file}.outline`, outline(content))
        // The formatter of this repository would lay JSON and YAML out in its own way.
        else golden.set(`${name}/${file.replace(/\.(?:json|yaml)$/, '$&.golden')}`, content)
      }
    }
  }
  if (clauses.length > 0) golden.set(clausesFile, `${clauses.join('\n')}\n`)
  return golden
}

export function storedGolden(): ReadonlyMap<string, string> {
  if (!existsSync(goldenFolder)) return new Map()
  return new Map(
    globSync('**/*.*', { cwd: goldenFolder })
      .map((path) => path.replaceAll('\\', '/'))
      .sort()
      .map((path) => [path, readFileSync(`${goldenFolder}${path}`, 'utf8')]),
  )
}

export function storeGolden(golden: ReadonlyMap<string, string>): void {
  rmSync(goldenFolder, { recursive: true, force: true })
  for (const [path, content] of golden) {
    mkdirSync(dirname(`${goldenFolder}${path}`), { recursive: true })
    writeFileSync(`${goldenFolder}${path}`, content)
  }
}

/** A line for each part of a long file: a digest, and the first line that names it. */
function outline(content: string): string {
  const parts = content.split(/^(?=---$|BEGIN:VEVENT\r?$| {4}\{$)/m)
  return parts.map((one) => `${digest(one)} ${nameIn(one)}\n`).join('')
}

function nameIn(text: string): string {
  return (/^(?:UID:| {2}name: | *"name": ).*/m.exec(text)?.[0] ?? text.split('\n')[0]!).trim()
}

function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12)
}
