// What is offered, and how it is done.
import type {
  Demand,
  Exclusion,
  Process,
  ProcessElement,
  Profile,
  Service,
} from '../../../model/declarations.ts'
import type { VolumeValue } from '../../../model/values.ts'
import { rateOf } from '../../../projection/demand.ts'
import { plainRate, wordsOf } from '../../../projection/values.ts'
import type { Locale } from '../../../speech/index.ts'
import {
  channelNames,
  tellDemand,
  tellMoney,
  tellRate,
  tellShare,
  workWords,
} from '../../../wording/index.ts'
import type { EditorProject } from '../../project.ts'
import { contractsOf } from '../insight.ts'
import { escapeMarkdown } from '../markdown.ts'
import { duration, fact, list, named, titled } from './fact.ts'
import { segmentsWith } from './matrix.ts'

/** `180 per business day`, `25 %`. */
export function tellVolume(volume: VolumeValue, locale: Locale): string {
  if (volume.kind === 'share') return tellShare(Number(volume.share.ratio), locale)
  return tellRate(plainRate(volume.rate), locale)
}

/** How many requests come, and how over the day; undefined where that is not said or not sound. */
function demandOf(demand: Demand | undefined, locale: Locale): string | undefined {
  const volume = demand && rateOf(demand.volume)
  const profile = demand?.profile?.target
  if (volume === undefined) return undefined
  return escapeMarkdown(tellDemand(volume, profile && (profile.title ?? profile.id), locale))
}

export function serviceFacts(service: Service, project: EditorProject, locale: Locale): string[] {
  const { work, demand, price, summary } = service
  return [
    ...(summary === undefined ? [] : [`${escapeMarkdown(summary)}\n`]),
    ...fact(
      locale,
      { en: 'Channels', de: 'Wege' },
      list(channelNames(wordsOf(service.channels), locale).map(escapeMarkdown), locale),
    ),
    ...fact(locale, { en: 'Work', de: 'Arbeit' }, work && workWords[work][locale]),
    ...fact(locale, { en: 'Effort', de: 'Aufwand' }, duration(service.effort, locale)),
    ...fact(locale, { en: 'Volume', de: 'Menge' }, demandOf(demand, locale)),
    ...seasonalFacts(service, locale),
    ...fact(locale, { en: 'Case', de: 'Fall' }, named(service.case)),
    ...fact(
      locale,
      { en: 'Price', de: 'Preis' },
      price?.value && escapeMarkdown(tellMoney(price.value, locale)),
    ),
    ...fact(
      locale,
      { en: 'Needs', de: 'Erfordert' },
      list(
        service.needs.map((skill) => named(skill)!),
        locale,
      ),
    ),
    ...fact(locale, { en: 'Process', de: 'Prozess' }, named(service.process)),
    ...contractsOf(project).flatMap((contract) => segmentsWith(service, contract, project, locale)),
  ]
}

/** The volumes of seasons, in place of the other. */
function seasonalFacts({ seasonalDemand }: Service | Exclusion, locale: Locale): string[] {
  return seasonalDemand.flatMap((demand) => {
    const name = escapeMarkdown(demand.season.target?.title ?? demand.season.text)
    return fact(locale, { en: `Volume during ${name}`, de: `Menge in ${name}` }, demandOf(demand, locale))
  })
}

export function exclusionFacts(exclusion: Exclusion, locale: Locale): string[] {
  const { because, demand } = exclusion
  return [
    ...fact(locale, { en: 'Because', de: 'Grund' }, because && escapeMarkdown(because)),
    ...fact(locale, { en: 'Instead', de: 'Stattdessen' }, named(exclusion.instead)),
    ...fact(locale, { en: 'Effort', de: 'Aufwand' }, duration(exclusion.effort, locale)),
    ...fact(locale, { en: 'Volume', de: 'Menge' }, demandOf(demand, locale)),
    ...seasonalFacts(exclusion, locale),
  ]
}

export function profileFacts({ parts }: Profile, locale: Locale): string[] {
  return parts.flatMap(({ range, share }) =>
    share.value === undefined
      ? []
      : [
          `- ${escapeMarkdown(range.from.text)}–${escapeMarkdown(range.to.text)}: ${tellShare(Number(share.value.ratio), locale)}`,
        ],
  )
}

export function processFacts({ elements }: Process, locale: Locale): string[] {
  return elements.flatMap((element) => processLines(element, '', locale))
}

function processLines(element: ProcessElement, indent: string, locale: Locale): string[] {
  if (element.kind === 'parallel') {
    const together = { en: 'at the same time', de: 'gleichzeitig' }[locale]
    return [
      `${indent}- ${together}:`,
      ...element.elements.flatMap((part) => processLines(part, `${indent}  `, locale)),
    ]
  }
  const limit = duration(element.limit, locale)
  const who = named(element.kind === 'step' ? element.doer : element.taker)
  const rest = [who, limit].filter((part) => part !== undefined).join(', ')
  return [`${indent}- ${titled(element)}${rest === '' ? '' : `: ${rest}`}`]
}
