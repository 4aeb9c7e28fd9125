// Writes the TextMate grammar from the grammar of the language, so that a new phrase is coloured without a second list.
import { writeFileSync } from 'node:fs'
import { AstUtils, GrammarAST } from 'langium'
import { ZusageGrammar } from '../../language/src/generated/grammar.ts'
import { unitIntroducers } from '../../language/src/syntax/lexer.ts'
import { declarationWords, structuralWords, unitWords } from '../../language/src/syntax/tokens.ts'

interface Pattern {
  readonly name?: string
  readonly match?: string
  readonly begin?: string
  readonly end?: string
  readonly include?: string
  readonly captures?: Captures
  readonly beginCaptures?: Captures
  readonly endCaptures?: Captures
  readonly patterns?: readonly Pattern[]
}
type Captures = Readonly<Record<string, { readonly name: string }>>
/** A name: a letter or `_`, then letters, combining marks, digits and `_`. */
const identifier = '[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_]*'
/** Where a word begins and ends. `\b` does not know letters beyond ASCII. */
const begin = '(?<![\\p{L}\\p{M}\\p{Nd}_])'
const end = '(?![\\p{L}\\p{M}\\p{Nd}_])'
const space = '[ \\t]+'
const joining = ['and', 'or', 'not', 'in']
/** The longest first, so that none hides another. */
function oneOf(words: Iterable<string>): string {
  return `(?:${[...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`
}
function word(words: Iterable<string>): string {
  return `${begin}${oneOf(words)}${end}`
}
function keywordsIn(node: GrammarAST.AbstractElement | GrammarAST.ParserRule): string[] {
  return AstUtils.streamAst(node)
    .filter(GrammarAST.isKeyword)
    .map(({ value }) => value)
    .filter((value) => /^\p{L}/u.test(value))
    .toArray()
}
/** One part of a phrase that ends in a new name: what matches it, and what it is. */
interface PhrasePart {
  readonly match: string
  readonly scope: string
}
/** What an element before a name can be; undefined if no pattern can say it. */
function partOf(element: GrammarAST.AbstractElement): PhrasePart | undefined {
  if (GrammarAST.isKeyword(element)) return { match: element.value, scope: keywordScope(element.value) }
  if (!GrammarAST.isAssignment(element)) return undefined
  const { terminal } = element
  if (GrammarAST.isCrossReference(terminal)) return { match: identifier, scope: 'variable.other.zusage' }
  const rule = GrammarAST.isRuleCall(terminal) ? terminal.rule.ref : undefined
  if (!GrammarAST.isParserRule(rule) || rule.dataType === undefined) return undefined
  return { match: oneOf(keywordsIn(rule)), scope: 'keyword.other.zusage' }
}
/** Every phrase that gives something a name: `party Sales`, `duty of client Forecast`, `as Other`. */
function namingPhrases(grammar: GrammarAST.Grammar): Pattern[] {
  const patterns = new Map<string, Pattern>()
  for (const group of AstUtils.streamAst(grammar).filter(GrammarAST.isGroup)) {
    const at = group.elements.findIndex((part) => GrammarAST.isAssignment(part) && part.feature === 'name')
    const parts = group.elements.slice(0, Math.max(at, 0)).map(partOf)
    const [first] = group.elements
    if (parts.length === 0 || parts.includes(undefined) || !GrammarAST.isKeyword(first)) {
      // `target=[…] ('as' name=ID)?`: the optional group is looked at by itself.
      continue
    }
    const known = parts as PhrasePart[]
    patterns.set(known.map(({ match }) => match).join(' '), {
      match: `${begin}${known.map(({ match }) => `(${match})${space}`).join('')}(${identifier})`,
      captures: {
        ...Object.fromEntries(known.map(({ scope }, index) => [String(index + 1), { name: scope }])),
        [String(known.length + 1)]: { name: `entity.name.type.${first.value}.zusage` },
      },
    })
  }
  // The longest phrase first: `duty of client Forecast` before anything that begins like it.
  return [...patterns].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)).map(([, one]) => one)
}
function keywordScope(keyword: string): string {
  if (declarationWords.has(keyword) || structuralWords.has(keyword)) return 'keyword.declaration.zusage'
  return 'keyword.other.zusage'
}
/** The TextMate grammar, as the file has it. */
export function textMateGrammar(): string {
  const grammar = ZusageGrammar()
  const keywords = new Set(grammar.rules.filter(GrammarAST.isParserRule).flatMap(keywordsIn))
  const joins = joining.filter((keyword) => keywords.has(keyword))
  for (const join of joins) keywords.delete(join)
  const structural = [...keywords].filter((keyword) => structuralWords.has(keyword))
  // These are names as well, where a name is expected; before a comparison or a point they are one.
  const free = [...keywords].filter((keyword) => !structuralWords.has(keyword))
  const unit = `(?:%|(?:${oneOf(unitWords)}|[A-Z]{3})${end})`
  const number = '-?\\d[\\d_]*(?:\\.\\d+)?'
  return `${JSON.stringify(
    {
      information_for_contributors: ['Written by scripts/grammar.ts; npm run generate -w extension'],
      name: 'Zusage',
      scopeName: 'source.zusage',
      fileTypes: ['zusage'],
      patterns: [
        { include: '#comments' },
        { include: '#imports' },
        { include: '#strings' },
        { include: '#declarations' },
        { include: '#values' },
        { include: '#words' },
        { include: '#signs' },
      ],
      repository: {
        comments: {
          patterns: [
            block('comment.block.documentation.zusage', '/\\*\\*(?!/)'),
            block('comment.block.zusage', '/\\*'),
            {
              name: 'comment.line.double-slash.zusage',
              begin: '//',
              end: '$',
              beginCaptures: { 0: { name: 'punctuation.definition.comment.zusage' } },
              patterns: [
                {
                  match: `\\bzusage:\\s*ignore\\b|\\b(?:until|because)\\b`,
                  name: 'keyword.control.directive.zusage',
                },
              ],
            },
          ],
        },
        imports: {
          patterns: [
            {
              begin: word(['import']),
              end: '$|(?<=")',
              beginCaptures: { 0: { name: 'keyword.declaration.zusage' } },
              patterns: [
                { include: '#comments' },
                { match: word(['as', 'from']), name: 'keyword.other.zusage' },
                text('string.quoted.double.import.zusage'),
                { match: identifier, name: 'variable.other.zusage' },
                { match: ',', name: 'punctuation.separator.zusage' },
              ],
            },
          ],
        },
        strings: { patterns: [text('string.quoted.double.zusage')] },
        declarations: { patterns: namingPhrases(grammar) },
        values: {
          patterns: [
            { match: `${begin}\\d{4}-\\d{1,2}-\\d{1,2}${end}`, name: 'constant.numeric.date.zusage' },
            { match: `${begin}\\d{1,2}:\\d{2}${end}`, name: 'constant.numeric.time.zusage' },
            { match: `${begin}\\d+\\.\\d+\\.\\d+${end}`, name: 'constant.numeric.version.zusage' },
            {
              match: `${begin}(${number})(?:[ \\t]*(business)${end})?[ \\t]*(${unit})`,
              captures: {
                1: { name: 'constant.numeric.zusage' },
                2: { name: 'keyword.other.zusage' },
                3: { name: 'keyword.other.unit.zusage' },
              },
            },
            { match: `${begin}${number}`, name: 'constant.numeric.zusage' },
            {
              match: `${begin}(${oneOf([...unitIntroducers, 'next'])})(?:${space}(business))?${space}(${oneOf(unitWords)})${end}`,
              captures: {
                1: { name: 'keyword.other.zusage' },
                2: { name: 'keyword.other.zusage' },
                3: { name: 'keyword.other.unit.zusage' },
              },
            },
            {
              match: `${begin}(money)${space}([A-Z]{3})${end}`,
              captures: { 1: { name: 'keyword.other.zusage' }, 2: { name: 'keyword.other.unit.zusage' } },
            },
            { match: word(['yes', 'no']), name: 'constant.language.zusage' },
          ],
        },
        words: {
          patterns: [
            { match: word(joins), name: 'keyword.operator.word.zusage' },
            { match: word(structural), name: 'keyword.declaration.zusage' },
            { match: `${word(free)}(?!\\s*(?:[<>=.]|!=))`, name: 'keyword.other.zusage' },
            { match: identifier, name: 'variable.other.zusage' },
          ],
        },
        signs: {
          patterns: [
            { match: '<=|>=|!=|<|>|=|\\||-', name: 'keyword.operator.zusage' },
            { match: '[,:.]', name: 'punctuation.separator.zusage' },
            { match: '[{}]', name: 'punctuation.section.block.zusage' },
            { match: '[()]', name: 'punctuation.section.parens.zusage' },
          ],
        },
      },
    },
    null,
    2,
  )}\n`
}
function block(name: string, opening: string): Pattern {
  return {
    name,
    begin: opening,
    end: '\\*/',
    beginCaptures: { 0: { name: 'punctuation.definition.comment.begin.zusage' } },
    endCaptures: { 0: { name: 'punctuation.definition.comment.end.zusage' } },
  }
}
/** A text ends on its line, whether it is closed or not. */
function text(name: string): Pattern {
  return {
    name,
    begin: '"',
    end: '"|$',
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.zusage' } },
    endCaptures: { 0: { name: 'punctuation.definition.string.end.zusage' } },
    patterns: [{ match: '\\\\["\\\\]', name: 'constant.character.escape.zusage' }],
  }
}
/** The file that it is written to. */
export const grammarFile: URL = new URL('../syntaxes/zusage.tmLanguage.json', import.meta.url)
if (import.meta.main) writeFileSync(grammarFile, textMateGrammar())
