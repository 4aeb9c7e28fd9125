import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('excluded-without-instead')

describe('an excluded service', () => {
  test('that nobody does instead is reported', () =>
    check(`
   catalogue Desk {
     excluded Fairs { because "Aufgabe des Marketings" }
//            ^^^^^ warning[excluded-without-instead] 'Fairs' is excluded, but nobody is named who does it instead.
//     help: Name a party, role or team in a line: instead Marketing
   }
`))

  test('in German', () =>
    checkGerman(`
   catalogue Desk {
     excluded Fairs { because "Aufgabe des Marketings" }
//            ^^^^^ warning[excluded-without-instead] 'Fairs' ist ausgeschlossen, aber niemand ist genannt, der die Leistung stattdessen übernimmt.
//     help: Eine Partei, eine Rolle oder ein Team in einer Zeile nennen: instead Marketing
   }
`))

  test('is fine with a party, a role or a team, even one whose name is not known', () =>
    check(`
   party Marketing
   role Buyer of Marketing
   catalogue Desk {
     excluded Fairs { instead Marketing }
     excluded Travel { instead Buyer }
     excluded Dunning { instead Finance }
   }
`))

  test('is not reported for a line that cannot be read', () =>
    check(`
   catalogue Desk {
     excluded Fairs { because "Aufgabe des Marketings" instead }
//                                                             ^ error[syntax-error] Expected the name of a party, role, team or pool after 'instead', but found '}'.
   }
`))
})

describe('the fix', () => {
  test('names who takes over other things of the catalogue', () =>
    checkFix(
      'excluded-without-instead',
      `
   party Marketing
   catalogue Desk {
     excluded Fairs {
       because "Aufgabe des Marketings"
     }
     excluded Mailings { instead Marketing }
   }
`,
      `
   party Marketing
   catalogue Desk {
     excluded Fairs {
       because "Aufgabe des Marketings"
       instead Marketing
     }
     excluded Mailings { instead Marketing }
   }
`,
    ))

  test('knows nobody where nobody is named', () =>
    check(`
   catalogue Desk {
     excluded Fairs { }
//            ^^^^^ warning[excluded-without-instead] 'Fairs' is excluded, but nobody is named who does it instead.
     excluded Mailings { }
//            ^^^^^^^^ warning[excluded-without-instead] 'Mailings' is excluded, but nobody is named who does it instead.
   }
`))
})
