import type * as ast from '../../generated/ast.ts'
import { readDuration, readMeasure, readVolume } from '../../syntax/literals.ts'
import type { Recurrence, TimeRange, Word } from '../declarations.ts'
import type { Duration, Literal, MeasureValue, QuantityRole, VolumeValue } from '../values.ts'
import { type LoweringContext, present } from './context.ts'
import { quantity, quantityText } from './quantities.ts'

export function lowerMeasure(
  context: LoweringContext,
  node: ast.Measure,
  role: 'bound' | 'attribute',
): Literal<MeasureValue> {
  return context.literal(undefined, readMeasure(quantity(node), role), node)
}

export function lowerVolume(
  context: LoweringContext,
  node: ast.Volume | undefined,
  role: 'volume' | 'demand',
): Literal<VolumeValue> | undefined {
  // After a syntax error a part may be missing.
  if (node === undefined || (node.unit === undefined && node.period === undefined)) return undefined
  const text = { amount: node.amount ?? '0', business: node.business, unit: node.unit, period: node.period }
  const per = node.period === undefined ? node.unit : `per ${node.business ? 'business ' : ''}${node.period}`
  return context.literal(`${text.amount} ${per}`, readVolume(text, role), node)
}

export function lowerInterval(
  context: LoweringContext,
  node: ast.Interval,
  role: QuantityRole = 'interval',
): Literal<Duration> | undefined {
  if (node.unit === undefined) return undefined
  const text = quantity({ ...node, amount: node.amount ?? '1' })
  return context.literal(quantityText(node), readDuration(text, role), node)
}

export function lowerRecurrence(context: LoweringContext, node: ast.Recurrence): Recurrence | undefined {
  const every = lowerInterval(context, node.interval)
  if (every === undefined) return undefined
  return {
    origin: context.origin(node),
    every,
    ahead: node.ahead,
    ...present({ from: context.date(node.start, node, 'start'), due: context.duration(node.due, 'due') }),
  }
}

export function lowerTimeRange(context: LoweringContext, node: ast.TimeRange): TimeRange {
  const from = context.time(node.from ?? '00:00', node, 'from')!
  const to = context.time(node.to ?? '24:00', node, 'to')!
  context.range('times', from.value, to.value, node)
  return { origin: context.origin(node), from, to }
}

/** Words in a comma list, each with its place. */
export function lowerWords(
  context: LoweringContext,
  node: ast.Channels | ast.GoalChannels,
  words: readonly string[],
): Word[] {
  return words.map((text, index) => ({ text, origin: context.origin(node, 'channels', index) }))
}
