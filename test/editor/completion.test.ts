import { AstUtils, GrammarAST } from 'langium'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-protocol'
import { quantityRoles } from '../../language/src/editor/features/completion/roles.ts'
import { Language } from '../../language/src/index.ts'
import { findingsIn, library, lines } from '../support/check.ts'
import { slice } from '../support/slice.ts'
import { tour } from '../support/tour.ts'
import { cursor, Editor } from './support/client.ts'
import {
  capable,
  itemOf,
  labels,
  mark,
  offered,
  taken,
  tourFiles,
  tourWith,
  write,
} from './support/content.ts'

let editor: Editor
beforeAll(async () => {
  editor = await Editor.start(tourFiles(), { capabilities: capable })
})
afterAll(() => editor.stop())

/** What is offered at the mark of a file beside the tour. */
const at = (marked: string): Promise<readonly CompletionItem[]> => offered(editor, 'new.zusage', marked)
/** The same where a file of the tour has something else in place of a part. */
const inTour = async (path: string, before: string, after: string): Promise<readonly CompletionItem[]> => {
  await write(editor, 'new.zusage', '')
  const items = await offered(editor, path, tourWith(path, before, after))
  await write(editor, path, tour.find((file) => file.path === path)!.text)
  return items
}

const declarations = [
  ...['import', 'party', 'role', 'skill', 'site', 'team', 'pool', 'season', 'calendar', 'segmentation'],
  ...['profile', 'process', 'catalogue', 'event', 'metric', 'case', 'reason', 'sla', 'contract'],
]
const keyword = (label: string): string => label.split(' ', 1)[0]!

describe('only what can stand there', () => {
  test('declarations at the top, and nothing of what stands in blocks', async () => {
    const items = await at('‸')
    expect([...new Set(labels(items).map(keyword))]).toEqual(declarations)
  })

  test('nothing where a new name is wanted, nor in a title', async () => {
    expect(labels(await at('party ‸'))).toEqual([])
    expect(labels(await at('party Sales "Ver‸"'))).toEqual([])
    expect(labels(await at('party Sales ‸'))).toEqual([])
  })

  test('each property of a block once, those that are demanded first', async () => {
    const items = await at('team X {\n  staff 5 FTE\n  ‸\n}')
    expect(labels(items)).toEqual([
      ...['of, hours, week, shrinkage', 'of', 'hours', 'week', 'shrinkage', 'site', 'skills'],
    ])
    expect(labels(await at('team X {\n  staff 5 F‸TE\n}'))).toEqual(['FTE'])
  })

  test('the property that is being written does not stand in its own way', async () => {
    expect(labels(await at('team X {\n  staf‸f 5 FTE\n}'))).toContain('staff')
  })

  test('properties that are lists as often as one likes', async () => {
    const items = await at('sla X {\n  hours Office\n  goal AnswerTime within 20 s\n  each month\n  ‸\n}')
    expect(labels(items)).toContain('goal ResolutionTime')
    expect(labels(items)).not.toContain('hours')
    expect(labels(items)).not.toContain('each')
  })

  test('also in a block on one line', async () => {
    expect(labels(await at('team X { of Y  ‸ }'))).toEqual([
      ...['hours, staff, week, shrinkage', 'hours', 'staff', 'week', 'shrinkage', 'site', 'skills'],
    ])
  })

  test('a statement that could have ended goes on behind it, not on the next line', async () => {
    const step = 'process P {\n  step A "Check" within 30 min\n'
    expect(labels(await at(`process P {\n  step A "Check" ‸\n}`))).toEqual(
      expect.arrayContaining(['by', 'within … business days'].filter((label) => label === 'by')),
    )
    expect(labels(await at(`${step}  ‸\n}`)).map(keyword)).toEqual(['step', 'parallel', 'prompt'])
    // Further in, the line goes on with the one before.
    expect(labels(await at('process P {\n  step A "Check"\n    ‸\n}'))).toContain('within')
  })

  test('what went wrong before does not matter, nor what comes behind', async () => {
    const broken = 'team {{{ "\n\nsla Gold {\n  hours hours hours\n  gaol X\n  goal AnswerTime ‸\n\nsla Y {'
    expect(labels(await at(broken))).toContain('within … s')
    expect(labels(await at('catalogue C {\n  service S {\n    xx yy zz\n    work ‸\n'))).toEqual([
      ...['immediate', 'deferrable'],
    ])
    expect(labels(await at('sla Gold {\n  ‸\nsla Silver {\n}'))).toContain('goal ResolutionTime')
  })

  test('nothing behind what cannot be read', async () => {
    expect(labels(await at('sla X {\n  each month month ‸\n}'))).toEqual([])
  })

  test('the forms of a target that its metric has', async () => {
    const goal = (text: string): Promise<readonly CompletionItem[]> => at(`sla X {\n  goal ${text}‸\n}`)
    expect(labels(await goal('AnswerTime '))[0]).toBe('80 % within 20 s')
    expect(labels(await goal('ResolutionTime '))[0]).toBe('90 % within 2 business days')
    expect(labels(await goal('Abandonment '))).toEqual([
      ...['at most 5 %', 'at least', 'at most', 'best effort'],
    ])
    expect(labels(await goal('Satisfaction at least '))).toEqual(['4.2'])
    expect(labels(await goal('AnswerTime 80 % by close '))).toEqual(['same day', 'next business day'])
    expect(labels(await goal('AnswerTime 80 % by close same day '))).toEqual([
      ...[
        'never below 70 %',
        'never below 75 %',
        'on',
        'measured each',
        'below … cases',
        'never',
        'when before',
      ],
    ])
    expect(labels(await goal('AnswerTime 80 % by close same day when before '))).toEqual(['14:00', '12:00'])
  })

  test.each([
    ['ResponseTime 90 % within 4 h', ['below 80 %', 'below 85 %']],
    ['ResponseTime within 4 h', ['below 95 %', 'below 90 %']],
    ['ResponseTime 100 % within 4 h', ['below 99.9 %', 'below 95 %']],
    ['Availability at least 99.9 %', ['below 99.8 %', 'below 95 %']],
    ['Abandonment at most 5 %', ['above 7.5 %', 'above 10 %']],
    ['Abandonment at most 60 %', ['above 90 %']],
    ['AnswerTime average at most 2 business hours', ['above 3 business hours', 'above 4 business hours']],
    ['Satisfaction at least 4.2', ['below 3.8', 'below 3.4']],
    ['Attempts at least 5', ['below 4']],
  ])('the minimum beside %s is milder', async (goal, levels) => {
    const items = await at(`metric Attempts is number of received\nsla X {\n  goal ${goal} ‸\n}`)
    const never = labels(items).filter((label) => label.startsWith('never '))
    expect(never).toEqual(levels.map((level) => `never ${level}`))
  })

  test('a metric brings a target along', async () => {
    const items = await at('sla X {\n  goal ‸\n}')
    expect(taken(itemOf(items, 'Abandonment'), 'sla X {\n  goal \n}')).toContain(
      'goal Abandonment at most 5 %\n',
    )
    // Not where one stands already.
    const behind = await at('sla X {\n  goal ‸ at most 5 %\n}')
    expect(itemOf(behind, 'Abandonment').textEdit!.newText).toBe('Abandonment')
  })

  test('conditions of goals: of the case of the SLA, or with it where it is not said yet', async () => {
    const cases = 'case Incident {\n  attribute priority: P1 | P2\n  attribute late: boolean\n}\n'
    const sla = (rest: string): string => `${cases}sla X {\n  hours Office\n${rest}\n  each month\n}\n`
    const whens = (items: readonly CompletionItem[]): string[] =>
      labels(items).filter((label) => label.startsWith('when ') && label !== 'when before')
    const inCase = sla(
      '  case Incident\n  goal ResponseTime within 4 h when late\n  goal ResponseTime within 8 h ‸',
    )
    expect(whens(await at(inCase))).toEqual(['when priority = P1', 'when priority = P2', 'when not late'])
    const without = sla('  goal ResponseTime within 8 h ‸')
    const items = await at(without)
    expect(whens(items)).toHaveLength(4)
    const text = taken(itemOf(items, 'when priority = P2'), cursor(without, mark).text)
    expect(text).toContain(
      '  hours Office\n  case Incident\n  goal ResponseTime within 8 h when priority = P2\n',
    )
    // Without any case there is nothing to ask.
    expect(labels(await at('sla X {\n  goal ResponseTime within 8 h ‸\n}'))).not.toContain('when')
    const when = (test: string): Promise<readonly CompletionItem[]> =>
      at(sla(`  case Incident\n  goal ResponseTime within 8 h when ${test}‸`))
    expect(labels(await when(''))).toEqual(['priority', 'late', 'not', 'before'])
    expect(labels(await when('priority ')).slice(0, 3)).toEqual(['=', '!=', 'in'])
    expect(labels(await when('late ')).slice(0, 1)).not.toEqual(['='])
    expect(labels(await when('priority = '))).toEqual(['P1', 'P2'])
    expect(labels(await when('priority in (P1, '))).toEqual(['P2'])
    await write(editor, 'new.zusage', '')
  })

  test('yes and no, the values of an enumeration, and comparisons as far as there is an order', async () => {
    const when = (text: string): Promise<readonly CompletionItem[]> =>
      inTour('customers.zusage', 'when strategic or', `when ${text} or`)
    expect(labels(await when('‸'))).toEqual(['revenue', 'country', 'strategic', 'not'])
    expect(labels(await when('country = ‸'))).toEqual(['DE', 'AT', 'CH', 'Other'])
    expect(labels(await when('country in (DE, ‸)'))).toEqual(['AT', 'CH', 'Other'])
    expect(labels(await when('strategic = ‸'))).toEqual(['yes', 'no'])
    expect(labels(await when('revenue > ‸'))).toEqual(['100_000 EUR'])
    expect(labels(await when('revenue > 5 ‸'))[0]).toBe('EUR')
    expect(labels(await when('country ‸'))).not.toContain('<')
    expect(labels(await when('revenue ‸'))).toContain('<')
  })
})

describe('units and values', () => {
  const staff = (text: string): Promise<readonly CompletionItem[]> => at(`team X {\n  ${text}‸\n}`)

  test('those of the place, and no others', async () => {
    expect(labels(await staff('staff 5 '))).toEqual(['FTE'])
    expect(labels(await staff('week 38.5 '))).toEqual(['h'])
    expect(labels(await staff('shrinkage 28 '))).toEqual(['%'])
    expect(labels(await staff('shrinkage '))).toEqual(['28 %', '30 %', '25 %'])
    const limit = labels(await at('sla X {\n  goal AnswerTime 80 % within 2 ‸\n}'))
    expect(limit).toEqual(expect.arrayContaining(['s', 'min', 'business hours', 'business days']))
    expect(limit).not.toContain('FTE')
  })

  test('right behind the number with a blank', async () => {
    const [item] = await staff('staff 5')
    expect(item!.textEdit!.newText).toBe(' FTE')
    expect(taken(item!, 'team X {\n  staff 5\n}')).toBe('team X {\n  staff 5 FTE\n}')
  })

  test('a word right behind a number with a blank, too', async () => {
    const items = await at('segmentation S {\n  attribute r: number\n  segment X when r >= 2‸\n}')
    const texts = items.map(({ textEdit }) => textEdit!.newText)
    expect(texts).toEqual(expect.arrayContaining([' and', ' or']))
    expect(texts.filter((text) => /^\p{L}/u.test(text))).toEqual([])
  })

  test('not where they stand already, nor any other word', async () => {
    const sla = (goal: string): string => `sla X {\n  hours Office\n  ${goal}\n}`
    for (const goal of [
      'goal ResolutionTime 90 % within 4‸ h',
      'goal AnswerTime 8‸ % within 20 s',
      'goal ResolutionTime every ‸ business days until resolved',
    ]) {
      const units = (await at(sla(goal))).filter(({ kind }) => kind === CompletionItemKind.Unit)
      expect(labels(units), goal).toEqual([])
    }
    expect(labels(await at('sla X ‸ extends Gold {\n}'))).not.toContain('extends')
    expect(labels(await at('sla X ‸ {\n}'))).toContain('extends')
  })

  test('in the singular behind 1', async () => {
    const one = labels(await at('sla X {\n  goal AnswerTime within 1 ‸\n}'))
    expect(one).toContain('business day')
    expect(one).not.toContain('business days')
    expect(labels(await at('sla X {\n  goal AnswerTime within 2 business ‸\n}'))).toEqual([
      'min',
      'hours',
      'days',
    ])
  })

  test('rates of services, shares of rows', async () => {
    const service = labels(await at('catalogue C {\n  service S {\n    volume 5 ‸\n  }\n}'))
    expect(service).toEqual(['per day', 'per business day', 'per week', 'per month'])
    const row = await inTour('contract.zusage', 'volume 25 %', 'volume 25 ‸')
    expect(labels(row)[0]).toBe('%')
  })

  test('currencies with their names', async () => {
    const items = await at('catalogue C {\n  service S {\n    price 5 ‸\n  }\n}')
    expect(itemOf(items, 'CHF').detail).toBe('Swiss Franc')
    expect(labels(items).slice(0, 3)).toEqual(['EUR', 'CHF', 'USD'])
    expect(labels(await at('segmentation S {\n  attribute a: money ‸\n}'))[0]).toBe('EUR')
  })

  test('holiday regions and time zones in quotes, and where the quotes are missing', async () => {
    const regions = await at('calendar C {\n  holidays "‸"\n}')
    expect(itemOf(regions, 'DE-BY').detail).toBe('Germany, Bayern')
    expect(taken(itemOf(regions, 'DE-BY'), 'calendar C {\n  holidays ""\n}')).toContain('holidays "DE-BY"\n')
    const zones = await at('calendar C {\n  time zone "Euro‸\n}')
    expect(taken(itemOf(zones, 'Europe/Vienna'), 'calendar C {\n  time zone "Euro\n}')).toContain(
      'time zone "Europe/Vienna"\n',
    )
    const bare = await at('calendar C {\n  time zone ‸\n}')
    expect(labels(bare)[0]).toBe('"Europe/Berlin"')
  })

  test('a zone in the middle of its text is replaced as a whole', async () => {
    const marked = 'calendar C {\n  time zone "Europe/‸Berlin"\n}'
    const item = itemOf(await at(marked), 'Europe/Vienna')
    expect(taken(item, cursor(marked, mark).text)).toContain('time zone "Europe/Vienna"\n')
  })

  test('paths of files that are not imported yet', async () => {
    const items = labels(await at('import "./levels.zusage"\nimport "‸"\n'))
    expect(items).toContain('./catalogue.zusage')
    expect(items).not.toContain('./levels.zusage')
    expect(items).not.toContain('./new.zusage')
  })

  test('channels of the catalogue', async () => {
    const items = await inTour('levels.zusage', 'within 30 s on phone', 'within 30 s on ‸')
    expect(labels(items)).toEqual(['phone', 'email', 'portal'])
    const more = await inTour('levels.zusage', 'within 30 s on phone', 'within 30 s on phone, ‸')
    expect(labels(more)).toEqual(['email', 'portal'])
  })
})

describe('names', () => {
  test('of what can stand there: a team or pool behind by, an SLA behind under', async () => {
    const by = await inTour('contract.zusage', 'under Bronze by OrderDesk', 'under Bronze by ‸')
    expect(labels(by)).toEqual(['KeyAccountDesk', 'OrderDeskFrankfurt', 'OrderDeskLeipzig', 'OrderDesk'])
    const under = await inTour('contract.zusage', 'under Bronze by OrderDesk', 'under ‸')
    expect(labels(under)).toEqual(['Bronze', 'Silver', 'Gold'])
  })

  test('nearest first, with title and file', async () => {
    const items = await inTour('levels.zusage', 'from handover to', 'from ‸ to')
    expect(labels(items).slice(0, 3)).toEqual(['handover', 'feedback', 'received'])
    expect(items[0]!.detail).toBe('Lead handed over')
    const party = await inTour('contract.zusage', 'provider InsideSales', 'provider ‸')
    expect(itemOf(party, 'InsideSales').labelDetails).toEqual({ description: 'organisation.zusage' })
    // The client is no provider.
    expect(labels(party)).not.toContain('FieldSales')
  })

  test('in a list each once; in an assign block each service once', async () => {
    const skills = await inTour(
      'organisation.zusage',
      'skills OrderProcessing, Complaints, English',
      'skills Complaints, ‸',
    )
    expect(labels(skills)).toEqual(['OrderProcessing', 'English'])
    const services = await inTour('contract.zusage', 'others under Silver', '‸ under Silver')
    expect(labels(services)).not.toContain('PhoneOrders')
    expect(labels(services)).toContain('OrderEntry')
    // What is excluded is no service that one could get.
    expect(labels(services)).not.toContain('TradeFairs')
  })

  test('behind a point only those of the catalogue', async () => {
    const items = await inTour('contract.zusage', 'others under Silver', 'BackOffice.‸')
    expect(labels(items)).toEqual(['OrderEntry', 'Samples'])
  })

  test('of other files with the import added', async () => {
    const marked = 'team X {\n  of ‸\n}\n'
    const item = itemOf(await at(marked), 'InsideSales')
    expect(taken(item, cursor(marked, mark).text)).toBe(
      'import "./organisation.zusage"\n\nteam X {\n  of InsideSales\n}\n',
    )
  })

  test('the import is sorted in among the others', async () => {
    const marked = 'import "./calendars.zusage"\nimport "./levels.zusage"\n\nprocess P {\n  step A by ‸\n}\n'
    const { text } = cursor(marked, mark)
    expect(taken(itemOf(await at(marked), 'Finance'), text)).toBe(
      'import "./calendars.zusage"\nimport "./catalogue.zusage"\nimport "./levels.zusage"\n\nprocess P {\n  step A by Finance\n}\n',
    )
  })

  test('where names are imported, a name is; it joins those from the same file', async () => {
    const marked = 'import Office from "./calendars.zusage"\n\nteam X {\n  hours Office\n  of ‸\n}\n'
    expect(taken(itemOf(await at(marked), 'Marketing'), cursor(marked, mark).text)).toBe(
      'import Office from "./calendars.zusage"\nimport Marketing from "./organisation.zusage"\n\nteam X {\n  hours Office\n  of Marketing\n}\n',
    )
    const same = 'import Office as O from "./calendars.zusage"\n\nteam X {\n  hours ‸\n}\n'
    expect(taken(itemOf(await at(same), 'Phones'), cursor(same, mark).text)).toBe(
      'import Office as O, Phones from "./calendars.zusage"\n\nteam X {\n  hours Phones\n}\n',
    )
  })

  test('in an import: those of the file behind, or of all with their file', async () => {
    const known = labels(await at('import ‸ from "./calendars.zusage"\n'))
    expect(known).toEqual(['Office', 'Phones'])
    const item = itemOf(await at('import ‸\n'), 'Gold')
    expect(taken(item, 'import \n')).toBe('import Gold from "./levels.zusage"\n')
  })

  test('with umlauts, in the middle of a word', async () => {
    const marked = 'calendar Öffnungszeiten {\n}\n\nteam X {\n  hours Öff‸nungsz\n}\n'
    const item = itemOf(await at(marked), 'Öffnungszeiten')
    const { text } = cursor(marked, mark)
    expect(taken(item, text)).toContain('  hours Öffnungszeiten\n')
    expect(item.textEdit).toMatchObject({
      insert: { start: { line: 4, character: 8 }, end: { line: 4, character: 11 } },
      replace: { start: { line: 4, character: 8 }, end: { line: 4, character: 17 } },
    })
  })

  test('described when somebody looks at them', async () => {
    const items = await inTour('contract.zusage', 'under Bronze by OrderDesk', 'under ‸')
    const gold = await editor.connection.sendRequest<CompletionItem>(
      'completionItem/resolve',
      itemOf(items, 'Gold'),
    )
    expect(gold.documentation).toMatchObject({ kind: 'markdown' })
    expect(JSON.stringify(gold.documentation)).toContain('(from `Silver`)')
    // And what needs no description stays as it is.
    const [first] = await at('‸')
    expect(await editor.connection.sendRequest('completionItem/resolve', first)).toEqual(first)
  })
})

describe('whole parts', () => {
  test('the rows that an assign block lacks', async () => {
    const rest =
      'Samples not offered because "Muster nur für Großkunden"\n    others under Bronze by OrderDesk'
    const items = await inTour('contract.zusage', rest, '‸')
    const [first] = items
    expect(first!.detail).toBe('All services that are missing here (4)')
    const text = cursor(tourWith('contract.zusage', rest, '‸'), mark).text
    const files = tour.map((file) =>
      file.path === 'contract.zusage' ? { ...file, text: taken(first!, text) } : file,
    )
    const errors = (await findingsIn(files)).filter(({ severity }) => severity === 'error')
    expect(lines(errors)).toEqual([])
    // With others nothing is missing.
    const whole = await inTour('contract.zusage', 'others under Bronze', '‸\n    others under Bronze')
    expect(labels(whole).some((label) => label.includes('…'))).toBe(false)
  })

  test('the segments that a contract lacks', async () => {
    const block = / {2}assign Regular[^}]*}\n/.exec(
      tour.find(({ path }) => path === 'contract.zusage')!.text,
    )![0]
    const items = await inTour('contract.zusage', block, '  ‸\n')
    expect(labels(items)[0]).toBe('assign Regular, Small')
  })

  test('comments that silence: the rules, with a day and a reason', async () => {
    const items = await at('// zusage: ignore unused-‸\nparty Lonely\n')
    const text = taken(itemOf(items, 'unused-declaration'), '// zusage: ignore unused-\nparty Lonely\n')
    expect(text).toMatch(
      /^\/\/ zusage: ignore unused-declaration until \d{4}-\d\d-\d\d because "reason"\nparty Lonely\n$/,
    )
    expect(labels(items)).not.toContain('syntax-error')
    expect(labels(await at('// ‸\nparty Lonely\n'))).toEqual(['zusage: ignore'])
    expect(labels(await at('// See ‸\nparty Lonely\n'))).toEqual([])
    expect(labels(await at('/* ‸ */\nparty Lonely\n'))).toEqual([])
  })

  /** Files in which there is something of every kind. */
  const base = [
    ...tour,
    {
      path: 'reasons.zusage',
      text:
        'case Incident {\n  attribute priority: P1 | P2 | P3\n  attribute standard: boolean\n}\n' +
        'reason Unreachable waiting for client\nreason Maintenance\nseason Winter 2027-11-01 to 2027-12-31\n',
    },
  ]
  let full: Editor
  beforeAll(async () => {
    full = await Editor.start(Object.fromEntries(base.map(({ path, text }) => [path, text])), {
      capabilities: capable,
    })
  })
  afterAll(() => full.stop())
  const imports = base.map(({ path }) => `import "./${path}"\n`).join('')
  const slaWith = 'sla S {\n  hours Office\n  case Incident\n  each month\n'
  const places: Readonly<Record<string, string>> = {
    declaration: '‸\n',
    calendar: 'calendar C {\n  time zone "Europe/Berlin"\n  open sat 09:00-10:00\n  ‸\n}\n',
    'empty calendar': 'calendar C {\n  ‸\n}\n',
    team: 'team T {\n  ‸\n}\n',
    segmentation: 'segmentation S {\n  attribute old: boolean\n  segment A when old\n  ‸\n}\n',
    process: 'process P {\n  step A within 1 h\n  ‸\n}\n',
    catalogue: 'catalogue C {\n  ‸\n}\n',
    service:
      'catalogue C {\n  service S {\n    channels phone\n    work immediate\n    effort 3 min\n    ‸\n  }\n}\n',
    'empty service': 'catalogue C {\n  service S {\n    ‸\n  }\n}\n',
    exclusion: 'catalogue C {\n  excluded S {\n    because "no"\n    instead Marketing\n    ‸\n  }\n}\n',
    sla: 'sla S {\n  hours Office\n  each month\n  goal ResponseTime 80 % within 2 business days\n  ‸\n}\n',
    'empty sla': 'sla S {\n  ‸\n}\n',
    'sla with a case':
      'sla S {\n  hours Office\n  case Incident\n  each month\n' +
      '  goal ResolutionTime 80 % within 2 business days when priority = P1\n' +
      '  goal ResolutionTime best effort otherwise\n  credit 5 % when ResolutionTime below 80 %\n  ‸\n}\n',
    'goal with a share': `${slaWith}  goal ResolutionTime 80 % within 2 business days ‸\n}\n`,
    'combined goal': `${slaWith}  goal ResolutionTime 80 % within 2 business days\n  goal ResponseTime 80 % within 4 business hours\n  goal ResponseTime and ResolutionTime 70 % ‸\n}\n`,
    'goal with a bound': `${slaWith}  goal Satisfaction at least 4.2 ‸\n}\n`,
    'goal with a mean': `${slaWith}  goal AnswerTime average at most 20 s ‸\n}\n`,
    'goal for the rest': `${slaWith}  goal ResolutionTime 80 % within 2 business days when priority = P1\n  goal ResolutionTime 60 % within 5 business days ‸\n}\n`,
    exception: `${slaWith}  goal ResolutionTime 80 % within 2 business days\n  except Maintenance ‸\n}\n`,
    case: 'case C {\n  attribute late: boolean\n  ‸\n}\n',
    contract:
      'contract C {\n  version 1.0.0\n  client FieldSales\n  provider InsideSales\n  in force 2027-01-01 to 2027-12-31\n' +
      '  review every 6 months\n  offers BackOffice\n  serves Customers\n' +
      '  assign KeyAccounts {\n    others under Gold by KeyAccountDesk\n  }\n' +
      '  assign Regular, Small {\n    others under Bronze by OrderDesk\n  }\n  ‸\n}\n',
  }
  /** What a snippet cannot know, whatever it is. */
  const natural: Readonly<Record<string, readonly string[]>> = {
    // New things are used by nobody yet.
    '': ['unused-declaration', 'import-unused'],
    // One property more or less leaves the rest of the block missing.
    'empty calendar': ['missing-property', 'calendar-without-opening'],
    team: ['missing-property'],
    'empty service': ['missing-property', 'volume-missing'],
    service: ['volume-missing'],
    // Nothing falls due before there is a goal.
    'empty sla': ['missing-property', 'goal-contradiction'],
    // Whom a condition takes, and who has the people for a whole contract, nobody can know but its author.
    segmentation: ['segment-gap', 'segment-overlap'],
    // With the first condition the other cases have no goal yet.
    'goal with a share': ['goal-gap'],
    'combined goal': ['goal-gap'],
    'goal with a bound': ['goal-gap'],
    'goal with a mean': ['goal-gap'],
    'goal for the rest': ['goal-gap', 'goal-overlap'],
    declaration: ['team-overloaded', 'skill-missing', 'goal-understaffed', 'backlog-misses-deadline'],
  }

  for (const [place, marked] of slice(Object.entries(places), 0.5, 'places')) {
    test(`every part that is proposed checks clean: ${place}`, async () => {
      const before = imports + cursor(marked, mark).text
      const items = await offered(full, 'new.zusage', imports + marked)
      const accepted = new Set([...natural['']!, ...(natural[place] ?? [])])
      const failed: string[] = []
      let tried = 0
      for (const item of items) {
        // A word alone goes on; a snippet, and a value, is whole.
        if (item.insertTextFormat !== 2 && item.kind !== CompletionItemKind.Value) continue
        tried++
        const text = taken(item, before)
        const findings = await findingsIn([...base, { path: 'new.zusage', text }])
        const bad = findings.filter(({ at, rule }) => at.file === 'new.zusage' && !accepted.has(rule))
        if (bad.length > 0)
          failed.push(`${item.label}: ${lines(bad).join(' / ')}\n${text.slice(imports.length)}`)
      }
      expect(failed).toEqual([])
      expect(tried).toBeGreaterThan(1)
    })
  }
})

describe('what the editor can do and speaks', () => {
  test('without snippets plain text comes, without insert and replace one range', async () => {
    await using plain = await Editor.start({})
    const items = await offered(plain, 'a.zusage', 'te‸am')
    const team = itemOf(items, 'team')
    expect(team.insertTextFormat).toBeUndefined()
    expect(team.textEdit).toMatchObject({ range: { start: { character: 0 }, end: { character: 4 } } })
    expect(team.textEdit!.newText).toMatch(/^team OrderDesk "Order desk" \{\n {2}of Party\n/)
    expect(team.documentation).toMatchObject({ kind: 'plaintext' })
  })

  test('German texts, names as they are', async () => {
    await using german = await Editor.start(tourFiles(), { capabilities: capable, locale: 'de' })
    const items = await offered(german, 'a.zusage', '‸')
    expect(itemOf(items, 'contract').detail).toMatch(/^Was ein Dienstleister einem Auftraggeber zusagt/)
    expect(itemOf(items, 'calendar').textEdit!.newText).toContain('Bürozeiten')
    const regions = await offered(german, 'a.zusage', 'calendar C {\n  holidays "‸"\n}')
    expect(itemOf(regions, 'AT').detail).toBe('Österreich')
  })

  test('a blank brings up only what has to come next', async () => {
    const typed = { triggerKind: 2, triggerCharacter: ' ' }
    expect(labels(await offered(editor, 'new.zusage', 'team X {\n  staff 5 ‸\n}', typed))).toEqual(['FTE'])
    expect(labels(await offered(editor, 'new.zusage', 'team X {\n  ‸\n}', typed))).toEqual([])
    expect(labels(await offered(editor, 'new.zusage', 'party X "a ‸"', typed))).toEqual([])
    expect(labels(await offered(editor, 'new.zusage', '// a ‸', typed))).toEqual([])
  })

  test('CRLF stays CRLF in imports', async () => {
    const marked = 'import "./levels.zusage"\r\n\r\nteam X {\r\n  of ‸\r\n}\r\n'
    const item = itemOf(await at(marked), 'Marketing')
    expect(item.additionalTextEdits![0]!.newText).toBe('\r\nimport "./organisation.zusage"')
  })
})

test('the library is known everywhere', async () => {
  const events = library.declarations.filter(({ kind }) => kind === 'event').map(({ id }) => id)
  expect(labels(await at('metric M is time from ‸'))).toEqual(expect.arrayContaining(events))
})

test('a whole contract from a blank file, by what is offered alone', async () => {
  let text = ''
  /** Takes what is offered at the mark, which stands behind what was written so far unless told. */
  const take = async (label: string, marked = `${text}${mark}`): Promise<void> => {
    const item = itemOf(await at(marked), label)
    text = taken(item, cursor(marked, mark).text)
  }
  const line = async (label: string): Promise<void> => {
    await take(label)
    text += '\n'
  }
  await line('party')
  await line('party')
  await line('calendar')
  // A team word by word: its brace, all that it needs, and one more property.
  text += 'team Desk '
  await take('{ … }')
  const inTeam = text.lastIndexOf('{') + 1
  await take('of, hours, staff, week, shrinkage', `${text.slice(0, inTeam)}\n  ${mark}${text.slice(inTeam)}`)
  text += '\n'
  await line('segmentation')
  await line('catalogue')
  // An SLA with each goal chosen from the list.
  text += 'sla Standard {\n  '
  await take('hours')
  text += '\n  goal '
  await take('ResolutionTime')
  text += '\n  '
  await take('escalate at')
  text += '\n  '
  await take('credit')
  text += '\n  '
  await take('each')
  text += '\n}\n'
  await line('contract')
  // What there is a credit of is nobody's guess: only its author knows a price.
  expect(lines(await findingsIn([{ path: 'new.zusage', text }]))).toEqual([
    expect.stringContaining('credit-base'),
  ])
  const priced = text.replace('channels', 'price 4.20 EUR\n    channels')
  expect(lines(await findingsIn([{ path: 'new.zusage', text: priced }]))).toEqual([])
  expect(text).toContain('  provider Sales\n')
  expect(text).toContain('  credit 5 % when ResolutionTime below 90 %\n')
  await write(editor, 'new.zusage', '')
})

test('goals by priority, stopped clocks and exceptions from a blank file, by what is offered alone', async () => {
  let text = ''
  const take = async (label: string, end = ''): Promise<void> => {
    const marked = `${text}${mark}`
    const item = itemOf(await at(marked), label)
    text = taken(item, cursor(marked, mark).text) + end
  }
  for (const label of ['party', 'party', 'role', 'calendar', 'team', 'segmentation', 'case'])
    await take(label, '\n')
  await take('reason … waiting for', '\n')
  await take('reason', '\n')
  // A service of which each request is such a case.
  text += 'catalogue Desk {\n  service Incidents "Incidents" {\n    '
  for (const label of ['channels, work, effort', 'volume', 'case']) await take(label, '\n    ')
  text += '}\n}\n\nsla ByPriority {\n  '
  for (const label of ['hours', 'case']) await take(label, '\n  ')
  await take('goal ResolutionTime', ' ')
  await take('when priority = P1', '\n  ')
  await take('goal ResolutionTime', ' ')
  // What another goal is for is not offered again.
  expect(labels(await at(`${text}${mark}`))).not.toContain('when priority = P1')
  await take('when priority = P2', '\n  goal ')
  await take('ResolutionTime')
  text = text.replace(/ResolutionTime [^\n]*$/, 'ResolutionTime ')
  await take('best effort', ' ')
  await take('otherwise', '\n  ')
  await take('goal ResponseTime', ' ')
  await take('never below 80 %', ' ')
  await take('below … cases', '\n  ')
  for (const label of ['escalate when', 'stop while', 'except … announced']) await take(label, '\n  ')
  await take('each', '\n}\n\n')
  await take('contract')
  text = text.replace(/\}$/, '  ')
  await take('duty … ends', '\n}\n')
  expect(lines(await findingsIn([{ path: 'new.zusage', text }]))).toEqual([])
  expect(text).toContain('  goal ResolutionTime best effort otherwise\n')
  expect(text).toMatch(/ {2}escalate when priority = P1 to TeamLead\n/)
  await write(editor, 'new.zusage', '')
})

test('for every number of the grammar it is known which units fit', () => {
  const { Grammar } = new Language().services
  const quantities = new Set(['Quantity', 'Measure', 'Interval', 'Volume'])
  const lost = Grammar.rules.filter(GrammarAST.isParserRule).flatMap((rule) =>
    AstUtils.streamAst(rule.definition)
      .filter(GrammarAST.isAssignment)
      .filter(({ terminal }) => GrammarAST.isRuleCall(terminal) && quantities.has(terminal.rule.$refText))
      .map(({ feature }) => `${rule.name}.${feature}`)
      .filter((place) => !Object.hasOwn(quantityRoles, place))
      .toArray(),
  )
  expect(lost).toEqual([])
})
