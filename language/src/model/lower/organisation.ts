import type { AstNode } from 'langium'
import * as ast from '../../generated/ast.ts'
import { readStaff } from '../../syntax/literals.ts'
import type {
  Actor,
  Calendar,
  Party,
  Pool,
  Role,
  Season,
  SeasonalStaff,
  Site,
  Skill,
  Team,
} from '../declarations.ts'
import type { Property } from '../file.ts'
import type { Literal } from '../values.ts'
import { type LoweringContext, present } from './context.ts'
import { quantity } from './quantities.ts'

export const actorKinds = ['party', 'role', 'team', 'pool'] as const satisfies readonly Actor['kind'][]

export function lowerParty(context: LoweringContext, node: ast.Party): Party {
  return { kind: 'party', ...context.named(node) }
}

export function lowerRole(context: LoweringContext, node: ast.Role): Role {
  return {
    kind: 'role',
    ...context.named(node),
    ...present({ party: context.reference<Party>(node, 'party', node.party, ['party']) }),
  }
}

export function lowerSkill(context: LoweringContext, node: ast.Skill): Skill {
  return { kind: 'skill', ...context.named(node) }
}

export function lowerSite(context: LoweringContext, node: ast.Site): Site {
  return {
    kind: 'site',
    ...context.named(node),
    ...present({ calendar: context.reference<Calendar>(node, 'calendar', node.calendar, ['calendar']) }),
  }
}

export function lowerTeam(context: LoweringContext, node: ast.Team): Team {
  const named = context.named(node)
  const { properties } = node
  const party = properties.find(ast.isTeamParty)
  const site = properties.find(ast.isTeamSite)
  const hours = properties.find(ast.isTeamHours)
  const skills = properties.find(ast.isTeamSkills)
  context.block('team', named, properties, teamProperty)
  return {
    kind: 'team',
    ...named,
    ...lowerStaff(context, properties),
    skills:
      skills === undefined ? [] : context.referenceList<Skill>(skills, 'skills', skills.skills, ['skill']),
    ...present({
      party: party && context.reference<Party>(party, 'party', party.party, ['party']),
      site: site && context.reference<Site>(site, 'site', site.site, ['site']),
      hours: hours && context.reference<Calendar>(hours, 'calendar', hours.calendar, ['calendar']),
      week: context.duration(properties.find(ast.isWeek)?.value, 'week'),
      shrinkage: context.share(properties.find(ast.isShrinkage)?.value, { exclusive: true }),
    }),
  } as Team
}

/** The staff of the whole year, and that of the seasons. */
function lowerStaff(
  context: LoweringContext,
  properties: readonly ast.TeamProperty[],
): Pick<Team, 'staff' | 'seasonalStaff'> {
  let usual: Literal<number> | undefined
  const seasonalStaff: SeasonalStaff[] = []
  for (const node of properties.filter(ast.isStaff)) {
    const { value } = node
    if (!value?.unit) continue
    const staff = context.literal(undefined, readStaff(quantity(value)), value)
    const season = context.reference<Season>(node, 'season', node.season, ['season'])
    if (season !== undefined) seasonalStaff.push({ origin: context.origin(node), season, staff })
    else usual ??= staff
  }
  return { seasonalStaff, ...present({ staff: usual }) }
}

function teamProperty(node: AstNode): Pick<Property, 'name' | 'repeatable'> {
  const name = (
    {
      TeamParty: 'of',
      TeamSite: 'site',
      TeamHours: 'hours',
      Staff: 'staff',
      Week: 'week',
      Shrinkage: 'shrinkage',
      TeamSkills: 'skills',
    } satisfies Record<ast.TeamProperty['$type'], string>
  )[node.$type as ast.TeamProperty['$type']]
  const season = ast.isStaff(node) ? node.season?.$refText : undefined
  return { name: season === undefined ? name : `${name} during ${season}`, repeatable: false }
}

export function lowerPool(context: LoweringContext, node: ast.Pool): Pool {
  return {
    kind: 'pool',
    ...context.named(node),
    members: context.referenceList<Team>(node, 'members', node.members, ['team']),
  }
}
