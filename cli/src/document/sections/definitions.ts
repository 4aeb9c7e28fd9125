import { nothingElse } from '../../../../language/src/compile/nothing-else.ts'
import {
  metricSentence,
  own,
  standardEvents,
  standardMetrics,
} from '../../../../language/src/wording/index.ts'
import type { Section, Text } from '../tree.ts'
import { anchorOf, clauses, paragraph, paragraphsOf, strong, subsections, type View } from '../view.ts'

/** How time is counted, what the metrics measure, and which events they go by. */
export function definitions(view: View): Section {
  const { contract, word, locale } = view
  const number = view.sectionNumber('definitions')
  const time = ['timeBusiness', 'timeReceived', 'timeDay', 'timeClose', 'timeOther'] as const
  const metrics = contract.metrics.map((metric) => {
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
  const events = contract.events.map(({ id, title, documentation, ...rest }) => {
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
  const none = [paragraph(word('none'))]
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
    ]),
  )
}

/** What the standard library says, in the language of the document; else what the authors wrote. */
function explanation(documentation: string | undefined, standard: string | undefined): Text[] {
  return standard === undefined ? paragraphsOf(documentation).map((line) => [line]) : [[standard]]
}
