// The public format of a compiled contract. This one schema checks what the compiler writes, gives downstream users
// their types, and is published as JSON Schema. It loads neither the parser nor the rules. The whole stands here, its
// parts beside it in `schema/`, a file a subject; each object has a name, by which generators of types call it.

import * as z from 'zod'
import { clauseSchema, reportSchema } from './schema/clauses.ts'
import { caseSchema, segmentationSchema } from './schema/customers.ts'
import { type boundValueSchema, eventSchema, metricSchema, type targetSchema } from './schema/goals.ts'
import { calendarSchema, seasonSchema } from './schema/hours.ts'
import { assignmentSchema, reasonSchema, slaSchema } from './schema/levels.ts'
import {
  partySchema,
  poolSchema,
  roleSchema,
  signatureSchema,
  siteSchema,
  skillSchema,
  teamSchema,
} from './schema/people.ts'
import { exclusionSchema, processSchema, profileSchema, serviceSchema } from './schema/services.ts'
import { dateSchema, durationSchema, id, type moneySchema, named, type rateSchema } from './schema/values.ts'

/** Semantic version of the format: a minor step adds, a major step changes or removes. */
export const formatVersion = '1.1.0'

export const contractSchema = z
  .strictObject({
    formatVersion: z
      .string()
      .regex(/^1\.\d+\.\d+$/)
      .describe('Version of this format (semver.org)'),
    contract: z
      .strictObject({
        ...named('the contract'),
        version: z.string().describe('Version of the contract (semver.org)'),
        client: id('the party that is served'),
        provider: id('the party that serves'),
        inForce: z
          .strictObject({ from: dateSchema.describe('First day'), to: dateSchema.describe('Last day') })
          .meta({ id: 'Period', description: 'When the contract is in force' }),
        monthsStartOn: z
          .number()
          .int()
          .min(1)
          .max(28)
          .optional()
          .describe('The day on which its months begin, where that is not the first'),
        review: durationSchema.optional().describe('How often it is reviewed'),
        notice: durationSchema.optional().describe('Period of notice'),
        offers: z.array(z.string()).describe('Ids of the catalogues that are offered'),
        serves: id('the segmentation of the customers that are served'),
      })
      .meta({ id: 'Contract', description: 'The contract itself' }),
    parties: z.array(partySchema).describe('Parties, by id'),
    roles: z.array(roleSchema).describe('Roles, by id'),
    skills: z.array(skillSchema).describe('Skills, by id'),
    seasons: z.array(seasonSchema).optional().describe('Seasons, by id; absent if there are none'),
    calendars: z.array(calendarSchema).describe('Calendars, by id'),
    sites: z.array(siteSchema).describe('Sites, by id'),
    teams: z.array(teamSchema).describe('Teams, by id'),
    pools: z.array(poolSchema).describe('Pools, by id'),
    segmentation: segmentationSchema,
    services: z.array(serviceSchema).describe('Services offered, by id'),
    exclusions: z.array(exclusionSchema).describe('Services delimited, by id'),
    profiles: z.array(profileSchema).describe('Profiles, by id'),
    processes: z.array(processSchema).describe('Processes, by id'),
    events: z.array(eventSchema).describe('Events, by id'),
    metrics: z.array(metricSchema).describe('Metrics, by id'),
    cases: z.array(caseSchema).optional().describe('Cases, by id; absent if there are none'),
    reasons: z.array(reasonSchema).optional().describe('Reasons, by id; absent if there are none'),
    slas: z.array(slaSchema).describe('SLAs, by id'),
    assignments: z
      .array(assignmentSchema)
      .describe('The whole matrix of segments and services, by segment and service'),
    clauses: z.array(clauseSchema).describe('Duties, rights, authorities and standards, by id'),
    reports: z.array(reportSchema).describe('Reports, by id'),
    signatures: z.array(signatureSchema).describe('Signatures, by day'),
    sources: z
      .array(
        z
          .strictObject({
            path: z.string().describe('Path of the source file, relative to the project root'),
            sha256: z
              .string()
              .regex(/^[0-9a-f]{64}$/)
              .describe(
                'SHA-256 of what the file says: it changes with the meaning, not with layout, comments or order',
              ),
          })
          .meta({ id: 'Source' }),
      )
      .describe('The source files from which the contract was compiled, by path'),
  })
  .describe('A compiled service contract')

export type CompiledContract = z.infer<typeof contractSchema>
export type Duration = z.infer<typeof durationSchema>
export type Money = z.infer<typeof moneySchema>
export type Rate = z.infer<typeof rateSchema>
export type Target = z.infer<typeof targetSchema>
export type BoundValue = z.infer<typeof boundValueSchema>
export type CompiledCalendar = CompiledContract['calendars'][number]
export type CompiledSla = CompiledContract['slas'][number]
export type CompiledService = CompiledContract['services'][number]
export type CompiledAssignment = CompiledContract['assignments'][number]
export type CompiledSegmentation = CompiledContract['segmentation']

export { attributeValueSchema, type Condition, conditionSchema } from './schema/customers.ts'
export { targetSchema } from './schema/goals.ts'
export { calendarSchema } from './schema/hours.ts'
export { type ProcessElement, processElementSchema } from './schema/services.ts'
export {
  dateSchema,
  decimalSchema,
  durationSchema,
  moneySchema,
  rateSchema,
  ratioSchema,
  timeOfDaySchema,
} from './schema/values.ts'
