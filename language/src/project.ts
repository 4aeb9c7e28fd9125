import { type AstNode, type LangiumDocument, URI } from 'langium'
import type { Document } from './generated/ast.ts'
import type { Declared } from './model/declarations.ts'
import type { FileModel } from './model/file.ts'
import type { LoweringServices } from './model/lower/context.ts'
import { lowerDocument } from './model/lower/index.ts'
import { ProjectModel } from './model/project.ts'
import { createZusageServices, type ZusageServices } from './services.ts'
import { markScopesReady } from './syntax/names.ts'

/** One source file of a project. */
export interface SourceFile {
  /** Relative to the project root, with `/`. */
  readonly path: string
  readonly text: string
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
    let root = node
    while (root.$container !== undefined) root = root.$container
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
  private current: ProjectModel | undefined

  constructor(services: ZusageServices, lowering: Lowering, authority: string) {
    this.services = services
    this.lowering = lowering
    this.authority = authority
  }

  /** Adds a file, or gives it another text. */
  set({ path, text }: SourceFile): void {
    this.delete(path)
    const uri = URI.from({ scheme: 'zusage', authority: this.authority, path: `/${path}` })
    const document = this.services.shared.workspace.LangiumDocumentFactory.fromString<Document>(text, uri)
    markScopesReady(document)
    this.services.shared.workspace.LangiumDocuments.addDocument(document)
    this.documents.set(path, document)
    this.services.zusage.Names.forgetImports()
    this.current = undefined
  }

  delete(path: string): boolean {
    const document = this.documents.get(path)
    if (document === undefined) return false
    this.services.shared.workspace.LangiumDocuments.deleteDocument(document.uri)
    this.documents.delete(path)
    this.services.zusage.Names.forgetImports()
    this.current = undefined
    return true
  }

  clear(): void {
    for (const path of [...this.documents.keys()]) this.delete(path)
  }

  /** The syntax tree of a file. */
  document(path: string): LangiumDocument<Document> | undefined {
    return this.documents.get(path)
  }

  /** All files as one model; another one after every change. */
  get model(): ProjectModel {
    this.current ??= new ProjectModel(
      [...this.documents.values()].map((document) => this.lowering.modelOf(document)),
    )
    return this.current
  }
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

  /** The standard library as a file of its own. */
  get library(): FileModel {
    return this.lowering.modelOf(this.services.zusage.Library.document as LangiumDocument<Document>)
  }
}
