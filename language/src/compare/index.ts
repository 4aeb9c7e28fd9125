/** What changed between two versions of a compiled contract, and for whom. */
export { compareContracts, compareWith, contractAppears } from './compare.ts'
export {
  type Cell,
  type Change,
  type ChangeKind,
  type Comparison,
  type ComparisonFinding,
  changeKinds,
  type Names,
  type Step,
  type Verdict,
  type Verdicts,
  type Version,
  verdicts,
  type Witness,
} from './types.ts'
