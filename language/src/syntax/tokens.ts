import { createToken, Lexer, type TokenType } from 'chevrotain'
import { type AstNode, GrammarAST, type TokenBuilder } from 'langium'

/**
 * The words that begin a declaration or a part of a block, or join conditions. They alone cannot be names:
 * where a brace or a name is missing, they tell the parser where the next thing begins.
 */
export const structuralWords: ReadonlySet<string> = new Set([
  ...[
    'import',
    'party',
    'role',
    'skill',
    'site',
    'team',
    'pool',
    'calendar',
    'segmentation',
    'attribute',
    'segment',
  ],
  ...[
    'profile',
    'process',
    'step',
    'parallel',
    'prompt',
    'catalogue',
    'service',
    'excluded',
    'event',
    'metric',
  ],
  ...['sla', 'goal', 'contract', 'assign', 'when', 'otherwise', 'others', 'and', 'or', 'not', 'in'],
])

/** The words with which something at the top of a file begins. */
export const declarationWords: ReadonlySet<string> = new Set([
  ...['import', 'party', 'role', 'skill', 'site', 'team', 'pool', 'season', 'calendar', 'segmentation'],
  ...['profile', 'process', 'catalogue', 'event', 'metric', 'case', 'reason', 'sla', 'contract'],
])

/** The words that may stand behind a number as its unit, besides currencies. */
export const unitWords: ReadonlySet<string> = new Set([
  ...[
    's',
    'min',
    'h',
    'hour',
    'hours',
    'day',
    'days',
    'week',
    'weeks',
    'month',
    'months',
    'quarter',
    'quarters',
  ],
  ...['year', 'years', 'FTE'],
])

/** The token of `volume` behind a row of an assignment; it is a name as well where one is expected. */
export const rowVolume = 'ROW_VOLUME'

const letter = /^[\p{L}_]/u

/**
 * Builds the token types from the grammar. A keyword that is not structural belongs to the category ID, so that it is
 * a name wherever a name is expected: no grammar rule has to list the keywords that are names too.
 */
export class ZusageTokenBuilder implements TokenBuilder {
  buildTokens(grammar: GrammarAST.Grammar): TokenType[] {
    const terminals = new Map<string, TokenType>()
    const words = new Set<string>()
    for (const rule of grammar.rules) {
      if (GrammarAST.isTerminalRule(rule)) {
        terminals.set(rule.name, createToken({ name: rule.name, pattern: Lexer.NA }))
      } else collectKeywords(rule, words)
    }
    const id = terminals.get('ID')!
    terminals.set(rowVolume, createToken({ name: rowVolume, pattern: Lexer.NA, categories: [id] }))
    const keywords = [...words].sort().map((name) => {
      const isFree = letter.test(name) && !structuralWords.has(name)
      return createToken({ name, pattern: Lexer.NA, ...(isFree ? { categories: [id] } : {}) })
    })
    return [...keywords, ...terminals.values()]
  }
}

/**
 * The keywords in a rule. A walk of its own: Langium's streams over a tree, and its question for the kind of a node, take
 * longer than all the rest of lexing.
 */
function collectKeywords(node: AstNode, words: Set<string>): void {
  if (node.$type === GrammarAST.Keyword.$type) words.add((node as GrammarAST.Keyword).value)
  for (const name in node) {
    // What is not of the tree leads out of it.
    if (name.startsWith('$')) continue
    const value = node[name as keyof AstNode] as unknown
    if (typeof value !== 'object' || value === null) continue
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) collectKeywords(child, words)
  }
}

/** References are none: they lead out of the tree. */
function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && '$type' in value
}
