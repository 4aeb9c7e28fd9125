import type { AstNode } from 'langium'
import * as ast from '../../generated/ast.ts'
import { weekdays } from '../../speech/index.ts'
import { readHolidayRegion, readTimeZone } from '../../syntax/literals.ts'
import type { Calendar, DatedHours, Season, WeeklyOpening } from '../declarations.ts'
import type { Property } from '../file.ts'
import { type LoweringContext, present } from './context.ts'
import { lowerTimeRange } from './values.ts'

export function lowerSeason(context: LoweringContext, node: ast.Season): Season {
  const spans = node.spans.flatMap((span) => {
    const from = context.date(span.from, span, 'from')
    const to = context.date(span.to, span, 'to')
    context.range('dates', from?.value, to?.value, span)
    return from && to ? [{ origin: context.origin(span), from, to }] : []
  })
  return { kind: 'season', ...context.named(node), spans }
}

export function lowerCalendar(context: LoweringContext, node: ast.Calendar): Calendar {
  const named = context.named(node)
  const parent = context.reference<Calendar>(node, 'parent', node.parent, ['calendar'])
  const zone = node.properties.find(ast.isTimeZone)
  const holidays = node.properties.find(ast.isHolidays)
  const lines: (WeeklyOpening | DatedHours)[] = []
  for (const property of node.properties) {
    if (ast.isOpening(property) || ast.isClosing(property)) lines.push(lowerLine(context, property))
  }
  context.block('calendar', named, node.properties, calendarProperty, parent)
  return {
    kind: 'calendar',
    ...named,
    holidays: (holidays?.regions ?? []).map((text, index) =>
      context.literal(text, readHolidayRegion(text), holidays!, 'regions', index),
    ),
    lines,
    ...present({
      parent,
      timeZone:
        zone?.zone === undefined
          ? undefined
          : context.literal(zone.zone, readTimeZone(zone.zone), zone, 'zone'),
    }),
  }
}

function lowerLine(context: LoweringContext, node: ast.Opening | ast.Closing): WeeklyOpening | DatedHours {
  const origin = context.origin(node)
  const hours = ast.isOpening(node) ? node.times.map((time) => lowerTimeRange(context, time)) : []
  if (node.days.length > 0) {
    const days = node.days.map((day) => {
      const to = day.to ?? day.from
      context.range('weekdays', String(weekdays.indexOf(day.from)), String(weekdays.indexOf(to)), day)
      return { from: day.from, to, origin: context.origin(day) }
    })
    const season = context.reference<Season>(node, 'season', node.season, ['season'])
    return { kind: 'weekly-opening', days, hours, origin, ...present({ season }) }
  }
  const from = context.date(node.from, node, 'from')
  const to = node.to === undefined ? from : context.date(node.to, node, 'to')
  if (node.to !== undefined) context.range('dates', from?.value, to?.value, node)
  return { kind: 'dated-hours', hours, origin, ...present({ from, to, reason: node.reason }) }
}

function calendarProperty(node: AstNode): Pick<Property, 'name' | 'repeatable'> {
  switch (node.$type as ast.CalendarProperty['$type']) {
    case 'TimeZone':
      return { name: 'time zone', repeatable: false }
    case 'Holidays':
      return { name: 'holidays', repeatable: false }
    case 'Opening':
      return { name: 'open', repeatable: true }
    case 'Closing':
      return { name: 'closed', repeatable: true }
  }
}
