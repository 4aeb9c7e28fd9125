import type { AstNode } from 'langium'
import * as ast from '../../generated/ast.ts'
import { readDuration } from '../../syntax/literals.ts'
import type { Cap, Excuse, Party, Reason } from '../declarations.ts'
import type { Property } from '../file.ts'
import type { Duration, Literal } from '../values.ts'
import { type LoweringContext, present } from './context.ts'
import { quantity } from './quantities.ts'

/** The largest share of the agreed volume that can be a limit, in percent. */
const mostVolume = 1000

export function lowerReason(context: LoweringContext, node: ast.Reason): Reason {
  const party = context.reference<Party>(node, 'party', node.party, ['party'])
  return { kind: 'reason', ...context.named(node), ...present({ waitingFor: node.side ?? party }) }
}

/** An exception with conditions; undefined for one that is only a text. */
export function lowerExcuse(context: LoweringContext, node: ast.Exception): Excuse | undefined {
  const origin = context.origin(node)
  const limit = node.conditions.find(ast.isNotification)?.limit
  const common = { notify: context.duration(limit, 'limit') }
  if (node.volume !== undefined) {
    const above = context.share(node.volume, { least: 100, most: mostVolume })
    return above && { kind: 'volume', origin, above, ...present(common) }
  }
  const reason = context.reference<Reason>(node, 'reason', node.reason, ['reason'])
  if (reason === undefined) return undefined
  const named = { id: reason.text, origin, nameOrigin: reason.origin }
  context.block('exception', named, node.conditions, exceptionCondition)
  const notice = node.conditions.find(ast.isAnnouncement)?.notice
  return {
    kind: 'reason',
    origin,
    reason,
    caps: node.conditions.filter(ast.isExceptionCap).flatMap((cap) => lowerCap(context, cap) ?? []),
    ...present({ ...common, announced: context.duration(notice, 'limit') }),
  }
}

function lowerCap(context: LoweringContext, node: ast.ExceptionCap): Cap | undefined {
  const most = context.duration(node.most, 'limit')
  return most && { origin: context.origin(node), most, ...present({ per: lowerPer(context, node) }) }
}

/** The period of `per month`. */
export function lowerPer(
  context: LoweringContext,
  node: ast.ExceptionCap | ast.CreditCap | ast.CreditThreshold,
): Literal<Duration> | undefined {
  if (node.window === undefined) return undefined
  const text = quantity({ amount: '1', unit: node.window })
  return context.literal(node.window, readDuration(text, 'interval'), node, 'window')
}

/** Two exceptions for one thing would leave open which conditions hold. */
export function exceptionName(node: AstNode): Pick<Property, 'name' | 'repeatable'> {
  const { text, reason, volume } = node as ast.Exception
  if (text !== undefined) return { name: `"${text}"`, repeatable: true }
  return { name: volume === undefined ? (reason?.$refText ?? '') : 'volume', repeatable: false }
}

function exceptionCondition(node: AstNode): Pick<Property, 'name' | 'repeatable'> {
  const condition = node as ast.ExceptionCondition
  switch (condition.$type) {
    case 'Announcement':
      return { name: 'announced', repeatable: false }
    case 'ExceptionCap':
      return { name: condition.window === undefined ? 'up to' : 'up to … per', repeatable: false }
    case 'Notification':
      return { name: 'notify', repeatable: false }
  }
}
