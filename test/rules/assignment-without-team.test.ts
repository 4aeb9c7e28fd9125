import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('assignment-without-team')

describe('a promise without a doer', () => {
  test('is reported at its row', () =>
    check(`
   catalogue Desk { service Orders { } service Samples { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small {
       Orders, Samples under Gold
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[assignment-without-team] 'Orders' and 'Samples' are promised to 'Small', but nobody is named who does the work.
//     help: Name a team or a pool behind the SLA: by OrderDesk
//     fix: Add by Team
       others under Gold by Team
     }
   }
   sla Gold { }
   team Team { }
`))

  test('in German', () =>
    checkGerman(`
   catalogue Desk { service Orders { } service Samples { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small {
       Orders under Gold
//     ^^^^^^^^^^^^^^^^^ warning[assignment-without-team] 'Orders' ist für 'Small' zugesagt, aber niemand ist genannt, der die Arbeit macht.
//     help: Hinter dem SLA ein Team oder einen Pool nennen: by OrderDesk
//     fix: by Team ergänzen
       others under Gold by Team
     }
   }
   sla Gold { }
   team Team { }
`))

  test('may be for all others', () =>
    check(`
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small { others under Gold volume 20 % }
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[assignment-without-team] Everything else is promised to 'Small', but nobody is named who does the work.
   }
   sla Gold { }
`))

  test('is none if a team or a pool is named, even by a name that is not known', () =>
    check(`
   catalogue Desk { service Orders { } service Samples { } service Returns { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small {
       Orders under Gold by Team
       Samples under Gold by Both
       Returns under Gold by Teem
     }
   }
   sla Gold { }
   team Team { }
   pool Both of Team
`))

  test('is none if nothing is promised', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small { Orders not offered because "Zu teuer" }
   }
`))

  test('is none if the row cannot be read', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small { Orders under Gold by }
//                                    ^^ error[syntax-error] 'by' cannot follow 'Gold'.
   }
   sla Gold { }
`))
})

describe('the fix', () => {
  test('names who does the rest of the block', () =>
    checkFix(
      'assignment-without-team',
      `
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small {
       Orders under Gold volume 20 %
       others under Gold by Back
     }
   }
   sla Gold { }
   team Front { }
   team Back { }
`,
      `
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     assign Small {
       Orders under Gold by Back volume 20 %
       others under Gold by Back
     }
   }
   sla Gold { }
   team Front { }
   team Back { }
`,
    ))

  test('names who does other things in the contract, where the block names nobody', () =>
    checkFix(
      'assignment-without-team',
      `
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     assign Big {
       Orders under Gold by Front
       others under Gold by Back
     }
     assign Small { others under Gold }
   }
   sla Gold { }
   team Front { }
   team Back { }
`,
      `
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     assign Big {
       Orders under Gold by Front
       others under Gold by Back
     }
     assign Small { others under Gold by Back }
   }
   sla Gold { }
   team Front { }
   team Back { }
`,
      'Add by Back',
    ))
})
