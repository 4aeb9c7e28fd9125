import type { SyntaxProblem } from '../syntax/problems.ts'
import type { Case, Declaration, Declared, Reference, Segmentation } from './declarations.ts'
import type { Origin, Placed } from './origin.ts'
import type { Literal } from './values.ts'

/** One source file as a model: what it declares, and what the rules on names, values and layout look at. */
export interface FileModel {
  readonly kind: 'file'
  /** Relative to the project root, with `/`. */
  readonly path: string
  readonly text: string
  readonly declarations: readonly Declaration[]
  readonly imports: readonly Import[]
  readonly syntaxProblems: readonly SyntaxProblem[]
  /** Every reference, in source order. */
  readonly references: readonly Reference[]
  /** Every literal that has no value, in source order. */
  readonly literals: readonly Literal[]
  /** Every pair of ends that has to be in order, in source order. */
  readonly ranges: readonly Range[]
  readonly blocks: readonly Block[]
  /** Every text that says what somebody owes or gets. */
  readonly promiseTexts: readonly PromiseText[]
  /** Every text that is agreed in words, in which nothing can be checked. */
  readonly agreedInWords: readonly AgreedText[]
  /** Names that have to differ from one another. */
  readonly namespaces: readonly (readonly NamedPlace[])[]
  readonly ignores: readonly IgnoreComment[]
  /**
   * Every word of a file with syntax errors, where a use of a name may have been lost; undefined for a sound file.
   */
  readonly words?: ReadonlySet<string>
  /** What the file says, as one text that layout, comments and order do not change. */
  meaning(): string
}

/** A text in quotes that says what somebody owes or gets: a summary, what is delivered, the title of a duty. */
export interface PromiseText extends Placed {
  readonly text: string
}

/** A text in quotes that is all there is of an agreement. */
export interface AgreedText extends Placed {
  readonly text: string
  /** What is agreed so: `duty` if it has neither a date nor a metric, `items` what is provided or delivered. */
  readonly of: 'duty' | 'right' | 'authority' | 'standard' | 'exception' | 'items'
}

export interface NamedPlace {
  readonly id: string
  readonly nameOrigin: Origin
}

/** Two ends, the first of which has to come before the second. */
export interface Range extends Placed {
  readonly kind: 'times' | 'dates' | 'weekdays' | 'numbers'
  readonly from: string
  readonly to: string
}

/** A declaration with properties in any order. */
export interface Block extends Placed {
  readonly kind: BlockKind
  readonly id: string
  readonly nameOrigin: Origin
  readonly properties: readonly Property[]
  /** Properties that come from what the block extends count as well. */
  readonly extends?: Reference
}

export type BlockKind =
  | 'team'
  | 'calendar'
  | 'segment'
  | 'service'
  | 'exclusion'
  | 'sla'
  | 'goal'
  | 'case'
  | 'exceptions'
  | 'exception'
  | 'contract'
  | 'report'
  | 'assignment'

/** One property in a block: its keyword, and whether several may stand there. */
export interface Property extends Placed {
  readonly name: string
  readonly repeatable: boolean
}

export interface Import extends Placed {
  /** The path as written. */
  readonly path: string
  readonly pathOrigin: Origin
  readonly target: ImportTarget
  /** Undefined where the whole file is imported. */
  readonly names?: readonly ImportedName[]
}

export type ImportTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'outside'; readonly reason: 'absolute' | 'url' | 'leaves-root' | 'backslash' }

export interface ImportedName extends Placed {
  readonly reference: Reference
  /** The name by which it is known in this file. */
  readonly alias: string
}

/** `// zusage: ignore RULE until DATE because "…"` */
export interface IgnoreComment extends Placed {
  readonly rules: readonly string[]
  readonly until?: Literal<string>
  readonly because?: string
  /** The line, from 0, on which findings are silenced: the one after the comment. */
  readonly line: number
  /** What is wrong with its form. */
  readonly malformed?: 'rule' | 'until' | 'because'
}

/** The declarations of a file, nested ones included. */
export function* allDeclared(file: FileModel): Generator<Declared> {
  for (const declaration of file.declarations) {
    yield declaration
    if (declaration.kind === 'segmentation') {
      yield* attributesOf(declaration)
      yield* declaration.segments
    } else if (declaration.kind === 'case') {
      yield* attributesOf(declaration)
    } else if (declaration.kind === 'catalogue') {
      yield* declaration.services
      yield* declaration.exclusions
    }
  }
}

const byKind = new WeakMap<FileModel, ReadonlyMap<string, readonly Declaration[]>>()

/** The declarations of one kind in a file. */
export function declaredAs<K extends Declaration['kind']>(
  file: FileModel,
  kind: K,
): readonly Extract<Declaration, { readonly kind: K }>[] {
  let kinds = byKind.get(file)
  if (kinds === undefined) {
    const found = new Map<string, Declaration[]>()
    for (const one of file.declarations) {
      const same = found.get(one.kind)
      if (same === undefined) found.set(one.kind, [one])
      else same.push(one)
    }
    kinds = found
    byKind.set(file, kinds)
  }
  return (kinds.get(kind) ?? []) as Extract<Declaration, { readonly kind: K }>[]
}

const byStart = new WeakMap<FileModel, readonly { readonly start: number; readonly one: Declaration }[]>()

/** The declaration in which a place is. */
export function declarationAt(file: FileModel, offset: number): Declaration | undefined {
  let starts = byStart.get(file)
  if (starts === undefined) {
    starts = file.declarations
      .map((one) => ({ start: one.origin.start, one }))
      .sort((a, b) => a.start - b.start)
    byStart.set(file, starts)
  }
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  const one = starts[low - 1]?.one
  return one !== undefined && offset < one.origin.end ? one : undefined
}

function* attributesOf({ attributes }: Segmentation | Case): Generator<Declared> {
  for (const attribute of attributes) {
    yield attribute
    if (attribute.type?.kind === 'enumeration') yield* attribute.type.values
  }
}
