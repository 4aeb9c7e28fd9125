import { join } from 'node:path'
import { decode, readWhole } from '../../language/src/files/read.ts'
import type { Io } from './io.ts'
import { isLocale, type Locale } from './language.ts'
import { configName, configuredRoot } from './project/paths.ts'

export { localeOf } from '../../language/src/files/machine.ts'

/** What the `zusage.json` of the current folder says. Whether that file is sound is judged elsewhere. */
export function configuredLocale(io: Pick<Io, 'cwd'>): Locale | undefined {
  try {
    const root = configuredRoot(io.cwd)
    if (root === undefined) return undefined
    const { locale } = JSON.parse(decode(readWhole(join(root, configName))))
    return isLocale(locale) ? locale : undefined
  } catch {
    return undefined
  }
}

/** What `--locale` says, before the arguments are understood: even what is said of them needs a language. */
export function wantedLocale(argv: readonly string[]): Locale | undefined {
  const at = argv.lastIndexOf('--locale')
  const wanted =
    at >= 0 ? argv[at + 1] : argv.findLast((word) => word.startsWith('--locale='))?.slice('--locale='.length)
  return isLocale(wanted) ? wanted : undefined
}
