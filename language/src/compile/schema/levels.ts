// The format of service levels: goals with what follows from a miss and what excuses it, and who gets which.

import * as z from 'zod'
import { conditionSchema } from './customers.ts'
import { boundValueSchema, goalSchema } from './goals.ts'
import { durationSchema, id, named, rateSchema, ratioSchema, sideSchema } from './values.ts'

export const reasonSchema = z
  .strictObject({
    ...named('the reason'),
    waitingFor: z
      .discriminatedUnion('kind', [
        z
          .strictObject({ kind: z.literal('side').describe('A side of the contract'), side: sideSchema })
          .meta({ id: 'WaitingForSide' }),
        z
          .strictObject({ kind: z.literal('party').describe('A third party'), party: id('the party') })
          .meta({ id: 'WaitingForParty' }),
      ])
      .optional()
      .meta({ id: 'WaitingFor', description: 'Who is waited for while it lasts' }),
  })
  .meta({ id: 'Reason', description: 'Why a clock stops or a miss is excused' })

const notifyWithin = durationSchema
  .optional()
  .describe('Counts only if the other side is told within this time from the beginning')

const excuseSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('reason').describe('What the reason causes is excused'),
        reason: id('the reason'),
        announced: durationSchema.optional().describe('Counts only if it was announced so long before'),
        caps: z
          .array(
            z
              .strictObject({
                most: durationSchema.describe('The longest that is excused'),
                per: durationSchema
                  .optional()
                  .describe('The period in which it counts together; each time by itself if absent'),
              })
              .meta({ id: 'ExcuseCap' }),
          )
          .optional()
          .describe('What goes beyond one of these is not excused'),
        notifyWithin,
      })
      .meta({ id: 'ReasonExcuse' }),
    z
      .strictObject({
        kind: z.literal('volume').describe('What exceeds the agreed volume by much is best effort'),
        above: z.number().min(1).describe('From which ratio of the agreed volume on: 1.1 is 110 %'),
        notifyWithin,
      })
      .meta({ id: 'VolumeExcuse' }),
  ])
  .meta({ id: 'Excuse', description: 'What excuses a miss, and on which conditions' })

export const slaSchema = z
  .strictObject({
    ...named('the SLA'),
    calendar: id('the calendar whose hours apply'),
    case: z.string().optional().describe('Id of the case that the conditions of the goals are about'),
    window: durationSchema
      .optional()
      .describe('The period over which goals are measured; the shortest of several'),
    windows: z
      .array(durationSchema)
      .optional()
      .describe('All periods over which goals are measured, each by itself, where there are several'),
    goals: z.array(goalSchema).describe('The promises, inherited ones included'),
    escalations: z
      .array(
        z
          .strictObject({
            at: ratioSchema.describe('Share of the promised time that has passed; 0 is at once'),
            when: conditionSchema.optional().describe('For which cases; for all if absent'),
            to: id('who is told'),
          })
          .meta({ id: 'Escalation' }),
      )
      .describe('Who is told when a deadline comes near'),
    credits: z
      .array(
        z
          .strictObject({
            share: ratioSchema.max(1).describe('Share of the price that is credited'),
            step: boundValueSchema
              .optional()
              .describe(
                'So much is credited for each whole step of this size beyond the threshold; once if absent',
              ),
            metric: id('the metric'),
            relation: z.enum(['below', 'above']).describe('On which side of the threshold it is due'),
            threshold: boundValueSchema,
          })
          .meta({ id: 'Credit' }),
      )
      .describe(
        'What the client gets back when a goal is missed: of those for one metric the greatest, for several their sum',
      ),
    creditCap: z
      .strictObject({
        share: ratioSchema.max(1).describe('Share of the price'),
        per: durationSchema.optional().describe('In which period; in each window of the goals if absent'),
      })
      .meta({ id: 'CreditCap' })
      .optional()
      .describe('The most that all credits come to'),
    creditThreshold: z
      .strictObject({
        misses: z.number().int().min(0).describe('How many goals have to be missed, of whatever metric'),
        per: durationSchema.optional().describe('In which period; in each window of the goals if absent'),
      })
      .meta({ id: 'CreditThreshold' })
      .optional()
      .describe('With fewer misses no credit is due'),
    stops: z
      .array(z.string())
      .optional()
      .describe('Ids of the reasons for which the clocks of all deadlines stop while they last'),
    exceptions: z.array(z.string()).describe('What excuses a miss, in words'),
    excuses: z.array(excuseSchema).optional().describe('What excuses a miss, and on which conditions'),
  })
  .meta({ id: 'ServiceLevel', description: 'A service level, with inheritance resolved' })

const volumeShareSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('share').describe("A share of the service's demand"),
        share: ratioSchema.max(1),
        segments: z.array(z.string()).describe('Ids of the segments that make up this demand together'),
      })
      .meta({ id: 'VolumeAsShare' }),
    z
      .strictObject({
        kind: z.literal('rate').describe('A demand of its own'),
        rate: rateSchema,
        segments: z.array(z.string()).describe('Ids of the segments that make up this demand together'),
      })
      .meta({ id: 'VolumeAsRate' }),
  ])
  .meta({ id: 'VolumeShare', description: 'How much of the demand comes from these segments' })

export const assignmentSchema = z
  .discriminatedUnion('offered', [
    z
      .strictObject({
        segment: id('the segment'),
        service: id('the service'),
        offered: z.literal(true).describe('The segment gets the service'),
        sla: id('the SLA under which it is done'),
        by: z.string().optional().describe('Id of the team or pool that does it'),
        volume: volumeShareSchema.optional(),
      })
      .meta({ id: 'OfferedAssignment' }),
    z
      .strictObject({
        segment: id('the segment'),
        service: id('the service'),
        offered: z.literal(false).describe('The segment does not get the service'),
        because: z.string().describe('Why'),
      })
      .meta({ id: 'RefusedAssignment' }),
  ])
  .meta({ id: 'Assignment', description: 'What one segment gets of one service' })
