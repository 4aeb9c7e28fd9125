// The real process as the world of `main`.
import { largestFile } from '../../language/src/files/limits.ts'
import { Failure } from './failure.ts'
import { exit, type Io, type Output } from './io.ts'
import { localeOf } from './locale.ts'
import { main } from './main.ts'
import { sayIn } from './messages.ts'
import { isOfSystem } from './report/failure.ts'

const stops: (() => void)[] = []
function stopAll(): void {
  for (const stop of stops.splice(0)) stop()
}

/** Output to a pipe that its reader has closed (`| head`) is dropped; the work and its exit code stand. */
function output(stream: NodeJS.WriteStream): Output {
  let open = true
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false
    if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error
    stopAll()
  })
  return {
    write(text) {
      if (open) stream.write(text)
    },
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.isTTY ? stream.columns : undefined
    },
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of process.stdin) {
    total += (chunk as Uint8Array).length
    if (total > largestFile) throw new Failure((say) => say('inputTooLarge'))
    chunks.push(chunk as Uint8Array)
  }
  return Buffer.concat(chunks)
}

/** Runs the command line in this process, whose exit code it sets. */
export function start(): void {
  // Errors that come from outside of `main`, such as a disk that is full while the output is written.
  process.on('uncaughtException', (error) => {
    const say = sayIn(localeOf(process.env))
    const sentence = isOfSystem(error)
      ? say('systemFailed', { code: error.code })
      : say('internal', { message: error.message })
    const told = process.env.ZUSAGE_DEBUG === '1' ? error.stack : sentence
    process.stderr.write(`${say('error')}: ${told}\n`)
    process.exit(exit.unusable)
  })

  const io: Io = {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    readStdin,
    env: process.env,
    get cwd() {
      try {
        return process.cwd()
      } catch {
        throw new Failure((say) => say('noCurrentFolder'))
      }
    },
    onInterrupt(stop) {
      if (stops.length === 0) {
        process.once('SIGINT', stopAll)
        process.once('SIGTERM', stopAll)
      }
      stops.push(stop)
    },
  }

  // Not awaited: what loads lazily imports from the bundle that calls this, and would wait for it for ever.
  main(process.argv.slice(2), io).then((code) => {
    process.exitCode = code
  })
}
