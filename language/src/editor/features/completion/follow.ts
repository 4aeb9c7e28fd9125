import type { IToken } from 'chevrotain'
import { GrammarAST } from 'langium'
import { declarationWords } from '../../../syntax/tokens.ts'

/** A token that can come next, and as what. */
export interface Next {
  /** The keyword, or the name of the terminal: `STRING`, `ID`. */
  readonly token: string
  /** The grammar rule in which it stands, and the property that it fills there. */
  readonly rule: string
  readonly feature: string | undefined
  /** What a name refers to; undefined for a new name and for anything else. */
  readonly reference: string | undefined
  /** Whether it begins a new part of a block, or a declaration. */
  readonly begins: boolean
  /** The calls that led to the rule, innermost first. */
  readonly calls: readonly Call[]
  /** The keywords that have to follow: `zone` after `time`. */
  readonly chain: readonly string[]
}

/** Where a rule is used: in which rule, and which property it fills there. */
export interface Call {
  readonly rule: string
  readonly feature: string | undefined
}

interface State {
  readonly id: number
  readonly tokens: TokenEdge[]
  readonly calls: { readonly rule: string; readonly from: Call; readonly to: State }[]
  readonly steps: { readonly to: State; readonly begins: boolean }[]
  /** The token that leads to it, if one does. */
  readonly behind: string | undefined
  isEnd: boolean
}

interface TokenEdge {
  readonly token: string
  readonly rule: string
  readonly feature: string | undefined
  readonly reference: string | undefined
  readonly to: State
}

/** What is to be done when a rule is finished. */
interface Frame {
  readonly id: number
  readonly back: State
  readonly call: Call
  readonly outer: Frame | undefined
}

/** A place in the grammar. Each is made once, and remembers what can follow. */
interface Place {
  readonly state: State
  readonly frame: Frame | undefined
  edges: readonly Edge[] | undefined
  readonly after: Map<string, readonly Edge[]>
}

interface Edge {
  readonly next: Next
  readonly to: Place
}

/** A block that is open at some place. */
export interface OpenBlock {
  readonly brace: IToken
  /** Where its parts begin; none if nobody knows what block it is. */
  readonly parts: readonly Place[]
}

/** What can come next at a place of a text. */
export interface Following {
  readonly next: readonly Next[]
  /** The tokens before the place, from the declaration on in which it lies. */
  readonly tokens: readonly IToken[]
  /** The blocks around the place, outermost first. */
  readonly blocks: readonly OpenBlock[]
  /** Whether what stands before the place, on its line or in its part, could not be read. */
  readonly isLost: boolean
}

/** More places at a time than these are given up: no text that means anything comes near. */
const mostPlaces = 2_000

/**
 * Walks the grammar along the tokens of a text, whole or broken, and tells what can come next. It takes every way that
 * the grammar leaves open at once. Where a text cannot be read on, it goes on with the next line that can begin a part
 * of the block.
 */
export class Follower {
  private readonly starts = new Map<string, State>()
  private readonly ends = new Map<string, State>()
  private readonly frames = new Map<string, Frame>()
  private readonly places = new Map<string, Place>()
  private states = 0

  constructor(grammar: GrammarAST.Grammar) {
    const rules = grammar.rules.filter(GrammarAST.isParserRule)
    for (const { name } of rules) {
      this.starts.set(name, this.state())
      const end = this.state()
      end.isEnd = true
      this.ends.set(name, end)
    }
    for (const rule of rules) {
      const last = this.build(
        rule.definition,
        this.starts.get(rule.name)!,
        rule,
        undefined,
        rule.entry === true,
      )
      step(last, this.ends.get(rule.name)!)
    }
  }

  /** @param tokens the tokens before the place, braces repaired */
  follow(tokens: readonly IToken[]): Following {
    const from = beginningOf(tokens)
    const read = tokens.slice(from)
    const top = [this.place(this.starts.get('Document')!, undefined)]
    let places: readonly Place[] = top
    let isLost = false
    const blocks: OpenBlock[] = []
    for (const [index, token] of read.entries()) {
      const { name } = token.tokenType
      const block = blocks.at(-1)
      const parts = block === undefined ? top : block.parts
      const beginsLine = read[index - 1]?.endLine !== token.startLine
      let after: readonly Place[] = isLost ? [] : this.after(places, token, beginsLine)
      if (after.length === 0 && mayBegin(token, read[index - 1], block, isLost))
        after = this.after(parts, token)
      if (name === '}') {
        blocks.pop()
        if (block !== undefined && after.length === 0) after = this.after(block.parts, token)
      } else if (name === '{') blocks.push({ brace: token, parts: after })
      isLost = after.length === 0
      places = after
    }
    if (isLost) return { next: this.nextOf(blocks.at(-1)?.parts ?? top), tokens: read, blocks, isLost }
    return { next: this.nextOf(asKeyword(places, read.at(-1))), tokens: read, blocks, isLost }
  }

  /**
   * The places behind a token. In the middle of a line a part goes on rather than that another begins: many words are
   * names as well.
   */
  private after(places: readonly Place[], token: IToken, beginsLine = true): readonly Place[] {
    const goingOn = new Set<Place>()
    const beginning = new Set<Place>()
    for (const place of places) {
      for (const { next, to } of this.matching(place, token)) (next.begins ? beginning : goingOn).add(to)
      if (goingOn.size + beginning.size > mostPlaces) return []
    }
    return [...(goingOn.size > 0 && !beginsLine ? goingOn : new Set([...goingOn, ...beginning]))]
  }

  private matching(place: Place, { tokenType }: IToken): readonly Edge[] {
    let edges: readonly Edge[] | undefined = place.after.get(tokenType.name)
    if (edges === undefined) {
      const names = [tokenType.name, ...(tokenType.CATEGORIES ?? []).map(({ name }) => name)]
      edges = this.edgesOf(place).filter(({ next }) => names.includes(next.token))
      place.after.set(tokenType.name, edges)
    }
    return edges
  }

  private nextOf(places: readonly Place[]): readonly Next[] {
    return places.flatMap((place) => this.edgesOf(place).map(({ next }) => next))
  }

  /** What can follow a place, through rules that end there and rules that begin. */
  private edgesOf(place: Place): readonly Edge[] {
    if (place.edges !== undefined) return place.edges
    const edges: Edge[] = []
    const seen = new Set<string>()
    const visit = (state: State, frame: Frame | undefined, begins: boolean): void => {
      const key = `${state.id} ${frame?.id ?? ''} ${begins}`
      if (seen.has(key)) return
      seen.add(key)
      for (const edge of state.tokens) {
        const { token, rule, feature, reference, to } = edge
        const chain = isWord(token) ? this.chainFrom(to) : []
        const next: Next = { token, rule, feature, reference, begins, calls: callsOf(frame), chain }
        edges.push({ next, to: this.place(to, frame) })
      }
      for (const { rule, from, to } of state.calls) {
        const start = this.starts.get(rule)
        if (start !== undefined) visit(start, this.frame(to, from, frame), begins)
      }
      for (const { to, begins: here } of state.steps) visit(to, frame, begins || here)
      if (state.isEnd && frame !== undefined) visit(frame.back, frame.outer, begins)
    }
    visit(place.state, place.frame, false)
    place.edges = edges
    return edges
  }

  /** The keywords that alone can follow a state, one after the other, within its rule. */
  private chainFrom(start: State): readonly string[] {
    const chain: string[] = []
    let state = start
    for (;;) {
      while (
        state.tokens.length === 0 &&
        state.calls.length === 0 &&
        state.steps.length === 1 &&
        !state.isEnd
      ) {
        if (state.steps[0]!.begins) return chain
        state = state.steps[0]!.to
      }
      const [edge] = state.tokens
      const isOnly = state.tokens.length === 1 && state.calls.length === 0 && state.steps.length === 0
      if (edge === undefined || !isOnly || !isWord(edge.token) || chain.length > 5) return chain
      chain.push(edge.token)
      state = edge.to
    }
  }

  private build(
    element: GrammarAST.AbstractElement,
    from: State,
    rule: GrammarAST.ParserRule,
    feature: string | undefined,
    repeatsParts: boolean,
  ): State {
    const { cardinality } = element
    if (cardinality === undefined) return this.buildOne(element, from, rule, feature)
    const start = this.state()
    const end = this.state()
    step(from, start)
    if (cardinality !== '+') step(start, end)
    const body = this.state()
    step(start, body, repeatsParts && cardinality !== '?')
    const last = this.buildOne(element, body, rule, feature)
    step(last, end)
    if (cardinality !== '?') step(last, body, repeatsParts)
    return end
  }

  private buildOne(
    element: GrammarAST.AbstractElement,
    from: State,
    rule: GrammarAST.ParserRule,
    feature: string | undefined,
  ): State {
    const token = (name: string, reference?: string): State => {
      const to = this.state(name)
      from.tokens.push({ token: name, rule: rule.name, feature, reference, to })
      return to
    }
    if (GrammarAST.isKeyword(element)) return token(element.value)
    if (GrammarAST.isAssignment(element))
      return this.build(element.terminal, from, rule, element.feature, false)
    if (GrammarAST.isCrossReference(element)) return token('ID', element.type.$refText)
    if (GrammarAST.isRuleCall(element)) {
      const name = element.rule.$refText
      if (!this.starts.has(name)) return token(name)
      const to = this.state()
      from.calls.push({ rule: name, from: { rule: rule.name, feature }, to })
      return to
    }
    if (GrammarAST.isAlternatives(element)) {
      const end = this.state()
      for (const part of element.elements) step(this.build(part, from, rule, feature, false), end)
      return end
    }
    if (GrammarAST.isGroup(element)) {
      let at = from
      for (const [index, part] of element.elements.entries()) {
        const before = element.elements[index - 1]
        const opens = GrammarAST.isKeyword(before) && before.value === '{'
        at = this.build(part, at, rule, feature, opens)
      }
      return at
    }
    return from
  }

  private state(behind?: string): State {
    return { id: this.states++, tokens: [], calls: [], steps: [], behind, isEnd: false }
  }

  private frame(back: State, call: Call, outer: Frame | undefined): Frame {
    const key = `${back.id} ${outer?.id ?? ''}`
    let frame = this.frames.get(key)
    if (frame === undefined) {
      frame = { id: this.frames.size, back, call, outer }
      this.frames.set(key, frame)
    }
    return frame
  }

  private place(state: State, frame: Frame | undefined): Place {
    const key = `${state.id} ${frame?.id ?? ''}`
    let place = this.places.get(key)
    if (place === undefined) {
      place = { state, frame, edges: undefined, after: new Map() }
      this.places.set(key, place)
    }
    return place
  }
}

/** Of a word that is a keyword here, and could be a name as well, the keyword is meant while nothing else stands behind it. */
function asKeyword(places: readonly Place[], token: IToken | undefined): readonly Place[] {
  const meant = places.filter(({ state }) => state.behind === token?.tokenType.name)
  return meant.length > 0 && meant.length < places.length ? meant : places
}

function step(from: State, to: State, begins = false): void {
  from.steps.push({ to, begins })
}

function callsOf(frame: Frame | undefined): readonly Call[] {
  const calls: Call[] = []
  for (let at = frame; at !== undefined; at = at.outer) calls.push(at.call)
  return calls
}

export function isWord(token: string): boolean {
  return /^[a-z]/.test(token)
}

/** Where reading has to begin: at the last declaration that begins a line outside all blocks. */
function beginningOf(tokens: readonly IToken[]): number {
  let depth = 0
  let beginning = 0
  for (const [index, token] of tokens.entries()) {
    const { name } = token.tokenType
    if (name === '{') depth++
    else if (name === '}') depth = Math.max(0, depth - 1)
    else if (depth === 0 && declarationWords.has(name) && tokens[index - 1]?.endLine !== token.startLine)
      beginning = index
  }
  return beginning
}

/** Whether reading can go on here with a new part of the block, after something that cannot be read. */
function mayBegin(
  token: IToken,
  before: IToken | undefined,
  block: OpenBlock | undefined,
  isLost: boolean,
): boolean {
  if (before === undefined || before.endLine !== token.startLine) return true
  // In a block on one line a word that begins a part is all there is.
  return (
    isLost && block !== undefined && block.brace.startLine === token.startLine && isWord(token.tokenType.name)
  )
}
