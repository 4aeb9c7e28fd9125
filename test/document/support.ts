// Documents of whole contracts, and ways to look into them.
import { JSDOM } from 'jsdom'
import { documentOf } from '../../cli/src/document/build.ts'
import type { Document } from '../../cli/src/document/tree.ts'
import { isProblem } from '../../language/src/clock/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { jsonOf, readProject, tour } from '../support/projects.ts'

export type Locale = 'de' | 'en'
export const locales: readonly Locale[] = ['de', 'en']

export const contracts: Readonly<Record<'tour' | 'innendienst', CompiledContract>> = {
  tour: JSON.parse(jsonOf(tour)),
  innendienst: JSON.parse(jsonOf(readProject('examples/innendienst'))),
}
export type ContractName = keyof typeof contracts

/** Every contract in every language. */
export const cases = (Object.keys(contracts) as ContractName[]).flatMap((name) =>
  locales.map((locale) => [name, locale] as const),
)

/** Stands for the version of Zusage, so that a new one changes no expectation. */
export const writer = '0.0.0'

export async function documentFor(contract: CompiledContract, locale: Locale): Promise<Document> {
  const document = await documentOf(contract, { locale, writer })
  if (isProblem(document)) throw new Error(document.kind)
  return document
}

/** A page as a browser has it; its scripts do not run. */
export function pageOf(html: string): JSDOM['window']['document'] {
  return new JSDOM(html).window.document
}

/** The contract with every text that people wrote put through a function; ids and what refers to them stay. */
export function withTexts(contract: CompiledContract, change: (text: string) => string): CompiledContract {
  const texts = new Set(['title', 'documentation', 'summary', 'because', 'reason', 'signatory'])
  const lists = new Set(['clientProvides', 'delivers', 'exceptions'])
  const visit = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      return value.map((one) => (lists.has(key) && typeof one === 'string' ? change(one) : visit(one, '')))
    }
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, visit(one, name)]))
    }
    return typeof value === 'string' && texts.has(key) ? change(value) : value
  }
  return visit(contract, '') as CompiledContract
}

/** All texts that people wrote in a contract. */
export function textsOf(contract: CompiledContract): string[] {
  const texts: string[] = []
  withTexts(contract, (text) => {
    texts.push(text)
    return text
  })
  return texts
}
