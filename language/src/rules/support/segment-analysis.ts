import type { Segment, Segmentation } from '../../model/declarations.ts'
import type { FileModel } from '../../model/file.ts'
import { plainSegmentation } from '../../model/segmentation.ts'
import {
  type Analysis,
  analyse,
  describeWitness,
  type Segmentation as Plain,
  type Witness,
} from '../../segments/index.ts'
import type { Localized } from '../../speech/index.ts'
import { readAsMeant } from '../../syntax/problems.ts'

/** A segmentation and what its analysis found out; three rules speak about it. */
export interface Analysed {
  readonly segmentation: Segmentation
  readonly attributes: Plain['attributes']
  readonly analysis: Analysis
  /** The segment of a name. */
  segment(id: string): Segment
  /** A witness in words: what matters of it. */
  words(witness: Witness): Localized
}

const analysed = new WeakMap<Segmentation, { key: string; result: Analysed }>()

/** Analyses the segmentations of a file, each once for all rules. Those that are not sound are passed over. */
export function* analysedIn(file: FileModel): Generator<Analysed> {
  for (const declaration of file.declarations) {
    if (declaration.kind !== 'segmentation' || hasTwins(declaration) || isHalfRead(file, declaration))
      continue
    const plain = plainSegmentation(declaration)
    if (plain === undefined || plain.segments.length === 0) continue
    const key = JSON.stringify(plain)
    const known = analysed.get(declaration)
    if (known?.key === key) {
      yield known.result
      continue
    }
    const result = analyseOne(declaration, plain)
    analysed.set(declaration, { key, result })
    yield result
  }
}

/** Where something could not be read, a condition may have been lost, and what is left would be judged wrongly. */
function isHalfRead({ syntaxProblems }: FileModel, { origin }: Segmentation): boolean {
  return syntaxProblems.some(
    ({ code, start, end }) => !readAsMeant.has(code) && end >= origin.start && start <= origin.end + 1,
  )
}

/** Two segments or attributes of one name: `duplicate-name` speaks first. */
function hasTwins({ segments, attributes }: Segmentation): boolean {
  return (
    new Set(segments.map(({ id }) => id)).size < segments.length ||
    new Set(attributes.map(({ id }) => id)).size < attributes.length
  )
}

function analyseOne(segmentation: Segmentation, plain: Plain): Analysed {
  const byId = new Map(segmentation.segments.map((segment) => [segment.id, segment]))
  return {
    segmentation,
    attributes: plain.attributes,
    analysis: analyse(plain),
    segment: (id) => byId.get(id)!,
    words: (witness) => ({
      en: describeWitness(witness, plain.attributes, 'en', true),
      de: describeWitness(witness, plain.attributes, 'de', true),
    }),
  }
}
