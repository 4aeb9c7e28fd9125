import * as z from 'zod'
import { ruleList } from '../rules/index.ts'
import { locales } from '../speech/index.ts'

const level = z.enum(['error', 'warning', 'info', 'off'])

/** What may stand in `zusage.json`. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where an editor finds this schema'),
    locale: z.enum(locales).optional().describe('The language of findings'),
    include: z
      .array(z.string())
      .optional()
      .describe(
        'Patterns of the contract files, relative to this file, with *, **, ? and {a,b}; all .zusage files if absent',
      ),
    rules: z
      .strictObject(
        Object.fromEntries(ruleList.map((rule) => [rule.name, level.optional().describe(rule.purpose.en)])),
      )
      .optional()
      .describe('How severe the findings of a rule are; off silences it'),
  })
  .describe('Settings of a Zusage project')

/** The JSON Schema (draft 2020-12) of `zusage.json`. */
export function configJsonSchema(): object {
  return {
    $id: 'urn:zusage:config:1',
    title: 'zusage.json',
    ...z.toJSONSchema(configSchema, { target: 'draft-2020-12' }),
  }
}
