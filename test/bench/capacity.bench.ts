// How long the analysis of capacity takes. Run with `node test/bench/capacity.bench.ts`.

import { plannedModelOf } from '../../language/src/capacity/from-model.ts'
import { answering, capacityOf, fewestAgents } from '../../language/src/capacity/index.ts'
import { checkWith, Language } from '../../language/src/index.ts'
import { Facts } from '../../language/src/model/effective.ts'
import { ruleList } from '../../language/src/rules/index.ts'
import { large } from '../capacity/contracts.ts'
import { tour } from '../support/tour.ts'

const about = new Set([
  'team-overloaded',
  'goal-understaffed',
  'abandonment-exceeded',
  'backlog-misses-deadline',
  'pool-saves',
  'volume-missing',
])
const rules = ruleList.filter(({ name }) => about.has(name))
const language = new Language()

const rows: { readonly what: string; readonly first: number; readonly median: number }[] = []
function row(what: string, run: () => unknown, times = 21): void {
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    const start = performance.now()
    run()
    taken.push(performance.now() - start)
  }
  const [first] = taken
  const median = taken.slice(1).sort((a, b) => a - b)[Math.floor((times - 1) / 2)]!
  rows.push({ what, first: Math.round(first! * 10) / 10, median: Math.round(median * 10) / 10 })
}

const small = language.readProject(tour)
row('rules on capacity, the tour', () =>
  checkWith({ project: small, library: language.library }, { today: '2026-11-25', rules }, undefined),
)
const text = large(30, 200)
const project = language.readProject([{ path: 'main.zusage', text }])
const [contract] = project.contracts
row('rules on capacity, 30 teams and 200 services (budget: 100 ms)', () =>
  checkWith({ project, library: language.library }, { today: '2026-11-25', rules }, undefined),
)
const { planned } = plannedModelOf(contract!, new Facts())
row('whether 30 teams are enough', () => capacityOf(planned).units)
row('and how many would be', () => capacityOf(planned).units.map(({ fte }) => fte.needed), 6)
row('1000 times Erlang C, 10 000 erlangs', () => {
  for (let index = 0; index < 1000; index++) answering({ rate: 100, effort: 100 }, 10_050).serviceLevel(20)
})
row('1000 times Erlang A, 10 erlangs', () => {
  for (let index = 0; index < 1000; index++)
    answering({ rate: 0.05, effort: 200, patience: 90 }, 11).serviceLevel(20)
})
row('1000 times the fewest agents, 10 erlangs, Erlang A', () => {
  for (let index = 0; index < 1000; index++) {
    fewestAgents({ rate: 0.05, effort: 200, patience: 90 }, [
      { share: 0.8, within: 20 },
      { abandonment: 0.05 },
    ])
  }
})
console.table(rows)
