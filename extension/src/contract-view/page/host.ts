import type { FromPage, PageState } from '../messages.ts'

/** What VS Code gives a page. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void
  getState(): PageState | undefined
  setState(state: PageState): void
}

const host = acquireVsCodeApi()

export function tell(message: FromPage): void {
  host.postMessage(message)
}

/** What was kept from before a reload; the catalogue is shown first. */
export let state: PageState = { tab: 'catalogue', ...host.getState() }

export function keep(change: Partial<PageState>): void {
  // Few: the settings of the page.
  state = { ...state, ...change }
  host.setState(state)
}
