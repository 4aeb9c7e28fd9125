import { Big } from 'big.js'
import type { Contract, Service } from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import type { Origin } from '../../model/origin.ts'
import type { Duration, Literal, VolumeValue } from '../../model/values.ts'
import { code, message, percent, someCodes } from '../../speech/index.ts'
import { defineRule, type Fix, type RelatedPlace } from '../define-rule.ts'
import { answersOf, contractsIn } from '../support/answers.ts'

interface SharesSum {
  readonly services: readonly Service[]
  readonly sum: Big
}

interface RatesSum {
  readonly service: Service
  readonly sum: Big
  readonly whole: Big
  /** `per business day` */
  readonly per: string
}

const ids = ({ services }: SharesSum): string[] => services.map((service) => service.id)

export const volumeSum = defineRule({
  name: 'volume-sum',
  severity: 'error',
  purpose: {
    en: "The parts of a service's volume do not add up to the whole.",
    de: 'Die Teile der Menge einer Leistung ergeben nicht das Ganze.',
  },
  messages: {
    shares: message<SharesSum>({
      en: (p) =>
        p.sum.gt(1)
          ? `For ${p.services.length > 1 ? 'each of ' : ''}${someCodes(ids(p), 'en')} the shares add up to ${percent(p.sum, 'en')}: ${percent(p.sum.minus(1), 'en')} more than there is.`
          : `For ${p.services.length > 1 ? 'each of ' : ''}${someCodes(ids(p), 'en')} the shares add up to ${percent(p.sum, 'en')}: nobody is planned for the other ${percent(new Big(1).minus(p.sum), 'en')}.`,
      de: (p) =>
        p.sum.gt(1)
          ? `Für ${someCodes(ids(p), 'de')} ergeben die Anteile ${p.services.length > 1 ? 'jeweils' : 'zusammen'} ${percent(p.sum, 'de')}, also ${percent(p.sum.minus(1), 'de')} mehr, als es gibt.`
          : `Für ${someCodes(ids(p), 'de')} ergeben die Anteile ${p.services.length > 1 ? 'jeweils' : 'zusammen'} ${percent(p.sum, 'de')}; für die übrigen ${percent(new Big(1).minus(p.sum), 'de')} ist niemand eingeplant.`,
      help: {
        en: () => 'The shares of all who get a service are together 100 % of its volume.',
        de: () => 'Die Anteile aller, die eine Leistung bekommen, sind zusammen 100 % ihrer Menge.',
      },
    }),
    rates: message<RatesSum>({
      en: ({ service, sum, whole, per }) =>
        `The parts of ${code(service.id)} add up to ${code(`${sum.toFixed()} ${per}`)}, but its volume is ${whole.toFixed()}: ${difference(sum, whole)} too ${sum.gt(whole) ? 'many' : 'few'}.`,
      de: ({ service, sum, whole, per }) =>
        `Die Teile von ${code(service.id)} ergeben zusammen ${code(`${sum.toFixed()} ${per}`)}, die Menge der Leistung ist aber ${whole.toFixed()}: ${difference(sum, whole)} zu ${sum.gt(whole) ? 'viel' : 'wenig'}.`,
      help: {
        en: () => 'Correct one of the parts, or the volume of the service.',
        de: () => 'Einen der Teile oder die Menge der Leistung berichtigen.',
      },
    }),
  },
  file(file, report, { facts }) {
    for (const contract of contractsIn(file)) {
      // A segment whose name is not known may have the part that lacks.
      const isOpen = contract.assignments.some(({ segments }) => segments.some(({ target }) => !target))
      const groups = isOpen ? [] : groupsOf(contract, facts)
      const groupsByVolume = new Map<Volume, number>()
      for (const { parts } of groups) {
        for (const { volume } of parts) groupsByVolume.set(volume, (groupsByVolume.get(volume) ?? 0) + 1)
      }
      for (const { services, parts, sum, whole } of groups) {
        if (whole.lack === undefined ? sum.lte(whole.amount) : sum.eq(whole.amount)) continue
        const [last, ...rest] = parts.toSorted((a, b) => b.volume.origin.start - a.volume.origin.start)
        const details = {
          at: last!.volume.origin,
          related: [
            ...rest.reverse().map(
              ({ volume, segments }): RelatedPlace => ({
                at: volume.origin,
                message: {
                  en: `${volume.text} for ${someCodes(segments, 'en')}`,
                  de: `${volume.text} für ${someCodes(segments, 'de')}`,
                },
              }),
            ),
            ...(whole.place === undefined ? [] : [whole.place]),
          ],
          data: {
            contract: contract.id,
            services: services.map((service) => service.id),
            sum: sum.toFixed(),
            whole: whole.amount.toFixed(),
          },
          // A volume that is right for other services is not the one to change.
          fixes: parts
            .filter(({ volume }) => groupsByVolume.get(volume) === 1)
            .slice(0, 4)
            .flatMap(({ volume }) => fixFor(volume, whole.amount.minus(sum), whole.per !== undefined)),
        }
        if (whole.per === undefined) report('shares', { services, sum }, details)
        else report('rates', { service: services[0]!, sum, whole: whole.amount, per: whole.per }, details)
      }
    }
  },
})

const difference = (sum: Big, whole: Big): string => sum.minus(whole).abs().toFixed()

type Volume = Literal<VolumeValue>

interface Part {
  readonly volume: Volume
  /** Whose part it is, as written. */
  readonly segments: readonly string[]
}

interface Whole {
  readonly amount: Big
  /** Undefined where shares add up to all. */
  readonly per?: string
  readonly place?: RelatedPlace
  /** Set if less than all is wrong too. */
  readonly lack?: true
}

/** Services whose volume is split by the same lines. */
interface Group {
  readonly services: Service[]
  readonly parts: readonly Part[]
  readonly sum: Big
  readonly whole: Whole
}

interface Split {
  readonly parts: Map<Volume, Part>
  /** Whether every part says how much it is. */
  isComplete: boolean
  /** For how many segments the service is offered. */
  segments: number
}

function groupsOf(contract: Contract, facts: Facts): Group[] {
  const matrix = facts.matrix(contract)
  const contradictory = new Set<Service>()
  for (const segment of matrix.segments) {
    for (const service of matrix.services) {
      if (matrix.cells(segment, service).length > 1) contradictory.add(service)
    }
  }
  const splits = new Map<Service, Split>()
  for (const { assignment, row, cells } of answersOf(facts, contract)) {
    if (row.notOffered !== undefined) continue
    const volume = row.volume ?? assignment.volume
    const part =
      volume === undefined ? undefined : { volume, segments: assignment.segments.map(({ text }) => text) }
    for (const { service } of cells) {
      let split = splits.get(service)
      if (split === undefined) {
        split = { parts: new Map(), isComplete: true, segments: 0 }
        splits.set(service, split)
      }
      split.segments++
      if (part === undefined) split.isComplete = false
      else split.parts.set(part.volume, part)
    }
  }
  const numbers = new Map<Volume, number>()
  const numberOf = (volume: Volume): number => {
    const number = numbers.get(volume) ?? numbers.size
    numbers.set(volume, number)
    return number
  }
  const groups = new Map<string, Group>()
  for (const [service, { parts, isComplete, segments }] of splits) {
    if (contradictory.has(service) || parts.size === 0) continue
    const isAll = isComplete && segments === matrix.segments.length
    const sum = sumOf(service, [...parts.values()], isAll)
    if (sum === undefined) continue
    const key = [
      ...[...parts.keys()].map(numberOf).sort((a, b) => a - b),
      isAll,
      sum.whole.per === undefined ? '' : service.id,
    ].join(' ')
    const group = groups.get(key)
    if (group === undefined || group.whole.per !== undefined)
      groups.set(key, { services: [service], parts: [...parts.values()], ...sum })
    else group.services.push(service)
  }
  return [...groups.values()]
}

/** What the parts of a service add up to; undefined if they cannot be compared with the whole. */
function sumOf(
  service: Service,
  parts: readonly Part[],
  isAll: boolean,
): { sum: Big; whole: Whole } | undefined {
  const lack = isAll ? { lack: true as const } : {}
  let shares = new Big(0)
  let rates = new Big(0)
  let period: Duration | undefined
  for (const { volume } of parts) {
    if (volume.value === undefined) return undefined
    if (volume.value.kind === 'share') shares = shares.plus(volume.value.share.ratio)
    else {
      const { amount, per } = volume.value.rate
      if (period !== undefined && !isSame(period, per)) return undefined
      period = per
      rates = rates.plus(amount)
    }
  }
  if (period === undefined) return { sum: shares, whole: { amount: new Big(1), ...lack } }
  const { demand } = service
  if (demand?.volume.value?.kind !== 'rate' || !isSame(period, demand.volume.value.rate.per)) return undefined
  const amount = new Big(demand.volume.value.rate.amount)
  return {
    sum: rates.plus(shares.times(amount)),
    whole: {
      amount,
      per: demand.volume.text.replace(/^\S+ /, ''),
      place: {
        at: demand.volume.origin,
        message: {
          en: `the volume of ${code(service.id)}`,
          de: `die Menge von ${code(service.id)}`,
        },
      },
      ...lack,
    },
  }
}

function isSame(one: Duration, other: Duration): boolean {
  return one.amount === other.amount && one.unit === other.unit && one.clock === other.clock
}

/** Lets one part take the difference. */
function fixFor(volume: Volume, difference: Big, isRate: boolean): Fix[] {
  const value = volume.value!
  if (value.kind === 'share' && isRate) return []
  const amount = (value.kind === 'share' ? new Big(value.share.ratio) : new Big(value.rate.amount)).plus(
    difference,
  )
  if (amount.lte(0) || (value.kind === 'share' && amount.gt(1))) return []
  const text =
    value.kind === 'share' ? percent(amount, 'en') : `${amount.toFixed()} ${volume.text.replace(/^\S+ /, '')}`
  const { file, start, end }: Origin = volume.origin
  return [
    {
      title: { en: `Change ${volume.text} to ${text}`, de: `${volume.text} in ${text} ändern` },
      edits: [{ file, start, end, text }],
    },
  ]
}
