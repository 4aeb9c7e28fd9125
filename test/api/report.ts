// What the packages promise to programs: all that `@zusage/language` exports, as its declarations have it. `npm run api`
// writes it to test/api/report.txt, where a change is read before it is committed.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const reportFile: string = fileURLToPath(new URL('report.txt', import.meta.url))

/** The entries of the package, and the module of each from `language/src`. */
export function entries(): [entry: string, module: string][] {
  const { exports } = JSON.parse(readFileSync(join(root, 'language/package.json'), 'utf8')) as {
    exports: Record<string, string | { types: string }>
  }
  return Object.entries(exports).flatMap(([entry, target]): [string, string][] =>
    typeof target === 'string' ? [] : [[entry, target.types.replace(/^\.\/dist\/(.*)\.d\.ts$/, '$1')]],
  )
}

/** The top-level statements of declarations, each without its comment. */
function statementsOf(text: string): string[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^[ \t]*\n/gm, '')
  const statements: string[] = []
  let open = 0
  let current = ''
  for (const line of bare.split('\n')) {
    current += `${line}\n`
    for (const sign of line.replace(/=>/g, '').replace(/"(?:[^"\\]|\\.)*"/g, '')) {
      if ('{([<'.includes(sign)) open++
      if ('})]>'.includes(sign)) open--
    }
    // A union goes on with a bar at the beginning of its next line.
    if (open === 0 && /[;}]\s*$/.test(line)) {
      statements.push(current.trim())
      current = ''
    }
  }
  return statements
}

class Declarations {
  private readonly folder: string
  private readonly known = new Map<string, string[]>()

  constructor(folder: string) {
    this.folder = folder
  }

  private statements(module: string): string[] {
    let found = this.known.get(module)
    if (found === undefined) {
      found = statementsOf(readFileSync(join(this.folder, `${module}.d.ts`), 'utf8'))
      this.known.set(module, found)
    }
    return found
  }

  /** What a module exports: each name with its declaration. */
  exportsOf(module: string): Map<string, string> {
    const found = new Map<string, string>()
    for (const statement of this.statements(module)) {
      const from = /^export (?:type )?(?:\{([\s\S]*)\}|\*) from ['"](.*)\.ts['"];$/.exec(statement)
      if (from !== null) {
        const [, names, path] = from
        const others = this.exportsOf(join(dirname(module), path!).replaceAll('\\', '/'))
        if (names === undefined) for (const [name, text] of others) found.set(name, text)
        for (const part of names?.split(',') ?? []) {
          const [, name, alias] = /^(?:type )?(\w+)(?: as (\w+))?$/.exec(part.trim()) ?? []
          if (name !== undefined) found.set(alias ?? name, others.get(name) ?? `${name} of ${path}`)
        }
        continue
      }
      const declared =
        /^export (?:declare )?(?:abstract )?(?:const|let|function|class|interface|type|enum) (\w+)/.exec(
          statement,
        )?.[1]
      if (declared === undefined) continue
      const earlier = found.get(declared)
      found.set(declared, earlier === undefined ? shortened(statement) : `${earlier}\n${statement}`)
    }
    return found
  }
}

/** A schema without what it is made of: that is published, and tested, as JSON Schema. */
function shortened(statement: string): string {
  return statement.replace(/^(export declare const \w+: z\.\w+)<[\s\S]*$/, '$1<…>;')
}

/** The report as it should be: all that each entry exports, by name. */
export function apiReport(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zusage-api-'))
  try {
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    const options = [
      '-p',
      join(root, 'language/tsconfig.build.json'),
      '--emitDeclarationOnly',
      '--outDir',
      folder,
    ]
    execFileSync(process.execPath, [compiler, ...options], { stdio: 'pipe' })
    const declarations = new Declarations(folder)
    return entries()
      .map(([entry, module]) => {
        const all = [...declarations.exportsOf(module)].sort(([a], [b]) => (a < b ? -1 : 1))
        return `# @zusage/language${entry.slice(1)}\n\n${all.map(([, text]) => text).join('\n')}\n`
      })
      .join('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) writeFileSync(reportFile, apiReport())
