import { CompletionItemKind } from 'vscode-languageserver-protocol'
import { neverSilenced } from '../../../rules/define-rule.ts'
import { ruleList } from '../../../rules/index.ts'
import { escapeMarkdown } from '../markdown.ts'
import type { Cursor } from './cursor.ts'
import { type Proposal, rank } from './proposal.ts'
import { fill, type TemplateContext } from './template.ts'

/** What can stand in a comment: the one that silences a finding for some time. */
export interface CommentProposals {
  /** Where what is proposed begins. */
  readonly start: number
  readonly proposals: readonly Proposal[]
}

/**
 * @param found the rules that find something on the line below, which are proposed first
 * @param until the day up to which a finding is silenced
 */
export function commentProposals(
  cursor: Cursor,
  found: ReadonlySet<string>,
  until: string,
  context: TemplateContext,
): CommentProposals | undefined {
  const { comment, offset, file } = cursor
  if (comment === undefined || !comment.image.startsWith('//')) return undefined
  const before = file.text.slice(comment.startOffset, offset)
  const { locale } = context
  const reason = { en: '<text:reason>', de: '<text:reason|Grund>' }[locale]
  const begun = /^\/\/\s*(?<word>(?:z[a-z]*:?\s*(?:i[a-z]*)?)?)$/.exec(before)?.groups?.word
  if (begun !== undefined) {
    const [first] = found
    const insert = fill(`zusage: ignore <${first ?? 'rule'}> until <${until}> because "${reason}"`, context)
    const says = {
      en: 'Accepts a finding on the next line until some day.',
      de: 'Nimmt eine Meldung in der nächsten Zeile bis zu einem Tag hin.',
    }[locale]
    const proposal = {
      label: 'zusage: ignore',
      kind: CompletionItemKind.Snippet,
      rank: rank.value,
      detail: says,
      documentation: escapeMarkdown(says),
      insert,
    }
    return { start: offset - begun.length, proposals: [proposal] }
  }
  const list = /^\/\/\s*zusage:\s*ignore\s+(?:[a-z0-9-]+\s*,\s*)*(?<rule>[a-z0-9-]*)$/.exec(before)
  if (list !== null) {
    const rest = file.text.slice(offset, comment.startOffset + comment.image.length)
    const isWhole = /\buntil\b/.test(rest)
    const rules = ruleList.filter(({ name }) => !neverSilenced.has(name))
    const rule = list.groups!.rule!
    return {
      start: offset - rule.length,
      proposals: rules.map(({ name, purpose }) => ({
        label: name,
        kind: CompletionItemKind.EnumMember,
        rank: found.has(name) ? rank.missing : rank.value,
        detail: purpose[locale],
        documentation: escapeMarkdown(purpose[locale]),
        ...(isWhole ? {} : { insert: fill(`${name} until <${until}> because "${reason}"`, context) }),
      })),
    }
  }
  const goesOn = /^\/\/\s*zusage:\s*ignore\s+[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*\s+(?<rest>.*)$/.exec(before)
  const rest = goesOn?.groups?.rest
  if (rest === undefined) return undefined
  if (/^[a-z]*$/.test(rest)) {
    const insert = fill(`until <${until}> because "${reason}"`, context)
    return {
      start: offset - rest.length,
      proposals: [{ label: 'until', kind: CompletionItemKind.Keyword, rank: rank.value, insert }],
    }
  }
  const behindDate = /^until\s+[\d-]+\s+(?<word>[a-z]*)$/.exec(rest)?.groups?.word
  if (behindDate !== undefined) {
    const insert = fill(`because "${reason}"`, context)
    return {
      start: offset - behindDate.length,
      proposals: [{ label: 'because', kind: CompletionItemKind.Keyword, rank: rank.value, insert }],
    }
  }
  const date = /^until\s+(?<date>[\d-]*)$/.exec(rest)?.groups?.date
  if (date === undefined) return undefined
  return {
    start: offset - date.length,
    proposals: [{ label: until, kind: CompletionItemKind.Value, rank: rank.value }],
  }
}
