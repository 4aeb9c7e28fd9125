import type { AnyOf, Event, Metric, Reference } from '../../model/declarations.ts'
import { eventOrderOf } from '../../model/event-order.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { textAt } from '../support/promise-texts.ts'

interface Clock {
  readonly metric: string
  readonly event: string
}

interface Order extends Clock {
  readonly other: string
}

const withoutPause = {
  en: () => 'Remove the pause, or let it begin and end between the start and the end of the clock.',
  de: () => 'Die Pause entfernen oder zwischen Anfang und Ende der Messung beginnen und enden lassen.',
}

export const metricClock = defineRule({
  name: 'metric-clock',
  severity: 'error',
  purpose: {
    en: 'The clock of a metric cannot run: it stops as it starts, or pauses at the wrong time.',
    de: 'Die Uhr einer Kennzahl kann nicht laufen: Sie hält an, wo sie beginnt oder pausiert zur falschen Zeit.',
  },
  messages: {
    instant: message<Clock>({
      en: ({ metric, event }) => `${code(metric)} starts and stops with ${code(event)}: it is always 0.`,
      de: ({ metric, event }) => `${code(metric)} beginnt und endet mit ${code(event)}: Das ist immer 0.`,
      help: {
        en: () => 'Name the event up to which the time counts.',
        de: () => 'Das Ereignis nennen, bis zu dem die Zeit zählt.',
      },
    }),
    'no-pause': message<Clock>({
      en: ({ metric, event }) =>
        `The pause of ${code(metric)} begins and ends with ${code(event)}: it is none.`,
      de: ({ metric, event }) =>
        `Die Pause von ${code(metric)} beginnt und endet mit ${code(event)}: Das ist keine.`,
      help: withoutPause,
    }),
    'starts-paused': message<Clock & { end: string }>({
      en: ({ metric, event, end }) =>
        `${code(metric)} pauses as soon as it starts, with ${code(event)}: nothing counts before ${code(end)}.`,
      de: ({ metric, event, end }) =>
        `${code(metric)} pausiert schon am Anfang, mit ${code(event)}: Vor ${code(end)} zählt nichts.`,
      help: {
        en: ({ end }) => `Let the clock start with ${end} instead.`,
        de: ({ end }) => `Stattdessen die Uhr mit ${end} beginnen lassen.`,
      },
    }),
    'after-stop': message<Clock>({
      en: ({ metric, event }) =>
        `The pause of ${code(metric)} begins with ${code(event)}, which already stops the clock.`,
      de: ({ metric, event }) =>
        `Die Pause von ${code(metric)} beginnt mit ${code(event)}, das die Uhr schon anhält.`,
      help: withoutPause,
    }),
    'never-resumes': message<Clock & { begin: string }>({
      en: ({ metric, event, begin }) =>
        `The pause of ${code(metric)} ends only with ${code(event)}, which stops the clock: after ${code(begin)} nothing counts any more.`,
      de: ({ metric, event, begin }) =>
        `Die Pause von ${code(metric)} endet erst mit ${code(event)}, das die Uhr anhält: Nach ${code(begin)} zählt nichts mehr.`,
      help: {
        en: ({ begin }) => `Let the clock stop with ${begin}, or the pause end with another event.`,
        de: ({ begin }) => `Die Uhr mit ${begin} anhalten oder die Pause mit einem anderen Ereignis beenden.`,
      },
    }),
    'resumes-at-start': message<Clock & { begin: string }>({
      en: ({ metric, event, begin }) =>
        `The pause of ${code(metric)} ends only with ${code(event)}, which has already started the clock: after ${code(begin)} nothing counts any more.`,
      de: ({ metric, event, begin }) =>
        `Die Pause von ${code(metric)} endet erst mit ${code(event)}, das die Uhr schon in Gang gesetzt hat: Nach ${code(begin)} zählt nichts mehr.`,
      help: withoutPause,
    }),
    'before-start': message<Order>({
      en: ({ metric, event, other }) =>
        `The pause of ${code(metric)} begins with ${code(event)}, which comes before ${code(other)} starts the clock.`,
      de: ({ metric, event, other }) =>
        `Die Pause von ${code(metric)} beginnt mit ${code(event)}, bevor ${code(other)} die Uhr in Gang setzt.`,
      help: withoutPause,
      severity: 'warning',
    }),
    'ends-after-stop': message<Order>({
      en: ({ metric, event, other }) =>
        `The pause of ${code(metric)} ends with ${code(event)}, which comes only after ${code(other)} has stopped the clock: once paused, it never goes on.`,
      de: ({ metric, event, other }) =>
        `Die Pause von ${code(metric)} endet mit ${code(event)}, das erst kommt, wenn ${code(other)} die Uhr angehalten hat: Nach einer Pause läuft sie nie weiter.`,
      help: withoutPause,
      severity: 'warning',
    }),
  },
  file(file, report, { project, library, facts }) {
    const isBefore = (a: Event, b: Event, except: Metric): boolean =>
      eventOrderOf(project, library, facts).isBefore(a, b, except)
    for (const declaration of file.declarations) {
      if (declaration.kind !== 'metric' || declaration.definition?.kind !== 'time') continue
      const { starts, ends, pause } = declaration.definition
      const metric = declaration.id
      const instant = shared(ends, starts)
      if (instant !== undefined) {
        const [end, start] = instant
        report('instant', { metric, event: end.text }, { at: end.origin, related: [names(start)] })
        continue
      }
      if (pause === undefined) continue
      const fixes = [withoutPauseFix(declaration)]
      const none = shared(pause.ends, pause.starts)
      const afterStop = shared(pause.starts, ends)
      const startsPaused = shared(pause.starts, starts)
      // Where there are other ways to go on, one that is too early or too late does no harm.
      const resumesAtStart = allShared(pause.ends, starts)
      const neverResumes = allShared(pause.ends, ends)
      const begin = pause.starts[0].text
      if (none !== undefined) {
        const [resume, same] = none
        const details = { at: resume.origin, related: [names(same)], fixes }
        report('no-pause', { metric, event: resume.text }, details)
      } else if (afterStop !== undefined) {
        const [pauses, end] = afterStop
        report(
          'after-stop',
          { metric, event: pauses.text },
          { at: pauses.origin, related: [names(end)], fixes },
        )
      } else if (resumesAtStart !== undefined) {
        const [resume, start] = resumesAtStart
        const details = { at: resume.origin, related: [names(start)], fixes }
        report('resumes-at-start', { metric, event: resume.text, begin }, details)
      } else if (startsPaused !== undefined) {
        const [pauses, start] = startsPaused
        const end = pause.ends[0]
        const isOne = [starts, pause.starts, pause.ends].every(({ length }) => length === 1)
        const startLater: Fix[] =
          !isOne || end.target === undefined
            ? []
            : [
                {
                  title: {
                    en: `Start with ${end.text}, without a pause`,
                    de: `Mit ${end.text} beginnen, ohne Pause`,
                  },
                  edits: [
                    ...withoutPauseFix(declaration).edits,
                    { ...placeOf(start), text: textAt(project, end.origin) },
                  ],
                },
              ]
        const details = { at: pauses.origin, related: [names(start)], fixes: startLater }
        report('starts-paused', { metric, event: pauses.text, end: end.text }, details)
      } else if (neverResumes !== undefined) {
        const [resume, end] = neverResumes
        const details = { at: resume.origin, related: [names(end)], fixes }
        report('never-resumes', { metric, event: resume.text, begin }, details)
      } else {
        const tooEarly = allPairs(pause.starts, starts, (a, b) => isBefore(a, b, declaration))
        const tooLate = allPairs(pause.ends, ends, (a, b) => isBefore(b, a, declaration))
        if (tooEarly !== undefined) {
          const [pauses, start] = tooEarly
          const details = { at: pauses.origin, related: [names(start)], fixes }
          report('before-start', { metric, event: pauses.text, other: start.text }, details)
        } else if (tooLate !== undefined) {
          const [resume, end] = tooLate
          const details = { at: resume.origin, related: [names(end)], fixes }
          report('ends-after-stop', { metric, event: resume.text, other: end.text }, details)
        }
      }
    }
  },
})

type Pair = readonly [one: Reference<Event>, other: Reference<Event>]

/** One of the events that is one of the others as well, with both places. */
function shared(events: AnyOf<Event>, others: AnyOf<Event>): Pair | undefined {
  for (const one of events) {
    const other = others.find(({ target }) => target !== undefined && target === one.target)
    if (other !== undefined) return [one, other]
  }
  return undefined
}

/** The first of the events with its place among the others, if each of them is one of these. */
function allShared(events: AnyOf<Event>, others: AnyOf<Event>): Pair | undefined {
  const found = events.map((one) => shared([one], others))
  return found.includes(undefined) ? undefined : found[0]
}

/** The first pair, if something is so of every pair. */
function allPairs(
  events: AnyOf<Event>,
  others: AnyOf<Event>,
  isSo: (one: Event, other: Event) => boolean,
): Pair | undefined {
  const isAlways = events.every(({ target: one }) =>
    others.every(({ target: other }) => one !== undefined && other !== undefined && isSo(one, other)),
  )
  return isAlways ? [events[0], others[0]] : undefined
}

const placeOf = ({
  origin: { file, start, end },
}: {
  origin: { file: string; start: number; end: number }
}) => ({
  file,
  start,
  end,
})

function names(reference: { origin: Event['origin']; text: string }) {
  const text = code(reference.text)
  return { at: reference.origin, message: { en: `${text} stands here`, de: `${text} steht hier` } }
}

function withoutPauseFix({ definition }: Metric): Fix {
  const edits =
    definition?.kind !== 'time' || definition.pause === undefined
      ? []
      : [
          {
            file: definition.ends[0].origin.file,
            start: definition.ends.at(-1)!.origin.end,
            end: definition.pause.ends.at(-1)!.origin.end,
            text: '',
          },
        ]
  return { title: { en: 'Remove the pause', de: 'Die Pause entfernen' }, edits }
}
