import type { ViewPlace } from '../../../../language/src/editor/features/contract-view.ts'
import { h } from './dom.ts'
import { tell } from './host.ts'

/** A name that opens the text where it stands. The key finds it again in the next view. */
export function link(text: string, place: ViewPlace, key: string, label?: string): HTMLElement {
  return h(
    'button',
    { class: 'link', type: 'button', 'data-key': key, 'aria-label': label, onclick: () => open(place) },
    text,
  )
}

export function open(place: ViewPlace): void {
  tell({ type: 'open', place })
}
