import type {
  ContractView,
  ViewCatalogue,
  ViewExclusion,
  ViewService,
} from '../../../../language/src/editor/features/contract-view.ts'
import { type Child, h } from './dom.ts'
import { link } from './link.ts'
import { tellFte, words } from './words.ts'

/** What is offered, and what is delimited, by catalogue. */
export function drawCatalogue({ catalogues }: ContractView): Child {
  if (catalogues.length === 0) return h('p', { class: 'empty' }, words.noServices)
  return catalogues.map((catalogue) =>
    h(
      'section',
      {},
      h('h2', {}, link(catalogue.title ?? catalogue.id, catalogue.place, `catalogue ${catalogue.id}`)),
      servicesOf(catalogue),
      exclusionsOf(catalogue),
    ),
  )
}

function servicesOf({ id, services }: ViewCatalogue): Child {
  if (services.length === 0) return h('p', { class: 'empty' }, words.noServices)
  const columns = columnsOf(services, [
    [words.channels, (one) => one.channels.join(', ')],
    [words.effort, (one) => one.effort],
    [words.volume, (one) => one.volume],
    [words.price, (one) => one.price],
  ])
  const rows = services.map((service) =>
    h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row' },
        link(service.title ?? service.id, service.place, `service ${id}.${service.id}`),
        service.summary === undefined ? undefined : h('p', { class: 'more' }, service.summary),
        details(service),
      ),
      columns.map(([, of]) => cell(of(service))),
    ),
  )
  return table([words.service, ...columns.map(([name]) => name)], rows)
}

function details(service: ViewService): Child {
  const { work, patience, needs, clientProvides, delivers, process, seasons } = service
  const facts = [
    ...seasons.map(({ season, volume }) => [words.volumeDuring(season), volume]),
    [words.case, service.case ?? ''],
    [words.work, work === undefined ? '' : words[work]],
    [words.patience, patience ?? ''],
    [words.clientProvides, clientProvides.join(', ')],
    [words.delivers, delivers.join(', ')],
    [words.needs, needs.join(', ')],
    [words.process, process ?? ''],
  ].filter(([, text]) => text !== '')
  return facts.map(([name, text]) =>
    h('p', { class: 'more' }, h('span', { class: 'fact' }, `${name}: `), text),
  )
}

function exclusionsOf({ id, exclusions }: ViewCatalogue): Child {
  if (exclusions.length === 0) return undefined
  const columns = columnsOf(exclusions, [
    [words.because, (one) => one.because],
    [words.instead, (one) => one.instead],
    [words.effort, (one) => one.effort],
    [words.volume, (one) => one.volume],
    [words.frees, (one) => (one.frees === undefined ? undefined : `${tellFte(one.frees)} ${words.fte}`)],
  ])
  const rows = exclusions.map((one) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, link(one.title ?? one.id, one.place, `excluded ${id}.${one.id}`)),
      columns.map(([, of]) => cell(of(one))),
    ),
  )
  return [
    h('h3', {}, words.excluded),
    h('p', { class: 'hint' }, words.excludedHint),
    table([words.excluded, ...columns.map(([name]) => name)], rows),
  ]
}

/** What is short stays on one line. */
function cell(text: string | undefined): Child {
  return h(
    'td',
    { class: (text ?? '').length < 12 ? 'short' : '' },
    text === undefined || text === '' ? '–' : text,
  )
}

type Column<T> = readonly [name: string, of: (one: T) => string | undefined]

/** The columns in which anything stands. */
function columnsOf<T extends ViewService | ViewExclusion>(
  all: readonly T[],
  columns: readonly Column<T>[],
): readonly Column<T>[] {
  return columns.filter(([, of]) => all.some((one) => (of(one) ?? '') !== ''))
}

function table(heads: readonly string[], rows: readonly Child[]): Child {
  return h(
    'div',
    { class: 'wide' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          heads.map((head) => h('th', { scope: 'col' }, head)),
        ),
      ),
      h('tbody', {}, rows),
    ),
  )
}
