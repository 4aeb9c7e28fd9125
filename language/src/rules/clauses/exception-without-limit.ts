import type { ReasonExcuse } from '../../model/declarations.ts'
import type { EffectiveSla } from '../../model/effective.ts'
import { openDaysOf } from '../../model/open-days.ts'
import type { ProjectModel } from '../../model/project.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { standsHere, textAt } from '../support/promise-texts.ts'
import { fills } from '../support/windows.ts'

export const exceptionWithoutLimit = defineRule({
  name: 'exception-without-limit',
  severity: 'info',
  purpose: {
    en: 'What excuses a miss has no notice and no limit, or a limit that is none.',
    de: 'Was Verfehlungen entschuldigt, hat weder Ankündigung noch Grenze oder eine Grenze, die keine ist.',
  },
  messages: {
    unlimited: message<{ reason: string }>({
      en: ({ reason }) =>
        `${code(reason)} excuses every miss, however long it lasts and however often it comes, and nobody has to be told.`,
      de: ({ reason }) =>
        `${code(reason)} entschuldigt jede Verfehlung, wie lange es auch dauert und wie oft es auch vorkommt, und ohne dass jemand davon erfährt.`,
      help: {
        en: ({ reason }) =>
          `Say on which conditions: ${reason} announced 2 days ahead · ${reason} up to 2 h · ${reason} up to 4 h per month · ${reason} notify within 1 h`,
        de: ({ reason }) =>
          `Bedingungen nennen: ${reason} announced 2 days ahead · ${reason} up to 2 h · ${reason} up to 4 h per month · ${reason} notify within 1 h`,
      },
    }),
    whole: message<{ cap: string; reason: string }>({
      en: ({ cap, reason }) =>
        `${code(cap)} is no limit to ${code(reason)}: no such period is longer, so that it excuses every miss.`,
      de: ({ cap, reason }) =>
        `${code(cap)} ist keine Grenze für ${code(reason)}: Länger ist kein solcher Zeitraum, entschuldigt ist also jede Verfehlung.`,
      severity: 'warning',
    }),
    window: message<{ cap: string; reason: string; window: string }>({
      en: ({ cap, reason, window }) =>
        `One ${code(reason)} of ${code(cap)} fills the whole period that is measured (${code(window)}), so that nothing in it can be missed.`,
      de: ({ cap, reason, window }) =>
        `Einmal ${code(reason)} mit ${code(cap)} füllt den ganzen Messzeitraum (${code(window)}), sodass darin nichts verfehlt werden kann.`,
      help: {
        en: () => 'Excuse less at a time, or measure over a longer period.',
        de: () => 'Je Mal weniger entschuldigen oder über einen längeren Zeitraum messen.',
      },
      severity: 'warning',
    }),
  },
  file(file, report, { project, facts }) {
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla') continue
      if (sla.excuses.length > 0) checkCaps(facts.sla(sla), new Set(sla.excuses))
      for (const excuse of sla.excuses) {
        if (excuse.kind !== 'reason' || isLimited(excuse) || isOfClient(excuse, project)) continue
        const reason = excuse.reason.text
        report(
          'unlimited',
          { reason },
          {
            at: excuse.origin,
            data: { sla: sla.id, reason },
            fixes: ['announced 2 days ahead', 'up to 4 h per month'].map((limit) => adding(limit, excuse)),
          },
        )
      }
    }

    /** What is excused at most may be all there is. */
    function checkCaps(
      { hours, windows: all, goals, excuses }: EffectiveSla,
      own: ReadonlySet<EffectiveSla['excuses'][number]>,
    ): void {
      const days = hours?.target && openDaysOf(facts.calendar(hours.target))
      const windows = [...all, ...goals.flatMap((goal) => goal.windows)]
      for (const excuse of excuses) {
        if (excuse.kind !== 'reason' || !own.has(excuse)) continue
        const reason = excuse.reason.text
        for (const { most, per, origin } of excuse.caps) {
          if (most.value === undefined) continue
          const cap = textAt(project, origin)
          if (per !== undefined) {
            if (per.value === undefined || !fills(most.value, per.value, days)) continue
            report('whole', { cap, reason }, { at: origin, data: { reason, cap } })
            continue
          }
          const longest = windows.find(({ value }) => value !== undefined && fills(most.value!, value, days))
          const isAll = windows.every(({ value }) => value !== undefined && fills(most.value!, value, days))
          if (longest === undefined || !isAll) continue
          const window = textAt(project, longest.origin)
          const related = [standsHere(project, longest)]
          report('window', { cap, reason, window }, { at: origin, related, data: { cap, window } })
        }
      }
    }
  },
})

function adding(limit: string, { origin: { file, end } }: ReasonExcuse): Fix {
  return {
    title: { en: `Add ${limit}`, de: `${limit} ergänzen` },
    edits: [{ file, start: end, end, text: ` ${limit}` }],
  }
}

function isLimited({ announced, caps, notify }: ReasonExcuse): boolean {
  return announced !== undefined || notify !== undefined || caps.length > 0
}

/** What the client causes, the client knows and can end. So it is too where the reason or the party is not known. */
function isOfClient({ reason: { target: reason } }: ReasonExcuse, { contracts }: ProjectModel): boolean {
  const waitingFor = reason?.waitingFor
  if (reason === undefined || waitingFor === 'client') return true
  if (typeof waitingFor !== 'object') return false
  const party = waitingFor.target
  return party === undefined || contracts.some(({ client }) => client?.target === party)
}
