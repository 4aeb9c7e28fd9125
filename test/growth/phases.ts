// Everything that is done with a text, each kind of work alone, measured as CPU time of this thread.
import { documentOf } from '../../cli/src/document/build.ts'
import { documentHtml } from '../../cli/src/document/html.ts'
import { documentMarkdown } from '../../cli/src/document/markdown.ts'
import { exporterEntry, exportFormats } from '../../cli/src/exporters/index.ts'
import { isProblem } from '../../language/src/clock/index.ts'
import { compareContracts } from '../../language/src/compare/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { ClockStore } from '../../language/src/editor/clocks.ts'
import { features } from '../../language/src/editor/features/index.ts'
import { EditorProject } from '../../language/src/editor/project.ts'
import { type ClientFeatures, defaultSettings } from '../../language/src/editor/settings.ts'
import {
  type Clockworks,
  checkWith,
  compileContract,
  type Finding,
  formatText,
  Language,
  loadClockworks,
  ruleList,
  type SourceFile,
} from '../../language/src/index.ts'
import { Facts } from '../../language/src/model/effective.ts'
import { cpuMilliseconds } from '../support/cpu.ts'

/** Milliseconds by kind of work; what could not be done, for want of a sound contract, is not there. */
export type Times = Map<string, number>

export const today = '2026-11-25'

/** What is asked of the editor; those that take a place are asked in the middle, where a name stands, and at the end. */
export const asked: Readonly<Record<string, (place: Place, end: Place) => object>> = {
  'textDocument/completion': (position) => ({ position }),
  'textDocument/hover': (position) => ({ position }),
  'textDocument/signatureHelp': (position) => ({ position }),
  'textDocument/references': (position) => ({ position, context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': (position) => ({ position }),
  'textDocument/rename': (position) => ({ position, newName: 'Renamed' }),
  'textDocument/selectionRange': (position) => ({ positions: [position] }),
  'textDocument/codeAction': (position) => ({
    range: { start: position, end: position },
    context: { diagnostics: [] },
  }),
  'textDocument/codeLens': () => ({}),
  'textDocument/documentLink': () => ({}),
  'textDocument/documentSymbol': () => ({}),
  'textDocument/foldingRange': () => ({}),
  'textDocument/inlayHint': (_, end) => ({ range: { start: { line: 0, character: 0 }, end } }),
  'textDocument/semanticTokens/full': () => ({}),
  'textDocument/formatting': () => ({ options: { tabSize: 2, insertSpaces: true } }),
  'textDocument/onTypeFormatting': (position) => ({
    position,
    ch: '}',
    options: { tabSize: 2, insertSpaces: true },
  }),
  'zusage/contractView': () => ({}),
}

interface Place {
  readonly line: number
  readonly character: number
}

/** The kinds of work that can be measured. */
export const kindsOfWork = [
  'read',
  'check',
  // Each rule alone.
  'rules',
  'keystroke',
  'compile',
  'format',
  'document',
  'exports',
  'diff',
  // Proposals alone, and all that is asked of an editor.
  'completion',
  'editor',
] as const
export type KindOfWork = (typeof kindsOfWork)[number]

/** The language, and what it needs of the world, for measuring. */
export class Bench {
  readonly #language = new Language()
  readonly #works: Clockworks
  readonly #clocks = new ClockStore()

  private constructor(works: Clockworks) {
    this.#works = works
  }

  static async open(): Promise<Bench> {
    return new Bench(await loadClockworks(['DE-HE']))
  }

  /** Does some kinds of work with a project. */
  async times(files: readonly SourceFile[], kinds: readonly KindOfWork[] = kindsOfWork): Promise<Times> {
    const times: Times = new Map()
    const does = new Set(kinds)
    const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
      const before = cpuMilliseconds()
      const result = await work()
      times.set(what, cpuMilliseconds() - before)
      return result
    }
    const language = this.#language
    const project = await timed('read', () => language.readProject(files))
    const { findings } = await timed('check', () =>
      checkWith({ project, library: language.library }, { today }, this.#works),
    )
    assertCalm(findings)
    if (does.has('rules')) {
      const facts = new Facts()
      for (const rule of ruleList) {
        await timed(rule.name, () =>
          checkWith({ project, library: language.library, facts }, { today, rules: [rule] }, this.#works),
        )
      }
    }
    const isSound = findings.every(({ severity }) => severity !== 'error')
    if (does.has('format'))
      await timed('format', () => files.map(({ text }) => formatText(text, language.parsing)))
    if (isSound && project.contracts.length > 0) {
      const compiled = await timed('compile', () =>
        project.contracts.map((contract) => compileContract(contract, project).json),
      )
      const contracts = compiled.map((json): CompiledContract => JSON.parse(json))
      await this.#outputs(contracts, does, timed)
    }
    language.readProject([])
    if (does.has('keystroke') || does.has('completion') || does.has('editor'))
      await this.#editor(files, does, timed)
    return times
  }

  async #outputs(
    contracts: readonly CompiledContract[],
    does: ReadonlySet<KindOfWork>,
    timed: Timed,
  ): Promise<void> {
    if (does.has('document')) {
      await timed('document', async () => {
        for (const contract of contracts) {
          const document = await documentOf(contract, { locale: 'de', writer: '0' })
          if (!isProblem(document)) documentHtml(document).length + documentMarkdown(document).length
        }
      })
    }
    if (does.has('exports')) {
      for (const format of exportFormats) {
        const exporter = await exporterEntry(format).load()
        await timed(`export ${format}`, async () => {
          for (const contract of contracts) await exporter.export(contract, { locale: 'de' })
        })
      }
    }
    if (does.has('diff')) {
      await timed('diff', async () => {
        for (const contract of contracts) await compareContracts(contract, changed(contract))
      })
    }
  }

  /** A letter more in the longest file, and all that an editor asks. */
  async #editor(files: readonly SourceFile[], does: ReadonlySet<KindOfWork>, timed: Timed): Promise<void> {
    const language = this.#language
    const project = new EditorProject('file:///bench', language, this.#clocks, 'de')
    for (const file of files) project.live.set(file)
    const input = (): Parameters<typeof checkWith>[0] => ({
      project: project.live.model,
      library: language.library,
      facts: project.facts,
    })
    const before = checkWith(input(), { today }, this.#works).findings
    assertCalm(before)
    const { path, text } = files.reduce((a, b) => (b.text.length > a.text.length ? b : a))
    const only = new Set([path])
    const found = await timed('keystroke', () => {
      project.live.set({ path, text: `${text}\n// x\n` })
      return checkWith(input(), { today, only }, this.#works).findings
    })
    if (!does.has('completion') && !does.has('editor')) return project.live.clear()
    const file = project.file(path)!
    const end = file.lines.position(text.length)
    const middle = file.lines.position(Math.floor(text.length / 2))
    // Where a name stands, so that all that could stand there are proposed.
    const name = file.lines.position(file.model.references.at(-1)?.origin.start ?? 0)
    const context = {
      token: { isCancellationRequested: false },
      projects: [project],
      findings: async () => found,
      allFindings: async () => found,
      errorsIn: () => 0,
      settings: defaultSettings,
      client: able,
      today,
    }
    for (const [method, parametersAt] of Object.entries(asked)) {
      if (!does.has('editor') && method !== 'textDocument/completion') continue
      const { answer } = features.find((one) => one.method === method)!
      await timed(method, async () => {
        for (const place of [middle, name, end]) {
          try {
            await answer(file, parametersAt(place, end) as never, context as never)
          } catch (error) {
            // What stands there may have no name to change.
            if (!method.endsWith('rename')) throw error
          }
        }
      })
    }
    project.live.clear()
  }
}

type Timed = <T>(what: string, work: () => T | Promise<T>) => Promise<T>

/** An editor that can show whatever there is, so that all of it is made. */
const able: ClientFeatures = {
  snippets: true,
  insertReplace: true,
  markdown: { completion: true, hover: true, signature: true },
  commands: true,
}

function assertCalm(findings: readonly Finding[]): void {
  const failed = findings.find(({ rule }) => rule === 'internal-error')
  if (failed !== undefined) throw new Error(`${failed.message.en} ${JSON.stringify(failed.data)}`)
}

/** The same contract a version later, with every title another one and other figures in each row. */
function changed(contract: CompiledContract): CompiledContract {
  const text = JSON.stringify(contract, (key, value) => {
    if (key === 'title' && typeof value === 'string') return `${value} neu`
    if (key === 'volume' && typeof value?.amount === 'number') return { ...value, amount: value.amount + 1 }
    return value
  })
  return JSON.parse(text)
}
