import type { Segment } from '../../model/declarations.ts'
import { code, codes, enumeration, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { analysedIn } from '../support/segment-analysis.ts'

interface Empty {
  readonly segment: Segment
  readonly by: readonly string[]
}

export const segmentEmpty = defineRule({
  name: 'segment-empty',
  severity: 'error',
  purpose: { en: 'No customer can be in a segment.', de: 'Zu einem Segment kann kein Kunde gehören.' },
  messages: {
    contradiction: message<Empty>({
      en: ({ segment }) => `No customer can be in ${code(segment.id)}: its condition contradicts itself.`,
      de: ({ segment }) => `Zu ${code(segment.id)} kann kein Kunde gehören: Die Bedingung widerspricht sich.`,
      help: {
        en: () => 'Look for two parts joined by and that cannot hold together.',
        de: () => 'Nach zwei mit and verbundenen Teilen suchen, die nicht zugleich gelten können.',
      },
    }),
    'nothing-left': message<Empty>({
      en: ({ segment }) =>
        `No customer can be in ${code(segment.id)}: the other segments already take everybody.`,
      de: ({ segment }) =>
        `Zu ${code(segment.id)} kann kein Kunde gehören: Die anderen Segmente umfassen schon alle.`,
      help: {
        en: () => 'Remove the segment, or narrow another.',
        de: () => 'Das Segment entfernen oder ein anderes enger fassen.',
      },
    }),
    shadowed: message<Empty>({
      en: ({ segment, by }) =>
        `No customer can be in ${code(segment.id)}: ${enumeration(codes(by), 'en')} ${by.length > 1 ? 'come' : 'comes'} first and ${by.length > 1 ? 'take' : 'takes'} them all.`,
      de: ({ segment, by }) =>
        `Zu ${code(segment.id)} kann kein Kunde gehören: Vorher ${by.length > 1 ? 'kommen' : 'kommt'} ${enumeration(codes(by), 'de')} und ${by.length > 1 ? 'umfassen' : 'umfasst'} schon alle.`,
      help: {
        en: () => 'With first match the special case stands before the general one.',
        de: () => 'Bei first match steht der Sonderfall vor dem allgemeinen.',
      },
    }),
    undecided: message<Empty>({
      en: ({ segment }) =>
        `Whether any customer can be in ${code(segment.id)} takes too long to find out: this check was not completed.`,
      de: ({ segment }) =>
        `Ob zu ${code(segment.id)} ein Kunde gehören kann, ist zu aufwendig zu bestimmen: Die Prüfung ist nicht abgeschlossen.`,
      severity: 'warning',
    }),
  },
  file(file, report) {
    for (const { analysis, segment } of analysedIn(file)) {
      for (const empty of analysis.empty) {
        const one = segment(empty.segment)
        const by = empty.reason === 'shadowed' ? empty.by : []
        report(
          empty.reason,
          { segment: one, by },
          {
            at: one.nameOrigin,
            related: by.map((id) => ({
              at: segment(id).nameOrigin,
              message: { en: `${code(id)} comes first`, de: `${code(id)} kommt vorher` },
            })),
            data: {
              segment: one.id,
              ...(empty.reason === 'shadowed' ? { witness: empty.witness.values } : {}),
            },
          },
        )
      }
      for (const undecided of analysis.undecided) {
        if (undecided.question !== 'empty') continue
        const one = segment(undecided.segment)
        report('undecided', { segment: one, by: [] }, { at: one.nameOrigin })
      }
    }
  },
})
