import picocolors from 'picocolors'
import type { Io, Output } from './io.ts'

export type Paint = ReturnType<typeof picocolors.createColors>

/** Colours for an output: what the user says, else NO_COLOR, else FORCE_COLOR, else whether it is a terminal. */
export function paintFor(output: Output, env: Io['env'], wanted?: boolean): Paint {
  return picocolors.createColors(wanted ?? colourByEnvironment(output, env))
}

function colourByEnvironment(output: Output, env: Io['env']): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return output.isTerminal && env.TERM !== 'dumb'
}
