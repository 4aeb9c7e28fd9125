import { test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('wrong-kind')

test('says what the name is and what is expected', () =>
  check(`
   skill Complaints
//       ^^^^^^^^^^ related: 'Complaints' is declared here, as a skill
   role TeamLead of Complaints
//                  ^^^^^^^^^^ error[wrong-kind] 'Complaints' is a skill; a party is expected here.
//      ^^^^^^^^ related: 'TeamLead' is declared here, as a role
   pool Orders of TeamLead
//                ^^^^^^^^ error[wrong-kind] 'TeamLead' is a role; a team is expected here.
`))

test('in German', () =>
  checkGerman(`
   skill Complaints
//       ^^^^^^^^^^ related: 'Complaints' ist hier als Fähigkeit definiert
   role TeamLead of Complaints
//                  ^^^^^^^^^^ error[wrong-kind] 'Complaints' ist eine Fähigkeit; hier wird eine Partei erwartet.
//      ^^^^^^^^ related: 'TeamLead' ist hier als Rolle definiert
   calendar Phones extends TeamLead { }
//                         ^^^^^^^^ error[wrong-kind] 'TeamLead' ist eine Rolle; hier wird ein Kalender erwartet.
`))

test('where several kinds can stand, any of them will do', () =>
  check(`
   party Finance
   role Auditor of Finance
   site Frankfurt calendar Office
//      ^^^^^^^^^ related: 'Frankfurt' is declared here, as a site
   calendar Office { time zone "Europe/Berlin" }
   process Orders {
     step Credit by Finance
     step Audit by Auditor
     step Stock by Frankfurt
//                 ^^^^^^^^^ error[wrong-kind] 'Frankfurt' is a site; a party, a role, a team or a pool is expected here.
   }
`))

test('what can stand there counts before what is nearer and cannot', () =>
  check(`
//- a.zusage
   import "./b.zusage"
   skill Sales
   role TeamLead of Sales
//- b.zusage
   party Sales
`))

test('the library as well', () =>
  check(`
   sla Gold { goal received 80 % within 20 s }
//                 ^^^^^^^^ error[wrong-kind] 'received' is an event; a metric is expected here.
//     elsewhere: zusage-library:/standard.zusage: 'received' is declared here, as an event
`))
