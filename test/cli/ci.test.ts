// What is written down for CI: that it can be read by those it is for, and that what it calls exists.
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { commandNames } from '../../cli/src/commands/index.ts'
import { formatNames } from '../../cli/src/report/index.ts'
import { folderWith, repository, run, sound } from './support.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const page = read('cli/docs/ci.md')

/** The blocks of a language in the page, without what all of their lines are set in by. */
function blocks(language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block]) => {
    const lines = block!.split('\n')
    const indent = Math.min(...lines.filter((line) => line !== '').map((line) => line.search(/\S/)))
    return lines.map((line) => line.slice(indent)).join('\n')
  })
}

interface Hook {
  readonly id: string
  readonly name: string
  readonly entry: string
  readonly language: string
  readonly files: string
  readonly pass_filenames?: boolean
}

const hooks = load(read('.pre-commit-hooks.yaml')) as Hook[]

/** What is called in a command line: `zusage check --format sarif`. */
function calls(text: string): string[][] {
  return [...text.matchAll(/npx (?:--no -- )?zusage ([^>|&\n]*)/g)].map(([, words]) =>
    words!.trim().split(/\s+/),
  )
}

describe('the hooks', () => {
  test('have what pre-commit asks for, and nothing it does not know', () => {
    const known = [
      'id',
      'name',
      'description',
      'language',
      'entry',
      'files',
      'pass_filenames',
      'require_serial',
    ]
    for (const hook of hooks) {
      expect(Object.keys(hook)).toEqual(expect.arrayContaining(['id', 'name', 'entry', 'language', 'files']))
      expect(known).toEqual(expect.arrayContaining(Object.keys(hook)))
    }
    expect(hooks.map(({ id }) => id)).toEqual(['zusage-check', 'zusage-format'])
  })

  test('run for the files that matter', () => {
    const matches = (id: string, path: string): boolean =>
      new RegExp(hooks.find((hook) => hook.id === id)!.files).test(path)
    for (const path of ['a.zusage', 'sub/ä b.zusage']) {
      expect([matches('zusage-check', path), matches('zusage-format', path)]).toEqual([true, true])
    }
    for (const path of ['zusage.json', 'sub/zusage.json']) {
      expect([matches('zusage-check', path), matches('zusage-format', path)]).toEqual([true, false])
    }
    for (const path of ['a.zusage.bak', 'azusage', 'notzusage.json', 'zusage.json5']) {
      expect([matches('zusage-check', path), matches('zusage-format', path)]).toEqual([false, false])
    }
  })

  test('call what exists', async () => {
    for (const { entry, pass_filenames } of hooks) {
      const cwd = folderWith(sound)
      const [words] = calls(entry)
      const paths = pass_filenames === false ? [] : ['contract.zusage']
      expect((await run([...words!, ...paths], { cwd })).code).toBe(0)
    }
  })
})

describe('the page', () => {
  test('every block of YAML can be read', () => {
    const [workflow, step, job, changes, config, stricter, ...more] = blocks('yaml').map((block) =>
      load(block),
    )
    expect(more).toEqual([])
    expect(workflow).toMatchObject({
      permissions: { 'security-events': 'write' },
      jobs: { check: { steps: expect.arrayContaining([{ run: 'npm ci' }]) } },
    })
    const { steps } = (workflow as { jobs: { check: { steps: Step[] } } }).jobs.check
    const upload = steps.find(({ uses }) => uses?.startsWith('github/codeql-action/upload-sarif@'))!
    expect(steps.some((one) => one.run?.endsWith(`> ${upload.with!.sarif_file}`))).toBe(true)
    // A failed step must not keep its findings from being shown.
    expect(upload.if).toContain('!cancelled()')
    expect(step).toMatchObject([{ run: 'npx zusage check --format github' }])
    const { script, artifacts } = (job as { contracts: Job }).contracts
    expect(artifacts.when).toBe('always')
    for (const report of ['codequality', 'junit']) {
      expect(script.some((line) => line.includes(`> ${artifacts.reports[report]}`))).toBe(true)
    }
    const compared = (changes as { jobs: { changes: { steps: Step[] } } }).jobs.changes.steps
    // A revision comes from outside and must not become a part of the script.
    for (const { run: script } of compared) expect(script ?? '').not.toContain('${{')
    expect(compared.find(({ uses }) => uses?.startsWith('actions/checkout'))!.with).toEqual({
      'fetch-depth': 0,
    })
    const used = (config as { repos: { hooks: { id: string }[] }[] }).repos[0]!.hooks.map(({ id }) => id)
    expect(used.sort()).toEqual(hooks.map(({ id }) => id).sort())
    expect(stricter).toEqual([{ id: 'zusage-check', args: ['--max-warnings', '0'] }])
  })

  test('every call is one that works', async () => {
    const all = calls(page)
    expect(all.length).toBeGreaterThan(4)
    for (const argv of all) {
      // The layout of the sound project is nobody's business here.
      const isDiff = argv[0] === 'diff'
      const words = argv.map((word) => (word === '"$BASE"' ? 'HEAD' : word))
      const world = {
        cwd: isDiff ? repository(sound) : folderWith(sound),
        env: { ...process.env, LANG: 'en' },
      }
      const { code, err } = await run(words, world)
      expect(code, argv.join(' ')).toBeLessThan(argv.includes('--check') ? 2 : 1)
      expect(err).not.toContain('error')
    }
  })

  test('every option that is named is there, and every format is described', async () => {
    const help = (
      await Promise.all(commandNames.map(async (name) => (await run([name, '--help'])).out))
    ).join('\n')
    for (const [, option] of page.matchAll(/`(--[a-z-]+)/g)) expect(help).toContain(option)
    for (const format of formatNames) expect(page).toContain(`| \`${format}\` |`)
  })
})

interface Step {
  readonly run?: string
  readonly uses?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, string | number>>
}

interface Job {
  readonly script: readonly string[]
  readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> }
}
