import { describe, expect, test } from 'vitest'
import { type Clock, createClock, dueOfGoal, isProblem } from '../../language/src/clock/index.ts'
import type { Calendar, Sla } from '../../language/src/model/declarations.ts'
import { Facts } from '../../language/src/model/effective.ts'
import { openDaysOf } from '../../language/src/model/open-days.ts'
import {
  idleAlternatives,
  relationOfStages,
  type Stage,
  stagesOf,
  strictnessOf,
} from '../../language/src/model/promises.ts'
import { clockCalendarOf } from '../../language/src/projection/calendars.ts'
import { clockTarget } from '../../language/src/rules/support/process-lateness.ts'
import { projectOf } from '../support/check.ts'
import { randomFrom } from '../support/random.ts'

const calendars = [
  'open mon-fri 08:00-17:00',
  'open mon-thu 08:00-12:00, 12:45-17:30 open fri 08:00-15:00',
  'open mon-fri 08:00-18:00 open 2027-03-20 09:00-13:00 closed 2027-03-25 to 2027-03-29',
  'open mon-sun 00:00-24:00',
  'open mon-sun 22:00-24:00 open mon-sun 00:00-06:00',
  'open sat-sun 01:00-04:00',
  'open mon-fri 06:00-22:00 closed 2027-03-22 holidays "DE-HE"',
  'open wed 09:00-10:00',
  'open mon-fri 08:00-17:00 open mon-sat 06:00-20:00 during Busy',
  'open mon-sun 00:00-24:00 closed sun during Busy open fri 10:00-12:00 during Busy',
]

const deadlines = [
  'within 20 min',
  'within 1 h',
  'within 9 h',
  'within 24 h',
  'within 30 h',
  'within 72 h',
  'within 1 day',
  'within 3 days',
  'within 4 days',
  'within 1 week',
  'within 1 month',
  'within 20 business min',
  'within 1 business hour',
  'within 4 business hours',
  'within 8 business hours',
  'within 9 business hours',
  'within 18 business hours',
  'within 40 business hours',
  'within 0 business days',
  'within 1 business day',
  'within 2 business days',
  'within 5 business days',
  'by close same day',
  'by close next business day',
  'by 10:00 same day',
  'by 15:00 same day',
  'by 23:30 same day',
  'by 05:00 next business day',
  'by 12:00 next business day',
  'by 23:30 next business day',
  'by close same day when before 14:00',
  'by 15:00 same day when before 11:00',
  'by close next business day when before 12:00',
  'within 4 business hours when before 12:00',
  'within 24 h when before 10:00',
  'within 1 business day when before 15:00',
  'within 2 days when before 08:00',
]

interface Case {
  readonly text: string
  readonly a: Stage
  readonly b: Stage
  readonly days: ReturnType<typeof openDaysOf>
  readonly clock: Clock
}

const { pick, below } = randomFrom(20271)

function makeCase(): Case {
  const goal = (share: number): string =>
    Array.from({ length: 1 + below(2) }, () => `${share} % ${pick(deadlines)}`).join(', ')
  const text = `calendar C { time zone "Europe/Berlin" ${pick(calendars)} }
sla S {
  hours C
  goal ResolutionTime ${goal(90)}
  goal ResponseTime ${goal(80)}
}
season Busy 2027-03-15 to 2027-03-28`
  const project = projectOf([{ path: 'a.zusage', text }])
  const [calendar, sla] = project.files[0]!.declarations as [Calendar, Sla]
  const facts = new Facts()
  const rules = clockCalendarOf(facts, calendar)!
  const clock = createClock({ ...rules, holidays: [] })
  if (isProblem(clock)) throw new Error(text)
  const [a, b] = sla.goals.map(({ targets }) => stagesOf(targets)[0]!) as [Stage, Stage]
  return { text, a, b, days: openDaysOf(facts.calendar(calendar)), clock }
}

const due = (clock: Clock, { alternatives }: Stage, received: number): number => {
  const stages = dueOfGoal(clock, alternatives.map(clockTarget), received)
  if (isProblem(stages)) throw new Error(JSON.stringify(stages))
  return stages[0]!.due ?? Number.POSITIVE_INFINITY
}

describe('what is claimed of two promises', () => {
  test('is true by the clock, for every receipt', () => {
    const seen = { same: 0, earlier: 0, later: 0, unknown: 0 }
    for (let round = 0; round < 700; round++) {
      const { text, a, b, days, clock } = makeCase()
      const relation = relationOfStages(a, b, days)
      seen[relation]++
      expect(relationOfStages(b, a, days), text).toBe(
        { same: 'same', earlier: 'later', later: 'earlier', unknown: 'unknown' }[relation],
      )
      if (relation === 'unknown') continue
      const start = clock.read('2027-03-08T00:00')!
      for (let i = 0; i < 60; i++) {
        const received = start + (below(2) === 0 ? below(28 * 96) * 900 : below(28 * 86_400))
        const [first, second] = [due(clock, a, received), due(clock, b, received)]
        const shown = `${text}\n${relation} ${clock.format(received)}`
        if (relation === 'same') expect(first, shown).toBe(second)
        if (relation === 'earlier') expect(first, shown).toBeLessThanOrEqual(second)
        if (relation === 'later') expect(first, shown).toBeGreaterThanOrEqual(second)
      }
    }
    // A test that only ever met what is unknown would have said nothing.
    expect(Math.min(seen.same, seen.earlier, seen.later, seen.unknown)).toBeGreaterThan(10)
  })

  test('includes which alternatives never count', () => {
    let found = 0
    for (let round = 0; round < 300; round++) {
      const { text, a, days, clock } = makeCase()
      const idle = new Set(idleAlternatives(a, days).map(({ target }) => target))
      if (idle.size === 0) continue
      found++
      const targets = a.alternatives.map(clockTarget)
      const start = clock.read('2027-03-08T00:00')!
      for (let i = 0; i < 60; i++) {
        const received = start + below(28 * 96) * 900
        const stages = dueOfGoal(clock, targets, received)
        if (isProblem(stages)) throw new Error(text)
        if (stages[0]!.due === undefined) continue
        const counting = a.alternatives[targets.indexOf(stages[0]!.target)]!
        expect(idle.has(counting), `${text}\n${clock.format(received)}`).toBe(false)
      }
    }
    expect(found).toBeGreaterThan(20)
  })
})

describe('how strict a promise is', () => {
  const stages = (text: string): readonly Stage[] => {
    const project = projectOf([{ path: 'a.zusage', text: `sla S { goal ResolutionTime ${text} }` }])
    return stagesOf((project.files[0]!.declarations[0] as Sla).goals[0]!.targets)
  }
  const strictness = (text: string): string => {
    const [a, b] = stages(text) as [Stage, Stage]
    return strictnessOf(a, b)
  }

  test.each([
    ['95 % within 10 s, 80 % within 20 s', 'stricter'],
    ['80 % within 20 s, 95 % within 10 s', 'milder'],
    ['95 % within 20 s, 80 % within 20 s', 'stricter'],
    ['95 % within 20 s, 80 % within 10 s', 'unknown'],
    ['within 20 s, 100 % within 20 s', 'same'],
    ['99.9 % within 1 week, 99.90000001 % within 7 days', 'milder'],
    ['95 % within 28 days, 94 % within 1 month', 'stricter'],
    ['95 % within 29 days, 94 % within 1 month', 'unknown'],
    ['95 % within 1 month, 94 % within 31 days', 'stricter'],
    ['95 % within 12 months, 94 % within 366 days', 'stricter'],
    ['95 % within 12 months, 94 % within 365 days', 'unknown'],
  ])('%s: the first is %s', (text, expected) => {
    expect(strictness(text)).toBe(expected)
  })

  test('a stage of which something is not known is left out', () => {
    expect(stages('95 % within 1.5 business days, 80 % within 2 parsecs, 120 % within 2 h')).toEqual([])
  })
})
