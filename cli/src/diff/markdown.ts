import type { Change } from '../../../language/src/compare/index.ts'
import { sayIn } from '../../../language/src/speech/index.ts'
import { addAll } from '../../../language/src/text/lists.ts'
import { markdownText } from '../document/markdown.ts'
import type { Locale } from '../language.ts'
import { type ContractReport, contractOf, type DiffReport, findingsIn } from './report.ts'
import { type Section, sectionsOf } from './sections.ts'
import { sumText } from './text.ts'
import { cellsText, type Word, words } from './words.ts'

/** A comment for a pull request: a table for what each side loses and gains. */
export function diffMarkdown({ contracts }: DiffReport, locale: Locale): string {
  const word = sayIn(words, locale)
  return `${contracts.map((report) => contractPart(report, word, locale).join('\n')).join('\n\n')}\n`
}

/** Text that means itself in a comment as well, where `@name` would call somebody and `#1` link an issue. */
export function commentText(text: string): string {
  return markdownText(text).replace(/\\[@#]/g, `$&${zeroWidth}`)
}

const zeroWidth = '\u200b'

function contractPart(report: ContractReport, word: Word, locale: Locale): string[] {
  const { id, title, version } = contractOf(report)
  const name = title ?? id
  const versions =
    report.kind === 'changed' && report.comparison.before.version !== version
      ? `${report.comparison.before.version} → ${version}`
      : version
  const state = report.kind === 'changed' ? '' : `${word(report.kind)}: `
  const lines = [`## ${commentText(`${state}${name}, ${word('version')} ${versions}`)}`, '']
  lines.push(commentText(sumText(report, word, locale)))
  for (const { rule, severity, message, help } of findingsIn(report)) {
    const sign = severity === 'error' ? '❌' : '⚠️'
    lines.push(
      '',
      `> ${sign} **${commentText(word(severity))} \`${rule}\`**: ${commentText(message[locale])} ${commentText(help[locale])}`,
    )
  }
  for (const section of sectionsOf(report.changes))
    addAll(lines, ['', ...table(section, report, word, locale)])
  return lines
}

function table({ key, changes }: Section, report: ContractReport, word: Word, locale: Locale): string[] {
  const names = report.kind === 'changed' ? report.comparison.names : undefined
  const head = [word('what'), word('forWhom'), word('before'), word('after')]
  const rows = changes.map(({ number, change, isFirst }) => {
    const cells =
      cellsText(change, names, word, locale) ?? (change.effects.length > 0 ? '' : word('wholeContract'))
    const what = `${number}. ${commentText(change.what[locale])}${isFirst ? notes(change, locale) : ''}`
    return [
      what,
      commentText(cells),
      commentText(change.before?.[locale] ?? ''),
      commentText(change.after?.[locale] ?? ''),
    ]
  })
  const title = `### ${commentText(word(key))}`
  const body = [
    `| ${head.map(commentText).join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ]
  // What is worse for nobody is there for those who look.
  if (key !== 'neutral') return [title, '', ...body]
  return [
    `<details><summary>${commentText(`${word(key)} (${changes.length})`)}</summary>`,
    '',
    ...body,
    '',
    '</details>',
  ]
}

function notes({ witnesses, effects }: Change, locale: Locale): string {
  const signs = { weaker: '−', stricter: '+', unclear: '?', neutral: '·' }
  const lines = [
    ...witnesses.map(({ words }) => words[locale]),
    ...effects.map(({ what, verdict, before, after }) => {
      const sides = [before?.[locale], after?.[locale]].filter((side) => side !== undefined)
      return `${signs[verdict.client]} ${what[locale]}${sides.length === 0 ? '' : ` (${sides.join(' → ')})`}`
    }),
  ]
  return lines.map((line) => `<br>${commentText(line)}`).join('')
}
