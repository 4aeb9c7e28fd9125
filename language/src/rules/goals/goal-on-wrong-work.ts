import { assignmentsOf } from '../../model/assigned.ts'
import type { AnyOf, Declaration, Event, Metric, Service } from '../../model/declarations.ts'
import type { FileModel } from '../../model/file.ts'
import { code, codes, enumeration, type Locale, message, tongues } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'

interface Wrong {
  readonly metric: string
  readonly sla: string
  readonly services: readonly string[]
  readonly more: number
}

const shown = 3

export const goalOnWrongWork = defineRule({
  name: 'goal-on-wrong-work',
  severity: 'warning',
  purpose: {
    en: 'A goal is about waiting, but nobody waits for the work.',
    de: 'Ein Ziel handelt vom Warten, aber niemand wartet auf die Arbeit.',
  },
  messages: {
    nobody: message<Wrong>({
      en: ({ metric, sla, services, more }) =>
        `${code(metric)} is about waiting, but under ${code(sla)} nobody does: ${list(services, more, 'en')} can be done later (\`work deferrable\`).`,
      de: ({ metric, sla, services, more }) =>
        `${code(metric)} handelt vom Warten; unter ${code(sla)} wartet aber niemand: ${list(services, more, 'de')} ${services.length + more > 1 ? 'lassen' : 'lässt'} sich später erledigen (\`work deferrable\`).`,
      help: {
        en: () => 'Promise a response or a resolution instead, or make the work immediate.',
        de: () => 'Stattdessen eine Antwort oder Lösung zusagen oder die Arbeit als immediate vereinbaren.',
      },
    }),
  },
  file(file, report, { project, library, facts }) {
    const isAboutWaiting = waitingMetrics(library)
    const assignments = assignmentsOf(project, facts)
    if (assignments.isIncomplete) return
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla') continue
      for (const goal of sla.goals) {
        if (goal.metric.target === undefined || !isAboutWaiting(goal.metric.target)) continue
        const services = new Set<Service>()
        const wanted = goal.channels.length === 0 ? [''] : goal.channels.map(({ text }) => text)
        for (const holder of assignments.holdersOf(goal)) {
          const channels = assignments.channelsUnder(holder)
          for (const text of wanted) for (const service of channels.get(text) ?? []) services.add(service)
        }
        if (services.size === 0 || [...services].some(({ work }) => work !== 'deferrable')) continue
        const named = [...services].slice(0, shown)
        report(
          'nobody',
          {
            metric: goal.metric.text,
            sla: sla.id,
            services: named.map(({ id }) => id),
            more: services.size - named.length,
          },
          {
            at: goal.metric.origin,
            related: named.map(({ id, nameOrigin }) => ({
              at: nameOrigin,
              message: { en: `${code(id)} is deferrable work`, de: `${code(id)} ist aufschiebbare Arbeit` },
            })),
            data: { services: [...services].map(({ id }) => id).sort() },
          },
        )
      }
    }
  },
})

function list(services: readonly string[], more: number, locale: Locale): string {
  return enumeration(more > 0 ? [...codes(services), tongues[locale].more(more)] : codes(services), locale)
}

/** Metrics of the time until someone is answered, and of those who give up before. */
function waitingMetrics(library: FileModel): (metric: Metric) => boolean {
  const event = (name: string) => library.declarations.find((one) => one.kind === 'event' && one.id === name)
  const [offered, abandoned] = [event('offered'), event('abandoned')]
  return ({ definition }) => {
    const areAll = (events: AnyOf<Event>, one: Declaration | undefined): boolean =>
      one !== undefined && events.every(({ target }) => target === one)
    if (definition?.kind === 'time') return areAll(definition.starts, offered)
    return definition?.kind === 'share' && areAll(definition.parts, abandoned)
  }
}
