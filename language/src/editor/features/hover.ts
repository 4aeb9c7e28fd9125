import type { IToken } from 'chevrotain'
import { CstUtils, GrammarAST } from 'langium'
import type { Hover, HoverParams } from 'vscode-languageserver-protocol'
import { regionNames } from '../../clock/index.ts'
import * as ast from '../../generated/ast.ts'
import type { Declared, Duty } from '../../model/declarations.ts'
import { declaredAs } from '../../model/file.ts'
import type { Origin } from '../../model/origin.ts'
import { plainDuration } from '../../projection/values.ts'
import { ruleList } from '../../rules/index.ts'
import type { Locale } from '../../speech/index.ts'
import { documentationOf } from '../../syntax/documentation.ts'
import { readDate, readDuration } from '../../syntax/literals.ts'
import { tellDate, tellDuration } from '../../wording/index.ts'
import { subjectAt } from '../occurrences.ts'
import type { EditorFile } from '../project.ts'
import { rulePageUri } from '../protocol.ts'
import { tokensOf } from './completion/cursor.ts'
import { markup } from './completion/proposal.ts'
import { dutyFacts } from './describe/contracts.ts'
import { describeRow, rowAt } from './describe/matrix.ts'
import { describe } from './describe.ts'
import { dueExample, targetsIn, tellExample } from './due-example.ts'
import { defineFeature, type FeatureContext } from './feature.ts'
import { keywordMeaning } from './keywords.ts'
import { codeBlock, codeSpan, escapeMarkdown } from './markdown.ts'
import { unitMeaning } from './units.ts'

/** The token at an offset; between two that touch the one behind it. */
function tokenAt(tokens: readonly IToken[], offset: number): IToken | undefined {
  const written = tokens.filter((one) => !one.isInsertedInRecovery)
  return (
    written.find(({ startOffset, endOffset }) => startOffset <= offset && offset <= endOffset!) ??
    written.find(({ endOffset }) => endOffset! + 1 === offset)
  )
}

/** What is said about a place, in Markdown. */
interface Told {
  readonly at: { readonly start: number; readonly end: number }
  readonly parts: readonly (string | undefined)[]
}

/** What stands at a place, and what follows from it. */
export const hover = defineFeature<HoverParams, Hover | undefined>({
  method: 'textDocument/hover',
  capabilities: { hoverProvider: true },
  async answer(file, { position }, context) {
    const told = await tellAt(file, file.lines.offset(position), context)
    const text = told?.parts.filter((part) => part !== undefined && part !== '').join('\n\n')
    if (told === undefined || text === undefined || text === '') return undefined
    return { contents: markup(text, context.client.markdown.hover), range: file.lines.range(told.at) }
  },
})

async function tellAt(file: EditorFile, offset: number, context: FeatureContext): Promise<Told | undefined> {
  const { tokens, comments } = tokensOf(file)
  const comment = comments.find(
    ({ startOffset, image }) => startOffset <= offset && offset < startOffset + image.length,
  )
  if (comment !== undefined) return tellComment(comment, offset, file, context)
  const { locale } = file.project
  const subject = subjectAt(file.model, offset)
  switch (subject?.kind) {
    case 'reference':
      return tellReference(subject.reference.target, subject.at, offset, file, context)
    case 'declaration':
      return tellDeclared(subject.declared, subject.at, file, context)
    case 'alias':
      return tellReference(subject.imported.reference.target, subject.at, offset, file, context)
    case 'import':
      return { at: subject.at, parts: [tellImport(file, subject.node.target)] }
    default:
  }
  const token = tokenAt(tokens, offset)
  if (token === undefined) return undefined
  const at = { start: token.startOffset, end: token.endOffset! + 1 }
  switch (token.tokenType.name) {
    case 'STRING':
      return { at, parts: [await tellText(file, token, locale)] }
    case 'NUMBER':
    case 'UNIT':
    case 'TIME':
      return tellQuantity(file, offset, token, at)
    case 'DATE': {
      const read = readDate(token.image)
      return 'value' in read
        ? { at, parts: [escapeMarkdown(tellDate(read.value, 'full', locale))] }
        : undefined
    }
    default:
      return tellKeyword(file, offset, token, at)
  }
}

async function tellReference(
  declared: Declared | undefined,
  at: Origin,
  offset: number,
  file: EditorFile,
  context: FeatureContext,
): Promise<Told | undefined> {
  if (declared === undefined) return undefined
  const { locale } = file.project
  const row = rowAt(file.model, offset, file.project)
  const isOfRow = declared.kind === 'service' || declared.kind === 'sla'
  const told = await tellDeclared(declared, at, file, context, row !== undefined && declared.kind === 'sla')
  if (row === undefined || !isOfRow) return told
  const only = declared.kind === 'service' ? declared : undefined
  return { at, parts: [...told.parts, describeRow(row, file.project, locale, only)] }
}

/** @param isHeadOnly without what follows from it, which is said otherwise */
async function tellDeclared(
  declared: Declared,
  at: Origin,
  { project }: EditorFile,
  { today }: FeatureContext,
  isHeadOnly = false,
): Promise<Told> {
  const text = await describe(declared, project, { locale: project.locale, today }, isHeadOnly)
  return { at, parts: [text] }
}

function tellImport(
  { project }: EditorFile,
  target: EditorFile['model']['imports'][number]['target'],
): string {
  if (target.kind !== 'file') return ''
  const model = project.live.model.file(target.path)
  const names = (model?.declarations ?? []).filter(({ id }) => id !== '').map(({ id }) => codeSpan(id))
  const shown = names.slice(0, 20).join(', ')
  const isMore = names.length > 20
  return `${codeSpan(target.path)}\n\n${shown}${isMore ? ' …' : ''}`
}

const ruleName = /[a-z][a-z0-9-]*/g

/** The name of a rule in a comment that silences it. */
function tellComment(
  { image, startOffset }: IToken,
  offset: number,
  { project: { locale } }: EditorFile,
  { client }: FeatureContext,
): Told | undefined {
  if (!/^\/\/\s*zusage:\s*ignore\b/.test(image)) return undefined
  for (const { 0: name, index } of image.matchAll(ruleName)) {
    const start = startOffset + index
    if (offset < start || offset > start + name.length) continue
    const rule = ruleList.find((one) => one.name === name)
    if (rule === undefined) continue
    const link = client.commands ? `[${codeSpan(name)}](${rulePageUri(name)})` : codeSpan(name)
    return { at: { start, end: start + name.length }, parts: [link, escapeMarkdown(rule.purpose[locale])] }
  }
  return undefined
}

function leafAt(file: EditorFile, offset: number) {
  const root = file.document.parseResult.value.$cstNode
  return root === undefined ? undefined : CstUtils.findLeafNodeAtOffset(root, offset)
}

async function tellText(file: EditorFile, token: IToken, locale: Locale): Promise<string | undefined> {
  const node = leafAt(file, token.startOffset)?.astNode
  const text = token.image.slice(1, -1)
  if (ast.isHolidays(node)) {
    const name = (await regionNames(locale)).get(text)
    if (name === undefined) return undefined
    const says = { en: 'Public holidays', de: 'Gesetzliche Feiertage' }[locale]
    return `${says}: ${escapeMarkdown(name)}`
  }
  if (ast.isTimeZone(node)) return escapeMarkdown(keywordMeaning('zone')?.[locale] ?? '')
  return undefined
}

async function tellQuantity(
  file: EditorFile,
  offset: number,
  token: IToken,
  at: Told['at'],
): Promise<Told | undefined> {
  const { locale } = file.project
  const [target] = targetsIn(file, offset, offset)
  const node = leafAt(file, token.startOffset)?.astNode
  const isQuantity = ast.isQuantity(node) || ast.isMeasure(node) || ast.isInterval(node)
  const range =
    isQuantity && node.$cstNode !== undefined ? { start: node.$cstNode.offset, end: node.$cstNode.end } : at
  const parts: (string | undefined)[] = []
  if (isQuantity && node.unit !== undefined) {
    const unit = `${node.business ? 'business ' : ''}${node.unit}`
    const read = readDuration(
      { amount: node.amount?.replaceAll('_', '') ?? '1', business: node.business === true, unit: node.unit },
      'limit',
    )
    if ('value' in read) parts.push(`**${escapeMarkdown(tellDuration(plainDuration(read.value), locale))}**`)
    parts.push(unitMeaning(unit, locale))
  } else if (token.tokenType.name === 'UNIT') parts.push(unitMeaning(token.image, locale))
  if (target !== undefined) {
    const example = await dueExample(target, file.project, locale)
    if (example !== undefined) {
      parts.push(escapeMarkdown(tellExample(example, locale)))
      parts.push(example.steps.map((step) => `- ${escapeMarkdown(step)}`).join('\n'))
    }
  }
  return parts.some((part) => part !== undefined) ? { at: range, parts } : undefined
}

/** A keyword in one sentence, and what it comes to here. */
async function tellKeyword(
  file: EditorFile,
  offset: number,
  token: IToken,
  at: Told['at'],
): Promise<Told | undefined> {
  const { locale } = file.project
  const leaf = leafAt(file, token.startOffset)
  const node = leaf?.astNode
  if (leaf !== undefined && !GrammarAST.isKeyword(leaf.grammarSource)) {
    const named = node as { readonly name?: string; readonly title?: string } | undefined
    // Something with a name that nothing refers to: a step, a duty.
    const { container } = leaf
    if (named?.name !== token.image || container?.astNode !== node) return undefined
    const head = container!.text.split(/[{\n]/, 1)[0]!.trim()
    const documentation = documentationOf(file.document, node!)
    const duty = dutyAt(file, token.startOffset)
    const facts = duty === undefined ? undefined : dutyFacts(duty, locale).join('\n')
    return { at, parts: [codeBlock(head), documentation && escapeMarkdown(documentation), facts] }
  }
  const rule = ruleAround(leaf?.grammarSource) ?? node?.$type
  const sentence = keywordMeaning(token.image, rule)?.[locale]
  if (sentence === undefined) return undefined
  const parts: (string | undefined)[] = [`**${escapeMarkdown(token.image)}** — ${escapeMarkdown(sentence)}`]
  if (token.image === 'others' || token.image === 'under') {
    const row = rowAt(file.model, offset, file.project)
    if (row !== undefined) parts.push(describeRow(row, file.project, locale))
  }
  const hasDue = ast.isDeadlineTarget(node) || ast.isRepeatedTarget(node)
  const [target] = hasDue ? targetsIn(file, offset, offset) : []
  const example = target && (await dueExample(target, file.project, locale))
  if (example !== undefined) parts.push(escapeMarkdown(tellExample(example, locale)))
  return { at, parts }
}

/** The duty whose name begins at an offset. */
function dutyAt({ model }: EditorFile, offset: number): Duty | undefined {
  return declaredAs(model, 'contract')
    .flatMap(({ clauses }) => clauses)
    .find((clause): clause is Duty => clause.kind === 'duty' && clause.nameOrigin.start === offset)
}

/** The grammar rule in which a keyword stands; words such as `client` in `duty of client` have one of their own. */
function ruleAround(source: GrammarAST.AbstractElement | undefined): string | undefined {
  let at: { readonly $container?: unknown } | undefined = source
  while (at !== undefined && !GrammarAST.isParserRule(at)) at = at.$container as typeof at
  return at?.name
}
