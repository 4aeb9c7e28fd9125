import type { ReasonExcuse } from '../../model/declarations.ts'
import type { ProjectModel } from '../../model/project.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule, type Fix } from '../define-rule.ts'

export const exceptionWithoutLimit = defineRule({
  name: 'exception-without-limit',
  severity: 'info',
  purpose: {
    en: 'What the client does not cause excuses a miss without notice and without limit.',
    de: 'Was der Auftraggeber nicht verursacht, entschuldigt Verfehlungen ohne Ankündigung und ohne Grenze.',
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
  },
  file(file, report, { project }) {
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla') continue
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
