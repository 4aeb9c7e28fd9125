import { CodeActionKind } from 'vscode-languageserver-protocol'
import type { Condition, Segment } from '../../../model/declarations.ts'
import { goalKey } from '../../../model/effective.ts'
import { plainAttributes, plainSegmentation } from '../../../model/segmentation.ts'
import type { TextEdit } from '../../../rules/define-rule.ts'
import { conditionText, spanOf } from '../../../rules/support/edits.ts'
import { segmentOf } from '../../../rules/support/goal-analysis.ts'
import { type Attribute, analyse, type Extent, type Gap, type Segmentation } from '../../../segments/index.ts'
import { type ActionProvider, type Asked, action } from './action.ts'

/** A segment, or a goal, that holds where its condition does or nothing else of its kind takes over. */
interface Part {
  readonly id: string
  readonly condition: Condition | undefined
  readonly otherwise: boolean
  /** Where `when …` or `otherwise` stands; undefined if neither does. */
  readonly clause: { readonly start: number; readonly end: number } | undefined
}

/** All that divide up the same customers, or the same cases. */
interface Division {
  readonly parts: readonly Part[]
  readonly here: Part
  /** The same as plain data, with the parts by their ids. */
  readonly plain: Segmentation | undefined
}

/** `otherwise` as a condition that says who that is; and a condition that says just that, as `otherwise`. */
export const otherwise: ActionProvider = {
  kinds: [CodeActionKind.RefactorRewrite],
  offer(asked) {
    const division = segmentsAt(asked) ?? goalsAt(asked)
    if (division === undefined) return []
    const isOtherwise = division.here.otherwise
    const text = isOtherwise ? explicit(division, asked) : asOtherwise(division)
    const { clause } = division.here
    if (text === undefined || clause === undefined) return []
    const title = isOtherwise
      ? { en: 'Replace otherwise by its condition', de: 'otherwise durch seine Bedingung ersetzen' }
      : { en: 'Replace the condition by otherwise', de: 'Die Bedingung durch otherwise ersetzen' }
    const edit: TextEdit = { file: asked.file.path, start: clause.start, end: clause.end, text }
    return [action(asked, CodeActionKind.RefactorRewrite, title, [edit])]
  },
}

function segmentsAt({ file, start, end }: Asked): Division | undefined {
  const segment = file.model.declarations
    .flatMap((one) => (one.kind === 'segmentation' ? one.segments : []))
    .find(({ origin }) => origin.start <= start && end <= origin.end)
  if (segment === undefined) return undefined
  const parts = segment.segmentation.segments.map((one): Part => {
    const { id, condition } = one
    return { id, condition, otherwise: one.otherwise, clause: clauseOf(one, file.text) }
  })
  const here = parts[segment.segmentation.segments.indexOf(segment)]!
  return { parts, here, plain: plainSegmentation(segment.segmentation) }
}

/** The goals for one metric and the same channels, of which an SLA's own replace all inherited ones. */
function goalsAt({ file, start, end }: Asked): Division | undefined {
  const slas = file.model.declarations.filter((one) => one.kind === 'sla')
  for (const sla of slas) {
    const goal = sla.goals.find(({ origin }) => origin.start <= start && end <= origin.end)
    if (goal?.when === undefined) continue
    const goals = sla.goals.filter((one) => goalKey(one) === goalKey(goal))
    const parts = goals.map(({ when }, index): Part => {
      const { condition, otherwise: isRest = false, origin } = when ?? {}
      return { id: `${index}`, condition, otherwise: isRest, clause: origin }
    })
    const attributes = plainAttributes(file.project.facts.sla(sla).case?.target?.attributes ?? [])
    const segments = goals.flatMap((one, index) => segmentOf(one, `${index}`) ?? [])
    const isSound = attributes !== undefined && segments.length === goals.length
    return {
      parts,
      here: parts[goals.indexOf(goal)]!,
      plain: isSound ? { attributes, segments, firstMatch: false } : undefined,
    }
  }
  return undefined
}

/** Where `when …` or `otherwise` of a segment stands. */
function clauseOf({ nameOrigin, origin, condition }: Segment, text: string): Part['clause'] {
  const words = /^\s*(?:"(?:[^"\\]|\\.)*")?\s*(?=otherwise|when)/.exec(text.slice(nameOrigin.end, origin.end))
  if (words === null) return undefined
  const start = nameOrigin.end + words[0].length
  return { start, end: condition === undefined ? start + 'otherwise'.length : spanOf(condition, text).end }
}

/** `when …` in place of `otherwise`. */
function explicit({ parts, here, plain }: Division, { file: { text } }: Asked): string | undefined {
  if (plain === undefined) return undefined
  const others = plain.segments.filter(({ id }) => id !== here.id)
  const { gaps, moreGaps, completed } = analyse({ ...plain, segments: others })
  const condition =
    completed && !moreGaps && gaps.length > 0 && gaps.every(({ region }) => region.length > 0)
      ? gaps.map((gap) => regionText(gap, plain.attributes, gaps.length > 1)).join(' or ')
      : negated(parts, here, text)
  return condition && `when ${condition}`
}

/** `not (…) and not (…)`: nobody whom another one takes. */
function negated(all: readonly Part[], here: Part, text: string): string | undefined {
  const parts = all.flatMap((other) => {
    if (other === here || other.condition === undefined) return []
    return [`not (${conditionText(other.condition, text)})`]
  })
  return parts.length === 0 ? undefined : parts.join(' and ')
}

/** Right only where nobody is lost and nobody comes in: all are in some part, and each in one. */
function asOtherwise({ parts, here, plain }: Division): string | undefined {
  if (parts.some((one) => one.otherwise) || parts.length < 2 || plain === undefined) return undefined
  if (plain.firstMatch && parts.at(-1) !== here) return undefined
  const { gaps, overlaps, completed } = analyse(plain)
  return completed && gaps.length === 0 && overlaps.length === 0 ? 'otherwise' : undefined
}

function regionText({ region }: Gap, attributes: readonly Attribute[], inParentheses: boolean): string {
  const parts = region.map(({ attribute: id, extent }) => {
    const attribute = attributes.find((one) => one.id === id)!
    return extentText(attribute, extent)
  })
  const text = parts.join(' and ')
  return inParentheses && parts.length > 1 ? `(${text})` : text
}

function extentText(attribute: Attribute, extent: Extent): string {
  const { id } = attribute
  if (extent.kind === 'choices') {
    const [first, ...more] = extent.values
    if (typeof first === 'boolean') return first ? id : `not ${id}`
    return more.length === 0 ? `${id} = ${first}` : `${id} in (${extent.values.join(', ')})`
  }
  const ranges = extent.ranges.map(({ from, to }) => {
    if (from !== undefined && to !== undefined && from.value === to.value)
      return `${id} = ${literal(from.value, attribute)}`
    const low = from && `${id} ${from.included ? '>=' : '>'} ${literal(from.value, attribute)}`
    const high = to && `${id} ${to.included ? '<=' : '<'} ${literal(to.value, attribute)}`
    return [low, high].filter((part) => part !== undefined).join(' and ')
  })
  if (ranges.length === 1) return ranges[0]!
  return `(${ranges.map((range) => (range.includes(' and ') ? `(${range})` : range)).join(' or ')})`
}

/** `500_000 EUR`, as people write it here. */
function literal(value: string, { type }: Attribute): string {
  if (type.kind === 'date') return value
  const [whole = '', rest] = value.split('.')
  const grouped = whole.replace(/^-?/, '').length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '_') : whole
  const number = rest === undefined ? grouped : `${grouped}.${rest}`
  return type.kind === 'money' ? `${number} ${type.currency}` : number
}
