import { CodeActionKind } from 'vscode-languageserver-protocol'
import type { Segment } from '../../../model/declarations.ts'
import { plainSegmentation } from '../../../model/segmentation.ts'
import type { TextEdit } from '../../../rules/define-rule.ts'
import { type Attribute, analyse, type Extent, type Gap } from '../../../segments/index.ts'
import { type ActionProvider, type Asked, action } from './action.ts'

/** `otherwise` as a condition that says who that is; and a condition that says just that, as `otherwise`. */
export const otherwise: ActionProvider = {
  kinds: [CodeActionKind.RefactorRewrite],
  offer(asked) {
    const segment = segmentAt(asked)
    if (segment === undefined) return []
    const edit = segment.otherwise ? explicit(segment, asked) : asOtherwise(segment, asked)
    if (edit === undefined) return []
    const title = segment.otherwise
      ? { en: 'Replace otherwise by its condition', de: 'otherwise durch seine Bedingung ersetzen' }
      : { en: 'Replace the condition by otherwise', de: 'Die Bedingung durch otherwise ersetzen' }
    return [action(asked, CodeActionKind.RefactorRewrite, title, [edit])]
  },
}

function segmentAt({ file, start, end }: Asked): Segment | undefined {
  return file.model.declarations
    .flatMap((one) => (one.kind === 'segmentation' ? one.segments : []))
    .find(({ origin }) => origin.start <= start && end <= origin.end)
}

function explicit(segment: Segment, { file }: Asked): TextEdit | undefined {
  const plain = plainSegmentation(segment.segmentation)
  if (plain === undefined) return undefined
  const { text } = file
  const words = /^\s*(?:"(?:[^"\\]|\\.)*")?\s*(?=otherwise)/.exec(
    text.slice(segment.nameOrigin.end, segment.origin.end),
  )
  if (words === null) return undefined
  const start = segment.nameOrigin.end + words[0].length
  const others = plain.segments.filter(({ id }) => id !== segment.id)
  const { gaps, moreGaps, completed } = analyse({ ...plain, segments: others })
  const condition =
    completed && !moreGaps && gaps.length > 0 && gaps.every(({ region }) => region.length > 0)
      ? gaps.map((gap) => regionText(gap, plain.attributes, gaps.length > 1)).join(' or ')
      : negated(segment, text)
  if (condition === undefined) return undefined
  return { file: file.path, start, end: start + 'otherwise'.length, text: `when ${condition}` }
}

/** `not (…) and not (…)`: nobody whom another segment takes. */
function negated({ segmentation, id }: Segment, text: string): string | undefined {
  const parts = segmentation.segments.flatMap((other) => {
    if (other.id === id || other.condition === undefined) return []
    const { start, end } = conditionSpan(other, text) ?? other.condition.origin
    return [`not (${text.slice(start, end).replace(/\s+/g, ' ')})`]
  })
  return parts.length === 0 ? undefined : parts.join(' and ')
}

/** Right only where nobody is lost and nobody comes in: all customers are in a segment, and each in one. */
function asOtherwise(segment: Segment, { file }: Asked): TextEdit | undefined {
  const { segmentation } = segment
  if (segmentation.segments.some((one) => one.otherwise) || segmentation.segments.length < 2) return undefined
  if (segmentation.firstMatch && segmentation.segments.at(-1) !== segment) return undefined
  const plain = plainSegmentation(segmentation)
  if (plain === undefined) return undefined
  const { gaps, overlaps, completed } = analyse(plain)
  if (!completed || gaps.length > 0 || overlaps.length > 0) return undefined
  const { text } = file
  const span = conditionSpan(segment, text)
  if (span === undefined) return undefined
  const before = /when\s*$/.exec(text.slice(segment.nameOrigin.end, span.start))
  if (before === null) return undefined
  return { file: file.path, start: span.start - before[0].length, end: span.end, text: 'otherwise' }
}

/** Where a segment's condition stands, with the parentheses around it. */
function conditionSpan({ condition }: Segment, text: string): { start: number; end: number } | undefined {
  if (condition === undefined) return undefined
  let { start, end } = condition.origin
  for (;;) {
    const open = /\(\s*$/.exec(text.slice(0, start))
    const close = /^\s*\)/.exec(text.slice(end))
    if (open === null || close === null) return { start, end }
    start -= open[0].length
    end += close[0].length
  }
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
