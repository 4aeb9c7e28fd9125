import { CodeActionKind } from 'vscode-languageserver-protocol'
import type { FileModel, Import } from '../../../model/file.ts'
import { lineBreakOf } from '../../../rules/support/edits.ts'
import { quote } from '../../../syntax/values.ts'
import { compare } from '../../../text/order.ts'
import { type ActionProvider, type Asked, action } from './action.ts'

/** Sorts the imports by path, puts those of one file together and leaves out what is not used. */
export const organiseImports: ActionProvider = {
  kinds: [CodeActionKind.SourceOrganizeImports],
  offer(asked) {
    const { model } = asked.file
    const span = spanOf(model)
    if (span === undefined) return []
    const text = organised(asked).join(lineBreakOf(model.text))
    if (text === model.text.slice(span.start, span.end)) return []
    // Nothing is left: the lines go as well.
    const end = text === '' ? span.end + (/^\s*/.exec(model.text.slice(span.end))?.[0].length ?? 0) : span.end
    const title = { en: 'Organise imports', de: 'Importe ordnen' }
    return [
      action(asked, CodeActionKind.SourceOrganizeImports, title, [
        { file: model.path, start: span.start, end, text },
      ]),
    ]
  },
}

/**
 * From the first import to the last; undefined where a comment stands between or in them, or belongs to one of them: it
 * would be lost, or stand at another.
 */
function spanOf({ imports, text, syntaxProblems }: FileModel): { start: number; end: number } | undefined {
  const [first, last] = [imports[0], imports.at(-1)]
  if (first === undefined || last === undefined || syntaxProblems.length > 0) return undefined
  const { start } = first.origin
  const { end } = last.origin
  const withoutTexts = text.slice(start, end).replace(/"(?:[^"\\\n]|\\.)*"/g, '')
  const above = text.slice(0, start).trimEnd().split('\n').at(-1) ?? ''
  const behind = /^[^\n]*/.exec(text.slice(end))![0]
  const isApart = !/\/[/*]/.test(withoutTexts) && !/\/\/\s*zusage:/.test(above) && !/^\s*\/[/*]/.test(behind)
  return isApart ? { start, end } : undefined
}

function organised({ file, findings }: Asked): string[] {
  const unused = findings.filter(({ rule }) => rule === 'import-unused')
  const isUnused = ({ start, end }: { start: number; end: number }): boolean =>
    unused.some(({ at }) => at.start === start && at.end === end)
  const byPath = new Map<string, { whole: boolean; names: Set<string> }>()
  for (const node of file.model.imports) {
    if (isUnused(node.origin) || isUnused(node.pathOrigin)) continue
    const names = (node.names ?? []).filter(({ origin }) => !isUnused(origin)).map(textOf(file.text))
    if (node.names !== undefined && names.length === 0) continue
    const known = byPath.get(node.path) ?? { whole: false, names: new Set() }
    byPath.set(node.path, known)
    if (node.names === undefined) known.whole = true
    for (const name of names) known.names.add(name)
  }
  return [...byPath]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([path, { whole, names }]) => [
      ...(whole ? [`import ${quote(path)}`] : []),
      ...(names.size > 0 ? [`import ${[...names].sort(compare).join(', ')} from ${quote(path)}`] : []),
    ])
}

/** `A` or `A as B`, as it is written. */
function textOf(text: string): (name: NonNullable<Import['names']>[number]) => string {
  return ({ origin }) => text.slice(origin.start, origin.end).replace(/\s+/g, ' ')
}
