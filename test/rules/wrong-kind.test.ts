import { test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('wrong-kind')

test('says what the name is and what is expected', () =>
  check(`
   skill Complaints
// ^^^^^ error[syntax-error] 'skill' begins no declaration.
   role TeamLead of Complaints
// ^^^^ error[syntax-error] 'role' begins no declaration.
   pool Orders of TeamLead
// ^^^^ error[syntax-error] 'pool' begins no declaration.
`))

test('in German', () =>
  checkGerman(`
   skill Complaints
// ^^^^^ error[syntax-error] Mit 'skill' lässt sich nichts definieren.
   role TeamLead of Complaints
// ^^^^ error[syntax-error] Mit 'role' lässt sich nichts definieren.
   calendar Phones extends TeamLead { }
// ^^^^^^^^ error[syntax-error] Mit 'calendar' lässt sich nichts definieren.
`))

test('where several kinds can stand, any of them will do', () =>
  check(`
   party Finance
// ^^^^^ error[syntax-error] 'party' begins no declaration.
   role Auditor of Finance
// ^^^^ error[syntax-error] 'role' begins no declaration.
   site Frankfurt calendar Office
// ^^^^ error[syntax-error] 'site' begins no declaration.
   calendar Office { time zone "Europe/Berlin" }
// ^^^^^^^^ error[syntax-error] 'calendar' begins no declaration.
   process Orders {
// ^^^^^^^ error[syntax-error] 'process' begins no declaration.
     step Credit by Finance
     step Audit by Auditor
     step Stock by Frankfurt
   }
`))

test('what can stand there counts before what is nearer and cannot', () =>
  check(`
//- a.zusage
   import "./b.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   skill Sales
// ^^^^^ error[syntax-error] 'skill' begins no declaration.
   role TeamLead of Sales
// ^^^^ error[syntax-error] 'role' begins no declaration.
//- b.zusage
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
`))

test('the library as well', () =>
  check(`
   sla Gold { goal received 80 % within 20 s }
// ^^^ error[syntax-error] 'sla' begins no declaration.
`))
