import { nothingElse } from '../compile/nothing-else.ts'
import { eventTitles, type Metric, type Telling } from './names.ts'
import { tellDecimal } from './numbers.ts'

/** How a metric is measured, in a sentence. */
export function metricSentence({ definition }: Metric, telling: Telling): string {
  const { locale } = telling
  const german = locale === 'de'
  const event = (id: string, others?: readonly string[]): string => eventTitles(id, others, telling)
  switch (definition.kind) {
    case 'time': {
      const { kind, start, startAlternatives, end, endAlternatives, pause, ...rest } = definition
      nothingElse(rest)
      const paused =
        pause === undefined
          ? ''
          : german
            ? `; sie ruht von ${event(pause.start, pause.startAlternatives)} bis ${event(pause.end, pause.endAlternatives)}`
            : `; it stands still from ${event(pause.start, pause.startAlternatives)} to ${event(pause.end, pause.endAlternatives)}`
      return german
        ? `Die Zeit von ${event(start, startAlternatives)} bis ${event(end, endAlternatives)}${paused}.`
        : `The time from ${event(start, startAlternatives)} to ${event(end, endAlternatives)}${paused}.`
    }
    case 'share': {
      const { kind, part, partAlternatives, whole, wholeAlternatives, ...rest } = definition
      nothingElse(rest)
      return german
        ? `Der Anteil von ${event(part, partAlternatives)} an ${event(whole, wholeAlternatives)}.`
        : `The share of ${event(part, partAlternatives)} in ${event(whole, wholeAlternatives)}.`
    }
    case 'count': {
      const { kind, event: counted, eventAlternatives, per, ...rest } = definition
      nothingElse(rest)
      const what = event(counted, eventAlternatives)
      const each = {
        en: { case: 'each case', window: 'each period' },
        de: { case: 'je Fall', window: 'je Zeitraum' },
      }[locale][per]
      return german ? `Wie oft ${what} vorkommt, ${each}.` : `How often ${what} happens in ${each}.`
    }
    case 'share-of-time':
      return german
        ? 'Der Anteil der vereinbarten Zeit, in dem die Leistung in Anspruch genommen werden kann.'
        : 'The share of the agreed time in which the service can be used.'
    case 'score': {
      const [min, max] = [tellDecimal(definition.min, locale), tellDecimal(definition.max, locale)]
      return german
        ? `Der Mittelwert der Bewertungen auf der Skala von ${min} bis ${max}.`
        : `The mean of the ratings on the scale from ${min} to ${max}.`
    }
    default:
      return definition satisfies never
  }
}
