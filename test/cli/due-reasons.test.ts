// What stops the clock, what excuses a miss and whom a case goes on to: said with every due date.
import { describe, expect, test } from 'vitest'
import { folderWith, run } from './support.ts'

const cwd = folderWith({
  'contract.zusage': `
party Client
party Provider
party Supplier
role TeamLead "Teamleitung" of Provider
role Head of Provider
reason Unreachable "Nicht erreichbar" waiting for client
reason Parts "Teile fehlen" waiting for Supplier
reason Maintenance "Wartung"
calendar Office { time zone "Europe/Berlin"  open mon-fri 08:00-17:00 }
segmentation Customers { segment Everyone otherwise }
case Request { attribute standard: boolean }
catalogue Services {
  service Repair { case Request  channels phone  work deferrable  effort 5 min  volume 5 per week }
  service Advice { channels phone  work deferrable  effort 5 min  volume 5 per week }
}
team Desk { of Provider  hours Office  staff 2 FTE  week 38 h  shrinkage 20 % }
sla Gold {
  hours Office
  case Request
  goal ResolutionTime 90 % within 2 business days
  stop while Unreachable, Parts
  escalate at 80 % to Head
  escalate when not standard to TeamLead
  except "strike", Maintenance announced 2 days ahead up to 2 h up to 8 h per month notify within 30 min,
      volume above 110.5 %
  each month
}
sla Plain { hours Office  goal ResolutionTime 90 % within 2 business days  each month }
contract C {
  version 1.0.0
  client Client
  provider Provider
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  offers Services
  serves Customers
  assign Everyone {
    Repair under Gold by Desk
    Advice under Plain by Desk
  }
  duty of client Callback ends Unreachable within 1 business day
}
`,
})

async function ask(service: string, ...more: string[]): Promise<string> {
  const argv = [
    'due',
    '.',
    '--service',
    service,
    '--segment',
    'Everyone',
    '--received',
    '2027-03-08T10:00',
    ...more,
  ]
  const { code, out, err } = await run(argv, { cwd })
  expect([code, err]).toEqual([0, ''])
  // One line for each circumstance, however wide the terminal.
  return out.replace(/\n {4,}(?=\S)/g, ' ').replace(/ +/g, ' ')
}

describe('in words', () => {
  test('in English', async () => {
    const told = await ask('Repair')
    expect(told).toContain('Clock stops while one of these lasts: Teile fehlen; Nicht erreichbar\n')
    expect(told).toContain(
      'Excused Wartung, if announced 2 calendar days ahead, up to 2 hours each time, up to 8 hours together per month, if the other side is told within 30 minutes; volume above 110.5 % of what was agreed; strike\n',
    )
    expect(told).toContain('Escalates to Teamleitung, for cases with standard “no”\n')
    expect(told).not.toContain('Head')
  })

  test('in German', async () => {
    const told = await ask('Repair', '--locale', 'de')
    expect(told).toContain('Frist ruht solange eines davon andauert: Teile fehlen; Nicht erreichbar\n')
    expect(told).toContain(
      'Entschuldigt Wartung, sofern 2 Kalendertage vorher angekündigt, jedes Mal höchstens 2 Stunden, zusammen höchstens 8 Stunden je Monat, sofern der anderen Seite gemeldet (Frist: 30 Minuten); Menge über 110,5 % der vereinbarten; strike\n',
    )
    expect(told).toContain('Eskaliert an Teamleitung, für Fälle mit standard „nein“\n')
  })

  test('only of what there is', async () => {
    expect(await ask('Advice')).not.toMatch(/stops|Excused|Escalates/)
  })
})

test('a case that is known goes on only if its condition holds', async () => {
  expect(await ask('Repair', '--case', 'standard=no')).toContain('Escalates to Teamleitung')
  expect(await ask('Repair', '--case', 'standard=yes')).not.toContain('Escalates')
})

test('as JSON, by id', async () => {
  const answer = JSON.parse(await ask('Repair', '--format', 'json'))
  expect(answer).toMatchObject({
    goals: [{ targets: [{ due: '2027-03-10T17:00:00+01:00' }] }],
    stops: ['Parts', 'Unreachable'],
    excuses: [
      {
        reason: 'Maintenance',
        announced: { amount: 2, unit: 'day' },
        caps: [
          { most: { amount: 2, unit: 'hour' } },
          { most: { amount: 8 }, per: { amount: 1, unit: 'month' } },
        ],
        notifyWithin: { amount: 30, unit: 'minute' },
      },
      { kind: 'volume', above: 1.105 },
    ],
    escalations: [{ at: 0, to: 'TeamLead' }],
  })
  const plain = JSON.parse(await ask('Advice', '--format', 'json'))
  for (const key of ['stops', 'excuses', 'escalations']) expect(plain).not.toHaveProperty(key)
})
