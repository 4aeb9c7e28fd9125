// Ten times as long a text takes about ten times as long: whatever is repeated in it, and whatever is wrong with it. Here
// one or two of each kind; `npm run prove` tries every shape with all that can be done.
import { beforeAll, expect, test } from 'vitest'
import { growingTooFast, guarded, shapeOf } from './growing.ts'
import { Bench } from './phases.ts'

let bench: Bench
beforeAll(async () => {
  bench = await Bench.open()
  await bench.times(shapeOf('one file').files(2_000))
})

test.each(guarded)(
  '$shape.name',
  async (growing) => {
    expect(await growingTooFast(growing, bench)).toEqual([])
  },
  // On a machine with much else to do.
  600_000,
)
