// How light edits are: the built server, spoken to over stdio, in projects of 10 and of 1,000 files. Prints tables.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Position } from 'vscode-languageserver-protocol'
import { Editor } from '../editor/support/client.ts'
import { manyFiles } from './projects.ts'

const bin = fileURLToPath(new URL('../../cli/bin/zusage.js', import.meta.url))
const edits = 200

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!
}

const told = (values: readonly number[]): string =>
  `${quantile(values, 0.5).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`

/** What somebody types: each a text of the file in which something else has changed. */
const typed: readonly ((text: string, n: number) => string)[] = [
  // Letters in a title, a figure, a line behind the end.
  (text, n) => text.replace('"Erfassen"', `"Erfassen ${n}"`),
  (text, n) => text.replace('staff 6.5', `staff ${(6 + (n % 10) / 10).toFixed(1)}`),
  (text, n) => `${text}// ${n}\n`,
  // A name that is not finished, a brace that is not closed, a line that is half written.
  (text) => text.replace(/hours Hours\d+/, 'hours Hou'),
  (text) => text.replace(/week 38\.5 h\n/, 'week 38.5\n'),
  (text) => text.replace(/\n}\n\nsla Basic/, '\n\nsla Basic'),
  (text) => text.replace('open fri', 'op'),
  // Another name for what others use, and as it was.
  (text) => text.replace(/sla Basic/, 'sla Basis'),
  (text) => text,
]

interface Measured {
  readonly editor: Editor
  readonly path: string
  readonly text: string
}

/** Opens a project and waits for its diagnostics: the contract comes last. */
async function opened(lines: number): Promise<{ measured: Measured; ms: number }> {
  const files = Object.fromEntries(manyFiles(lines).map(({ path, text }) => [path, text]))
  // Something is found in the file that comes last, so that the end can be seen.
  files['zzz.zusage'] = 'party Nobody\nrole Lost of Nobdy\n'
  const editor = await Editor.start(files)
  await editor.diagnostics('zzz.zusage', (found) => found.length > 0, 120_000)
  const ms = performance.now() - editor.startedAt
  const path = 'departments/d5.zusage'
  const text = files[path]!
  await editor.open(path, text)
  await editor.diagnostics(path, () => true, 60_000)
  return { measured: { editor, path, text }, ms }
}

async function keystrokes({ editor, path, text }: Measured, count: number): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    const begun = performance.now()
    const version = await editor.change(path, typed[n % typed.length]!(text, n))
    await editor.published(path, version)
    times.push(performance.now() - begun)
    // People do not type without a breath; the check of all has its turn in between.
    await new Promise((go) => setTimeout(go, n % 20 === 0 ? 300 : 15))
  }
  await editor.change(path, text)
  return times
}

async function requests(
  { editor, path, text }: Measured,
  method: string,
  places: readonly RegExp[],
  count: number,
  breath: (n: number) => number,
): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    // A request follows a keystroke, at once or after a moment.
    await editor.change(path, `${text}// ${n}\n`)
    if (breath(n) > 0) await new Promise((go) => setTimeout(go, breath(n)))
    const position = after(text, places[n % places.length]!)
    const begun = performance.now()
    await editor.ask(method, path, { position })
    times.push(performance.now() - begun)
    await new Promise((go) => setTimeout(go, 15))
  }
  await editor.change(path, text)
  return times
}

function after(text: string, place: RegExp): Position {
  const found = place.exec(text)!
  const lines = text.slice(0, found.index + found[0].length).split('\n')
  return { line: lines.length - 1, character: lines.at(-1)!.length }
}

const memory = ({ editor }: Measured): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${editor.server.pid}/status`, 'utf8'))?.[1]) / 1000

function checkTime(folder: string): number {
  const times = [0, 1, 2].map(() => {
    const begun = performance.now()
    spawnSync(process.execPath, [bin, 'check', folder], { stdio: 'ignore' })
    return performance.now() - begun
  })
  return quantile(times, 0.5)
}

const places = [/hours /, /goal /, /skills /, /extends Basic/, /process /, /within 2 /]

const small = await opened(1_000)
const few = await keystrokes(small.measured, edits)
await small.measured.editor.stop()

const large = await opened(100_000)
const { measured } = large
const check = checkTime(measured.editor.folder)
const many = await keystrokes(measured, edits)
const early = memory(measured)
const hovered = [/sla Bas/, /hours Hou/, /goal Ans/, /calendar Hou/, /team Te/]
const atOnce = (): number => 0
// The check of all is running then.
const soon = (n: number): number => 100 + ((n * 37) % 200)
const completion = await requests(measured, 'textDocument/completion', places, edits, atOnce)
const completionSoon = await requests(measured, 'textDocument/completion', places, edits, soon)
const hover = await requests(measured, 'textDocument/hover', hovered, edits, atOnce)
const hoverSoon = await requests(measured, 'textDocument/hover', hovered, edits, soon)
await keystrokes(measured, 500)
const late = memory(measured)
const { editor } = measured
const shared = readFileSync(`${editor.folder}/shared.zusage`, 'utf8')
await editor.open('shared.zusage', shared)
const renames: number[] = []
for (let n = 0; n < 5; n++) {
  const begun = performance.now()
  await editor.ask('textDocument/rename', 'shared.zusage', {
    position: after(shared, /skill Ord/),
    newName: 'Order',
  })
  renames.push(performance.now() - begun)
}
const hub: number[] = []
for (let n = 0; n < 20; n++) {
  const begun = performance.now()
  const version = await editor.change('shared.zusage', `${shared}// ${n}\n`)
  await editor.published('shared.zusage', version)
  hub.push(performance.now() - begun)
  await new Promise((go) => setTimeout(go, 15))
}
await editor.stop()

console.log(
  `\nThe editor, over stdio: ${edits} edits of a file of 100 lines; milliseconds, median / 95 of 100`,
)
console.table([
  { what: 'keystroke to its diagnostics, 10 files', measured: told(few), goal: '' },
  { what: 'keystroke to its diagnostics, 1,000 files', measured: told(many), goal: 'p95 ≤ 50' },
  {
    what: '1,000 files ÷ 10 files, medians',
    measured: (quantile(many, 0.5) / quantile(few, 0.5)).toFixed(2),
    goal: '≤ 2',
  },
  { what: 'keystroke in a file that 992 others import', measured: told(hub), goal: '' },
  { what: 'completion right after a keystroke', measured: told(completion), goal: 'p95 ≤ 50' },
  { what: 'completion 100 to 300 ms after it', measured: told(completionSoon), goal: 'p95 ≤ 50' },
  { what: 'hover right after a keystroke', measured: told(hover), goal: 'p95 ≤ 50' },
  { what: 'hover 100 to 300 ms after it', measured: told(hoverSoon), goal: 'p95 ≤ 50' },
  { what: 'rename of a name used in 991 files', measured: told(renames), goal: '≤ 1000' },
  { what: 'opening: all diagnostics', measured: large.ms.toFixed(0), goal: '' },
  {
    what: 'opening ÷ zusage check',
    measured: `${(large.ms / check).toFixed(2)} (${check.toFixed(0)})`,
    goal: '≤ 1.5',
  },
  {
    what: 'memory after 1,100 edits ÷ after 200',
    measured: `${(late / early).toFixed(2)} (${late.toFixed(0)} MB)`,
    goal: '≤ 1.2',
  },
])
