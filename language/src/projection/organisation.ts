import type { CompiledContract } from '../compile/schema.ts'
import type { Pool, Role, SeasonalStaff, Site, Team } from '../model/declarations.ts'
import { compare } from '../text/order.ts'
import { type Context, idsOf, placed } from './context.ts'
import { namedOf } from './named.ts'
import { durationOf, literalOf, ratioOf } from './values.ts'
import { given, unlessEmpty, whole } from './whole.ts'

export type TeamPart = CompiledContract['teams'][number]
export type PoolPart = CompiledContract['pools'][number]

export function roleOf(role: Role, context: Context) {
  return whole({ ...namedOf(role, context), party: context.idOf(role.party) })
}

export function siteOf(site: Site, context: Context) {
  return whole({ ...namedOf(site, context), calendar: context.idOf(site.calendar) })
}

/** The hours that a team works: its own, else those of its site. */
export function hoursOfTeam({ hours, site }: Team) {
  return hours ?? site?.target?.calendar
}

export function teamOf(team: Team, context: Context): TeamPart | undefined {
  const { party, site, seasonalStaff } = team
  const staff = staffOf(team, context)
  return (
    staff &&
    whole({
      ...namedOf(team, context),
      party: context.idOf(party),
      site: given(site, (one) => context.idOf(one)),
      ...staff,
      seasonalStaff: unlessEmpty(
        context
          .each(seasonalStaff, (one) => seasonalStaffOf(one, context))
          ?.sort((a, b) => compare(a.season, b.season)),
      ),
    })
  )
}

/** How much a team can do, and what, in a usual week. */
export function staffOf(team: Team, context: Context) {
  const { staff, week, shrinkage, skills } = team
  return whole({
    calendar: context.idOf(hoursOfTeam(team)),
    staff: staff && literalOf(staff),
    week: week && durationOf(week),
    shrinkage: shrinkage && ratioOf(shrinkage),
    skills: idsOf(skills, context),
  })
}

function seasonalStaffOf(one: SeasonalStaff, context: Context) {
  const part = whole({ season: context.idOf(one.season), staff: literalOf(one.staff) })
  return placed(one, part, context)
}

export function poolOf(pool: Pool, context: Context): PoolPart | undefined {
  return whole({ ...namedOf(pool, context), teams: idsOf(pool.members, context) })
}
