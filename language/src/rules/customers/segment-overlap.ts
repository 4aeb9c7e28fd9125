import type { Segment, Segmentation } from '../../model/declarations.ts'
import { code, type Localized, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { analysedIn } from '../support/segment-analysis.ts'
import { mostMended, type Overlapping as Part, separations } from '../support/separations.ts'

interface Overlapping {
  readonly first: Segment
  readonly second: Segment
  /** Undefined if every customer is in both. */
  readonly witness: Localized | undefined
}

export const segmentOverlap = defineRule({
  name: 'segment-overlap',
  severity: 'error',
  purpose: { en: 'Some customers are in two segments.', de: 'Manche Kunden gehören zu zwei Segmenten.' },
  messages: {
    overlap: message<Overlapping>({
      en: ({ first, second, witness }) =>
        `${witness === undefined ? 'Every customer' : `A customer with ${witness.en}`} is in ${code(first.id)} and in ${code(second.id)}.`,
      de: ({ first, second, witness }) =>
        `${witness === undefined ? 'Jeder Kunde' : `Ein Kunde mit ${witness.de}`} gehört zu ${code(first.id)} und zu ${code(second.id)}.`,
      help: {
        en: ({ first }) =>
          `Exclude in one what the other takes, or write first match behind the segmentation's name: then ${code(first.id)} counts.`,
        de: ({ first }) =>
          `In einem ausschließen, was das andere umfasst, oder hinter den Namen der Segmentierung first match schreiben: Dann zählt ${code(first.id)}.`,
      },
    }),
    otherwise: message<{ first: Segment; second: Segment }>({
      en: ({ first, second }) =>
        `${code(first.id)} and ${code(second.id)} both take all customers that are in no other segment.`,
      de: ({ first, second }) =>
        `${code(first.id)} und ${code(second.id)} umfassen beide alle Kunden, die zu keinem anderen Segment gehören.`,
      help: {
        en: () => 'Only one segment can have otherwise; give the other a condition with when.',
        de: () => 'Nur ein Segment kann otherwise haben; das andere braucht eine Bedingung mit when.',
      },
    }),
    more: message<{ segmentation: Segmentation }>({
      en: ({ segmentation }) => `There are more overlaps in ${code(segmentation.id)}; they are not listed.`,
      de: ({ segmentation }) =>
        `In ${code(segmentation.id)} gibt es weitere Überschneidungen; sie sind nicht aufgeführt.`,
    }),
    undecided: message<{ segment: Segment }>({
      en: ({ segment }) =>
        `Whether ${code(segment.id)} overlaps an earlier segment takes too long to find out: this check was not completed.`,
      de: ({ segment }) =>
        `Ob sich ${code(segment.id)} mit einem früheren Segment überschneidet, ist zu aufwendig zu bestimmen: Die Prüfung ist nicht abgeschlossen.`,
      help: {
        en: () => 'Use fewer attributes in its condition.',
        de: () => 'In der Bedingung weniger Merkmale verwenden.',
      },
      severity: 'warning',
    }),
  },
  file(file, report, { project }) {
    for (const { segmentation, attributes, analysis, segment, words } of analysedIn(file)) {
      for (const [index, { segments, witness }] of analysis.overlaps.entries()) {
        const first = segment(segments[0])
        const second = segment(segments[1])
        const details = {
          at: second.nameOrigin,
          related: [
            {
              at: first.nameOrigin,
              message: { en: `${code(first.id)} is here`, de: `${code(first.id)} steht hier` },
            },
          ],
          data: { witness: witness.values, relevant: witness.relevant, segments },
        }
        if (first.otherwise && second.otherwise) report('otherwise', { first, second }, details)
        else {
          const isEverybody = witness.relevant.length === 0
          const fixes =
            index < mostMended ? separations(project, named(first), named(second), attributes) : []
          const everybody = isEverybody ? undefined : words(witness)
          report('overlap', { first, second, witness: everybody }, { ...details, fixes })
        }
      }
      if (analysis.moreOverlaps) report('more', { segmentation }, { at: segmentation.nameOrigin })
      for (const undecided of analysis.undecided) {
        if (undecided.question !== 'overlap') continue
        const one = segment(undecided.segment)
        report('undecided', { segment: one }, { at: one.nameOrigin })
      }
    }
  },
})

const named = ({ id, condition }: Segment): Part => ({ label: id, condition })
