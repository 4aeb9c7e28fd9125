import type { Change, Comparison, ComparisonFinding } from '../../../language/src/compare/index.ts'
import { sayIn } from '../../../language/src/speech/index.ts'
import { addAll, greatest } from '../../../language/src/text/lists.ts'
import type { Paint } from '../colour.ts'
import type { Locale } from '../language.ts'
import { visible } from '../report/visible.ts'
import { widthOf, wrap } from '../report/width.ts'
import { type ContractReport, contractOf, countsOf, type DiffReport, findingsIn } from './report.ts'
import { type SectionKey, sectionsOf } from './sections.ts'
import { cellsText, changesCount, countsText, type Word, words } from './words.ts'

export interface Telling {
  readonly locale: Locale
  readonly paint: Paint
  /** Width of the output in cells. */
  readonly cells: number
}

/** The report for people: what each side loses and gains, then what is wrong, and a line in sum. */
export function diffText({ contracts }: DiffReport, telling: Telling): string {
  const teller = new Teller(telling)
  return contracts.map((report) => `${teller.tell(report).join('\n')}\n`).join('\n')
}

const mostCells = 110
const indent = '     '

class Teller {
  private readonly locale: Locale
  private readonly paint: Paint
  private readonly width: number
  private readonly word: Word

  constructor({ locale, paint, cells }: Telling) {
    this.locale = locale
    this.paint = paint
    this.width = Math.min(cells, mostCells)
    this.word = sayIn(words, locale)
  }

  tell(report: ContractReport): string[] {
    const { word, paint } = this
    const names = report.kind === 'changed' ? report.comparison.names : undefined
    const lines = [this.head(report)]
    for (const { key, changes } of sectionsOf(report.changes)) {
      lines.push('', this.colour(key)(paint.bold(word(key))))
      for (const { number, change, isFirst } of changes) {
        addAll(lines, this.title(number, change))
        if (isFirst) addAll(lines, this.details(change, names))
      }
    }
    if (report.changes.length === 0) lines.push('', word('noChanges'))
    for (const finding of findingsIn(report)) addAll(lines, ['', ...this.finding(finding)])
    lines.push('', paint.bold(this.sum(report)))
    return lines
  }

  private head(report: ContractReport): string {
    const { word, paint } = this
    const { id, title, version } = contractOf(report)
    const name = title ?? id
    if (report.kind !== 'changed')
      return paint.bold(visible(`${word(report.kind)}: ${name}, ${word('version')} ${version}`))
    const { before } = report.comparison
    const versions = before.version === version ? version : `${before.version} → ${version}`
    return paint.bold(visible(`${name}, ${word('version')} ${versions}`))
  }

  private colour(key: SectionKey): (text: string) => string {
    const { red, green, yellow, cyan } = this.paint
    if (key === 'clientLoses' || key === 'providerMore') return red
    if (key === 'clientGains' || key === 'providerLess') return green
    return key === 'neutral' ? cyan : yellow
  }

  private title(number: number, { what }: Change): string[] {
    const head = `${String(number).padStart(3)}  `
    const [first = '', ...rest] = wrap(visible(what[this.locale]), this.width - indent.length)
    return [`${this.paint.dim(head)}${first}`, ...rest.map((line) => indent + line)]
  }

  private details(change: Change, names: Comparison['names'] | undefined): string[] {
    const { word, locale, paint } = this
    const lines: string[] = []
    const cells = cellsText(change, names, word, locale)
    if (cells !== undefined) addAll(lines, this.wrapped(visible(cells)).map(paint.dim))
    addAll(lines, this.sides(change))
    for (const { kind, words } of change.witnesses) {
      const text = kind === 'customer' ? `${word('example')} ${words[locale]}` : words[locale]
      addAll(lines, this.wrapped(visible(text)).map(paint.cyan))
    }
    if (change.effects.length > 0) {
      lines.push(`${indent}${word('effects')}:`)
      for (const effect of change.effects) addAll(lines, this.effect(effect))
    }
    return lines
  }

  /** Before and after: on one line where there is room for both. */
  private sides({ kind, before, after }: Change): string[] {
    const { word, locale, width } = this
    // They are named in the line above.
    if (kind === 'renamed' || kind === 'customers-moved') return []
    const [old, now] = [before, after].map((side) => (side === undefined ? undefined : visible(side[locale])))
    if (old === now) return old === undefined ? [] : this.wrapped(old)
    if (old !== undefined && now !== undefined) {
      const line = `${old} → ${now}`
      if (widthOf(line) <= width - indent.length) return [indent + line]
    }
    const labels = [word('before'), word('after')]
    const widest = greatest(labels.map(widthOf))
    return [old, now].flatMap((side, index) => {
      const label = labels[index]!
      return side === undefined ? [] : this.wrapped(side, label + ' '.repeat(widest - widthOf(label) + 2))
    })
  }

  private effect({ what, verdict, before, after }: Change): string[] {
    const { locale, paint } = this
    const sign = {
      weaker: paint.red('−'),
      stricter: paint.green('+'),
      unclear: paint.yellow('?'),
      neutral: '·',
    }
    const sides =
      before === undefined || after === undefined || before[locale] === after[locale]
        ? (after ?? before)?.[locale]
        : `${before[locale]} → ${after[locale]}`
    const text = visible(sides === undefined ? what[locale] : `${what[locale]} (${sides})`)
    const [first = '', ...rest] = wrap(text, this.width - indent.length - 2)
    return [`${indent}${sign[verdict.client]} ${first}`, ...rest.map((line) => `${indent}  ${line}`)]
  }

  private finding({ rule, severity, message, help }: ComparisonFinding): string[] {
    const { word, locale, paint, width } = this
    const colour = severity === 'error' ? paint.red : paint.yellow
    const title = `${word('help')}: `
    const [first = '', ...rest] = wrap(visible(help[locale]), width - 2 - title.length)
    return [
      paint.bold(`${colour(`${word(severity)}[${rule}]`)}: ${visible(message[locale])}`),
      `  ${paint.bold(paint.cyan(title))}${first}`,
      ...rest.map((line) => `  ${' '.repeat(title.length)}${line}`),
    ]
  }

  /** Text below a change; a label stands before its first line. */
  private wrapped(text: string, label = ''): string[] {
    const start = indent + ' '.repeat(widthOf(label))
    const [first = '', ...rest] = wrap(text, this.width - start.length)
    return [`${indent}${this.paint.dim(label)}${first}`, ...rest.map((line) => start + line)]
  }

  private sum(report: ContractReport): string {
    return sumText(report, this.word, this.locale)
  }
}

/** How many changes of which verdict, and which step of the version they demand. */
export function sumText(report: ContractReport, word: Word, locale: Locale): string {
  const { changes } = report
  if (changes.length === 0) return word('noPromise')
  const counts = word('summary', {
    changes: changesCount(changes.length, locale),
    client: countsText(countsOf(changes, 'client'), 'client', locale),
    provider: countsText(countsOf(changes, 'provider'), 'provider', locale),
  })
  if (report.kind !== 'changed') return `${counts}.`
  const { step, before, after } = report.comparison
  const needs = { none: 'needNone', patch: 'needPatch', minor: 'needMinor', major: 'needMajor' } as const
  const steps = {
    none: 'stepNone',
    patch: 'stepPatch',
    minor: 'stepMinor',
    major: 'stepMajor',
    backward: 'stepBackward',
    unreadable: 'stepUnreadable',
  } as const
  const told = word('step', {
    needed: word(needs[step.needed]),
    declared: word(steps[step.declared]),
    old: before.version,
    now: after.version,
  })
  return `${counts}. ${told}`
}
