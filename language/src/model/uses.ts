import type { Declared, Reference } from './declarations.ts'
import type { FileModel } from './file.ts'

/** The references of a file by where they lead, imports by name left out; kept while other files change. */
export class Uses {
  private readonly byFile = new Map<string, Set<Reference>>()
  /** What they refer to, by file, as far as somebody has asked. */
  private readonly targets = new Map<string, ReadonlySet<Declared>>()
  private readonly lost = new Set<Reference>()
  private readonly references: readonly Reference[]
  /** The references in imports by name. */
  private readonly imported: readonly Reference[]

  constructor(file: FileModel) {
    this.imported = file.imports.flatMap(({ names }) => names?.map(({ reference }) => reference) ?? [])
    const imported = new Set(this.imported)
    this.references =
      imported.size === 0 ? file.references : file.references.filter((reference) => !imported.has(reference))
    for (const reference of this.references) this.place(reference)
  }

  /** The references to what a file declares. */
  in(path: string): Iterable<Reference> {
    return this.byFile.get(path) ?? []
  }

  /** The references that lead nowhere. */
  get unresolved(): ReadonlySet<Reference> {
    return this.lost
  }

  /** Whether there may be any name that nothing declares. */
  get mayLack(): boolean {
    return this.lost.size > 0 || this.imported.length > 0
  }

  /** The names that nothing declares, those of imports among them. */
  *unknown(): Generator<string> {
    for (const { text, resolution } of this.lost) if (resolution.outcome === 'unknown') yield text
    for (const { text, target, resolution } of this.imported)
      if (target === undefined && resolution.outcome === 'unknown') yield text
  }

  has(declared: Declared): boolean {
    const { file } = declared.origin
    let targets = this.targets.get(file)
    if (targets === undefined) {
      targets = new Set([...this.in(file)].flatMap(({ target }) => target ?? []))
      this.targets.set(file, targets)
    }
    return targets.has(declared)
  }

  /** To be called when a file has changed, with the names that may mean something else since. */
  changed(path: string, names: ReadonlySet<string>): void {
    const again = new Set([...this.in(path), ...this.lost])
    if (names.size > 0) for (const one of this.references) if (names.has(one.text)) again.add(one)
    this.byFile.delete(path)
    // What was lost may have been found in any file.
    this.targets.clear()
    this.lost.clear()
    if (names.size > 0) for (const placed of this.byFile.values()) for (const one of again) placed.delete(one)
    for (const reference of again) this.place(reference)
  }

  private place(reference: Reference): void {
    const { target } = reference
    if (target === undefined) {
      this.lost.add(reference)
      return
    }
    const { file } = target.origin
    const placed = this.byFile.get(file)
    if (placed === undefined) this.byFile.set(file, new Set([reference]))
    else placed.add(reference)
  }
}
