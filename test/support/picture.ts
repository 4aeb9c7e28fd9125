import type { Finding, Origin, SourceFile } from '../../language/src/index.ts'
import type { Locale } from '../../language/src/speech/index.ts'

/**
 * A picture shows input and findings together. The source stands three columns to the right of the margin; below a
 * line of it, in the margin, stands what is found there:
 *
 * ```
 *    team Desk { of Sales }
 * //                ^^^^^ error[unknown-name] `Sales` is not known here; a party is expected.
 * ```
 *
 * `|` instead of carets marks a place between two characters; `…` behind them, that the place goes on in later lines.
 * `related:` stands at the other places that a finding names, `help:` and `fix:` below it; they are compared where the
 * picture shows any. A line `//- path` begins a file; without one the text is `main.zusage`. What messages put into
 * backticks stands in single quotes here, so that pictures can stand in template literals.
 */
export interface Picture {
  readonly files: readonly SourceFile[]
  /** In its normal form, to be compared with what {@link draw} draws. */
  readonly normal: string
  readonly shows: Shown
}

export interface Shown {
  readonly help: boolean
  readonly fixes: boolean
}

const margin = '   '
const marker = /^\s*\/\/- (\S+)\s*$/
const annotation = /^\s*\/\/\s*(?:[\^|]+…?\s|(?:help|fix|elsewhere):)/
const mainFile = 'main.zusage'

export function readPicture(picture: string): Picture {
  const lines = picture
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '')
    .split('\n')
  const source = lines.filter((line) => !annotation.test(line) && !marker.test(line) && line.trim() !== '')
  const indent = Math.min(
    ...source.map((line) => line.length - line.trimStart().length),
    Number.POSITIVE_INFINITY,
  )
  const cut = Number.isFinite(indent) ? indent : 0
  const files: { path: string; lines: string[] }[] = []
  const normal: string[] = []
  for (const line of lines) {
    const path = marker.exec(line)?.[1]
    if (path !== undefined) {
      files.push({ path, lines: [] })
      normal.push(`//- ${path}`)
    } else if (annotation.test(line)) {
      normal.push(normalAnnotation(line, cut))
    } else {
      if (files.length === 0) files.push({ path: mainFile, lines: [] })
      files.at(-1)!.lines.push(line.slice(cut))
      normal.push(line.trim() === '' ? '' : margin + line.slice(cut))
    }
  }
  return {
    files: files.map((file) => ({ path: file.path, text: `${file.lines.join('\n')}\n` })),
    normal: normal.join('\n'),
    shows: {
      help: lines.some((line) => /^\s*\/\/\s*help:/.test(line)),
      fixes: lines.some((line) => /^\s*\/\/\s*fix:/.test(line)),
    },
  }
}

/** Carets keep their column below the source; what stands alone in the margin gets one form. */
function normalAnnotation(line: string, cut: number): string {
  const text = line.trimStart().slice('//'.length)
  const carets = /^\s*[\^|]/.test(text)
  if (!carets) return `//     ${text.trim()}`
  const column = line.search(/[\^|]/) - cut
  const rest = line.trimStart().slice(2).trimStart()
  return `//${' '.repeat(column + 1)}${rest.trimEnd()}`
}

/** Draws files with what was found in them, in the normal form of a picture. */
export function draw(
  files: readonly SourceFile[],
  findings: readonly Finding[],
  locale: Locale,
  shows: Shown,
): string {
  const places = findings.flatMap((finding): Drawn[] => [
    {
      at: finding.at,
      text: `${finding.severity}[${finding.rule}] ${inPicture(finding.message[locale])}`,
      below: below(finding, files, locale, shows),
    },
    ...finding.related
      .filter((related) => files.some((file) => file.path === related.at.file))
      .map((related) => ({
        at: related.at,
        text: `related: ${inPicture(related.message[locale])}`,
        below: [],
      })),
  ])
  const isWhole = files.length === 1 && files[0]!.path === mainFile
  return files
    .flatMap((file) => [
      ...(isWhole ? [] : [`//- ${file.path}`]),
      ...drawFile(
        file,
        places.filter(({ at }) => at.file === file.path),
      ),
    ])
    .join('\n')
}

interface Drawn {
  readonly at: Origin
  readonly text: string
  readonly below: readonly string[]
}

function below(finding: Finding, files: readonly SourceFile[], locale: Locale, shows: Shown): string[] {
  return [
    ...finding.related
      .filter((related) => !files.some((file) => file.path === related.at.file))
      .map((related) => `elsewhere: ${related.at.file}: ${related.message[locale]}`),
    ...(shows.help && finding.help !== undefined ? [`help: ${finding.help[locale]}`] : []),
    ...(shows.fixes ? finding.fixes.map((fix) => `fix: ${fix.title[locale]}`) : []),
  ].map((line) => `//     ${inPicture(line)}`)
}

function inPicture(text: string): string {
  return text.replaceAll('`', "'")
}

function drawFile(file: SourceFile, places: readonly Drawn[]): string[] {
  const result: string[] = []
  const lines = file.text.replace(/\n$/, '').split('\n')
  let start = 0
  lines.forEach((line, index) => {
    const end = start + line.length
    const isLast = index === lines.length - 1
    result.push(line.trim() === '' ? '' : margin + line)
    for (const { at, text, below } of places.filter(
      ({ at }) => at.start >= start && (at.start <= end || isLast),
    )) {
      const length = Math.max(0, Math.min(at.end, end) - at.start)
      const mark = at.end === at.start ? '|' : '^'.repeat(Math.max(1, length)) + (at.end > end ? '…' : '')
      result.push(`//${' '.repeat(Math.min(at.start, end) - start + 1)}${mark} ${text}`, ...below)
    }
    start = end + 1
  })
  return result
}
