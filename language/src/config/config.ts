import { largestFile } from '../files/limits.ts'
import { ruleList } from '../rules/index.ts'
import { isLocale, type Locale, type Localized, type Severity } from '../speech/index.ts'
import { nearest } from '../syntax/nearest.ts'
import { type JsonNode, type JsonPlace, type JsonProblem, readJson } from './json-text.ts'
import { mostWildcards, problemOf, weightOf } from './patterns.ts'
import * as sentences from './sentences.ts'

/** What `zusage.json` says. */
export interface Config {
  readonly locale?: Locale
  readonly include?: readonly string[]
  readonly rules?: Readonly<Record<string, Level>>
}

/** Something in `zusage.json` that cannot be meant. */
export interface ConfigProblem extends JsonPlace {
  readonly message: Localized
  readonly help?: Localized
}

export type Level = Severity | 'off'
export const levels: readonly Level[] = ['error', 'warning', 'info', 'off']
const properties = ['$schema', 'locale', 'include', 'rules']
/** Without these nothing else can be relied on, least of all what is compiled. */
export const fixedRules: ReadonlySet<string> = new Set(['syntax-error', 'internal-error'])

type Complain = (at: JsonPlace, message: ConfigProblem['message'], help?: ConfigProblem['help']) => void

/** Reads the text of a `zusage.json`; with any problem nothing of it counts. */
export function readConfig(text: string): { config: Config } | { problems: readonly ConfigProblem[] } {
  if (text.length > largestFile) return tooLargeConfig
  const node = readJson(text)
  if ('expected' in node) return { problems: [jsonProblem(node)] }
  const problems: ConfigProblem[] = []
  const complain: Complain = (at, message, help) =>
    problems.push({ start: at.start, end: at.end, message, ...(help === undefined ? {} : { help }) })
  const config = configOf(node, complain)
  return problems.length > 0 ? { problems } : { config }
}

/** What is read of a `zusage.json` of that size. */
export const tooLargeConfig: { problems: readonly ConfigProblem[] } = {
  problems: [{ start: 0, end: 0, message: sentences.configTooLarge }],
}

function jsonProblem({ expected, start, end }: JsonProblem): ConfigProblem {
  return { start, end, message: sentences.invalidJson(expected) }
}

function configOf(node: JsonNode, complain: Complain): Config {
  const config: { -readonly [K in keyof Config]: Config[K] } = {}
  if (isSomethingElse(node)) {
    complain(node.entries[0]!.key, sentences.configForeign, sentences.configForeignHelp(properties))
    return config
  }
  for (const [key, value] of entriesOf(node, complain, sentences.configObject)) {
    switch (key.value) {
      case '$schema':
        if (value.kind !== 'string') complain(value, sentences.configText('$schema'))
        break
      case 'locale':
        if (value.kind === 'string' && isLocale(value.value)) config.locale = value.value
        else complain(value, sentences.configLocale())
        break
      case 'include':
        config.include = includeOf(value, complain)
        break
      case 'rules':
        config.rules = rulesOf(value, complain)
        break
      default:
        complain(
          key,
          sentences.configKey(key.value),
          helpOf(key.value, properties, sentences.configKeys(properties)),
        )
    }
  }
  return config
}

/** Another tool's file of the same name has several properties, and none of ours, not even misspelt. */
function isSomethingElse(node: JsonNode): node is Extract<JsonNode, { kind: 'object' }> {
  if (node.kind !== 'object' || node.entries.length < 2) return false
  return node.entries.every(
    ({ key: { value } }) => !properties.includes(value) && nearest(value, properties).length === 0,
  )
}

function includeOf(node: JsonNode, complain: Complain): string[] {
  const patterns: string[] = []
  let weight = 0
  if (node.kind !== 'array') complain(node, sentences.configInclude)
  for (const item of node.kind === 'array' ? node.items : []) {
    if (item.kind !== 'string' || item.value === '') {
      complain(item, sentences.configInclude)
      continue
    }
    const { value } = item
    const problem = problemOf(value)
    if (leavesRoot(value)) complain(item, sentences.configIncludeOutside(value))
    else if (problem !== undefined) {
      complain(item, sentences.configPattern(value, problem), sentences.configPatternHelp)
    } else if (weight <= mostWildcards) {
      weight += weightOf(value)
      if (weight > mostWildcards)
        complain(item, sentences.configIncludeMany(), sentences.configIncludeManyHelp)
      patterns.push(value)
    }
  }
  return patterns
}

/** Absolute, or up and out; inside braces, too. */
function leavesRoot(pattern: string): boolean {
  return /^[\\/]|^[a-z]:/i.test(pattern) || /(^|[\\/{,])\.\.($|[\\/},])/.test(pattern)
}

function rulesOf(node: JsonNode, complain: Complain): Record<string, Level> {
  const rules: Record<string, Level> = {}
  const names = ruleList.map((rule) => rule.name)
  for (const [key, value] of entriesOf(node, complain, sentences.configRules)) {
    const rule = key.value
    if (!names.includes(rule)) {
      complain(key, sentences.unknownRule(rule), helpOf(rule, names, sentences.listRules))
    } else if (value.kind !== 'string' || !isLevel(value.value)) {
      complain(value, sentences.configLevel(rule))
    } else if (fixedRules.has(rule)) {
      complain(key, sentences.fixedLevel(rule))
    } else rules[rule] = value.value
  }
  return rules
}

export function isLevel(text: string): text is Level {
  return (levels as readonly string[]).includes(text)
}

function helpOf(word: string, known: readonly string[], otherwise: Localized): Localized {
  const words = nearest(word, known)
  return words.length > 0 ? sentences.didYouMean(words) : otherwise
}

function* entriesOf(
  node: JsonNode,
  complain: Complain,
  otherwise: ConfigProblem['message'],
): Generator<[JsonPlace & { value: string }, JsonNode]> {
  if (node.kind !== 'object') {
    complain(node, otherwise)
    return
  }
  const seen = new Set<string>()
  for (const { key, value } of node.entries) {
    if (seen.has(key.value)) complain(key, sentences.configTwice(key.value))
    else yield [key, value]
    seen.add(key.value)
  }
}
