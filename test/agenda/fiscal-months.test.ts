import { expect, test } from 'vitest'
import { openAgenda } from '../../language/src/agenda/index.ts'
import { compileFiles, readProject } from '../support/projects.ts'

test('forecasts of fiscal months are due 90 and 60 days ahead, and the outlook on 1 December', async () => {
  const { compiled } = compileFiles(readProject('examples/clauses/18-forecast-and-fiscal-months'))
  const agenda = await openAgenda(compiled[0]!.contract)
  if ('kind' in agenda) expect.fail(JSON.stringify(agenda))
  const of = (id: string) => agenda.entries.filter((entry) => entry.id === id)
  expect(of('Outlook').map(({ date }) => date)).toEqual(['2026-12-01'])
  // 90 days before 22 December: 22 days back to 30 November, 30 to 31 October, 31 to 30 September, 7 more.
  expect(
    of('Forecast')
      .map(({ date }) => date)
      .slice(0, 2),
  ).toEqual(['2026-09-23', '2026-10-24'])
  expect(of('Update')[0]!.date).toBe('2026-10-23')
  expect(
    of('Update')
      .map(({ period }) => [period!.from, period!.to])
      .slice(0, 2),
  ).toEqual([
    ['2026-12-22', '2027-01-21'],
    ['2027-01-22', '2027-02-21'],
  ])
  expect(of('Update')).toHaveLength(12)
  expect(agenda.gaps).toEqual([])
})
