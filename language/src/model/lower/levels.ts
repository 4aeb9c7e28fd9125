import type { AstNode } from 'langium'
import * as ast from '../../generated/ast.ts'
import { readDay } from '../../syntax/literals.ts'
import type { Actor, Calendar, Event, Goal, Metric, MetricDefinition, Sla, Target } from '../declarations.ts'
import type { Property } from '../file.ts'
import { type LoweringContext, present } from './context.ts'
import { actorKinds } from './organisation.ts'
import { lowerInterval, lowerMeasure, lowerWords } from './values.ts'

export function lowerEvent(context: LoweringContext, node: ast.Event): Event {
  return { kind: 'event', ...context.named(node) }
}

export function lowerMetric(context: LoweringContext, node: ast.Metric): Metric {
  const definition = node.definition === undefined ? undefined : lowerDefinition(context, node.definition)
  return { kind: 'metric', ...context.named(node), ...present({ definition }) }
}

function lowerDefinition(context: LoweringContext, node: ast.MetricDefinition): MetricDefinition | undefined {
  const event = (property: string, reference: ast.TimeMetric['start'] | undefined) =>
    context.reference<Event>(node, property, reference, ['event'])
  switch (node.$type) {
    case 'TimeMetric': {
      const start = event('start', node.start)
      const end = event('end', node.end)
      const pauseStart = event('pauseStart', node.pauseStart)
      const pauseEnd = event('pauseEnd', node.pauseEnd)
      if (start === undefined || end === undefined) return undefined
      const pause = pauseStart && pauseEnd ? { start: pauseStart, end: pauseEnd } : undefined
      return { kind: 'time', start, end, ...present({ pause }) }
    }
    case 'ShareMetric': {
      if (node.ofTime) return { kind: 'share-of-time' }
      const part = event('part', node.part)
      const whole = event('whole', node.whole)
      return part && whole ? { kind: 'share', part, whole } : undefined
    }
    case 'ScoreMetric':
      context.range('numbers', node.min, node.max, node)
      return { kind: 'score', min: node.min ?? '0', max: node.max ?? '0', origin: context.origin(node) }
  }
}

export function lowerSla(context: LoweringContext, node: ast.Sla): Sla {
  const named = context.named(node)
  const { properties } = node
  const parent = context.reference<Sla>(node, 'parent', node.parent, ['sla'])
  const hours = properties.find(ast.isSlaHours)
  const window = properties.find(ast.isWindow)
  context.promise(named.title, node, 'title')
  context.block('sla', named, properties, slaProperty, parent)
  return {
    kind: 'sla',
    ...named,
    goals: properties.filter(ast.isGoal).flatMap((goal) => lowerGoal(context, goal) ?? []),
    escalations: properties.filter(ast.isEscalation).flatMap((escalation) => {
      const at = context.share(escalation.share, { most: 1000 })
      const to = context.reference<Actor>(escalation, 'actor', escalation.actor, actorKinds)
      return at && to ? [{ origin: context.origin(escalation), at, to }] : []
    }),
    credits: properties.filter(ast.isCredit).flatMap((credit) => {
      const share = context.share(credit.share)
      const metric = context.reference<Metric>(credit, 'metric', credit.metric, ['metric'])
      if (!share || !metric || !credit.value) return []
      const threshold = lowerMeasure(context, credit.value, 'bound')
      return [{ origin: context.origin(credit), share, metric, relation: credit.relation, threshold }]
    }),
    exceptions: properties.filter(ast.isExceptions).flatMap((exceptions) => exceptions.reasons),
    ...present({
      parent,
      hours: hours && context.reference<Calendar>(hours, 'calendar', hours.calendar, ['calendar']),
      window: window?.unit && lowerInterval(context, window as unknown as ast.Interval),
    }),
  } as Sla
}

function lowerGoal(context: LoweringContext, node: ast.Goal): Goal | undefined {
  const metric = context.reference<Metric>(node, 'metric', node.metric, ['metric'])
  if (metric === undefined) return undefined
  return {
    origin: context.origin(node),
    metric,
    targets: node.targets.flatMap((target) => lowerTarget(context, target) ?? []),
    channels: lowerWords(context, node, node.channels),
  }
}

function lowerTarget(context: LoweringContext, node: ast.Target): Target | undefined {
  const origin = context.origin(node)
  if (ast.isBoundTarget(node)) {
    if (node.value?.amount === undefined) return undefined
    const bound = node.bound === 'least' ? 'at-least' : 'at-most'
    return { kind: 'bound', bound, value: lowerMeasure(context, node.value, 'bound'), origin }
  }
  const share = context.share(node.share)
  if (node.limit !== undefined) {
    const limit = context.duration(node.limit, 'limit')
    return limit && { kind: 'within', origin, limit, ...present({ share }) }
  }
  if (node.day === undefined) return undefined
  return {
    kind: 'by',
    origin,
    day: node.next ? 'next-business' : 'same',
    dayUnit: context.literal(node.day, readDay(node.day), node, 'day'),
    ...present({
      share,
      time: context.time(node.time, node, 'time'),
      receivedBefore: context.time(node.before, node, 'before'),
    }),
  }
}

function slaProperty(node: AstNode): Pick<Property, 'name' | 'repeatable'> {
  switch (node.$type as ast.SlaProperty['$type']) {
    case 'SlaHours':
      return { name: 'hours', repeatable: false }
    case 'Window':
      return { name: 'each', repeatable: false }
    case 'Goal':
      return { name: 'goal', repeatable: true }
    case 'Escalation':
      return { name: 'escalate', repeatable: true }
    case 'Credit':
      return { name: 'credit', repeatable: true }
    case 'Exceptions':
      return { name: 'except', repeatable: false }
  }
}
