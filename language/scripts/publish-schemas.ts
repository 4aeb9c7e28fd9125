// Writes the JSON Schemas that are published with the package.
import { mkdirSync, writeFileSync } from 'node:fs'
import { contractJsonSchema } from '../src/compile/json-schema.ts'
import { configJsonSchema } from '../src/config/schema.ts'

const out = new URL('../dist/schema/', import.meta.url)
mkdirSync(out, { recursive: true })
const write = (name: string, schema: object): void =>
  writeFileSync(new URL(name, out), `${JSON.stringify(schema, null, 2)}\n`)
write('contract.schema.json', contractJsonSchema())
write('config.schema.json', configJsonSchema())
