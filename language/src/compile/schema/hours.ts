// The format of hours: calendars with their weeks, seasons and dates.

import * as z from 'zod'
import { weekdays } from '../../speech/index.ts'
import { dateSchema, id, named, timeOfDaySchema, title } from './values.ts'

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

export const seasonSchema = z
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
