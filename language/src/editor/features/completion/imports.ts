import type { TextEdit } from 'vscode-languageserver-protocol'
import type { Declared } from '../../../model/declarations.ts'
import type { Import } from '../../../model/file.ts'
import { lineBreakOf } from '../../../rules/support/edits.ts'
import { importPath } from '../../../rules/support/paths.ts'
import { compare } from '../../../text/order.ts'
import type { EditorFile } from '../../project.ts'

/**
 * The edit that makes something of another file known here: it joins the names that are already imported from there,
 * or is a line of its own, sorted in among the others and in their style.
 */
export function importEdit(file: EditorFile, declared: Declared): TextEdit {
  const { model, lines } = file
  const from = declared.origin.file
  const name = importedName(declared)
  const listed = model.imports.find(
    ({ names, target }) => names !== undefined && target.kind === 'file' && target.path === from,
  )
  if (listed !== undefined) {
    const last = listed.names!.at(-1)!
    const position = lines.position(last.origin.end)
    return { range: { start: position, end: position }, newText: `, ${name}` }
  }
  const path = importPath(file.path, from)
  const line = namesFiles(model.imports) ? `import "${path}"` : `import ${name} from "${path}"`
  return lineEdit(file, path, line)
}

/** What of another file has to be imported: services and segments come with what they stand in. */
function importedName(declared: Declared): string {
  if (declared.kind === 'service' || declared.kind === 'exclusion') return declared.catalogue.id
  return declared.kind === 'segment' ? declared.segmentation.id : declared.id
}

/** Whether a file imports files as a whole rather than names. */
function namesFiles(imports: readonly Import[]): boolean {
  const named = imports.filter(({ names }) => names !== undefined).length
  return named * 2 <= imports.length
}

function lineEdit(file: EditorFile, path: string, line: string): TextEdit {
  const { lines, text, model } = file
  const newline = lineBreakOf(text)
  const sound = model.imports.filter((one) => one.path !== '')
  const isSorted = sound.every((one, index) => index === 0 || compare(sound[index - 1]!.path, one.path) <= 0)
  const next = isSorted ? sound.find((one) => compare(one.path, path) > 0) : undefined
  if (next !== undefined) {
    const position = lines.position(next.origin.start)
    return { range: { start: position, end: position }, newText: `${line}${newline}` }
  }
  const last = model.imports.at(-1)
  if (last !== undefined) {
    const position = lines.position(last.origin.end)
    return { range: { start: position, end: position }, newText: `${newline}${line}` }
  }
  const start = lines.position(text.startsWith('\ufeff') ? 1 : 0)
  return { range: { start, end: start }, newText: `${line}${newline}${newline}` }
}
