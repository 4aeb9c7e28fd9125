import { describe, expect, test } from 'vitest'
import { checkOf, findingsIn } from '../support/check.ts'

const { check, checkGerman } = checkOf('hours-not-covered')

describe('hours of the week', () => {
  test('that are promised, but not worked, are reported where the team is named', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-thu 08:00-17:30 open fri 08:00-15:00 }
   calendar Phones { time zone "Europe/Berlin" open mon-fri 08:00-17:30 }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
//                    ^^^^^^ related: 'Front' works by 'Office'
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
//                                     ^^^^^ warning[hours-not-covered] 'Gold' promises the hours of 'Phones', but nobody of 'Front' is at work on Friday 15:00–17:30.
//     help: Promise only hours that are staffed, extend the hours of the team, or let another one do it.
   }
   sla Gold { hours Phones }
//                  ^^^^^^ related: 'Phones' is promised here
`))

  test('in German', () =>
    checkGerman(`
   calendar Office { time zone "Europe/Berlin" open mon-thu 08:00-17:30 open fri 08:00-15:00 }
   calendar Phones { time zone "Europe/Berlin" open mon-fri 08:00-17:30 }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
//                    ^^^^^^ related: 'Front' arbeitet nach 'Office'
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
//                                     ^^^^^ warning[hours-not-covered] 'Gold' sagt die Zeiten von 'Phones' zu, aber Freitag 15:00–17:30 arbeitet bei 'Front' niemand.
//     help: Nur besetzte Zeiten zusagen, die Zeiten des Teams verlängern oder ein anderes beauftragen.
   }
   sla Gold { hours Phones }
//                  ^^^^^^ related: 'Phones' ist hier zugesagt
`))

  test('are covered to the minute', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-12:00, 12:01-17:00 }
   calendar Phones { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
//                    ^^^^^^ related: 'Front' works by 'Office'
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
//                                     ^^^^^ warning[hours-not-covered] 'Gold' promises the hours of 'Phones', but nobody of 'Front' is at work on Monday 12:00–12:01.
   }
   sla Gold { hours Phones }
//                  ^^^^^^ related: 'Phones' is promised here
`))

  test('may be shorter than those of the team, and in pieces', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-12:00, 12:00-17:00 open sat 08:00-12:00 }
   calendar Phones { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
   }
   sla Gold { hours Phones }
`))

  test('of a team without its own are those of its site', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-16:00 }
   calendar Phones { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   site Leipzig calendar Office
//                       ^^^^^^ related: 'Front' works by 'Office'
   team Front { site Leipzig }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
//                                     ^^^^^ warning[hours-not-covered] 'Gold' promises the hours of 'Phones', but nobody of 'Front' is at work on Monday 16:00–17:00.
   }
   sla Gold { hours Phones }
//                  ^^^^^^ related: 'Phones' is promised here
`))

  test('may be inherited, by SLA and calendar; one finding names all SLAs', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-16:00 }
   calendar Phones extends Office { open fri 08:00-17:00 }
   catalogue Desk { service Orders { } service Returns { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
//                    ^^^^^^ related: 'Front' works by 'Office'
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All {
       Orders under Gold by Front
//                          ^^^^^ warning[hours-not-covered] 'Gold' and 'Silver' promise the hours of 'Phones', but nobody of 'Front' is at work on Friday 16:00–17:00.
       Returns under Silver by Front
     }
   }
   sla Silver { hours Phones }
//                    ^^^^^^ related: 'Phones' is promised here
   sla Gold extends Silver { }
`))

  test('that never come within the contract do not count', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-16:00 }
   calendar Phones { time zone "Europe/Berlin" open mon-sat 08:00-16:00 }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
   contract Sales2027 {
     in force 2027-01-04 to 2027-01-08
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
   }
   sla Gold { hours Phones }
`))
})

describe('a pool', () => {
  test('works when any of its teams does', () =>
    check(`
   calendar Early { time zone "Europe/Berlin" open mon-fri 06:00-14:00 }
   calendar Late { time zone "Europe/Berlin" open mon-fri 14:00-22:00 }
   calendar Both { time zone "Europe/Berlin" open mon-fri 06:00-22:00 }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team One { hours Early }
   team Two { hours Late }
   pool Front of One, Two
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
   }
   sla Gold { hours Both }
`))

  test('leaves open when none of its teams works', () =>
    check(`
   calendar Early { time zone "Europe/Berlin" open mon-fri 06:00-14:00 }
   calendar Late { time zone "Europe/Berlin" open mon-fri 15:00-22:00 }
   calendar Both { time zone "Europe/Berlin" open mon-fri 06:00-22:00 }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team One { hours Early }
//                  ^^^^^ related: 'One' works by 'Early'
   team Two { hours Late }
//                  ^^^^ related: 'Two' works by 'Late'
   pool Front of One, Two
//      ^^^^^ related: 'Front' is declared here, as a pool
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
//                                     ^^^^^ warning[hours-not-covered] 'Gold' promises the hours of 'Both', but nobody of 'Front' is at work on Monday 14:00–15:00.
   }
   sla Gold { hours Both }
//                  ^^^^ related: 'Both' is promised here
`))
})

describe('a date', () => {
  test('on which only the promise is open is reported', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-16:00 }
   calendar Phones extends Office { open 2027-11-27 09:00-13:00 "Inventur" }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
//                    ^^^^^^ related: 'Front' works by 'Office'
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
//                                     ^^^^^ warning[hours-not-covered] 'Gold' promises the hours of 'Phones', but nobody of 'Front' is at work on 2027-11-27 09:00–13:00.
   }
   sla Gold { hours Phones }
//                  ^^^^^^ related: 'Phones' is promised here
`))

  test('on which only the promise is open, in German', () =>
    checkGerman(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-16:00 }
   calendar Phones extends Office { open 2027-11-27 09:00-13:00 "Inventur" }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
//                    ^^^^^^ related: 'Front' arbeitet nach 'Office'
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
//                                     ^^^^^ warning[hours-not-covered] 'Gold' sagt die Zeiten von 'Phones' zu, aber am 2027-11-27 09:00–13:00 arbeitet bei 'Front' niemand.
   }
   sla Gold { hours Phones }
//                  ^^^^^^ related: 'Phones' ist hier zugesagt
`))

  test('outside the contract is no matter', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-16:00 }
   calendar Phones extends Office { open 2028-11-25 09:00-13:00 "Inventur" }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
   }
   sla Gold { hours Phones }
`))

  test('on which the team is closed is reported if the promise is not', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-16:00 closed 2027-06-18 "Betriebsausflug" }
   calendar Phones { time zone "Europe/Berlin" open mon-fri 08:00-16:00 }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
//                    ^^^^^^ related: 'Front' works by 'Office'
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
//                                     ^^^^^ warning[hours-not-covered] 'Gold' promises the hours of 'Phones', but nobody of 'Front' is at work on 2027-06-18 08:00–16:00.
   }
   sla Gold { hours Phones }
//                  ^^^^^^ related: 'Phones' is promised here
`))

  test('that a later line closes again is no promise', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-16:00 }
   calendar Phones extends Office { open 2027-11-27 09:00-13:00 closed 2027-11-20 to 2027-11-28 }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
   }
   sla Gold { hours Phones }
`))
})

describe('holidays', () => {
  test('of the team alone are days on which the promise is not kept', () =>
    check(`
   calendar Saxony { time zone "Europe/Berlin" open mon-fri 08:00-16:00 holidays "DE-SN" }
   calendar Hesse { time zone "Europe/Berlin" open mon-fri 08:00-16:00 holidays "DE-HE" }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Saxony }
//                    ^^^^^^ related: 'Front' works by 'Saxony'
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
//                                     ^^^^^ warning[hours-not-covered] 'Gold' promises the hours of 'Hesse', but nobody of 'Front' is at work on 2027-11-17 08:00–16:00 (Day of Prayer and Repentance).
   }
   sla Gold { hours Hesse }
//                  ^^^^^ related: 'Hesse' is promised here
`))

  test('of the team alone, in German', () =>
    checkGerman(`
   calendar Saxony { time zone "Europe/Berlin" open mon-fri 08:00-16:00 holidays "DE-SN" }
   calendar Hesse { time zone "Europe/Berlin" open mon-fri 08:00-16:00 holidays "DE-HE" }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Saxony }
//                    ^^^^^^ related: 'Front' arbeitet nach 'Saxony'
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
//                                     ^^^^^ warning[hours-not-covered] 'Gold' sagt die Zeiten von 'Hesse' zu, aber am 2027-11-17 08:00–16:00 (Buß- und Bettag) arbeitet bei 'Front' niemand.
   }
   sla Gold { hours Hesse }
//                  ^^^^^ related: 'Hesse' ist hier zugesagt
`))

  test('of the promise too are no matter', () =>
    check(`
   calendar Saxony { time zone "Europe/Berlin" open mon-fri 08:00-16:00 holidays "DE-SN" }
   calendar Common { time zone "Europe/Berlin" open mon-fri 08:00-16:00 holidays "DE-HE", "DE-SN" }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Saxony }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
   }
   sla Gold { hours Common }
`))

  test('on which another team of the pool works are no matter', () =>
    check(`
   calendar Saxony { time zone "Europe/Berlin" open mon-fri 08:00-16:00 holidays "DE-SN" }
   calendar Hesse { time zone "Europe/Berlin" open mon-fri 08:00-16:00 holidays "DE-HE" }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team One { hours Saxony }
   team Two { hours Hesse }
   pool Front of One, Two
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
   }
   sla Gold { hours Hesse }
`))

  test("may hide that the team's closing days are all free anyway", () =>
    check(`
   calendar Front { time zone "Europe/Berlin" open mon-fri 08:00-16:00 holidays "DE-HE" closed 2027-10-03 to 2027-10-03 closed 2027-05-17 }
   calendar Hesse { time zone "Europe/Berlin" open mon-fri 08:00-16:00 holidays "DE-HE" }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Desk1 { hours Front }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Desk1 }
   }
   sla Gold { hours Hesse }
`))
})

describe('time zones', () => {
  test('that keep the same time are no difference', () =>
    check(`
   calendar Berlin { time zone "Europe/Berlin" open mon-fri 08:00-16:00 }
   calendar Vienna { time zone "Europe/Vienna" open mon-fri 08:00-16:00 }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Vienna }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
   }
   sla Gold { hours Berlin }
`))

  test('that differ move the hours', () =>
    check(`
   calendar Berlin { time zone "Europe/Berlin" open mon-fri 08:00-16:00 }
   calendar London { time zone "Europe/London" open mon-fri 08:00-16:00 }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours London }
//                    ^^^^^^ related: 'Front' works by 'London'
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
//                                     ^^^^^ warning[hours-not-covered] 'Gold' promises the hours of 'Berlin', but nobody of 'Front' is at work on 2027-01-01 08:00–09:00.
   }
   sla Gold { hours Berlin }
//                  ^^^^^^ related: 'Berlin' is promised here
`))
})

describe('what is not known', () => {
  test('is passed over', () =>
    check(`
   calendar Nowhere { open mon-fri 08:00-16:00 }
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-16:00 }
   calendar Phones { time zone "Europe/Berlin" open mon-fri 08:00-26:00 }
   catalogue Desk { service A { } service B { } service C { } service D { } service E { } }
   segmentation Customers { segment All otherwise }
   team Zoneless { hours Nowhere }
   team Homeless { }
   team Lost { hours Offices }
   team Sound { hours Office }
   pool Half of Sound, Lost
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All {
       A under Gold by Zoneless
       B under Gold by Homeless
       C under Gold by Lost
       D under Gold by Half
       E under Gold by Sound
     }
   }
   sla Gold { hours Phones }
`))
})

test('machines get the time', async () => {
  const text = `
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-16:00 }
   calendar Phones extends Office { open fri 08:00-17:00 }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
   sla Gold { hours Phones }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Orders under Gold by Front }
   }`
  const [finding] = await findingsIn([{ path: 'main.zusage', text }], { only: ['hours-not-covered'] })
  expect(finding?.data).toEqual({
    slas: ['Gold'],
    calendar: 'Phones',
    doer: 'Front',
    gap: { kind: 'weekday', day: 'fri', from: '16:00', to: '17:00' },
  })
})

test('in a season is told by its date', () =>
  check(`
   season Winter 2027-11-01 to 2027-12-31
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   calendar Service extends Office { open mon-sat 06:00-20:00 during Winter }
   sla Gold { hours Service }
//                  ^^^^^^^ related: 'Service' is promised here
   team Front { hours Office }
//                    ^^^^^^ related: 'Front' works by 'Office'
   catalogue Desk { service Calls { } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Calls under Gold by Front }
//                                    ^^^^^ warning[hours-not-covered] 'Gold' promises the hours of 'Service', but nobody of 'Front' is at work on 2027-11-01 06:00–08:00.
//     help: Promise only hours that are staffed, extend the hours of the team, or let another one do it.
   }
`))

test('in a season is told by its date, in German', () =>
  checkGerman(`
   season Winter 2027-11-01 to 2027-12-31
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   calendar Service extends Office { open mon-sat 06:00-20:00 during Winter }
   sla Gold { hours Service }
//                  ^^^^^^^ related: 'Service' ist hier zugesagt
   team Front { hours Office }
//                    ^^^^^^ related: 'Front' arbeitet nach 'Office'
   catalogue Desk { service Calls { } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Calls under Gold by Front }
//                                    ^^^^^ warning[hours-not-covered] 'Gold' sagt die Zeiten von 'Service' zu, aber am 2027-11-01 06:00–08:00 arbeitet bei 'Front' niemand.
//     help: Nur besetzte Zeiten zusagen, die Zeiten des Teams verlängern oder ein anderes beauftragen.
   }
`))

describe('what comes while nobody is at work', () => {
  const source = `
calendar S { time zone "Europe/Berlin" open mon-fri 08:00-16:00 }
calendar H { time zone "Europe/Berlin" open mon-fri 10:00-16:00 }
segmentation C { segment All otherwise }
catalogue D { service Calls { channels phone work immediate effort 240 s volume 400 per business day } }
team T { hours H staff 8 FTE week 40 h shrinkage 20 % }
sla L { hours S goal AnswerTime 80 % within 20 s each month }
contract K { in force 2027-01-01 to 2027-12-31 offers D serves C assign All { Calls under L by T } }`

  test('is told as a share of what comes', async () => {
    const [finding] = await findingsIn([{ path: 'a.zusage', text: source }], { only: ['hours-not-covered'] })
    // Two hours of eight.
    expect(finding!.data).toMatchObject({ share: 0.25 })
    expect(finding!.message.en).toContain(
      '; in a typical week 25 % of the requests come while nobody is there.',
    )
    expect(finding!.message.de).toContain('kommen 25 % der Anfragen, während niemand da ist.')
  })

  test('is missed by everybody', async () => {
    const [finding] = await findingsIn([{ path: 'a.zusage', text: source }], { only: ['goal-understaffed'] })
    expect(finding!.message.en).toContain(
      'Of 2000 requests a week 500 come while nobody is at work: Monday to Friday 08:00–10:00.',
    )
    expect(finding!.message.de).toContain(
      'Von 2000 Anfragen in der Woche kommen 500, während niemand arbeitet: Montag bis Freitag 08:00–10:00.',
    )
    expect(finding!.help!.en).toMatch(/^More people at the same hours do not help/)
  })
})
