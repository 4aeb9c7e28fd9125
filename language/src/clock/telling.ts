// How the steps of a due date are told: each by itself, and all in a sentence.

import { alternatives, type Locale, tellUngrouped } from '../speech/index.ts'
import { formatDate, parseDate } from '../text/civil.ts'
import { receivedBefore, type Step, type ToldStep } from './steps.ts'
import type { Target } from './types.ts'
import { describeTarget, type Moment, momentOf, tellClockTime, tellDay } from './wording.ts'

/** More closings than these are left out where the reckoning is told in a sentence. */
const manyClosings = 12

/** Gives each step its telling, as a part of a sentence. */
export function tellSteps(steps: readonly Step[], locale: Locale): readonly ToldStep[] {
  const teller = new Teller(steps, locale)
  return steps.map((step) => ({ ...step, text: teller.tell(step) }))
}

/**
 * The whole reckoning as one would tell it to a colleague: "received Saturday 10:00, counts as Monday 08:00;
 * 5 business hours, closed 12:00–12:45; due Monday 13:45". Days a week or more from the receipt get their date.
 * @param nameOf how an event is called; by its id unless given
 */
export function describeSteps(
  steps: readonly Step[],
  locale: Locale = 'en',
  nameOf?: (event: string) => string,
): string {
  const teller = new Teller(steps, locale, nameOf)
  const closings = steps.filter(({ kind }) => kind === 'closed').length
  const named = steps.filter(
    (step) => step.kind === 'skipped' || (step.kind === 'closed' && step.reasons.length > 0),
  ).length
  let sentence = ''
  let before: Step['kind'] | undefined
  for (const step of steps) {
    if (step.kind === 'open' || step.kind === 'day') continue
    // A colleague would not list every night, but would name the holidays.
    if (step.kind === 'closed' && closings > 3 && step.reasons.length === 0) continue
    if ((step.kind === 'closed' || step.kind === 'skipped') && named > manyClosings) continue
    const told = teller.tell(step)
    sentence += before === undefined ? told : `${join(step, before, locale)}${told}`
    before = step.kind
  }
  return sentence
}

function join(step: Step, before: Step['kind'], locale: Locale): string {
  if (before === 'passed-over') {
    if (step.kind === 'passed-over' || step.kind === 'nothing-promised') return ', '
    if (step.kind === 'promise') {
      const limited = receivedBefore(step.target) !== undefined
      return limited ? { en: ', but ', de: ', aber ' }[locale] : { en: ', so ', de: ', also ' }[locale]
    }
  }
  return step.kind === 'promise' ||
    step.kind === 'due' ||
    step.kind === 'passed-over' ||
    step.kind === 'repeats' ||
    (step.kind === 'paused' && before === 'due')
    ? '; '
    : ', '
}

/** Tells step after step, remembering which day was spoken of last. */
class Teller {
  readonly #locale: Locale
  readonly #timeZone: string
  readonly #reference: string
  readonly #nameOf: (event: string) => string
  #day: string

  constructor(steps: readonly Step[], locale: Locale, nameOf: (event: string) => string = (id) => id) {
    this.#locale = locale
    this.#nameOf = nameOf
    const first = steps.find((step) => step.kind === 'received')
    this.#timeZone = first?.timeZone ?? 'UTC'
    this.#reference = first?.at.slice(0, 10) ?? '1970-01-01'
    this.#day = ''
  }

  tell(step: Step): string {
    switch (step.kind) {
      case 'received':
        return `${(step.isOtherEvent ? { en: 'from', de: 'ab' } : { en: 'received', de: 'Eingang' })[this.#locale]} ${this.#moment(this.#read(step.at))}`
      case 'counted':
        return `${{ en: 'counts as', de: 'zählt ab' }[this.#locale]} ${this.#moment(this.#read(step.at))}${reasonsOf(step)}`
      case 'passed-over':
        if (step.because === 'not-before')
          return { en: `not before ${step.time}`, de: `nicht vor ${step.time} Uhr` }[this.#locale]
        return { en: `after ${step.time}`, de: `nach ${step.time} Uhr` }[this.#locale]
      case 'promise':
        return this.#promise(step.target)
      case 'open':
        return `${{ en: 'open', de: 'geöffnet' }[this.#locale]} ${this.#span(step.from, step.to)}: ${amount(step.seconds, this.#locale)}`
      case 'open-days':
        return { en: `spread over ${step.days} days`, de: `verteilt auf ${step.days} Tage` }[this.#locale]
      case 'closed':
        return `${{ en: 'closed', de: 'geschlossen' }[this.#locale]} ${this.#span(step.from, step.to)}${reasonsOf(step)}`
      case 'day': {
        const day = tellDay(step.date, this.#reference, this.#locale)
        return { en: `business day ${step.number}: ${day}`, de: `${step.number}. Arbeitstag: ${day}` }[
          this.#locale
        ]
      }
      case 'skipped': {
        const days = this.#days(step.from, step.to)
        return `${{ en: 'without', de: 'ohne' }[this.#locale]} ${days}${reasonsOf(step)}`
      }
      case 'due':
        return `${{ en: 'due', de: 'fällig' }[this.#locale]} ${this.#moment(closing(this.#read(step.at)))}`
      case 'paused':
        return `${{ en: 'paused', de: 'unterbrochen' }[this.#locale]} ${this.#span(step.from, step.to)}: ${amount(step.seconds, this.#locale)}`
      case 'moved':
        return `${{ en: 'so due', de: 'also fällig' }[this.#locale]} ${this.#moment(closing(this.#read(step.at)))}`
      case 'repeats': {
        const times = step.at.map((at) => this.#moment(closing(this.#read(at)))).join(', ')
        const events = alternatives(step.until.map(this.#nameOf), this.#locale)
        return {
          en: `then ${times} and so on, until ${events}`,
          de: `dann ${times} und so weiter, bis ${events}`,
        }[this.#locale]
      }
      case 'nothing-promised':
        return { en: 'for which nothing is promised', de: 'dafür ist nichts zugesagt' }[this.#locale]
      default:
        return step satisfies never
    }
  }

  #promise(target: Target): string {
    const promise = describeTarget(target, this.#locale)
    const before = receivedBefore(target)
    if (before === undefined) return promise
    return { en: `before ${before}, so ${promise}`, de: `vor ${before} Uhr, also ${promise}` }[this.#locale]
  }

  #days(from: string, to: string): string {
    const last = tellDay(to, this.#reference, this.#locale)
    if (from === to) return last
    // Both with their date, or both without.
    const dated = last.includes(' ')
    const first = tellDay(from, dated ? to : this.#reference, this.#locale)
    return `${first} ${{ en: 'to', de: 'bis' }[this.#locale]} ${last}`
  }

  #read(at: string): Moment {
    return momentOf(at, this.#timeZone)
  }

  #moment(moment: Moment): string {
    this.#day = moment.date
    const day = tellDay(moment.date, this.#reference, this.#locale)
    return `${day}${day.includes(',') ? ',' : ''} ${tellClockTime(moment, this.#locale)}`
  }

  #span(from: string, to: string): string {
    const begin = closing(this.#read(from))
    const end = closing(this.#read(to))
    if (begin.date !== end.date) {
      const first = this.#moment(begin)
      return `${first} ${{ en: 'to', de: 'bis' }[this.#locale]} ${this.#moment(this.#read(to))}`
    }
    const isPlain = begin.offset === undefined && end.offset === undefined
    const first = isPlain ? begin.time : tellClockTime(begin, this.#locale)
    const times = `${first}–${tellClockTime(end, this.#locale)}`
    if (begin.date === this.#day) return times
    this.#day = begin.date
    return `${tellDay(begin.date, this.#reference, this.#locale)} ${times}`
  }
}

/** Midnight as the end of the day before, which is how a closing is spoken of. */
function closing(moment: Moment): Moment {
  if (moment.time !== '00:00') return moment
  return { ...moment, date: formatDate((parseDate(moment.date) ?? 0) - 1), time: '24:00' }
}

function reasonsOf({ reasons }: { readonly reasons: readonly string[] }): string {
  return reasons.length === 0 ? '' : ` (${reasons.join(', ')})`
}

function amount(seconds: number, locale: Locale): string {
  const parts: string[] = []
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  if (hours > 0) parts.push(`${tellUngrouped(hours, locale)} h`)
  if (minutes > 0) parts.push(`${minutes} min`)
  if (seconds % 60 > 0 || parts.length === 0) parts.push(`${seconds % 60} s`)
  return parts.join(' ')
}
