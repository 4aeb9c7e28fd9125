import type { IToken } from 'chevrotain'
import type {
  ParameterInformation,
  SignatureHelp,
  SignatureHelpParams,
  SignatureInformation,
} from 'vscode-languageserver-protocol'
import type { Metric } from '../../model/declarations.ts'
import type { Locale } from '../../speech/index.ts'
import { type Cursor, cursorAt } from './completion/cursor.ts'
import { isWord, type Next } from './completion/follow.ts'
import { markup } from './completion/proposal.ts'
import { metricAt, usualTarget } from './completion/values.ts'
import { defineFeature } from './feature.ts'
import { escapeMarkdown } from './markdown.ts'
import { formsByWord, rowForms, volumeShareForms } from './signature-forms.ts'
import { type Form, metric, name } from './signature-parts.ts'
import { tellMetric } from './telling.ts'

interface Statement {
  readonly forms: readonly Form[]
  /** What is written before the parts. */
  readonly head: string
  /** The tokens of the statement before the cursor, without its first word. */
  readonly tokens: readonly IToken[]
}

/** How the statement at the cursor can be written; the part that comes next stands out. */
export const signatureHelp = defineFeature<SignatureHelpParams, SignatureHelp | undefined>({
  method: 'textDocument/signatureHelp',
  capabilities: { signatureHelpProvider: { triggerCharacters: [' ', ','], retriggerCharacters: [' ', ','] } },
  answer(file, { position }, { client }) {
    const cursor = cursorAt(file, position)
    if (cursor.comment !== undefined || cursor.text !== undefined) return undefined
    const statement = statementAt(cursor)
    if (statement === undefined) return undefined
    const { locale } = file.project
    const declared = statement.head === 'goal' ? metricAt(cursor) : undefined
    const kind = declared?.definition?.kind
    const forms = statement.forms.filter(
      ({ for: kinds }) => kind === undefined || kinds === undefined || kinds.includes(kind),
    )
    const signatures = forms.map((form) =>
      signatureOf(form, statement, declared, locale, client.markdown.signature),
    )
    const places = forms.map((form) => placeIn(form, statement))
    const best = places.reduce((a, b, index) => (b.read > places[a]!.read ? index : a), 0)
    return { signatures, activeSignature: best, activeParameter: places[best]!.part }
  },
})

/** The statement in which the cursor is, on its line; undefined where none of these is being written. */
function statementAt(cursor: Cursor): Statement | undefined {
  const { following, before, beginsLine, file, start } = cursor
  const { tokens, next } = following
  if (before === undefined || beginsLine) return undefined
  const line = file.lines.position(start).line
  const onLine = tokens.filter((token) => file.lines.position(token.startOffset).line === line)
  const head = onLine.findLastIndex((token, index) => isHead(token, onLine[index - 1]))
  const word = onLine[head]?.image
  if (word !== undefined && formsByWord[word] !== undefined) {
    const inAssignment = isIn(next, 'AssignmentVolume', 'AssignmentRow')
    const forms = word === 'volume' && inAssignment ? volumeShareForms : formsByWord[word]
    return { forms, head: word, tokens: onLine.slice(head + 1) }
  }
  if (!isIn(next, 'AssignmentRow')) return undefined
  const brace = onLine.findLastIndex(({ image }) => image === '{')
  return { forms: rowForms, head: '', tokens: onLine.slice(brace + 1) }
}

/** Whether a word begins a statement here; behind another name it is a name or belongs to what stands before. */
function isHead({ image }: IToken, before: IToken | undefined): boolean {
  if (!Object.hasOwn(formsByWord, image)) return false
  return (
    image !== 'volume' ||
    before === undefined ||
    (before.image !== 'except' && before.image !== ',' && before.tokenType.name !== 'NUMBER')
  )
}

function isIn(next: readonly Next[], ...rules: string[]): boolean {
  return next.some(
    ({ rule, calls, begins }) =>
      !begins && (rules.includes(rule) || calls.some((call) => rules.includes(call.rule))),
  )
}

function signatureOf(
  { parts, says }: Form,
  { head }: Statement,
  declared: Metric | undefined,
  locale: Locale,
  isMarkdown: boolean,
): SignatureInformation {
  let label = head
  const parameters: ParameterInformation[] = parts.map((part) => {
    const text = part === metric && declared !== undefined ? declared.id : part.text
    if (label !== '') label += ' '
    const start = label.length
    label += text
    return {
      label: [start, label.length],
      documentation: markup(escapeMarkdown(part.says[locale]), isMarkdown),
    }
  })
  const sentence = declared && tellMetric(declared, locale)
  const usual = declared && usualTarget(declared).replace(/[<>]/g, '')
  const example =
    usual === undefined ? '' : ` ${{ en: 'For example', de: 'Zum Beispiel' }[locale]}: \`${usual}\`.`
  const documentation = `${escapeMarkdown([says[locale], sentence].filter(Boolean).join(' '))}${example}`
  return { label, parameters, documentation: markup(documentation, isMarkdown) }
}

/**
 * Which part of a form comes at the cursor, and how many of the tokens it explains. Behind a comma the parts of the next
 * target begin anew, and a list goes on.
 */
function placeIn(
  { parts, anewBehind }: Form,
  { tokens }: Statement,
): { readonly part: number; readonly read: number } {
  let part = -1
  let read = 0
  let isComplete = true
  const seen = new Set<number>()
  const follows = (at: number): boolean =>
    at > part || (parts[part]?.isLast === true && parts[at]?.isLast === true && !seen.has(at))
  for (const [index, token] of tokens.entries()) {
    const { image, tokenType } = token
    const { isLast, isOpen } = parts[part] ?? {}
    if (image === ',') {
      // Conditions of exceptions have no commas, the lists behind targets have.
      isComplete = anewBehind !== undefined && (anewBehind < 0 || isLast !== true)
      if (isComplete) {
        part = anewBehind!
        seen.clear()
      }
      read++
      continue
    }
    const next = tokens[index + 1]
    const found =
      isComplete || isWord(tokenType.name)
        ? parts.findIndex((one, at) => follows(at) && one.begins(token, next, tokens[index - 1]))
        : -1
    if (found >= 0) {
      part = found
      seen.add(part)
      // A word tells forms apart, a number can begin something in many of them.
      read += isWord(tokenType.name) ? 2 : 1
      isComplete = parts[part]!.isOneToken === true
    } else {
      // What a part goes on with: its unit, the name behind `under`.
      read += part >= 0 ? 0.5 : 0
      const isEnd = isOpen !== true && (name(token) || tokenType.name === 'TIME')
      isComplete ||= isEnd || tokenType.name === 'UNIT'
    }
    const isCounting = tokenType.name === 'NUMBER' && parts[part]?.isOneToken !== true
    if (index === tokens.length - 1 && isCounting) isComplete = false
  }
  const next = parts.findIndex((_, at) => follows(at))
  return { part: isComplete && next >= 0 ? next : Math.max(0, part), read }
}
