import type { Escalation } from '../model/declarations.ts'
import { defineRule, message } from './define-rule.ts'
import { groupsOf, removal, standsHere, textAt } from './promise-texts.ts'
import { code } from './words.ts'

interface Stages {
  readonly at: string
  readonly other: string
}

export const escalationOrder = defineRule({
  name: 'escalation-order',
  severity: 'warning',
  purpose: {
    en: 'Escalations stand out of order, twice at one point, or lead to the same person again.',
    de: 'Eskalationen stehen nicht der Reihe nach, doppelt oder führen noch einmal zur selben Stelle.',
  },
  messages: {
    twice: message<Stages>({
      en: ({ at }) => `A second escalation at ${at}: each goes to one, so that it is clear who is in charge.`,
      de: ({ at }) =>
        `Eine zweite Eskalation bei ${at}: Jede geht an eine Stelle, damit klar ist, wer zuständig ist.`,
      help: {
        en: () => 'Remove one of them, or give it a share of its own.',
        de: () => 'Eine davon entfernen oder ihr einen eigenen Anteil geben.',
      },
    }),
    order: message<Stages>({
      en: ({ at, other }) => `The escalation at ${at} stands after the one at ${other}, which comes later.`,
      de: ({ at, other }) => `Die Eskalation bei ${at} steht hinter der bei ${other}, die später kommt.`,
      help: {
        en: () => 'List them in the order in which they come.',
        de: () => 'Die Eskalationen in der Reihenfolge nennen, in der sie eintreten.',
      },
    }),
    again: message<Stages & { actor: string }>({
      en: ({ at, other, actor }) =>
        `At ${at} it goes to ${code(actor)} again, who has had it since ${other}: nobody new learns of it.`,
      de: ({ at, other, actor }) =>
        `Bei ${at} geht es noch einmal an ${code(actor)}, wo es schon seit ${other} liegt: Niemand Neues erfährt davon.`,
      help: {
        en: () => 'Name someone with more responsibility, or leave the stage out.',
        de: () => 'Jemanden mit mehr Verantwortung nennen oder die Stufe weglassen.',
      },
    }),
  },
  file(file, report, { project, facts }) {
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla' || sla.escalations.length === 0) continue
      const own = new Set<Escalation>(sla.escalations)
      const spoken = new Set<Escalation>()
      const byShare = new Map<number, Escalation>()
      let highest: Escalation | undefined
      for (const escalation of sla.escalations) {
        const share = shareOf(escalation)
        if (share === undefined) continue
        const first = byShare.get(share)
        const highestShare = highest && shareOf(highest)
        if (first !== undefined) {
          spoken.add(escalation)
          report(
            'twice',
            { at: escalation.at.text, other: first.at.text },
            {
              at: escalation.origin,
              related: [standsHere(project, first)],
              fixes: [
                {
                  title: { en: 'Remove this escalation', de: 'Diese Eskalation entfernen' },
                  edits: [removal(project, escalation.origin)],
                },
              ],
            },
          )
        } else if (highest !== undefined && share < highestShare!) {
          report(
            'order',
            { at: escalation.at.text, other: highest.at.text },
            {
              at: escalation.at.origin,
              related: [standsHere(project, highest)],
              fixes: [sorting(sla.escalations)],
            },
          )
        }
        if (first === undefined) byShare.set(share, escalation)
        if (highest === undefined || share > highestShare!) highest = escalation
      }
      const mine = new Set(sla.escalations.flatMap((one) => (spoken.has(one) ? [] : (one.to.target ?? []))))
      const byActor = groupsOf(
        facts.sla(sla).escalations.filter((one) => !spoken.has(one) && shareOf(one) !== undefined),
        ({ to }) => to.target,
      )
      for (const actor of mine) {
        const stages = byActor.get(actor)?.toSorted((a, b) => shareOf(a)! - shareOf(b)!) ?? []
        for (const [index, stage] of stages.entries()) {
          const earlier = stages[index - 1]
          // What is wholly inherited is said where it comes from.
          if (earlier === undefined || (!own.has(stage) && !own.has(earlier))) continue
          const place = own.has(stage) ? stage : earlier
          report(
            'again',
            { at: stage.at.text, other: earlier.at.text, actor: actor.id },
            {
              at: place.to.origin,
              related: [standsHere(project, place === stage ? earlier : stage)],
              data: { actor: actor.id },
              fixes: [
                {
                  title: { en: 'Remove this escalation', de: 'Diese Eskalation entfernen' },
                  edits: [removal(project, place.origin)],
                },
              ],
            },
          )
        }
      }
    }

    function sorting(escalations: readonly Escalation[]) {
      const sorted = escalations.toSorted((a, b) => (shareOf(a) ?? 0) - (shareOf(b) ?? 0))
      return {
        title: { en: 'Sort the escalations', de: 'Die Eskalationen sortieren' },
        edits: escalations.flatMap(({ origin: { file, start, end } }, index) => {
          const text = textAt(project, sorted[index]!.origin)
          return sorted[index] === escalations[index] ? [] : [{ file, start, end, text }]
        }),
      }
    }
  },
})

function shareOf({ at }: Escalation): number | undefined {
  return at.value === undefined ? undefined : Number(at.value.ratio)
}
