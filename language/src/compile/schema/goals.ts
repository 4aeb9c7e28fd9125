// The format of metrics and of what is promised about them.

import * as z from 'zod'
import { conditionSchema } from './customers.ts'
import {
  decimalSchema,
  durationSchema,
  id,
  moneySchema,
  named,
  ratioSchema,
  timeOfDaySchema,
} from './values.ts'

export const eventSchema = z
  .strictObject(named('the event'))
  .meta({ id: 'Event', description: 'Something that happens to a request' })

const alternativeEvents = z
  .array(z.string())
  .min(1)
  .optional()
  .describe('Ids of events that do as well; of all of them whichever comes first counts')

export const metricSchema = z
  .strictObject({
    ...named('the metric'),
    definition: z
      .discriminatedUnion('kind', [
        z
          .strictObject({
            kind: z.literal('time').describe('The time between two events'),
            start: id('the event that starts the clock'),
            startAlternatives: alternativeEvents,
            end: id('the event that stops it'),
            endAlternatives: alternativeEvents,
            pause: z
              .strictObject({
                start: id('the event that pauses the clock'),
                startAlternatives: alternativeEvents,
                end: id('the event that resumes it'),
                endAlternatives: alternativeEvents,
              })
              .meta({ id: 'Pause' })
              .optional()
              .describe('When the clock pauses'),
          })
          .meta({ id: 'TimeBetweenEvents' }),
        z
          .strictObject({
            kind: z.literal('share').describe('How many of one event there are for another'),
            part: id('the event that is counted'),
            partAlternatives: alternativeEvents,
            whole: id('the event of which it is a share'),
            wholeAlternatives: alternativeEvents,
          })
          .meta({ id: 'ShareOfEvents' }),
        z
          .strictObject({
            kind: z.literal('count').describe('How many of some events there are'),
            event: id('the event that is counted'),
            eventAlternatives: alternativeEvents,
            per: z.enum(['case', 'window']).describe('For each case by itself, or all in a window'),
          })
          .meta({ id: 'CountOfEvents' }),
        z
          .strictObject({
            kind: z
              .literal('share-of-time')
              .describe('Share of the agreed time in which the service can be used'),
          })
          .meta({ id: 'ShareOfTime' }),
        z
          .strictObject({
            kind: z.literal('score').describe('What people say when they are asked'),
            min: decimalSchema.describe('The worst'),
            max: decimalSchema.describe('The best'),
          })
          .meta({ id: 'Score' }),
      ])
      .meta({ id: 'MetricDefinition', description: 'What is measured' }),
  })
  .meta({ id: 'Metric', description: 'Something that is measured' })

export const boundValueSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('share').describe('A share'), share: ratioSchema })
      .meta({ id: 'ShareValue' }),
    z
      .strictObject({ kind: z.literal('number').describe('A score or a count'), number: decimalSchema })
      .meta({ id: 'NumberValue' }),
    z
      .strictObject({ kind: z.literal('duration').describe('A mean time'), duration: durationSchema })
      .meta({ id: 'DurationValue' }),
    z
      .strictObject({ kind: z.literal('money').describe('An amount of money'), money: moneySchema })
      .meta({ id: 'MoneyValue' }),
  ])
  .meta({ id: 'BoundValue', description: 'A limit for what is measured' })

const share = ratioSchema.max(1).optional().describe('Share of requests that have to keep it; all if absent')
const neverBelow = ratioSchema
  .max(1)
  .optional()
  .describe('The minimum beside the expected share: what is reached in any case')
const receivedBefore = timeOfDaySchema
  .optional()
  .describe('Applies only to what is received before this time of day')

export const targetSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('within').describe('Within a length of time'),
        share,
        limit: durationSchema,
        receivedBefore,
        neverBelow,
      })
      .meta({ id: 'WithinTarget' }),
    z
      .strictObject({
        kind: z.literal('by').describe('By a time of day'),
        share,
        time: z
          .union([z.literal('close'), timeOfDaySchema])
          .describe('The time of day; close is the last closing'),
        day: z.enum(['same', 'next-business']).describe('The day of receipt, or the next open day'),
        receivedBefore,
        neverBelow,
      })
      .meta({ id: 'ByTarget' }),
    z
      .strictObject({
        kind: z.literal('bound').describe('A limit for the whole window'),
        bound: z.enum(['at-least', 'at-most']).describe('On which side of the limit the promise is kept'),
        value: boundValueSchema,
        average: z.literal(true).optional().describe('The limit is for the mean of the times'),
        neverBelow: boundValueSchema.optional().describe('The minimum beside an expected at-least'),
        neverAbove: boundValueSchema.optional().describe('The maximum beside an expected at-most'),
      })
      .meta({ id: 'BoundTarget' }),
    z
      .strictObject({
        kind: z.literal('every').describe('Again and again, until something happens'),
        interval: durationSchema.describe(
          "The longest from the metric's start to its end, and from each end to the next",
        ),
        until: z.array(z.string()).min(1).describe('Ids of the events that end it, whichever comes first'),
      })
      .meta({ id: 'EveryTarget' }),
    z
      .strictObject({
        kind: z
          .literal('share')
          .describe('Of a combined goal: how many cases meet the deadlines of all its metrics'),
        share: ratioSchema.max(1).describe('Share of cases'),
        neverBelow,
      })
      .meta({ id: 'ShareTarget' }),
    z
      .strictObject({ kind: z.literal('best-effort').describe('Expressly no promise') })
      .meta({ id: 'BestEffortTarget' }),
  ])
  .meta({ id: 'Target', description: 'A target' })

export const goalSchema = z
  .strictObject({
    metric: id('the metric'),
    with: z
      .array(z.string())
      .optional()
      .describe('Ids of the other metrics of a combined goal, whose deadlines a case has to meet as well'),
    channels: z.array(z.string()).describe('Channels for which the goal holds; none means all'),
    when: conditionSchema.optional().describe('For which cases the goal holds; for all if absent'),
    windows: z
      .array(durationSchema)
      .optional()
      .describe("The periods over which it is measured, each by itself, in place of the SLA's"),
    smallSample: z
      .strictObject({
        below: z.number().int().min(1).describe('Below how many cases in a window'),
        misses: z.number().int().min(0).describe('How many of them may miss the goal, whatever the share'),
      })
      .meta({ id: 'SmallSample' })
      .optional()
      .describe('What counts in place of shares where there are few cases'),
    targets: z
      .array(targetSchema)
      .describe('Of several with the same share the first that applies counts; different shares are stages'),
  })
  .meta({ id: 'Goal', description: 'A promise about a metric' })
