import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { posix } from '../support/posix.ts'
import { contentOf, folderWith, run } from './support.ts'

const untidy = 'party   Sales\nrole Lead    of Sales\n'
const tidy = 'party Sales\nrole Lead of Sales\n'

test('rewrites what is untidy and says which files', async () => {
  const cwd = folderWith({ 'a.zusage': untidy, 'sub/b.zusage': tidy })
  expect(await run(['format'], { cwd })).toEqual({
    code: 0,
    out: 'a.zusage\n',
    err: '1 of 2 files formatted\n',
  })
  expect(contentOf(cwd)).toEqual({ 'a.zusage': tidy, 'sub/b.zusage': tidy })
  expect(await run(['format', '--locale', 'de'], { cwd })).toEqual({
    code: 0,
    out: '',
    err: 'nichts zu ändern in 2 Dateien\n',
  })
})

test('only what is asked for', async () => {
  const cwd = folderWith({ 'zusage.json': '{}', 'a.zusage': untidy, 'sub/b.zusage': untidy })
  expect((await run(['format', 'sub'], { cwd })).out).toBe('sub/b.zusage\n')
  expect(contentOf(cwd)).toMatchObject({ 'a.zusage': untidy, 'sub/b.zusage': tidy })
})

test('--check writes nothing', async () => {
  const cwd = folderWith({ 'a.zusage': untidy, 'b.zusage': tidy })
  expect(await run(['format', '--check'], { cwd })).toEqual({
    code: 1,
    out: 'a.zusage\n',
    err: '1 of 2 files would change\n',
  })
  expect(contentOf(cwd)).toEqual({ 'a.zusage': untidy, 'b.zusage': tidy })
  expect((await run(['format', '--check', 'b.zusage'], { cwd })).code).toBe(0)
})

test.for<[name: string, before: string, after: string]>([
  ['Windows line ends', untidy.replaceAll('\n', '\r\n'), tidy.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\ufeff${untidy}`, `\ufeff${tidy}`],
  ['both', `\ufeff${untidy.replaceAll('\n', '\r\n')}`, `\ufeff${tidy.replaceAll('\n', '\r\n')}`],
  ['mixed line ends become what most are', `${untidy}// x\r\n`, `${tidy}// x\n`],
])('keeps %s', async ([, before, after]) => {
  const cwd = folderWith({ 'a.zusage': before })
  await run(['format'], { cwd })
  expect(readFileSync(join(cwd, 'a.zusage'), 'utf8')).toBe(after)
  expect((await run(['format', '--check'], { cwd })).code).toBe(0)
})

posix('keeps permissions, and links as links', async () => {
  const cwd = folderWith({ 'a.zusage': untidy, 'target.txt': untidy })
  chmodSync(join(cwd, 'a.zusage'), 0o640)
  symlinkSync('target.txt', join(cwd, 'link.zusage'))
  await run(['format'], { cwd })
  expect(statSync(join(cwd, 'a.zusage')).mode & 0o777).toBe(0o640)
  expect(readFileSync(join(cwd, 'target.txt'), 'utf8')).toBe(tidy)
})

test('a file with syntax errors is left as it is and told; the others are formatted', async () => {
  const cwd = folderWith({ 'a.zusage': 'party   Sales {\n', 'b.zusage': untidy })
  const { code, out, err } = await run(['format'], { cwd })
  expect([code, out]).toEqual([1, 'b.zusage\n'])
  expect(err).toMatch(
    /^error\[syntax-error\]: .*--> a\.zusage:1:.*The file with syntax errors was left as it is\.\n$/s,
  )
  expect(err).not.toContain('unused-declaration')
  expect(contentOf(cwd)).toEqual({ 'a.zusage': 'party   Sales {\n', 'b.zusage': tidy })
})

test('bytes that are no text are never written back', async () => {
  const bytes = Buffer.concat([Buffer.from('party   Sales // '), Buffer.from([0xff, 0x0a])])
  const cwd = folderWith({ 'a.zusage': bytes })
  expect((await run(['format'], { cwd })).code).toBe(1)
  expect(readFileSync(join(cwd, 'a.zusage'))).toEqual(bytes)
})

test.for<
  [name: string, argv: string[], stdin: string, expected: { code: number; out: string; err: unknown }]
>([
  ['prints', [], untidy, { code: 0, out: tidy, err: '' }],
  [
    'keeps line ends',
    [],
    untidy.replaceAll('\n', '\r\n'),
    { code: 0, out: tidy.replaceAll('\n', '\r\n'), err: '' },
  ],
  ['checks', ['--check'], untidy, { code: 1, out: '', err: '' }],
  ['checks what is tidy', ['--check'], tidy, { code: 0, out: '', err: '' }],
  ['tells errors', [], 'party {', { code: 1, out: '', err: expect.stringContaining('--> stdin.zusage:1:') }],
  ['takes no paths', ['a'], '', { code: 2, out: '', err: expect.stringContaining('`a` is too many here.') }],
])('--stdin %s', async ([, argv, stdin, expected]) => {
  expect(await run(['format', '--stdin', ...argv], { stdin })).toEqual(expected)
})

test('a carriage return alone ends a line, and is written as most ends are', async () => {
  const cwd = folderWith({
    'a.zusage': 'party   Sales\rrole Lead of Sales\r',
    'b.zusage': 'party Desk // one\rparty Crew\r\n\r\n',
  })
  expect((await run(['format', '--check'], { cwd })).out).toBe('a.zusage\nb.zusage\n')
  await run(['format'], { cwd })
  expect(contentOf(cwd)).toEqual({ 'a.zusage': tidy, 'b.zusage': 'party Desk  // one\r\nparty Crew\r\n' })
})
