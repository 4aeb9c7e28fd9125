import { Facts } from '../model/effective.ts'
import type { FileModel, IgnoreComment } from '../model/file.ts'
import { compare } from '../model/order.ts'
import { lineAt, lineStartsOf } from '../model/positions.ts'
import type { ProjectModel } from '../model/project.ts'
import { readAsMeant } from '../syntax/problems.ts'
import { Clocks, type Clockworks, loadClockworks } from './clocks.ts'
import { type Finding, neverSilenced, type Rule, type RuleContext, type Severity } from './define-rule.ts'
import { ruleList } from './index.ts'

export interface CheckOptions {
  /** Levels by rule name; what is not named keeps the rule's own. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  /** The day on which comments that silence findings are judged, `YYYY-MM-DD`. */
  readonly today: string
  /** The rules to run; all of the list if not given. For tests and tools. */
  readonly rules?: readonly Rule[]
}

/** What is checked. */
export interface CheckInput {
  readonly project: ProjectModel
  /** The standard library. */
  readonly library: FileModel
}

/**
 * Runs all rules over a project, with clocks and holidays where a rule cannot decide without them.
 * Sorted by file and place; the same input gives the same list.
 */
export async function check(input: CheckInput, options: CheckOptions): Promise<Finding[]> {
  const run = new RuleRun(input, options)
  const asking = run.all(undefined)
  if (asking.rules.length > 0) run.again(asking.rules, await loadClockworks(asking.regions))
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
  const run = new RuleRun(input, options)
  const asking = run.all(works)
  return { findings: run.finish(), missing: asking.rules.length > 0 ? asking.regions : undefined }
}

/** Rules that asked for a clock that could not be made, and the regions whose holidays that takes. */
interface Asking {
  readonly rules: readonly Rule[]
  readonly regions: ReadonlySet<string>
}

/** One check: what each rule found, until all is put together. */
class RuleRun {
  private readonly input: CheckInput
  private readonly options: CheckOptions
  private readonly rules: readonly Rule[]
  private readonly facts = new Facts()
  private readonly found = new Map<Rule, readonly Finding[]>()
  private readonly failed = new Map<Rule, unknown>()

  constructor(input: CheckInput, options: CheckOptions) {
    this.input = input
    this.options = options
    this.rules = (options.rules ?? ruleList).filter((rule) => options.severities?.[rule.name] !== 'off')
  }

  all(works: Clockworks | undefined): Asking {
    return this.again(
      this.rules.filter((rule) => !rule.last),
      works,
    )
  }

  /** Runs some rules, in place of what they found before. */
  again(rules: readonly Rule[], works: Clockworks | undefined): Asking {
    const clocks = new Clocks(this.facts, works)
    const asking: Rule[] = []
    for (const rule of rules) {
      clocks.isMissing = false
      this.run(rule, this.context(clocks))
      if (clocks.isMissing) asking.push(rule)
    }
    return { rules: asking, regions: clocks.missingHolidays }
  }

  finish(): Finding[] {
    const { today } = this.options
    const findings = this.rules.flatMap((rule) => this.found.get(rule) ?? [])
    const { kept, unused, expired } = silence(this.input, withoutConsequences(this.input, findings), today)
    const failed = [...this.failed].map(([rule, error]) => ({ rule: rule.name, error }))
    const ruleNames = new Set(ruleList.map((rule) => rule.name))
    const context = {
      ...this.context(new Clocks(this.facts, undefined)),
      outcome: { unused, expired, failed, ruleNames },
    }
    const last = this.rules.filter((rule) => rule.last)
    for (const rule of last) this.run(rule, context)
    return [...kept, ...last.flatMap((rule) => this.found.get(rule) ?? [])].sort(bySource)
  }

  private context(clocks: Clocks): RuleContext {
    return { ...this.input, facts: this.facts, clocks, today: this.options.today }
  }

  private run(rule: Rule, context: RuleContext): void {
    const level = this.options.severities?.[rule.name]
    const findings: Finding[] = []
    this.failed.delete(rule)
    try {
      rule.run(context, context.project.files, (finding) =>
        findings.push(level === undefined || level === 'off' ? finding : { ...finding, severity: level }),
      )
    } catch (error) {
      this.failed.set(rule, error)
    }
    this.found.set(rule, findings)
  }
}

/** Where the form is wrong, whatever else is found at the same place is only a consequence. */
function withoutConsequences({ project }: CheckInput, findings: readonly Finding[]): readonly Finding[] {
  const broken = new Map(
    project.files
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
  { project }: CheckInput,
  findings: readonly Finding[],
  today: string,
): { kept: Finding[]; unused: IgnoreComment[]; expired: IgnoreComment[] } {
  const comments = project.files.flatMap((file) => file.ignores)
  if (comments.length === 0) return { kept: [...findings], unused: [], expired: [] }
  const isExpired = (comment: IgnoreComment): boolean =>
    comment.until?.value !== undefined && comment.until.value < today
  const silencers = new Map(
    project.files.filter((file) => file.ignores.length > 0).map((file) => [file.path, commentsByLine(file)]),
  )
  const used = new Set<IgnoreComment>()
  const kept = findings.filter((finding) => {
    const byLine = silencers.get(finding.at.file)
    if (byLine === undefined || neverSilenced.has(finding.rule)) return true
    const { text } = project.file(finding.at.file)!
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
  const result = new Map<number, IgnoreComment[]>()
  for (const comment of file.ignores) {
    if (comment.malformed !== undefined || comment.until?.value === undefined) continue
    let line = comment.line
    while (own.has(line)) line++
    result.set(line, [...(result.get(line) ?? []), comment])
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
