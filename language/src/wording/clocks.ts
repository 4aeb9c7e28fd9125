// What starts the clock of a promise, and what it leaves out: without that, two promises could read alike and mean
// different things.
import { receiptEvent } from '../clock/receipt.ts'
import type { Target } from '../compile/schema.ts'
import type { Locale } from '../speech/index.ts'
import { eventTitles, type Metric, type Telling } from './names.ts'

type TimeDefinition = Extract<Metric['definition'], { readonly kind: 'time' }>
type Deadline = Extract<Target, { readonly kind: 'within' | 'by' }>

/** The events that start a clock, in quotation marks; undefined if it is the receipt alone. */
export function startOf(definition: TimeDefinition | undefined, telling: Telling): string | undefined {
  if (definition === undefined) return undefined
  const { start, startAlternatives } = definition
  if (start === receiptEvent && startAlternatives === undefined) return undefined
  return eventTitles(start, startAlternatives, telling)
}

/** `; the time from “waiting for others” to “work resumed” does not count`; nothing where no clock pauses. */
export function pauseWords(definition: TimeDefinition | undefined, telling: Telling): string {
  if (definition?.pause === undefined) return ''
  const { start, startAlternatives, end, endAlternatives } = definition.pause
  const from = eventTitles(start, startAlternatives, telling)
  const to = eventTitles(end, endAlternatives, telling)
  return {
    en: `; the time from ${from} to ${to} does not count`,
    de: `; die Zeit von ${from} bis ${to} zählt nicht`,
  }[telling.locale]
}

/** ` after “fixing begun”`, behind a deadline that is counted from there. */
export function afterStart(target: Deadline, start: string | undefined, locale: Locale): string {
  if (start === undefined) return ''
  return target.kind === 'by' && target.day === 'same'
    ? { en: ` as ${start}`, de: ` wie ${start}` }[locale]
    : { en: ` after ${start}`, de: ` nach ${start}` }[locale]
}
