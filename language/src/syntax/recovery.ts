// How Chevrotain goes on behind a mistake, without what takes too long, or is nested too deep, where there are thousands.
import type { IToken, TokenType } from 'chevrotain'

type Repeat = (this: Recovering, ...args: unknown[]) => unknown

/** What is used of the parser that Langium made, which Chevrotain does not declare. */
interface Recovering {
  attemptInRepetitionRecovery(
    repeat: Repeat,
    args: unknown[],
    lookahead: () => boolean,
    kind: number,
    occurrence: number,
    walker: unknown,
    notStuck?: boolean,
  ): void
  /** The type of the next token at which some rule that is being read can go on. */
  findReSyncTokenType(): TokenType
  /** The types of tokens at which any of the rules that are being read can go on. */
  flattenFollowSet(): TokenType[]
  tokenMatcher(token: IToken, type: TokenType): boolean
  LA(howMuch: number): IToken
  /** The place of the last token that was read. */
  exportLexerState(): number
  readonly input: readonly IToken[]
  /** How deep the rules are nested at the moment. */
  RULE_STACK_IDX: number
}

/** Makes a parser recover in time from thousands of mistakes; to be called once. */
export function recoverInTime(parser: object): void {
  goRound(parser as Recovering)
  rememberWhereToGoOn(parser as Recovering)
}

/** For each mistake all up to the next place to go on would be looked through, which often is the same place for all. */
function rememberWhereToGoOn(parser: Recovering): void {
  /** By the types that are looked for: from where on, where, and which was found. */
  const known = new Map<string, { readonly from: number; readonly at: number; readonly type: TokenType }>()
  let input: readonly IToken[] | undefined
  parser.findReSyncTokenType = function () {
    if (this.input !== input) {
      input = this.input
      known.clear()
    }
    const types = this.flattenFollowSet()
    const key = types.map(({ tokenTypeIdx }) => tokenTypeIdx).join(' ')
    const next = this.exportLexerState() + 1
    const before = known.get(key)
    if (before !== undefined && before.from <= next && next <= before.at) return before.type
    // Ends with the end of the file, which always is among the types.
    for (let at = next; ; at++) {
      const token = this.LA(at - next + 1)
      const type = types.find((one) => this.tokenMatcher(token, one))
      if (type === undefined) continue
      known.set(key, { from: next, at, type })
      return type
    }
  }
}

/** A repetition that goes on behind a mistake. */
interface Going {
  readonly depth: number
  readonly kind: number
  readonly occurrence: number
  /** Whether it has moved on, as it came to its end again; undefined until then. */
  end: { readonly notStuck: boolean | undefined } | undefined
}

/**
 * Chevrotain recovers from a mistake in a repetition by calling the repetition once more from within: some thousand
 * mistakes in one block are as many calls inside one another, for which no stack is large enough. Here it goes round.
 */
function goRound(recovering: Recovering): void {
  const attempt = recovering.attemptInRepetitionRecovery
  let going: Going | undefined
  recovering.attemptInRepetitionRecovery = function (
    repeat,
    args,
    lookahead,
    kind,
    occurrence,
    walker,
    stuck,
  ) {
    const depth = this.RULE_STACK_IDX
    if (
      going !== undefined &&
      going.end === undefined &&
      going.depth === depth &&
      going.kind === kind &&
      going.occurrence === occurrence
    ) {
      // The turn below goes on with it.
      going.end = { notStuck: stuck }
      return
    }
    const outer = going
    try {
      let notStuck = stuck
      for (let goesOn = true; goesOn; ) {
        goesOn = false
        const again = (): void => {
          goesOn = true
        }
        attempt.call(this, again, args, lookahead, kind, occurrence, walker, notStuck)
        if (!goesOn) return
        const mine: Going = { depth, kind, occurrence, end: undefined }
        going = mine
        // Few: what a repetition of the parser is called with.
        repeat.apply(this, args)
        // Other repetitions, of rules that were called meanwhile, have put theirs back.
        if (mine.end === undefined) return
        notStuck = mine.end.notStuck
      }
    } finally {
      going = outer
    }
  }
}
