import { type Weekday, weekdays } from '../speech/index.ts'
import { addAll } from '../text/lists.ts'
import type {
  Calendar,
  Case,
  Contract,
  Credit,
  CreditCap,
  CreditThreshold,
  DatedHours,
  Declared,
  Escalation,
  Excuse,
  Goal,
  Reason,
  Reference,
  Season,
  Service,
  Sla,
  TimeRange,
} from './declarations.ts'
import { declaredAs, type FileModel } from './file.ts'
import { type Matrix, matrixOf, matrixOfSome, offeredBy, rowsWith } from './matrix.ts'
import type { ProjectModel } from './project.ts'
import { resolveSeasons, type SeasonalHours, type SeasonWeek } from './seasons.ts'
import { plainCondition } from './segmentation.ts'
import type { Duration, Literal } from './values.ts'

/** A calendar with everything it takes over from those that it extends. */
export interface EffectiveCalendar {
  readonly calendar: Calendar
  readonly timeZone: Literal<string> | undefined
  /** Opening hours by day of the week, as declared; a day that is absent is closed. */
  readonly week: ReadonlyMap<Weekday, readonly TimeRange[]>
  /** What it says about seasons, in the order in which they win: later over earlier. */
  readonly seasonal: readonly SeasonalHours[]
  /** The weeks that hold in seasons, in place of `week`, by date and without overlap. */
  readonly seasons: readonly SeasonWeek[]
  readonly holidays: readonly Literal<string>[]
  /** In the order in which they win: later over earlier. */
  readonly dates: readonly DatedHours[]
}

/**
 * What a calendar has: the heir takes all; a day of the week that it opens replaces the inherited hours of that day,
 * its time zone and its holidays replace the inherited ones, its dates and its hours in seasons come after them and so
 * win.
 */
function inheritCalendar(inherited: EffectiveCalendar | undefined, calendar: Calendar): EffectiveCalendar {
  const week = new Map<Weekday, readonly TimeRange[]>(inherited?.week)
  const dates = [...(inherited?.dates ?? [])]
  const own = new Map<Weekday, TimeRange[]>()
  const ownSeasons = new Map<string, { season: Season; day: Weekday; hours: TimeRange[] }>()
  for (const line of calendar.lines) {
    if (line.kind === 'dated-hours') {
      dates.push(line)
      continue
    }
    const season = line.season?.target
    // A season that is not known is reported elsewhere.
    if (line.season !== undefined && season === undefined) continue
    for (const day of line.days.flatMap(({ from, to }) => daysBetween(from, to))) {
      if (season === undefined) {
        const hours = own.get(day) ?? []
        addAll(hours, line.hours)
        own.set(day, hours)
      } else {
        const key = `${day} ${nameOf(line.season!)}`
        // A closing takes back what stands above it; an opening adds to that.
        const hours = line.hours.length === 0 ? [] : (ownSeasons.get(key)?.hours ?? [])
        addAll(hours, line.hours)
        // Last in the order in which they win.
        ownSeasons.delete(key)
        ownSeasons.set(key, { season, day, hours })
      }
    }
  }
  for (const [day, hours] of own) week.set(day, hours)
  const { timeZone = inherited?.timeZone } = calendar
  const holidays = calendar.holidays.length > 0 ? calendar.holidays : (inherited?.holidays ?? [])
  const seasonal = [...(inherited?.seasonal ?? []), ...ownSeasons.values()]
  return { calendar, timeZone, week, seasonal, seasons: resolveSeasons(week, seasonal), holidays, dates }
}

/** The days from one to another, both included; none if they are reversed. */
export function daysBetween(from: Weekday, to: Weekday): readonly Weekday[] {
  return weekdays.slice(weekdays.indexOf(from), weekdays.indexOf(to) + 1)
}

/** An SLA with everything it takes over from those that it extends. */
export interface EffectiveSla {
  readonly sla: Sla
  readonly hours: Reference<Calendar> | undefined
  readonly case: Reference<Case> | undefined
  readonly windows: readonly Literal<Duration>[]
  readonly goals: readonly Goal[]
  readonly escalations: readonly Escalation[]
  readonly credits: readonly Credit[]
  readonly creditCap: CreditCap | undefined
  readonly creditThreshold: CreditThreshold | undefined
  readonly stops: readonly Reference<Reason>[]
  readonly exceptions: readonly string[]
  readonly excuses: readonly Excuse[]
}

/**
 * What an SLA has: its goals for a metric and channels replace all inherited ones for these, whatever cases they are
 * for, and so do an escalation at the same share and a credit for the same threshold, and an exception for the same
 * reason; other exceptions and what stops the clock add up.
 */
function inheritSla(inherited: EffectiveSla | undefined, sla: Sla): EffectiveSla {
  return {
    sla,
    hours: sla.hours ?? inherited?.hours,
    case: sla.case ?? inherited?.case,
    windows: sla.windows.length > 0 ? sla.windows : (inherited?.windows ?? []),
    goals: replaced(inherited?.goals ?? [], sla.goals, goalKey),
    escalations: replaced(inherited?.escalations ?? [], sla.escalations, escalationKey),
    credits: replaced(inherited?.credits ?? [], sla.credits, creditKey),
    creditCap: sla.creditCap ?? inherited?.creditCap,
    creditThreshold: sla.creditThreshold ?? inherited?.creditThreshold,
    stops: addedUp(inherited?.stops ?? [], sla.stops),
    exceptions: [...new Set([...(inherited?.exceptions ?? []), ...sla.exceptions])],
    excuses: replaced(inherited?.excuses ?? [], sla.excuses, excuseKey),
  }
}

/** Two goals with the same key are about the same thing: the later replaces the inherited one. */
export function goalKey(goal: Goal): string {
  const metrics = [goal.metric, ...goal.with].map(nameOf)
  const name = metrics.length === 1 ? metrics[0] : [...new Set(metrics)].sort()
  const channels = [...new Set(goal.channels.map((channel) => channel.text))].sort()
  return JSON.stringify([name, channels])
}

/** What a reference stands for, as a text. */
function nameOf({ target, text }: Reference): string {
  return target === undefined ? `?${text}` : `${target.origin.file}#${target.id}`
}

function escalationKey({ at, when }: Escalation): string {
  return JSON.stringify([at?.value?.ratio ?? at?.text, when && plainCondition(when)])
}

function excuseKey(excuse: Excuse): string {
  return excuse.kind === 'volume' ? excuse.kind : nameOf(excuse.reason)
}

function creditKey({ metric, relation, threshold }: Credit): string {
  return JSON.stringify([
    metric.target?.origin.file,
    metric.text,
    relation,
    threshold.value ?? threshold.text,
  ])
}

/** The inherited list without what the own one replaces, and then the own. */
function replaced<T>(inherited: readonly T[], own: readonly T[], keyOf: (one: T) => string): readonly T[] {
  if (own.length === 0) return inherited
  const keys = new Set(own.map(keyOf))
  return [...inherited.filter((one) => !keys.has(keyOf(one))), ...own]
}

/** Both lists, each target once. */
function addedUp<T extends Reference>(inherited: readonly T[], own: readonly T[]): readonly T[] {
  const names = new Set(inherited.map(nameOf))
  return [...inherited, ...own.filter((one) => !names.has(nameOf(one)))]
}

/** The files that a check is about. */
export interface About {
  readonly files: readonly FileModel[]
  /** All from which one of these can be reached. */
  readonly near: readonly FileModel[]
  readonly project: ProjectModel
}

/**
 * What follows from declarations, each computed once: inheritance, the matrix. Valid as long as no file changes.
 */
export class Facts {
  private readonly calendars = new Map<Calendar, EffectiveCalendar>()
  private readonly slas = new Map<Sla, EffectiveSla>()
  private readonly matrices = new Map<Contract, Matrix>()
  private readonly nearMatrices = new Map<Contract, Matrix>()
  private readonly about: About | undefined

  /** @param about what a check is about; everything if not given */
  constructor(about?: About) {
    this.about = about
  }

  calendar(calendar: Calendar): EffectiveCalendar {
    return inherit(calendar, this.calendars, inheritCalendar)
  }

  sla(sla: Sla): EffectiveSla {
    return inherit(sla, this.slas, inheritSla)
  }

  matrix(contract: Contract): Matrix {
    let matrix = this.matrices.get(contract)
    if (matrix === undefined) {
      matrix = matrixOf(contract, offeredBy(contract).services)
      this.matrices.set(contract, matrix)
    }
    return matrix
  }

  /**
   * The matrix as far as it has to do with the files that the check is about: of services that are declared there, or
   * whose process, profile, SLA, team or pool is. For these it is the whole truth.
   */
  nearMatrix(contract: Contract): Matrix {
    const { about } = this
    if (about === undefined) return this.matrix(contract)
    let matrix = this.nearMatrices.get(contract)
    if (matrix === undefined) {
      const near = servicesNear(contract, about)
      matrix = near === undefined ? this.matrix(contract) : matrixOfSome(near, contract, about.project)
      this.nearMatrices.set(contract, matrix)
    }
    return matrix
  }
}

/** Undefined if all have to do with the files. */
function servicesNear(
  contract: Contract,
  { files, near: reach, project }: About,
): ReadonlySet<Service> | undefined {
  const only = new Set(files.map(({ path }) => path))
  const isIn = (one: { readonly origin: { readonly file: string } } | undefined): boolean =>
    one !== undefined && only.has(one.origin.file)
  if (isIn(contract) || isIn(contract.serves?.target)) return undefined
  const near = new Set<Service>()
  for (const file of reach) {
    for (const { services } of declaredAs(file, 'catalogue')) {
      for (const one of services)
        if (isIn(one) || isIn(one.process?.target) || isIn(one.demand?.profile?.target)) near.add(one)
    }
  }
  const pools = reach.flatMap((file) => declaredAs(file, 'pool'))
  const wanted = new Set<Declared>([
    ...heirsIn(reach, isIn),
    ...files.flatMap((file) => declaredAs(file, 'team')),
    ...pools.filter((pool) => isIn(pool) || pool.members.some(({ target }) => isIn(target))),
  ])
  for (const { row } of rowsWith(wanted, contract, project)) {
    if (row.others) return undefined
    for (const { target } of row.services) if (target?.kind === 'service') near.add(target)
  }
  return near
}

/** The SLAs that stand in certain places, or extend one that does. */
function heirsIn(files: readonly FileModel[], isIn: (sla: Sla) => boolean): readonly Sla[] {
  const known = new Map<Sla, boolean>()
  const isHeir = (sla: Sla): boolean => {
    const chain: Sla[] = []
    let at: Sla | undefined = sla
    while (at !== undefined && !known.has(at) && !isIn(at)) {
      chain.push(at)
      // Where something extends itself, the walk ends.
      known.set(at, false)
      at = at.parent?.target
    }
    const answer = at !== undefined && (known.get(at) ?? true)
    for (const one of chain) known.set(one, answer)
    return answer
  }
  return files.flatMap((file) => declaredAs(file, 'sla')).filter((sla) => isIn(sla) || isHeir(sla))
}

/** Folds a chain of heirs from its root on, without recursion; a cycle is cut where it closes. */
function inherit<T extends Sla | Calendar, E>(
  start: T,
  known: Map<T, E>,
  add: (inherited: E | undefined, heir: T) => E,
): E {
  const folded = known.get(start)
  if (folded !== undefined) return folded
  const chain: T[] = []
  const seen = new Set<T>()
  let at: T | undefined = start
  while (at !== undefined && !known.has(at) && !seen.has(at)) {
    chain.push(at)
    seen.add(at)
    at = at.parent?.target as T | undefined
  }
  let inherited = at === undefined ? undefined : known.get(at)
  for (const heir of chain.reverse()) {
    inherited = add(inherited, heir)
    known.set(heir, inherited)
  }
  return inherited ?? known.get(start)!
}
