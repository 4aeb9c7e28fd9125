import { roundedUp, tellNeeded, tellNumber } from '../../capacity/wording.ts'
import type { Contract } from '../../model/declarations.ts'
import { offeredBy } from '../../model/matrix.ts'
import { codes, enumeration, type Locale, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { capacityIn, doerOf, firstWorkOf, placesOf, tellFte } from '../support/capacity.ts'

interface Saving {
  readonly names: readonly string[]
  readonly common: number
  readonly separate: number
}

/** A pool has its price; less than this, in FTE, is not worth a word. */
const leastSaving = 0.5

export const poolSaves = defineRule({
  name: 'pool-saves',
  severity: 'info',
  purpose: {
    en: 'Teams that answer the same requests apart would need fewer people in a pool.',
    de: 'Teams, die dieselben Anfragen getrennt beantworten, bräuchten als Pool weniger Leute.',
  },
  messages: {
    saves: message<Saving>({
      en: ({ names, common, separate }) =>
        `Apart, ${list(names, 'en')} need ${tellFte(tellNeeded(separate, 'en'), 'en')}; as a pool they would need ${tellNeeded(common, 'en')}, ${tellNumber(saved(separate, common), 'en')} fewer.`,
      de: ({ names, common, separate }) =>
        `Getrennt brauchen ${list(names, 'de')} ${tellFte(tellNeeded(separate, 'de'), 'de')}, als Pool wären es ${tellNeeded(common, 'de')}, also ${tellNumber(saved(separate, common), 'de')} weniger.`,
      help: {
        en: ({ names }) => `Declare \`pool … of ${names.join(', ')}\`, and let the pool do the work of both.`,
        de: ({ names }) =>
          `\`pool … of ${names.join(', ')}\` definieren und die Arbeit beider dem Pool zuordnen.`,
      },
    }),
  },
  file(file, report, { facts }) {
    for (const contract of contractsIn(file)) {
      if (!skillsAreKnown(contract)) continue
      const planned = capacityIn(contract, facts)
      const seen = new Set<string>()
      for (const { units, common, separate, teams } of planned.capacity.possiblePools()) {
        if (separate - common < leastSaving || teams.some((team) => seen.has(team))) continue
        const doers = units.flatMap((unit) => doerOf(planned, unit.doers[0]!) ?? [])
        const [first, second] = doers
        if (first === undefined || second === undefined) continue
        for (const team of teams) seen.add(team)
        const work = units.map((unit) => firstWorkOf(planned, unit))
        const one = placesOf(planned, first, work[0]?.segment, work[0]?.service)
        const other = placesOf(planned, second, work[1]?.segment, work[1]?.service)
        const names = teams.map((team) => doerOf(planned, team)?.id ?? team)
        report(
          'saves',
          { names, common, separate },
          {
            at: one.at,
            related: [...one.related, ...other.related],
            data: { teams: names, common, separate },
          },
        )
      }
    }
  },
})

/** Whether every skill that is needed is known; who can do whose work hangs on it. */
function skillsAreKnown(contract: Contract): boolean {
  const needs = [...(contract.serves?.target?.segments ?? []), ...offeredBy(contract).services].map(
    (one) => one.needs,
  )
  return needs.flat().every((skill) => skill.target !== undefined)
}

/** The difference of what is told, so that the sum is right for who reckons it. */
function saved(separate: number, common: number): number {
  return roundedUp(separate) - roundedUp(common)
}

function list(names: readonly string[], locale: Locale): string {
  return enumeration(codes(names), locale)
}
