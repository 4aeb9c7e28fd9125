import { type LangiumDocument, type LangiumDocuments, type URI, UriUtils } from 'langium'
import type { Document } from '../generated/ast.ts'
import type { ImportTarget } from '../model/file.ts'
import { composed, isPlain } from '../text/composed.ts'

/** Where a project begins: nothing above it can be imported. */
export interface ProjectRoots {
  /** The root of the project that a document belongs to. */
  rootOf(uri: URI): URI
}

/** Under this scheme the standard library is found. */
export const libraryScheme = 'zusage-library'

const url = /^[a-z][a-z0-9+.-]+:/i
const drive = /^[a-z]:/i

/** The file that an import means, as a URI; or why it can mean none. */
export function resolveImport(from: URI, path: string, root: URI): ResolvedImport {
  if (path.startsWith('/') || path.startsWith('\\') || drive.test(path)) return { reason: 'absolute' }
  if (url.test(path)) return { reason: 'url' }
  if (path.includes('\\')) return { reason: 'backslash' }
  const rootPath = root.path.endsWith('/') ? root.path : `${root.path}/`
  const segments = from.path.slice(rootPath.length).split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') segments.push(part)
    else if (segments.pop() === undefined) return { reason: 'leaves-root' }
  }
  const relative = segments.join('/')
  return { uri: from.with({ path: rootPath + relative }), path: relative }
}

/** A file by its URI and its path relative to the root; or why it can be none. */
export type ResolvedImport = { readonly uri: URI; readonly path: string } | { readonly reason: ImportReason }

export type ImportReason = Extract<ImportTarget, { kind: 'outside' }>['reason']

/** Finds the documents that imports mean. */
export class ImportResolver {
  private readonly documents: LangiumDocuments
  private readonly roots: ProjectRoots
  private readonly resolved = new WeakMap<LangiumDocument, Map<string, ResolvedImport>>()
  /** Documents whose names are not composed as those are that people type, by their URIs as if they were. */
  private readonly decomposed = new Map<string, LangiumDocument>()

  constructor(documents: LangiumDocuments, roots: ProjectRoots) {
    this.documents = documents
    this.roots = roots
  }

  /** To be called when a document has come. */
  came(document: LangiumDocument): void {
    const { path } = document.uri
    if (!isPlain(path) && path !== composed(path)) this.decomposed.set(composedUri(document.uri), document)
  }

  /** To be called when a document has gone. */
  gone(document: LangiumDocument): void {
    const key = composedUri(document.uri)
    if (this.decomposed.get(key) === document) this.decomposed.delete(key)
  }

  /** The document of a URI, whichever way the letters of either are composed; the one that is spelt the same before others. */
  private find(uri: URI): LangiumDocument | undefined {
    const exact = this.documents.getDocument(uri)
    if (exact !== undefined || isPlain(uri.path)) return exact
    return (
      this.documents.getDocument(uri.with({ path: composed(uri.path) })) ??
      this.decomposed.get(composedUri(uri))
    )
  }

  /** The document that an import means, if there is one. */
  documentOf(from: LangiumDocument, path: string | undefined): LangiumDocument<Document> | undefined {
    // After a syntax error there may be none.
    if (path === undefined) return undefined
    const resolved = this.resolve(from, path)
    return 'uri' in resolved ? (this.find(resolved.uri) as LangiumDocument<Document> | undefined) : undefined
  }

  allDocuments(): Iterable<LangiumDocument<Document>> {
    return this.documents.all as Iterable<LangiumDocument<Document>>
  }

  targetOf(from: LangiumDocument, path: string): ImportTarget {
    const resolved = this.resolve(from, path)
    if ('reason' in resolved) return { kind: 'outside', reason: resolved.reason }
    const found = this.find(resolved.uri)
    return found === undefined
      ? { kind: 'missing', path: resolved.path }
      : { kind: 'file', path: found.uri.path === resolved.uri.path ? resolved.path : this.pathOf(found) }
  }

  /** Each once for a document: files with a thousand imports are asked for them all, again and again. */
  private resolve(from: LangiumDocument, path: string): ResolvedImport {
    let known = this.resolved.get(from)
    if (known === undefined) {
      known = new Map()
      this.resolved.set(from, known)
    }
    let resolved = known.get(path)
    if (resolved === undefined) {
      resolved = resolveImport(from.uri, path, this.roots.rootOf(from.uri))
      known.set(path, resolved)
    }
    return resolved
  }

  /** The path of a document relative to its project's root; the standard library keeps its own address. */
  pathOf(document: LangiumDocument): string {
    if (document.uri.scheme === libraryScheme) return document.uri.toString()
    return UriUtils.relative(this.roots.rootOf(document.uri), document.uri)
  }
}

function composedUri(uri: URI): string {
  return uri.with({ path: composed(uri.path) }).toString()
}
