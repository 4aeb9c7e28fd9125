import { businessDaysOf, calendarDayBefore } from '../../clock/durations.ts'
import { daysOfMonths, deadlineOfDuration } from '../../model/deadlines.ts'
import type { Contract, Excuse, Process, ProcessElement, Recurrence } from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import { declaredAs } from '../../model/file.ts'
import { offeredBy } from '../../model/matrix.ts'
import type { ProjectModel } from '../../model/project.ts'
import type { Duration, Literal } from '../../model/values.ts'
import { code, message, tellDate } from '../../speech/index.ts'
import { formatDate, parseDate } from '../../text/civil.ts'
import { defineRule } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { textAt } from '../support/promise-texts.ts'
import { declaredHere } from '../words.ts'

interface TooLong {
  readonly length: string
  readonly contract: string
  /** How many days the contract is in force. */
  readonly days: number
}

const help = {
  en: () => 'Look at the number and the unit.',
  de: () => 'Zahl und Einheit prüfen.',
}

export const longerThanContract = defineRule({
  name: 'longer-than-contract',
  severity: 'warning',
  purpose: {
    en: 'A length of time is longer than the contract in which it counts.',
    de: 'Eine Dauer ist länger als der Vertrag, in dem sie zählt.',
  },
  messages: {
    limit: message<TooLong>({
      en: ({ length, contract, days }) =>
        `${code(length)} is longer than ${code(contract)} is in force, which is ${days} days: what has so much time is never late.`,
      de: ({ length, contract, days }) =>
        `${code(length)} ist länger, als ${code(contract)} gilt, nämlich ${days} Tage: Was so viel Zeit hat, kommt nie zu spät.`,
      help,
    }),
    seldom: message<TooLong>({
      en: ({ length, contract, days }) =>
        `${code(length)} is longer than ${code(contract)} is in force, which is ${days} days: nothing recurs in it.`,
      de: ({ length, contract, days }) =>
        `${code(length)} ist länger, als ${code(contract)} gilt, nämlich ${days} Tage: Darin kehrt nichts wieder.`,
      help,
    }),
    ahead: message<TooLong>({
      en: ({ length, contract, days }) =>
        `${code(length)} is longer than ${code(contract)} is in force, which is ${days} days: nothing in it can be told so long before.`,
      de: ({ length, contract, days }) =>
        `${code(length)} ist länger, als ${code(contract)} gilt, nämlich ${days} Tage: So lange vorher lässt sich darin nichts ankündigen.`,
      help,
    }),
    notice: message<
      Omit<TooLong, 'days'> & { readonly last: string; readonly from: string; readonly to: string }
    >({
      en: ({ length, contract, last, from, to }) =>
        `Notice of ${code(length)} to the end of ${code(contract)} on ${tellDate(to, 'long', 'en')} has to be given by ${tellDate(last, 'long', 'en')} at the latest, but the contract only begins on ${tellDate(from, 'long', 'en')}: nobody can give it in time.`,
      de: ({ length, contract, last, from, to }) =>
        `${code(length)} vor dem Ende von ${code(contract)} am ${tellDate(to, 'long', 'de')} wäre spätestens am ${tellDate(last, 'long', 'de')} zu kündigen, der Vertrag beginnt aber erst am ${tellDate(from, 'long', 'de')}: Fristgerecht kann niemand kündigen.`,
      help: {
        en: () => 'Shorten the notice, or lengthen the contract.',
        de: () => 'Die Kündigungsfrist kürzen oder den Vertrag länger laufen lassen.',
      },
    }),
  },
  file(file, report, { project, facts }) {
    const look = (
      length: Literal<Duration> | undefined,
      term: Term | undefined,
      kind: 'limit' | 'seldom' | 'ahead' = 'limit',
    ): void => {
      if (length?.value === undefined || term === undefined) return
      const least = leastDays(length.value)
      // Beyond a hundred years `duration-range` speaks.
      if (least === undefined || least <= term.days || least > 36_525) return
      const { contract, days } = term
      report(
        kind,
        { length: textAt(project, length.origin), contract: contract.id, days },
        {
          at: length.origin,
          related: contract.origin.file === file.path ? [] : [declaredHere(contract)],
          data: { contract: contract.id, days },
        },
      )
    }
    const recurring = (recurrence: Recurrence | undefined, term: Term): void => {
      if (recurrence === undefined) return
      // What comes every year may come once in a contract for some months.
      if ((leastDays(recurrence.every.value) ?? 0) > 366) look(recurrence.every, term, 'seldom')
      look(recurrence.due, term, recurrence.ahead ? 'ahead' : 'limit')
    }
    for (const contract of contractsIn(file)) {
      const term = termOf(contract)
      if (term === undefined) continue
      for (const clause of contract.clauses) {
        if (clause.kind !== 'duty') continue
        look(clause.limit, term)
        recurring(clause.recurrence, term)
      }
      for (const { recurrence } of contract.reports) recurring(recurrence, term)
      const { notice, inForce } = contract
      const last = notice?.value && lastDayOfNotice(notice.value, inForce!.to.value!)
      if (notice === undefined || last === undefined || last >= parseDate(inForce!.from.value!)!) continue
      const dates = { last: formatDate(last), from: inForce!.from.value!, to: inForce!.to.value! }
      report(
        'notice',
        { length: textAt(project, notice.origin), contract: contract.id, ...dates },
        {
          at: notice.origin,
          related: [
            {
              at: inForce!.origin,
              message: {
                en: `the time of ${code(contract.id)}`,
                de: `die Laufzeit von ${code(contract.id)}`,
              },
            },
          ],
          data: dates,
        },
      )
    }
    for (const process of declaredAs(file, 'process')) {
      for (const limit of limitsOf(process.elements)) look(limit, termsOf(project, facts).get(process))
    }
    for (const { excuses } of declaredAs(file, 'sla')) {
      for (const excuse of excuses) {
        look(excuse.notify, termsOf(project, facts).get(excuse))
        if (excuse.kind === 'reason') look(excuse.announced, termsOf(project, facts).get(excuse), 'ahead')
      }
    }
  },
})

/** The last day of the notice, or one that is no earlier: between two open days lies a day at least. */
function lastDayOfNotice(notice: Duration, to: string): number | undefined {
  const end = parseDate(to)!
  const days = businessDaysOf(notice)
  // Beyond a hundred years `duration-range` speaks.
  if ((leastDays(notice) ?? 0) > 36_525) return undefined
  return days === undefined ? calendarDayBefore(end, notice) : end - days
}

function* limitsOf(elements: readonly ProcessElement[]): Generator<Literal<Duration>> {
  for (const element of elements) {
    if (element.kind === 'parallel') yield* limitsOf(element.elements)
    else if (element.limit !== undefined) yield element.limit
  }
}

/** A contract, and for how many days it is in force. */
interface Term {
  readonly contract: Contract
  readonly days: number
}

function termOf(contract: Contract): Term | undefined {
  const [from, to] = [contract.inForce?.from.value, contract.inForce?.to.value].map(
    (date) => date && parseDate(date),
  )
  if (typeof from !== 'number' || typeof to !== 'number' || to < from) return undefined
  return { contract, days: to - from + 1 }
}

type Terms = ReadonlyMap<Process | Excuse, Term>
const known = new WeakMap<ProjectModel, Terms>()

/** The longest contract in which a process runs or an exception counts. */
function termsOf(project: ProjectModel, facts: Facts): Terms {
  const before = known.get(project)
  if (before !== undefined) return before
  const terms = new Map<Process | Excuse, Term>()
  const add = (one: Process | Excuse | undefined, term: Term): void => {
    if (one !== undefined && (terms.get(one)?.days ?? 0) < term.days) terms.set(one, term)
  }
  for (const contract of project.contracts) {
    const term = termOf(contract)
    // Nobody knows how long it is, so that all may be shorter.
    const counted = term ?? { contract, days: Number.POSITIVE_INFINITY }
    for (const { process } of offeredBy(contract).services) add(process?.target, counted)
    const slas = contract.assignments.flatMap(({ rows }) => rows.flatMap(({ sla }) => sla?.target ?? []))
    for (const sla of new Set(slas)) for (const excuse of facts.sla(sla).excuses) add(excuse, counted)
  }
  known.set(project, terms)
  return terms
}

/** How many days a length of time is at least; undefined where that is not known. */
function leastDays(length: Duration | undefined): number | undefined {
  const deadline = length && deadlineOfDuration(length)
  switch (deadline?.kind) {
    case 'elapsed':
    case 'open':
      return deadline.seconds / 86_400
    case 'days':
      return deadline.days
    case 'months':
      return daysOfMonths(deadline.months).least
    case 'closing':
      return deadline.day
    default:
      return undefined
  }
}
