import type { LangiumDocument } from 'langium'
import type { IgnoreComment } from '../model/file.ts'
import type { ZusageLexingReport } from './lexer.ts'
import { readDate } from './literals.ts'
import { unquote } from './values.ts'

const marker = /^\/\/\s*zusage:\s*ignore\b/
const whole =
  /^\/\/\s*zusage:\s*ignore\s+(?<rules>[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*(?:until\s+(?<until>[\d-]+)\s*)?(?:because\s+(?<because>"(?:[^"\\]|\\.)*")\s*)?$/

/** The comments that silence findings: `// zusage: ignore RULE until DATE because "…"`. */
export function readIgnoreComments(document: LangiumDocument, file: string): readonly IgnoreComment[] {
  const text = document.textDocument.getText()
  if (!text.includes('zusage:')) return []
  const report = document.parseResult.lexerReport as ZusageLexingReport | undefined
  return (report?.comments ?? [])
    .filter(({ image }) => marker.test(image))
    .map(({ image, startOffset, startLine }) => readComment(image, startOffset, file, startLine!))
}

function readComment(text: string, start: number, file: string, line: number): IgnoreComment {
  const origin = { file, start, end: start + text.length }
  const groups = whole.exec(text.trimEnd())?.groups
  if (groups === undefined) {
    const rules = /ignore\s+([a-z0-9-]+)/.exec(text)?.[1]
    return {
      rules: rules === undefined ? [] : [rules],
      line,
      origin,
      malformed: rules === undefined ? 'rule' : /\suntil\s+\d/.test(text) ? 'because' : 'until',
    }
  }
  const { rules = '', until, because } = groups
  const at = until === undefined ? -1 : text.indexOf(until, text.indexOf('until'))
  const read = until === undefined ? undefined : readDate(until)
  return {
    rules: rules.split(/\s*,\s*/),
    line,
    origin,
    ...(read === undefined
      ? {}
      : {
          until: {
            kind: 'literal',
            text: until!,
            origin: { file, start: start + at, end: start + at + until!.length },
            value: 'value' in read ? read.value : undefined,
            ...('problem' in read ? { problem: read.problem } : {}),
          },
        }),
    ...(because === undefined ? {} : { because: unquote(because) }),
    ...(until === undefined ? { malformed: 'until' } : because === undefined ? { malformed: 'because' } : {}),
  }
}
