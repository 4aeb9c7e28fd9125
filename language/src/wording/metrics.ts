import { nothingElse } from '../compile/nothing-else.ts'
import { tellDecimal } from '../speech/index.ts'
import { eventTitles, type Metric, type Telling } from './names.ts'

/** How a metric is measured, in a sentence. */
export function metricSentence({ definition }: Metric, telling: Telling): string {
  const { locale } = telling
  const event = (id: string, others?: readonly string[]): string => eventTitles(id, others, telling)
  switch (definition.kind) {
    case 'time': {
      const { kind, start, startAlternatives, end, endAlternatives, pause, ...rest } = definition
      nothingElse(rest)
      const paused =
        pause === undefined
          ? ''
          : {
              en: `; it stands still from ${event(pause.start, pause.startAlternatives)} to ${event(pause.end, pause.endAlternatives)}`,
              de: `; sie ruht von ${event(pause.start, pause.startAlternatives)} bis ${event(pause.end, pause.endAlternatives)}`,
            }[locale]
      return {
        en: `The time from ${event(start, startAlternatives)} to ${event(end, endAlternatives)}${paused}.`,
        de: `Die Zeit von ${event(start, startAlternatives)} bis ${event(end, endAlternatives)}${paused}.`,
      }[locale]
    }
    case 'share': {
      const { kind, part, partAlternatives, whole, wholeAlternatives, ...rest } = definition
      nothingElse(rest)
      return {
        en: `The share of ${event(part, partAlternatives)} in ${event(whole, wholeAlternatives)}.`,
        de: `Der Anteil von ${event(part, partAlternatives)} an ${event(whole, wholeAlternatives)}.`,
      }[locale]
    }
    case 'count': {
      const { kind, event: counted, eventAlternatives, per, ...rest } = definition
      nothingElse(rest)
      const what = event(counted, eventAlternatives)
      const each = {
        en: { case: 'each case', window: 'each period' },
        de: { case: 'je Fall', window: 'je Zeitraum' },
      }[locale][per]
      return { en: `How often ${what} happens in ${each}.`, de: `Wie oft ${what} vorkommt, ${each}.` }[locale]
    }
    case 'share-of-time':
      return {
        en: 'The share of the agreed time in which the service can be used.',
        de: 'Der Anteil der vereinbarten Zeit, in dem die Leistung in Anspruch genommen werden kann.',
      }[locale]
    case 'score': {
      const [min, max] = [tellDecimal(definition.min, locale), tellDecimal(definition.max, locale)]
      return {
        en: `The mean of the ratings on the scale from ${min} to ${max}.`,
        de: `Der Mittelwert der Bewertungen auf der Skala von ${min} bis ${max}.`,
      }[locale]
    }
    default:
      return definition satisfies never
  }
}
