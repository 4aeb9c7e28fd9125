import { Big } from 'big.js'
import { secondsOf } from '../../clock/durations.ts'
import type { Credit, Metric } from '../../model/declarations.ts'
import type { EffectiveSla, Facts } from '../../model/effective.ts'
import { declaredAs, type FileModel } from '../../model/file.ts'
import type { Origin, Placed } from '../../model/origin.ts'
import { compareMeasures, rangeOf } from '../../model/promises.ts'
import type { Duration, Literal, MeasureValue } from '../../model/values.ts'
import { code, message } from '../../speech/index.ts'
import { greatest } from '../../text/lists.ts'
import { defineRule } from '../define-rule.ts'
import { type CreditHole, holeBefore } from '../support/credit-holes.ts'
import { before } from '../support/nearby.ts'
import { groupsOf, isBroken, removal, standsHere, textAt, unknownRoots } from '../support/promise-texts.ts'

interface Bands {
  readonly band: string
  readonly other: string
}

interface Hole extends Pick<CreditHole, 'isMinimum'> {
  readonly promise: string
  readonly band: string
  /** At which the promise is missed, and nothing credited yet. */
  readonly level: string
  readonly relation: Credit['relation']
}

export const creditBands = defineRule({
  name: 'credit-bands',
  severity: 'warning',
  purpose: {
    en: 'Credits for one metric overlap, do not grow with the miss, can never come, or come to more than the price.',
    de: 'Gutschriften für eine Kennzahl überschneiden sich, wachsen nicht mit der Verfehlung, werden nie fällig oder übersteigen den Preis.',
  },
  messages: {
    twice: message<Bands>({
      en: ({ band, other }) => `Two credits ${code(`when ${band}`)}: ${other} is already credited for it.`,
      de: ({ band, other }) =>
        `Zwei Gutschriften für ${code(`when ${band}`)}: ${other} sind dafür schon vereinbart.`,
      help: { en: () => 'Keep one of them.', de: () => 'Eine davon behalten.' },
    }),
    less: message<Bands & { share: string; otherShare: string }>({
      en: ({ band, other, share, otherShare }) =>
        `${code(band)} is the greater miss, but is credited with ${share} where ${code(other)} already brings ${otherShare}.`,
      de: ({ band, other, share, otherShare }) =>
        `${code(band)} ist die größere Verfehlung, bringt aber ${share}, wo ${code(other)} schon ${otherShare} bringt.`,
      help: {
        en: () => 'A greater miss has a greater credit.',
        de: () => 'Wer mehr verfehlt, schreibt mehr gut.',
      },
    }),
    equal: message<Bands & { share: string }>({
      en: ({ band, other, share }) =>
        `${code(band)} changes nothing: ${code(other)} is already credited with ${share}.`,
      de: ({ band, other, share }) => `${code(band)} ändert nichts: Schon ${code(other)} bringt ${share}.`,
      help: {
        en: () => 'Leave the greater miss out, or credit more for it.',
        de: () => 'Die größere Verfehlung weglassen oder mehr dafür gutschreiben.',
      },
    }),
    overlap: message<Bands>({
      en: ({ band, other }) =>
        `${code(band)} and ${code(other)} can be true at once, and then both credits fall due.`,
      de: ({ band, other }) =>
        `${code(band)} und ${code(other)} können zugleich zutreffen; dann werden beide Gutschriften fällig.`,
    }),
    cap: message<{ sum: string; sla: string }>({
      en: ({ sum, sla }) =>
        `The credits of ${code(sla)} come to ${sum} if all metrics are missed: more than the whole price.`,
      de: ({ sum, sla }) =>
        `Die Gutschriften von ${code(sla)} summieren sich auf ${sum}, wenn alle Kennzahlen verfehlt werden: mehr als der ganze Preis.`,
      help: {
        en: () => 'Of the credits for one metric the greatest counts, those for different metrics add up.',
        de: () =>
          'Von den Gutschriften einer Kennzahl zählt die größte, die verschiedener Kennzahlen summieren sich.',
      },
    }),
    stepped: message<Bands & { share: string }>({
      en: ({ band, other, share }) =>
        `${code(band)} changes nothing: by then ${code(other)} has come to ${share} or more, step by step.`,
      de: ({ band, other, share }) =>
        `${code(band)} ändert nichts: Bis dahin ist ${code(other)} schrittweise schon bei ${share} oder mehr.`,
      help: {
        en: () => 'Leave it out, or credit more for it than the steps have come to.',
        de: () => 'Weglassen oder mehr dafür gutschreiben, als die Schritte bis dahin ergeben.',
      },
    }),
    never: message<{ step: string; band: string }>({
      en: ({ step, band }) =>
        `No miss is ever as great as ${step}: nothing is credited for ${code(band)}, since only whole steps count.`,
      de: ({ step, band }) =>
        `So groß wie ${step} ist keine Verfehlung: Für ${code(band)} gibt es nie etwas, denn nur ganze Schritte zählen.`,
      help: { en: () => 'Make the step smaller.', de: () => 'Den Schritt kleiner machen.' },
    }),
    zero: message<{ step: string }>({
      en: ({ step }) => `${step} is no step: the credit would be due infinitely often.`,
      de: ({ step }) => `${step} ist kein Schritt: Die Gutschrift würde unendlich oft fällig.`,
    }),
    endless: message<{ band: string }>({
      en: ({ band }) =>
        `What is credited for ${code(band)} grows step by step beyond the whole price; nothing says where it ends.`,
      de: ({ band }) =>
        `Was für ${code(band)} gutgeschrieben wird, wächst Schritt für Schritt über den ganzen Preis hinaus; wo es endet, ist nicht gesagt.`,
      help: {
        en: () => 'Add a cap, for example: credit at most 30 % per month',
        de: () => 'Eine Obergrenze ergänzen, zum Beispiel: credit at most 30 % per month',
      },
    }),
    'cap-small': message<{ cap: string; share: string }>({
      en: ({ cap, share }) =>
        `At most ${cap} is credited, but the smallest credit is already ${share}: none is ever due in full.`,
      de: ({ cap, share }) =>
        `Höchstens ${cap} werden gutgeschrieben, schon die kleinste Gutschrift beträgt aber ${share}: Keine wird je ganz fällig.`,
    }),
    whole: message<{ text: string }>({
      en: ({ text }) => `${code(text)} is no number of misses: they are counted.`,
      de: ({ text }) => `${code(text)} ist keine Anzahl von Verfehlungen: Sie werden gezählt.`,
      help: { en: () => 'Write a whole number.', de: () => 'Eine ganze Zahl schreiben.' },
      severity: 'error',
    }),
    trivial: message<{ text: string }>({
      en: ({ text }) => `${code(text)} says nothing: without a miss no credit is due anyway.`,
      de: ({ text }) => `${code(text)} besagt nichts: Ohne Verfehlung ist ohnehin keine Gutschrift fällig.`,
    }),
    unreachable: message<{ misses: string; most: number }>({
      en: ({ misses, most }) =>
        `So many misses never come together: there are at most ${most}, so that no credit is ever due from ${misses} on.`,
      de: ({ misses, most }) =>
        `So viele Verfehlungen kommen nie zusammen: Es sind höchstens ${most}; ab ${misses} wird also nie etwas fällig.`,
      help: {
        en: () => 'Each goal can be missed once in each of its windows.',
        de: () => 'Jedes Ziel kann in jedem seiner Messzeiträume einmal verfehlt werden.',
      },
    }),
    hole: message<Hole>({
      en: ({ promise, band, isMinimum, level, relation }) =>
        isMinimum
          ? `At ${code(level)}, ${code(promise)} is missed, which must ${relation === 'below' ? 'be reached' : 'not be exceeded'} in any case, but nothing is credited: credits begin with ${code(band)}.`
          : `At ${code(level)}, ${code(promise)} is missed, but nothing is credited: credits begin with ${code(band)}.`,
      de: ({ promise, band, isMinimum, level, relation }) =>
        isMinimum
          ? `Bei ${code(level)} ist ${code(promise)} verfehlt, was in jedem Fall ${relation === 'below' ? 'erreicht' : 'eingehalten'} werden muss, gutgeschrieben wird aber nichts: Gutschriften beginnen erst mit ${code(band)}.`
          : `Bei ${code(level)} ist ${code(promise)} verfehlt, gutgeschrieben wird aber nichts: Gutschriften beginnen erst mit ${code(band)}.`,
      help: {
        en: () => 'Begin the credits where the promise ends, if no room between them is meant.',
        de: () =>
          'Die Gutschriften dort beginnen lassen, wo die Zusage endet, falls kein Spielraum gemeint ist.',
      },
      severity: 'info',
    }),
    alone: message<{ text: string; sla: string }>({
      en: ({ text, sla }) => `${code(text)} is about nothing: ${code(sla)} has no credit.`,
      de: ({ text, sla }) => `${code(text)} geht ins Leere: ${code(sla)} hat keine Gutschrift.`,
    }),
  },
  file(file, report, { project, facts, files }) {
    const conditionOf = ({ metric, relation, threshold }: Credit): string =>
      `${metric.text} ${relation} ${textAt(project, threshold.origin)}`
    const leavingOut = (credit: Credit) => ({
      title: { en: 'Remove this credit', de: 'Diese Gutschrift entfernen' },
      edits: [removal(project, credit.origin)],
    })
    const removing = (origin: Origin) => ({
      title: { en: 'Remove the line', de: 'Die Zeile entfernen' },
      edits: [removal(project, origin)],
    })
    const isRootUnknown = unknownRoots()
    const having = slasHaving(files, facts)
    const isCapped = (credit: Credit): boolean =>
      having.get(credit)!.some(({ creditCap }) => creditCap !== undefined)
    const shareText = ({ share }: Credit): string => textAt(project, share.origin)
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla') continue
      const { creditCap, creditThreshold } = sla
      if (sla.credits.length === 0 && creditCap === undefined && creditThreshold === undefined) continue
      const own = new Set(sla.credits)
      const effective = facts.sla(sla)
      const misses = creditThreshold?.misses
      if (misses?.value !== undefined && !Number.isInteger(misses.value)) {
        report('whole', { text: misses.text }, { at: misses.origin })
        continue
      }
      if (effective.credits.length === 0) {
        for (const one of [creditCap, creditThreshold]) {
          if (one === undefined || isBroken(project, sla) || isRootUnknown(sla)) continue
          if (having.get(one)!.some(({ credits }) => credits.length > 0)) continue
          const text = textAt(project, one.origin)
          report('alone', { text, sla: sla.id }, { at: one.origin })
        }
        continue
      }
      const credits = effective.credits.filter(
        (one) => one.metric.target && one.threshold.value && one.share.value,
      )
      const byMetric = groupsOf(credits, ({ metric }) => metric.target as Metric)
      for (const group of byMetric.values()) {
        if (!group.some((one) => own.has(one))) continue
        compareBands(group)
        checkHole(group)
      }
      for (const credit of credits) if (own.has(credit)) checkSteps(credit)
      checkSum([...byMetric.values()])
      if (credits.length === effective.credits.length) checkCap(credits)
      checkThreshold()

      function compareBands(group: readonly Credit[]): void {
        const said = new Set<Credit>()
        for (const [index, one] of group.entries()) {
          for (const other of before(group, index)) {
            if (!own.has(one) && !own.has(other)) continue
            const [mine, theirs] = own.has(one) ? [one, other] : [other, one]
            if (said.has(mine)) continue
            if (comparePair(mine, theirs)) said.add(mine)
          }
        }
      }

      /** Says what is wrong with a credit beside another; whether anything was. */
      function comparePair(mine: Credit, theirs: Credit): boolean {
        const order = compareMeasures(mine.threshold.value, theirs.threshold.value)
        if (order === undefined) return false
        const related = [standsHere(project, theirs)]
        const [band, other] = [conditionOf(mine), conditionOf(theirs)]
        if (mine.relation !== theirs.relation) {
          const [below, above] = mine.relation === 'below' ? [mine, theirs] : [theirs, mine]
          if (compareMeasures(above.threshold.value, below.threshold.value)! >= 0) return false
          report('overlap', { band, other }, { at: mine.origin, related })
          return true
        }
        if (order === 0) {
          report(
            'twice',
            { band, other: shareText(theirs) },
            { at: mine.origin, related, fixes: [leavingOut(mine)] },
          )
          return true
        }
        // Below: the lower threshold is the greater miss; above: the higher one.
        const isDeeper = order < 0 === (mine.relation === 'below')
        const [deep, shallow] = isDeeper ? [mine, theirs] : [theirs, mine]
        // A greater miss that grows by steps begins small and may overtake.
        if (deep.step !== undefined) return false
        if (shallow.step !== undefined) return compareWithSteps(deep, shallow)
        const difference = shareOf(deep) - shareOf(shallow)
        if (difference > 0) return false
        const pair = { band: conditionOf(deep), other: conditionOf(shallow), share: shareText(deep) }
        // The greater miss is what has to change, unless it is inherited.
        const [place, beside] = own.has(deep) ? [deep, shallow] : [shallow, deep]
        const where = { related: [standsHere(project, beside)] }
        if (difference === 0)
          report('equal', pair, { at: place.origin, ...where, fixes: [leavingOut(place)] })
        else {
          report(
            'less',
            { ...pair, otherShare: shareText(shallow) },
            {
              at: place.share.origin,
              ...where,
              data: { share: shareText(deep), other: shareText(shallow) },
            },
          )
        }
        return true
      }

      /** Whether a band is idle because the steps of a smaller miss have come as far before it begins. */
      function compareWithSteps(deep: Credit, shallow: Credit): boolean {
        const steps = stepsBetween(deep.threshold, shallow.threshold, shallow.step!)
        if (steps === undefined) return false
        const reached = steps.times(shareOf(shallow))
        if (reached.lt(shareOf(deep))) return false
        const [place, beside] = own.has(deep) ? [deep, shallow] : [shallow, deep]
        report(
          'stepped',
          { band: conditionOf(deep), other: conditionOf(shallow), share: shareText(deep) },
          { at: place.origin, related: [standsHere(project, beside)], fixes: [leavingOut(deep)] },
        )
        return true
      }

      function checkHole(group: readonly Credit[]): void {
        const goals = effective.goals.filter(({ metric }) => metric.target === group[0]!.metric.target)
        for (const relation of ['below', 'above'] as const) {
          const hole = holeBefore(
            group.filter((one) => one.relation === relation),
            goals,
            effective.escalations,
          )
          if (hole === undefined || !own.has(hole.first)) continue
          const { first, promise, isMinimum } = hole
          const level = textAt(project, first.threshold.origin)
          report(
            'hole',
            {
              isMinimum,
              level,
              relation,
              promise: textAt(project, promise.origin),
              band: conditionOf(first),
            },
            {
              at: first.threshold.origin,
              related: [standsHere(project, promise)],
              data: { level },
            },
          )
        }
      }

      function checkSteps(credit: Credit): void {
        if (credit.step === undefined) return
        const most = mostOf(credit)
        const band = conditionOf(credit)
        const step = textAt(project, credit.step.origin)
        if (credit.step.value !== undefined && amountOf(credit.step.value)?.lte(0)) {
          report('zero', { step }, { at: credit.step.origin })
        } else if (most?.eq(0)) {
          report('never', { step, band }, { at: credit.step.origin })
        } else if (!isCapped(credit) && (most === undefined || most.gt(1))) {
          report('endless', { band }, { at: credit.origin })
        }
      }

      function checkThreshold(): void {
        const { value: misses, text } = creditThreshold?.misses ?? {}
        if (creditThreshold === undefined || misses === undefined || text === undefined) return
        const at = creditThreshold.origin
        if (misses <= 1) {
          const said = textAt(project, at).replace(/^credit /, '')
          report('trivial', { text: said }, { at, fixes: [removing(at)] })
          return
        }
        const mosts = having.get(creditThreshold)!.map((one) => mostMisses(one, creditThreshold.per?.value))
        if (!mosts.every((most) => most !== undefined)) return
        const most = greatest(mosts)
        if (misses > most) report('unreachable', { misses: text, most }, { at })
      }

      function checkCap(all: readonly Credit[]): void {
        const cap = creditCap?.share.value
        if (creditCap === undefined || cap === undefined) return
        const text = textAt(project, creditCap.share.origin)
        const smallest = all.reduce((a, b) => (shareOf(b) < shareOf(a) ? b : a))
        if (shareOf(smallest) > Number(cap.ratio)) {
          const related = [standsHere(project, smallest)]
          report('cap-small', { cap: text, share: shareText(smallest) }, { at: creditCap.origin, related })
        }
      }

      function checkSum(groups: readonly (readonly Credit[])[]): void {
        // A cap ends it, and of steps without one something was said already.
        if (effective.creditCap !== undefined || groups.flat().some(({ step }) => step !== undefined)) return
        const largest = groups.map((group) => group.reduce((a, b) => (shareOf(b) > shareOf(a) ? b : a)))
        // Shares have up to twelve decimals; rounding takes back what binary fractions add.
        const sum = Number(largest.reduce((total, one) => total + shareOf(one), 0).toFixed(12))
        if (sum <= 1) return
        const last = largest.filter((one) => own.has(one)).at(-1)
        if (last === undefined) return
        report(
          'cap',
          { sum: `${Number((sum * 100).toFixed(10))} %`, sla: sla.id },
          {
            at: last.share.origin,
            related: largest.filter((one) => one !== last).map((one) => standsHere(project, one)),
            data: { sum },
          },
        )
      }
    }
  },
})

/** By the files of one check. */
const knownHaving = new WeakMap<readonly FileModel[], ReadonlyMap<Placed, readonly EffectiveSla[]>>()

/** The SLAs that have a credit or what limits them, of their own or from others: what only heirs complete is for them. */
function slasHaving(files: readonly FileModel[], facts: Facts): ReadonlyMap<Placed, readonly EffectiveSla[]> {
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
