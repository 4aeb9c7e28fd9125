import type { ClientCapabilities } from 'vscode-languageserver-protocol'
import { ruleList } from '../rules/index.ts'
import { isLocale, type Locale, type Severity } from '../speech/index.ts'

/** The kinds of hints in the text, each of which can be switched off: `zusage.inlayHints.dueExamples`. */
export interface HintSettings {
  /** `= Mon 17:30` behind a target. */
  readonly dueExamples: boolean
  /** `needs 6.2 FTE` behind the staff of a team and the members of a pool. */
  readonly staffing: boolean
  /** What `others` stands for. */
  readonly others: boolean
  /** The sum of the shares that a contract gives to its segments, and the requests behind a share. */
  readonly volumes: boolean
  /** The hours of an SLA or a team that it takes over. */
  readonly hours: boolean
}

/** The kinds of lenses above declarations, each of which can be switched off: `zusage.codeLens.references`. */
export interface LensSettings {
  readonly references: boolean
  readonly staffing: boolean
  readonly compile: boolean
  readonly contract: boolean
}

/** What the user has set in the editor, in the section `zusage`. */
export interface Settings {
  /** `zusage.locale`; undefined for `auto`: the editor's own language. */
  readonly locale: Locale | undefined
  /** `zusage.rules`: levels by rule name. They win over those of `zusage.json`, as `zusage check --rule` does. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  readonly inlayHints: HintSettings
  readonly codeLens: LensSettings
}

export const defaultSettings: Settings = {
  locale: undefined,
  rules: {},
  inlayHints: { dueExamples: true, staffing: true, others: true, volumes: true, hours: true },
  codeLens: { references: true, staffing: true, compile: true, contract: true },
}

const fixedRules: ReadonlySet<string> = new Set(['syntax-error', 'internal-error'])
const levels: readonly unknown[] = ['error', 'warning', 'info', 'off']

/** Reads settings of the section `zusage` as an editor sends them; what is missing or makes no sense is as by default. */
export function readSettings(section: unknown): Settings {
  const locale = part(section, 'locale')
  return {
    locale: isLocale(locale) ? locale : undefined,
    rules: ruleLevels(part(section, 'rules')),
    inlayHints: switches(defaultSettings.inlayHints, part(section, 'inlayHints')),
    codeLens: switches(defaultSettings.codeLens, part(section, 'codeLens')),
  }
}

function ruleLevels(given: unknown): Settings['rules'] {
  const levelOf = (rule: string): Severity | 'off' | undefined => {
    const level = part(given, rule)
    return levels.includes(level) && !fixedRules.has(rule) ? (level as Severity | 'off') : undefined
  }
  const set = ruleList
    .map(({ name }) => [name, levelOf(name)] as const)
    .filter(([, level]) => level !== undefined)
  return Object.fromEntries(set) as Settings['rules']
}

/** `false` for a whole group switches all of it off. */
function switches<T extends object>(defaults: T, given: unknown): T {
  const entries = Object.entries(defaults).map(([key, value]) => {
    const one = given === false ? false : part(given, key)
    return [key, typeof one === 'boolean' ? one : value]
  })
  return Object.fromEntries(entries) as T
}

function part(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
}

/** What an editor can show, as far as answers depend on it. */
export interface ClientFeatures {
  readonly snippets: boolean
  /** Completion with one range to insert and one to replace. */
  readonly insertReplace: boolean
  /** Markdown in the documentation of completion items, in hover and in signatures. */
  readonly markdown: { readonly completion: boolean; readonly hover: boolean; readonly signature: boolean }
  /** Commands of our extension: lenses that run them are of no use elsewhere. */
  readonly commands: boolean
}

/**
 * @param options what the client sent as `initializationOptions`; our extension sends `{ commands: true }` since it
 * registers what lenses and hints run
 */
export function clientFeatures(capabilities: ClientCapabilities, options: unknown): ClientFeatures {
  const { completion, hover, signatureHelp } = capabilities.textDocument ?? {}
  const item = completion?.completionItem
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    markdown: {
      completion: item?.documentationFormat?.includes('markdown') === true,
      hover: hover?.contentFormat?.includes('markdown') === true,
      signature: signatureHelp?.signatureInformation?.documentationFormat?.includes('markdown') === true,
    },
    commands: part(options, 'commands') === true,
  }
}
