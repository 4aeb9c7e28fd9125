import type { Assignment, AssignmentRow, Contract, Segment, Service } from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import type { Matrix } from '../../model/matrix.ts'

/** One row of a contract with all the questions that it answers. */
export interface RowAnswers {
  readonly assignment: Assignment
  readonly row: AssignmentRow
  readonly cells: readonly { readonly segment: Segment; readonly service: Service }[]
}

const known = new WeakMap<Matrix, readonly RowAnswers[]>()

/**
 * What each row of a contract answers, in the order of the rows; rows that answer nothing are left out. As far as it has
 * to do with the files of the check: all for who looks at the contract's own file.
 */
export function answersOf(facts: Facts, contract: Contract): readonly RowAnswers[] {
  const matrix = facts.nearMatrix(contract)
  let answers = known.get(matrix)
  if (answers === undefined) {
    answers = collect(matrix, contract)
    known.set(matrix, answers)
  }
  return answers
}

function collect(matrix: Matrix, contract: Contract): readonly RowAnswers[] {
  const byRow = new Map<AssignmentRow, { segment: Segment; service: Service }[]>()
  for (const segment of matrix.segments) {
    for (const service of matrix.services) {
      for (const { row } of matrix.cells(segment, service)) {
        const cells = byRow.get(row)
        if (cells === undefined) byRow.set(row, [{ segment, service }])
        else cells.push({ segment, service })
      }
    }
  }
  return contract.assignments.flatMap((assignment) =>
    assignment.rows.flatMap((row) => {
      const cells = byRow.get(row)
      return cells === undefined ? [] : [{ assignment, row, cells }]
    }),
  )
}

/** The different segments and services among some cells, in their order. */
export function namesIn(cells: RowAnswers['cells']): {
  segments: readonly Segment[]
  services: readonly Service[]
} {
  return {
    segments: [...new Set(cells.map((cell) => cell.segment))],
    services: [...new Set(cells.map((cell) => cell.service))],
  }
}

/** The contracts of a file. */
export function contractsIn(file: {
  readonly declarations: readonly { readonly kind: string }[]
}): Contract[] {
  return file.declarations.filter((declaration): declaration is Contract => declaration.kind === 'contract')
}
