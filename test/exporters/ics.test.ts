import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { openAgenda } from '../../language/src/agenda/index.ts'
import { isProblem } from '../../language/src/clock/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { hostile, hostileNames } from './hostile.ts'
import { examples, exported, text } from './support.ts'

const tour = examples.find(({ name }) => name === 'tour')!.contract

/** What an independent reader of iCalendar finds. */
function read(ics: string): { calendar: ICAL.Component; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) }
}

async function agendaOf(contract: CompiledContract) {
  const agenda = await openAgenda(contract)
  if (isProblem(agenda)) throw new Error(agenda.kind)
  return agenda
}

/** RFC 5545, 3.1: lines end in CR LF, have at most 75 octets, and no control character but the tab. */
function checkLines(ics: string): void {
  expect(ics.endsWith('\r\n')).toBe(true)
  for (const line of ics.slice(0, -2).split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/[\0-\x08\x0a-\x1f\x7f]/)
  }
  expect(Buffer.from(ics).toString()).toBe(ics)
}

describe.each(examples)('$name, $contract.contract.id', ({ contract, locale }) => {
  test('has an event for each entry of the agenda, on its day or at its moment', async () => {
    const ics = await text('ics', contract, { locale })
    checkLines(ics)
    const { entries } = await agendaOf(contract)
    const { events } = read(ics)
    const shown = events.map(({ startDate, summary }) => {
      const at = startDate.isDate ? startDate.toString() : startDate.toJSDate().toISOString()
      return `${at} ${summary === '' ? 'without a name' : ''}`.trim()
    })
    expect(shown).toEqual(
      entries.map(({ at, date }) => (at === undefined ? date : new Date(at).toISOString())),
    )
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    for (const { startDate, endDate } of events) {
      // A whole day ends as the next begins; a moment lasts no time.
      expect(endDate.subtractDate(startDate).toSeconds()).toBe(startDate.isDate ? 86_400 : 0)
    }
  })
})

describe('the tour', () => {
  test('says what is due, for which days, by when, who owes it and who gets it', async () => {
    const { calendar, events } = read(await text('ics', tour, { locale: 'de' }))
    expect(calendar.getFirstPropertyValue('x-wr-timezone')).toBe('Europe/Berlin')
    const report = events.find(
      ({ uid }) => uid === 'InsideSales2027/report/Monthly/2027-03-01@FieldSales.InsideSales.zusage',
    )
    expect(report?.summary).toBe('Monatsbericht: fällig')
    // 7 April 2027, 17:30 in summer time.
    expect(report?.startDate.toString()).toBe('2027-04-07T15:30:00Z')
    expect(report?.description).toBe(
      [
        'Bis 17:30 Uhr (Europe/Berlin).',
        'Für 1. März 2027 bis 31. März 2027.',
        'Pflicht von Vertriebsinnendienst.',
        'An: Außendienst, Vertriebsleitung.',
        'Zeigt: Abbruchquote, Annahmezeit, Lösungszeit.',
        'Vertrag: Dienstleistungsvertrag Innendienst 2027, Version 1.2.0.',
      ].join('\n'),
    )
    const notice = events.find(({ uid }) => uid.includes('/notice'))
    expect([notice?.startDate.toString(), notice?.summary]).toEqual([
      '2027-09-30',
      'Dienstleistungsvertrag Innendienst 2027: letzter Tag für die Kündigung',
    ])
    expect(notice?.description).toContain('Kündigungsfrist: 3 Monate')
  })

  test('a new version replaces the events of an older one: same names, higher number', async () => {
    const older = read(await text('ics', tour)).events
    const contract: CompiledContract = structuredClone(tour)
    contract.contract.version = '2.0.0'
    for (const report of contract.reports) report.due = { amount: 8, unit: 'day', clock: 'business' }
    const newer = read(await text('ics', contract)).events
    expect(newer.map(({ uid }) => uid).sort()).toEqual(older.map(({ uid }) => uid).sort())
    expect(older.map(({ sequence }) => sequence)).toEqual(older.map(() => 1_002_000))
    expect(newer.map(({ sequence }) => sequence)).toEqual(newer.map(() => 2_000_000))
  })

  test('the stamp is the last signature, or else the first day in force, and not the clock of the machine', async () => {
    const stamps = async (contract: CompiledContract) =>
      new Set((await text('ics', contract)).split('\r\n').filter((line) => line.startsWith('DTSTAMP')))
    expect([...(await stamps(tour))]).toEqual(['DTSTAMP:20261201T000000Z'])
    expect([...(await stamps({ ...tour, signatures: [] }))]).toEqual(['DTSTAMP:20270101T000000Z'])
  })

  test('the zone of the machine changes nothing', async () => {
    const before = process.env.TZ
    const zones = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']
    try {
      const texts: string[] = []
      for (const zone of zones) {
        process.env.TZ = zone
        texts.push(await text('ics', tour))
      }
      expect(new Set(texts).size).toBe(1)
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })

  test('what has no dates is listed, in the calendar too', async () => {
    const contract: CompiledContract = structuredClone(tour)
    contract.reports[0]!.every = { amount: 4, unit: 'hour', clock: 'business' }
    const { left, files } = await exported('ics', contract, { locale: 'en' })
    expect(left).toEqual(['Monatsbericht: more often than once a day'])
    // A reader that does not know the property leaves its escapes as they are.
    expect(read(files[0]!.content).calendar.getFirstPropertyValue('x-wr-caldesc')).toBe(
      `Not in this export\\, because the format has no place for it:\\n- ${left[0]}`,
    )
  })
})

describe('hostile texts', () => {
  test('stay texts: no event is forged, no line is broken', async () => {
    for (let seed = 0; seed < 30; seed++) {
      for (const contract of [hostile(tour, seed), hostileNames(tour)]) {
        const ics = await text('ics', contract)
        checkLines(ics)
        const { events } = read(ics)
        expect(events).toHaveLength((await agendaOf(contract)).entries.length)
        expect(ics.match(/BEGIN:VCALENDAR/g)).toHaveLength(1)
      }
    }
  })

  test('and are read as they were written', async () => {
    const contract: CompiledContract = structuredClone(tour)
    contract.contract.title = 'A; B, C: \\n'
    const { calendar } = read(await text('ics', contract))
    expect(calendar.getFirstPropertyValue('name')).toBe('A\\; B\\, C: \\\\n')
    contract.reports[0]!.title = 'A; B, C: \\n "D" Größe 語'.repeat(8)
    const { events } = read(await text('ics', contract))
    const report = events.find(({ uid }) => uid.includes('/report/'))
    expect(report?.summary).toBe(`${contract.reports[0]!.title}: due`)
  })
})
