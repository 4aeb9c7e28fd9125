import { KnownWords } from '../syntax/nearest.ts'
import { composed } from '../text/composed.ts'
import { compare } from '../text/order.ts'
import type { Contract, Declaration, Declared } from './declarations.ts'
import { allDeclared, declaredAs, type FileModel } from './file.ts'
import { Uses } from './uses.ts'

/** A file that stayed while one of those that it imports has changed. */
export interface Relinked {
  readonly file: FileModel
  /** The file that has changed. */
  readonly path: string
  /** The names that may mean something else since. */
  readonly names: ReadonlySet<string>
}

/** All files of a project as one model: what rules, compiler and analyses look at. */
export class ProjectModel {
  /** Sorted by path. */
  readonly files: readonly FileModel[]
  private readonly byPath: ReadonlyMap<string, FileModel>
  private readonly uses: Map<FileModel, Uses>
  /** The files that may use a name that nothing declares. */
  private readonly lacking: Set<FileModel>
  private readonly byKind = new Map<Declaration['kind'], readonly Declaration[]>()
  /** By path, composed, the paths of the files that import it, in their order. */
  private byImported: ReadonlyMap<string, readonly string[]> | undefined
  private lostWords: ReadonlySet<string> | undefined
  private unknown: KnownWords | undefined
  /** By name, the paths of the files that declare it, as soon as somebody has asked; kept up to date from then on. */
  private declaring: Map<string, Set<string>> | undefined

  /** @param earlier a model of the project before some changes, which is no longer true, and whom they concern */
  constructor(
    files: Iterable<FileModel>,
    earlier?: { readonly before: ProjectModel; readonly relinked: readonly Relinked[] },
  ) {
    const byPath = new Map<string, FileModel>()
    for (const file of files) byPath.set(file.path, file)
    this.byPath = byPath
    const before = earlier?.before
    const isSame = before?.files.length === byPath.size && before.files.every(({ path }) => byPath.has(path))
    this.files = isSame
      ? before.files.map(({ path }) => byPath.get(path)!)
      : [...byPath.values()].sort((a, b) => compare(a.path, b.path))
    this.uses = before?.uses ?? new Map()
    this.lacking = before?.lacking ?? new Set()
    if (earlier === undefined || before === undefined) return
    this.takeDeclaring(before)
    let hasSameImports = isSame
    const kinds = new Set<Declaration['kind']>()
    for (const file of before.files) {
      const now = byPath.get(file.path)
      if (now === file) continue
      this.uses.delete(file)
      this.lacking.delete(file)
      for (const { kind } of [...file.declarations, ...(now?.declarations ?? [])]) kinds.add(kind)
      hasSameImports &&= now !== undefined && areSame(importedBy(file), importedBy(now))
    }
    if (hasSameImports) this.byImported = before.byImported
    if (isSame) for (const [kind, all] of before.byKind) if (!kinds.has(kind)) this.byKind.set(kind, all)
    for (const { file, path, names } of earlier.relinked) {
      const uses = this.uses.get(file)
      uses?.changed(path, names)
      if (uses?.mayLack === true) this.lacking.add(file)
      else this.lacking.delete(file)
    }
  }

  file(path: string): FileModel | undefined {
    return this.byPath.get(path)
  }

  /** In the order of their files. */
  get contracts(): readonly Contract[] {
    return this.all('contract')
  }

  /** The declarations of one kind, in the order of their files. */
  all<K extends Declaration['kind']>(kind: K): readonly Extract<Declaration, { readonly kind: K }>[] {
    let all = this.byKind.get(kind)
    if (all === undefined) {
      all = this.files.flatMap((file) => declaredAs(file, kind) as readonly Declaration[])
      this.byKind.set(kind, all)
    }
    return all as Extract<Declaration, { readonly kind: K }>[]
  }

  /** Everything of that name that any file declares. */
  declared(name: string): readonly Declared[] {
    if (this.declaring === undefined) {
      this.declaring = new Map()
      for (const file of this.files) this.noteDeclared(file)
    }
    const paths = [...(this.declaring.get(name) ?? [])].sort(compare)
    return paths.flatMap((path) => declaredIn(this.byPath.get(path)!).get(name) ?? [])
  }

  private noteDeclared(file: FileModel): void {
    for (const name of declaredIn(file).keys()) {
      const paths = this.declaring!.get(name)
      if (paths === undefined) this.declaring!.set(name, new Set([file.path]))
      else paths.add(file.path)
    }
  }

  /** Takes over from an earlier model which file declares what. */
  private takeDeclaring(before: ProjectModel): void {
    this.declaring = before.declaring
    if (this.declaring === undefined) return
    for (const file of before.files) {
      if (this.byPath.get(file.path) !== file)
        for (const name of declaredIn(file).keys()) this.declaring.get(name)?.delete(file.path)
    }
    for (const file of this.files) if (before.file(file.path) !== file) this.noteDeclared(file)
  }

  /** The files that import a file. */
  importersOf(path: string): readonly FileModel[] {
    if (this.byImported === undefined) {
      const byImported = new Map<string, string[]>()
      for (const file of this.files) {
        for (const imported of importedBy(file)) {
          const importers = byImported.get(imported)
          if (importers === undefined) byImported.set(imported, [file.path])
          else importers.push(file.path)
        }
      }
      this.byImported = byImported
    }
    return (this.byImported.get(composed(path)) ?? []).map((importer) => this.byPath.get(importer)!)
  }

  /** Whether any file refers to it, imports by name not counted. */
  isUsed(declared: Declared): boolean {
    const { file: path } = declared.origin
    const own = this.byPath.get(path)
    // A name is known in the files that import its file directly; the library's everywhere.
    const users = own === undefined ? this.files : [own, ...this.importersOf(path)]
    return users.some((file) => this.usesOf(file).has(declared))
  }

  /** The names in use anywhere that nothing declares. */
  get unknownNames(): KnownWords {
    if (this.unknown === undefined) {
      if (this.uses.size < this.files.length) for (const file of this.files) this.usesOf(file)
      const unknown = new Set<string>()
      for (const file of this.lacking) for (const name of this.usesOf(file).unknown()) unknown.add(name)
      this.unknown = new KnownWords(unknown)
    }
    return this.unknown
  }

  /** Whether a file with syntax errors has the word, so that a use of the name may have been lost there. */
  mayBeUsedInBrokenFile(name: string): boolean {
    if (this.lostWords === undefined) {
      const words = new Set<string>()
      for (const file of this.files) for (const word of file.words ?? []) words.add(word)
      this.lostWords = words
    }
    return this.lostWords.has(name)
  }

  /** Where the references of a file lead. */
  usesOf(file: FileModel): Uses {
    let uses = this.uses.get(file)
    if (uses === undefined) {
      uses = new Uses(file)
      this.uses.set(file, uses)
      if (uses.mayLack) this.lacking.add(file)
    }
    return uses
  }
}

const importPaths = new WeakMap<FileModel, ReadonlySet<string>>()

/** The paths of the files that a file imports, composed, whether they are there or not. */
function importedBy(file: FileModel): ReadonlySet<string> {
  let paths = importPaths.get(file)
  if (paths === undefined) {
    paths = new Set(
      file.imports.flatMap(({ target }) => (target.kind === 'outside' ? [] : composed(target.path))),
    )
    importPaths.set(file, paths)
  }
  return paths
}

function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((path) => other.has(path))
}

const declaredByName = new WeakMap<FileModel, ReadonlyMap<string, readonly Declared[]>>()

/** What a file declares, by name. */
function declaredIn(file: FileModel): ReadonlyMap<string, readonly Declared[]> {
  let known = declaredByName.get(file)
  if (known === undefined) {
    const byName = new Map<string, Declared[]>()
    for (const declared of allDeclared(file)) {
      const named = byName.get(declared.id)
      if (named === undefined) byName.set(declared.id, [declared])
      else named.push(declared)
    }
    known = byName
    declaredByName.set(file, known)
  }
  return known
}
