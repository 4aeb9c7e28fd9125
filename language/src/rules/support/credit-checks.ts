// What can be wrong with the credits of an SLA, beside each other and by themselves.
import { Big } from 'big.js'
import { secondsOf } from '../../clock/durations.ts'
import type { Credit, Metric, Sla } from '../../model/declarations.ts'
import type { EffectiveSla, Facts } from '../../model/effective.ts'
import { declaredAs, type FileModel } from '../../model/file.ts'
import type { Origin, Placed } from '../../model/origin.ts'
import type { ProjectModel } from '../../model/project.ts'
import { compareMeasures, rangeOf } from '../../model/promises.ts'
import type { Duration, Literal, MeasureValue } from '../../model/values.ts'
import { greatest } from '../../text/lists.ts'
import type { messages } from '../clauses/credit-bands.ts'
import type { Fix, Report } from '../define-rule.ts'
import { holeBefore } from './credit-holes.ts'
import { before } from './nearby.ts'
import { groupsOf, removal, standsHere, textAt } from './promise-texts.ts'

/** By each credit, and what limits credits, all SLAs that have it. */
export type Having = ReadonlyMap<Placed, readonly EffectiveSla[]>

/** Looks at the credits of one SLA, with those that it inherits. */
export class CreditCheck {
  readonly #sla: Sla
  readonly #own: ReadonlySet<Credit>
  readonly #effective: EffectiveSla
  readonly #having: Having
  readonly #project: ProjectModel
  readonly #report: Report<typeof messages>

  constructor(
    sla: Sla,
    effective: EffectiveSla,
    having: Having,
    project: ProjectModel,
    report: Report<typeof messages>,
  ) {
    this.#sla = sla
    this.#own = new Set(sla.credits)
    this.#effective = effective
    this.#having = having
    this.#project = project
    this.#report = report
  }

  run(): void {
    const credits = this.#effective.credits.filter(
      (one) => one.metric.target && one.threshold.value && one.share.value,
    )
    const byMetric = groupsOf(credits, ({ metric }) => metric.target as Metric)
    for (const group of byMetric.values()) {
      if (!group.some((one) => this.#own.has(one))) continue
      this.#compareBands(group)
      this.#checkHole(group)
    }
    for (const credit of credits) if (this.#own.has(credit)) this.#checkSteps(credit)
    this.#checkSum([...byMetric.values()])
    if (credits.length === this.#effective.credits.length) this.#checkCap(credits)
    this.#checkThreshold()
  }

  #compareBands(group: readonly Credit[]): void {
    const said = new Set<Credit>()
    for (const [index, one] of group.entries()) {
      for (const other of before(group, index)) {
        if (!this.#own.has(one) && !this.#own.has(other)) continue
        const [mine, theirs] = this.#own.has(one) ? [one, other] : [other, one]
        if (said.has(mine)) continue
        if (this.#comparePair(mine, theirs)) said.add(mine)
      }
    }
  }

  /** Says what is wrong with a credit beside another; whether anything was. */
  #comparePair(mine: Credit, theirs: Credit): boolean {
    const order = compareMeasures(mine.threshold.value, theirs.threshold.value)
    if (order === undefined) return false
    const related = [standsHere(this.#project, theirs)]
    const [band, other] = [this.#conditionOf(mine), this.#conditionOf(theirs)]
    if (mine.relation !== theirs.relation) {
      const [below, above] = mine.relation === 'below' ? [mine, theirs] : [theirs, mine]
      if (compareMeasures(above.threshold.value, below.threshold.value)! >= 0) return false
      this.#report('overlap', { band, other }, { at: mine.origin, related })
      return true
    }
    if (order === 0) {
      this.#report(
        'twice',
        { band, other: this.#shareText(theirs) },
        { at: mine.origin, related, fixes: [this.#leavingOut(mine)] },
      )
      return true
    }
    // Below: the lower threshold is the greater miss; above: the higher one.
    const isDeeper = order < 0 === (mine.relation === 'below')
    const [deep, shallow] = isDeeper ? [mine, theirs] : [theirs, mine]
    // A greater miss that grows by steps begins small and may overtake.
    if (deep.step !== undefined) return false
    if (shallow.step !== undefined) return this.#compareWithSteps(deep, shallow)
    const difference = shareOf(deep) - shareOf(shallow)
    if (difference > 0) return false
    const pair = {
      band: this.#conditionOf(deep),
      other: this.#conditionOf(shallow),
      share: this.#shareText(deep),
    }
    // The greater miss is what has to change, unless it is inherited.
    const [place, beside] = this.#own.has(deep) ? [deep, shallow] : [shallow, deep]
    const where = { related: [standsHere(this.#project, beside)] }
    if (difference === 0)
      this.#report('equal', pair, { at: place.origin, ...where, fixes: [this.#leavingOut(place)] })
    else {
      this.#report(
        'less',
        { ...pair, otherShare: this.#shareText(shallow) },
        {
          at: place.share.origin,
          ...where,
          data: { share: this.#shareText(deep), other: this.#shareText(shallow) },
        },
      )
    }
    return true
  }

  /** Whether a band is idle because the steps of a smaller miss have come as far before it begins. */
  #compareWithSteps(deep: Credit, shallow: Credit): boolean {
    const steps = stepsBetween(deep.threshold, shallow.threshold, shallow.step!)
    if (steps === undefined) return false
    const reached = steps.times(shareOf(shallow))
    if (reached.lt(shareOf(deep))) return false
    const [place, beside] = this.#own.has(deep) ? [deep, shallow] : [shallow, deep]
    this.#report(
      'stepped',
      { band: this.#conditionOf(deep), other: this.#conditionOf(shallow), share: this.#shareText(deep) },
      { at: place.origin, related: [standsHere(this.#project, beside)], fixes: [this.#leavingOut(deep)] },
    )
    return true
  }

  #checkHole(group: readonly Credit[]): void {
    const goals = this.#effective.goals.filter(({ metric }) => metric.target === group[0]!.metric.target)
    for (const relation of ['below', 'above'] as const) {
      const hole = holeBefore(
        group.filter((one) => one.relation === relation),
        goals,
        this.#effective.escalations,
      )
      if (hole === undefined || !this.#own.has(hole.first)) continue
      const { first, promise, isMinimum } = hole
      const level = textAt(this.#project, first.threshold.origin)
      this.#report(
        'hole',
        {
          isMinimum,
          level,
          relation,
          promise: textAt(this.#project, promise.origin),
          band: this.#conditionOf(first),
        },
        {
          at: first.threshold.origin,
          related: [standsHere(this.#project, promise)],
          data: { level },
        },
      )
    }
  }

  #checkSteps(credit: Credit): void {
    if (credit.step === undefined) return
    const most = mostOf(credit)
    const band = this.#conditionOf(credit)
    const step = textAt(this.#project, credit.step.origin)
    if (credit.step.value !== undefined && amountOf(credit.step.value)?.lte(0)) {
      this.#report('zero', { step }, { at: credit.step.origin })
    } else if (most?.eq(0)) {
      this.#report('never', { step, band }, { at: credit.step.origin })
    } else if (!this.#isCapped(credit) && (most === undefined || most.gt(1))) {
      this.#report('endless', { band }, { at: credit.origin })
    }
  }

  #checkThreshold(): void {
    const { creditThreshold } = this.#sla
    const { value: misses, text } = creditThreshold?.misses ?? {}
    if (creditThreshold === undefined || misses === undefined || text === undefined) return
    const at = creditThreshold.origin
    if (misses <= 1) {
      const said = textAt(this.#project, at).replace(/^credit /, '')
      this.#report('trivial', { text: said }, { at, fixes: [this.#removing(at)] })
      return
    }
    const mosts = this.#having.get(creditThreshold)!.map((one) => mostMisses(one, creditThreshold.per?.value))
    if (!mosts.every((most) => most !== undefined)) return
    const most = greatest(mosts)
    if (misses > most) this.#report('unreachable', { misses: text, most }, { at })
  }

  #checkCap(all: readonly Credit[]): void {
    const { creditCap } = this.#sla
    const cap = creditCap?.share.value
    if (creditCap === undefined || cap === undefined) return
    const text = textAt(this.#project, creditCap.share.origin)
    const smallest = all.reduce((a, b) => (shareOf(b) < shareOf(a) ? b : a))
    if (shareOf(smallest) > Number(cap.ratio)) {
      const related = [standsHere(this.#project, smallest)]
      this.#report(
        'cap-small',
        { cap: text, share: this.#shareText(smallest) },
        { at: creditCap.origin, related },
      )
    }
  }

  #checkSum(groups: readonly (readonly Credit[])[]): void {
    // A cap ends it, and of steps without one something was said already.
    if (this.#effective.creditCap !== undefined || groups.flat().some(({ step }) => step !== undefined))
      return
    const largest = groups.map((group) => group.reduce((a, b) => (shareOf(b) > shareOf(a) ? b : a)))
    // Shares have up to twelve decimals; rounding takes back what binary fractions add.
    const sum = Number(largest.reduce((total, one) => total + shareOf(one), 0).toFixed(12))
    if (sum <= 1) return
    const last = largest.filter((one) => this.#own.has(one)).at(-1)
    if (last === undefined) return
    this.#report(
      'cap',
      { sum: `${Number((sum * 100).toFixed(10))} %`, sla: this.#sla.id },
      {
        at: last.share.origin,
        related: largest.filter((one) => one !== last).map((one) => standsHere(this.#project, one)),
        data: { sum },
      },
    )
  }

  #conditionOf({ metric, relation, threshold }: Credit): string {
    return `${metric.text} ${relation} ${textAt(this.#project, threshold.origin)}`
  }

  #shareText({ share }: Credit): string {
    return textAt(this.#project, share.origin)
  }

  #isCapped(credit: Credit): boolean {
    return this.#having.get(credit)!.some(({ creditCap }) => creditCap !== undefined)
  }

  #leavingOut(credit: Credit): Fix {
    return {
      title: { en: 'Remove this credit', de: 'Diese Gutschrift entfernen' },
      edits: [removal(this.#project, credit.origin)],
    }
  }

  #removing(origin: Origin): Fix {
    return {
      title: { en: 'Remove the line', de: 'Die Zeile entfernen' },
      edits: [removal(this.#project, origin)],
    }
  }
}

/** By the files of one check. */
const knownHaving = new WeakMap<readonly FileModel[], Having>()

/** The SLAs that have a credit or what limits them, of their own or from others: what only heirs complete is for them. */
export function slasHaving(files: readonly FileModel[], facts: Facts): Having {
  const before = knownHaving.get(files)
  if (before !== undefined) return before
  const having = new Map<Placed, EffectiveSla[]>()
  knownHaving.set(files, having)
  for (const sla of files.flatMap((file) => declaredAs(file, 'sla'))) {
    const effective = facts.sla(sla)
    const { credits, creditCap, creditThreshold } = effective
    for (const one of [...credits, creditCap, creditThreshold]) {
      if (one === undefined) continue
      const list = having.get(one)
      if (list === undefined) having.set(one, [effective])
      else list.push(effective)
    }
  }
  return having
}

/** The amount of a measure, in the unit in which those of its kind are compared; undefined where there is none. */
function amountOf(measure: MeasureValue): Big | undefined {
  switch (measure.kind) {
    case 'share':
      return new Big(measure.share.ratio)
    case 'number':
      return new Big(measure.number)
    case 'money':
      return new Big(measure.money.amount)
    case 'duration': {
      const seconds = secondsOf(measure.duration)
      return seconds === undefined ? undefined : new Big(seconds)
    }
  }
}

/** How many whole steps lie between two values. */
function stepsBetween(
  a: Literal<MeasureValue> | MeasureValue | undefined,
  b: Literal<MeasureValue>,
  step: Literal<MeasureValue>,
): Big | undefined {
  const first = a?.kind === 'literal' ? a.value : a
  const [from, to, size] = [first, b.value, step.value].map((one) => one && amountOf(one))
  const isAlike = first?.kind === b.value?.kind && b.value?.kind === step.value?.kind
  if (!isAlike || from === undefined || to === undefined || size === undefined || size.lte(0))
    return undefined
  return from.minus(to).abs().div(size).round(0, Big.roundDown)
}

/** The most that a credit can come to, as a ratio; undefined where that is not known. */
function mostOf(credit: Credit): Big | undefined {
  if (credit.step === undefined) return new Big(shareOf(credit))
  const range = rangeOf(credit.metric.target, credit.threshold.value)
  const extreme = credit.relation === 'below' ? range?.least : range?.most
  return stepsBetween(extreme, credit.threshold, credit.step)?.times(shareOf(credit))
}

/** How many goals can be missed in a period; undefined where windows are shorter, or nothing is known of them. */
function mostMisses({ goals, windows }: EffectiveSla, period: Duration | undefined): number | undefined {
  if (goals.some(({ metric }) => metric.target === undefined)) return undefined
  let most = 0
  for (const goal of goals) {
    if (goal.targets.every(({ kind }) => kind === 'best-effort')) continue
    const its = goal.windows.length > 0 ? goal.windows : windows
    for (const { value } of its) {
      if (value?.unit !== 'month') return undefined
      if (period !== undefined && (period.unit !== 'month' || value.amount < period.amount)) return undefined
    }
    most += Math.max(1, its.length)
  }
  return most
}

const shares = new WeakMap<Credit, number>()

function shareOf(credit: Credit): number {
  let share = shares.get(credit)
  if (share === undefined) {
    share = Number(credit.share.value!.ratio)
    shares.set(credit, share)
  }
  return share
}
