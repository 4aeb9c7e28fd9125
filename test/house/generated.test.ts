// What is generated and committed is current: who forgets a step is told which.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma'
import { type IGrammar, INITIAL, Registry } from 'vscode-textmate'
import { grammarFile, textMateGrammar } from '../../extension/scripts/grammar.ts'
import { manifestFiles, readBeside } from '../../extension/scripts/manifest.ts'
import { features, workspaceFeatures } from '../../language/src/editor/features/index.ts'

const again = 'run: npm run generate -w extension'

describe('the extension', () => {
  const entries = (value: object): string[] => {
    const settings = (value as { contributes?: { configuration: { properties: object } } }).contributes
    return Object.entries(settings?.configuration.properties ?? value).map((entry) => JSON.stringify(entry))
  }

  test.each(Object.entries(manifestFiles(readBeside)))(
    '%s names all rules with their purpose',
    (name, file) => {
      const committed = new Set(entries(JSON.parse(readBeside(name))))
      expect(
        entries(file).filter((entry) => !committed.has(entry)),
        again,
      ).toEqual([])
      expect(committed.size, again).toBe(entries(file).length)
    },
  )

  test('colours every phrase of the grammar', () => {
    expect(JSON.stringify(JSON.parse(readFileSync(grammarFile, 'utf8'))), again).toBe(
      JSON.stringify(JSON.parse(textMateGrammar())),
    )
  })
})

describe('colours, by the tokenizer that VS Code has', () => {
  let grammar: IGrammar
  beforeAll(async () => {
    const wasm = new URL('../../node_modules/vscode-oniguruma/release/onig.wasm', import.meta.url)
    await loadWASM(readFileSync(wasm))
    const registry = new Registry({
      onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
      loadGrammar: async () => JSON.parse(readFileSync(grammarFile, 'utf8')),
    })
    grammar = (await registry.loadGrammar('source.zusage'))!
  })

  /** The innermost scope of each part of some lines that is no blank, without the language's own ending. */
  function coloured(text: string): [string, string][] {
    let state = INITIAL
    return text.split('\n').flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state)
      state = ruleStack
      return tokens.flatMap(({ startIndex, endIndex, scopes }): [string, string][] => {
        const part = line.slice(startIndex, endIndex).trim()
        return part === '' ? [] : [[part, scopes.at(-1)!.replace(/\.?zusage$/, '')]]
      })
    })
  }

  test('a goal: keyword, name, share, limit', () => {
    expect(coloured('goal ResolutionTime 90 % within 2 business days')).toEqual([
      ['goal', 'keyword.declaration'],
      ['ResolutionTime', 'variable.other'],
      ['90', 'constant.numeric'],
      ['%', 'keyword.other.unit'],
      ['within', 'keyword.other'],
      ['2', 'constant.numeric'],
      ['business', 'keyword.other'],
      ['days', 'keyword.other.unit'],
    ])
  })

  test('a declaration names something, in any alphabet', () => {
    expect(coloured('party Außendienst "Kunde \\"X\\""')).toEqual([
      ['party', 'keyword.declaration'],
      ['Außendienst', 'entity.name.type.party'],
      ['"', 'punctuation.definition.string.begin'],
      ['Kunde', 'string.quoted.double'],
      ['\\"', 'constant.character.escape'],
      ['X', 'string.quoted.double'],
      ['\\"', 'constant.character.escape'],
      ['"', 'punctuation.definition.string.end'],
    ])
  })

  test('dates, times and versions are no sums', () => {
    const scopes = coloured('2027-01-31 08:00 1.2.3 1_000.50').map(([, scope]) => scope)
    expect(scopes).toEqual([
      'constant.numeric.date',
      'constant.numeric.time',
      'constant.numeric.version',
      'constant.numeric',
    ])
  })

  test('a comment ends on its line, a block where it is closed, and an ignore is seen', () => {
    expect(
      coloured('// zusage: ignore goal-gap\n/* a\nparty B */ party C').map(([, scope]) => scope),
    ).toEqual([
      'punctuation.definition.comment',
      'keyword.control.directive',
      'comment.line.double-slash',
      'punctuation.definition.comment.begin',
      'comment.block',
      'comment.block',
      'punctuation.definition.comment.end',
      'keyword.declaration',
      'entity.name.type.party',
    ])
  })

  test('a text that is not closed ends with its line', () => {
    expect(coloured('party A "open\nparty B').slice(-2)).toEqual([
      ['party', 'keyword.declaration'],
      ['B', 'entity.name.type.party'],
    ])
  })

  test('a word that may be a name is one before a comparison', () => {
    expect(coloured('segment Large when volume > 5').find(([part]) => part === 'volume')).toEqual([
      'volume',
      'variable.other',
    ])
  })
})

describe('requests of the editor', () => {
  const folder = new URL('../../language/src/editor/features/', import.meta.url)
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && path !== 'index.ts')

  test('every feature that a module exports is in the list', async () => {
    const listed = new Set<unknown>([...features, ...workspaceFeatures])
    const missing: string[] = []
    for (const path of modules) {
      const exported = await import(fileURLToPath(new URL(path, folder)))
      for (const [name, value] of Object.entries(exported)) {
        const isFeature = typeof value === 'object' && value !== null && 'method' in value
        if (isFeature && !listed.has(value)) missing.push(`${path}: ${name}`)
      }
    }
    expect(modules.length).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })
})
