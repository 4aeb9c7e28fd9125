import type {
  ContractView,
  ViewCell,
  ViewName,
  ViewPlace,
} from '../../../../language/src/editor/features/contract-view.ts'
import { type Child, h } from './dom.ts'
import { link, open } from './link.ts'
import { words } from './words.ts'

/** The segments and services, and what each segment gets: a grid in which the arrow keys move. */
export function drawMatrix(view: ContractView): Child {
  const { segments, rows } = view.matrix
  if (segments.length === 0) return h('p', { class: 'empty' }, words.noSegments)
  if (rows.length === 0) return h('p', { class: 'empty' }, words.noServices)
  const promise = h('section', { class: 'promise', 'aria-label': words.promises })
  const show = (cell: ViewCell, service: ViewName, segment: ViewName): void =>
    promise.replaceChildren(promiseOf(view, cell, service, segment))
  promise.append(h('p', { class: 'hint' }, words.nothingChosen))
  const grid = h(
    'table',
    { role: 'grid', class: 'matrix', 'aria-label': words.tabs.matrix, 'aria-describedby': 'matrix-hint' },
    h(
      'thead',
      {},
      h(
        'tr',
        { role: 'row' },
        h('td', { role: 'gridcell', class: 'corner' }),
        segments.map((segment) => nameCell('col', segment)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map(({ service, cells }) =>
        h(
          'tr',
          { role: 'row' },
          nameCell('row', service),
          cells.map((cell, at) => {
            const segment = segments[at]!
            return answerCell(view, cell, `${service.id} ${segment.id}`, () => show(cell, service, segment))
          }),
        ),
      ),
    ),
  )
  moveByArrows(grid)
  return [
    h('p', { class: 'hint', id: 'matrix-hint' }, words.matrixHint),
    h('div', { class: 'wide' }, grid),
    promise,
  ]
}

function nameCell(scope: 'col' | 'row', name: ViewName): Child {
  return h(
    'th',
    {
      scope,
      role: scope === 'col' ? 'columnheader' : 'rowheader',
      'data-key': `${scope} ${name.id}`,
      title: name.id,
      ...opening(name.place),
    },
    name.title ?? name.id,
  )
}

function answerCell(view: ContractView, cell: ViewCell, key: string, show: () => void): Child {
  const place = cell.kind === 'missing' ? view.contract.place : cell.place
  return h(
    'td',
    {
      role: 'gridcell',
      class: cell.kind,
      'data-key': `cell ${key}`,
      ...opening(place),
      onfocus: show,
      onmouseenter: show,
    },
    answerOf(view, cell),
  )
}

function answerOf({ slas, doers }: ContractView, cell: ViewCell): Child {
  if (cell.kind === 'missing') return `✗ ${words.missing}`
  if (cell.kind === 'contradiction') return `✗ ${words.contradiction}`
  if (cell.kind === 'not-offered') return `– ${words.notOffered}`
  const { sla, by } = cell
  return [
    h('span', { class: 'sla' }, labelIn(slas, sla) ?? '?'),
    by === undefined ? undefined : h('span', { class: 'by' }, labelIn(doers, by)),
  ]
}

function labelIn(names: readonly ViewName[], id: string | undefined): string | undefined {
  return names.find((one) => one.id === id)?.title ?? id
}

/** What a cell says in full. */
function promiseOf(view: ContractView, cell: ViewCell, service: ViewName, segment: ViewName): Node {
  const head = h(
    'h2',
    {},
    link(service.title ?? service.id, service.place, 'promise service'),
    ' · ',
    link(segment.title ?? segment.id, segment.place, 'promise segment'),
  )
  if (cell.kind === 'missing' || cell.kind === 'contradiction') {
    return h('div', {}, head, h('p', { class: 'bad' }, `✗ ${words[cell.kind]}`))
  }
  if (cell.kind === 'not-offered') {
    const because = link(cell.because, cell.place, 'promise because')
    return h('div', {}, head, h('p', {}, `– ${words.notOffered}: `, because))
  }
  const sla = view.slas.find(({ id }) => id === cell.sla)
  const doer = view.doers.find(({ id }) => id === cell.by)
  const facts: [string, Child][] = [
    ['SLA', sla === undefined ? (cell.sla ?? '?') : link(sla.title ?? sla.id, sla.place, 'promise sla')],
    [
      words.team,
      doer === undefined ? (cell.by ?? '?') : link(doer.title ?? doer.id, doer.place, 'promise doer'),
    ],
    ...(sla?.hours === undefined ? [] : ([[words.hours, sla.hours]] satisfies [string, Child][])),
    ...(sla?.case === undefined ? [] : ([[words.case, sla.case]] satisfies [string, Child][])),
    ...(cell.volume === undefined ? [] : ([[words.volume, cell.volume]] satisfies [string, Child][])),
  ]
  return h(
    'div',
    {},
    head,
    h(
      'dl',
      {},
      facts.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
    ),
    h(
      'ul',
      {},
      (sla?.goals ?? []).map(({ text, place }, at) => h('li', {}, link(text, place, `promise goal ${at}`))),
    ),
    termsOf(sla?.terms ?? []),
  )
}

/** What holds besides the goals. */
function termsOf(terms: ContractView['slas'][number]['terms']): Child {
  if (terms.length === 0) return undefined
  return h(
    'ul',
    {},
    terms.map(({ text, place }, at) =>
      h('li', {}, place === undefined ? text : link(text, place, `promise term ${at}`)),
    ),
  )
}

/** A click and Enter open the text. */
function opening(place: ViewPlace) {
  return {
    tabindex: -1,
    onclick: () => open(place),
    onkeydown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      open(place)
    },
  }
}

/** One cell of the grid can be reached by Tab; from there the arrow keys, Home and End lead to all others. */
function moveByArrows(grid: HTMLTableElement): void {
  const rows = [...grid.rows].map((row) => [...row.cells])
  let current = rows[1]?.[1]
  if (current !== undefined) current.tabIndex = 0
  grid.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLTableCellElement)) return
    if (current !== undefined) current.tabIndex = -1
    current = target
    current.tabIndex = 0
  })
  grid.addEventListener('keydown', (event) => {
    const cell = event.target
    if (!(cell instanceof HTMLTableCellElement)) return
    const row = rows.findIndex((cells) => cells.includes(cell))
    const column = rows[row]?.indexOf(cell) ?? -1
    const last = (rows[0]?.length ?? 1) - 1
    const ends = event.ctrlKey || event.metaKey
    const to: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [ends ? 0 : row, ends ? 1 : 0],
      End: [ends ? rows.length - 1 : row, last],
      PageUp: [0, column],
      PageDown: [rows.length - 1, column],
    }
    const [nextRow, nextColumn] = to[event.key] ?? []
    if (nextRow === undefined || nextColumn === undefined) return
    event.preventDefault()
    const next = rows[nextRow]?.[nextColumn]
    // The corner holds nothing.
    if (next?.hasAttribute('tabindex')) next.focus()
  })
}
