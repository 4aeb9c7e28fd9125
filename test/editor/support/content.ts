// Asks for what can stand at a cursor, and does what an editor does with the answer.
import type { CompletionItem, CompletionList, Position, TextEdit } from 'vscode-languageserver-protocol'
import { tour } from '../../support/tour.ts'
import { cursor, type Editor, edited } from './client.ts'

/** The cursor in the pictures of these tests; the language itself has a `|`. */
export const mark = '‸'

/** What VS Code says it can do, as far as these features look at it. */
export const capable = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
      },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    signatureHelp: { signatureInformation: { documentationFormat: ['markdown', 'plaintext'] } },
  },
}

/** The files of the tour by their path. */
export function tourFiles(): Record<string, string> {
  return Object.fromEntries(tour.map(({ path, text }) => [path, text]))
}

/** The file of the tour with something in place of something else. */
export function tourWith(path: string, before: string, after: string): string {
  const text = tour.find((file) => file.path === path)!.text
  if (!text.includes(before)) throw new Error(`${path} has no ${before}`)
  return text.replace(before, () => after)
}

const opened = new WeakMap<Editor, Set<string>>()

/** Gives a file a text, and opens it the first time. */
export async function write(editor: Editor, path: string, text: string): Promise<void> {
  const known = opened.get(editor) ?? new Set()
  opened.set(editor, known)
  if (known.has(path)) await editor.change(path, text)
  else {
    known.add(path)
    await editor.open(path, text)
  }
}

/** What is offered at the mark, the likely first. */
export async function offered(
  editor: Editor,
  path: string,
  marked: string,
  context?: object,
): Promise<readonly CompletionItem[]> {
  const { text, position } = cursor(marked, mark)
  await write(editor, path, text)
  const list = await editor.ask<CompletionList>('textDocument/completion', path, { position, context })
  return list.items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1))
}

export function labels(items: readonly CompletionItem[]): string[] {
  return items.map(({ label }) => label)
}

/** A snippet with its defaults, and with choices the first. */
export function expanded(snippet: string): string {
  const defaults = new Map<string, string>()
  const full = snippet.replace(
    /\$\{(\d+):((?:\\.|[^\\}])*)\}|\$\{(\d+)\|((?:\\.|[^\\|])*)\|\}/g,
    (_, number, text, choice, choices) => {
      const value = choices === undefined ? unescaped(text) : unescaped(choices.split(/(?<!\\),/)[0]!)
      defaults.set(number ?? choice, value)
      return value.replaceAll('$', '\\$')
    },
  )
  return unescaped(full.replace(/(?<!\\)\$(\d+)/g, (_, number) => defaults.get(number) ?? ''))
}

function unescaped(text: string): string {
  return text.replace(/\\([\\$}|,])/g, '$1')
}

/** What a text becomes when an item is taken. */
export function taken(item: CompletionItem, text: string): string {
  const edit = item.textEdit!
  const range = 'range' in edit ? edit.range : edit.replace
  const isSnippet = item.insertTextFormat === 2
  let newText = isSnippet ? expanded(edit.newText) : edit.newText
  if (item.insertTextMode === 2) newText = newText.replaceAll('\n', `\n${indentOf(text, range.start)}`)
  const edits: TextEdit[] = [{ range, newText }, ...(item.additionalTextEdits ?? [])]
  return edited(text, edits)
}

function indentOf(text: string, { line }: Position): string {
  return /^[ \t]*/.exec(text.split('\n')[line] ?? '')![0]
}

/** The item of a label; fails with what there is. */
export function itemOf(items: readonly CompletionItem[], label: string): CompletionItem {
  const item = items.find((one) => one.label === label)
  if (item === undefined) throw new Error(`No ${label} among: ${labels(items).join(' · ')}`)
  return item
}
