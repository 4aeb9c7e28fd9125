// A phrase that the grammar knows and lowering does not read would vanish silently: the contract would say something, and
// nobody would ever hear of it. Here everything that the parser can put into the syntax tree is changed there, one thing at
// a time, and the model has to be another.
import { type AstNode, type GenericAstNode, GrammarAST, isAstNode, type LangiumDocument, URI } from 'langium'
import { describe, expect, test } from 'vitest'
import { standardLibrary } from '../../language/src/embedded/standard-library.ts'
import type { Document } from '../../language/src/generated/ast.ts'
import { ZusageAstReflection } from '../../language/src/generated/ast.ts'
import { Language } from '../../language/src/index.ts'
import { lowerDocument } from '../../language/src/model/lower/index.ts'
import { exampleFolders, readProject, tour } from '../support/projects.ts'

const { services } = new Language()
const { types } = new ZusageAstReflection()

/** What the examples do not say, and what means something else in another place. */
const others = `
import "somewhere.zusage"
import Bureau as Office from "elsewhere.zusage"

season Winter "Winter" 2026-11-01 to 2027-02-28
calendar Shop {
  time zone "Europe/Berlin"
  open mon-fri 08:00-17:00 "usual"
  open sat 08:00-12:00 during Winter "harvest"
  closed sun during Winter "frost"
  open 2027-12-24 08:00-12:00 "eve"
  open 2027-12-27 to 2027-12-30 10:00-14:00
  closed 2027-05-07
  closed 2027-08-02 to 2027-08-06 "works holiday"
}
metric Promoters is score from -100 to -10
segmentation People first match {
  attribute balance: money in EUR
  attribute distance: number
  segment Owing when balance < -5 EUR
  segment Far when distance > -3 and distance < 12
  segment Others otherwise
}
process Handling { prompt Ask for People.Owing, Far hand over to Desk within 2 business days }
sla Slow { goal ResponseTime at most 2 business hours }
contract Deal { assign People.Owing { Back.Orders, Returns under Slow by Desk } }
`

const texts: readonly string[] = [
  ...[...exampleFolders.map((folder) => readProject(folder)), tour].flat().map(({ text }) => text),
  standardLibrary,
  others,
]

/** What may say nothing, and why. */
const silent: Readonly<Record<string, string>> = {
  'DeadlineTarget.close': 'where no time stands, it is the close: only one of the two can be there',
  'DeadlineTarget.same': 'where `next` does not stand, it is the same day: only one of the two can be there',
  'DeadlineTarget.business': '`next` alone is no other day: a rule asks for the word',
  'Opening.reason (days times reason)':
    'a text beside the usual hours tells readers of the source why, as a comment does',
  'Opening.reason (days times season reason)': 'the same',
  'Closing.reason (days season reason)': 'the same',
}

let parsed = 0
function parse(text: string): LangiumDocument<Document> {
  const uri = URI.parse(`zusage://phrases/${parsed++}.zusage`)
  return services.shared.workspace.LangiumDocumentFactory.fromString<Document>(text, uri)
}

/** What lowering makes of a document, without places; nothing of one that no parser would make. */
function modelOf(document: LangiumDocument<Document>): string | undefined {
  try {
    return writtenModelOf(document)
  } catch {
    // Something is read that must be there.
    return undefined
  }
}

function writtenModelOf(document: LangiumDocument<Document>): string {
  const { Names: names, Imports: imports } = services.zusage
  const lowering = { names, imports, declaredFor: () => undefined }
  const { declarations, imports: imported } = lowerDocument(document, lowering, () => {})
  const seen = new Set<unknown>()
  return JSON.stringify([declarations, imported], (key, value: unknown) => {
    if (/origin$/i.test(key) || key === 'target' || typeof value === 'function') return undefined
    if (typeof value !== 'object' || value === null) return value
    const { kind, text, value: read, problem, dependsOn } = value as Record<string, unknown>
    if (kind === 'literal') return [text, read, problem]
    if (kind === 'reference') return [text, dependsOn]
    if (seen.has(value)) return undefined
    seen.add(value)
    return value
  })
}

interface Place {
  readonly document: LangiumDocument<Document>
  readonly node: GenericAstNode
}

/** A property of nodes of a type; or with none the nodes themselves. */
interface Phrase {
  readonly property?: string
  /** Where it stands, by what else stands in the node: `open mon-fri … "reason"`, `open 2027-12-24 … "reason"`. */
  readonly shapes: Map<string, Place[]>
  /** Everything that it is somewhere. */
  readonly values: Set<unknown>
}

/** What the parser has put into the nodes of the documents, by type and property. */
function phrasesOf(documents: readonly LangiumDocument<Document>[]): Map<string, Phrase> {
  const phrases = new Map<string, Phrase>()
  const add = (place: Place, property?: string): void => {
    const { node } = place
    const key = property === undefined ? node.$type : `${node.$type}.${property}`
    const phrase = phrases.get(key) ?? { ...(property && { property }), shapes: new Map(), values: new Set() }
    phrases.set(key, phrase)
    const shape = property === undefined ? '' : propertiesOf(node).join(' ')
    phrase.shapes.set(shape, [...(phrase.shapes.get(shape) ?? []), place])
    if (property !== undefined) phrase.values.add(node[property])
  }
  const walk = (document: LangiumDocument<Document>, node: GenericAstNode): void => {
    add({ document, node })
    for (const property of propertiesOf(node)) {
      add({ document, node }, property)
      for (const child of [node[property]].flat())
        if (isAstNode(child)) walk(document, child as GenericAstNode)
    }
  }
  for (const document of documents) walk(document, document.parseResult.value as AstNode as GenericAstNode)
  return phrases
}

/** The names of what is there. */
function propertiesOf(node: GenericAstNode): string[] {
  const isThere = (value: unknown): boolean =>
    value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)
  return Object.keys(node).filter((property) => !property.startsWith('$') && isThere(node[property]))
}

/** What could stand there instead. */
function insteadOf(value: unknown, everywhere: readonly unknown[]): unknown[] {
  if (Array.isArray(value)) {
    const [first, ...more] = value
    return [more, ...insteadOf(first, []).map((one) => [one, ...more])]
  }
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'string')
    return [...new Set([...everywhere, `${value}x`])].filter((one) => one !== value)
  if (isAstNode(value)) return [undefined]
  return [Object.create(value as object, { $refText: { value: 'Another' } })]
}

/** The shapes in which a phrase changes nothing, whatever it is. */
function unheard([key, { property, shapes, values }]: [string, Phrase]): string[] {
  const isHeard = ({ document, node }: Place): boolean => {
    const before = modelOf(document)
    if (property === undefined) return isAnotherWithout(node, document, before)
    const value = node[property]
    const isOther = insteadOf(value, [...values]).some((other) => {
      node[property] = other
      return modelOf(document) !== before
    })
    node[property] = value
    return isOther
  }
  if (key in silent) return []
  return [...shapes]
    .filter(([shape, places]) => !(`${key} (${shape})` in silent) && !places.some(isHeard))
    .map(([shape]) => `${key} (${shape})`)
}

/** Whether it matters that a node is there. */
function isAnotherWithout(
  node: GenericAstNode,
  document: LangiumDocument<Document>,
  before: string | undefined,
): boolean {
  const { $container: container, $containerProperty: property } = node
  if (container === undefined || property === undefined) return true
  const parent = container as GenericAstNode
  const value = parent[property]
  parent[property] = Array.isArray(value) ? value.filter((one) => one !== node) : undefined
  const after = modelOf(document)
  parent[property] = value
  return after !== before
}

/** A name for several kinds of nodes, which no node has for its own. */
function isAbstract(type: string): boolean {
  return Object.values(types).some(({ superTypes }) => (superTypes as readonly string[]).includes(type))
}

/** Everything that there can be in a syntax tree. */
const possible = Object.entries(types)
  .filter(([type, { properties }]) => Object.keys(properties).length > 0 || !isAbstract(type))
  .flatMap(([type, { properties }]) => [
    type,
    ...Object.keys(properties).map((property) => `${type}.${property}`),
  ])

type Element = GrammarAST.AbstractElement & { readonly elements?: readonly Element[] }

/** Whether it puts something into the tree. */
function isKept(element: Element): boolean {
  if (GrammarAST.isAssignment(element) || GrammarAST.isAction(element) || GrammarAST.isRuleCall(element))
    return true
  return (element.elements ?? []).some(isKept)
}

/** Words that may stand there or not, or one in place of another, and of which the tree knows nothing. */
function lostWords(element: Element): Element[] {
  const { elements = [], cardinality } = element
  const isOptional = cardinality === '?' || cardinality === '*'
  if (isOptional && !isKept(element)) return [element]
  const isChoice = GrammarAST.isAlternatives(element) || GrammarAST.isUnorderedGroup(element)
  if (isChoice && elements.filter((one) => !isKept(one)).length > 1) return [element]
  return elements.flatMap(lostWords)
}

function wordsOf(element: Element): string {
  return GrammarAST.isKeyword(element) ? element.value : (element.elements ?? []).map(wordsOf).join(' ')
}

describe('what the parser puts into the tree', () => {
  const documents = texts.map(parse)
  const phrases = phrasesOf(documents)

  test('stands somewhere in these texts', () => {
    expect(
      documents.flatMap(({ parseResult }) => parseResult.parserErrors.map(({ message }) => message)),
    ).toEqual([])
    expect(possible.filter((key) => !phrases.has(key))).toEqual([])
  })

  test('is in the model', () => {
    expect([...phrases].flatMap(unheard)).toEqual([])
  })

  test('is all that can be written in several ways', () => {
    const lost = services.Grammar.rules
      .filter(GrammarAST.isParserRule)
      .filter((rule) => rule.name in types)
      .flatMap(({ name, definition }) =>
        lostWords(definition as Element).map((one) => `${name}: ${wordsOf(one)}`),
      )
    // One and several: the number says which it is.
    expect(lost).toEqual(['SmallSample: misses miss', 'CreditThreshold: misses miss'])
  })

  test('is missed if it is not', () => {
    const document = parse('skill German "Deutsch"\n')
    const [skill] = document.parseResult.value.declarations as unknown as GenericAstNode[]
    // As if the grammar had `skill German "Deutsch" level 3`.
    skill!.level = '3'
    expect([...phrasesOf([document])].flatMap(unheard)).toEqual(['Skill.level (name title level)'])
  })
})
