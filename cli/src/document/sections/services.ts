import { nothingElse } from '../../../../language/src/compile/nothing-else.ts'
import type { CompiledService, Rate } from '../../../../language/src/compile/schema.ts'
import { tellDemand, tellMoney, tellShare, workWords } from '../../../../language/src/wording/index.ts'
import type { Block, Section, Text } from '../tree.ts'
import {
  anchorOf,
  fact,
  factOf,
  link,
  note,
  paragraph,
  paragraphsOf,
  subsections,
  titleIn,
  titleOf,
  type View,
} from '../view.ts'

/** What is offered, service by service, and how requests arrive over the day. */
export function services(view: View): Section {
  const { contract, word } = view
  const number = view.sectionNumber('services')
  if (contract.services.length === 0) return view.section('services', [])
  const profiles = contract.profiles.map(({ id, title, documentation, parts, ...rest }): Block[] => {
    nothingElse(rest)
    return [
      ...note(documentation),
      {
        kind: 'table',
        caption: titleOf({ id, title }),
        columns: [word('timeOfDay'), word('share')],
        rows: parts.map(({ from, to, share, ...rest }) => {
          nothingElse(rest)
          return { head: [timeSpan(from, to)], cells: [[[tellShare(share, view.locale)]]] }
        }),
      },
    ]
  })
  return view.section(
    'services',
    [paragraph(word('servicesAre'))],
    subsections(number, [
      ...contract.services.map((service) => ({
        anchor: anchorOf('service', service.id),
        title: titleOf(service),
        blocks: serviceBlocks(service, view),
      })),
      ...(profiles.length === 0
        ? []
        : [{ anchor: 'profiles', title: word('profiles'), blocks: profiles.flat() }]),
    ]),
  )
}

export function timeSpan(from: string, to: string): string {
  return `${from}–${to}`
}

/** How many requests come, and how over the day. */
function demand(volume: Rate, profile: string | undefined, { contract, locale }: View): string {
  const title = profile === undefined ? undefined : titleIn(contract.profiles, profile)
  return tellDemand(volume, title, locale)
}

function serviceBlocks(service: CompiledService, view: View): Block[] {
  const { contract, word, locale } = view
  const { id, title, documentation, summary, catalogue, channels, work, effort, ...more } = service
  const { volume, profile, seasonalVolumes, patience, price, needs, clientProvides, ...last } = more
  const { delivers, process, case: of, ...rest } = last
  nothingElse(rest)
  const facts = [
    ...fact(word('channels'), view.channels(channels)),
    ...fact(word('way'), workWords[work][locale]),
    ...factOf(word('clientProvides'), clientProvides),
    ...factOf(word('delivers'), delivers),
    ...fact(word('price'), price && tellMoney(price, locale)),
    ...fact(word('volume'), volume && demand(volume, profile, view)),
    ...(seasonalVolumes ?? []).flatMap(({ season, volume, profile, ...rest }) => {
      nothingElse(rest)
      return fact(word('seasonal', { season: view.season(season) }), demand(volume, profile, view))
    }),
    ...fact(word('case'), of === undefined ? undefined : titleIn(contract.cases ?? [], of)),
    ...fact(word('effort'), view.duration(effort)),
    ...fact(word('patience'), patience && word('patienceOf', { time: view.duration(patience) })),
    ...fact(word('needs'), view.skills(needs)),
    ...fact(
      word('process'),
      process === undefined ? undefined : [link('process', process, titleIn(contract.processes, process))],
    ),
  ]
  return [
    ...(summary === undefined ? [] : [paragraph(summary)]),
    ...note(documentation),
    { kind: 'facts', facts },
  ]
}

/** What is expressly not offered, and who does it instead. */
export function exclusions(view: View): Section {
  const { contract, word } = view
  const number = view.sectionNumber('exclusions')
  if (contract.exclusions.length === 0) return view.section('exclusions', [])
  const told = contract.exclusions.map((exclusion, index) => {
    const { id, title, documentation, catalogue, because, instead, effort, volume, profile, ...more } =
      exclusion
    const { seasonalVolumes, ...rest } = more
    nothingElse(rest)
    const lines: Text[] = [
      [{ kind: 'strong', text: titleOf({ id, title }) }],
      [`${word('reason')}: ${because}`],
      ...(instead === undefined ? [] : [[`${word('instead')}: ${view.actor(instead)}`]]),
      ...(effort === undefined ? [] : [[`${word('effortToday')}: ${view.duration(effort)}`]]),
      ...(volume === undefined ? [] : [[`${word('volumeToday')}: ${demand(volume, profile, view)}`]]),
      ...(seasonalVolumes ?? []).map(({ season, volume, profile, ...rest }): Text => {
        nothingElse(rest)
        const title = word('seasonal', { season: view.season(season) })
        return [`${title}: ${demand(volume, profile, view)}`]
      }),
      ...paragraphsOf(documentation).map((line) => [line]),
    ]
    return { number: `${number}.${index + 1}`, anchor: anchorOf('exclusion', id), lines }
  })
  return view.section('exclusions', [paragraph(word('exclusionsAre')), { kind: 'clauses', clauses: told }])
}
