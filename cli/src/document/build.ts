import { agendaOf, contractCalendar } from '../../../language/src/agenda/index.ts'
import {
  type Clock,
  type ClockProblem,
  createClock,
  isProblem,
  loadHolidays,
} from '../../../language/src/clock/index.ts'
import { nothingElse } from '../../../language/src/compile/nothing-else.ts'
import type { CompiledContract } from '../../../language/src/compile/schema.ts'
import type { Locale } from '../language.ts'
import { contentHash } from './content-hash.ts'
import { customers } from './sections/customers.ts'
import { dates, reports } from './sections/dates.ts'
import { definitions } from './sections/definitions.ts'
import { hours } from './sections/hours.ts'
import { escalation, levels } from './sections/levels.ts'
import { matrix } from './sections/matrix.ts'
import { parties, term } from './sections/parties.ts'
import { processes } from './sections/processes.ts'
import { authorities, rights, standards } from './sections/rights.ts'
import { exclusions, services } from './sections/services.ts'
import { signatures } from './sections/signatures.ts'
import { teams } from './sections/teams.ts'
import type { Document, Section } from './tree.ts'
import { fact, paragraphsOf, type SectionName, sectionNames, View } from './view.ts'

const sections: Readonly<Record<SectionName, (view: View) => Section>> = {
  parties,
  term,
  customers,
  services,
  exclusions,
  matrix,
  levels,
  escalation,
  hours,
  processes,
  teams,
  rights,
  authorities,
  standards,
  reports,
  dates,
  definitions,
  signatures,
}

/** What a document is made of, besides the contract. */
export interface DocumentOptions {
  readonly locale: Locale
  /** Version of Zusage. */
  readonly writer: string
}

/** The document of a contract, with the holidays that its calendars name; a problem where one cannot be reckoned with. */
export async function documentOf(
  contract: CompiledContract,
  options: DocumentOptions,
): Promise<Document | ClockProblem> {
  const calendar = contractCalendar(contract)
  const all = [...contract.calendars, calendar]
  const holidays = await loadHolidays(all.flatMap((one) => one.holidays))
  const clocks = new Map<string, Clock>()
  for (const one of all) {
    const clock = createClock(one, holidays)
    if (isProblem(clock)) return clock
    clocks.set(one.id, clock)
  }
  return buildDocument(contract, clocks, options)
}

/**
 * The document of a contract. Depends on nothing else: the same contract, language and version of Zusage make the same
 * document.
 *
 * @param clocks by the ids of the contract's calendars, that of `contractCalendar` included
 */
export function buildDocument(
  contract: CompiledContract,
  clocks: ReadonlyMap<string, Clock>,
  { locale, writer }: DocumentOptions,
): Document {
  const clock = clocks.get(contractCalendar(contract).id)
  if (clock === undefined) throw new Error('There is no clock for the calendar of the contract')
  const hash = contentHash(contract)
  const view = new View(contract, { locale, agenda: agendaOf(contract, clock), clocks, hash })
  const { id, title, documentation, version, client, provider, inForce } = contract.contract
  const { word } = view
  assertWhole(contract)
  const sides = { client: view.actor(client), provider: view.actor(provider) }
  const period = { from: view.date(inForce.from), to: view.date(inForce.to) }
  return {
    locale,
    title: title ?? id,
    subtitle: [word('between', sides)],
    facts: [
      ...fact(word('client'), sides.client),
      ...fact(word('provider'), sides.provider),
      ...fact(word('period'), word('fromTo', period)),
      ...fact(word('versionWord'), version),
      ...fact(word('hash'), [{ kind: 'code', text: hash }]),
    ],
    preamble: paragraphsOf(documentation),
    sections: sectionNames.map((name) => sections[name](view)),
    words: {
      contents: word('contents'),
      page: word('page'),
      of: word('of'),
      steps: word('steps'),
      preamble: word('purpose'),
    },
    identity: { contract: id, version, locale, hash, writer },
  }
}

/** Every list of a contract has its section; the compiler says so when another one comes. */
function assertWhole({
  formatVersion,
  contract,
  parties,
  roles,
  skills,
  calendars,
  sites,
  teams,
  pools,
  segmentation,
  services,
  exclusions,
  profiles,
  processes,
  events,
  metrics,
  slas,
  assignments,
  clauses,
  reports,
  signatures,
  sources,
  seasons,
  cases,
  reasons,
  ...rest
}: CompiledContract): void {
  nothingElse(rest)
}
