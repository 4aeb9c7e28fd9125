import { basename, relative, sep } from 'node:path'
import { watch } from 'chokidar'
import { exit, type Io } from '../io.ts'
import { configName } from '../project/paths.ts'

/** Editors save in several steps; so many milliseconds of quiet end a change. */
const quiet = 60

/**
 * Runs at once and then after every change of a source file or of the settings below some folders, never twice at a
 * time, until the user interrupts. Answers the exit code.
 */
export async function watchFolders(
  folders: readonly string[],
  io: Io,
  run: () => Promise<void>,
  started: () => void,
): Promise<number> {
  const watcher = watch([...folders], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => isNoSource(path, folders, stats?.isFile() === true),
  })
  let running: Promise<void> | undefined
  let again = false
  let timer: NodeJS.Timeout | undefined
  const start = (): void => {
    if (running !== undefined) {
      again = true
      return
    }
    running = run().finally(() => {
      running = undefined
      if (again) {
        again = false
        start()
      }
    })
  }
  const interrupted = new Promise<void>((stop) => io.onInterrupt(stop))
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(start, quiet)
  })
  // What cannot be watched is told by reading it.
  watcher.on('error', start)
  await new Promise<void>((ready) => watcher.once('ready', ready))
  start()
  await running
  started()
  await interrupted
  clearTimeout(timer)
  again = false
  await watcher.close()
  await running
  return exit.done
}

/** Dot folders, `node_modules`, and files that are neither sources nor settings. */
function isNoSource(path: string, folders: readonly string[], isFile: boolean): boolean {
  const folder = folders.find((one) => path.startsWith(one))
  const way = folder === undefined ? basename(path) : relative(folder, path)
  if (way.split(sep).some((part) => part === 'node_modules' || part.startsWith('.'))) return true
  return isFile && !path.endsWith('.zusage') && basename(path) !== configName
}
