// What keeps the number and the anchor of a clause.
import { expect, test } from 'vitest'
import { canonicalJson, contentHash } from '../../cli/src/document/content-hash.ts'
import type { Block, Section } from '../../cli/src/document/tree.ts'
import { sectionNames } from '../../cli/src/document/view.ts'
import { permuted } from '../compile/permute.ts'
import { jsonOf, tour } from '../support/projects.ts'
import { contracts, documentFor } from './support.ts'

/** Number and anchor of everything that can be cited. */
function clausesOf(sections: readonly Section[]): Map<string, string> {
  const found = new Map<string, string>()
  const blocks = (list: readonly Block[]): void => {
    for (const block of list) {
      const clauses =
        block.kind === 'clauses'
          ? block.clauses
          : block.kind === 'sides'
            ? block.sides.flatMap((side) => side.clauses)
            : []
      for (const { anchor, number } of clauses) found.set(anchor, number)
    }
  }
  for (const section of sections) {
    found.set(section.anchor, section.number)
    blocks(section.blocks)
    for (const [anchor, number] of clausesOf(section.sections)) found.set(anchor, number)
  }
  return found
}

const before = clausesOf((await documentFor(contracts.tour, 'de')).sections)

test('another order of files and declarations changes no number and no anchor', async () => {
  const turned = tour.map(({ path, text }, seed) => ({ path, text: permuted(text, seed) })).reverse()
  const contract = JSON.parse(jsonOf(turned))
  expect(clausesOf((await documentFor(contract, 'de')).sections)).toEqual(before)
  expect(contentHash(contract)).toBe(contentHash(contracts.tour))
})

test('both languages have the same numbers and anchors', async () => {
  expect(clausesOf((await documentFor(contracts.tour, 'en')).sections)).toEqual(before)
})

test('another title changes no number and no anchor', async () => {
  const contract = structuredClone(contracts.tour)
  for (const clause of contract.clauses) clause.title = 'Aaa'
  for (const service of contract.services) service.title = `Zzz ${service.id}`
  expect(clausesOf((await documentFor(contract, 'de')).sections)).toEqual(before)
})

test('what comes later in a list keeps the anchors, and a section without content keeps its number', async () => {
  const { signatures, clauses, reports, exclusions, ...rest } = structuredClone(contracts.tour)
  const document = await documentFor(
    { ...rest, signatures: [], clauses: [], reports: [], exclusions: [] },
    'de',
  )
  const names = document.sections.map(({ number, anchor }) => [number, anchor])
  expect(names).toEqual(sectionNames.map((name, index) => [String(index + 1), name]))
  const after = clausesOf(document.sections)
  for (const [anchor, number] of after) expect([anchor, before.get(anchor)]).toEqual([anchor, number])
  const said = document.sections.find(({ anchor }) => anchor === 'reports')!.blocks
  expect(said).toEqual([{ kind: 'paragraph', text: ['Hierzu ist nichts vereinbart.'] }])
})

test('canonical JSON is that of RFC 8785', () => {
  // The example of its section 3.2.2, without the strings that JSON itself escapes alike.
  const value = { numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27], literals: [null, true, false] }
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
  )
  // Section 3.2.3: sorted by UTF-16 units.
  const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
  expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
})

test('the hash is that of the content, not of what stands around it', () => {
  const { tour } = contracts
  const hash = contentHash(tour)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(contentHash({ ...tour, signatures: [], sources: [], formatVersion: '1.9.0' })).toBe(hash)
  // Everything else counts, however small.
  const json = JSON.stringify(tour)
  for (const [from, to] of [
    ['"share":0.95', '"share":0.94'],
    ['17:30', '17:29'],
    ['"amount":"250"', '"amount":"251"'],
    ['Muster nur', 'Muster, nur'],
    ['"version":"1.2.0"', '"version":"1.2.1"'],
  ] as const) {
    expect(json).toContain(from)
    expect(contentHash(JSON.parse(json.replace(from, to)))).not.toBe(hash)
  }
})
