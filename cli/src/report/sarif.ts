import { rulePages } from '../../../language/src/embedded/rule-pages.ts'
import packageFile from '../../package.json' with { type: 'json' }
import { type Locale, ruleList, type Severity } from '../language.ts'
import { fingerprinter } from './fingerprint.ts'
import type { Report } from './index.ts'
import { readPage } from './page.ts'
import { type Place, placedFindings, sentence } from './places.ts'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }
/** Stands for the top of the repository; who reads the report knows where that is. */
const top = '%SRCROOT%'

/**
 * SARIF 2.1.0 for code scanning. Which rules there are is told for those that found something. Nothing in it depends on
 * the machine or the time.
 */
export function sarifReport(report: Report): string {
  const { locale } = report
  const fingerprint = fingerprinter()
  const placed = placedFindings(report)
  const rules = [...new Set(placed.map(({ finding }) => finding.rule))].sort()
  const results = placed.map((each) => {
    const { finding, at, related } = each
    return {
      ruleId: finding.rule,
      ruleIndex: rules.indexOf(finding.rule),
      level: levels[finding.severity],
      message: { text: sentence(finding, locale) },
      locations: [{ physicalLocation: physical(at) }],
      ...(related.length === 0
        ? {}
        : {
            relatedLocations: related.map((other, index) => ({
              id: index + 1,
              message: { text: other.message },
              physicalLocation: physical(other),
            })),
          }),
      partialFingerprints: { 'zusageFinding/v1': fingerprint(each) },
      ...(finding.data === undefined ? {} : { properties: { data: finding.data } }),
    }
  })
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Zusage',
            version: packageFile.version,
            semanticVersion: packageFile.version,
            language: locale,
            rules: rules.map((rule) => descriptor(rule, locale)),
          },
        },
        language: locale,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [top]: { description: { text: report.say('topOfRepository') } } },
        results,
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function descriptor(name: string, locale: Locale): object {
  const rule = ruleList.find((candidate) => candidate.name === name)
  if (rule === undefined) return { id: name }
  const page = readPage(rulePages[name] ?? '')
  const why = page[{ en: 'Why', de: 'Warum' }[locale]] ?? rule.purpose[locale]
  const sections = [
    [{ en: 'Wrong', de: 'Falsch' }[locale], page.Wrong],
    [{ en: 'Right', de: 'Richtig' }[locale], page.Right],
  ].filter((section): section is [string, string] => section[1] !== undefined)
  return {
    id: name,
    shortDescription: { text: rule.purpose[locale] },
    fullDescription: { text: why.replace(/\s+/g, ' ') },
    help: {
      text: [why, ...sections.map(([title, text]) => `${title}:\n\n${text}`)].join('\n\n'),
      markdown: [why, ...sections.map(([title, text]) => `## ${title}\n\n${text}`)].join('\n\n'),
    },
    defaultConfiguration: { level: levels[rule.severity] },
  }
}

function physical({ path, isLibrary, start, end }: Place): object {
  return {
    artifactLocation: isLibrary ? { uri: path } : fileLocation(path),
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  }
}

function fileLocation(path: string): object {
  const uri = path.split('/').map(encodeURIComponent).join('/')
  // Another drive, or a way so long that the whole one is told.
  if (path.startsWith('/')) return { uri: `file://${uri}` }
  if (/^[a-z]:\//i.test(path)) return { uri: `file:///${uri}` }
  return { uri, uriBaseId: top }
}
