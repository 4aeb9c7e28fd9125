import type { BoundTarget, Goal, ShareTarget, Sla, Target } from '../../model/declarations.ts'
import { goalKey } from '../../model/effective.ts'
import { type OpenDays, openDaysOf } from '../../model/open-days.ts'
import {
  compareMeasures,
  meet,
  relationOfStages,
  type Stage,
  stagesOf,
  strictnessOf,
  strictnessOfBounds,
  strictnessOfShares,
} from '../../model/promises.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { groupsOf, standsHere, textAt, unknownRoots } from '../support/promise-texts.ts'

interface Inversion {
  readonly sla: string
  readonly parent: string
  readonly metric: string
  readonly promise: string
  readonly inherited: string
}

export const tierInversion = defineRule({
  name: 'tier-inversion',
  severity: 'warning',
  purpose: {
    en: 'An SLA promises less than the one that it extends.',
    de: 'Ein SLA verspricht weniger als das, welches es erweitert.',
  },
  messages: {
    less: message<Inversion>({
      en: ({ sla, parent, metric, promise, inherited }) =>
        `${code(sla)} extends ${code(parent)} and promises less for ${code(metric)}: ${code(promise)} instead of ${code(inherited)}.`,
      de: ({ sla, parent, metric, promise, inherited }) =>
        `${code(sla)} erweitert ${code(parent)} und verspricht für ${code(metric)} weniger: ${code(promise)} statt ${code(inherited)}.`,
      help: {
        en: ({ parent }) =>
          `Leave the goal out to keep the promise of ${parent}, or let ${parent} be the one that extends.`,
        de: ({ parent }) =>
          `Damit die Zusage von ${parent} gilt, das Ziel weglassen; sonst ${parent} zu dem machen, das erweitert.`,
      },
    }),
  },
  file(file, report, { project, facts }) {
    const isRootUnknown = unknownRoots()
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla' || sla.goals.length === 0) continue
      const parent = sla.parent?.target
      // Who extends itself is no tier above another.
      if (parent === undefined || isRootUnknown(sla)) continue
      const inherited = facts.sla(parent)
      const own = groupsOf(sla.goals, goalKey)
      const metrics = new Set(sla.goals.flatMap(({ metric }) => metric.target ?? []))
      const calendar = facts.sla(sla).hours?.target
      const isSameClock = calendar === inherited.hours?.target
      const days = isSameClock && calendar ? openDaysOf(facts.calendar(calendar)) : undefined
      for (const before of inherited.goals) {
        if (before.metric.target === undefined || !metrics.has(before.metric.target)) continue
        // A case for which the inherited goal is has one of the own ones in its place.
        const instead = own.get(goalKey(before))?.filter((goal) => meet(goal, before)) ?? []
        for (const goal of instead) {
          const found = lessThan(goal, before, isSameClock, days)
          if (found === undefined) continue
          const promise = textAt(project, found.promise)
          const replaced = textAt(project, found.inherited)
          report(
            'less',
            {
              sla: sla.id,
              parent: declaring(sla, before).id,
              metric: [goal.metric, ...goal.with].map(({ text }) => text).join(' and '),
              promise,
              inherited: replaced,
            },
            {
              at: found.promise,
              related: [standsHere(project, { origin: found.inherited })],
              data: { promise, inherited: replaced },
              fixes: found.isWhole
                ? [
                    {
                      title: { en: `Promise ${replaced}`, de: `${replaced} zusagen` },
                      edits: [{ ...found.promise, text: replaced }],
                    },
                  ]
                : [],
            },
          )
        }
      }
    }
  },
})

/** The nearest SLA above from which a goal comes. */
function declaring(sla: Sla, goal: Goal): Sla {
  const seen = new Set<Sla>([sla])
  let at = sla.parent!.target!
  while (!at.goals.includes(goal) && !seen.has(at) && at.parent?.target !== undefined) {
    seen.add(at)
    at = at.parent.target
  }
  return at
}

interface Less {
  readonly promise: { file: string; start: number; end: number }
  readonly inherited: { file: string; start: number; end: number }
  /** Whether both stand in one piece, with nothing else in between. */
  readonly isWhole: boolean
}

/** Where a goal promises provably less than the one that it replaces. */
function lessThan(
  goal: Goal,
  before: Goal,
  isSameClock: boolean,
  days: OpenDays | undefined,
): Less | undefined {
  const nothing = goal.targets.find(({ kind }) => kind === 'best-effort')
  const [promised] = before.targets
  if (nothing !== undefined && promised !== undefined && promised.kind !== 'best-effort')
    return { promise: whole([nothing]), inherited: whole(before.targets), isWhole: false }
  const [share] = sharesOf(goal)
  const [formerly] = sharesOf(before)
  if (share && formerly && strictnessOfShares(share, formerly) === 'milder')
    return { promise: whole([share]), inherited: whole([formerly]), isWhole: true }
  const minimum = lessMinimum(goal, before, isSameClock ? days : undefined)
  if (minimum !== undefined) return minimum
  const bounds = boundsOf(goal)
  for (const old of boundsOf(before)) {
    const milder = bounds.find((bound) => strictnessOfBounds(bound, old) === 'milder')
    const isKept = bounds.some((bound) => ['same', 'stricter'].includes(strictnessOfBounds(bound, old)))
    if (milder !== undefined && !isKept)
      return { promise: whole([milder]), inherited: whole([old]), isWhole: true }
  }
  const usable = ({ alternatives }: Stage): boolean => isSameClock || alternatives.every(needsNoCalendar)
  const stages = stagesOf(goal.targets).filter(usable)
  if (stages.length < stagesOf(goal.targets).length) return undefined
  for (const old of stagesOf(before.targets).filter(usable)) {
    // Each stage of at least that share has to be provably later; one that may make up for it is no inversion.
    const isLost = stages
      .filter(({ share }) => share >= old.share)
      .every((stage) => relationOfStages(stage, old, days) === 'later')
    if (!isLost) continue
    const milder = stages.find((stage) => strictnessOf(stage, old, days) === 'milder')
    if (milder !== undefined) {
      return {
        promise: whole(milder.alternatives),
        inherited: whole(old.alternatives),
        isWhole: isInOnePiece(goal, milder) && isInOnePiece(before, old),
      }
    }
  }
  return undefined
}

/** Where a goal expects the same as the one that it replaces, but has no minimum any more, or a lower one. */
function lessMinimum(goal: Goal, before: Goal, days: OpenDays | undefined): Less | undefined {
  for (const old of before.targets) {
    if (!('minimum' in old) || old.minimum === undefined) continue
    const own = goal.targets.find((target) => expectsTheSame(target, old, days))
    if (own === undefined) continue
    const minimum = 'minimum' in own ? own.minimum : undefined
    const order = minimum && compareMeasures(minimum.value.value, old.minimum.value.value)
    const isMilder =
      minimum === undefined || (order !== undefined && (minimum.side === 'below' ? order < 0 : order > 0))
    if (isMilder) return { promise: whole([own]), inherited: whole([old]), isWhole: true }
  }
  return undefined
}

function expectsTheSame(a: Target, b: Target, days: OpenDays | undefined): boolean {
  if (a.kind === 'bound' && b.kind === 'bound') return strictnessOfBounds(a, b) === 'same'
  if (a.kind === 'share' && b.kind === 'share') return strictnessOfShares(a, b) === 'same'
  const [[first], [second]] = [stagesOf([a]), stagesOf([b])]
  return first !== undefined && second !== undefined && strictnessOf(first, second, days) === 'same'
}

const sharesOf = ({ targets }: Goal): ShareTarget[] => targets.filter((target) => target.kind === 'share')

const boundsOf = ({ targets }: Goal): BoundTarget[] => targets.filter((target) => target.kind === 'bound')

/** Whether a target is the same moment in every calendar. */
function needsNoCalendar(target: Target): boolean {
  return target.kind === 'within' && target.limit.value?.clock === 'elapsed'
}

function whole(targets: readonly Target[]): Less['promise'] {
  const [first, last] = [targets[0]!.origin, targets.at(-1)!.origin]
  return { file: first.file, start: first.start, end: last.end }
}

function isInOnePiece({ targets }: Goal, { alternatives }: Stage): boolean {
  const places = alternatives.map((target) => targets.indexOf(target))
  return places.at(-1)! - places[0]! === places.length - 1
}
