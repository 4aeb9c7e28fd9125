import { CompletionItemKind } from 'vscode-languageserver-protocol'
import * as ast from '../../../generated/ast.ts'
import type { Goal, Party, Sla } from '../../../model/declarations.ts'
import type { Block } from '../../../model/file.ts'
import { required } from '../../../rules/missing-property.ts'
import { keywordMeaning } from '../keywords.ts'
import { escapeMarkdown } from '../markdown.ts'
import { contractAt } from './assign.ts'
import type { Cursor } from './cursor.ts'
import type { Next } from './follow.ts'
import { type KnownName, namesOfType, segmentationAt } from './names.ts'
import { type Proposal, rank } from './proposal.ts'
import { fill, type Inserted, type TemplateContext } from './template.ts'
import { type Template, templates } from './templates.ts'

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
    case 'Deadline':
      return [...new Set(deadlinesAt(cursor).map(({ metric }) => metric.text))]
    case 'Missed': {
      // A credit is owed for less than what is promised.
      const [goal] = deadlinesAt(cursor)
      const shares = (goal?.targets ?? []).flatMap((target) =>
        target.kind === 'bound' ? [] : [Number(target.share?.value?.ratio ?? 1)],
      )
      return shares.length === 0 ? [] : [String(Math.max(0, Math.floor(Math.min(...shares) * 100 - 5)))]
    }
    default:
      return idsOf(named(type))
  }
}

function first<T>(list: readonly T[], isFirst: (one: T) => boolean): readonly T[] {
  return [...list.filter(isFirst), ...list.filter((one) => !isFirst(one))]
}

/** The SLA in which the cursor is, as far as it could be read. */
function slaAt({ file, following }: Cursor): Sla | undefined {
  const head = following.tokens[0]
  return file.model.declarations.find(
    (one): one is Sla => one.kind === 'sla' && one.origin.start === head?.startOffset,
  )
}

/** The goals with a deadline of the SLA around the cursor, those that it takes over as well. */
function deadlinesAt(cursor: Cursor): readonly Goal[] {
  const sla = slaAt(cursor)
  const goals = sla === undefined ? [] : cursor.file.project.facts.sla(sla).goals
  return goals.filter(({ metric }) => metric.target?.definition?.kind === 'time')
}

/** A condition on each attribute of the segmentation around the cursor. */
function testsAt(cursor: Cursor): readonly string[] {
  const attributes = segmentationAt(cursor)?.members.filter(ast.isAttribute) ?? []
  const tests = attributes.flatMap(({ name, type }) => {
    if (name === undefined) return []
    if (ast.isBooleanType(type)) return [name]
    if (ast.isMoneyType(type)) return [`${name} >= 100_000 ${type.currency}`]
    if (ast.isNumberType(type)) return [`${name} >= 10`]
    return ast.isEnumType(type) && type.values[0] !== undefined ? [`${name} = ${type.values[0].name}`] : []
  })
  return tests.length > 0 ? tests : ['condition']
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
    rank: next.begins ? rank.begin : rank.goOn,
    filter: phrase,
  }
  const bare = { ...base, label: phrase, detail: meaning, documentation: meaning && escapeMarkdown(meaning) }
  const known = templates[`${next.rule}.${next.token}`]
  if (known === undefined || !isRestOfLineEmpty(cursor)) return [bare]
  const goals =
    next.rule === 'Goal' ? new Set(slaAt(cursor)?.goals.map(({ metric }) => metric.text)) : undefined
  const fitting = known.filter(
    ({ label }) => label === undefined || goals?.has(label.slice('goal '.length)) !== true,
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
      documentation: documented(says, insert),
      insert,
    }
  })
}

function documented(sentence: string | undefined, { plain }: Inserted): string {
  const example = `\`\`\`zusage\n${plain}\n\`\`\``
  return sentence === undefined ? example : `${escapeMarkdown(sentence)}\n\n${example}`
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

/** Whether a part of a block is there already and must not come twice. */
export function isThere(next: Next, block: Block | undefined, offset: number): boolean {
  if (block === undefined) return false
  return block.properties.some(
    ({ name, repeatable, origin }) =>
      !repeatable &&
      name.split(' ', 1)[0] === wordOf(next.token) &&
      // What is being written at the cursor does not stand in its own way.
      !(origin.start <= offset && offset <= origin.end),
  )
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
  const detail = context.locale === 'de' ? 'Alles, was hier noch fehlt' : 'All that is still missing here'
  return [
    {
      label,
      kind: CompletionItemKind.Snippet,
      rank: rank.missing,
      detail,
      documentation: documented(detail, insert),
      insert,
    },
  ]
}
