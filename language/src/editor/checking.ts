import type { ProjectModel } from '../model/project.ts'
import type { Finding } from '../rules/define-rule.ts'
import { type CheckOptions, checkInSteps, checkWith } from '../rules/engine.ts'
import { groupsOf } from '../rules/support/promise-texts.ts'
import type { ClockStore } from './clocks.ts'
import type { EditorProject } from './project.ts'

/** So many milliseconds without a change, and all is checked. */
const quiet = 100
/** So many milliseconds go by at most before others get their turn. */
const turn = 5
/** A project whose check takes no longer, in milliseconds, is checked as a whole after each change. */
const short = 12
/** Of so many changed files at most the findings are looked for before all others. */
const mostAtOnce = 8

/** What a check needs of the world, and whom it tells. */
export interface CheckingContext {
  readonly clocks: ClockStore
  today(): string
  /** The findings of some files are those of the newest texts, by a check of all files or of these alone. */
  checked(checking: Checking, paths: Iterable<string>, isAll: boolean): void
  /** Whether something is being checked may have changed. */
  turned(): void
  failed(error: unknown): void
}

/**
 * The findings of one project as its texts change. What stands in a changed file is known within a keystroke: a check
 * that is about this file only. A check of all follows when nothing has changed for a moment, in turns between which
 * requests are answered, and begins anew when something changes. What it finds is what `zusage check` finds.
 */
export class Checking {
  readonly project: EditorProject
  private readonly context: CheckingContext
  private readonly found = new Map<string, readonly Finding[]>()
  /** The model by which the findings of a file were found. */
  private readonly by = new Map<string, ProjectModel>()
  private readonly changed = new Set<string>()
  /** The model of the last check of all. */
  private complete: ProjectModel | undefined
  private lastTook = Number.POSITIVE_INFINITY
  /** Grows with each change: what was begun before it ends. */
  private round = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private isHeld = true
  /** A check of all that somebody waits for. */
  private whole: Promise<void> | undefined

  constructor(project: EditorProject, context: CheckingContext) {
    this.project = project
    this.context = context
  }

  /** Whether the findings are those of the newest texts. */
  get isDone(): boolean {
    return this.complete !== undefined && this.complete === this.project.live.model
  }

  /** Nothing is checked before the files are read. */
  release(): void {
    if (!this.isHeld) return
    this.isHeld = false
    this.again()
  }

  /** To be called when the text of a file is another, when it has come or gone. */
  fileChanged(path: string): void {
    this.changed.add(path)
    // Even where the text is the same, its version is another.
    this.by.delete(path)
    this.begin()
  }

  /** To be called when anything else has changed on which findings depend. */
  again(): void {
    this.complete = undefined
    this.by.clear()
    this.begin()
  }

  stop(): void {
    this.round++
    this.isHeld = true
    clearTimeout(this.timer)
  }

  /** What was found last in a file; places may be those of an older text. */
  known(path: string): readonly Finding[] {
    return this.found.get(path) ?? []
  }

  /** The paths of the files that have findings. */
  get paths(): Iterable<string> {
    return this.found.keys()
  }

  /** How many errors were found last in all files. */
  get errors(): number {
    return [...this.found.values()].flat().filter(({ severity }) => severity === 'error').length
  }

  /** What is found in a file by the newest texts. */
  async findings(path: string): Promise<readonly Finding[]> {
    const { model } = this.project.live
    if (this.complete !== model && this.by.get(path) !== model) await this.look(new Set([path]))
    return this.known(path)
  }

  /** Everything that is found by the newest texts: by one check of all files, however many ask. */
  async all(): Promise<readonly Finding[]> {
    this.whole ??= this.completed().finally(() => {
      this.whole = undefined
    })
    await this.whole
    return [...this.found.values()].flat()
  }

  private async completed(): Promise<void> {
    while (!this.isDone) {
      clearTimeout(this.timer)
      await this.checkAll(++this.round)
    }
  }

  private begin(): void {
    const round = ++this.round
    clearTimeout(this.timer)
    if (this.isHeld) return
    this.context.turned()
    // What else has come in meanwhile is looked at first: of many changes in a row only the last counts.
    void rest()
      .then(() => (round === this.round ? this.first(round) : undefined))
      .catch((error) => this.context.failed(error))
  }

  private async first(round: number): Promise<void> {
    if (this.complete === undefined) {
      // Of a project that was just opened, what people look at comes first all the same.
      if (this.changed.size > 0 && this.changed.size <= mostAtOnce) await this.lookAtChanged()
      await this.checkAll(round)
    } else if (this.lastTook <= short) await this.checkAll(round)
    else {
      if (this.changed.size <= mostAtOnce) await this.lookAtChanged()
      if (round !== this.round) return
      this.timer = setTimeout(() => {
        this.checkAll(round).catch((error) => this.context.failed(error))
      }, quiet)
    }
  }

  private async lookAtChanged(): Promise<void> {
    const { model } = this.project.live
    const isOpen = (path: string): boolean => model.file(path) !== undefined && this.by.get(path) !== model
    const paths = new Set([...this.changed].filter(isOpen))
    if (paths.size > 0) await this.look(paths)
  }

  /** Checks some files; once more if something changes while clocks are loaded. */
  private async look(only: ReadonlySet<string>): Promise<void> {
    for (;;) {
      const { model } = this.project.live
      const works = this.context.clocks.for(model)
      const checked = checkWith(this.input(model), { ...this.options(), only }, works)
      if (checked.missing === undefined) {
        this.take(checked.findings, only, model)
        this.context.checked(this, only, false)
        return
      }
      await this.context.clocks.load(model)
    }
  }

  private async checkAll(round: number): Promise<void> {
    const { model } = this.project.live
    const works = this.context.clocks.for(model)
    // What it reckons, such as the capacity of a contract, need not be reckoned again for whoever asks.
    const { facts } = this.project
    const steps = checkInSteps({ ...this.input(model), facts }, this.options(), works)
    let took = 0
    for (;;) {
      const begun = performance.now()
      let step = steps.next()
      while (!step.done && performance.now() - begun < turn) step = steps.next()
      took += performance.now() - begun
      if (round !== this.round) return
      if (!step.done) {
        await rest()
        if (round !== this.round) return
        continue
      }
      const { findings, missing } = step.value
      if (missing !== undefined) {
        await this.context.clocks.load(model)
        return round === this.round ? this.checkAll(round) : undefined
      }
      this.lastTook = took
      this.complete = model
      const paths = new Set([...model.files.map(({ path }) => path), ...this.found.keys(), ...this.changed])
      this.changed.clear()
      this.take(findings, paths, model)
      this.context.checked(this, paths, true)
      this.context.turned()
      return
    }
  }

  private take(findings: readonly Finding[], paths: Iterable<string>, model: ProjectModel): void {
    for (const path of paths) {
      this.found.delete(path)
      if (model.file(path) !== undefined) this.by.set(path, model)
      else this.by.delete(path)
    }
    for (const [path, list] of groupsOf(findings, ({ at }) => at.file)) this.found.set(path, list)
  }

  private input(project: ProjectModel) {
    return { project, library: this.project.language.library }
  }

  private options(): CheckOptions {
    return { today: this.context.today(), severities: this.project.severities }
  }
}

/** So many passes of the event loop it takes to read a request, to hand it on, to answer it, and to send the answer. */
const passes = 5

/** Lets whatever has come in be answered as a whole: with a turn of work in each pass, an answer would wait for all. */
export async function rest(): Promise<void> {
  for (let pass = 0; pass < passes; pass++) await pause()
}

/** Lets others have their turn. */
export function pause(): Promise<void> {
  return new Promise((go) => {
    if (typeof setImmediate === 'function') setImmediate(go)
    else setTimeout(go, 0)
  })
}
