// What the bundle runs: the real process as the world of `main`.
import type { Io, Output } from './io.ts'
import { main } from './main.ts'

/** Output to a pipe that its reader has closed (`| head`) is dropped; the work and its exit code stand. */
function output(stream: NodeJS.WriteStream): Output {
  let open = true
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error
    open = false
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
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

const io: Io = {
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  readStdin,
  env: process.env,
  cwd: process.cwd(),
  onInterrupt(stop) {
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  },
}

// Not awaited at the top: what loads lazily imports from this file's bundle, and would wait for it for ever.
main(process.argv.slice(2), io).then((code) => {
  process.exitCode = code
})
