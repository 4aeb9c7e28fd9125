// The charts of the page, as drawings that need no script.

import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { tellWeekday, weekdays } from '../../../language/src/speech/index.ts'
import { columnsOf, type UnitReport } from './report.ts'
import type { Telling } from './telling.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

type ChartOption = Parameters<ReturnType<typeof init>['setOption']>[0]

/** People present as bars, people needed as a line of steps: told apart without colour. */
export function dayChart(
  { word }: Telling,
  unit: UnitReport,
  other: UnitReport | undefined,
  day: string,
): string {
  const all = columnsOf(unit, day)
  const busy = all.filter(({ needed, present, load }) => needed > 0 || present > 0 || load > 0)
  const shown = all.slice(all.indexOf(busy[0]!), all.indexOf(busy.at(-1)!) + 1)
  const names = shown.map(({ from }) => from)
  const beside = other && columnsOf(other, day).filter(({ from }) => names.includes(from))
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

/** Work that waits, over the week. */
export function weekChart(telling: Telling, unit: UnitReport, other: UnitReport | undefined): string {
  const { word, locale } = telling
  const line = (of: UnitReport): number[] => {
    const known = new Map<string, number>(
      weekdays.flatMap((day) =>
        columnsOf(of, day).map(({ from, backlogHours }) => [`${day} ${from}`, backlogHours] as const),
      ),
    )
    // While it is closed as much waits as before, at least; the week begins as it ends.
    let last = of.intervals.at(-1)?.backlogHours ?? 0
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
        axisLabel: { formatter: (value: number) => telling.number(value, 2) },
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
