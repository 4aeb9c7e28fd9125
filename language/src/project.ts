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

/** The language, ready to read projects; making one costs some tens of milliseconds, so keep it. */
export class Language {
  private readonly services: ZusageServices = createZusageServices().zusage
  private readonly lowering = new Lowering(this.services)

  /** Reads the files of one project. What cannot be read becomes findings, never an exception. */
  readProject(files: Iterable<SourceFile>): ProjectModel {
    const { LangiumDocuments, LangiumDocumentFactory } = this.services.shared.workspace
    for (const document of LangiumDocuments.all.toArray()) LangiumDocuments.deleteDocument(document.uri)
    this.services.zusage.Names.forgetImports()
    const documents: LangiumDocument<Document>[] = []
    for (const { path, text } of files) {
      const uri = URI.from({ scheme: 'zusage', path: `/${path}` })
      const document = LangiumDocumentFactory.fromString<Document>(text, uri)
      markScopesReady(document)
      LangiumDocuments.addDocument(document)
      documents.push(document)
    }
    return new ProjectModel(documents.map((document) => this.lowering.modelOf(document)))
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
