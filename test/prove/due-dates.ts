import {
  type Calendar,
  type Clock,
  createClock,
  type Duration,
  dueOfGoal,
  type HolidayProvider,
  type Hours,
  isProblem,
  type Target,
  weekdays,
} from '../../language/src/clock/index.ts'
import { SlowClock, windowOf } from '../clock/reckoning.ts'
import { Count, type Prover } from './prover.ts'

/** Dates near which the clock of a zone is changed in a way worth trying, and one zone that has no such day. */
const changes: readonly (readonly [timeZone: string, date: string, what: string])[] = [
  ['Europe/Berlin', '2027-03-28', 'an hour forward at 02:00'],
  ['Europe/Berlin', '2027-10-31', 'an hour back at 03:00'],
  ['America/New_York', '2027-03-14', 'an hour forward at 02:00'],
  ['America/New_York', '2027-11-07', 'an hour back at 02:00'],
  ['Australia/Lord_Howe', '2027-04-04', 'half an hour back at 02:00'],
  ['Australia/Lord_Howe', '2027-10-03', 'half an hour forward at 02:00'],
  ['Asia/Kolkata', '2027-03-28', 'no change'],
  ['Asia/Kolkata', '2027-12-31', 'no change, and a new year'],
  ['America/Sao_Paulo', '2018-02-18', 'an hour back at midnight'],
  ['America/Sao_Paulo', '2018-11-04', 'an hour forward at midnight'],
  ['Pacific/Apia', '2011-12-30', 'a date that never was'],
  ['Pacific/Apia', '2012-04-01', 'an hour back at 04:00'],
  ['Africa/Casablanca', '2027-02-07', 'an hour back for Ramadan'],
  ['Africa/Casablanca', '2027-03-14', 'an hour forward after Ramadan'],
  ['Asia/Tehran', '2022-03-22', 'an hour forward at midnight'],
  ['Asia/Tehran', '2022-09-22', 'an hour back at midnight'],
  ['America/St_Johns', '2010-03-14', 'an hour forward at 00:01'],
  ['America/St_Johns', '2010-11-07', 'an hour back at 00:01, into the day before'],
]
const calendarsEach = 240
const receiptsEach = 50
const daySeconds = 86_400

/** A generator of random numbers that gives the same ones on every run. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

class Dice {
  readonly #random: () => number
  constructor(seed: number) {
    this.#random = randomOf(seed)
  }
  chance(share: number): boolean {
    return this.#random() < share
  }
  /** From 0 up to and without `end`. */
  below(end: number): number {
    return Math.floor(this.#random() * end)
  }
  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!
  }
}

const edges =
  '00:00 00:01 00:30 01:00 01:15 01:30 01:45 02:00 02:15 02:30 02:45 03:00 03:30 04:00 06:00 08:00 12:00 12:45 14:00 17:30 22:00 23:00 23:01 23:30 24:00'.split(
    ' ',
  )

function randomHours(dice: Dice): Hours[] {
  return Array.from({ length: 1 + dice.below(3) }, () => {
    const first = dice.below(edges.length - 1)
    const last = first + 1 + dice.below(edges.length - first - 1)
    return { from: edges[first]!, to: edges[last]! }
  })
}

function randomWeek(dice: Dice): Calendar['week'] {
  return weekdays
    .filter(() => dice.chance(0.8))
    .map((day) => ({
      day,
      hours: dice.chance(0.15) ? [{ from: '00:00', to: '24:00' }] : randomHours(dice),
    }))
}

function randomCalendar(dice: Dice, timeZone: string, date: string): Calendar {
  const around = (): string =>
    new Date(Date.parse(date) + (dice.below(15) - 5) * daySeconds * 1000).toISOString().slice(0, 10)
  return {
    id: 'Random',
    timeZone,
    holidays: dice.chance(0.5) ? ['XX'] : [],
    week: randomWeek(dice),
    seasons: Array.from({ length: dice.below(3) }, (_, index) => {
      const [from = '', to = ''] = [around(), around()].sort()
      return { season: `Season${index}`, from, to, week: randomWeek(dice) }
    }),
    dates: Array.from({ length: dice.below(4) }, () => {
      const [from = '', to = ''] = [around(), around()].sort()
      return { from, to: dice.chance(0.7) ? from : to, hours: dice.chance(0.5) ? [] : randomHours(dice) }
    }),
  }
}

function randomDuration(dice: Dice): Duration {
  switch (dice.below(6)) {
    case 0:
      return { amount: 1 + dice.below(200), unit: 'second', clock: 'business' }
    case 1:
      return { amount: dice.below(400), unit: 'minute', clock: 'business' }
    case 2:
      return { amount: dice.below(80) / 4, unit: 'hour', clock: 'business' }
    case 3:
      return { amount: dice.below(5), unit: 'day', clock: 'business' }
    case 4:
      return { amount: dice.below(30), unit: 'hour', clock: 'elapsed' }
    default:
      return dice.chance(0.8)
        ? { amount: dice.below(9), unit: 'day', clock: 'calendar' }
        : { amount: 1, unit: dice.pick(['week', 'month']), clock: 'calendar' }
  }
}

function randomTargets(dice: Dice): Target[] {
  const by = (): Target => ({
    kind: 'by',
    share: 0.9,
    time: dice.chance(0.5) ? 'close' : dice.pick(edges),
    day: dice.chance(0.5) ? 'same' : 'next-business',
    ...(dice.chance(0.6) ? { receivedBefore: dice.pick(edges) } : {}),
  })
  const within = (): Target => ({
    kind: 'within',
    share: 0.9,
    limit: randomDuration(dice),
    ...(dice.chance(0.4) ? { receivedBefore: dice.pick(edges) } : {}),
  })
  const first = dice.chance(0.7) ? by() : within()
  return [first, dice.chance(0.5) ? by() : within()]
}

/** A place, weighted towards the day of the change. */
function randomReceipt(dice: Dice, change: number): number {
  const spread = dice.chance(0.7) ? 2 * daySeconds : 6 * daySeconds
  const at = change + dice.below(spread) - spread / 2
  return dice.chance(0.5) ? at - (at % 900) : at
}

function compareAround(place: number, rounds: number, count: Count): void {
  const [timeZone, date] = changes[place]!
  const change = Date.parse(date) / 1000
  const window = windowOf(timeZone, change - 8 * daySeconds, change + 36 * daySeconds)
  const dice = new Dice(place + 1)
  for (let round = 0; round < rounds; round++) {
    const calendar = randomCalendar(dice, timeZone, date)
    const holidays = new Set(
      Array.from({ length: 3 }, () =>
        new Date((change + (dice.below(12) - 4) * daySeconds) * 1000).toISOString().slice(0, 10),
      ),
    )
    const slow = new SlowClock(calendar, calendar.holidays.length > 0 ? holidays : new Set(), window)
    const clock = createClock(calendar, tableOf(holidays))
    if (isProblem(clock)) {
      count.differs(`no clock: ${JSON.stringify(clock)} of ${JSON.stringify(calendar)}`)
      continue
    }
    for (let each = 0; each < receiptsEach; each++) {
      compareOne(clock, slow, dice, randomReceipt(dice, change), count)
    }
  }
}

/** The business clock against a reckoning minute by minute, in the weeks in which clocks change. */
export const dueDates: Prover = {
  title: 'business time and due dates, minute by minute, where clocks change',
  run(scale) {
    const count = new Count()
    const rounds = Math.max(1, Math.round(calendarsEach * scale))
    for (const place of changes.keys()) compareAround(place, rounds, count)
    return count
  },
}

function tableOf(dates: ReadonlySet<string>): HolidayProvider {
  return {
    holidays: (_, year) =>
      [...dates].filter((day) => day.startsWith(`${year}-`)).map((day) => ({ date: day, name: day })),
    known: () => ({}),
  }
}

function compareOne(clock: Clock, slow: SlowClock, dice: Dice, received: number, count: Count): void {
  const duration = randomDuration(dice)
  const targets = randomTargets(dice)
  const other = received + dice.below(5 * daySeconds)
  const pairs: (readonly [what: unknown, fast: unknown, slow: unknown])[] = [
    ['counted', clock.countedFrom(received), slow.countedFrom(received)],
    ['open', clock.isOpen(received), slow.isOpen(received)],
    [`open until ${other}`, clock.openSecondsBetween(received, other), slow.openSeconds(received, other)],
    [duration, clock.dueOf(duration, received), slow.dueOfDuration(duration, received)],
    [targets, firstDue(clock, targets, received), slow.dueOfAlternatives(targets, received)],
  ]
  for (const [what, fast, expected] of pairs) {
    // Past the end of the window there is nothing to compare with.
    if (expected === undefined) continue
    if (fast === expected) count.agrees()
    else {
      count.differs(
        `${JSON.stringify(what)} received ${clock.format(received)}: ${tell(clock, fast)} instead of ${tell(clock, expected)} on ${JSON.stringify(clock.calendar)}`,
      )
    }
  }
}

function firstDue(clock: Clock, targets: readonly Target[], received: number): unknown {
  const stages = dueOfGoal(clock, targets, received)
  if (isProblem(stages)) return stages
  const [stage] = stages
  if (stages.length !== 1 || !stage) return stages
  if (stage.postponed) return 'late'
  return stage.due ?? 'none'
}

function tell(clock: Clock, value: unknown): string {
  return typeof value === 'number' && value > 1e8 ? clock.format(value) : JSON.stringify(value)
}
