import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MarkupContent, SignatureHelp } from 'vscode-languageserver-protocol'
import { cursor, Editor } from './support/client.ts'
import { capable, mark, tourFiles, write } from './support/content.ts'

let editor: Editor
beforeAll(async () => {
  editor = await Editor.start(tourFiles(), { capabilities: capable })
})
afterAll(() => editor.stop())

/** The form at the mark, the part that comes next in « »; all forms below each other, the fitting one with `>`. */
async function forms(marked: string): Promise<string[]> {
  const { text, position } = cursor(marked, mark)
  await write(editor, 'new.zusage', text)
  const help = await editor.ask<SignatureHelp | null>('textDocument/signatureHelp', 'new.zusage', {
    position,
  })
  return (help?.signatures ?? []).map(({ label, parameters }, index) => {
    if (index !== help!.activeSignature) return `  ${label}`
    const [start, end] = parameters![help!.activeParameter!]!.label as [number, number]
    return `> ${label.slice(0, start)}«${label.slice(start, end)}»${label.slice(end)}`
  })
}

const goal = (text: string): Promise<string[]> => forms(`sla X {\n  goal ${text}‸\n}`)
const row = (text: string): Promise<string[]> =>
  forms(
    `import "./catalogue.zusage"\nimport "./customers.zusage"\ncontract C {\n  offers BackOffice\n  serves Customers\n` +
      `  assign Small {\n    ${text}‸\n  }\n}`,
  )

test('the forms of a goal, as far as they fit its metric', async () => {
  expect(await goal('')).toEqual([
    '> goal «METRIC» [80 %] within DURATION [on phone, email]',
    '  goal METRIC [80 %] by close|12:00 same day|next business day [when before 14:00] [on phone, email]',
    '  goal METRIC at least|at most VALUE [on phone, email]',
  ])
  expect(await goal('Abandonment ')).toEqual([
    '> goal Abandonment «at least|at most» VALUE [on phone, email]',
  ])
})

test.each([
  ['AnswerTime ', '> goal AnswerTime «[80 %]» within DURATION [on phone, email]'],
  ['AnswerTime 80 % ', '> goal AnswerTime [80 %] «within DURATION» [on phone, email]'],
  ['AnswerTime 80 % within 20 ', '> goal AnswerTime [80 %] «within DURATION» [on phone, email]'],
  ['AnswerTime 80 % within 20 s ', '> goal AnswerTime [80 %] within DURATION «[on phone, email]»'],
  ['AnswerTime 80 % within 20 s, ', '> goal AnswerTime «[80 %]» within DURATION [on phone, email]'],
  [
    'AnswerTime 80 % by close ',
    '> goal AnswerTime [80 %] by close|12:00 «same day|next business day» [when before 14:00] [on phone, email]',
  ],
  [
    'AnswerTime 80 % by 12:00 same day ',
    '> goal AnswerTime [80 %] by close|12:00 same day|next business day «[when before 14:00]» [on phone, email]',
  ],
  ['Satisfaction at least ', '> goal Satisfaction at least|at most «VALUE» [on phone, email]'],
])('goal %s: the part that comes next', async (text, shown) => {
  expect(await goal(text)).toContain(shown)
})

test('rows of a contract', async () => {
  expect(await row('Samples ')).toContain('> SERVICES|others «under SLA» [by TEAM] [volume 25 %]')
  expect(await row('Samples, ')).toContain('> «SERVICES|others» under SLA [by TEAM] [volume 25 %]')
  expect(await row('others under Gold by OrderDesk ')).toContain(
    '> SERVICES|others under SLA [by TEAM] «[volume 25 %]»',
  )
  expect(await row('Samples not ')).toContain('> SERVICES|others «not offered because "…"»')
})

test('credits and volumes', async () => {
  const credit = (text: string): Promise<string[]> => forms(`sla X {\n  credit ${text}‸\n}`)
  expect(await credit('5 % ')).toEqual(['> credit 5 % «when METRIC» below|above VALUE'])
  expect(await credit('5 % when AnswerTime below ')).toEqual(['> credit 5 % when METRIC below|above «VALUE»'])
  expect(await row('volume ')).toContain('> volume «25 %»')
  const service = await forms('catalogue C {\n  service S {\n    volume 320 ‸\n  }\n}')
  expect(service).toEqual(['> volume 320 «per business day|week|month» [profile PROFILE]'])
})

test('nothing elsewhere', async () => {
  expect(await forms('sla X {\n  ‸\n}')).toEqual([])
  expect(await forms('sla X {\n  each ‸\n}')).toEqual([])
  expect(await forms('sla X {\n  except "goal ‸"\n}')).toEqual([])
  expect(await forms('// goal ‸')).toEqual([])
})

test('the metric is explained, in the language of the editor', async () => {
  await using german = await Editor.start(tourFiles(), { capabilities: capable, locale: 'de' })
  const { text, position } = cursor('sla X {\n  goal AnswerTime ‸\n}', mark)
  await german.open('new.zusage', text)
  const help = await german.ask<SignatureHelp>('textDocument/signatureHelp', 'new.zusage', { position })
  const { value } = help.signatures[0]!.documentation as MarkupContent
  expect(value).toContain('Erledigt innerhalb einer Zeit.')
  expect(value).toContain('Zum Beispiel: `80 % within 20 s`.')
})
