import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, run, sound, soundContract } from './support.ts'

const party = 'party Sales\n'
const broken = 'party Sales\nrole Lead of Slaes\n'

test('a sound project: one line, exit code 0', async () => {
  expect(await run(['check'], { cwd: folderWith(sound) })).toEqual({
    code: 0,
    out: 'no findings in 1 file\n',
    err: '',
  })
})

test('a finding in English', async () => {
  const cwd = folderWith({ 'a.zusage': broken })
  expect(await run(['check'], { cwd })).toEqual({
    code: 1,
    out: `error[unknown-name]: \`Slaes\` is not known here; did you mean \`Sales\`?
 --> a.zusage:2:14
  │
2 │ role Lead of Slaes
  │              ^^^^^

1 error in 1 file
`,
    err: '',
  })
})
