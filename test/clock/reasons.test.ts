// Why it is closed: a reason is named where it takes hours away that the week has, and nowhere else.
import { expect, test } from 'vitest'
import {
  createClock,
  describeSteps,
  dueOfGoal,
  isProblem,
  stepsOf,
  weekdays,
} from '../../language/src/clock/index.ts'

/** Mon-fri 08:00-17:00, and one date with hours of its own. */
function told(date: string, hours: readonly string[], reason: string, received: string, amount = 4): string {
  const spans = (texts: readonly string[]) =>
    texts.map((text) => ({ from: text.slice(0, 5), to: text.slice(6) }))
  const clock = createClock({
    id: 'O',
    timeZone: 'Europe/Berlin',
    week: weekdays.slice(0, 5).map((day) => ({ day, hours: spans(['08:00-17:00']) })),
    holidays: [],
    dates: [{ from: date, to: date, hours: spans(hours), reason }],
  })
  if (isProblem(clock)) throw new Error(clock.kind)
  const at = clock.read(received)!
  const stages = dueOfGoal(
    clock,
    [{ kind: 'within', limit: { amount, unit: 'hour', clock: 'business' } }],
    at,
  )
  if (isProblem(stages)) throw new Error(stages.kind)
  return describeSteps(stepsOf(clock, at, stages[0]!, 'de'), 'de')
}

test.each([
  ['a Saturday that is opened', '2027-11-27', ['09:00-13:00'], '2027-11-27T12:00', false],
  ['a Friday that is open for longer', '2027-11-26', ['08:00-20:00'], '2027-11-26T18:00', false],
  ['a Friday that ends early', '2027-11-26', ['08:00-12:00'], '2027-11-26T11:00', true],
  ['a Monday that begins late', '2027-11-29', ['11:00-17:00'], '2027-11-26T16:00', true],
  ['a Monday that begins early', '2027-11-29', ['06:00-17:00'], '2027-11-26T16:00', false],
  ['a longer break at noon', '2027-11-26', ['08:00-10:00', '14:00-17:00'], '2027-11-26T09:00', true],
  ['a Monday that is closed', '2027-11-29', [], '2027-11-26T16:00', true],
  ['a Saturday that is closed', '2027-11-27', [], '2027-11-26T16:00', false],
])('%s', (_, date, hours, received, isNamed) => {
  expect(told(date, hours, 'Inventur', received).includes('(Inventur)')).toBe(isNamed)
})
