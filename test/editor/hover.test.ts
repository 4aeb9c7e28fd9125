import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol'
import { cursor, Editor } from './support/client.ts'
import { capable, mark, tourFiles, tourWith, write } from './support/content.ts'

let editor: Editor
let german: Editor
beforeAll(async () => {
  editor = await Editor.start(tourFiles(), { capabilities: capable })
  german = await Editor.start(tourFiles(), { capabilities: capable, locale: 'de' })
})
afterAll(async () => {
  await editor.stop()
  await german.stop()
})

async function hoverAt(path: string, marked: string, who = editor): Promise<Hover | null> {
  const { text, position } = cursor(marked, mark)
  await write(who, path, text)
  return who.ask<Hover | null>('textDocument/hover', path, { position })
}

/** What is said about the mark in a file of the tour. */
async function said(path: string, before: string, after: string, who = editor): Promise<string> {
  const found = await hoverAt(path, tourWith(path, before, after), who)
  return (found?.contents as MarkupContent | undefined)?.value ?? ''
}

/** What is said in a file beside the tour. */
async function saidOf(marked: string, who = editor): Promise<string> {
  const found = await hoverAt('new.zusage', marked, who)
  return (found?.contents as MarkupContent | undefined)?.value ?? ''
}

describe('a row of a contract', () => {
  test('says what the SLA promises, inheritance resolved, and where each part comes from', async () => {
    const text = await said('contract.zusage', 'under Gold by', 'under Go‸ld by')
    expect(text).toContain('```zusage\nsla Gold extends Silver\n```')
    expect(text).toContain('- **Segments:** Großkunden (`KeyAccounts`)')
    expect(text).toMatch(
      /- 80\s% of requests by telephone are taken up within 20\sseconds after “request put through”\. \(from `Silver`\)/,
    )
    expect(text).toMatch(
      /- 95\s% of requests have a first reply within 2\sbusiness hours after “request complete”\.\n/,
    )
    // What Gold replaces is not told.
    expect(text).not.toContain('within 3')
    expect(text).toContain('- **Hours:** Bürozeiten (`Office`) (from `Bronze`)')
    expect(text).toContain('**Team:** Key-Account-Innendienst (`KeyAccountDesk`)')
  })

  test('of one service only the goals that count for it', async () => {
    const text = await said(
      'contract.zusage',
      'PhoneOrders, ComplaintHandling',
      'PhoneOrders, Complaint‸Handling',
    )
    expect(text).toContain('ComplaintHandling')
    const portal = await said(
      'contract.zusage',
      '    others under Silver',
      '    OrderEntry, Samp‸les under Silver',
    )
    // The goal on the telephone does not count for what comes by the portal.
    expect(portal).not.toContain('taken up')
    expect(portal).toContain('resolved')
  })

  test('others: which services these are', async () => {
    const text = await said('contract.zusage', 'others under Silver', 'oth‸ers under Silver')
    expect(text).toContain('Every offered service that no other row of these segments names.')
    expect(text).toContain('Auftragserfassung (`OrderEntry`), Musterversand (`Samples`)')
  })

  test('what is not offered says why', async () => {
    const text = await said('contract.zusage', 'Samples not offered', 'Sam‸ples not offered')
    expect(text).toContain('- **Not offered:** Muster nur für Großkunden')
  })

  test('in German', async () => {
    const text = await said('contract.zusage', 'under Gold by', 'under Go‸ld by', german)
    expect(text).toContain('Für diese Segmente')
    expect(text).toMatch(
      /80\s% der Anfragen am Telefon sind innerhalb von 20\sSekunden nach „Anfrage zugestellt“ angenommen\. \(aus `Silver`\)/,
    )
  })
})

describe('what is declared', () => {
  test('documentation, title and how it is declared', async () => {
    const text = await said('organisation.zusage', 'pool OrderDesk', 'pool Order‸Desk')
    expect(text).toContain('pool OrderDesk "Auftragsservice" of OrderDeskFrankfurt, OrderDeskLeipzig')
    expect(text).toContain('One virtual team over two sites.')
  })

  test('a calendar: this week, with exceptions and holidays', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const exception = tourWith(
      'calendars.zusage',
      'open 2027-11-27 09:00-13:00 "Inventur"',
      `closed ${today} "Um*zug"`,
    )
    const found = await hoverAt('calendars.zusage', exception.replace('calendar Office', 'calendar Off‸ice'))
    const week = (found!.contents as MarkupContent).value
    expect(week).toContain('**Time zone:** `Europe/Berlin`')
    expect(week).toContain('**Holidays:** `DE-HE`')
    expect(week).toContain('**This week**')
    expect(week.match(/^- (?:\*\*)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/gm)).toHaveLength(7)
    // Text of the contract stays text.
    expect(week).toContain('closed — Um\\*zug')
  })

  test('a segment: its condition in words, a customer, what it gets', async () => {
    const text = await said('customers.zusage', 'segment Regular', 'segment Reg‸ular')
    expect(text).toContain('- **For example:** revenue 20,000 EUR, strategic no')
    expect(text).toMatch(/Jahresumsatz.* from €20,000/)
    expect(text).toContain('Musterversand (`Samples`): not offered: Muster nur für Großkunden')
    const rest = await said('customers.zusage', 'segment Small', 'segment Sm‸all')
    expect(rest).toContain('- **For example:** revenue 0 EUR, strategic no')
  })

  test('a service: volume, and who gets it under what', async () => {
    const text = await said('catalogue.zusage', 'service Samples', 'service Sam‸ples')
    expect(text).toContain('- **Volume:** 40 per week')
    expect(text).toContain(
      'Großkunden (`KeyAccounts`): under `Silver` by Key-Account-Innendienst (`KeyAccountDesk`)',
    )
  })

  test('a metric in a sentence, those of the library in German too', async () => {
    const text = await said('levels.zusage', 'metric LeadFeedback', 'metric Lead‸Feedback')
    expect(text).toContain('The time from “Lead handed over” to “Lead accepted or declined”.')
    const known = await said('levels.zusage', 'goal ResponseTime', 'goal Response‸Time', german)
    expect(known).toContain('Wie lange es dauert, bis der Auftraggeber eine erste Antwort hat.')
  })

  test('a team: how many people it has and needs', async () => {
    const text = await said('organisation.zusage', 'team KeyAccountDesk', 'team Key‸AccountDesk')
    expect(text).toContain('- **Staff:** 6.5 FTE')
    expect(text).toMatch(
      /needs \d+(\.\d)? FTE to keep the promises \(\d+(\.\d)? on average\), planned are 6\.5 FTE/,
    )
  })

  test('an import: what it brings', async () => {
    expect(await saidOf('import "./lev‸els.zusage"\n')).toContain('`Bronze`, `Silver`, `Gold`')
  })

  test('a step or a duty, to which nothing refers', async () => {
    expect(await said('catalogue.zusage', 'step Capture', 'step Cap‸ture')).toContain(
      'step Capture "Auftrag erfassen"',
    )
  })
})

describe('phrases of real contracts', () => {
  const text = `
party Client
party Provider
reason Unreachable "Nobody answers" waiting for client
reason Repair
season Winter 2027-11-01 to 2027-12-31
calendar Office {
  time zone "Europe/Berlin"
  open mon-fri 08:00-17:00
  open mon-fri 10:00-15:00 during Winter
}
case Incident "incident" {
  attribute priority "priority": P1 | P2 | P3
}
metric Restored "restored" is time from received to resolved or replied
metric Leads "leads" is number of received
catalogue Desk {
  service Repairs {
    channels phone
    work deferrable
    effort 20 min
    case Incident
    volume 10 per business day
    volume 20 per business day during Winter
  }
}
sla Base {
  hours Office
  case Incident
  goal ResolutionTime 90 % within 4 business hours never below 80 % when priority = P1
  goal ResolutionTime best effort otherwise
  goal Restored every 5 business days until resolved
  goal Restored 90 % within 3 business days on phone
  goal ResponseTime 90 % within 1 business day measured each week, month below 20 cases at most 2 misses
  goal ResponseTime and ResolutionTime 80 %
  stop while Unreachable
  escalate when priority = P1 to Provider
  credit 5 % for each 1 % when ResponseTime below 90 %
  credit at most 30 % per month
  credit from 2 misses
  except "war", Repair up to 4 h per month, volume above 110 % notify within 1 h
  each month
}
sla Own extends Base {
  goal ResolutionTime 95 % within 2 business hours
}
contract C {
  in force 2027-01-22 to 2028-01-21
  months start on day 22
  duty of client Callback "Call back" ends Unreachable within 1 business day
  duty of client Volume delivers "figures" measured by Leads at least 400 each month
}
`
  const of = (before: string, after: string, who = editor): Promise<string> => {
    expect(text).toContain(before)
    return saidOf(text.replace(before, after), who)
  }

  test('an SLA with its conditions, minimum levels, windows, stops, excuses and limits of credits', async () => {
    const said = (await of('sla Base', 'sla Ba‸se')).replaceAll('\u00a0', ' ').split('\n')
    expect(said).toEqual(
      expect.arrayContaining([
        '- For cases with priority “P1”: 90 % of requests are resolved within 4 business hours after “request complete”; never less than 80 %; the time from “waiting for others” to “work resumed” does not count.',
        '- For all other cases: For “Time to resolution”, expressly nothing is promised; the provider does what it can.',
        '- At least every 5 business days, “first reply given” or “request settled” happens, until “request settled” happens.',
        '- 90 % of requests have a first reply within 1 business day after “request complete”. With fewer than 20 cases in a period, the shares do not count: at most 2 may miss the goal. Goals are measured each week and each month, each by itself.',
        // Of several ends any counts, and none alone is promised.
        '- For 90 % of requests by telephone, this is reached within 3 business days: “first reply given” or “request settled”.',
        '- 80 % of requests meet the deadlines for “Time to resolution” and “Time to first reply” together.',
        '- **Case:** incident (`Incident`)',
        '- All deadlines stand still while this lasts: “Nobody answers”.',
        '- For cases with priority “P1”: At once, “Provider” is told.',
        '- If fewer than 90 % of requests meet the deadline for “Time to first reply”, 5 % of the price is credited for each full percentage point below.',
        '- Credits are due only once at least 2 goals are missed in each period.',
        '- All credits together come to at most 30 % of the price each month.',
        '- **Excused:** war',
        '- **Excused:** Repair, at most 4 hours each month',
        '- **Excused:** what exceeds 110 % of the agreed volume, only if the other side is told within 1 hour, counted round the clock, from the beginning',
      ]),
    )
  })

  test('what an heir replaces, whatever cases it is for, and what it takes over', async () => {
    const said = await of('sla Own', 'sla Ow‸n')
    expect(said).toMatch(
      /- 95\s% of requests are resolved within 2\sbusiness hours after “request complete”; the time from “waiting for others” to “work resumed” does not count\.\n/,
    )
    expect(said).not.toContain('P1”: 90')
    expect(said).not.toContain('For all other cases')
    expect(said).toContain('- **Case:** incident (`Incident`) (from `Base`)')
  })

  test('cases, reasons and seasons with what they are used for', async () => {
    expect(await of('case Incident "', 'case Inc‸ident "')).toContain(
      '- `priority`: `P1`, `P2`, `P3`\n- **Services:** `Repairs`\n- **SLAs:** `Base`, `Own`',
    )
    const reason = await of('reason Unreachable', 'reason Unre‸achable')
    expect(reason).toContain('- **Waiting for:** the client\n- **Clocks stop in:** `Base`, `Own`\n')
    expect(reason).toContain(
      '- **Ended by:** Call back (`Callback`), within 1 business day'.replace('1 b', '1\u00a0b'),
    )
    expect(await of('reason Repair', 'reason Rep‸air')).toContain(
      '- **Excused in `Base`:** Repair, at most 4',
    )
    expect(await of('season Winter', 'season Win‸ter')).toContain(
      '- 1 November 2027 – 31 December 2027\n- **Calendars:** `Office`\n- **Services:** `Repairs`',
    )
    expect(await of('season Winter', 'season Win‸ter', german)).toContain('- **Kalender:** `Office`')
  })

  test('calendars, services, contracts and duties say what is new with them', async () => {
    expect(await of('calendar Office', 'calendar Off‸ice')).toContain('- **Other hours during:** `Winter`')
    const service = await of('service Repairs', 'service Rep‸airs')
    expect(service).toMatch(/- \*\*Volume during Winter:\*\* 20 \w+ business day/)
    expect(service).toContain('- **Case:** incident (`Incident`)')
    expect(await of('contract C', 'contract ‸C')).toContain('- **Months begin:** on day 22')
    expect(await of('contract C', 'contract ‸C', german)).toContain('- **Monate beginnen:** am 22\\.')
    expect(await of('Callback "', 'Call‸back "')).toContain(
      '- **Ends:** Nobody answers (`Unreachable`), within 1',
    )
    const duty = await of('client Volume', 'client Vol‸ume')
    expect(duty).toContain('- **Delivers:** figures\n- **Measured by:** leads (`Leads`)\n')
    expect(duty).toContain('happens at least 400 times in each period.\n- Goals are measured each month.')
  })

  test.each([
    ['90 % with‸in 4', '90 % within 4', 'How long it may take at most.'],
    ['volume abo‸ve 110', 'volume above 110', 'More than this share of the agreed volume.'],
    ['resolved o‸r replied', 'resolved or replied', 'Or this one: whichever comes first counts.'],
    ['never bel‸ow 80', 'never below 80', 'Never less than this.'],
    ['month bel‸ow 20', 'month below 20', 'In a period with fewer cases than these, shares do not count.'],
    ['ResponseTime an‸d', 'ResponseTime and', 'The deadlines of this metric as well'],
    ['is numb‸er of', 'is number of', 'How often something happens.'],
    ['eve‸ry 5 business', 'every 5 business', 'The longest time until the first'],
    ['othe‸rwise', 'otherwise', 'All cases that no other goal'],
    ['ca‸se Incident\n  goal', 'case Incident\n  goal', 'What each request for it is.'],
    ['fo‸r each 1', 'for each 1', 'For every whole step.'],
    ['from 2 mis‸ses', 'from 2 misses', 'How many may miss, or have to be missed.'],
    ['notify with‸in', 'notify within', 'How long after it began the other side has to be told.'],
  ])('a keyword says what it means there: %s', async (after, before, sentence) => {
    expect(await of(before, after)).toContain(sentence)
  })
})

describe('values', () => {
  test('a target with an example in the period of the contract', async () => {
    const text = await said('levels.zusage', '90 % within 2 business days', '90 % within ‸2 business days')
    expect(text).toMatch(/\*\*2\sbusiness days\*\*/)
    expect(text).toContain('Until the last closing of the nth open day after the day of receipt.')
    expect(text).toContain('Received Monday, 4 January 2027, 10:00 → due Wed 17:30')
  })

  test('units, dates, weekdays', async () => {
    expect(await saidOf('team T {\n  staff 5 F‸TE\n}')).toContain('Full-time equivalents')
    expect(await said('contract.zusage', 'in force 2027-01-01', 'in force 2027-‸01-01')).toBe(
      'Friday, 1 January 2027',
    )
    expect(await saidOf('calendar C {\n  open m‸on 08:00-09:00\n}', german)).toContain('Montag.')
    expect(await saidOf('catalogue C {\n  service S {\n    effort 6 m‸in\n  }\n}')).toMatch(
      /\*\*6\sminutes\*\*/,
    )
  })

  test('a holiday region by its name', async () => {
    expect(await said('calendars.zusage', '"DE-HE"', '"DE-‸HE"', german)).toContain('Deutschland, Hessen')
  })

  test('a rule in a comment that silences it', async () => {
    const comment = '// zusage: ignore segment-‸gap until 2027-05-31 because "x"\nparty P\n'
    expect(await saidOf(comment)).toContain('segment-gap')
    expect(await saidOf('// segment-‸gap\nparty P\n')).toBe('')
  })
})

describe('keywords', () => {
  test('in one sentence, as they are meant where they stand', async () => {
    expect(await saidOf('sl‸a X {\n}')).toMatch(/^\*\*sla\*\* — A service level: /)
    const byDeadline = await saidOf('sla X {\n  goal AnswerTime b‸y close same day\n}')
    const byTeam = await said('contract.zusage', 'Gold by Key', 'Gold b‸y Key')
    expect(byDeadline).toContain('Until a time of day')
    expect(byTeam).toContain('The team or pool that does the work.')
  })

  test('in a file that is broken elsewhere', async () => {
    expect(await saidOf('team {{\n\nsl‸a X {\n  hours\n')).toContain('A service level')
  })

  test('a name that is a keyword elsewhere is a name', async () => {
    expect(await saidOf('party cli‸ent "Wir"\n')).toContain('party client "Wir"')
  })

  test('nothing where nothing stands', async () => {
    expect(await saidOf('party Sales\n‸\n')).toBe('')
  })
})

describe('text of the contract stays text', () => {
  const hostile = '[x](command:y) <img src=x> **b** `c` https://a.example | # h'

  test('in Markdown', async () => {
    const text = await saidOf(`/** ${hostile} */\nparty Sa‸les\n`)
    expect(text).toContain(
      '\\[x\\](command:y) \\<img src=x\\> \\*\\*b\\*\\* \\`c\\` https\\://a.example \\| # h',
    )
  })

  test('in code', async () => {
    const text = await saidOf('party Sa‸les "``` <b>"\n')
    expect(text.startsWith('````zusage\n')).toBe(true)
  })

  test('as plain text for those who do not show Markdown', async () => {
    await using plain = await Editor.start({})
    const { text, position } = cursor(`/** ${hostile} */\nparty Sa‸les\n`, mark)
    await plain.open('a.zusage', text)
    const found = await plain.ask<Hover>('textDocument/hover', 'a.zusage', { position })
    expect(found.contents).toEqual({ kind: 'plaintext', value: `party Sales\n\n${hostile}` })
  })
})
