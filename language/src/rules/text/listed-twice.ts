import type {
  Condition,
  ConditionValue,
  Declaration,
  Goal,
  MetricDefinition,
  ProcessElement,
  Service,
  Sla,
} from '../../model/declarations.ts'
import type { Placed } from '../../model/origin.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { type Listed, removeFromList } from '../support/edits.ts'

/** One of a list: what it stands for, or its words. */
type Entry = Listed & { readonly text: string; readonly target?: unknown }

export const listedTwice = defineRule({
  name: 'listed-twice',
  severity: 'warning',
  purpose: {
    en: 'The same stands twice in a list.',
    de: 'Dasselbe steht zweimal in einer Liste.',
  },
  messages: {
    twice: message<{ text: string }>({
      en: ({ text }) => `${code(text)} stands twice in this list.`,
      de: ({ text }) => `${code(text)} steht zweimal in dieser Liste.`,
      help: { en: () => 'Name it once.', de: () => 'Nur einmal nennen.' },
    }),
  },
  file(file, report) {
    for (const declaration of file.declarations) {
      for (const list of listsOf(declaration)) {
        if (list.length < 2) continue
        const known = new Map<unknown, Placed>()
        for (const [index, one] of list.entries()) {
          // What is not known is spoken of already.
          const key = 'target' in one ? one.target : one.text
          if (key === undefined) continue
          const earlier = known.get(key)
          if (earlier === undefined) known.set(key, one)
          else {
            const { text } = one
            report(
              'twice',
              { text },
              {
                at: one.origin,
                related: [
                  { at: earlier.origin, message: { en: 'it is here already', de: 'es steht schon hier' } },
                ],
                data: { name: text },
                fixes: [
                  {
                    title: { en: `Remove the second ${text}`, de: `Zweites ${text} entfernen` },
                    edits: [removeFromList(file.path, list, index)],
                  },
                ],
              },
            )
          }
        }
      }
    }
  },
})

/**
 * The lists, with commas or with `or`, in which something can stand twice without meaning more. Of services and segments in a matrix
 * `assignment-duplicate` speaks, of the metrics of a combined goal `combined-goal`.
 */
function listsOf(declaration: Declaration): readonly (readonly Entry[])[] {
  switch (declaration.kind) {
    case 'team':
      return [declaration.skills]
    case 'pool':
      return [declaration.members]
    case 'calendar':
      return [declaration.holidays]
    case 'segmentation':
      return declaration.segments.flatMap(({ needs, condition }) => [needs, ...valueLists(condition)])
    case 'metric':
      return eventLists(declaration.definition)
    case 'process':
      return promptLists(declaration.elements)
    case 'catalogue':
      return declaration.services.flatMap(serviceLists)
    case 'sla':
      return slaLists(declaration)
    case 'contract':
      return [
        declaration.offers,
        ...declaration.reports.flatMap(({ recipients, metrics }) => [recipients, metrics]),
        ...declaration.clauses.flatMap((clause) => (clause.kind === 'duty' ? [clause.ends] : [])),
      ]
    default:
      return []
  }
}

const serviceLists = ({ channels, needs }: Service): readonly (readonly Entry[])[] => [channels, needs]

function slaLists({ goals, stops, windows, escalations }: Sla): readonly (readonly Entry[])[] {
  return [stops, windows, ...goals.flatMap(goalLists), ...escalations.flatMap(({ when }) => valueLists(when))]
}

function goalLists({ channels, windows, targets, when }: Goal): readonly (readonly Entry[])[] {
  const ends = targets.flatMap((target) => (target.kind === 'every' ? [target.until] : []))
  return [channels, windows, ...ends, ...valueLists(when?.condition)]
}

/** The events of which any counts: each list by itself, for one event may begin and end a pause. */
function eventLists(definition: MetricDefinition | undefined): readonly (readonly Entry[])[] {
  switch (definition?.kind) {
    case 'time': {
      const { starts, ends, pause } = definition
      return [starts, ends, ...(pause === undefined ? [] : [pause.starts, pause.ends])]
    }
    case 'share':
      return [definition.parts, definition.wholes]
    case 'count':
      return [definition.events]
    default:
      return []
  }
}

/** The lists of values behind `in`. */
function valueLists(condition: Condition | undefined): readonly (readonly Entry[])[] {
  const lists: (readonly Entry[])[] = []
  const open = condition === undefined ? [] : [condition]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part.kind === 'test') {
      if (part.operator === 'in') lists.push(part.values.map(entryOf))
    } else if (part.kind === 'not') open.push(part.of)
    else for (const one of part.of) open.push(one)
  }
  return lists
}

function entryOf(value: ConditionValue): Entry {
  const { origin } = value
  switch (value.kind) {
    case 'value':
      return { origin, text: value.value.text, target: value.value.target }
    case 'measure':
      return { origin, text: value.measure.text }
    case 'date':
      return { origin, text: value.date.text }
  }
}

function promptLists(elements: readonly ProcessElement[]): readonly (readonly Entry[])[] {
  return elements.flatMap((element): readonly (readonly Entry[])[] => {
    if (element.kind === 'parallel') return promptLists(element.elements)
    return element.kind === 'prompt' ? [element.segments] : []
  })
}
