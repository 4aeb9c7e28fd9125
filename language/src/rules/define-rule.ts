import type { DeclaredKind } from '../model/declarations.ts'
import type { Facts } from '../model/effective.ts'
import type { FileModel, IgnoreComment } from '../model/file.ts'
import type { Origin } from '../model/origin.ts'
import type { ProjectModel } from '../model/project.ts'
import { type Localized, locales, type Message, type Severity, sayInEach } from '../speech/index.ts'
import type { Clocks } from './support/clocks.ts'

/** Where else to look, and what is there. */
export interface RelatedPlace {
  readonly at: Origin
  readonly message: Localized
}

/** A change that would mend what was found. */
export interface Fix {
  readonly title: Localized
  readonly edits: readonly TextEdit[]
}

export interface TextEdit {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** JSON that machines can use: a witness, the name to import. */
export type FindingData = Readonly<Record<string, unknown>>

/** Something that a rule found, in both languages; places are offsets. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly message: Localized
  readonly help?: Localized
  readonly at: Origin
  readonly related: readonly RelatedPlace[]
  readonly data?: FindingData
  readonly fixes: readonly Fix[]
}

export interface ReportDetails {
  readonly at: Origin
  readonly related?: readonly RelatedPlace[]
  readonly data?: FindingData
  readonly fixes?: readonly Fix[]
}

type Messages = Readonly<Record<string, Message<never>>>
type ParametersOf<M> = M extends Message<infer P> ? P : never

/** Reports one finding: which message of the rule, with what, where. */
export type Report<M extends Messages> = <K extends keyof M & string>(
  message: K,
  parameters: ParametersOf<M[K]>,
  details: ReportDetails,
) => void

/** What a rule may look at besides the file in hand. */
export interface RuleContext {
  readonly project: ProjectModel
  /**
   * The files in which anything may stand that leads to a finding that is asked for: all, unless the check is about
   * some files only. Sorted by path.
   */
  readonly files: readonly FileModel[]
  /** Whether what is found in a file is asked for. A rule may leave out what costs much and leads to others only. */
  isAsked(path: string): boolean
  /** Whether a file for which that holds declares anything of some kinds: at what is not there nothing can be found. */
  asksAbout(...kinds: readonly DeclaredKind[]): boolean
  /** The standard library. */
  readonly library: FileModel
  /** What follows from the declarations, computed once for all rules. */
  readonly facts: Facts
  /** Clocks for calendars. */
  readonly clocks: Clocks
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string
  /** What came of running the other rules; there for the rules that come last. */
  readonly outcome?: Outcome
}

export interface Outcome {
  /** Comments that silenced nothing. */
  readonly unused: readonly IgnoreComment[]
  /** Comments whose day has passed. */
  readonly expired: readonly IgnoreComment[]
  /** Rules that failed: a defect of ours. */
  readonly failed: readonly { readonly rule: string; readonly error: unknown }[]
  readonly ruleNames: ReadonlySet<string>
}

export interface RuleDefinition<M extends Messages> {
  /** As in findings and `zusage.json`: `segment-gap`. */
  readonly name: string
  readonly severity: Severity
  /** What it finds, in a line. */
  readonly purpose: Localized
  readonly messages: M
  /** Runs after the others, and sees what came of them. */
  readonly last?: boolean
  /**
   * Looks at one file, and reports what it finds there. A generator yields where there is time for something else:
   * after some tens of milliseconds at the latest.
   */
  readonly file?: (file: FileModel, report: Report<M>, context: RuleContext) => Work
  /** Set if `file` reports in other files, too: in those that it can reach. */
  readonly reportsElsewhere?: boolean
  /** Looks at all files together. */
  readonly project?: (context: RuleContext, report: Report<M>) => Work
}

/** What a hook does: at once, or in steps. */
export type Work = void | Iterable<void>

/** These cannot be silenced by a comment: without them nothing else can be relied on. */
export const neverSilenced: ReadonlySet<string> = new Set(['syntax-error', 'internal-error'])

/** A rule as the engine sees it. */
export interface Rule {
  readonly name: string
  readonly severity: Severity
  readonly purpose: Localized
  readonly messages: Messages
  readonly last: boolean
  readonly reportsElsewhere: boolean
  readonly file: ((file: FileModel, context: RuleContext, emit: Emit) => Work) | undefined
  readonly project: ((context: RuleContext, emit: Emit) => Work) | undefined
}

export type Emit = (finding: Finding) => void

/** Declares a rule. Its messages carry the types of their parameters, so that a report cannot forget one. */
export function defineRule<M extends Messages>(definition: RuleDefinition<M>): Rule {
  const { name, severity, purpose, messages, file, project } = definition
  const reportTo =
    (emit: Emit): Report<M> =>
    (key, parameters, { at, related = [], data, fixes = [] }) => {
      const message = messages[key] as unknown as Message<typeof parameters>
      const help = message.help && sayInEach(message.help, parameters)
      emit({
        rule: name,
        severity: message.severity ?? severity,
        message: sayInEach(message, parameters),
        ...(help && locales.some((locale) => help[locale] !== '') ? { help } : {}),
        at,
        related,
        ...(data === undefined ? {} : { data }),
        fixes,
      })
    }
  return {
    name,
    severity,
    purpose,
    messages,
    last: definition.last ?? false,
    reportsElsewhere: definition.reportsElsewhere ?? false,
    file: file && ((one, context, emit) => file(one, reportTo(emit), context)),
    project: project && ((context, emit) => project(context, reportTo(emit))),
  }
}
