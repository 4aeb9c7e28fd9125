// What content features find out about a project, each once for a state of it.

import type { Unit } from '../../capacity/figures.ts'
import { type Clock, weekOf } from '../../clock/index.ts'
import type { Calendar, Contract, Pool, Season, Sla, Team } from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import { offeredBy } from '../../model/matrix.ts'
import { clockCalendarOf } from '../../projection/calendars.ts'
import { capacitiesInSteps, type PlannedCapacity } from '../../rules/support/capacity.ts'
import { formatDate, parseDate } from '../../text/civil.ts'
import { rest } from '../checking.ts'
import type { EditorProject } from '../project.ts'

/** The clock of a calendar; undefined if the calendar is not sound. */
export async function clockOf(project: EditorProject, calendar: Calendar): Promise<Clock | undefined> {
  const plain = clockCalendarOf(project.facts, calendar)
  return plain && project.clocks.clockOf(plain)
}

interface Known {
  contracts: readonly Contract[] | undefined
  byDoer: ReadonlyMap<Team | Pool, readonly Contract[]> | undefined
  bySla: ReadonlyMap<Sla, Contract> | undefined
}

const known = new WeakMap<Facts, Known>()

function knownOf({ facts }: EditorProject): Known {
  let found = known.get(facts)
  if (found === undefined) {
    found = { contracts: undefined, byDoer: undefined, bySla: undefined }
    known.set(facts, found)
  }
  return found
}

export function contractsOf(project: EditorProject): readonly Contract[] {
  const found = knownOf(project)
  found.contracts ??= project.live.model.contracts
  return found.contracts
}

/** The contracts that give work to a team or pool, also by way of a pool. */
export function contractsWith(project: EditorProject, doer: Team | Pool): readonly Contract[] {
  const found = knownOf(project)
  if (found.byDoer === undefined) {
    const byDoer = new Map<Team | Pool, Contract[]>()
    for (const contract of contractsOf(project)) {
      const doers = new Set<Team | Pool>()
      for (const { rows } of contract.assignments) {
        for (const { by } of rows) {
          const target = by?.target
          if (target === undefined || doers.has(target)) continue
          doers.add(target)
          if (target.kind === 'pool')
            for (const member of target.members) if (member.target !== undefined) doers.add(member.target)
        }
      }
      for (const one of doers) {
        const list = byDoer.get(one)
        if (list === undefined) byDoer.set(one, [contract])
        else list.push(contract)
      }
    }
    found.byDoer = byDoer
  }
  return found.byDoer.get(doer) ?? []
}

/** The first contract that promises something by an SLA, or by one that extends it; else any. */
export function contractUnder(project: EditorProject, sla: Sla): Contract | undefined {
  const found = knownOf(project)
  if (found.bySla === undefined) {
    const bySla = new Map<Sla, Contract>()
    for (const contract of contractsOf(project)) {
      for (const { rows } of contract.assignments) {
        for (const row of rows) {
          let at = row.sla?.target
          while (at !== undefined && !bySla.has(at)) {
            bySla.set(at, contract)
            at = at.parent?.target
          }
        }
      }
    }
    found.bySla = bySla
  }
  return found.bySla.get(sla) ?? contractsOf(project).find(({ inForce }) => inForce?.from.value !== undefined)
}

/** What a team or pool needs by a contract. */
export interface Need {
  readonly contract: Contract
  /** In a usual week. */
  readonly unit: Unit
  /** In the time of the year with the least to spare, if that is less than in a usual week. */
  readonly peak: { readonly unit: Unit; readonly seasons: readonly Season[] } | undefined
}

/** Whether the planned staff is too small, be it in one time of the year only. */
export function isShort({ unit, peak }: Need): boolean {
  return [unit, peak?.unit].some((one) => one && (one.fte.needed > one.fte.planned || one.overloaded))
}

type Capacities = readonly PlannedCapacity[]

const planned = new WeakMap<Facts, Map<Contract, Promise<Capacities | undefined>>>()

/** So many milliseconds of reckoning go by at most before other requests get their turn. */
const turn = 5

/** Whether a contract has enough people, reckoned in turns; undefined if something changes meanwhile. */
function capacitiesOf(project: EditorProject, contract: Contract): Promise<Capacities | undefined> {
  const { facts } = project
  const byContract = planned.get(facts) ?? new Map<Contract, Promise<Capacities | undefined>>()
  planned.set(facts, byContract)
  let capacity = byContract.get(contract)
  if (capacity === undefined) {
    capacity = reckon(project, contract, facts)
    byContract.set(contract, capacity)
  }
  return capacity
}

async function reckon(
  project: EditorProject,
  contract: Contract,
  facts: Facts,
): Promise<Capacities | undefined> {
  const steps = capacitiesInSteps(contract, facts)
  for (;;) {
    const begun = performance.now()
    let step = steps.next()
    while (!step.done && performance.now() - begun < turn) step = steps.next()
    if (step.done) return step.value
    await rest()
    if (project.facts !== facts) return undefined
  }
}

/** What is needed of a team alone or of a pool, in each contract that gives it work. */
export async function needsOf(project: EditorProject, doer: Team | Pool): Promise<readonly Need[]> {
  const needs: Need[] = []
  for (const contract of contractsWith(project, doer)) {
    const [usual, ...times] = ((await capacitiesOf(project, contract)) ?? []).map((one) => ({
      unit: unitOf(doer, one),
      seasons: one.seasons,
    }))
    const unit = usual?.unit
    if (unit === undefined) continue
    let peak: Need['peak']
    for (const { unit: other, seasons } of times) {
      if (other !== undefined && spare(other) < spare(peak?.unit ?? unit)) peak = { unit: other, seasons }
    }
    needs.push({ contract, unit, peak })
  }
  return needs
}

const spare = ({ fte }: Unit): number => fte.planned - fte.needed

function unitOf(doer: Team | Pool, { model, capacity }: PlannedCapacity): Unit | undefined {
  return capacity.units.find(({ id, teams }) =>
    doer.kind === 'pool'
      ? model.declaredAs(id) === doer
      : teams.length === 1 && model.declaredAs(teams[0]!) === doer,
  )
}

/** Contracts with more answers than these take more than a moment to reckon. */
const mostAnswers = 3_000

export function isSmall(contract: Contract): boolean {
  const segments = contract.serves?.target?.segments.length ?? 0
  return segments * offeredBy(contract).services.length <= mostAnswers
}

/** So many milliseconds somebody waits at most for what a large contract needs. */
const patience = 15

/** The same as {@link needsOf}; undefined if a contract is large and not reckoned within a moment. */
export async function needsSoon(
  project: EditorProject,
  doer: Team | Pool,
): Promise<readonly Need[] | undefined> {
  if (contractsWith(project, doer).every(isSmall)) return needsOf(project, doer)
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((go) => {
    timer = setTimeout(() => go(undefined), patience)
  })
  const needs = needsOf(project, doer)
  return Promise.race([needs, late]).finally(() => clearTimeout(timer))
}

/** A moment at which something is received, to show what a promise comes to. */
export interface Example {
  readonly clock: Clock
  /** `2027-01-11T10:00` */
  readonly received: string
  readonly date: string
  readonly time: string
}

const mostWeeks = 60
/** Where no contract says when it begins. */
const anyMonday = '2026-01-05'

const examples = new WeakMap<Clock, Map<string, Example | undefined>>()

/**
 * A telling moment in the period of a contract: ten o'clock, or the opening, on the first open day of the first week in
 * which no holiday and no exception falls, nor in the one after. By the contract alone: the same tomorrow as today.
 */
export function exampleFor(clock: Clock, contract: Contract | undefined): Example | undefined {
  const from = contract?.inForce?.from.value ?? anyMonday
  let byStart = examples.get(clock)
  if (byStart === undefined) {
    byStart = new Map()
    examples.set(clock, byStart)
  }
  if (!byStart.has(from)) byStart.set(from, findExample(clock, from))
  return byStart.get(from)
}

function findExample(clock: Clock, from: string): Example | undefined {
  let first: Example | undefined
  for (let week = 0; week < mostWeeks; week++) {
    const days = weekOf(clock, later(from, week * 7))
    const next = weekOf(clock, later(from, week * 7 + 7))
    if (days === undefined || next === undefined) return first
    const day = days.find(({ date, hours }) => hours.length > 0 && date >= from)
    if (day === undefined) continue
    const opening = day.hours.find(({ to }) => to > '10:00') ?? day.hours[0]!
    const time = opening.from > '10:00' || opening.to <= '10:00' ? opening.from : '10:00'
    const example = { clock, received: `${day.date}T${time}`, date: day.date, time }
    first ??= example
    const isOrdinary = [...days, ...next].every(({ source }) => source === 'week')
    if (isOrdinary && days.every(({ date }) => date >= from)) return example
  }
  return first
}

function later(date: string, days: number): string {
  return formatDate(parseDate(date)! + days)
}
