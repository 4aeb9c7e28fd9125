import { eachTest } from './conditions.ts'
import { AttributeTable, type ReadProblem, type ReadTest, readTest } from './scalars.ts'
import type { Condition, Segmentation, Test } from './types.ts'

/** A test that cannot be read, so that nothing can be said about its segment. */
export interface Unreadable {
  readonly segment: string
  readonly attribute: string
  readonly problem: ReadProblem
}

/** A segment whose condition can be read. */
export interface ReadSegment {
  readonly id: string
  /** Undefined for `otherwise`. */
  readonly condition: Condition | undefined
}

/** A segmentation with its literals read. */
export interface Reading {
  readonly table: AttributeTable
  readonly segments: readonly ReadSegment[]
  readonly unreadable: readonly Unreadable[]
  readonly firstMatch: boolean
  /** What a test of one of `segments` says. */
  read(test: Test): ReadTest
}

/** Reads a segmentation. Total: segments that cannot be read are set aside. */
export function readSegmentation(segmentation: Segmentation): Reading {
  const table = new AttributeTable(segmentation.attributes)
  const known = new Map<Test, ReadTest>()
  const unreadable: Unreadable[] = []
  const segments: ReadSegment[] = []
  for (const { id, condition } of segmentation.segments) {
    if (condition.kind === 'otherwise') {
      segments.push({ id, condition: undefined })
      continue
    }
    let isReadable = true
    eachTest(condition, (test) => {
      const result = readTest(test, table)
      if (typeof result !== 'string') known.set(test, result)
      else {
        isReadable = false
        unreadable.push({ segment: id, attribute: test.attribute, problem: result })
      }
    })
    if (isReadable) segments.push({ id, condition })
  }
  return {
    table,
    segments,
    unreadable,
    firstMatch: segmentation.firstMatch,
    read: (test) => known.get(test)!,
  }
}
