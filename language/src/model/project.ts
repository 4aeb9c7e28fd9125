import type { Contract, Declared } from './declarations.ts'
import { allDeclared, type FileModel } from './file.ts'
import { compare } from './order.ts'

/** All files of a project as one model: what rules, compiler and analyses look at. */
export class ProjectModel {
  /** Sorted by path. */
  readonly files: readonly FileModel[]
  private readonly byPath: ReadonlyMap<string, FileModel>
  private usedDeclared: ReadonlySet<Declared> | undefined
  private byName: ReadonlyMap<string, readonly Declared[]> | undefined
  private lostWords: ReadonlySet<string> | undefined

  constructor(files: Iterable<FileModel>) {
    this.files = [...files].sort((a, b) => compare(a.path, b.path))
    this.byPath = new Map(this.files.map((file) => [file.path, file]))
  }

  file(path: string): FileModel | undefined {
    return this.byPath.get(path)
  }

  /** In the order of their files. */
  get contracts(): readonly Contract[] {
    return this.files.flatMap((file) =>
      file.declarations.filter((declaration) => declaration.kind === 'contract'),
    )
  }

  /** Everything of that name that any file declares. */
  declared(name: string): readonly Declared[] {
    if (this.byName === undefined) {
      const byName = new Map<string, Declared[]>()
      for (const file of this.files) {
        for (const declared of allDeclared(file)) {
          const known = byName.get(declared.id)
          if (known === undefined) byName.set(declared.id, [declared])
          else known.push(declared)
        }
      }
      this.byName = byName
    }
    return this.byName.get(name) ?? []
  }

  /** Whether any file refers to it, imports by name not counted. */
  isUsed(declared: Declared): boolean {
    this.usedDeclared ??= new Set(
      this.files.flatMap((file) => {
        const imported = new Set(
          file.imports.flatMap((node) => node.names?.map((name) => name.reference) ?? []),
        )
        return file.references
          .filter((reference) => !imported.has(reference))
          .map((reference) => reference.target)
          .filter((target) => target !== undefined)
      }),
    )
    return this.usedDeclared.has(declared)
  }

  /** Whether a file with syntax errors has the word, so that a use of the name may have been lost there. */
  mayBeUsedInBrokenFile(name: string): boolean {
    this.lostWords ??= new Set(this.files.flatMap((file) => [...(file.words ?? [])]))
    return this.lostWords.has(name)
  }
}
