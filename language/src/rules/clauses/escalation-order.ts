import type { Escalation } from '../../model/declarations.ts'
import type { ProjectModel } from '../../model/project.ts'
import { plainCondition } from '../../model/segmentation.ts'
import { code, type Localized, message } from '../../speech/index.ts'
import { defineRule, type Fix, type Report } from '../define-rule.ts'
import { groupsOf, removal, standsHere, textAt } from '../support/promise-texts.ts'

interface Stages {
  readonly at: Localized
  readonly other: Localized
}

const messages = {
  twice: message<Stages>({
    en: ({ at }) =>
      `A second escalation at ${at.en}: each goes to one, so that it is clear who is in charge.`,
    de: ({ at }) =>
      `Eine zweite Eskalation bei ${at.de}: Jede geht an eine Stelle, damit klar ist, wer zuständig ist.`,
    help: {
      en: () => 'Remove one of them, or give it a share of its own.',
      de: () => 'Eine davon entfernen oder ihr einen eigenen Anteil geben.',
    },
  }),
  order: message<Stages>({
    en: ({ at, other }) =>
      `The escalation at ${at.en} stands after the one at ${other.en}, which comes later.`,
    de: ({ at, other }) => `Die Eskalation bei ${at.de} steht hinter der bei ${other.de}, die später kommt.`,
    help: {
      en: () => 'List them in the order in which they come.',
      de: () => 'Die Eskalationen in der Reihenfolge nennen, in der sie eintreten.',
    },
  }),
  again: message<Stages & { actor: string }>({
    en: ({ at, other, actor }) =>
      `At ${at.en} it goes to ${code(actor)} again, who has had it since ${other.en}: nobody new learns of it.`,
    de: ({ at, other, actor }) =>
      `Bei ${at.de} geht es noch einmal an ${code(actor)}, wo es schon seit ${other.de} liegt: Niemand Neues erfährt davon.`,
    help: {
      en: () => 'Name someone with more responsibility, or leave the stage out.',
      de: () => 'Jemanden mit mehr Verantwortung nennen oder die Stufe weglassen.',
    },
  }),
}

export const escalationOrder = defineRule({
  name: 'escalation-order',
  severity: 'warning',
  purpose: {
    en: 'Escalations stand out of order, twice at one point, or lead to the same person again.',
    de: 'Eskalationen stehen nicht der Reihe nach, doppelt oder führen noch einmal zur selben Stelle.',
  },
  messages,
  file(file, report, { project, facts }) {
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla' || sla.escalations.length === 0) continue
      const own = new Set<Escalation>(sla.escalations)
      const spoken = new Set<Escalation>()
      for (const ladder of groupsOf(sla.escalations, conditionOf).values())
        checkOrder(ladder, spoken, project, report)
      const ladders = groupsOf(
        facts.sla(sla).escalations.filter((one) => !spoken.has(one) && shareOf(one) !== undefined),
        conditionOf,
      )
      for (const ladder of ladders.values()) checkActors(ladder, own, project, report)
    }
  },
})

/** Of escalations for the same cases. */
function checkOrder(
  ladder: readonly Escalation[],
  spoken: Set<Escalation>,
  project: ProjectModel,
  report: Report<typeof messages>,
): void {
  const byShare = new Map<number, Escalation>()
  let highest: Escalation | undefined
  for (const escalation of ladder) {
    const share = shareOf(escalation)
    if (share === undefined) continue
    const first = byShare.get(share)
    const highestShare = highest && shareOf(highest)
    if (first !== undefined) {
      spoken.add(escalation)
      report(
        'twice',
        { at: textOf(escalation), other: textOf(first) },
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
        { at: textOf(escalation), other: textOf(highest) },
        {
          at: (escalation.at ?? escalation).origin,
          related: [standsHere(project, highest)],
          fixes: [sorting(ladder, project)],
        },
      )
    }
    if (first === undefined) byShare.set(share, escalation)
    if (highest === undefined || share > highestShare!) highest = escalation
  }
}

function checkActors(
  ladder: readonly Escalation[],
  own: ReadonlySet<Escalation>,
  project: ProjectModel,
  report: Report<typeof messages>,
): void {
  for (const [actor, unsorted] of groupsOf(ladder, ({ to }) => to.target)) {
    if (actor === undefined) continue
    const stages = unsorted.toSorted((a, b) => shareOf(a)! - shareOf(b)!)
    for (const [index, stage] of stages.entries()) {
      const earlier = stages[index - 1]
      // What is wholly inherited is said where it comes from.
      if (earlier === undefined || (!own.has(stage) && !own.has(earlier))) continue
      const place = own.has(stage) ? stage : earlier
      report(
        'again',
        { at: textOf(stage), other: textOf(earlier), actor: actor.id },
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

function sorting(escalations: readonly Escalation[], project: ProjectModel): Fix {
  const sorted = escalations.toSorted((a, b) => (shareOf(a) ?? 0) - (shareOf(b) ?? 0))
  return {
    title: { en: 'Sort the escalations', de: 'Die Eskalationen sortieren' },
    edits: escalations.flatMap(({ origin: { file, start, end } }, index) => {
      const text = textAt(project, sorted[index]!.origin)
      return sorted[index] === escalations[index] ? [] : [{ file, start, end, text }]
    }),
  }
}

function shareOf({ at }: Escalation): number | undefined {
  if (at === undefined) return 0
  return at.value === undefined ? undefined : Number(at.value.ratio)
}

/** The share, or where there is none what comes at once. */
function textOf({ at }: Escalation): Localized {
  return at === undefined ? { en: 'receipt', de: 'Eingang' } : { en: at.text, de: at.text }
}

/** For which cases an escalation is: those for the same ones follow one another. */
function conditionOf({ when }: Escalation): string {
  return when === undefined ? '' : JSON.stringify(plainCondition(when))
}
