import type { BlockKind, Property } from '../../model/file.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { blockWords } from '../words.ts'

/** Properties with several values. */
const lists: ReadonlySet<string> = new Set([
  ...['channels', 'needs', 'skills', 'client provides', 'delivers', 'holidays', 'stop', 'except', 'offers'],
  ...['to', 'shows', 'by'],
])

export const duplicateProperty = defineRule({
  name: 'duplicate-property',
  severity: 'error',
  purpose: {
    en: 'A block says the same thing twice.',
    de: 'Ein Block enthält dieselbe Angabe doppelt.',
  },
  messages: {
    duplicate: message<{ property: string; kind: BlockKind; id: string }>({
      en: ({ property, kind, id }) => `${code(property)} stands twice in ${blockWords[kind].en} ${code(id)}.`,
      de: ({ property, kind, id }) => `${code(property)} steht ${blockWords[kind].de} ${code(id)} doppelt.`,
      help: {
        en: ({ property, kind }) =>
          kind === 'sla' && property === 'each'
            ? 'Write one each with all periods behind it. The period of a single goal stands in it: measured each quarter.'
            : lists.has(property)
              ? `Write one ${property} with all values behind it, separated by commas.`
              : 'Keep the one that holds, and remove the other.',
        de: ({ property, kind }) =>
          kind === 'sla' && property === 'each'
            ? 'Hinter ein einziges each alle Zeiträume schreiben. Der Zeitraum eines einzelnen Ziels steht in ihm: measured each quarter.'
            : lists.has(property)
              ? `Alle Werte, durch Kommas getrennt, hinter ein einziges ${property} schreiben.`
              : 'Die gültige Angabe behalten und die andere entfernen.',
      },
    }),
  },
  file(file, report) {
    for (const { kind, id, properties } of file.blocks) {
      const first = new Map<string, Property>()
      for (const property of properties) {
        const earlier = first.get(property.name)
        if (earlier === undefined) first.set(property.name, property)
        else if (!property.repeatable) {
          report(
            'duplicate',
            { property: property.name, kind, id },
            {
              at: property.origin,
              related: [
                { at: earlier.origin, message: { en: 'the first one is here', de: 'zuerst steht es hier' } },
              ],
            },
          )
        }
      }
    }
  },
})
