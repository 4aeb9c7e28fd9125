// `zusage diff --since`: what stood in a repository, read without touching it.

import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { posix } from '../support/posix.ts'
import { contentOf, folderWith, git, repository, run, sound } from './support.ts'

const source = sound['contract.zusage'] as string
const longer = source.replace('within 2 business days', 'within 3 business days')

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const env = { LANG: 'en_GB.UTF-8', PATH: process.env.PATH }

describe('--since', () => {
  test('compares with a revision and leaves the repository as it is', async () => {
    const cwd = repository({ 'contract.zusage': source })
    write(cwd, 'contract.zusage', longer)
    const before = {
      files: contentOf(join(cwd, '.git')),
      work: readFileSync(join(cwd, 'contract.zusage'), 'utf8'),
    }
    for (const revision of ['first', 'HEAD', 'main', git(cwd, 'rev-parse', '--short', 'HEAD').trim()]) {
      const { code, out, err } = await run(['diff', '--since', revision], { cwd, env })
      expect(err).toBe('')
      expect(code).toBe(0)
      expect(out).toContain('90 % within 2 business days → 90 % within 3 business days')
    }
    expect({
      files: contentOf(join(cwd, '.git')),
      work: readFileSync(join(cwd, 'contract.zusage'), 'utf8'),
    }).toEqual(before)
  })

  test('of a path below the top, from wherever one stands', async () => {
    const top = repository({
      'a b/verträge/zusage.json': '{}',
      'a b/verträge/contract.zusage': source,
      'other.zusage': 'broken {',
    })
    write(top, 'a b/verträge/contract.zusage', longer)
    for (const [cwd, path] of [
      [top, 'a b/verträge'],
      [top, 'a b/verträge/contract.zusage'],
      [join(top, 'a b'), 'verträge'],
      [join(top, 'a b/verträge'), undefined],
      [folderWith(), join(top, 'a b/verträge')],
    ] as const) {
      const { code, out, err } = await run(
        ['diff', '--since', 'first', ...(path === undefined ? [] : [path])],
        { cwd, env },
      )
      expect(err).toBe('')
      expect(code).toBe(0)
      expect(out).toContain('1 change: client loses 1')
    }
  })

  test('reads what sources import, and the settings of that time', async () => {
    const top = repository({
      'zusage.json': '{ "include": ["contracts/**"] }',
      'contracts/base.zusage': source.slice(0, source.indexOf('contract Deal')),
      'contracts/deal.zusage': `import "./base.zusage"\n${source.slice(source.indexOf('contract Deal'))}`,
      'drafts/broken.zusage': 'contract Deal {',
    })
    write(top, 'contracts/base.zusage', longer.slice(0, longer.indexOf('contract Deal')))
    const { code, out } = await run(['diff', '--since', 'first', 'contracts/deal.zusage'], { cwd: top, env })
    expect(code).toBe(0)
    expect(out).toContain('1 change')
  })

  test('reads compiled contracts', async () => {
    const folder = folderWith({ 'contract.zusage': source })
    await run(['compile', '-o', '.'], { cwd: folder })
    const old = readFileSync(join(folder, 'Deal.json'), 'utf8')
    const top = repository({ 'out/Deal.json': old })
    write(top, 'out/Deal.json', old.replace('"amount": 2,', '"amount": 3,'))
    for (const path of ['out/Deal.json', 'out']) {
      const { code, out, err } = await run(['diff', '--since', 'first', path], { cwd: top, env })
      expect(err).toBe('')
      expect(code).toBe(0)
      expect(out).toContain('due later')
    }
  })

  test('tells errors of that time with the paths that people know', async () => {
    const top = repository({
      'contracts/contract.zusage': source.replace('client   Sales', 'client   Nobody'),
    })
    write(top, 'contracts/contract.zusage', source)
    const { code, out, err } = await run(['diff', '--since', 'first', 'contracts'], { cwd: top, env })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('contracts/contract.zusage:')
    expect(err).toContain('These errors are in what stood there at `first`.')
  })

  test.each([
    ['-x', 'This repository has no revision `-x`.'],
    ['--output=hacked', 'This repository has no revision `--output=hacked`.'],
    ['nowhere', 'This repository has no revision `nowhere`.'],
    ['first; touch hacked', 'has no revision'],
    ['$(touch hacked)', 'has no revision'],
    ['first:contract.zusage', 'has no revision'],
    ['', 'has no revision'],
  ])('the revision %j is refused', async (revision, message) => {
    const cwd = repository({ 'contract.zusage': source })
    const { code, err } = await run(['diff', `--since=${revision}`], { cwd, env })
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(Object.keys(contentOf(cwd)).filter((path) => path.includes('hacked'))).toEqual([])
  })

  test('a path that begins with a dash', async () => {
    const top = repository({ '-p/contract.zusage': source })
    write(top, '-p/contract.zusage', longer)
    const { code, out } = await run(['diff', '--since', 'first', './-p'], { cwd: top, env })
    expect(code).toBe(0)
    expect(out).toContain('1 change')
  })

  test('says what git does not have', async () => {
    const top = repository({
      'contract.zusage': source,
      'lfs/a.zusage': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
    })
    write(top, 'later/contract.zusage', source)
    const later = await run(['diff', '--since', 'first', 'later'], { cwd: top, env })
    expect(later).toMatchObject({
      code: 2,
      err: expect.stringContaining('At `first` there was no `later` yet.'),
    })
    const lfs = await run(['diff', '--since', 'first', 'lfs'], { cwd: top, env })
    expect(lfs).toMatchObject({ code: 2, err: expect.stringContaining('is kept by Git LFS') })
    const hash = git(top, 'rev-parse', 'first:contract.zusage').trim()
    rmSync(join(top, '.git/objects', hash.slice(0, 2), hash.slice(2)))
    const missing = await run(['diff', '--since', 'first', 'contract.zusage'], { cwd: top, env })
    expect(missing).toMatchObject({
      code: 2,
      err: expect.stringContaining('This clone does not have the text of `contract.zusage`'),
    })
  })

  posix('passes over links', async () => {
    const top = folderWith({ 'contract.zusage': source })
    symlinkSync('/etc/passwd', join(top, 'secret.zusage'))
    git(top, 'init', '-q')
    git(top, 'add', '-A')
    git(top, 'commit', '-q', '-m', 'first')
    rmSync(join(top, 'secret.zusage'))
    const { code, out } = await run(['diff', '--since', 'HEAD'], { cwd: top, env })
    expect(code).toBe(0)
    expect(out).toContain('Nothing has changed.')
  })

  test('outside of a repository, and without git', async () => {
    const cwd = folderWith({ 'contract.zusage': source })
    const outside = { ...env, GIT_CEILING_DIRECTORIES: dirname(cwd) }
    expect(await run(['diff', '--since', 'main'], { cwd, env: outside })).toMatchObject({
      code: 2,
      err: expect.stringContaining('is in no git repository'),
    })
    expect(await run(['diff', '--since', 'main'], { cwd, env: { ...env, PATH: cwd } })).toMatchObject({
      code: 2,
      err: expect.stringContaining('`--since` needs git, which is not installed here.'),
    })
  })
})

describe('a branch that is behind', () => {
  const stricter = source.replace('within 2 business days', 'within 1 business day')

  function branches(): string {
    const cwd = repository({ 'contract.zusage': source })
    git(cwd, 'checkout', '-q', '-b', 'feature')
    write(cwd, 'contract.zusage', `${source}// a remark\n`)
    git(cwd, 'commit', '-qam', 'remark')
    git(cwd, 'checkout', '-q', 'main')
    write(cwd, 'contract.zusage', stricter)
    git(cwd, 'commit', '-qam', 'stricter')
    git(cwd, 'checkout', '-q', 'feature')
    return cwd
  }

  test.for<[since: string, changes: RegExp]>([
    ['main', /no change|nothing/i],
    ['main...feature', /no change|nothing/i],
    ['main...', /no change|nothing/i],
    ['main..feature', /90 % within 1 business day → 90 % within 2 business days/],
    ['feature..main', /90 % within 2 business days → 90 % within 1 business day/],
    ['..main', /90 % within 2 business days → 90 % within 1 business day/],
    ['feature...main', /90 % within 2 business days → 90 % within 1 business day/],
  ])('--since %s', async ([since, changes]) => {
    const { err, out, code } = await run(['diff', '--since', since, '--fail-on', 'weaker:client'], {
      cwd: branches(),
      env,
    })
    expect(err).toBe('')
    expect(out).toMatch(changes)
    expect(code).toBe(since === 'main..feature' ? 1 : 0)
  })
})

test('variables of the environment lead git nowhere else', async () => {
  const cwd = repository({ 'contract.zusage': source })
  const other = repository({ 'contract.zusage': longer })
  write(cwd, 'contract.zusage', longer)
  const astray = {
    ...env,
    GIT_DIR: join(other, '.git'),
    GIT_WORK_TREE: other,
    GIT_INDEX_FILE: join(other, 'none'),
    GIT_OBJECT_DIRECTORY: join(other, '.git/objects'),
    GIT_CEILING_DIRECTORIES: cwd,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'core.worktree',
    GIT_CONFIG_VALUE_0: other,
  }
  const { err, out } = await run(['diff', '--since', 'HEAD'], { cwd, env: astray })
  expect(err).toBe('')
  expect(out).toContain('90 % within 2 business days → 90 % within 3 business days')
})

posix('no git is run that lies in the repository or is found by a relative path', async () => {
  const cwd = repository({ 'contract.zusage': source })
  const mark = join(cwd, 'ran')
  for (const folder of ['', 'bin']) {
    write(cwd, join(folder, 'git'), `#!/bin/sh\ntouch '${mark}'\n`)
    chmodSync(join(cwd, folder, 'git'), 0o755)
  }
  for (const path of ['.', cwd, join(cwd, 'bin'), 'bin', '']) {
    const { err } = await run(['diff', '--since', 'HEAD'], { cwd, env: { ...env, PATH: path } })
    expect(err).toContain('`--since` needs git')
    const { code } = await run(['diff', '--since', 'HEAD'], {
      cwd,
      env: { ...env, PATH: `${path}:${process.env.PATH}` },
    })
    expect(code).toBe(0)
  }
  expect(existsSync(mark)).toBe(false)
})
