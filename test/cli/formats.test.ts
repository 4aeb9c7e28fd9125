// The reports that other programs read, each read here by a reader that is not ours.
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import picocolors from 'picocolors'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { sayIn } from '../../cli/src/messages.ts'
import { githubReport } from '../../cli/src/report/github.ts'
import { gitlabReport } from '../../cli/src/report/gitlab.ts'
import type { Report } from '../../cli/src/report/index.ts'
import { junitReport } from '../../cli/src/report/junit.ts'
import { sarifReport } from '../../cli/src/report/sarif.ts'
import { type Finding, Language, ruleList } from '../../language/src/index.ts'
import type { Locale, Severity } from '../../language/src/speech/index.ts'
import { type Files, folderWith, run } from './support.ts'

const language = new Language()

/** Two findings about `B`, which stands behind an umlaut and an emoji: three UTF-16 units that are two characters. */
const line = 'party A "Ä😀" party B\n'
const nasty = 'Bad: 100 %, <a> & "b" \u0007\ud800 ]]>\nsecond line\r'

function finding(file: string, more: Partial<Finding> = {}): Finding {
  const start = line.lastIndexOf('B')
  return {
    rule: 'unused-declaration',
    severity: 'error',
    message: { en: 'Something is wrong.', de: 'Etwas stimmt nicht.' },
    at: { file, start, end: start + 1 },
    related: [],
    fixes: [],
    ...more,
  }
}

interface Given {
  readonly files?: Files
  readonly folder?: string
  readonly locale?: Locale
  readonly failOn?: Severity
}

/** A report on findings in the project of a folder, as it is read from there or from another one. */
function report(
  findings: readonly Finding[],
  { files = { 'a.zusage': line }, folder, locale = 'en', failOn }: Given = {},
): Report {
  const root = folder ?? folderWith({ '.git/HEAD': '', ...files })
  const texts = Object.entries(files).map(([path, text]) => ({ path, text: text as string }))
  const project = language.readProject(texts)
  const { library } = language
  const paths = texts.map(({ path }) => path)
  return {
    projects: [{ root, project, library, paths, findings }],
    locale,
    say: sayIn(locale),
    paint: picocolors.createColors(false),
    cwd: root,
    cells: 160,
    ...(failOn === undefined ? {} : { failOn }),
  }
}

const everything: readonly Finding[] = [
  finding('a.zusage', {
    help: { en: 'Mend it.', de: 'Ausbessern.' },
    related: [
      { at: { file: 'a.zusage', start: 6, end: 7 }, message: { en: 'A is here', de: 'hier ist A' } },
      { at: { file: language.library.path, start: 0, end: 1 }, message: { en: 'known', de: 'bekannt' } },
    ],
    data: { witness: { revenue: '5' } },
  }),
  finding('a.zusage', { severity: 'warning', at: { file: 'a.zusage', start: 0, end: line.length } }),
  finding('a.zusage', { severity: 'info', rule: 'segment-gap', message: { en: nasty, de: nasty } }),
]

describe('SARIF', () => {
  const require = createRequire(import.meta.url)
  const { $schema: _, id, ...schema } = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  formats.default(ajv)
  const validate = ajv.compile(schema)

  function valid(given: Report) {
    const log = JSON.parse(sarifReport(given))
    validate(log)
    expect(validate.errors ?? []).toEqual([])
    return log.runs[0]
  }

  test('the schema is the published one, and refuses what is wrong', () => {
    expect(id).toContain('sarif')
    const log = JSON.parse(sarifReport(report(everything)))
    log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0
    expect(validate(log)).toBe(false)
    log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 1
    expect(validate(log)).toBe(true)
    delete log.runs[0].results[0].message
    expect(validate(log)).toBe(false)
  })

  test('a result, with rules, related places and data', () => {
    const { tool, columnKind, originalUriBaseIds, results } = valid(report(everything))
    expect(columnKind).toBe('utf16CodeUnits')
    expect(Object.keys(originalUriBaseIds)).toEqual(['%SRCROOT%'])
    const [first, second, third] = results
    expect(first).toEqual({
      ruleId: 'unused-declaration',
      ruleIndex: 1,
      level: 'error',
      message: { text: 'Something is wrong. Mend it.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a.zusage', uriBaseId: '%SRCROOT%' },
            // As in a string of JavaScript: the emoji counts twice.
            region: { startLine: 1, startColumn: 21, endLine: 1, endColumn: 22 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 1,
          message: { text: 'A is here' },
          physicalLocation: {
            artifactLocation: { uri: 'a.zusage', uriBaseId: '%SRCROOT%' },
            region: { startLine: 1, startColumn: 7, endLine: 1, endColumn: 8 },
          },
        },
        {
          id: 2,
          message: { text: 'known' },
          physicalLocation: {
            artifactLocation: { uri: language.library.path },
            region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
          },
        },
      ],
      partialFingerprints: { 'zusageFinding/v1': expect.stringMatching(/^[0-9a-f]{64}$/) },
      properties: { data: { witness: { revenue: '5' } } },
    })
    expect(second.locations[0].physicalLocation.region).toMatchObject({ endLine: 2, endColumn: 1 })
    expect([second.level, third.level, third.message.text]).toEqual(['warning', 'note', nasty])
    expect(tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      'segment-gap',
      'unused-declaration',
    ])
  })

  test.each(['en', 'de'] as const)('rules are explained, in %s', (locale) => {
    const findings = ruleList.map(({ name, severity }) => finding('a.zusage', { rule: name, severity }))
    const { tool, language } = valid(report(findings, { locale }))
    expect(language).toBe(locale)
    for (const rule of tool.driver.rules) {
      const known = ruleList.find(({ name }) => name === rule.id)!
      expect(rule.shortDescription.text).toBe(known.purpose[locale])
      expect(rule.help.text.length).toBeGreaterThan(rule.fullDescription.text.length - 1)
      expect(rule.help.markdown.length).toBeGreaterThan(100)
    }
    const gap = tool.driver.rules.find((rule: { id: string }) => rule.id === 'segment-gap')
    expect(gap.help.markdown).toContain(
      locale === 'de' ? '## Falsch\n\n```zusage\n' : '## Wrong\n\n```zusage\n',
    )
  })

  test('paths are written as addresses', () => {
    const path = 'Verträge [alt]/100 %?.zusage'
    const { results } = valid(report([finding(path)], { files: { [path]: line } }))
    const { uri } = results[0].locations[0].physicalLocation.artifactLocation
    expect(uri).toMatch(/^[\w%./-]+$/)
    expect(decodeURIComponent(uri)).toBe(path)
  })

  test('without a finding', () => {
    expect(valid(report([])).results).toEqual([])
  })
})

/** What the runner of GitHub makes of a line: the documented form, read backwards. */
function workflowCommand(
  line: string,
): { command: string; properties: Record<string, string>; message: string } | undefined {
  const match = /^::(\w+)(?: (.*?))?::(.*)$/s.exec(line)
  if (match === null) return undefined
  const [, command = '', properties = '', message = ''] = match
  const data = (text: string): string =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
  const property = (text: string): string => data(text.replaceAll('%3A', ':').replaceAll('%2C', ','))
  const pairs = properties.split(',').map((pair) => {
    const [key = '', ...value] = pair.split('=')
    return [key, property(value.join('='))] as const
  })
  return { command, properties: Object.fromEntries(pairs), message: data(message) }
}

describe('GitHub', () => {
  test('a command in one line for each finding, and how many there are', () => {
    const lines = githubReport(report(everything)).trimEnd().split('\n')
    const [first, second, third, ...rest] = lines
    expect(workflowCommand(first!)).toEqual({
      command: 'error',
      properties: {
        file: 'a.zusage',
        line: '1',
        col: '21',
        endLine: '1',
        endColumn: '22',
        title: 'unused-declaration',
      },
      message: `Something is wrong.\nMend it.\na.zusage:1:7: A is here\n${language.library.path}:1:1: known`,
    })
    // Columns count only within one line.
    expect(workflowCommand(second!)).toMatchObject({
      command: 'warning',
      properties: { line: '1', endLine: '2', file: 'a.zusage', title: 'unused-declaration' },
    })
    expect(Object.keys(workflowCommand(second!)!.properties)).not.toContain('col')
    expect(workflowCommand(third!)).toMatchObject({
      command: 'notice',
      message: 'Bad: 100 %, <a> & "b" ␇\ufffd ]]>␊second line␍',
    })
    expect(rest).toEqual(['1 error, 1 warning, 1 info in 1 file'])
  })

  test('names of files cannot end a property or the command', () => {
    const path = 'a,b: 5%::error x%2C.zusage'
    const out = githubReport(report([finding(path)], { files: { [path]: line } }))
    expect(out.split('\n')).toHaveLength(3)
    expect(workflowCommand(out.split('\n')[0]!)!.properties).toMatchObject({ file: path, line: '1' })
  })

  test('text of the user cannot begin a command of its own', () => {
    const message = { en: 'x\n::set-output name=a::b', de: '' }
    const out = githubReport(report([finding('a.zusage', { message })]))
    expect(out.split('\n').filter((each) => each.startsWith('::'))).toHaveLength(1)
  })
})

interface Issue {
  readonly description: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string }
}

describe('GitLab', () => {
  const read = (given: Report) => JSON.parse(gitlabReport(given)) as Issue[]

  test('what a Code Quality report has to have', () => {
    const issues = read(report(everything))
    expect(issues).toHaveLength(3)
    for (const issue of issues) {
      expect(issue).toEqual({
        description: expect.any(String),
        check_name: expect.stringMatching(/^[a-z-]+$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
        location: { path: 'a.zusage', lines: { begin: 1, end: expect.any(Number) } },
      })
    }
    expect(issues.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info'])
    expect(issues[0]!.description).toBe('Something is wrong. Mend it.')
    expect(read(report([]))).toEqual([])
  })

  const marks = (given: Report): string[] => read(given).map(({ fingerprint }) => fingerprint)

  test('fingerprints tell findings apart, in lists of any length', () => {
    const same = finding('a.zusage')
    const found = marks(report([same, same, same, finding('a.zusage', { rule: 'segment-gap' })]))
    expect(new Set(found).size).toBe(4)
    expect(marks(report([same, same]))).toEqual(found.slice(0, 2))
    const files = { 'a.zusage': line, 'b.zusage': line }
    expect(new Set(marks(report([same, finding('b.zusage')], { files }))).size).toBe(2)
  })

  test('fingerprints last when text above moves, and in the other language', async () => {
    const text = 'party A\nrole Lead of Nobody\nrole Other of Nobody\n'
    const fingerprints = async (content: string, ...more: string[]): Promise<string[]> => {
      const cwd = folderWith({ 'a.zusage': content })
      const { out } = await run(['check', '--format', 'gitlab', ...more], { cwd })
      return (JSON.parse(out) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint).sort()
    }
    const before = await fingerprints(text)
    expect(new Set(before).size).toBe(before.length)
    expect(await fingerprints(`// a comment\n\n${text.replace('party A', '  party   A')}`)).toEqual(before)
    expect(await fingerprints(text, '--locale', 'de')).toEqual(before)
    expect(await fingerprints(text.replaceAll('Nobody', 'Someone'))).not.toEqual(before)
  })
})

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Reads XML as strictly as the standard has it. */
function xml(text: string): Element {
  const parser = new SaxesParser({ xmlns: false })
  const document: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [document]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', (part) => {
    open.at(-1)!.text += part
  })
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  return document.children[0]!
}

/** By hand after the schema that the xUnit plugin of Jenkins publishes: what may stand where, and has to. */
const structure: Readonly<Record<string, { required: string[]; allowed: string[]; children: string[] }>> = {
  testsuites: {
    required: [],
    allowed: ['name', 'time', 'tests', 'failures', 'errors'],
    children: ['testsuite'],
  },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    allowed: ['name', 'tests', 'failures', 'errors', 'time', 'skipped', 'file'],
    children: ['testcase'],
  },
  testcase: {
    required: ['name'],
    allowed: ['name', 'classname', 'time'],
    children: ['failure', 'system-out'],
  },
  failure: { required: [], allowed: ['message', 'type'], children: [] },
  'system-out': { required: [], allowed: [], children: [] },
}

function checkStructure({ name, attributes, children }: Element): void {
  const rules = structure[name]!
  expect(Object.keys(attributes)).toEqual(expect.arrayContaining(rules.required))
  expect(rules.allowed).toEqual(expect.arrayContaining(Object.keys(attributes)))
  for (const child of children) {
    expect(rules.children).toContain(child.name)
    checkStructure(child)
  }
}

describe('JUnit', () => {
  const read = (given: Report): Element => {
    const root = xml(junitReport(given))
    expect(root.name).toBe('testsuites')
    checkStructure(root)
    return root
  }
  const files = { 'a.zusage': line, 'b.zusage': 'party C\n' }

  test('a suite for each file, a case for each finding; errors fail', () => {
    const root = read(report(everything, { files }))
    expect(root.attributes).toMatchObject({ tests: '4', failures: '1', errors: '0' })
    const [a, b] = root.children
    expect(a!.attributes).toMatchObject({ name: 'a.zusage', file: 'a.zusage', tests: '3', failures: '1' })
    expect(b!.attributes).toMatchObject({ name: 'b.zusage', tests: '1', failures: '0' })
    expect(b!.children[0]!.attributes).toMatchObject({ name: 'no findings', classname: 'b.zusage' })
    const [first, second] = a!.children
    expect(first!.attributes).toMatchObject({
      name: 'unused-declaration: Something is wrong.',
      classname: 'a.zusage',
    })
    expect(first!.children).toEqual([
      {
        name: 'failure',
        attributes: { message: 'Something is wrong.', type: 'unused-declaration' },
        children: [],
        text: `a.zusage:1:21
error[unused-declaration]: Something is wrong. Mend it.
a.zusage:1:7: A is here
${language.library.path}:1:1: known`,
      },
    ])
    expect(second!.children.map(({ name }) => name)).toEqual(['system-out'])
  })

  test('what fails is what makes the check fail', () => {
    const failures = (failOn: Severity) => read(report(everything, { failOn })).attributes.failures
    expect([failures('error'), failures('warning'), failures('info')]).toEqual(['1', '2', '3'])
  })

  test('what XML cannot hold is dropped, all else survives', () => {
    const root = read(report([finding('a.zusage', { message: { en: nasty, de: '' } })]))
    const [failure] = root.children[0]!.children[0]!.children
    const shown = 'Bad: 100 %, <a> & "b"  ]]>\nsecond line\r'
    expect(failure!.attributes.message).toBe(shown)
    expect(failure!.text).toContain(shown)
    for (let code = 0; code < 0x20; code++) {
      const message = { en: `<${String.fromCharCode(code)}>\ufffe\uffff\udc00😀`, de: '' }
      const [suite] = read(report([finding('a.zusage', { message })])).children
      const kept = [9, 10, 13].includes(code) ? String.fromCharCode(code) : ''
      expect(suite!.children[0]!.children[0]!.attributes.message).toBe(`<${kept}>😀`)
    }
  })

  test('without a finding there is a case all the same', () => {
    const root = read(report([], { files, locale: 'de' }))
    expect(root.attributes).toMatchObject({ tests: '2', failures: '0' })
    expect(root.children[0]!.children[0]!.attributes.name).toBe('keine Befunde')
  })
})

interface Sarif {
  readonly runs: readonly { readonly results: readonly Result[] }[]
}

interface Result {
  readonly locations: readonly { physicalLocation: { artifactLocation: { uri: string } } }[]
}

function uriOf({ locations }: Result): string {
  return locations[0]!.physicalLocation.artifactLocation.uri
}

describe('paths', () => {
  const broken = 'role Lead of Nobody\n'
  const pathsIn = {
    sarif: (out: string) => (JSON.parse(out) as Sarif).runs[0]!.results.map(uriOf),
    gitlab: (out: string) => (JSON.parse(out) as Issue[]).map(({ location }) => location.path),
    github: (out: string) => out.split('\n').flatMap((each) => workflowCommand(each)?.properties.file ?? []),
    junit: (out: string) => xml(out).children.map((suite) => suite.attributes.name),
  } satisfies Record<string, (out: string) => unknown[]>
  const names = Object.keys(pathsIn) as (keyof typeof pathsIn)[]

  test.each(names)('%s: from the top of the repository, wherever the check runs', async (format) => {
    const top = folderWith({ '.git/HEAD': '', 'sales/zusage.json': '{}', 'sales/deep/a.zusage': broken })
    for (const [cwd, ...paths] of [[top], [join(top, 'sales/deep')], [top, 'sales/deep/a.zusage']]) {
      const { code, out } = await run(['check', '--format', format, ...paths], { cwd: cwd! })
      expect(code).toBe(1)
      expect(new Set(pathsIn[format](out))).toEqual(new Set(['sales/deep/a.zusage']))
    }
  })

  test.each(names)('%s: without a repository, from the current folder', async (format) => {
    const folder = folderWith({ 'sales/zusage.json': '{}', 'sales/deep/a.zusage': broken })
    mkdirSync(join(folder, 'other'))
    const found = async (cwd: string, path: string) =>
      new Set(pathsIn[format]((await run(['check', '--format', format, path], { cwd })).out))
    expect(await found(folder, 'sales')).toEqual(new Set(['sales/deep/a.zusage']))
    expect(await found(join(folder, 'other'), '../sales')).toEqual(new Set(['../sales/deep/a.zusage']))
  })
})

test.each(['sarif', 'github', 'gitlab', 'junit'])(
  '%s: sound contracts are exit code 0, and no text is coloured',
  async (format) => {
    const cwd = folderWith({ 'a.zusage': 'party A\n' })
    const argv = ['check', '--format', format, '--rule', 'unused-declaration=off']
    const { code, out, err } = await run(argv, { cwd })
    expect([code, err, out.includes('\u001b')]).toEqual([0, '', false])
  },
)
