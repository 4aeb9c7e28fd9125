// Of very many deadlines those next to each other are one: never is less ahead of a case for that than really is, and little
// more.
import { expect, test } from 'vitest'
import { Kind, levelsOf } from '../../language/src/capacity/case-kinds.ts'
import { linesOf } from '../../language/src/capacity/late-odds.ts'
import { Weekly } from '../../language/src/capacity/weekly.ts'

const cells = 336
const dayCells = 48
/** Monday to Friday, 08:00 to 17:00. */
const isOpen = (cell: number): boolean => cell < 5 * dayCells && cell % dayCells >= 16 && cell % dayCells < 34

function kindsWithDeadlines(count: number): Kind[] {
  const open = new Weekly(Float64Array.from({ length: cells }, (_, cell) => (isOpen(cell) ? 0.5 : 0)))
  const kinds = Array.from(
    { length: count },
    (_, n) =>
      new Kind(
        {
          work: Float64Array.from({ length: cells }, (_, cell) => (isOpen(cell) ? 0.01 * (1 + (n % 7)) : 0)),
          handling: [{ share: 1, effort: 0.1 + (n % 5) / 20, own: 0.1 }],
          deadlines: [
            { promise: n, share: 0.9, due: (minute) => open.momentOf(open.until(minute) + 1 + n / 10) },
          ],
        },
        cells,
        open,
      ),
  )
  levelsOf(kinds, 4)
  return kinds
}

test.each([
  [20, 1e-9],
  [300, 1 / 45],
])('%i deadlines', (count, most) => {
  const kinds = kindsWithDeadlines(count)
  const lines = linesOf(kinds)
  expect(lines.length).toBeLessThanOrEqual(40)
  const alone = kinds.map((kind) => linesOf([kind])[0]!)
  const aheadOf = (of: typeof lines, due: number, cell: number): number => {
    let sum = 0
    for (const { order, flow } of of) sum += flow.upTo(order.lastAhead(due, cell)) - flow.upTo(cell - 1)
    return sum
  }
  let more = 0
  for (const [index, kind] of kinds.entries()) {
    const cell = 16 + (index % 18) + dayCells * (index % 5)
    const due = kind.order.first[cell]!
    const really = aheadOf(alone, due, cell)
    const reckoned = aheadOf(lines, due, cell)
    expect(reckoned).toBeGreaterThanOrEqual(really - 1e-9)
    more += reckoned - really
  }
  const work = lines.reduce((sum, { flow }) => sum + flow.all, 0)
  expect(work).toBeCloseTo(
    kinds.reduce((sum, { flow }) => sum + flow.all, 0),
    6,
  )
  // An hour of the week's 45 and less, for ten deadlines that are six minutes apart.
  expect(more / count / work).toBeLessThanOrEqual(most)
})
