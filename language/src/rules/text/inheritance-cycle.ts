import type { Calendar, Sla } from '../../model/declarations.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'

type Heir = Sla | Calendar

export const inheritanceCycle = defineRule({
  name: 'inheritance-cycle',
  severity: 'error',
  purpose: {
    en: 'Something extends itself, directly or by way of others.',
    de: 'Etwas baut auf sich selbst auf, unmittelbar oder über andere.',
  },
  messages: {
    itself: message<{ name: string }>({
      en: ({ name }) => `${code(name)} extends itself.`,
      de: ({ name }) => `${code(name)} baut auf sich selbst auf.`,
      help: { en: () => 'Remove the extends.', de: () => 'Das extends entfernen.' },
    }),
    cycle: message<{ chain: readonly string[] }>({
      en: ({ chain }) => `${code(chain[0]!)} extends itself: ${chain.join(' → ')}.`,
      de: ({ chain }) => `${code(chain[0]!)} baut auf sich selbst auf: ${chain.join(' → ')}.`,
      help: {
        en: () => 'Remove one of these extends.',
        de: () => 'Eines dieser extends entfernen.',
      },
    }),
  },
  project({ files, asksAbout }, report) {
    if (!asksAbout('sla', 'calendar')) return
    const done = new Set<Heir>()
    for (const file of files) {
      for (const declaration of file.declarations) {
        if (declaration.kind !== 'sla' && declaration.kind !== 'calendar') continue
        const cycle = cycleFrom(declaration, done)
        if (cycle === undefined) continue
        const chain = [...cycle, cycle[0]!].map((heir) => heir.id)
        const [first, ...others] = cycle as [Heir, ...Heir[]]
        const details = {
          at: first.parent!.origin,
          related: others.map((heir) => ({
            at: heir.parent!.origin,
            message: { en: `${code(heir.id)} extends it here`, de: `hier baut ${code(heir.id)} darauf auf` },
          })),
        }
        if (cycle.length === 1) report('itself', { name: first.id }, details)
        else report('cycle', { chain }, details)
      }
    }
  },
})

/** The cycle that following `extends` from here runs into, beginning with its first member by place. */
function cycleFrom(start: Heir, done: Set<Heir>): Heir[] | undefined {
  const path: Heir[] = []
  const onPath = new Set<Heir>()
  let at: Heir | undefined = start
  while (at !== undefined && !done.has(at) && !onPath.has(at)) {
    path.push(at)
    onPath.add(at)
    at = at.parent?.target
  }
  for (const heir of path) done.add(heir)
  if (at === undefined || !onPath.has(at)) return undefined
  const cycle = path.slice(path.indexOf(at))
  const first = cycle.reduce((a, b) => (isBefore(b, a) ? b : a))
  const index = cycle.indexOf(first)
  return [...cycle.slice(index), ...cycle.slice(0, index)]
}

function isBefore(a: Heir, b: Heir): boolean {
  return a.origin.file === b.origin.file ? a.origin.start < b.origin.start : a.origin.file < b.origin.file
}
