import { test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('invalid-time')

test('a time that does not exist, or is not written in full', () =>
  check(`
   calendar Office {
     open mon 08:00-24:01
//                  ^^^^^ error[invalid-time] There is no time '24:01'; a day goes from 00:00 to 24:00.
     open tue 08:60-12:00
//            ^^^^^ error[invalid-time] There is no time '08:60'; a day goes from 00:00 to 24:00.
     open wed 8:00-12:00
//            ^^^^ error[invalid-time] Hour and minute have two digits each: write 08:00 instead of '8:00'.
//     fix: Write 08:00
     open thu 08:0-99:99
//            ^^^^ error[invalid-time] Hour and minute have two digits each: write 08:00 instead of '08:0'.
//     fix: Write 08:00
//                 ^^^^^ error[invalid-time] There is no time '99:99'; a day goes from 00:00 to 24:00.
   }
   sla Gold {
     goal ResolutionTime 95 % by 25:00 same day when before 24:30
//                               ^^^^^ error[invalid-time] There is no time '25:00'; a day goes from 00:00 to 24:00.
//                                                          ^^^^^ error[invalid-time] There is no time '24:30'; a day goes from 00:00 to 24:00.
   }
`))

test('in German', () =>
  checkGerman(`
   calendar Office { open mon 8:00-25:00 }
//                            ^^^^ error[invalid-time] Stunde und Minute haben je zwei Ziffern: 08:00 statt '8:00' schreiben.
//     fix: 08:00 schreiben
//                                 ^^^^^ error[invalid-time] Die Uhrzeit '25:00' gibt es nicht; ein Tag geht von 00:00 bis 24:00.
`))

test('the whole day, to the minute', () =>
  check(`
   calendar Office { open mon 00:00-24:00  open tue 00:01-23:59 }
`))

test('its fix', () =>
  checkFix('invalid-time', `calendar C { open mon 8:00-9:5 }`, `calendar C { open mon 08:00-9:5 }`))
