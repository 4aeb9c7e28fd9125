import { describe, expect, test } from 'vitest'
import { checkFix, checkOf, findingsIn } from '../support/check.ts'

const { check, checkGerman } = checkOf('assignment-missing')

describe('a cell without an answer', () => {
  test('is reported where the block names the segment', () =>
    check(`
   catalogue Desk {
     service Orders { }
     service Samples { }
   }
   segmentation Customers { segment Small otherwise }
//                                  ^^^^^ related: the segment 'Small'
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Small {
//          ^^^^^ error[assignment-missing] Nothing says whether segment 'Small' gets 'Samples'.
//     help: In an assign block of Small, say under which SLA and by whom, or write: not offered because "…"
//     fix: Offer under Gold by Team
//     fix: Do not offer
       Orders under Gold by Team
     }
   }
   sla Gold { }
   team Team { }
`))

  test('in German', () =>
    checkGerman(`
   catalogue Desk {
     service Orders { }
     service Samples { }
   }
   segmentation Customers { segment Small otherwise }
//                                  ^^^^^ related: das Segment 'Small'
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Small {
//          ^^^^^ error[assignment-missing] Nirgends steht, ob das Segment 'Small' die Leistung 'Samples' bekommt.
//     help: In einem assign-Block von Small sagen, unter welchem SLA und von wem, oder schreiben: not offered because "…"
//     fix: Anbieten: under Gold by Team
//     fix: Nicht anbieten
       Orders under Gold by Team
     }
   }
   sla Gold { }
   team Team { }
`))

  test('is no more with an answer for each service', () =>
    check(`
   catalogue Desk {
     service Orders { }
     service Samples { }
   }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Small {
       Orders under Gold
       Samples not offered because "Zu teuer"
     }
   }
   sla Gold { }
`))

  test('is no more with an answer for all others', () =>
    check(`
   catalogue Desk {
     service Orders { }
     service Samples { }
   }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Small { others under Gold }
   }
   sla Gold { }
`))

  test('can be answered in another block of the segment', () =>
    check(`
   catalogue Desk {
     service Orders { }
     service Samples { }
   }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big, Small { Orders under Gold }
     assign Small { Samples under Gold }
     assign Big { Samples under Gold }
   }
   sla Gold { }
`))

  test('makes one finding with all others of the segment', () =>
    check(`
   catalogue Desk {
     service A { }
     service B { }
     service C { }
     service D { }
     service E { }
     service F { }
   }
   segmentation Customers { segment Small otherwise }
//                                  ^^^^^ related: the segment 'Small'
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Small { F under Gold }
//          ^^^^^ error[assignment-missing] Nothing says whether segment 'Small' gets 'A', 'B', 'C' and 2 more.
   }
   sla Gold { }
`))

  test('makes one finding for each segment', () =>
    check(`
   catalogue Desk {
     service A { }
     service B { }
   }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
//           ^^^ related: the segment 'Big'
     segment Small otherwise
//           ^^^^^ related: the segment 'Small'
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big, Small { B under Gold }
//          ^^^ error[assignment-missing] Nothing says whether segment 'Big' gets 'A'.
//               ^^^^^ error[assignment-missing] Nothing says whether segment 'Small' gets 'A'.
   }
   sla Gold { }
`))

  test('of a service from a second catalogue counts too', () =>
    check(`
   catalogue One { service A { } }
   catalogue Two { service B { } }
   segmentation Customers { segment Small otherwise }
//                                  ^^^^^ related: the segment 'Small'
   contract Sales2027 {
     offers One, Two
     serves Customers
     assign Small { A under Gold }
//          ^^^^^ error[assignment-missing] Nothing says whether segment 'Small' gets 'B'.
   }
   sla Gold { }
`))
})

describe('a segment of which nothing is said', () => {
  test('is reported where the contract names the segmentation', () =>
    check(`
//- contract.zusage
   import "./customers.zusage"
   catalogue Desk {
     service Orders { }
     service Samples { }
   }
   sla Gold { }
   contract Sales2027 {
     offers Desk
     serves Customers
//          ^^^^^^^^^ error[assignment-missing] Nothing says what segment 'Small' gets: there is no answer for any offered service.
//     help: In an assign block of Small, say under which SLA and by whom, or write: not offered because "…"
//     fix: Offer under Gold
//     fix: Do not offer
     assign Big { others under Gold }
   }
//- customers.zusage
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
//           ^^^^^ related: the segment 'Small'
   }
`))

  test('in German', () =>
    checkGerman(`
//- contract.zusage
   import "./customers.zusage"
   catalogue Desk {
     service Orders { }
     service Samples { }
   }
   sla Gold { }
   contract Sales2027 {
     offers Desk
     serves Customers
//          ^^^^^^^^^ error[assignment-missing] Nirgends steht, was das Segment 'Small' bekommt: Zu keiner angebotenen Leistung gibt es eine Antwort.
     assign Big { others under Gold }
   }
//- customers.zusage
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
//           ^^^^^ related: das Segment 'Small'
   }
`))

  test('is the whole contract, where nothing is assigned', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
//                                  ^^^^^ related: the segment 'Small'
   contract Sales2027 {
     offers Desk
     serves Customers
//          ^^^^^^^^^ error[assignment-missing] Nothing says whether segment 'Small' gets 'Orders'.
   }
`))

  test('is not missed while nothing is offered or nobody served', () =>
    check(`
   catalogue Desk { }
   catalogue Full { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
   }
   contract Sales2028 {
     offers Full
   }
`))
})

describe('a name that is not known', () => {
  test('of a service is no missing answer for the one that was meant', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Small { Order under Gold }
   }
   sla Gold { }
`))

  test('of a service does not hide what else is missing', () =>
    check(`
   catalogue Desk { service Orders { } service Complaints { } }
   segmentation Customers { segment Small otherwise }
//                                  ^^^^^ related: the segment 'Small'
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Small { Order under Gold }
//          ^^^^^ error[assignment-missing] Nothing says whether segment 'Small' gets 'Complaints'.
   }
   sla Gold { }
`))

  test('of a segment is no missing block of the one that was meant', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Smal { Orders under Gold }
   }
   sla Gold { }
`))

  test('of an SLA is an answer all the same', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Small { Orders under Gould }
   }
`))

  test('that two catalogues offer is open, not missing', () =>
    check(`
   catalogue One { service Orders { } }
   catalogue Two { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers One, Two
     serves Customers
     assign Small { Orders under Gold }
   }
   sla Gold { }
`))

  test('does not come of a row that cannot be read', () =>
    check(`
   catalogue Desk { service Orders { } service Samples { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Small {
       Samples under Gold
       Orders below Gold
//            ^^^^^ error[syntax-error] Expected 'under' or 'not' after 'Orders', but found 'below'.
     }
   }
   sla Gold { }
`))
})

describe('the fix', () => {
  test("writes a row like the others into the segment's own block", () =>
    checkFix(
      'assignment-missing',
      `
   catalogue Desk {
     service Orders { }
     service Samples { }
     service Complaints { }
   }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers

     assign Small {
       Orders under Gold by Team
     }

     standard OneVoice
   }
   sla Gold { }
   team Team { }
`,
      `
   catalogue Desk {
     service Orders { }
     service Samples { }
     service Complaints { }
   }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers

     assign Small {
       Orders under Gold by Team
       Samples, Complaints under Gold by Team
     }

     standard OneVoice
   }
   sla Gold { }
   team Team { }
`,
    ))

  test('writes that nothing is offered, with room for the reason', () =>
    checkFix(
      'assignment-missing',
      `
   catalogue Desk {
     service Orders { }
     service Samples { }
   }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Small { Orders under Gold }
   }
   sla Gold { }
`,
      `
   catalogue Desk {
     service Orders { }
     service Samples { }
   }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Small { Orders under Gold Samples not offered because "…" }
   }
   sla Gold { }
`,
      'Do not offer',
    ))

  test('writes a block of its own where the segment shares one', () =>
    checkFix(
      'assignment-missing',
      `
   catalogue Desk {
     service Orders { }
     service Samples { }
   }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers

     assign Big, Small {
       Orders under Gold
     }
     assign Big {
       Samples under Gold
     } // so far

     standard OneVoice
   }
   sla Gold { }
`,
      `
   catalogue Desk {
     service Orders { }
     service Samples { }
   }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers

     assign Big, Small {
       Orders under Gold
     }
     assign Big {
       Samples under Gold
     } // so far
     assign Small {
       Samples under Gold
     }

     standard OneVoice
   }
   sla Gold { }
`,
    ))

  test('writes the first block at the end of the contract', () =>
    checkFix(
      'assignment-missing',
      `
   catalogue Desk {
     service Orders { }
     service Samples { }
   }
   segmentation Customers { segment Small otherwise }
   sla Gold { }
   team Front { }
   team Back { }
   pool Team of Front, Back
   contract Sales2027 {
     offers Desk
     serves Customers
   }
`,
      `
   catalogue Desk {
     service Orders { }
     service Samples { }
   }
   segmentation Customers { segment Small otherwise }
   sla Gold { }
   team Front { }
   team Back { }
   pool Team of Front, Back
   contract Sales2027 {
     offers Desk
     serves Customers

     assign Small {
       others under Gold by Team
     }
   }
`,
    ))

  test('names no doer where there is a choice', () =>
    checkFix(
      'assignment-missing',
      `
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   sla Gold { }
   team Front { }
   team Back { }
   contract Sales2027 { offers Desk serves Customers }
`,
      `
   catalogue Desk { service Orders { } }
   segmentation Customers { segment Small otherwise }
   sla Gold { }
   team Front { }
   team Back { }
   contract Sales2027 { offers Desk serves Customers assign Small { Orders under Gold } }
`,
    ))

  test('qualifies a name that another catalogue has too', () =>
    checkFix(
      'assignment-missing',
      `
   catalogue One { service Orders { } service Samples { } }
   catalogue Two { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers One, Two
     serves Customers
     assign Small {
       Two.Orders, Samples under Gold
     }
   }
   sla Gold { }
`,
      `
   catalogue One { service Orders { } service Samples { } }
   catalogue Two { service Orders { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers One, Two
     serves Customers
     assign Small {
       Two.Orders, Samples under Gold
       One.Orders under Gold
     }
   }
   sla Gold { }
`,
    ))

  test('breaks a long row in two', () =>
    checkFix(
      'assignment-missing',
      `
   catalogue Desk {
     service TheVeryFirstOfAllServices { }
     service TheVerySecondOfAllServices { }
     service TheVeryThirdOfAllServices { }
     service TheVeryFourthOfAllServices { }
     service TheVeryFifthOfAllServices { }
   }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Small {
       TheVeryFifthOfAllServices under Gold
     }
   }
   sla Gold { }
`,
      `
   catalogue Desk {
     service TheVeryFirstOfAllServices { }
     service TheVerySecondOfAllServices { }
     service TheVeryThirdOfAllServices { }
     service TheVeryFourthOfAllServices { }
     service TheVeryFifthOfAllServices { }
   }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Small {
       TheVeryFifthOfAllServices under Gold
       TheVeryFirstOfAllServices, TheVerySecondOfAllServices not offered because "…"
       TheVeryThirdOfAllServices, TheVeryFourthOfAllServices not offered because "…"
     }
   }
   sla Gold { }
`,
      'Do not offer',
    ))
})

test('machines get the names', async () => {
  const text = `
   catalogue Desk { service Orders { } service Samples { } }
   segmentation Customers { segment Small otherwise }
   contract Sales2027 { offers Desk serves Customers assign Small { Orders under Gold } }
   sla Gold { }`
  const [finding] = await findingsIn([{ path: 'main.zusage', text }], { only: ['assignment-missing'] })
  expect(finding?.data).toEqual({ contract: 'Sales2027', segment: 'Small', services: ['Samples'] })
})
