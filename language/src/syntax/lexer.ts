// From characters to tokens. One file, since all of it reads on from one place in the text, and what a character means
// depends on the tokens before it.
import type { ILexingError, IToken, TokenType, TokenTypeDictionary } from 'chevrotain'
import type { LangiumCoreServices, Lexer, LexerResult, LexingReport, TokenizeOptions } from 'langium'
import { withLineFeeds } from '../text/lines.ts'
import { repairBraces } from './braces.ts'
import { type Corrections, replaceWords, skipParts } from './corrections.ts'
import { readDocumentation } from './documentation.ts'
import type { SyntaxProblem } from './problems.ts'
import { declarationWords, rowVolume, unitWords } from './tokens.ts'

/** The longest text in quotes, in characters. A longer one is a closing quote that was forgotten, or an attack. */
const longestString = 100_000
/** How deep parentheses or blocks may be nested; the parser descends once for each. */
const deepestNesting = 100

/** What decimals and JSON readers keep exactly. */
const exactNumber = /^0*\d{1,15}(?:\.\d{0,10}0*)?$/

/** After these words, on the same line, stands a unit of time: `per day`, `2 business hours`, `each month`. */
export const unitIntroducers: ReadonlySet<string> = new Set(['business', 'per', 'each', 'every', 'same'])

const periodIntroducers = new Set(['per', 'each', 'every', 'next'])
/** Behind these stands a name, whatever word it is. */
const wantsName = new Set([
  ...[
    'of',
    'to',
    'by',
    'from',
    'in',
    'for',
    'extends',
    'hours',
    'site',
    'under',
    'client',
    'provider',
    'profile',
  ],
  ...['process', 'needs', 'skills', 'offers', 'serves', 'instead', 'when', 'calendar', 'goal', ','],
])

const identifierStart = /[\p{L}_]/u
const identifierPart = /[\p{L}\p{M}\p{Nd}_]/u
/** Signs that are units; a currency is written by its code, and the rule on currencies says so. */
const unitSymbols = new Set(['%', '€', '$', '£', '¥'])
/** What people write, or their word processor for them, and what is written here. */
const otherSpellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ '–': '-', '—': '-', '−': '-', '‑': '-', '‐': '-', '≥': '>=', '≤': '<=', '≠': '!=' },
    ...{ '==': '=', '=>': '>=', '=<': '<=', '<>': '!=', '&&': 'and', '||': 'or' },
  }),
)
/** Words that people write for `business` before a unit of time. */
const businessWords = /^(?:working|work|office|opening|bus+ines+|buis+ness|bus[a-z]{0,2}nes+)$/i
/** Currencies with three decimals (ISO 4217). */
const threeDecimals = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'])
const typographicQuotes = new Set([...'„“”‟«»‹›‘’‚'])

const forbiddenCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/

const date = /\d{4}-\d{1,2}-\d{1,2}(?![\d.:])/y
const time = /\d{1,2}:\d{1,2}(?!\d)/y
const version = /\d+\.\d+\.\d+(?:\.\d+)*(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?/y
const number = /\d[\d_]*(?:\.\d[\d_]*)?/y

/** The lexer's own findings; handed to the parser's caller through Langium's `lexerReport`. */
export interface ZusageLexingReport extends LexingReport {
  readonly problems: readonly SyntaxProblem[]
  /** All comments, in source order. */
  readonly comments: readonly IToken[]
  /** Documentation comments by the offset of what they document. */
  readonly documentation: ReadonlyMap<number, string>
}

const isAsciiLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/**
 * Turns text into tokens. Written by hand for three reasons: names may have any letter, which a generated lexer cannot
 * tell from keywords (`country` would be `count` and `ry`); a word is a unit because a number stands before it on its
 * line, and a name everywhere else; and what is wrong is said in our words at its exact place.
 */
export class ZusageLexer implements Lexer {
  readonly definition: TokenTypeDictionary
  /** What is read otherwise than it is written; see `parser.ts`. */
  corrections: Corrections | undefined
  /** The tokens of the text that was read last, before braces were balanced and parts left out. */
  lastTokens: IToken[] = []
  private readonly keywords: Map<string, TokenType>

  constructor(services: LangiumCoreServices) {
    const types = services.parser.TokenBuilder.buildTokens(services.Grammar) as TokenType[]
    this.definition = Object.fromEntries(types.map((type) => [type.name, type]))
    this.keywords = new Map(
      types.filter((type) => !/^[A-Z]/.test(type.name)).map((type) => [type.name, type]),
    )
  }

  tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const run = new LexerRun(text, this.definition, this.keywords)
    run.scan()
    this.lastTokens = run.tokens
    let { tokens } = run
    const { corrections, definition } = this
    if (corrections !== undefined)
      tokens = replaceWords(tokens, corrections, definition, this.keywords, run.problems)
    // An unfinished text, as completion hands it over, always lacks its closing braces.
    if (options?.mode !== 'partial') tokens = repairBraces(tokens, definition['}']!, run.problems)
    if (corrections !== undefined) tokens = skipParts(tokens, corrections, declarationWords, run.problems)
    const documentation = readDocumentation(run.tokens, run.hidden)
    const report: ZusageLexingReport = {
      diagnostics: [],
      problems: run.problems,
      comments: run.hidden,
      documentation,
    }
    // Comments stay out of the syntax tree: Langium fails on very many in a row, and nobody looks for them there.
    return { tokens, hidden: [], errors: [] satisfies ILexingError[], report }
  }
}

class LexerRun {
  readonly tokens: IToken[] = []
  readonly hidden: IToken[] = []
  readonly problems: SyntaxProblem[] = []
  private readonly text: string
  private readonly types: TokenTypeDictionary
  private readonly keywords: Map<string, TokenType>
  private position = 0
  private line = 1
  private lineStart = 0
  /** Which token is the first of the line. */
  private firstOfLine = 0
  private nesting = 0
  /** Where the part that is nested too deep begins; its tokens are left out. */
  private tooDeepFrom: number | undefined
  private readonly hasForbiddenCharacters: boolean

  constructor(text: string, types: TokenTypeDictionary, keywords: Map<string, TokenType>) {
    this.text = withLineFeeds(text)
    this.types = types
    this.keywords = keywords
    this.hasForbiddenCharacters = forbiddenCharacter.test(text)
  }

  scan(): void {
    const { text } = this
    if (text.charCodeAt(0) === 0xfeff) this.position = 1
    while (this.position < text.length) {
      const code = text.charCodeAt(this.position)
      if (code === 32 || code === 9 || code === 13) this.position++
      else if (code === 10) {
        this.position++
        this.newLine(this.position)
      } else if (isAsciiLetter(code)) this.word()
      else if (isDigit(code)) this.number()
      else if (code === 34) this.string()
      else if (code === 47 && text.charCodeAt(this.position + 1) === 47) this.lineComment()
      else if (code === 47 && text.charCodeAt(this.position + 1) === 42) this.blockComment()
      else if (code > 127) this.beyondAscii()
      else this.symbol()
    }
    if (this.tooDeepFrom !== undefined) this.endOfDeepPart(text.length)
  }

  private newLine(start: number): void {
    this.line++
    this.lineStart = start
    this.firstOfLine = this.tokens.length
  }

  /** Adds the token from `start` to `end`; a token never spans lines, but for block comments. */
  private add(type: TokenType, start: number, end: number, into = this.tokens): void {
    this.position = end
    if (this.tooDeepFrom !== undefined && into === this.tokens) return
    into.push({
      image: this.text.slice(start, end),
      startOffset: start,
      endOffset: end - 1,
      startLine: this.line,
      endLine: this.line,
      startColumn: start - this.lineStart + 1,
      endColumn: end - this.lineStart,
      tokenTypeIdx: type.tokenTypeIdx!,
      tokenType: type,
    })
  }

  private word(): void {
    const { text } = this
    const start = this.position
    let end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1)
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (isAsciiLetter(code) || isDigit(code)) continue
      if (code <= 127) break
      const character = String.fromCodePoint(text.codePointAt(end)!)
      if (!identifierPart.test(character)) break
      end += character.length - 1
    }
    if (this.unquotedText(start, end)) return
    const word = text.slice(start, end)
    const keyword = this.keywords.get(word)
    if ((unitWords.has(word) || keyword === undefined) && this.isUnitPlace(word)) {
      if (this.isForBusiness(word, end)) this.readAs('business', start, end, 'misspelt-word')
      else this.add(this.types.UNIT!, start, end)
    } else if (word === 'each' && this.isBehindCap()) this.readAs('per', start, end, 'misspelt-word')
    else if (word === 'volume' && this.isBehindName()) this.add(this.types[rowVolume]!, start, end)
    else this.add(keyword ?? this.types.ID!, start, end)
  }

  /** `Europe/Berlin`, `DE-HE`: texts without the quotes that they need. */
  private unquotedText(start: number, end: number): boolean {
    const next = this.text.charCodeAt(end)
    if (next !== 47 && next !== 45) return false
    const previous = this.tokens.at(-1)?.image
    const pattern =
      previous === 'zone'
        ? /^\w+(?:\/[\w+-]+)+/
        : previous === 'holidays'
          ? /^[A-Z]{2}-[A-Z\d]{1,3}\b/
          : undefined
    const found = pattern?.exec(this.text.slice(start, start + 60))
    if (!found) return false
    this.readTextAs(start, start + found[0].length)
    return true
  }

  /** Says that a text needs quotes, and reads it with them. */
  private readTextAs(start: number, end: number): void {
    const found = this.text.slice(start, end)
    const instead = `"${found}"`
    this.problems.push({ code: 'other-spelling', start, end, found, instead })
    this.add(this.types.STRING!, start, end)
    const token = this.tokens.at(-1)
    if (token !== undefined && this.tooDeepFrom === undefined) token.image = instead
  }

  /**
   * Whether `up to 4 h`, `credit at most 30 %` or `credit from 2 misses` stands before this on its line. What follows is
   * about that and not the window of the SLA, as which it would be read; but for an SLA that is all on one line.
   */
  private isBehindCap(): boolean {
    const first = this.tokens[this.firstOfLine]
    if (first === undefined || first.image === 'sla') return false
    const [one, two, three, , last] = this.tokens.slice(-5).map(({ image }) => image)
    return (
      (two === 'up' && three === 'to') ||
      (one === 'credit' && two === 'at' && three === 'most') ||
      (two === 'credit' && three === 'from' && last?.startsWith('miss') === true)
    )
  }

  /** Whether a name stands before this on its line: then `volume` says more about it, and begins nothing of its own. */
  private isBehindName(): boolean {
    const previous = this.tokens.at(-1)
    if (previous === undefined || previous.startLine !== this.line) return false
    const { tokenType } = previous
    return tokenType === this.types.ID || tokenType.CATEGORIES?.includes(this.types.ID!) === true
  }

  /** `4 working hours`, `4 bussiness hours`: what is meant is open time. */
  private isForBusiness(word: string, end: number): boolean {
    if (!businessWords.test(word)) return false
    const [, unit] = /^[ \t]+([a-z]+)/.exec(this.text.slice(end, end + 20)) ?? []
    return unit !== undefined && unitWords.has(unit)
  }

  /** Says that something is written otherwise here, and reads it so. */
  private readAs(
    instead: string,
    start: number,
    end: number,
    code: 'misspelt-word' | 'other-spelling',
  ): void {
    this.problems.push({ code, start, end, found: this.text.slice(start, end), instead })
    this.add(this.keywords.get(instead)!, start, end)
    const token = this.tokens.at(-1)
    if (token !== undefined && this.tooDeepFrom === undefined) token.image = instead
  }

  /** Whether what comes next on this line can only be a unit; `word`, if it is a word. */
  private isUnitPlace(word?: string): boolean {
    const previous = this.tokens.at(-1)
    if (previous === undefined || previous.startLine !== this.line) return false
    if (previous.tokenType === this.types.NUMBER) return true
    const before = this.tokens.at(-2)
    // Another target of a goal: `90 % within 4 h, every day until resolved`. In a list, `every` may be a name.
    if (previous.image === 'every' && before?.image === ',' && before.startLine === this.line)
      return word !== undefined && unitWords.has(word)
    return unitIntroducers.has(previous.image) && this.introducesUnit(previous.image, before)
  }

  /** Whether a word that introduces units does so here; behind `of` and the like it is a name. */
  private introducesUnit(word: string, before: IToken | undefined): boolean {
    if (word === 'each' || word === 'every') {
      // `by segment, site` and, on the next line, `every month`: there it begins something of its own.
      const isFirst = before === undefined || before.startLine !== this.line
      return isFirst || before.tokenType === this.types.UNIT || !wantsName.has(before.image)
    }
    if (before?.tokenType === this.types.NUMBER) return word !== 'same'
    // `up to 2 h per month`, `2 misses per month`.
    if (word === 'per')
      return before?.tokenType === this.types.UNIT || before?.image.startsWith('miss') === true
    if (word === 'same') return before?.tokenType === this.types.TIME || before?.image === 'close'
    return word === 'business' && before !== undefined && periodIntroducers.has(before.image)
  }

  private number(): void {
    const start = this.position
    for (const [pattern, type] of [
      [date, 'DATE'],
      [time, 'TIME'],
      [version, 'VERSION'],
      [number, 'NUMBER'],
    ] as const) {
      pattern.lastIndex = start
      const match = pattern.exec(this.text)
      if (match === null) continue
      this.add(this.types[type]!, start, start + match[0].length)
      if (type === 'NUMBER') {
        if (!exactNumber.test(match[0].replaceAll('_', ''))) this.numberTooLong(match[0])
        else if (!this.groupedDigits(match[0]) && !this.thousandsPoint(match[0])) this.decimalComma(match[0])
      } else if (type === 'VERSION') this.groupedDigits(match[0])
      return
    }
  }

  private numberTooLong(image: string): void {
    const end = this.position
    const found = image.slice(0, 40)
    this.problems.push({ code: 'number-too-long', start: end - image.length, end, found })
    const token = this.tokens.at(-1)
    if (token !== undefined) token.image = '0'
  }

  /** `500 000 EUR` or `1.000.000 EUR`: digits in groups are written with `_` here. */
  private groupedDigits(image: string): boolean {
    const start = this.position - image.length
    const rest = this.text.slice(start, start + 40)
    const [all, digits] =
      /^(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,3}(?:\.\d{3}){2,})[ \u00a0\u202f]?(?:[\p{L}€$£¥%])/u.exec(
        rest,
      ) ?? []
    if (all === undefined || digits === undefined) return false
    this.readNumberAs(start, start + digits.length, digits.replace(/\D/g, '_'), 'other-spelling')
    return true
  }

  /** `400.000 EUR` is no amount with three decimals, but a German who means four hundred thousand. */
  private thousandsPoint(image: string): boolean {
    if (!/^[1-9]\d{0,2}\.\d{3}$/.test(image)) return false
    const currency = /^[ \u00a0\u202f]?([A-Z]{3}|[€$£¥])(?![\p{L}\d_])/u.exec(
      this.text.slice(this.position, this.position + 6),
    )?.[1]
    if (currency === undefined || currency === 'FTE' || threeDecimals.has(currency)) return false
    this.readNumberAs(this.position - image.length, this.position, image.replace('.', '_'), 'thousands-point')
    return true
  }

  /** `4,20 EUR`: in German a comma, here a point. Read as it was meant, if that is clear. */
  private decimalComma(integer: string): void {
    const tail = /^,(\d+)(?=\s*(?:[%€$£¥]|[\p{L}]))/u.exec(this.text.slice(this.position, this.position + 40))
    if (tail === null || integer.includes('.')) return
    const start = this.position - integer.length
    const isClear = tail[1]!.length !== 3 || integer === '0'
    this.readNumberAs(
      start,
      this.position + tail[0].length,
      `${integer}.${tail[1]}`,
      isClear ? 'decimal-comma' : 'unclear-comma',
    )
  }

  /** Says how a number should be written, and reads it so. */
  private readNumberAs(
    start: number,
    end: number,
    instead: string,
    code: 'decimal-comma' | 'unclear-comma' | 'thousands-point' | 'other-spelling',
  ): void {
    const found = this.text.slice(start, end)
    this.problems.push({ code, start, end, found, ...(code === 'unclear-comma' ? {} : { instead }) })
    if (this.tooDeepFrom === undefined) this.tokens.pop()
    this.add(this.types.NUMBER!, start, end)
    const token = this.tokens.at(-1)
    if (token !== undefined && this.tooDeepFrom === undefined) token.image = instead
  }

  private string(): void {
    const { text } = this
    const start = this.position
    let end = start + 1
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (code === 34) break
      if (code === 92 && (text.charCodeAt(end + 1) === 34 || text.charCodeAt(end + 1) === 92)) end++
      else if (code === 10 || (code === 13 && text.charCodeAt(end + 1) === 10)) break
    }
    this.checkCharacters(start, Math.min(end, text.length))
    if (text.charCodeAt(end) === 34) {
      if (end - start > longestString) {
        this.problems.push({ code: 'string-too-long', start, end: start + 1, found: String(end - start - 1) })
      }
      this.add(this.types.STRING!, start, end + 1)
    } else {
      this.problems.push({ code: 'unclosed-string', start, end: Math.min(end, text.length) })
      this.add(this.types.STRING!, start, Math.min(end, text.length))
    }
  }

  private lineComment(): void {
    const start = this.position
    let end = this.text.indexOf('\n', start)
    if (end < 0) end = this.text.length
    else if (this.text.charCodeAt(end - 1) === 13) end--
    this.checkCharacters(start, end)
    this.add(this.types.SL_COMMENT!, start, end, this.hidden)
  }

  private blockComment(): void {
    const { text } = this
    const start = this.position
    const close = text.indexOf('*/', start + 2)
    if (close < 0) this.problems.push({ code: 'unclosed-comment', start, end: start + 2 })
    const end = close < 0 ? text.length : close + 2
    this.checkCharacters(start, end)
    this.add(this.types.ML_COMMENT!, start, end, this.hidden)
    // Looked for in the comment alone: in the rest of a text without line ends it would take all of it each time.
    const comment = text.slice(start, end)
    for (let at = comment.indexOf('\n'); at >= 0; at = comment.indexOf('\n', at + 1))
      this.newLine(start + at + 1)
    const token = this.hidden.at(-1)!
    token.endLine = this.line
    token.endColumn = end - this.lineStart
  }

  private beyondAscii(): void {
    const character = String.fromCodePoint(this.text.codePointAt(this.position)!)
    if (identifierStart.test(character)) {
      this.word()
      return
    }
    const start = this.position
    const end = start + character.length
    if (character === '\u00a0' || character === '\u202f' || character === '\u2009') this.position = end
    else if (unitSymbols.has(character)) this.add(this.types.UNIT!, start, end)
    else if (typographicQuotes.has(character)) this.typographicQuote()
    else if (otherSpellings.has(character))
      this.readAs(otherSpellings.get(character)!, start, end, 'other-spelling')
    else if (character === '\ufffd') {
      this.checkCharacters(start, end)
      this.position = end
    } else this.unexpected(start, end)
  }

  /** `„Büro“`: read as the text that was meant, up to the closing quote on the line. */
  private typographicQuote(): void {
    const start = this.position
    const rest = /^[„“”‟«»‹›‘’‚']([^\r\n"„“”‟«»‹›‘’‚']*)["„“”‟«»‹›‘’‚']/u.exec(
      this.text.slice(start, start + 2_000).split('\n', 1)[0]!,
    )
    const end = start + (rest?.[0].length ?? 1)
    const instead = rest === null ? undefined : `"${rest[1]}"`
    this.problems.push({
      code: 'typographic-quote',
      start,
      end,
      found: this.text.slice(start, start + 1),
      ...(instead === undefined ? {} : { instead }),
    })
    if (instead === undefined) this.position = end
    else {
      this.add(this.types.STRING!, start, end)
      const token = this.tokens.at(-1)
      if (token !== undefined) token.image = instead
    }
  }

  private symbol(): void {
    const { text } = this
    const start = this.position
    const pair = text.slice(start, start + 2)
    if (text[start] === "'") {
      this.typographicQuote()
      return
    }
    const path =
      text[start] === '.' ? /^\.{1,2}\/(?![*/])[^\s"';,]+/.exec(text.slice(start, start + 300)) : null
    if (path !== null) {
      this.readTextAs(start, start + path[0].length)
      return
    }
    const spelling = otherSpellings.get(pair)
    if (spelling !== undefined) {
      this.readAs(spelling, start, start + 2, 'other-spelling')
      return
    }
    const image = this.keywords.has(pair) ? pair : text[start]!
    const type = unitSymbols.has(image) ? this.types.UNIT : this.keywords.get(image)
    if (type === undefined) {
      this.unexpected(start, start + 1)
      return
    }
    if (image === '(' || image === '{') {
      if (++this.nesting > deepestNesting) this.tooDeepFrom ??= start
    } else if (image === ')' || image === '}') {
      this.nesting = Math.max(0, this.nesting - 1)
      if (this.tooDeepFrom !== undefined && this.nesting < deepestNesting) {
        this.endOfDeepPart(start + 1)
        this.position = start + 1
        return
      }
    }
    this.add(type, start, start + image.length)
  }

  private endOfDeepPart(end: number): void {
    this.problems.push({
      code: 'nested-too-deep',
      start: this.tooDeepFrom!,
      end: Math.min(end, this.tooDeepFrom! + 1),
    })
    this.tooDeepFrom = undefined
  }

  /** One finding for a run of characters that mean nothing here. */
  private unexpected(start: number, end: number): void {
    this.position = end
    const last = this.problems.at(-1)
    const code =
      this.text.charCodeAt(start) < 32 || this.text.charCodeAt(start) === 127
        ? 'control-character'
        : 'unexpected-character'
    if (last?.code === code && last.end === start) {
      this.problems[this.problems.length - 1] = { ...last, end }
    } else {
      this.problems.push({ code, start, end, found: this.text.slice(start, end) })
    }
  }

  /** In quotes and comments everything may stand, but for control characters and what was no text to begin with. */
  private checkCharacters(start: number, end: number): void {
    if (!this.hasForbiddenCharacters) return
    const match = forbiddenCharacter.exec(this.text.slice(start, end))
    if (match === null) return
    const code = match[0] === '\ufffd' ? 'not-utf-8' : 'control-character'
    if (code === 'not-utf-8' && this.problems.some((problem) => problem.code === 'not-utf-8')) return
    const at = start + match.index
    this.problems.push({ code, start: at, end: at + 1, found: match[0] })
  }
}
