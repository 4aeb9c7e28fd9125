import { test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('holiday-part-of-region')

const rest = (from: string, to: string): string => `
   sla Standard { hours Office goal ResolutionTime 90 % within 2 business hours each month }
   segmentation Customers { segment All otherwise }
   catalogue Services { service Requests { channels email } }
   contract Support {
     in force ${from} to ${to}
     offers Services serves Customers
     assign All { Requests under Standard }
   }`

test('15 August and 8 August in Bavaria, on the first days that are open', () =>
  check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 holidays "DE-BY" }
//                                                                               ^^^^^^^ info[holiday-part-of-region] 'DE-BY' does not have Tuesday, 15 August 2028 (Assumption Day), which is a public holiday in the municipalities of Bavaria with more Catholics than Protestants: 'Office' is open then.
//     help: Where it is one, name the day in the calendar: closed 2028-08-15. Where not: open 2028-08-15 with its hours.
//                                                                               ^^^^^^^ info[holiday-part-of-region] 'DE-BY' does not have Tuesday, 8 August 2028 (Peace Festival), which is a public holiday in the city of Augsburg ('DE-BY-A'): 'Office' is open then.
//     help: Where it is one, name the day in the calendar: closed 2028-08-08. Where not: open 2028-08-08 with its hours.
${rest('2027-01-01', '2028-12-31')}
`))

test('in German', () =>
  checkGerman(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 holidays "DE-BY" closed 2028-08-08 }
//                                                                               ^^^^^^^ info[holiday-part-of-region] 'DE-BY' enthält Dienstag, 15. August 2028 (Mariä Himmelfahrt) nicht; Feiertag ist das in den bayerischen Gemeinden mit überwiegend katholischer Bevölkerung. 'Office' hat dann geöffnet.
//     help: Wo er gilt, den Tag im Kalender nennen: closed 2028-08-15. Wo nicht: open 2028-08-15 mit seinen Zeiten.
${rest('2028-01-01', '2028-12-31')}
`))

test.each([
  // Both are Sundays in 2027, and in a contract that ends in July they do not come.
  ['holidays "DE-BY"', '2027-01-01', '2027-12-31'],
  ['holidays "DE-BY"', '2028-01-01', '2028-07-31'],
  ['holidays "DE-BY" closed 2028-08-15 open 2028-08-08 08:00-17:00', '2028-01-01', '2028-12-31'],
  ['holidays "DE-BY-A"', '2028-01-01', '2028-12-31'],
  ['holidays "DE-SN"', '2027-01-01', '2028-12-31'],
  ['holidays "DE-HE", "AT", "DE"', '2028-01-01', '2028-12-31'],
])('is fine: %s from %s to %s', (lines, from, to) =>
  check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 ${lines} }
${rest(from, to)}
`),
)

test('a weekday on which it is closed anyway is no matter', () =>
  check(`
   calendar Office { time zone "Europe/London" open tue-fri 08:00-17:00 holidays "GB" }
${rest('2027-01-01', '2027-12-31')}
`))
