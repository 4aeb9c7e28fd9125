import type { Output } from '../io.ts'

/** How wide a report may get, in cells: as the terminal is, within reason. */
export function terminalCells({ columns }: Output): number {
  return columns === undefined || columns === 0 ? 160 : Math.min(160, Math.max(60, columns))
}
