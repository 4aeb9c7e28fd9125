// Makes the .vsix: builds, installs the packager where it is not there yet, and packs what .vscodeignore lets through.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const extension = here('..')
// The packager has parts with install scripts, which the workspace does not run: it has a lock file of its own.
const tools = here('../../test/vscode')
const packager = `${tools}/node_modules/@vscode/vsce/vsce`

function run(folder: string, command: string, ...rest: readonly string[]): void {
  const { status, error } = spawnSync(command, rest, { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw error ?? new Error(`${command} ${rest.join(' ')} failed`)
}

if (!existsSync(packager)) run(tools, process.execPath, 'install.mjs', '--packages')
run(extension, process.execPath, here('build.ts'), '--release')
const out = process.argv[2] ?? `${extension}/zusage.vsix`
run(
  extension,
  process.execPath,
  packager,
  ...[
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    out,
  ],
)
