// The sentences of the report on capacity, for the terminal and for the page.
import { surely } from '../../../language/src/capacity/erlang.ts'
import { tellNumber, tellWeekly } from '../../../language/src/capacity/wording.ts'
import {
  enumeration,
  sayIn,
  tellPeriod,
  tellWeekday,
  type Weekday,
  weekdays,
} from '../../../language/src/speech/index.ts'
import type { Locale } from '../language.ts'
import type { Names } from './names.ts'
import type { CapacityReport, CaseReport, PromiseReport, SeasonReport, UnitReport } from './report.ts'
import { type Word, words } from './words.ts'

export type Verdict = 'enough' | 'onAverage' | 'tight' | 'short' | 'overloaded'

export class Telling {
  readonly locale: Locale
  readonly word: Word
  readonly names: Names

  constructor(names: Names, locale: Locale) {
    this.names = names
    this.locale = locale
    this.word = sayIn(words, locale)
  }

  number(value: number, decimals = 1): string {
    return tellNumber(value, this.locale, decimals)
  }

  hours(value: number): string {
    return `${this.number(value)} ${this.word('hours')}`
  }

  percent(ratio: number, decimals = 1): string {
    return `${this.number(ratio * 100, decimals)} %`
  }

  fte(value: number): string {
    return `${this.number(value, 2)} ${this.word('fte')}`
  }

  list(texts: readonly string[]): string {
    return enumeration(texts, this.locale)
  }

  /** In which week all of it is. */
  intro({ during }: CapacityReport): string {
    return during.length === 0
      ? this.word('intro')
      : this.word('introSeason', { season: this.seasons(during) })
  }

  /** What a time of the year is called. */
  time({ seasons, spans }: Pick<SeasonReport, 'seasons' | 'spans'>): string {
    if (seasons.length > 0) return this.word('inSeason', { season: this.seasons(seasons) })
    const told = spans.map(({ from, to }) => tellPeriod(from, to, this.locale))
    return this.word('otherClocks', { days: this.list(told) })
  }

  private seasons(seasons: SeasonReport['seasons']): string {
    return seasons.map(({ id, title }) => title ?? id).join(' + ')
  }

  /** Whether the planned staff keeps what is promised. */
  verdict({ overloaded, keepsAll, enough, fte }: UnitReport): Verdict {
    if (overloaded) return 'overloaded'
    if (!keepsAll) return 'short'
    if (enough) return 'enough'
    return fte.planned < fte.average - 1e-9 ? 'onAverage' : 'tight'
  }

  work({ hours, unmet }: UnitReport): string {
    const { immediate, deferrable, planned } = hours
    const of = unmet === null ? '' : ` (${this.word('ofItUnmet', { hours: this.hours(unmet.hours) })})`
    return `${this.word('work')}: ${this.hours(immediate)} ${this.word('immediate')}${of}, ${this.hours(deferrable)} ${this.word('deferrable')}; ${this.word('staffed')}: ${this.hours(planned)}`
  }

  /** How much comes while nobody is at work, and when; undefined where nothing does. */
  unmet({ unmet }: UnitReport): string | undefined {
    if (unmet === null) return undefined
    const times = unmet.times.map((time) => ({
      days: time.days.map((day) => weekdays.indexOf(day)),
      from: minutesOf(time.from),
      to: minutesOf(time.to),
    }))
    return this.word('unmet', {
      requests: this.number(unmet.requests),
      share: this.percent(unmet.share),
      times: tellWeekly(times, this.locale),
    })
  }

  strictest({ strictest }: UnitReport): string | undefined {
    if (strictest === null) return undefined
    const { sla, segments } = strictest
    const whose = `${this.names.sla(sla)} (${this.names.segments(segments)})`
    return `${this.word('strictest')}: ${this.names.promise(strictest)}, ${whose}`
  }

  promise(promise: PromiseReport): string {
    return `${this.names.promise(promise)}, ${this.names.sla(promise.sla)}`
  }

  reached({ reached, target, isBound, promised }: UnitReport['promises'][number]): string {
    if (reached === null) return this.word('endless')
    const bound = isBound ? `${this.word(promised.kind === 'bound' ? 'atMost' : 'atLeast')} ` : ''
    return bound + this.figure(reached, target)
  }

  private figure(reached: number, target: string): string {
    return target.includes('%') ? this.percent(reached, 2) : `${this.number(reached)} s ${this.word('mean')}`
  }

  /** How many are planned, and how many are needed on average and to keep the promises. */
  staff({ fte }: Pick<UnitReport, 'fte'>): string {
    const { word } = this
    return `${this.number(fte.planned, 2)} ${word('ftePlanned')}, ${this.number(fte.average, 2)} ${word('neededAverage')}, ${this.number(fte.needed, 2)} ${word('neededKept')}`
  }

  /** How many are done in time, about; what is below a promise is never told as if it reached it. */
  done({ reached, forAll, certain, kept, isBound }: UnitReport['done'][number]): string {
    const share = this.word(isBound ? 'aboutAtLeast' : 'about', {
      share: this.percent(Math.floor(reached * 1000 + 1e-6) / 1000),
    })
    if (!forAll) return `${share} ${this.word('ifAll')}`
    // What is at least so much may still be kept.
    const isKnown = certain && (kept || !isBound)
    return isKnown ? `${share} ${this.word(kept ? 'kept' : 'missed')}` : share
  }

  /** What becomes of work that can wait where somebody wants to be answered; undefined where nobody does. */
  putAside({ hours }: UnitReport): string | undefined {
    return hours.immediate > 0 && hours.deferrable > 0 ? this.word('putAside') : undefined
  }

  /** What a bound on work that can wait comes from; undefined where there is none. */
  setApart({ done }: UnitReport): string | undefined {
    return done.some(({ isBound }) => isBound) ? this.word('setApart') : undefined
  }

  /** From when on 100 % count as kept; undefined where nothing is promised to so many. */
  nothingSure({ promises, done }: UnitReport): string | undefined {
    const shares = [...promises, ...done].map(({ promised }) =>
      'share' in promised ? (promised.share ?? 1) : 0,
    )
    return shares.some((share) => share > surely) ? this.word('nothingSure') : undefined
  }

  late(late: UnitReport['late'][number]): string {
    const { latest } = late
    if (latest === null) return `${this.promise(late)}: ${this.word('missed')}`
    const moment = ({ day, time }: { day: Weekday; time: string }): string =>
      `${tellWeekday(day, this.locale)} ${time}`
    return `${this.promise(late)}: ${moment(latest.due)} → ${moment(latest.done)}, ${this.hours(latest.minutesLate / 60)} ${this.word('late')}`
  }

  /** Promises of which nothing is said, with the reason. */
  notReckoned({ notReckoned }: CaseReport): string[] {
    return notReckoned.map((one) => {
      const { services, why } = one
      return `${this.promise(one)} (${this.names.services(services)}): ${this.word(`why-${why}`)}.`
    })
  }

  /** Why the staff that counts for each of some units is not that of any team. */
  divisions({ divided }: CaseReport): string[] {
    return divided.map(({ teams, units }) =>
      this.word('divided', {
        teams: this.list(teams.map(({ id, fte }) => `${this.names.actor(id)} ${this.number(fte, 2)}`)),
        units: this.list(units.map(({ id, fte }) => `${this.names.unit(id)} ${this.number(fte, 2)}`)),
      }),
    )
  }

  missing({ missing }: Pick<CaseReport, 'missing'>): string {
    const told = missing.map(({ service, by }) => `${this.names.service(service)} (${this.names.actor(by)})`)
    return [...new Set(told)].join(', ')
  }

  backlog({ backlog }: UnitReport): string {
    return backlog.stable
      ? this.hours(backlog.largestHours)
      : `${this.word('grows')} ${this.hours(backlog.growthHours)}`
  }
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
