import { createScanner, printParseErrorCode, visit } from 'jsonc-parser'

/** JSON with the places of its parts. Offsets are in UTF-16 units; the end is exclusive. */
export type JsonNode = JsonPlace &
  (
    | { readonly kind: 'object'; readonly entries: readonly JsonEntry[] }
    | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'other' }
  )

export interface JsonPlace {
  readonly start: number
  readonly end: number
}

export interface JsonEntry {
  readonly key: JsonPlace & { readonly value: string }
  readonly value: JsonNode
}

/** What JSON would have had to go on with. */
export interface JsonProblem extends JsonPlace {
  readonly expected: 'value' | 'key' | 'colon' | 'comma' | 'end' | 'string' | 'shallower'
}

/** Deeper is no settings file; a reader that descends fills the stack there. */
const deepest = 50
/** What is wrong within a text in quotes. */
const ofStrings = new Set([
  'UnexpectedEndOfString',
  'InvalidUnicode',
  'InvalidEscapeCharacter',
  'InvalidCharacter',
])
/** What people take for one thing, to be marked as such. */
const token = /[\w.+-]+|[\s\S]?/y

/** Reads JSON as the standard has it. The first problem ends it. */
export function readJson(source: string): JsonNode | JsonProblem {
  const tooDeep = offsetOfTooDeep(source)
  // What is wrong before it gets too deep is said first.
  const found = new Reader().read(source.slice(0, tooDeep))
  if (tooDeep === undefined || ('expected' in found && found.start < tooDeep)) return found
  return { expected: 'shallower', start: tooDeep, end: tooDeep + 1 }
}

/** Where one value more stands in others than may be. */
function offsetOfTooDeep(source: string): number | undefined {
  const scanner = createScanner(source, true)
  let depth = 0
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const first = source[scanner.getTokenOffset()]
    if (first === '{' || first === '[') depth++
    else if (first === '}' || first === ']') depth--
    if (depth > deepest + 1) return scanner.getTokenOffset()
  }
  return undefined
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Container = Extract<JsonNode, { kind: 'object' | 'array' }>

/** Puts together what `jsonc-parser` comes by, and knows what would have to come next. */
class Reader {
  private expected: JsonProblem['expected'] = 'value'
  private root: JsonNode | undefined
  private problem: JsonProblem | undefined
  private key: JsonEntry['key'] | undefined
  private readonly open: Container[] = []

  read(source: string): JsonNode | JsonProblem {
    const enter = (node: Container): void => {
      this.add(node)
      this.open.push(node)
      this.expected = node.kind === 'object' ? 'key' : 'value'
    }
    // What is never closed ends, too, before the error comes.
    const leave = (bracket: string) => (offset: number) => {
      if (source[offset] !== bracket) return
      const node = this.open.pop() as Mutable<Container> | undefined
      if (node !== undefined) node.end = offset + 1
      this.valueIsOver()
    }
    visit(
      source,
      {
        onObjectBegin: (start) => enter({ kind: 'object', entries: [], start, end: start }),
        onObjectEnd: leave('}'),
        onArrayBegin: (start) => enter({ kind: 'array', items: [], start, end: start }),
        onArrayEnd: leave(']'),
        onObjectProperty: (value, start, length) => {
          this.key = { value, start, end: start + length }
          this.expected = 'colon'
        },
        onSeparator: (character) => {
          this.expected = character === ',' && this.open.at(-1)?.kind === 'object' ? 'key' : 'value'
        },
        onLiteralValue: (value: unknown, start, length) => {
          const place = { start, end: start + length }
          this.add(
            typeof value === 'string' ? { kind: 'string', value, ...place } : { kind: 'other', ...place },
          )
          this.valueIsOver()
        },
        onError: (error, offset) => {
          this.problem ??= this.problemAt(printParseErrorCode(error), offset, source)
        },
      },
      { disallowComments: true },
    )
    return this.problem ?? this.root!
  }

  private add(node: JsonNode): void {
    const parent = this.open.at(-1)
    if (parent === undefined) this.root ??= node
    else if (parent.kind === 'array') (parent.items as JsonNode[]).push(node)
    else if (this.key !== undefined) (parent.entries as JsonEntry[]).push({ key: this.key, value: node })
  }

  private valueIsOver(): void {
    this.expected = this.open.length > 0 ? 'comma' : 'end'
  }

  private problemAt(error: string, start: number, source: string): JsonProblem {
    if (ofStrings.has(error)) {
      const line = source.slice(start).search(/[\r\n]/)
      return { expected: 'string', start, end: line < 0 ? source.length : start + line }
    }
    token.lastIndex = start
    return { expected: this.expected, start, end: start + token.exec(source)![0].length }
  }
}
