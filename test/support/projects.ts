// Whole projects for tests: the tour, the examples, and ways to compile them.
import { globSync, readFileSync } from 'node:fs'
import {
  type Compilation,
  checkWith,
  compileContract,
  type Finding,
  Language,
  loadClockworks,
  type SourceFile,
} from '../../language/src/index.ts'
import { readProject, tour } from './tour.ts'

export { readProject, tour }

const root = new URL('../../', import.meta.url)

/** The folders of all examples with a contract. */
export const exampleFolders: readonly string[] = [
  ...new Set(
    globSync('examples/**/*.zusage', { cwd: root })
      .filter((path) => /^contract\b/m.test(readFileSync(new URL(path, root), 'utf8')))
      .map((path) => {
        const parts = path.replaceAll('\\', '/').split('/')
        const length = parts[1] === 'clauses' ? 3 : 2
        return parts.slice(0, length).join('/')
      }),
  ),
].sort()

const language = new Language()
const works = await loadClockworks(['DE', 'DE-HE', 'DE-SN', 'DE-BY', 'AT'])

/** What is found in some files, and what their contracts compile to; nothing if there is an error. */
export function compileFiles(files: readonly SourceFile[]): { findings: Finding[]; compiled: Compilation[] } {
  const project = language.readProject(files)
  const { findings } = checkWith({ project, library: language.library }, { today: '2026-11-25' }, works)
  const hasErrors = findings.some((finding) => finding.severity === 'error')
  return {
    findings,
    compiled: hasErrors ? [] : project.contracts.map((contract) => compileContract(contract, project)),
  }
}

/** The JSON of the one contract in some files. */
export function jsonOf(files: readonly SourceFile[]): string {
  const { findings, compiled } = compileFiles(files)
  if (compiled.length !== 1) {
    throw new Error(`Not one contract: ${findings.map((one) => `${one.rule} ${one.message.en}`).join('\n')}`)
  }
  return compiled[0]!.json
}
