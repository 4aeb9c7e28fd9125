import { nbsp, tellWeekday } from '../../../language/src/speech/index.ts'
import { addAll, greatest } from '../../../language/src/text/lists.ts'
import type { Paint } from '../colour.ts'
import type { Locale } from '../language.ts'
import { visible } from '../report/visible.ts'
import { widthOf, wrap } from '../report/width.ts'
import type { Names } from './names.ts'
import {
  busiestDay,
  type CapacityReport,
  type CaseReport,
  columnsOf,
  counterpart,
  type SeasonReport,
  type UnitReport,
} from './report.ts'
import { Telling } from './telling.ts'
import type { Word } from './words.ts'

export interface Output {
  readonly locale: Locale
  readonly paint: Paint
  /** Width of the output in cells. */
  readonly cells: number
}

/** The report for a terminal, with a compact chart of the busiest day for each team and pool. */
export function capacityText(report: CapacityReport, names: Names, output: Output): string {
  const teller = new Teller(report, new Telling(names, output.locale), output)
  // Where a terminal breaks a line is its own affair.
  return `${teller.tell().join('\n').replaceAll(nbsp, ' ')}\n`
}

const indent = '  '

class Teller {
  private readonly report: CapacityReport
  private readonly telling: Telling
  private readonly output: Output
  private readonly word: Word

  constructor(report: CapacityReport, telling: Telling, output: Output) {
    this.report = report
    this.telling = telling
    this.output = output
    this.word = telling.word
  }

  tell(): string[] {
    const { report, word, telling, output } = this
    const { bold, dim } = output.paint
    const { id, title, version } = report.contract
    const { base, whatIf } = report
    const lines = [
      bold(visible(`${word('title')}: ${title ?? id}, ${word('version')} ${version}`)),
      ...wrap(telling.intro(report), Math.min(output.cells, 110)).map(visible).map(dim),
    ]
    if (whatIf !== null) {
      lines.push('', bold(word('whatIf')))
      addAll(
        lines,
        whatIf.changes.map((change) => `${indent}${visible(change)}`),
      )
    }
    for (const unit of base.units) {
      addAll(lines, ['', ...this.unit(unit, counterpart(unit, whatIf))])
    }
    lines.push('', this.sum(word('total'), base, whatIf))
    addAll(
      lines,
      telling.divisions(base).flatMap((one) => this.wrapped(one)),
    )
    for (const season of report.seasons) addAll(lines, ['', ...this.season(season)])
    if (report.seasons.length > 0) lines.push('', dim(word('moreSeason')))
    addAll(lines, [
      ...this.pooling(base),
      ...this.exclusions(),
      ...this.missing(base),
      ...this.notReckoned(base),
    ])
    const { usableIdle, replyShare } = report.settings
    const settings = word('settings', {
      idle: telling.percent(usableIdle),
      reply: telling.percent(replyShare),
    })
    for (const note of [word('chance'), settings])
      addAll(lines, ['', ...wrap(note, Math.min(output.cells, 110)).map(dim)])
    return lines
  }

  private unit(unit: UnitReport, other: UnitReport | undefined): string[] {
    const { word } = this
    const { bold } = this.output.paint
    const name = bold(visible(this.name(unit)))
    const lines = [`${name}  ${this.verdict(unit)}`]
    if (other !== undefined) lines.push(`${indent}${bold(word('whatIf'))}: ${this.verdict(other)}`)
    const { telling } = this
    const told = [
      telling.work(unit),
      telling.putAside(unit),
      telling.strictest(unit),
      telling.nothingSure(unit),
      telling.setApart(unit),
    ]
    addAll(
      lines,
      told.flatMap((one) => this.wrapped(one)),
    )
    addAll(lines, this.wrapped(this.telling.unmet(unit)).map(this.output.paint.red))
    addAll(lines, [...this.promises(unit, other), ...this.done(unit, other)])
    addAll(lines, this.late(unit, ''))
    if (other !== undefined) addAll(lines, this.late(other, `${word('whatIf')}: `))
    if (!unit.keepable) lines.push(`${indent}${this.output.paint.red(word('unkeepable'))}`)
    if (unit.hours.deferrable > 0) {
      const beside = other === undefined ? '' : ` → ${this.backlog(other)}`
      lines.push(`${indent}${word('largestBacklog')}: ${this.backlog(unit)}${beside}`)
    }
    const day = busiestDay(unit)
    addAll(lines, this.chart(unit, day, ''))
    if (other !== undefined) addAll(lines, this.chart(other, day, `${word('whatIf')}: `))
    return lines
  }

  /** A time of the year in short: the units for which it is another. */
  private season(season: SeasonReport): string[] {
    const { base, whatIf } = season
    const { bold } = this.output.paint
    const units = base.units.filter((unit) => counterpart(unit, this.report.base))
    return [
      bold(visible(this.telling.time(season))),
      ...units.flatMap((unit) => {
        const other = counterpart(unit, whatIf)
        const name = visible(this.name(unit))
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
    const { green, red } = this.output.paint
    const verdict = this.telling.verdict(unit)
    const isBad = verdict === 'short' || verdict === 'overloaded'
    return `${this.telling.staff(unit)}  ${(isBad ? red : green)(word(verdict))}`
  }

  private promises(unit: UnitReport, other: UnitReport | undefined): string[] {
    const { word } = this
    const { green, red } = this.output.paint
    const rows = unit.promises.map((promise, index) => {
      const { target, kept } = promise
      const beside = other?.promises[index]
      const told = (one: typeof promise): string => {
        const text = `${this.telling.reached(one)} ${word(one.kept ? 'kept' : 'missed')}`
        return one.kept ? green(text) : red(text)
      }
      const changed =
        beside !== undefined && beside.target !== target ? ` → ${this.telling.names.promise(beside)}` : ''
      return {
        promise: visible(
          `${this.telling.names.promise(promise)}${changed}, ${this.telling.names.sla(promise.sla)}`,
        ),
        outcome: `${told({ ...promise, kept })}${beside === undefined ? '' : ` → ${told(beside)}`}`,
      }
    })
    const widest = greatest(
      rows.map(({ promise }) => widthOf(promise)),
      0,
    )
    return rows.map(
      ({ promise, outcome }) => `${indent}${promise}${' '.repeat(widest - widthOf(promise) + 2)}${outcome}`,
    )
  }

  /** Promises on work that can wait, each as a sentence: most are too long for a column. */
  private done({ done }: UnitReport, other: UnitReport | undefined): string[] {
    const { telling } = this
    const { green, red } = this.output.paint
    return done.flatMap((one, index) => {
      const beside = other?.done[index]
      const then = beside === undefined ? '' : ` → ${telling.done(beside)}`
      const lines = this.wrapped(`${telling.promise(one)}: ${telling.done(one)}${then}`)
      return one.certain && (one.kept || !one.isBound) ? lines.map(one.kept ? green : red) : lines
    })
  }

  private late({ late }: UnitReport, before: string): string[] {
    return late.flatMap((one) =>
      this.wrapped(`${before}${this.telling.late(one)}`).map(this.output.paint.red),
    )
  }

  private backlog(unit: UnitReport): string {
    const told = this.telling.backlog(unit)
    return unit.backlog.stable ? told : this.output.paint.red(told)
  }

  private name({ id, title }: UnitReport): string {
    return title ?? this.telling.names.unit(id)
  }

  /** A sentence under a heading, on as many lines as it takes; none for none. */
  private wrapped(sentence: string | undefined): string[] {
    if (sentence === undefined) return []
    const [first = '', ...more] = wrap(sentence, Math.min(this.output.cells, 110) - 4)
    return [`${indent}${visible(first)}`, ...more.map((line) => `${indent}${indent}${visible(line)}`)]
  }

  /** A column for each half hour: what is needed above what is there; red where that is less. */
  private chart(unit: UnitReport, day: string, before: string): string[] {
    const { word } = this
    const { cyan, red, dim, yellow } = this.output.paint
    const shown = columnsOf(unit, day)
    const busy = shown.filter(({ needed, present, load }) => needed > 0 || present > 0 || load > 0)
    const [first, last] = [busy[0], busy.at(-1)]
    if (first === undefined || last === undefined) return []
    const columns = shown.slice(shown.indexOf(first), shown.indexOf(last) + 1)
    const most = greatest(
      columns.map(({ needed, present }) => Math.max(needed, present)),
      1,
    )
    const backlog = greatest(columns.map(({ backlogHours }) => backlogHours))
    const labels = [word('needed'), word('present'), word('backlog')]
    const widest = greatest(labels.map((label) => widthOf(label)))
    const head = (label: string): string => `${indent}${label}${' '.repeat(widest - widthOf(label))}  `
    const axis = columns
      .map(({ from }, index) => ({ from, index }))
      .filter(
        ({ from, index }) => from.endsWith(':00') && index % 4 === (columns[0]!.from.endsWith(':00') ? 0 : 1),
      )
      .reduce((line, { from, index }) => line.padEnd(index) + from.slice(0, 2), '')
    const lines = [
      `${indent}${before}${tellWeekday(day, this.output.locale)}`,
      head(word('needed')) +
        columns.map(({ needed }) => cyan(bar(needed, most))).join('') +
        dim(`  ≤ ${greatest(columns.map(({ needed }) => needed))}`),
      head(word('present')) +
        columns
          .map(({ needed, present }) => (present < needed ? red : (text: string) => text)(bar(present, most)))
          .join('') +
        dim(`  ≤ ${greatest(columns.map(({ present }) => present))}`),
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
    const told = ({ fte }: CaseReport): string => this.telling.staff({ fte })
    const { bold } = this.output.paint
    return `${bold(label)}  ${told(base)}${other === null ? '' : ` → ${told(other)}`}`
  }

  private pooling({ pooling }: CaseReport): string[] {
    if (pooling.length === 0) return []
    const { word } = this
    const { bold, green } = this.output.paint
    return [
      '',
      bold(word('pooling')),
      ...pooling.map(({ id, teams, common, separate, pooled }) => {
        const saves = `${word('saves')} ${this.number(separate - common, 2)} ${word('fte')}`
        const { names } = this.telling
        const name = visible(
          pooled
            ? `${names.unit(id)} (${names.actors(teams)})`
            : `${id
                .split(' + ')
                .map((one) => names.unit(one))
                .join(' + ')}, ${word('possible')}`,
        )
        return `${indent}${name}: ${word('common')} ${this.number(common, 2)}, ${word('separate')} ${this.number(separate, 2)} ${word('fte')}; ${green(saves)}`
      }),
    ]
  }

  private exclusions(): string[] {
    const { exclusions } = this.report
    if (exclusions.length === 0) return []
    const { word } = this
    const { bold } = this.output.paint
    const known = exclusions.reduce((sum, { fte = 0 }) => sum + fte, 0)
    return [
      '',
      `${bold(word('exclusions'))}: ${this.number(known, 2)} ${word('fte')}`,
      ...exclusions.map(({ id, title, instead, fte }) => {
        const name = title ?? id
        const other = instead === undefined ? '' : `, ${word('instead')} ${this.telling.names.actor(instead)}`
        const amount = fte === undefined ? word('unknown') : `${this.number(fte, 2)} ${word('fte')}`
        return visible(`${indent}${name}${other}: ${amount}`)
      }),
    ]
  }

  private missing({ missing }: CaseReport): string[] {
    if (missing.length === 0) return []
    return [
      '',
      `${this.output.paint.bold(this.word('missing'))}: ${visible(this.telling.missing({ missing }))}`,
    ]
  }

  private notReckoned(base: CaseReport): string[] {
    const told = this.telling.notReckoned(base)
    if (told.length === 0) return []
    return ['', this.output.paint.bold(this.word('notReckoned')), ...told.flatMap((one) => this.wrapped(one))]
  }

  private number(value: number, decimals = 1): string {
    return this.telling.number(value, decimals)
  }

  private hours(value: number): string {
    return this.telling.hours(value)
  }
}

const eighths = ['·', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** A column of at most one cell; what is more than nothing is seen. */
function bar(value: number, most: number): string {
  return value <= 0 ? eighths[0]! : eighths[Math.max(1, Math.round((value / most) * 8))]!
}
