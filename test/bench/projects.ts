// Projects made for measuring: as large as wanted, of different shapes, without a finding.
import type { SourceFile } from '../../language/src/index.ts'

const shared = `party Sales "Außendienst"
party Desk "Innendienst"
party Marketing
role Lead "Teamleitung" of Desk
skill Orders "Auftragsabwicklung"

segmentation Customers "Kunden" {
  attribute revenue "Jahresumsatz": money EUR
  attribute strategic: boolean
  segment Key     "Großkunden"  when strategic or revenue >= 500_000 EUR
  segment Regular "Stammkunden" when not strategic and revenue >= 20_000 EUR and revenue < 500_000 EUR
  segment Small   "Kleinkunden" otherwise
}
`

/** One department: 99 lines that declare and use everything that contracts are made of. */
function department(index: number, previous: number | undefined): string {
  const n = String(index)
  const service = (
    k: number,
    work: 'immediate' | 'deferrable',
  ): string => `  service Service${n}x${k} "Leistung ${n}.${k}" {
    summary "What the desk does for request ${k} of department ${n}."
    channels ${work === 'immediate' ? 'phone' : 'email, portal'}
    work ${work}
    effort ${4 + k} min
    volume ${20 + k} per business day profile Day${n}
    price ${k}.50 EUR
    needs Orders
    process Process${n}
  }
`
  return `/** Opening hours of department ${n}. */
calendar Hours${n} "Zeiten ${n}"${previous === undefined ? '' : ` extends Hours${previous}`} {
  time zone "Europe/Berlin"
  open mon-thu 08:00-12:00, 12:45-17:30
  open fri 08:00-15:00
  holidays "DE-HE"
}

site Site${n} calendar Hours${n}

team Team${n} "Team ${n}" {
  of Desk
  site Site${n}
  hours Hours${n}
  staff 6.5 FTE
  week 38.5 h
  shrinkage 28 %
  skills Orders
}

sla Basic${n} {
  hours Hours${n}
  goal AnswerTime     70 % within 30 s on phone
  goal ResolutionTime 90 % within 3 business days, 100 % within 10 business days
  each month
}

sla Better${n} extends Basic${n} {
  goal ResolutionTime 95 % by close same day when before 10:00, 95 % by close next business day
  escalate at 75 % to Lead
}

profile Day${n} {
  08:00-10:00 30 %
  10:00-12:00 30 %
  12:45-15:00 40 %
}

process Process${n} {
  step Capture "Erfassen" within 30 min
  parallel {
    step Check "Prüfen" within 2 business hours
    step Stock "Bestand" within 1 business hour
  }
  step Confirm "Bestätigen" within 30 min
}

catalogue Catalogue${n} "Katalog ${n}" {
${service(1, 'immediate')}${service(2, 'deferrable')}${service(3, 'deferrable')}${service(4, 'deferrable')}  excluded Fair${n} {
    because "Kernaufgabe des Marketings"
    instead Marketing
  }
}
`
}

function contract(departments: number): string {
  const all = Array.from({ length: departments }, (_, index) => index)
  const rows = (level: string): string =>
    all
      .map((n) => {
        const services = [1, 2, 3, 4].map((k) => `Service${n}x${k}`).join(', ')
        return `    ${services} under ${level}${n} by Team${n}\n`
      })
      .join('')
  return `contract Large "Großer Vertrag" {
  version 1.0.0
  client Sales
  provider Desk
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  offers ${all.map((n) => `Catalogue${n}`).join(', ')}
  serves Customers
  assign Key {
${rows('Better')}  }
  assign Regular, Small {
${rows('Basic')}  }
}
`
}

/** Departments so that the whole has about so many lines: each costs 99, and two in the contract. */
function departmentsFor(lines: number): number {
  return Math.max(1, Math.round((lines - 30) / 101))
}

/** Everything in one file. */
export function oneFile(lines: number): SourceFile[] {
  const count = departmentsFor(lines)
  const parts = Array.from({ length: count }, (_, n) => department(n, n % 10 === 0 ? undefined : n - 1))
  return [{ path: 'all.zusage', text: [shared, ...parts, contract(count)].join('\n') }]
}

/** A file for each department, importing what it uses and the one before it; the contract imports them all. */
export function manyFiles(lines: number): SourceFile[] {
  const count = departmentsFor(lines)
  const files = Array.from({ length: count }, (_, n): SourceFile => {
    const previous = n % 10 === 0 ? undefined : n - 1
    const imports = [
      'import "../shared.zusage"',
      ...(previous === undefined ? [] : [`import "./d${previous}.zusage"`]),
    ]
    return { path: `departments/d${n}.zusage`, text: `${imports.join('\n')}\n\n${department(n, previous)}` }
  })
  const imports = ['./shared.zusage', ...files.map((file) => `./${file.path}`)].map(
    (path) => `import "${path}"\n`,
  )
  return [
    { path: 'shared.zusage', text: shared },
    ...files,
    { path: 'contract.zusage', text: `${imports.join('')}\n${contract(count)}` },
  ]
}

/** One block with so many rows. */
export function wide(rows: number): SourceFile[] {
  const services = Array.from(
    { length: rows },
    (_, n) => `  service S${n} { channels email  work deferrable  effort 5 min }\n`,
  ).join('')
  const assigned = Array.from({ length: rows }, (_, n) => `    S${n} under Basic0 by Team0\n`).join('')
  const text = `${shared}
${department(0, undefined)}
catalogue Wide {
${services}}
contract WideContract {
  version 1.0.0
  client Sales
  provider Desk
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  offers Wide
  serves Customers
  assign Key, Regular, Small {
${assigned}  }
}
`
  return [{ path: 'wide.zusage', text }]
}

/** So many SLAs and calendars, each extending the one before, and conditions nested as deep as is allowed. */
export function deep(levels: number): SourceFile[] {
  const chain = Array.from({ length: levels }, (_, n) => {
    const parent = n === 0 ? '' : ` extends L${n - 1}`
    const calendar = n === 0 ? '' : ` extends C${n - 1}`
    return `calendar C${n}${calendar} {\n  time zone "Europe/Berlin"\n  open mon-fri 08:00-17:00\n}
sla L${n}${parent} {\n  hours C${n}\n  goal ResolutionTime 9${n % 10} % within 2 business days\n  each month\n}\n`
  }).join('')
  const condition = `${'('.repeat(90)}strategic${')'.repeat(90)}`
  const text = `party A
party B
segmentation S {
  attribute strategic: boolean
  segment Key   when ${condition}
  segment Other otherwise
}
${chain}
catalogue K {
  service One { channels email  work deferrable  effort 5 min }
}
team T { of B  hours C${levels - 1}  staff 5 FTE  week 40 h  shrinkage 20 % }
contract Deep {
  version 1.0.0
  client A
  provider B
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  offers K
  serves S
  assign Key, Other {
    One under L${levels - 1} by T
  }
}
`
  return [{ path: 'deep.zusage', text }]
}

/** Files that all import one another, in cycles: each of so many files imports so many others. */
export function crossLinked(files: number, imports: number): SourceFile[] {
  return Array.from({ length: files }, (_, n): SourceFile => {
    const others = Array.from({ length: imports }, (_, k) => (n + k + 1) % files).filter(
      (other) => other !== n,
    )
    const lines = others.map((other) => `import "./f${other}.zusage"\n`).join('')
    const roles = others.map((other) => `role R${n}x${other} of P${other}\n`).join('')
    return { path: `f${n}.zusage`, text: `${lines}\nparty P${n}\n${roles}` }
  })
}
