import { execFileSync } from 'node:child_process'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { compile as compileTypes } from 'json-schema-to-typescript'
import { describe, expect, it } from 'vitest'
import { contractJsonSchema } from '../../language/src/compile/json-schema.ts'
import { contractSchema, formatVersion } from '../../language/src/compile/schema.ts'
import { configJsonSchema } from '../../language/src/config/schema.ts'
import { exampleFolders, jsonOf, readProject, tour } from '../support/projects.ts'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
formats.default(ajv)

/** Every place in a JSON Schema where a property is defined, with what is said about it. */
function* properties(schema: unknown, path = '#'): Generator<[string, Record<string, unknown>]> {
  if (typeof schema !== 'object' || schema === null) return
  const own = (schema as { properties?: Record<string, Record<string, unknown>> }).properties
  if (own !== undefined)
    for (const [name, property] of Object.entries(own)) yield [`${path}/${name}`, property]
  for (const [key, child] of Object.entries(schema)) yield* properties(child, `${path}/${key}`)
}

describe('the JSON Schema of a compiled contract', () => {
  const schema = contractJsonSchema() as { $defs: Record<string, { description?: string }> }

  it('is valid itself', () => {
    expect(ajv.validateSchema(schema)).toBe(true)
  })

  it('describes every property', () => {
    const silent = [...properties(schema)].filter(([, property]) => {
      const reference = String(property.$ref ?? '')
        .split('/')
        .at(-1)!
      return property.description === undefined && schema.$defs[reference]?.description === undefined
    })
    expect(silent.map(([path]) => path)).toEqual([])
  })

  it('gives every object a name, so that no generator of types has to make one up', () => {
    const nameless: string[] = []
    const look = (part: unknown, path: string): void => {
      if (typeof part !== 'object' || part === null) return
      if ('properties' in part && !/^#\/\$defs\/\w+$|^#$/.test(path)) nameless.push(path)
      for (const [key, child] of Object.entries(part)) look(child, `${path}/${key}`)
    }
    look(schema, '#')
    expect(nameless).toEqual([])
    expect(Object.keys(schema.$defs).filter((name) => !/^[A-Z][A-Za-z]+$/.test(name))).toEqual([])
  })

  it('is read by a generator of types, which calls each by its name', async () => {
    const types = await compileTypes(
      structuredClone(schema) as Parameters<typeof compileTypes>[0],
      'Contract',
      {
        bannerComment: '',
        format: false,
      },
    )
    const named = [...types.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name!)
    expect(named).toEqual(
      expect.arrayContaining(['ServiceLevel', 'Goal', 'WithinTarget', 'Calendar', 'Service']),
    )
    // Of two parts with one name a generator makes `Hours1`.
    expect(named.filter((name) => /\d$/.test(name))).toEqual([])
  })

  const validate = ajv.compile(schema)

  it.each([
    ['the tour', tour],
    ...exampleFolders.map((folder) => [folder, readProject(folder)] as const),
  ] as const)('accepts what %s compiles to', (_, files) => {
    const contract = JSON.parse(jsonOf(files))
    validate(contract)
    expect(validate.errors ?? []).toEqual([])
    expect(contractSchema.parse(contract)).toEqual(contract)
  })

  it('refuses what the compiler never writes', () => {
    const contract = JSON.parse(jsonOf(tour))
    for (const spoil of [
      (one: typeof contract) => delete one.contract.version,
      (one: typeof contract) => (one.services[0].effort = '6 min'),
      (one: typeof contract) => (one.services[0].price = { amount: 4.2, currency: 'EUR' }),
      (one: typeof contract) => (one.assignments[0].offered = 'yes'),
      (one: typeof contract) => (one.slas[0].goals[0].targets[0].share = 80),
      (one: typeof contract) => (one.contract.inForce.from = '2027-02-30'),
      (one: typeof contract) => (one.extra = true),
    ]) {
      const spoilt = structuredClone(contract)
      spoil(spoilt)
      expect([validate(spoilt), contractSchema.safeParse(spoilt).success], spoil.toString()).toEqual([
        false,
        false,
      ])
    }
  })
})

it('the JSON Schema of zusage.json is valid, describes every property and knows the rules', () => {
  const schema = configJsonSchema()
  const validate = ajv.compile(schema)
  expect([...properties(schema)].filter(([, property]) => property.description === undefined)).toEqual([])
  expect(validate({ locale: 'de', include: ['**/*.zusage'], rules: { 'segment-gap': 'warning' } })).toBe(true)
  expect(validate({ rules: { 'no-such-rule': 'off' } })).toBe(false)
  expect(validate({ rules: { 'segment-gap': 'fatal' } })).toBe(false)
  expect(validate({ locales: 'de' })).toBe(false)
})

it('downstream users get schema and types without loading the parser', () => {
  const program = `
    import { contractSchema, formatVersion } from '@zusage/language/contract'
    import { readFileSync } from 'node:fs'
    contractSchema.parse(JSON.parse(readFileSync(0, 'utf8')))
    console.log(formatVersion)
  `
  const output = execFileSync(
    process.execPath,
    ['--input-type=module', '--import', tracer, '--eval', program],
    {
      encoding: 'utf8',
      cwd: new URL('../../', import.meta.url),
      stdio: ['pipe', 'pipe', 'inherit'],
      input: jsonOf(tour),
    },
  )
  const lines = output.trim().split('\n')
  const loaded = lines.filter((line) => line.startsWith('loaded ')).join('\n')
  expect(lines).toContain(formatVersion)
  expect(loaded).toContain('zod')
  expect(loaded).not.toMatch(/langium|chevrotain|date-holidays|temporal/)
})

/** A module that prints the address of each module that is loaded after it. */
const tracer = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  registerHooks({ load(url, context, next) { console.log('loaded ' + url); return next(url, context) } })
`)}`
