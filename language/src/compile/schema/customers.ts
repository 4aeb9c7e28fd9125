// The format of what is known of customers and cases, and of conditions on it: segments are told apart by them.

import * as z from 'zod'
import { id, moneySchema, named } from './values.ts'

const attributeTypeSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('money').describe('An amount of money'),
        currency: z.string().length(3).describe('ISO 4217 code'),
      })
      .meta({ id: 'MoneyType' }),
    z
      .strictObject({ kind: z.literal('number').describe('A number without a unit') })
      .meta({ id: 'NumberType' }),
    z.strictObject({ kind: z.literal('boolean').describe('Yes or no') }).meta({ id: 'BooleanType' }),
    z.strictObject({ kind: z.literal('date').describe('A day') }).meta({ id: 'DateType' }),
    z
      .strictObject({
        kind: z.literal('enumeration').describe('One of a list of values'),
        values: z
          .array(z.strictObject({ id: id('the value') }).meta({ id: 'EnumerationValue' }))
          .describe('The values, in source order'),
      })
      .meta({ id: 'EnumerationType' }),
  ])
  .meta({ id: 'AttributeType', description: 'What an attribute can be' })

const attributeSchema = z
  .strictObject({ ...named('the attribute'), type: attributeTypeSchema })
  .meta({ id: 'Attribute', description: 'Something known of every customer, or of every case' })

export const attributeValueSchema = z.union([z.boolean(), z.string(), moneySchema]).meta({
  id: 'AttributeValue',
  description:
    'A value: an amount of money, an exact decimal number, a day, a value of an enumeration, or a boolean',
})

export type Condition =
  | { kind: 'all'; of: Condition[] }
  | { kind: 'any'; of: Condition[] }
  | { kind: 'not'; of: Condition }
  | {
      kind: 'compare'
      attribute: string
      operator: '<' | '<=' | '>' | '>=' | '=' | '!='
      value: z.infer<typeof attributeValueSchema>
    }
  | { kind: 'in'; attribute: string; values: z.infer<typeof attributeValueSchema>[] }
  | { kind: 'otherwise' }

export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z
      .discriminatedUnion('kind', [
        z
          .strictObject({
            kind: z.literal('all').describe('All parts hold'),
            of: z.array(conditionSchema).describe('The parts'),
          })
          .meta({ id: 'AllOf' }),
        z
          .strictObject({
            kind: z.literal('any').describe('At least one part holds'),
            of: z.array(conditionSchema).describe('The parts'),
          })
          .meta({ id: 'AnyOf' }),
        z
          .strictObject({
            kind: z.literal('not').describe('The part does not hold'),
            of: conditionSchema,
          })
          .meta({ id: 'Not' }),
        z
          .strictObject({
            kind: z.literal('compare').describe('An attribute compares so with a value'),
            attribute: id('the attribute'),
            operator: z.enum(['<', '<=', '>', '>=', '=', '!=']).describe('How it compares'),
            value: attributeValueSchema,
          })
          .meta({ id: 'Comparison' }),
        z
          .strictObject({
            kind: z.literal('in').describe('An attribute is one of several values'),
            attribute: id('the attribute'),
            values: z.array(attributeValueSchema).describe('The values'),
          })
          .meta({ id: 'OneOf' }),
        z
          .strictObject({
            kind: z
              .literal('otherwise')
              .describe('Holds where no other segment takes the customer, or no other goal the case'),
          })
          .meta({ id: 'Otherwise' }),
      ])
      .describe('Which customers belong to a segment, or for which cases a goal holds'),
  )
  .meta({
    id: 'Condition',
    description: 'Which customers belong to a segment, or for which cases a goal holds',
  })

const segmentSchema = z
  .strictObject({
    ...named('the segment'),
    condition: conditionSchema,
    needs: z.array(z.string()).describe('Ids of the skills that serving this segment needs'),
  })
  .meta({ id: 'Segment', description: 'Customers who are treated alike' })

export const segmentationSchema = z
  .strictObject({
    ...named('the segmentation'),
    firstMatch: z
      .boolean()
      .describe('Whether segments may overlap, so that the first in the list that matches counts'),
    attributes: z.array(attributeSchema).describe('What is known of every customer'),
    segments: z.array(segmentSchema).describe('The segments; in their order if the first match counts'),
  })
  .meta({ id: 'Segmentation', description: 'How customers are divided' })

export const caseSchema = z
  .strictObject({
    ...named('the case'),
    attributes: z.array(attributeSchema).describe('What is known of every case'),
  })
  .meta({ id: 'Case', description: 'What requests differ in, as far as promises do' })
