import { analyse } from '../../language/src/segments/index.ts'
import { membersOf, points } from '../segments/oracle.ts'
import { randomSegmentation } from '../segments/random.ts'
import { Count, type Prover } from './prover.ts'

const segmentations = 20_000

/** Whether there is a gap or an overlap, by asking every kind of customer that the conditions can tell apart. */
export const segments: Prover = {
  title: 'gaps and overlaps of segments, customer by customer',
  run(scale) {
    const count = new Count()
    for (let seed = 100_000; seed < 100_000 + segmentations * scale; seed++) {
      const segmentation = randomSegmentation(seed)
      const counts = points(segmentation).map(
        (point) => membersOf(segmentation, point).filter((isMember) => isMember).length,
      )
      const { gaps, overlaps } = analyse(segmentation)
      const overlap = !segmentation.firstMatch && counts.some((members) => members > 1)
      const tell = (): string => `seed ${seed}: ${JSON.stringify(segmentation)}`
      count.is(gaps.length > 0 === counts.includes(0), tell)
      count.is(overlaps.length > 0 === overlap, tell)
      for (const { witness } of gaps) count.is(!membersOf(segmentation, witness.values).includes(true), tell)
    }
    return count
  },
}
