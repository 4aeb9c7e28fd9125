// What the extension hands to VS Code as data: the manifest, its texts in both languages, and how the language is typed.
// Read here as VS Code reads it; that a real VS Code takes it, `../vscode` tries.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../language/src/editor/settings.ts'
import { Language } from '../../language/src/index.ts'
import { locales } from '../../language/src/speech/index.ts'
import { folderWith, run, soundContract } from '../cli/support.ts'
import { exampleFolders, readProject } from '../support/projects.ts'

const folder = fileURLToPath(new URL('../../extension/', import.meta.url))
const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
const manifest = JSON.parse(read('package.json'))
const { contributes } = manifest
const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: JSON.parse(read('package.nls.json')),
  de: JSON.parse(read('package.nls.de.json')),
}
const sources = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => read(join('src', path)))
  .join('\n')
const manifestText = JSON.stringify(manifest)

/** What all matches of a pattern caught. */
const caught = (pattern: RegExp, text: string): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, first]) => first!)),
]
/** The parts of a text that are put in: `{0}`. */
const parts = (text: string): string[] => caught(/(\{\d+\})/g, text).sort()

describe('texts in both languages', () => {
  test('of the manifest: each that it names is there, and each that is there is named', () => {
    const named = caught(/"%([^"%]+)%"/g, manifestText).sort()
    expect(named.length).toBeGreaterThan(100)
    for (const locale of locales) expect(Object.keys(texts[locale]!).sort(), locale).toEqual(named)
  })

  test('of the manifest: links and commands are the same', () => {
    for (const [key, text] of Object.entries(texts.en!)) {
      const links = (of: string): string[] => caught(/\]\(([^)]+)\)/g, of)
      expect(links(texts.de![key]!), key).toEqual(links(text))
    }
  })

  test('of the extension: each that it says is there, and each that is there is said', () => {
    const bundle: Readonly<Record<string, string>> = JSON.parse(read('l10n/bundle.l10n.de.json'))
    const said = caught(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g, sources)
    expect(said.length).toBeGreaterThan(20)
    expect(Object.keys(bundle).sort()).toEqual(said.sort())
    for (const [english, german] of Object.entries(bundle))
      expect(parts(german), english).toEqual(parts(english))
    // Otherwise a text could be put together, which no list can have.
    expect(caught(/\b(t\((?!\s*')[^)]*\))/g, sources)).toEqual([])
  })
})

describe('commands', () => {
  const declared: string[] = contributes.commands.map(({ command }: { command: string }) => command)
  const links = Object.values(texts).flatMap((own) => caught(/\(command:([\w.]+)\)/g, JSON.stringify(own)))
  const named = [
    ...links,
    ...caught(/"command":"([\w.]+)"/g, manifestText),
    ...caught(/onCommand:([\w.]+)/g, manifestText),
    ...Object.keys(contributes.menus).flatMap((menu) =>
      contributes.menus[menu].map(({ command }: { command: string }) => command),
    ),
  ].filter((command) => command.startsWith('zusage.'))

  test('that menus, walkthrough and keys name are declared', () => {
    expect(named.length).toBeGreaterThan(declared.length)
    expect(named.filter((command) => !declared.includes(command))).toEqual([])
  })

  test('conditions ask only for what somebody sets', () => {
    const asked = [
      ...caught(/"when":"([^"]+)"/g, manifestText).flatMap((when) => caught(/\b(zusage\.\w+)/g, when)),
      ...caught(/onContext:([\w.]+)/g, manifestText),
    ]
    const set = [
      ...caught(/setContext\('(\w+)'\)/g, sources).map((name) => `zusage.${name}`),
      ...caught(/'setContext', '(zusage\.\w+)'/g, sources),
    ]
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.filter((name) => !set.includes(name))).toEqual([])
  })
})

describe('files', () => {
  test('that the manifest names are there, or made by the build', () => {
    const build = read('scripts/build.ts')
    const paths = [
      ...caught(
        /"(?:path|configuration|light|dark|image|icon|markdown|url|main|browser)":"(\.?[\w./-]+\.[a-z]+)"/g,
        manifestText,
      ),
      ...locales.flatMap((locale) =>
        Object.values(texts[locale]!).filter((text) => /^media\/\S+\.md$/.test(text)),
      ),
    ]
    expect(paths.length).toBeGreaterThan(15)
    const missing = paths
      .map((path) => path.replace(/^\.\//, ''))
      .filter(
        (path) => !(path.startsWith('dist/') ? build.includes(`'${path}'`) : existsSync(join(folder, path))),
      )
    expect(missing).toEqual([])
  })

  test('of the walkthrough each stand beside their German', () => {
    const names = readdirSync(join(folder, 'media/walkthrough'))
    const german = names
      .filter((name) => name.endsWith('.de.md'))
      .map((name) => name.replace('.de.md', '.md'))
    expect(german).toEqual(names.filter((name) => !name.endsWith('.de.md')))
  })
})

test('settings have the defaults by which the server goes where none are sent', () => {
  const properties: Readonly<Record<string, { default: unknown }>> = contributes.configuration.properties
  const defaults = (group: object, name: string): [string, unknown][] =>
    Object.entries(group).map(([key, value]) => [`zusage.${name}.${key}`, value])
  const wanted = Object.fromEntries([
    ...defaults(defaultSettings.inlayHints, 'inlayHints'),
    ...defaults(defaultSettings.codeLens, 'codeLens'),
    ['zusage.rules', defaultSettings.rules],
    ['zusage.locale', 'auto'],
    ['zusage.trace.server', 'off'],
  ])
  expect(Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, one.default]))).toEqual(
    wanted,
  )
  expect(properties['zusage.locale']).toMatchObject({ enum: ['auto', ...[...locales].sort()] })
})

describe('problem matchers read what the command line prints', () => {
  interface Matcher {
    readonly severity: string
    readonly pattern: readonly {
      regexp: string
      severity?: number
      code?: number
      message?: number
      file?: number
      line?: number
      column?: number
    }[]
  }
  const matchers: readonly Matcher[] = contributes.problemMatchers

  /** Each finding, as VS Code reads it from an output: pattern by pattern, on lines that follow each other. */
  function readBy({ severity, pattern }: Matcher, output: string): string[] {
    const lines = output.split('\n')
    const [head, place] = pattern as [Matcher['pattern'][0], Matcher['pattern'][0]]
    return lines.flatMap((line, at) => {
      const first = new RegExp(head.regexp).exec(line)
      const second = new RegExp(place.regexp).exec(lines[at + 1] ?? '')
      if (first === null || second === null) return []
      const [word] = head.severity === undefined ? [severity] : [first[head.severity] ?? severity]
      return [
        `${word} ${first[head.code!]} ${second[place.file!]}:${second[place.line!]}:${second[place.column!]} ${first[head.message!]}`,
      ]
    })
  }

  // An error, a warning and a hint; the last two with places of which more is said.
  const files = {
    'contract.zusage': soundContract('Deal').replace('party Desk', 'party Desk\nparty Nobody'),
    'levels/other.zusage': 'party Somebody "A"\nsla Empty { hours Nowhere  each month }\n',
  }
  const levels = ['--rule', 'unused-declaration=info', '--rule', 'missing-property=warning']

  test.each(locales)('%s', async (locale) => {
    const cwd = folderWith(files)
    const args = ['check', '--locale', locale, ...levels]
    const { out, err } = await run(args, { cwd })
    const { findings } = JSON.parse((await run([...args, '--format', 'json'], { cwd })).out) as {
      findings: {
        severity: string
        rule: string
        message: string
        file: string
        range: { start: { line: number; column: number } }
      }[]
    }
    const wanted = findings.map(
      ({ severity, rule, message, file, range: { start } }) =>
        `${severity} ${rule} ${file}:${start.line}:${start.column} ${message}`,
    )
    expect(new Set(findings.map(({ severity }) => severity)).size).toBe(3)
    expect(matchers.flatMap((matcher) => readBy(matcher, out + err)).sort()).toEqual(wanted.sort())
  })
})

describe('how the language is typed', () => {
  const typing = JSON.parse(read('language-configuration.json'))
  const { Lexer } = new Language().services.parser
  const files = exampleFolders.flatMap(readProject)

  test('a double click takes what the lexer takes for a word or a number', () => {
    const word = new RegExp(typing.wordPattern.pattern, `g${typing.wordPattern.flags}`)
    for (const { text } of files) {
      const words = new Map([...text.matchAll(word)].map(({ 0: image, index }) => [index, image]))
      for (const { image, startOffset } of Lexer.tokenize(text).tokens)
        if (/^[\p{L}_]+$/u.test(image) || /^[\d_]+$/.test(image))
          expect(words.get(startOffset), image).toBe(image)
    }
  })

  /** The depth that VS Code gives to each line when it is written one after the other, or all are laid out. */
  function indented(text: string): string {
    const { increaseIndentPattern, decreaseIndentPattern } = typing.indentationRules
    const [more, less] = [new RegExp(increaseIndentPattern), new RegExp(decreaseIndentPattern)]
    let depth = 0
    return text
      .split('\n')
      .map((line) => {
        const bare = line.trim()
        if (less.test(bare)) depth--
        const at = bare === '' ? '' : '  '.repeat(depth) + bare
        if (more.test(bare)) depth++
        return at
      })
      .join('\n')
  }

  test('lines with braces are indented as the formatter does', () => {
    // What goes on, on another line, is deeper by the formatter, where VS Code leaves it to who writes.
    const braced = files.map(({ text }) =>
      text
        .split('\n')
        .filter((line) => /\{$|^\s*\}/.test(line))
        .join('\n'),
    )
    expect(braced.join('\n').split('\n').length).toBeGreaterThan(300)
    for (const lines of braced) expect(indented(lines)).toBe(lines)
  })

  test('a brace in a text or a comment indents nothing', () => {
    for (const line of ['summary "a {"', '// {', '/* { */', 'offer { a }', 'x "\\"{"'])
      expect(indented(`${line}\nnext`)).toBe(`${line}\nnext`)
    for (const line of ['sla S {', 'sla "}" {', 'sla S { // }', 'a / b {'])
      expect(indented(`${line}\nnext`)).toBe(`${line}\n  next`)
  })

  /** What Enter puts before the next line, by the rules for it. */
  function behind(before: string, after = '', previous = ''): string | undefined {
    for (const { beforeText, afterText, previousLineText, action } of typing.onEnterRules) {
      const isIt =
        new RegExp(beforeText).test(before) &&
        (afterText === undefined || new RegExp(afterText).test(after)) &&
        (previousLineText === undefined || new RegExp(previousLineText).test(previous))
      if (isIt) return action.appendText ?? `-${action.removeText}`
    }
    return undefined
  }

  test('Enter goes on with a comment, and ends it', () => {
    expect(behind('/**', ' */')).toBe(' * ')
    expect(behind('  /** a')).toBe(' * ')
    expect(behind('   * a', '', '  /**')).toBe('* ')
    expect(behind('   */')).toBe('-1')
    expect(behind('/** a */')).toBeUndefined()
    expect(behind('party A')).toBeUndefined()
    expect(behind(' * a', '', 'party A')).toBeUndefined()
  })

  test('what is opened is what the language closes', () => {
    const pairs: string[] = typing.autoClosingPairs.map(
      ({ open, close }: Record<string, string>) => open! + close!,
    )
    expect(pairs).toEqual(['{}', '()', '""', '/** */'])
    for (const pair of pairs) expect(Lexer.tokenize(pair).errors).toEqual([])
  })
})
