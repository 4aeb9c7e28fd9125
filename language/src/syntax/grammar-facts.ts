import type { IRecognitionException } from 'chevrotain'
import { AstUtils, GrammarAST } from 'langium'
import { nearest } from './nearest.ts'

/** What the grammar says about its rules, for sentences about what could have stood at a place. */
export class GrammarFacts {
  private readonly rules = new Map<string, GrammarAST.ParserRule>()
  private readonly firsts = new Map<GrammarAST.AbstractElement, readonly string[]>()

  constructor(grammar: GrammarAST.Grammar) {
    for (const rule of grammar.rules) if (GrammarAST.isParserRule(rule)) this.rules.set(rule.name, rule)
  }

  /** The keyword that a word was meant to be at the place of an error, if one is near. */
  meantKeyword(word: string, error: IRecognitionException): string | undefined {
    return nearest(word, this.expectedAt(error).filter(isKeywordName), 1)[0]
  }

  /** The tokens that could stand at the place of an error; in a block, whatever can stand in it. */
  expectedAt(error: IRecognitionException): readonly string[] {
    const named = expectedNames(error)
    const rule = ruleOf(error)
    if (named.length === 1 && (named[0] === '}' || named[0] === 'EOF')) {
      const repeated = rule === undefined ? [] : this.repeatedIn(rule)
      // A comma list or an optional part may go on as well, but that is seldom what was meant.
      return repeated.length > 0 ? repeated : named
    }
    return named
  }

  /** What a block can hold: the first tokens of what its rule repeats. */
  repeatedIn(ruleName: string): readonly string[] {
    const rule = this.rules.get(ruleName)
    if (rule === undefined) return []
    const result = new Set<string>()
    for (const element of AstUtils.streamAst(rule.definition)) {
      if (
        !GrammarAST.isAbstractElement(element) ||
        (element.cardinality !== '*' && element.cardinality !== '+')
      )
        continue
      for (const token of this.firstOf(element)) if (token !== ',') result.add(token)
    }
    return [...result]
  }

  /** The keyword that begins a rule, for naming the block that it describes. */
  keywordOf(ruleName: string): string | undefined {
    const rule = this.rules.get(ruleName)
    return rule === undefined ? undefined : this.firstOf(rule.definition)[0]
  }

  /**
   * What kind of name is expected: the type that a reference of the rule points to, or undefined for a new name.
   * @param after the text of the token before it.
   */
  referenceTypeIn(ruleName: string, after: string): string | undefined {
    const rule = this.rules.get(ruleName)
    if (rule === undefined) return undefined
    const types = new Set<string>()
    let following: string | undefined
    for (const element of AstUtils.streamAst(rule.definition)) {
      if (GrammarAST.isCrossReference(element)) types.add(element.type.$refText)
      if (GrammarAST.isGroup(element)) {
        element.elements.forEach((part, index) => {
          const before = element.elements[index - 1]
          if (GrammarAST.isKeyword(before) && before.value === after) {
            following = AstUtils.streamAst(part).find(GrammarAST.isCrossReference)?.type.$refText ?? 'name'
          }
        })
      }
    }
    if (following !== undefined) return following === 'name' ? undefined : following
    const declaresName = AstUtils.streamAst(rule.definition).some(
      (element) => GrammarAST.isAssignment(element) && element.feature === 'name',
    )
    return types.size === 1 && !declaresName ? [...types][0] : undefined
  }

  /** The tokens with which an element can begin. */
  private firstOf(element: GrammarAST.AbstractElement): readonly string[] {
    const known = this.firsts.get(element)
    if (known !== undefined) return known
    this.firsts.set(element, [])
    const result = this.computeFirst(element)
    this.firsts.set(element, result)
    return result
  }

  private computeFirst(element: GrammarAST.AbstractElement): readonly string[] {
    if (GrammarAST.isKeyword(element)) return [element.value]
    if (GrammarAST.isAssignment(element)) return this.firstOf(element.terminal)
    if (GrammarAST.isCrossReference(element))
      return element.terminal === undefined ? [] : this.firstOf(element.terminal)
    if (GrammarAST.isAlternatives(element)) return element.elements.flatMap((part) => [...this.firstOf(part)])
    if (GrammarAST.isRuleCall(element)) {
      const rule = element.rule.ref
      return GrammarAST.isParserRule(rule) ? this.firstOf(rule.definition) : [element.rule.$refText]
    }
    if (GrammarAST.isGroup(element)) {
      const result: string[] = []
      for (const part of element.elements) {
        result.push(...this.firstOf(part))
        if (!GrammarAST.isAction(part) && part.cardinality !== '*' && part.cardinality !== '?') break
      }
      return result
    }
    return []
  }
}

/** Token names that are written as they are called. */
export function isKeywordName(name: string): boolean {
  return !/^[A-Z]/.test(name)
}

/** The innermost grammar rule at an error. */
export function ruleOf(error: IRecognitionException): string | undefined {
  return error.context.ruleStack.at(-1)?.replace('\u200b', '')
}

/** What the parser library said it expected; see `expectations.ts`. */
export function expectedNames(error: IRecognitionException): readonly string[] {
  try {
    const names: unknown = JSON.parse(error.message)
    return Array.isArray(names) ? names.map(String) : []
  } catch {
    // Errors that recovery raises by itself carry a sentence of the library's; it is not for users.
    return []
  }
}
