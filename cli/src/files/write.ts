import * as fs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { errorCode, Failure } from '../failure.ts'
import { readable } from '../project/paths.ts'

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
  | 'renameSync'
  | 'rmSync'
  | 'rmdirSync'
  | 'writeFileSync'
>

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
  return join(dirname(path), `.${basename(path).slice(0, 40)}.${unique}.tmp`)
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
