import { describe, expect, test } from 'vitest'
import { run } from './support.ts'

const contacts = [
  'erlang',
  '--contacts',
  '100',
  '--interval',
  '30 min',
  '--effort',
  '180 s',
  '--within',
  '20 s',
]
const json = async (...more: string[]) =>
  JSON.parse((await run([...contacts, ...more, '--format', 'json'])).out)

describe('zusage erlang', () => {
  test('says the fewest people that keep the promise', async () => {
    const { code, out } = await run([...contacts, '--share', '80 %'])
    expect(code).toBe(0)
    expect(out).toBe(`Load                  10 Erlang
People                14 (the fewest that keep the promise)
Answered within 20 s  88.84 %
Have to wait          17.41 %
Mean wait of all      7.8 s
Occupancy             71.43 %

Erlang C: nobody gives up.
`)
  })

  test('in German, with patience, for a number of people', async () => {
    const { out } = await run([...contacts, '--patience', '90 s', '--agents', '9', '--locale', 'de'])
    expect(out).toBe(`Last                                  10 Erlang
Leute                                 9
Beantwortet in 20 s                   56,96 %
Müssen warten                         57,58 %
Mittlere Wartezeit aller              18,1 s
Geben auf                             20,11 %
Mittlere Wartezeit der Beantworteten  15,8 s
Auslastung                            88,77 %

Erlang A: Die Anteile beziehen sich auf alle Kontakte; wer aufgibt, wurde nicht rechtzeitig beantwortet.
`)
  })

  test('as JSON has the keys of the planner', async () => {
    const answer = await json('--share', '80 %')
    expect(Object.keys(answer)).toEqual([
      'agents',
      'serviceLevel',
      'waitProbability',
      'averageWaitSeconds',
      'occupancy',
      'stable',
    ])
    expect(answer).toMatchObject({ agents: 14, stable: true })
    expect(answer.serviceLevel).toBeCloseTo(0.8884, 4)
    const patient = await json('--share', '80 %', '--patience', '90 s')
    expect(patient.agents).toBeLessThan(14)
    expect(patient.abandonment).toBeGreaterThan(0)
  })

  test('a load at the staff is unstable and has no wait', async () => {
    expect(await json('--agents', '10')).toEqual({
      agents: 10,
      serviceLevel: 0,
      waitProbability: 1,
      averageWaitSeconds: null,
      occupancy: 1,
      stable: false,
    })
    expect((await run([...contacts, '--agents', '10'])).out).toContain('Unstable: as much work arrives')
    expect((await run([...contacts, '--agents', '0', '--patience', '1 min'])).code).toBe(0)
  })

  test.each([
    ['minutes', '30 min'],
    ['hours', '0.5 h'],
    ['seconds', '1800s'],
    ['a decimal comma', '0,5 h'],
  ])('takes the interval in %s', async (_, interval) => {
    const { out } = await run([...contacts.with(4, interval), '--share', '80%'])
    expect(out).toContain('People                14 ')
  })

  test.each([
    [['--share', '80'], 'error: `--share` has to be a share such as `80 %`, not `80`.'],
    [['--share', '120 %'], 'error: `--share` has to be a share such as `80 %`, not `120 %`.'],
    [['--share', '80 %', '--patience', '0 s'], 'error: `--patience` has to be a length of time such as'],
    [['--share', '80 %', '--patience', '3 days'], 'error: `--patience` has to be a length of time such as'],
    [['--agents', '2.5'], 'error: `--agents` has to be a whole number, not `2.5`.'],
    [['--agents', '-1'], 'error: `--agents` has to be a whole number, not `-1`.'],
    [['--share', '80 %', '--contacts', '0'], 'error: `--contacts` has to be a number above 0, not `0`.'],
    [['--share', '80 %', '--contacts', '1e9'], 'error: `--contacts` has to be a number above 0, not `1e9`.'],
    [['--share', '80 %', '--contacts', '9999999'], 'error: The load is more than 100000 erlangs.'],
    [[], 'error: The option `--share` is missing.'],
  ])('refuses %j', async (more, message) => {
    const { code, out, err } = await run([...contacts, ...more])
    expect([code, out]).toEqual([2, ''])
    expect(err.startsWith(message), err).toBe(true)
  })
})
