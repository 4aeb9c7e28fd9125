import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('delimited-and-offered')

describe('a row that promises what is excluded', () => {
  test('is reported at the name', () =>
    check(`
   catalogue Desk { service Orders { } excluded Fairs { because "Marketing" } }
//                                              ^^^^^ related: 'Fairs' is declared here, as an excluded service
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All {
       Orders, Fairs under Gold
//             ^^^^^ error[delimited-and-offered] 'Fairs' is promised here, but the catalogue excludes it.
//     help: Take it out of this row, or make it a service in the catalogue.
//     fix: Take it out of the row
     }
   }
   sla Gold { }
`))

  test('in German', () =>
    checkGerman(`
   catalogue Desk { service Orders { } excluded Fairs { because "Marketing" } }
//                                              ^^^^^ related: 'Fairs' ist hier als ausgeschlossene Leistung definiert
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All {
       Orders, Fairs under Gold
//             ^^^^^ error[delimited-and-offered] 'Fairs' ist hier zugesagt, im Katalog aber ausgeschlossen.
//     help: Aus dieser Zeile nehmen oder im Katalog zu einer Leistung machen.
//     fix: Aus der Zeile nehmen
     }
   }
   sla Gold { }
`))

  test('is none if it says that it is not offered', () =>
    check(`
   catalogue Desk { service Orders { } excluded Fairs { because "Marketing" } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All {
       Orders under Gold
       Fairs not offered because "Marketing"
     }
   }
   sla Gold { }
`))
})

describe('two catalogues of one contract', () => {
  test('that disagree about a name are reported where the excluding one is offered', () =>
    check(`
//- contract.zusage
   import "./a.zusage"
   import "./b.zusage"
   contract Sales2027 { offers One, Two }
//                                  ^^^ error[delimited-and-offered] 'Sales2027' excludes 'Fairs' by 'Two' and offers it by 'One'.
//     help: Decide for one; if two different things are meant, give them different names.
//- a.zusage
   catalogue One { service Fairs { } }
//                         ^^^^^ related: 'Fairs' is declared here, as a service
//- b.zusage
   catalogue Two { excluded Fairs { because "Marketing" } }
//                          ^^^^^ related: 'Fairs' is declared here, as an excluded service
`))

  test('in German', () =>
    checkGerman(`
//- contract.zusage
   import "./a.zusage"
   import "./b.zusage"
   contract Sales2027 { offers One, Two }
//                                  ^^^ error[delimited-and-offered] 'Sales2027' schließt 'Fairs' mit 'Two' aus und bietet es mit 'One' an.
//     help: Für eines entscheiden; ist Verschiedenes gemeint, verschiedene Namen geben.
//- a.zusage
   catalogue One { service Fairs { } }
//                         ^^^^^ related: 'Fairs' ist hier als Leistung definiert
//- b.zusage
   catalogue Two { excluded Fairs { because "Marketing" } }
//                          ^^^^^ related: 'Fairs' ist hier als ausgeschlossene Leistung definiert
`))

  test('may disagree about a title', () =>
    check(`
   catalogue One { service FairStand "Messestand" { } }
//                         ^^^^^^^^^ related: 'FairStand' is declared here, as a service
   catalogue Two { excluded Fairs "messestand " { because "Marketing" } }
//                          ^^^^^ related: 'Fairs' is declared here, as an excluded service
   contract Sales2027 { offers One, Two }
//                                  ^^^ error[delimited-and-offered] 'Sales2027' excludes 'messestand' by 'Two' and offers it by 'One'.
`))

  test('that agree are fine', () =>
    check(`
   catalogue One { service Orders "Aufträge" { } excluded Fairs "Messen" { because "Marketing" } }
   catalogue Two { service Samples { } excluded Fairs "Messen" { because "Marketing" } }
   contract Sales2027 { offers One, Two }
`))

  test('of different contracts may disagree', () =>
    check(`
   catalogue One { service Fairs { } }
   catalogue Two { excluded Fairs { because "Marketing" } }
   contract Sales2027 { offers One }
   contract Marketing2027 { offers Two }
`))
})

describe('one catalogue', () => {
  test('can offer and exclude by the same title', () =>
    check(`
   catalogue One { service FairStand "Messestand" { } excluded Fairs "Messestand" { because "Marketing" } }
//                                                             ^^^^^ related: 'Fairs' is declared here, as an excluded service
//                         ^^^^^^^^^ related: 'FairStand' is declared here, as a service
   contract Sales2027 { offers One }
//                             ^^^ error[delimited-and-offered] 'One' both excludes and offers 'Messestand'.
`))

  test('with the same name twice is another finding', () =>
    check(`
   catalogue One { service Fairs { } excluded Fairs { because "Marketing" } }
   contract Sales2027 { offers One }
`))
})

describe('the fix', () => {
  test('takes the name out of the row', () =>
    checkFix(
      'delimited-and-offered',
      `
   catalogue Desk { service Orders { } service Samples { } excluded Fairs { because "Marketing" } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All {
       Fairs, Orders under Gold
       Samples under Gold
     }
   }
   sla Gold { }
`,
      `
   catalogue Desk { service Orders { } service Samples { } excluded Fairs { because "Marketing" } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All {
       Orders under Gold
       Samples under Gold
     }
   }
   sla Gold { }
`,
    ))

  test('takes out the row where it is the only name', () =>
    checkFix(
      'delimited-and-offered',
      `
   catalogue Desk { service Orders { } excluded Fairs { because "Marketing" } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All {
       Fairs under Gold
       Orders under Gold
     }
   }
   sla Gold { }
`,
      `
   catalogue Desk { service Orders { } excluded Fairs { because "Marketing" } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All {
       Orders under Gold
     }
   }
   sla Gold { }
`,
    ))
})
