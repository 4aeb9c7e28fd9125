import type { AstNode } from 'langium'
import * as ast from '../../generated/ast.ts'
import { readStaff } from '../../syntax/literals.ts'
import type { Actor, Calendar, Party, Pool, Role, Site, Skill, Team } from '../declarations.ts'
import type { Property } from '../file.ts'
import { type LoweringContext, present, quantity } from './context.ts'

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
  const staff = properties.find(ast.isStaff)?.value
  context.block('team', named, properties, teamProperty)
  return {
    kind: 'team',
    ...named,
    skills:
      skills === undefined ? [] : context.referenceList<Skill>(skills, 'skills', skills.skills, ['skill']),
    ...present({
      party: party && context.reference<Party>(party, 'party', party.party, ['party']),
      site: site && context.reference<Site>(site, 'site', site.site, ['site']),
      hours: hours && context.reference<Calendar>(hours, 'calendar', hours.calendar, ['calendar']),
      staff: staff?.unit && context.literal(undefined, readStaff(quantity(staff)), staff),
      week: context.duration(properties.find(ast.isWeek)?.value, 'week'),
      shrinkage: context.share(properties.find(ast.isShrinkage)?.value, { exclusive: true }),
    }),
  } as Team
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
  return { name, repeatable: false }
}

export function lowerPool(context: LoweringContext, node: ast.Pool): Pool {
  return {
    kind: 'pool',
    ...context.named(node),
    members: context.referenceList<Team>(node, 'members', node.members, ['team']),
  }
}
