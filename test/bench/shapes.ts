// Texts that repeat one thing as often as wanted: every phrase of the grammar that may stand more than once, and every
// mistake that people make more than once. What takes more than in proportion to them is a fault.
import type { SourceFile } from '../../language/src/index.ts'
import { crossLinked, deep, manyFiles, oneFile, wide } from './projects.ts'

/** Something that can be written so many times. */
export interface Shape {
  readonly name: string
  readonly files: (times: number) => SourceFile[]
}

const list = (times: number, one: (n: number) => string, between = '\n'): string =>
  Array.from({ length: times }, (_, n) => one(n)).join(between)

/** What the others refer to. */
const base = `party Sales "Außendienst"
party Desk "Innendienst"
role Lead of Desk
skill Orders
calendar Hours { time zone "Europe/Berlin"  open mon-fri 08:00-17:00 }
site Here calendar Hours
segmentation Customers {
  attribute revenue: money EUR
  attribute strategic: boolean
  segment Key when strategic
  segment Other otherwise
}
team Team { of Desk  hours Hours  staff 6.5 FTE  week 38.5 h  shrinkage 28 %  skills Orders }
reason Wait waiting for client
sla Basic { hours Hours  goal ResolutionTime 90 % within 3 business days  each month }
catalogue Catalogue { service Service { channels email  work deferrable  effort 5 min } }
`
const contractWith = (items: string): string => `${base}
contract Contract {
  version 1.0.0
  client Sales
  provider Desk
  in force 2027-01-01 to 2027-12-31
  offers Catalogue
  serves Customers
  assign Key, Other { Service under Basic by Team }
${items}
}
`
const text =
  (make: (times: number) => string): Shape['files'] =>
  (times) => [{ path: 'all.zusage', text: make(times) }]
const alone = (name: string, make: (times: number) => string): Shape => ({ name, files: text(make) })
const repeated = (name: string, one: (n: number) => string, between = '\n'): Shape =>
  alone(name, (times) => `${list(times, one, between)}\n`)
/** Beside the base. */
const added = (name: string, one: (n: number) => string, between = '\n'): Shape =>
  alone(name, (times) => `${base}\n${list(times, one, between)}\n`)
/** In a contract. */
const item = (name: string, make: (times: number) => string): Shape =>
  alone(name, (times) => contractWith(make(times)))
const day = (n: number): string => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10)
const clock = (n: number): string =>
  `${String(Math.floor(n / 60) % 24).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`

/** Sound or nearly so. */
export const sound: readonly Shape[] = [
  { name: 'one file', files: (times) => oneFile(times) },
  { name: 'many files', files: (times) => manyFiles(times) },
  { name: 'wide', files: (times) => wide(Math.floor(times / 2)) },
  { name: 'deep', files: (times) => deep(Math.floor(times / 10)) },
  { name: 'cross-linked', files: (times) => crossLinked(Math.ceil(times / 40), 20) },
  repeated('parties', (n) => `party P${n}`),
  alone('parties on one line', (times) => `${list(times, (n) => `party P${n}`, ' ')} role R of P0`),
  added('roles', (n) => `role R${n} of Desk`),
  added('skills', (n) => `skill K${n}`),
  added('sites', (n) => `site L${n} calendar Hours`),
  added(
    'teams',
    (n) => `team T${n} { of Desk  hours Hours  staff 1 FTE  week 38 h  shrinkage 20 %  skills Orders }`,
  ),
  alone(
    'members of a pool',
    (times) =>
      `${base}${list(times, (n) => `team T${n} { of Desk hours Hours staff 1 FTE }`)}\npool P of ${list(times, (n) => `T${n}`, ', ')}\n`,
  ),
  alone(
    'one member of a pool again and again',
    (times) => `${base}pool P of ${list(times, () => 'Team', ', ')}\n`,
  ),
  repeated('pools', (n) => `pool P${n} of Team`),
  alone(
    'spans of a season',
    (times) => `season S ${list(times, (n) => `${day(2 * n)} to ${day(2 * n)}`, ', ')}\n`,
  ),
  added('seasons', (n) => `season S${n} ${day(2 * n)} to ${day(2 * n)}`),
  alone(
    'seasons of a calendar',
    (times) =>
      `${list(times, (n) => `season S${n} ${day(2 * n)} to ${day(2 * n)}`)}\ncalendar C { time zone "Europe/Berlin" open mon-fri 08:00-12:00 ${list(times, (n) => `open mon-fri 09:00-12:00 during S${n}`)} }`,
  ),
  alone(
    'seasons of a team',
    (times) =>
      `${base}${list(times, (n) => `season S${n} ${day(2 * n)} to ${day(2 * n)}`)}\nteam T { of Desk hours Hours week 38 h shrinkage 20 % staff 2 FTE\n${list(times, (n) => `staff 3 FTE during S${n}`)} }`,
  ),
  alone(
    'seasons of a volume',
    (times) =>
      `${base}${list(times, (n) => `season S${n} ${day(2 * n)} to ${day(2 * n)}`)}\ncatalogue Other { service One { channels email work deferrable effort 5 min volume 3 per day\n${list(times, (n) => `volume 4 per day during S${n}`)} } }`,
  ),
  alone(
    'openings',
    (times) =>
      `calendar C { time zone "Europe/Berlin"\n${list(times, (n) => `open mon ${clock(n)}-${clock(n + 1)}`)}\n}`,
  ),
  alone(
    'times of an opening',
    (times) =>
      `calendar C { time zone "Europe/Berlin" open mon ${list(times, (n) => `${clock(2 * n)}-${clock(2 * n + 1)}`, ', ')} }`,
  ),
  alone(
    'days of an opening',
    (times) => `calendar C { time zone "Europe/Berlin" open ${list(times, () => 'mon', ', ')} 08:00-10:00 }`,
  ),
  alone(
    'closed days',
    (times) =>
      `calendar C { time zone "Europe/Berlin" open mon-fri 08:00-12:00\n${list(times, (n) => `closed ${day(n)}`)}\n}`,
  ),
  alone(
    'dated openings',
    (times) =>
      `calendar C { time zone "Europe/Berlin" open mon-fri 08:00-12:00\n${list(times, (n) => `open ${day(n)} 10:00-12:00 "Messe"`)}\n}`,
  ),
  alone(
    'long closings',
    (times) =>
      `calendar C { time zone "Europe/Berlin" open mon-fri 08:00-12:00\n${list(times, (n) => `closed ${day(n)} to ${day(n + 3000)}`)}\n}`,
  ),
  alone(
    'holidays',
    (times) =>
      `calendar C { time zone "Europe/Berlin" open mon-fri 08:00-12:00 holidays ${list(times, () => '"DE-HE"', ', ')} }`,
  ),
  repeated(
    'calendars',
    (n) => `calendar C${n} { time zone "Europe/Berlin" open mon-fri 08:00-${10 + (n % 10)}:00 }`,
  ),
  alone(
    'attributes',
    (times) => `segmentation S {\n${list(times, (n) => `attribute a${n}: boolean`)}\nsegment All otherwise }`,
  ),
  alone(
    'tested attributes',
    (times) =>
      `segmentation S {\n${list(times, (n) => `attribute a${n}: boolean`)}\n${list(times, (n) => `segment S${n} when a${n}`)} }`,
  ),
  alone(
    'segments',
    (times) =>
      `segmentation S {\nattribute v: number\n${list(times, (n) => `segment S${n} when v >= ${n} and v < ${n + 1}`)}\nsegment Rest otherwise }`,
  ),
  alone(
    'segments with a gap',
    (times) =>
      `segmentation S {\nattribute v: number\n${list(times, (n) => `segment S${n} when v > ${n} and v < ${n + 1}`)} }`,
  ),
  alone(
    'overlapping segments',
    (times) =>
      `segmentation S {\nattribute v: number\n${list(times, (n) => `segment S${n} when v > ${n}`)} }`,
  ),
  alone(
    'first match',
    (times) =>
      `segmentation S first match {\nattribute v: number\n${list(times, (n) => `segment S${n} when v > ${times - n}`)}\nsegment Rest otherwise }`,
  ),
  alone(
    'values of an enumeration',
    (times) =>
      `segmentation S { attribute kind: ${list(times, (n) => `v${n}`, ' | ')} segment One when kind = v0 segment Rest otherwise }`,
  ),
  alone(
    'tested values',
    (times) =>
      `segmentation S { attribute kind: ${list(times, (n) => `v${n}`, ' | ')}\n${list(times, (n) => `segment S${n} when kind = v${n}`)} }`,
  ),
  alone(
    'values in a list',
    (times) =>
      `segmentation S { attribute kind: ${list(times, (n) => `v${n}`, ' | ')} segment One when kind in (${list(times - 1, (n) => `v${n}`, ', ')}) segment Rest otherwise }`,
  ),
  alone(
    'numbers in a list',
    (times) =>
      `segmentation S { attribute v: number segment One when v in (${list(times, (n) => `${n}`, ', ')}) segment Rest otherwise }`,
  ),
  alone(
    'or',
    (times) =>
      `segmentation S { attribute v: number segment One when ${list(times, (n) => `v = ${n}`, ' or ')} segment Rest otherwise }`,
  ),
  alone(
    'and',
    (times) =>
      `segmentation S { attribute v: number segment One when ${list(times, (n) => `v != ${n}`, ' and ')} segment Rest otherwise }`,
  ),
  alone(
    'and of many attributes',
    (times) =>
      `segmentation S { ${list(times, (n) => `attribute a${n}: boolean`)} segment One when ${list(times, (n) => `a${n}`, ' and ')} segment Rest otherwise }`,
  ),
  alone(
    'not',
    (times) =>
      `segmentation S { attribute v: boolean segment One when ${list(times, () => 'not', ' ')} v segment Rest otherwise }`,
  ),
  repeated(
    'segmentations',
    (n) => `segmentation S${n} { attribute v: number segment A${n} when v > 3 segment B${n} otherwise }`,
  ),
  alone('attributes of a case', (times) => `case C {\n${list(times, (n) => `attribute a${n}: boolean`)}\n}`),
  repeated('cases', (n) => `case C${n} { attribute a: boolean }`),
  alone(
    'parts of a profile',
    (times) => `profile P {\n${list(times, (n) => `${clock(n)}-${clock(n + 1)} 1 %`)}\n}`,
  ),
  repeated('profiles', (n) => `profile P${n} { 08:00-10:00 50 % 10:00-12:00 50 % }`),
  alone('steps', (times) => `process P {\n${list(times, (n) => `step S${n} within 1 min`)}\n}`),
  alone(
    'parallel steps',
    (times) => `process P { parallel {\n${list(times, (n) => `step S${n} within 1 min`)}\n} }`,
  ),
  alone(
    'parallels',
    (times) => `process P {\n${list(times, (n) => `parallel { step S${n} step T${n} }`)}\n}`,
  ),
  alone(
    'prompts',
    (times) =>
      `${base}process P {\nstep One\n${list(times, (n) => `prompt S${n} for Key hand over to Desk within 1 min`)}\n}`,
  ),
  alone(
    'segments of a prompt',
    (times) => `${base}process P { step One prompt S for ${list(times, () => 'Key', ', ')} }`,
  ),
  repeated('processes', (n) => `process P${n} { step S within 1 h }`),
  alone(
    'services',
    (times) =>
      `catalogue C {\n${list(times, (n) => `service S${n} { channels email  work deferrable  effort 5 min }`)}\n}`,
  ),
  alone(
    'excluded',
    (times) =>
      `${base}catalogue C {\n${list(times, (n) => `excluded X${n} { because "no" instead Sales }`)}\n}`,
  ),
  repeated(
    'catalogues',
    (n) => `catalogue C${n} { service S${n} { channels email  work deferrable  effort 5 min } }`,
  ),
  alone(
    'channels',
    (times) =>
      `catalogue C { service S { work deferrable effort 5 min channels ${list(times, (n) => `c${n}`, ', ')} } }`,
  ),
  alone(
    'delivers',
    (times) =>
      `catalogue C { service S { channels email work deferrable effort 5 min delivers ${list(times, (n) => `"d${n}"`, ', ')} client provides ${list(times, (n) => `"p${n}"`, ', ')} } }`,
  ),
  alone(
    'needs',
    (times) =>
      `${list(times, (n) => `skill K${n}`)}\ncatalogue C { service S { channels email work deferrable effort 5 min needs ${list(times, (n) => `K${n}`, ', ')} } }`,
  ),
  added('events', (n) => `event E${n}`),
  alone('metrics', (times) => list(times, (n) => `event E${n}\nmetric M${n} is time from received to E${n}`)),
  alone(
    'starts of a metric',
    (times) =>
      `${list(times, (n) => `event E${n}`)}\nmetric M is time from ${list(times, (n) => `E${n}`, ' or ')} to resolved pausing from ${list(times, (n) => `E${n}`, ' or ')} to resolved`,
  ),
  added(
    'slas',
    (n) => `sla S${n} { hours Hours  goal ResolutionTime 90 % within 3 business days  each month }`,
  ),
  alone(
    'goals',
    (times) =>
      `${base}${list(times, (n) => `event E${n}\nmetric M${n} is time from received to E${n}`)}\nsla S { hours Hours each month\n${list(times, (n) => `goal M${n} 90 % within 3 business days`)} }`,
  ),
  alone(
    'goals for one metric',
    (times) =>
      `${base}sla S { hours Hours each month\n${list(times, (n) => `goal ResolutionTime 90 % within 3 business days on c${n}`)} }`,
  ),
  alone(
    'goals for cases',
    (times) =>
      `${base}case K { attribute v: number }\nsla S { hours Hours case K each month\n${list(times, (n) => `goal ResolutionTime 90 % within 3 business days when v = ${n}`)} }`,
  ),
  alone(
    'targets',
    (times) =>
      `${base}sla S { hours Hours each month goal ResolutionTime ${list(times, (n) => `${90 - n / 100_000} % within ${(n % 480) + 1} business min`, ', ')} }`,
  ),
  alone(
    'metrics of a goal',
    (times) =>
      `${base}${list(times, (n) => `event E${n}\nmetric M${n} is time from received to E${n}`)}\nsla S { hours Hours each month goal ${list(times, (n) => `M${n}`, ' and ')} 90 % }`,
  ),
  alone(
    'channels of a goal',
    (times) =>
      `${base}sla S { hours Hours each month goal ResolutionTime 90 % within 1 day on ${list(times, (n) => `c${n}`, ', ')} }`,
  ),
  alone(
    'windows',
    (times) =>
      `${base}sla S { hours Hours goal ResolutionTime 90 % within 1 day each ${list(times, () => 'month', ', ')} }`,
  ),
  alone(
    'reasons to stop',
    (times) =>
      `${base}${list(times, (n) => `reason W${n} waiting for client`)}\nsla S { hours Hours each month goal ResolutionTime 90 % within 1 day stop while ${list(times, (n) => `W${n}`, ', ')} }`,
  ),
  alone(
    'escalations',
    (times) =>
      `${base}sla S { hours Hours each month goal ResolutionTime 90 % within 1 day\n${list(times, (n) => `escalate at ${(n % 99) + 1} % to Lead`)} }`,
  ),
  alone(
    'credits',
    (times) =>
      `${base}sla S { hours Hours each month goal ResolutionTime 90 % within 1 day\n${list(times, (n) => `credit ${(n % 99) + 1} % when ResolutionTime below ${(90 - n / 1000).toFixed(3)} %`)} }`,
  ),
  alone(
    'exceptions',
    (times) =>
      `${base}${list(times, (n) => `reason W${n}`)}\nsla S { hours Hours each month goal ResolutionTime 90 % within 1 day except ${list(times, (n) => `W${n} announced 3 days ahead`, ', ')} }`,
  ),
  alone(
    'exceptions as texts',
    (times) =>
      `${base}sla S { hours Hours each month goal ResolutionTime 90 % within 1 day except ${list(times, (n) => `"x${n}"`, ', ')} }`,
  ),
  alone(
    'heirs of one',
    (times) =>
      `${base}${list(times, (n) => `sla S${n} extends Basic { goal AnswerTime 90 % within ${n + 1} s on phone }`)}`,
  ),
  repeated('reasons', (n) => `reason W${n} waiting for client`),
  item(
    'offers',
    (times) =>
      `}\n${list(times, (n) => `catalogue C${n} { service S${n} { channels email work deferrable effort 5 min } }`)}\ncontract Another { version 1.0.0 client Sales provider Desk in force 2027-01-01 to 2027-12-31 offers ${list(times, (n) => `C${n}`, ', ')} serves Customers assign Key, Other { others under Basic by Team }`,
  ),
  alone('rows', (times) => wideRows(times)),
  alone('services in a row', (times) => rowOf(times)),
  alone('rows of segments', (times) => manySegments(times)),
  alone('promises of one team', (times) =>
    promisesOf(times, 'deferrable', (n) => `goal ResolutionTime ${80 + (n % 19)} % within ${60 + 7 * n} min`),
  ),
  alone('promises on calls of one team', (times) =>
    promisesOf(times, 'immediate', (n) => `goal AnswerTime ${80 + (n % 19)} % within ${20 + n} s`),
  ),
  alone('segments by rows', (times) => gridOf(Math.ceil(Math.sqrt(times)))),
  item('duties', (times) => list(times, (n) => `duty of client D${n} "Does ${n}" every day`)),
  item(
    'duties that end reasons',
    (times) => `duty of client D ends ${list(times, () => 'Wait', ', ')} within 2 days`,
  ),
  item('duties measured', (times) =>
    list(
      times,
      (n) => `duty of provider D${n} delivers "x" measured by ResolutionTime 90 % within 2 days each month`,
    ),
  ),
  item('rights', (times) => list(times, (n) => `right of client D${n} "May ${n}"`)),
  item('authorities', (times) => list(times, (n) => `authority of Lead D${n} "May ${n}" up to 100 EUR`)),
  item('standards', (times) => list(times, (n) => `standard D${n} "ISO ${n}"`)),
  item('standards on one line', (times) => list(times, (n) => `standard D${n}`, ' ')),
  item('reports', (times) =>
    list(times, (n) => `report R${n} { every month to Sales shows ResolutionTime by segment, team }`),
  ),
  item(
    'recipients',
    (times) =>
      `report R { every month to ${list(times, () => 'Sales', ', ')} shows ${list(times, () => 'ResolutionTime', ', ')} by ${list(times, () => 'segment', ', ')} }`,
  ),
  item('signatures', (times) => list(times, (n) => `signed by "A ${n}" for Sales on 2026-10-01`)),
  alone(
    'contracts',
    (times) =>
      `${base}${list(times, (n) => `contract C${n} { version 1.0.0 client Sales provider Desk in force 2027-01-01 to 2027-12-31 offers Catalogue serves Customers assign Key, Other { Service under Basic by Team } }`)}`,
  ),
  repeated('comments', (n) => `// comment ${n}`),
  repeated('documentation', (n) => `/** About ${n}. */\nparty P${n}`),
  repeated('comments on one line', () => '/* c */', ' '),
  repeated('titles', (n) => `party P${n} "Partei Nummer ${n} äöü"`),
  {
    name: 'imports',
    files: (times) => [
      { path: 'all.zusage', text: list(times, (n) => `import "./f${n}.zusage"`) },
      ...Array.from({ length: times }, (_, n) => ({ path: `f${n}.zusage`, text: `party P${n}\n` })),
    ],
  },
  {
    name: 'imports by name',
    files: (times) => [
      {
        path: 'all.zusage',
        text: `import ${list(times, (n) => `P${n} as Q${n}`, ', ')} from "./f.zusage"\n${list(times, (n) => `role R${n} of Q${n}`)}`,
      },
      { path: 'f.zusage', text: list(times, (n) => `party P${n}`) },
    ],
  },
]

function wideRows(times: number): string {
  return `${base}
catalogue Wide {\n${list(times, (n) => `service S${n} { channels email  work deferrable  effort 5 min }`)}\n}
contract Wide { version 1.0.0 client Sales provider Desk in force 2027-01-01 to 2027-12-31 offers Wide serves Customers
assign Key, Other {\n${list(times, (n) => `S${n} under Basic by Team`)}\n} }`
}

function rowOf(times: number): string {
  return `${base}
catalogue Wide {\n${list(times, (n) => `service S${n} { channels email  work deferrable  effort 5 min }`)}\n}
contract Wide { version 1.0.0 client Sales provider Desk in force 2027-01-01 to 2027-12-31 offers Wide serves Customers
assign Key, Other { ${list(times, (n) => `S${n}`, ', ')} under Basic by Team } }`
}

function manySegments(times: number): string {
  return `${base}
segmentation Many { attribute v: number\n${list(times, (n) => `segment G${n} when v >= ${n} and v < ${n + 1}`)}\nsegment Rest otherwise }
contract Many { version 1.0.0 client Sales provider Desk in force 2027-01-01 to 2027-12-31 offers Catalogue serves Many
${list(times, (n) => `assign G${n} { Service under Basic by Team }`)} assign Rest { others under Basic by Team } }`
}

/** One team, and so many SLAs, each with a promise of its own for a service with some volume. */
function promisesOf(times: number, work: string, goal: (n: number) => string): string {
  const channel = work === 'immediate' ? 'phone' : 'email'
  return `${base}
team Many { of Desk  hours Hours  staff ${10 * times} FTE  week 38.5 h  shrinkage 28 % }
${list(times, (n) => `sla L${n} { hours Hours  ${goal(n)}  each month }`)}
catalogue Wide {\n${list(times, (n) => `service S${n} { channels ${channel}  work ${work}  effort ${5 + (n % 20)} min  volume ${10 + (n % 7)} per week }`)}\n}
contract Wide { version 1.0.0 client Sales provider Desk in force 2027-01-01 to 2027-12-31 offers Wide serves Customers
assign Key, Other {\n${list(times, (n) => `S${n} under L${n} by Many`)}\n} }`
}

/** As many segments as services, in one block: what is repeated are the cells, the product of both. */
function gridOf(times: number): string {
  return `${base}
segmentation Many { attribute v: number\n${list(times, (n) => `segment G${n} when v >= ${n} and v < ${n + 1}`)}\nsegment Rest otherwise }
catalogue Wide {\n${list(times, (n) => `service S${n} { channels email  work deferrable  effort 5 min }`)}\n}
contract Many { version 1.0.0 client Sales provider Desk in force 2027-01-01 to 2027-12-31 offers Wide serves Many
assign ${list(times, (n) => `G${n}`, ', ')}, Rest {\n${list(times, (n) => `S${n} under Basic by Team`)} } }`
}

/** Broken in one way, again and again. */
export const broken: readonly Shape[] = [
  added('misspelt property', (n) => `sla S${n} { gaol x }`),
  added('misspelt keyword', (n) => `prty P${n}`),
  added('misspelt names', (n) => `role R${n} of Dsk${n}`),
  alone(
    'misspelt names among many',
    (times) => `${list(times, (n) => `party Party${n}`)}\n${list(times, (n) => `role R${n} of Prty${n}`)}`,
  ),
  alone(
    'unknown names',
    (times) => `${base}sla S { hours Hours stop while ${list(times, (n) => `Xq${n}z`, ', ')} }`,
  ),
  repeated('contract', () => 'contract', ' '),
  repeated('contract, a line each', () => 'contract'),
  repeated('party', () => 'party', ' '),
  repeated('opening braces', () => '{', ' '),
  repeated('closing braces', () => '}', ' '),
  repeated('closing braces, a line each', () => '}'),
  repeated('parentheses', () => '(', ' '),
  repeated('parentheses closed', () => ')', ' '),
  repeated('quotes', () => '"', ' '),
  repeated('quotes, a line each', () => '"'),
  repeated('stray text', (n) => `"text ${n}"`, ' '),
  repeated('commas', () => ',', ' '),
  repeated('numbers', (n) => `${n}`, ' '),
  repeated('words', (n) => `word${n}`, ' '),
  repeated('words, a line each', (n) => `word${n}`),
  repeated('unfinished blocks', (n) => `sla S${n} {`),
  repeated('unfinished blocks on one line', (n) => `sla S${n} {`, ' '),
  repeated('blocks without an opening', (n) => `sla S${n}\n hours Hours }`),
  repeated('unfinished declarations', (n) => `role R${n} of`),
  repeated('of', () => 'of', ' '),
  repeated('unfinished comments', () => '/*', ' '),
  repeated('control characters', () => '\u0001', ' '),
  repeated('replacement characters', () => '\ufffd', 'x'),
  repeated('typographic quotes', (n) => `party P${n} „Büro“`),
  repeated('emoji', () => '🙂', ''),
  repeated(
    'other spellings',
    (n) =>
      `segmentation S${n} { attribute v: number segment A${n} when v => 3 && v <> 4 segment B${n} otherwise }`,
  ),
  added('units', (n) => `sla S${n} { hours Hours goal ResolutionTime 90 % within 3 bananas each month }`),
  repeated('currencies', (n) => `segmentation S${n} { attribute v: money EURO segment A${n} otherwise }`),
  alone(
    'dates',
    (times) =>
      `calendar C { time zone "Europe/Berlin" open mon-fri 08:00-12:00\n${list(times, () => 'closed 2027-02-30')} }`,
  ),
  alone(
    'reversed',
    (times) =>
      `calendar C { time zone "Europe/Berlin" open mon-fri 08:00-12:00\n${list(times, (n) => `closed ${day(n + 1)} to ${day(n)}`)} }`,
  ),
  repeated('zones', (n) => `calendar C${n} { time zone "Europe/Berln${n}" open mon 08:00-10:00 }`),
  repeated(
    'regions',
    (n) => `calendar C${n} { time zone "Europe/Berlin" open mon 08:00-10:00 holidays "DE-X${n}" }`,
  ),
  repeated('one name', () => 'party P'),
  alone(
    'one name, used',
    (times) => `${list(times, () => 'party P')}\n${list(times, (n) => `role R${n} of P`)}`,
  ),
  alone(
    'one segment name',
    (times) => `segmentation S { attribute v: number\n${list(times, (n) => `segment A when v = ${n}`)} }`,
  ),
  alone(
    'one service name',
    (times) =>
      `catalogue C {\n${list(times, () => 'service A { channels email work deferrable effort 5 min }')} }`,
  ),
  alone('one property', (times) => `${base}sla S {\n${list(times, () => 'hours Hours')} }`),
  alone(
    'ambiguous',
    (times) =>
      `${base}${list(times, (n) => `catalogue C${n} { service Same { channels email work deferrable effort 5 min } }`)}\n`,
  ),
  added('wrong kind', (n) => `role R${n} of Hours`),
  alone('cycle', (times) => list(times, (n) => `sla S${n} extends S${(n + 1) % times} { each month }`)),
  alone('cycle of calendars', (times) =>
    list(times, (n) => `calendar C${n} extends C${(n + 1) % times} { open mon 08:00-10:00 }`),
  ),
  repeated(
    'ignored',
    (n) => `// zusage: ignore unused-declaration until 2027-12-31 because "soon"\nparty P${n}`,
  ),
  alone(
    'ignored, one block',
    (times) =>
      `${list(times, () => '// zusage: ignore unused-declaration until 2027-12-31 because "soon"')}\nparty P`,
  ),
  repeated('ignored wrongly', (n) => `// zusage: ignore x${n}\nparty P${n}`),
  repeated(
    'vague',
    (n) =>
      `catalogue C${n} { service S${n} { summary "as soon as possible, usually" channels email work deferrable effort 5 min } }`,
  ),
  { name: 'missing imports', files: text((times) => list(times, (n) => `import "./missing${n}.zusage"`)) },
  {
    name: 'names in many files',
    files: (times) =>
      Array.from({ length: Math.ceil(times / 20) }, (_, n) => ({
        path: `f${n}.zusage`,
        text: list(20, (k) => `role R${n}x${k} of Prty${k}`),
      })),
  },
  {
    name: 'one name in many files',
    files: (times) => [
      {
        path: 'all.zusage',
        text: `${list(times / 2, (n) => `import "./f${n}.zusage"`)}\n${list(times / 2, (n) => `role R${n} of Same`)}`,
      },
      ...Array.from({ length: times / 2 }, (_, n) => ({ path: `f${n}.zusage`, text: 'party Same\n' })),
    ],
  },
  {
    name: 'mixed',
    files: (times) =>
      oneFile(times).map(({ path, text: sound }) => ({
        path,
        text: sound
          .replace(/goal Res/g, (all, at: number) => (at % 3 === 0 ? 'gaol Res' : all))
          .replace(/hours Hours/g, (all, at: number) => (at % 5 === 0 ? 'hours Huors' : all)),
      })),
  },
  {
    name: 'a missing brace each',
    files: (times) =>
      oneFile(times).map(({ path, text: sound }) => ({
        path,
        text: sound.replaceAll('\n}\n\nteam', '\n\nteam').replaceAll('\n}\n\nsla Better', '\n\nsla Better'),
      })),
  },
  {
    name: 'one line',
    files: (times) =>
      oneFile(times).map(({ path, text: sound }) => ({
        path,
        text: sound.replaceAll(/\/\*\*.*?\*\//g, '').replaceAll('\n', ' '),
      })),
  },
]
