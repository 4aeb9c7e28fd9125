import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('goal-order')

describe('a response', () => {
  test('promised later than the resolution is out of order', () =>
    check(`
   sla Gold {
     goal ResponseTime 95 % within 3 business days
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-order] 'ResponseTime' is promised '95 % within 3 business days', later than 'ResolutionTime' with '95 % within 1 business day', although 'replied' comes before 'resolved'.
//     help: Promise ResponseTime in less time than ResolutionTime, or leave it out.
     goal ResolutionTime 95 % within 1 business day
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 1 business day' stands here
   }
`))

  test('in German', () =>
    checkGerman(`
   sla Gold {
     goal ResponseTime 95 % within 3 business days
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-order] 'ResponseTime' ist mit '95 % within 3 business days' später zugesagt als 'ResolutionTime' mit '95 % within 1 business day', obwohl 'replied' vor 'resolved' kommt.
//     help: ResponseTime in kürzerer Zeit zusagen als ResolutionTime oder weglassen.
     goal ResolutionTime 95 % within 1 business day
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 1 business day' steht hier
   }
`))

  test('is out of order too if fewer are promised', () =>
    check(`
   sla Gold {
     goal ResponseTime 80 % within 3 days
//                     ^^^^^^^^^^^^^^^^^^ warning[goal-order] 'ResponseTime' is promised '80 % within 3 days', later than 'ResolutionTime' with '90 % within 1 day', although 'replied' comes before 'resolved'.
     goal ResolutionTime 90 % within 1 day, 100 % within 5 days
//                       ^^^^^^^^^^^^^^^^^ related: '90 % within 1 day' stands here
   }
`))

  test('may be promised to more than the resolution', () =>
    check(`
   sla Gold {
     goal ResponseTime 95 % within 3 business days
     goal ResolutionTime 90 % within 1 business day
   }
`))

  test('may take as long as the resolution', () =>
    check(`
   sla Gold {
     goal ResponseTime 95 % within 1 business day
     goal ResolutionTime 95 % by close next business day
   }
`))

  test('that is sometimes earlier is as it should be', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold {
     hours Office
     goal ResponseTime 95 % within 2 business hours
     goal ResolutionTime 95 % by close same day when before 14:00, 95 % by close next business day
   }
`))

  test('has to be earlier for every receipt', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold {
     hours Office
     goal ResponseTime 95 % by close next business day
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-order] 'ResponseTime' is promised '95 % by close next business day', later than 'ResolutionTime' with '95 % by close same day when before 14:00, 95 % by close next…', although 'replied' comes before 'resolved'.
     goal ResolutionTime 95 % by close same day when before 14:00, 95 % by close next business day
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % by close same day when before 14:00, 95 % by close next…' stands here
   }
`))

  test('on a channel of its own is compared with what holds there', () =>
    check(`
   sla Gold {
     goal ResponseTime 95 % within 3 business days on phone
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-order] 'ResponseTime' is promised '95 % within 3 business days', later than 'ResolutionTime' with '95 % within 2 business days', although 'replied' comes before 'resolved'.
     goal ResolutionTime 95 % within 1 business day on email
     goal ResolutionTime 95 % within 2 business days
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 2 business days' stands here
   }
`))

  test('on all channels may be later than a resolution on one', () =>
    check(`
   sla Gold {
     goal ResponseTime 95 % within 3 business days
     goal ResolutionTime 95 % within 1 business day on email
   }
`))
})

describe('inherited goals', () => {
  test('are compared with own ones, at the own place', () =>
    check(`
//- a.zusage
   sla Silver { goal ResponseTime 95 % within 3 business days }
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 3 business days' stands here
//- b.zusage
   import "./a.zusage"
   sla Gold extends Silver { goal ResolutionTime 95 % within 1 business day }
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-order] 'ResponseTime' is promised '95 % within 3 business days', later than 'ResolutionTime' with '95 % within 1 business day', although 'replied' comes before 'resolved'.
   sla Platinum extends Gold { }
`))

  test('may be the resolution', () =>
    check(`
   sla Silver { goal ResolutionTime 95 % within 1 business day }
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 1 business day' stands here
   sla Gold extends Silver { goal ResponseTime 95 % within 3 business days }
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-order] 'ResponseTime' is promised '95 % within 3 business days', later than 'ResolutionTime' with '95 % within 1 business day', although 'replied' comes before 'resolved'.
`))
})

describe('metrics of the project', () => {
  test('are compared where one lies within the other', () =>
    check(`
   event decided
   metric Decision is time from complete to decided
   metric Closing is time from decided to resolved
   sla Gold {
     goal Decision 90 % within 6 business days
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-order] 'Decision' is promised '90 % within 6 business days', later than 'ResolutionTime' with '90 % within 5 business days', although 'decided' comes before 'resolved'.
     goal ResolutionTime 90 % within 5 business days
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '90 % within 5 business days' stands here
   }
`))

  test('that begin later lie within as well', () =>
    check(`
   event decided
   metric Closing is time from decided to resolved
   metric Decision is time from complete to decided
   sla Gold {
     goal Decision 90 % within 5 business days
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-order] 'Decision' is promised '90 % within 5 business days', later than 'ResolutionTime' with '90 % within 4 business days', although 'decided' comes before 'resolved'.
     goal ResolutionTime 90 % within 4 business days
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '90 % within 4 business days' stands here
   }
`))

  test('are not compared where nothing says which comes first', () =>
    check(`
   event decided
   metric Decision is time from complete to decided
   sla Gold {
     goal Decision 90 % within 6 business days
     goal ResolutionTime 90 % within 5 business days
   }
`))

  test('that come in turn have no order', () =>
    check(`
   event decided
   metric Closing is time from decided to resolved
   metric Appeal is time from resolved to decided
   metric Decision is time from complete to decided
   sla Gold {
     goal Decision 90 % within 6 business days
     goal ResolutionTime 90 % within 5 business days
   }
`))
})

describe('what is not known', () => {
  test('is passed over', () =>
    check(`
   sla Gold {
     goal Response 95 % within 3 business days
     goal ResponseTime 95 % within 3 parsecs
     goal ResolutionTime 95 % within 1 business day
   }
`))
})

describe('what depends on the case, and on several events', () => {
  test('is compared for the same cases', () =>
    check(`
   case Ticket { attribute urgent: boolean }
   sla Gold {
     case Ticket
     goal ResponseTime 90 % within 4 h when urgent
//                     ^^^^^^^^^^^^^^^ warning[goal-order] 'ResponseTime' is promised '90 % within 4 h', later than 'ResolutionTime' with '90 % within 2 h', although 'replied' comes before 'resolved'.
//     help: Promise ResponseTime in less time than ResolutionTime, or leave it out.
     goal ResponseTime 90 % within 1 day otherwise
//                     ^^^^^^^^^^^^^^^^^ warning[goal-order] For a case with urgent no, 'ResponseTime' is promised '90 % within 1 day', later than 'ResolutionTime' with '90 % within 2 h', although 'replied' comes before 'resolved'.
//     help: Promise ResponseTime for such cases in less time, with a goal of their own if need be.
     goal ResolutionTime 90 % within 2 h when urgent
//                       ^^^^^^^^^^^^^^^ related: '90 % within 2 h' stands here
     goal ResolutionTime 90 % within 2 h when not urgent
//                       ^^^^^^^^^^^^^^^ related: '90 % within 2 h' stands here
   }
`))

  test('needs every event to come first', () =>
    check(`
   event workaround
   event patched
   metric Fix is time from complete to resolved or workaround
   metric Both is time from complete to replied
   metric Patch is time from workaround to patched
   sla Gold {
     goal Both 90 % within 4 h
     goal Fix 90 % within 2 h
   }
`))
})

describe('a goal for all cases', () => {
  const head = `
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute priority: P1 | P2 | P3 }
`

  test('that is later than one for some of them is out of order for these', () =>
    check(`${head}
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 95 % within 1 business day
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-order] For a case with priority P1, 'ResponseTime' is promised '95 % within 1 business day', later than 'ResolutionTime' with '95 % within 4 business hours', although 'replied' comes before 'resolved'.
//     help: Promise ResponseTime for such cases in less time, with a goal of their own if need be.
     goal ResolutionTime 95 % within 4 business hours when priority = P1
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 4 business hours' stands here
     goal ResolutionTime 95 % within 3 business days otherwise
   }
`))

  test('in German, where both are for some cases', () =>
    checkGerman(`${head}
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 95 % within 1 business day when priority in (P1, P2)
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-order] Für einen Fall mit priority P2 ist 'ResponseTime' mit '95 % within 1 business day' später zugesagt als 'ResolutionTime' mit '95 % within 4 business hours', obwohl 'replied' vor 'resolved' kommt.
//     help: ResponseTime für solche Fälle in kürzerer Zeit zusagen, nötigenfalls mit einem eigenen Ziel.
     goal ResponseTime 95 % within 1 business hour otherwise
     goal ResolutionTime 95 % within 4 business hours when priority in (P2, P3)
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 4 business hours' steht hier
     goal ResolutionTime 95 % within 3 business days otherwise
   }
`))

  test('may be later than one for cases that another goal takes', () =>
    check(`${head}
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 95 % within 1 business hour when priority = P1
     goal ResponseTime 95 % within 1 business day otherwise
     goal ResolutionTime 95 % within 4 business hours when priority = P1
     goal ResolutionTime 95 % within 3 business days otherwise
   }
`))
})

describe('cut-offs', () => {
  const office = 'calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }'

  test('are swapped where what comes later falls due earlier', () =>
    check(`
   ${office}
   sla Gold {
     hours Office
     goal ResolutionTime 95 % by close next business day when before 12:00, 95 % by close same day
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-order] '95 % by close next business day when before 12:00' and '95 % by close same day' stand the wrong way round: what is received on Wednesday at 11:59 is due on Thursday at 17:00, what comes after it, on Wednesday at 12:00, is due earlier, on Wednesday at 17:00.
//     help: The earlier deadline belongs to what is received before the time.
//     fix: Exchange the deadlines
   }
`))

  test('in German', () =>
    checkGerman(`
   ${office}
   sla Gold {
     hours Office
     goal ResolutionTime 95 % within 2 business days when before 12:00, 95 % within 1 business day
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-order] '95 % within 2 business days when before 12:00' und '95 % within 1 business day' sind vertauscht: Was am Mittwoch um 11:59 Uhr eingeht, ist am Freitag um 17:00 Uhr fällig; was danach kommt, am Mittwoch um 12:00 Uhr, schon am Donnerstag um 17:00 Uhr.
//     help: Die frühere Frist gehört zu dem, was vor der Uhrzeit eingeht.
//     fix: Die Fristen vertauschen
   }
`))

  test('may be as they are mostly meant', () =>
    check(`
   ${office}
   sla Gold {
     hours Office
     goal ResolutionTime 95 % by close same day when before 12:00, 95 % by close next business day
     goal ResponseTime 95 % within 2 business hours when before 12:00, 95 % within 4 business hours
   }
`))

  test('are exchanged by the fix', () =>
    checkFix(
      'goal-order',
      `${office}
sla Gold { hours Office goal ResolutionTime 95 % within 2 business days when before 12:00 never below 80 %, 95 % by close same day }`,
      `${office}
sla Gold { hours Office goal ResolutionTime 95 % by close same day when before 12:00 never below 80 %, 95 % within 2 business days }`,
    ))
})
