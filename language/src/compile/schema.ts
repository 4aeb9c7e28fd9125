// The public format of a compiled contract. This one schema checks what the compiler writes, gives downstream users
// their types, and is published as JSON Schema. It loads neither the parser nor the rules. One file, since its readers
// look up one format; each object has a name, by which generators of types call it.

import * as z from 'zod'
import { weekdays } from '../speech/index.ts'

/** Semantic version of the format: a minor step adds, a major step changes or removes. */
export const formatVersion = '1.1.0'

const id = (of: string) => z.string().min(1).describe(`Id of ${of}`)
const title = z.string().optional().describe('What people call it')
const documentation = z
  .string()
  .optional()
  .describe('The documentation comment of the declaration, in Markdown')

/** What every declaration with a name has. */
const named = (what: string) => ({
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

const hoursSchema = z
  .strictObject({
    from: timeOfDaySchema.describe('Opening'),
    to: timeOfDaySchema.describe('Closing; 24:00 is the end of the day'),
  })
  .meta({ id: 'Hours', description: 'One interval of opening hours' })

const weekdaySchema = z.enum(weekdays).describe('Day of the week')

const weekSchema = z.array(
  z
    .strictObject({
      day: weekdaySchema,
      hours: z.array(hoursSchema).describe('Opening hours, in order'),
    })
    .meta({ id: 'DayOfWeek' }),
)

const spanSchema = z
  .strictObject({ from: dateSchema.describe('First day'), to: dateSchema.describe('Last day') })
  .meta({ id: 'Span', description: 'Some days in a row' })

const seasonSchema = z
  .strictObject({ ...named('the season'), spans: z.array(spanSchema).describe('When it is, by date') })
  .meta({
    id: 'Season',
    description: 'Times of the year in which other hours, volumes or numbers of people hold',
  })

export const calendarSchema = z
  .strictObject({
    ...named('the calendar'),
    timeZone: z.string().describe('IANA time zone'),
    week: weekSchema.describe('Weekly opening hours; a day that is absent is closed'),
    seasons: z
      .array(
        z
          .strictObject({
            season: id('the season'),
            title,
            from: dateSchema.describe('First day'),
            to: dateSchema.describe('Last day'),
            week: weekSchema.describe('The whole week in this time; a day that is absent is closed'),
          })
          .meta({ id: 'SeasonalWeek' }),
      )
      .optional()
      .describe(
        'Times with another week, by date; they do not overlap, and holidays and dates win over them. Absent if there are none',
      ),
    holidays: z
      .array(z.string())
      .describe('Regions whose public holidays are closed: country or country-state'),
    dates: z
      .array(
        z
          .strictObject({
            from: dateSchema.describe('First day'),
            to: dateSchema.describe('Last day'),
            hours: z.array(hoursSchema).describe('Opening hours on these days; none means closed'),
            reason: z.string().optional().describe('Why'),
          })
          .meta({ id: 'DatedHours' }),
      )
      .describe('Days that differ from the week and win over holidays; they do not overlap'),
  })
  .meta({ id: 'Calendar', description: 'Opening hours, with inheritance resolved' })

const partySchema = z
  .strictObject(named('the party'))
  .meta({ id: 'Party', description: 'One side of the contract, or a third party' })

const roleSchema = z
  .strictObject({ ...named('the role'), party: id('the party that has the role') })
  .meta({ id: 'Role', description: 'A function that somebody has' })

const skillSchema = z
  .strictObject(named('the skill'))
  .meta({ id: 'Skill', description: 'Something one has to be able to do' })

const siteSchema = z
  .strictObject({ ...named('the site'), calendar: id('the calendar of the site') })
  .meta({ id: 'Site', description: 'A place of work' })

const teamSchema = z
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

const poolSchema = z
  .strictObject({ ...named('the pool'), teams: z.array(z.string()).describe('Ids of its teams') })
  .meta({ id: 'Pool', description: 'One virtual team of several' })

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

const segmentationSchema = z
  .strictObject({
    ...named('the segmentation'),
    firstMatch: z
      .boolean()
      .describe('Whether segments may overlap, so that the first in the list that matches counts'),
    attributes: z.array(attributeSchema).describe('What is known of every customer'),
    segments: z.array(segmentSchema).describe('The segments; in their order if the first match counts'),
  })
  .meta({ id: 'Segmentation', description: 'How customers are divided' })

const profileSchema = z
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

const serviceSchema = z
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

const exclusionSchema = z
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

const processSchema = z
  .strictObject({
    ...named('the process'),
    elements: z.array(processElementSchema).describe('The parts, one after another'),
  })
  .meta({ id: 'Process', description: 'How a service is done' })

const eventSchema = z
  .strictObject(named('the event'))
  .meta({ id: 'Event', description: 'Something that happens to a request' })

const alternativeEvents = z
  .array(z.string())
  .min(1)
  .optional()
  .describe('Ids of events that do as well; of all of them whichever comes first counts')

const metricSchema = z
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

const boundValueSchema = z
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

const goalSchema = z
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

const caseSchema = z
  .strictObject({
    ...named('the case'),
    attributes: z.array(attributeSchema).describe('What is known of every case'),
  })
  .meta({ id: 'Case', description: 'What requests differ in, as far as promises do' })

const sideSchema = z.enum(['client', 'provider']).describe('The side of the contract')

const reasonSchema = z
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

const slaSchema = z
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

const assignmentSchema = z
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

const recurrence = {
  from: dateSchema
    .optional()
    .describe('The day on which the first period begins; with the contract if absent'),
  due: durationSchema.optional().describe('How long after the end of each period it is due'),
  ahead: durationSchema.optional().describe('How long before the beginning of each period it is due'),
}

const clauseSchema = z
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

const reportSchema = z
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

const signatureSchema = z
  .strictObject({
    signatory: z.string().describe('Who signed'),
    party: id('the party for which it was signed'),
    date: dateSchema.describe('When'),
  })
  .meta({ id: 'Signature', description: 'A signature' })

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
