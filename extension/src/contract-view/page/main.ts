// The page of the contract view: draws what the extension sends, and asks it to open texts.
import type { ContractView } from '../../../../language/src/editor/features/contract-view.ts'
import { type Tab, type ToPage, tabs } from '../messages.ts'
import { drawCatalogue } from './catalogue.ts'
import { drawDates } from './dates.ts'
import { type Child, h } from './dom.ts'
import { keep, state, tell } from './host.ts'
import { link } from './link.ts'
import { drawMatrix } from './matrix.ts'
import { drawStaffing } from './staffing.ts'
import { speak, tellDate, words } from './words.ts'

type Shown = Extract<ToPage, { type: 'view' }>

const page = document.getElementById('page')!
/** Says to those who hear the page what has changed in it; it stays, so that they hear it. */
const voice = h('p', { class: 'voice', role: 'status', 'aria-live': 'polite' })
const banner = h('div', { class: 'banner' })
const body = h('main', {})
page.append(voice, banner, body)

let shown: Shown | undefined
let said = ''

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'view') shown = data
  else keep({ tab: data.tab, ...(data.unit === undefined ? {} : { unit: data.unit }) })
  if (shown?.view !== undefined) {
    const { uri, contract, locale } = shown.view
    keep({ uri, contract: contract.id })
    speak(locale)
  }
  draw()
})

/** Where the reader was before the page lost the keyboard, and was drawn anew. */
let left: string | undefined

window.addEventListener('focus', () => {
  if (left !== undefined) goTo(left)
  left = undefined
})

function goTo(key: string): void {
  body.querySelector<HTMLElement>(`[data-key=${CSS.escape(key)}]`)?.focus({ preventScroll: true })
}

/** Draws all anew; where the reader was, the reader stays. Who writes beside the page keeps the keyboard. */
function draw(): void {
  const key = document.activeElement?.getAttribute('data-key') ?? left
  const hasKeyboard = document.hasFocus()
  const open = new Set([...body.querySelectorAll('details[open] > summary')].map(keyOf))
  const scrolled = [...document.querySelectorAll('.wide')].map(({ scrollLeft }) => scrollLeft)
  const [x, y] = [window.scrollX, window.scrollY]
  drawBanner()
  // Few: header, tabs and panel.
  body.replaceChildren(...content())
  for (const summary of body.querySelectorAll('details > summary')) {
    if (open.has(keyOf(summary))) (summary.parentElement as HTMLDetailsElement).open = true
  }
  for (const [at, wide] of [...document.querySelectorAll('.wide')].entries())
    wide.scrollLeft = scrolled[at] ?? 0
  if (hasKeyboard && key !== undefined) goTo(key)
  left = hasKeyboard ? undefined : key
  window.scrollTo(x, y)
}

function keyOf(element: Element): string | null {
  return element.getAttribute('data-key')
}

function drawBanner(): void {
  if (shown === undefined) return
  const { stale, view } = shown
  const errors = view?.errors ?? 0
  const text = stale && view !== undefined ? words.stale : errors > 0 ? words.errors(errors) : undefined
  banner.classList.toggle('bad', text !== undefined)
  banner.replaceChildren(
    ...(text === undefined
      ? []
      : [
          h('span', {}, `✗ ${text}`),
          h('button', { type: 'button', onclick: () => tell({ type: 'problems' }) }, words.showProblems),
        ]),
  )
  const news = text ?? (said === '' ? '' : words.holds)
  if (news === said) return
  said = news
  voice.textContent = news
}

function content(): Node[] {
  if (shown === undefined) return [h('p', { class: 'empty' }, words.loading)]
  const { view } = shown
  if (view === undefined) return [h('p', { class: 'empty' }, words.none)]
  const attributes = {
    role: 'tabpanel',
    id: 'panel',
    'aria-labelledby': `tab-${state.tab}`,
    class: `part-${state.tab}`,
  }
  const panel = h('div', attributes, partOf(state.tab, view))
  return [header(view), tabList(), panel]
}

function partOf(tab: Tab, view: ContractView): Child {
  if (tab === 'catalogue') return drawCatalogue(view)
  if (tab === 'matrix') return drawMatrix(view)
  if (tab === 'staffing') return drawStaffing(view, draw)
  return drawDates(view, draw)
}

function header(view: ContractView): Node {
  const { id, title, version, client, provider, from, to, place } = view.contract
  const facts = [
    [words.version, version],
    [words.client, client],
    [words.provider, provider],
    [
      words.inForce,
      from === undefined || to === undefined ? undefined : `${tellDate(from)} – ${tellDate(to)}`,
    ],
  ].filter(([, value]) => value !== undefined)
  return h(
    'header',
    {},
    h('h1', {}, link(title ?? id, place, 'contract')),
    contractChoice(view),
    h(
      'dl',
      {},
      facts.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
    ),
  )
}

/** Where a project has several contracts, which one is shown. */
function contractChoice({ contracts, contract, uri }: ContractView): Child {
  if (contracts.length < 2) return undefined
  return h(
    'label',
    {},
    `${words.contract} `,
    h(
      'select',
      {
        'data-key': 'contracts',
        onchange: (event: Event) => {
          const chosen = contracts[(event.target as HTMLSelectElement).selectedIndex]
          if (chosen !== undefined) tell({ type: 'contract', uri: chosen.uri, contract: chosen.id })
        },
      },
      contracts.map((one) =>
        h('option', { selected: one.id === contract.id && one.uri === uri }, one.title ?? one.id),
      ),
    ),
  )
}

function tabList(): Node {
  const turnTo = (tab: Tab): void => {
    keep({ tab })
    draw()
    window.scrollTo(0, 0)
    document.getElementById(`tab-${tab}`)?.focus()
  }
  return h(
    'div',
    { role: 'tablist', 'aria-label': words.views },
    tabs.map((tab, at) =>
      h(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `tab-${tab}`,
          'data-key': `tab ${tab}`,
          'aria-controls': 'panel',
          'aria-selected': String(tab === state.tab),
          tabindex: tab === state.tab ? 0 : -1,
          onclick: () => turnTo(tab),
          onkeydown: (event: KeyboardEvent) => {
            const to: Readonly<Record<string, number>> = {
              ArrowRight: (at + 1) % tabs.length,
              ArrowLeft: (at + tabs.length - 1) % tabs.length,
              Home: 0,
              End: tabs.length - 1,
            }
            const next = tabs[to[event.key] ?? -1]
            if (next === undefined) return
            event.preventDefault()
            turnTo(next)
          },
        },
        words.tabs[tab],
      ),
    ),
  )
}

draw()
tell({ type: 'ready' })
