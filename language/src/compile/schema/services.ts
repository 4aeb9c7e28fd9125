// The format of what is offered and what is not, how it arrives, and how it is done.

import * as z from 'zod'
import { durationSchema, id, moneySchema, named, rateSchema, ratioSchema, timeOfDaySchema } from './values.ts'

export const profileSchema = z
  .strictObject({
    ...named('the profile'),
    parts: z
      .array(
        z
          .strictObject({
            from: timeOfDaySchema.describe('Beginning'),
            to: timeOfDaySchema.describe('End'),
            share: ratioSchema.describe("Share of the day's requests that arrives in this time"),
          })
          .meta({ id: 'ProfilePart' }),
      )
      .describe('The parts of the day, in order'),
  })
  .meta({ id: 'Profile', description: 'How requests arrive over the day' })

const seasonalVolumes = z
  .array(
    z
      .strictObject({
        season: id('the season'),
        volume: rateSchema.describe('Demand of all segments together'),
        profile: z.string().optional().describe('Id of the profile by which requests arrive'),
      })
      .meta({ id: 'SeasonalVolume' }),
  )
  .optional()
  .describe('Demand in seasons, in place of the other; absent if it is the same all year')

export const serviceSchema = z
  .strictObject({
    ...named('the service'),
    catalogue: id('the catalogue'),
    summary: z.string().optional().describe('What the service is, in a sentence'),
    channels: z.array(z.string()).describe('Ways by which requests arrive'),
    work: z
      .enum(['immediate', 'deferrable'])
      .describe(
        'immediate: answered while the client waits; deferrable: queues and is done one after another',
      ),
    effort: durationSchema.describe('Working time for one request'),
    volume: rateSchema.optional().describe('Demand of all segments together'),
    profile: z.string().optional().describe('Id of the profile by which requests arrive'),
    seasonalVolumes,
    patience: durationSchema.optional().describe('Mean time until somebody who waits gives up'),
    price: moneySchema.optional().describe('Price of one request'),
    needs: z.array(z.string()).describe('Ids of the skills that the service needs'),
    clientProvides: z.array(z.string()).describe('What the client has to provide'),
    delivers: z.array(z.string()).describe('What the client gets'),
    process: z.string().optional().describe('Id of the process behind the service'),
    case: z.string().optional().describe('Id of the case that each request for it is'),
  })
  .meta({ id: 'Service', description: 'A service that is offered' })

export const exclusionSchema = z
  .strictObject({
    ...named('the excluded service'),
    catalogue: id('the catalogue'),
    because: z.string().describe('Why it is not offered'),
    instead: z.string().optional().describe('Id of who does it instead'),
    effort: durationSchema.optional().describe('Working time that one request takes today'),
    volume: rateSchema.optional().describe('Demand today'),
    profile: z.string().optional().describe('Id of the profile by which requests arrive'),
    seasonalVolumes,
  })
  .meta({ id: 'Exclusion', description: 'A service that is delimited: expressly not offered' })

const stepSchema = z
  .strictObject({
    kind: z.literal('step').describe('A step'),
    ...named('the step'),
    by: z.string().optional().describe('Id of who does it'),
    limit: durationSchema.optional().describe('The longest that it may take'),
  })
  .meta({ id: 'Step' })

const promptSchema = z
  .strictObject({
    kind: z
      .literal('prompt')
      .describe('A point where the provider asks for an upgrade or a need and hands it over'),
    ...named('the prompt'),
    segments: z.array(z.string()).describe('Ids of the segments for which to ask; none means all'),
    handOverTo: z.string().optional().describe('Id of who takes it'),
    limit: durationSchema.optional().describe('The longest that handing over may take'),
  })
  .meta({ id: 'Prompt' })

export type ProcessElement =
  | z.infer<typeof stepSchema>
  | z.infer<typeof promptSchema>
  | { kind: 'parallel'; elements: ProcessElement[] }

export const processElementSchema: z.ZodType<ProcessElement> = z
  .lazy(() =>
    z
      .discriminatedUnion('kind', [
        stepSchema,
        promptSchema,
        z
          .strictObject({
            kind: z.literal('parallel').describe('Elements that run side by side'),
            elements: z.array(processElementSchema).describe('What runs side by side'),
          })
          .meta({ id: 'Parallel' }),
      ])
      .describe('A part of a process'),
  )
  .meta({ id: 'ProcessElement', description: 'A part of a process' })

export const processSchema = z
  .strictObject({
    ...named('the process'),
    elements: z.array(processElementSchema).describe('The parts, one after another'),
  })
  .meta({ id: 'Process', description: 'How a service is done' })
