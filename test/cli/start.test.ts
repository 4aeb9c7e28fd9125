// What a start of the bundle does not do: each takes milliseconds of every call, in a command that takes a few hundred.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Runs before the bundle, and tells at the end what was made of `Intl`, and which of Node's modules were loaded. */
const watch = `
import { writeSync } from 'node:fs'
const made = new Set()
for (const name of ['Segmenter', 'ListFormat', 'NumberFormat', 'DateTimeFormat', 'PluralRules', 'Collator'])
  Intl[name] = new Proxy(Intl[name], {
    construct: (type, args, target) => (made.add(name), Reflect.construct(type, args, target)),
  })
process.on('exit', () => writeSync(2, JSON.stringify({ made: [...made], loaded: process.moduleLoadList })))`

interface Watched {
  readonly made: readonly string[]
  readonly loaded: readonly string[]
}

function watched(...argv: readonly string[]): Watched {
  const { stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(watch)}`,
      here('../../cli/bin/zusage.js'),
      ...argv,
    ],
    { encoding: 'utf8', env: { PATH: process.env.PATH, LANG: 'de_DE.UTF-8' } },
  )
  return JSON.parse(stderr) as Watched
}

test('a sound contract is checked without measuring widths, writing lists and numbers, or asking a clock', () => {
  const { made, loaded } = watched('check', here('../tour'))
  expect(made.filter((name) => name !== 'DateTimeFormat')).toEqual([])
  for (const name of ['perf_hooks', 'child_process']) expect(loaded).not.toContain(`NativeModule ${name}`)
})

test('what is no command makes nothing of languages at all', () => {
  expect(watched('--version').made).toEqual([])
})
