import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('calendar-closed-to-the-end')

const rest = (goal = 'ResolutionTime 90 % within 2 business hours', to = '2028-12-31'): string => `
   sla Standard { hours Hours goal ${goal} each month }
   segmentation Customers { segment All otherwise }
   catalogue Services { service Requests { channels email } }
   contract Support2027 {
     in force 2027-01-01 to ${to}
     offers Services serves Customers
     assign All { Requests under Standard }
   }`
const related = (word: string, to = '2028-12-31'): string =>
  rest(undefined, to).replace(
    `in force 2027-01-01 to ${to}`,
    `in force 2027-01-01 to ${to}\n//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: ${word} 'Support2027'`,
  )

describe('closed for good', () => {
  test('is an error, with the first day of which nothing is due', () =>
    check(`
   calendar Hours {
     time zone "Europe/Berlin"
     open mon-fri 08:00-17:00
     closed 2027-06-01 to 2045-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[calendar-closed-to-the-end] 'Hours' does not open again after 31 May 2027, but 'Support2027' is in force until 31 December 2028: what is received under 'Standard' on 1 June 2027 is never due.
//     help: Open it again, or end the contract or what it promises before.
   }${related('the time of')}
`))

  test('in German', () =>
    checkGerman(`
   calendar Hours {
     time zone "Europe/Berlin"
     open mon-fri 08:00-17:00
     closed 2027-06-01 to 2045-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[calendar-closed-to-the-end] 'Hours' öffnet nach dem 31. Mai 2027 nicht mehr, aber 'Support2027' gilt bis 31. Dezember 2028: Was am 1. Juni 2027 unter 'Standard' eingeht, wird nie fällig.
//     help: Ihn wieder öffnen oder den Vertrag oder die Zusage vorher enden lassen.
   }${related('die Laufzeit von')}
`))

  test('where only some dates are open at all', () =>
    check(`
   calendar Hours { time zone "Europe/Berlin" open 2027-03-09 to 2027-03-10 08:00-12:00 }
//          ^^^^^ error[calendar-closed-to-the-end] 'Hours' does not open again after 10 March 2027, but 'Support2027' is in force until 31 December 2028: what is received under 'Standard' on 11 March 2027 is never due.
//     help: Open it again, or end the contract or what it promises before.
${related('the time of')}
`))

  test('is no matter where nothing waits for an opening', () =>
    check(`
   calendar Hours { time zone "Europe/Berlin" open 2027-03-09 to 2027-03-10 08:00-12:00 }
${rest('AnswerTime 80 % within 20 s')}
`))
})

describe('closed until the contract has ended', () => {
  test('is a warning where it is for more than a quarter', () =>
    check(`
   calendar Hours {
     time zone "Europe/Berlin"
     open mon-fri 08:00-17:00
     closed 2028-06-01 to 2028-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[calendar-closed-to-the-end] From 1 June 2028 on 'Hours' stays closed until 'Support2027' has ended: what is received under 'Standard' then counts from 1 January 2029 on.
//     help: Look at the dates for which it is closed, or end the contract with them.
   }${related('the time of')}
`))

  test('in German', () =>
    checkGerman(`
   calendar Hours {
     time zone "Europe/Berlin"
     open mon-fri 08:00-17:00
     closed 2028-06-01 to 2028-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[calendar-closed-to-the-end] Ab dem 1. Juni 2028 bleibt 'Hours' geschlossen, bis 'Support2027' geendet hat: Was dann unter 'Standard' eingeht, zählt erst ab dem 1. Januar 2029.
//     help: Die Tage prüfen, an denen er geschlossen ist, oder den Vertrag mit ihnen enden lassen.
   }${related('die Laufzeit von')}
`))

  test.each([
    'closed 2028-12-22 to 2028-12-31 "Betriebsruhe"',
    'closed 2028-10-01 to 2028-12-31',
    // It opens again in the contract, be it for a day.
    'closed 2028-06-01 to 2028-12-31 open 2028-12-29 08:00-12:00',
    'closed 2027-06-01 to 2027-12-31',
  ])('is fine: %s', (lines) =>
    check(`
   calendar Hours { time zone "Europe/Berlin" open mon-fri 08:00-17:00 ${lines} }
${rest()}
`),
  )

  test('and so is a season that is over', () =>
    check(`
   season Snow 2027-11-01 to 2028-04-30
   calendar Hours { time zone "Europe/Berlin" open mon-sun 08:00-17:00 during Snow open 2030-01-02 08:00-12:00 }
${rest(undefined, '2028-10-31')}
`))
})
