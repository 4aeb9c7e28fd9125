import { nothingElse } from '../../../../language/src/compile/nothing-else.ts'
import { enumeration } from '../../../../language/src/speech/index.ts'
import { withId } from '../../../../language/src/text/lists.ts'
import { quote, tellEvery } from '../../../../language/src/wording/index.ts'
import type { Section } from '../tree.ts'
import { anchorOf, clauses, paragraph, paragraphsOf, strong, titleIn, titleOf, type View } from '../view.ts'
import { gapText } from './dates.ts'

/** Who makes the contract, and who else has a part in it. */
export function parties(view: View): Section {
  const { contract, word } = view
  const { client, provider } = contract.contract
  const number = view.sectionNumber('parties')
  const sides = new Set([client, provider])
  const others = contract.parties.filter(({ id }) => !sides.has(id))
  const told = [client, provider].map((id) => {
    const { documentation, ...party } = withId(contract.parties, id) ?? { id }
    return {
      anchor: anchorOf('party', id),
      lines: [
        [strong(titleOf(party)), `, ${word(id === client ? 'client' : 'provider')}`],
        ...paragraphsOf(documentation).map((line) => [line]),
      ],
    }
  })
  const otherClauses = [
    ...others.map(({ id, title, documentation, ...rest }) => {
      nothingElse(rest)
      return {
        anchor: anchorOf('party', id),
        lines: [[titleOf({ id, title })], ...paragraphsOf(documentation).map((line) => [line])],
      }
    }),
    ...contract.roles.map(({ id, title, documentation, party, ...rest }) => {
      nothingElse(rest)
      const told = { role: titleOf({ id, title }), party: titleIn(contract.parties, party) }
      return {
        anchor: anchorOf('role', id),
        lines: [[word('roleOf', told)], ...paragraphsOf(documentation).map((line) => [line])],
      }
    }),
  ]
  return view.section(
    'parties',
    [paragraph(word('partiesAre')), clauses(number, told)],
    otherClauses.length === 0
      ? []
      : [
          {
            // Behind the two clauses on the parties themselves.
            number: `${number}.3`,
            anchor: 'others',
            title: word('others'),
            blocks: [clauses(`${number}.3`, otherClauses)],
            sections: [],
          },
        ],
  )
}

/** From when to when, and how it ends or is looked at again. */
export function term(view: View): Section {
  const { contract, word, agenda, locale } = view
  const { id, title, documentation, version, client, provider, offers, serves, ...told } = contract.contract
  const { inForce, monthsStartOn, review, notice, ...rest } = told
  nothingElse(rest)
  const on = (kind: 'review' | 'notice'): string[] =>
    agenda.entries.filter((entry) => entry.kind === kind).map(({ date }) => view.date(date))
  const gap = (kind: 'review' | 'notice'): string[] =>
    agenda.gaps.filter((one) => one.kind === kind).map((one) => gapText(one, view))
  const reviews = on('review')
  const [last] = on('notice')
  return view.section('term', [
    clauses(view.sectionNumber('term'), [
      {
        anchor: anchorOf('term', 'period'),
        lines: [[word('inForce', { from: view.date(inForce.from), to: view.date(inForce.to) })]],
      },
      {
        anchor: anchorOf('term', 'review'),
        lines:
          review === undefined
            ? [[word('noReview')]]
            : [
                [
                  word('reviewed', { every: tellEvery(review, locale) }),
                  ' ',
                  reviews.length === 0
                    ? word('noReviewInPeriod')
                    : `${word('reviewDates')} ${enumeration(reviews, locale)}.`,
                ],
                ...gap('review').map((line) => [line]),
              ],
      },
      {
        anchor: anchorOf('term', 'notice'),
        lines:
          notice === undefined
            ? [[word('noNotice')]]
            : [
                [
                  word('notice', { notice: view.duration(notice) }),
                  ...(last === undefined ? [] : [` ${word('noticeLast', { date: last })}`]),
                ],
                ...gap('notice').map((line) => [line]),
              ],
      },
      {
        anchor: anchorOf('term', 'calendar'),
        lines: [
          [word('businessDaysBy', { calendar: quote(titleIn(contract.calendars, agenda.calendar), locale) })],
        ],
      },
      ...(monthsStartOn === undefined
        ? []
        : [
            {
              anchor: anchorOf('term', 'months'),
              lines: [[word('monthsStartOn', { day: String(monthsStartOn) })]],
            },
          ]),
    ]),
  ])
}
