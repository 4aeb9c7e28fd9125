import { assignmentsOf } from '../../model/assigned.ts'
import type { Case, Service, Sla } from '../../model/declarations.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule, type Fix, type RuleContext } from '../define-rule.ts'
import { addToBlock } from '../support/edits.ts'
import { standsHere } from '../support/promise-texts.ts'
import { testsOf } from '../values/unit-mismatch.ts'
import { declaredHere } from '../words.ts'

interface Mismatch {
  readonly sla: Sla
  readonly service: Service
  readonly wanted: Case
}

export const caseMismatch = defineRule({
  name: 'case-mismatch',
  severity: 'error',
  purpose: {
    en: 'What an SLA promises depends on attributes that requests for a service do not have.',
    de: 'Was ein SLA zusagt, hängt von Merkmalen ab, die Anfragen einer Leistung nicht haben.',
  },
  messages: {
    none: message<Mismatch>({
      en: ({ sla, service, wanted }) =>
        `What ${code(sla.id)} promises depends on the attributes of ${code(wanted.id)}, but ${code(service.id)} does not say that its requests are such cases.`,
      de: ({ sla, service, wanted }) =>
        `Was ${code(sla.id)} zusagt, hängt von den Merkmalen von ${code(wanted.id)} ab, aber ${code(service.id)} sagt nicht, dass die Anfragen solche Fälle sind.`,
      help: {
        en: ({ service, wanted }) => `Write in ${service.id}: case ${wanted.id}`,
        de: ({ service, wanted }) => `In ${service.id} schreiben: case ${wanted.id}`,
      },
    }),
    other: message<Mismatch & { found: Case }>({
      en: ({ sla, service, wanted, found }) =>
        `What ${code(sla.id)} promises depends on the attributes of ${code(wanted.id)}, but requests for ${code(service.id)} are ${code(found.id)}.`,
      de: ({ sla, service, wanted, found }) =>
        `Was ${code(sla.id)} zusagt, hängt von den Merkmalen von ${code(wanted.id)} ab, aber Anfragen für ${code(service.id)} sind ${code(found.id)}.`,
      help: {
        en: () => 'Assign the service under an SLA for its own case.',
        de: () => 'Die Leistung unter einem SLA für ihren eigenen Fall zuordnen.',
      },
    }),
    inherited: message<{ sla: Sla; wanted: Case; attribute: string; parent: string }>({
      en: ({ sla, wanted, attribute, parent }) =>
        `${code(sla.id)} is about ${code(wanted.id)}, but takes over from ${code(parent)} what depends on ${code(attribute)} of another case.`,
      de: ({ sla, wanted, attribute, parent }) =>
        `In ${code(sla.id)} geht es um ${code(wanted.id)}; aus ${code(parent)} kommt aber, was von ${code(attribute)} eines anderen Falls abhängt.`,
      help: {
        en: () => 'Give goals of its own for the same metrics and channels, or extend nothing.',
        de: () => 'Eigene Ziele für dieselben Kennzahlen und Kanäle angeben oder nichts erweitern.',
      },
    }),
  },
  file(file, report, { project, facts }) {
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla' || sla.parent === undefined) continue
      const wanted = sla.case?.target
      if (wanted === undefined) continue
      const { goals, escalations } = facts.sla(sla)
      const inherited = [
        ...goals.filter((goal) => !sla.goals.includes(goal)).map(({ when }) => when?.condition),
        ...escalations.filter((one) => !sla.escalations.includes(one)).map(({ when }) => when),
      ]
      const foreign = inherited
        .flatMap((condition) => [...testsOf(condition)])
        .find(({ attribute: { target } }) => target !== undefined && !wanted.attributes.includes(target))
      if (foreign === undefined) continue
      const attribute = foreign.attribute.text
      report(
        'inherited',
        { sla, wanted, attribute, parent: sla.parent.text },
        { at: sla.case!.origin, related: [standsHere(project, foreign)] },
      )
    }
  },
  project({ project, facts, asksAbout }, report) {
    if (!asksAbout('contract')) return
    const assignments = assignmentsOf(project, facts)
    for (const sla of assignments.slas) {
      const effective = facts.sla(sla)
      const wanted = effective.case?.target
      const depends = [...effective.goals, ...effective.escalations].some(({ when }) => when !== undefined)
      if (wanted === undefined || !depends) continue
      for (const { service, cell } of assignments.under(sla)) {
        const own = service.case
        if (own !== undefined && (own.target === undefined || own.target === wanted)) continue
        const details = {
          at: cell.row.sla!.origin,
          related: [declaredHere(service), declaredHere(wanted)],
          data: { service: service.id, sla: sla.id, case: wanted.id },
        }
        const parameters = { sla, service, wanted }
        if (own?.target !== undefined) report('other', { ...parameters, found: own.target }, details)
        else report('none', parameters, { ...details, fixes: fixesOf(project, service, wanted) })
      }
    }
  },
})

function fixesOf(project: RuleContext['project'], service: Service, { id, origin }: Case): Fix[] {
  const file = project.file(service.origin.file)
  // In another file the name may not be known.
  const edit =
    file === undefined || origin.file !== file.path
      ? undefined
      : addToBlock(file, service.origin, [`case ${id}`])
  if (edit === undefined) return []
  const title = { en: `Write case ${id} in ${service.id}`, de: `In ${service.id} case ${id} schreiben` }
  return [{ title, edits: [edit] }]
}
