// Stands in for the part of `vscode-languageclient` that the extension takes at run time and that needs no VS Code: the
// states of a client, read from the package itself, which cannot be loaded here.
import { readFileSync } from 'node:fs'

const source = readFileSync(
  new URL('../../../node_modules/vscode-languageclient/lib/common/client.js', import.meta.url),
  'utf8',
)

export const State = Object.fromEntries(
  [...source.matchAll(/\bState\[State\["(\w+)"\] = (\d+)\]/g)].map(([, name, value]) => [
    name!,
    Number(value),
  ]),
)
