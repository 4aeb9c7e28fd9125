// Bundles the command line with the language into cli/dist; what is imported lazily gets files of its own. CommonJS, since
// to import Node's own modules the other way reads all that they export, which loads much that nobody uses. With source
// maps, unless it is a `--release`: `node --enable-source-maps` reads them.
import { rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type OutputOptions, type Plugin, rolldown } from 'rolldown'
import { notices } from '../.ci/notices.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * Langium's core takes two small classes from the protocol of language servers, which would bring all of that along:
 * a third of the code that a check has to load. They come from where the protocol has them.
 */
function leanProtocol(): Plugin {
  const protocol = 'vscode-languageserver-protocol'
  const lean = '\0lean-protocol'
  let folder = ''
  const path = (name: string): string => JSON.stringify(join(folder, name))
  return {
    name: 'lean-protocol',
    async resolveId(id, importer) {
      if (id !== protocol || !importer?.includes('langium')) return undefined
      const whole = await this.resolve(id, importer, { skipSelf: true })
      const rpc = await this.resolve('vscode-jsonrpc', whole?.id, { skipSelf: true })
      if (rpc === null) return undefined
      folder = dirname(rpc.id)
      return lean
    },
    load(id) {
      if (id !== lean) return undefined
      return `export { CancellationToken, CancellationTokenSource } from ${path('cancellation.js')}
              export { Emitter } from ${path('events.js')}
              export { ResponseError } from ${path('messages.js')}
              export const LSPErrorCodes = { ServerCancelled: -32802, RequestFailed: -32803 }`
    },
  }
}

/** Commander can start other programs as commands, for which it loads what it takes; ours are all in this one. */
function withoutPrograms(): Plugin {
  const none = '\0no-programs'
  return {
    name: 'without-programs',
    resolveId: (id, importer) =>
      id === 'node:child_process' && importer?.includes('commander') ? none : undefined,
    load: (id) => (id === none ? 'export default {}' : undefined),
  }
}

/**
 * What measures the width of text makes its tools when it is loaded: they take as long as reading a contract does, and are
 * needed for what is not ASCII only. Each is made when it is first asked for.
 */
function measuringLater(): Plugin {
  const tools = [
    'segmenter',
    'visibleCharacterRegex',
    'prependedConcatenationMarksRegex',
    'emojiPrefixRegex',
    'textPresentationEmojiRegex',
    'emojiZwjSequenceRegex',
  ]
  return {
    name: 'measuring-later',
    transform(code, id) {
      if (!/[\\/]string-width[\\/]index\.js$/.test(id)) return undefined
      const later = tools.reduce((text, tool) => {
        const made = new RegExp(`^const ${tool} = (.*);$`, 'm')
        if (!made.test(text)) throw new Error(`string-width has no ${tool} any more that could be made later`)
        return text
          .replace(made, `let made_${tool}; const get_${tool} = () => (made_${tool} ??= $1);`)
          .replace(new RegExp(`(?<![\\w.])${tool}\\b`, 'g'), `get_${tool}()`)
      }, code)
      // Each line stays where it is, so that maps need no more.
      return { code: later, map: null }
    },
  }
}

const bundle = await rolldown({
  input: { main: here('src/start.ts') },
  platform: 'node',
  plugins: [leanProtocol(), withoutPrograms(), measuringLater()],
  // As UMD, which is what Node finds, it cannot be put together with others.
  resolve: { alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' } },
  // No module of ours or theirs does anything by being loaded.
  treeshake: { moduleSideEffects: false },
})
const options: OutputOptions = {
  dir: here('dist'),
  format: 'cjs',
  minify: { compress: true, mangle: true, codegen: { asciiOnly: true } },
  sourcemap: !process.argv.includes('--release'),
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

const toCheck = closure('check.js')
// Due dates of a compiled contract need little of what checks sources: that little starts with the rest, so that the
// parser stays where it is and a check has no file more to load.
const atStart = new Set([...closure('main.js'), ...[...closure('due.js')].filter((id) => toCheck.has(id))])

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
writeFileSync(
  here('dist/THIRD-PARTY-NOTICES.txt'),
  notices([...chunks.values()].flatMap(({ moduleIds }) => moduleIds)),
)
writeFileSync(here('dist/package.json'), '{ "type": "commonjs" }\n')
