import type {
  Assignment,
  AssignmentRow,
  Contract,
  Reference,
  Segment,
  Service,
} from '../../model/declarations.ts'
import type { FileModel } from '../../model/file.ts'
import type { Origin } from '../../model/origin.ts'
import { code, message, someCodes } from '../../speech/index.ts'
import { defineRule, type Fix, type Report } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { removeFromList, removeStatement } from '../support/edits.ts'

interface Twice {
  readonly segments: readonly Segment[]
}

const segmentIds = ({ segments }: Twice): string[] => segments.map((segment) => segment.id)

/** An answer that was given. */
interface Given {
  readonly at: Origin
  readonly row: AssignmentRow
}

const messages = {
  service: message<Twice & { service: Service }>({
    en: (p) => `${code(p.service.id)} already has an answer for ${someCodes(segmentIds(p), 'en')}.`,
    de: (p) => `${code(p.service.id)} hat für ${someCodes(segmentIds(p), 'de')} schon eine Antwort.`,
    help: {
      en: () => 'Keep the one that holds, and remove the other.',
      de: () => 'Die gültige Antwort behalten und die andere entfernen.',
    },
  }),
  others: message<Twice>({
    en: (p) => `${code('others')} stands twice for ${someCodes(segmentIds(p), 'en')}.`,
    de: (p) => `${code('others')} steht für ${someCodes(segmentIds(p), 'de')} zweimal.`,
    help: {
      en: () => 'Only one row can answer for all the rest; name the services in the other.',
      de: () => 'Nur eine Zeile kann für alles Übrige antworten; in der anderen die Leistungen nennen.',
    },
  }),
  segment: message<{ segment: Segment }>({
    en: ({ segment }) => `${code(segment.id)} stands twice before this block.`,
    de: ({ segment }) => `${code(segment.id)} steht zweimal vor diesem Block.`,
    help: { en: () => 'Name it once.', de: () => 'Das Segment nur einmal nennen.' },
  }),
}

export const assignmentDuplicate = defineRule({
  name: 'assignment-duplicate',
  severity: 'error',
  purpose: {
    en: 'A segment gets two answers for one service.',
    de: 'Ein Segment bekommt zwei Antworten zu einer Leistung.',
  },
  messages,
  file(file, report) {
    for (const contract of contractsIn(file)) {
      const services = new Map<Segment, Map<Service, Given>>()
      const others = new Map<Segment, Given>()
      for (const assignment of contract.assignments) {
        const segments = segmentsOf(assignment, contract, file, report)
        for (const row of assignment.rows) {
          if (row.others) {
            const at = row.origin
            const twice = [...segments].filter((segment) => others.has(segment))
            if (twice.length > 0) {
              report(
                'others',
                { segments: twice },
                {
                  at,
                  related: givenBefore(twice.map((segment) => others.get(segment)!)),
                  data: { contract: contract.id, segments: segmentIds({ segments: twice }) },
                  fixes: twice.length === segments.size ? [removal(removeStatement(file, row.origin))] : [],
                },
              )
            }
            for (const segment of segments) if (!others.has(segment)) others.set(segment, { at, row })
          }
          for (const [index, { target: service, origin: at }] of row.services.entries()) {
            if (service?.kind !== 'service') continue
            const twice: Segment[] = []
            const before: Given[] = []
            for (const segment of segments) {
              let known = services.get(segment)
              if (known === undefined) {
                known = new Map()
                services.set(segment, known)
              }
              const earlier = known.get(service)
              if (earlier === undefined) known.set(service, { at, row })
              else {
                twice.push(segment)
                before.push(earlier)
              }
            }
            if (twice.length === 0) continue
            report(
              'service',
              { service, segments: twice },
              {
                at,
                related: givenBefore(before),
                data: {
                  contract: contract.id,
                  service: service.id,
                  segments: segmentIds({ segments: twice }),
                },
                fixes: twice.length === segments.size ? [removalOf(file, row, index)] : [],
              },
            )
          }
        }
      }
    }
  },
})

/** The segments of a block, each once; says which stand twice. */
function segmentsOf(
  assignment: Assignment,
  contract: Contract,
  file: FileModel,
  report: Report<typeof messages>,
): ReadonlySet<Segment> {
  const segments = new Map<Segment, Reference<Segment>>()
  for (const [index, reference] of assignment.segments.entries()) {
    const segment = reference.target
    if (segment === undefined) continue
    const earlier = segments.get(segment)
    if (earlier === undefined) segments.set(segment, reference)
    else {
      report(
        'segment',
        { segment },
        {
          at: reference.origin,
          related: [
            {
              at: earlier.origin,
              message: { en: 'it is here already', de: 'es steht schon hier' },
            },
          ],
          data: { contract: contract.id, segment: segment.id },
          fixes: [
            {
              title: {
                en: `Remove the second ${segment.id}`,
                de: `Zweites ${segment.id} entfernen`,
              },
              edits: [removeFromList(file.path, assignment.segments, index)],
            },
          ],
        },
      )
    }
  }
  return new Set(segments.keys())
}

function givenBefore(given: readonly Given[]): { at: Origin; message: { en: string; de: string } }[] {
  return [...new Map(given.map((one) => [one.at, one])).values()].map(({ at, row }) => ({
    at,
    message:
      row.notOffered !== undefined
        ? { en: 'the first answer: not offered', de: 'die erste Antwort: nicht angeboten' }
        : {
            en: `the first answer: under ${code(row.sla?.text ?? '')}`,
            de: `die erste Antwort: unter ${code(row.sla?.text ?? '')}`,
          },
  }))
}

function removal(edit: Fix['edits'][number]): Fix {
  return { title: { en: 'Remove the second answer', de: 'Die zweite Antwort entfernen' }, edits: [edit] }
}

function removalOf(file: FileModel, row: AssignmentRow, index: number): Fix {
  return removal(
    row.services.length === 1
      ? removeStatement(file, row.origin)
      : removeFromList(file.path, row.services, index),
  )
}
