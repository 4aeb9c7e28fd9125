import * as vscode from 'vscode'
import type { Location, Position } from 'vscode-languageclient'
import { outputName } from '../../cli/src/files/names.ts'
import type { CompileResult } from '../../language/src/editor/features/compile.ts'
import { rulePageUri } from '../../language/src/editor/protocol.ts'
import type { Localized } from '../../language/src/speech/index.ts'
import { templates } from '../../language/src/templates/index.ts'
import { type Platform, type Server, wantedLocale } from './client.ts'
import type { ContractPanels } from './contract-view/panel.ts'

const { t } = vscode.l10n

interface Services {
  readonly context: vscode.ExtensionContext
  readonly server: Server
  readonly panels: ContractPanels
  readonly platform: Platform
}

export function registerCommands({ context, server, panels, platform }: Services): vscode.Disposable[] {
  const commands: Readonly<Record<string, (...given: never[]) => unknown>> = {
    newProject,
    compile: (at?: vscode.Uri | string, contract?: string) =>
      compile({ server, panels, platform }, at, contract),
    showContract: (at?: vscode.Uri | string, contract?: string) => panels.show(uriOf(at), { contract }),
    showStaffing: (at?: vscode.Uri | string, unit?: string) =>
      panels.show(uriOf(at), { tab: 'staffing', unit, contract: unit }),
    showRule: (rule?: string) => showRule(context, rule),
    showReferences,
    restartServer: () => server.restart(),
    showOutput: () => server.output.show(),
  }
  return Object.entries(commands).map(([name, run]) =>
    vscode.commands.registerCommand(`zusage.${name}`, run as (...given: unknown[]) => unknown),
  )
}

/** Menus hand a URI over, lenses of the server its text. */
function uriOf(at: vscode.Uri | string | undefined): vscode.Uri | undefined {
  return typeof at === 'string' ? vscode.Uri.parse(at) : at
}

/** The file that a command is about where none is said: the one in front, else any of the workspace. */
export async function contractFile(): Promise<vscode.Uri | undefined> {
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors]
  const open = editors.find((editor) => editor?.document.languageId === 'zusage')
  if (open !== undefined && open.document.uri.scheme !== 'zusage-library') return open.document.uri
  const [first] = await vscode.workspace.findFiles('**/*.zusage', '**/{node_modules,.*}/**', 1)
  return first
}

/** Writes the files of a small contract to begin with, all or none. */
async function newProject(given?: vscode.Uri): Promise<void> {
  const folder = given ?? (await askForFolder())
  if (folder === undefined) return
  const year = new Date().getFullYear() + 1
  const files = Object.entries(templates[wantedLocale()](year)).map(
    ([name, text]) => [vscode.Uri.joinPath(folder, name), text] as const,
  )
  for (const [file] of files) {
    if (!(await isThere(file))) continue
    const name = vscode.workspace.asRelativePath(file)
    void vscode.window.showErrorMessage(t('{0} is there already. Nothing was written.', name))
    return
  }
  for (const [file, text] of files) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text))
  if (vscode.workspace.getWorkspaceFolder(folder) === undefined) {
    await vscode.commands.executeCommand('vscode.openFolder', folder)
    return
  }
  const [contract] = files.at(-1)!
  await vscode.window.showTextDocument(contract)
}

async function askForFolder(): Promise<vscode.Uri | undefined> {
  const [open, ...more] = vscode.workspace.workspaceFolders ?? []
  if (open !== undefined && more.length === 0) {
    const found = await vscode.workspace.findFiles('**/*.zusage', undefined, 1)
    if (found.length === 0) return open.uri
  }
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: t('Folder of the new contract'),
      openLabel: t('Write a contract here'),
      ...(open === undefined ? {} : { defaultUri: open.uri }),
    })) ?? []
  return chosen
}

async function isThere(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file)
    return true
  } catch {
    return false
  }
}

/** Writes `out/<contract>.json`: what the server compiled from the texts as they stand in the editor. */
async function compile(
  { server, panels, platform }: Omit<Services, 'context'>,
  given: vscode.Uri | string | undefined,
  contract: string | undefined,
): Promise<readonly vscode.Uri[]> {
  const at = uriOf(given) ?? panels.source ?? (await contractFile())
  if (at === undefined) {
    void vscode.window.showErrorMessage(t('There is no contract in this workspace.'))
    return []
  }
  const result = await server.ask<CompileResult | null>('zusage/compile', {
    textDocument: { uri: at.toString() },
    ...(contract === undefined ? {} : { contract }),
  })
  const trouble = whyNotWritten(result)
  if (result === null || trouble !== undefined) {
    const show = t('Show problems')
    void vscode.window.showErrorMessage(`${trouble} ${t('Nothing was written.')}`, show).then((chosen) => {
      if (chosen === show) void vscode.commands.executeCommand('workbench.actions.view.problems')
    })
    return []
  }
  const folder = vscode.Uri.joinPath(vscode.Uri.parse(result.root), 'out')
  const files = result.contracts.map(({ id, json }) => ({
    file: vscode.Uri.joinPath(folder, `${outputName(id)}.json`),
    json,
  }))
  const refused = await write(files, folder, platform)
  if (refused !== undefined) {
    void vscode.window.showErrorMessage(`${refused} ${t('Nothing was written.')}`)
    return []
  }
  const names = files.map(({ file }) => vscode.workspace.asRelativePath(file)).join(', ')
  const open = t('Open')
  void vscode.window.showInformationMessage(t('Written: {0}', names), open).then((chosen) => {
    if (chosen === open) for (const { file } of files) void vscode.window.showTextDocument(file)
  })
  return files.map(({ file }) => file)
}

function whyNotWritten(result: CompileResult | null): string | undefined {
  if (result === null) return t('There is no contract in this project.')
  const { errors, silenced, contracts } = result
  if (errors > 0) {
    return errors === 1
      ? t('There is 1 error in the project.')
      : t('There are {0} errors in the project.', errors)
  }
  if (silenced.length > 0)
    return t('An error was silenced, but {0} cannot be compiled until it is mended.', silenced.join(', '))
  return contracts.length === 0 ? t('There is no contract in this project.') : undefined
}

interface Output {
  readonly file: vscode.Uri
  readonly json: string
}

/** Writes files, all or none; answers why not, where that is. */
async function write(
  files: readonly Output[],
  folder: vscode.Uri,
  platform: Platform,
): Promise<string | undefined> {
  if (folder.scheme === 'file' && platform.writeOutputs !== undefined) {
    const onDisk = files.map(({ file, json }) => ({ path: file.fsPath, content: json }))
    return platform.writeOutputs(onDisk, folder.fsPath, wantedLocale())
  }
  return await writeBeside(files)
}

/**
 * Where VS Code alone knows what the files lie on: all are written beside before the first is renamed, and what was
 * replaced comes back where a later one cannot be.
 */
async function writeBeside(files: readonly Output[]): Promise<string | undefined> {
  const { fs } = vscode.workspace
  const besides: vscode.Uri[] = []
  const replaced: { readonly file: vscode.Uri; readonly before: Uint8Array | undefined }[] = []
  try {
    for (const { file, json } of files) {
      const beside = file.with({ path: `${file.path}.new` })
      besides.push(beside)
      await fs.writeFile(beside, new TextEncoder().encode(json))
    }
    for (const [index, { file }] of files.entries()) {
      const before = await fs.readFile(file).then(
        (content) => content,
        () => undefined,
      )
      await fs.rename(besides[index]!, file, { overwrite: true })
      replaced.push({ file, before })
    }
    return undefined
  } catch (error) {
    const ignored = (): void => {}
    for (const { file, before } of replaced)
      await (before === undefined ? fs.delete(file) : fs.writeFile(file, before)).then(undefined, ignored)
    for (const beside of besides) await fs.delete(beside).then(undefined, ignored)
    return error instanceof Error ? error.message : String(error)
  }
}

interface ListedRule {
  readonly name: string
  readonly purpose: Localized
}

/** Opens the page of a rule, which the server has. */
async function showRule(context: vscode.ExtensionContext, given: string | undefined): Promise<void> {
  const rule = given ?? (await askForRule(context))
  if (rule === undefined) return
  const page = vscode.Uri.parse(rulePageUri(rule))
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page)
  } catch {
    // VS Code without its Markdown extension.
    await vscode.window.showTextDocument(page)
  }
}

async function askForRule({ extensionUri }: vscode.ExtensionContext): Promise<string | undefined> {
  const list = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist/rules.json'))
  const rules = JSON.parse(new TextDecoder().decode(list)) as readonly ListedRule[]
  const locale = wantedLocale()
  const items = rules.map(({ name, purpose }) => ({ label: name, detail: purpose[locale] }))
  const placeHolder = t('Which rule?')
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true })
  return chosen?.label
}

/** Lenses of the server name places as the protocol does; VS Code wants its own. */
function showReferences(uri: string, position: Position, locations: readonly Location[]): Thenable<unknown> {
  const at = (one: Position): vscode.Position => new vscode.Position(one.line, one.character)
  const found = locations.map(
    ({ uri, range }) =>
      new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(at(range.start), at(range.end))),
  )
  return vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri),
    at(position),
    found,
  )
}
