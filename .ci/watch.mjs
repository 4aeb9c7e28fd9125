// Keeps what is built up to date while one works: the extension with its server and page, bundled again after each change,
// and what is generated from grammar, standard library and the pages of the rules.
import { spawn, spawnSync } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const npm = process.env.npm_execpath
if (npm === undefined) {
  console.error('Start it with: npm run watch')
  process.exit(1)
}

/** What is generated from, by its ending. */
const generatedFrom = /\.(langium|zusage|md)$/
let timer
watch(join(root, 'language', 'src'), { recursive: true }, (_event, name) => {
  if (name === null || !generatedFrom.test(name)) return
  clearTimeout(timer)
  // An editor writes a file in several steps, and a checkout many files.
  timer = setTimeout(() => {
    console.log(`${name} changed: generating …`)
    spawnSync(process.execPath, [npm, 'run', '--silent', 'generate', '-w', 'language'], {
      cwd: root,
      stdio: 'inherit',
    })
  }, 300)
})

const bundler = spawn(process.execPath, [npm, 'run', '--silent', 'watch', '-w', 'extension'], {
  cwd: root,
  stdio: 'inherit',
})
bundler.on('exit', (code) => process.exit(code ?? 1))
