import type { DeclaredKind } from '../model/declarations.ts'
import { Facts } from '../model/effective.ts'
import type { FileModel, IgnoreComment } from '../model/file.ts'
import type { ProjectModel } from '../model/project.ts'
import type { Severity } from '../speech/index.ts'
import { finished } from '../steps.ts'
import { readAsMeant } from '../syntax/problems.ts'
import { append } from '../text/lists.ts'
import { compare } from '../text/order.ts'
import { lineAt, lineStartsOf } from '../text/positions.ts'
import { type Finding, neverSilenced, type Rule, type RuleContext } from './define-rule.ts'
import { ruleList } from './index.ts'
import { Clocks, type Clockworks, loadClockworks } from './support/clocks.ts'

export interface CheckOptions {
  /** Levels by rule name; what is not named keeps the rule's own. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  /** The day on which comments that silence findings are judged, `YYYY-MM-DD`. */
  readonly today: string
  /** The rules to run; all of the list if not given. For tests and tools. */
  readonly rules?: readonly Rule[]
  /**
   * The files whose findings are asked for, by their paths; all if not given. Rules then leave out what cannot lead
   * there, so that it takes a part of the time; what is found is the same.
   */
  readonly only?: ReadonlySet<string>
}

/** What is checked. */
export interface CheckInput {
  readonly project: ProjectModel
  /** The standard library. */
  readonly library: FileModel
  /** What follows from the project's declarations, where somebody keeps it; a check of some files has its own. */
  readonly facts?: Facts
}

/**
 * Runs all rules over a project, with clocks and holidays where a rule cannot decide without them.
 * Sorted by file and place; the same input gives the same list.
 */
export async function check(input: CheckInput, options: CheckOptions): Promise<Finding[]> {
  const run = new RuleRun(input, options)
  const asking = finished(run.all(undefined))
  if (asking.rules.length > 0) finished(run.again(asking.rules, await loadClockworks(asking.regions)))
  return run.finish()
}

/** What {@link checkWith} found. */
export interface Checked {
  readonly findings: Finding[]
  /** There if some rule could not decide for want of a clock: the regions whose holidays it takes. */
  readonly missing: ReadonlySet<string> | undefined
}

/** Runs all rules at once, with the clockworks that are there. */
export function checkWith(input: CheckInput, options: CheckOptions, works: Clockworks | undefined): Checked {
  return finished(checkInSteps(input, options, works))
}

/** The same, in steps of some milliseconds between which something else can be done. */
export function* checkInSteps(
  input: CheckInput,
  options: CheckOptions,
  works: Clockworks | undefined,
): Generator<void, Checked> {
  const run = new RuleRun(input, options)
  const asking = yield* run.all(works)
  return { findings: run.finish(), missing: asking.rules.length > 0 ? asking.regions : undefined }
}

/** Rules that asked for a clock that could not be made, and the regions whose holidays that takes. */
interface Asking {
  readonly rules: readonly Rule[]
  readonly regions: ReadonlySet<string>
}

/** So many files are looked at between two steps. */
const filesAtATime = 4

/** One check: what each rule found, until all is put together. */
class RuleRun {
  private readonly input: CheckInput
  private readonly options: CheckOptions
  private readonly rules: readonly Rule[]
  private readonly facts: Facts
  /** Files in which findings are asked for. */
  private readonly asked: readonly FileModel[]
  /** Files from which a rule can get to one of these. */
  private readonly near: readonly FileModel[]
  /** What is declared in the files in which findings are asked for. */
  private kinds: ReadonlySet<DeclaredKind> | undefined
  private readonly found = new Map<Rule, readonly Finding[]>()
  private readonly failed = new Map<Rule, unknown>()

  constructor(input: CheckInput, options: CheckOptions) {
    this.input = input
    this.options = options
    this.rules = (options.rules ?? ruleList).filter((rule) => options.severities?.[rule.name] !== 'off')
    const { project } = input
    const { only } = options
    this.asked = only === undefined ? project.files : project.files.filter(({ path }) => only.has(path))
    this.near = only === undefined ? project.files : leadingTo(this.asked, project)
    this.facts =
      only === undefined
        ? (input.facts ?? new Facts())
        : new Facts({ files: this.asked, near: this.near, project })
  }

  all(works: Clockworks | undefined): Generator<void, Asking> {
    return this.again(
      this.rules.filter((rule) => !rule.last),
      works,
    )
  }

  /** Runs some rules, in place of what they found before. */
  *again(rules: readonly Rule[], works: Clockworks | undefined): Generator<void, Asking> {
    const clocks = new Clocks(this.facts, works)
    const asking: Rule[] = []
    for (const rule of rules) {
      clocks.isMissing = false
      yield* this.run(rule, this.context(clocks))
      if (clocks.isMissing) asking.push(rule)
      yield
    }
    return { rules: asking, regions: clocks.missingHolidays }
  }

  finish(): Finding[] {
    const { today } = this.options
    const findings = this.rules.flatMap((rule) => this.found.get(rule) ?? [])
    const { kept, unused, expired } = silence(this.asked, withoutConsequences(this.asked, findings), today)
    const failed = [...this.failed].map(([rule, error]) => ({ rule: rule.name, error }))
    const ruleNames = new Set(ruleList.map((rule) => rule.name))
    const context = {
      ...this.context(new Clocks(this.facts, undefined)),
      outcome: { unused, expired, failed, ruleNames },
    }
    const last = this.rules.filter((rule) => rule.last)
    for (const rule of last) finished(this.run(rule, context))
    return [...kept, ...last.flatMap((rule) => this.found.get(rule) ?? [])].sort(bySource)
  }

  private context(clocks: Clocks): RuleContext {
    const { only, today } = this.options
    const isAsked = (path: string): boolean => only?.has(path) ?? true
    const asksAbout: RuleContext['asksAbout'] = (...wanted) => {
      this.kinds ??= new Set(this.asked.flatMap(({ declarations }) => declarations.map(({ kind }) => kind)))
      return wanted.some((kind) => this.kinds!.has(kind))
    }
    return { ...this.input, files: this.near, isAsked, asksAbout, facts: this.facts, clocks, today }
  }

  private *run(rule: Rule, context: RuleContext): Generator<void> {
    const { only, severities } = this.options
    const level = severities?.[rule.name]
    const findings: Finding[] = []
    const emit = (finding: Finding): void => {
      if (only !== undefined && !only.has(finding.at.file)) return
      findings.push(level === undefined || level === 'off' ? finding : { ...finding, severity: level })
    }
    this.failed.delete(rule)
    try {
      if (rule.file !== undefined) {
        for (const [index, file] of (rule.reportsElsewhere ? this.near : this.asked).entries()) {
          yield* rule.file(file, context, emit) ?? []
          if (index % filesAtATime === filesAtATime - 1) yield
        }
      }
      yield* rule.project?.(context, emit) ?? []
    } catch (error) {
      this.failed.set(rule, error)
    }
    this.found.set(rule, findings)
  }
}

/** Some files, and all that reach any of them by their imports; sorted by path. */
function leadingTo(files: readonly FileModel[], project: ProjectModel): readonly FileModel[] {
  const reached = new Set(files)
  // Grows while it is walked.
  for (const { path } of reached) for (const file of project.importersOf(path)) reached.add(file)
  return project.files.filter((file) => reached.has(file))
}

/** Where the form is wrong, whatever else is found at the same place is only a consequence. */
function withoutConsequences(files: readonly FileModel[], findings: readonly Finding[]): readonly Finding[] {
  const broken = new Map(
    files
      .map((file) => [file.path, file.syntaxProblems.filter(({ code }) => !readAsMeant.has(code))] as const)
      .filter(([, problems]) => problems.length > 0),
  )
  if (broken.size === 0) return findings
  return findings.filter(
    ({ rule, at }) =>
      rule === 'syntax-error' ||
      !broken.get(at.file)?.some((problem) => problem.start < at.end && problem.end > at.start),
  )
}

/** Takes out what comments silence. */
function silence(
  files: readonly FileModel[],
  findings: readonly Finding[],
  today: string,
): { kept: Finding[]; unused: IgnoreComment[]; expired: IgnoreComment[] } {
  const comments = files.flatMap((file) => file.ignores)
  if (comments.length === 0) return { kept: [...findings], unused: [], expired: [] }
  const isExpired = (comment: IgnoreComment): boolean =>
    comment.until?.value !== undefined && comment.until.value < today
  const silencers = new Map(
    files.filter((file) => file.ignores.length > 0).map((file) => [file.path, commentsByLine(file)]),
  )
  const texts = new Map(files.map((file) => [file.path, file.text]))
  const used = new Set<IgnoreComment>()
  const kept = findings.filter((finding) => {
    const byLine = silencers.get(finding.at.file)
    if (byLine === undefined || neverSilenced.has(finding.rule)) return true
    const text = texts.get(finding.at.file)!
    const onLine = byLine.get(lineAt(lineStartsOf(text), finding.at.start)) ?? []
    const comment = onLine.find((candidate) => candidate.rules.includes(finding.rule))
    if (comment === undefined || isExpired(comment)) return true
    used.add(comment)
    return false
  })
  return {
    kept,
    unused: comments.filter((comment) => !used.has(comment) && !isExpired(comment)),
    expired: comments.filter(isExpired),
  }
}

/** Comments that count, by the line they silence; a block of such comments silences the line below it. */
function commentsByLine(file: FileModel): Map<number, IgnoreComment[]> {
  const own = new Set(file.ignores.map((comment) => comment.line - 1))
  const below = new Map<number, number>()
  // From the last on, so that a long block is walked once.
  for (const line of [...own].sort((a, b) => b - a)) below.set(line, below.get(line + 1) ?? line + 1)
  const lineBelow = (line: number): number => below.get(line) ?? line
  const result = new Map<number, IgnoreComment[]>()
  for (const comment of file.ignores) {
    if (comment.malformed !== undefined || comment.until?.value === undefined) continue
    append(result, lineBelow(comment.line), comment)
  }
  return result
}

function bySource(a: Finding, b: Finding): number {
  return (
    compare(a.at.file, b.at.file) ||
    a.at.start - b.at.start ||
    a.at.end - b.at.end ||
    compare(a.rule, b.rule) ||
    compare(a.message.en, b.message.en)
  )
}
