import type { Goal, Sla } from '../../model/declarations.ts'
import { goalKey } from '../../model/effective.ts'
import type { FileModel } from '../../model/file.ts'
import type { ProjectModel } from '../../model/project.ts'
import { plainAttributes, plainCondition } from '../../model/segmentation.ts'
import {
  type Analysis,
  type Attribute,
  always,
  analyse,
  describeWitness,
  type Segment,
  type Witness,
} from '../../segments/index.ts'
import { codes, enumeration, type Localized } from '../../speech/index.ts'
import type { RuleContext } from '../define-rule.ts'
import { isBroken } from './edits.ts'
import { groupsOf, textAt } from './promise-texts.ts'

/** The goals of one SLA for one metric and the same channels, of which some have a condition on the case. */
export interface AnalysedGoals {
  readonly sla: Sla
  readonly goals: readonly Goal[]
  /** Of the cases. */
  readonly attributes: readonly Attribute[]
  readonly analysis: Analysis
  /** The goal of a name in the analysis. */
  goal(id: string): Goal
  /** A witness in words: what matters of it. */
  words(witness: Witness): Localized
}

const known = new WeakMap<Sla, { readonly key: string; readonly analysis: Analysis }[]>()

/**
 * Analyses the conditions of the goals of a file as those of segments, each once for all rules. An SLA's own goals for
 * a metric and channels replace all inherited ones, so that they are all there are. Those that are not sound are
 * passed over.
 */
export function* analysedGoalsIn(file: FileModel, { facts }: RuleContext): Generator<AnalysedGoals> {
  for (const sla of file.declarations) {
    if (sla.kind !== 'sla' || sla.goals.every(({ when }) => when === undefined) || isBroken(file, sla.origin))
      continue
    const declared = facts.sla(sla).case?.target?.attributes ?? []
    const attributes = plainAttributes(declared)
    // Of two attributes of one name `duplicate-name` speaks first.
    if (attributes === undefined || new Set(declared.map(({ id }) => id)).size < declared.length) continue
    for (const goals of groupsOf(sla.goals, goalKey).values()) {
      if (goals.every(({ when }) => when === undefined)) continue
      const segments = goals.flatMap((goal, index) => segmentOf(goal, `${index}`) ?? [])
      if (segments.length < goals.length) continue
      const analysis = analysisOf(sla, { attributes, segments, firstMatch: false })
      yield {
        sla,
        goals,
        attributes,
        analysis,
        goal: (id) => goals[Number(id)]!,
        words: (witness) => ({
          en: describeWitness(witness, attributes, 'en', true),
          de: describeWitness(witness, attributes, 'de', true),
        }),
      }
    }
  }
}

/** The cases of a goal as a segment; undefined while its condition is not sound. */
export function segmentOf({ when }: Goal, id: string): Segment | undefined {
  // What has no condition holds always.
  if (when === undefined) return { id, condition: always }
  if (when.otherwise) return { id, condition: { kind: 'otherwise' } }
  const condition = when.condition && plainCondition(when.condition)
  return condition && { id, condition }
}

function analysisOf(sla: Sla, plain: Parameters<typeof analyse>[0]): Analysis {
  const key = JSON.stringify(plain)
  const before = known.get(sla) ?? []
  const found = before.find((one) => one.key === key)
  if (found !== undefined) return found.analysis
  const analysis = analyse(plain)
  known.set(sla, [...before, { key, analysis }])
  return analysis
}

/** What goals of one group are about: "`AnswerTime` on `phone`". */
export function aboutGoals({ metric, with: others, channels }: Goal): Localized {
  const metrics = [metric, ...others].map(({ text }) => text)
  const words = channels.map(({ text }) => text)
  return {
    en: `${enumeration(codes(metrics), 'en')}${words.length === 0 ? '' : ` on ${enumeration(codes(words), 'en')}`}`,
    de: `${enumeration(codes(metrics), 'de')}${words.length === 0 ? '' : ` über ${enumeration(codes(words), 'de')}`}`,
  }
}

/** The targets of a goal, as they are written. */
export function targetsText(project: ProjectModel, { targets, origin }: Goal): string {
  const [first, last] = [targets[0]?.origin ?? origin, targets.at(-1)?.origin ?? origin]
  return textAt(project, { file: origin.file, start: first.start, end: last.end })
}
