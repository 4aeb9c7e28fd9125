// The options of a check for CI: how many warnings, which levels, and what is seen meanwhile.
import { describe, expect, test } from 'vitest'
import type { Output } from '../../cli/src/io.ts'
import { sayIn } from '../../cli/src/messages.ts'
import { Progress } from '../../cli/src/progress.ts'
import { folderWith, run, sound } from './support.ts'

const seeHelp = '`zusage check --help` shows what is possible.\n'

describe('--max-warnings', () => {
  // One warning for each file that declares nothing.
  const cwd = folderWith({ ...sound, 'a.zusage': '', 'b.zusage': '' })

  test('1 only with more', async () => {
    const outcome = async (...argv: string[]) => {
      const { code, err } = await run(['check', ...argv], { cwd })
      return [code, err]
    }
    expect(await outcome()).toEqual([0, ''])
    expect(await outcome('--max-warnings', '2')).toEqual([0, ''])
    expect(await outcome('--max-warnings', '1')).toEqual([
      1,
      '2 warnings are more than the 1 that `--max-warnings` allows.\n',
    ])
    expect(await outcome('--max-warnings=0', '--locale', 'de', '--format', 'json')).toEqual([
      1,
      '2 Warnungen sind mehr, als `--max-warnings` erlaubt (0).\n',
    ])
    expect(await outcome('--max-warnings', '0', 'a.zusage')).toEqual([
      1,
      '1 warning is more than the 0 that `--max-warnings` allows.\n',
    ])
  })

  test.each(['-1', '1.5', 'x', '', '1e3'])('%s is no number of warnings', async (value) => {
    const says = `error: \`--max-warnings\` has to be a number such as 0 or 10, not \`${value}\`.\n${seeHelp}`
    expect(await run(['check', `--max-warnings=${value}`], { cwd })).toEqual({ code: 2, out: '', err: says })
  })
})

describe('--rule', () => {
  const broken = `${sound['contract.zusage']}\nrole Lead of Nobody\n`
  const severities = async (settings: string, ...argv: string[]) => {
    const cwd = folderWith({ 'zusage.json': settings, 'a.zusage': broken })
    const { out } = await run(['check', '--format', 'json', ...argv], { cwd })
    const findings = JSON.parse(out).findings as { rule: string; severity: string }[]
    return Object.fromEntries(findings.map(({ rule, severity }) => [rule, severity]))
  }

  test('changes the level of a rule, before zusage.json', async () => {
    expect(await severities('{}')).toEqual({ 'unknown-name': 'error', 'unused-declaration': 'warning' })
    const settings = '{ "rules": { "unknown-name": "warning", "unused-declaration": "off" } }'
    expect(await severities(settings)).toEqual({ 'unknown-name': 'warning' })
    expect(await severities(settings, '--rule', 'unknown-name=info')).toEqual({ 'unknown-name': 'info' })
    expect(await severities(settings, '--rule', 'unused-declaration=error')).toEqual({
      'unknown-name': 'warning',
      'unused-declaration': 'error',
    })
  })

  test('several, and of two for one rule the later', async () => {
    const argv = [
      '--rule',
      'unknown-name=off',
      '--rule=unused-declaration=info',
      '--rule',
      'unknown-name=warning',
    ]
    expect(await severities('{}', ...argv)).toEqual({
      'unknown-name': 'warning',
      'unused-declaration': 'info',
    })
  })

  test('decides the exit code', async () => {
    const cwd = folderWith({ 'a.zusage': broken })
    expect((await run(['check'], { cwd })).code).toBe(1)
    expect((await run(['check', '--rule', 'unknown-name=warning'], { cwd })).code).toBe(0)
    expect((await run(['check', '--rule', 'unused-declaration=error'], { cwd })).code).toBe(1)
  })

  test.for<[value: string, says: string]>([
    ['segmnt-gap=off', 'error: There is no rule `segmnt-gap`.\nDid you mean `segment-gap`?\n'],
    ['xyz=off', 'error: There is no rule `xyz`.\n`zusage explain` lists all rules.\n'],
    ['__proto__=off', 'error: There is no rule `__proto__`.\n`zusage explain` lists all rules.\n'],
    [
      'segment-gap',
      `error: \`--rule\` has to be a rule and its level, such as \`segment-gap=warning\`, not \`segment-gap\`.\n${seeHelp}`,
    ],
    [
      '=off',
      `error: \`--rule\` has to be a rule and its level, such as \`segment-gap=warning\`, not \`=off\`.\n${seeHelp}`,
    ],
    [
      'segment-gap=on',
      `error: \`--rule segment-gap\` cannot be \`on\`; possible are \`error\`, \`warning\`, \`info\` and \`off\`.\n${seeHelp}`,
    ],
    [
      'syntax-error=off',
      `error: The level of \`syntax-error\` cannot be changed: all else relies on it.\n${seeHelp}`,
    ],
  ])('%s', async ([value, err]) => {
    expect(await run(['check', '--rule', value])).toEqual({ code: 2, out: '', err })
  })
})

describe('progress', () => {
  /** What a terminal shows at last, after all that was written to it. */
  function screen(written: string): string {
    return written.split(/\r\u001b\[K/).at(-1)!
  }

  function progress(total: number, { isTerminal = true, env = {} as Record<string, string> } = {}) {
    let written = ''
    let time = 0
    const output: Output = {
      isTerminal,
      write(text) {
        written += text
      },
    }
    const teller = new Progress(total, { output, say: sayIn('en'), env, now: () => time })
    return {
      teller,
      seen: () => screen(written),
      written: () => written,
      pass(milliseconds: number) {
        time += milliseconds
      },
    }
  }

  test('many files are told from the first on, in one line that goes away', () => {
    const { teller, seen, pass } = progress(1000)
    const files = teller.reading(Array.from({ length: 1000 }, (_, index) => index))
    files.next()
    expect(seen()).toBe('Reading: 0 of 1000 files')
    for (let file = 0; file < 400; file++) files.next()
    // No time passed, so nothing was drawn anew.
    expect(seen()).toBe('Reading: 0 of 1000 files')
    pass(100)
    files.next()
    expect(seen()).toBe('Reading: 401 of 1000 files')
    expect([...files]).toHaveLength(598)
    teller.checking()
    expect(seen()).toBe('Checking 1000 files')
    teller.end()
    expect(seen()).toBe('')
  })

  test('few files are told only if they take long', () => {
    const { teller, seen, written, pass } = progress(3)
    const files = teller.reading(['a', 'b', 'c'])
    files.next()
    pass(400)
    files.next()
    expect(written()).toBe('')
    pass(200)
    files.next()
    expect(seen()).toBe('Reading: 2 of 3 files')
  })

  test.each([
    ['a file or a pipe', { isTerminal: false }],
    ['a terminal that can do nothing', { env: { TERM: 'dumb' } }],
  ])('nothing on %s', (_, world) => {
    const { teller, written, pass } = progress(1000, world)
    for (const _ of teller.reading(Array(1000))) pass(10)
    teller.checking()
    teller.end()
    expect(written()).toBe('')
  })

  test('a check of many files shows it on a terminal, and leaves only the report', async () => {
    const rest = Object.fromEntries(Array.from({ length: 320 }, (_, n) => [`f${n}.zusage`, `party P${n}\n`]))
    const cwd = folderWith({ 'zusage.json': '{ "rules": { "unused-declaration": "off" } }', ...rest })
    const { out, err } = await run(['check', '--no-color'], { cwd, terminal: 80 })
    expect(out).toBe('no findings in 320 files\n')
    expect(err).toContain('Reading: 0 of 320 files')
    expect(err).toContain('Checking 320 files')
    expect(screen(err)).toBe('')
    expect((await run(['check'], { cwd })).err).toBe('')
  })
})
