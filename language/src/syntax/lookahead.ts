import type { Rule, TokenType, TokenTypeDictionary } from 'chevrotain'
import { LLStarLookaheadStrategy } from 'chevrotain-allstar'

/**
 * What the next token decides, for each decision that it alone decides: the alternative for each token, by the names
 * of the tokens. For what may be there or not, 1 is there. Made by `scripts/lookahead.ts` from the grammar.
 */
export type LookaheadTable = Readonly<Record<string, Readonly<Record<string, number>>>>

type AlternationOptions = Parameters<LLStarLookaheadStrategy['buildLookaheadForAlternation']>[0]
type OptionalOptions = Parameters<LLStarLookaheadStrategy['buildLookaheadForOptional']>[0]
type Alternation = ReturnType<LLStarLookaheadStrategy['buildLookaheadForAlternation']>
type Optional = ReturnType<LLStarLookaheadStrategy['buildLookaheadForOptional']>

/** A parser as far as a decision looks at it. */
interface Ahead {
  LA_FAST(howMuch: number): { readonly tokenTypeIdx: number }
}

export function decisionKey(rule: Rule, kind: string, occurrence: number): string {
  return `${rule.name.replace('\u200b', '')} ${kind} ${occurrence}`
}

/**
 * Decides by a table that was made when the language was built. The library works the same table out each time a
 * parser is made, which is a good part of what a short run of the command line takes. What one token does not decide
 * is left to the library, when it first comes up.
 */
export class TableLookahead extends LLStarLookaheadStrategy {
  private readonly table: LookaheadTable
  private readonly tokens: TokenTypeDictionary
  private rules: Rule[] | undefined

  constructor(table: LookaheadTable, tokens: TokenTypeDictionary) {
    super({ logging: () => {} })
    this.table = table
    this.tokens = tokens
  }

  override initialize({ rules }: { rules: Rule[] }): void {
    this.rules = rules
  }

  override buildLookaheadForAlternation(options: AlternationOptions): Alternation {
    const known = this.table[decisionKey(options.rule, 'Alternation', options.prodOccurrence)]
    if (known === undefined || options.hasPredicates)
      return this.later(() => super.buildLookaheadForAlternation(options))
    const choices = this.byIndex(known)
    return function (this: unknown) {
      return choices[(this as Ahead).LA_FAST(1).tokenTypeIdx]
    } as Alternation
  }

  override buildLookaheadForOptional(options: OptionalOptions): Optional {
    const known = this.table[decisionKey(options.rule, options.prodType, options.prodOccurrence)]
    if (known === undefined) return this.later(() => super.buildLookaheadForOptional(options))
    const choices = this.byIndex(known)
    return function (this: unknown) {
      return choices[(this as Ahead).LA_FAST(1).tokenTypeIdx] === 1
    } as Optional
  }

  /** A decision that the library makes; what it takes is prepared when it is first asked for. */
  private later<T extends Alternation | Optional>(build: () => T): T {
    let built: T | undefined
    const prepare = (): T => {
      if (this.rules !== undefined) {
        super.initialize({ rules: this.rules } as Parameters<LLStarLookaheadStrategy['initialize']>[0])
        this.rules = undefined
      }
      return build()
    }
    return function (this: never, ...rest: never[]) {
      built ??= prepare()
      // Few: what a decision of the parser is asked with.
      return (built as (...rest: never[]) => unknown).apply(this, rest)
    } as unknown as T
  }

  private byIndex(known: Readonly<Record<string, number>>): (number | undefined)[] {
    const result: (number | undefined)[] = []
    for (const [name, choice] of Object.entries(known)) {
      const token: TokenType | undefined = this.tokens[name]
      if (token !== undefined) result[token.tokenTypeIdx!] = choice
    }
    return result
  }
}
