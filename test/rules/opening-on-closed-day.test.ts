import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('opening-on-closed-day')

// 6 March 2027 is a Saturday.
describe('a date on a day of the week that is closed all year', () => {
  test('is told where nothing says why', () =>
    check(`
   calendar Office {
     open mon-fri 08:00-17:00
     open 2027-03-06 09:00-12:00
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info[opening-on-closed-day] This line opens Saturday, 6 March 2027, but on Saturdays 'Office' is closed all year.
//     help: See whether this is the day that is meant; if so, add why, in quotes behind the hours.
     open 2027-03-13 to 2027-03-14 09:00-12:00
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info[opening-on-closed-day] This line opens Saturday, 13 March 2027, but on Saturdays and Sundays 'Office' is closed all year.
//     help: See whether this is the day that is meant; if so, add why, in quotes behind the hours.
     open 2027-03-20 09:00-12:00 "Inventur"
     open 2027-03-21 to 2027-03-21 09:00-12:00 "Messe"
     open 2027-03-22 09:00-20:00
     closed 2027-03-27
   }
`))

  test('in German', () =>
    checkGerman(`
   calendar Office {
     open mon-sat 08:00-17:00
     open 2027-03-07 09:00-12:00
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info[opening-on-closed-day] Diese Zeile öffnet Sonntag, 7. März 2027, aber sonntags ist 'Office' sonst nie offen.
//     help: Prüfen, ob dieser Tag gemeint ist; wenn ja, den Grund in Anführungszeichen hinter die Zeiten schreiben.
     open 2027-12-20 to 2027-12-30 09:00-12:00 "kurze Tage"
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info[opening-on-closed-day] Diese Zeile öffnet auch Sonntag, 26. Dezember 2027; sonntags ist 'Office' sonst nie offen.
//     help: Eine Zeile mit Datum öffnet jeden Tag vom ersten bis zum letzten; nicht gemeinte Tage auslassen.
//     fix: Nur die Tage öffnen, die sonst offen sind
   }
`))

  test('is told with or without a reason where others are meant', () =>
    check(`
   calendar Office {
     open mon-fri 08:00-17:00
     open 2027-12-20 to 2027-12-25 09:00-12:00 "short days"
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info[opening-on-closed-day] This line also opens Saturday, 25 December 2027; on Saturdays 'Office' is closed all year.
//     help: A line with dates opens every day from the first to the last; leave out which are not meant.
//     fix: Open only the days that are open else
     open 2027-03-05 to 2027-03-16 09:00-12:00
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info[opening-on-closed-day] This line also opens Saturday, 6 March 2027 and 3 other such days; on Saturdays and Sundays 'Office' is closed all year.
//     help: A line with dates opens every day from the first to the last; leave out which are not meant.
//     fix: Open only the days that are open else
     open 2027-04-01 to 2028-03-31 09:00-12:00
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info[opening-on-closed-day] This line also opens Saturday, 3 April 2027 and 103 other such days; on Saturdays and Sundays 'Office' is closed all year.
//     help: A line with dates opens every day from the first to the last; leave out which are not meant.
   }
`))

  test('is no such day where a season or what it extends opens it', () =>
    check(`
   season Advent 2027-11-28 to 2027-12-24
   calendar Shops {
     open mon-fri 08:00-17:00
     open sat 09:00-16:00 during Advent
     open 2027-03-06 09:00-12:00
   }
   calendar Base { open mon-sat 08:00-17:00 }
   calendar Heir extends Base {
     open mon-fri 09:00-17:00
     open 2027-03-06 09:00-12:00
   }
   calendar Dates { open 2027-03-06 09:00-12:00 }
   calendar Unknown extends Nobody { open mon-fri 09:00-17:00 open 2027-03-06 09:00-12:00 }
   calendar NoSeason { open mon-fri 09:00-17:00 open sat 09:00-12:00 during Nothing open 2027-03-06 09:00-12:00 }
`))

  test('leaves the line once for each run of open days', () =>
    checkFix(
      'opening-on-closed-day',
      `
   calendar Office {
     open mon-fri 08:00-17:00
     open 2027-12-20 to 2027-12-27 08:00-10:00, 11:00-12:00 "short" // why
   }
`,
      `
   calendar Office {
     open mon-fri 08:00-17:00
     open 2027-12-20 to 2027-12-24 08:00-10:00, 11:00-12:00 "short"
     open 2027-12-27 08:00-10:00, 11:00-12:00 "short" // why
   }
`,
    ))
})
