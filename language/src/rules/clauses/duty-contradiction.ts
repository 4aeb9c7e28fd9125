import { deadlineOf, deadlineOfDuration, isDeadline, relationOf } from '../../model/deadlines.ts'
import type { Contract, Duty, Reason, Target } from '../../model/declarations.ts'
import type { Duration, Literal } from '../../model/values.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { rewrite } from '../support/literal-rule.ts'
import { standsHere, textAt } from '../support/promise-texts.ts'

interface Measured {
  readonly duty: string
  readonly limit: string
  readonly promise: string
}

interface Twice {
  readonly duty: string
  readonly other: string
  readonly reason: string
  readonly limit: string
  readonly otherLimit: string
}

export const dutyContradiction = defineRule({
  name: 'duty-contradiction',
  severity: 'warning',
  purpose: {
    en: 'A duty has two deadlines that contradict each other, or two duties are about the same.',
    de: 'Eine Pflicht hat zwei Fristen, die einander widersprechen, oder zwei Pflichten gelten demselben.',
  },
  messages: {
    measured: message<Measured>({
      en: ({ duty, limit, promise }) =>
        `${code(duty)} has to be done within ${code(limit)}, but is measured by ${code(promise)}, which allows more time.`,
      de: ({ duty, limit, promise }) =>
        `${code(duty)} ist binnen ${code(limit)} zu erfüllen, gemessen wird aber an ${code(promise)}, und das lässt mehr Zeit.`,
      help: {
        en: ({ limit }) => `Measure it by the time that is agreed: within ${limit}`,
        de: ({ limit }) => `An der vereinbarten Frist messen: within ${limit}`,
      },
    }),
    different: message<Twice>({
      en: ({ duty, other, reason, limit, otherLimit }) =>
        `${code(duty)} ends ${code(reason)} within ${code(limit)}, ${code(other)} within ${code(otherLimit)}: which of the two holds is not said.`,
      de: ({ duty, other, reason, limit, otherLimit }) =>
        `${code(duty)} beendet ${code(reason)} binnen ${code(limit)}, ${code(other)} binnen ${code(otherLimit)}: Welche der beiden Fristen gilt, ist nicht gesagt.`,
      help: {
        en: () => 'Keep one of them; where two things are waited for, give each a reason of its own.',
        de: () => 'Eine davon behalten; wird auf zweierlei gewartet, jedem einen eigenen Grund geben.',
      },
    }),
    same: message<Twice>({
      en: ({ duty, other, reason, limit }) =>
        `${code(duty)} adds nothing: ${code(other)} already ends ${code(reason)} within ${code(limit)}.`,
      de: ({ duty, other, reason, limit }) =>
        `${code(duty)} fügt nichts hinzu: ${code(other)} beendet ${code(reason)} schon binnen ${code(limit)}.`,
      help: {
        en: () => 'Keep one of them; where two things are waited for, give each a reason of its own.',
        de: () => 'Eine davon behalten; wird auf zweierlei gewartet, jedem einen eigenen Grund geben.',
      },
    }),
  },
  file(file, report, { project }) {
    for (const contract of contractsIn(file)) {
      const duties = dutiesOf(contract)
      for (const duty of duties) {
        const limit = duty.limit
        const later = limit && laterTarget(duty.targets, limit)
        if (limit === undefined || later === undefined) continue
        const words = { limit: textAt(project, limit.origin), promise: textAt(project, later.target.origin) }
        report(
          'measured',
          { duty: duty.id, ...words },
          {
            at: later.target.origin,
            related: [standsHere(project, limit)],
            data: { duty: duty.id, limit: words.limit },
            fixes: later.length === undefined ? [] : [rewrite(later.length, words.limit)],
          },
        )
      }
      const ending = new Map<string, Map<Reason, Duty>>()
      for (const duty of duties) {
        const ofSide = ending.get(duty.side) ?? new Map<Reason, Duty>()
        ending.set(duty.side, ofSide)
        for (const { target: reason, origin } of duty.ends) {
          const other = reason && ofSide.get(reason)
          if (reason !== undefined && other === undefined) ofSide.set(reason, duty)
          // Twice in one duty is `listed-twice`.
          if (reason === undefined || other === undefined || other === duty) continue
          if (duty.limit === undefined || other.limit === undefined) continue
          const [limit, otherLimit] = [duty, other].map((one) => textAt(project, one.limit!.origin))
          report(
            isSame(duty.limit, other.limit) ? 'same' : 'different',
            { duty: duty.id, other: other.id, reason: reason.id, limit: limit!, otherLimit: otherLimit! },
            {
              at: origin,
              related: [declaredAsDuty(other)],
              data: { duty: duty.id, other: other.id, reason: reason.id },
            },
          )
        }
      }
    }
  },
})

function dutiesOf({ clauses }: Contract): readonly Duty[] {
  // After a syntax error the side may be missing.
  return clauses.filter((clause): clause is Duty => clause.kind === 'duty' && clause.side !== undefined)
}

function declaredAsDuty({ id, nameOrigin }: Duty) {
  return {
    at: nameOrigin,
    message: { en: `the duty ${code(id)} stands here`, de: `die Pflicht ${code(id)} steht hier` },
  }
}

/** What a duty is measured by and is provably due later than the duty itself; with the length where it is written as one. */
function laterTarget(
  targets: readonly Target[],
  { value: limit }: Literal<Duration>,
): { readonly target: Target; readonly length: Literal<Duration> | undefined } | undefined {
  const first = limit && deadlineOfDuration(limit)
  if (first === undefined) return undefined
  for (const target of targets) {
    const length = lengthOf(target)
    const second = isDeadline(target) ? deadlineOf(target) : length?.value && deadlineOfDuration(length.value)
    if (second !== undefined && relationOf(first, second) === 'earlier') return { target, length }
  }
  return undefined
}

/** The length of time of a target; of a mean what it may be at most, which it never is where each case is faster. */
function lengthOf(target: Target): Literal<Duration> | undefined {
  if (target.kind === 'within') return target.limit
  if (target.kind !== 'bound' || target.bound !== 'at-most') return undefined
  const { kind, text, origin, value } = target.value
  return value?.kind === 'duration' ? { kind, text, origin, value: value.duration } : undefined
}

function isSame({ value: one }: Literal<Duration>, { value: other }: Literal<Duration>): boolean {
  const [a, b] = [one, other].map((value) => value && deadlineOfDuration(value))
  return a !== undefined && b !== undefined && relationOf(a, b) === 'same'
}
