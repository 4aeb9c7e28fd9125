import { CommanderError } from 'commander'
import packageFile from '../package.json' with { type: 'json' }
import { commandNames, commands } from './commands/index.ts'
import { type Context, createContext } from './context.ts'
import { exit, type Io } from './io.ts'
import { createProgram, type Program } from './program.ts'
import { tellFailure } from './report/failure.ts'

/** Runs the command line in a world. Answers the exit code; never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const context = createContext(argv, io)
  try {
    return await run(argv, context)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.unusable
    await tellFailure(error, context)
    return exit.unusable
  }
}

async function run(argv: readonly string[], context: Context): Promise<number> {
  let code: number = exit.done
  const program = createProgram(packageFile.version, context)
  for (const name of commandNames) {
    const command = program.command(name) as Program
    command.summary(context.say(commands[name].summary))
    // Only what is asked for is loaded: its help needs its options, its line in the list does not.
    if (!argv.includes(name)) continue
    const { define } = await commands[name].load()
    define(command, context, (result) => {
      code = result
    })
  }
  await program.parseAsync(argv, { from: 'user' })
  return code
}
