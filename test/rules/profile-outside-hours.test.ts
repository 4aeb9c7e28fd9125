import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('profile-outside-hours')

describe('a part of a profile beyond the hours of the team', () => {
  test('is reported, for work that somebody waits for', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-thu 08:00-18:00 open fri 08:00-15:00 }
   profile Day {
     08:00-14:00 60 %
     14:00-18:00 40 %
//   ^^^^^^^^^^^^^^^^ warning[profile-outside-hours] On Friday 15:00–18:00 nobody of 'Front' is at work, but by 'Day' requests for 'Calls' come in then.
//     help: Who waits does not come back tomorrow: let the hours reach further, or end the profile earlier.
   }
   catalogue Desk { service Calls { work immediate volume 320 per business day profile Day } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
//                    ^^^^^^ related: 'Front' works by 'Office'
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Calls under Gold by Front }
   }
   sla Gold { }
`))

  test('in German', () =>
    checkGerman(`
   calendar Office { time zone "Europe/Berlin" open mon-thu 08:00-18:00 open fri 08:00-15:00 }
   profile Day {
     08:00-14:00 60 %
     14:00-18:00 40 %
//   ^^^^^^^^^^^^^^^^ warning[profile-outside-hours] Freitag 15:00–18:00 arbeitet bei 'Front' niemand, aber nach 'Day' kommen dann Anliegen zu 'Calls' und 'Advice'.
//     help: Wer wartet, kommt nicht morgen wieder: Die Zeiten verlängern oder das Profil früher enden lassen.
   }
   catalogue Desk {
     service Calls { work immediate volume 320 per business day profile Day }
     service Advice { work immediate volume 20 per business day profile Day }
   }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
//                    ^^^^^^ related: 'Front' arbeitet nach 'Office'
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { others under Gold by Front }
   }
   sla Gold { }
`))

  test('is fine for work that can wait', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-15:00 }
   profile Day { 08:00-18:00 100 % }
   catalogue Desk { service Mails { work deferrable volume 320 per business day profile Day } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Mails under Gold by Front }
   }
   sla Gold { }
`))

  test('is none that ends with the hours, nor on days without any', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-12:00, 12:00-18:00 }
   profile Day { 08:00-18:00 100 % }
   catalogue Desk { service Calls { work immediate volume 320 per business day profile Day } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Calls under Gold by Front }
   }
   sla Gold { }
`))

  test('may be a break', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-12:00, 12:45-18:00 }
   profile Day { 08:00-18:00 100 % }
//               ^^^^^^^^^^^^^^^^^ warning[profile-outside-hours] On Monday 12:00–12:45 nobody of 'Front' is at work, but by 'Day' requests for 'Calls' come in then.
   catalogue Desk { service Calls { work immediate volume 320 per business day profile Day } }
   segmentation Customers { segment All otherwise }
   site Leipzig calendar Office
//                       ^^^^^^ related: 'Front' works by 'Office'
   team Front { site Leipzig }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Calls under Gold by Front }
   }
   sla Gold { }
`))

  test('is none if nothing arrives then', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-15:00 }
   profile Day {
     08:00-15:00 100 %
     15:00-18:00 0 %
   }
   catalogue Desk { service Calls { work immediate volume 320 per business day profile Day } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Calls under Gold by Front }
   }
   sla Gold { }
`))

  test('is none of a service that is not offered, or that nobody does yet', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-15:00 }
   profile Day { 08:00-18:00 100 % }
   catalogue Desk {
     service Calls { work immediate volume 320 per business day profile Day }
     service Advice { work immediate volume 20 per business day profile Day }
   }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All {
       Calls not offered because "Zu teuer"
       Advice under Gold
     }
   }
   sla Gold { }
`))
})

describe('a pool', () => {
  test('is there when any of its teams is', () =>
    check(`
   calendar Early { time zone "Europe/Berlin" open mon-fri 06:00-14:00 }
   calendar Late { time zone "Europe/Berlin" open mon-fri 14:00-22:00 }
   profile Day { 06:00-22:00 100 % }
   catalogue Desk { service Calls { work immediate volume 320 per business day profile Day } }
   segmentation Customers { segment All otherwise }
   team One { hours Early }
   team Two { hours Late }
   pool Front of One, Two
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Calls under Gold by Front }
   }
   sla Gold { }
`))

  test('can leave a part to nobody', () =>
    check(`
   calendar Early { time zone "Europe/Berlin" open mon-fri 06:00-14:00 }
   calendar Late { time zone "Europe/Berlin" open mon-thu 14:00-22:00 }
   profile Day { 06:00-22:00 100 % }
//               ^^^^^^^^^^^^^^^^^ warning[profile-outside-hours] On Friday 14:00–22:00 nobody of 'Front' is at work, but by 'Day' requests for 'Calls' come in then.
   catalogue Desk { service Calls { work immediate volume 320 per business day profile Day } }
   segmentation Customers { segment All otherwise }
   team One { hours Early }
//                  ^^^^^ related: 'One' works by 'Early'
   team Two { hours Late }
//                  ^^^^ related: 'Two' works by 'Late'
   pool Front of One, Two
//      ^^^^^ related: 'Front' is declared here, as a pool
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Calls under Gold by Front }
   }
   sla Gold { }
`))

  test('over several time zones is left open', () =>
    check(`
   calendar Early { time zone "Europe/Berlin" open mon-fri 06:00-14:00 }
   calendar Late { time zone "America/New_York" open mon-fri 08:00-16:00 }
   profile Day { 06:00-22:00 100 % }
   catalogue Desk { service Calls { work immediate volume 320 per business day profile Day } }
   segmentation Customers { segment All otherwise }
   team One { hours Early }
   team Two { hours Late }
   pool Front of One, Two
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Calls under Gold by Front }
   }
   sla Gold { }
`))
})

describe('what is not known', () => {
  test('is passed over', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-15:00 }
   profile Day { 08:00-26:00 100 % }
   catalogue Desk {
     service Calls { work immediate volume 320 per business day profile Day }
     service Advice { work immediate volume 320 per business day profile Night }
   }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
   team Lost { hours Offices }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All {
       Calls under Gold by Front
       Advice under Gold by Lost
     }
   }
   sla Gold { }
`))
})

test('in a season that closes earlier is reported for it alone', () =>
  check(`
   season Summer 2027-07-01 to 2027-08-31
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-18:00 open fri 08:00-13:00 during Summer }
   profile Day { 08:00-18:00 100 % }
//               ^^^^^^^^^^^^^^^^^ warning[profile-outside-hours] On Friday 13:00–18:00 ('Summer') nobody of 'Front' is at work, but by 'Day' requests for 'Calls' come in then.
//     help: Who waits does not come back tomorrow: let the hours reach further, or end the profile earlier.
   catalogue Desk { service Calls { work immediate volume 320 per business day profile Day } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
//                    ^^^^^^ related: 'Front' works by 'Office'
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Calls under Gold by Front }
   }
   sla Gold { }
`))

test('in a season that closes earlier is reported for it alone, in German', () =>
  checkGerman(`
   season Summer 2027-07-01 to 2027-08-31
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-18:00 open fri 08:00-13:00 during Summer }
   profile Day { 08:00-18:00 100 % }
//               ^^^^^^^^^^^^^^^^^ warning[profile-outside-hours] Freitag 13:00–18:00 ('Summer') arbeitet bei 'Front' niemand, aber nach 'Day' kommen dann Anliegen zu 'Calls'.
//     help: Wer wartet, kommt nicht morgen wieder: Die Zeiten verlängern oder das Profil früher enden lassen.
   catalogue Desk { service Calls { work immediate volume 320 per business day profile Day } }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
//                    ^^^^^^ related: 'Front' arbeitet nach 'Office'
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Calls under Gold by Front }
   }
   sla Gold { }
`))

test('is no matter in a season with another profile', () =>
  check(`
   season Summer 2027-07-01 to 2027-08-31
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-18:00 open fri 08:00-13:00 during Summer }
   profile Day { 08:00-18:00 100 % }
   profile Mornings { 08:00-13:00 100 % }
   catalogue Desk {
     service Calls {
       work immediate
       volume 320 per business day profile Day
       volume 200 per business day profile Mornings during Summer
     }
   }
   segmentation Customers { segment All otherwise }
   team Front { hours Office }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Desk
     serves Customers
     assign All { Calls under Gold by Front }
   }
   sla Gold { }
`))
