// npm run prove -- [words of a title]: holds what is reckoned against independent reckonings, in full numbers; without a
// title then also runs the tests of which `npm test` tries a slice, whole. Ends with 1 if too few agree or a test fails.
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { provers } from './provers.ts'

const wanted = process.argv.slice(2).join(' ')
let failed = false
console.log('     tried     agreed      s  what')
for (const { title, needed = 1, run } of provers.filter((one) => one.title.includes(wanted))) {
  const begin = performance.now()
  const { tried, agreed, first } = await run(1)
  const isRight = tried > 0 && agreed >= needed * tried
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  const columns = [String(tried).padStart(10), String(agreed).padStart(10), seconds.padStart(6)]
  console.log(`${columns.join(' ')}  ${title}${isRight ? '' : '  ← TOO FEW'}`)
  if (first !== undefined) console.log(`           the first that differs: ${first}`)
  failed ||= !isRight
}
process.exitCode = failed ? 1 : 0

if (wanted === '') {
  const root = new URL('../../', import.meta.url)
  const sliced = globSync('test/**/*.test.ts', { cwd: root }).filter((path) =>
    readFileSync(new URL(path, root), 'utf8').includes('support/slice.ts'),
  )
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...sliced], {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
    env: { ...process.env, ZUSAGE_FULL: '1' },
  })
  if (status !== 0) process.exitCode = 1
}
