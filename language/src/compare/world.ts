import { type Clock, createClock, type HolidayProvider, isProblem } from '../clock/index.ts'
import type { CompiledCalendar, CompiledContract, Condition } from '../compile/schema.ts'
import { alike, type Locale, type Localized } from '../speech/index.ts'
import { greatest, least, withId } from '../text/lists.ts'
import { tellCondition } from '../wording/conditions.ts'
import { own, standardEvents, standardMetrics } from '../wording/standard.ts'
import { canonical, without } from './canonical.ts'
import {
  compareDeadlines,
  type Deadline,
  type DeadlineComparison,
  type DeadlineTarget,
  dayAfter,
  type Frame,
} from './deadlines.ts'

/** A contract is compared for at most so many years from the first day on which both can be in force. */
const mostYears = 10

/** A list of a contract whose things may have titles. */
type Titled =
  | 'calendars'
  | 'cases'
  | 'events'
  | 'metrics'
  | 'parties'
  | 'pools'
  | 'processes'
  | 'profiles'
  | 'reasons'
  | 'roles'
  | 'seasons'
  | 'segments'
  | 'sites'
  | 'skills'
  | 'slas'
  | 'teams'

interface Thing {
  readonly id: string
  readonly title?: string | undefined
}

interface Period {
  /** `YYYY-MM-DD`, both included. */
  readonly from: string
  readonly to: string
}

/** The days that two periods have in common; undefined if there are none. */
export function commonDays(a: Period, b: Period): Period | undefined {
  const [from = ''] = [a.from, b.from].sort().reverse()
  const [to = ''] = [a.to, b.to].sort()
  return from <= to ? { from, to } : undefined
}

/** Both contracts, with the old one in the names of the new, and the clocks of their calendars. */
export class World {
  readonly before: CompiledContract
  readonly after: CompiledContract
  /** The days for which they are compared: those on which both are in force, else those of the new one. */
  readonly days: Period
  /** Whether there are such days. Where not, dated hours of one cannot be held against those of the other. */
  readonly overlaps: boolean
  private readonly holidays: HolidayProvider
  private readonly clocks = new Map<string, Clock | undefined>()
  private readonly deadlines = new Map<string, DeadlineComparison>()
  private readonly texts = new WeakMap<object, string>()

  constructor(before: CompiledContract, after: CompiledContract, holidays: HolidayProvider) {
    this.before = before
    this.after = after
    this.holidays = holidays
    const [old, now] = [before.contract.inForce, after.contract.inForce]
    const common = commonDays(old, now)
    this.overlaps = common !== undefined
    const days = common ?? now
    const limit = `${String(Number(days.from.slice(0, 4)) + mostYears).padStart(4, '0')}${days.from.slice(4)}`
    this.days = { from: days.from, to: days.to < limit ? days.to : limit }
  }

  /** What people call somebody, a metric, an event, a case, a reason or a season: its title, else its name. */
  name(id: string): Localized {
    return this.called(
      ['parties', 'roles', 'teams', 'pools', 'metrics', 'events', 'cases', 'reasons', 'seasons'],
      id,
    )
  }

  /** What people call a thing that stands in one of these lists. */
  called(lists: readonly Titled[], id: string): Localized {
    for (const contract of [this.after, this.before])
      for (const list of lists) {
        const things: readonly Thing[] =
          list === 'segments' ? contract.segmentation.segments : (contract[list] ?? [])
        const found = withId(things, id)
        if (found?.title !== undefined) return alike(found.title)
        if (found === undefined) continue
        const standard = list === 'events' ? standardEvents : list === 'metrics' ? standardMetrics : {}
        return own(standard, id)?.title ?? alike(id)
      }
    return alike(id)
  }

  /** A condition in words: of a segment, or, where a case is named, of its cases. */
  condition(condition: Condition, cases: readonly (string | undefined)[], locale: Locale): string {
    const attributes = [this.after, this.before].flatMap(({ cases: all = [], segmentation }) =>
      cases.length === 0
        ? segmentation.attributes
        : all.filter(({ id }) => cases.includes(id)).flatMap((one) => one.attributes),
    )
    return tellCondition(condition, attributes, locale, '')
  }

  /** Whether what a metric measures adds up over a window. */
  isSum(metric: string | undefined): boolean {
    const known = [...this.after.metrics, ...this.before.metrics].find(({ id }) => id === metric)
    return known?.definition.kind === 'count' && known.definition.per === 'window'
  }

  /** On which side of the contract somebody stands; undefined for third parties. */
  sideOf(actor: string): 'client' | 'provider' | undefined {
    for (const { parties, roles, teams, pools, contract } of [this.after, this.before]) {
      const pool = pools.find(({ id }) => id === actor)
      const member = [...roles, ...teams].find(({ id }) => id === (pool?.teams[0] ?? actor))
      const party = member?.party ?? parties.find(({ id }) => id === actor)?.id
      if (party === undefined) continue
      return party === contract.client ? 'client' : party === contract.provider ? 'provider' : undefined
    }
    return undefined
  }

  /** The text that tells calendars apart by their hours, whatever they are called. */
  hoursOf(calendar: CompiledCalendar): string {
    return this.textOf(calendar, () => {
      const { dates, seasons } = this.seen(calendar)
      return {
        ...without(calendar, ['id', 'title', 'documentation', 'seasons']),
        dates: dates.map((one) => without(one, ['reason'])),
        seasons: seasons?.map((one) => without(one, ['season', 'title'])) ?? [],
      }
    })
  }

  /** A calendar as far as it can be held against one of the other contract: dates only where both are in force. */
  private seen(calendar: CompiledCalendar): CompiledCalendar {
    return this.overlaps ? calendar : undated(calendar)
  }

  /** The text by which something is told apart, made once. */
  private textOf(thing: object, make: () => unknown): string {
    const text = this.texts.get(thing) ?? canonical(make())
    this.texts.set(thing, text)
    return text
  }

  /** The clock of a calendar; undefined where none can be made of it. */
  clock(calendar: CompiledCalendar): Clock | undefined {
    const seen = this.seen(calendar)
    // Reasons and the names of seasons are told.
    const key = `${this.hoursOf(calendar)} ${canonical([seen.dates, seen.seasons ?? []])}`
    if (!this.clocks.has(key)) {
      const clock = createClock(seen, this.holidays)
      this.clocks.set(key, isProblem(clock) ? undefined : clock)
    }
    return this.clocks.get(key)
  }

  /** Open seconds that dated hours add to a period, or take; undefined where they cannot be reckoned. */
  openByDates(calendar: CompiledCalendar, { from, to }: Period): number | undefined {
    const clocks = [calendar, undated(calendar)].map((one) => createClock(one, this.holidays))
    const [dated, plain] = clocks
    if (dated === undefined || plain === undefined || isProblem(dated) || isProblem(plain)) return undefined
    const [start, end] = [plain.read(`${from}T00:00`), plain.read(`${dayAfter(to)}T00:00`)]
    if (start === undefined || end === undefined) return undefined
    return dated.openSecondsBetween(start, end) - plain.openSecondsBetween(start, end)
  }

  /** From the first midnight to the last one, by either clock. */
  frame(...clocks: readonly Clock[]): Frame {
    const read = (date: string): number[] => clocks.flatMap((clock) => clock.read(`${date}T00:00`) ?? [])
    return { from: least(read(this.days.from)), to: greatest(read(dayAfter(this.days.to))) }
  }

  /** Compares two deadlines on their calendars, each pair once. */
  compare(
    before: CompiledCalendar | undefined,
    old: readonly DeadlineTarget[],
    after: CompiledCalendar | undefined,
    now: readonly DeadlineTarget[],
  ): DeadlineComparison {
    const targets = [old, now].map((list) => this.textOf(list, () => list.map(timing)))
    if (before === undefined || after === undefined)
      return { due: before === after && targets[0] === targets[1] ? 'same' : 'unknown' }
    const hours = [this.hoursOf(before), this.hoursOf(after)]
    if (hours[0] === hours[1] && targets[0] === targets[1]) return { due: 'same' }
    const key = [...hours, ...targets].join(' ')
    let answer = this.deadlines.get(key)
    if (answer === undefined) {
      const [first, second] = [this.clock(before), this.clock(after)]
      answer =
        first === undefined || second === undefined
          ? { due: 'unknown' }
          : compareDeadlines(deadline(first, old), deadline(second, now), this.frame(first, second))
      this.deadlines.set(key, answer)
    }
    return answer
  }
}

/** A deadline on its clock. */
function deadline(clock: Clock, targets: readonly DeadlineTarget[]): Deadline {
  return { clock, alternatives: targets.map(timing) }
}

/** When something is due, without how many have to keep it. */
function timing(target: DeadlineTarget): DeadlineTarget {
  const { share: _, neverBelow: __, ...rest } = target
  return rest
}

/** A calendar without what holds on certain dates only. */
function undated(calendar: CompiledCalendar): CompiledCalendar {
  const { seasons: _, ...rest } = calendar
  return { ...rest, dates: [] }
}
