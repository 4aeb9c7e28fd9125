import type { Declared, Reference } from '../model/declarations.ts'
import {
  allDeclared,
  type FileModel,
  type Import,
  type ImportedName,
  type NamedPlace,
} from '../model/file.ts'
import type { Origin } from '../model/origin.ts'
import type { ProjectModel } from '../model/project.ts'
import { groupsOf } from '../rules/support/promise-texts.ts'

/** A use of a name, and the file in which it stands. */
export interface Use {
  readonly file: FileModel
  readonly reference: Reference
}

/** What stands at a place: a name that is used, one that is declared, or the path of an import. */
export type Subject =
  | { readonly kind: 'reference'; readonly reference: Reference; readonly at: Origin }
  | { readonly kind: 'declaration'; readonly declared: Declared; readonly at: Origin }
  /** Something with a name that nothing refers to: a step, a duty. */
  | { readonly kind: 'name'; readonly named: NamedPlace; readonly at: Origin }
  | { readonly kind: 'alias'; readonly imported: ImportedName; readonly at: Origin }
  | { readonly kind: 'import'; readonly node: Import; readonly at: Origin }

/** What stands at an offset; a place counts to its very end, where the cursor is after typing it. */
export function subjectAt(file: FileModel, offset: number): Subject | undefined {
  const holds = ({ start, end }: Origin): boolean => start <= offset && offset <= end && start < end
  for (const node of file.imports) {
    if (!holds(node.origin)) continue
    if (holds(node.pathOrigin)) return { kind: 'import', node, at: node.pathOrigin }
    for (const imported of node.names ?? []) {
      const at = aliasOrigin(imported)
      if (at !== undefined && holds(at)) return { kind: 'alias', imported, at }
    }
  }
  for (const reference of file.references) {
    const at = reference.origin
    if (holds(at)) return { kind: 'reference', reference, at }
  }
  for (const declared of allDeclared(file)) {
    if (declared.id !== '' && holds(declared.nameOrigin))
      return { kind: 'declaration', declared, at: declared.nameOrigin }
  }
  for (const named of file.namespaces.flat()) {
    if (holds(named.nameOrigin)) return { kind: 'name', named, at: named.nameOrigin }
  }
  return undefined
}

/** What is declared under the name at an offset, or used by it. */
export function declaredAt(file: FileModel, offset: number): Declared | undefined {
  const subject = subjectAt(file, offset)
  switch (subject?.kind) {
    case 'reference':
      return subject.reference.target
    case 'declaration':
      return subject.declared
    case 'alias':
      return subject.imported.reference.target
    default:
      return undefined
  }
}

/** Where `B` stands in `A as B`; undefined without `as`. */
export function aliasOrigin({ origin, reference, alias }: ImportedName): Origin | undefined {
  if (origin.end === reference.origin.end) return undefined
  return { file: origin.file, start: origin.end - alias.length, end: origin.end }
}

const tables = new WeakMap<FileModel, ReadonlyMap<string, readonly Reference[]>>()

/** The references of a file by the name as written: made once for each text. */
export function referencesByName(file: FileModel): ReadonlyMap<string, readonly Reference[]> {
  let table = tables.get(file)
  if (table === undefined) {
    table = groupsOf(file.references, ({ text }) => text)
    tables.set(file, table)
  }
  return table
}

/** Every use of what is declared, imports by name included, file by file in source order. */
export function* usesOf(project: ProjectModel, declared: Declared): Generator<Use> {
  for (const file of project.files) yield* usesIn(file, declared)
}

/** Every use in one file. */
export function* usesIn(file: FileModel, declared: Declared): Generator<Use> {
  const byName = referencesByName(file)
  for (const name of new Set([declared.id, ...aliasesIn(file, declared)])) {
    for (const reference of byName.get(name) ?? [])
      if (reference.target === declared) yield { file, reference }
  }
}

/** The other names by which a file knows what is declared. */
export function aliasesIn(file: FileModel, declared: Declared): readonly string[] {
  const aliases: string[] = []
  for (const node of file.imports) {
    for (const { alias, reference } of node.names ?? []) {
      if (alias !== declared.id && reference.text === declared.id && reference.target === declared)
        aliases.push(alias)
    }
  }
  return aliases
}
