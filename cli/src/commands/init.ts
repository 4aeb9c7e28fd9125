import { lstatSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Option } from 'commander'
import { templates } from '../../../language/src/templates/index.ts'
import { greatest } from '../../../language/src/text/lists.ts'
import { localToday } from '../checking.ts'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { writeFiles } from '../files/write.ts'
import { exit } from '../io.ts'
import { date, type Program } from '../program.ts'
import { readable } from '../project/paths.ts'
import { visible } from '../report/visible.ts'

export function define(command: Program, context: Context, done: (code: number) => void): void {
  const { say } = context
  command
    .argument(`[${say('nameFolder')}]`, say('argumentFolder'))
    .addOption(new Option('--today <date>').argParser(date('--today', command)).hideHelp())
    .common('usageFolder', 'initExamples')
    .action((folder: string | undefined, { today = localToday() }: { today?: string }) => {
      init(folder, Number(today.slice(0, 4)) + 1, context)
      done(exit.done)
    })
}

/** Writes the files of a new project, all or none. Throws a Failure where one of them is there already. */
function init(wanted: string | undefined, year: number, { io, say, locale, paint }: Context): void {
  const folder = resolve(io.cwd, wanted ?? '.')
  const files = Object.entries(templates[locale](year)).map(([name, content]) => ({
    path: join(folder, name),
    content,
  }))
  const there = files.filter(({ path }) => isThere(path))
  if (there.length > 0) {
    throw new Failure(
      there.map(
        ({ path }) =>
          (say) =>
            say('exists', { path: readable(path, io.cwd) }),
      ),
      (say) => say('nothingWritten'),
    )
  }
  writeFiles(files, io.cwd)
  const colours = paint(io.stdout)
  const lines = files.map(({ path }) => `  ${colours.green(visible(readable(path, io.cwd)))}`)
  const where = wanted === undefined ? '' : ` ${/^[\w./-]+$/.test(wanted) ? wanted : JSON.stringify(wanted)}`
  const steps = [
    [`zusage check${where}`, say('nextCheck')],
    [`zusage compile${where}`, say('nextCompile')],
  ] as const
  const longest = greatest(steps.map(([typed]) => typed.length))
  io.stdout.write(
    [
      colours.bold(say('written')),
      ...lines,
      '',
      colours.bold(say('nextSteps')),
      ...steps.map(([typed, purpose]) => `  ${colours.cyan(typed.padEnd(longest))}  ${purpose}`),
      '',
    ].join('\n'),
  )
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    // The way there is no folder: writing will tell.
    return false
  }
}
