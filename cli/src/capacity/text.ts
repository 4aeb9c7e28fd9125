import { tellNumber } from '../../../language/src/capacity/wording.ts'
import { sayIn, tellWeekday } from '../../../language/src/speech/index.ts'
import type { Paint } from '../colour.ts'
import type { Locale } from '../language.ts'
import { visible } from '../report/visible.ts'
import { widthOf, wrap } from '../report/width.ts'
import {
  busiestDay,
  type CapacityReport,
  type CaseReport,
  counterpart,
  introOf,
  isEnough,
  namesOf,
  type SeasonReport,
  type UnitReport,
} from './report.ts'
import { type Word, words } from './words.ts'

export interface Telling {
  readonly locale: Locale
  readonly paint: Paint
  /** Width of the output in cells. */
  readonly cells: number
}

/** The report for a terminal, with a compact chart of the busiest day for each team and pool. */
export function capacityText(report: CapacityReport, telling: Telling): string {
  const teller = new Teller(report, telling)
  return `${teller.tell().join('\n')}\n`
}

const indent = '  '

class Teller {
  private readonly report: CapacityReport
  private readonly telling: Telling
  private readonly word: Word

  constructor(report: CapacityReport, telling: Telling) {
    this.report = report
    this.telling = telling
    this.word = sayIn(words, telling.locale)
  }

  tell(): string[] {
    const { report, word, telling } = this
    const { bold, dim } = telling.paint
    const { id, title, version } = report.contract
    const { base, whatIf } = report
    const lines = [
      bold(visible(`${word('title')}: ${title ?? id} (${id}), ${word('version')} ${version}`)),
      ...wrap(introOf(report, word), Math.min(telling.cells, 110)).map(visible).map(dim),
    ]
    if (whatIf !== null) {
      lines.push('', bold(word('whatIf')))
      lines.push(...whatIf.changes.map((change) => `${indent}${visible(change)}`))
    }
    for (const unit of base.units) {
      lines.push('', ...this.unit(unit, counterpart(unit, whatIf)))
    }
    lines.push('', this.sum(word('total'), base, whatIf))
    for (const season of report.seasons) lines.push('', ...this.season(season))
    if (report.seasons.length > 0) lines.push('', dim(word('moreSeason')))
    lines.push(...this.pooling(base), ...this.exclusions(), ...this.missing(base))
    const { usableIdle, replyShare } = report.settings
    const settings = word('settings', { idle: this.percent(usableIdle), reply: this.percent(replyShare) })
    lines.push('', ...wrap(settings, Math.min(telling.cells, 110)).map(dim))
    return lines
  }

  private unit(unit: UnitReport, other: UnitReport | undefined): string[] {
    const { word } = this
    const { bold } = this.telling.paint
    const name = bold(visible(unit.title === null ? unit.id : `${unit.title} (${unit.id})`))
    const lines = [`${name}  ${this.verdict(unit)}`]
    if (other !== undefined) lines.push(`${indent}${bold(word('whatIf'))}: ${this.verdict(other)}`)
    const { immediate, deferrable, planned } = unit.hours
    lines.push(
      `${indent}${word('work')}: ${this.hours(immediate)} ${word('immediate')}, ${this.hours(deferrable)} ${word('deferrable')}; ${word('staffed')}: ${this.hours(planned)}`,
    )
    if (unit.strictest !== null) {
      const { metric, target, sla, segments } = unit.strictest
      lines.push(
        visible(
          `${indent}${word('strictest')}: ${metric} ${target} ${word('from')} ${sla} (${segments.join(', ')})`,
        ),
      )
    }
    lines.push(...this.promises(unit, other))
    lines.push(...this.late(unit, ''))
    if (other !== undefined) lines.push(...this.late(other, `${word('whatIf')}: `))
    if (!unit.keepable) lines.push(`${indent}${this.telling.paint.red(word('unkeepable'))}`)
    if (unit.hours.deferrable > 0) {
      const beside = other === undefined ? '' : ` → ${this.backlog(other)}`
      lines.push(`${indent}${word('largestBacklog')}: ${this.backlog(unit)}${beside}`)
    }
    const day = busiestDay(unit)
    lines.push(...this.chart(unit, day, ''))
    if (other !== undefined) lines.push(...this.chart(other, day, `${word('whatIf')}: `))
    return lines
  }

  /** A time of the year in short: the units for which it is another. */
  private season({ seasons, base, whatIf }: SeasonReport): string[] {
    const { bold } = this.telling.paint
    const units = base.units.filter((unit) => counterpart(unit, this.report.base))
    return [
      bold(visible(this.word('inSeason', { season: namesOf(seasons) }))),
      ...units.flatMap((unit) => {
        const other = counterpart(unit, whatIf)
        const name = visible(unit.title === null ? unit.id : `${unit.title} (${unit.id})`)
        return [
          `${indent}${name}  ${this.verdict(unit)}`,
          ...(other === undefined
            ? []
            : [`${indent}${indent}${this.word('whatIf')}: ${this.verdict(other)}`]),
        ]
      }),
      `${indent}${this.sum(this.word('total'), base, whatIf)}`,
    ]
  }

  private verdict(unit: UnitReport): string {
    const { word } = this
    const { green, red } = this.telling.paint
    const fte = `${this.number(unit.fte.planned, 2)} ${word('ftePlanned')}, ${this.number(unit.fte.needed, 2)} ${word('needed')}`
    if (unit.overloaded) return `${fte}  ${red(word('overloaded'))}`
    return `${fte}  ${isEnough(unit) ? green(word('enough')) : red(word('short'))}`
  }

  private promises(unit: UnitReport, other: UnitReport | undefined): string[] {
    const { word } = this
    const { green, red } = this.telling.paint
    const rows = unit.promises.map((promise, index) => {
      const { metric, sla, target, kept } = promise
      const beside = other?.promises[index]
      const told = (one: typeof promise): string => {
        const text = `${this.reached(one)} ${word(one.kept ? 'kept' : 'missed')}`
        return one.kept ? green(text) : red(text)
      }
      const changed = beside !== undefined && beside.target !== target ? ` → ${beside.target}` : ''
      return {
        promise: visible(`${metric} ${target}${changed}, ${sla}`),
        outcome: `${told({ ...promise, kept })}${beside === undefined ? '' : ` → ${told(beside)}`}`,
      }
    })
    const widest = Math.max(0, ...rows.map(({ promise }) => widthOf(promise)))
    return rows.map(
      ({ promise, outcome }) => `${indent}${promise}${' '.repeat(widest - widthOf(promise) + 2)}${outcome}`,
    )
  }

  private reached({ reached, target }: UnitReport['promises'][number]): string {
    const { word } = this
    if (reached === null) return word('endless')
    return target.includes('%') ? this.percent(reached, 2) : `${this.number(reached)} s ${word('mean')}`
  }

  private late({ late }: UnitReport, before: string): string[] {
    const { word } = this
    const { locale, paint } = this.telling
    return late.map(({ metric, target, sla, latest }) => {
      const times =
        latest === null
          ? word('missed')
          : `${tellWeekday(latest.due.day, locale)} ${latest.due.time} → ${tellWeekday(latest.done.day, locale)} ${latest.done.time}, ${this.hours(latest.minutesLate / 60)} ${word('late')}`
      return paint.red(visible(`${indent}${before}${metric} ${target}, ${sla}: ${times}`))
    })
  }

  private backlog({ backlog }: UnitReport): string {
    return backlog.stable
      ? this.hours(backlog.largestHours)
      : this.telling.paint.red(`${this.word('grows')} ${this.hours(backlog.growthHours)}`)
  }

  /** A column for each half hour: what is needed above what is there; red where that is less. */
  private chart(unit: UnitReport, day: string, before: string): string[] {
    const { word } = this
    const { cyan, red, dim, yellow } = this.telling.paint
    const shown = unit.intervals.filter((interval) => interval.day === day)
    const busy = shown.filter(({ needed, present, load }) => needed > 0 || present > 0 || load > 0)
    const [first, last] = [busy[0], busy.at(-1)]
    if (first === undefined || last === undefined) return []
    const columns = shown.slice(shown.indexOf(first), shown.indexOf(last) + 1)
    const most = Math.max(...columns.map(({ needed, present }) => Math.max(needed, present)), 1)
    const backlog = Math.max(...columns.map(({ backlogHours }) => backlogHours))
    const labels = [word('needed'), word('present'), word('backlog')]
    const widest = Math.max(...labels.map((label) => widthOf(label)))
    const head = (label: string): string => `${indent}${label}${' '.repeat(widest - widthOf(label))}  `
    const axis = columns
      .map(({ from }, index) => ({ from, index }))
      .filter(
        ({ from, index }) => from.endsWith(':00') && index % 4 === (columns[0]!.from.endsWith(':00') ? 0 : 1),
      )
      .reduce((line, { from, index }) => line.padEnd(index) + from.slice(0, 2), '')
    const lines = [
      `${indent}${before}${tellWeekday(day, this.telling.locale)}`,
      head(word('needed')) +
        columns.map(({ needed }) => cyan(bar(needed, most))).join('') +
        dim(`  ≤ ${Math.max(...columns.map(({ needed }) => needed))}`),
      head(word('present')) +
        columns
          .map(({ needed, present }) => (present < needed ? red : (text: string) => text)(bar(present, most)))
          .join('') +
        dim(`  ≤ ${Math.max(...columns.map(({ present }) => present))}`),
    ]
    if (backlog > 0) {
      lines.push(
        head(word('backlog')) +
          columns.map(({ backlogHours }) => yellow(bar(backlogHours, backlog))).join('') +
          dim(`  ≤ ${this.hours(backlog)}`),
      )
    }
    lines.push(dim(`${head('')}${axis}`))
    return lines
  }

  private sum(label: string, base: CaseReport, other: CaseReport | null): string {
    const { word } = this
    const told = ({ fte }: CaseReport): string =>
      `${this.number(fte.planned, 2)} ${word('ftePlanned')}, ${this.number(fte.needed, 2)} ${word('needed')}`
    const { bold } = this.telling.paint
    return `${bold(label)}  ${told(base)}${other === null ? '' : ` → ${told(other)}`}`
  }

  private pooling({ pooling }: CaseReport): string[] {
    if (pooling.length === 0) return []
    const { word } = this
    const { bold, green } = this.telling.paint
    return [
      '',
      bold(word('pooling')),
      ...pooling.map(({ id, teams, common, separate, pooled }) => {
        const saves = `${word('saves')} ${this.number(separate - common, 2)} ${word('fte')}`
        const name = visible(pooled ? `${id} (${teams.join(', ')})` : `${id}, ${word('possible')}`)
        return `${indent}${name}: ${word('common')} ${this.number(common, 2)}, ${word('separate')} ${this.number(separate, 2)} ${word('fte')}; ${green(saves)}`
      }),
    ]
  }

  private exclusions(): string[] {
    const { exclusions } = this.report
    if (exclusions.length === 0) return []
    const { word } = this
    const { bold } = this.telling.paint
    const known = exclusions.reduce((sum, { fte = 0 }) => sum + fte, 0)
    return [
      '',
      `${bold(word('exclusions'))}: ${this.number(known, 2)} ${word('fte')}`,
      ...exclusions.map(({ id, title, instead, fte }) => {
        const name = title === undefined ? id : `${title} (${id})`
        const other = instead === undefined ? '' : `, ${word('instead')} ${instead}`
        const amount = fte === undefined ? word('unknown') : `${this.number(fte, 2)} ${word('fte')}`
        return visible(`${indent}${name}${other}: ${amount}`)
      }),
    ]
  }

  private missing({ missing }: CaseReport): string[] {
    if (missing.length === 0) return []
    const lines = missing.map(({ service, by }) => `${service} (${by})`)
    return [
      '',
      `${this.telling.paint.bold(this.word('missing'))}: ${visible([...new Set(lines)].join(', '))}`,
    ]
  }

  private number(value: number, decimals = 1): string {
    return tellNumber(value, this.telling.locale, decimals)
  }

  private hours(value: number): string {
    return `${this.number(value)} ${this.word('hours')}`
  }

  private percent(ratio: number, decimals = 1): string {
    return `${this.number(ratio * 100, decimals)} %`
  }
}

const eighths = ['·', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** A column of at most one cell; what is more than nothing is seen. */
function bar(value: number, most: number): string {
  return value <= 0 ? eighths[0]! : eighths[Math.max(1, Math.round((value / most) * 8))]!
}
