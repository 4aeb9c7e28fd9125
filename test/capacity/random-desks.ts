// Teams that come the same every time: of all sizes and hours, with work of several kinds and deadlines, some of them with
// calls beside it. Each as a contract, and as a desk that can be played through.
import type { PlannedContract } from '../../language/src/capacity/index.ts'
import { slotsPerWeek, Week } from '../../language/src/capacity/week.ts'
import type { Target } from '../../language/src/compile/schema.ts'
import { randomFrom } from '../support/random.ts'
import { planned } from './contracts.ts'
import type { DeskWork } from './desk.ts'

export interface RandomDesk {
  readonly told: string
  readonly contract: PlannedContract
  /** How long somebody can be at work in each half hour, in hours. */
  readonly lengths: Float64Array
  /** Hours of deferrable work in a week. */
  readonly hours: number
  readonly work: readonly (DeskWork & { readonly share: number })[]
  /** Calls in each half hour, and how long they take, in hours. */
  readonly calls?: { readonly calls: Float64Array; readonly effort: number }
  /** A case that is begun is finished before a call is taken. */
  readonly uninterrupted: boolean
}

/** An FTE is at work for so many hours in a week. */
export const hoursOfFte = 40

const schedules: readonly { days: string; count: number; spans: readonly (readonly [number, number])[] }[] = [
  { days: 'mon-fri', count: 5, spans: [[8, 16]] },
  {
    days: 'mon-fri',
    count: 5,
    spans: [
      [9, 12],
      [13, 18],
    ],
  },
  { days: 'mon-sat', count: 6, spans: [[7, 19]] },
  { days: 'mon-thu', count: 4, spans: [[8, 12]] },
  { days: 'mon-sun', count: 7, spans: [[0, 24]] },
]

type Rule = readonly [written: string, targets: readonly Target[]]
const within = (amount: number, unit: 'hour' | 'day', share: number): Rule => [
  `${share} % within ${amount} business ${amount === 1 ? unit : `${unit}s`}`,
  [{ kind: 'within', share: share / 100, limit: { amount, unit, clock: 'business' } }],
]
const cutOff = (share: number): Rule => [
  `${share} % by close same day when before 14:00, ${share} % by close next business day`,
  [
    { kind: 'by', share: share / 100, time: 'close', day: 'same', receivedBefore: '14:00' },
    { kind: 'by', share: share / 100, time: 'close', day: 'next-business' },
  ],
]
const rules: readonly ((share: number) => Rule)[] = [
  (share) => within(2, 'hour', share),
  (share) => within(4, 'hour', share),
  (share) => within(8, 'hour', share),
  (share) => within(1, 'day', share),
  (share) => within(2, 'day', share),
  (share) => within(5, 'day', share),
  cutOff,
]

/** How much of a day comes when: as much in each hour, much in the morning, or much from two o'clock on. */
const shapes = ['even', 'morning', 'late'] as const
type Shape = (typeof shapes)[number]
const busy = (shape: Shape, hour: number): number =>
  shape === 'even' ? 1 : (shape === 'morning' ? hour < 11 : hour >= 14) ? 3 : 1

const sizes = [0.5, 1, 1.5, 2, 3, 5, 8, 12, 20, 35, 50]

/** @param withCalls whether people answer calls beside the rest */
export function randomDesk(seed: number, withCalls = false): RandomDesk {
  const { below, pick } = randomFrom(seed * 7919 + 17)
  const schedule = pick(schedules)
  const week = new Week(
    Array.from({ length: schedule.count }, (_, day) =>
      schedule.spans.map(([from, to]) => ({ from: day * 1440 + from * 60, to: day * 1440 + to * 60 })),
    ).flat(),
  )
  const open = new Float64Array(slotsPerWeek)
  for (let slot = 0; slot < slotsPerWeek; slot++) {
    const [day, hour] = [Math.floor(slot / 48), (slot % 48) / 2]
    if (day < schedule.count && schedule.spans.some(([from, to]) => from <= hour && hour < to)) open[slot] = 1
  }
  const hours = (withCalls ? pick(sizes.slice(3, 9)) : pick(sizes)) * hoursOfFte * 0.85
  const parts = Array.from({ length: 1 + below(3) }, () => 1 + below(4))
  const all = parts.reduce((sum, one) => sum + one, 0)
  const kinds = parts.map((part) => {
    for (;;) {
      const minutes = pick([5, 10, 15, 30, 45, 60, 120])
      const share = pick([80, 90, 95, 98, 99])
      const [written, targets] = pick(rules)(share)
      const dueOf = (minute: number): number => week.dueOf(targets, minute) ?? Number.POSITIVE_INFINITY
      // Where handling alone takes too long, people do not help.
      if (Math.exp((-leastTime(open, dueOf) * 60) / minutes) > (1 - share / 100) / 3) continue
      const shape = pick(shapes)
      const perWeek = Number((((hours * part) / all / minutes) * 60).toPrecision(6))
      const cases = spread(open, shape).map((one) => one * perWeek)
      return { written, minutes, shape, perWeek, share: share / 100, dueOf, cases }
    }
  })
  const callsPerWeek = Math.round(hours * 8)
  const calls = spread(open, 'even').map((one) => one * callsPerWeek)
  const written = kinds.map(
    ({ written, minutes, shape, perWeek }) =>
      `${perWeek} per week, ${minutes} min each, ${shape}, ${written}`,
  )
  return {
    told: `${schedule.days} ${schedule.spans.map((span) => span.join('-')).join(', ')}: ${written.join('; ')}${withCalls ? `; ${callsPerWeek} calls` : ''}`,
    contract: planned(source(schedule, kinds, withCalls ? callsPerWeek : undefined)),
    lengths: open.map((one) => one / 2),
    hours,
    work: kinds.map(({ cases, minutes, dueOf, share }) => ({
      cases,
      effort: minutes / 60,
      dues: [dueOf],
      share,
    })),
    uninterrupted: false,
    ...(withCalls ? { calls: { calls, effort: callMinutes / 60 } } : {}),
  }
}

const callMinutes = 4

function source(
  { days, spans }: (typeof schedules)[number],
  kinds: readonly { written: string; minutes: number; shape: Shape; perWeek: number }[],
  callsPerWeek: number | undefined,
): string {
  const time = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
  const number = (value: number): string => value.toFixed(6).replace(/\.?0+$/, '')
  const profiles = shapes.slice(1).map((shape) => {
    const weights = spans.flatMap(([from, to]) =>
      Array.from({ length: to - from }, (_, at) => ({ hour: from + at, weight: busy(shape, from + at) })),
    )
    const sum = weights.reduce((total, { weight }) => total + weight, 0)
    let left = 100
    const lines = weights.map(({ hour, weight }, index) => {
      // Written shares have to be 100 together.
      const share = index === weights.length - 1 ? left : Number(((100 * weight) / sum).toFixed(4))
      left -= share
      return `${time(hour)}-${time(hour + 1)} ${share.toFixed(4)} %`
    })
    return `profile ${shape} { ${lines.join(' ')} }`
  })
  return `
calendar Open { time zone "Europe/Berlin" open ${days} ${spans.map(([from, to]) => `${time(from)}-${time(to)}`).join(', ')} }
team Desk { hours Open staff 1 FTE week ${hoursOfFte} h shrinkage 0 % }
${profiles.join('\n')}
${kinds.map(({ written }, index) => `sla S${index} { hours Open goal ResolutionTime ${written} each month }`).join('\n')}
sla Phone { hours Open goal AnswerTime 80 % within 20 s each month }
segmentation Customers { segment All otherwise }
catalogue Back {
${kinds.map(({ minutes, shape, perWeek }, index) => `service K${index} { work deferrable effort ${minutes} min volume ${number(perWeek)} per week${shape === 'even' ? '' : ` profile ${shape}`} }`).join('\n')}
${callsPerWeek === undefined ? '' : `service Calls { work immediate effort ${callMinutes} min volume ${callsPerWeek} per week }`}
}
contract Deal {
  in force 2027-01-01 to 2027-12-31 offers Back serves Customers
  assign All {
${kinds.map((_, index) => `K${index} under S${index} by Desk`).join('\n')}
${callsPerWeek === undefined ? '' : 'Calls under Phone by Desk'}
  }
}
`
}

/** Hours that are open at least between a receipt and its time, of nine in ten. */
function leastTime(open: Float64Array, dueOf: (minute: number) => number): number {
  const times: number[] = []
  for (let slot = 0; slot < slotsPerWeek; slot++) {
    if (open[slot] === 0) continue
    const due = dueOf(slot * 30 + 15)
    let time = 0
    for (let at = slot; at * 30 < due; at++) time += open[at % slotsPerWeek]! / 2
    times.push(time - 0.5)
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 10)]!
}

/** How one case a week spreads over the half hours. */
function spread(open: Float64Array, shape: Shape): Float64Array {
  const weights = open.map((one, slot) => one * busy(shape, Math.floor((slot % 48) / 2)))
  const all = weights.reduce((sum, one) => sum + one, 0)
  return weights.map((one) => one / all)
}
