import type { AstNode } from 'langium'
import * as ast from '../../generated/ast.ts'
import { readMonthsStart, readVersion } from '../../syntax/literals.ts'
import type {
  Actor,
  Assignment,
  AssignmentRow,
  Catalogue,
  Clause,
  Contract,
  Metric,
  Party,
  Pool,
  Reason,
  Report,
  Segmentation,
  Signature,
  Sla,
  Team,
} from '../declarations.ts'
import type { Property } from '../file.ts'
import { lowerSegmentReference, lowerServiceReference } from './catalogue.ts'
import { type LoweringContext, present } from './context.ts'
import { lowerTarget, lowerWindow } from './levels.ts'
import { actorKinds } from './organisation.ts'
import { lowerInterval, lowerRecurrence, lowerVolume } from './values.ts'

export function lowerContract(context: LoweringContext, node: ast.Contract): Contract {
  const named = context.named(node)
  const { items } = node
  const version = items.find(ast.isVersion)
  const client = items.find(ast.isClient)
  const provider = items.find(ast.isProvider)
  const offers = items.find(ast.isOffers)
  const serves = items.find(ast.isServes)
  const months = items.find(ast.isFiscalMonths)
  const review = items.find(ast.isReview)
  const clauses: Clause[] = []
  const reports: Report[] = []
  const signatures: Signature[] = []
  const assignments: Assignment[] = []
  context.block('contract', named, items, contractProperty)
  for (const item of items) {
    if (ast.isAssignment(item)) assignments.push(lowerAssignment(context, item))
    else if (ast.isDuty(item) || ast.isRight(item) || ast.isAuthority(item) || ast.isStandard(item)) {
      const clause = lowerClause(context, item)
      if (clause !== undefined) clauses.push(clause)
    } else if (ast.isReport(item)) reports.push(lowerReport(context, item))
    else if (ast.isSignature(item)) {
      const party = context.reference<Party>(item, 'party', item.party, ['party'])
      const date = context.date(item.date, item, 'date')
      if (party && date)
        signatures.push({ origin: context.origin(item), signatory: item.signatory, party, date })
    }
  }
  context.namespace([...clauses, ...reports])
  return {
    kind: 'contract',
    ...named,
    offers:
      offers === undefined
        ? []
        : context.referenceList<Catalogue>(offers, 'catalogues', offers.catalogues, ['catalogue']),
    assignments,
    clauses,
    reports,
    signatures,
    ...present({
      version:
        version?.version === undefined
          ? undefined
          : context.literal(version.version, readVersion(version.version), version, 'version'),
      client: client && context.reference<Party>(client, 'party', client.party, ['party']),
      provider: provider && context.reference<Party>(provider, 'party', provider.party, ['party']),
      inForce: lowerPeriod(context, items.find(ast.isInForce)),
      monthsStart:
        months?.day === undefined
          ? undefined
          : context.literal(months.day, readMonthsStart(months.day), months, 'day'),
      review: review?.interval && lowerInterval(context, review.interval),
      notice: context.duration(items.find(ast.isNotice)?.value, 'notice'),
      serves:
        serves &&
        context.reference<Segmentation>(serves, 'segmentation', serves.segmentation, ['segmentation']),
    }),
  }
}

function lowerPeriod(context: LoweringContext, node: ast.InForce | undefined): Contract['inForce'] {
  if (node === undefined) return undefined
  const from = context.date(node.from, node, 'from')
  const to = context.date(node.to, node, 'to')
  context.range('dates', from?.value, to?.value, node)
  return from && to ? { from, to, origin: context.origin(node) } : undefined
}

function lowerAssignment(context: LoweringContext, node: ast.Assignment): Assignment {
  const origin = context.origin(node)
  const segments = node.segments.flatMap((segment) => lowerSegmentReference(context, segment) ?? [])
  const volume = node.items.find(ast.isAssignmentVolume)
  const id = segments.map((segment) => segment.text).join(', ')
  context.block(
    'assignment',
    { id, origin, nameOrigin: segments[0]?.origin ?? origin },
    node.items,
    (item) => ({
      name: ast.isAssignmentVolume(item) ? 'volume' : 'row',
      repeatable: !ast.isAssignmentVolume(item),
    }),
  )
  return {
    origin,
    segments,
    rows: node.items.filter(ast.isAssignmentRow).map((row) => lowerRow(context, row)),
    ...present({ volume: lowerVolume(context, volume?.volume, 'volume') }),
  }
}

function lowerRow(context: LoweringContext, node: ast.AssignmentRow): AssignmentRow {
  return {
    origin: context.origin(node),
    others: node.others,
    services: node.services.flatMap((service) => lowerServiceReference(context, service) ?? []),
    ...present({
      sla: context.reference<Sla>(node, 'sla', node.sla, ['sla']),
      by: context.reference<Team | Pool>(node, 'by', node.by, ['team', 'pool']),
      volume: lowerVolume(context, node.volume, 'volume'),
      notOffered: node.notOffered ? { because: node.reason ?? '' } : undefined,
    }),
  }
}

function lowerClause(
  context: LoweringContext,
  node: ast.Duty | ast.Right | ast.Authority | ast.Standard,
): Clause | undefined {
  const named = context.named(node)
  context.promise(named.title, node, 'title')
  switch (node.$type) {
    case 'Duty': {
      const measuredBy = context.reference<Metric>(node, 'metric', node.metric, ['metric'])
      const recurrence = node.recurrence?.interval && lowerRecurrence(context, node.recurrence)
      for (const [index, item] of node.items.entries()) {
        context.promise(item, node, 'items', index)
        context.agreed('items', item, node, 'items', index)
      }
      if (node.recurrence === undefined && node.metric === undefined && node.limit === undefined)
        context.agreed('duty', named.title, node, 'title')
      return {
        kind: 'duty',
        ...named,
        side: node.side,
        ends: context.referenceList<Reason>(node, 'reasons', node.reasons, ['reason']),
        delivers: node.items,
        targets: node.targets.flatMap((target) => lowerTarget(context, target) ?? []),
        windows: lowerWindow(context, node.windows),
        ...present({ recurrence, limit: context.duration(node.limit, 'limit'), measuredBy }),
      }
    }
    case 'Right':
      context.agreed('right', named.title, node, 'title')
      return { kind: 'right', ...named, side: node.side }
    case 'Authority': {
      context.agreed('authority', named.title, node, 'title')
      const holder = context.reference<Actor>(node, 'holder', node.holder, actorKinds)
      return (
        holder && { kind: 'authority', ...named, holder, ...present({ limit: context.money(node.limit) }) }
      )
    }
    case 'Standard':
      context.agreed('standard', named.title, node, 'title')
      return { kind: 'standard', ...named }
  }
}

function lowerReport(context: LoweringContext, node: ast.Report): Report {
  const named = context.named(node)
  const { properties } = node
  const schedule = properties.find(ast.isReportSchedule)
  const recipients = properties.find(ast.isReportRecipients)
  const metrics = properties.find(ast.isReportMetrics)
  context.block('report', named, properties, (property) => ({
    name: reportProperty(property),
    repeatable: false,
  }))
  return {
    kind: 'report',
    ...named,
    recipients:
      recipients === undefined
        ? []
        : context.referenceList<Actor>(recipients, 'recipients', recipients.recipients, actorKinds),
    metrics:
      metrics === undefined
        ? []
        : context.referenceList<Metric>(metrics, 'metrics', metrics.metrics, ['metric']),
    dimensions: properties.find(ast.isReportBreakdown)?.dimensions ?? [],
    ...present({
      recurrence: schedule?.recurrence?.interval && lowerRecurrence(context, schedule.recurrence),
    }),
  }
}

function reportProperty(node: AstNode): string {
  switch (node.$type as ast.ReportProperty['$type']) {
    case 'ReportSchedule':
      return 'every'
    case 'ReportRecipients':
      return 'to'
    case 'ReportMetrics':
      return 'shows'
    case 'ReportBreakdown':
      return 'by'
  }
}

const repeatable: ReadonlySet<ast.ContractItem['$type']> = new Set([
  'Assignment',
  'Duty',
  'Right',
  'Authority',
  'Standard',
  'Report',
  'Signature',
])

const contractWords: Partial<Record<ast.ContractItem['$type'], string>> = {
  InForce: 'in force',
  FiscalMonths: 'months start',
  Assignment: 'assign',
}

function contractProperty(node: AstNode): Pick<Property, 'name' | 'repeatable'> {
  const type = node.$type as ast.ContractItem['$type']
  const name = contractWords[type] ?? type.toLowerCase()
  return { name, repeatable: repeatable.has(type) }
}
