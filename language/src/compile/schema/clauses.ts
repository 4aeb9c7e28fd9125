// The format of what the sides may, must and report.

import * as z from 'zod'
import { targetSchema } from './goals.ts'
import { dateSchema, durationSchema, id, moneySchema, named, sideSchema } from './values.ts'

const recurrence = {
  from: dateSchema
    .optional()
    .describe('The day on which the first period begins; with the contract if absent'),
  due: durationSchema.optional().describe('How long after the end of each period it is due'),
  ahead: durationSchema.optional().describe('How long before the beginning of each period it is due'),
}

export const clauseSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('duty').describe('Something a side has to do'),
        ...named('the duty'),
        side: sideSchema,
        every: durationSchema.optional().describe('How often'),
        ...recurrence,
        ends: z
          .array(z.string())
          .optional()
          .describe('Ids of the reasons for which a clock stops that it has to end'),
        within: durationSchema.optional().describe('How long that may take'),
        delivers: z.array(z.string()).optional().describe('What has to be delivered'),
        measuredBy: z.string().optional().describe('Id of the metric that shows whether it is done'),
        targets: z.array(targetSchema).optional().describe('What the metric has to come to'),
        windows: z
          .array(durationSchema)
          .optional()
          .describe('The periods over which it is measured, each by itself'),
      })
      .meta({ id: 'Duty' }),
    z
      .strictObject({
        kind: z.literal('right').describe('Something a side may do'),
        ...named('the right'),
        side: sideSchema,
      })
      .meta({ id: 'Right' }),
    z
      .strictObject({
        kind: z.literal('authority').describe('Something that somebody may decide'),
        ...named('the authority'),
        holder: id('who has it'),
        limit: moneySchema.optional().describe('Up to which amount'),
      })
      .meta({ id: 'Authority' }),
    z
      .strictObject({
        kind: z.literal('standard').describe('Something that holds for both'),
        ...named('the standard'),
      })
      .meta({ id: 'Standard' }),
  ])
  .meta({ id: 'Clause', description: 'A duty, a right, an authority or a standard' })

export const reportSchema = z
  .strictObject({
    ...named('the report'),
    every: durationSchema.describe('How often'),
    ...recurrence,
    to: z.array(z.string()).describe('Ids of who gets it'),
    metrics: z.array(z.string()).describe('Ids of the metrics that it shows'),
    by: z
      .array(z.enum(['segment', 'service', 'team', 'site', 'channel']))
      .describe('How the figures are broken down'),
  })
  .meta({ id: 'Report', description: 'A report that the provider owes' })
