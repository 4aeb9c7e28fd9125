import type { ContractView, ViewDate } from '../../../../language/src/editor/features/contract-view.ts'
import { type Child, h } from './dom.ts'
import { link } from './link.ts'
import { dayNames, tellDay, tellMonth, words } from './words.ts'

type Kind = ViewDate['kind']

/** Each kind has a sign, so that nobody has to tell colours apart. */
const signs: Readonly<Record<Kind, string>> = {
  begin: '▶',
  review: '◆',
  notice: '!',
  report: '▤',
  duty: '☐',
  end: '■',
}

/** What can be left out; the beginning and the end always stand. */
const choosable = ['review', 'notice', 'report', 'duty'] as const

const hidden = new Set<Kind>()

/** All that has a date in the period in force, by month. */
export function drawDates({ dates }: ContractView, again: () => void): Child {
  if (dates === undefined) return h('p', { class: 'empty' }, words.noDates)
  const kinds = choosable.filter((kind) => dates.some((one) => one.kind === kind))
  const shown = dates.filter(({ kind }) => !hidden.has(kind))
  const today = new Date().toISOString().slice(0, 10)
  const next = shown.find(({ date }) => date >= today)
  return [
    h(
      'fieldset',
      {},
      h('legend', {}, words.show),
      kinds.map((kind) => toggle(kind, dates, again)),
    ),
    shown.length === 0 ? h('p', { class: 'empty' }, words.noneShown) : undefined,
    byMonth(shown).map(([month, entries]) =>
      h(
        'section',
        { class: 'month' },
        h('h2', {}, month),
        h(
          'ul',
          {},
          entries.map((entry, at) => item(entry, `date ${month} ${at}`, entry === next, entry.date < today)),
        ),
        monthGrid(entries),
      ),
    ),
  ]
}

function toggle(kind: (typeof choosable)[number], dates: readonly ViewDate[], again: () => void): Child {
  const count = dates.filter((one) => one.kind === kind).length
  return h(
    'label',
    {},
    h('input', {
      type: 'checkbox',
      checked: !hidden.has(kind),
      'data-key': `show ${kind}`,
      onchange: () => {
        if (!hidden.delete(kind)) hidden.add(kind)
        again()
      },
    }),
    ` ${signs[kind]} ${words.kinds[kind]} (${count})`,
  )
}

function byMonth(dates: readonly ViewDate[]): readonly (readonly [string, readonly ViewDate[]])[] {
  const months = new Map<string, ViewDate[]>()
  for (const one of dates) {
    const month = tellMonth(one.date)
    const known = months.get(month)
    if (known === undefined) months.set(month, [one])
    else known.push(one)
  }
  return [...months]
}

function item(entry: ViewDate, key: string, isNext: boolean, isPast: boolean): Child {
  const { kind, date, title, side, to, place } = entry
  const label = words.kinds[kind]
  const what = title ?? label
  const more = [
    ...(title === undefined ? [] : [label]),
    ...(side === undefined || kind !== 'duty' ? [] : [words.sides[side]]),
    ...(to.length === 0 ? [] : [words.to(to.join(', '))]),
  ]
  return h(
    'li',
    { class: [kind, isPast ? 'past' : '', isNext ? 'next' : ''].join(' ').trim() },
    h('time', { datetime: date }, tellDay(date)),
    h('span', { class: 'sign', 'aria-hidden': 'true' }, signs[kind]),
    h(
      'span',
      { class: 'what' },
      place === undefined ? what : link(what, place, key),
      isNext ? h('span', { class: 'badge' }, words.next) : undefined,
      more.length === 0 ? undefined : h('span', { class: 'more' }, more.join(' · ')),
    ),
  )
}

/** The month at a glance, for the eye only: the list beside it says the same. */
function monthGrid(entries: readonly ViewDate[]): Child {
  const [year = 0, month = 1] = entries[0]!.date.split('-').map(Number)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const lookOf = (day: number): string => {
    const found = entries.filter(({ date }) => Number(date.slice(8)) === day)
    const isSpecial = found.some(({ kind }) => kind !== 'report' && kind !== 'duty')
    return isSpecial ? 'marked special' : found.length > 0 ? 'marked' : ''
  }
  return h(
    'div',
    { class: 'grid', 'aria-hidden': 'true' },
    dayNames.map((name) => h('span', { class: 'name' }, name)),
    Array.from({ length: before }, () => h('span')),
    Array.from({ length: days }, (_, at) => h('span', { class: lookOf(at + 1) }, String(at + 1))),
  )
}
