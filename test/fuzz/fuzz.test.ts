import { expect, it } from 'vitest'
import { exampleFolders, readProject, tour } from '../support/projects.ts'
import { slice } from '../support/slice.ts'
import { fuzz } from './run.ts'

const clauses = exampleFolders.filter((folder) => folder.startsWith('examples/clauses/')).map(readProject)

// The same seeds each time, so that a failure can be repeated; `npm run fuzz` tries others. A slice of them in `npm test`.
it.each(Array.from({ length: 10 }, (_, part) => part))(
  'broken projects are taken calmly (part %i)',
  async (part) => {
    const seeds = slice(
      Array.from({ length: 200 }, (_, index) => part * 200 + index),
      0.04,
      String(part),
    )
    expect(await fuzz(part % 2 === 0 ? [tour] : clauses, seeds)).toEqual([])
  },
  120_000,
)
