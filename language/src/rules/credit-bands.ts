import type { Credit, Metric } from '../model/declarations.ts'
import { compareMeasures } from '../model/promises.ts'
import { defineRule, message } from './define-rule.ts'
import { groupsOf, removal, standsHere, textAt } from './promise-texts.ts'
import { code } from './words.ts'

interface Bands {
  readonly band: string
  readonly other: string
}

export const creditBands = defineRule({
  name: 'credit-bands',
  severity: 'warning',
  purpose: {
    en: 'Credits for one metric overlap, do not grow with the miss, or come to more than the price.',
    de: 'Gutschriften für eine Kennzahl überschneiden sich, wachsen nicht mit der Verfehlung oder übersteigen den Preis.',
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
  },
  file(file, report, { project, facts }) {
    const conditionOf = ({ metric, relation, threshold }: Credit): string =>
      `${metric.text} ${relation} ${textAt(project, threshold.origin)}`
    const leavingOut = (credit: Credit) => ({
      title: { en: 'Remove this credit', de: 'Diese Gutschrift entfernen' },
      edits: [removal(project, credit.origin)],
    })
    const shareText = ({ share }: Credit): string => textAt(project, share.origin)
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla' || sla.credits.length === 0) continue
      const own = new Set(sla.credits)
      const credits = facts
        .sla(sla)
        .credits.filter((one) => one.metric.target && one.threshold.value && one.share.value)
      const byMetric = groupsOf(credits, ({ metric }) => metric.target as Metric)
      for (const group of byMetric.values()) {
        if (!group.some((one) => own.has(one))) continue
        compareBands(group)
      }
      checkCap([...byMetric.values()])

      function compareBands(group: readonly Credit[]): void {
        const said = new Set<Credit>()
        for (const [index, one] of group.entries()) {
          for (const other of group.slice(0, index)) {
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

      function checkCap(groups: readonly (readonly Credit[])[]): void {
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

const shares = new WeakMap<Credit, number>()

function shareOf(credit: Credit): number {
  let share = shares.get(credit)
  if (share === undefined) {
    share = Number(credit.share.value!.ratio)
    shares.set(credit, share)
  }
  return share
}
