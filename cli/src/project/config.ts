import { type Locale, nearest, ruleList, type Severity } from '../language.ts'
import { isLocale } from '../locale.ts'
import type { Say } from '../messages.ts'
import { type JsonNode, type JsonPlace, type JsonProblem, readJson } from './json-text.ts'

/** What `zusage.json` says. */
export interface Config {
  readonly locale?: Locale
  readonly include?: readonly string[]
  readonly rules?: Readonly<Record<string, Level>>
}

/** Something in `zusage.json` that cannot be meant. */
export interface ConfigProblem extends JsonPlace {
  readonly message: (say: Say) => string
  readonly help?: (say: Say) => string
}

export type Level = Severity | 'off'
export const levels: readonly Level[] = ['error', 'warning', 'info', 'off']
const properties = ['$schema', 'locale', 'include', 'rules']
/** Without these nothing else can be relied on, least of all what is compiled. */
export const fixedRules: ReadonlySet<string> = new Set(['syntax-error', 'internal-error'])

type Complain = (at: JsonPlace, message: ConfigProblem['message'], help?: ConfigProblem['help']) => void

/** Reads the text of a `zusage.json`; with any problem nothing of it counts. */
export function readConfig(text: string): { config: Config } | { problems: readonly ConfigProblem[] } {
  const node = readJson(text)
  if ('expected' in node) return { problems: [jsonProblem(node)] }
  const problems: ConfigProblem[] = []
  const complain: Complain = (at, message, help) =>
    problems.push({ start: at.start, end: at.end, message, ...(help === undefined ? {} : { help }) })
  const config = configOf(node, complain)
  return problems.length > 0 ? { problems } : { config }
}

function jsonProblem({ expected, start, end }: JsonProblem): ConfigProblem {
  return { start, end, message: (say) => say('invalidJson', { expected }) }
}

function configOf(node: JsonNode, complain: Complain): Config {
  const config: { -readonly [K in keyof Config]: Config[K] } = {}
  for (const [key, value] of entriesOf(node, complain, (say) => say('configObject'))) {
    switch (key.value) {
      case '$schema':
        if (value.kind !== 'string') complain(value, (say) => say('configText', { key: '$schema' }))
        break
      case 'locale':
        if (value.kind === 'string' && isLocale(value.value)) config.locale = value.value
        else complain(value, (say) => say('configLocale'))
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
          (say) => say('configKey', { key: key.value }),
          helpOf(key.value, properties, (say) => say('configKeys', { keys: properties })),
        )
    }
  }
  return config
}

function includeOf(node: JsonNode, complain: Complain): string[] {
  const patterns: string[] = []
  if (node.kind !== 'array') complain(node, (say) => say('configInclude'))
  for (const item of node.kind === 'array' ? node.items : []) {
    if (item.kind !== 'string' || item.value === '') complain(item, (say) => say('configInclude'))
    else if (leavesRoot(item.value)) {
      const { value } = item
      complain(item, (say) => say('configIncludeOutside', { pattern: value }))
    } else patterns.push(item.value)
  }
  return patterns
}

/** Absolute, or up and out; inside braces and brackets, too. */
function leavesRoot(pattern: string): boolean {
  return /^[\\/!]|^[a-z]:/i.test(pattern) || /(^|[\\/{,(|])\.\.($|[\\/},)|])/.test(pattern)
}

function rulesOf(node: JsonNode, complain: Complain): Record<string, Level> {
  const rules: Record<string, Level> = {}
  const names = ruleList.map((rule) => rule.name)
  for (const [key, value] of entriesOf(node, complain, (say) => say('configRules'))) {
    const rule = key.value
    if (!names.includes(rule)) {
      complain(
        key,
        (say) => say('unknownRule', { rule }),
        helpOf(rule, names, (say) => say('listRules')),
      )
    } else if (value.kind !== 'string' || !isLevel(value.value)) {
      complain(value, (say) => say('configLevel', { rule }))
    } else if (fixedRules.has(rule)) {
      complain(key, (say) => say('configFixed', { rule }))
    } else rules[rule] = value.value
  }
  return rules
}

export function isLevel(text: string): text is Level {
  return (levels as readonly string[]).includes(text)
}

function helpOf(word: string, known: readonly string[], otherwise: (say: Say) => string) {
  const words = nearest(word, known)
  return words.length > 0 ? (say: Say) => say('didYouMean', { words }) : otherwise
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
    if (seen.has(key.value)) complain(key, (say) => say('configTwice', { key: key.value }))
    else yield [key, value]
    seen.add(key.value)
  }
}
