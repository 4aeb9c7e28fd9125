// What the model says and the compiled contract does not is lost to everybody who reads that: documents, deadlines, figures.
// Here every field of the model is changed, one at a time, and the JSON has to be another, or compiling has to fail because
// something is missing. That the examples have all fields there can be, `../model/phrases.test.ts` shows.
import { describe, expect, test } from 'vitest'
import { compileContract, type SourceFile } from '../../language/src/index.ts'
import type { Contract, Declared } from '../../language/src/model/declarations.ts'
import type { ProjectModel } from '../../language/src/model/project.ts'
import { projectOf } from '../support/check.ts'
import { exampleFolders, readProject, tour } from '../support/projects.ts'

/** What need not be in the JSON, and why. */
const left: Readonly<Record<string, string>> = {
  'catalogue.documentation': 'a catalogue is known by its id: what it holds has titles of its own',
  'catalogue.title': 'the same',
  'sla.goals.targets[bound].average':
    'a bound on a time is one on its mean, whether or not the word stands there',
  'sla.goals.targets[bound].minimum.side': 'follows from the bound: a rule wants the one that fits',
  'sla.goals.targets[by].dayUnit': 'has to be `day`, as a rule says',
  'sla.goals.targets[share].minimum.side': 'beside a share only `below` makes sense, as a rule says',
  'sla.goals.targets[within].minimum.side': 'the same',
}

/** What no example has. */
const more: readonly SourceFile[] = [
  {
    path: 'main.zusage',
    text: `
season Winter 2026-11-01 to 2027-02-28
party Sales
party Desk
calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
segmentation Customers { segment All otherwise }
catalogue Work {
  service One { channels email work deferrable effort 5 min }
  excluded Two { because "no" instead Sales effort 3 min volume 10 per week volume 20 per week during Winter }
}
team Crew { of Desk hours Office staff 5 FTE week 40 h shrinkage 20 % }
sla Plain { hours Office goal ResolutionTime 90 % within 2 business days each month }
contract Small {
  version 1.0.0 client Sales provider Desk in force 2027-01-01 to 2027-12-31 review every 6 months
  offers Work serves Customers
  assign All { One under Plain by Crew }
}
`,
  },
]

/** Where things stand is in the origins, and what they are called in the source is in the ids. */
const places = /^(?:origin|nameOrigin|kind)$/

interface Thing {
  readonly kind?: unknown
  readonly target?: unknown
  [field: string]: unknown
}

interface Field {
  readonly owner: Thing
  readonly name: string
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null

const isNothing = (value: unknown): boolean =>
  value === undefined || value === false || (Array.isArray(value) && value.length === 0)

/** The fields of all that a contract reaches, by what they are a field of. */
function fieldsOf(contract: Contract): Map<string, Field[]> {
  const fields = new Map<string, Field[]>()
  const seen = new Set<unknown>()
  const queue: { thing: Thing; path: string }[] = [{ thing: contract as unknown as Thing, path: 'contract' }]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const { thing, path } = at
    if (seen.has(thing)) continue
    seen.add(thing)
    for (const [name, value] of Object.entries(thing)) {
      if (places.test(name) || isNothing(value)) continue
      const key = `${path}.${name}`
      fields.set(key, [...(fields.get(key) ?? []), { owner: thing, name }])
      for (const one of [value].flat()) {
        if (!isThing(one) || one.kind === 'literal') continue
        const target = one.kind === 'reference' ? (one.target as Declared | undefined) : undefined
        if (one.kind === 'reference') {
          if (target !== undefined) queue.push({ thing: target as unknown as Thing, path: target.kind })
        } else if ('nameOrigin' in one && 'kind' in one) queue.push({ thing: one, path: String(one.kind) })
        else queue.push({ thing: one, path: `${key}${'kind' in one ? `[${one.kind}]` : ''}` })
      }
    }
  }
  return fields
}

function jsonOf(contract: Contract, project: ProjectModel): string {
  try {
    // Nothing that is remembered of the contract as it was.
    return compileContract({ ...contract }, project).json
  } catch {
    return 'refused'
  }
}

/** Whether the JSON is another, or there is none, without the field. */
function isTold({ owner, name }: Field, contract: Contract, project: ProjectModel, json: string): boolean {
  const value = owner[name]
  owner[name] = Array.isArray(value) ? value.slice(1) : typeof value === 'boolean' ? !value : undefined
  const isOther = jsonOf(contract, project) !== json
  owner[name] = value
  return isOther
}

describe('every field of the model', () => {
  test('is in the compiled contract', () => {
    const told = new Set<string>()
    const all = new Set<string>()
    for (const files of [tour, more, ...exampleFolders.map((folder) => readProject(folder))]) {
      const project = projectOf(files)
      for (const contract of project.contracts) {
        const json = jsonOf(contract, project)
        expect(json).not.toBe('refused')
        for (const [key, fields] of fieldsOf(contract)) {
          all.add(key)
          if (told.has(key)) continue
          if (fields.slice(0, 8).some((field) => isTold(field, contract, project, json))) told.add(key)
        }
      }
    }
    expect([...all].filter((key) => !told.has(key)).sort()).toEqual(Object.keys(left).sort())
  })
})
