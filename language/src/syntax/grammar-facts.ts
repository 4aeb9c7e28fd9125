import type { IRecognitionException } from 'chevrotain'
import { AstUtils, GrammarAST } from 'langium'
import { addAll } from '../text/lists.ts'
import { everydayWords } from './everyday.ts'
import { nearest } from './nearest.ts'
import { rowVolume } from './tokens.ts'

/** What the grammar says about its rules, for sentences about what could have stood at a place. */
export class GrammarFacts {
  private readonly rules = new Map<string, GrammarAST.ParserRule>()
  private readonly firsts = new Map<GrammarAST.AbstractElement, readonly string[]>()
  /** What was asked about a rule before: a text full of mistakes asks the same for each. */
  private readonly known = new Map<string, readonly string[]>()
  private keywords: ReadonlySet<string> | undefined
  private followers: Map<string, Set<string>> | undefined

  constructor(grammar: GrammarAST.Grammar) {
    for (const rule of grammar.rules) if (GrammarAST.isParserRule(rule)) this.rules.set(rule.name, rule)
  }

  private once(key: string, find: () => readonly string[]): readonly string[] {
    let found = this.known.get(key)
    if (found === undefined) {
      found = find()
      this.known.set(key, found)
    }
    return found
  }

  private isKeyword(word: string): boolean {
    this.keywords ??= new Set(
      [...this.rules.values()].flatMap((rule) =>
        AstUtils.streamAst(rule.definition)
          .filter(GrammarAST.isKeyword)
          .map((keyword) => keyword.value)
          .toArray(),
      ),
    )
    return this.keywords.has(word)
  }

  /**
   * The keyword that a word was meant to be at the place of an error, if one is near.
   * @param head the first word of the line, where the word stands behind something complete.
   */
  meantKeyword(word: string, error: IRecognitionException, head?: string): string | undefined {
    const rule = ruleOf(error)
    const known = [
      ...this.expectedAt(error),
      ...(rule === undefined ? [] : this.optionalBefore(rule, expectedNames(error))),
      ...(head === undefined ? [] : this.keywordsBehind(rule ?? 'Document', head)),
    ].filter(isKeywordName)
    const meant = everydayWords.get(word.toLowerCase())
    // A line that begins with `of` was meant to begin with something else altogether.
    const isFarFetched = head === undefined && word.length < 3 && expectedNames(error).length === 1
    if (meant !== undefined && !isFarFetched && known.includes(meant.split(' ', 1)[0]!)) return meant
    return nearest(word, known, 1)[0]
  }

  /** The tokens that could stand at the place of an error; in a block, whatever can stand in it. */
  expectedAt(error: IRecognitionException): readonly string[] {
    const named = expectedNames(error)
    if (named.length === 1 && named[0] === 'EOF') return this.repeatedIn('Document')
    const rule = ruleOf(error)
    if (named.length === 1 && named[0] === '}') {
      const repeated = rule === undefined ? [] : this.repeatedIn(rule)
      return repeated.length > 0 ? repeated : named
    }
    return named
  }

  /** What could have stood before the one token that was expected, but need not: `extends` before `{`. */
  private optionalBefore(ruleName: string, expected: readonly string[]): readonly string[] {
    return this.once(`optional ${ruleName} ${expected}`, () => this.findOptionalBefore(ruleName, expected))
  }

  private findOptionalBefore(ruleName: string, expected: readonly string[]): readonly string[] {
    const rule = this.rules.get(ruleName)
    if (rule === undefined || expected.length !== 1) return []
    const result: string[] = []
    for (const group of AstUtils.streamAst(rule.definition).filter(GrammarAST.isGroup)) {
      const index = group.elements.findIndex((part) => this.firstOf(part).includes(expected[0]!))
      for (let at = index - 1; at >= 0 && isOptional(group.elements[at]!); at--) {
        addAll(result, this.firstOf(group.elements[at]!))
      }
    }
    return result
  }

  /** The keywords of what begins with a word in a block: those of `step` for a line that begins so. */
  private keywordsBehind(blockRule: string, head: string): readonly string[] {
    const result = new Set<string>()
    const seen = new Set<string>()
    const walk = (ruleName: string): void => {
      const rule = this.rules.get(ruleName)
      if (rule === undefined || seen.has(ruleName)) return
      seen.add(ruleName)
      for (const element of AstUtils.streamAst(rule.definition)) {
        if (GrammarAST.isKeyword(element)) result.add(element.value)
        else if (GrammarAST.isRuleCall(element)) walk(element.rule.$refText)
      }
    }
    for (const part of this.partsOf(blockRule)) {
      const firsts = this.firstOf(this.rules.get(part)!.definition)
      if (firsts.includes(head) || (firsts.includes('ID') && !this.isKeyword(head))) walk(part)
    }
    return [...result]
  }

  /** The rules of what a block repeats, alternatives resolved. */
  private partsOf(ruleName: string): readonly string[] {
    return this.once(`parts ${ruleName}`, () => this.findPartsOf(ruleName))
  }

  private findPartsOf(ruleName: string): readonly string[] {
    const result = new Set<string>()
    const seen = new Set<string>()
    const walk = (element: GrammarAST.AbstractElement): void => {
      if (GrammarAST.isAssignment(element)) walk(element.terminal)
      else if (GrammarAST.isAlternatives(element)) element.elements.forEach(walk)
      else if (GrammarAST.isRuleCall(element)) {
        const name = element.rule.$refText
        const definition = this.rules.get(name)?.definition
        if (definition === undefined || seen.has(name)) return
        seen.add(name)
        const isChoice = GrammarAST.isAlternatives(definition) || GrammarAST.isRuleCall(definition)
        if (isChoice) walk(definition)
        else result.add(name)
      }
    }
    const rule = this.rules.get(ruleName)
    if (rule === undefined) return []
    for (const element of AstUtils.streamAst(rule.definition)) {
      if (!GrammarAST.isAbstractElement(element)) continue
      if (element.cardinality !== '*' && element.cardinality !== '+') continue
      if (GrammarAST.isAlternatives(element)) element.elements.forEach(walk)
      else walk(element)
    }
    return [...result]
  }

  /** What a block can hold: the first tokens of what its rule repeats. */
  repeatedIn(ruleName: string): readonly string[] {
    return this.once(`repeated ${ruleName}`, () => this.findRepeatedIn(ruleName))
  }

  private findRepeatedIn(ruleName: string): readonly string[] {
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
    return types.size === 1 && !this.declaresName(ruleName) ? [...types][0] : undefined
  }

  /** What can stand behind a keyword, wherever it is used. */
  followersOf(keyword: string): ReadonlySet<string> {
    if (this.followers === undefined) {
      this.followers = new Map()
      for (const rule of this.rules.values()) {
        for (const group of AstUtils.streamAst(rule.definition).filter(GrammarAST.isGroup)) {
          group.elements.forEach((part, index) => {
            for (const word of lastKeywordsOf(part)) this.addFollowers(word, group.elements, index + 1)
          })
        }
      }
    }
    return this.followers.get(keyword) ?? new Set()
  }

  private addFollowers(keyword: string, elements: readonly GrammarAST.AbstractElement[], from: number): void {
    const known = this.followers!.get(keyword) ?? new Set()
    this.followers!.set(keyword, known)
    for (let index = from; index < elements.length; index++) {
      for (const token of this.firstOf(elements[index]!)) known.add(token)
      if (!isOptional(elements[index]!)) break
    }
  }

  /** Whether a rule gives something a new name. */
  declaresName(ruleName: string): boolean {
    const rule = this.rules.get(ruleName)
    if (rule === undefined) return false
    return AstUtils.streamAst(rule.definition).some(
      (element) => GrammarAST.isAssignment(element) && element.feature === 'name',
    )
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
      return GrammarAST.isParserRule(rule)
        ? this.firstOf(rule.definition)
        : [tokenWord(element.rule.$refText)]
    }
    if (GrammarAST.isGroup(element)) {
      const result: string[] = []
      for (const part of element.elements) {
        addAll(result, this.firstOf(part))
        if (!GrammarAST.isAction(part) && !isOptional(part)) break
      }
      return result
    }
    return []
  }
}

function isOptional(element: GrammarAST.AbstractElement): boolean {
  return element.cardinality === '*' || element.cardinality === '?'
}

/** The keywords with which an element can end: `by`, or `client` for a choice of words. */
function lastKeywordsOf(element: GrammarAST.AbstractElement): readonly string[] {
  if (GrammarAST.isKeyword(element)) return [element.value]
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(lastKeywordsOf)
  if (GrammarAST.isAssignment(element)) return lastKeywordsOf(element.terminal)
  if (GrammarAST.isRuleCall(element)) {
    const rule = element.rule.ref
    return GrammarAST.isParserRule(rule) && rule.dataType !== undefined ? lastKeywordsOf(rule.definition) : []
  }
  return []
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
    return Array.isArray(names) ? names.map((name) => tokenWord(String(name))) : []
  } catch {
    // Errors that recovery raises by itself carry a sentence of the library's; it is not for users.
    return []
  }
}

/** `volume` is one word to people, whichever token it is. */
function tokenWord(name: string): string {
  return name === rowVolume ? 'volume' : name
}
