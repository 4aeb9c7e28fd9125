// `zusage diff` as people and pipelines call it.
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { diffSchema } from '../../cli/src/diff/report.ts'
import { type Files, folderWith, run, sound, soundContract } from './support.ts'

const source = sound['contract.zusage'] as string
const longer = source.replace('within 2 business days', 'within 3 business days')
const shorter = source.replace('within 2 business days', 'within 1 business days')
const titled = (title: string, text = source): string =>
  text.replace('contract Deal', `contract Deal "${title}"`)

/** A folder with an old and a new project. */
function versions(before: string, after: string, more: Files = {}): string {
  return folderWith({ 'old/contract.zusage': before, 'new/contract.zusage': after, ...more })
}

const german = ['--locale', 'de']

describe('text', () => {
  test('shows what each side loses and gains', async () => {
    const { code, out, err } = await run(['diff', 'old', 'new'], { cwd: versions(source, longer) })
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toBe(`Deal, version 1.0.0

The client loses
  1  “Time to resolution”: due later
     all segments: Orders
     90 % within 2 business days → 90 % within 3 business days
     received Fri 2027-01-01 09:00: due Wed 2027-01-06 17:00 instead of Tue 2027-01-05 17:00

The provider must do less, or gets more
  1  “Time to resolution”: due later

warning[version-step]: The changes demand a major step, but the version is still 1.0.0: “Time to resolution”: due later.
  help: Make it at least 2.0.0.

1 change: client loses 1; provider less to do 1. The changes demand a major step; 1.0.0 to 1.0.0 is no step.
`)
  })

  test('in German', async () => {
    const { out } = await run(['diff', 'old', 'new', ...german], { cwd: versions(source, shorter) })
    expect(out).toBe(`Deal, Version 1.0.0

Der Auftraggeber gewinnt
  1  „Lösungszeit“: früher fällig
     alle Segmente: Orders
     90 % innerhalb von 2 Arbeitstagen → 90 % innerhalb eines Arbeitstags
     Eingang Fr 01.01.2027 09:00: fällig Mo 04.01.2027 17:00 statt Di 05.01.2027 17:00

Der Dienstleister muss mehr tun oder bekommt weniger
  1  „Lösungszeit“: früher fällig

Warnung[version-step]: Die Änderungen verlangen einen Minor-Schritt, aber die Version ist weiter 1.0.0: „Lösungszeit“: früher fällig.
  Hilfe: Machen Sie daraus mindestens 1.1.0.

1 Änderung: Auftraggeber gewinnt 1; Dienstleister mehr zu tun 1. Die Änderungen verlangen einen Minor-Schritt; von 1.0.0 zu 1.0.0 ist es kein Schritt.
`)
  })

  test('says that nothing changed', async () => {
    const { code, out } = await run(['diff', 'old', 'new'], {
      cwd: versions(source, `// A comment\n${source}`),
    })
    expect(code).toBe(0)
    expect(out).toBe('Deal, version 1.0.0\n\nNothing has changed.\n\nNo promise has changed.\n')
  })

  test('has colours on a terminal, and no line wider than it', async () => {
    const { out } = await run(['diff', 'old', 'new'], { cwd: versions(source, longer), terminal: 70 })
    expect(out).toContain('\x1b[31m')
    const plain = stripVTControlCharacters(out).split('\n')
    const told = plain.filter((line) => line.startsWith(' '))
    expect(told.every((line) => line.length <= 70)).toBe(true)
  })
})

describe('what is compared', () => {
  test('compiled contracts, and folders of them', async () => {
    const cwd = versions(source, longer)
    await run(['compile', 'old', '-o', 'a'], { cwd })
    await run(['compile', 'new', '-o', 'b', '--source-map'], { cwd })
    const expected = (await run(['diff', 'old', 'new'], { cwd })).out
    for (const paths of [
      ['a/Deal.json', 'b/Deal.json'],
      ['a', 'b'],
      ['old/contract.zusage', 'b'],
    ])
      expect((await run(['diff', ...paths], { cwd })).out).toBe(expected)
  })

  test('several contracts, by their names', async () => {
    const cwd = folderWith({
      'old/a.zusage': soundContract('Deal'),
      'old/gone.zusage': `import "./a.zusage"\n${more('Gone')}`,
      'new/a.zusage': soundContract('Deal').replace('within 2', 'within 3'),
      'new/come.zusage': `import "./a.zusage"\n${more('Come')}`,
    })
    const { code, out } = await run(['diff', 'old', 'new', '--fail-on', 'weaker:client'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('Deal, version 1.0.0')
    expect(out).toContain('Contract dropped: Gone, version 1.0.0')
    expect(out).toContain('New contract: Come, version 1.0.0')
    const one = await run(['diff', 'old', 'new', '--contract', 'Come', '--format', 'json'], { cwd })
    expect(JSON.parse(one.out).contracts).toMatchObject([{ id: 'Come', status: 'added' }])
    const none = await run(['diff', 'old', 'new', '--contract', 'Deel'], { cwd })
    expect(none).toMatchObject({ code: 2, out: '' })
    expect(none.err).toContain('Did you mean `Deal`?')
  })

  test('one contract that has another name', async () => {
    const { out } = await run(['diff', 'old', 'new'], { cwd: versions(source, soundContract('Pact')) })
    expect(out).toContain('“Deal” is now called “Pact”')
  })

  test.each([
    [['diff'], 2, 'There is nothing to compare'],
    [['diff', 'old'], 2, 'With what is `old` to be compared?'],
    [['diff', 'old', 'nowhere'], 2, 'There is no file or folder `nowhere`.'],
    [['diff', 'old', 'new', '--since', 'main'], 2, '`--since` and `new` do not go together.'],
    [['diff', 'old', 'new', '--fail-on', 'worse'], 2, '`--fail-on` cannot be `worse`'],
    [['diff', 'old', 'new', '--format', 'xml'], 2, '`--format` cannot be `xml`'],
    [['diff', 'old', 'broken'], 1, 'Nothing was compared.'],
    [['diff', 'old', 'other.json'], 2, '`other.json` is no compiled contract'],
  ] as const)('%j is refused', async (argv, code, message) => {
    const cwd = versions(source, longer, { 'broken/a.zusage': 'contract X {', 'other.json': '{}' })
    const result = await run(argv, { cwd })
    expect(result).toMatchObject({ code, out: '' })
    expect(result.err).toContain(message)
  })
})

function more(name: string): string {
  return `contract ${name} {
  version 1.0.0
  client Sales
  provider Desk
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  notice 3 months
  offers Services
  serves Customers
  assign Keys, Others { others under Standard by Team }
}
`
}

describe('--fail-on', () => {
  test.each([
    [longer, 'weaker:client', 1],
    [longer, 'stricter:provider', 0],
    [longer, 'weaker', 1],
    [longer, 'unclear,stricter:client', 0],
    [longer, 'unclear,weaker:provider', 1],
    [shorter, 'weaker:client', 0],
    [shorter, 'stricter:provider', 1],
    [shorter, 'warning', 1],
    [source, 'weaker,stricter,unclear,neutral,warning', 0],
  ])('%#', async (after, failOn, code) => {
    const cwd = versions(source, after)
    expect((await run(['diff', 'old', 'new', '--fail-on', failOn], { cwd })).code).toBe(code)
  })

  test('is repeatable', async () => {
    const cwd = versions(source, longer)
    const argv = ['diff', 'old', 'new', '--fail-on', 'unclear', '--fail-on', 'weaker:client']
    expect((await run(argv, { cwd })).code).toBe(1)
  })

  test('an error among the findings fails always', async () => {
    const signed = source.replace('  offers', '  signed by "Boss" for Sales on 2026-12-01\n  offers')
    const result = await run(['diff', 'old', 'new'], {
      cwd: versions(signed, signed.replace('within 2', 'within 1')),
    })
    expect(result.code).toBe(1)
    expect(result.out).toContain('error[signed-changed]: Version 1.0.0 is signed')
  })
})

describe('json', () => {
  test('has the shape that its schema says', async () => {
    const { out } = await run(['diff', 'old', 'new', '--format', 'json'], { cwd: versions(source, longer) })
    const report = diffSchema.parse(JSON.parse(out))
    expect(report).toMatchObject({
      formatVersion: '1.0.0',
      contracts: [{ id: 'Deal', status: 'changed', step: { needed: 'major', declared: 'none' } }],
      changes: [
        {
          contract: 'Deal',
          kind: 'deadline',
          subject: { kind: 'metric', id: 'ResolutionTime' },
          cells: [
            { segment: 'Keys', service: 'Orders' },
            { segment: 'Others', service: 'Orders' },
          ],
          verdict: { client: 'weaker', provider: 'weaker' },
          step: 'major',
          witnesses: [{ kind: 'receipt', received: '2027-01-01T09:00:00+01:00', due: 'later' }],
        },
      ],
      findings: [{ rule: 'version-step', severity: 'warning' }],
      summary: { changes: 1, client: { weaker: 1 }, provider: { weaker: 1 } },
    })
  })
})

const hostile =
  '| a <img src=x onerror=alert(1)> `code` [x](javascript:alert(1)) @all #1 **b** https://evil.example'

describe('markdown', () => {
  test('is a table for each side, with text that means itself', async () => {
    const cwd = versions(
      source,
      titled(hostile, longer).replace('service Orders', `service Orders "${hostile}"`),
    )
    const { out } = await run(['diff', 'old', 'new', '--format', 'markdown'], { cwd })
    expect(out).toContain(
      '### The client loses\n\n| What | For | before | now |\n|---|---|---|---|\n| 1. “Time to resolution”: due later<br>',
    )
    // No sign of the contract's own text is left that Markdown, HTML or GitHub would act upon.
    const plain = out
      .replace(/\\[!-/:-@[-`{-~]/g, '')
      .replaceAll(/<br>|<\/?details>|<\/?summary>|^> |\*\*/gm, '')
    expect(plain).not.toMatch(/[<>*[\]@]|https:\/\/|(?<!&)#\d/)
    expect(plain.match(/`[^`]*`/g)).toEqual(['`version-step`'])
    const rows = out.split('\n').filter((line) => line.startsWith('|'))
    const cells = rows.map((row) => row.replace(/\\\|/g, '').split('|').length - 2)
    expect(rows.length).toBeGreaterThan(6)
    expect(new Set(cells)).toEqual(new Set([4]))
    // GitHub looks for names and issues after Markdown is done.
    expect(out).toContain('\\@\u200ball \\#\u200b1')
  })
})

describe('github', () => {
  test('points at the new sources and escapes what would end a command', async () => {
    const cwd = versions(source, titled('100 %::error::x', longer))
    const { out } = await run(['diff', 'old', 'new', '--format', 'github', '--fail-on', 'weaker:client'], {
      cwd,
    })
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^::warning file=new\/contract\.zusage,line=\d+,.*title=version-step::/)
    expect(lines[1]).toMatch(
      /^::error file=new\/contract\.zusage,line=27,endLine=31,title=Client%3A loses%2C Provider%3A less to do::“Time to resolution”: due later%0A/,
    )
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(3)
    expect(lines.at(-1)).toMatch(/^Deal: 2 changes/)
  })
})
