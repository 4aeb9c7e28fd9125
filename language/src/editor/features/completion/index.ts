import {
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver-protocol'
import { addAll } from '../../../text/lists.ts'
import { defineFeature, type FeatureContext } from '../feature.ts'
import { keywordMeaning } from '../keywords.ts'
import { silentUntil } from '../silence.ts'
import { missingRows, missingSegments } from './assign.ts'
import { type Cursor, cursorAt, wordBehind } from './cursor.ts'
import { isWord, type Next } from './follow.ts'
import { commentProposals } from './ignores.ts'
import { contractAtOrAny, nameProposals } from './name-proposals.ts'
import { attributeAt, namesAt } from './names.ts'
import { itemOf, type Proposal, rank } from './proposal.ts'
import { roleOf } from './roles.ts'
import {
  allMissing,
  blockAt,
  canBegin,
  isRestOfLineEmpty,
  isSensible,
  keywordProposals,
  missingIn,
  templateContext,
  wordOf,
} from './statements.ts'
import { fill, type TemplateContext } from './template.ts'
import { channelProposals, importPaths, textProposals } from './used-values.ts'
import {
  currencyProposals,
  dateProposals,
  listedBefore,
  metricAt,
  numberProposals,
  periodProposals,
  timeProposals,
  unitProposals,
  usualTarget,
} from './values.ts'

/** What can stand at the cursor. */
export const completion = defineFeature<CompletionParams, CompletionList>({
  method: 'textDocument/completion',
  capabilities: {
    completionProvider: {
      triggerCharacters: [' ', '"', '/', '.', ',', '(', '-'],
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
  },
  async answer(file, { position, context: trigger }, context) {
    const cursor = cursorAt(file, position)
    const isAsked = trigger?.triggerKind !== CompletionTriggerKind.TriggerCharacter
    const found = await proposalsAt(cursor, context)
    const { at = cursor, isIncomplete } = found
    const wanted = isAsked
      ? found.proposals
      : found.proposals.filter((one) => isExpected(one, cursor, trigger?.triggerCharacter))
    const sorted = unique(wanted.filter((one) => !isWritten(one, cursor))).map((one) => apart(one, cursor))
    return {
      isIncomplete,
      items: sorted.map((proposal, index) => itemOf(proposal, at, context.client, index)),
    }
  },
})

/** Whether a proposal begins with the word that stands behind the cursor anyway: `sla Gold | extends Silver`. */
function isWritten({ label }: Proposal, cursor: Cursor): boolean {
  const next = wordBehind(cursor)
  return next !== undefined && next.tokenType.name !== 'ID' && label.split(' ', 1)[0] === next.image
}

/** Behind a number a word needs a space, or it would be one with it: `12or`. */
function apart(proposal: Proposal, { isBehindNumber, prefix }: Cursor): Proposal {
  const { label, insert = label, filter } = proposal
  const plain = typeof insert === 'string' ? insert : insert.plain
  if (!isBehindNumber || prefix !== '' || !/^\p{L}/u.test(plain)) return proposal
  return {
    ...proposal,
    insert:
      typeof insert === 'string'
        ? ` ${insert}`
        : { snippet: ` ${insert.snippet}`, plain: ` ${insert.plain}` },
    filter: ` ${filter ?? label}`,
  }
}

interface Found {
  readonly proposals: readonly Proposal[]
  readonly isIncomplete: boolean
  /** The cursor, where what is proposed takes the place of more than the word. */
  readonly at?: Cursor
}

async function proposalsAt(cursor: Cursor, context: FeatureContext): Promise<Found> {
  const none: Found = { proposals: [], isIncomplete: false }
  const year = yearFor(cursor, context.today)
  const filling = templateContext(cursor, year, () => importPaths(cursor))
  if (cursor.comment !== undefined) {
    const line = cursor.file.lines.position(cursor.offset).line + 1
    const findings = await context.findings(cursor.file)
    const rules = findings.filter(({ at }) => cursor.file.lines.position(at.start).line === line)
    const found = commentProposals(
      cursor,
      new Set(rules.map(({ rule }) => rule)),
      silentUntil(context.today),
      filling,
    )
    if (found === undefined) return none
    const { start, proposals } = found
    return { proposals, isIncomplete: false, at: { ...cursor, start, end: cursor.offset } }
  }
  const nexts = nextsAt(cursor)
  if (cursor.text !== undefined) {
    const texts = await Promise.all(
      nexts.filter(({ token }) => token === 'STRING').map((next) => textProposals(next, cursor)),
    )
    return { proposals: texts.flat().map((one) => closed(one, cursor)), isIncomplete: false }
  }
  const block = blockAt(cursor)
  const possible = nexts.filter((next) =>
    next.begins ? canBegin(next, block, cursor.offset) : isSensible(next, cursor),
  )
  const missing = missingIn(block)
  let proposals: Proposal[] = []
  let isIncomplete = false
  for (const next of possible) {
    const found = await proposalsFor(next, cursor, filling, context)
    const isMissing = next.begins && missing.includes(wordOf(next.token))
    addAll(
      proposals,
      isMissing ? found.proposals.map((one) => ({ ...one, rank: rank.missing })) : found.proposals,
    )
    isIncomplete ||= found.isIncomplete
  }
  if (possible.some(({ begins }) => begins) && isRestOfLineEmpty(cursor)) {
    const begins = (name: string): boolean => possible.some((next) => next.begins && next.rule === name)
    // Few: once for a place in the text.
    proposals = [
      ...(begins('Assignment') ? missingSegments(cursor, filling) : []),
      ...(begins('AssignmentRow') ? missingRows(cursor, filling) : []),
      ...allMissing(possible, missing, filling),
      ...proposals,
    ]
  }
  const isWhole = cursor.following.next.some(({ begins, token }) => begins || token === '}')
  if (!isWhole && possible.length > 0 && possible.every(({ token }) => token === 'STRING'))
    addAll(proposals, await quotedProposals(possible, cursor, filling))
  return { proposals, isIncomplete }
}

/**
 * What can come next, as far as it should come here: a new part begins on a line of its own, or in a block on one line;
 * what goes on with a part that could have ended stands on its line, or further in.
 */
function nextsAt(cursor: Cursor): readonly Next[] {
  const { following, beginsLine, before, start, file } = cursor
  const brace = following.blocks.at(-1)?.brace
  const { line, character } = file.lines.position(start)
  const isOnBraceLine = brace !== undefined && file.lines.position(brace.startOffset).line === line
  const mayBegin = beginsLine || isOnBraceLine
  if (following.isLost) return mayBegin ? following.next : []
  const isWhole = following.next.some(({ begins, token }) => begins || token === '}')
  const beforeLine = before === undefined ? 0 : file.lines.position(before.startOffset).line
  const isFurtherIn =
    !beginsLine ||
    character >
      /^[ \t]*/.exec(file.text.slice(file.lines.offset({ line: beforeLine, character: 0 })))![0].length
  const mayGoOn = !isWhole || (isFurtherIn && before?.image !== '{' && before?.image !== '}')
  return distinct(following.next.filter(({ begins }) => (begins ? mayBegin : mayGoOn)))
}

function distinct(nexts: readonly Next[]): readonly Next[] {
  const seen = new Set<string>()
  return nexts.filter(({ token, rule, feature, begins, calls }) => {
    // A volume can be either token; people see one word.
    if (token === 'ROW_VOLUME' && nexts.some((other) => other.token === 'volume' && other.rule === rule))
      return false
    const key = `${token} ${rule} ${feature} ${begins} ${calls[0]?.rule} ${calls[0]?.feature}`
    return seen.size < seen.add(key).size
  })
}

async function proposalsFor(
  next: Next,
  cursor: Cursor,
  filling: TemplateContext,
  context: FeatureContext,
): Promise<{ proposals: readonly Proposal[]; isIncomplete: boolean }> {
  const all = (proposals: readonly Proposal[]) => ({ proposals, isIncomplete: false })
  if (next.reference !== undefined) return nameProposals(next, cursor)
  // What stands behind `business` or `per` is proposed together with it.
  if (roleOf(next) !== undefined && (next.token === 'business' || next.token === 'per')) return all([])
  switch (next.token) {
    case 'UNIT':
      return all(unitProposals(next, cursor))
    case 'NUMBER':
      if (cursor.prefix !== '' || !fitsMetric(next, cursor)) return all([])
      return all([...targetProposals(next, cursor, filling), ...numberProposals(next, cursor)])
    case 'TIME':
      return all(cursor.prefix === '' ? timeProposals(next) : [])
    case 'DATE':
      return all(
        cursor.prefix === '' && isDateWanted(next, cursor)
          ? dateProposals(next, filling.year, context.today)
          : [],
      )
    case 'VERSION':
      return all([{ label: '1.0.0', kind: CompletionItemKind.Value, rank: rank.value }])
    case 'ID':
      if (next.feature === 'channels') {
        const used = listedBefore(cursor)
        return all(channelProposals(next, cursor).filter(({ label }) => !used.has(label)))
      }
      if (next.rule === 'Window') return all(periodProposals(cursor))
      return all(next.feature === 'currency' ? currencyProposals(cursor) : [])
    case 'STRING':
      return all(next.rule === 'Exception' ? keywordProposals(next, cursor, filling) : [])
    case '{':
      return all(cursor.beginsLine || cursor.behind[0]?.image === '{' ? [] : [braceProposal(next, filling)])
    default:
      if (!fitsMetric(next, cursor)) return all([])
      if (isWord(next.token) || next.token === 'ROW_VOLUME') {
        const usual = next.token === 'at' ? targetProposals(next, cursor, filling) : dayRanges(next)
        return all([...usual, ...keywordProposals(next, cursor, filling)])
      }
      return all(operatorProposals(next, cursor))
  }
}

/** The rules of what can be promised only for a time. */
const onlyForTimes: ReadonlySet<string> = new Set(['DeadlineTarget', 'RepeatedTarget'])

/** Whether a target in this form can be promised for the metric of the goal: a time is no bound on a share. */
function fitsMetric({ rule, token, calls }: Next, cursor: Cursor): boolean {
  const isForTimes =
    onlyForTimes.has(rule) ||
    onlyForTimes.has(calls[0]?.rule ?? '') ||
    token === 'average' ||
    (rule === 'Goal' && token === 'and')
  const kind = isForTimes ? metricAt(cursor)?.definition?.kind : undefined
  return kind === undefined || kind === 'time'
}

/** The whole target that is usual for the metric of the goal. */
function targetProposals(
  { rule, calls }: Next,
  cursor: Cursor,
  filling: TemplateContext,
): readonly Proposal[] {
  const isTime = calls[0]?.rule === 'DeadlineTarget' && calls[0].feature === 'share'
  const metric = isTime || rule === 'BoundTarget' ? metricAt(cursor) : undefined
  const kind = metric?.definition?.kind
  if (kind === undefined || (kind === 'time') !== isTime || !isRestOfLineEmpty(cursor)) return []
  const insert = fill(usualTarget(metric!), filling)
  return [{ label: insert.plain, kind: CompletionItemKind.Snippet, rank: rank.name, insert }]
}

/** The days on which people are mostly open. */
function dayRanges({ rule, token, calls }: Next): readonly Proposal[] {
  if (rule !== 'Weekday' || token !== 'mon' || calls[0]?.feature !== 'from') return []
  return ['mon-fri', 'mon-thu'].map((label) => ({ label, kind: CompletionItemKind.Value, rank: rank.name }))
}

/** A condition on an attribute that is no date wants no date. */
function isDateWanted({ rule }: Next, cursor: Cursor): boolean {
  return rule !== 'DateValue' || attributeAt(cursor)?.type?.$type === 'DateType'
}

function braceProposal({ rule }: Next, filling: TemplateContext): Proposal {
  const says = keywordMeaning('{', rule)?.[filling.locale]
  return {
    label: '{ … }',
    kind: CompletionItemKind.Snippet,
    rank: rank.rest,
    detail: says,
    filter: '{',
    insert: { snippet: '{\n  $0\n}', plain: '{\n}' },
  }
}

const ordering: ReadonlySet<string> = new Set(['<', '<=', '>', '>='])

/** Comparisons, as far as the attribute before them has an order. */
function operatorProposals(next: Next, cursor: Cursor): readonly Proposal[] {
  if (next.rule !== 'AttributeTest' || next.feature !== 'operator') return []
  const name = cursor.before?.image
  const attribute = namesAt(cursor, { rule: 'AttributeTest', feature: 'attribute' }).find(
    (one) => one.name === name,
  )
  const type = attribute?.declared.kind === 'attribute' ? attribute.declared.type?.kind : undefined
  if (type === 'boolean' || (type === 'enumeration' && ordering.has(next.token))) return []
  return [
    {
      label: next.token,
      kind: CompletionItemKind.Operator,
      // What is not yes or no is no condition by itself.
      rank: type === undefined ? rank.goOn : rank.value,
      detail: keywordMeaning(next.token)?.[cursor.file.project.locale],
    },
  ]
}

/** A text in quotes where just that is wanted and no quote is there yet. */
async function quotedProposals(
  nexts: readonly Next[],
  cursor: Cursor,
  filling: TemplateContext,
): Promise<readonly Proposal[]> {
  const known = await Promise.all(nexts.map((next) => textProposals(next, cursor)))
  const quoted = known.flat().map((one) => ({
    ...one,
    label: `"${one.label}"`,
    filter: `"${one.filter ?? one.label}`,
    insert: `"${one.label}"`,
  }))
  if (quoted.length > 0) return quoted
  const insert = fill('"<text:text|Text>"', filling)
  return [{ label: '"…"', kind: CompletionItemKind.Text, rank: rank.value, filter: '"', insert }]
}

/** What is inserted into a text that has no closing quote yet brings it along. */
function closed(proposal: Proposal, { text }: Cursor): Proposal {
  return text?.isClosed === false ? { ...proposal, insert: `${proposal.label}"` } : proposal
}

/**
 * Whether a proposal should come up by itself when a sign was typed. A blank is typed all the time: behind it only what
 * has to come next shows itself, not everything with which something new could begin.
 */
function isExpected(proposal: Proposal, cursor: Cursor, sign: string | undefined): boolean {
  if (sign === '/' || sign === '"') return cursor.text !== undefined
  if (cursor.beginsLine || cursor.comment !== undefined) return false
  return proposal.rank !== rank.begin && proposal.rank !== rank.missing
}

function unique(proposals: readonly Proposal[]): readonly Proposal[] {
  const seen = new Set<string>()
  const kept = proposals.filter(({ label, edits }) => {
    const key = `${label} ${edits?.[0]?.newText ?? ''}`
    return seen.size < seen.add(key).size
  })
  return kept.toSorted((a, b) => a.rank - b.rank)
}

/** The year in which a new contract would begin: that of a contract of the project, or the next one. */
function yearFor({ file }: Cursor, today: string): number {
  const from = contractAtOrAny(file.model.declarations)
  return from === undefined ? Number(today.slice(0, 4)) + 1 : Number(from.slice(0, 4))
}
