import type {
  ContractView,
  ViewSeason,
  ViewSlot,
  ViewUnit,
} from '../../../../language/src/editor/features/contract-view.ts'
import { greatest, least } from '../../../../language/src/text/lists.ts'
import { type Child, h, s } from './dom.ts'
import { keep, state } from './host.ts'
import { link } from './link.ts'
import { dayNames, tellFte, tellNeeded, tellSlot, words } from './words.ts'

/** For each team what is needed and what is planned; for one of them by half hour. */
export function drawStaffing({ staffing }: ContractView, again: () => void): Child {
  const { seasons, notReckoned, withoutVolume } = staffing
  const season = seasons.find(({ id }) => id === state.season)
  const { units } = season ?? staffing
  if (units.length === 0) return h('p', { class: 'empty' }, words.noUnits)
  const chosen = units.find(({ id }) => id === state.unit) ?? units[0]!
  const most = greatest(
    units.flatMap(({ planned, needed }) => [planned, needed]),
    1,
  )
  const heads = [words.team, words.average, words.needed, words.planned, words.verdict]
  return [
    seasons.length === 0 ? undefined : weeks(seasons, season, again),
    legend([
      ['bar-needed', words.needed],
      ['bar-planned', words.planned],
    ]),
    h(
      'div',
      { class: 'wide' },
      h(
        'table',
        { class: 'staffing', 'aria-label': words.chart },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            heads.map((head, at) => h('th', { scope: 'col', class: at > 0 && at < 4 ? 'number' : '' }, head)),
          ),
        ),
        h(
          'tbody',
          {},
          units.map((unit) => unitRow(unit, unit === chosen, most, again)),
        ),
        h(
          'tfoot',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, words.total),
            h('td', { class: 'number' }, `${tellNeeded(sum(units, 'average'))} ${words.fte}`),
            h('td', { class: 'number' }, `${tellNeeded(sum(units, 'needed'))} ${words.fte}`),
            h('td', { class: 'number' }, `${tellFte(sum(units, 'planned'))} ${words.fte}`),
            h('td', {}),
          ),
        ),
      ),
    ),
    withoutVolume.length === 0
      ? undefined
      : h('p', { class: 'hint' }, `${words.withoutVolume} ${withoutVolume.join(', ')}`),
    notReckoned.length === 0
      ? undefined
      : h('p', { class: 'hint' }, `${words.notReckoned} ${notReckoned.join(', ')}`),
    ...units.flatMap(({ id, title, unmet }) =>
      unmet === undefined ? [] : [h('p', { class: 'bad' }, `${title ?? id}: ${unmet}`)],
    ),
    ...chosen.assumptions.map((sentence) => h('p', { class: 'hint' }, sentence)),
    week(chosen),
  ]
}

/** Which week is shown: a usual one, or one in a season. What is short of people is marked. */
function weeks(seasons: readonly ViewSeason[], shown: ViewSeason | undefined, again: () => void): Child {
  const button = (id: string, text: string, isShown: boolean): Child =>
    h(
      'button',
      {
        type: 'button',
        'data-key': `week ${id}`,
        'aria-pressed': String(isShown),
        onclick: () => {
          keep({ season: id })
          again()
        },
      },
      text,
    )
  return h(
    'p',
    { class: 'weeks', role: 'group', 'aria-label': words.weeks },
    button('', words.usualWeek, shown === undefined),
    seasons.map((one) => {
      const isShort = one.units.some(({ enough }) => !enough)
      const told = isShort ? `${one.title} (✗ ${words.tooFew})` : one.title
      return button(one.id, told, one === shown)
    }),
  )
}

function sum(units: readonly ViewUnit[], of: 'average' | 'needed' | 'planned'): number {
  return units.reduce((total, unit) => total + unit[of], 0)
}

function unitRow(unit: ViewUnit, isChosen: boolean, most: number, again: () => void): Child {
  const choose = (): void => {
    keep({ unit: unit.id })
    again()
  }
  const label = unit.title ?? unit.id
  const key = `unit ${unit.id}`
  return h(
    'tr',
    { class: isChosen ? 'chosen' : '' },
    h(
      'th',
      { scope: 'row' },
      h(
        'button',
        { class: 'link', type: 'button', 'data-key': key, 'aria-pressed': String(isChosen), onclick: choose },
        label,
      ),
      unit.place === undefined
        ? undefined
        : h('span', { class: 'jump' }, link('↗', unit.place, `${key} text`, `${label}: ${words.openText}`)),
      bars(unit, most),
    ),
    h('td', { class: 'number' }, `${tellNeeded(unit.average)} ${words.fte}`),
    h('td', { class: 'number' }, `${tellNeeded(unit.needed)} ${words.fte}`),
    h('td', { class: 'number' }, `${tellFte(unit.planned)} ${words.fte}`),
    h('td', { class: unit.kept ? 'good' : 'bad' }, verdict(unit)),
  )
}

function verdict({ enough, kept, overloaded, keepable, needed, planned }: ViewUnit): string {
  if (enough) return `✓ ${words.enough}`
  if (kept) return `✓ ${words.onAverage}`
  if (overloaded) return `✗ ${words.overloaded}`
  if (!keepable) return `✗ ${words.unkeepable}`
  return `✗ ${needed > planned ? words.tooFew : words.notKept}`
}

/** Two bars, one above the other. The numbers stand beside them, so that the drawing is only for the eye. */
function bars({ needed, planned }: ViewUnit, most: number): Child {
  const width = (fte: number): number => Math.max(0.5, (fte / most) * 100)
  return s(
    'svg',
    { class: 'bars', viewBox: '0 0 100 14', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    s('rect', { class: 'bar-needed', x: 0, y: 1, width: width(needed), height: 5 }),
    s('rect', { class: 'bar-planned', x: 0, y: 8, width: width(planned), height: 5 }),
  )
}

function legend(entries: readonly (readonly [string, string])[]): Child {
  return h(
    'p',
    { class: 'legend', 'aria-hidden': 'true' },
    entries.map(([look, text]) =>
      h(
        'span',
        {},
        s(
          'svg',
          { class: 'sample', viewBox: '0 0 20 10' },
          s('rect', { class: look, x: 1, y: 1, width: 18, height: 8 }),
        ),
        text,
      ),
    ),
  )
}

/** So wide is a half hour, so high the drawing of a day. */
const step = 10
const height = 80

/** The days of the week side by side: planned people as columns, needed people as a line above or in them. */
function week(unit: ViewUnit): Child {
  if (unit.slots.length === 0) return undefined
  const title = words.week(unit.title ?? unit.id)
  const most = greatest(
    unit.slots.flatMap(({ needed, present }) => [needed, present]),
    1,
  )
  const days = dayNames
    .map((name, day) => ({ name, slots: unit.slots.filter(({ slot }) => Math.floor(slot / 48) === day) }))
    .filter(({ slots }) => slots.length > 0)
  const times = unit.slots.map(({ slot }) => slot % 48)
  const [first, last] = [least(times), greatest(times) + 1]
  return h(
    'figure',
    {},
    h('figcaption', {}, title),
    legend([
      ['column', words.present],
      ['line', words.neededPeople],
      ['lacking', words.lacking],
    ]),
    h(
      'div',
      { class: 'days', 'aria-hidden': 'true' },
      h('p', { class: 'scale' }, h('span', {}, String(most)), h('span', {}, '0')),
      days.map(({ name, slots }) => dayChart(name, slots, first, last, most)),
    ),
    h('details', {}, h('summary', { 'data-key': 'week table' }, words.asTable), weekTable(days)),
  )
}

interface Day {
  readonly name: string
  readonly slots: readonly ViewSlot[]
}

function dayChart(
  name: string,
  slots: readonly ViewSlot[],
  first: number,
  last: number,
  most: number,
): Child {
  const y = (people: number): number => height - (people / most) * (height - 4)
  const x = (slot: number): number => ((slot % 48) - first) * step
  const width = (last - first) * step
  const line = slots.map(
    ({ slot, needed }, at) =>
      `${at === 0 || slots[at - 1]!.slot !== slot - 1 ? 'M' : 'L'}${x(slot)} ${y(needed)}H${x(slot) + step}`,
  )
  return h(
    'div',
    { class: 'day' },
    s(
      'svg',
      { viewBox: `-1 0 ${width + 2} ${height + 1}`, preserveAspectRatio: 'none' },
      s('path', { class: 'column', d: areaOf(slots, x, y) }),
      slots.map(({ slot, needed, present }) =>
        needed <= present
          ? undefined
          : s('rect', {
              class: 'lacking',
              x: x(slot),
              y: y(needed),
              width: step,
              height: y(present) - y(needed),
            }),
      ),
      s('path', { class: 'line', d: line.join('') }),
      s('path', { class: 'axis', d: `M0 ${height}H${width}` }),
    ),
    h('p', {}, name),
    h('p', { class: 'times' }, h('span', {}, tellSlot(first)), h('span', {}, tellSlot(last))),
  )
}

/** The columns of half hours that follow each other, as one outline. */
function areaOf(
  slots: readonly ViewSlot[],
  x: (slot: number) => number,
  y: (people: number) => number,
): string {
  return slots
    .map(({ slot, present }, at) => {
      const begins = at === 0 || slots[at - 1]!.slot !== slot - 1
      const ends = slots[at + 1]?.slot !== slot + 1
      const top = `V${y(present)}H${x(slot) + step}`
      return `${begins ? `M${x(slot)} ${height}` : ''}${top}${ends ? `V${height}Z` : ''}`
    })
    .join('')
}

/** The same as numbers: needed of planned. */
function weekTable(days: readonly Day[]): Child {
  const times = [...new Set(days.flatMap(({ slots }) => slots.map(({ slot }) => slot % 48)))].sort(
    (a, b) => a - b,
  )
  return h(
    'table',
    {},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        [words.time, ...days.map(({ name }) => name)].map((head) => h('th', { scope: 'col' }, head)),
      ),
    ),
    h(
      'tbody',
      {},
      times.map((time) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, tellSlot(time)),
          days.map(({ slots }) => {
            const found = slots.find(({ slot }) => slot % 48 === time)
            if (found === undefined) return h('td', {}, '–')
            const { needed, present } = found
            return h('td', { class: needed > present ? 'bad' : '' }, words.ofPeople(needed, present))
          }),
        ),
      ),
    ),
  )
}
