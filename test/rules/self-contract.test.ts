import { test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('self-contract')

test('client and provider are the same', () =>
  check(`
   party Sales
   contract Sales2027 {
     client Sales
//          ^^^^^ related: the client
     provider Sales
//            ^^^^^ error[self-contract] In contract 'Sales2027', 'Sales' makes promises to itself: client and provider are the same.
//     help: Name the party that is served as 'client', and the one that serves as 'provider'.
   }
`))

test('in German, under two names', () =>
  checkGerman(`
//- main.zusage
   import Sales, Sales as Service from "./a.zusage"
   contract Sales2027 {
     client Sales
//          ^^^^^ related: der Auftraggeber
     provider Service
//            ^^^^^^^ error[self-contract] Im Vertrag 'Sales2027' sagt 'Sales' sich selbst etwas zu: Auftraggeber und Dienstleister sind dieselbe Partei.
//     help: Als 'client' die Partei nennen, die bedient wird, als 'provider' die, die leistet.
   }
//- a.zusage
   party Sales
`))

test('nothing is said about parties that are not known', () =>
  check(`
   party Sales
   contract A { client Sales }
   contract B { client Nobody  provider Nobody }
   contract C { provider Sales }
`))
