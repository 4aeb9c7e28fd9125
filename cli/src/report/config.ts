import type { Context } from '../context.ts'
import type { ConfigFailure } from '../project/config-failure.ts'
import { readable } from '../project/paths.ts'
import { terminalCells } from './cells.ts'
import { Source } from './sources.ts'
import { block } from './text.ts'

/** What is wrong with a `zusage.json`, shown like findings. */
export function configFailureText({ path, text, problems }: ConfigFailure, context: Context): string {
  const { io, say, locale } = context
  const source = new Source(text)
  return problems
    .map(({ message, help, start, end }) =>
      block(
        { severity: 'error', message: message[locale], help: help?.[locale] },
        [{ file: path, start, end, primary: true }],
        {
          source: () => source,
          pathOf: (file) => readable(file, io.cwd),
          say,
          paint: context.paint(io.stderr),
          cells: terminalCells(io.stderr),
        },
      ),
    )
    .join('')
    .replace(/\n$/, '')
}
