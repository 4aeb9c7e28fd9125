// The report as one page that needs nothing else: styles and charts are in it, and it can be printed.

import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { tellNumber } from '../../../language/src/capacity/wording.ts'
import { sayIn, tellWeekday, weekdays } from '../../../language/src/speech/index.ts'
import type { Locale } from '../language.ts'
import { escaped, htmlPage } from '../report/html.ts'
import {
  busiestDay,
  type CapacityReport,
  type CaseReport,
  counterpart,
  introOf,
  isEnough,
  namesOf,
  type UnitReport,
} from './report.ts'
import { type Word, words } from './words.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

type ChartOption = Parameters<ReturnType<typeof init>['setOption']>[0]

/** The report as a page of HTML. */
export function capacityPage(report: CapacityReport, locale: Locale): string {
  return new Page(report, locale).html()
}

class Page {
  private readonly report: CapacityReport
  private readonly locale: Locale
  private readonly word: Word

  constructor(report: CapacityReport, locale: Locale) {
    this.report = report
    this.locale = locale
    this.word = sayIn(words, locale)
  }

  html(): string {
    const { report, word, locale } = this
    const { contract, base, whatIf, settings } = report
    const name = contract.title ?? contract.id
    const title = escaped(`${word('title')}: ${name}`)
    const parts = [
      `<header><h1>${title}</h1>`,
      `<p class="sub">${escaped(`${contract.id}, ${word('version')} ${contract.version}`)}</p>`,
      `<p>${escaped(introOf(report, word))}</p></header>`,
    ]
    if (whatIf !== null) {
      const changes = whatIf.changes.map((change) => `<li><code>${escaped(change)}</code></li>`)
      parts.push(
        `<section class="what-if"><h2>${escaped(word('whatIf'))}</h2><ul>${changes.join('')}</ul></section>`,
      )
    }
    parts.push(this.overview(base, whatIf))
    for (const season of report.seasons) {
      const name = word('inSeason', { season: namesOf(season.seasons) })
      parts.push(`<h2>${escaped(name)}</h2>`, this.overview(season.base, season.whatIf))
    }
    for (const unit of base.units) parts.push(this.unit(unit, counterpart(unit, whatIf)))
    parts.push(this.pooling(base), this.exclusions(), this.missing(base))
    const told = { idle: this.percent(settings.usableIdle), reply: this.percent(settings.replyShare) }
    parts.push(`<footer><p>${escaped(word('settings', told))}</p></footer>`)
    return htmlPage({
      lang: locale,
      title: `${word('title')}: ${name}`,
      // The charts style their parts one by one.
      styleSource: "'unsafe-inline'",
      style,
      body: `<main>\n${parts.filter((part) => part !== '').join('\n')}\n</main>`,
    })
  }

  private overview(base: CaseReport, other: CaseReport | null): string {
    const { word } = this
    const heads = [word('team'), word('ftePlanned'), word('fteNeeded'), word('verdict')]
    const more = other === null ? [] : heads.slice(1)
    const group =
      other === null
        ? ''
        : `<tr><td></td><th colspan="3" scope="colgroup">${escaped(word('base'))}</th><th colspan="3" scope="colgroup">${escaped(word('whatIf'))}</th></tr>`
    const cells = (unit: UnitReport | undefined): string =>
      unit === undefined
        ? '<td></td><td></td><td></td>'
        : `<td class="n">${this.number(unit.fte.planned, 2)}</td><td class="n">${this.number(unit.fte.needed, 2)}</td><td>${this.verdict(unit)}</td>`
    const rows = base.units.map(
      (unit) =>
        `<tr><th scope="row">${this.name(unit)}</th>${cells(unit)}${other === null ? '' : cells(counterpart(unit, other) ?? unit)}</tr>`,
    )
    const sum = ({ fte }: CaseReport): string =>
      `<td class="n">${this.number(fte.planned, 2)}</td><td class="n">${this.number(fte.needed, 2)}</td><td></td>`
    return `<section><table><thead>${group}<tr>${[...heads, ...more].map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
<tfoot><tr><th scope="row">${escaped(word('total'))}</th>${sum(base)}${other === null ? '' : sum(other)}</tr></tfoot></table></section>`
  }

  private unit(unit: UnitReport, other: UnitReport | undefined): string {
    const { word, locale } = this
    const { immediate, deferrable, planned } = unit.hours
    const facts = [
      `${word('work')}: ${this.hours(immediate)} ${word('immediate')}, ${this.hours(deferrable)} ${word('deferrable')}`,
      `${word('staffed')}: ${this.hours(planned)}`,
      ...(deferrable > 0 ? [`${word('largestBacklog')}: ${this.backlog(unit)}`] : []),
    ]
    const day = busiestDay(unit)
    const parts = [
      `<h2>${this.name(unit)} ${this.verdict(unit)}</h2>`,
      `<p>${facts.map(escaped).join(' · ')}</p>`,
      this.strictest(unit),
      this.promises(unit, other),
      this.late(unit, ''),
      other === undefined ? '' : this.late(other, `${word('whatIf')}: `),
      unit.keepable ? '' : `<p class="bad">${escaped(word('unkeepable'))}</p>`,
      this.figure(word('chartDay', { day: tellWeekday(day, locale) }), this.dayChart(unit, other, day)),
      unit.hours.deferrable > 0 ? this.figure(word('chartWeek'), this.weekChart(unit, other)) : '',
    ]
    return `<section class="unit">${parts.filter((part) => part !== '').join('\n')}</section>`
  }

  private strictest({ strictest }: UnitReport): string {
    if (strictest === null) return ''
    const { metric, target, sla, segments } = strictest
    const { word } = this
    return `<p>${escaped(`${word('strictest')}: ${metric} ${target} ${word('from')} ${sla} (${segments.join(', ')})`)}</p>`
  }

  private promises({ promises }: UnitReport, other: UnitReport | undefined): string {
    if (promises.length === 0) return ''
    const { word } = this
    const mark = (one: UnitReport['promises'][number] | undefined): string =>
      one === undefined
        ? '<td></td>'
        : `<td class="n ${one.kept ? 'good' : 'bad'}">${escaped(`${this.reached(one)} ${word(one.kept ? 'kept' : 'missed')}`)}</td>`
    const rows = promises.map((promise, index) => {
      const beside = other?.promises[index]
      const target = beside === undefined || beside.target === promise.target ? '' : ` → ${beside.target}`
      return `<tr><td>${escaped(`${promise.metric} ${promise.target}${target}`)}</td><td>${escaped(promise.sla)}</td><td>${escaped(promise.segments.join(', '))}</td>${mark(promise)}${other === undefined ? '' : mark(beside)}</tr>`
    })
    const heads = [word('promise'), 'SLA', word('segments'), word('reached')]
    if (other !== undefined) heads.push(word('whatIf'))
    return `<table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  }

  private late({ late }: UnitReport, before: string): string {
    const { word, locale } = this
    if (late.length === 0) return ''
    const items = late
      .map(({ metric, target, sla, latest }) => {
        const times =
          latest === null
            ? word('missed')
            : `${tellWeekday(latest.due.day, locale)} ${latest.due.time} → ${tellWeekday(latest.done.day, locale)} ${latest.done.time}, ${this.hours(latest.minutesLate / 60)} ${word('late')}`
        return `<li>${escaped(`${before}${metric} ${target}, ${sla}: ${times}`)}</li>`
      })
      .join('')
    return `<ul class="bad">${items}</ul>`
  }

  private pooling({ pooling }: CaseReport): string {
    if (pooling.length === 0) return ''
    const { word } = this
    const rows = pooling.map(
      ({ id, teams, common, separate, pooled }) =>
        `<tr><th scope="row">${escaped(id)}</th><td>${escaped(teams.join(', '))}</td><td>${escaped(word(pooled ? 'pooled' : 'possible'))}</td><td class="n">${this.number(common, 2)}</td><td class="n">${this.number(separate, 2)}</td><td class="n">${this.number(separate - common, 2)}</td></tr>`,
    )
    const heads = ['', '', '', word('common'), word('separate'), `${word('saves')} (${word('fte')})`]
    return `<section><h2>${escaped(word('pooling'))}</h2><table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`
  }

  private exclusions(): string {
    const { exclusions } = this.report
    if (exclusions.length === 0) return ''
    const { word } = this
    const rows = exclusions.map(
      ({ id, title, instead, fte }) =>
        `<tr><th scope="row">${escaped(title === undefined ? id : `${title} (${id})`)}</th><td>${escaped(instead ?? '')}</td><td class="n">${fte === undefined ? escaped(word('unknown')) : this.number(fte, 2)}</td></tr>`,
    )
    const sum = exclusions.reduce((total, { fte = 0 }) => total + fte, 0)
    return `<section><h2>${escaped(word('exclusions'))}</h2><table><thead><tr><th></th><th scope="col">${escaped(word('instead'))}</th><th scope="col">${escaped(word('fte'))}</th></tr></thead><tbody>${rows.join('')}</tbody><tfoot><tr><th scope="row">${escaped(word('total'))}</th><td></td><td class="n">${this.number(sum, 2)}</td></tr></tfoot></table></section>`
  }

  private missing({ missing }: CaseReport): string {
    if (missing.length === 0) return ''
    const list = [...new Set(missing.map(({ service, by }) => `${service} (${by})`))]
    return `<section><h2>${escaped(this.word('missing'))}</h2><p>${escaped(list.join(', '))}</p></section>`
  }

  private figure(caption: string, svg: string): string {
    return `<figure><figcaption>${escaped(caption)}</figcaption>${svg.replace('<svg ', `<svg role="img" aria-label="${escaped(caption)}" `)}</figure>`
  }

  /** People present as bars, people needed as a line of steps: told apart without colour. */
  private dayChart(unit: UnitReport, other: UnitReport | undefined, day: string): string {
    const { word } = this
    const all = unit.intervals.filter((interval) => interval.day === day)
    const busy = all.filter(({ needed, present, load }) => needed > 0 || present > 0 || load > 0)
    const shown = all.slice(all.indexOf(busy[0]!), all.indexOf(busy.at(-1)!) + 1)
    const names = shown.map(({ from }) => from)
    const beside = other?.intervals.filter(({ day: at, from }) => at === day && names.includes(from))
    const steps = { type: 'line', step: 'middle', symbol: 'none' } as const
    const bars = { type: 'bar', barCategoryGap: '15%' } as const
    return svgOf(
      {
        xAxis: { type: 'category', data: names, axisLabel: { interval: 1, fontSize: 12 } },
        yAxis: { type: 'value', minInterval: 1, name: word('people'), nameTextStyle: { fontSize: 12 } },
        series: [
          {
            ...bars,
            name: word('present'),
            data: shown.map(({ present }) => present),
            itemStyle: { color: '#9ec5e8' },
          },
          {
            ...steps,
            name: word('needed'),
            data: shown.map(({ needed }) => needed),
            lineStyle: { color: '#b3261e', width: 2.5 },
            itemStyle: { color: '#b3261e' },
          },
          ...(beside === undefined
            ? []
            : [
                {
                  ...bars,
                  name: `${word('present')}, ${word('whatIf')}`,
                  data: beside.map(({ present }) => present),
                  itemStyle: { color: '#f3d08b' },
                },
                {
                  ...steps,
                  name: `${word('needed')}, ${word('whatIf')}`,
                  data: beside.map(({ needed }) => needed),
                  lineStyle: { color: '#5b2a86', width: 2, type: 'dashed' as const },
                  itemStyle: { color: '#5b2a86' },
                },
              ]),
        ],
      },
      260,
    )
  }

  private weekChart(unit: UnitReport, other: UnitReport | undefined): string {
    const { word, locale } = this
    const line = ({ intervals }: UnitReport): number[] => {
      const known = new Map(intervals.map(({ day, from, backlogHours }) => [`${day} ${from}`, backlogHours]))
      // While it is closed as much waits as before, at least; the week begins as it ends.
      let last = intervals.at(-1)?.backlogHours ?? 0
      return slots.map((slot) => {
        last = known.get(slot) ?? last
        return Math.round(last * 100) / 100
      })
    }
    return svgOf(
      {
        xAxis: {
          type: 'category',
          data: slots.map((slot) => (slot.endsWith('12:00') ? tellWeekday(slot.slice(0, 3), locale) : '')),
          axisTick: { show: false },
          axisLabel: { interval: (_: number, value: string) => value !== '', fontSize: 12 },
          boundaryGap: false,
        },
        yAxis: {
          type: 'value',
          name: word('hours'),
          nameTextStyle: { fontSize: 12 },
          axisLabel: { formatter: (value: number) => this.number(value, 2) },
        },
        series: [
          {
            type: 'line',
            name: word('backlogHours'),
            symbol: 'none',
            data: line(unit),
            areaStyle: { color: '#cfe3cf' },
            lineStyle: { color: '#2e6b34', width: 1.5 },
            itemStyle: { color: '#2e6b34' },
          },
          ...(other === undefined
            ? []
            : [
                {
                  type: 'line' as const,
                  name: `${word('backlogHours')}, ${word('whatIf')}`,
                  symbol: 'none',
                  data: line(other),
                  lineStyle: { color: '#5b2a86', width: 1.5, type: 'dashed' as const },
                  itemStyle: { color: '#5b2a86' },
                },
              ]),
        ],
      },
      200,
    )
  }

  private name({ id, title }: UnitReport): string {
    return title === null ? escaped(id) : `${escaped(title)} <small>${escaped(id)}</small>`
  }

  private verdict(unit: UnitReport): string {
    const { word } = this
    if (unit.overloaded) return `<span class="bad">✗ ${escaped(word('overloaded'))}</span>`
    return isEnough(unit)
      ? `<span class="good">✓ ${escaped(word('enough'))}</span>`
      : `<span class="bad">✗ ${escaped(word('short'))}</span>`
  }

  private reached({ reached, target }: UnitReport['promises'][number]): string {
    const { word } = this
    if (reached === null) return word('endless')
    return target.includes('%') ? this.percent(reached, 2) : `${this.number(reached)} s ${word('mean')}`
  }

  private backlog({ backlog }: UnitReport): string {
    return backlog.stable
      ? this.hours(backlog.largestHours)
      : `${this.word('grows')} ${this.hours(backlog.growthHours)}`
  }

  private number(value: number, decimals = 1): string {
    return tellNumber(value, this.locale, decimals)
  }

  private hours(value: number): string {
    return `${this.number(value)} ${this.word('hours')}`
  }

  private percent(ratio: number, decimals = 1): string {
    return `${this.number(ratio * 100, decimals)} %`
  }
}

/** Every half hour of the week, `mon 08:30`. */
const slots: readonly string[] = weekdays.flatMap((day) =>
  Array.from({ length: 48 }, (_, slot) => {
    const hour = String(Math.floor(slot / 2)).padStart(2, '0')
    return `${day} ${hour}:${slot % 2 === 0 ? '00' : '30'}`
  }),
)

const width = 760

function svgOf(option: ChartOption, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: 'system-ui, sans-serif', color: '#222' },
    legend: { top: 0, itemGap: 18, textStyle: { fontSize: 12, color: '#222' } },
    grid: { left: 44, right: 12, top: 44, bottom: 28 },
    ...option,
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  // Scales with the page; and no element of it answers to the mouse without a script.
  return svg.replace(/<svg width="\d+" height="\d+"/, '<svg')
}

const style = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #222; font: 15px/1.45 system-ui, sans-serif; }
main { max-width: 800px; margin: 0 auto; padding: 24px; }
h1 { font-size: 1.6em; margin: 0; } h2 { font-size: 1.2em; margin: 1.6em 0 .3em; }
small, .sub { color: #555; font-weight: normal; } .sub { margin-top: 0; }
table { border-collapse: collapse; width: 100%; margin: .8em 0; font-size: .93em; }
th, td { text-align: left; padding: .3em .6em; border-bottom: 1px solid #ccc; vertical-align: top; }
thead th { border-bottom: 2px solid #555; } tfoot th, tfoot td { border-top: 2px solid #555; font-weight: 600; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
.good { color: #1f6b2a; } td .good { white-space: nowrap; } .bad { color: #a3160f; font-weight: 600; }
ul.bad { font-weight: normal; padding-left: 1.2em; } h2 .good, h2 .bad { font-size: .85em; margin-left: .5em; }
figure { margin: 1em 0; } figcaption { font-weight: 600; } figure svg { width: 100%; height: auto; display: block; }
footer { margin-top: 2em; color: #555; font-size: .9em; }
@media print { body { font-size: 11pt; } main { max-width: none; padding: 0; } figure, table, tr { break-inside: avoid; } h2 { break-after: avoid; } * { print-color-adjust: exact; } }
`
