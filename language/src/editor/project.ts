import { type LangiumDocument, URI } from 'langium'
import type { Location, WorkspaceEdit } from 'vscode-languageserver-protocol'
import type { Config, Level } from '../config/config.ts'
import { sourceEnding } from '../config/names.ts'
import type { Document } from '../generated/ast.ts'
import { Facts } from '../model/effective.ts'
import type { FileModel } from '../model/file.ts'
import type { Origin } from '../model/origin.ts'
import type { ProjectModel } from '../model/project.ts'
import type { Language, LiveProject } from '../project.ts'
import type { TextEdit } from '../rules/define-rule.ts'
import { libraryUri, type ZusageServices } from '../services.ts'
import type { Locale } from '../speech/index.ts'
import { libraryScheme } from '../syntax/imports.ts'
import type { ClockStore } from './clocks.ts'
import { Lines } from './convert.ts'

/** One project in the editor: a root folder and the files in it, as the editor or the disk has them. */
export class EditorProject {
  /** The root's URI, without a slash at its end; of a file that has no folder yet, its own. */
  readonly root: string
  readonly language: Language
  readonly live: LiveProject
  readonly clocks: ClockStore
  /** The language in which people are spoken to. */
  locale: Locale
  /** What its `zusage.json` says; nothing if there is none, or if something is wrong with it. */
  config: Config = {}
  /** Levels of rules, by what the project and the user have set. */
  severities: Readonly<Record<string, Level>> = {}
  private readonly base: URI
  private readonly uris = new Map<string, string>()
  private derived: { readonly model: ProjectModel; readonly facts: Facts } | undefined

  constructor(root: string, language: Language, clocks: ClockStore, locale: Locale) {
    this.root = root
    this.base = URI.parse(root)
    this.language = language
    this.live = language.openProject()
    this.clocks = clocks
    this.locale = locale
  }

  /** What follows from the declarations, as they are now. */
  get facts(): Facts {
    return this.now.facts
  }

  /** Of a project that is one file without a folder. */
  private get onlyPath(): string {
    return `${this.base.path.replace(/^\//, '')}${sourceEnding}`
  }

  private get now(): NonNullable<typeof this.derived> {
    const { model } = this.live
    if (this.derived?.model !== model) this.derived = { model, facts: new Facts() }
    return this.derived
  }

  get services(): ZusageServices {
    return this.language.services
  }

  /** The path of a document relative to the root; undefined if it is outside. */
  pathOf(uri: string): string | undefined {
    if (uri === this.root) return this.onlyPath
    if (!uri.startsWith(this.root) || uri[this.root.length] !== '/') return undefined
    return URI.parse(uri).path.slice(this.base.path.length + (this.base.path.endsWith('/') ? 0 : 1))
  }

  uriOf(path: string): string {
    if (path.startsWith(`${libraryScheme}:`)) return libraryUri.toString()
    let uri = this.uris.get(path)
    if (uri === undefined && path === this.onlyPath) uri = this.root
    if (uri === undefined) {
      uri = this.base.with({ path: `${this.base.path.replace(/\/$/, '')}/${path}` }).toString()
      this.uris.set(path, uri)
    }
    return uri
  }

  /** A file with all that a feature asks of it; undefined if the project has no such file. */
  file(path: string): EditorFile | undefined {
    if (path.startsWith(`${libraryScheme}:`)) {
      const document = this.services.zusage.Library.document as LangiumDocument<Document>
      return new EditorFile(this, path, document, this.language.library)
    }
    const document = this.live.document(path)
    const model = this.live.model.file(path)
    return document && model ? new EditorFile(this, path, document, model) : undefined
  }

  /** Edits as the protocol has them, by file; those of files that are gone are left out. */
  changesOf(edits: readonly TextEdit[]): NonNullable<WorkspaceEdit['changes']> {
    const changes: NonNullable<WorkspaceEdit['changes']> = {}
    for (const { file: path, start, end, text } of edits) {
      const file = this.file(path)
      if (file === undefined) continue
      changes[file.uri] ??= []
      changes[file.uri]!.push({ range: file.lines.range({ start, end }), newText: text })
    }
    return changes
  }

  /** Where something stands, in whichever file. */
  locationOf(origin: Origin): Location | undefined {
    const file = this.file(origin.file)
    return file && { uri: this.uriOf(origin.file), range: file.lines.range(origin) }
  }
}

const linesOf = new WeakMap<FileModel, Lines>()

/** One file as it is now: what a feature looks at. */
export class EditorFile {
  readonly project: EditorProject
  readonly path: string
  /** The syntax tree. */
  readonly document: LangiumDocument<Document>
  readonly model: FileModel

  constructor(project: EditorProject, path: string, document: LangiumDocument<Document>, model: FileModel) {
    this.project = project
    this.path = path
    this.document = document
    this.model = model
  }

  get text(): string {
    return this.model.text
  }

  get uri(): string {
    return this.project.uriOf(this.path)
  }

  get lines(): Lines {
    let known = linesOf.get(this.model)
    if (known === undefined) {
      known = new Lines(this.text)
      linesOf.set(this.model, known)
    }
    return known
  }
}
