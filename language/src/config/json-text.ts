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

const space = /[ \t\r\n]*/y
const text = /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const other = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y
const token = /[\w.+-]+|[\s\S]?/y
const deepest = 50

/**
 * Reads JSON as the standard has it. The first problem ends it. `jsonc-parser` would do it, but is published as UMD, of which
 * neither Node nor a bundler finds the names.
 */
export function readJson(source: string): JsonNode | JsonProblem {
  try {
    return new Reader(source).document()
  } catch (stop) {
    if (stop instanceof Stop) return stop.problem
    throw stop
  }
}

class Stop {
  readonly problem: JsonProblem

  constructor(problem: JsonProblem) {
    this.problem = problem
  }
}

class Reader {
  private at = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  document(): JsonNode {
    const node = this.value(0)
    this.match(space)
    if (this.at < this.source.length) this.stop('end')
    return node
  }

  private value(depth: number): JsonNode {
    this.match(space)
    if (depth > deepest) this.stop('shallower')
    const start = this.at
    if (this.take('{')) {
      const entries: JsonEntry[] = []
      this.list('}', () => {
        this.match(space)
        if (this.source[this.at] !== '"') this.stop('key')
        const key = this.string()
        this.match(space)
        if (!this.take(':')) this.stop('colon')
        entries.push({ key, value: this.value(depth + 1) })
      })
      return { kind: 'object', entries, start, end: this.at }
    }
    if (this.take('[')) {
      const items: JsonNode[] = []
      this.list(']', () => items.push(this.value(depth + 1)))
      return { kind: 'array', items, start, end: this.at }
    }
    if (this.source[start] === '"') return { kind: 'string', ...this.string() }
    if (this.match(other) === '') this.stop('value')
    return { kind: 'other', start, end: this.at }
  }

  private list(close: string, member: () => void): void {
    this.match(space)
    if (this.take(close)) return
    for (;;) {
      member()
      this.match(space)
      if (this.take(close)) return
      if (!this.take(',')) this.stop('comma')
    }
  }

  private string(): JsonPlace & { value: string } {
    const start = this.at
    const written = this.match(text)
    if (written === '') {
      const line = this.source.slice(start).search(/[\r\n]/)
      throw new Stop({ expected: 'string', start, end: line < 0 ? this.source.length : start + line })
    }
    return { value: JSON.parse(written), start, end: this.at }
  }

  private take(character: string): boolean {
    if (this.source[this.at] !== character) return false
    this.at++
    return true
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.source)?.[0] ?? ''
    this.at += found.length
    return found
  }

  private stop(expected: JsonProblem['expected']): never {
    const start = this.at
    const end = start + this.match(token).length
    throw new Stop({ expected, start, end })
  }
}
