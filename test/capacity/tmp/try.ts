import { Language, checkWith } from '../../../language/src/index.ts'
import { teamOverloaded } from '../../../language/src/rules/team-overloaded.ts'
import { goalUnderstaffed } from '../../../language/src/rules/goal-understaffed.ts'
import { abandonmentExceeded } from '../../../language/src/rules/abandonment-exceeded.ts'
import { backlogMissesDeadline } from '../../../language/src/rules/backlog-misses-deadline.ts'
import { volumeMissing } from '../../../language/src/rules/volume-missing.ts'
import { poolSaves } from '../../../language/src/rules/pool-saves.ts'
const rules=[teamOverloaded,goalUnderstaffed,abandonmentExceeded,backlogMissesDeadline,volumeMissing,poolSaves]
const l = new Language()
const base = (o:any) => `
party FieldSales
party InsideSales
calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
${o.teams ?? `team OrderDesk { of InsideSales hours Office staff ${o.staff} FTE week 38.5 h shrinkage 30 % }`}
sla Silver { hours Office ${o.goals} each month }
segmentation Customers { attribute strategic: boolean
  segment KeyAccounts when strategic
  segment Small otherwise }
catalogue BackOffice { ${o.services} }
contract InsideSales2027 { version 1.0.0 client FieldSales provider InsideSales in force 2027-01-01 to 2027-12-31 review every 6 months
  offers BackOffice serves Customers
  ${o.assign ?? 'assign KeyAccounts, Small { others under Silver by OrderDesk }'}
}`
const cases: any = {
 over: {staff:2, goals:'goal ResolutionTime 90 % within 2 business days', services:'service OrderEntry { channels email work deferrable effort 6 min volume 180 per business day }'},
 under: {staff:5, goals:'goal AnswerTime 80 % within 20 s on phone', services:'service PhoneOrders { channels phone work immediate effort 240 s volume 240 per business day }'},
 aband: {staff:4, goals:'goal Abandonment at most 5 %', services:'service PhoneOrders { channels phone work immediate effort 240 s volume 300 per business day patience 90 s }'},
 late: {staff:4, goals:'goal ResolutionTime 95 % within 2 business hours', services:'profile', },
 late2: {staff:4.2, goals:'goal ResolutionTime 95 % within 4 business hours', services:'service OrderEntry { channels email work deferrable effort 6 min volume 180 per business day profile Morning }  } profile Morning { 08:00-10:00 80 % 10:00-17:00 20 %'},
 missing: {staff:4, goals:'goal ResolutionTime 95 % within 2 business days', services:'service OrderEntry { channels email work deferrable effort 6 min } service Offers { channels email work deferrable effort 6 min }'},
 pool: {goals:'goal AnswerTime 80 % within 20 s on phone', teams: 'team DeskNorth { of InsideSales hours Office staff 5 FTE week 38.5 h shrinkage 30 % }\nteam DeskSouth { of InsideSales hours Office staff 5 FTE week 38.5 h shrinkage 30 % }', assign: 'assign KeyAccounts { others under Silver by DeskNorth volume 50 % } assign Small { others under Silver by DeskSouth volume 50 % }', services:'service PhoneOrders { channels phone work immediate effort 240 s volume 240 per business day }'},
 grow: {staff:5.5, goals:'goal AnswerTime 80 % within 20 s on phone goal ResolutionTime 95 % within 2 business days on email', services:'service PhoneOrders { channels phone work immediate effort 240 s volume 200 per business day } service OrderEntry { channels email work deferrable effort 6 min volume 105 per business day }'},
}
for (const [k,o] of Object.entries(cases)) {
 const p = l.readProject([{path:'main.zusage', text: base(o)}])
 console.log('==', k)
 for (const f of checkWith({project:p, library:l.library},{today:'2026-11-25', rules}, undefined).findings) console.log(f.severity, f.rule, f.message.en, '|', f.help?.en, '\n     ', f.message.de, '|', f.help?.de, JSON.stringify(f.data), p.files[0]!.text.slice(f.at.start,f.at.end), f.related.map(r=>r.message.en))
}
