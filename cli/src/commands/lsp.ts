import type { Context } from '../context.ts'
import type { Locale } from '../language.ts'
import type { Program } from '../program.ts'

export function define(command: Program, context: Context, _done: (code: number) => void): void {
  command
    .common('usageLsp', 'lspExamples')
    .option('--stdio', context.say('lspStdio'))
    .action(async ({ locale }: { locale?: Locale }) => {
      const { serveStdio } = await import('../../../language/src/server.ts')
      serveStdio(locale)
      // The server ends the process: when the editor says so, or is no longer there.
      await new Promise(() => {})
    })
}
