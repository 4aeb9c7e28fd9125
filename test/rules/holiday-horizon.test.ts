import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('holiday-horizon')

describe('a contract', () => {
  test('that outlasts what is known of the holidays is reported', () =>
    check(`
   calendar Office { time zone "Europe/Istanbul" open mon-fri 08:00-17:00 holidays "TR" }
//                                                                                 ^^^^ related: the holidays of 'TR' come from here
   sla Gold { hours Office }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2076-01-01 to 2077-01-01
//                          ^^^^^^^^^^ warning[holiday-horizon] 'Sales2027' is in force until 2077-01-01, but the holidays of 'TR' in 'Office' are known until 2076-12-31 only.
//     help: End the contract earlier, or name the later holidays in the calendar (closed DATE).
     serves Customers
     assign All { others under Gold }
   }
`))

  test('in German', () =>
    checkGerman(`
   calendar Office { time zone "Europe/Istanbul" open mon-fri 08:00-17:00 holidays "TR" }
//                                                                                 ^^^^ related: die Feiertage von 'TR' kommen von hier
   sla Gold { hours Office }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2076-01-01 to 2077-01-01
//                          ^^^^^^^^^^ warning[holiday-horizon] 'Sales2027' gilt bis 2077-01-01, die Feiertage von 'TR' in 'Office' sind aber nur bis 2076-12-31 bekannt.
//     help: Den Vertrag früher enden lassen oder die späteren Feiertage im Kalender nennen (closed DATUM).
     serves Customers
     assign All { others under Gold }
   }
`))

  test('may last to the last day that is known', () =>
    check(`
   calendar Office { time zone "Europe/Istanbul" open mon-fri 08:00-17:00 holidays "TR" }
   sla Gold { hours Office }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { in force 1970-01-01 to 2076-12-31 serves Customers assign All { others under Gold } }
`))

  test('before what is known is reported', () =>
    check(`
   calendar Office { time zone "Europe/Istanbul" open mon-fri 08:00-17:00 holidays "TR" }
//                                                                                 ^^^^ related: the holidays of 'TR' come from here
   sla Gold { hours Office }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { in force 1969-12-31 to 1970-12-31 serves Customers assign All { others under Gold } }
//                               ^^^^^^^^^^ warning[holiday-horizon] 'Sales2027' is in force from 1969-12-31, but the holidays of 'TR' in 'Office' are known from 1970-01-01 only.
`))

  test('before what is known, in German', () =>
    checkGerman(`
   calendar Office { time zone "Europe/Istanbul" open mon-fri 08:00-17:00 holidays "TR" }
//                                                                                 ^^^^ related: die Feiertage von 'TR' kommen von hier
   sla Gold { hours Office }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { in force 1969-12-31 to 1970-12-31 serves Customers assign All { others under Gold } }
//                               ^^^^^^^^^^ warning[holiday-horizon] 'Sales2027' gilt ab 1969-12-31, die Feiertage von 'TR' in 'Office' sind aber erst ab 1970-01-01 bekannt.
`))

  test('has no end where holidays are computed or none are kept', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 holidays "DE-HE", "AT" }
   calendar Phones { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold { hours Office }
   sla Silver { hours Phones }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { in force 2027-01-01 to 9999-12-31 serves Customers assign All { others under Gold others under Silver } }
`))
})

describe('the calendars', () => {
  test('are those of SLAs and of teams, with what they inherit', () =>
    check(`
//- a.zusage
   calendar Base { time zone "Europe/Istanbul" open mon-fri 08:00-17:00 holidays "TR", "IL" }
//                                                                                     ^^^^ related: the holidays of 'IL' come from here
//                                                                               ^^^^ related: the holidays of 'TR' come from here
   calendar Office extends Base { open sat 08:00-12:00 }
   calendar Unused { time zone "Asia/Riyadh" open mon-fri 08:00-17:00 holidays "SA" }
   site Istanbul calendar Office
//- b.zusage
   import "./a.zusage"
   team Front { site Istanbul }
   team Back { hours Office }
   pool Both of Front, Back
   segmentation Customers { segment All otherwise }
   contract Sales2027 { in force 2076-01-01 to 2100-01-01 serves Customers assign All { others under Gold by Both } }
//                                             ^^^^^^^^^^ warning[holiday-horizon] 'Sales2027' is in force until 2100-01-01, but the holidays of 'IL' in 'Office' are known until 2099-12-31 only.
//                                             ^^^^^^^^^^ warning[holiday-horizon] 'Sales2027' is in force until 2100-01-01, but the holidays of 'TR' in 'Office' are known until 2076-12-31 only.
`))
})

describe('what is not known', () => {
  test('is passed over', () =>
    check(`
   calendar Office { time zone "Europe/Istanbul" open mon-fri 08:00-17:00 holidays "XX" }
   sla Gold { hours Office }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { in force 2076-01-01 to 2077-13-01 serves Customers assign All { others under Gold } }
   contract Sales2028 { in force 2076-01-01 to 2077-12-01 serves Customers assign All { others under Gold others under None by Nobody } }
`))
})
