import type { AstNode } from 'langium'
import * as ast from '../../generated/ast.ts'
import { readDay, readDuration } from '../../syntax/literals.ts'
import type {
  Actor,
  AnyOf,
  Calendar,
  CaseCondition,
  CreditCap,
  CreditThreshold,
  Event,
  Goal,
  Metric,
  MetricDefinition,
  MinimumLevel,
  Reason,
  Sla,
  SmallSample,
  Target,
} from '../declarations.ts'
import type { Property } from '../file.ts'
import type { Duration, Literal } from '../values.ts'
import { lowerCaseUse } from './cases.ts'
import { type LoweringContext, present } from './context.ts'
import { lowerCondition } from './customers.ts'
import { actorKinds } from './organisation.ts'
import { quantity } from './quantities.ts'
import { exceptionName, lowerExcuse, lowerPer } from './reasons.ts'
import { lowerInterval, lowerMeasure, lowerWords } from './values.ts'

export function lowerEvent(context: LoweringContext, node: ast.Event): Event {
  return { kind: 'event', ...context.named(node) }
}

export function lowerMetric(context: LoweringContext, node: ast.Metric): Metric {
  const definition = node.definition === undefined ? undefined : lowerDefinition(context, node.definition)
  return { kind: 'metric', ...context.named(node), ...present({ definition }) }
}

function lowerDefinition(context: LoweringContext, node: ast.MetricDefinition): MetricDefinition | undefined {
  const events = (property: string, references: ast.TimeMetric['starts']) =>
    lowerEvents(context, node, property, references)
  switch (node.$type) {
    case 'TimeMetric': {
      const starts = events('starts', node.starts)
      const ends = events('ends', node.ends)
      const pauseStarts = events('pauseStarts', node.pauseStarts)
      const pauseEnds = events('pauseEnds', node.pauseEnds)
      if (starts === undefined || ends === undefined) return undefined
      const pause = pauseStarts && pauseEnds ? { starts: pauseStarts, ends: pauseEnds } : undefined
      return { kind: 'time', starts, ends, ...present({ pause }) }
    }
    case 'ShareMetric': {
      if (node.ofTime) return { kind: 'share-of-time' }
      const parts = events('parts', node.parts)
      const wholes = events('wholes', node.wholes)
      return parts && wholes ? { kind: 'share', parts, wholes } : undefined
    }
    case 'CountMetric': {
      const counted = events('events', node.events)
      return counted && { kind: 'count', events: counted, perCase: node.perCase }
    }
    case 'ScoreMetric': {
      const [min, max] = [signed(node.min, node.minNegative), signed(node.max, node.maxNegative)]
      context.range('numbers', min, max, node)
      return { kind: 'score', min: min ?? '0', max: max ?? '0', origin: context.origin(node) }
    }
  }
}

/** Events of which any counts; undefined if there is none, as after a syntax error. */
function lowerEvents(
  context: LoweringContext,
  node: AstNode,
  property: string,
  references: ast.TimeMetric['starts'],
): AnyOf<Event> | undefined {
  const [first, ...more] = context.referenceList<Event>(node, property, references, ['event'])
  return first && [first, ...more]
}

export function lowerSla(context: LoweringContext, node: ast.Sla): Sla {
  const named = context.named(node)
  const { properties } = node
  const parent = context.reference<Sla>(node, 'parent', node.parent, ['sla'])
  const hours = properties.find(ast.isSlaHours)
  const caseUse = properties.find(ast.isCaseUse)
  const stops = properties.find(ast.isStops)
  const exceptions = properties.filter(ast.isExceptions).flatMap((list) => list.exceptions)
  context.promise(named.title, node, 'title')
  for (const exception of exceptions) context.agreed('exception', exception.text, exception, 'text')
  if (exceptions.length > 1) context.block('exceptions', named, exceptions, exceptionName)
  context.block('sla', named, properties, slaProperty, parent)
  return {
    kind: 'sla',
    ...named,
    windows: lowerWindow(context, properties.find(ast.isWindow)),
    goals: properties.filter(ast.isGoal).flatMap((goal) => lowerGoal(context, goal) ?? []),
    escalations: properties.filter(ast.isEscalation).flatMap((escalation) => {
      const at = context.share(escalation.share, { most: 1000 })
      const when = escalation.condition && lowerCondition(context, escalation.condition)
      const to = context.reference<Actor>(escalation, 'actor', escalation.actor, actorKinds)
      if (to === undefined || (at === undefined && when === undefined)) return []
      return [{ origin: context.origin(escalation), to, ...present({ at, when }) }]
    }),
    credits: properties.filter(ast.isCredit).flatMap((credit) => {
      const share = context.share(credit.share)
      const metric = context.reference<Metric>(credit, 'metric', credit.metric, ['metric'])
      if (!share || !metric || !credit.value) return []
      const threshold = lowerMeasure(context, credit.value, 'bound')
      const step = credit.step?.amount === undefined ? undefined : lowerMeasure(context, credit.step, 'bound')
      const { relation } = credit
      return [{ origin: context.origin(credit), share, metric, relation, threshold, ...present({ step }) }]
    }),
    stops:
      stops === undefined ? [] : context.referenceList<Reason>(stops, 'reasons', stops.reasons, ['reason']),
    exceptions: exceptions.flatMap(({ text }) => text ?? []),
    excuses: exceptions.flatMap((exception) => lowerExcuse(context, exception) ?? []),
    ...present({
      parent,
      hours: hours && context.reference<Calendar>(hours, 'calendar', hours.calendar, ['calendar']),
      case: caseUse && lowerCaseUse(context, caseUse),
      creditCap: lowerCreditCap(context, properties.find(ast.isCreditCap)),
      creditThreshold: lowerCreditThreshold(context, properties.find(ast.isCreditThreshold)),
    }),
  } as Sla
}

function lowerCreditCap(context: LoweringContext, node: ast.CreditCap | undefined): CreditCap | undefined {
  const share = context.share(node?.share)
  if (node === undefined || share === undefined) return undefined
  return { origin: context.origin(node), share, ...present({ per: lowerPer(context, node) }) }
}

function lowerCreditThreshold(
  context: LoweringContext,
  node: ast.CreditThreshold | undefined,
): CreditThreshold | undefined {
  if (node?.misses === undefined) return undefined
  const misses = lowerCount(context, node.misses, node, 'misses')
  return { origin: context.origin(node), misses, ...present({ per: lowerPer(context, node) }) }
}

/** A number of things. */
function lowerCount(
  context: LoweringContext,
  text: string,
  node: AstNode,
  property: string,
): Literal<number> {
  return context.literal(text, { value: Number(text.replaceAll('_', '')) }, node, property)
}

/** The periods of `each week, month`; the place of a single one has the word `each` in it. */
export function lowerWindow(context: LoweringContext, node: ast.Window | undefined): Literal<Duration>[] {
  if (node === undefined) return []
  const place = node.units.length > 1 ? 'units' : undefined
  return node.units.map((unit, index) =>
    context.literal(unit, readDuration(quantity({ amount: '1', unit }), 'interval'), node, place, index),
  )
}

function lowerGoal(context: LoweringContext, node: ast.Goal): Goal | undefined {
  const [metric, ...more] = context.referenceList<Metric>(node, 'metrics', node.metrics, ['metric'])
  if (metric === undefined) return undefined
  // A single part cannot stand there twice, and most goals have no more.
  if (node.parts.length > 1) {
    const named = { id: metric.text, origin: context.origin(node), nameOrigin: metric.origin }
    context.block('goal', named, node.parts, goalPart)
  }
  const channels = node.parts.find(ast.isGoalChannels)
  const condition = node.parts.find(ast.isCaseCondition)
  const sample = node.parts.find(ast.isSmallSample)
  return {
    origin: context.origin(node),
    metric,
    with: more,
    targets: node.targets.flatMap((target) => lowerTarget(context, target) ?? []),
    channels: channels === undefined ? [] : lowerWords(context, channels, channels.channels),
    windows: lowerWindow(context, node.parts.find(ast.isGoalWindows)?.windows),
    ...present({
      when: condition && lowerCaseCondition(context, condition),
      sample: sample && lowerSample(context, sample),
    }),
  }
}

export function lowerCaseCondition(context: LoweringContext, node: ast.CaseCondition): CaseCondition {
  return {
    origin: context.origin(node),
    otherwise: node.otherwise,
    ...present({ condition: node.condition && lowerCondition(context, node.condition) }),
  }
}

function lowerSample(context: LoweringContext, node: ast.SmallSample): SmallSample | undefined {
  if (node.cases === undefined || node.misses === undefined) return undefined
  return {
    origin: context.origin(node),
    below: lowerCount(context, node.cases, node, 'cases'),
    misses: lowerCount(context, node.misses, node, 'misses'),
  }
}

export function lowerTarget(
  context: LoweringContext,
  node: ast.Target | ast.CombinedTarget,
): Target | undefined {
  const origin = context.origin(node)
  switch (node.$type) {
    case 'BoundTarget': {
      if (node.value?.amount === undefined) return undefined
      return {
        kind: 'bound',
        origin,
        bound: node.bound === 'least' ? 'at-least' : 'at-most',
        value: lowerMeasure(context, node.value, 'bound'),
        average: node.average,
        ...present({ minimum: lowerMinimum(context, node.level) }),
      }
    }
    case 'RepeatedTarget': {
      const interval = node.interval && lowerInterval(context, node.interval, 'limit')
      const until = lowerEvents(context, node, 'until', node.until)
      return interval && until && { kind: 'every', origin, interval, until }
    }
    case 'BestEffort':
      return { kind: 'best-effort', origin }
    case 'ShareTarget': {
      const share = context.share(node.share)
      const minimum = lowerMinimum(context, node.level)
      return share && { kind: 'share', origin, share, ...present({ minimum }) }
    }
    case 'DeadlineTarget':
      return lowerDeadline(context, node)
  }
}

function lowerDeadline(context: LoweringContext, node: ast.DeadlineTarget): Target | undefined {
  const origin = context.origin(node)
  const common = {
    share: context.share(node.share),
    receivedBefore: context.time(node.before, node, 'before'),
    minimum: lowerMinimum(context, node.level),
  }
  if (node.limit !== undefined) {
    const limit = context.duration(node.limit, 'limit')
    return limit && { kind: 'within', origin, limit, ...present(common) }
  }
  if (node.day === undefined) return undefined
  return {
    kind: 'by',
    origin,
    day: node.next ? 'next-business' : 'same',
    dayUnit: context.literal(node.day, readDay(node.day), node, 'day'),
    ...present({ ...common, time: context.time(node.time, node, 'time') }),
  }
}

function lowerMinimum(
  context: LoweringContext,
  node: ast.MinimumLevel | undefined,
): MinimumLevel | undefined {
  if (node?.value?.amount === undefined) return undefined
  return {
    origin: context.origin(node),
    side: node.side,
    value: lowerMeasure(context, node.value, 'bound'),
  }
}

function goalPart(node: AstNode): Pick<Property, 'name' | 'repeatable'> {
  switch (node.$type as ast.GoalPart['$type']) {
    case 'GoalChannels':
      return { name: 'on', repeatable: false }
    case 'CaseCondition':
      return { name: 'when', repeatable: false }
    case 'GoalWindows':
      return { name: 'measured', repeatable: false }
    case 'SmallSample':
      return { name: 'below', repeatable: false }
  }
}

function slaProperty(node: AstNode): Pick<Property, 'name' | 'repeatable'> {
  switch (node.$type as ast.SlaProperty['$type']) {
    case 'SlaHours':
      return { name: 'hours', repeatable: false }
    case 'CaseUse':
      return { name: 'case', repeatable: false }
    case 'Window':
      return { name: 'each', repeatable: false }
    case 'Goal':
      return { name: 'goal', repeatable: true }
    case 'Escalation':
      return { name: 'escalate', repeatable: true }
    case 'Credit':
      return { name: 'credit', repeatable: true }
    case 'CreditCap':
      return { name: 'credit at most', repeatable: false }
    case 'CreditThreshold':
      return { name: 'credit from', repeatable: false }
    case 'Stops':
      return { name: 'stop', repeatable: false }
    case 'Exceptions':
      return { name: 'except', repeatable: false }
  }
}

function signed(number: string | undefined, isNegative: boolean): string | undefined {
  return number === undefined ? undefined : `${isNegative ? '-' : ''}${number}`
}
