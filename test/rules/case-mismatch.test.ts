import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('case-mismatch')

describe('the requests are what the goals are about', () => {
  test('the case of the service is that of the SLA', () =>
    check(`
   party Sales
   party Service
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   segmentation Customers { segment All otherwise }
   case Ticket { attribute urgent: boolean }
   case Order { attribute express: boolean }
   team Desk { of Service hours Office staff 9 FTE week 40 h shrinkage 30 % }
   catalogue Support {
     service Incidents {
       channels email
       work deferrable
       effort 10 min
       volume 20 per business day
       case Ticket
     }
   }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 90 % within 2 business hours when urgent
     goal ResponseTime 90 % within 1 business day otherwise
     each month
   }
   contract Support2027 {
     version 1.0.0
     client Sales
     provider Service
     in force 2027-01-01 to 2027-12-31
     offers Support
     serves Customers
     assign All { Incidents under Gold by Desk }
   }
`))

  test('or nothing depends on the case', () =>
    check(`
   party Sales
   party Service
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   segmentation Customers { segment All otherwise }
   case Ticket { attribute urgent: boolean }
   case Order { attribute express: boolean }
   team Desk { of Service hours Office staff 9 FTE week 40 h shrinkage 30 % }
   catalogue Support {
     service Incidents {
       channels email
       work deferrable
       effort 10 min
       volume 20 per business day
     }
   }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 90 % within 2 business hours
     each month
   }
   contract Support2027 {
     version 1.0.0
     client Sales
     provider Service
     in force 2027-01-01 to 2027-12-31
     offers Support
     serves Customers
     assign All { Incidents under Gold by Desk }
   }
`))

  test('or it is not known', () =>
    check(`
   party Sales
   party Service
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   segmentation Customers { segment All otherwise }
   case Ticket { attribute urgent: boolean }
   case Order { attribute express: boolean }
   team Desk { of Service hours Office staff 9 FTE week 40 h shrinkage 30 % }
   catalogue Support {
     service Incidents {
       channels email
       work deferrable
       effort 10 min
       volume 20 per business day
       case Tickets
     }
   }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 90 % within 2 business hours when urgent
     goal ResponseTime 90 % within 1 business day otherwise
     each month
   }
   contract Support2027 {
     version 1.0.0
     client Sales
     provider Service
     in force 2027-01-01 to 2027-12-31
     offers Support
     serves Customers
     assign All { Incidents under Gold by Desk }
   }
`))
})

describe('the requests are something else', () => {
  test('no case', () =>
    check(`
   party Sales
   party Service
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   segmentation Customers { segment All otherwise }
   case Ticket { attribute urgent: boolean }
//      ^^^^^^ related: 'Ticket' is declared here, as a case
   case Order { attribute express: boolean }
   team Desk { of Service hours Office staff 9 FTE week 40 h shrinkage 30 % }
   catalogue Support {
     service Incidents {
//           ^^^^^^^^^ related: 'Incidents' is declared here, as a service
       channels email
       work deferrable
       effort 10 min
       volume 20 per business day
     }
   }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 90 % within 2 business hours when urgent
     goal ResponseTime 90 % within 1 business day otherwise
     each month
   }
   contract Support2027 {
     version 1.0.0
     client Sales
     provider Service
     in force 2027-01-01 to 2027-12-31
     offers Support
     serves Customers
     assign All { Incidents under Gold by Desk }
//                                ^^^^ error[case-mismatch] What 'Gold' promises depends on the attributes of 'Ticket', but 'Incidents' does not say that its requests are such cases.
//     help: Write in Incidents: case Ticket
//     fix: Write case Ticket in Incidents
   }
`))

  test('another case', () =>
    check(`
   party Sales
   party Service
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   segmentation Customers { segment All otherwise }
   case Ticket { attribute urgent: boolean }
//      ^^^^^^ related: 'Ticket' is declared here, as a case
   case Order { attribute express: boolean }
   team Desk { of Service hours Office staff 9 FTE week 40 h shrinkage 30 % }
   catalogue Support {
     service Incidents {
//           ^^^^^^^^^ related: 'Incidents' is declared here, as a service
       channels email
       work deferrable
       effort 10 min
       volume 20 per business day
       case Order
     }
   }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 90 % within 2 business hours when urgent
     goal ResponseTime 90 % within 1 business day otherwise
     each month
   }
   contract Support2027 {
     version 1.0.0
     client Sales
     provider Service
     in force 2027-01-01 to 2027-12-31
     offers Support
     serves Customers
     assign All { Incidents under Gold by Desk }
//                                ^^^^ error[case-mismatch] What 'Gold' promises depends on the attributes of 'Ticket', but requests for 'Incidents' are 'Order'.
//     help: Assign the service under an SLA for its own case.
   }
`))

  test('no case, in German', () =>
    checkGerman(`
   party Sales
   party Service
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   segmentation Customers { segment All otherwise }
   case Ticket { attribute urgent: boolean }
//      ^^^^^^ related: 'Ticket' ist hier als Fall definiert
   case Order { attribute express: boolean }
   team Desk { of Service hours Office staff 9 FTE week 40 h shrinkage 30 % }
   catalogue Support {
     service Incidents {
//           ^^^^^^^^^ related: 'Incidents' ist hier als Leistung definiert
       channels email
       work deferrable
       effort 10 min
       volume 20 per business day
     }
   }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 90 % within 2 business hours when urgent
     goal ResponseTime 90 % within 1 business day otherwise
     each month
   }
   contract Support2027 {
     version 1.0.0
     client Sales
     provider Service
     in force 2027-01-01 to 2027-12-31
     offers Support
     serves Customers
     assign All { Incidents under Gold by Desk }
//                                ^^^^ error[case-mismatch] Was 'Gold' zusagt, hängt von den Merkmalen von 'Ticket' ab, aber 'Incidents' sagt nicht, dass die Anfragen solche Fälle sind.
//     help: In Incidents schreiben: case Ticket
//     fix: In Incidents case Ticket schreiben
   }
`))

  test('another case, in German', () =>
    checkGerman(`
   party Sales
   party Service
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   segmentation Customers { segment All otherwise }
   case Ticket { attribute urgent: boolean }
//      ^^^^^^ related: 'Ticket' ist hier als Fall definiert
   case Order { attribute express: boolean }
   team Desk { of Service hours Office staff 9 FTE week 40 h shrinkage 30 % }
   catalogue Support {
     service Incidents {
//           ^^^^^^^^^ related: 'Incidents' ist hier als Leistung definiert
       channels email
       work deferrable
       effort 10 min
       volume 20 per business day
       case Order
     }
   }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 90 % within 2 business hours when urgent
     goal ResponseTime 90 % within 1 business day otherwise
     each month
   }
   contract Support2027 {
     version 1.0.0
     client Sales
     provider Service
     in force 2027-01-01 to 2027-12-31
     offers Support
     serves Customers
     assign All { Incidents under Gold by Desk }
//                                ^^^^ error[case-mismatch] Was 'Gold' zusagt, hängt von den Merkmalen von 'Ticket' ab, aber Anfragen für 'Incidents' sind 'Order'.
//     help: Die Leistung unter einem SLA für ihren eigenen Fall zuordnen.
   }
`))

  test('where goals are inherited', () =>
    check(`
   party Sales
   party Service
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   segmentation Customers { segment All otherwise }
   case Ticket { attribute urgent: boolean }
//      ^^^^^^ related: 'Ticket' is declared here, as a case
   case Order { attribute express: boolean }
   team Desk { of Service hours Office staff 9 FTE week 40 h shrinkage 30 % }
   catalogue Support {
     service Incidents {
//           ^^^^^^^^^ related: 'Incidents' is declared here, as a service
       channels email
       work deferrable
       effort 10 min
       volume 20 per business day
     }
   }
   sla Base {
     hours Office
     case Ticket
     goal ResponseTime 90 % within 2 business hours when urgent
     goal ResponseTime 90 % within 1 business day otherwise
     each month
   }
   sla Gold extends Base {
     hours Office
     goal AnswerTime 80 % within 20 s
     each month
   }
   contract Support2027 {
     version 1.0.0
     client Sales
     provider Service
     in force 2027-01-01 to 2027-12-31
     offers Support
     serves Customers
     assign All { Incidents under Gold by Desk }
//                                ^^^^ error[case-mismatch] What 'Gold' promises depends on the attributes of 'Ticket', but 'Incidents' does not say that its requests are such cases.
//     help: Write in Incidents: case Ticket
//     fix: Write case Ticket in Incidents
   }
`))
})

describe('what is taken over is about something else', () => {
  test('than what the SLA says', () =>
    check(`
   case Ticket { attribute priority: P1 | P2 }
   case Order { attribute express: boolean }
   sla Base {
     case Ticket
     goal ResponseTime 90 % within 1 h when priority = P1
     goal ResponseTime 90 % within 4 h otherwise
     goal ResolutionTime 90 % within 1 day when priority = P1
//                                              ^^^^^^^^^^^^^ related: 'priority = P1' stands here
     goal ResolutionTime 90 % within 4 days otherwise
   }
   sla Orders extends Base {
     case Order
//        ^^^^^ error[case-mismatch] 'Orders' is about 'Order', but takes over from 'Base' what depends on 'priority' of another case.
//     help: Give goals of its own for the same metrics and channels, or extend nothing.
     goal ResponseTime 90 % within 1 h when express
     goal ResponseTime 90 % within 4 h otherwise
   }
   sla Express extends Orders {
     goal ResolutionTime 90 % within 1 day
   }
`))

  test('in German', () =>
    checkGerman(`
   case Ticket { attribute priority: P1 | P2 }
   case Order { attribute express: boolean }
   sla Base { case Ticket goal ResolutionTime 90 % within 1 day when priority = P1 goal ResolutionTime best effort otherwise }
//                                                                   ^^^^^^^^^^^^^ related: 'priority = P1' steht hier
   sla Orders extends Base { case Order goal ResponseTime 90 % within 1 h }
//                                ^^^^^ error[case-mismatch] In 'Orders' geht es um 'Order'; aus 'Base' kommt aber, was von 'priority' eines anderen Falls abhängt.
//     help: Eigene Ziele für dieselben Kennzahlen und Kanäle angeben oder nichts erweitern.
`))

  test('all of which own goals replace', () =>
    check(`
   case Ticket { attribute priority: P1 | P2 }
   case Order { attribute express: boolean }
   sla Base { case Ticket goal ResolutionTime 90 % within 1 day when priority = P1 goal ResolutionTime best effort otherwise }
   sla Orders extends Base { case Order goal ResolutionTime 90 % within 2 days }
`))
})

test('the fix says in the service what its requests are', () =>
  checkFix(
    'case-mismatch',
    `
party Sales
party Service
calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
segmentation Customers { segment All otherwise }
case Ticket { attribute urgent: boolean }
case Order { attribute express: boolean }
team Desk { of Service hours Office staff 9 FTE week 40 h shrinkage 30 % }
catalogue Support {
  service Incidents {
    channels email
    work deferrable
    effort 10 min
    volume 20 per business day
  }
}
sla Gold {
  hours Office
  case Ticket
  goal ResponseTime 90 % within 2 business hours when urgent
  goal ResponseTime 90 % within 1 business day otherwise
  each month
}
contract Support2027 {
  version 1.0.0
  client Sales
  provider Service
  in force 2027-01-01 to 2027-12-31
  offers Support
  serves Customers
  assign All { Incidents under Gold by Desk }
}
`,
    `
party Sales
party Service
calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
segmentation Customers { segment All otherwise }
case Ticket { attribute urgent: boolean }
case Order { attribute express: boolean }
team Desk { of Service hours Office staff 9 FTE week 40 h shrinkage 30 % }
catalogue Support {
  service Incidents {
    channels email
    work deferrable
    effort 10 min
    volume 20 per business day
    case Ticket
  }
}
sla Gold {
  hours Office
  case Ticket
  goal ResponseTime 90 % within 2 business hours when urgent
  goal ResponseTime 90 % within 1 business day otherwise
  each month
}
contract Support2027 {
  version 1.0.0
  client Sales
  provider Service
  in force 2027-01-01 to 2027-12-31
  offers Support
  serves Customers
  assign All { Incidents under Gold by Desk }
}
`,
  ))
