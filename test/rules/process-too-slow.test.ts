import { describe, expect, test } from 'vitest'
import { type Clock, createClock, dueOfGoal, isProblem, type Target } from '../../language/src/clock/index.ts'
import { checkWith, ruleList } from '../../language/src/index.ts'
import type { Calendar, Sla } from '../../language/src/model/declarations.ts'
import { Facts } from '../../language/src/model/effective.ts'
import { clockCalendarOf } from '../../language/src/projection/calendars.ts'
import { checkOf, findingsIn, library, lines, projectOf } from '../support/check.ts'
import { randomFrom } from '../support/random.ts'
import { readProject, tour } from '../support/tour.ts'

const { check, checkGerman } = checkOf('process-too-slow')

const innendienst = readProject('examples/innendienst')

const promisesAndTime = [
  'goal-contradiction',
  'goal-order',
  'tier-inversion',
  'goal-unreachable-window',
  'goal-never-applies',
  'goal-on-wrong-work',
  'metric-clock',
  'process-too-slow',
  'escalation-order',
  'credit-bands',
  'holiday-horizon',
  'clock-change-opening',
]

describe('a process', () => {
  test('that takes longer than promised is reported with a receipt that shows it', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-thu 08:00-17:30 open fri 08:00-15:00 }
   sla Gold {
     hours Office
     goal ResolutionTime 95 % by close same day when before 14:00, 95 % by close next business day
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % by close same day when before 14:00' stands here
   }
   process Handling {
//         ^^^^^^^^ warning[process-too-slow] 'Handling' may take longer than 'Gold' promises: what is received Friday 1 January 2027 at 13:59 may take until Monday at 09:59, but '95 % by close same day when before 14:00' is due Friday at 15:00 (1 h 59 min of open time too late).
//     help: Shorten the limits of the steps, let some run in parallel, or promise more time.
     step Capture within 30 min
     parallel {
       step Credit within 2 business hours
       step Stock within 1 business hour
     }
     step Confirm within 30 min
   }
   catalogue Desk { service Orders { channels email work deferrable process Handling } }
//                                                                          ^^^^^^^^ related: 'Orders' runs through this process
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold }
//                             ^^^^ related: 'Orders' is assigned under 'Gold' here
   }
`))

  test('in German', () =>
    checkGerman(`
   calendar Office { time zone "Europe/Berlin" open mon-thu 08:00-17:30 open fri 08:00-15:00 }
   sla Gold {
     hours Office
     goal ResolutionTime 95 % by close same day when before 14:00, 95 % by close next business day
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % by close same day when before 14:00' steht hier
   }
   process Handling {
//         ^^^^^^^^ warning[process-too-slow] 'Handling' darf länger dauern, als 'Gold' zusagt: Was Freitag, 1. Januar 2027, um 13:59 Uhr eingeht, darf bis Montag um 09:59 Uhr dauern, aber '95 % by close same day when before 14:00' ist Freitag um 15:00 Uhr fällig (1 h 59 min Öffnungszeit zu spät).
//     help: Die Fristen der Schritte verkürzen, einige parallel laufen lassen oder mehr Zeit zusagen.
     step Capture within 30 min
     parallel {
       step Credit within 2 business hours
       step Stock within 1 business hour
     }
     step Confirm within 30 min
   }
   catalogue Desk { service Orders { channels email work deferrable process Handling } }
//                                                                          ^^^^^^^^ related: 'Orders' durchläuft diesen Prozess
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold }
//                             ^^^^ related: 'Orders' ist hier unter 'Gold' zugeordnet
   }
`))

  test('that takes exactly as long as promised is fast enough', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold { hours Office goal ResolutionTime 95 % within 4 business hours, 100 % within 1 business day }
   sla Silver { hours Office goal ResolutionTime 95 % by close same day when before 13:00 }
   process Handling { step First within 3 business hours step Second within 60 min }
   catalogue Desk { service Orders { channels email work deferrable process Handling } }
   segmentation Customers { attribute vip: boolean segment Big when vip segment Small otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign Big { Orders under Gold }
     assign Small { Orders under Silver }
   }
`))

  test('that takes a second longer is too slow', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold { hours Office goal ResolutionTime 95 % within 4 business hours }
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 4 business hours' stands here
   process Handling { step First within 3 business hours step Second within 3601 s }
//         ^^^^^^^^ warning[process-too-slow] 'Handling' may take longer than 'Gold' promises: what is received Friday 1 January 2027 at 08:00 may take until Friday at 12:00:01, but '95 % within 4 business hours' is due Friday at 12:00 (1 s of open time too late).
   catalogue Desk { service Orders { channels email work deferrable process Handling } }
//                                                                          ^^^^^^^^ related: 'Orders' runs through this process
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold }
//                             ^^^^ related: 'Orders' is assigned under 'Gold' here
   }
`))

  test('waits for openings where the promise does not', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold { hours Office goal ResolutionTime 95 % within 2 days }
//                                             ^^^^^^^^^^^^^^^^^^ related: '95 % within 2 days' stands here
   process Handling { step First within 1 business hour }
//         ^^^^^^^^ warning[process-too-slow] 'Handling' may take longer than 'Gold' promises: what is received Friday 1 January 2027 at 16:15 may take until Monday at 08:15, but '95 % within 2 days' is due Sunday at 16:15 (16 h too late).
   catalogue Desk { service Orders { channels email work deferrable process Handling } }
//                                                                          ^^^^^^^^ related: 'Orders' runs through this process
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold }
//                             ^^^^ related: 'Orders' is assigned under 'Gold' here
   }
`))

  test('begins each step of business days on the day after a closing', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold { hours Office goal ResolutionTime 95 % within 2 business days }
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 2 business days' stands here
   sla Silver { hours Office goal ResolutionTime 95 % within 3 business days }
   process Handling { step First within 1 business day step Second within 1 business day }
//         ^^^^^^^^ warning[process-too-slow] 'Handling' may take longer than 'Gold' promises: what is received Friday 1 January 2027 at 08:00 may take until Wednesday at 17:00, but '95 % within 2 business days' is due Tuesday at 17:00 (9 h of open time too late).
   catalogue Desk { service Orders { channels email work deferrable process Handling } }
//                                                                          ^^^^^^^^ related: 'Orders' runs through this process
   segmentation Customers { attribute vip: boolean segment Big when vip segment Small otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign Big { Orders under Gold }
//                             ^^^^ related: 'Orders' is assigned under 'Gold' here
     assign Small { Orders under Silver }
   }
`))

  test('may fail on a single day of the year', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 open 2027-11-27 09:00-13:00 }
   sla Gold { hours Office goal ResolutionTime 95 % by close same day when before 12:00, 95 % by close next business day }
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % by close same day when before 12:00' stands here
   process Handling { step First within 4 business hours }
//         ^^^^^^^^ warning[process-too-slow] 'Handling' may take longer than 'Gold' promises: what is received Saturday 27 November 2027 at 11:59 may take until Monday at 10:59, but '95 % by close same day when before 12:00' is due Saturday at 13:00 (2 h 59 min of open time too late).
   catalogue Desk { service Orders { channels email work deferrable process Handling } }
//                                                                          ^^^^^^^^ related: 'Orders' runs through this process
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold }
//                             ^^^^ related: 'Orders' is assigned under 'Gold' here
   }
`))

  test('does not fail on a day before the contract is in force', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 open 2027-11-27 09:00-13:00 }
   sla Gold { hours Office goal ResolutionTime 95 % by close same day when before 12:00, 95 % by close next business day }
   process Handling { step First within 4 business hours }
   catalogue Desk { service Orders { channels email work deferrable process Handling } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-12-01 to 2028-10-31
     offers Desk
     serves Customers
     assign All { Orders under Gold }
   }
`))

  test('in calendar days may be fast enough for business days', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold { hours Office goal ResolutionTime 95 % within 2 business days }
   sla Silver { hours Office goal ResolutionTime 95 % within 3 business days }
   process Handling { step First within 2 days }
   catalogue Desk { service Orders { channels email work deferrable process Handling } }
   segmentation Customers { attribute vip: boolean segment Big when vip segment Small otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign Big { Orders under Gold }
     assign Small { Orders under Silver }
   }
`))

  test('in calendar days may be too slow for business days', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold { hours Office goal ResolutionTime 95 % within 2 business days }
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 2 business days' stands here
   process Handling { step First within 3 days }
//         ^^^^^^^^ warning[process-too-slow] 'Handling' may take longer than 'Gold' promises: what is received Monday 4 January 2027 at 16:59 may take until Thursday at 16:59, but '95 % within 2 business days' is due Wednesday at 17:00 (8 h 59 min of open time too late).
   catalogue Desk { service Orders { channels email work deferrable process Handling } }
//                                                                          ^^^^^^^^ related: 'Orders' runs through this process
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold }
//                             ^^^^ related: 'Orders' is assigned under 'Gold' here
   }
`))
})

describe('what counts', () => {
  test('is every step with a limit, but no prompt and no step without', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold { hours Office goal ResolutionTime 95 % within 4 business hours }
   party Sales
   process Handling {
     step First within 3 business hours
     step Unknown
     parallel { step Second within 1 business hour prompt Offer hand over to Sales within 3 business days }
     prompt Upgrade hand over to Sales within 1 business day
   }
   catalogue Desk { service Orders { channels email work deferrable process Handling } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold }
   }
`))

  test('is a promise on a channel that the service has', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold {
     hours Office
     goal ResolutionTime 95 % within 1 business hour on phone
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 1 business hour' stands here
     goal ResolutionTime 95 % within 4 business hours on email
     goal ResponseTime 95 % within 1 business hour
   }
   process Handling { step First within 3 business hours }
//         ^^^^^^^^ warning[process-too-slow] 'Handling' may take longer than 'Gold' promises: what is received Friday 1 January 2027 at 15:00 may take until Monday at 09:00, but '95 % within 1 business hour' is due Friday at 16:00 (2 h of open time too late).
   catalogue Desk {
     service Orders { channels email work deferrable process Handling }
     service Calls { channels phone, email work deferrable process Handling }
//                                                                 ^^^^^^^^ related: 'Calls' runs through this process
   }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { others under Gold }
//                             ^^^^ related: 'Calls' is assigned under 'Gold' here
   }
`))

  test('is a metric of the project from receipt to resolution too', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   metric Throughput is time from received to resolved
   sla Gold { hours Office goal Throughput 95 % within 2 business hours }
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 2 business hours' stands here
   process Handling { step First within 3 business hours }
//         ^^^^^^^^ warning[process-too-slow] 'Handling' may take longer than 'Gold' promises: what is received Friday 1 January 2027 at 15:00 may take until Monday at 09:00, but '95 % within 2 business hours' is due Friday at 17:00 (1 h of open time too late).
   catalogue Desk { service Orders { channels email work deferrable process Handling } }
//                                                                          ^^^^^^^^ related: 'Orders' runs through this process
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold }
//                             ^^^^ related: 'Orders' is assigned under 'Gold' here
   }
`))

  test('is the stage that is missed by most', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold { hours Office goal ResolutionTime 90 % within 2 business hours, 100 % within 3 business hours }
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '90 % within 2 business hours' stands here
   process Handling { step First within 4 business hours }
//         ^^^^^^^^ warning[process-too-slow] 'Handling' may take longer than 'Gold' promises: what is received Friday 1 January 2027 at 14:00 may take until Monday at 09:00, but '90 % within 2 business hours' is due Friday at 16:00 (2 h of open time too late).
   catalogue Desk { service Orders { channels email work deferrable process Handling } }
//                                                                          ^^^^^^^^ related: 'Orders' runs through this process
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold }
//                             ^^^^ related: 'Orders' is assigned under 'Gold' here
   }
`))

  test('is said once where an heir takes the promise over', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Silver { hours Office goal ResolutionTime 90 % within 2 business hours }
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '90 % within 2 business hours' stands here
   sla Gold extends Silver { goal Satisfaction at least 4 }
   process Handling { step First within 4 business hours }
//         ^^^^^^^^ warning[process-too-slow] 'Handling' may take longer than 'Gold' promises: what is received Friday 1 January 2027 at 14:00 may take until Monday at 09:00, but '90 % within 2 business hours' is due Friday at 16:00 (2 h of open time too late).
   catalogue Desk { service Orders { channels email work deferrable process Handling } }
//                                                                          ^^^^^^^^ related: 'Orders' runs through this process
   segmentation Customers { attribute vip: boolean segment Big when vip segment Small otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign Big { Orders under Gold }
//                             ^^^^ related: 'Orders' is assigned under 'Gold' here
     assign Small { Orders under Silver }
   }
`))
})

describe('what is not known', () => {
  test('is passed over', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   calendar Closed { time zone "Europe/Berlin" }
   calendar Lost { open mon-fri 08:00-17:00 }
   sla Gold { hours Office goal ResolutionTime 90 % within 2 parsecs }
   sla Silver { hours Closed goal ResolutionTime 90 % within 1 business hour }
   sla Bronze { hours Lost goal ResolutionTime 90 % within 1 business hour }
   sla Copper { goal ResolutionTime 90 % within 1 business hour }
   process Handling { step First within 4 business hours }
   process Broken { step First within 4 parsecs }
   process Odd { step First within 1.5 business days }
   catalogue Desk {
     service A { channels email work deferrable process Handling }
     service B { channels email work deferrable process Broken }
     service C { channels email work deferrable process Odd }
     service D { channels email work deferrable process Nothing }
   }
   segmentation Customers { attribute x: AA | BB | CC | DD segment G when x = AA segment S when x = BB segment B when x = CC segment C otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign G { others under Gold }
     assign S { others under Silver }
     assign B { others under Bronze }
     assign C { others under Copper }
   }
`))
})

describe('the clock', () => {
  test.each([
    ['tour', tour],
    ['innendienst', innendienst],
  ])('is not needed for %s', (_, files) => {
    const project = projectOf(files)
    const rules = ruleList.filter((rule) => promisesAndTime.includes(rule.name))
    const { findings, missing } = checkWith({ project, library }, { today: '2026-11-25', rules }, undefined)
    expect(lines(findings)).toEqual([])
    expect(missing).toBeUndefined()
  })

  test('is asked for where nothing else decides', () => {
    const project = projectOf([
      { path: 'a.zusage', text: randomContract('within 2 business days', ['within 3 days']) },
    ])
    const rules = ruleList.filter((rule) => rule.name === 'process-too-slow')
    const { missing } = checkWith({ project, library }, { today: '2026-11-25', rules }, undefined)
    expect(missing).toEqual(new Set(['DE-HE']))
  })
})

function randomContract(
  target: string,
  steps: readonly string[],
  hours = 'open mon-fri 08:00-17:00 holidays "DE-HE"',
): string {
  return `calendar Office { time zone "Europe/Berlin" ${hours} }
sla Gold { hours Office goal ResolutionTime ${target} }
process Handling {
${steps.map((step, index) => `  ${step.startsWith('parallel') ? step : `step S${index} ${step}`}`).join('\n')}
}
catalogue Desk { service Orders { channels email work deferrable process Handling } }
segmentation Customers { segment All otherwise }
contract Sales2027 {
  in force 2027-03-15 to 2027-04-11
  offers Desk
  serves Customers
  assign All { Orders under Gold }
}
`
}

describe('against a slow simulation', () => {
  const { below, pick } = randomFrom(2027)
  const limits = [
    'within 20 min',
    'within 45 min',
    'within 5 h',
    'within 17 business min',
    'within 1 business hour',
    'within 3 business hours',
    'within 1 business day',
    'within 2 business days',
    'within 1 day',
  ]
  const targets = [
    '90 % within 4 h',
    '90 % within 30 h',
    '90 % within 2 days',
    '90 % within 1 week',
    '90 % within 2 business hours',
    '90 % within 8 business hours',
    '90 % within 20 business hours',
    '90 % within 1 business day',
    '90 % within 2 business days',
    '90 % within 4 business days',
    '90 % by close same day when before 12:00',
    '90 % by close same day when before 14:00, 90 % by close next business day',
    '90 % by 12:00 next business day',
    '90 % by 16:00 same day when before 10:00, 90 % by 16:00 next business day',
  ]
  const hours = [
    'open mon-fri 08:00-17:00',
    'open mon-thu 08:00-12:00, 12:45-17:30 open fri 08:00-15:00',
    'open mon-fri 08:00-18:00 open 2027-03-20 09:00-13:00 closed 2027-03-25 to 2027-03-29',
    'open mon-sun 00:00-24:00',
    'open sat-sun 22:00-24:00 open mon-sun 00:00-06:00',
  ]

  test('nothing is missed, and every receipt that is named is late', async () => {
    let late = 0
    let kept = 0
    for (let round = 0; round < 120; round++) {
      const steps: Sketch[] = Array.from({ length: 1 + below(3) }, () =>
        below(4) === 0 ? [pick(limits), pick(limits)] : pick(limits),
      )
      const written = steps.map((step) =>
        typeof step === 'string'
          ? step
          : `parallel { ${step.map((limit, index) => `step P${below(1e9)}x${index} ${limit}`).join(' ')} }`,
      )
      const target = `${pick(targets)}${below(3) === 0 ? `, 100 % within ${2 + below(6)} business days` : ''}`
      const text = randomContract(target, written, pick(hours))
      const files = [{ path: 'a.zusage', text }]
      const [calendar, sla] = projectOf(files).files[0]!.declarations as [Calendar, Sla]
      const clock = createClock(clockCalendarOf(new Facts(), calendar)!)
      if (isProblem(clock)) throw new Error(text)
      const promises = sla.goals[0]!.targets.map((one): Target => {
        if (one.kind !== 'within' && one.kind !== 'by') throw new Error(text)
        const share = Number(one.share!.value!.ratio)
        if (one.kind === 'within') return { kind: 'within', share, limit: one.limit.value! }
        const receivedBefore = one.receivedBefore?.value
        return { kind: 'by', share, time: one.time?.value ?? 'close', day: one.day, receivedBefore }
      })
      const lateness = (received: number): number => {
        const finished = finish(clock, steps, received)
        const dues = dueOfGoal(clock, promises, received)
        if (isProblem(dues)) throw new Error(text)
        return Math.max(...dues.map(({ due }) => finished - (due ?? Number.POSITIVE_INFINITY)))
      }
      const [begin, end] = [clock.read('2027-03-15T00:00')!, clock.read('2027-04-11T23:59')!]
      let worst = Number.NEGATIVE_INFINITY
      for (let at = begin; at <= end; at += 420) worst = Math.max(worst, lateness(at))
      const [finding, ...more] = await findingsIn(files, { only: ['process-too-slow'] })
      expect(more, text).toEqual([])
      if (finding === undefined) {
        expect(worst, text).toBeLessThanOrEqual(0)
        kept++
        continue
      }
      late++
      const { received, due, finished, lateSeconds } = finding.data as Record<string, string>
      const at = clock.read(received!)!
      expect(clock.read(finished!), text).toBe(finish(clock, steps, at))
      expect(clock.read(finished!)! - clock.read(due!)!, text).toBe(lateSeconds)
      expect(lateness(at), text).toBe(lateSeconds)
      expect(Number(lateSeconds), text).toBeGreaterThan(0)
      expect(at >= begin && at <= end + 60, text).toBe(true)
    }
    expect(Math.min(late, kept)).toBeGreaterThan(20)
  })
})

type Sketch = string | readonly string[]

/** The end of steps by their text, with nothing of the rule's own. */
function finish(clock: Clock, steps: readonly Sketch[], begun: number): number {
  const after = (limit: string, at: number): number => {
    const [, amount, business, word] = /^within (\d+) (business )?(\w+?)s?$/.exec(limit)!
    const unit =
      ({ min: 'minute', h: 'hour' } as Record<string, 'minute' | 'hour'>)[word!] ?? (word as 'hour' | 'day')
    const kind = business ? 'business' : unit === 'day' ? 'calendar' : 'elapsed'
    return clock.dueOf({ amount: Number(amount), unit, clock: kind }, at) as number
  }
  return steps.reduce<number>(
    (at, step) =>
      typeof step === 'string' ? after(step, at) : Math.max(...step.map((limit) => after(limit, at))),
    begun,
  )
}
