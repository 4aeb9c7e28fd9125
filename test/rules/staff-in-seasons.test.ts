// The rules on staff in seasons: what is too little in one time of the year only is told with its name, and once.
import { describe, expect, test } from 'vitest'
import { check, findingsIn, lines } from '../support/check.ts'

const only = ['team-overloaded', 'goal-understaffed', 'abandonment-exceeded', 'backlog-misses-deadline']

interface Year {
  readonly staff?: string
  readonly calls: string
  readonly letters?: string
  readonly goals: string
}

const source = ({ staff = '', calls, letters = 'volume 1 per week', goals }: Year): string => `
   season Winter 2027-01-01 to 2027-02-28
   season Summer 2027-07-01 to 2027-08-31
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   team Desk { hours Office staff 5 FTE ${staff} week 38.5 h shrinkage 30 % }
   sla Silver { hours Office ${goals} each month }
   segmentation Customers { segment All otherwise }
   catalogue Back {
     service Calls { channels phone work immediate effort 240 s patience 2 min ${calls} }
     service Letters { channels letter work deferrable effort 30 min ${letters} }
   }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Back
     serves Customers
     assign All { others under Silver by Desk }
   }
`

const goals = 'goal AnswerTime 80 % within 20 s on phone goal Abandonment at most 5 %'

async function found(year: Year): Promise<string[]> {
  return lines(await findingsIn([{ path: 'main.zusage', text: source(year) }], { only }))
}

describe('what is too little', () => {
  test('in one season only, with its name and its place', () =>
    check(
      `
   season Winter 2027-01-01 to 2027-02-28
//        ^^^^^^ related: 'Winter' is declared here, as a season
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   team Desk { hours Office staff 5 FTE week 38.5 h shrinkage 30 % }
//                                ^^^^^ related: the staff of 'Desk'
   sla Silver { hours Office goal AnswerTime 80 % within 20 s on phone each month }
   segmentation Customers { segment All otherwise }
   catalogue Back {
     service Calls { channels phone work immediate effort 240 s volume 90 per business day volume 240 per business day during Winter }
   }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Back
     serves Customers
     assign All { others under Silver by Desk }
//                                       ^^^^ warning[goal-understaffed] In 'Winter': 'Silver' promises 'AnswerTime' '80 % within 20 s', but with 5 FTE 'Desk' reaches 68.2 %; the most comes on Monday 08:00–08:30.
//     help: 6.7 FTE would keep it in every half hour. Plan more people, or promise less.
   }
`,
      { only },
    ))

  test('in a usual week is told for that alone, however much worse a season is', async () => {
    const usual = await found({ goals, calls: 'volume 300 per business day' })
    expect(usual).not.toEqual([])
    const calls = 'volume 300 per business day volume 330 per business day during Winter'
    expect(await found({ goals, calls })).toEqual(usual)
  })

  test('in several seasons is told for the one that needs most', async () => {
    const calls = (winter: number, summer: number): string =>
      `volume 90 per business day volume ${winter} per business day during Winter volume ${summer} per business day during Summer`
    const answers = 'goal AnswerTime 80 % within 20 s on phone'
    expect(await found({ goals: answers, calls: calls(240, 330) })).toEqual([
      expect.stringContaining("In 'Summer': 'Silver' promises 'AnswerTime'".replaceAll("'", '`')),
    ])
    expect(await found({ goals: answers, calls: calls(330, 240) })).toEqual([
      expect.stringContaining('In `Winter`: '),
    ])
  })

  test('is enough with the people who are there in the season', async () => {
    const calls = 'volume 90 per business day volume 240 per business day during Winter'
    expect(await found({ goals, calls })).not.toEqual([])
    expect(await found({ goals, calls, staff: 'staff 7 FTE during Winter' })).toEqual([])
    // The other way round: fewer people than usual, too.
    const all = 'volume 90 per business day'
    expect(await found({ goals, calls: all })).toEqual([])
    expect((await found({ goals, calls: all, staff: 'staff 2 FTE during Summer' })).join()).toContain(
      'In `Summer`: ',
    )
  })

  test('hours: then nothing else is said of that season', async () => {
    const calls = 'volume 90 per business day volume 800 per business day during Winter'
    const [one, ...more] = await found({ goals, calls })
    expect(one).toContain('[team-overloaded] In `Winter`: `Desk` has ')
    expect(more).toEqual([])
  })

  test('time for what queues', async () => {
    const letters = 'volume 1 per week volume 258 per week during Winter'
    const deadline = 'goal ResolutionTime within 2 business hours'
    expect(await found({ calls: 'volume 10 per business day', letters, goals: deadline, staff: '' })).toEqual(
      [expect.stringMatching(/\[backlog-misses-deadline\] In `Winter`: `ResolutionTime` /)],
    )
  })

  test('carries the season for machines', async () => {
    const calls = 'volume 90 per business day volume 240 per business day during Winter'
    const text = source({ goals, calls })
    const findings = await findingsIn([{ path: 'main.zusage', text }], { only })
    for (const { data } of findings) expect(data).toMatchObject({ seasons: ['Winter'], planned: 5 })
    expect(findings.length).toBeGreaterThan(0)
  })
})
