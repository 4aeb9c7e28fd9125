import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver-protocol'
import type { Assignment, Declaration, ProcessElement } from '../../model/declarations.ts'
import type { Named, Origin } from '../../model/origin.ts'
import type { Lines } from '../convert.ts'
import { type SymbolKindName, symbolKinds } from '../symbols.ts'
import { defineFeature } from './feature.ts'

/** The outline of a file. */
export const documentSymbols = defineFeature<DocumentSymbolParams, DocumentSymbol[]>({
  method: 'textDocument/documentSymbol',
  capabilities: { documentSymbolProvider: { label: 'Zusage' } },
  answer: ({ model, lines }) => new Outline(lines).of(model.declarations),
})

type Item = Named & { readonly kind: SymbolKindName }

class Outline {
  private readonly lines: Lines

  constructor(lines: Lines) {
    this.lines = lines
  }

  of(items: readonly Item[]): DocumentSymbol[] {
    return items.flatMap((item) => {
      // After a syntax error a name may be missing; the protocol does not allow an empty one.
      if (item.id === '') return []
      const children = this.inside(item as Declaration)
      return [
        this.symbol(item.id, symbolKinds[item.kind], item.origin, item.nameOrigin, children, item.title),
      ]
    })
  }

  private inside(item: Declaration): DocumentSymbol[] {
    switch (item.kind) {
      case 'case':
        return this.of(item.attributes)
      case 'segmentation':
        return this.of([...item.attributes, ...item.segments])
      case 'catalogue':
        return this.of([...item.services, ...item.exclusions].sort((a, b) => a.origin.start - b.origin.start))
      case 'process':
        return this.of(flat(item.elements))
      case 'contract':
        return [
          ...item.assignments.flatMap((assignment) => this.assignment(assignment)),
          ...this.of([...item.clauses, ...item.reports]),
        ].sort((a, b) => a.range.start.line - b.range.start.line)
      default:
        return []
    }
  }

  private assignment({ origin, segments }: Assignment): DocumentSymbol[] {
    const [first, last] = [segments[0], segments.at(-1)]
    if (first === undefined || last === undefined) return []
    const names = segments.map(({ text }) => text).join(', ')
    // Origins compute their ends when asked: a spread would lose them.
    const { file, start } = first.origin
    const place = { file, start, end: last.origin.end }
    return [this.symbol(`assign ${names}`, symbolKinds.segment, origin, place, [])]
  }

  private symbol(
    name: string,
    kind: DocumentSymbol['kind'],
    origin: Origin,
    nameOrigin: Origin,
    children: DocumentSymbol[],
    title?: string,
  ): DocumentSymbol {
    return {
      name,
      kind,
      range: this.lines.range(origin),
      selectionRange: this.lines.range(nameOrigin),
      ...(title === undefined ? {} : { detail: title }),
      ...(children.length === 0 ? {} : { children }),
    }
  }
}

/** The steps and prompts of a process, parallel ones too. */
function flat(elements: readonly ProcessElement[]): Item[] {
  return elements.flatMap((element) => (element.kind === 'parallel' ? flat(element.elements) : [element]))
}
