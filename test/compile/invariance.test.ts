import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceFile } from '../../language/src/index.ts'
import { formatText } from '../../language/src/syntax/format/index.ts'
import { exampleFolders, jsonOf, readProject, tour } from '../support/projects.ts'
import { permuted } from './permute.ts'

const projects: readonly (readonly [string, readonly SourceFile[]])[] = [
  ['the tour', tour],
  ...exampleFolders.map((folder) => [folder, readProject(folder)] as const),
]

describe.each(projects)('the bytes that %s compiles to', (_, files) => {
  const expected = jsonOf(files)

  it('do not depend on the order of files', () => {
    expect(jsonOf([...files].reverse())).toBe(expected)
  })

  it('do not depend on line endings or a byte order mark', () => {
    const windows = files.map(({ path, text }) => ({ path, text: `\ufeff${text.replaceAll('\n', '\r\n')}` }))
    expect(jsonOf(windows)).toBe(expected)
  })

  it('do not depend on layout', () => {
    const formatted = files.map(({ path, text }) => {
      const result = formatText(text)
      if (!('text' in result)) throw new Error(`${path} has syntax errors`)
      return { path, text: result.text }
    })
    expect(jsonOf(formatted)).toBe(expected)
    const spread = files.map(({ path, text }) => ({ path, text: text.replaceAll(/^( +)/gm, '$1$1\t') }))
    expect(jsonOf(spread)).toBe(expected)
  })

  it('do not depend on comments', () => {
    const commented = files.map(({ path, text }) => ({
      path,
      text: `// first\n${text.replaceAll(/\n(?=\S)/g, '\n/* here */ // and here\n')}`,
    }))
    expect(jsonOf(commented)).toBe(expected)
  })

  it('do not depend on the order of declarations and properties', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const shuffled = files.map(({ path, text }) => ({ path, text: permuted(text, seed) }))
        expect(jsonOf(shuffled)).toBe(expected)
      }),
      { numRuns: 25 },
    )
  })
})

it('a change of meaning changes the bytes, and the fingerprint of its file alone', () => {
  const before = JSON.parse(jsonOf(tour))
  const changed = tour.map((file) =>
    file.path === 'catalogue.zusage'
      ? { ...file, text: file.text.replace('effort 6 min', 'effort 7 min') }
      : file,
  )
  const after = JSON.parse(jsonOf(changed))
  const differing = before.sources.filter(
    (source: { sha256: string }, index: number) => source.sha256 !== after.sources[index].sha256,
  )
  expect(differing.map((source: { path: string }) => source.path)).toEqual(['catalogue.zusage'])
  expect(after.services.find((service: { id: string }) => service.id === 'OrderEntry').effort.amount).toBe(7)
})
