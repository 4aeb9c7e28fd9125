import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('assignment-duplicate')

describe('two answers for a service', () => {
  test('are reported at the second, and name the first', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small {
       Orders under Gold
//     ^^^^^^ related: the first answer: under 'Gold'
       Orders not offered because "Zu teuer"
//     ^^^^^^ error[assignment-duplicate] 'Orders' already has an answer for 'Small'.
//     help: Keep the one that holds, and remove the other.
//     fix: Remove the second answer
     }
   }
   sla Gold { }
`))

  test('in German', () =>
    checkGerman(`
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small {
       Orders not offered because "Zu teuer"
//     ^^^^^^ related: die erste Antwort: nicht angeboten
       Orders under Gold
//     ^^^^^^ error[assignment-duplicate] 'Orders' hat für 'Small' schon eine Antwort.
//     help: Die gültige Antwort behalten und die andere entfernen.
//     fix: Die zweite Antwort entfernen
     }
   }
   sla Gold { }
`))

  test('are two even if they say the same', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small { Orders, Orders under Gold }
//                          ^^^^^^ error[assignment-duplicate] 'Orders' already has an answer for 'Small'.
//                  ^^^^^^ related: the first answer: under 'Gold'
   }
   sla Gold { }
`))

  test('may stand in two blocks; the segments concerned are named', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     assign Big, Small { Orders under Gold }
//                       ^^^^^^ related: the first answer: under 'Gold'
     assign Small { Orders under Gold }
//                  ^^^^^^ error[assignment-duplicate] 'Orders' already has an answer for 'Small'.
   }
   sla Gold { }
`))

  test('for different segments are none', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     assign Big { Orders under Gold }
     assign Small { Orders under Gold }
   }
   sla Gold { }
`))

  test('for services of two catalogues are none', () =>
    check(`
   catalogue One { service Orders { } }
   catalogue Two { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small { One.Orders, Two.Orders under Gold }
   }
   sla Gold { }
`))

  test('are none if the second name is not known', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small { Orders under Gold Ordres under Gold Ordres under Gold }
   }
   sla Gold { }
`))

  test('in two contracts are none', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 { assign Small { Orders under Gold } }
   contract Sales2028 { assign Small { Orders under Gold } }
   sla Gold { }
`))
})

describe('others', () => {
  test('can stand once for a segment, in whatever block', () =>
    check(`
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     assign Big, Small { others under Gold }
//                       ^^^^^^^^^^^^^^^^^ related: the first answer: under 'Gold'
     assign Small {
       others under Silver
//     ^^^^^^^^^^^^^^^^^^^ error[assignment-duplicate] 'others' stands twice for 'Small'.
//     help: Only one row can answer for all the rest; name the services in the other.
//     fix: Remove the second answer
     }
   }
   sla Gold { }
   sla Silver { }
`))

  test('in German', () =>
    checkGerman(`
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small {
       others under Gold
//     ^^^^^^^^^^^^^^^^^ related: die erste Antwort: unter 'Gold'
       others under Silver
//     ^^^^^^^^^^^^^^^^^^^ error[assignment-duplicate] 'others' steht für 'Small' zweimal.
//     help: Nur eine Zeile kann für alles Übrige antworten; in der anderen die Leistungen nennen.
     }
   }
   sla Gold { }
   sla Silver { }
`))

  test('leaves out what is named', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small { others under Gold }
     assign Small { Orders under Gold }
   }
   sla Gold { }
`))
})

describe('a segment that stands twice before a block', () => {
  test('is reported once, not for every row', () =>
    check(`
   catalogue Desk { service Orders { } service Samples { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small, Small { Orders under Gold others under Gold }
//                 ^^^^^ error[assignment-duplicate] 'Small' stands twice before this block.
//     help: Name it once.
//     fix: Remove the second Small
//          ^^^^^ related: it is here already
   }
   sla Gold { }
`))

  test('in German', () =>
    checkGerman(`
   catalogue Desk { service Orders { } service Samples { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small, Small { Orders under Gold others under Gold }
//                 ^^^^^ error[assignment-duplicate] 'Small' steht zweimal vor diesem Block.
//     help: Das Segment nur einmal nennen.
//     fix: Zweites Small entfernen
//          ^^^^^ related: es steht schon hier
   }
   sla Gold { }
`))
})

describe('the fix', () => {
  test('removes the row', () =>
    checkFix(
      'assignment-duplicate',
      `
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small {
       Orders under Gold
       Orders under Silver
     }
   }
   sla Gold { }
   sla Silver { }
`,
      `
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small {
       Orders under Gold
     }
   }
   sla Gold { }
   sla Silver { }
`,
    ))

  test('removes one name of several', () =>
    checkFix(
      'assignment-duplicate',
      `
   catalogue Desk { service Orders { } service Samples { } service Returns { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small {
       Orders under Gold
       Samples, Desk.Orders, Returns under Gold
     }
   }
   sla Gold { }
`,
      `
   catalogue Desk { service Orders { } service Samples { } service Returns { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small {
       Orders under Gold
       Samples, Returns under Gold
     }
   }
   sla Gold { }
`,
    ))

  test('removes the last name with its comma', () =>
    checkFix(
      'assignment-duplicate',
      `
   catalogue Desk { service Orders { } service Samples { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small {
       Orders under Gold
       Samples, Orders under Gold
     }
   }
   sla Gold { }
`,
      `
   catalogue Desk { service Orders { } service Samples { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small {
       Orders under Gold
       Samples under Gold
     }
   }
   sla Gold { }
`,
    ))

  test('removes the second segment', () =>
    checkFix(
      'assignment-duplicate',
      `
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small, Small { Orders under Gold }
   }
   sla Gold { }
`,
      `
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small { Orders under Gold }
   }
   sla Gold { }
`,
    ))

  test('is not there where it would take an answer from another segment', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     assign Small { Orders under Gold }
//                  ^^^^^^ related: the first answer: under 'Gold'
     assign Big, Small { Orders under Gold }
//                       ^^^^^^ error[assignment-duplicate] 'Orders' already has an answer for 'Small'.
   }
   sla Gold { }
`))
})
