import type { Segmentation } from '../../model/declarations.ts'
import { code, type Localized, message } from '../../speech/index.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { analysedIn } from '../support/segment-analysis.ts'

/** So many places are helpful; more are a list of everything. */
const mostRelated = 12

export const segmentGap = defineRule({
  name: 'segment-gap',
  severity: 'error',
  purpose: { en: 'Some customers are in no segment.', de: 'Manche Kunden gehören zu keinem Segment.' },
  messages: {
    gap: message<{ witness: Localized; segmentation: Segmentation; isMore: boolean }>({
      en: ({ witness, segmentation, isMore }) =>
        `A customer with ${witness.en} is in no segment of ${code(segmentation.id)}${isMore ? '; nor are others' : ''}.`,
      de: ({ witness, segmentation, isMore }) =>
        `Ein Kunde mit ${witness.de} gehört zu keinem Segment von ${code(segmentation.id)}${isMore ? '; weitere ebenso wenig' : ''}.`,
      help: {
        en: () =>
          'Widen the condition of the segment where such customers belong, or add a segment with otherwise.',
        de: () =>
          'Die Bedingung des Segments erweitern, in das solche Kunden gehören, oder ein Segment mit otherwise ergänzen.',
      },
    }),
    everybody: message<{ segmentation: Segmentation }>({
      en: ({ segmentation }) => `No customer at all is in a segment of ${code(segmentation.id)}.`,
      de: ({ segmentation }) => `Kein einziger Kunde gehört zu einem Segment von ${code(segmentation.id)}.`,
    }),
    undecided: message<{ segmentation: Segmentation }>({
      en: ({ segmentation }) =>
        `${code(segmentation.id)} is too large to find out whether every customer is in a segment: this check was not completed.`,
      de: ({ segmentation }) =>
        `${code(segmentation.id)} ist zu groß, um festzustellen, ob jeder Kunde zu einem Segment gehört: Die Prüfung ist nicht abgeschlossen.`,
      help: {
        en: () => 'Use fewer attributes in conditions, or add a segment with otherwise.',
        de: () => 'In Bedingungen weniger Merkmale verwenden oder ein Segment mit otherwise ergänzen.',
      },
      severity: 'warning',
    }),
  },
  file(file, report) {
    for (const { segmentation, analysis, words } of analysedIn(file)) {
      const at = segmentation.nameOrigin
      const [gap, ...more] = analysis.gaps
      if (gap !== undefined) {
        const details = {
          at,
          related: segmentation.segments.slice(0, mostRelated).map(({ id, nameOrigin }) => ({
            at: nameOrigin,
            message: { en: `not in ${code(id)}`, de: `nicht in ${code(id)}` },
          })),
          data: { witness: gap.witness.values, relevant: gap.witness.relevant },
          fixes: [otherwiseFix(segmentation, file.text)],
        }
        if (gap.witness.relevant.length === 0) report('everybody', { segmentation }, details)
        else {
          const isMore = more.length > 0 || analysis.moreGaps
          report('gap', { witness: words(gap.witness), segmentation, isMore }, details)
        }
      }
      if (analysis.undecided.some(({ question }) => question === 'gap'))
        report('undecided', { segmentation }, { at })
    }
  },
})

/** A segment for everybody else, before the brace that closes the segmentation. */
function otherwiseFix({ segments, origin }: Segmentation, text: string): Fix {
  const taken = new Set(segments.map(({ id }) => id))
  let name = 'Others'
  for (let n = 2; taken.has(name); n++) name = `Others${n}`
  const close = text.lastIndexOf('}', origin.end)
  const lineStart = text.lastIndexOf('\n', close) + 1
  const isOwnLine = text.slice(lineStart, close).trim() === ''
  const at = isOwnLine ? lineStart : close
  return {
    title: { en: 'Add a segment for all others', de: 'Ein Segment für alle übrigen ergänzen' },
    edits: [{ file: origin.file, start: at, end: at, text: `  segment ${name} otherwise\n` }],
  }
}
