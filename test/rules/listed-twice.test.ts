import { describe, expect, test } from 'vitest'
import { checkFix, checkOf, findingsIn } from '../support/check.ts'

const { check, checkGerman } = checkOf('listed-twice')

describe('what stands twice in a list', () => {
  test('is reported where it stands again', () =>
    check(`
   team Front { skills English, Pricing, English }
//                                       ^^^^^^^ warning[listed-twice] 'English' stands twice in this list.
//     help: Name it once.
//     fix: Remove the second English
//                     ^^^^^^^ related: it is here already
   team Back { skills English }
   pool Both of Front, Back, Front
//                           ^^^^^ warning[listed-twice] 'Front' stands twice in this list.
//     help: Name it once.
//     fix: Remove the second Front
//              ^^^^^ related: it is here already
   skill English
   skill Pricing
`))

  test('in German', () =>
    checkGerman(`
   catalogue Services {
     service Orders { channels phone, email, phone }
//                                           ^^^^^ warning[listed-twice] 'phone' steht zweimal in dieser Liste.
//     help: Nur einmal nennen.
//     fix: Zweites phone entfernen
//                             ^^^^^ related: es steht schon hier
   }
`))

  test('of events of which any counts, and of values', () =>
    check(`
   event printed
   event sent
   metric Time is time from received or received to printed or sent or printed pausing from sent to printed or sent
//                                      ^^^^^^^^ warning[listed-twice] 'received' stands twice in this list.
//     help: Name it once.
//     fix: Remove the second received
//                          ^^^^^^^^ related: it is here already
//                                                                     ^^^^^^^ warning[listed-twice] 'printed' stands twice in this list.
//     help: Name it once.
//     fix: Remove the second printed
//                                                  ^^^^^^^ related: it is here already
   case Job { attribute kind: A | B | C }
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold {
     hours Office
     case Job
     goal Time 90 % within 2 h when not (kind in (A, B, A))
//                                                      ^ warning[listed-twice] 'A' stands twice in this list.
//     help: Name it once.
//     fix: Remove the second A
//                                                ^ related: it is here already
     goal Time best effort otherwise
     goal ResolutionTime every 2 h until resolved or resolved
//                                                   ^^^^^^^^ warning[listed-twice] 'resolved' stands twice in this list.
//     help: Name it once.
//     fix: Remove the second resolved
//                                       ^^^^^^^^ related: it is here already
     each month
   }
`))

  test('of events of which any counts, once', () =>
    checkFix(
      'listed-twice',
      'metric Time is time from received to replied or resolved or replied',
      'metric Time is time from received to replied or resolved',
    ))

  test('wherever a list can stand', async () => {
    const text = `
      calendar Office { holidays "DE", "DE" }
      reason Waiting waiting for client
      sla Gold {
        goal AnswerTime 80 % within 20 s on phone, email, phone measured each month, week, month
        stop while Waiting, Waiting
        each year, quarter, year
      }
      segmentation Customers { attribute vip: boolean segment Key when vip { needs English, English } }
      skill English
      process Handling { parallel { prompt More for Key, Key hand over to Sales } }
      party Sales
      catalogue Services { service Orders { needs English, English } }
      contract C {
        offers Services, Services
        duty of client Calls "Answer" ends Waiting, Waiting within 1 h
        report Monthly { to Sales, Sales  shows AnswerTime, AnswerTime }
      }`
    const found = await findingsIn([{ path: 'a.zusage', text }], { only: ['listed-twice'] })
    expect(found.map(({ data }) => data?.name)).toEqual([
      ...['DE', 'phone', 'month', 'Waiting', 'year', 'English', 'Key', 'English'],
      ...['Services', 'Waiting', 'Sales', 'AnswerTime'],
    ])
    // Each at the second of the two.
    for (const { at, related } of found) expect(at.start).toBeGreaterThan(related[0]!.at.end)
  })

  test('is not judged while a name is not known', () => check('   team Front { skills Englsh, Englsh }'))

  test('goes by the fix, with its comma', () =>
    checkFix('listed-twice', 'team A team B pool Both of A, B, A', 'team A team B pool Both of A, B'))
})
