import { Big } from 'big.js'
import type { IToken } from 'chevrotain'
import { CompletionItemKind } from 'vscode-languageserver-protocol'
import { isDeadline } from '../../../model/deadlines.ts'
import type { Party } from '../../../model/declarations.ts'
import type { Block } from '../../../model/file.ts'
import { forms } from '../../../rules/support/forms.ts'
import { required } from '../../../rules/values/missing-property.ts'
import { hasLineForCase, useOfCase } from '../case-use.ts'
import { keywordMeaning } from '../keywords.ts'
import { codeBlock } from '../markdown.ts'
import { contractAt } from './assign.ts'
import type { Cursor } from './cursor.ts'
import type { Next } from './follow.ts'
import {
  caseAt,
  creditsAt,
  deadlinesAt,
  isRestOpen,
  openTests,
  promisesAt,
  settledAt,
  slaAt,
  testsAt,
  testsOf,
} from './levels.ts'
import { attributesAt, type KnownName, namesOfType } from './names.ts'
import { type Proposal, rank } from './proposal.ts'
import { fill, type TemplateContext } from './template.ts'
import { type Template, templates } from './templates.ts'
import { minimumAt } from './values.ts'

/** What templates ask of the place of the cursor. @param paths the files that can be imported */
export function templateContext(
  cursor: Cursor,
  year: number,
  paths: () => readonly string[],
): TemplateContext {
  const names = new Map<string, readonly string[]>()
  let taken: Set<string> | undefined
  return {
    locale: cursor.file.project.locale,
    year,
    namesOf(type) {
      let known = names.get(type)
      if (known === undefined) {
        known = type === 'Path' ? paths() : likelyNames(cursor, type)
        names.set(type, known)
      }
      return known
    },
    newName(proposed) {
      taken ??= new Set(cursor.file.text.match(/[\p{L}_][\p{L}\p{M}\p{Nd}_]*/gu))
      let name = proposed
      for (let number = 2; taken.has(name); number++) name = `${proposed}${number}`
      return name
    },
  }
}

/** Names for a place of a template: some places want more than a type. */
function likelyNames(cursor: Cursor, type: string): readonly string[] {
  const named = (one: string): readonly KnownName[] => namesOfType(cursor, one)
  const idsOf = (names: readonly KnownName[]): readonly string[] => names.map(({ name }) => name)
  switch (type) {
    case 'Test':
      return testsAt(cursor)
    case 'Credit':
      return creditsAt(cursor)
    case 'CaseTest': {
      const [one] = named('Case')
      return one?.declared.kind === 'case' ? one.declared.attributes.flatMap(testsOf) : []
    }
    case 'Client':
    case 'Provider': {
      // Whoever has teams does the work.
      const working = new Set(
        named('Team').map(({ declared }) => (declared.kind === 'team' ? declared.party?.target : undefined)),
      )
      const isLikely = ({ declared }: KnownName): boolean =>
        working.has(declared as Party) === (type === 'Provider')
      return idsOf(first(named('Party'), isLikely))
    }
    case 'Side': {
      // Nobody else can sign.
      const contract = contractAt(cursor)
      const sides: readonly unknown[] = [contract?.provider?.target, contract?.client?.target]
      return idsOf(first(named('Party'), ({ declared }) => sides.includes(declared)))
    }
    case 'Waiting':
    case 'Excuse': {
      // A clock stops while somebody is waited for; what is excused is mostly nobody's turn.
      const isLikely = ({ declared }: KnownName): boolean =>
        declared.kind === 'reason' && (declared.waitingFor !== undefined) === (type === 'Waiting')
      return idsOf(first(named('Reason'), isLikely))
    }
    case 'Lead':
      return idsOf(first(named('Actor'), ({ declared }) => declared.kind === 'role'))
    case 'TeamOrPool':
      return idsOf(first(named(type), ({ declared }) => declared.kind === 'pool'))
    case 'OpenSegment': {
      const contract = contractAt(cursor)
      const answered = new Set(
        contract?.assignments.flatMap((one) => one.segments.map(({ target }) => target)),
      )
      const served = contract?.serves?.target
      return idsOf(
        named('Segment').filter(
          ({ declared }) =>
            declared.kind === 'segment' &&
            !answered.has(declared) &&
            (served === undefined || declared.segmentation === served),
        ),
      )
    }
    case 'Deadline': {
      // Another credit for the same metric is one that only its author can weigh against the first.
      const credited = new Set(creditsAt(cursor))
      const metrics = new Set(deadlinesAt(cursor).map(({ metric }) => metric.text))
      return [...metrics].filter((metric) => !credited.has(metric))
    }
    case 'Misses': {
      const metrics = promisesAt(cursor).map(({ metric }) => metric.text)
      // One goal can be missed but once in its window.
      return creditsAt(cursor).length > 0 && metrics.length > 1 ? metrics : []
    }
    case 'Missed':
      return leastPromised(cursor)
    default:
      return idsOf(named(type))
  }
}

/** Where credits begin. */
function leastPromised(cursor: Cursor): readonly string[] {
  // A credit is owed for less than what is promised, from there on: of several goals, than the least.
  const [goal] = deadlinesAt(cursor)
  const shares = (goal?.targets ?? []).flatMap((target) =>
    isDeadline(target) ? [new Big(target.share?.value?.ratio ?? 1)] : [],
  )
  if (shares.length === 0) return []
  return [
    shares
      .reduce((a, b) => (b.lt(a) ? b : a))
      .times(100)
      .toFixed(),
  ]
}

function first<T>(list: readonly T[], isFirst: (one: T) => boolean): readonly T[] {
  return [...list.filter(isFirst), ...list.filter((one) => !isFirst(one))]
}

/** The word that people write for a token. */
export function wordOf(token: string): string {
  return token === 'ROW_VOLUME' ? 'volume' : token
}

/**
 * A keyword that can come next, with what has to follow it; at the beginning of a part, and where the rest of the line
 * is empty, the whole part as a snippet.
 */
export function keywordProposals(next: Next, cursor: Cursor, context: TemplateContext): readonly Proposal[] {
  const word = wordOf(next.token)
  const phrase = [word, ...next.chain].join(' ')
  const { locale } = context
  const meaning = keywordMeaning(word, next.rule)?.[locale]
  const base = {
    kind: CompletionItemKind.Keyword,
    // `in`, like other comparisons.
    rank: next.begins ? rank.begin : next.rule === 'AttributeTest' ? rank.value : rank.goOn,
    filter: phrase,
  }
  // The sentence about it stands above, as the detail.
  const form = next.begins ? (forms as Readonly<Record<string, string>>)[word] : undefined
  const documentation = form === undefined ? undefined : codeBlock(form)
  const bare = { ...base, label: phrase, detail: meaning, documentation }
  const known = templatesOf(next)
  const isAgain = next.begins && isThere(next, blockAt(cursor), cursor.offset)
  if (!isRestOfLineEmpty(cursor)) return isAgain ? [] : [bare]
  if (next.token === 'otherwise' && isRestOpen(cursor)) return [{ ...bare, rank: rank.value }]
  if (next.rule === 'CaseCondition' && next.token === 'when' && caseAt(cursor) === undefined)
    return [...whenWithCase(cursor), bare]
  const rests = restsOf(next, cursor)
  if (rests.length > 0) {
    const { detail, documentation } = bare
    const wholes = rests.map((rest) => ({
      ...{ detail, documentation, label: `${word} ${rest}` },
      ...{ kind: CompletionItemKind.Value, rank: rank.value },
    }))
    return [...wholes, bare]
  }
  if (known.length === 0) return [bare]
  const goals = next.rule === 'Goal' ? settledAt(cursor) : undefined
  const fitting = known.filter(
    ({ label, wants, again = false }) =>
      (!isAgain || again) &&
      (label === undefined || goals?.has(label.slice('goal '.length)) !== true) &&
      (wants === undefined || context.namesOf(wants).length > 0),
  )
  return fitting.map((template) => {
    const insert = fill(template.text, context)
    // What it would need is not there.
    if (insert.plain === '') return bare
    const says = template.says?.[locale] ?? meaning
    return {
      ...base,
      label: template.label ?? phrase,
      filter: template.label ?? phrase,
      detail: says,
      documentation: codeBlock(insert.plain),
      insert,
    }
  })
}

/** What is proposed for a keyword; first what the rule around its own says. */
function templatesOf({ rule, token, calls }: Next): readonly Template[] {
  return templates[`${calls[0]?.rule}.${rule}.${token}`] ?? templates[`${rule}.${token}`] ?? []
}

/** Conditions on the cases that are known, in an SLA that does not say yet what its goals depend on: it then does. */
function whenWithCase(cursor: Cursor): readonly Proposal[] {
  const { model, project, uri } = cursor.file
  const sla = slaAt(cursor)
  if (sla === undefined || !hasLineForCase(sla, model)) return []
  return namesOfType(cursor, 'Case').flatMap(({ name, declared }) => {
    const edit = useOfCase(name, sla, model)
    const edits = edit && project.changesOf([edit])[uri]
    if (declared.kind !== 'case' || edits === undefined) return []
    return declared.attributes.flatMap(testsOf).map((test) => ({
      label: `when ${test}`,
      kind: CompletionItemKind.Value,
      rank: rank.goOn,
      detail: `+ case ${name}`,
      edits,
    }))
  })
}

/** What can stand behind a word here as a whole: conditions that no other goal for the same has yet, minimum levels. */
function restsOf({ rule, token }: Next, cursor: Cursor): readonly string[] {
  if (rule === 'CaseCondition' && token === 'when') return openTests(cursor)
  return rule === 'MinimumLevel' && token === 'never' ? minimumTexts(cursor) : []
}

function minimumTexts(cursor: Cursor): readonly string[] {
  const minimum = minimumAt(cursor)
  return minimum === undefined ? [] : minimum.values.map((value) => `${minimum.side} ${value}`)
}

/** Whether nothing stands behind the cursor on its line but a closing brace. */
export function isRestOfLineEmpty({ file, end, behind }: Cursor): boolean {
  const newline = file.text.indexOf('\n', end)
  const next = behind[0]
  return next === undefined || next.image === '}' || (newline >= 0 && next.startOffset > newline)
}

/** The block in which the cursor is, as the rules see it; undefined where parts can come as often as one likes. */
export function blockAt({ file, following }: Cursor): Block | undefined {
  const brace = following.blocks.at(-1)?.brace
  if (brace === undefined) return undefined
  let found: Block | undefined
  for (const block of file.model.blocks) {
    const isBefore = block.origin.start < brace.startOffset
    if (isBefore && (found === undefined || block.origin.start > found.origin.start)) found = block
  }
  // A block that ends before the brace belongs to something else.
  return found !== undefined && found.origin.end > brace.startOffset ? found : undefined
}

/** Whether a part can begin in a block: it is not there yet, or can stand there once more. */
export function canBegin(next: Next, block: Block | undefined, offset: number): boolean {
  return !isThere(next, block, offset) || templatesOf(next).some(({ again }) => again === true)
}

/** Whether a part stands in a block already and must not come twice. */
function isThere(next: Next, block: Block | undefined, offset: number): boolean {
  if (block === undefined) return false
  const phrase = `${[wordOf(next.token), ...next.chain].join(' ')} `
  return block.properties.some(
    ({ name, repeatable, origin }) =>
      !repeatable &&
      phrase.startsWith(`${name} `) &&
      // What is being written at the cursor does not stand in its own way.
      !(origin.start <= offset && offset <= origin.end),
  )
}

/** Whether a part of a goal or of an exception that comes once stands there already, by its rule and first word. */
const partsOnce: Readonly<Record<string, (tokens: readonly IToken[]) => boolean>> = {
  'GoalChannels.on': (tokens) => has('on', behind(tokens, 'goal')),
  'CaseCondition.when': hasCondition,
  'CaseCondition.otherwise': hasCondition,
  'GoalWindows.measured': (tokens) => has('measured', behind(tokens, 'goal')),
  'SmallSample.below': (tokens) => {
    const goal = behind(tokens, 'goal')
    return goal.some(({ image }, at) => image === 'below' && goal[at - 1]?.image !== 'never')
  },
  'Announcement.announced': (tokens) => has('announced', behind(tokens, 'except', ',')),
  'Notification.notify': (tokens) => has('notify', behind(tokens, 'except', ',')),
}

function hasCondition(tokens: readonly IToken[]): boolean {
  const goal = behind(tokens, 'goal')
  const isCondition = ({ image }: IToken, at: number): boolean =>
    image === 'when' && goal[at + 1]?.image !== 'before'
  return has('otherwise', goal) || goal.some(isCondition)
}

/** The tokens behind the last of some words. */
function behind(tokens: readonly IToken[], ...words: readonly string[]): readonly IToken[] {
  return tokens.slice(tokens.findLastIndex(({ image }) => words.includes(image)) + 1)
}

function has(word: string, tokens: readonly IToken[]): boolean {
  return tokens.some(({ image }) => image === word)
}

/**
 * Whether something makes sense behind what stands before the cursor, beyond what the grammar says: a part that comes
 * once is not there yet, a condition has a case to be about, and a minimum something to be milder than.
 */
export function isSensible({ rule, token }: Next, cursor: Cursor): boolean {
  const { tokens } = cursor.following
  if (partsOnce[`${rule}.${token}`]?.(tokens) === true) return false
  switch (rule) {
    case 'AttributeTest': {
      const before = cursor.before?.image
      return (
        token !== 'in' ||
        attributesAt(cursor).every(({ id, type }) => id !== before || type?.kind !== 'boolean')
      )
    }
    case 'CaseCondition':
      if (slaAt(cursor) === undefined || caseAt(cursor) !== undefined) return true
      return token === 'when' && namesOfType(cursor, 'Case').length > 0
    case 'SmallSample':
      return token !== 'below' || has('%', behind(tokens, 'goal'))
    case 'MinimumLevel': {
      const minimum = minimumAt(cursor)
      if (token === 'never') return minimum !== undefined
      return (token !== 'below' && token !== 'above') || minimum === undefined || token === minimum.side
    }
    default:
      return true
  }
}

/** The words with which the parts begin that a block has to have and has not yet. */
export function missingIn(block: Block | undefined): readonly string[] {
  if (block === undefined || block.extends !== undefined) return []
  const needed = [...required[block.kind], ...(block.kind === 'sla' ? [['each']] : [])]
  return needed
    .filter((anyOf) => !anyOf.some((name) => block.properties.some((property) => property.name === name)))
    .map(([name]) => name!.split(' ', 1)[0]!)
}

/** One proposal that adds all that the block lacks. */
export function allMissing(
  nexts: readonly Next[],
  missing: readonly string[],
  context: TemplateContext,
): readonly Proposal[] {
  const parts = missing.flatMap((word): readonly (readonly [string, Template])[] => {
    const next = nexts.find(({ begins, token }) => begins && wordOf(token) === word)
    const template = next && templates[`${next.rule}.${next.token}`]
    const usual = template?.find(({ label }) => label === 'goal ResolutionTime') ?? template?.[0]
    return usual === undefined ? [] : [[word, usual]]
  })
  if (parts.length < 2) return []
  const insert = fill(parts.map(([, { text }]) => text).join('\n'), context)
  const label = parts.map(([word]) => word).join(', ')
  const detail = { en: 'All that is still missing here', de: 'Alles, was hier noch fehlt' }[context.locale]
  return [
    {
      label,
      kind: CompletionItemKind.Snippet,
      rank: rank.missing,
      detail,
      documentation: codeBlock(insert.plain),
      insert,
    },
  ]
}
