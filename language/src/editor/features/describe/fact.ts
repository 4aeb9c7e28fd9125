// The form of what is said: a list of facts in Markdown.
import type { DateSpan, Declaration, Reference } from '../../../model/declarations.ts'
import { declaredAs } from '../../../model/file.ts'
import type { Duration, Literal } from '../../../model/values.ts'
import { plainDuration } from '../../../projection/values.ts'
import { enumeration, type Locale, type Localized, tongues } from '../../../speech/index.ts'
import { tellDate, tellDuration } from '../../../wording/index.ts'
import type { EditorProject } from '../../project.ts'
import { codeSpan, escapeMarkdown } from '../markdown.ts'

/** What is told of the world besides the project. */
export interface DescribeOptions {
  readonly locale: Locale
  /** `YYYY-MM-DD`; the week of a calendar that is shown. */
  readonly today: string
}

/** One fact: `**Hours:** Office`. Its value is Markdown. */
export function fact(locale: Locale, label: Localized, value: string | undefined): string[] {
  if (value === undefined || value === '') return []
  return [`- **${label[locale]}:** ${value}`]
}

/** `Office “Bürozeiten”`; a name alone where it stands for nothing. */
export function named(reference: Reference | undefined): string | undefined {
  if (reference === undefined) return undefined
  const { target, text } = reference
  return target === undefined ? codeSpan(text) : titled(target)
}

export function titled({ id, title }: { readonly id: string; readonly title?: string }): string {
  return title === undefined || title === id ? codeSpan(id) : `${escapeMarkdown(title)} (${codeSpan(id)})`
}

const mostNames = 8

export function list(names: readonly string[], locale: Locale): string {
  if (names.length <= mostNames) return names.join(', ')
  const more = names.length - mostNames
  return enumeration([...names.slice(0, mostNames), tongues[locale].more(more)], locale)
}

export function duration(literal: Literal<Duration> | undefined, locale: Locale): string | undefined {
  return literal?.value && tellDuration(plainDuration(literal.value), locale)
}

/** Everything of one kind in a project that is so. */
export function every<K extends Declaration['kind']>(
  kind: K,
  project: EditorProject,
  isSo: (one: Extract<Declaration, { readonly kind: K }>) => boolean,
): readonly Extract<Declaration, { readonly kind: K }>[] {
  return project.live.model.files.flatMap((file) => declaredAs(file, kind).filter(isSo))
}

export function spanLine({ from, to }: DateSpan, locale: Locale): string[] {
  const told = periodOf(from.value, to.value, locale)
  return told === undefined ? [] : [`- ${told}`]
}

/** `1 November 2026 – 31 March 2027`, as Markdown. */
export function periodOf(
  from: string | undefined,
  to: string | undefined,
  locale: Locale,
): string | undefined {
  if (from === undefined || to === undefined) return undefined
  return escapeMarkdown(`${tellDate(from, 'long', locale)} – ${tellDate(to, 'long', locale)}`)
}
