export type { Locale } from '../speech/index.ts'
export { type AnalysisOptions, analyse, STEP_LIMIT } from './analyse.ts'
export { always, attributesTested, effectiveCondition, goalsOfCase, noneOf, witnessFor } from './cases.ts'
export {
  type Classification,
  classify,
  type DecidedTest,
  describeClassification,
  describeTest,
  type Reason,
} from './classify.ts'
export { minorDigits } from './currency.ts'
export { type CustomerError, describeCustomerError, type ParsedCustomer, parseCustomer } from './customer.ts'
export type { Analysis, EmptySegment, Gap, Overlap, Undecided, Witness } from './findings.ts'
export { MOST_GAPS, MOST_OVERLAPS } from './findings.ts'
export { signedAttributes } from './plan.ts'
export type { Unreadable } from './read.ts'
export type { ReadProblem } from './scalars.ts'
export type {
  Attribute,
  AttributeType,
  Bound,
  Condition,
  Customer,
  EnumerationValue,
  Extent,
  Money,
  Operator,
  Range,
  Segment,
  Segmentation,
  Test,
  Value,
} from './types.ts'
export { describeRegion, describeValue, describeWitness, writeCondition } from './words.ts'
