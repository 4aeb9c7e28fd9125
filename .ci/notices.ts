// What a bundle owes to others: the licences of the packages of which parts are in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Manifest {
  readonly name?: string
  readonly version?: string
  readonly license?: string
}

/** The folder of the package that a module belongs to; undefined for a module of our own. */
function packageOf(module: string): string | undefined {
  if (!/[\\/]node_modules[\\/]/.test(module)) return undefined
  for (let folder = dirname(module); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    // Some packages have further ones inside, which only say of what kind their modules are.
    if (
      existsSync(manifest) &&
      (JSON.parse(readFileSync(manifest, 'utf8')) as Manifest).version !== undefined
    )
      return folder
  }
  return undefined
}

/** The text that goes along with a bundle of these modules. Throws where a package says nothing of its licence. */
export function notices(modules: Iterable<string>): string {
  const folders = new Set<string>()
  for (const module of modules) {
    const folder = packageOf(module)
    if (folder !== undefined) folders.add(folder)
  }
  const parts = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as Manifest
    const file = readdirSync(folder).find((one) => /^licen[cs]e(?:[.-]|$)/i.test(one))
    if (file === undefined && license === undefined) throw new Error(`${name} says nothing of its licence`)
    const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8').trim()
    return `${name} ${version} (${license ?? 'see below'})\n\n${text}\n`
  })
  const line = `\n${'-'.repeat(80)}\n\n`
  return `Zusage is made with the following packages, of which parts are in this one.\n${line}${[...new Set(parts)].sort().join(line)}`
}
