import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { sayIn } from '../messages.ts'
import { ConfigFailure } from '../project/config-failure.ts'
import { visible } from './visible.ts'

/** Tells why nothing came of a command. A stack trace is shown only to those who ask: ZUSAGE_DEBUG=1. */
export async function tellFailure(error: unknown, context: Context): Promise<void> {
  const { io } = context
  if (io.env.ZUSAGE_DEBUG === '1') io.stderr.write(`${(error as Error | undefined)?.stack ?? error}\n`)
  if (error instanceof ConfigFailure) {
    const { configFailureText } = await import('./config.ts')
    io.stderr.write(configFailureText(error, context))
    return
  }
  const say = sayIn(context.locale)
  const tell =
    error instanceof Failure
      ? error.tell.map((sentence) => sentence(say))
      : isOfSystem(error)
        ? [say('systemFailed', { code: error.code })]
        : [say('internal', { message: (error as Error | undefined)?.message ?? String(error) })]
  const paint = context.paint(io.stderr)
  for (const sentence of tell)
    io.stderr.write(`${paint.bold(`${paint.red(say('error'))}: ${visible(sentence)}`)}\n`)
  if (error instanceof Failure && error.hint !== undefined) io.stderr.write(`${visible(error.hint(say))}\n`)
}

/** Whether the system has failed at something, such as a disk that is full, and not we. */
export function isOfSystem(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException
  return typeof syscall === 'string' && typeof code === 'string'
}
