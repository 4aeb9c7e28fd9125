// The real program: what only a process can show.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { folderWith, sound } from './support.ts'

const bin = fileURLToPath(new URL('../../cli/bin/zusage.js', import.meta.url))
const start = fileURLToPath(new URL('../../cli/src/start.ts', import.meta.url))

beforeAll(() => {
  const bundle = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url))
  if (!existsSync(bundle))
    execFileSync(process.execPath, [fileURLToPath(new URL('../../cli/build.ts', import.meta.url))])
})

function zusage(argv: readonly string[], cwd: string, program = bin) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'en_GB.UTF-8' },
  })
  return { code: status, out: stdout, err: stderr }
}

test.each([
  ['the bundle', bin],
  ['the sources', start],
])('%s checks, compiles, formats, explains', (_name, program) => {
  const cwd = folderWith(sound)
  expect(zusage(['check'], cwd, program)).toEqual({ code: 0, out: 'no findings in 1 file\n', err: '' })
  expect(zusage(['compile'], cwd, program).out).toMatch(/^Deal 1\.0\.0 → out\/Deal\.json /)
  expect(zusage(['format', '--check'], cwd, program).code).toBeLessThan(2)
  expect(zusage(['explain', 'unknown-name'], cwd, program).out).toMatch(/^unknown-name /)
  expect(zusage(['schema', 'config'], cwd, program).out).toMatch(/^\{\n/)
  expect(zusage(['check', 'x'], cwd, program).code).toBe(2)
})

test('a reader that goes away is no crash', async () => {
  const cwd = folderWith({ 'a.zusage': 'role Lead of Nobody\n'.repeat(3000) })
  const child = spawn(process.execPath, [bin, 'check'], { cwd })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const [first] = (await once(child.stdout, 'data')) as [Buffer]
  child.stdout.destroy()
  const [code] = await once(child, 'close')
  expect(first.toString()).toMatch(/^(error|warning)\[[a-z-]+\]: .*\n/)
  expect([code, errors]).toEqual([1, ''])
})

test('an old Node is told what is needed', () => {
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.1.0"})', bin],
    { encoding: 'utf8' },
  )
  expect([status, stderr]).toEqual([2, 'zusage needs Node 22.18 or newer; this is Node 20.1.0.\n'])
})

test('the standard input is formatted', () => {
  const { stdout } = spawnSync(process.execPath, [bin, 'format', '--stdin'], {
    input: 'party   A\n',
    encoding: 'utf8',
  })
  expect(stdout).toBe('party A\n')
})

test('a check does not load the protocol of language servers', () => {
  const bundle = readFileSync(new URL('../../cli/dist/check.js', import.meta.url), 'utf8')
  expect(bundle).not.toContain('textDocument/')
})

test('only what a command needs is loaded', () => {
  const hook = `data:text/javascript,import { registerHooks } from 'node:module';
    registerHooks({ load(url, context, next) { if (url.startsWith('file:')) process.stderr.write(url.split('/').at(-1) + ' '); return next(url, context) } })`
  const loaded = (...argv: string[]) =>
    spawnSync(process.execPath, ['--import', hook.replaceAll('\n', ''), bin, ...argv], {
      cwd: folderWith(sound),
      encoding: 'utf8',
    }).stderr
  expect(loaded('--version')).not.toContain('check.js')
  expect(loaded('check')).toMatch(/check\.js/)
  expect(loaded('check')).not.toMatch(/zod|schema|compile|watch|rule-pages/)
})
