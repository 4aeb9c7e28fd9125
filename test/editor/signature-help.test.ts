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

/** What can stand behind the target of a goal. */
const rest = '[on phone, email] [when CONDITION|otherwise] [measured each month]'
const sample = '[below 20 cases at most 2 misses]'
const within = (metric: string): string =>
  `goal ${metric} [80 %] within DURATION [when before 14:00] [never below 70 %] ${rest} ${sample}`
const by = (metric: string): string =>
  `goal ${metric} [80 %] by close|12:00 same day|next business day [when before 14:00] [never below 70 %] ${rest} ${sample}`
const bound = (metric: string): string =>
  `goal ${metric} at least|at most VALUE [never below|above VALUE] ${rest}`
const repeated = (metric: string): string => `goal ${metric} every DURATION until EVENT ${rest}`
const combined = (metric: string): string =>
  `goal ${metric} and METRIC 90 % [never below 70 %] ${rest} ${sample}`
const best = (metric: string): string =>
  `goal ${metric} best effort [on phone, email] [when CONDITION|otherwise]`
const marked = (form: string, part: string): string => `> ${form.replace(part, `«${part}»`)}`

test('the forms of a goal, as far as they fit its metric', async () => {
  expect(await goal('')).toEqual([
    marked(within('METRIC'), 'METRIC'),
    ...[by, bound, repeated, combined, best].map((form) => `  ${form('METRIC')}`),
  ])
  expect(await goal('Abandonment ')).toEqual([
    marked(bound('Abandonment'), 'at least|at most'),
    `  ${best('Abandonment')}`,
  ])
})

test.each([
  ['AnswerTime ', within, '[80 %]'],
  ['AnswerTime 80 % ', within, 'within DURATION'],
  ['AnswerTime 80 % within 20 ', within, 'within DURATION'],
  ['AnswerTime 80 % within 20 s ', within, '[when before 14:00]'],
  ['AnswerTime 80 % within 20 s when before 14:00 ', within, '[never below 70 %]'],
  ['AnswerTime 80 % within 20 s never below 70 ', within, '[never below 70 %]'],
  ['AnswerTime 80 % within 20 s, ', within, '[80 %]'],
  ['AnswerTime 80 % within 20 s on phone, ', within, '[on phone, email]'],
  ['AnswerTime 80 % within 20 s when priority = P1 and ', within, '[when CONDITION|otherwise]'],
  ['AnswerTime 80 % within 20 s when priority = P1 on ', within, '[on phone, email]'],
  ['AnswerTime 80 % within 20 s otherwise measured each month, ', within, '[measured each month]'],
  ['AnswerTime 80 % within 20 s below 20 cases at ', within, sample],
  ['AnswerTime 80 % by close ', by, 'same day|next business day'],
  ['AnswerTime 80 % by 12:00 same day ', by, '[when before 14:00]'],
  ['Satisfaction at least ', bound, 'VALUE'],
  ['AnswerTime average at most ', bound, 'VALUE'],
  ['ResolutionTime every 5 days ', repeated, 'until EVENT'],
  ['ResponseTime and ', combined, 'and METRIC'],
  ['ResponseTime and ResolutionTime ', combined, '90 %'],
  ['ResponseTime best ', best, 'best effort'],
  ['ResponseTime best effort when ', best, '[when CONDITION|otherwise]'],
])('goal %s: the part that comes next', async (text, form, part) => {
  expect(await goal(text)).toContain(marked(form(text.split(' ', 1)[0]!), part))
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
  const [share, cap, threshold] = [
    'credit 5 % [for each 1 %] when METRIC below|above VALUE',
    'credit at most 30 % [per month]',
    'credit from 2 misses [per month]',
  ]
  expect(await credit('5 % ')).toEqual([marked(share, '[for each 1 %]'), `  ${cap}`, `  ${threshold}`])
  expect(await credit('5 % for each 1 % ')).toContain(marked(share, 'when METRIC'))
  expect(await credit('5 % when AnswerTime below ')).toContain(`> ${share.slice(0, -'VALUE'.length)}«VALUE»`)
  expect(await credit('at most 30 % ')).toContain(marked(cap, '[per month]'))
  expect(await credit('from 2 misses per ')).toContain(marked(threshold, '[per month]'))
  expect(await row('volume ')).toContain('> volume «25 %»')
  const service = await forms('catalogue C {\n  service S {\n    volume 320 ‸\n  }\n}')
  expect(service).toEqual(['> volume 320 «per business day|week|month» [profile PROFILE] [during SEASON]'])
})

test('exceptions and escalations', async () => {
  const excuse = 'except REASON|"…" [announced 2 days ahead] [up to 4 h [per month]] [notify within 1 h]'
  const volume = 'except volume above 110 % [notify within 1 h]'
  const except = (text: string): Promise<string[]> => forms(`sla X {\n  except ${text}‸\n}`)
  expect(await except('')).toEqual([marked(excuse, 'REASON|"…"'), `  ${volume}`])
  expect(await except('Maintenance up to 4 h ')).toContain(marked(excuse, '[announced 2 days ahead]'))
  expect(await except('Maintenance up to 4 h notify ')).toContain(marked(excuse, '[notify within 1 h]'))
  expect(await except('Maintenance notify within 1 h, ')).toContain(marked(excuse, 'REASON|"…"'))
  expect(await except('volume above ')).toContain(marked(volume, 'volume above 110 %'))
  const escalation = 'escalate [at 75 %] [when CONDITION] to WHOM'
  const escalate = (text: string): Promise<string[]> => forms(`sla X {\n  escalate ${text}‸\n}`)
  expect(await escalate('')).toEqual([marked(escalation, '[at 75 %]')])
  expect(await escalate('when not standard ')).toEqual([marked(escalation, '[when CONDITION]')])
  expect(await escalate('at 75 % to ')).toEqual([marked(escalation, 'to WHOM')])
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
