import type { Assignment, AssignmentRow, Contract } from '../../model/declarations.ts'
import { type Locale, message, someCodes } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { isBroken } from '../support/edits.ts'

interface Unassigned {
  readonly row: AssignmentRow
  readonly assignment: Assignment
}

const served = ({ row }: Unassigned): string[] =>
  row.others ? ['others'] : row.services.map((service) => service.text)
const whom = ({ assignment }: Unassigned): string[] => assignment.segments.map((segment) => segment.text)

export const assignmentWithoutTeam = defineRule({
  name: 'assignment-without-team',
  severity: 'warning',
  purpose: {
    en: 'A service is promised, but no team or pool is named that does it.',
    de: 'Eine Leistung ist zugesagt, aber kein Team oder Pool genannt, der sie erbringt.',
  },
  messages: {
    nobody: message<Unassigned>({
      en: (p) =>
        `${what(p, 'en')} promised to ${someCodes(whom(p), 'en')}, but nobody is named who does the work.`,
      de: (p) =>
        `${what(p, 'de')} für ${someCodes(whom(p), 'de')} zugesagt, aber niemand ist genannt, der die Arbeit macht.`,
      help: {
        en: () => 'Name a team or a pool behind the SLA: by OrderDesk',
        de: () => 'Hinter dem SLA ein Team oder einen Pool nennen: by OrderDesk',
      },
    }),
  },
  file(file, report) {
    for (const contract of contractsIn(file)) {
      let ofContract: readonly string[] | undefined
      for (const assignment of contract.assignments) {
        let ofBlock: readonly string[] | undefined
        for (const row of assignment.rows) {
          const { sla, by, notOffered } = row
          if (sla === undefined || by !== undefined || notOffered !== undefined) continue
          if (isBroken(file, row.origin)) continue
          ofBlock ??= doersOf([assignment])
          ofContract ??= doersOf(contract.assignments)
          const doers = (ofBlock.length > 0 ? ofBlock : ofContract).slice(0, 3)
          const at = sla.origin.end
          report(
            'nobody',
            { row, assignment },
            {
              at: row.origin,
              data: {
                contract: contract.id,
                segments: whom({ row, assignment }),
                services: served({ row, assignment }),
              },
              fixes: doers.map((name) => ({
                title: { en: `Add by ${name}`, de: `by ${name} ergänzen` },
                edits: [{ file: file.path, start: at, end: at, text: ` by ${name}` }],
              })),
            },
          )
        }
      }
    }
  },
})

/** Who does other things there. */
function doersOf(assignments: Contract['assignments']): readonly string[] {
  return [...new Set(assignments.flatMap(({ rows }) => rows.flatMap(({ by }) => by?.text ?? [])))]
}

/** "`Orders` is", "everything else is". */
function what(unassigned: Unassigned, locale: Locale): string {
  const { row } = unassigned
  if (row.others) return { en: 'Everything else is', de: 'Alles Übrige ist' }[locale]
  const verb = { en: ['is', 'are'], de: ['ist', 'sind'] }[locale][row.services.length > 1 ? 1 : 0]
  return `${someCodes(served(unassigned), locale)} ${verb}`
}
