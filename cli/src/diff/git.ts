import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, isAbsolute, join, posix, relative } from 'node:path'
import { Failure } from '../failure.ts'
import type { Io } from '../io.ts'
import type { Say } from '../messages.ts'
import { configName, isInside, withSlashes } from '../project/paths.ts'

// What stood in a repository at some revision, read with the installed git: nothing is checked out, no index or work
// tree is touched, no hook or filter runs, nothing is fetched. Names go to git as arguments, never through a shell, and
// never where git could take them for options.

interface Entry {
  readonly mode: string
  readonly hash: string
}

/** A repository on this machine. */
export class Repository {
  /** Its top folder, absolute, without symbolic links. */
  readonly top: string
  private readonly io: Io

  /** The repository that a file or folder is in. Throws a Failure where there is none, or no git. */
  constructor(path: string, typed: string, io: Io) {
    this.io = io
    const folder = statSync(path).isDirectory() ? path : dirname(path)
    const { status, stdout, stderr } = this.git(folder, ['rev-parse', '--show-toplevel'])
    if (status !== 0) {
      if (/not a git repository/i.test(stderr))
        throw new Failure((say) => say('gitNoRepository', { path: typed }))
      throw failed(stderr)
    }
    this.top = realpathSync(stdout.toString('utf8').replace(/\r?\n$/, ''))
  }

  /** The hash of the commit that a name, a tag or an expression such as `main~3` stands for. */
  commit(revision: string): string {
    const unknown = (): Failure =>
      new Failure(
        (say) => say('gitNoRevision', { revision }),
        (say) => say('gitShallow'),
      )
    // git would read the first as an option; the others are in no name of a revision.
    if (revision.startsWith('-') || /[\0-\x20\x7f]/.test(revision)) throw unknown()
    const { status, stdout } = this.git(this.top, [
      'rev-parse',
      '--verify',
      '--quiet',
      `${revision}^{commit}`,
    ])
    const hash = stdout.toString('utf8').trim()
    if (status !== 0 || !/^[0-9a-f]{40,64}$/.test(hash)) throw unknown()
    return hash
  }

  /** The commit from which two others have parted, by their hashes; undefined where they have nothing in common. */
  mergeBase(one: string, other: string): string | undefined {
    const { status, stdout } = this.git(this.top, ['merge-base', one, other])
    const hash = stdout.toString('utf8').trim()
    return status === 0 && /^[0-9a-f]{40,64}$/.test(hash) ? hash : undefined
  }

  /**
   * Writes what a project needs, as it was at a commit, below a folder: sources, `zusage.json`, compiled contracts.
   * The path is one of this repository. Answers the same path below the folder.
   *
   * @param revision what the commit is called in messages
   */
  extract(path: string, typed: string, revision: string, commit: string, folder: string): string {
    const asked = withSlashes(relative(this.top, realpathSync(path)))
    const entries = this.entries(commit)
    const own = entries.get(asked)
    const isFolder = asked === '' || [...entries.keys()].some((one) => one.startsWith(`${asked}/`))
    if (own === undefined && !isFolder)
      throw new Failure((say) => say('gitNoPath', { path: typed, revision }))
    const root = rootOf(isFolder ? asked : parent(asked), entries)
    const wanted = new Map<string, string>()
    for (const [name, entry] of entries) {
      const isWanted = name === asked || (isBelow(root, name) && isOfProject(name, asked, isFolder))
      // Links and submodules are none: what they lead to need not be in the same commit.
      if (isWanted && entry.mode.startsWith('100')) wanted.set(name, entry.hash)
    }
    if (own !== undefined && !wanted.has(asked))
      throw new Failure((say) => say('gitNoFile', { path: typed, revision }))
    for (const [name, content] of this.contents(wanted, revision)) {
      const target = join(folder, name)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, content)
    }
    const target = join(folder, asked)
    if (isFolder) mkdirSync(target, { recursive: true })
    // A folder without settings is a project of its own, whatever stands above the temporary folder.
    if (!wanted.has(root === '' ? configName : `${root}/${configName}`)) {
      const top = join(folder, root)
      mkdirSync(top, { recursive: true })
      writeFileSync(join(top, configName), '{}\n')
    }
    return target
  }

  private entries(commit: string): Map<string, Entry> {
    const { status, stdout, stderr } = this.git(this.top, ['ls-tree', '-r', '-z', '--full-tree', commit])
    if (status !== 0) throw failed(stderr)
    const entries = new Map<string, Entry>()
    for (const line of stdout.toString('utf8').split('\0')) {
      const match = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line)
      if (match === null) continue
      const [, mode = '', hash = '', name = ''] = match
      // A repository that somebody has crafted must not lead out of the folder that it is written to.
      if (
        name.split('/').some((part) => part === '' || part === '.' || part === '..' || /[\\:\0]/.test(part))
      )
        continue
      entries.set(name, { mode, hash })
    }
    return entries
  }

  /** The contents of files by their names. */
  private *contents(hashes: ReadonlyMap<string, string>, revision: string): Generator<[string, Buffer]> {
    if (hashes.size === 0) return
    const input = [...hashes.values()].map((hash) => `${hash}\n`).join('')
    const { status, stdout, stderr } = this.git(this.top, ['cat-file', '--batch'], input)
    if (status !== 0) throw failed(stderr)
    let at = 0
    for (const [path] of hashes) {
      const end = stdout.indexOf(10, at)
      const [, type, size] = stdout.subarray(at, end).toString('latin1').split(' ')
      if (end < 0 || type !== 'blob') throw new Failure((say) => say('gitNoObject', { path, revision }))
      const content = stdout.subarray(end + 1, end + 1 + Number(size))
      at = end + 1 + Number(size) + 1
      if (content.subarray(0, lfs.length).equals(lfs))
        throw new Failure((say) => say('gitLfs', { path, revision }))
      yield [path, content]
    }
  }

  private git(
    folder: string,
    args: readonly string[],
    input?: string,
  ): { readonly status: number | null; readonly stdout: Buffer; readonly stderr: string } {
    const program = trustedGit(this.io.env, [folder, this.io.cwd])
    if (program === undefined) throw new Failure((say) => say('gitMissing'))
    const { error, status, stdout, stderr } = spawnSync(program, ['-c', 'core.quotePath=false', ...args], {
      cwd: folder,
      timeout: longest,
      env: {
        ...ownEnvironment(this.io.env),
        LC_ALL: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
      },
      maxBuffer: mostBytes,
      windowsHide: true,
      ...(input === undefined ? {} : { input }),
    })
    if (error !== undefined) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT') throw new Failure((say) => say('gitMissing'))
      if (code === 'ETIMEDOUT') throw new Failure((say) => say('gitSlow', { seconds: longest / 1000 }))
      throw failed(error.message)
    }
    return { status, stdout, stderr: stderr.toString('utf8') }
  }
}

const mostBytes = 1 << 30
/** So many milliseconds may git take for one answer. */
const longest = 60_000

/** Without what leads git elsewhere: another repository, index, configuration or program than those of the folder. */
function ownEnvironment(env: Io['env']): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^GIT_/i.test(name)))
}

/**
 * The git that is installed, by its absolute path. What lies in the repositories that are looked at, or is found from
 * wherever somebody stands, may be anything.
 */
export function trustedGit(env: Io['env'], folders: readonly string[]): string | undefined {
  const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? ''
  const name = process.platform === 'win32' ? 'git.exe' : 'git'
  const untrusted = folders.flatMap((folder) => repositoryTop(folder) ?? [])
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder)) continue
    const program = join(folder, name)
    const [at, target] = [real(folder), real(program)]
    if (at === undefined || target === undefined || !statSync(target).isFile()) continue
    if (!untrusted.some((top) => isInside(top, at) || isInside(top, target))) return program
  }
  return undefined
}

/** The nearest folder upward that has a `.git`, as git would find it. */
function repositoryTop(folder: string): string | undefined {
  for (let at = real(folder); at !== undefined; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return undefined
  }
  return undefined
}

function real(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

/** How the file begins that Git LFS keeps instead of another one. */
const lfs = Buffer.from('version https://git-lfs.github.com/spec/')

function failed(stderr: string): Failure {
  const message = (stderr.trim().split('\n')[0] ?? '').replace(/^fatal: /, '').replace(/\.$/, '')
  return new Failure((say: Say) => say('gitFailed', { message }))
}

function parent(path: string): string {
  const folder = posix.dirname(path)
  return folder === '.' ? '' : folder
}

function isBelow(folder: string, path: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

/** The nearest folder upward with settings; without, the folder itself. */
function rootOf(folder: string, entries: ReadonlyMap<string, Entry>): string {
  for (let at = folder; ; at = parent(at)) {
    if (entries.has(at === '' ? configName : `${at}/${configName}`)) return at
    if (at === '') return folder
  }
}

function isOfProject(name: string, asked: string, isFolder: boolean): boolean {
  if (name.endsWith('.zusage') || posix.basename(name) === configName) return true
  // A folder may also hold compiled contracts.
  return isFolder && /\.json$/i.test(name) && parent(name) === asked
}
