import type { CompiledAssignment, CompiledContract } from '../compile/schema.ts'
import { type Localized, tellShare } from '../speech/index.ts'
import { addAll } from '../text/lists.ts'
import { compareRates } from './amounts.ts'
import { canonical, isSame } from './canonical.ts'
import { type Draft, draft } from './changes.ts'
import { compareLevels } from './levels.ts'
import { otherChanges } from './other.ts'
import type { Level } from './pledges.ts'
import { about, subjectOf, type Thing } from './things.ts'
import type { Cell, Change } from './types.ts'
import { both, nameOf, none, quoted, quotedBoth, rate } from './words.ts'
import type { World } from './world.ts'

type Offered = Extract<CompiledAssignment, { offered: true }>

/** Puts changes that are the same for several cells together, in the order in which they come. */
export class Groups {
  private readonly groups = new Map<string, { readonly draft: Draft; readonly cells: Cell[] }>()
  private readonly known = new Map<Draft, { readonly cells: Cell[] }>()

  add(drafts: readonly Draft[], cells: readonly Cell[] = []): void {
    for (const one of drafts) {
      let group = this.known.get(one)
      if (group === undefined) {
        const { subject: _, ...rest } = one
        const key = canonical(rest)
        const found = this.groups.get(key) ?? { draft: one, cells: [] }
        this.groups.set(key, found)
        this.known.set(one, found)
        group = found
      }
      addAll(group.cells, cells)
    }
  }

  changes(): Change[] {
    return [...this.groups.values()].map(({ draft: one, cells }) => ({ ...one, cells }))
  }
}

/** The rows of a contract, and what each promises. */
class Rows {
  private readonly rows: ReadonlyMap<string, CompiledAssignment>
  private readonly levels = new Map<string, Level | undefined>()
  private readonly contract: CompiledContract
  private readonly slas: ReadonlyMap<string, CompiledContract['slas'][number]>
  private readonly calendars: ReadonlyMap<string, CompiledContract['calendars'][number]>
  readonly services: ReadonlyMap<string, CompiledContract['services'][number]>

  constructor(contract: CompiledContract) {
    this.contract = contract
    this.rows = new Map(contract.assignments.map((row) => [`${row.segment} ${row.service}`, row]))
    this.slas = new Map(contract.slas.map((one) => [one.id, one]))
    this.calendars = new Map(contract.calendars.map((one) => [one.id, one]))
    this.services = new Map(contract.services.map((one) => [one.id, one]))
  }

  row(segment: string, service: string): CompiledAssignment | undefined {
    return this.rows.get(`${segment} ${service}`)
  }

  get all(): readonly CompiledAssignment[] {
    return this.contract.assignments
  }

  /** What a row promises; undefined where its SLA is not there. */
  level({ sla: id, service }: Offered): Level | undefined {
    const key = `${id} ${service}`
    if (!this.levels.has(key)) {
      const sla = this.slas.get(id)
      const channels = this.services.get(service)?.channels ?? []
      this.levels.set(
        key,
        sla === undefined ? undefined : { sla, calendar: this.calendars.get(sla.calendar), channels },
      )
    }
    return this.levels.get(key)
  }
}

/** The whole matrix, before and after. */
export class Matrix {
  /** The calendars that were held against each other, and the SLAs between which something changed. */
  readonly comparedCalendars = new Set<string>()
  readonly changedLevels = new Set<string>()
  readonly before: Rows
  readonly after: Rows
  private readonly world: World
  private readonly known = new Map<string, readonly Draft[]>()

  constructor(world: World) {
    this.world = world
    this.before = new Rows(world.before)
    this.after = new Rows(world.after)
  }

  /** What changes for segments that both contracts have. Customers who change the segment are told elsewhere. */
  compare(groups: Groups): void {
    const segments = (contract: CompiledContract): string[] =>
      contract.segmentation.segments.map(({ id }) => id)
    const kept = new Set(segments(this.world.after))
    for (const segment of segments(this.world.before)) {
      if (!kept.has(segment)) continue
      const services = new Set([...this.before.services.keys(), ...this.after.services.keys()])
      for (const service of services) {
        const old = this.before.row(segment, service)
        const now = this.after.row(segment, service)
        groups.add(this.compareRows(old, now, service), [{ segment, service }])
      }
    }
  }

  /** What somebody gets otherwise of a service, by the row of before and the one of after. */
  compareRows(
    old: CompiledAssignment | undefined,
    now: CompiledAssignment | undefined,
    service: string,
  ): readonly Draft[] {
    if (old?.offered && now?.offered) return this.compareOffered(old, now)
    if (old?.offered)
      return this.remembered(['gone', old.sla, because(now), service], () => [this.gone(old, now)])
    if (now?.offered)
      return this.remembered(['come', now.sla, because(old), service], () => [this.come(old, now)])
    if (old === undefined || now === undefined) {
      // Of a service that comes or goes nobody expects that it was not offered before, or is not any more.
      if (old === now || !this.before.services.has(service) || !this.after.services.has(service)) return []
      return this.remembered(['silent', because(old ?? now), String(old === undefined), service], () => [
        this.silent(old, now, service),
      ])
    }
    if (isSame(old, { ...now, segment: old.segment })) return []
    return this.remembered(['reason', canonical(old), canonical(now)], () => this.reasons(old, now))
  }

  private remembered(key: readonly string[], make: () => readonly Draft[]): readonly Draft[] {
    const text = key.join('\0')
    let drafts = this.known.get(text)
    if (drafts === undefined) {
      drafts = make()
      this.known.set(text, drafts)
    }
    return drafts
  }

  private compareOffered(old: Offered, now: Offered): readonly Draft[] {
    const [before, after] = [this.before.level(old), this.after.level(now)]
    if (before === undefined || after === undefined) {
      if (before === after && old.sla === now.sla) return []
      return [
        draft({
          kind: 'other',
          subject: { kind: 'sla', id: now.sla },
          what: { en: 'An SLA that is not there', de: 'Ein SLA, das es nicht gibt' },
          before: quotedBoth(this.world.called(['slas'], old.sla)),
          after: quotedBoth(this.world.called(['slas'], now.sla)),
          verdict: 'unclear',
        }),
      ]
    }
    const channels = [before.channels.join(' '), after.channels.join(' ')]
    const levels = this.remembered(['level', old.sla, now.sla, ...channels], () => {
      this.comparedCalendars.add(`${before.sla.calendar} ${after.sla.calendar}`)
      const drafts = compareLevels(before, after, this.world)
      if (drafts.length > 0) this.changedLevels.add(`${old.sla} ${now.sla}`)
      return drafts
    })
    return [
      ...levels,
      ...this.compareTakers(old, now),
      ...this.compareVolumes(old, now),
      ...this.others(old, now),
    ]
  }

  private compareTakers(old: Offered, now: Offered): readonly Draft[] {
    if (old.by === now.by) return []
    return this.remembered(['by', old.by ?? '', now.by ?? ''], () => [
      draft({
        kind: 'staffing',
        subject: { kind: 'team', ...(now.by === undefined ? {} : { id: now.by }) },
        what: { en: 'Who does it', de: 'Wer es tut' },
        before: this.nameOf(old.by),
        after: this.nameOf(now.by),
        verdict: 'neutral',
      }),
    ])
  }

  private nameOf(id: string | undefined): Localized {
    return id === undefined ? none : quotedBoth(this.world.name(id))
  }

  private compareVolumes(old: Offered, now: Offered): readonly Draft[] {
    if (isSame(old.volume, now.volume)) return []
    const [before, after] = [old.volume, now.volume]
    return this.remembered(['volume', canonical(before), canonical(after)], () => {
      const isRate = before?.kind === 'rate' && after?.kind === 'rate'
      const order = isRate ? compareRates(before.rate, after.rate) : undefined
      const isShare = before?.kind !== 'rate' && after?.kind !== 'rate'
      return [
        draft({
          kind: 'volume',
          subject: { kind: 'assignment' },
          what: { en: 'Part of the volume', de: 'Teil der Menge' },
          before: volumeText(before, this.world),
          after: volumeText(after, this.world),
          // How the demand of a service divides is an expectation; a rate of its own is agreed.
          verdict: isShare
            ? 'neutral'
            : order === undefined
              ? 'unclear'
              : order < 0
                ? 'stricter'
                : order > 0
                  ? 'weaker'
                  : 'neutral',
        }),
      ]
    })
  }

  private others(old: Offered, now: Offered): readonly Draft[] {
    const known = ['segment', 'service', 'offered', 'sla', 'by', 'volume']
    return otherChanges('assignment', old, now, known)
  }

  private gone(old: Offered, now: CompiledAssignment | undefined): Draft {
    const { world } = this
    const service: Thing = this.before.services.get(old.service) ?? { id: old.service }
    const exclusion = world.after.exclusions.find(
      ({ id, title }) => id === service.id || (title !== undefined && title === service.title),
    )
    const what =
      exclusion !== undefined
        ? { en: 'now expressly not offered', de: 'jetzt ausdrücklich nicht angeboten' }
        : this.after.services.has(old.service)
          ? { en: 'no longer offered', de: 'nicht mehr angeboten' }
          : { en: 'no longer in the catalogue', de: 'nicht mehr im Katalog' }
    return draft({
      kind: 'service-not-offered',
      subject: subjectOf('service', service),
      what: about('service', service, what),
      before: this.under(old),
      after:
        exclusion !== undefined
          ? instead(exclusion, world)
          : now !== undefined && !now.offered
            ? both(
                (locale) =>
                  `${{ en: 'not offered', de: 'nicht angeboten' }[locale]}: ${quoted(now.because, locale)}`,
              )
            : none,
      verdict: 'weaker',
    })
  }

  private come(old: CompiledAssignment | undefined, now: Offered): Draft {
    const service = this.after.services.get(now.service) ?? { id: now.service }
    return draft({
      kind: 'service-offered',
      subject: subjectOf('service', service),
      what: about('service', service, { en: 'newly offered', de: 'neu angeboten' }),
      before:
        old !== undefined && !old.offered
          ? both(
              (locale) =>
                `${{ en: 'not offered', de: 'nicht angeboten' }[locale]}: ${quoted(old.because, locale)}`,
            )
          : none,
      after: this.under(now),
      verdict: 'stricter',
    })
  }

  private under({ sla }: Offered): Localized {
    const known = [...this.world.after.slas, ...this.world.before.slas].find(({ id }) => id === sla)
    const name = nameOf(known ?? { id: sla })
    return both((locale) => `${{ en: 'under', de: 'unter' }[locale]} ${quoted(name, locale)}`)
  }

  /** That it is not offered is said on one side only. */
  private silent(
    old: CompiledAssignment | undefined,
    now: CompiledAssignment | undefined,
    id: string,
  ): Draft {
    const service: Thing = this.after.services.get(id) ?? { id }
    return draft({
      kind: 'wording',
      subject: subjectOf('service', service),
      what: about('service', service, { en: 'whether it is offered', de: 'ob sie angeboten wird' }),
      before: old === undefined ? none : quotedBoth(because(old)),
      after: now === undefined ? none : quotedBoth(because(now)),
      verdict: 'neutral',
    })
  }

  private reasons(old: CompiledAssignment, now: CompiledAssignment): Draft[] {
    const service = this.after.services.get(now.service) ?? { id: now.service }
    const words =
      because(old) === because(now)
        ? []
        : [
            draft({
              kind: 'wording',
              subject: subjectOf('service', service),
              what: about('service', service, {
                en: 'why it is not offered',
                de: 'warum sie nicht angeboten wird',
              }),
              before: quotedBoth(because(old)),
              after: quotedBoth(because(now)),
              verdict: 'neutral',
            }),
          ]
    return [...words, ...otherChanges('assignment', old, now, ['segment', 'service', 'offered', 'because'])]
  }
}

function because(row: CompiledAssignment | undefined): string {
  return row === undefined || row.offered ? '' : row.because
}

function instead({ because, instead: who }: CompiledContract['exclusions'][number], world: World): Localized {
  return both((locale) => {
    const reason = quoted(because, locale)
    if (who === undefined) return reason
    return `${reason}; ${{ en: 'instead', de: 'stattdessen' }[locale]} ${quoted(world.name(who)[locale], locale)}`
  })
}

function volumeText(volume: Offered['volume'], world: World): Localized {
  if (volume === undefined) return none
  return both((locale) => {
    const segments = volume.segments.map((id) => world.called(['segments'], id)[locale]).join(', ')
    const amount = volume.kind === 'share' ? tellShare(volume.share, locale) : rate(volume.rate, locale)
    return `${amount} (${segments})`
  })
}
