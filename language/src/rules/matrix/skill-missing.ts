import type { Assignment, Pool, Segment, Service, Skill, Team } from '../../model/declarations.ts'
import type { FileModel } from '../../model/file.ts'
import type { Origin } from '../../model/origin.ts'
import type { ProjectModel } from '../../model/project.ts'
import { code, enumeration, type Locale, message, someCodes } from '../../speech/index.ts'
import { defineRule, type Fix, type RelatedPlace, type Report } from '../define-rule.ts'
import { answersOf, contractsIn } from '../support/answers.ts'
import { addToBlock } from '../support/edits.ts'
import { declaredHere } from '../words.ts'

interface Lacking {
  readonly doer: Team | Pool
  readonly skill: Skill
  /** Who needs it. */
  readonly services: ReadonlySet<Service>
  readonly segments: ReadonlySet<Segment>
}

const messages = {
  missing: message<Lacking>({
    en: (p) => `Nobody in ${code(p.doer.id)} has ${code(p.skill.id)}, which ${needers(p, 'en')}.`,
    de: (p) =>
      `In ${code(p.doer.id)} hat niemand ${code(p.skill.id)}; nötig ist das für ${needers(p, 'de')}.`,
    help: {
      en: ({ doer }) =>
        doer.kind === 'pool'
          ? 'Let another team do it, or add the skill to a team of the pool that has it.'
          : 'Let another team do it, or add the skill to this one if it has it.',
      de: ({ doer }) =>
        doer.kind === 'pool'
          ? 'Ein anderes Team beauftragen oder die Fähigkeit bei einem Team des Pools ergänzen, das sie hat.'
          : 'Ein anderes Team beauftragen oder die Fähigkeit hier ergänzen, wenn das Team sie hat.',
    },
  }),
  apart: message<{ pool: Pool; skills: readonly Skill[]; service: Service; segment: Segment }>({
    en: ({ pool, skills, service, segment }) =>
      `${code(service.id)} for ${code(segment.id)} needs ${someCodes(idsOf(skills), 'en')}; ${code(pool.id)} has each of them, but no team of it has all.`,
    de: ({ pool, skills, service, segment }) =>
      `${code(service.id)} für ${code(segment.id)} braucht ${someCodes(idsOf(skills), 'de')}; in ${code(pool.id)} gibt es alle davon, aber in keinem Team alle zugleich.`,
    help: {
      en: () => 'A request goes to one team. Let one do it that has all these skills.',
      de: () => 'Ein Anliegen geht an ein Team. Eines beauftragen, das alle diese Fähigkeiten hat.',
    },
  }),
}

export const skillMissing = defineRule({
  name: 'skill-missing',
  severity: 'error',
  purpose: {
    en: 'A service or a segment needs a skill that nobody has in the team that does the work.',
    de: 'Eine Leistung oder ein Segment braucht eine Fähigkeit, die im zuständigen Team niemand hat.',
  },
  messages,
  file(file, report, { facts, project }) {
    for (const contract of contractsIn(file)) {
      const abilities = new Map<Team | Pool, Abilities | undefined>()
      const found = new Map<Assignment, Map<Team | Pool, Map<Skill, Found>>>()
      const foundApart = new Map<Assignment, Set<string>>()
      const known = new Map<Service | Segment, readonly Skill[]>()
      const needsOf = (one: Service | Segment): readonly Skill[] => {
        let needs = known.get(one)
        if (needs === undefined) {
          needs = [...new Set(one.needs.flatMap(({ target }) => target ?? []))]
          known.set(one, needs)
        }
        return needs
      }
      for (const { assignment, row, cells } of answersOf(facts, contract)) {
        const doer = row.by?.target
        if (doer === undefined || row.notOffered !== undefined) continue
        if (!abilities.has(doer)) abilities.set(doer, abilitiesOf(doer))
        const able = abilities.get(doer)
        if (able === undefined) continue
        for (const { segment, service } of cells) {
          const ofService = needsOf(service)
          const ofSegment = needsOf(segment)
          if (ofService.length + ofSegment.length === 0) continue
          const needs = [...ofService, ...ofSegment.filter((skill) => !ofService.includes(skill))]
          if (able.some((skills) => needs.every((skill) => skills.has(skill)))) continue
          const lacking = needs.filter((skill) => !able.some((skills) => skills.has(skill)))
          if (lacking.length === 0) {
            const about = [doer.id, ...idsOf(needs).sort()].join(' ')
            const before = foundApart.get(assignment) ?? new Set()
            if (before.has(about)) continue
            foundApart.set(assignment, before.add(about))
            report(
              'apart',
              { pool: doer as Pool, skills: needs, service, segment },
              {
                at: row.by!.origin,
                related: [declaredHere(doer)],
                data: {
                  doer: doer.id,
                  skills: idsOf(needs),
                  services: [service.id],
                  segments: [segment.id],
                },
              },
            )
            continue
          }
          for (const skill of lacking) {
            const ofBlock = found.get(assignment) ?? new Map<Team | Pool, Map<Skill, Found>>()
            const ofDoer = ofBlock.get(doer) ?? new Map<Skill, Found>()
            const one = ofDoer.get(skill) ?? { at: row.by!.origin, services: new Set(), segments: new Set() }
            found.set(assignment, ofBlock.set(doer, ofDoer.set(skill, one)))
            if (ofService.includes(skill)) one.services.add(service)
            if (ofSegment.includes(skill)) one.segments.add(segment)
          }
        }
      }
      sayMissing(found, project, report)
    }
  },
})

/** By the block of the matrix, who does it and what they cannot. */
type LackingByBlock = ReadonlyMap<Assignment, ReadonlyMap<Team | Pool, ReadonlyMap<Skill, Found>>>

function sayMissing(found: LackingByBlock, project: ProjectModel, report: Report<typeof messages>): void {
  for (const byDoer of found.values()) {
    for (const [doer, bySkill] of byDoer) {
      for (const [skill, { at, services, segments }] of bySkill) {
        report(
          'missing',
          { doer, skill, services, segments },
          {
            at,
            related: [declaredHere(doer), ...neededBy(skill, services, segments)],
            data: {
              doer: doer.id,
              skills: [skill.id],
              services: idsOf([...services]),
              segments: idsOf([...segments]),
            },
            fixes: doer.kind === 'team' ? fixesFor(doer, skill, project) : [],
          },
        )
      }
    }
  }
}

interface Found {
  readonly at: Origin
  readonly services: Set<Service>
  readonly segments: Set<Segment>
}

/** The skills of each team that may do it. */
type Abilities = readonly ReadonlySet<Skill>[]

/** Undefined if a skill or a team is not known, which other rules report. */
function abilitiesOf(doer: Team | Pool): Abilities | undefined {
  const teams = doer.kind === 'team' ? [doer] : doer.members.map(({ target }) => target)
  const abilities: ReadonlySet<Skill>[] = []
  for (const team of teams) {
    if (team === undefined) return undefined
    const skills = team.skills.flatMap(({ target }) => target ?? [])
    if (skills.length < team.skills.length) return undefined
    abilities.push(new Set(skills))
  }
  return abilities.length === 0 ? undefined : abilities
}

const idsOf = (named: readonly { readonly id: string }[]): string[] => named.map(({ id }) => id)

function needers({ services, segments }: Lacking, locale: Locale): string {
  const words = {
    en: {
      segment: segments.size > 1 ? 'segments' : 'segment',
      service: services.size > 1 ? 'services' : 'service',
    },
    de: {
      segment: segments.size > 1 ? 'die Segmente' : 'das Segment',
      service: services.size > 1 ? 'die Leistungen' : 'die Leistung',
    },
  }[locale]
  const groups = [
    ...(services.size > 0 ? [`${words.service} ${someCodes(idsOf([...services]), locale)}`] : []),
    ...(segments.size > 0 ? [`${words.segment} ${someCodes(idsOf([...segments]), locale)}`] : []),
  ]
  const all = enumeration(groups, locale)
  return { en: `${all} ${services.size + segments.size > 1 ? 'need' : 'needs'}`, de: all }[locale]
}

const mostPlaces = 3

/** The lines that say that the skill is needed. */
function neededBy(skill: Skill, services: Iterable<Service>, segments: Iterable<Segment>): RelatedPlace[] {
  return [...services, ...segments]
    .flatMap((one) =>
      one.needs.filter(({ target }) => target === skill).map(({ origin }) => ({ one, at: origin })),
    )
    .slice(0, mostPlaces)
    .map(({ one, at }) => ({
      at,
      message: { en: `${code(one.id)} needs it`, de: `${code(one.id)} braucht sie` },
    }))
}

/** Adds the skill to the team, where its name is known there. */
function fixesFor(team: Team, skill: Skill, project: ProjectModel): Fix[] {
  const file = project.file(team.origin.file)
  if (file === undefined || !isVisible(skill, file)) return []
  const last = team.skills.at(-1)?.origin.end
  const edit =
    last === undefined
      ? addToBlock(file, team.origin, [`skills ${skill.id}`])
      : { file: file.path, start: last, end: last, text: `, ${skill.id}` }
  if (edit === undefined) return []
  return [
    {
      title: { en: `Add ${skill.id} to ${team.id}`, de: `${skill.id} bei ${team.id} ergänzen` },
      edits: [edit],
    },
  ]
}

function isVisible(skill: Skill, file: FileModel): boolean {
  const from = skill.origin.file
  return (
    from === file.path ||
    file.imports.some(
      ({ names, target }) => names === undefined && target.kind === 'file' && target.path === from,
    )
  )
}
