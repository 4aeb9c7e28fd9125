import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { openAgenda } from '../../language/src/agenda/index.ts'
import { isProblem } from '../../language/src/clock/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { slice } from '../support/slice.ts'
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

/** Each date of an event that repeats, as ical.js reckons it. */
function datesOf(event: ICAL.Event): string[] {
  const told = (time: ICAL.Time): string => (time.isDate ? time.toString() : time.toJSDate().toISOString())
  if (!event.isRecurring()) return [told(event.startDate)]
  const dates: string[] = []
  const iterator = event.iterator()
  for (let time = iterator.next(); time; time = iterator.next()) dates.push(told(time))
  return dates
}

describe('what recurs day by day', () => {
  type Duty = Extract<CompiledContract['clauses'][number], { readonly kind: 'duty' }>
  type Every = NonNullable<Duty['every']>
  const dutyOf = (id: string, every: Every, due?: Every): Duty => ({
    kind: 'duty',
    id,
    title: `Pflicht ${id}`,
    side: 'client',
    every,
    ...(due === undefined ? {} : { due }),
  })
  const withDuties = (duties: readonly Duty[], change: (contract: CompiledContract) => void = () => {}) => {
    const contract: CompiledContract = structuredClone(tour)
    contract.clauses = [...duties]
    change(contract)
    return contract
  }
  /** By duty, the dates that a reader of the calendar has, and those of the agenda, each once. */
  async function compared(
    contract: CompiledContract,
  ): Promise<{ shown: object; listed: object; bytes: number }> {
    const ics = await text('ics', contract, { locale: 'de' })
    checkLines(ics)
    const { events } = read(ics)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    const { entries } = await agendaOf(contract)
    const shown: Record<string, string[]> = {}
    const listed: Record<string, string[]> = {}
    for (const { id } of contract.clauses) {
      const own = events.filter(({ uid }) => uid.includes(`/duty/${id}/`))
      // What stands alone may share its day with another; a rule has each date once.
      const single = own.filter((event) => !event.isRecurring()).flatMap(datesOf)
      const repeated = own.filter((event) => event.isRecurring()).flatMap(datesOf)
      shown[id] = [...new Set(single), ...repeated].sort()
      const dates = entries.filter((entry) => entry.id === id)
      listed[id] = [...new Set(dates.map(({ at, date }) => (at ? new Date(at).toISOString() : date)))].sort()
    }
    return { shown, listed, bytes: Buffer.byteLength(ics) }
  }
  const day = (amount: number): Every => ({ amount, unit: 'day', clock: 'calendar' })
  const businessDay = (amount: number): Every => ({ amount, unit: 'day', clock: 'business' })

  test('200 duties of every day are 200 events', async () => {
    const duties = Array.from({ length: 200 }, (_, n) => dutyOf(`D${n}`, day(1)))
    const { shown, listed, bytes } = await compared(withDuties(duties))
    expect(shown).toEqual(listed)
    expect(bytes).toBeLessThan(150_000)
  })

  test('every rhythm and deadline has the dates of the agenda, as ical.js reckons them', async () => {
    const rhythms: Every[] = [
      ...[1, 2, 3, 7, 10].map(day),
      ...[1, 2, 3].map(businessDay),
      { amount: 1, unit: 'week', clock: 'calendar' },
      { amount: 1, unit: 'month', clock: 'calendar' },
    ]
    const deadlines: (Every | undefined)[] = [
      undefined,
      day(3),
      businessDay(1),
      { amount: 4, unit: 'hour', clock: 'business' },
      { amount: 36, unit: 'hour', clock: 'elapsed', iso: 'PT36H' },
    ]
    const duties = rhythms.flatMap((every, i) => deadlines.map((due, k) => dutyOf(`D${i}x${k}`, every, due)))
    for (const [from, to, timeZone] of [
      ['2027-01-01', '2027-12-31', 'Europe/Berlin'],
      ['2027-03-17', '2029-11-05', 'America/New_York'],
      ['2026-10-20', '2027-04-11', 'Pacific/Auckland'],
    ] as const) {
      const contract = withDuties(slice(duties, 0.25, timeZone), (one) => {
        one.contract.inForce = { from, to }
        for (const calendar of one.calendars) calendar.timeZone = timeZone
      })
      const { shown, listed } = await compared(contract)
      expect(shown, timeZone).toEqual(listed)
    }
  })

  test('says how often, and not for which days', async () => {
    const contract = withDuties([
      dutyOf('Daily', day(1)),
      dutyOf('Monthly', { amount: 1, unit: 'month', clock: 'calendar' }),
    ])
    const { events } = read(await text('ics', contract, { locale: 'de' }))
    const [daily] = events.filter(({ uid }) => uid.includes('/duty/Daily/'))
    expect(daily?.uid).toBe('InsideSales2027/duty/Daily/series/1@FieldSales.InsideSales.zusage')
    expect(daily?.description).toBe(
      [
        'Pflicht von Außendienst.',
        'Vereinbart jeden Tag.',
        'Vertrag: Dienstleistungsvertrag Innendienst 2027, Version 1.2.0.',
      ].join('\n'),
    )
    const monthly = events.filter(({ uid }) => uid.includes('/duty/Monthly/'))
    expect(monthly.map((event) => event.isRecurring())).toEqual(Array.from({ length: 12 }, () => false))
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
