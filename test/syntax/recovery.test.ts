import { describe, expect, test } from 'vitest'
import { positionAt } from '../../language/src/index.ts'
import { check, findingsIn, lines } from '../support/check.ts'
import { tour } from '../support/tour.ts'

test('the tour checks without a finding', async () => {
  expect(lines(await findingsIn(tour))).toEqual([])
})

/** What another file of the tour says, with a mistake of its own in each. */
const mistakes: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'calendars.zusage': ['"DE-HE"', '"DE-XX"'],
  'catalogue.zusage': ['effort 18 min', 'effort 18 days'],
  'contract.zusage': ['version 1.2.0', 'version 1.2'],
  'customers.zusage': ['needs English', 'needs Englisch'],
  'levels.zusage': ['within 30 s', 'within 30 seconds'],
  'organisation.zusage': ['shrinkage 28 %', 'shrinkage 128 %'],
}

/** Every brace of the tour, as a case of its own. */
const braces = tour.flatMap(({ path, text }) =>
  [...text.matchAll(/[{}]/g)].map((match) => {
    const { line } = positionAt(text, match.index)
    return { path, brace: match[0], offset: match.index, line }
  }),
)

describe('one missing brace in one of six files', () => {
  test('the tour has enough of them', () => {
    expect(braces.length).toBeGreaterThan(40)
    expect(Object.keys(mistakes)).toEqual(tour.map(({ path }) => path))
  })

  test.each(braces)(
    '$brace in $path, line $line: one finding, at that line or the one before',
    async ({ path, offset, brace, line }) => {
      const files = tour.map((file) =>
        file.path === path ? { path, text: file.text.slice(0, offset) + file.text.slice(offset + 1) } : file,
      )
      const findings = await findingsIn(files)
      expect(findings.length, lines(findings).join('\n')).toBe(1)
      const [finding] = findings
      expect(finding!.rule).toBe('syntax-error')
      expect(finding!.message.en).toMatch(
        brace === '{' ? /^Expected `\{` after / : /^This `\w+` block is never closed\.$/,
      )
      const found = positionAt(files.find((file) => file.path === path)!.text, finding!.at.start).line
      expect([line - 1, line]).toContain(found)
      if (brace === '}') expect(finding!.related[0]!.message.en).toBe('it was opened here')
    },
  )

  test.each(braces)(
    '$brace in $path, line $line: costs no finding in the other five',
    async ({ path, offset }) => {
      const files = tour.map((file) => {
        if (file.path === path)
          return { path, text: file.text.slice(0, offset) + file.text.slice(offset + 1) }
        const [from, to] = mistakes[file.path]!
        expect(file.text).toContain(from)
        return { path: file.path, text: file.text.replace(from, to) }
      })
      const found = (await findingsIn(files)).filter(({ at }) => at.file !== path)
      expect(found.map(({ at, rule }) => `${at.file} ${rule}`)).toEqual(
        [
          'calendars.zusage unknown-holiday-region',
          'catalogue.zusage unknown-unit',
          'contract.zusage invalid-version',
          'customers.zusage unknown-name',
          'levels.zusage unknown-unit',
          'organisation.zusage share-range',
        ].filter((text) => !text.startsWith(`${path} `)),
      )
    },
  )

  test.each(braces)(
    '$brace in $path, line $line: what else is wrong in that file is found too',
    async ({ path, offset }) => {
      const [from, to] = mistakes[path]!
      const files = tour.map((file) =>
        file.path === path
          ? { path, text: (file.text.slice(0, offset) + file.text.slice(offset + 1)).replace(from, to) }
          : file,
      )
      expect((await findingsIn(files)).length).toBe(2)
    },
  )
})

describe('an extra brace', () => {
  test.each(braces)('$brace doubled in $path, line $line', async ({ path, offset, brace }) => {
    const files = tour.map((file) =>
      file.path === path
        ? { path, text: file.text.slice(0, offset) + brace + file.text.slice(offset) }
        : file,
    )
    const findings = await findingsIn(files)
    expect(findings.length, lines(findings).join('\n')).toBeGreaterThan(0)
    expect(findings.length, lines(findings).join('\n')).toBeLessThanOrEqual(2)
    expect(
      findings.every(({ at, rule }) => at.file === path && rule === 'syntax-error'),
      lines(findings).join('\n'),
    ).toBe(true)
  })
})

describe('files that are none', () => {
  const findings = async (text: string): Promise<string[]> =>
    (await findingsIn([{ path: 'main.zusage', text }])).map(({ at, severity, message }) => {
      const { line, column } = positionAt(text, at.start)
      return `${line}:${column} ${severity} ${message.en}`
    })

  test.each(['', ' ', '\n', '\r\n\r\n', '\ufeff', '\ufeff\n'])('an empty one: %j', async (text) => {
    expect(await findings(text)).toEqual(['1:1 warning This file is empty.'])
  })

  test('an empty one, in German', async () => {
    const [finding] = await findingsIn([{ path: 'main.zusage', text: '' }])
    expect(finding!.message.de).toBe('Diese Datei ist leer.')
    expect(finding!.help!.de).toBe(
      'Etwas definieren, etwa mit party, calendar oder contract, oder die Datei löschen.',
    )
  })

  test.each(['// nothing\n', '/* nothing */', '/** nothing */\n'])(
    'a comment alone is no finding: %j',
    async (text) => {
      expect(await findings(text)).toEqual([])
    },
  )

  test('a byte order mark is tolerated, and places stay true', async () => {
    expect(await findings('\ufeffparty Sales\n')).toEqual([])
    expect(await findings('\ufeffparty Sales\nrole R of X\n')).toEqual([
      '2:11 error `X` is not known here; a party is expected.',
    ])
  })

  test('NUL bytes', async () => {
    expect(await findings('party Sales\0\0\0\nparty Marketing\n')).toEqual([
      '1:12 error There is an invisible control character here (code U+0000).',
    ])
    expect(await findings('party Sales "a\0b"\n')).toEqual([
      '1:15 error There is an invisible control character here (code U+0000).',
    ])
    expect(await findings('// a\u0007b\nparty Sales\n')).toEqual([
      '1:5 error There is an invisible control character here (code U+0007).',
    ])
  })

  test('what is not UTF-8 is said once', async () => {
    expect(await findings('party B\ufffdro\nparty B\ufffdro2 "\ufffd"\n')).toContain(
      '1:8 error The file is not UTF-8: this character could not be read.',
    )
    expect(await findings('party Sales "B\ufffdro"\nparty Marketing "M\ufffd"\n')).toEqual([
      '1:15 error The file is not UTF-8: this character could not be read.',
    ])
  })

  test('a text that is not closed ends with its line', async () => {
    expect(
      await findings('party Sales "Vertrieb\nparty Marketing "Marketing"\nrole R of Marketing\n'),
    ).toEqual(['1:13 error This text is never closed: the quote at its end is missing.'])
    expect(await findings('party Sales "Vertrieb')).toEqual([
      '1:13 error This text is never closed: the quote at its end is missing.',
    ])
    expect(await findings('party Sales "Vertrieb\r\nparty Marketing\r\n')).toEqual([
      '1:13 error This text is never closed: the quote at its end is missing.',
    ])
  })

  test('a comment that is not closed takes the rest', async () => {
    expect(await findings('party Sales\n/* party Marketing\nrole R of Marketing\n')).toEqual([
      '2:1 error This comment is never closed: everything to the end of the file belongs to it.',
    ])
    expect(await findings('process P {\n  step A\n  /* step B\n}\n')).toEqual([
      '3:3 error This comment is never closed: everything to the end of the file belongs to it.',
    ])
  })

  test('twenty thousand parentheses', async () => {
    const open = '('.repeat(20_000)
    const condition = (text: string): string =>
      `segmentation Customers {\n  attribute big: boolean\n  segment Large when ${text}\n  segment Small otherwise\n}\n`
    const found = await findings(condition(`${open}big${')'.repeat(20_000)}`))
    expect(found.length).toBeLessThanOrEqual(2)
    expect(found[0]).toBe('3:121 error This is nested more than 100 levels deep; what is inside is not read.')
    const unclosed = await findings(condition(`${open}big`))
    expect(unclosed.length).toBeLessThanOrEqual(3)
    expect(unclosed[0]).toBe(
      '3:121 error This is nested more than 100 levels deep; what is inside is not read.',
    )
    expect((await findings('{'.repeat(20_000))).length).toBeLessThanOrEqual(3)
    expect((await findings('}'.repeat(20_000))).length).toBeLessThanOrEqual(51)
    expect((await findings(`process P { ${'parallel { '.repeat(20_000)}`)).length).toBeLessThanOrEqual(51)
  }, 20_000)

  test('a hundred levels are allowed', async () => {
    const text = `segmentation Customers {\n  attribute big: boolean\n  segment Large when ${'('.repeat(99)}big${')'.repeat(99)}\n  segment Small otherwise\n}\n`
    expect(await findings(text)).toEqual([])
  })

  test('a text of five megabytes', async () => {
    const long = 'x'.repeat(5_000_000)
    expect(await findings(`party Sales "${long}"\nparty Marketing\n`)).toEqual([
      '1:13 error This text has 5000000 characters; 100000 are allowed.',
    ])
    expect(await findings(`party Sales "${long}\nparty Marketing\n`)).toEqual([
      '1:13 error This text is never closed: the quote at its end is missing.',
    ])
    expect(await findings(`party ${long}\n`)).toEqual([])
    expect(await findings(`// ${long}\nparty Sales\n`)).toEqual([])
    expect((await findings(long)).length).toBe(1)
  })

  test('numbers longer than can be kept', async () => {
    expect(await findings(`process P { step A within ${'9'.repeat(1000)} min }\n`)).toEqual([
      `1:27 error The number \`${'9'.repeat(40)}\` has more digits than can be kept exactly.`,
    ])
    // As many digits as can be kept; what is said of the length is another matter.
    expect(await findings('process P { step A within 999999999999999.1234567891000 min }\n')).toEqual([
      '1:27 error `999999999999999.1234567891000 min` is more than a hundred years: nobody will see the end of it.',
    ])
  })

  test('something else altogether', async () => {
    const binary = Array.from({ length: 20_000 }, (_, index) =>
      String.fromCharCode((index * 7919) % 256),
    ).join('')
    const found = await findings(binary)
    expect(found.length).toBeGreaterThan(1)
    expect(found.length).toBeLessThanOrEqual(51)
    expect(found.at(-1)).toMatch(
      /From here on there are \d+ more such errors in this file; they are not listed\.$/,
    )
    const json = JSON.stringify({ contract: { parties: ['Sales', 'Marketing'], version: '1.0.0' } }, null, 2)
    expect((await findings(json)).length).toBeLessThanOrEqual(4)
    expect((await findings('Sehr geehrte Damen und Herren,\n\nanbei der Vertrag.\n')).length).toBe(1)
  })

  test('too many errors, in German', async () => {
    const found = await findingsIn([{ path: 'main.zusage', text: 'party A ;\n'.repeat(200) }])
    expect(found.filter(({ rule }) => rule === 'syntax-error').at(-1)!.message.de).toBe(
      'Ab hier enthält die Datei 150 weitere solche Fehler; sie sind nicht aufgeführt.',
    )
  })
})

describe('an unclosed block of the contract', () => {
  test('is shown where it should end and where it was opened', () =>
    check(
      `
   contract Sales2027 "Vertrag" {
     assign KeyAccounts {
//   ^^^^^^ related: it was opened here
       others under Silver
//                        | error[syntax-error] This 'assign' block is never closed.
     assign Regular {
       others under Bronze
     }
   }
`,
      { only: ['syntax-error'] },
    ))

  test('closes before what begins no further right', () =>
    check(
      `
   catalogue BackOffice {
//                       | error[syntax-error] This 'catalogue' block is never closed.
// ^^^^^^^^^ related: it was opened here
   party Sales
   role TeamLead of Sales
`,
      { only: ['syntax-error', 'unknown-name'] },
    ))

  test('two of them are two findings', () =>
    check(
      `
   catalogue BackOffice {
// ^^^^^^^^^ related: it was opened here
     service Orders {
//   ^^^^^^^ related: it was opened here
       channels mail
//                  | error[syntax-error] This 'catalogue' block is never closed.
//                  | error[syntax-error] This 'service' block is never closed.
   party Sales
`,
      { only: ['syntax-error', 'unknown-name'] },
    ))
})
