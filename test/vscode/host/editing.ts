// What tests do inside VS Code: open, type, look.
import * as vscode from 'vscode'
import { eventually, type Suite } from '../support/suite.ts'

export function fileAt(path: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path)
}

export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileAt(path)))
}

/** The position at the mark in an excerpt: `under |Gold` finds `under Gold` and stands before `Gold`. */
export function at(document: vscode.TextDocument, excerpt: string): vscode.Position {
  const mark = excerpt.indexOf('|')
  const found = document.getText().indexOf(excerpt.replace('|', ''))
  if (mark < 0 || found < 0) throw new Error(`no ${excerpt} in ${document.uri.path}`)
  return document.positionAt(found + mark)
}

/** Puts one text in place of another, as if typed. */
export async function replace(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const found = document.getText().indexOf(before)
  if (found < 0) throw new Error(`no ${before} in ${document.uri.path}:\n${document.getText()}`)
  const edit = new vscode.WorkspaceEdit()
  const range = new vscode.Range(document.positionAt(found), document.positionAt(found + before.length))
  edit.replace(document.uri, range, after)
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`not replaced: ${before}`)
}

export async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileAt(path), new TextEncoder().encode(text))
}

export async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileAt(path)))
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code)
}

/** What is found in a file, once it is as expected. */
export function findings(
  path: string,
  isRight: (found: readonly vscode.Diagnostic[]) => boolean,
  longest?: number,
): Promise<readonly vscode.Diagnostic[]> {
  return eventually(
    `findings in ${path}`,
    () => vscode.languages.getDiagnostics(fileAt(path)),
    isRight,
    longest,
  )
}

export const has =
  (...codes: readonly string[]) =>
  (found: readonly vscode.Diagnostic[]): boolean =>
    codes.every((code) => found.some((one) => codeOf(one) === code))

export const hasNot =
  (code: string) =>
  (found: readonly vscode.Diagnostic[]): boolean =>
    found.every((one) => codeOf(one) !== code)

export const isClean = (found: readonly vscode.Diagnostic[]): boolean => found.length === 0

/** Nothing is found in any file. */
export async function everythingIsClean(): Promise<void> {
  await eventually(
    'no findings',
    () =>
      vscode.languages
        .getDiagnostics()
        .flatMap(([uri, found]) => found.map((one) => `${uri.path}: ${codeOf(one)} ${one.message}`)),
    (lines) => lines.length === 0,
  )
}

/** Takes back what was typed, so that the next test begins with the files as they are on disk. */
async function leave(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (vscode.workspace.getWorkspaceFolder(document.uri) === undefined) continue
    const bytes = await vscode.workspace.fs.readFile(document.uri).then(undefined, () => undefined)
    if (bytes === undefined || !document.isDirty || document.isClosed) continue
    const text = new TextDecoder().decode(bytes)
    const edit = new vscode.WorkspaceEdit()
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text)
    await vscode.workspace.applyEdit(edit)
    // What nobody shows any more may be closed meanwhile, and then there is nothing to be saved.
    if (!document.isClosed) await document.save()
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}

/** Adds tests to a suite, each of which leaves the files as they were. */
export function leavingAsItWas(suite: Suite): (name: string, run: () => Promise<unknown>) => void {
  return (name, run) =>
    suite.test(name, async () => {
      try {
        await run()
      } finally {
        await leave()
      }
    })
}

/** Asks a provider until it has an answer, as a person would try again. */
export function ask<T>(command: string, isRight: (answer: T) => boolean, ...given: unknown[]): Promise<T> {
  return eventually(
    command,
    async () => await vscode.commands.executeCommand<T>(command, ...given),
    (answer) => answer !== undefined && answer !== null && isRight(answer),
  )
}
