import { expect, test } from 'vitest'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import type { ContractView, ViewPlace } from '../../language/src/editor/features/contract-view.ts'
import { jsonOf, tour } from '../support/projects.ts'
import { Editor } from './support/client.ts'
import { tourFiles, tourWith } from './support/content.ts'

const view = (editor: Editor, path = 'contract.zusage'): Promise<ContractView> =>
  editor.ask('zusage/contractView', path)

test('says of a sound contract what the compiled one says, each with its place', async () => {
  const files = tourFiles()
  const compiled: CompiledContract = JSON.parse(jsonOf(tour))
  await using editor = await Editor.start(files, { locale: 'en' })
  const found = await view(editor)
  expect(found.contract.id).toBe(compiled.contract.id)
  expect([found.contract.from, found.contract.to]).toEqual([
    compiled.contract.inForce.from,
    compiled.contract.inForce.to,
  ])
  const told = found.matrix.rows.flatMap(({ service, cells }) =>
    cells.map((cell, index) => {
      const answer = { segment: found.matrix.segments[index]!.id, service: service.id }
      return cell.kind === 'offered'
        ? { ...answer, sla: cell.sla, by: cell.by }
        : { ...answer, because: cell.kind === 'not-offered' ? cell.because : cell.kind }
    }),
  )
  const expected = compiled.assignments.map(({ segment, service, ...row }) =>
    row.offered ? { segment, service, sla: row.sla, by: row.by } : { segment, service, because: row.because },
  )
  expect(told).toHaveLength(expected.length)
  expect(told).toEqual(expect.arrayContaining(expected))
  const textAt = ({ uri, range: { start, end } }: ViewPlace): string =>
    files[uri.slice(uri.lastIndexOf('/') + 1)]!.split('\n')[start.line]!.slice(start.character, end.character)
  for (const { id, place } of [...found.doers, ...found.slas, ...found.catalogues, ...found.matrix.segments])
    expect(textAt(place)).toBe(id)
  expect(found.staffing.units.length).toBeGreaterThan(0)
  for (const { needed, slots } of found.staffing.units) {
    expect(needed).toBeGreaterThan(0)
    expect(slots.length).toBeGreaterThan(0)
  }
  expect(found.dates!.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['begin', 'end', 'review']))
})

test('shows the staff of each time of the year', async () => {
  const catalogue = tourFiles()['catalogue.zusage']!.replace(
    /volume 320 per business day.*/,
    '$&\n    volume 700 per business day profile OfficeDay during Peak',
  )
  await using editor = await Editor.start({
    ...tourFiles(),
    'catalogue.zusage': `season Peak "Hochsaison" 2027-05-01 to 2027-06-30\n${catalogue}`,
  })
  const { staffing } = await view(editor)
  expect(staffing.seasons.map(({ id, title }) => [id, title])).toEqual([['Peak', 'Hochsaison']])
  const needed = (units: typeof staffing.units): number => units.find(({ id }) => id === 'OrderDesk')!.needed
  expect(needed(staffing.seasons[0]!.units)).toBeGreaterThan(needed(staffing.units) * 1.3)
})

test('counts the errors of its own project, and of no other that is open', async () => {
  const files = Object.entries(tourFiles()).map(([path, text]) => [`mine/${path}`, text])
  await using editor = await Editor.start({
    ...Object.fromEntries(files),
    'other/zusage.json': '{}',
    'other/a.zusage': 'role Lead of Nobody\n',
  })
  await editor.diagnostics('other/a.zusage', (all) => all.length > 0)
  expect((await view(editor, 'mine/contract.zusage')).errors).toBe(0)
  const text = tourWith('contract.zusage', 'under Gold by', 'under Golf by')
  await editor.open('mine/contract.zusage', text)
  await editor.published('mine/contract.zusage', 1)
  expect((await view(editor, 'mine/contract.zusage')).errors).toBe(1)
})

test('stays while the contract is being typed, with the places of the newest text', async () => {
  await using editor = await Editor.start(tourFiles())
  const text = tourWith('contract.zusage', 'under Gold by', 'under Golf by')
  await editor.open('contract.zusage', text)
  const before = await view(editor)
  for (let lines = 1; lines <= 5; lines++) {
    await editor.change('contract.zusage', '\n'.repeat(lines) + text)
    const after = await view(editor)
    expect(after.contract.place.range.start.line).toBe(before.contract.place.range.start.line + lines)
    expect(after.matrix.rows.length).toBe(before.matrix.rows.length)
  }
  await editor.change('contract.zusage', 'contract Half {')
  expect(await view(editor)).toMatchObject({ contract: { id: 'Half' }, catalogues: [], matrix: { rows: [] } })
  await editor.change('contract.zusage', '')
  expect(await view(editor)).toBeNull()
})

const letters = `party Sales
party Desk
calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
team Both { of Desk hours Office staff 12 FTE week 40 h shrinkage 20 % }
team Writers { of Desk hours Office staff 5 FTE week 40 h shrinkage 20 % }
segmentation Customers { segment All otherwise }
catalogue Services {
  service Letters { channels email work deferrable effort 10 min volume 60 per business day }
  service Faxes { channels email work deferrable effort 6 min volume 80 per business day }
  service Calls { channels phone work immediate effort 6 min volume 80 per business day }
}
sla Line { hours Office goal AnswerTime 80 % within 30 s on phone each month }
sla Mail { hours Office goal ResolutionTime 90 % within 1 business day each month }
contract Deal {
  version 1.0.0 client Sales provider Desk in force 2027-01-01 to 2027-12-31 review every 6 months
  offers Services serves Customers
  assign All { Letters under Mail by Both  Calls under Line by Both  Faxes under Mail by Writers }
}
`

test.each(['en', 'de'] as const)(
  'says what becomes of letters when somebody calls, in %s',
  async (locale) => {
    const sentence = {
      en: 'What can be done later is put aside as soon as somebody wants to be answered at once.',
      de: 'Was warten kann, wird beiseitegelegt, sobald jemand sofort eine Antwort will.',
    }[locale]
    await using editor = await Editor.start({ 'contract.zusage': letters }, { locale })
    const { staffing } = await view(editor)
    const said = Object.fromEntries(staffing.units.map(({ id, assumptions }) => [id, assumptions]))
    expect(said).toEqual({ Both: [sentence], Writers: [] })
    for (const [line, id] of [
      [3, 'Both'],
      [4, 'Writers'],
    ] as const) {
      const position = { line, character: 6 }
      const hover = JSON.stringify(await editor.ask('textDocument/hover', 'contract.zusage', { position }))
      expect(hover).toContain(id)
      expect(hover.includes(sentence)).toBe(id === 'Both')
    }
  },
)
