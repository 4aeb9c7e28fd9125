import { describe, expect, test } from 'vitest'
import { importPath, nearestFile } from '../../language/src/rules/support/paths.ts'
import { check, findingsIn, lines, projectOf } from '../support/check.ts'

describe('what an import makes visible', () => {
  test('a whole file: all that it declares, and what stands in it', () =>
    check(`
//- main.zusage
   import "./a.zusage"
   role TeamLead of Sales
   process Handling { prompt Offer for Small hand over to Sales }
//- a.zusage
   party Sales
   segmentation Customers { segment Small otherwise }
`))

  test('not what that file imports in turn', () =>
    check(
      `
//- main.zusage
   import "./a.zusage"
   role TeamLead of Sales
   role Deputy of Marketing
//                ^^^^^^^^^ error[unknown-name] 'Marketing' is declared in 'b.zusage', which is not imported here.
//- a.zusage
   import "./b.zusage"
   party Sales
   role Other of Marketing
//- b.zusage
   party Marketing
//       ^^^^^^^^^ related: 'Marketing' is declared here, as a party
`,
    ))

  test('by name: that alone', () =>
    check(`
//- main.zusage
   import Sales, Customers from "./a.zusage"
   role TeamLead of Sales
   role Deputy of Marketing
//                ^^^^^^^^^ error[unknown-name] 'Marketing' is declared in 'a.zusage', which is not imported here.
   process Handling { prompt Offer for Small hand over to Sales }
//- a.zusage
   party Sales
   party Marketing
//       ^^^^^^^^^ related: 'Marketing' is declared here, as a party
   segmentation Customers { segment Small otherwise }
`))

  test('under another name: the old one is not known', () =>
    check(`
//- main.zusage
   import Sales as Vertrieb from "./a.zusage"
   role TeamLead of Vertrieb
   role Deputy of Sales
//                ^^^^^ error[unknown-name] 'Sales' is declared in 'a.zusage', which is not imported here.
//- a.zusage
   party Sales
//       ^^^^^ related: 'Sales' is declared here, as a party
`))

  test('a catalogue or segmentation under another name qualifies under it', () =>
    check(`
//- main.zusage
   import Customers as Kunden, Sales from "./a.zusage"
   process Handling { prompt Offer for Kunden.Small hand over to Sales }
//- a.zusage
   party Sales
   segmentation Customers { segment Small otherwise }
`))
})

describe('circles', () => {
  test('of two files, of three, of one', async () => {
    const files = [
      { path: 'a.zusage', text: 'import "./b.zusage"\nparty A\nrole RA of B\n' },
      { path: 'b.zusage', text: 'import "./c.zusage"\nparty B\nrole RB of C\n' },
      { path: 'c.zusage', text: 'import "./a.zusage"\nparty C\nrole RC of A\n' },
    ]
    expect(lines(await findingsIn(files))).toEqual([])
    expect(
      lines(await findingsIn([{ path: 'a.zusage', text: 'import "./a.zusage"\nparty A\nrole R of A\n' }])),
    ).toEqual(['a.zusage warning[import-unused] This file imports itself.'])
  })
})

describe('paths', () => {
  const resolve = (from: string, path: string): unknown => {
    const { target } = projectOf([
      { path: from, text: `import ${JSON.stringify(path)}\n` },
      { path: 'levels.zusage', text: '' },
      { path: 'a/b/deep.zusage', text: '' },
    ]).file(from)!.imports[0]!
    return target.kind === 'outside' ? target.reason : `${target.kind} ${target.path}`
  }

  test.each([
    ['main.zusage', './levels.zusage', 'file levels.zusage'],
    ['main.zusage', 'levels.zusage', 'file levels.zusage'],
    ['main.zusage', './a/b/deep.zusage', 'file a/b/deep.zusage'],
    ['main.zusage', './a/../levels.zusage', 'file levels.zusage'],
    ['main.zusage', './/levels.zusage', 'file levels.zusage'],
    ['a/b/main.zusage', '../../levels.zusage', 'file levels.zusage'],
    ['a/b/main.zusage', './deep.zusage', 'file a/b/deep.zusage'],
    ['main.zusage', './Levels.zusage', 'missing Levels.zusage'],
    ['main.zusage', './levels', 'missing levels'],
    ['main.zusage', '../levels.zusage', 'leaves-root'],
    ['a/main.zusage', '../../levels.zusage', 'leaves-root'],
    ['main.zusage', './a/../../main.zusage', 'leaves-root'],
    ['main.zusage', '/levels.zusage', 'absolute'],
    ['main.zusage', 'c:/levels.zusage', 'absolute'],
    ['main.zusage', '\\\\server\\levels.zusage', 'absolute'],
    ['main.zusage', 'https://example.org/levels.zusage', 'url'],
    ['main.zusage', 'file:///levels.zusage', 'url'],
    ['main.zusage', 'zusage-library:/standard.zusage', 'url'],
    ['main.zusage', '.\\levels.zusage', 'backslash'],
  ])('from %s, %j is %s', (from, path, meant) => {
    expect(resolve(from, path)).toBe(meant)
  })

  test.each([
    '%2e%2e/levels.zusage',
    './levels.zusage#part',
    './levels.zusage?a=b',
    './ü/ß 日本.zusage',
    './%',
    '..',
  ])('%j is taken literally and breaks nothing', async (path) => {
    const text = `import ${JSON.stringify(path)}\nparty A\n`
    const findings = await findingsIn([{ path: 'main.zusage', text }])
    expect(findings.map(({ rule }) => rule)).not.toContain('internal-error')
    expect(findings.length).toBe(1)
  })

  test('letters beyond ASCII and spaces in names of files', async () => {
    const files = [
      { path: 'verträge/haupt vertrag.zusage', text: 'import "../ebenen & größen.zusage"\nrole R of A\n' },
      { path: 'ebenen & größen.zusage', text: 'party A\n' },
    ]
    expect(lines(await findingsIn(files))).toEqual([])
  })
})

describe('the path to write', () => {
  test.each([
    ['a.zusage', 'b.zusage', './b.zusage'],
    ['a.zusage', 'x/b.zusage', './x/b.zusage'],
    ['x/a.zusage', 'b.zusage', '../b.zusage'],
    ['x/y/a.zusage', 'x/z/b.zusage', '../z/b.zusage'],
    ['x/a.zusage', 'x/b.zusage', './b.zusage'],
  ])('from %s to %s is %s', (from, to, path) => {
    expect(importPath(from, to)).toBe(path)
  })

  test('the file that was meant', () => {
    const project = projectOf(
      ['levels.zusage', 'x/skills.zusage', 'y/teams.zusage'].map((path) => ({ path, text: '' })),
    )
    expect(nearestFile('level.zusage', 'main.zusage', project)).toBe('levels.zusage')
    expect(nearestFile('levels', 'main.zusage', project)).toBe('levels.zusage')
    expect(nearestFile('teams.zusage', 'main.zusage', project)).toBe('y/teams.zusage')
    expect(nearestFile('levels.zusage', 'levels.zusage', project)).toBe(undefined)
    expect(nearestFile('somewhere/else.zusage', 'main.zusage', project)).toBe(undefined)
  })
})
