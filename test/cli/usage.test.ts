// Help, explanations, schemas, and what is said to wrong usage.
import { describe, expect, test } from 'vitest'
import { commandNames } from '../../cli/src/commands/index.ts'
import { sayIn } from '../../cli/src/messages.ts'
import { readPage } from '../../cli/src/report/page.ts'
import { ruleList } from '../../language/src/index.ts'
import { folderWith, run } from './support.ts'

describe('help', () => {
  test('of all', async () => {
    expect(await run(['--help'])).toEqual({
      code: 0,
      out: `Usage: zusage <command> [options] [paths...]

Zusage checks, compiles and formats service contracts.

Options:
  -V, --version     show the version
  --locale <de|en>  language of all messages: de or en
  --color           colour even where there is no terminal
  --no-color        no colour
  -h, --help        show this help

Commands:
  check             check contracts and say what is wrong, and where
  compile           write each contract as JSON, all or nothing
  format            lay out source files uniformly
  due               say when what is promised for a request falls due, and why
  diff              say what changed between two versions of a contract, and for whom
  capacity          say how many people each team needs to keep what is promised
  erlang            how many people a number of contacts takes (Erlang C and A)
  render            write a contract as a document to sign: HTML, Markdown or PDF
  verify            check that a document says what its contract says
  export            write a contract for other tools: OpenSLO, calendar, tables, diagrams, Jira
  explain           explain a rule, or list all rules
  schema            print a JSON Schema: of compiled contracts or of zusage.json
  init              write a small project to begin with
  lsp               serve an editor over standard input and output

Examples:
  zusage init contracts     write a small project to begin with
  zusage check              check the project of the current folder
  zusage compile -o build   write the contracts as JSON

Exit codes: 0 done, no errors; 1 findings; 2 wrong usage or unreadable input.
`,
      err: '',
    })
  })

  test('of a command, in German', async () => {
    expect(
      (await run(['compile', '--help', '--locale', 'de'])).out,
    ).toBe(`Aufruf: zusage compile [Optionen] [Pfade...]

jeden Vertrag als JSON schreiben, alles oder nichts

Argumente:
  Pfade               Dateien oder Ordner; ohne Angabe das aktuelle Projekt

Optionen:
  -o, --out <folder>  Ordner für die JSON-Dateien (Vorgabe: \`out\` im Ordner des Projekts)
  --stdout            das JSON ausgeben statt Dateien zu schreiben
  --contract <name>   nur diesen Vertrag übersetzen; wiederholbar
  --source-map        neben jeden Vertrag schreiben, wo seine Teile in der Quelle stehen
  -w, --watch         bei jeder Änderung einer Datei neu übersetzen
  --locale <de|en>    Sprache aller Meldungen: de oder en
  --color             auch ohne Terminal farbig
  --no-color          nicht farbig
  -h, --help          diese Hilfe anzeigen

Beispiele:
  zusage compile -o build             jeder Vertrag des Projekts
  zusage compile --stdout | jq .slas  ein Vertrag für ein anderes Programm
  zusage compile --watch              während man schreibt
`)
  })

  test.each(commandNames)('%s has a page with examples in both languages', async (name) => {
    for (const locale of ['en', 'de'] as const) {
      const { code, out } = await run([name, '--help', '--locale', locale])
      expect([code, out]).toEqual([
        0,
        expect.stringContaining(`\n${sayIn(locale)('headingExamples')}\n  zusage ${name}`),
      ])
    }
  })

  test('the version', async () => {
    const { code, out } = await run(['--version'])
    expect([code, out]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)])
  })
})

describe('wrong usage is exit code 2 and no output', () => {
  test.for<[argv: string[], err: string]>([
    [['chck'], 'error: There is no command `chck`.\nDid you mean `check`?\n'],
    [['xyz'], 'error: There is no command `xyz`.\n`zusage --help` shows what is possible.\n'],
    [
      ['--locale', 'de', 'xyz'],
      'Fehler: Einen Befehl `xyz` gibt es nicht.\n`zusage --help` zeigt, was möglich ist.\n',
    ],
    [['--verbose'], 'error: There is no option `--verbose` here.\n`zusage --help` shows what is possible.\n'],
    [['check', '--forma', 'json'], 'error: There is no option `--forma` here.\nDid you mean `--format`?\n'],
    [
      ['check', '-x'],
      'error: There is no option `-x` here.\n`zusage check --help` shows what is possible.\n',
    ],
    [
      ['check', '--format'],
      'error: The option `--format` needs a value.\n`zusage check --help` shows what is possible.\n',
    ],
    [
      ['explain', 'a', 'b', 'c'],
      'error: `b` and `c` are too many here.\n`zusage explain --help` shows what is possible.\n',
    ],
    [
      ['schema', 'x'],
      'error: There is no schema `x`; there is `contract` and `config`.\n`zusage schema --help` shows what is possible.\n',
    ],
    [
      ['check', '--locale', 'fr'],
      'error: `--locale` cannot be `fr`; possible are `de` and `en`.\n`zusage check --help` shows what is possible.\n',
    ],
    [['explain', 'unknwon-name'], 'error: There is no rule `unknwon-name`.\nDid you mean `unknown-name`?\n'],
    [['explain', 'xyz'], 'error: There is no rule `xyz`.\n`zusage explain` lists all rules.\n'],
    [['explain', '__proto__'], 'error: There is no rule `__proto__`.\n`zusage explain` lists all rules.\n'],
  ])('%o', async ([argv, err]) => {
    expect(await run(argv)).toEqual({ code: 2, out: '', err })
  })

  test('nothing at all shows the help', async () => {
    const { code, out, err } = await run([])
    expect([code, out, err.startsWith('Usage: zusage <command>')]).toEqual([2, '', true])
  })
})

describe('explain', () => {
  test.each(['en', 'de'] as const)('lists every rule with level and purpose, in %s', async (locale) => {
    const { code, out } = await run(['explain', '--locale', locale])
    expect(code).toBe(0)
    const words = out.replace(/\s+/g, ' ')
    for (const { name, severity, purpose } of ruleList) {
      expect(words).toContain(`${name} ${sayIn(locale)(severity)} ${purpose[locale]}`)
    }
  })

  test.each(ruleList.map((rule) => rule.name))('%s', async (name) => {
    const { code, out, err } = await run(['explain', name, '--locale', 'de'])
    expect([code, err, out.startsWith(`${name} (`)]).toEqual([0, '', true])
  })

  test('a page is read by its headings', () => {
    const page = '# rule\n\n## Why\n\nBecause\nof this.\n\n## Wrong\n\n```zusage\nparty {\n```\n\n## Right\n'
    expect(readPage(page)).toEqual({ Why: 'Because\nof this.', Wrong: '```zusage\nparty {\n```' })
    expect(readPage('')).toEqual({})
  })
})

test.each([['schema'], ['schema', 'contract'], ['schema', 'config']])(
  '%s %s is a JSON Schema',
  async (...argv) => {
    const { code, out } = await run(argv)
    expect([code, JSON.parse(out).$schema]).toEqual([0, 'https://json-schema.org/draft/2020-12/schema'])
  },
)

test('the schema of zusage.json and what is accepted agree on the rules', async () => {
  const schema = JSON.parse((await run(['schema', 'config'])).out)
  expect(Object.keys(schema.properties).sort()).toEqual(['$schema', 'include', 'locale', 'rules'])
  const accepted = Object.keys(schema.properties.rules.properties)
  const fixed = ['syntax-error', 'internal-error']
  const rules = Object.fromEntries(
    accepted.filter((rule) => !fixed.includes(rule)).map((rule) => [rule, 'off']),
  )
  const cwd = folderWith({ 'zusage.json': JSON.stringify({ rules }), 'a.zusage': 'party A\n' })
  expect(await run(['check'], { cwd })).toEqual({ code: 0, out: 'no findings in 1 file\n', err: '' })
})
