import { type AstNode, type LangiumDocument, URI } from 'langium'
import { largestFile, type Unread } from './files/limits.ts'
import type { Document } from './generated/ast.ts'
import type { Declared } from './model/declarations.ts'
import type { FileModel } from './model/file.ts'
import type { LoweringServices } from './model/lower/context.ts'
import { lowerDocument } from './model/lower/index.ts'
import { ProjectModel, type Relinked } from './model/project.ts'
import { createZusageServices, type ZusageServices } from './services.ts'
import type { ZusageLexingReport } from './syntax/lexer.ts'
import { Links, rootOf } from './syntax/links.ts'
import type { SyntaxProblem } from './syntax/problems.ts'
import { markScopesReady } from './syntax/scope.ts'
import { composed } from './text/composed.ts'
import { withLineFeeds } from './text/lines.ts'

/** One source file of a project. */
export interface SourceFile {
  /** Relative to the project root, with `/`. */
  readonly path: string
  readonly text: string
  /** Why it was not read, if it was not; then there is no text, and a finding that says so. */
  readonly unread?: Unread
}

/** Lowers documents, each once until it is parsed anew. */
export class Lowering {
  private readonly services: ZusageServices
  private readonly models = new WeakMap<Document, FileModel>()
  private readonly declared = new WeakMap<AstNode, Declared>()

  constructor(services: ZusageServices) {
    this.services = services
    this.declaredFor = this.declaredFor.bind(this)
  }

  get names(): LoweringServices['names'] {
    return this.services.zusage.Names
  }

  modelOf(document: LangiumDocument<Document>): FileModel {
    const root = document.parseResult.value
    let model = this.models.get(root)
    if (model === undefined) {
      const { names, declaredFor } = this
      const imports = this.services.zusage.Imports
      model = lowerDocument(document, { names, imports, declaredFor }, (node, declared) => {
        this.declared.set(node, declared)
      })
      this.models.set(root, model)
    }
    return model
  }

  declaredFor(node: AstNode): Declared | undefined {
    const known = this.declared.get(node)
    if (known !== undefined) return known
    // Its file was not lowered yet: the standard library, for one.
    const root = rootOf(node)
    const document = root.$document as LangiumDocument<Document> | undefined
    if (document === undefined || this.models.has(root as Document)) return undefined
    this.modelOf(document)
    return this.declared.get(node)
  }
}

/**
 * The files of one project, one of which can change at a time. What cannot be read becomes findings, never an
 * exception; what did not change keeps its model.
 */
export class LiveProject {
  private readonly services: ZusageServices
  private readonly lowering: Lowering
  private readonly authority: string
  private readonly documents = new Map<string, LangiumDocument<Document>>()
  /** The models of the documents, as far as somebody has asked for them. */
  private readonly models = new Map<string, FileModel>()
  /** By path, composed, the documents that import it. */
  private readonly importers = new Map<string, Set<LangiumDocument<Document>>>()
  private readonly links = new WeakMap<LangiumDocument<Document>, Links>()
  /** What stayed since the last model, but may refer to something else by now. */
  private relinked: Relinked[] = []
  private last: ProjectModel | undefined
  private current: ProjectModel | undefined

  constructor(services: ZusageServices, lowering: Lowering, authority: string) {
    this.services = services
    this.lowering = lowering
    this.authority = authority
  }

  /** Adds a file, or gives it another text. */
  set({ path, text: written, unread: reason }: SourceFile): void {
    const unread = reason ?? (written.length > largestFile ? 'too-large' : undefined)
    const text = unread === undefined ? withLineFeeds(written) : ''
    const uri = URI.from({ scheme: 'zusage', authority: this.authority, path: `/${path}` })
    const document = this.services.shared.workspace.LangiumDocumentFactory.fromString<Document>(text, uri)
    if (unread !== undefined) tellUnread(document, unread)
    markScopesReady(document)
    this.replace(path, document)
  }

  delete(path: string): boolean {
    if (!this.documents.has(path)) return false
    this.replace(path, undefined)
    return true
  }

  clear(): void {
    const { LangiumDocuments } = this.services.shared.workspace
    const { Imports } = this.services.zusage
    for (const document of this.documents.values()) {
      LangiumDocuments.deleteDocument(document.uri)
      Imports.gone(document)
    }
    this.documents.clear()
    this.models.clear()
    this.importers.clear()
    this.services.zusage.Names.forgetImports()
    this.relinked = []
    this.last = undefined
    this.current = undefined
  }

  private replace(path: string, document: LangiumDocument<Document> | undefined): void {
    const { LangiumDocuments } = this.services.shared.workspace
    const { Imports } = this.services.zusage
    const before = this.documents.get(path)
    this.models.delete(path)
    if (before !== undefined) {
      LangiumDocuments.deleteDocument(before.uri)
      Imports.gone(before)
      this.documents.delete(path)
      for (const imported of this.importedBy(before)) this.importers.get(imported)?.delete(before)
    }
    if (document !== undefined) {
      LangiumDocuments.addDocument(document)
      Imports.came(document)
      this.documents.set(path, document)
      for (const imported of this.importedBy(document)) {
        const importers = this.importers.get(imported)
        if (importers === undefined) this.importers.set(imported, new Set([document]))
        else importers.add(document)
      }
    }
    const importers = this.importers.get(composed(path)) ?? new Set()
    const changed = this.services.zusage.Names.replaced(before, document, importers)
    this.last = this.current ?? this.last
    this.current = undefined
    for (const importer of importers) {
      if (importer === document || !this.hasLookedUp(importer)) continue
      // A name is known from files that are imported directly, so that nothing else can have changed.
      const names = namesAsImported(importer, changed)
      this.linksOf(importer).forget(before?.parseResult.value, names)
      if (this.last !== undefined) this.relinked.push({ file: this.lowering.modelOf(importer), path, names })
    }
  }

  /** Whether anything in a document was looked up, or a model was made in which it is. */
  private hasLookedUp(document: LangiumDocument<Document>): boolean {
    return this.last !== undefined || this.links.has(document) || document.references.length > 0
  }

  private linksOf(document: LangiumDocument<Document>): Links {
    let links = this.links.get(document)
    if (links === undefined) {
      links = new Links(document)
      this.links.set(document, links)
    }
    return links
  }

  /** The paths of the files that a document imports, composed, whether they are there or not. */
  private importedBy(document: LangiumDocument<Document>): string[] {
    const { Imports } = this.services.zusage
    return document.parseResult.value.imports.flatMap((node) => {
      const target = Imports.targetOf(document, node.path ?? '')
      return target.kind === 'outside' ? [] : [composed(target.path)]
    })
  }

  /** The files, in the order in which they came. */
  get paths(): Iterable<string> {
    return this.documents.keys()
  }

  /** The text of a file; a carriage return that ends a line alone is a line feed in it. */
  text(path: string): string | undefined {
    return this.documents.get(path)?.textDocument.getText()
  }

  /** The syntax tree of a file. */
  document(path: string): LangiumDocument<Document> | undefined {
    return this.documents.get(path)
  }

  /** All files as one model; another one after every change. */
  get model(): ProjectModel {
    if (this.current === undefined) {
      for (const [path, document] of this.documents)
        if (!this.models.has(path)) this.models.set(path, this.lowering.modelOf(document))
      this.current = new ProjectModel(
        this.models.values(),
        this.last && { before: this.last, relinked: this.relinked },
      )
      this.last = undefined
      this.relinked = []
    }
    return this.current
  }
}

/** Lets a document without text say why it has none. */
function tellUnread({ parseResult }: LangiumDocument<Document>, unread: Unread): void {
  const problems: readonly SyntaxProblem[] = [{ code: unread, start: 0, end: 0 }]
  parseResult.lexerReport = { ...parseResult.lexerReport, problems } as ZusageLexingReport
}

/** Names, and those by which a document knows any of them. */
function namesAsImported(
  document: LangiumDocument<Document>,
  names: ReadonlySet<string>,
): ReadonlySet<string> {
  const { imports } = document.parseResult.value
  const aliases = imports.flatMap((node) => node.names.flatMap(({ name }) => name ?? []))
  return aliases.length === 0 ? names : new Set([...names, ...aliases])
}

/** The language, ready to read projects; making one costs some tens of milliseconds, so keep it. */
export class Language {
  /** Langium's services, for the editor. */
  readonly services: ZusageServices = createZusageServices().zusage
  private readonly lowering = new Lowering(this.services)
  private readonly batch = new LiveProject(this.services, this.lowering, '')
  private opened = 0

  /** Reads the files of one project in place of those read before. */
  readProject(files: Iterable<SourceFile>): ProjectModel {
    this.batch.clear()
    for (const file of files) this.batch.set(file)
    return this.batch.model
  }

  /** A project whose files can change; several can be open at a time. */
  openProject(): LiveProject {
    this.opened++
    return new LiveProject(this.services, this.lowering, `p${this.opened}`)
  }

  /** What the formatter needs of the language. */
  get parsing(): Pick<ZusageServices, 'parser'> {
    return this.services
  }

  /** What a node of a syntax tree became in the model of its file. */
  declaredOf(node: AstNode): Declared | undefined {
    return this.lowering.declaredFor(node)
  }

  /** The standard library as a file of its own. */
  get library(): FileModel {
    return this.lowering.modelOf(this.services.zusage.Library.document as LangiumDocument<Document>)
  }
}
