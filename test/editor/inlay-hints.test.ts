import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InlayHint, Location, MarkupContent } from 'vscode-languageserver-protocol'
import { Editor } from './support/client.ts'
import { capable, tourFiles, write } from './support/content.ts'

const tour = tourFiles()
let editor: Editor
beforeAll(async () => {
  editor = await Editor.start(tour, { capabilities: capable })
})
afterAll(() => editor.stop())

async function hintsOf(
  path: string,
  text: string,
  who = editor,
  lines?: [number, number],
): Promise<InlayHint[]> {
  await write(who, path, text)
  const count = text.split('\n').length
  const range = {
    start: { line: lines?.[0] ?? 0, character: 0 },
    end: { line: lines?.[1] ?? count, character: 0 },
  }
  return who.ask<InlayHint[]>('textDocument/inlayHint', path, { range })
}

function labelOf({ label }: InlayHint): string {
  const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('')
  return text.replaceAll('\u00a0', ' ')
}

/** The lines of a text that have hints, with the hints in ⟪ ⟫. */
function drawn(text: string, hints: readonly InlayHint[]): string[] {
  const lines = text.split('\n')
  for (const hint of hints.toSorted((a, b) => b.position.character - a.position.character)) {
    const { line, character } = hint.position
    lines[line] = `${lines[line]!.slice(0, character)}⟪${labelOf(hint)}⟫${lines[line]!.slice(character)}`
  }
  return lines.filter((line) => line.includes('⟪')).map((line) => line.trim())
}

const show = async (path: string, text = tour[path]!, who = editor): Promise<string[]> =>
  drawn(text, await hintsOf(path, text, who))

test('when something is due that is received on an ordinary Monday of the contract', async () => {
  const lines = await show('levels.zusage')
  expect(lines).toContain(
    'goal ResolutionTime 90 % within 3 business days⟪= Thu 17:30⟫, 100 % within 10 business days⟪= Mon 18 Jan 17:30⟫',
  )
  expect(lines).toContain('goal ResponseTime   95 % within 2 business hours⟪= Mon 12:00⟫')
  expect(lines).toContain(
    'goal ResolutionTime 95 % by close same day when before 14:00⟪= Mon 17:30⟫, 95 % by close next business day⟪= Tue 17:30⟫',
  )
  // Seconds everybody can reckon.
  expect(lines.some((line) => line.includes('AnswerTime'))).toBe(false)
})

test('the example is explained, with its steps', async () => {
  const hints = await hintsOf('levels.zusage', tour['levels.zusage']!)
  const due = hints.find((hint) => labelOf(hint) === '= Thu 17:30')!
  expect((due.tooltip as MarkupContent).value).toContain(
    'Received Monday, 4 January 2027, 10:00 → due Thu 17:30',
  )
  expect((due.tooltip as MarkupContent).value).toContain('- business day 3: Thursday')
})

test('not where something else than the receipt starts the clock', async () => {
  const text =
    'import "./calendars.zusage"\nevent fixing\nmetric Repair is time from fixing to resolved\n' +
    'metric Reply is time from fixing or received to replied\nsla Repairs {\n  hours Office\n' +
    '  goal Repair 95 % within 2 business hours\n  goal Reply 95 % within 2 business hours\n  each month\n}\n'
  expect(await show('new.zusage', text)).toEqual(['goal Reply 95 % within 2 business hours⟪= Mon 12:00⟫'])
  await write(editor, 'new.zusage', '')
})

test('behind the target of a goal for some cases, and for the first of many times', async () => {
  const text =
    'import "./calendars.zusage"\ncase Incident { attribute priority: P1 | P2 | P3 }\nsla ByPriority {\n  hours Office\n  case Incident\n' +
    '  goal ResolutionTime 95 % within 2 business hours when priority = P1\n' +
    '  goal ResolutionTime 90 % within 1 business day never below 80 % when priority = P2\n' +
    '  goal ResolutionTime best effort otherwise\n  goal ResponseTime every 5 business days until resolved\n' +
    '  goal AnswerTime every 4 h until resolved\n  each month\n}\n'
  expect(await show('new.zusage', text)).toEqual([
    'goal ResolutionTime 95 % within 2 business hours⟪= Mon 12:00⟫ when priority = P1',
    'goal ResolutionTime 90 % within 1 business day never below 80 %⟪= Tue 17:30⟫ when priority = P2',
    'goal ResponseTime every 5 business days until resolved⟪= Mon 11 Jan 17:30 …⟫',
  ])
  await write(editor, 'new.zusage', '')
})

test('it is by the contract, not by today: another period, another Monday', async () => {
  await write(editor, 'contract.zusage', tour['contract.zusage']!.replaceAll('2027-', '2029-'))
  const hints = await hintsOf('levels.zusage', tour['levels.zusage']!)
  await write(editor, 'contract.zusage', tour['contract.zusage']!)
  const due = hints.find((hint) => labelOf(hint) === '= Thu 17:30')!
  expect((due.tooltip as MarkupContent).value).toMatch(/Received Monday, \d+ January 2029, 10:00/)
})

test('how many people are needed', async () => {
  const lines = await show('organisation.zusage')
  expect(lines[0]).toMatch(/^staff 6\.5 FTE⟪needs \d+(\.\d)? FTE of 6\.5⟫$/)
  expect(lines[1]).toMatch(/^pool OrderDesk .*Leipzig⟪needs \d+(\.\d)? FTE of 9⟫$/)
  // Too few are marked.
  const few = tour['organisation.zusage']!.replace('staff 6.5 FTE', 'staff 1 FTE')
  expect((await show('organisation.zusage', few))[0]).toMatch(/⟪⚠ needs \d+(\.\d)? FTE of 1⟫/)
  await write(editor, 'organisation.zusage', tour['organisation.zusage']!)
})

test('how many people are needed in the season with the least to spare', async () => {
  const seasonal = (staff: string): Record<string, string> => ({
    ...tour,
    'catalogue.zusage': `season Peak 2027-05-01 to 2027-06-30\n${tour['catalogue.zusage']!.replace(
      /volume 320 per business day.*/,
      '$&\n    volume 800 per business day during Peak',
    )}`,
    'organisation.zusage': tour['organisation.zusage']!.replace('staff 6.5 FTE', `staff 6.5 FTE${staff}`),
  })
  const pool = async (staff: string): Promise<readonly string[]> => {
    for (const [path, text] of Object.entries(seasonal(staff))) await write(editor, path, text)
    return show('organisation.zusage', seasonal(staff)['organisation.zusage'])
  }
  const found = await pool('')
  expect(found.join('\n')).toMatch(/^pool OrderDesk .*⟪⚠ needs \d+(\.\d)? FTE of 9, in Peak \d+(\.\d)?⟫$/m)
  const hints = await hintsOf('organisation.zusage', seasonal('')['organisation.zusage']!)
  expect((hints.find((hint) => labelOf(hint).includes('Peak'))!.tooltip as MarkupContent).value).toContain(
    'then the season with the least to spare',
  )
  for (const [path, text] of Object.entries(tour)) await write(editor, path, text)
})

test('what others stands for, each name a link', async () => {
  const text = tour['contract.zusage']!
  const hints = await hintsOf('contract.zusage', text)
  const lines = drawn(text, hints)
  expect(lines).toContain('others⟪= OrderEntry, Samples⟫ under Silver by KeyAccountDesk')
  expect(lines).toContain('others⟪= PhoneOrders, OrderEntry … (3)⟫ under Bronze by OrderDesk')
  const { label } = hints.find((hint) => labelOf(hint).startsWith('= OrderEntry'))!
  const place = (label as { location?: Location }[])[1]!.location!
  expect(place.uri).toBe(editor.uri('catalogue.zusage'))
  expect(place.range.start).toEqual({ line: 33, character: 10 })
})

test('a row that is deleted by mistake shows itself in others', async () => {
  const text = tour['contract.zusage']!.replace(/ {4}Samples not offered.*\n/, '')
  expect(await show('contract.zusage', text)).toContain(
    'others⟪= PhoneOrders, OrderEntry … (4)⟫ under Bronze by OrderDesk',
  )
  await write(editor, 'contract.zusage', tour['contract.zusage']!)
})

test('what the shares of all blocks come to, and the requests behind them', async () => {
  const text = tour['contract.zusage']!.replace('volume 75 %', 'volume 70 %')
  const hints = await hintsOf('contract.zusage', text)
  expect(drawn(text, hints)).toContain('volume 25 %⟪of 95 % in all⟫')
  const block = hints.find((hint) => labelOf(hint) === 'of 95 % in all')!
  expect((block.tooltip as MarkupContent).value).toContain('- `PhoneOrders`: 80 per business day')
  await write(editor, 'contract.zusage', tour['contract.zusage']!)
})

test('hours that are taken over', async () => {
  expect(await show('levels.zusage')).toContain('sla Gold extends Silver⟪hours: Office⟫ {')
  const team = tour['organisation.zusage']!.replace('  hours Phones\n', '')
  expect(await show('organisation.zusage', team)).toContain('site Frankfurt⟪hours: Office⟫')
  await write(editor, 'organisation.zusage', tour['organisation.zusage']!)
})

test('only in the part of the file that is asked for', async () => {
  const hints = await hintsOf('levels.zusage', tour['levels.zusage']!, editor, [8, 13])
  expect(hints.map((hint) => hint.position.line)).toEqual([11, 11])
})

test('each kind can be switched off', async () => {
  const kinds = ['dueExamples', 'staffing', 'others', 'volumes', 'hours'] as const
  for (const kind of kinds) {
    const others = kinds.filter((one) => one !== kind)
    const inlayHints = Object.fromEntries(others.map((one) => [one, false]))
    await using one = await Editor.start(tour, {
      capabilities: capable,
      initializationOptions: { inlayHints },
    })
    const shown = await Promise.all(
      ['contract.zusage', 'levels.zusage', 'organisation.zusage'].map((path) => show(path, tour[path]!, one)),
    )
    const count = shown.flat().length
    expect([kind, count > 0]).toEqual([kind, true])
    const all = shown.flat().join('\n')
    expect([kind, all.includes('needs')]).toEqual([kind, kind === 'staffing'])
    expect([kind, /= (Mon|Tue|Wed|Thu)/.test(all)]).toEqual([kind, kind === 'dueExamples'])
    expect([kind, all.includes('in all')]).toEqual([kind, kind === 'volumes'])
    expect([kind, all.includes('hours:')]).toEqual([kind, kind === 'hours'])
    expect([kind, all.includes('others⟪')]).toEqual([kind, kind === 'others'])
  }
})

test('in German', async () => {
  await using german = await Editor.start(tour, { capabilities: capable, locale: 'de' })
  expect(await show('contract.zusage', tour['contract.zusage']!, german)).toContain(
    'volume 25 %⟪von 100 % insgesamt⟫',
  )
  expect((await show('organisation.zusage', tour['organisation.zusage']!, german))[0]).toMatch(
    /braucht [\d,]+ VZÄ von 6,5/,
  )
  expect(await show('levels.zusage', tour['levels.zusage']!, german)).toContain(
    'goal ResponseTime   95 % within 2 business hours⟪= Mo 12:00⟫',
  )
})
