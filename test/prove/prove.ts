// npm run prove -- [words of a title]: holds what is reckoned against independent reckonings, in full numbers. `npm test`
// tries a slice of each. Ends with 1 if too few agree.
import { performance } from 'node:perf_hooks'
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
