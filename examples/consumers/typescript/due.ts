// Reads a compiled contract (`zusage compile`) and says what a request is promised and when it falls due: the JSON and
// Node are all it needs. What it does not understand, it refuses to reckon. See README.md.
//
//   node due.ts CONTRACT.json --service OrderEntry --segment KeyAccounts --received 2027-03-05T15:40 [--json]
import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// --- The parts of the format that are read here ------------------------------------------------------------------

interface Hours {
  readonly from: string
  readonly to: string
}

interface Calendar {
  readonly id: string
  readonly timeZone: string
  readonly week: readonly { readonly day: string; readonly hours: readonly Hours[] }[]
  /** Times with another week; holidays and dates win over them. */
  readonly seasons?: readonly {
    readonly from: string
    readonly to: string
    readonly week: Calendar['week']
  }[]
  /** Regions whose public holidays are closed. */
  readonly holidays: readonly string[]
  /** Days that differ from the week and win over holidays; without hours they are closed. */
  readonly dates: readonly { readonly from: string; readonly to: string; readonly hours: readonly Hours[] }[]
}

interface Duration {
  readonly amount: number
  readonly unit: string
  readonly clock: 'elapsed' | 'calendar' | 'business'
}

interface Target {
  readonly kind: string
  /** Share of requests that have to keep it; all if absent. */
  readonly share?: number
  readonly limit?: Duration
  /** Of what comes again and again: the longest from one time to the next. */
  readonly interval?: Duration
  readonly time?: string
  readonly day?: 'same' | 'next-business'
  readonly receivedBefore?: string
}

/** For which cases a goal holds: a tree of comparisons of what is known of a case. */
interface Condition {
  readonly kind: string
  readonly of?: Condition | readonly Condition[]
  readonly attribute?: string
  readonly operator?: string
  readonly value?: unknown
  readonly values?: readonly unknown[]
}

interface Contract {
  readonly formatVersion: string
  readonly calendars: readonly Calendar[]
  readonly services: readonly { readonly id: string; readonly channels: readonly string[] }[]
  readonly metrics: readonly {
    readonly id: string
    /** Of a time: the event that starts its clock, or the first of several. */
    readonly definition: {
      readonly kind: string
      readonly start?: string
      readonly startAlternatives?: readonly string[]
    }
  }[]
  readonly slas: readonly {
    readonly id: string
    readonly calendar: string
    /** Reasons for which the clocks of all deadlines stop while they last. */
    readonly stops?: readonly string[]
    readonly goals: readonly {
      readonly metric: string
      /** Other metrics, whose deadlines a case has to meet as well. */
      readonly with?: readonly string[]
      readonly channels: readonly string[]
      /** For which cases it holds; for all if absent. */
      readonly when?: Condition
      readonly targets: readonly Target[]
    }[]
  }[]
  readonly assignments: readonly {
    readonly segment: string
    readonly service: string
    readonly offered: boolean
    readonly sla?: string
    readonly by?: string
    readonly because?: string
  }[]
}

// --- Dates without a zone: days are counted from 1970-01-01 --------------------------------------------------------

const daySeconds = 86_400
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const dateOf = (day: number): string => new Date(day * daySeconds * 1000).toISOString().slice(0, 10)
const weekdayOf = (day: number): string => weekdays[(((day + 3) % 7) + 7) % 7]!
const secondsOf = (time: string): number => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60

function monthsLater(day: number, months: number): number {
  const date = new Date(day * daySeconds * 1000)
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)
  const length = new Date(first)
  length.setUTCMonth(length.getUTCMonth() + 1, 0)
  return first / 1000 / daySeconds + Math.min(date.getUTCDate(), length.getUTCDate()) - 1
}

// --- Public holidays: the contract names regions, and whoever reckons has to know their days -----------------------

function easter(year: number): number {
  // The anonymous Gregorian algorithm.
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1) / 1000 / daySeconds
}

/** Days from Easter Sunday, or `MM-DD`. */
const german = ['01-01', -2, 1, '05-01', 39, 50, '10-03', '12-25', '12-26'] as const
const regions: Readonly<Record<string, readonly (string | number)[]>> = {
  DE: german,
  'DE-BW': [...german, '01-06', 60, '11-01'],
  'DE-HE': [...german, 60],
  'DE-SN': [...german, '10-31', 'repentance'],
  AT: ['01-01', '01-06', 1, '05-01', 39, 50, 60, '08-15', '10-26', '11-01', '12-08', '12-25', '12-26'],
}

function isHoliday(day: number, region: string): boolean {
  const rules = regions[region]
  if (rules === undefined)
    throw new Error(`The holidays of ${region} are not known here; add them to the table.`)
  const date = dateOf(day)
  const year = Number(date.slice(0, 4))
  return rules.some((rule) => {
    if (typeof rule === 'number') return easter(year) + rule === day
    // The Wednesday before 23 November.
    if (rule === 'repentance')
      return weekdayOf(day) === 'wed' && date.slice(5) >= '11-16' && date.slice(5) <= '11-22'
    return date.slice(5) === rule
  })
}

// --- Business time -------------------------------------------------------------------------------------------------

/** Seconds since 1970-01-01T00:00:00Z. */
type Instant = number

/** So many days without any opening are taken for a calendar that is closed for good. */
const longestClosure = 3700

class Clock {
  readonly #calendar: Calendar
  readonly #format: Intl.DateTimeFormat

  constructor(calendar: Calendar) {
    this.#calendar = calendar
    this.#format = new Intl.DateTimeFormat('en-CA', {
      timeZone: calendar.timeZone,
      hourCycle: 'h23',
      ...{
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      },
    })
  }

  /** Seconds that the local clock is ahead of UTC. */
  #offset(at: Instant): number {
    const part = Object.fromEntries(
      this.#format.formatToParts(at * 1000).map(({ type, value }) => [type, value]),
    )
    const local = `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`
    return Date.parse(local) / 1000 - at
  }

  /** The instant at which the local clock reads so many seconds since 1970: of two the first, of none the change. */
  instantOf(local: number): Instant {
    const [before, after] = [this.#offset(local - daySeconds), this.#offset(local + daySeconds)]
    const fits = [local - before, local - after].filter((at) => at + this.#offset(at) === local)
    if (fits.length > 0) return Math.min(...fits)
    // The reading is skipped: halve the time in which the clock jumps over it.
    let [low, high] = [local - daySeconds, local + daySeconds]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (middle + this.#offset(middle) < local) low = middle
      else high = middle
    }
    return high
  }

  localOf(at: Instant): number {
    return at + this.#offset(at)
  }

  /** When a receipt is: local to the calendar, or with an offset of its own. */
  read(text: string): Instant {
    const local = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`) / 1000
    if (Number.isNaN(local)) throw new Error(`${text} is no moment such as 2027-03-05T15:40.`)
    return /(?:Z|[+-]\d\d:\d\d)$/.test(text) ? local : this.instantOf(local)
  }

  /** RFC 3339 with the offset of the zone. */
  format(at: Instant): string {
    const offset = this.#offset(at)
    const two = (value: number): string => String(value).padStart(2, '0')
    const minutes = Math.abs(offset) / 60
    const sign = offset < 0 ? '-' : '+'
    return `${new Date((at + offset) * 1000).toISOString().slice(0, 19)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  }

  /** The openings of a date, as instants. */
  #openings(day: number): { from: Instant; to: Instant }[] {
    return this.#hours(day)
      .map(({ from, to }) => ({
        from: this.instantOf(day * daySeconds + secondsOf(from)),
        to: this.instantOf(day * daySeconds + secondsOf(to)),
      }))
      .filter(({ from, to }) => from < to)
      .sort((a, b) => a.from - b.from)
  }

  #hours(day: number): readonly Hours[] {
    const { dates, holidays, week, seasons = [] } = this.#calendar
    const date = dateOf(day)
    const special = dates.find(({ from, to }) => from <= date && date <= to)
    if (special !== undefined) return special.hours
    if (holidays.some((region) => isHoliday(day, region))) return []
    const season = seasons.find(({ from, to }) => from <= date && date <= to)
    return (season?.week ?? week).find((one) => one.day === weekdayOf(day))?.hours ?? []
  }

  #openDay(day: number, n: number): number {
    for (let next = day, left = n; next < day + longestClosure; next++) {
      if (this.#openings(next).length > 0 && left-- === 0) return next
    }
    throw new Error(`The calendar ${this.#calendar.id} has not enough open days.`)
  }

  /** When a receipt counts: at once while open, else at the next opening; and on which date that is. */
  counted(received: Instant): { at: Instant; day: number } {
    // A day earlier, for what is open over midnight.
    const start = Math.floor(this.localOf(received) / daySeconds) - 1
    for (let day = start; day < start + longestClosure; day++) {
      const opening = this.#openings(day).find(({ to }) => to > received)
      if (opening !== undefined) return { at: Math.max(received, opening.from), day }
    }
    throw new Error(`The calendar ${this.#calendar.id} does not open again.`)
  }

  lastClosing(day: number): Instant {
    return Math.max(...this.#openings(day).map(({ to }) => to))
  }

  #afterOpenSeconds(received: Instant, seconds: number): Instant {
    const { at, day } = this.counted(received)
    let left = seconds
    for (let next = day; next < day + longestClosure; next++) {
      for (const { from, to } of this.#openings(next)) {
        const begin = Math.max(from, at)
        if (begin >= to) continue
        // What runs out exactly at a closing is due at that closing.
        if (left <= to - begin) return begin + left
        left -= to - begin
      }
    }
    throw new Error(`The calendar ${this.#calendar.id} has not enough open time.`)
  }

  within({ amount, unit, clock }: Duration, received: Instant): Instant {
    const seconds = { second: 1, minute: 60, hour: 3600 }[unit]
    switch (clock) {
      case 'elapsed':
        return received + Math.round(amount * seconds!)
      case 'business':
        if (unit !== 'day') return this.#afterOpenSeconds(received, Math.round(amount * seconds!))
        return this.lastClosing(this.#openDay(this.counted(received).day, amount))
      case 'calendar': {
        const local = this.localOf(received)
        const day = Math.floor(local / daySeconds)
        const later = unit === 'month' ? monthsLater(day, amount) : day + amount * (unit === 'week' ? 7 : 1)
        return this.instantOf(local + (later - day) * daySeconds)
      }
      default:
        throw new Error(`A duration by the clock ${String(clock)} is not understood here.`)
    }
  }

  /** Whether a target holds only for what counts earlier in the day. */
  isTooLate({ receivedBefore }: Target, received: Instant): boolean {
    const counted = this.counted(received)
    const local = this.localOf(counted.at) - counted.day * daySeconds
    return receivedBefore !== undefined && local >= secondsOf(receivedBefore)
  }

  /** Undefined where the target is not for what comes so late in the day; `late` where its time has passed. */
  by(target: Target, received: Instant): Instant | 'late' | undefined {
    if (this.isTooLate(target, received)) return undefined
    const { time = 'close', day } = target
    const counted = this.counted(received)
    const due = this.#timeOn(this.#openDay(counted.day, day === 'same' ? 0 : 1), time)
    return due < counted.at ? 'late' : due
  }

  /** The same time of the next open day, for a time of the same day that has passed. */
  byNext({ time = 'close' }: Target, received: Instant): Instant {
    return this.#timeOn(this.#openDay(this.counted(received).day, 1), time)
  }

  #timeOn(day: number, time: string): Instant {
    return time === 'close' ? this.lastClosing(day) : this.instantOf(day * daySeconds + secondsOf(time))
  }
}

// --- What is promised ----------------------------------------------------------------------------------------------

interface Due {
  readonly metric: string
  readonly with?: readonly string[]
  /** For which cases it holds, as in the contract: whether it does is for the reader to say. */
  readonly when?: Condition
  readonly channels: readonly string[]
  readonly share: number
  /** RFC 3339; absent for a limit of the whole window, and where nothing is promised for what comes so late. */
  readonly due?: string
  /** The events of which the first starts the clock, where none of them is the receipt: nothing is due before. */
  readonly startsWith?: readonly string[]
}

interface Answer {
  readonly segment: string
  readonly service: string
  readonly sla: string
  readonly by?: string
  readonly received: string
  readonly counted: string
  readonly goals: readonly Due[]
  /** While one of these reasons lasts, all clocks stop: what falls due does so that much later. */
  readonly stops?: readonly string[]
}

export function dueOf(contract: Contract, service: string, segment: string, receivedText: string): Answer {
  if (!/^1\./.test(contract.formatVersion))
    throw new Error(`Format ${contract.formatVersion} is not known here.`)
  const row = contract.assignments.find((one) => one.service === service && one.segment === segment)
  if (row === undefined) throw new Error(`The contract does not say what ${segment} gets of ${service}.`)
  if (!row.offered) throw new Error(`${service} is not offered to ${segment}: ${row.because}`)
  const sla = contract.slas.find(({ id }) => id === row.sla)
  const calendar = contract.calendars.find(({ id }) => id === sla?.calendar)
  if (sla === undefined || calendar === undefined) throw new Error(`The SLA ${row.sla} is not in the file.`)
  const clock = new Clock(calendar)
  const received = clock.read(receivedText)
  const channels = contract.services.find(({ id }) => id === service)?.channels ?? []
  const goals = sla.goals
    .filter((goal) => goal.channels.length === 0 || goal.channels.some((one) => channels.includes(one)))
    .flatMap((goal) => {
      const startsWith = laterStart(contract, goal)
      const stages =
        startsWith === undefined
          ? stagesOf(goal.targets)
          : goal.targets.map((target) => ({ share: target.share ?? 1, alternatives: [target] }))
      return stages.map(({ share, alternatives }): Due => {
        const due = startsWith === undefined ? firstThatApplies(clock, alternatives, received) : undefined
        const { metric, with: others, when } = goal
        return {
          metric,
          ...(others === undefined ? {} : { with: others }),
          ...(when === undefined ? {} : { when }),
          channels: goal.channels,
          share,
          ...(due === undefined ? {} : { due: clock.format(due) }),
          ...(startsWith === undefined ? {} : { startsWith }),
        }
      })
    })
  return {
    segment,
    service,
    sla: sla.id,
    ...(row.by === undefined ? {} : { by: row.by }),
    received: clock.format(received),
    counted: clock.format(clock.counted(received).at),
    goals,
    ...(sla.stops === undefined ? {} : { stops: sla.stops }),
  }
}

/** The events of which the first starts the clock of a goal, where something falls due and none of them is the receipt. */
function laterStart(
  { metrics }: Contract,
  { metric, targets }: Contract['slas'][number]['goals'][number],
): readonly string[] | undefined {
  const { start, startAlternatives = [] } = metrics.find(({ id }) => id === metric)?.definition ?? {}
  if (start === undefined || !targets.some((one) => isDeadline(one) || one.kind === 'every')) return undefined
  const starts = [start, ...startAlternatives]
  return starts.some((event) => ['received', 'complete', 'offered'].includes(event)) ? undefined : starts
}

const isDeadline = ({ kind }: Target): boolean => kind === 'within' || kind === 'by'

/** Deadlines with the same share are alternatives, those with different shares are stages; all else stands alone. */
function stagesOf(targets: readonly Target[]): { share: number; alternatives: Target[] }[] {
  const stages: { share: number; alternatives: Target[] }[] = []
  for (const target of targets) {
    const share = target.share ?? 1
    const stage = stages.find((one) => one.share === share && isDeadline(one.alternatives[0]!))
    if (stage === undefined || !isDeadline(target)) stages.push({ share, alternatives: [target] })
    else stage.alternatives.push(target)
  }
  return stages
}

function firstThatApplies(
  clock: Clock,
  alternatives: readonly Target[],
  received: Instant,
): Instant | undefined {
  let late: Target | undefined
  for (const target of alternatives) {
    switch (target.kind) {
      // A limit for a whole window, a share of cases that meet other deadlines, and expressly no promise.
      case 'bound':
      case 'share':
      case 'best-effort':
        return undefined
      case 'every':
        return clock.within(target.interval!, received)
      case 'within':
        if (!clock.isTooLate(target, received)) return clock.within(target.limit!, received)
        break
      case 'by': {
        const due = clock.by(target, received)
        if (typeof due === 'number') return due
        if (due === 'late') late ??= target
        break
      }
      default:
        throw new Error(`A target of the kind ${target.kind} is not understood here.`)
    }
  }
  return late === undefined ? undefined : clock.byNext(late, received)
}

// --- The command ---------------------------------------------------------------------------------------------------

function main(argv: readonly string[]): void {
  const option = (name: string): string => {
    const value = argv[argv.indexOf(name) + 1]
    if (!argv.includes(name) || value === undefined) throw new Error(`${name} is missing.`)
    return value
  }
  const contract: Contract = JSON.parse(readFileSync(argv[0] ?? '', 'utf8'))
  const answer = dueOf(contract, option('--service'), option('--segment'), option('--received'))
  if (argv.includes('--json')) {
    console.log(JSON.stringify(answer, null, 2))
    return
  }
  console.log(
    `${answer.service} for ${answer.segment}: ${answer.sla}${answer.by === undefined ? '' : ` by ${answer.by}`}`,
  )
  console.log(`received ${answer.received}, counts from ${answer.counted}`)
  for (const { metric, with: others = [], when, channels, share, due, startsWith } of answer.goals) {
    const on = channels.length === 0 ? '' : ` (${channels.join(', ')})`
    const cases = when === undefined ? '' : `, ${when.kind === 'otherwise' ? '' : 'when '}${told(when)}`
    const what = `${[metric, ...others].join(' and ')}${on}${cases}`
    const waiting =
      startsWith === undefined ? 'nothing falls due' : `no date before ${startsWith.join(' or ')}`
    console.log(`  ${what}: ${due === undefined ? waiting : `${share * 100} % by ${due}`}`)
  }
  if (answer.stops !== undefined)
    console.log(`all of it later by as long as one of these lasts: ${answer.stops.join(', ')}`)
}

/** A condition in a line, for people. */
function told({ kind, of, attribute, operator, value, values = [] }: Condition): string {
  const parts = (of === undefined ? [] : ([of].flat() as Condition[])).map(told)
  switch (kind) {
    case 'all':
      return `(${parts.join(' and ')})`
    case 'any':
      return `(${parts.join(' or ')})`
    case 'not':
      return `not ${parts.join()}`
    case 'compare':
      return `${attribute} ${operator} ${toldValue(value)}`
    case 'in':
      return `${attribute} in ${values.map(toldValue).join(', ')}`
    case 'otherwise':
      return 'otherwise'
    default:
      throw new Error(`A condition of the kind ${kind} is not understood here.`)
  }
}

/** Amounts of money have a currency, all else is as it is. */
function toldValue(value: unknown): string {
  return typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value)
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv.slice(2))
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 2
  }
}
