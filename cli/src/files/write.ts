import * as fs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { sourceEnding } from '../../../language/src/config/names.ts'
import { errorCode, Failure } from '../failure.ts'
import { configName, readable } from '../project/paths.ts'
import { fileKey } from './names.ts'

/** A file to be written whole. */
export interface NewFile {
  /** Absolute. */
  readonly path: string
  readonly content: string | Uint8Array
  /** Permissions; as for any new file if not given. */
  readonly mode?: number
}

export type Disk = Pick<
  typeof fs,
  | 'closeSync'
  | 'fchmodSync'
  | 'fsyncSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'readdirSync'
  | 'renameSync'
  | 'rmSync'
  | 'rmdirSync'
  | 'writeFileSync'
>

/** Writes what was made of sources, as `writeFiles` does. Throws a Failure where it would replace a source file or settings. */
export function writeOutputs(files: readonly NewFile[], cwd: string): ReadonlySet<string> {
  for (const { path } of files) {
    if (!isSource(path) && !isSource(realPath(path))) continue
    throw new Failure((say) => say('overSource', { path: readable(path, cwd) }))
  }
  return writeFiles(files, cwd)
}

/** Whether any system takes the name for that of a source file or of settings; some pass over case, dots and streams. */
function isSource(path: string): boolean {
  const name = fileKey(basename(path))
    .replace(/:.*$/, '')
    .replace(/[. ]+$/, '')
  return name === configName || name.endsWith(sourceEnding)
}

/** Where a path leads, as far as that is there. */
function realPath(path: string): string {
  try {
    return fs.realpathSync(path)
  } catch {
    return path
  }
}

/**
 * Writes files so that each is there whole and all of them or none: first beside their places under other names, then
 * by renaming. Files that have their content already stay untouched. Answers the paths of those that were written.
 * Throws a Failure where one cannot be written; then everything stands as it stood. Told paths are read from `cwd`.
 */
export function writeFiles(files: readonly NewFile[], cwd: string, disk: Disk = fs): ReadonlySet<string> {
  const undo: (() => void)[] = []
  let at = ''
  try {
    const pending: { path: string; temporary: string; before: Uint8Array | undefined }[] = []
    for (const file of files) {
      at = file.path
      const before = currentContent(file.path, disk)
      const content = typeof file.content === 'string' ? Buffer.from(file.content) : file.content
      if (before !== undefined && Buffer.compare(before, content) === 0) continue
      makeFolder(dirname(file.path), disk, undo)
      removeLeftovers(dirname(file.path), disk)
      const temporary = temporaryFor(file.path, pending.length)
      undo.push(() => disk.rmSync(temporary, { force: true }))
      writeWhole(temporary, content, file.mode, disk)
      pending.push({ path: file.path, temporary, before })
    }
    for (const { path, temporary, before } of pending) {
      at = path
      disk.renameSync(temporary, path)
      undo.push(() => {
        if (before === undefined) disk.rmSync(path, { force: true })
        else disk.writeFileSync(path, before)
      })
    }
    return new Set(pending.map((file) => file.path))
  } catch (error) {
    for (const step of undo.reverse()) {
      try {
        step()
      } catch {
        // The first reason is the one to tell.
      }
    }
    const code = errorCode(error)
    const path = readable(at, cwd)
    throw new Failure((say) => say('unwritable', { path, code }))
  }
}

/** What stands there; undefined if nothing. Throws where something stands that is no file. */
function currentContent(path: string, disk: Disk): Uint8Array | undefined {
  const status = disk.lstatSync(path, { throwIfNoEntry: false })
  if (status === undefined) return undefined
  if (status.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
  return status.isFile() ? disk.readFileSync(path) : undefined
}

function makeFolder(folder: string, disk: Disk, undo: (() => void)[]): void {
  const first = disk.mkdirSync(folder, { recursive: true })
  if (first === undefined) return
  undo.push(() => {
    for (let made = folder; ; made = dirname(made)) {
      disk.rmdirSync(made)
      if (made === first || dirname(made) === made) return
    }
  })
}

/** A name in the same folder, which no source file and no output can have. */
function temporaryFor(path: string, index: number): string {
  const unique = `${process.pid}-${Date.now().toString(36)}-${index}`
  return join(dirname(path), `.${basename(path).slice(0, 40)}.zusage-${unique}.tmp`)
}

const leftover = /^\..*\.zusage-(\d+)-[0-9a-z]+-\d+\.tmp$/

/** Removes what a run has left that was killed; what belongs to one that still runs stays. */
function removeLeftovers(folder: string, disk: Disk): void {
  for (const name of disk.readdirSync(folder)) {
    const [, id] = leftover.exec(name) ?? []
    if (id === undefined || isRunning(Number(id))) continue
    try {
      disk.rmSync(join(folder, name), { force: true })
    } catch {
      // Whoever may write here may not remove what somebody else has left: it is in nobody's way.
    }
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}

function writeWhole(path: string, content: Uint8Array, mode: number | undefined, disk: Disk): void {
  const handle = disk.openSync(path, 'wx', mode)
  try {
    disk.writeFileSync(handle, content)
    if (mode !== undefined) disk.fchmodSync(handle, mode)
    disk.fsyncSync(handle)
  } finally {
    disk.closeSync(handle)
  }
}
