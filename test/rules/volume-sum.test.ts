import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('volume-sum')

describe('shares', () => {
  test('of less than all are reported at the last, and name the others', () =>
    check(`
   catalogue Desk { service Orders { } service Samples { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big {
       volume 25 %
//            ^^^^ related: 25 % for 'Big'
       others under Gold
     }
     assign Small {
       volume 70 %
//            ^^^^ error[volume-sum] For each of 'Orders' and 'Samples' the shares add up to 95 %: nobody is planned for the other 5 %.
//     help: The shares of all who get a service are together 100 % of its volume.
//     fix: Change 25 % to 30 %
//     fix: Change 70 % to 75 %
       others under Gold
     }
   }
   sla Gold { }
`))

  test('in German', () =>
    checkGerman(`
   catalogue Desk { service Orders { } service Samples { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big {
       volume 25.5 %
//            ^^^^^^ related: 25.5 % für 'Big'
       others under Gold
     }
     assign Small {
       volume 70 %
//            ^^^^ error[volume-sum] Für 'Orders' und 'Samples' ergeben die Anteile jeweils 95,5 %; für die übrigen 4,5 % ist niemand eingeplant.
//     help: Die Anteile aller, die eine Leistung bekommen, sind zusammen 100 % ihrer Menge.
//     fix: 25.5 % in 30 % ändern
//     fix: 70 % in 74.5 % ändern
       others under Gold
     }
   }
   sla Gold { }
`))

  test('of more than all, in German', () =>
    checkGerman(`
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big { Orders under Gold volume 50 % }
//                                         ^^^^ related: 50 % für 'Big'
     assign Small { Orders under Gold volume 50.5 % }
//                                           ^^^^^^ error[volume-sum] Für 'Orders' ergeben die Anteile zusammen 100,5 %, also 0,5 % mehr, als es gibt.
   }
   sla Gold { }
`))

  test('of more than all are wrong by however little', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big { Orders under Gold volume 33.3333333333 % }
//                                         ^^^^^^^^^^^^^^^ related: 33.3333333333 % for 'Big'
     assign Small { Orders under Gold volume 66.6666666668 % }
//                                           ^^^^^^^^^^^^^^^ error[volume-sum] For 'Orders' the shares add up to 100.0000000001 %: 0.0000000001 % more than there is.
   }
   sla Gold { }
`))

  test('are added exactly', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute size: A | B | C
     segment One when size = A
     segment Two when size = B
     segment Three otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign One { Orders under Gold volume 0.1 % }
     assign Two { Orders under Gold volume 0.2 % }
     assign Three { Orders under Gold volume 99.7 % }
   }
   sla Gold { }
`))

  test('of a block over several segments are one', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute size: A | B | C
     segment One when size = A
     segment Two when size = B
     segment Three otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign One { volume 25 % Orders under Gold }
     assign Two, Three { volume 75 % Orders under Gold }
   }
   sla Gold { }
`))

  test('of a row count instead of those of its block', () =>
    check(`
   catalogue Desk { service Orders { } service Samples { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big {
       volume 25 %
       Samples under Gold volume 60 %
//                               ^^^^ related: 60 % for 'Big'
       others under Gold
     }
     assign Small {
       volume 75 %
//            ^^^^ error[volume-sum] For 'Samples' the shares add up to 135 %: 35 % more than there is.
       others under Gold
     }
   }
   sla Gold { }
`))

  test('may leave something to those who do not get the service', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big { volume 25 % Orders under Gold }
     assign Small { Orders not offered because "Zu teuer" }
   }
   sla Gold { }
`))

  test('cannot be more than all, even if not everybody gets the service', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute size: A | B | C
     segment One when size = A
     segment Two when size = B
     segment Three otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign One { Orders under Gold volume 60 % }
//                                         ^^^^ related: 60 % for 'One'
     assign Two { Orders under Gold volume 60 % }
//                                         ^^^^ error[volume-sum] For 'Orders' the shares add up to 120 %: 20 % more than there is.
     assign Three { Orders not offered because "Zu teuer" }
   }
   sla Gold { }
`))

  test('may be open where some row has none', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big { Orders under Gold volume 25 % }
     assign Small { Orders under Gold }
   }
   sla Gold { }
`))

  test('may be open everywhere', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Orders under Gold }
   }
   sla Gold { }
`))

  test('of the only segment are all of it', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Orders under Gold volume 99.9 % }
//                                         ^^^^^^ error[volume-sum] For 'Orders' the shares add up to 99.9 %: nobody is planned for the other 0.1 %.
   }
   sla Gold { }
`))
})

describe('rates', () => {
  test('are compared with the volume of the service', () =>
    check(`
   catalogue Desk { service Orders { volume 320 per business day } }
//                                          ^^^^^^^^^^^^^^^^^^^^ related: the volume of 'Orders'
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big { Orders under Gold volume 80 per business day }
//                                         ^^^^^^^^^^^^^^^^^^^ related: 80 per business day for 'Big'
     assign Small { Orders under Gold volume 250 per business day }
//                                           ^^^^^^^^^^^^^^^^^^^^ error[volume-sum] The parts of 'Orders' add up to '330 per business day', but its volume is 320: 10 too many.
//     help: Correct one of the parts, or the volume of the service.
//     fix: Change 80 per business day to 70 per business day
//     fix: Change 250 per business day to 240 per business day
   }
   sla Gold { }
`))

  test('in German', () =>
    checkGerman(`
   catalogue Desk { service Orders { volume 320 per business day } }
//                                          ^^^^^^^^^^^^^^^^^^^^ related: die Menge von 'Orders'
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big { Orders under Gold volume 80 per business day }
//                                         ^^^^^^^^^^^^^^^^^^^ related: 80 per business day für 'Big'
     assign Small { Orders under Gold volume 230 per business day }
//                                           ^^^^^^^^^^^^^^^^^^^^ error[volume-sum] Die Teile von 'Orders' ergeben zusammen '310 per business day', die Menge der Leistung ist aber 320: 10 zu wenig.
//     help: Einen der Teile oder die Menge der Leistung berichtigen.
//     fix: 80 per business day in 90 per business day ändern
//     fix: 230 per business day in 240 per business day ändern
   }
   sla Gold { }
`))

  test('that add up are fine, shares among them too', () =>
    check(`
   catalogue Desk { service Orders { volume 320 per week } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big { Orders under Gold volume 25 % }
     assign Small { Orders under Gold volume 240 per week }
   }
   sla Gold { }
`))

  test('and shares can be too much together', () =>
    check(`
   catalogue Desk { service Orders { volume 320 per week } }
//                                          ^^^^^^^^^^^^ related: the volume of 'Orders'
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big { Orders under Gold volume 25 % }
//                                         ^^^^ related: 25 % for 'Big'
     assign Small { Orders under Gold volume 250 per week }
//                                           ^^^^^^^^^^^^ error[volume-sum] The parts of 'Orders' add up to '330 per week', but its volume is 320: 10 too many.
   }
   sla Gold { }
`))

  test('of other periods are not compared', () =>
    check(`
   catalogue Desk { service Orders { volume 320 per week } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Orders under Gold volume 10 per day }
   }
   sla Gold { }
`))

  test('without a volume of the service are not compared', () =>
    check(`
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All { Orders under Gold volume 10 per day }
   }
   sla Gold { }
`))
})

describe('a sum', () => {
  test('is not made of answers that contradict each other, nor of volumes that are none', () =>
    check(`
   catalogue Desk { service Orders { } service Samples { } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign All {
       volume 80 %
       Orders under Gold
       Orders under Gold
       Samples under Gold volume 80 EUR
     }
   }
   sla Gold { }
`))
})

describe('the fix', () => {
  test('lets one part take the difference', () =>
    checkFix(
      'volume-sum',
      `
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big { Orders under Gold volume 25 % }
     assign Small { Orders under Gold volume 74.5 % }
   }
   sla Gold { }
`,
      `
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big { Orders under Gold volume 25.5 % }
     assign Small { Orders under Gold volume 74.5 % }
   }
   sla Gold { }
`,
    ))

  test('can change any of the parts', () =>
    checkFix(
      'volume-sum',
      `
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big { Orders under Gold volume 25 % }
     assign Small { Orders under Gold volume 74.5 % }
   }
   sla Gold { }
`,
      `
   catalogue Desk { service Orders { } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big { Orders under Gold volume 25 % }
     assign Small { Orders under Gold volume 75 % }
   }
   sla Gold { }
`,
      'Change 74.5 % to 75 %',
    ))

  test('keeps the period of a rate', () =>
    checkFix(
      'volume-sum',
      `
   catalogue Desk { service Orders { volume 320 per week } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big { Orders under Gold volume 80 per week }
     assign Small { Orders under Gold volume 250 per week }
   }
   sla Gold { }
`,
      `
   catalogue Desk { service Orders { volume 320 per week } }
   segmentation Customers {
     attribute vip: boolean
     segment Big when vip
     segment Small otherwise
   }
   contract Sales2027 {
     offers Desk
     serves Customers
     assign Big { Orders under Gold volume 80 per week }
     assign Small { Orders under Gold volume 240 per week }
   }
   sla Gold { }
`,
      'Change 250 per week to 240 per week',
    ))
})
