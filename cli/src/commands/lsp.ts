import type { Context } from '../context.ts'
import type { Program } from '../program.ts'

export function define(command: Program, context: Context, _done: (code: number) => void): void {
  command.common('usageLsp', 'lspExamples').option('--stdio', context.say('lspStdio')).action(async () => {
    const { serveStdio } = await import('../../../language/src/server.ts')
    serveStdio()
    await new Promise(() => {})
  })
}
