// Writes the golden files anew and says what changed: `npm run golden`. Read the changes before you accept them.
import { currentGolden, storedGolden, storeGolden } from './support.ts'

const before = storedGolden()
const after = await currentGolden()
storeGolden(after)

let changed = 0
for (const path of [...new Set([...before.keys(), ...after.keys()])].sort()) {
  const [old, now] = [linesOf(before.get(path)), linesOf(after.get(path))]
  const added = without(now, old)
  const removed = without(old, now)
  if (added + removed === 0) continue
  changed++
  console.log(`${path}  +${added} -${removed}`)
}
console.log(changed === 0 ? 'no golden file changed' : `${changed} of ${after.size} golden files changed`)

function linesOf(text = ''): string[] {
  return text.split('\n')
}

/** How many lines stand here and not there. */
function without(here: readonly string[], there: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const line of there) counts.set(line, (counts.get(line) ?? 0) + 1)
  return here.filter((line) => {
    const left = counts.get(line) ?? 0
    counts.set(line, left - 1)
    return left <= 0
  }).length
}
