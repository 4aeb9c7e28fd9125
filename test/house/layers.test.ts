// Who may know whom in the language: the invariants of language/README.md, held by its imports.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ruleModules } from '../support/pages.ts'

const folder = fileURLToPath(new URL('../../language/src/', import.meta.url))

interface Import {
  readonly from: string
  /** A path from `language/src`, or the name of a package. */
  readonly to: string
  /** Whether only types are taken, which leave nothing behind in the program. */
  readonly isOfTypes: boolean
}

const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !/^(?:generated|embedded)\//.test(path))

const statement =
  /^(?:import|export)\s+(?:(type)\s+)?(?:([^'";]*?)\s*from\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm

/** Whether a list such as `{ type A, type B }` names types only. */
function isListOfTypes(names: string): boolean {
  const list = /^\{([^}]*)\}$/s.exec(names.trim())?.[1]
  const parts = list?.split(',').filter((part) => part.trim() !== '') ?? []
  return parts.length > 0 && parts.every((part) => part.trim().startsWith('type '))
}

const imports: readonly Import[] = paths.flatMap((from) =>
  [...readFileSync(join(folder, from), 'utf8').matchAll(statement)].map(
    ([, type, names = '', one, other]): Import => {
      const name = (one ?? other)!
      return {
        from,
        to: name.startsWith('.') ? normalize(join(dirname(from), name)).replaceAll('\\', '/') : name,
        isOfTypes: type !== undefined || isListOfTypes(names),
      }
    },
  ),
)

/** The room that a module stands in; `.` for the few that stand in none. */
const roomOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.')
const isOwn = ({ to }: Import): boolean => to.endsWith('.ts')

/** Whose values each room may use, besides what is generated. Types may be taken from everywhere. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  text: [],
  speech: [],
  clock: ['speech', 'text'],
  segments: ['speech', 'text'],
  templates: ['speech'],
  // The formatter parses again what it has laid out, by the services that Langium is wired with.
  syntax: ['.', 'speech', 'text'],
  model: ['clock', 'speech', 'syntax', 'text'],
  projection: ['clock', 'model', 'speech', 'text'],
  compile: ['model', 'projection', 'speech', 'text'],
  agenda: ['clock', 'projection', 'speech', 'text'],
  wording: ['clock', 'compile', 'segments', 'speech', 'text'],
  capacity: ['.', 'clock', 'model', 'projection', 'speech', 'text', 'wording'],
  rules: ['.', 'capacity', 'clock', 'model', 'projection', 'segments', 'speech', 'syntax', 'text', 'wording'],
  compare: ['clock', 'compile', 'model', 'rules', 'segments', 'speech', 'text', 'wording'],
  config: ['files', 'rules', 'speech', 'syntax', 'text'],
  files: ['config', 'speech', 'text'],
}

describe('rooms', () => {
  test('use what stands below them, and nothing else', () => {
    const wrong = imports.filter((one) => {
      const [room, other] = [roomOf(one.from), roomOf(one.to)]
      const allowed = mayUse[room]
      if (one.isOfTypes || !isOwn(one) || room === other || allowed === undefined) return false
      return !allowed.includes(other) && other !== 'generated' && other !== 'embedded'
    })
    expect(wrong.map(({ from, to }) => `${from} uses ${to}`)).toEqual([])
  })

  test('are all in the table, but for those that may use everything', () => {
    const rooms = new Set(paths.map(roomOf))
    expect([...rooms].sort()).toEqual(['.', 'editor', ...Object.keys(mayUse)].sort())
  })

  test('a module is not needed by what it needs', () => {
    const uses = new Map<string, string[]>(paths.map((path) => [path, []]))
    for (const one of imports) if (isOwn(one) && !one.isOfTypes) uses.get(one.from)?.push(one.to)
    const state = new Map<string, 'open' | 'done'>()
    const circles: string[] = []
    const visit = (path: string, way: readonly string[]): void => {
      if (state.get(path) === 'done') return
      if (state.get(path) === 'open') {
        circles.push([...way.slice(way.indexOf(path)), path].join(' → '))
        return
      }
      state.set(path, 'open')
      for (const to of uses.get(path) ?? []) visit(to, [...way, path])
      state.set(path, 'done')
    }
    for (const path of paths) visit(path, [])
    expect(circles).toEqual([])
  })
})

describe('what few know', () => {
  const knows = (pattern: RegExp): string[] => [
    ...new Set(imports.filter(({ to, isOfTypes }) => !isOfTypes && pattern.test(to)).map(({ from }) => from)),
  ]

  test('a parser', () => {
    const known = /^(?:syntax|editor)\/|^model\/lower\/|^(?:project|services)\.ts$/
    expect(knows(/^(?:langium|chevrotain)/).filter((path) => !known.test(path))).toEqual([])
  })

  test('a disk', () => {
    const known = /^files\/|^server\.ts$/
    expect(
      knows(/^(?:node:)?(?:fs|child_process|net|http|https)\b/).filter((path) => !known.test(path)),
    ).toEqual([])
  })

  test('the protocol of language servers', () => {
    const known = /^editor\/|^server(?:-browser)?\.ts$/
    expect(knows(/^vscode-/).filter((path) => !known.test(path))).toEqual([])
  })

  test('a network: nobody', () => {
    const texts = paths.filter((path) =>
      /\bfetch\(|XMLHttpRequest|WebSocket\(/.test(readFileSync(join(folder, path), 'utf8')),
    )
    expect(texts).toEqual([])
  })
})

test('a rule speaks in its own file', () => {
  const silent = ruleModules.filter((path) => !/\bde\b\s*[:(]/.test(readFileSync(path, 'utf8')))
  expect(silent).toEqual([])
})
