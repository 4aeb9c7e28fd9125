import type { Credit } from '../../model/declarations.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { CreditCheck, slasHaving } from '../support/credit-checks.ts'
import type { CreditHole } from '../support/credit-holes.ts'
import { isBroken, textAt, unknownRoots } from '../support/promise-texts.ts'

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

export const messages = {
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
}

export const creditBands = defineRule({
  name: 'credit-bands',
  severity: 'warning',
  purpose: {
    en: 'Credits for one metric overlap, do not grow with the miss, can never come, or come to more than the price.',
    de: 'Gutschriften für eine Kennzahl überschneiden sich, wachsen nicht mit der Verfehlung, werden nie fällig oder übersteigen den Preis.',
  },
  messages,
  file(file, report, { project, facts, files }) {
    const isRootUnknown = unknownRoots()
    const having = slasHaving(files, facts)
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla') continue
      const { creditCap, creditThreshold } = sla
      if (sla.credits.length === 0 && creditCap === undefined && creditThreshold === undefined) continue
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
      new CreditCheck(sla, effective, having, project, report).run()
    }
  },
})
