// Bundles the command line with the language into cli/dist: ESM, what is imported lazily in files of its own.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

rmSync(here('dist'), { recursive: true, force: true })
const bundle = await rolldown({
  input: { main: here('src/start.ts') },
  platform: 'node',
  treeshake: { moduleSideEffects: false },
})
await bundle.write({ dir: here('dist'), format: 'esm', minify: true, chunkFileNames: '[name].js' })
await bundle.close()
