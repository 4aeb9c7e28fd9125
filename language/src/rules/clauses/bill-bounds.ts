import { Big } from 'big.js'
import { type Assigned, type Assignments, assignmentsOf } from '../../model/assigned.ts'
import type {
  BoundTarget,
  Contract,
  Duty,
  Metric,
  Service,
  Sla,
  VolumeExcuse,
} from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import { declaredAs, type FileModel } from '../../model/file.ts'
import { openDaysOf } from '../../model/open-days.ts'
import type { Duration, Rate } from '../../model/values.ts'
import { code, message, someCodes } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { textAt } from '../support/promise-texts.ts'
import { mostDays, openDaysIn } from '../support/windows.ts'

interface TooMany {
  readonly duty: string
  readonly bound: string
  readonly window: string
  /** How many there can be of what is agreed. */
  readonly most: string
}

export const billBounds = defineRule({
  name: 'bill-bounds',
  severity: 'warning',
  purpose: {
    en: 'What somebody commits to in numbers does not fit the volume that is agreed.',
    de: 'Wozu sich jemand der Menge nach verpflichtet, passt nicht zur vereinbarten Menge.',
  },
  messages: {
    minimum: message<TooMany>({
      en: ({ duty, bound, window, most }) =>
        `${code(duty)} commits the client to ${code(`${bound} ${window}`)}, but all volumes of the contract together come to ${most} at most.`,
      de: ({ duty, bound, window, most }) =>
        `${code(duty)} verpflichtet den Auftraggeber zu ${code(`${bound} ${window}`)}, alle Mengen des Vertrags zusammen ergeben aber höchstens ${most}.`,
      help: {
        en: () => 'Commit to no more than is agreed, or agree on more.',
        de: () => 'Zu nicht mehr verpflichten, als vereinbart ist, oder mehr vereinbaren.',
      },
    }),
    nothing: message<{ above: string; services: readonly string[] }>({
      en: ({ above, services }) =>
        `${code(above)} of nothing: no service here has a volume that could be exceeded (${someCodes(services, 'en')}).`,
      de: ({ above, services }) =>
        `${code(above)} von nichts: Keine Leistung hat hier eine Menge, die sich überschreiten ließe (${someCodes(services, 'de')}).`,
      help: {
        en: () => 'Give the services a volume, such as: volume 40 per business day',
        de: () => 'Den Leistungen eine Menge geben, zum Beispiel: volume 40 per business day',
      },
    }),
  },
  file(file, report, { project, library, facts }) {
    const excuses = declaredAs(file, 'sla').flatMap((sla) =>
      sla.excuses.flatMap((excuse) => (excuse.kind === 'volume' ? { sla, excuse } : [])),
    )
    const duties = contractsIn(file).flatMap((contract) =>
      contract.clauses.flatMap((clause) =>
        clause.kind === 'duty' ? commitmentOf(contract, clause, library) : [],
      ),
    )
    if (excuses.length === 0 && duties.length === 0) return
    const assignments = assignmentsOf(project, facts)
    if (assignments.isIncomplete) return
    for (const { sla, excuse } of excuses) {
      const assigned = underHolders(sla, excuse, assignments, facts)
      if (assigned.length === 0 || assigned.some(hasVolume)) continue
      const services = [...new Set(assigned.map(({ service }) => service.id))]
      report(
        'nothing',
        { above: `volume above ${textAt(project, excuse.above.origin)}`, services },
        { at: excuse.origin, data: { sla: sla.id, services } },
      )
    }
    for (const { contract, duty, bound, count, windows } of duties) {
      for (const window of windows) {
        const most = mostRequests(contract, window, facts)
        if (most === undefined || most.gte(count)) continue
        report(
          'minimum',
          {
            duty: duty.id,
            bound: textAt(project, bound.origin),
            window: textAt(project, window.origin),
            most: most.round(0, Big.roundUp).toFixed(),
          },
          { at: bound.origin, data: { duty: duty.id, most: most.toFixed() } },
        )
        break
      }
    }
  },
})

/** A duty of the client that so many requests come in each of some periods. */
interface Commitment {
  readonly contract: Contract
  readonly duty: Duty
  readonly bound: BoundTarget
  readonly count: Big
  readonly windows: Duty['windows']
}

/** Events that come once for a request at most, so that there are no more of them than requests. */
const oncePerRequest: ReadonlySet<string> = new Set(['received', 'complete', 'offered', 'answered'])

function commitmentOf(contract: Contract, duty: Duty, library: FileModel): Commitment[] {
  const metric = duty.measuredBy?.target
  if (duty.side !== 'client' || metric === undefined || !countsRequests(metric, library)) return []
  return duty.targets.flatMap((bound) => {
    if (bound.kind !== 'bound' || bound.bound !== 'at-least' || bound.value.value?.kind !== 'number')
      return []
    return [{ contract, duty, bound, count: new Big(bound.value.value.number), windows: duty.windows }]
  })
}

function countsRequests({ definition }: Metric, library: FileModel): boolean {
  if (definition?.kind !== 'count' || definition.perCase || definition.events.length > 1) return false
  const event = definition.events[0].target
  return event !== undefined && event.origin.file === library.path && oncePerRequest.has(event.id)
}

/** How many requests all agreed volumes come to in a period at most; undefined where one is not known. */
function mostRequests(
  contract: Contract,
  { value: window }: Duty['windows'][number],
  facts: Facts,
): Big | undefined {
  if (window === undefined || window.clock !== 'calendar') return undefined
  const parts = contract.assignments.flatMap(({ volume, rows }) => [volume, ...rows.map((row) => row.volume)])
  // Volumes of segments besides those of the services, or in their place.
  if (parts.some((volume) => volume !== undefined && volume.value?.kind !== 'share')) return undefined
  const { segments, services, cells } = facts.matrix(contract)
  let sum = new Big(0)
  for (const service of services) {
    const slas = segments.flatMap((segment) =>
      cells(segment, service).flatMap(({ row }) => row.sla?.target ?? []),
    )
    const rates = ratesOf(service)
    if (rates === undefined) return undefined
    if (slas.length === 0) continue
    const counts = rates.map((rate) => countIn(rate, window, new Set(slas), facts))
    sum = sum.plus(counts.reduce((a, b) => (b.gt(a) ? b : a)))
  }
  return sum
}

/** What comes of a service, in any season; undefined where nothing is said. */
function ratesOf({ demand, seasonalDemand }: Service): readonly Rate[] | undefined {
  const rates = [...(demand === undefined ? [] : [demand]), ...seasonalDemand].map(
    ({ volume }) => volume.value,
  )
  if (rates.length === 0) return undefined
  const known = rates.flatMap((one) => (one?.kind === 'rate' ? one.rate : []))
  return known.length === rates.length ? known : undefined
}

function countIn({ amount, per }: Rate, window: Duration, slas: ReadonlySet<Sla>, facts: Facts): Big {
  const days = mostDays(window)
  const each = new Big(amount)
  if (per.unit === 'month')
    return window.unit === 'month'
      ? each.times(window.amount).div(per.amount)
      : each.times(days).div(28 * per.amount)
  if (per.unit === 'week') return each.times(days).div(7 * per.amount)
  if (per.clock !== 'business') return each.times(days).div(per.amount)
  let most = 0
  for (const sla of slas) {
    const calendar = facts.sla(sla).hours?.target
    const open = calendar && openDaysOf(facts.calendar(calendar))
    most = Math.max(most, open === undefined ? days : openDaysIn(days, open))
  }
  return each.times(most).div(per.amount)
}

/** What is assigned under the SLAs in which an exception counts. */
function underHolders(
  sla: Sla,
  excuse: VolumeExcuse,
  assignments: Assignments,
  facts: Facts,
): readonly Assigned[] {
  const found: Assigned[] = []
  for (const one of assignments.slas) {
    if (one !== sla && !facts.sla(one).excuses.includes(excuse)) continue
    for (const assigned of assignments.under(one)) found.push(assigned)
  }
  return found
}

function hasVolume({ service, contract }: Assigned): boolean {
  if (service.demand !== undefined || service.seasonalDemand.length > 0) return true
  return contract.assignments.some(({ volume, rows }) =>
    [volume, ...rows.map((row) => row.volume)].some(
      (one) => one !== undefined && one.value?.kind !== 'share',
    ),
  )
}
