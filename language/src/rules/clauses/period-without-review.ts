import { calendarDayAfter } from '../../clock/durations.ts'
import type { Contract } from '../../model/declarations.ts'
import { code, message } from '../../speech/index.ts'
import { formatDate, parseDate } from '../../text/civil.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { addBelow, isBroken } from '../support/edits.ts'

interface Unreviewed {
  readonly contract: Contract
  readonly from: string
  readonly to: string
}

export const periodWithoutReview = defineRule({
  name: 'period-without-review',
  severity: 'warning',
  purpose: {
    en: 'A contract runs to its end without anyone looking at it again.',
    de: 'Ein Vertrag läuft bis zu seinem Ende, ohne dass er noch einmal überprüft wird.',
  },
  messages: {
    none: message<Unreviewed>({
      en: ({ contract, from, to }) =>
        `${code(contract.id)} is in force from ${from} to ${to}, but no review is agreed.`,
      de: ({ contract, from, to }) =>
        `${code(contract.id)} gilt vom ${from} bis ${to}, aber eine Überprüfung ist nicht vereinbart.`,
      help: {
        en: () => 'Add a line such as: review every 6 months',
        de: () => 'Eine Zeile ergänzen, zum Beispiel: review every 6 months',
      },
    }),
    late: message<Unreviewed & { first: string }>({
      en: ({ contract, to, first }) =>
        `The first review of ${code(contract.id)} would be on ${first}, but the contract ends on ${to}.`,
      de: ({ contract, to, first }) =>
        `Die erste Überprüfung von ${code(contract.id)} wäre am ${first}, aber der Vertrag endet am ${to}.`,
      help: {
        en: () => 'Review more often than the contract is long.',
        de: () => 'In kürzeren Abständen überprüfen, als der Vertrag läuft.',
      },
    }),
  },
  file(file, report) {
    for (const contract of contractsIn(file)) {
      const { inForce, review } = contract
      if (inForce?.from.value === undefined || inForce.to.value === undefined) continue
      const [from, to] = [inForce.from.value, inForce.to.value]
      const start = parseDate(from)
      const end = parseDate(to)
      if (start === undefined || end === undefined || end < start) continue
      if (review === undefined) {
        // In a broken file the line may be there, but not readable.
        if (file.words?.has('review') && isBroken(file, contract.origin)) continue
        const every = interval(start, end)
        const fix: Fix = {
          title: { en: `Add review every ${every}`, de: `review every ${every} ergänzen` },
          edits: [addBelow(file, inForce.origin, [`review every ${every}`])],
        }
        report('none', { contract, from, to }, { at: inForce.origin, fixes: [fix] })
        continue
      }
      const first = review.value === undefined ? undefined : calendarDayAfter(start, review.value)
      if (first === undefined || first <= end) continue
      report(
        'late',
        { contract, from, to, first: formatDate(first) },
        {
          at: review.origin,
          related: [
            {
              at: inForce.origin,
              message: { en: `the contract ends on ${to}`, de: `der Vertrag endet am ${to}` },
            },
          ],
          data: { firstReview: formatDate(first), end: to },
        },
      )
    }
  },
})

/** How often a contract of that length can be reviewed at least once before it ends. */
function interval(start: number, end: number): string {
  const fits = (amount: number, unit: 'month' | 'week'): boolean =>
    calendarDayAfter(start, { amount, unit, clock: 'calendar' })! <= end
  if (fits(7, 'month')) return '6 months'
  if (fits(2, 'month')) return 'month'
  return 'week'
}
