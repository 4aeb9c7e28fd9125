import { nothingElse } from '../../../../language/src/compile/nothing-else.ts'
import {
  metricSentence,
  own,
  quote,
  standardEvents,
  standardMetrics,
  tellPeriod,
} from '../../../../language/src/wording/index.ts'
import type { Section, Text } from '../tree.ts'
import {
  anchorOf,
  clauses,
  paragraph,
  paragraphsOf,
  strong,
  subsections,
  titleOf,
  type View,
} from '../view.ts'
import { attributeKind } from './customers.ts'

/** How time is counted, what the metrics measure, and which events they go by. */
export function definitions(view: View): Section {
  const { word } = view
  const number = view.sectionNumber('definitions')
  const time = ['timeBusiness', 'timeReceived', 'timeDay', 'timeClose', 'timeOther'] as const
  const metrics = metricsOf(view)
  const events = eventsOf(view)
  const seasons = seasonsOf(view)
  const cases = casesOf(view)
  const reasons = reasonsOf(view)
  const none = [paragraph(word('none'))]
  // Rarely there, and last, so that they move no number.
  const more = (
    [
      ['cases', cases],
      ['reasons', reasons],
      ['seasons', seasons],
    ] as const
  ).filter(([, list]) => list.length > 0)
  return view.section(
    'definitions',
    [],
    subsections(number, [
      {
        anchor: 'time',
        title: word('timeWords'),
        blocks: [
          clauses(
            `${number}.1`,
            time.map((key) => ({ anchor: anchorOf('term', key), lines: [[word(key)]] })),
          ),
        ],
      },
      {
        anchor: 'metrics',
        title: word('metrics'),
        blocks: metrics.length === 0 ? none : [clauses(`${number}.2`, metrics)],
      },
      {
        anchor: 'events',
        title: word('events'),
        blocks: events.length === 0 ? none : [clauses(`${number}.3`, events)],
      },
      ...more.map(([anchor, list], index) => ({
        anchor,
        title: word(anchor),
        blocks: [clauses(`${number}.${4 + index}`, list)],
      })),
    ]),
  )
}

/** What the metrics measure. */
function metricsOf(view: View) {
  const { contract, locale } = view
  return contract.metrics.map((metric) => {
    const { id, title, documentation, definition, ...rest } = metric
    nothingElse(rest)
    return {
      anchor: anchorOf('metric', id),
      lines: [
        [strong(view.metric(id)), `: ${metricSentence(metric, view)}`],
        ...explanation(
          documentation,
          title === undefined ? own(standardMetrics, id)?.meaning[locale] : undefined,
        ),
      ],
    }
  })
}

/** The events they go by. */
function eventsOf(view: View) {
  const { contract, locale } = view
  return contract.events.map(({ id, title, documentation, ...rest }) => {
    nothingElse(rest)
    return {
      anchor: anchorOf('event', id),
      lines: [
        [strong(view.event(id))],
        ...explanation(
          documentation,
          title === undefined ? own(standardEvents, id)?.meaning[locale] : undefined,
        ),
      ],
    }
  })
}

/** When the seasons are. */
function seasonsOf(view: View) {
  const { contract, locale } = view
  return (contract.seasons ?? []).map(({ id, title, documentation, spans, ...rest }) => {
    nothingElse(rest)
    const told = spans.map(({ from, to }) => tellPeriod(from, to, locale)).join(', ')
    return {
      anchor: anchorOf('season', id),
      lines: [[strong(title ?? id), `: ${told}`], ...explanation(documentation, undefined)],
    }
  })
}

/** What is known of a case. */
function casesOf(view: View) {
  const { contract } = view
  return (contract.cases ?? []).map(({ id, title, documentation, attributes, ...rest }) => {
    nothingElse(rest)
    return {
      anchor: anchorOf('case', id),
      lines: [
        [strong(title ?? id)],
        ...attributes.map((one): Text => [`${titleOf(one)}: ${attributeKind(one.type, view)}`]),
        ...explanation(documentation, undefined),
      ],
    }
  })
}

/** Why a clock stops or a miss is excused. */
function reasonsOf(view: View) {
  const { contract, word, locale } = view
  return (contract.reasons ?? []).map(({ id, title, documentation, waitingFor, ...rest }) => {
    nothingElse(rest)
    const waiting =
      waitingFor === undefined
        ? []
        : waitingFor.kind === 'side'
          ? [
              [
                word('waitingForSide', {
                  side: word(waitingFor.side).replace(
                    /^./,
                    (one) => ({ en: one.toLowerCase(), de: one })[locale],
                  ),
                }),
              ],
            ]
          : [[word('waitingForParty', { party: quote(view.actor(waitingFor.party), locale) })]]
    return {
      anchor: anchorOf('reason', id),
      lines: [[strong(title ?? id)], ...waiting, ...explanation(documentation, undefined)],
    }
  })
}

/** What the standard library says, in the language of the document; else what the authors wrote. */
function explanation(documentation: string | undefined, standard: string | undefined): Text[] {
  return standard === undefined ? paragraphsOf(documentation).map((line) => [line]) : [[standard]]
}
