import { test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('date-outside-contract')

const rest = `
   sla Gold { hours Phones }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the time of 'Sales2027'
     assign All { others under Gold }
   }
`

test('dates that are far from the contract, told once for a calendar, also of one that is inherited from', () =>
  check(`
   calendar Office {
     open mon-fri 08:00-17:00
     closed 2027-12-24
     closed 2028-12-24
     closed 2072-12-24
//   ^^^^^^^^^^^^^^^^^ info[date-outside-contract] 2072-12-24 lies outside the time of 'Sales2027', further than any deadline in it reaches, so the line changes nothing there; nor does another line of 'Office'.
//     help: See whether the year is the one that is meant; what is over can go.
     open 2025-01-01 08:00-12:00
   }
   calendar Phones extends Office { open sat 08:00-12:00 }${rest}`))

test('in German', () =>
  checkGerman(`
   calendar Phones {
     open mon-fri 08:00-17:00
     closed 2024-12-24 to 2024-12-31 "Betriebsruhe"
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info[date-outside-contract] Der 2024-12-24 liegt außerhalb der Laufzeit von 'Sales2027', weiter als jede Frist darin reicht; die Zeile ändert dort also nichts.
//     help: Prüfen, ob das gemeinte Jahr dasteht; was vorbei ist, kann weg.
   }${rest.replace('the time of', 'die Laufzeit von')}`))

test('nothing where another contract is near, or the calendar is nobody’s', () =>
  check(`
   calendar Phones {
     open mon-fri 08:00-17:00
     closed 2025-06-24
     closed 2025-12-31
     closed 2028-12-24
   }
   calendar Nobody { closed 1990-01-01 }
   sla Gold { hours Phones }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     assign All { others under Gold }
   }
   contract Sales2025 {
     in force 2025-01-01 to 2025-12-31
     assign All { others under Gold }
   }
`))

const year = `
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     assign All { others under Gold }
     @
   }
`

test('last year’s date, where nothing in the contract is due before it begins', () =>
  check(`
   calendar Phones {
     open mon-fri 08:00-17:00
     closed 2026-12-24
//   ^^^^^^^^^^^^^^^^^ info[date-outside-contract] 2026-12-24 lies outside the time of 'Sales2027', further than any deadline in it reaches, so the line changes nothing there.
     closed 2027-01-01
   }
   sla Gold { hours Phones }${year.replace('     @\n', '').replace('     assign', "//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the time of 'Sales2027'\n     assign")}`))

test.each([
  ['sla Gold { hours Phones }', 'duty of client Plan "Plan" every month due 10 business days ahead'],
  ['sla Gold { hours Phones }', 'report Plan { every month due 10 business days ahead }'],
  ['reason Works sla Gold { hours Phones except Works announced 10 business days ahead }', ''],
])('no such date where something may be due ahead: %s %s', (sla, clause) =>
  check(`
   calendar Phones { open mon-fri 08:00-17:00 closed 2026-12-24 }
   ${sla}${year.replace('@', clause)}`),
)
