import { greatest } from '../../text/lists.ts'

/**
 * Text of the user's in Markdown: it shows as it is written, with its line breaks. Signs are escaped only where Markdown
 * reads them, since some editors show the source.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|&@]/g, '\\$&')
    .replace(/^([ \t]*)([#+=-]|\d+[.)])/gm, (_, space: string, sign: string) =>
      sign.length === 1 ? `${space}\\${sign}` : `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`,
    )
    .replace(/:(?=\/\/)|\bwww(?=\.)/g, (sign) => (sign === ':' ? '\\:' : 'www\\'))
    .replace(/[ \t]*\r?\n/g, '  \n')
}

/** Text of the user's as code in a line. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const ticks = greatest(
    [...line.matchAll(/`+/g)].map(([run]) => run.length),
    0,
  )
  const fence = '`'.repeat(ticks + 1)
  const space = ticks > 0 || line === '' ? ' ' : ''
  return `${fence}${space}${line}${space}${fence}`
}

/** Source text as a block of code. */
export function codeBlock(text: string): string {
  const ticks = greatest(
    [...text.matchAll(/`+/g)].map(([run]) => run.length),
    2,
  )
  const fence = '`'.repeat(ticks + 1)
  return `${fence}zusage\n${text}\n${fence}`
}
