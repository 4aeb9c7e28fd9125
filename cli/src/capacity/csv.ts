import { guarded } from '../exporters/spreadsheet.ts'
import type { CapacityReport, CaseReport } from './report.ts'

/** One line for each interval: what a unit is called, and its id for programs; numbers have a decimal point. */
export function csvOf({ base, whatIf, seasons }: CapacityReport): string {
  const head = [
    'case',
    'unit',
    'unitId',
    'day',
    'from',
    'to',
    'arrivals',
    'load',
    'needed',
    'present',
    'serviceLevel',
    'averageWaitSeconds',
    'abandonment',
    'stable',
    'backlogHours',
    'fteAverage',
    'fteNeeded',
    'ftePlanned',
  ]
  const rows = (name: string, { units }: CaseReport): (string | number | boolean | null)[][] =>
    units.flatMap(({ id, title, fte, intervals }) =>
      intervals.map((one) => [
        name,
        guarded(title ?? id),
        id,
        one.day,
        one.from,
        one.to,
        one.arrivals,
        one.load,
        one.needed,
        one.present,
        one.serviceLevel,
        one.averageWaitSeconds,
        one.abandonment,
        one.stable,
        one.backlogHours,
        fte.average,
        fte.needed,
        fte.planned,
      ]),
    )
  const inSeasons = seasons.flatMap((one) => {
    const name =
      guarded(one.seasons.map(({ id, title }) => title ?? id).join('+')) || `from ${one.spans[0]!.from}`
    return [...rows(name, one.base), ...(one.whatIf === null ? [] : rows(`${name} what-if`, one.whatIf))]
  })
  const all = [head, ...rows('base', base), ...(whatIf === null ? [] : rows('what-if', whatIf)), ...inSeasons]
  return all.map((row) => `${row.map((cell) => field(cell)).join(',')}\r\n`).join('')
}

function field(cell: string | number | boolean | null): string {
  if (cell === null) return ''
  const text = typeof cell === 'number' ? String(Math.round(cell * 1e6) / 1e6) : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
