import type { Party, ReasonExcuse } from '../model/declarations.ts'
import { defineRule, message } from './define-rule.ts'
import { code } from './words.ts'

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
  project({ project }, report) {
    const clients = new Set(project.contracts.map(({ client }) => client?.target))
    for (const { declarations } of project.files) {
      for (const sla of declarations) {
        if (sla.kind !== 'sla') continue
        for (const excuse of sla.excuses) {
          if (excuse.kind !== 'reason' || isLimited(excuse) || isOfClient(excuse, clients)) continue
          const reason = excuse.reason.text
          report('unlimited', { reason }, { at: excuse.origin, data: { sla: sla.id, reason } })
        }
      }
    }
  },
})

function isLimited({ announced, caps, notify }: ReasonExcuse): boolean {
  return announced !== undefined || notify !== undefined || caps.length > 0
}

/** What the client causes, the client knows and can end. So it is too where the reason is not known. */
function isOfClient({ reason }: ReasonExcuse, clients: ReadonlySet<Party | undefined>): boolean {
  if (reason.target === undefined) return true
  const { waitingFor } = reason.target
  return waitingFor === 'client' || (typeof waitingFor === 'object' && clients.has(waitingFor.target))
}
