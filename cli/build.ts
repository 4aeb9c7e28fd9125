// Bundles the command line with the language into cli/dist: ESM, what is imported lazily in files of its own.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type OutputOptions, rolldown } from 'rolldown'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const bundle = await rolldown({
  input: { main: here('src/start.ts') },
  platform: 'node',
  // No module of ours or theirs does anything by being loaded.
  treeshake: { moduleSideEffects: false },
})
const options: OutputOptions = {
  dir: here('dist'),
  format: 'esm',
  minify: true,
  chunkFileNames: '[name].js',
}

// Every file costs time to load, so what always loads together is put together: first see what does.
const { output } = await bundle.generate(options)
const chunks = new Map(output.filter((part) => part.type === 'chunk').map((chunk) => [chunk.fileName, chunk]))

/** The modules that load with a chunk. */
function closure(...names: readonly string[]): Set<string> {
  const reached = new Set(names)
  // Grows while it is walked.
  for (const name of reached) for (const next of chunks.get(name)?.imports ?? []) reached.add(next)
  return new Set([...reached].flatMap((name) => chunks.get(name)?.moduleIds ?? []))
}

const atStart = closure('main.js')
const toCheck = closure('check.js')

rmSync(here('dist'), { recursive: true, force: true })
await bundle.write({
  ...options,
  codeSplitting: {
    groups: [
      { name: 'start', test: (id) => atStart.has(id), priority: 2 },
      { name: 'check', test: (id) => toCheck.has(id), priority: 1 },
    ],
  },
})
await bundle.close()
