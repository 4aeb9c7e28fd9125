// The snippets of the extension, with their defaults, in a file that has what they name.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findingsIn } from '../support/check.ts'
import { expanded } from './support/content.ts'

interface Snippet {
  readonly prefix: readonly string[]
  readonly body: readonly string[]
}

const url = new URL('../../extension/snippets/contracts.json', import.meta.url)
const snippets: Readonly<Record<string, Snippet>> = JSON.parse(readFileSync(url, 'utf8'))

/** What a snippet comes to that is put in as it is. */
function textOf({ body }: Snippet): string {
  return `${expanded(body.join('\n').replaceAll('$CURRENT_YEAR', '2027').replace(/\$0$/, ''))}\n`
}

const around =
  'party Provider\nrole TeamLead of Provider\nreason Maintenance\n' +
  'calendar Office {\n  time zone "Europe/Berlin"\n  open mon-fri 08:00-17:00\n}\n'

/** Where a snippet belongs, if not at the top of a file. */
const places: Readonly<Record<string, (text: string) => string>> = {
  'Whole contract': (text) => text,
  'German office hours': (text) => text,
  Maintenance: (text) =>
    `${around}sla S {\n  hours Office\n  goal Availability at least 99.5 %\n  ${text}  each month\n}\n`,
}

// What a snippet declares nobody uses yet.
const natural = new Set(['unused-declaration'])

test.each(Object.entries(snippets).filter(([name]) => name !== 'Ignore a finding'))(
  '%s',
  async (name, snippet) => {
    const text = places[name]?.(textOf(snippet)) ?? around + textOf(snippet)
    const found = await findingsIn([{ path: 'main.zusage', text }])
    expect(
      found.filter(({ rule }) => !natural.has(rule)).map(({ rule, message }) => `${rule} ${message.en}`),
    ).toEqual([])
  },
)

test('each has an English and a German word to be called by, no two the same', () => {
  const words = Object.values(snippets).flatMap(({ prefix }) => prefix)
  expect(new Set(words).size).toBe(words.length)
  for (const { prefix } of Object.values(snippets)) expect(prefix).toHaveLength(2)
})
