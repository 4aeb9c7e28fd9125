import { nothingElse } from '../compile/nothing-else.ts'
import { eventTitle, type Metric, quote, type Telling } from './names.ts'
import { tellDecimal } from './numbers.ts'

/** How a metric is measured, in a sentence. */
export function metricSentence({ definition }: Metric, telling: Telling): string {
  const { locale } = telling
  const german = locale === 'de'
  const event = (id: string): string => quote(eventTitle(id, telling), locale)
  switch (definition.kind) {
    case 'time': {
      const { kind, start, end, pause, ...rest } = definition
      nothingElse(rest)
      const paused =
        pause === undefined
          ? ''
          : german
            ? `; sie ruht von ${event(pause.start)} bis ${event(pause.end)}`
            : `; it stands still from ${event(pause.start)} to ${event(pause.end)}`
      return german
        ? `Die Zeit von ${event(start)} bis ${event(end)}${paused}.`
        : `The time from ${event(start)} to ${event(end)}${paused}.`
    }
    case 'share': {
      const { kind, part, whole, ...rest } = definition
      nothingElse(rest)
      return german
        ? `Der Anteil von ${event(part)} an ${event(whole)}.`
        : `The share of ${event(part)} in ${event(whole)}.`
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
