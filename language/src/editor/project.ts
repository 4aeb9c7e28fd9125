import type { LangiumDocument } from 'langium'
import type { Location } from 'vscode-languageserver-protocol'
import type { Document } from '../generated/ast.ts'
import type { FileModel } from '../model/file.ts'
import type { Origin } from '../model/origin.ts'
import type { Language, LiveProject } from '../project.ts'
import type { Locale } from '../rules/words.ts'
import { libraryUri, type ZusageServices } from '../services.ts'
import { libraryScheme } from '../syntax/imports.ts'
import { Lines } from './convert.ts'

/** One project in the editor: a root folder and the files in it, as the editor or the disk has them. */
export class EditorProject {
  /** The root's URI, without a slash at its end. */
  readonly root: string
  readonly language: Language
  readonly live: LiveProject
  /** The language in which people are spoken to. */
  locale: Locale

  constructor(root: string, language: Language, locale: Locale) {
    this.root = root
    this.language = language
    this.live = language.openProject()
    this.locale = locale
  }

  get services(): ZusageServices {
    return this.language.services
  }

  /** The path of a document relative to the root; undefined if it is outside. */
  pathOf(uri: string): string | undefined {
    return uri.startsWith(`${this.root}/`)
      ? decodeURIComponent(uri.slice(this.root.length + 1))
      : undefined
  }

  uriOf(path: string): string {
    if (path.startsWith(`${libraryScheme}:`)) return libraryUri.toString()
    return `${this.root}/${path.split('/').map(encodeURIComponent).join('/')}`
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

  /** Where something stands, in whichever file. */
  locationOf(origin: Origin): Location | undefined {
    const file = this.file(origin.file)
    return file && { uri: this.uriOf(origin.file), range: file.lines.range(origin) }
  }
}

/** One file as it is now: what a feature looks at. */
export class EditorFile {
  readonly project: EditorProject
  readonly path: string
  /** The syntax tree. */
  readonly document: LangiumDocument<Document>
  readonly model: FileModel
  private known: Lines | undefined

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
    this.known ??= new Lines(this.text)
    return this.known
  }
}
