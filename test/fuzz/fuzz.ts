// npm run fuzz -- [how many] [first seed]: breaks contracts at random until something behaves badly.
import { exampleFolders, readProject, tour } from '../support/projects.ts'
import { fuzz } from './run.ts'

const [count = 10_000, first = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number)
const step = 100
const projects = [tour, ...exampleFolders.map(readProject)]
let found = 0
for (let done = 0; done < count; done += step) {
  const seeds = Array.from({ length: Math.min(step, count - done) }, (_, index) => first + done + index)
  for (const { seed, path, what } of await fuzz(projects, seeds)) {
    found++
    console.log(`seed ${seed} (${path}): ${what}`)
  }
  console.log(`${done + seeds.length} inputs, ${found} complaints`)
}
process.exitCode = found === 0 ? 0 : 1
