import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('skill-missing')

describe('a skill that nobody in the team has', () => {
  test('is reported where the team is named', () =>
    check(`
   skill English
   skill Complaints
   catalogue Desk { service Returns { needs Complaints } }
//                                          ^^^^^^^^^^ related: 'Returns' needs it
   segmentation Customers { segment All otherwise }
   team Back { skills English }
//      ^^^^ related: 'Back' is declared here, as a team
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Returns under Gold by Back }
//                                      ^^^^ error[skill-missing] Nobody in 'Back' has 'Complaints', which service 'Returns' needs.
//     help: Let another team do it, or add the skill to this one if it has it.
//     fix: Add Complaints to Back
   }
   sla Gold { }
`))

  test('in German', () =>
    checkGerman(`
   skill English
   skill Complaints
   catalogue Desk { service Returns { needs Complaints } }
//                                          ^^^^^^^^^^ related: 'Returns' braucht sie
   segmentation Customers { segment All otherwise }
   team Back { skills English }
//      ^^^^ related: 'Back' ist hier als Team definiert
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Returns under Gold by Back }
//                                      ^^^^ error[skill-missing] In 'Back' hat niemand 'Complaints'; nötig ist das für die Leistung 'Returns'.
//     help: Ein anderes Team beauftragen oder die Fähigkeit hier ergänzen, wenn das Team sie hat.
//     fix: Complaints bei Back ergänzen
   }
   sla Gold { }
`))

  test('may be needed by the segment, and is then one finding for all its services', () =>
    check(`
   skill English
   catalogue Desk { service Orders { } service Returns { } }
   segmentation Customers {
     attribute abroad: boolean
     segment Foreign when abroad { needs English }
//                                       ^^^^^^^ related: 'Foreign' needs it
     segment All otherwise
   }
   team Back { }
//      ^^^^ related: 'Back' is declared here, as a team
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Foreign {
       Orders under Gold by Back
//                          ^^^^ error[skill-missing] Nobody in 'Back' has 'English', which segment 'Foreign' needs.
       Returns under Gold by Back
     }
     assign All { others under Gold by Back }
   }
   sla Gold { }
`))

  test('may be needed by the segment, in German', () =>
    checkGerman(`
   skill English
   catalogue Desk { service Orders { needs English } service Returns { } }
//                                         ^^^^^^^ related: 'Orders' braucht sie
   segmentation Customers { segment Foreign otherwise { needs English } }
//                                                            ^^^^^^^ related: 'Foreign' braucht sie
   team Back { }
//      ^^^^ related: 'Back' ist hier als Team definiert
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Foreign { others under Gold by Back }
//                                         ^^^^ error[skill-missing] In 'Back' hat niemand 'English'; nötig ist das für die Leistung 'Orders' und das Segment 'Foreign'.
   }
   sla Gold { }
`))

  test('may be needed by what others stands for', () =>
    check(`
   skill Complaints
   catalogue Desk { service Orders { } service Returns { needs Complaints } service Claims { needs Complaints } }
//                                                             ^^^^^^^^^^ related: 'Returns' needs it
//                                                                                                 ^^^^^^^^^^ related: 'Claims' needs it
   segmentation Customers { segment All otherwise }
   team Back { }
//      ^^^^ related: 'Back' is declared here, as a team
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All {
       Orders under Gold by Back
       others under Gold by Back
//                          ^^^^ error[skill-missing] Nobody in 'Back' has 'Complaints', which services 'Returns' and 'Claims' need.
     }
   }
   sla Gold { }
`))

  test('is there if the team has it', () =>
    check(`
   skill English
   skill Complaints
   catalogue Desk { service Returns { needs Complaints } }
   segmentation Customers { segment Foreign otherwise { needs English } }
   team Back { skills Complaints, English }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Foreign { Returns under Gold by Back }
   }
   sla Gold { }
`))

  test('is not needed for what is not offered, or done by nobody yet', () =>
    check(`
   skill Complaints
   catalogue Desk { service Returns { needs Complaints } service Claims { needs Complaints } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All {
       Returns not offered because "Zu teuer"
       Claims under Gold
     }
   }
   sla Gold { }
`))

  test('is left open if some name is not known', () =>
    check(`
   skill Complaints
   catalogue Desk { service Returns { needs Complaints } service Claims { needs Komplaints } }
   segmentation Customers { segment All otherwise }
   team Back { skills Complaint }
   team Front { }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All {
       Returns under Gold by Back
       Claims under Gold by Front
     }
   }
   sla Gold { }
`))
})

describe('a pool', () => {
  test('has what one of its teams has', () =>
    check(`
   skill English
   skill Complaints
   catalogue Desk { service Returns { needs Complaints } }
   segmentation Customers { segment Foreign otherwise { needs English } }
   team Front { }
   team Back { skills Complaints, English }
   pool All of Front, Back
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Foreign { Returns under Gold by All }
   }
   sla Gold { }
`))

  test('lacks what none of its teams has', () =>
    check(`
   skill Complaints
   catalogue Desk { service Returns { needs Complaints } }
//                                          ^^^^^^^^^^ related: 'Returns' needs it
   segmentation Customers { segment Everyone otherwise }
   team Front { }
   team Back { }
   pool All of Front, Back
//      ^^^ related: 'All' is declared here, as a pool
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Everyone { Returns under Gold by All }
//                                           ^^^ error[skill-missing] Nobody in 'All' has 'Complaints', which service 'Returns' needs.
//     help: Let another team do it, or add the skill to a team of the pool that has it.
   }
   sla Gold { }
`))

  test('is of no use if its teams have only parts of what is needed', () =>
    check(`
   skill English
   skill Complaints
   catalogue Desk { service Returns { needs Complaints } }
   segmentation Customers { segment Foreign otherwise { needs English } }
   team Front { skills English }
   team Back { skills Complaints }
   pool All of Front, Back
//      ^^^ related: 'All' is declared here, as a pool
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Foreign { Returns under Gold by All }
//                                          ^^^ error[skill-missing] 'Returns' for 'Foreign' needs 'Complaints' and 'English'; 'All' has each of them, but no team of it has all.
//     help: A request goes to one team. Let one do it that has all these skills.
   }
   sla Gold { }
`))

  test('is of no use if its teams have only parts of what is needed, in German', () =>
    checkGerman(`
   skill English
   skill Complaints
   catalogue Desk { service Returns { needs Complaints } }
   segmentation Customers { segment Foreign otherwise { needs English } }
   team Front { skills English }
   team Back { skills Complaints }
   pool All of Front, Back
//      ^^^ related: 'All' ist hier als Pool definiert
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Foreign { Returns under Gold by All }
//                                          ^^^ error[skill-missing] 'Returns' für 'Foreign' braucht 'Complaints' und 'English'; in 'All' gibt es alle davon, aber in keinem Team alle zugleich.
//     help: Ein Anliegen geht an ein Team. Eines beauftragen, das alle diese Fähigkeiten hat.
   }
   sla Gold { }
`))
})

describe('the fix', () => {
  test('adds the skill to those of the team, in its file', () =>
    checkFix(
      'skill-missing',
      `
//- contract.zusage
   import "./people.zusage"
   catalogue Desk { service Returns { needs Complaints } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Returns under Gold by Back }
   }
   sla Gold { }
//- people.zusage
   skill English
   skill Complaints
   team Back { skills English  staff 3 FTE }
`,
      `
//- contract.zusage
   import "./people.zusage"
   catalogue Desk { service Returns { needs Complaints } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Returns under Gold by Back }
   }
   sla Gold { }
//- people.zusage
   skill English
   skill Complaints
   team Back { skills English, Complaints  staff 3 FTE }
`,
    ))

  test('gives the team its first skill', () =>
    checkFix(
      'skill-missing',
      `
   skill Complaints
   catalogue Desk { service Returns { needs Complaints } }
   segmentation Customers { segment All otherwise }
   team Back {
     staff 3 FTE
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Returns under Gold by Back }
   }
   sla Gold { }
`,
      `
   skill Complaints
   catalogue Desk { service Returns { needs Complaints } }
   segmentation Customers { segment All otherwise }
   team Back {
     staff 3 FTE
     skills Complaints
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Returns under Gold by Back }
   }
   sla Gold { }
`,
    ))

  test("is not there where the team's file does not know the skill", () =>
    check(`
//- contract.zusage
   import "./people.zusage"
   skill Complaints
   catalogue Desk { service Returns { needs Complaints } }
//                                          ^^^^^^^^^^ related: 'Returns' needs it
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Returns under Gold by Back }
//                                      ^^^^ error[skill-missing] Nobody in 'Back' has 'Complaints', which service 'Returns' needs.
   }
   sla Gold { }
//- people.zusage
   team Back { }
//      ^^^^ related: 'Back' is declared here, as a team
`))
})
