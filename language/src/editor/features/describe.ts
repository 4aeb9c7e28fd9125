// What is declared, described in Markdown: for hover and for completion.

import type { Declared } from '../../model/declarations.ts'
import type { Locale } from '../../speech/index.ts'
import { libraryScheme } from '../../syntax/imports.ts'
import { addAll } from '../../text/lists.ts'
import { own, standardEvents, standardMetrics } from '../../wording/index.ts'
import type { EditorProject } from '../project.ts'
import { describeCalendar, seasonFacts } from './describe/calendars.ts'
import { contractFacts } from './describe/contracts.ts'
import { attributeType, caseFacts, segmentationFacts, segmentFacts } from './describe/customers.ts'
import { type DescribeOptions, fact, list, named, titled } from './describe/fact.ts'
import { effectiveSla, metricFact, reasonFacts } from './describe/levels.ts'
import { poolFacts, teamFacts } from './describe/people.ts'
import { exclusionFacts, processFacts, profileFacts, serviceFacts } from './describe/services.ts'
import { codeBlock, escapeMarkdown } from './markdown.ts'

/**
 * Something declared: how it is declared, its documentation, and what follows from it.
 * @param isHeadOnly without what follows from it
 */
export async function describe(
  declared: Declared,
  project: EditorProject,
  options: DescribeOptions,
  isHeadOnly = false,
): Promise<string> {
  const { locale } = options
  const parts = [codeBlock(headOf(declared, project)), descriptionOf(declared, locale)]
  if (!isHeadOnly) addAll(parts, await factsOf(declared, project, options))
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n')
}

const longestHead = 200

/** How the declaration begins, on one line: `team Desk "Auftragsservice"`. */
function headOf({ origin, kind, id }: Declared, project: EditorProject): string {
  const text = project.file(origin.file)?.text.slice(origin.start, origin.end) ?? id
  if (kind === 'value') return id
  const head = /^[^{\n]*(?:"[^"\n]*"[^{\n]*)*/.exec(text)![0].replace(/\s+/g, ' ').trim()
  return head.length > longestHead ? `${head.slice(0, longestHead)}…` : head
}

function descriptionOf({ id, kind, documentation, origin }: Declared, locale: Locale): string | undefined {
  // The library's own comments are English.
  if (origin.file.startsWith(`${libraryScheme}:`)) {
    const known = kind === 'metric' ? own(standardMetrics, id) : own(standardEvents, id)
    if (known !== undefined) return escapeMarkdown(known.meaning[locale])
  }
  return documentation === undefined ? undefined : escapeMarkdown(documentation)
}

async function factsOf(
  declared: Declared,
  project: EditorProject,
  options: DescribeOptions,
): Promise<readonly string[]> {
  const { locale } = options
  switch (declared.kind) {
    case 'calendar':
      return describeCalendar(declared, project, options)
    case 'team':
      return [(await teamFacts(declared, project, locale)).join('\n')]
    case 'pool':
      return [(await poolFacts(declared, project, locale)).join('\n')]
    case 'segmentation':
      return [segmentationFacts(declared, locale).join('\n')]
    case 'segment':
      return [segmentFacts(declared, project, locale).join('\n')]
    case 'attribute':
      return declared.type === undefined
        ? []
        : [fact(locale, { en: 'Values', de: 'Werte' }, attributeType(declared.type, locale)).join('')]
    case 'service':
      return [serviceFacts(declared, project, locale).join('\n')]
    case 'exclusion':
      return [exclusionFacts(declared, locale).join('\n')]
    case 'profile':
      return [profileFacts(declared, locale).join('\n')]
    case 'process':
      return [processFacts(declared, locale).join('\n')]
    case 'catalogue':
      return [
        [
          ...fact(locale, { en: 'Services', de: 'Leistungen' }, list(declared.services.map(titled), locale)),
          ...fact(
            locale,
            { en: 'Excluded', de: 'Ausgeschlossen' },
            list(declared.exclusions.map(titled), locale),
          ),
        ].join('\n'),
      ]
    case 'metric':
      return [metricFact(declared, locale)]
    case 'case':
      return [caseFacts(declared, project, locale).join('\n')]
    case 'reason':
      return [reasonFacts(declared, project, locale).join('\n')]
    case 'season':
      return [seasonFacts(declared, project, locale).join('\n')]
    case 'sla':
      return effectiveSla(declared, project, locale)
    case 'contract':
      return [contractFacts(declared, locale).join('\n')]
    case 'role':
      return [fact(locale, { en: 'Party', de: 'Partei' }, named(declared.party)).join('')]
    case 'site':
      return [fact(locale, { en: 'Calendar', de: 'Kalender' }, named(declared.calendar)).join('')]
    case 'party':
    case 'skill':
    case 'event':
    case 'value':
      return []
    default:
      return declared satisfies never
  }
}
