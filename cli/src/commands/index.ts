import type { Context } from '../context.ts'
import type { MessageKey } from '../messages.ts'
import type { Program } from '../program.ts'

/** A command: gives itself options and an action, and answers the exit code through `done`. */
export interface CommandModule {
  define(command: Program, context: Context, done: (code: number) => void): void
}

interface CommandEntry {
  readonly summary: MessageKey & `${string}Summary`
  readonly load: () => Promise<CommandModule>
}

/** Every command, in the order of the help; each is loaded when it is asked for. */
export const commands = {
  check: { summary: 'checkSummary', load: () => import('./check.ts') },
  compile: { summary: 'compileSummary', load: () => import('./compile.ts') },
  format: { summary: 'formatSummary', load: () => import('./format.ts') },
  due: { summary: 'dueSummary', load: () => import('./due.ts') },
  diff: { summary: 'diffSummary', load: () => import('./diff.ts') },
  capacity: { summary: 'capacitySummary', load: () => import('./capacity.ts') },
  erlang: { summary: 'erlangSummary', load: () => import('./erlang.ts') },
  render: { summary: 'renderSummary', load: () => import('./render.ts') },
  verify: { summary: 'verifySummary', load: () => import('./verify.ts') },
  export: { summary: 'exportSummary', load: () => import('./export.ts') },
  explain: { summary: 'explainSummary', load: () => import('./explain.ts') },
  schema: { summary: 'schemaSummary', load: () => import('./schema.ts') },
  init: { summary: 'initSummary', load: () => import('./init.ts') },
  lsp: { summary: 'lspSummary', load: () => import('./lsp.ts') },
} satisfies Readonly<Record<string, CommandEntry>>

export type CommandName = keyof typeof commands
export const commandNames = Object.keys(commands) as readonly CommandName[]
