import { join } from 'node:path'
import type { Change } from '../../../language/src/compare/index.ts'
import type { CompiledContract } from '../../../language/src/compile/schema.ts'
import { sayIn } from '../../../language/src/speech/index.ts'
import type { Locale } from '../language.ts'
import { readable } from '../project/paths.ts'
import { repositoryOf } from '../report/places.ts'
import { visible } from '../report/visible.ts'
import { command } from '../report/workflow.ts'
import { type FailOn, isFailing, isFailingFinding } from './fail-on.ts'
import { type ContractReport, contractOf, type DiffReport, findingsIn } from './report.ts'
import type { SideContract } from './sides.ts'
import { sumText } from './text.ts'
import { cellsText, verdictsText, words } from './words.ts'

export interface GithubOptions {
  readonly locale: Locale
  readonly failOn: readonly FailOn[]
  /** The folder from which the command was started, absolute. */
  readonly cwd: string
  /** The new contracts, for where their parts stand. */
  readonly after: readonly SideContract[]
}

/**
 * Workflow commands of GitHub, which shows them beside the lines of the new sources. What fails is an error, what is
 * weaker or unclear for somebody a warning, all else a notice.
 */
export function diffGithub({ contracts }: DiffReport, options: GithubOptions): string {
  const { locale, failOn } = options
  const word = sayIn(words, locale)
  const lines = contracts.flatMap((report) => {
    const places = placesOf(report, options)
    const names = report.kind === 'changed' ? report.comparison.names : undefined
    const findings = findingsIn(report).map((finding) =>
      command({
        level: isFailingFinding(finding, failOn) ? 'error' : 'warning',
        title: finding.rule,
        text: [finding.message[locale], finding.help[locale]],
        place: places(undefined),
      }),
    )
    const changes = report.changes.map((change) => {
      const { client, provider } = change.verdict
      const isWorse = [client, provider].some((verdict) => verdict === 'weaker' || verdict === 'unclear')
      const sides = [change.before, change.after].map((side) => side?.[locale])
      return command({
        level: isFailing(change, failOn) ? 'error' : isWorse ? 'warning' : 'notice',
        title: verdictsText(change.verdict, word, locale),
        text: [
          change.what[locale],
          ...[cellsText(change, names, word, locale)].filter((text) => text !== undefined),
          ...sides.flatMap((side, index) =>
            side === undefined ? [] : [`${word(index === 0 ? 'before' : 'after')}: ${side}`],
          ),
          ...change.witnesses.map(({ words }) => words[locale]),
        ],
        place: places(change),
      })
    })
    return [
      ...findings,
      ...changes,
      `${visible(contractOf(report).id).replace(/^[:#]+/, '')}: ${sumText(report, word, locale)}`,
    ]
  })
  return `${lines.join('\n')}\n`
}

interface Origin {
  readonly file: string
  readonly range: {
    readonly start: { readonly line: number; readonly column: number }
    readonly end: { readonly line: number; readonly column: number }
  }
}

/** Where the thing of a change stands in the new sources, or else its contract; undefined without sources. */
function placesOf(
  report: ContractReport,
  { after, cwd }: GithubOptions,
): (change: Change | undefined) => Parameters<typeof command>[0]['place'] {
  const side = after.find(({ contract }) => contract.contract.id === contractOf(report).id)
  if (side?.source === undefined) return () => undefined
  const { root, map } = side.source
  const origins = (JSON.parse(map) as { origins: Record<string, Origin> }).origins
  const top = repositoryOf(cwd)
  return (change) => {
    const pointer = change === undefined ? undefined : pointerOf(change, side.contract)
    const origin =
      (pointer === undefined ? undefined : origins[pointer]) ?? origins['/contract'] ?? origins['']
    if (origin === undefined) return undefined
    return { path: readable(join(root, origin.file), top), ...origin.range }
  }
}

const lists: Readonly<Record<string, keyof CompiledContract>> = {
  sla: 'slas',
  calendar: 'calendars',
  service: 'services',
  exclusion: 'exclusions',
  process: 'processes',
  team: 'teams',
  pool: 'pools',
  role: 'roles',
  party: 'parties',
  report: 'reports',
  duty: 'clauses',
  right: 'clauses',
  authority: 'clauses',
  standard: 'clauses',
}

function pointerOf({ subject, cells }: Change, contract: CompiledContract): string | undefined {
  const at = (list: keyof CompiledContract, id: string | undefined): string | undefined => {
    const index = (contract[list] as readonly { readonly id: string }[]).findIndex((one) => one.id === id)
    return index < 0 ? undefined : `/${list}/${index}`
  }
  if (subject.kind === 'segment') {
    const index = contract.segmentation.segments.findIndex(({ id }) => id === subject.id)
    return index < 0 ? undefined : `/segmentation/segments/${index}`
  }
  if (subject.kind === 'metric' && cells[0] !== undefined) {
    // A goal: it stands in the SLA.
    const { segment, service } = cells[0]
    const row = contract.assignments.find((one) => one.segment === segment && one.service === service)
    return row?.offered ? at('slas', row.sla) : undefined
  }
  const list = lists[subject.kind]
  return list === undefined ? undefined : at(list, subject.id)
}
