import fc from 'fast-check'
import { GrammarAST } from 'langium'
import { services } from './format-support.ts'

/** Words for every kind of token; the names are such as tempt a lexer or a table. */
const terminals: Readonly<Record<string, readonly string[]>> = {
  ID: [
    ...['A', 'Bb', 'LongerName', 'AVeryLongNameThatSticksOutFromAllTheOthers', 'Büro', 'x1', 'with1'],
    ...['same', 'each', 'every', 'per', 'business', 'hours', 'week', 'day', 's', 'mon', 'volume', 'client'],
    ...['by', 'within', 'to', 'of', 'yes', 'score'],
  ],
  STRING: ['"a"', '"Ein Titel"', '"Ein ziemlich langer Titel mit vielen Wörtern"', '"//"', '"日本"', '""'],
  NUMBER: ['1', '20', '4.2', '500_000'],
  UNIT: ['%', 's', 'min', 'days', 'EUR', 'FTE', 'hours'],
  DATE: ['2027-01-02'],
  TIME: ['8:00', '08:00'],
  VERSION: ['1.2.3'],
  ROW_VOLUME: ['volume'],
}
const seldomSpaces = [
  ...['\n', '\n', '\n', '\n\n\n', ' \t', ' // c\n', '\n// d\n', ' /* e */ ', '\n/* f */\n', '/** g\n * h */'],
  ...['\n/* i\n*/\n', '\n// zusage: ignore a until 2027-01-01 because "b"\n'],
]
const deepest = 14

/** From 0 up to 1; numbers with a point would mostly be next to 0. */
const chance = fc.noBias(fc.integer({ min: 0, max: 2 ** 30 - 1 })).map((number) => number / 2 ** 30)

/** Texts made from the rules of the grammar by chance; many of them are no sound texts for all that. */
export const grammarTexts: fc.Arbitrary<string> = fc.infiniteStream(chance).map((chances) => {
  const words = new Writer(chances).write('Document')
  const calm = 0.3 + next(chances) * 0.7
  return words.map((word) => (next(chances) < calm ? ' ' : pick(chances, seldomSpaces)) + word).join('')
})

function next(chances: Iterator<number>): number {
  return chances.next().value as number
}

function pick<T>(chances: Iterator<number>, values: readonly T[]): T {
  return values[Math.floor(next(chances) * values.length)]!
}

class Writer {
  private readonly words: string[] = []
  private readonly chances: Iterator<number>
  private depth = 0

  constructor(chances: Iterator<number>) {
    this.chances = chances
  }

  write(rule: string): string[] {
    this.rule(rule)
    return this.words
  }

  private rule(name: string): void {
    const rule = services.Grammar.rules.find((one) => one.name === name)
    this.depth++
    if (GrammarAST.isParserRule(rule)) this.element(rule.definition)
    else this.words.push(pick(this.chances, terminals[name]!))
    this.depth--
  }

  private element(element: GrammarAST.AbstractElement): void {
    for (let times = this.times(element.cardinality); times > 0; times--) this.once(element)
  }

  private times(cardinality: string | undefined): number {
    const more = this.depth > deepest ? 0 : next(this.chances)
    if (cardinality === '?') return more < 0.5 ? 0 : 1
    if (cardinality === '*') return Math.floor(more * 5)
    return cardinality === '+' ? 1 + Math.floor(more * 3) : 1
  }

  private once(element: GrammarAST.AbstractElement): void {
    if (GrammarAST.isKeyword(element)) this.words.push(element.value)
    else if (GrammarAST.isAssignment(element)) this.element(element.terminal)
    else if (GrammarAST.isCrossReference(element)) this.rule('ID')
    else if (GrammarAST.isRuleCall(element)) this.rule(element.rule.$refText)
    else if (GrammarAST.isGroup(element)) for (const part of element.elements) this.element(part)
    else if (GrammarAST.isAlternatives(element)) {
      // The last alternative is never the recursive one.
      this.element(this.depth > deepest ? element.elements.at(-1)! : pick(this.chances, element.elements))
    }
  }
}
