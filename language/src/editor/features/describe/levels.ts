// What an SLA promises, inheritance resolved.
import { goalFits } from '../../../model/assigned.ts'
import type { Goal, Metric, Reason, Reference, Service, Sla } from '../../../model/declarations.ts'
import { plainDuration } from '../../../projection/values.ts'
import { type Locale, sides } from '../../../speech/index.ts'
import { tellWithin } from '../../../wording/index.ts'
import type { EditorProject } from '../../project.ts'
import { contractsOf } from '../insight.ts'
import { codeSpan, escapeMarkdown } from '../markdown.ts'
import { tellExcuse, tellMetric, tellSla } from '../telling.ts'
import { every, fact, list, named, titled } from './fact.ts'

export function metricFact(metric: Metric, locale: Locale): string {
  const sentence = tellMetric(metric, locale)
  return sentence === undefined ? '' : escapeMarkdown(sentence)
}

/** Who is waited for, what it does to which SLA, and who has to end it. */
export function reasonFacts(reason: Reason, project: EditorProject, locale: Locale): string[] {
  const { waitingFor } = reason
  const who =
    typeof waitingFor === 'object' ? named(waitingFor) : waitingFor && sides[waitingFor].object[locale]
  const isThis = ({ target }: Reference): boolean => target === reason
  const slas = every('sla', project, () => true)
  const stopped = slas.filter((sla) => project.facts.sla(sla).stops.some(isThis))
  const excuses = slas.flatMap((sla) =>
    project.facts.sla(sla).excuses.flatMap((excuse) => {
      const told = excuse.kind === 'reason' && isThis(excuse.reason) ? tellExcuse(excuse, locale) : undefined
      if (told === undefined) return []
      const under = { en: `Excused in ${codeSpan(sla.id)}`, de: `Entschuldigt in ${codeSpan(sla.id)}` }[
        locale
      ]
      return [`- **${under}:** ${escapeMarkdown(told)}`]
    }),
  )
  const duties = contractsOf(project)
    .flatMap(({ clauses }) => clauses)
    .flatMap((clause) => (clause.kind === 'duty' && clause.ends.some(isThis) ? [clause] : []))
  return [
    ...fact(locale, { en: 'Waiting for', de: 'Gewartet wird auf' }, who),
    ...fact(locale, { en: 'Clocks stop in', de: 'Fristen ruhen in' }, list(stopped.map(titled), locale)),
    ...excuses,
    ...duties.flatMap((duty) => {
      const { value: limit } = duty.limit ?? {}
      const within = limit === undefined ? '' : `, ${tellWithin(plainDuration(limit), locale)}`
      return fact(locale, { en: 'Ended by', de: 'Beendet durch' }, `${titled(duty)}${escapeMarkdown(within)}`)
    }),
  ]
}

/** Where a goal comes from. */
function declaring(goal: Goal, sla: Sla): Sla | undefined {
  const seen = new Set<Sla>()
  for (let at: Sla | undefined = sla; at !== undefined && !seen.has(at); at = at.parent?.target) {
    if (at.goals.includes(goal)) return at
    seen.add(at)
  }
  return undefined
}

/**
 * What an SLA promises, inheritance resolved, and from which SLA each part comes.
 * @param service only the goals that count for it
 */
export function effectiveSla(
  sla: Sla,
  project: EditorProject,
  locale: Locale,
  service?: Service,
): readonly string[] {
  const effective = project.facts.sla(sla)
  const told = tellSla(effective, locale)
  const from = (source: Sla | undefined): string =>
    source === undefined || source === sla
      ? ''
      : { en: ` (from ${codeSpan(source.id)})`, de: ` (aus ${codeSpan(source.id)})` }[locale]
  const goals = told.goals
    .filter(({ goal }) => service === undefined || goalFits(goal, service))
    .flatMap(({ goal, sentences }) =>
      sentences.map((sentence) => `- ${escapeMarkdown(sentence)}${from(declaring(goal, sla))}`),
    )
  const hours = named(effective.hours)
  const chain = chainOf(sla)
  const hoursFrom = chain.find((one) => one.hours !== undefined)
  const caseOf = named(effective.case)
  const caseFrom = chain.find((one) => one.case !== undefined)
  const rest = [
    ...fact(locale, { en: 'Hours', de: 'Zeiten' }, hours && `${hours}${from(hoursFrom)}`),
    ...fact(locale, { en: 'Case', de: 'Fall' }, caseOf && `${caseOf}${from(caseFrom)}`),
    ...told.terms.map(({ label, text }) => {
      const said = escapeMarkdown(text)
      return label === undefined ? `- ${said}` : `- **${label}:** ${said}`
    }),
  ]
  const lines = [...goals, ...rest]
  const caption = { en: 'What holds', de: 'Was gilt' }[locale]
  return lines.length === 0 ? [] : [`**${caption}**\n\n${lines.join('\n')}`]
}

function chainOf(sla: Sla): readonly Sla[] {
  const chain: Sla[] = []
  for (let at: Sla | undefined = sla; at !== undefined && !chain.includes(at); at = at.parent?.target)
    chain.push(at)
  return chain
}
