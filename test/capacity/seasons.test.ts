// Times of the year: which there are, and that a week in one is a usual week of a contract written for that season.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plannedModelOf, seasonsInSteps } from '../../language/src/capacity/from-model.ts'
import { capacityOf, plannedOf, seasonsOf } from '../../language/src/capacity/index.ts'
import { timesOfYear } from '../../language/src/capacity/seasons.ts'
import { compileContract } from '../../language/src/compile/compile.ts'
import { Language } from '../../language/src/index.ts'
import { Facts } from '../../language/src/model/effective.ts'
import { finished } from '../../language/src/steps.ts'
import { formatDate } from '../../language/src/text/civil.ts'
import { exampleFolders, readProject } from '../support/projects.ts'

const language = new Language()
const first = 20_000

test('each day of the period is in a usual week, or in one of the times, and each time begins on its first day', () => {
  const span = fc
    .tuple(fc.integer({ min: -4, max: 24 }), fc.integer({ min: -1, max: 9 }))
    .map(([from, length]) => ({ from: formatDate(first + from), to: formatDate(first + from + length) }))
  const season = (id: string) => fc.array(span, { maxLength: 3 }).map((spans) => ({ id, spans }))
  const period = { from: formatDate(first), to: formatDate(first + 20) }
  fc.assert(
    fc.property(fc.tuple(season('B'), season('A'), season('C')), (seasons) => {
      const expected = new Map<string, string>()
      for (let day = 0; day <= 20; day++) {
        const date = formatDate(first + day)
        const holding = seasons
          .filter(({ spans }) => spans.some(({ from, to }) => from <= date && date <= to))
          .map(({ id }) => id)
        const key = holding.sort().join()
        if (key !== '' && !expected.has(key)) expected.set(key, date)
      }
      const found = timesOfYear(seasons, period).map(({ seasons, day }) => [seasons.join(), day])
      expect(found).toEqual([...expected])
    }),
    { numRuns: 2000 },
  )
})

/** A contract as it is written for all year, with one season; and as it would be written for that season alone. */
const source = (isSeason: boolean): string => {
  const both = (usual: string, seasonal: string): string =>
    isSeason ? seasonal : `${usual} ${seasonal} during Winter`
  return `
season Winter 2027-11-01 to 2027-12-31
party A party B
calendar Office { time zone "Europe/Berlin" ${both('open mon-fri 08:00-17:00', 'open mon-sat 06:00-20:00')} }
profile Morning { 08:00-12:00 80 % 12:00-17:00 20 % }
team Desk { of B hours Office ${both('staff 4 FTE', 'staff 9 FTE')} week 38 h shrinkage 25 % }
segmentation Customers { segment All otherwise }
catalogue Roads {
  service Calls {
    channels phone work immediate effort 4 min patience 2 min
    ${both('volume 90 per business day profile Morning', 'volume 400 per business day')}
  }
  service Gritting { channels phone work deferrable effort 40 min ${both('volume 3 per week', 'volume 70 per week')} }
}
sla Silver {
  hours Office
  goal AnswerTime 80 % within 20 s on phone
  goal Abandonment at most 5 %
  goal ResolutionTime 90 % within 1 business day
  each month
}
contract Deal {
  version 1.0.0 client A provider B
  in force 2027-01-01 to 2027-12-31
  offers Roads serves Customers
  assign All { others under Silver by Desk }
}
`
}

function both(text: string) {
  const project = language.readProject([{ path: 'main.zusage', text }])
  const deal = project.contracts[0]!
  const facts = new Facts()
  const usual = plannedModelOf(deal, facts)
  return {
    usual,
    seasons: finished(seasonsInSteps(deal, facts, usual)),
    compiled: compileContract(deal, project).contract,
  }
}

/** All that is reckoned of the units, without what it is reckoned from. */
const reckoned = (planned: Parameters<typeof capacityOf>[0]) =>
  capacityOf(planned).units.map(({ id, fte, hours, overloaded, answers, late, backlog, slots }) => ({
    ...{ id, fte, hours, overloaded, answers, late, backlog, slots },
  }))

test('a week in a season is a usual week of a contract that says just that', () => {
  const { usual, seasons, compiled } = both(source(false))
  const alone = both(source(true))
  const expected = reckoned(alone.usual.planned)
  expect(alone.seasons).toEqual([])
  expect(seasons.map(({ seasons }) => seasons.map(({ id }) => id))).toEqual([['Winter']])
  expect(seasonsOf(compiled)).toEqual([
    { seasons: ['Winter'], day: '2027-11-01', spans: [{ from: '2027-11-01', to: '2027-12-31' }] },
  ])
  expect(reckoned(seasons[0]!.model.planned)).toEqual(expected)
  // The compiled contract has its goals in another order.
  expect(reckoned(plannedOf(compiled, '2027-11-01'))).toEqual(reckoned(plannedOf(alone.compiled)))
  expect(reckoned(usual.planned)[0]!.fte).not.toEqual(expected[0]!.fte)
  // The day before and the day after are usual.
  for (const day of ['2027-10-31', '2028-01-01'])
    expect(reckoned(plannedOf(compiled, day))).toEqual(reckoned(plannedOf(compiled)))
})

test('a season in which nothing is another is no time of its own', () => {
  const text = source(false)
    .replace('staff 9 FTE', 'staff 4 FTE')
    .replace('open mon-sat 06:00-20:00', 'open mon-fri 08:00-17:00')
    .replace('volume 400 per business day', 'volume 90 per business day profile Morning')
    .replace('volume 70 per week', 'volume 3 per week')
  const { seasons, compiled } = both(text)
  expect([seasons, seasonsOf(compiled)]).toEqual([[], []])
})

describe.each(exampleFolders)('%s', (folder) => {
  test('has the same times of the year from the model as compiled, and enough people in all of them', () => {
    const project = language.readProject(readProject(folder))
    for (const deal of project.contracts) {
      const facts = new Facts()
      const compiled = compileContract(deal, project).contract
      const times = seasonsOf(compiled)
      const models = finished(seasonsInSteps(deal, facts, plannedModelOf(deal, facts)))
      expect(models.map(({ seasons }) => seasons.map(({ id }) => id).sort())).toEqual(
        times.map(({ seasons }) => seasons),
      )
      for (const [index, { day }] of times.entries()) {
        const figures = (planned: Parameters<typeof capacityOf>[0]) =>
          capacityOf(planned)
            .units.map(({ id, fte }) => ({ id, planned: fte.planned, needed: Math.round(fte.needed * 1e6) }))
            .sort((a, b) => (a.id < b.id ? -1 : 1))
        expect(figures(plannedOf(compiled, day))).toEqual(figures(models[index]!.model.planned))
        for (const { id, overloaded, fte } of capacityOf(plannedOf(compiled, day)).units)
          expect([id, overloaded, fte.needed <= fte.planned]).toEqual([id, false, true])
      }
    }
  })
})
