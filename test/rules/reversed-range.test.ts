import { test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('reversed-range')

test('times, dates, weekdays, scores', () =>
  check(`
   calendar Office {
     open mon-fri 22:00-06:00
//                ^^^^^^^^^^^ error[reversed-range] 06:00 comes before 22:00.
//     help: Hours over midnight are written in two lines: 22:00-24:00 on the first day and 00:00-06:00 on the next.
     open sat 09:00-09:00
//            ^^^^^^^^^^^ error[reversed-range] '09:00-09:00' lasts no time at all.
//     help: The whole day is 00:00-24:00.
     open fri-mon 08:00-12:00
//        ^^^^^^^ error[reversed-range] 'fri-mon' runs backwards: a week begins on mon and ends on sun.
//     fix: Write fri-sun, mon
     open sun-tue 08:00-12:00
//        ^^^^^^^ error[reversed-range] 'sun-tue' runs backwards: a week begins on mon and ends on sun.
//     fix: Write sun, mon-tue
     closed 2027-12-31 to 2027-12-24
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reversed-range] The end 2027-12-24 comes before the beginning 2027-12-31.
//     help: The earlier date comes first.
   }
   metric Satisfaction is score from 5 to 1
//                        ^^^^^^^^^^^^^^^^^ error[reversed-range] A score runs from a lower number to a higher one, not from 5 to 1.
   metric Mood is score from 3 to 3
//                ^^^^^^^^^^^^^^^^^ error[reversed-range] A score runs from a lower number to a higher one, not from 3 to 3.
   contract Sales2027 { in force 2027-12-31 to 2027-01-01 }
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reversed-range] The end 2027-01-01 comes before the beginning 2027-12-31.
//     help: The earlier date comes first.
`))

test('in German', () =>
  checkGerman(`
   calendar Office {
     open mon-fri 22:00-06:00
//                ^^^^^^^^^^^ error[reversed-range] 06:00 liegt vor 22:00.
//     help: Zeiten über Mitternacht stehen in zwei Zeilen: 22:00-24:00 am ersten und 00:00-06:00 am nächsten Tag.
     open sat 09:00-09:00
//            ^^^^^^^^^^^ error[reversed-range] '09:00-09:00' dauert keine Minute.
//     help: Der ganze Tag ist 00:00-24:00.
     open fri-mon 08:00-12:00
//        ^^^^^^^ error[reversed-range] 'fri-mon' läuft rückwärts: Eine Woche beginnt mit mon und endet mit sun.
//     fix: fri-sun, mon schreiben
     closed 2027-12-31 to 2027-12-24
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reversed-range] Das Ende 2027-12-24 liegt vor dem Beginn 2027-12-31.
//     help: Das frühere Datum steht zuerst.
   }
   metric Satisfaction is score from 5 to 1
//                        ^^^^^^^^^^^^^^^^^ error[reversed-range] Eine Bewertung reicht von einer kleineren zu einer größeren Zahl, nicht von 5 bis 1.
`))

test('ranges that are none the shorter for it', () =>
  check(`
   calendar Office {
     open mon-sun 00:00-24:00
     open mon-mon 23:59-24:00
     closed 2027-12-24 to 2027-12-24
   }
   metric Satisfaction is score from 9 to 10
`))

test('what is no time or date is not compared', () =>
  check(`
   calendar Office {
     open mon 25:00-08:00
     closed 2027-02-30 to 2027-01-01
   }
`))

test('midnight at the end of a day', () =>
  check(`
   calendar Office {
     open mon-fri 18:00-00:00
//                ^^^^^^^^^^^ error[reversed-range] Midnight at the end of a day is 24:00: write 18:00-24:00 instead of '18:00-00:00'.
//     fix: Write 18:00-24:00
     open sat 00:00-00:00
//            ^^^^^^^^^^^ error[reversed-range] Midnight at the end of a day is 24:00: write 00:00-24:00 instead of '00:00-00:00'.
//     fix: Write 00:00-24:00
     open sun 00:00-24:00
   }
`))

test('midnight at the end of a day, in German', () =>
  checkGerman(`
   calendar Office {
     open mon-fri 18:00-00:00
//                ^^^^^^^^^^^ error[reversed-range] Mitternacht am Ende eines Tages ist 24:00: 18:00-24:00 statt '18:00-00:00' schreiben.
//     fix: 18:00-24:00 schreiben
   }
`))

test('its fixes', async () => {
  await checkFix(
    'reversed-range',
    `calendar C { open sat-tue 08:00-12:00 }`,
    `calendar C { open sat-sun, mon-tue 08:00-12:00 }`,
  )
  await checkFix(
    'reversed-range',
    `calendar C { open mon 18:00-00:00 }`,
    `calendar C { open mon 18:00-24:00 }`,
  )
})
