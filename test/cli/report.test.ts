// How findings look. The findings are made here, so that no rule's wording matters.
import picocolors from 'picocolors'
import { expect, test } from 'vitest'
import { sayIn } from '../../cli/src/messages.ts'
import type { Report } from '../../cli/src/report/index.ts'
import { jsonReport } from '../../cli/src/report/json.ts'
import { textReport } from '../../cli/src/report/text.ts'
import { type Finding, Language, type Origin } from '../../language/src/index.ts'
import type { Locale } from '../../language/src/speech/index.ts'

const language = new Language()

interface Given {
  readonly files?: Readonly<Record<string, string>>
  readonly locale?: Locale
  readonly cells?: number
  readonly colour?: boolean
}

function report(
  findings: readonly Finding[],
  { files = {}, locale = 'en', cells = 160, colour = false }: Given,
): Report {
  const project = language.readProject(Object.entries(files).map(([path, text]) => ({ path, text })))
  const root = process.cwd()
  return {
    projects: [
      { root, project, library: language.library, paths: project.files.map(({ path }) => path), findings },
    ],
    locale,
    say: sayIn(locale),
    paint: picocolors.createColors(colour),
    cwd: root,
    cells,
  }
}

/** The place of the nth occurrence of a word, or of all from one word to another. */
function at(file: string, text: string, from: string, to = from): Origin {
  const start = text.indexOf(from)
  return { file, start, end: text.indexOf(to, start) + to.length }
}

function finding(at: Origin, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'some-rule',
    severity: 'error',
    message: { en: 'Something is wrong.', de: 'Etwas stimmt nicht.' },
    at,
    related: [],
    fixes: [],
    ...more,
  }
}

const related = (at: Origin) => ({ at, message: { en: 'it is here', de: 'hier steht es' } })

const team = 'party A\n\nteam T {\n  of A\n  staff 3 FTE\n  of B\n}\n'

test('a related place in the same file is drawn in the same picture', () => {
  const found = finding(at('t.zusage', team, 'of B'), {
    related: [related(at('t.zusage', team, 'of A'))],
    help: { en: 'Keep one.', de: 'Eines behalten.' },
  })
  expect(
    textReport(report([found], { files: { 't.zusage': team } })),
  ).toBe(`error[some-rule]: Something is wrong.
 --> t.zusage:6:3
  │
4 │   of A
  │   ---- it is here
5 │   staff 3 FTE
6 │   of B
  │   ^^^^
  │
  help: Keep one.

1 error in 1 file
`)
})

test('the same in German; lines far apart leave out what is between', () => {
  const found = finding(at('t.zusage', team, 'of B'), {
    severity: 'warning',
    related: [related(at('t.zusage', team, 'party A'))],
  })
  expect(textReport(report([found], { files: { 't.zusage': team }, locale: 'de' }))).toBe(
    `Warnung[some-rule]: Etwas stimmt nicht.
 --> t.zusage:6:3
  │
1 │ party A
  │ ------- hier steht es
  ⋮
6 │   of B
  │   ^^^^

1 Warnung in 1 Datei
`,
  )
})

test('places in other files and in the standard library have pictures of their own', () => {
  const files = { 'a.zusage': 'party A\n', 'b.zusage': `${'// line\n'.repeat(11)}party A\n` }
  const found = finding(at('b.zusage', files['b.zusage'], 'A'), {
    severity: 'info',
    related: [
      related(at('a.zusage', files['a.zusage'], 'A')),
      related(at(language.library.path, language.library.text, 'event received')),
    ],
  })
  expect(textReport(report([found], { files }))).toBe(`info[some-rule]: Something is wrong.
  --> b.zusage:12:7
   │
12 │ party A
   │       ^
   │
  --> a.zusage:1:7
   │
 1 │ party A
   │       - it is here
   │
  --> zusage-library:/standard.zusage:4:1
   │
 4 │ event received
   │ -------------- it is here

1 info in 2 files
`)
})

test.for<[name: string, text: string, from: string, to: string, lines: string]>([
  ['tabs', '\tparty\tA B\n', 'A', 'A', '1 │     party   A B\n  │             ^\n'],
  ['a tab within', 'a\tb\n', 'a', 'b', '1 │ a   b\n  │ ^^^^^\n'],
  ['wide characters', '日本語 A\n', 'A', 'A', '1 │ 日本語 A\n  │        ^\n'],
  ['wide characters underlined', 'A 日本 B\n', '日', '本', '1 │ A 日本 B\n  │   ^^^^\n'],
  ['emoji', '👩‍👩‍👧🇩🇪👍🏽 A\n', 'A', 'A', '1 │ 👩‍👩‍👧🇩🇪👍🏽 A\n  │        ^\n'],
  ['combining marks', 'U\u0308ber A\n', 'A', 'A', '1 │ U\u0308ber A\n  │      ^\n'],
  ['umlauts', 'Öffnungszeiten A\n', 'A', 'A', '1 │ Öffnungszeiten A\n  │                ^\n'],
  ['several lines', 'a {\n  b\n}\n', '{', '}', '1 │ a {\n  │   ^\n'],
  ['Windows line ends', 'a {\r\n}\r\n', 'a', '}', '1 │ a {\n  │ ^^^\n'],
  ['the end of a line', 'a\nb\n', '\n', '\n', '1 │ a\n  │  ^\n'],
  ['no line end', 'a b', 'b', 'b', '1 │ a b\n  │   ^\n'],
  ['escapes', 'a\u001b[31m\u0007\u009b b\n', 'b', 'b', '1 │ a␛[31m␇� b\n  │          ^\n'],
  ['direction marks', '"\u202e" b\n', 'b', 'b', '1 │ "�" b\n  │     ^\n'],
])('underlines exactly: %s', ([, text, from, to, lines]) => {
  const shown = textReport(report([finding(at('f.zusage', text, from, to))], { files: { 'f.zusage': text } }))
  expect(shown.split('  │\n').at(-1)).toBe(`${lines}\n1 error in 1 file\n`)
})

test('a place at the end of an empty file', () => {
  const found = finding({ file: 'f.zusage', start: 0, end: 0 })
  expect(textReport(report([found], { files: { 'f.zusage': '' } }))).toContain('1 │\n  │ ^\n')
})

test('a line of any length is shown around the place', () => {
  const text = `// ${'x'.repeat(3_000_000)} here ${'y'.repeat(3_000_000)}\n`
  const found = finding(at('f.zusage', text, 'here'), { related: [related(at('f.zusage', text, '//'))] })
  expect(textReport(report([found], { files: { 'f.zusage': text }, cells: 60 }))).toBe(
    `error[some-rule]: Something is wrong.
 --> f.zusage:1:3000005
  │
1 │ // ${'x'.repeat(52)}…
  │ -- it is here
1 │ …${'x'.repeat(17)} here ${'y'.repeat(31)}…
  │                    ^^^^

1 error in 1 file
`,
  )
})

test('a long label goes to the next line, long help is broken', () => {
  const text = `${' '.repeat(40)}a\n`
  const place = at('f.zusage', text, 'a')
  const found = finding(
    { ...place, start: 0, end: 1 },
    {
      related: [{ at: place, message: { en: 'this is said about it', de: '' } }],
      help: { en: 'Do this or that, but in any case something that is a little longer.', de: '' },
    },
  )
  expect(textReport(report([found], { files: { 'f.zusage': text }, cells: 60 }))).toContain(
    `1 │                                         a
  │ ^
  │                                         -
  │                                    this is said about it
  │
  help: Do this or that, but in any case something that is a
        little longer.
`,
  )
})

test('nothing that users write steers the terminal', () => {
  const hostile = 'a\u001b]0;title\u0007\r\n\u202eb'
  const text = `party "${hostile}"\n`
  const found = finding(at('f.zusage', text, 'party'), {
    message: { en: `Title ${hostile}.`, de: '' },
    help: { en: hostile, de: '' },
    related: [{ at: at('f.zusage', text, 'a'), message: { en: hostile, de: '' } }],
  })
  const shown = textReport(report([found], { files: { 'f.zusage': text } }))
  expect(shown.replaceAll('\n', '')).not.toMatch(/[\0-\x1f\x7f-\x9f\u202e]/)
  expect(shown).toContain('error[some-rule]: Title a␛]0;title␇␍␊�b.\n')
})

test('colours: bold header, underlines in the colour of the severity, related places in blue', () => {
  const found = finding(at('t.zusage', team, 'of B'), { related: [related(at('t.zusage', team, 'of A'))] })
  const shown = textReport(report([found], { files: { 't.zusage': team }, colour: true }))
  expect(shown.split('\n').map((line) => JSON.stringify(line).slice(1, -1))).toEqual([
    '\\u001b[1m\\u001b[31merror[some-rule]\\u001b[39m: Something is wrong.\\u001b[22m',
    ' \\u001b[94m-->\\u001b[39m t.zusage:6:3',
    '\\u001b[94m  │\\u001b[39m',
    '\\u001b[94m4 │\\u001b[39m   of A',
    '\\u001b[94m  │\\u001b[39m   \\u001b[94m----\\u001b[39m \\u001b[94mit is here\\u001b[39m',
    '\\u001b[94m5 │\\u001b[39m   staff 3 FTE',
    '\\u001b[94m6 │\\u001b[39m   of B',
    '\\u001b[94m  │\\u001b[39m   \\u001b[1m\\u001b[31m^^^^\\u001b[39m\\u001b[22m',
    '',
    '\\u001b[1m\\u001b[31m1 error in 1 file\\u001b[39m\\u001b[22m',
    '',
  ])
})

test.for<[errors: number, warnings: number, infos: number, files: number, en: string, de: string]>([
  [0, 0, 0, 6, 'no findings in 6 files', 'keine Befunde in 6 Dateien'],
  [0, 0, 0, 1, 'no findings in 1 file', 'keine Befunde in 1 Datei'],
  [2, 1, 0, 6, '2 errors, 1 warning in 6 files', '2 Fehler, 1 Warnung in 6 Dateien'],
  [1, 2, 3, 1, '1 error, 2 warnings, 3 infos in 1 file', '1 Fehler, 2 Warnungen, 3 Hinweise in 1 Datei'],
  [0, 0, 1, 2, '1 info in 2 files', '1 Hinweis in 2 Dateien'],
])('the summary counts: %s, %s, %s in %s', ([errors, warnings, infos, files, en, de]) => {
  expect(sayIn('en')('summary', { errors, warnings, infos, files })).toBe(en)
  expect(sayIn('de')('summary', { errors, warnings, infos, files })).toBe(de)
})

test('as JSON: places from 1, the end exclusive; help and data only where there are some', () => {
  const found = [
    finding(at('t.zusage', team, 'of B'), {
      related: [related(at('t.zusage', team, 'of A'))],
      help: { en: 'Keep one.', de: 'Eines behalten.' },
      data: { names: ['A', 'B'] },
    }),
    finding(at('t.zusage', team, 'team', '}'), { severity: 'warning' }),
  ]
  expect(jsonReport(report(found, { files: { 't.zusage': team }, locale: 'de' }))).toBe(
    `${JSON.stringify(
      {
        findings: [
          {
            rule: 'some-rule',
            severity: 'error',
            message: 'Etwas stimmt nicht.',
            file: 't.zusage',
            range: { start: { line: 6, column: 3 }, end: { line: 6, column: 7 } },
            related: [
              {
                file: 't.zusage',
                range: { start: { line: 4, column: 3 }, end: { line: 4, column: 7 } },
                message: 'hier steht es',
              },
            ],
            help: 'Eines behalten.',
            data: { names: ['A', 'B'] },
          },
          {
            rule: 'some-rule',
            severity: 'warning',
            message: 'Etwas stimmt nicht.',
            file: 't.zusage',
            range: { start: { line: 3, column: 1 }, end: { line: 7, column: 2 } },
            related: [],
          },
        ],
        summary: { errors: 1, warnings: 1, infos: 0 },
      },
      null,
      2,
    )}\n`,
  )
})
