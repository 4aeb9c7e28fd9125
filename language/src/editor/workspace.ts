// The projects that are open. One file, since which there are, what they say and what is being done with them is one state,
// in which each step waits for the one before.
import { URI } from 'langium'
import { readConfig, tooLargeConfig } from '../config/config.ts'
import { configName, isPassedOver, sourceEnding } from '../config/names.ts'
import { includes } from '../config/patterns.ts'
import type { Unread } from '../files/limits.ts'
import type { Language } from '../project.ts'
import { libraryUri } from '../services.ts'
import type { Locale } from '../speech/index.ts'
import { withLineFeeds } from '../text/lines.ts'
import { Checking, type CheckingContext, pause } from './checking.ts'
import type { ClockStore } from './clocks.ts'
import { diagnosticsOfConfig } from './diagnostics.ts'
import type { Host, Listing, Unreadable } from './host.ts'
import { EditorProject } from './project.ts'
import type { Publisher } from './publisher.ts'
import type { Settings } from './settings.ts'

/** So many files are read in a row before others get their turn. */
const filesAtATime = 16

/** What the workspace needs of the editor. */
export interface WorkspaceContext extends CheckingContext {
  readonly host: Host
  readonly language: Language
  readonly publisher: Publisher
  readonly clocks: ClockStore
  settings(): Settings
  /** The locale for people, where the project says which and the editor does not. */
  localeFor(configured: Locale | undefined): Locale
  /** The text of a document that is open in the editor. */
  openText(uri: string): string | undefined
  openUris(): Iterable<string>
  unreadable(problem: Unreadable): void
}

/** A project with all that is kept for it. */
interface Entry {
  readonly project: EditorProject
  readonly checking: Checking
  /** Without a folder of its own in the editor: only what is open, and what that imports. */
  readonly isLoose: boolean
  isIncluded: (path: string) => boolean
}

/** A URI as it is compared: editors do not all encode the same characters. */
export function canonical(uri: string): string {
  return URI.parse(uri).toString()
}

/** The projects that are open: which there are, which files they have, and what these say. */
export class Workspace {
  private readonly context: WorkspaceContext
  private readonly entries = new Map<string, Entry>()
  private folders: readonly string[] = []
  /** What takes its time, such as reading files, is done one after another. */
  private work: Promise<void> = Promise.resolve()
  private pending = 0

  constructor(context: WorkspaceContext) {
    this.context = context
  }

  get projects(): readonly EditorProject[] {
    return [...this.entries.values()].map(({ project }) => project)
  }

  /** Resolves when all that was begun is done. */
  async settled(): Promise<void> {
    while (this.pending > 0) await this.work
  }

  get isBusy(): boolean {
    return this.pending > 0 || [...this.entries.values()].some(({ checking }) => !checking.isDone)
  }

  /** The project of a document: that of the nearest root above it. */
  projectOf(uri: string): EditorProject | undefined {
    return this.entryOf(uri)?.project
  }

  checkingOf(project: EditorProject): Checking | undefined {
    return this.entries.get(project.root)?.checking
  }

  isShown(uri: string): boolean {
    return (
      this.folders.some((folder) => uri.startsWith(`${folder}/`)) || this.context.openText(uri) !== undefined
    )
  }

  /**
   * Opens other folders in place of those that are open.
   *
   * @param ready what has to be known before, such as what the user has set
   */
  open(folders: readonly string[], ready: Promise<void> = Promise.resolve()): Promise<void> {
    this.folders = folders.map((folder) => canonical(folder).replace(/\/+$/, ''))
    return this.begin(async () => {
      await ready
      await this.layOut()
    })
  }

  get openFolders(): readonly string[] {
    return this.folders
  }

  /** Looks at the folders again: which projects and files there are, and what is in those that are not open. */
  refresh(): Promise<void> {
    return this.begin(() => this.layOut())
  }

  /** To be called when a document is opened or its text changes. */
  changed(uri: string, text: string): void {
    if (isConfig(uri)) {
      void this.begin(() => this.configure(uri))
      return
    }
    if (!isSource(uri)) return
    const entry = this.entryOf(uri)
    const path = entry?.project.pathOf(uri)
    if (entry === undefined || path === undefined) void this.begin(() => this.openLoose(uri))
    else {
      this.put(entry, path, text)
      if (entry.isLoose) void this.begin(() => this.followImports(entry))
    }
  }

  /** To be called when a document is opened, before its text counts. */
  opened(uri: string): void {
    if (isSource(uri)) void this.begin(() => this.findRoot(uri))
  }

  /** To be called when a document is closed: what is on the disk counts again. */
  closed(uri: string): void {
    void this.begin(async () => {
      if (isConfig(uri)) return this.configure(uri)
      const entry = this.entryOf(uri)
      if (entry === undefined || !isSource(uri) || this.context.openText(uri) !== undefined) return
      if (entry.isLoose) await this.closeLoose(entry)
      else await this.reread(entry, uri)
    })
  }

  /**
   * To be called with files and folders that have come, changed or gone on the disk.
   *
   * @param created those that have come: only these can be folders that bring something
   */
  changedOnDisk(uris: readonly string[], created: readonly string[]): void {
    void this.begin(async () => {
      if (uris.some((uri) => isConfig(uri) || this.isFolder(uri))) return this.layOut()
      for (const uri of new Set(created)) if (await this.bringsSources(uri)) return this.layOut()
      for (const uri of new Set(uris)) {
        const entry = uri.endsWith(sourceEnding) ? this.entryOf(uri) : undefined
        if (entry !== undefined && this.context.openText(uri) === undefined) await this.reread(entry, uri)
      }
    })
  }

  /** To be called when the user has set something else. */
  settingsChanged(): void {
    for (const entry of this.entries.values()) {
      this.applySettings(entry.project)
      entry.checking.again()
    }
    void this.begin(async () => {
      for (const { project } of this.entries.values()) await this.readConfig(project)
    })
  }

  /** Whether anything that is read lies below: of a folder that is gone only its own name is told. */
  private isFolder(uri: string): boolean {
    return [...this.entries.values()].some(({ project }) => {
      if (isBelow(project.root, uri)) return true
      const folder = project.pathOf(uri)
      return folder !== undefined && [...project.live.paths].some((path) => path.startsWith(`${folder}/`))
    })
  }

  /** Whether this is a folder with something to be read: of one that has come, its files need not be told. */
  private async bringsSources(uri: string): Promise<boolean> {
    if (isSource(uri) || this.isPassedOver(uri)) return false
    const { sources, configured } = await this.context.host.list(uri)
    return sources.length + configured.length > 0
  }

  /** Whether it lies in a folder of those that are open in which nothing is looked for. */
  private isPassedOver(uri: string): boolean {
    const above = this.folders.filter((folder) => isBelow(uri, folder))
    return above.every((folder) => uri.slice(folder.length).split('/').some(isPassedOver))
  }

  /** Settings may have come that nobody has told of: when a document is opened, its project is looked for. */
  private async findRoot(uri: string): Promise<void> {
    const entry = this.entryOf(uri)
    if (entry === undefined || entry.isLoose || this.isPassedOver(uri)) return
    const root = await this.context.host.configuredRoot(uri.slice(0, uri.lastIndexOf('/')))
    const isCloser = root !== undefined && canonical(root).length > entry.project.root.length
    if (isCloser) await this.layOut()
  }

  private applySettings(project: EditorProject): void {
    const { settings, localeFor } = this.context
    project.severities = { ...project.config.rules, ...settings().rules }
    project.locale = localeFor(project.config.locale)
  }

  private begin(work: () => Promise<void>): Promise<void> {
    this.pending++
    this.work = this.work
      .then(work)
      .catch((error) => this.context.failed(error))
      .finally(() => {
        this.pending--
        this.context.turned()
      })
    return this.work
  }

  private get openSources(): string[] {
    return [...this.context.openUris()].filter(isSource)
  }

  private entryOf(uri: string): Entry | undefined {
    if (uri === libraryUri.toString()) return this.entries.values().next().value
    let nearest: Entry | undefined
    for (const entry of this.entries.values()) {
      if (entry.project.pathOf(uri) === undefined) continue
      if (nearest === undefined || entry.project.root.length > nearest.project.root.length) nearest = entry
    }
    return nearest
  }

  private create(root: string, isLoose: boolean): Entry {
    const { language, clocks, host } = this.context
    const project = new EditorProject(root, language, clocks, host.locale)
    this.applySettings(project)
    const checking = new Checking(project, this.context)
    const entry: Entry = { project, checking, isLoose, isIncluded: () => true }
    this.entries.set(root, entry)
    return entry
  }

  private drop(entry: Entry): void {
    entry.checking.stop()
    this.entries.delete(entry.project.root)
    this.context.publisher.forget(entry.project)
    entry.project.live.clear()
  }

  /** Finds the roots of projects in and above the folders, and reads what belongs to each. */
  private async layOut(): Promise<void> {
    const { host } = this.context
    const listings = new Map<string, Listing>()
    for (const folder of this.folders) {
      const above = await host.configuredRoot(folder)
      const root = above === undefined ? folder : canonical(above).replace(/\/+$/, '')
      // A folder without settings in another that is open belongs to it.
      const isInside = above === undefined && this.folders.some((other) => folder.startsWith(`${other}/`))
      if (isInside || listings.has(root)) continue
      listings.set(root, await host.list(root))
    }
    const sources = new Map<string, string[]>()
    for (const [root, { configured }] of listings) {
      sources.set(root, [])
      for (const uri of configured) sources.set(canonical(uri).replace(/\/+$/, ''), [])
    }
    const roots = [...sources.keys()].sort((a, b) => b.length - a.length)
    for (const { sources: found, unreadable } of listings.values()) {
      for (const problem of unreadable) this.context.unreadable(problem)
      for (const uri of new Set(found.map(canonical))) {
        const root = roots.find((one) => uri.startsWith(`${one}/`))
        if (root !== undefined) sources.get(root)!.push(uri)
      }
    }
    // Beside the folder that is open, in a project around it, there may be others that are none of its business.
    const wanted = roots.filter((root) =>
      this.folders.some((folder) => isBelow(root, folder) || isBelow(folder, root)),
    )
    for (const entry of [...this.entries.values()]) {
      if (!entry.isLoose && !wanted.includes(entry.project.root)) this.drop(entry)
    }
    for (const root of wanted) {
      const known = this.entries.get(root)
      if (known?.isLoose === true) this.drop(known)
      const entry = this.entries.get(root) ?? this.create(root, false)
      await this.fill(entry, sources.get(root)!)
    }
    // What was open before its folder was, or without one.
    for (const uri of this.openSources) {
      if (this.entryOf(uri)?.isLoose !== false) await this.openLoose(uri)
    }
    for (const entry of [...this.entries.values()]) if (entry.isLoose) await this.closeLoose(entry)
  }

  /** Reads the settings and the files of a project, and lets go what is no longer there. */
  private async fill(entry: Entry, sources: readonly string[]): Promise<void> {
    const { project, checking } = entry
    await this.readConfig(project)
    const { include } = project.config
    entry.isIncluded = include === undefined ? () => true : includes(include)
    const paths = new Map(sources.map((uri) => [project.pathOf(uri)!, uri]))
    for (const path of [...paths.keys()]) if (!entry.isIncluded(path)) paths.delete(path)
    for (const uri of this.openSources) if (this.entryOf(uri) === entry) paths.set(project.pathOf(uri)!, uri)
    for (const path of [...project.live.paths]) if (!paths.has(path)) this.remove(entry, path)
    let read = 0
    for (const [path, uri] of paths) {
      // One that fails keeps no other from being read.
      await this.load(entry, path, uri).catch((error) => this.context.failed(error))
      if (++read % filesAtATime === 0) await pause()
    }
    checking.release()
  }

  /** Answers the path under which it is known. */
  private async load(entry: Entry, path: string, uri: string): Promise<string> {
    const { host, openText, unreadable } = this.context
    const open = openText(uri)
    if (open !== undefined) {
      this.put(entry, path, open)
      return path
    }
    const file = await host.read(uri, entry.project.root)
    // Opened meanwhile.
    const text = openText(uri) ?? (file.kind === 'text' ? file.text : undefined)
    const other = file.kind === 'text' && file.uri !== undefined ? canonical(file.uri) : undefined
    if (other !== undefined) return await this.load(entry, entry.project.pathOf(other)!, other)
    if (text !== undefined) this.put(entry, path, text)
    else if (file.kind === 'too-large') this.put(entry, path, '', file.kind)
    else {
      if (file.kind === 'unreadable') unreadable(file)
      this.remove(entry, path)
    }
    return path
  }

  private async reread(entry: Entry, uri: string): Promise<void> {
    const path = entry.project.pathOf(uri)
    if (path === undefined) return
    const isPart =
      !path.split('/').some(isPassedOver) && path.endsWith(sourceEnding) && entry.isIncluded(path)
    if (isPart || this.context.openText(uri) !== undefined) await this.load(entry, path, uri)
    else this.remove(entry, path)
  }

  private put({ project, checking }: Entry, path: string, written: string, unread?: Unread): void {
    const text = withLineFeeds(written)
    const before = project.live.text(path)
    if (before === text && unread === undefined && this.context.openText(project.uriOf(path)) === undefined)
      return
    if (before !== text || unread !== undefined) {
      project.live.set({ path, text, ...(unread === undefined ? {} : { unread }) })
      if (before !== undefined) this.context.publisher.edited(project, path, before, text)
    }
    checking.fileChanged(path)
  }

  private remove({ project, checking }: Entry, path: string): void {
    if (project.live.delete(path)) checking.fileChanged(path)
  }

  private async configure(uri: string): Promise<void> {
    const root = uri.slice(0, -configName.length - 1)
    const entry = this.entries.get(root)
    // Settings where there were none make a project of their own, which is known when the file is there.
    if (entry === undefined) return
    const before = JSON.stringify(entry.project.config)
    await this.readConfig(entry.project)
    if (JSON.stringify(entry.project.config) !== before) await this.layOut()
  }

  private async readConfig(project: EditorProject): Promise<void> {
    const { host, publisher, unreadable, openText } = this.context
    const uri = project.uriOf(configName)
    const open = openText(uri)
    const file =
      open === undefined ? await host.read(uri, project.root) : ({ kind: 'text', text: open } as const)
    const before = JSON.stringify(project.config)
    if (file.kind === 'unreadable') unreadable(file)
    const read =
      file.kind === 'text'
        ? readConfig(file.text)
        : file.kind === 'too-large'
          ? tooLargeConfig
          : { config: {} }
    project.config = 'config' in read ? read.config : {}
    this.applySettings(project)
    if (JSON.stringify(project.config) !== before) this.entries.get(project.root)?.checking.again()
    const problems = 'problems' in read ? read.problems : []
    publisher.send(uri, diagnosticsOfConfig(file.kind === 'text' ? file.text : '', problems, project.locale))
  }

  /** Opens a document that is in no folder: with the project around it if there are settings, else by itself. */
  private async openLoose(uri: string): Promise<void> {
    const { host, openText } = this.context
    const text = openText(uri)
    if (text === undefined) return
    const folder = uri.slice(0, uri.lastIndexOf('/'))
    const known = this.entryOf(uri)
    if (known !== undefined && !known.isLoose) return this.put(known, known.project.pathOf(uri)!, text)
    const above = uri.startsWith('untitled:') ? undefined : await host.configuredRoot(folder)
    const root = above === undefined ? rootOfLoose(uri) : canonical(above).replace(/\/+$/, '')
    let entry = this.entries.get(root)
    if (entry === undefined) {
      entry = this.create(root, true)
      await this.readConfig(entry.project)
    }
    this.put(entry, entry.project.pathOf(uri)!, text)
    await this.followImports(entry)
    entry.checking.release()
  }

  /** Reads what is imported, and what that imports, and lets go what is not. */
  private async followImports(entry: Entry): Promise<void> {
    const { project } = entry
    const reached = new Set<string>()
    for (const uri of this.openSources) {
      const path = this.entryOf(uri) === entry ? project.pathOf(uri) : undefined
      if (path !== undefined) reached.add(path)
    }
    // Grows while it is walked.
    for (const path of reached) {
      if (project.live.text(path) === undefined)
        reached.add(await this.load(entry, path, project.uriOf(path)))
      for (const { target } of project.live.model.file(path)?.imports ?? []) {
        if (target.kind !== 'outside' && target.path.endsWith(sourceEnding)) reached.add(target.path)
      }
    }
    for (const path of [...project.live.paths]) if (!reached.has(path)) this.remove(entry, path)
  }

  private async closeLoose(entry: Entry): Promise<void> {
    const isOpen = this.openSources.some((uri) => this.entryOf(uri) === entry)
    if (isOpen) await this.followImports(entry)
    else this.drop(entry)
  }
}

function isConfig(uri: string): boolean {
  return uri.endsWith(`/${configName}`)
}

/** Of other documents, whatever an editor takes them for, nothing is known: as on the command line. */
function isSource(uri: string): boolean {
  if (uri.startsWith('untitled:')) return true
  // The standard library can be looked into like a file, and is none of any project.
  return uri.endsWith(sourceEnding) && !uri.endsWith(`/${sourceEnding}`) && uri !== libraryUri.toString()
}

function isBelow(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(`${folder}/`)
}

/** The folder of a document; of one without a folder, such as a new one that was never saved, only itself. */
function rootOfLoose(uri: string): string {
  return uri.includes('/') ? uri.slice(0, uri.lastIndexOf('/')) : uri
}
