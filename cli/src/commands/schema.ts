import type { Context } from '../context.ts'
import { exit } from '../io.ts'
import type { Program } from '../program.ts'

/** Each schema's module loads zod, which nothing else here needs. */
const schemas = {
  contract: async () => (await import('../../../language/src/compile/json-schema.ts')).contractJsonSchema(),
  config: async () => (await import('../../../language/src/config/schema.ts')).configJsonSchema(),
}

type SchemaName = keyof typeof schemas
const names = Object.keys(schemas) as readonly SchemaName[]

export function define(command: Program, context: Context, done: (code: number) => void): void {
  command
    .argument('[schema]', context.say('argumentSchema'))
    .common('usageSchema', 'schemaExamples')
    .action(async (wanted: string = 'contract') => {
      const name = names.find((known) => known === wanted)
      if (name === undefined) command.complain((say) => say('unknownSchema', { name: wanted, known: names }))
      context.io.stdout.write(`${JSON.stringify(await schemas[name](), null, 2)}\n`)
      done(exit.done)
    })
}
