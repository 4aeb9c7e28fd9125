import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('opening-overlap')

describe('openings of the week', () => {
  test('that overlap are reported at the later one', () =>
    check(`
   calendar Office {
     open mon-fri 08:00-12:30
//                ^^^^^^^^^^^ related: the other opening
     open mon 12:00-17:00
//            ^^^^^^^^^^^ warning[opening-overlap] On Monday '12:00-17:00' overlaps '08:00-12:30'.
//     help: Together they are one opening; write it as one, or correct the times.
   }
`))

  test('in German', () =>
    checkGerman(`
   calendar Office {
     open mon-fri 08:00-12:30
//                ^^^^^^^^^^^ related: die andere Öffnungszeit
     open mon, tue 12:00-17:00
//                 ^^^^^^^^^^^ warning[opening-overlap] Am Montag und Dienstag überschneidet sich '12:00-17:00' mit '08:00-12:30'.
//     help: Zusammen sind sie eine Öffnungszeit; als eine schreiben oder die Zeiten berichtigen.
   }
`))

  test('may touch', () =>
    check(`
   calendar Office {
     open mon-fri 08:00-12:00, 12:00-17:00
     open sat 08:00-12:00
   }
`))

  test('may overlap in one line', () =>
    check(`
   calendar Office { open mon-fri 08:00-12:30, 12:00-17:00 }
//                                             ^^^^^^^^^^^ warning[opening-overlap] From Monday to Friday '12:00-17:00' overlaps '08:00-12:30'.
//                                ^^^^^^^^^^^ related: the other opening
`))

  test('may lie within each other', () =>
    check(`
   calendar Office { open mon 08:00-18:00, 09:00-10:00, 11:00-12:00 }
//                                         ^^^^^^^^^^^ warning[opening-overlap] On Monday '09:00-10:00' overlaps '08:00-18:00'.
//                            ^^^^^^^^^^^ related: the other opening
//                                                      ^^^^^^^^^^^ warning[opening-overlap] On Monday '11:00-12:00' overlaps '08:00-18:00'.
//                            ^^^^^^^^^^^ related: the other opening
`))

  test('may be the same', () =>
    check(`
   calendar Office {
     open mon-fri 08:00-12:00
//                ^^^^^^^^^^^ related: the other opening
     open fri 08:00-12:00
//            ^^^^^^^^^^^ warning[opening-overlap] '08:00-12:00' stands twice for Friday.
   }
`))

  test('may be the same, in German', () =>
    checkGerman(`
   calendar Office {
     open mon-fri 08:00-12:00
//                ^^^^^^^^^^^ related: die andere Öffnungszeit
     open fri 08:00-12:00
//            ^^^^^^^^^^^ warning[opening-overlap] '08:00-12:00' steht für Freitag doppelt.
   }
`))

  test('may be of a day that stands twice', () =>
    check(`
   calendar Office { open mon-fri, wed 08:00-12:00 }
//                                 ^^^ warning[opening-overlap] '08:00-12:00' stands twice for Wednesday.
`))

  test('of a calendar that is extended are replaced, not added', () =>
    check(`
   calendar Office { open mon-fri 08:00-12:30 }
   calendar Phones extends Office { open mon-fri 08:00-18:00 }
`))

  test('that are none are passed over', () =>
    check(`
   calendar Office { open mon 08:00-26:00, 09:00-10:00, 12:00-11:00 }
`))
})

describe('openings of a date', () => {
  test('may overlap too', () =>
    check(`
   calendar Office { open 2027-11-27 09:00-13:00, 12:00-15:00 }
//                                                ^^^^^^^^^^^ warning[opening-overlap] On 2027-11-27 '12:00-15:00' overlaps '09:00-13:00'.
//                                   ^^^^^^^^^^^ related: the other opening
`))

  test('may overlap, in German', () =>
    checkGerman(`
   calendar Office { open 2027-11-27 to 2027-11-28 09:00-13:00, 12:00-15:00 }
//                                                              ^^^^^^^^^^^ warning[opening-overlap] Vom 2027-11-27 bis 2027-11-28 überschneidet sich '12:00-15:00' mit '09:00-13:00'.
//                                                 ^^^^^^^^^^^ related: die andere Öffnungszeit
`))

  test('in two lines do not add up', () =>
    check(`
   calendar Office {
     open 2027-11-27 09:00-12:00
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the earlier line
     open 2027-11-27 13:00-15:00
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[opening-overlap] For 2027-11-27 there is an earlier opening, which this line replaces.
//     help: Write all hours of a date in one line, with commas; a later line does not add to an earlier one.
//     fix: Join the two lines
   }
`))

  test('in two lines, in German', () =>
    checkGerman(`
   calendar Office {
     open 2027-11-27 09:00-12:00
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: die frühere Zeile
     open 2027-11-27 13:00-15:00
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[opening-overlap] Für 2027-11-27 gibt es schon eine Öffnungszeit; diese Zeile ersetzt sie.
//     help: Alle Zeiten eines Datums in eine Zeile schreiben, mit Kommas; eine spätere Zeile ergänzt eine frühere nicht.
//     fix: Beide Zeilen verbinden
   }
`))

  test('in two lines may have some dates in common', () =>
    check(`
   calendar Office {
     open 2027-11-01 to 2027-11-20 09:00-12:00
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the earlier line
     open 2027-11-15 to 2027-11-30 13:00-15:00
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[opening-overlap] For 2027-11-15 to 2027-11-20 there is an earlier opening, which this line replaces.
   }
`))

  test('may be exceptions within a longer time', () =>
    check(`
   calendar Office {
     open 2027-11-01 to 2027-11-30 09:00-20:00
     open 2027-11-15 09:00-12:00
     open 2027-11-16 to 2027-11-30 09:00-12:00
   }
`))

  test('replace exceptions that stand before them', () =>
    check(`
   calendar Office {
     open 2027-11-15 09:00-12:00
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the earlier line
     open 2027-11-01 to 2027-11-30 09:00-20:00
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[opening-overlap] For 2027-11-15 there is an earlier opening, which this line replaces.
   }
`))

  test('may replace hours of the week and closings', () =>
    check(`
   calendar Office {
     open mon-fri 09:00-12:00
     closed 2027-12-24 to 2027-12-31
     open 2027-12-27 10:00-11:00
     closed 2027-12-27
   }
`))

  test('that are none are passed over', () =>
    check(`
   calendar Office {
     open 2027-02-30 09:00-12:00
     open 2027-02-30 10:00-12:00
     open 2027-03-05 to 2027-03-01 10:00-12:00
     open 2027-03-02 10:00-12:00
   }
`))
})

describe('the fix', () => {
  test('makes one opening of two', () =>
    checkFix(
      'opening-overlap',
      `
   calendar Office { open mon-fri 07:00-08:00, 08:30-12:30, 12:00-17:00 }
`,
      `
   calendar Office { open mon-fri 07:00-08:00, 08:30-17:00 }
`,
    ))

  test('makes one opening of two of a date', () =>
    checkFix(
      'opening-overlap',
      `
   calendar Office { open 2027-11-27 09:00-13:00, 08:00-11:00 }
`,
      `
   calendar Office { open 2027-11-27 08:00-13:00 }
`,
    ))

  test('joins two lines', () =>
    checkFix(
      'opening-overlap',
      `
   calendar Office {
     open 2027-11-27 09:00-12:00 "Inventur"
     open 2027-11-27 13:00-15:00, 16:00-17:00
   }
`,
      `
   calendar Office {
     open 2027-11-27 09:00-12:00, 13:00-15:00, 16:00-17:00 "Inventur"
   }
`,
    ))
})

test('hours of a season replace those of the week, and overlap only one another', () =>
  check(`
   season Winter 2027-11-01 to 2027-12-31
   calendar Office {
     open mon-fri 08:00-17:00
     open mon-sat 06:00-20:00 during Winter
//                ^^^^^^^^^^^ related: the other opening
     open sat 10:00-12:00 during Winter
//            ^^^^^^^^^^^ warning[opening-overlap] On Saturday '10:00-12:00' overlaps '06:00-20:00'.
   }
   calendar Yard {
     open mon-sat 06:00-20:00 during Winter
     closed fri during Winter
     open fri 07:00-12:00 during Winter
   }
`))

describe('seasons that cross', () => {
  const picture = (first: string, second: string): string => `
   season Harvest 2027-08-01 to 2027-10-15
   season Winter 2027-10-01 to 2027-12-31
   season Peak 2027-12-01 to 2027-12-10
   season Late 2028-01-01 to 2028-01-31
   calendar Yard {
     open mon-fri 08:00-17:00
     open mon-wed 05:00-21:00 during Harvest
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: ${first}
     open tue-sat 06:00-20:00 during Winter
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[opening-overlap] ${second}
     open sun 06:00-20:00 during Harvest
     open mon-sun 00:00-24:00 during Peak
     open mon-sun 08:00-12:00 during Late
   }
`
  test('are reported where both have hours for a day; one within another is an exception', () =>
    check(
      picture(
        'the other line',
        "'Harvest' and 'Winter' overlap (2027-10-01 to 2027-10-15): on Tuesday this line holds then, and the other does not.",
      ),
    ))

  test('are reported, in German', () =>
    checkGerman(
      picture(
        'die andere Zeile',
        "'Harvest' und 'Winter' überschneiden sich (2027-10-01 bis 2027-10-15): Am Dienstag gilt dann diese Zeile und die andere nicht.",
      ),
    ))
})
