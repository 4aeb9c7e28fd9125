import type { IToken } from 'chevrotain'
import { CompletionItemKind } from 'vscode-languageserver-protocol'
import * as ast from '../../../generated/ast.ts'
import type { Metric } from '../../../model/declarations.ts'
import type { QuantityRole } from '../../../model/values.ts'
import type { Locale } from '../../../speech/index.ts'
import { knownCurrencies, unitsOf } from '../../../syntax/literals.ts'
import { unitMeaning } from '../units.ts'
import { type Cursor, wordBehind } from './cursor.ts'
import type { Next } from './follow.ts'
import { attributeAt, namesAt } from './names.ts'
import { type Proposal, rank } from './proposal.ts'
import { roleOf, typicalAt, typicalValues } from './roles.ts'

const plurals: Readonly<Record<string, string>> = {
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  month: 'months',
  quarter: 'quarters',
  year: 'years',
}

const singulars = Object.fromEntries(Object.entries(plurals).map(([one, many]) => [many, one]))

/** `business day` or `business days`, as the number before it demands. */
function inflected(unit: string, amount: string | undefined): string {
  if (unit.startsWith('per ')) return unit
  const forms = amount === undefined || amount === '1' ? singulars : plurals
  return unit.replace(/\w+$/, (word) => forms[word] ?? word)
}

/** Units that can stand behind what stands before the cursor. */
export function unitProposals(next: Next, cursor: Cursor): readonly Proposal[] {
  const after = wordBehind(cursor)
  // The number has its unit already.
  if (after !== undefined && (after.tokenType.name === 'UNIT' || ['business', 'per'].includes(after.image)))
    return []
  const { before, isBehindNumber, file, following } = cursor
  if (next.rule === 'DeadlineTarget')
    return [{ label: 'day', kind: CompletionItemKind.Unit, rank: rank.value }]
  const role = roleOf(next)
  if (role === undefined || before === undefined) return []
  const last = before.image === 'business' ? following.tokens.at(-2) : before
  const amount = last?.tokenType.name === 'NUMBER' ? last.image : undefined
  const isRate = role === 'volume' || role === 'demand'
  let words = isRate && last?.image === 'per' ? unitsOf.period : unitsAt(role, next, cursor)
  if (before.image === 'business') {
    words = words.filter((word) => word.startsWith('business ')).map((word) => word.slice('business '.length))
  }
  const space = isBehindNumber ? ' ' : ''
  return words.map((word) => {
    const unit = inflected(word, amount)
    const money = role === 'money' || role === 'attribute'
    return {
      label: unit,
      kind: CompletionItemKind.Unit,
      rank: rank.value,
      detail: money
        ? currencyName(unit, file.project.locale)
        : unitMeaning(role === 'interval' || role === 'period' ? `every ${unit}` : unit, file.project.locale),
      ...(space === '' ? {} : { insert: space + unit, filter: space + unit }),
    }
  })
}

/** Periods over which people measure, but for those of the list that the cursor goes on with. */
function periodsLeft(cursor: Cursor): readonly string[] {
  const used = listedBefore(cursor)
  return ['month', 'quarter', 'week', 'year', 'day'].filter((period) => !used.has(period))
}

/** The names of the list that the cursor continues: `A, B` in `skills A, B, |`. */
export function listedBefore({ following: { tokens } }: Cursor): ReadonlySet<string> {
  const names = new Set<string>()
  for (let at = tokens.length - 1; tokens[at]?.image === ','; at -= 2) {
    const name = tokens[at - 1]
    if (name === undefined) break
    names.add(name.image)
  }
  return names
}

/** Periods behind a comma, where they are names for the grammar. */
export function periodProposals(cursor: Cursor): readonly Proposal[] {
  return periodsLeft(cursor).map((label) => ({ label, kind: CompletionItemKind.Unit, rank: rank.value }))
}

function unitsAt(role: QuantityRole, { calls }: Next, cursor: Cursor): readonly string[] {
  if (role === 'period') return periodsLeft(cursor)
  if (role === 'money') return currenciesFirst(unitsOf.money)
  if (role === 'bound') {
    const definition = metricAt(cursor)?.definition
    if (definition?.kind === 'score' || definition?.kind === 'count') return []
    // A credit looks at how many promises were kept, and so does the minimum of a deadline.
    if (calls[0]?.rule === 'Credit' || isLevelOfShare(calls)) return ['%']
    if (definition === undefined) return unitsOf.bound
    return definition.kind === 'time' ? unitsOf.limit : ['%']
  }
  if (role === 'attribute') {
    const type = attributeAt(cursor)?.type
    return ast.isMoneyType(type) && type.currency !== undefined ? [type.currency] : []
  }
  return unitsOf[role]
}

/** Whether a minimum level stands beside a share of requests, not beside a bound. */
function isLevelOfShare([call, outer]: Next['calls']): boolean {
  return call?.rule === 'MinimumLevel' && outer?.rule !== 'BoundTarget'
}

function currenciesFirst(likely: readonly string[]): readonly string[] {
  return [...new Set([...likely, ...knownCurrencies()])]
}

const currencyNames = new Map<Locale, Intl.DisplayNames>()

function currencyName(code: string, locale: Locale): string | undefined {
  let names = currencyNames.get(locale)
  if (names === undefined) {
    names = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' })
    currencyNames.set(locale, names)
  }
  return /^[A-Z]{3}$/.test(code) ? names.of(code) : undefined
}

/** Currencies by their code. */
export function currencyProposals(cursor: Cursor): readonly Proposal[] {
  return currenciesFirst(unitsOf.money).map((code) => ({
    label: code,
    kind: CompletionItemKind.Unit,
    rank: rank.value,
    detail: currencyName(code, cursor.file.project.locale),
  }))
}

/** The metric of the goal, credit or duty in which the cursor is; of a combined goal the first. */
export function metricAt(cursor: Cursor): Metric | undefined {
  const { tokens } = cursor.following
  const isMeasure = ({ image }: IToken, index: number): boolean =>
    image === 'measured' && tokens[index + 1]?.image === 'by'
  const start = tokens.findLastIndex(
    (token, index) => token.image === 'goal' || token.image === 'credit' || isMeasure(token, index),
  )
  const behind = (word: string): number =>
    tokens.findIndex(({ image }, index) => index > start && image === word)
  const image = tokens[start]?.image
  const head = image === 'credit' ? behind('when') : image === 'measured' ? behind('by') : start
  const name = tokens[head + 1]?.image
  if (head < 0 || name === undefined) return undefined
  const known = namesAt(cursor, { rule: 'Goal', feature: 'metrics' }).find((one) => one.name === name)
  return known?.declared.kind === 'metric' ? known.declared : undefined
}

/** Numbers without a unit, by the rule and the property in which they stand. */
const plainNumbers: Readonly<Record<string, readonly string[]>> = {
  'ScoreMetric.min': ['1'],
  'ScoreMetric.max': ['5'],
  'FiscalMonths.day': ['22', '15'],
  'SmallSample.cases': ['20', '10'],
  'SmallSample.misses': ['2', '1'],
  'CreditThreshold.misses': ['2', '3'],
}

/** Numbers with their unit that people write most at a place. */
export function numberProposals(next: Next, cursor: Cursor): readonly Proposal[] {
  const role = roleOf(next)
  const [call] = next.calls
  const values =
    role === undefined
      ? (plainNumbers[`${next.rule}.${next.feature}`] ?? [])
      : (typicalAt[`${call?.rule}.${call?.feature}`] ?? measured(role, next, cursor) ?? typicalValues[role])
  return values
    .filter((value) => /^\d/.test(value))
    .map((value) => {
      const [, number = '', unit = ''] = /^([\d_.]+)(.*)$/.exec(value)!
      return {
        label: value,
        kind: CompletionItemKind.Value,
        rank: rank.value,
        insert: { snippet: `\${1:${number}}${unit}`, plain: value },
      }
    })
}

function measured(role: QuantityRole, next: Next, cursor: Cursor): readonly string[] | undefined {
  if (role === 'attribute') {
    const type = attributeAt(cursor)?.type
    if (ast.isMoneyType(type)) return [`100_000 ${type.currency}`]
    return ast.isNumberType(type) ? ['10', '100'] : []
  }
  const definition = metricAt(cursor)?.definition
  if (role === 'limit' && next.calls[0]?.rule === 'DeadlineTarget') {
    return isAnswered(definition) ? ['20 s', '30 s', '60 s'] : undefined
  }
  if (role !== 'bound') return undefined
  const [call] = next.calls
  if (call?.rule === 'MinimumLevel') return minimumAt(cursor)?.values ?? []
  if (call?.rule === 'Credit' && definition?.kind !== 'score' && definition?.kind !== 'count')
    return call.feature === 'step' ? ['1 %', '0.1 %'] : ['85 %', '90 %', '80 %']
  switch (definition?.kind) {
    case 'count':
      return ['5', '1']
    case 'time':
      return ['20 s', '30 min', '4 business hours']
    case 'score':
      return [usualScore(definition)]
    case 'share':
      return isBad(definition) ? ['5 %', '3 %'] : ['70 %', '80 %', '95 %']
    default:
      return ['99.5 %', '99.9 %', '95 %']
  }
}

/** What can stand behind `never` at a cursor. */
export interface Minimum {
  readonly side: 'below' | 'above'
  /** Milder than what is expected before it, the likely first. */
  readonly values: readonly string[]
}

/** The minimum beside the target before a cursor; undefined where nothing is expected that could be missed. */
export function minimumAt(cursor: Cursor): Minimum | undefined {
  const { tokens } = cursor.following
  const from = tokens.findLastIndex(({ image }) => image === 'goal' || image === ',' || image === 'measured')
  const target = tokens.slice(from + 1)
  const behindAt = (word: string): number =>
    target.findIndex(({ image }, index) => image === word && target[index - 1]?.image === 'at')
  const [most, least] = [behindAt('most'), behindAt('least')]
  const start = Math.max(most, least) + 1
  const at = target.findIndex(({ tokenType }, index) => index >= start && tokenType.name === 'NUMBER')
  if (at < 0) return undefined
  const isShare = target[at + 1]?.image === '%'
  // What all requests have to keep has no share that could be less.
  if (start === 0 && !isShare) return { side: 'below', values: ['95 %', '90 %'] }
  const expected = Number(target[at]!.image.replaceAll('_', ''))
  const unit = unitBehind(target, at)
  const values = (most >= 0 ? above(expected) : below(expected, isShare))
    .map((value) => (unit === '' ? asCounted(value, expected) : value))
    .filter((value) => value !== expected && !(isShare && value > 100))
  return {
    side: most >= 0 ? 'above' : 'below',
    values: [...new Set(values)].map((value) => `${Math.round(value * 100) / 100}${unit}`),
  }
}

/** As exact as a count or a grade is said. */
function asCounted(value: number, expected: number): number {
  return Number.isInteger(expected) ? Math.floor(value) : Math.round(value * 10) / 10
}

/** The unit behind a number, with a blank before it; empty if there is none. */
function unitBehind(tokens: readonly IToken[], at: number): string {
  const isBusiness = tokens[at + 1]?.image === 'business'
  const unit = tokens[at + (isBusiness ? 2 : 1)]
  if (unit?.tokenType.name !== 'UNIT') return ''
  return isBusiness ? ` business ${unit.image}` : ` ${unit.image}`
}

/** More than what is expected at most, but not too much. */
function above(expected: number): readonly number[] {
  return [expected * 1.5, expected * 2]
}

/** Less than what is expected, but not much: of a share some points, of anything else some tenths. */
function below(expected: number, isShare: boolean): readonly number[] {
  if (!isShare) return [expected * 0.9, expected * 0.8]
  // Of 99.9 % so much again may be missed; ten points would say nothing.
  if (expected > 98) return [expected - Math.max(0.1, 100 - expected), 95]
  return [Math.max(1, expected - 10), Math.max(1, expected - 5)]
}

type Definition = NonNullable<Metric['definition']>

/** Whether a metric tells how long it takes until somebody answers: that is a matter of seconds. */
function isAnswered(definition: Definition | undefined): boolean {
  return definition?.kind === 'time' && definition.ends.some(({ text }) => text === 'answered')
}

/** Whether a share had better be small. */
function isBad(definition: Extract<Definition, { kind: 'share' }>): boolean {
  return definition.parts.some(({ text }) => text === 'abandoned' || text === 'reopened')
}

/** Four fifths of the way up. */
function usualScore({ min, max }: Extract<Definition, { kind: 'score' }>): string {
  return String(Math.round((Number(min) + (Number(max) - Number(min)) * 0.8) * 10) / 10)
}

/** What can be promised for a metric, in the form of a template; the usual first. */
export function usualTarget({ definition }: Metric): string {
  switch (definition?.kind) {
    case 'share':
      return isBad(definition) ? 'at most <5> %' : 'at least <70> %'
    case 'share-of-time':
      return 'at least <99.5> %'
    case 'score':
      return `at least <${usualScore(definition)}>`
    case 'count':
      return 'at least <5>'
    default:
      return isAnswered(definition) ? '<80> % within <20> s' : '<90> % within <2> business days'
  }
}

/** Times of day, or the hours of a day. */
export function timeProposals({ rule, feature }: Next): readonly Proposal[] {
  const values =
    rule === 'TimeRange' && feature === 'from'
      ? ['08:00-17:00', '08:00-12:00', '13:00-17:00', '09:00-18:00']
      : rule === 'TimeRange'
        ? ['17:00', '12:00', '18:00', '24:00']
        : feature === 'before'
          ? ['14:00', '12:00']
          : ['12:00', '16:00']
  return values.map((label) => ({ label, kind: CompletionItemKind.Value, rank: rank.value }))
}

/** Dates: the ends of the year in which a contract would run, or today for a signature. */
export function dateProposals({ rule, feature }: Next, year: number, today: string): readonly Proposal[] {
  const values =
    rule === 'Signature'
      ? [today]
      : rule === 'InForce' && feature === 'to'
        ? [`${year}-12-31`]
        : rule === 'Recurrence'
          ? [`${year}-01-01`]
          : rule === 'Closing'
            ? [`${year}-12-24`, `${year}-12-31`]
            : [`${year}-01-01`, `${year}-12-31`]
  return values.map((label) => ({ label, kind: CompletionItemKind.Value, rank: rank.value }))
}
