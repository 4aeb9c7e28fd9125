// What a team and a pool do, and how many people it takes.
import { assumptionsOf, tellNeeded, tellNumber } from '../../../capacity/wording.ts'
import type { Pool, Team } from '../../../model/declarations.ts'
import { tellFte } from '../../../rules/support/capacity.ts'
import type { Locale, Localized } from '../../../speech/index.ts'
import type { EditorProject } from '../../project.ts'
import { isShort, type Need, needsSoon } from '../insight.ts'
import { fact, list, named, titled } from './fact.ts'

/** `needs 6.2 FTE to keep the promises (5.9 on average), planned are 6.5 FTE`, for each contract. */
async function needSentences(
  doer: Team | Pool,
  project: EditorProject,
  locale: Locale,
): Promise<readonly string[]> {
  const needs = await needsSoon(project, doer)
  if (needs === undefined) return [{ en: 'still being worked out', de: 'wird noch berechnet' }[locale]]
  return needs.map((need) => {
    const { contract, peak } = need
    const { fte } = need.unit
    const needed = tellFte(tellNeeded(fte.needed, locale), locale)
    const average = tellNeeded(fte.average, locale)
    const planned = tellFte(tellNumber(fte.planned, locale), locale)
    const short = isShort(need)
    const verdict = { en: short ? ' – too few' : '', de: short ? ' – zu wenig' : '' }[locale]
    const usual = {
      en: `${titled(contract)} needs ${needed} to keep the promises (${average} on average), planned are ${planned}`,
      de: `${titled(contract)} braucht ${needed}, um die Zusagen einzuhalten (${average} im Mittel), geplant sind ${planned}`,
    }[locale]
    return `${usual}${peak === undefined ? '' : tellPeak(peak, locale)}${verdict}`
  })
}

/** `; in Winter 9.3 FTE, planned are 10 FTE` */
function tellPeak({ unit: { fte }, seasons }: NonNullable<Need['peak']>, locale: Locale): string {
  const needed = tellFte(tellNeeded(fte.needed, locale), locale)
  const planned = tellFte(tellNumber(fte.planned, locale), locale)
  const when = seasons.map(titled).join(' + ')
  return {
    en: `; during ${when} ${needed}, planned are ${planned}`,
    de: `; in ${when} ${needed}, geplant sind ${planned}`,
  }[locale]
}

async function needFacts(doer: Team | Pool, project: EditorProject, locale: Locale): Promise<string[]> {
  const assumed = new Set((await needsSoon(project, doer))?.flatMap(({ unit }) => assumptionsOf(unit)))
  return [
    ...(await needSentences(doer, project, locale)).flatMap((sentence) =>
      fact(locale, { en: 'Need', de: 'Bedarf' }, sentence),
    ),
    ...[...assumed].flatMap((sentence) =>
      fact(locale, { en: 'Reckoned', de: 'Gerechnet' }, sentence[locale]),
    ),
  ]
}

export async function teamFacts(team: Team, project: EditorProject, locale: Locale): Promise<string[]> {
  const calendar = team.hours ?? team.site?.target?.calendar
  return [
    ...fact(locale, { en: 'Party', de: 'Partei' }, named(team.party)),
    ...fact(
      locale,
      { en: 'Staff', de: 'Besetzung' },
      team.staff?.value === undefined ? undefined : tellFte(tellNumber(team.staff.value, locale, 2), locale),
    ),
    ...team.seasonalStaff.flatMap(({ season, staff: { value } }) => {
      const label: Localized = { en: `Staff during ${season.text}`, de: `Besetzung in ${season.text}` }
      return fact(
        locale,
        label,
        value === undefined ? undefined : tellFte(tellNumber(value, locale, 2), locale),
      )
    }),
    ...fact(locale, { en: 'Hours', de: 'Zeiten' }, named(calendar)),
    ...fact(locale, { en: 'Site', de: 'Standort' }, named(team.site)),
    ...fact(
      locale,
      { en: 'Skills', de: 'Fähigkeiten' },
      list(
        team.skills.map((skill) => named(skill)!),
        locale,
      ),
    ),
    ...(await needFacts(team, project, locale)),
  ]
}

export async function poolFacts(pool: Pool, project: EditorProject, locale: Locale): Promise<string[]> {
  return [
    ...fact(
      locale,
      { en: 'Teams', de: 'Teams' },
      list(
        pool.members.map((member) => named(member)!),
        locale,
      ),
    ),
    ...(await needFacts(pool, project, locale)),
  ]
}
