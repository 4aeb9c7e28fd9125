// The format of those who take part and do the work.

import * as z from 'zod'
import { dateSchema, durationSchema, id, named, ratioSchema } from './values.ts'

export const partySchema = z
  .strictObject(named('the party'))
  .meta({ id: 'Party', description: 'One side of the contract, or a third party' })

export const roleSchema = z
  .strictObject({ ...named('the role'), party: id('the party that has the role') })
  .meta({ id: 'Role', description: 'A function that somebody has' })

export const skillSchema = z
  .strictObject(named('the skill'))
  .meta({ id: 'Skill', description: 'Something one has to be able to do' })

export const siteSchema = z
  .strictObject({ ...named('the site'), calendar: id('the calendar of the site') })
  .meta({ id: 'Site', description: 'A place of work' })

export const teamSchema = z
  .strictObject({
    ...named('the team'),
    party: id('the party that the team belongs to'),
    site: z.string().optional().describe('Id of the site'),
    calendar: id("the calendar of the team's hours; without hours of its own, that of its site"),
    staff: z.number().min(0).describe('Planned staff, in full-time equivalents'),
    seasonalStaff: z
      .array(
        z
          .strictObject({
            season: id('the season'),
            staff: z.number().min(0).describe('Planned staff, in full-time equivalents'),
          })
          .meta({ id: 'SeasonalStaff' }),
      )
      .optional()
      .describe('Planned staff in seasons, in place of the other; absent if it is the same all year'),
    week: durationSchema.describe('Contract hours of one full-time equivalent in a week'),
    shrinkage: ratioSchema.max(1).describe('Share of paid time that is not available for work'),
    skills: z.array(z.string()).describe('Ids of the skills that the team has'),
  })
  .meta({ id: 'Team', description: 'People who do the work' })

export const poolSchema = z
  .strictObject({ ...named('the pool'), teams: z.array(z.string()).describe('Ids of its teams') })
  .meta({ id: 'Pool', description: 'One virtual team of several' })

export const signatureSchema = z
  .strictObject({
    signatory: z.string().describe('Who signed'),
    party: id('the party for which it was signed'),
    date: dateSchema.describe('When'),
  })
  .meta({ id: 'Signature', description: 'A signature' })
