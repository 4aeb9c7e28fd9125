import type { IRecognitionException, IToken } from 'chevrotain'
import type { SkippedPart } from './corrections.ts'
import { expectedNames, type GrammarFacts, ruleOf } from './grammar-facts.ts'
import type { Span, SyntaxProblem } from './problems.ts'
import { indexBefore, lineHead, opensOnLine, surplusOnLine } from './token-lines.ts'
import { structuralWords } from './tokens.ts'

/** What an error of the parser means, and what to read instead so that nothing else suffers from it. */
export interface Judgement {
  readonly problem: SyntaxProblem
  readonly correction?: Correction
}

/** Where, by offset of a token: read it otherwise, read something more behind it, or leave out what begins there. */
export type Correction =
  | { readonly kind: 'word'; readonly at: number }
  | { readonly kind: 'insert'; readonly at: number; readonly token: '{' | 'ID' }
  | { readonly kind: 'skip'; readonly at: number; readonly extent: SkippedPart['extent'] }

/** Each of these knows one kind of mistake; the first that knows it decides. */
const judges: readonly ((place: Place) => Judgement | undefined)[] = [
  missingUnit,
  swallowedKeyword,
  misspeltWord,
  reservedName,
  strayBehindRow,
  unclosed,
  behindSomethingComplete,
  fitsNowhere,
  missingBrace,
]

/** @param tokens of the whole text, as written */
export function judge(
  error: IRecognitionException,
  tokens: readonly IToken[],
  facts: GrammarFacts,
): Judgement {
  const place = new Place(error, tokens, facts)
  for (const one of judges) {
    const judgement = one(place)
    if (judgement !== undefined) return judgement
  }
  return expected(place)
}

/** The place of an error, and what stands around it. */
class Place {
  readonly token: IToken
  /** Where nothing stands any more, or a brace that was put in. */
  readonly atEnd: boolean
  /** The index of the token before. */
  readonly index: number
  readonly before: IToken | undefined
  /** The token names that the parser expected. */
  readonly names: readonly string[]
  readonly rule: string | undefined
  /** Whether something stands before it on its line. */
  readonly continues: boolean
  /** The index of the token with which the line begins, or the part of it that went wrong. */
  readonly headIndex: number
  readonly error: IRecognitionException
  readonly tokens: readonly IToken[]
  readonly facts: GrammarFacts

  constructor(error: IRecognitionException, tokens: readonly IToken[], facts: GrammarFacts) {
    const { token } = error
    const isEof = token.tokenType.name === 'EOF' || Number.isNaN(token.startOffset)
    this.error = error
    this.tokens = tokens
    this.facts = facts
    this.token = token
    this.atEnd = isEof || token.isInsertedInRecovery === true
    this.index = indexBefore(tokens, isEof ? Number.POSITIVE_INFINITY : token.startOffset)
    this.before = tokens[this.index]
    this.names = expectedNames(error)
    this.rule = ruleOf(error)
    this.continues = this.before !== undefined && !this.atEnd && this.before.endLine === token.startLine
    this.headIndex = this.findHead()
  }

  /** Where what went wrong begins: with its line; or in a block on one line, with the last word that can begin a part. */
  private findHead(): number {
    if (this.before === undefined) return 0
    const first = lineHead(this.tokens, this.index)
    const starters = this.expectsEnd ? this.facts.expectedAt(this.error) : []
    let brace = this.index
    while (brace >= first && this.tokens[brace]!.image !== '{') brace--
    if (brace < first) return first
    for (let at = this.index; at > brace; at--) if (starters.includes(this.tokens[at]!.image)) return at
    return Math.min(brace + 1, this.index)
  }

  /** The first word of the line, for the problem. */
  get head(): { head?: string } {
    const head = this.tokens[this.headIndex]
    return head === undefined ? {} : { head: excerpt(head.image) }
  }

  get found(): { found?: string } {
    return this.atEnd ? {} : { found: excerpt(this.token.image) }
  }

  get after(): { after?: string } {
    return this.before === undefined ? {} : { after: excerpt(this.before.image) }
  }

  /** The token itself, or the end of what stands before where there is none. */
  get span(): Span {
    if (!this.atEnd) return spanOf(this.token)
    const end = this.before === undefined ? 0 : endOf(this.before)
    return { start: end, end }
  }

  /** Whether the block or the file should have ended here. */
  get expectsEnd(): boolean {
    return this.names.length === 1 && (this.names[0] === '}' || this.names[0] === 'EOF')
  }

  get isTop(): boolean {
    return this.rule === undefined || this.names[0] === 'EOF'
  }

  get block(): { block?: string } {
    const block = this.isTop ? undefined : this.facts.keywordOf(this.rule!)
    return block === undefined ? {} : { block }
  }

  skip(extent: SkippedPart['extent'], token = this.token): Correction {
    return { kind: 'skip', at: token.startOffset, extent }
  }
}

/** `effort 6` */
function missingUnit({ before, names, rule, error }: Place): Judgement | undefined {
  if (before?.tokenType.name !== 'NUMBER' || !names.includes('UNIT')) return undefined
  const inner = rule === 'Quantity' || rule === 'Measure' || rule === 'Interval' || rule === 'Volume'
  const block = inner ? error.context.ruleStack.at(-2)?.replace('\u200b', '') : rule
  const problem: SyntaxProblem = { code: 'missing-unit', ...spanOf(before), found: before.image }
  return { problem: block === undefined ? problem : { ...problem, block } }
}

/** `client` alone on its line: the keyword of the next line was taken for the name that it wants. */
function swallowedKeyword({ before, index, names, tokens, facts }: Place): Judgement | undefined {
  const incomplete = tokens[index - 1]
  if (before === undefined || incomplete === undefined) return undefined
  if (before.tokenType.name === 'ID' || !isWord(before)) return undefined
  const followers = facts.followersOf(incomplete.image)
  const wasTaken = names.includes(before.image) || !followers.has(before.image)
  if (!wasTaken || !followers.has('ID') || structuralWords.has(before.image)) return undefined
  const isOnLine = incomplete.endLine === before.startLine
  return {
    problem: {
      code: 'expected',
      ...spanOf(isOnLine ? before : incomplete),
      expected: ['ID'],
      after: excerpt(incomplete.image),
      ...(isOnLine ? { found: excerpt(before.image) } : {}),
      head: excerpt(tokens[lineHead(tokens, index - 1)]!.image),
    },
    correction: { kind: 'insert', at: incomplete.startOffset, token: 'ID' },
  }
}

/** `undr` */
function misspeltWord(place: Place): Judgement | undefined {
  const { token, tokens, facts, error, continues, headIndex } = place
  if (place.atEnd || !isWord(token)) return undefined
  const instead = facts.meantKeyword(token.image, error, continues ? tokens[headIndex]?.image : undefined)
  if (instead === undefined) return undefined
  return {
    problem: { code: 'misspelt-word', ...place.span, ...place.found, instead },
    correction: { kind: 'word', at: token.startOffset },
  }
}

/** `party team` */
function reservedName(place: Place): Judgement | undefined {
  const { token, names, continues } = place
  const wantsName = names.length > 0 && names.every((name) => name === 'ID')
  if (!wantsName || !continues || !structuralWords.has(token.image)) return undefined
  return { problem: { code: 'reserved-name', ...place.span, ...place.found } }
}

/** `Orders under Gold per Desk`: a row begins its line, so `per` was no service. */
function strayBehindRow(place: Place): Judgement | undefined {
  const { tokens, index, before, headIndex, names, rule } = place
  const stray = tokens[index - 1]
  if (rule !== 'AssignmentRow' || !names.includes('under') || before === undefined || stray === undefined)
    return undefined
  if (headIndex === index || stray.image === ',' || names.includes(before.image)) return undefined
  return {
    problem: {
      code: 'not-after',
      ...spanOf(before),
      found: excerpt(before.image),
      after: excerpt(stray.image),
      block: rule,
      ...place.head,
    },
    correction: place.skip('statement', before),
  }
}

/** The text ends in a block, or something closes that was not open. */
function unclosed(place: Place): Judgement | undefined {
  if (!place.expectsEnd) return undefined
  if (place.atEnd) return { problem: { code: 'unclosed-block', ...place.span, ...place.block } }
  if (place.token.image !== '}') return undefined
  return { problem: { code: 'nothing-to-close', ...place.span }, correction: place.skip('token') }
}

/** `party Field Sales`: it could have ended, but goes on. */
function behindSomethingComplete(place: Place): Judgement | undefined {
  const { before, tokens, index } = place
  if (!place.expectsEnd || !place.continues || before === undefined) return undefined
  const next = tokens[index + 2]
  const endsLine = next === undefined || next.startLine !== place.token.startLine
  const problem = {
    ...{ ...place.span, ...place.found, ...place.after, ...place.head },
    ...(endsLine ? { endsLine } : {}),
  }
  if (surplusOnLine(tokens, index + 1) < 0) {
    return {
      problem: { code: 'expected', ...problem, expected: ['{'] },
      correction: { kind: 'insert', at: before.startOffset, token: '{' },
    }
  }
  // `{ {` opens nothing that could be skipped as a whole.
  const isDoubled = place.token.image === '{' && before.image === '{'
  return {
    problem: { code: 'not-after', ...problem },
    correction: place.skip(isDoubled ? 'token' : 'statement'),
  }
}

/** A line that begins with what no line can begin with here. */
function fitsNowhere(place: Place): Judgement | undefined {
  if (!place.expectsEnd) return undefined
  const { isTop, block, span, found } = place
  return {
    problem: {
      code: block.block === undefined ? 'not-a-declaration' : 'not-in-block',
      ...span,
      ...found,
      expected: place.facts.expectedAt(place.error),
      ...block,
    },
    correction: place.skip(isTop ? 'to-declaration' : 'statement'),
  }
}

/** `sla Gold` without `{`, or with something strange before it. */
function missingBrace(place: Place): Judgement | undefined {
  const { names, before, atEnd, continues, token, tokens, index } = place
  if (names.length !== 1 || names[0] !== '{' || before === undefined || atEnd) return undefined
  const { problem } = expected(place)
  const isForgotten = continues ? surplusOnLine(tokens, index + 1) < 0 : token.image !== '}'
  if (isForgotten) return { problem, correction: { kind: 'insert', at: before.startOffset, token: '{' } }
  if (continues && opensOnLine(tokens, index + 1)) return { problem, correction: place.skip('to-brace') }
  const next = tokens[index + 2]
  if (continues && (next === undefined || next.startLine !== token.startLine)) {
    return { problem: { ...problem, instead: '{' }, correction: { kind: 'word', at: token.startOffset } }
  }
  return { problem }
}

/** Something else should stand here. */
function expected(place: Place): Judgement {
  const { token, names, rule, before, atEnd, continues, facts } = place
  if (names.includes(token.image) && names.length > 1) return incomplete(place)
  const type =
    names.includes('ID') && rule !== undefined ? facts.referenceTypeIn(rule, before?.image ?? '') : undefined
  // What is missing at the end of a line is shown there, not at whatever the next line begins with.
  const breaks = before !== undefined && !atEnd && !continues
  const instead =
    breaks || atEnd ? undefined : writtenAs(token, names, rule !== undefined && !facts.declaresName(rule))
  const problem: SyntaxProblem = {
    code: 'expected',
    ...(breaks ? spanOf(before) : { ...place.span, ...place.found }),
    expected: names.map((name) => (name === 'ID' && type !== undefined ? `ID:${type}` : name)),
    ...place.after,
    ...(instead === undefined ? {} : { instead }),
    ...place.head,
    ...(rule === undefined ? {} : { block: rule }),
  }
  if (instead !== undefined) return { problem, correction: { kind: 'word', at: token.startOffset } }
  // Where one of several things could stand, the parser leaves the rest of the line for what it is not.
  return names.length > 1 && continues ? { problem, correction: place.skip('statement') } : { problem }
}

/** A line begins as it should, but what follows fits none of the things that begin so. */
function incomplete(place: Place): Judgement {
  const next = place.tokens[place.index + 2]
  const isOnLine = next !== undefined && next.startLine === place.token.endLine
  return {
    problem: isOnLine
      ? {
          code: 'not-after',
          ...spanOf(next),
          found: excerpt(next.image),
          after: excerpt(place.token.image),
          head: excerpt(place.token.image),
        }
      : {
          code: 'expected',
          ...spanOf(place.token),
          expected: ['VALUE'],
          after: excerpt(place.token.image),
          head: excerpt(place.token.image),
        },
    correction: place.skip('statement'),
  }
}

/** How a value that was written otherwise is written here: `24.12.2027` as a date, `8` as a time. */
function writtenAs(
  { image, tokenType }: IToken,
  names: readonly string[],
  wantsKnownName: boolean,
): string | undefined {
  if (names.includes('DATE')) {
    const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(image) ?? []
    if (year !== undefined) return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  }
  if (names.includes('TIME')) {
    const [, hour, minute = '00'] = /^(\d{1,2})(?:\.([0-5]\d))?$/.exec(image) ?? []
    if (hour !== undefined && Number(hour) <= 24) return `${hour.padStart(2, '0')}:${minute}`
  }
  const wantsText = names.length === 1 && names[0] === 'STRING'
  if (wantsText && tokenType.name === 'ID') return `"${image}"`
  if (names.includes('ID') && (wantsKnownName || names.includes('DATE'))) {
    return /^"([\p{L}_][\p{L}\p{M}\p{Nd}_]*)"$/u.exec(image)?.[1]
  }
  return undefined
}

function isWord(token: IToken): boolean {
  return token.tokenType.name === 'UNIT' || /^[\p{L}_]/u.test(token.image)
}

const longestExcerpt = 40

/** A token as it is quoted in a sentence: on one line, not too long. */
function excerpt(image: string): string {
  const line = image.split(/[\r\n]/, 1)[0]!
  return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt)}…` : line
}

function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: endOf(token) }
}

function endOf(token: IToken): number {
  return (token.endOffset ?? token.startOffset) + 1
}
