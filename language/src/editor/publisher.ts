import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol'
import type { Finding } from '../rules/define-rule.ts'
import { append } from '../text/lists.ts'
import type { Checking } from './checking.ts'
import { diagnosticOf, diagnosticOfEcho, type Echo, echoesOf, moved } from './diagnostics.ts'
import type { EditorProject } from './project.ts'

/** What a publisher needs of the editor. */
export interface Editing {
  /** The version of an open document, and the URI by which the editor knows it. */
  opened(uri: string): { readonly uri: string; readonly version: number } | undefined
  /** The project that a file belongs to. */
  projectOf(uri: string): EditorProject | undefined
  /** Whether people see what is found in a file. */
  isShown(uri: string): boolean
  send(parameters: PublishDiagnosticsParams): void
}

/** Tells the editor what is found, and nothing that it knows already. */
export class Publisher {
  private readonly editing: Editing
  /** What was sent last, by URI. */
  private readonly sent = new Map<string, string>()
  private readonly echoes = new Map<EditorProject, Map<string, Echo[]>>()
  private readonly counts = new Map<string, Readonly<Record<'errors' | 'warnings' | 'infos', number>>>()

  constructor(editing: Editing) {
    this.editing = editing
  }

  /** @param isAll whether the check was about all files, so that what others say of a file is known anew */
  checked(checking: Checking, paths: Iterable<string>, isAll: boolean): void {
    const { project } = checking
    if (isAll) this.gather(checking)
    for (const path of paths) this.publish(project, path, checking.known(path))
  }

  private gather(checking: Checking): void {
    const byFile = new Map<string, Echo[]>()
    for (const path of checking.paths) {
      for (const finding of checking.known(path)) {
        for (const echo of echoesOf(finding)) append(byFile, echo.file, echo)
      }
    }
    this.echoes.set(checking.project, byFile)
  }

  /** Lets places move along with a text that was edited, until all is checked again. */
  edited(project: EditorProject, path: string, before: string, after: string): void {
    moved(this.echoes.get(project)?.get(path) ?? [], before, after)
  }

  private publish(project: EditorProject, path: string, findings: readonly Finding[]): void {
    const uri = project.uriOf(path)
    // It may have passed to a project that has come between, which speaks for it from then on.
    if (this.editing.projectOf(uri) !== project) return
    const echoes = this.echoes.get(project)?.get(path) ?? []
    this.send(uri, [
      ...findings.flatMap((finding) => diagnosticOf(finding, project) ?? []),
      ...echoes.flatMap((echo) => diagnosticOfEcho(echo, project) ?? []),
    ])
  }

  /** Sends the diagnostics of a file, if they or its version are others than before. */
  send(canonical: string, found: readonly Diagnostic[]): void {
    const diagnostics = this.editing.isShown(canonical) ? [...found] : []
    const { uri, version } = this.editing.opened(canonical) ?? { uri: canonical }
    const text = JSON.stringify([version, diagnostics])
    const before = this.sent.get(canonical)
    if (before === text || (before === undefined && diagnostics.length === 0 && version === undefined)) return
    if (diagnostics.length === 0 && version === undefined) this.sent.delete(canonical)
    else this.sent.set(canonical, text)
    this.counts.set(canonical, countOf(diagnostics))
    this.editing.send({ uri, ...(version === undefined ? {} : { version }), diagnostics })
  }

  /** Takes back all that was said of files, such as those of a project that is no longer open. */
  forget(project: EditorProject): void {
    this.echoes.delete(project)
    for (const uri of [...this.sent.keys()]) {
      const owner = this.editing.projectOf(uri)
      const isTaken = owner !== undefined && owner.live.text(owner.pathOf(uri)!) !== undefined
      if (project.pathOf(uri) !== undefined && !isTaken) this.send(uri, [])
    }
  }

  /** How many findings of each level are shown. */
  get totals(): { errors: number; warnings: number; infos: number } {
    const totals = { errors: 0, warnings: 0, infos: 0 }
    for (const { errors, warnings, infos } of this.counts.values()) {
      totals.errors += errors
      totals.warnings += warnings
      totals.infos += infos
    }
    return totals
  }
}

function countOf(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number; infos: number } {
  const count = (level: number): number => diagnostics.filter(({ severity }) => severity === level).length
  return { errors: count(1), warnings: count(2), infos: count(3) }
}
