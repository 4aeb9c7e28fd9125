// What all parts of the format are made of: names, days, times, numbers, durations, money.

import * as z from 'zod'

export const id = (of: string) => z.string().min(1).describe(`Id of ${of}`)
export const title = z.string().optional().describe('What people call it')
const documentation = z
  .string()
  .optional()
  .describe('The documentation comment of the declaration, in Markdown')

/** What every declaration with a name has. */
export const named = (what: string) => ({
  id: id(what).describe(`Id of ${what}: its name in the source, unique in its list`),
  title,
  documentation,
})

export const dateSchema = z.iso.date().describe('A day, local to the calendar that applies')

export const timeOfDaySchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)
  .describe('Local time of day, HH:MM from 00:00 to 24:00')

export const decimalSchema = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/)
  .describe('An exact decimal number')

export const ratioSchema = z.number().min(0).describe('A share as a ratio: 0.8 is 80 %')

export const durationSchema = z
  .discriminatedUnion('clock', [
    z
      .strictObject({
        amount: z.number().min(0).describe('How many of the unit'),
        unit: z.enum(['second', 'minute', 'hour']).describe('The unit of time'),
        clock: z.literal('elapsed').describe('Runs round the clock'),
        iso: z.string().describe('The same as ISO 8601 duration'),
      })
      .meta({ id: 'ElapsedDuration' }),
    z
      .strictObject({
        amount: z.number().min(0).describe('How many of the unit'),
        unit: z.enum(['day', 'week', 'month']).describe('The unit of time'),
        clock: z.literal('calendar').describe('The same local time so many days, weeks or months on'),
      })
      .meta({ id: 'CalendarDuration' }),
    z
      .strictObject({
        amount: z.number().min(0).describe('How many of the unit'),
        unit: z.enum(['second', 'minute', 'hour', 'day']).describe('The unit of time'),
        clock: z
          .literal('business')
          .describe('Open time of the calendar that applies; for days, their last closing'),
      })
      .meta({ id: 'BusinessDuration' }),
  ])
  .meta({ id: 'Duration', description: 'A length of time, and the clock that counts it' })

export const moneySchema = z
  .strictObject({
    amount: decimalSchema.describe('The amount, exact, as written'),
    currency: z.string().length(3).describe('ISO 4217 code'),
  })
  .meta({ id: 'Money', description: 'An amount of money' })

export const rateSchema = z
  .strictObject({
    amount: z.number().min(0).describe('How many requests'),
    per: durationSchema.describe('In which period'),
  })
  .meta({ id: 'Rate', description: 'Demand: so many requests in each period' })

export const sideSchema = z.enum(['client', 'provider']).describe('The side of the contract')
