import { test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('season-outside-period')

test('a season that never comes, and one that goes on too long', () =>
  check(`
   season Winter 2025-11-01 to 2026-02-28, 2027-11-01 to 2028-02-28
//               ^^^^^^^^^^^^^^^^^^^^^^^^ warning[season-outside-period] 'Winter' from 2025-11-01 to 2026-02-28 never comes: 'Sales2027' is not in force then.
//     help: Name the dates of the season in the years of the contract.
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^ warning[season-outside-period] From 2028-01-01 to 2028-02-28 'Winter' is without effect: 'Sales2027' is not in force then.
//     help: End the season with the contract, or name it for each year: 2027-01-01 to 2027-02-28, 2027-11-01 to 2027-12-31
   calendar Office { open mon-fri 08:00-17:00 open sat 08:00-12:00 during Winter }
   sla Gold { hours Office }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the time of 'Sales2027'
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the time of 'Sales2027'
     assign All { others under Gold }
   }
`))

test('a season that never comes, and one that goes on too long, in German', () =>
  checkGerman(`
   season Winter 2025-11-01 to 2026-02-28, 2027-11-01 to 2028-02-28
//               ^^^^^^^^^^^^^^^^^^^^^^^^ warning[season-outside-period] 'Winter' vom 2025-11-01 bis 2026-02-28 kommt nie vor: 'Sales2027' gilt dann nicht.
//     help: Die Saison mit ihren Daten in den Jahren des Vertrags angeben.
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^ warning[season-outside-period] Vom 2028-01-01 bis 2028-02-28 bleibt 'Winter' ohne Wirkung: 'Sales2027' gilt dann nicht.
//     help: Die Saison mit dem Vertrag enden lassen oder für jedes Jahr nennen: 2027-01-01 to 2027-02-28, 2027-11-01 to 2027-12-31
   calendar Office { open mon-fri 08:00-17:00 open sat 08:00-12:00 during Winter }
   sla Gold { hours Office }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: die Laufzeit von 'Sales2027'
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: die Laufzeit von 'Sales2027'
     assign All { others under Gold }
   }
`))

test('contracts that follow one another cover a season together', () =>
  check(`
   season Winter 2027-11-01 to 2028-02-28
   catalogue Services { service Repair { volume 20 per day during Winter } }
   contract Sales2027 { in force 2027-01-01 to 2027-12-31 offers Services }
   contract Sales2028 { in force 2028-01-01 to 2028-12-31 offers Services }
`))

test('a gap between them shows', () =>
  check(`
   season Winter 2027-11-01 to 2028-02-28
//               ^^^^^^^^^^^^^^^^^^^^^^^^ warning[season-outside-period] From 2028-01-01 to 2028-01-31 'Winter' is without effect: 'Sales2027' and 'Sales2028' are not in force then.
//     help: End the season with the contract, or name it for each year: 2027-01-01 to 2027-02-28, 2027-11-01 to 2027-12-31
   catalogue Services { service Repair { volume 20 per day during Winter } }
   contract Sales2027 { in force 2027-01-01 to 2027-12-31 offers Services }
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the time of 'Sales2027'
   contract Sales2028 { in force 2028-02-01 to 2028-12-31 offers Services }
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the time of 'Sales2028'
`))

test('a gap between them shows, in German', () =>
  checkGerman(`
   season Winter 2027-11-01 to 2028-02-28
//               ^^^^^^^^^^^^^^^^^^^^^^^^ warning[season-outside-period] Vom 2028-01-01 bis 2028-01-31 bleibt 'Winter' ohne Wirkung: 'Sales2027' und 'Sales2028' gelten dann nicht.
//     help: Die Saison mit dem Vertrag enden lassen oder für jedes Jahr nennen: 2027-01-01 to 2027-02-28, 2027-11-01 to 2027-12-31
   catalogue Services { service Repair { volume 20 per day during Winter } }
   contract Sales2027 { in force 2027-01-01 to 2027-12-31 offers Services }
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: die Laufzeit von 'Sales2027'
   contract Sales2028 { in force 2028-02-01 to 2028-12-31 offers Services }
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: die Laufzeit von 'Sales2028'
`))

test('what no contract uses, or a time that is not sound, says nothing', () =>
  check(`
   season Winter 2025-11-01 to 2026-02-28
   season Summer 2025-06-01 to 2025-08-31
   catalogue Services { service Repair { volume 20 per day during Winter } }
   contract Sales2027 { in force 2027-12-31 to 2027-01-01 offers Services }
`))

test('a season that goes on too long can be shortened', () =>
  checkFix(
    'season-outside-period',
    `
   season Winter 2027-11-01 to 2028-02-28
   calendar Office { open mon-fri 08:00-17:00 open sat 08:00-12:00 during Winter }
   sla Gold { hours Office }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     assign All { others under Gold }
   }
`,
    `
   season Winter 2027-11-01 to 2027-12-31
   calendar Office { open mon-fri 08:00-17:00 open sat 08:00-12:00 during Winter }
   sla Gold { hours Office }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     assign All { others under Gold }
   }
`,
  ))
