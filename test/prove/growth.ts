import { everything, growingTooFast } from '../growth/growing.ts'
import { Bench } from '../growth/phases.ts'
import { Count, type Prover } from './prover.ts'

/** Shapes of text, each with all that is done with one. A test of its own tries some of them. */
export const growth: Prover = {
  title: 'ten times as long a text takes about ten times as long, whatever its shape',
  slice: 0,
  async run(scale) {
    const count = new Count()
    const bench = await Bench.open()
    const shapes = everything.slice(0, Math.ceil(everything.length * scale))
    // The first time warms up.
    await bench.times(shapes[0]!.shape.files(shapes[0]!.few))
    for (const growing of shapes) {
      const found = await growingTooFast(growing, bench)
      count.is(found.length === 0, () => `${growing.shape.name}: ${found.join(', ')}`)
    }
    return count
  },
}
