import type { AstNode } from 'langium'
import * as ast from '../../generated/ast.ts'
import type {
  Actor,
  Catalogue,
  Demand,
  Exclusion,
  Parallel,
  Process,
  ProcessElement,
  Profile,
  Prompt,
  Reference,
  Season,
  SeasonalDemand,
  Segment,
  Segmentation,
  Service,
  Step,
} from '../declarations.ts'
import type { NamedPlace, Property } from '../file.ts'
import { lowerCaseUse } from './cases.ts'
import { type LoweringContext, present } from './context.ts'
import { lowerNeeds } from './customers.ts'
import { actorKinds } from './organisation.ts'
import { lowerTimeRange, lowerVolume, lowerWords } from './values.ts'

export function lowerProfile(context: LoweringContext, node: ast.Profile): Profile {
  return {
    kind: 'profile',
    ...context.named(node),
    parts: node.parts.flatMap((part) => {
      const share = context.share(part.share)
      if (share === undefined) return []
      return [{ origin: context.origin(part), range: lowerTimeRange(context, part.range), share }]
    }),
  }
}

export function lowerProcess(context: LoweringContext, node: ast.Process): Process {
  const names: NamedPlace[] = []
  const elements = node.elements.map((element) => lowerElement(context, element, names))
  context.namespace(names)
  return { kind: 'process', ...context.named(node), elements }
}

function lowerElement(
  context: LoweringContext,
  node: ast.ProcessElement,
  names: NamedPlace[],
): ProcessElement {
  switch (node.$type) {
    case 'Step': {
      context.promise(node.title, node, 'title')
      const step: Step = {
        kind: 'step',
        ...context.named(node),
        ...present({
          doer: context.reference<Actor>(node, 'doer', node.doer, actorKinds),
          limit: context.duration(node.limit, 'limit'),
        }),
      }
      names.push(step)
      return step
    }
    case 'Parallel': {
      const parallel: Parallel = {
        kind: 'parallel',
        origin: context.origin(node),
        elements: node.elements.map((element) => lowerElement(context, element, names)),
      }
      return parallel
    }
    case 'Prompt': {
      context.promise(node.title, node, 'title')
      const prompt: Prompt = {
        kind: 'prompt',
        ...context.named(node),
        segments: node.segments.flatMap((reference) => lowerSegmentReference(context, reference) ?? []),
        ...present({
          taker: context.reference<Actor>(node, 'taker', node.taker, actorKinds),
          limit: context.duration(node.limit, 'limit'),
        }),
      }
      names.push(prompt)
      return prompt
    }
  }
}

export function lowerSegmentReference(
  context: LoweringContext,
  node: ast.SegmentReference,
): Reference<Segment> | undefined {
  const dependsOn = context.reference<Segmentation>(node, 'segmentation', node.segmentation, ['segmentation'])
  return context.reference<Segment>(node, 'segment', node.segment, ['segment'], { dependsOn })
}

export function lowerServiceReference(
  context: LoweringContext,
  node: ast.ServiceReference,
): Reference<Service | Exclusion> | undefined {
  const dependsOn = context.reference<Catalogue>(node, 'catalogue', node.catalogue, ['catalogue'])
  return context.reference<Service | Exclusion>(node, 'service', node.service, ['service', 'exclusion'], {
    dependsOn,
  })
}

export function lowerCatalogue(context: LoweringContext, node: ast.Catalogue): Catalogue {
  const services: Service[] = []
  const exclusions: Exclusion[] = []
  const catalogue: Catalogue = { kind: 'catalogue', ...context.named(node), services, exclusions }
  for (const entry of node.entries) {
    if (ast.isService(entry)) services.push(lowerService(context, entry, catalogue))
    else exclusions.push(lowerExclusion(context, entry, catalogue))
  }
  context.namespace([...services, ...exclusions])
  return catalogue
}

/** The demand that holds all year, and those of the seasons. */
function lowerDemands(
  context: LoweringContext,
  properties: readonly (ast.ServiceProperty | ast.ExclusionProperty)[],
): Pick<Service, 'demand' | 'seasonalDemand'> {
  let demand: Demand | undefined
  const seasonalDemand: SeasonalDemand[] = []
  for (const node of properties.filter(ast.isDemand)) {
    const volume = lowerVolume(context, node.volume, 'demand')
    if (volume === undefined) continue
    const profile = context.reference<Profile>(node, 'profile', node.profile, ['profile'])
    const season = context.reference<Season>(node, 'season', node.season, ['season'])
    const one: Demand = { origin: context.origin(node), volume, ...present({ profile }) }
    if (season !== undefined) seasonalDemand.push({ ...one, season })
    else demand ??= one
  }
  return { seasonalDemand, ...present({ demand }) }
}

function lowerService(context: LoweringContext, node: ast.Service, catalogue: Catalogue): Service {
  const named = context.named(node)
  const { properties } = node
  const channels = properties.find(ast.isChannels)
  const process = properties.find(ast.isServiceProcess)
  const summary = properties.find(ast.isSummary)
  const caseUse = properties.find(ast.isCaseUse)
  context.promise(named.title, node, 'title')
  if (summary !== undefined) context.promise(summary.text, summary, 'text')
  for (const list of properties) {
    if (!ast.isClientProvides(list) && !ast.isDelivers(list)) continue
    for (const [index, item] of list.items.entries()) {
      context.promise(item, list, 'items', index)
      context.agreed('items', item, list, 'items', index)
    }
  }
  context.block('service', named, properties, serviceProperty)
  return context.declare<Service>(node, {
    kind: 'service',
    ...named,
    catalogue,
    channels: channels === undefined ? [] : lowerWords(context, channels, channels.channels),
    ...lowerDemands(context, properties),
    needs: lowerNeeds(context, properties.find(ast.isNeeds)),
    clientProvides: properties.find(ast.isClientProvides)?.items ?? [],
    delivers: properties.find(ast.isDelivers)?.items ?? [],
    ...present({
      summary: summary?.text,
      work: properties.find(ast.isWork)?.kind,
      case: caseUse && lowerCaseUse(context, caseUse),
      effort: context.duration(properties.find(ast.isEffort)?.value, 'effort'),
      patience: context.duration(properties.find(ast.isPatience)?.value, 'patience'),
      price: context.money(properties.find(ast.isPrice)?.value),
      process: process && context.reference<Process>(process, 'process', process.process, ['process']),
    }),
  })
}

function lowerExclusion(context: LoweringContext, node: ast.Exclusion, catalogue: Catalogue): Exclusion {
  const named = context.named(node)
  const { properties } = node
  const instead = properties.find(ast.isInstead)
  context.block('exclusion', named, properties, serviceProperty)
  return context.declare<Exclusion>(node, {
    kind: 'exclusion',
    ...named,
    catalogue,
    ...lowerDemands(context, properties),
    ...present({
      because: properties.find(ast.isBecause)?.text,
      instead: instead && context.reference<Actor>(instead, 'party', instead.party, actorKinds),
      effort: context.duration(properties.find(ast.isEffort)?.value, 'effort'),
    }),
  })
}

const servicePropertyNames = {
  Summary: 'summary',
  Channels: 'channels',
  Work: 'work',
  Effort: 'effort',
  Demand: 'volume',
  Patience: 'patience',
  Price: 'price',
  Needs: 'needs',
  ClientProvides: 'client provides',
  Delivers: 'delivers',
  ServiceProcess: 'process',
  CaseUse: 'case',
  Because: 'because',
  Instead: 'instead',
} satisfies Record<(ast.ServiceProperty | ast.ExclusionProperty)['$type'], string>

function serviceProperty(node: AstNode): Pick<Property, 'name' | 'repeatable'> {
  const name = servicePropertyNames[node.$type as keyof typeof servicePropertyNames]
  const season = ast.isDemand(node) ? node.season?.$refText : undefined
  return { name: season === undefined ? name : `${name} during ${season}`, repeatable: false }
}
