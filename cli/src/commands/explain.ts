import { greatest } from '../../../language/src/text/lists.ts'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { exit } from '../io.ts'
import { nearest, type Rule, ruleList } from '../language.ts'
import type { Program } from '../program.ts'
import { terminalCells } from '../report/cells.ts'
import { readPage } from '../report/page.ts'
import { widthOf, wrap } from '../report/width.ts'

export function define(command: Program, context: Context, done: (code: number) => void): void {
  command
    .argument(`[${context.say('nameRule')}]`, context.say('argumentRule'))
    .common('usageRule', 'explainExamples')
    .action(async (name: string | undefined) => {
      context.io.stdout.write(name === undefined ? listing(context) : await explanation(name, context))
      done(exit.done)
    })
}

/** Prose is read best in lines of this many cells at most. */
const longestLine = 100

function listing(context: Context): string {
  const { io, say, locale } = context
  const paint = context.paint(io.stdout)
  const longest = greatest(ruleList.map((rule) => rule.name.length))
  const levels = greatest((['error', 'warning', 'info'] as const).map((level) => widthOf(say(level))))
  const indent = longest + levels + 4
  const cells = Math.min(longestLine + indent, terminalCells(io.stdout))
  const lines = ruleList.flatMap((rule) => {
    const [first = '', ...rest] = wrap(rule.purpose[locale], cells - indent)
    const level = say(rule.severity).padEnd(levels)
    return [
      `${paint.bold(rule.name.padEnd(longest))}  ${severityPaint(rule, context)(level)}  ${first}`,
      ...rest.map((line) => ' '.repeat(indent) + line),
    ]
  })
  return `${lines.join('\n')}\n\n${say('explainMore')}\n`
}

async function explanation(name: string, context: Context): Promise<string> {
  const { io, say, locale } = context
  const rule = ruleList.find((candidate) => candidate.name === name)
  if (rule === undefined) {
    const words = nearest(
      name,
      ruleList.map((candidate) => candidate.name),
    )
    throw new Failure(
      (say) => say('unknownRule', { rule: name }),
      (say) => (words.length > 0 ? say('didYouMean', { words }) : say('listRules')),
    )
  }
  const paint = context.paint(io.stdout)
  const cells = Math.min(longestLine, terminalCells(io.stdout))
  const { rulePages } = await import('../../../language/src/embedded/rule-pages.ts')
  const page = readPage(rulePages[name] ?? '')
  const title = `${paint.bold(rule.name)} (${severityPaint(rule, context)(say(rule.severity))})`
  const parts = [title, wrap(rule.purpose[locale], cells).join('\n')]
  const section = (heading: 'why' | 'wrong' | 'right', text: string | undefined): void => {
    if (text === undefined) return
    parts.push(`${paint.bold(say(heading))}\n\n${proseOrCode(text, cells)}`)
  }
  section('why', page[{ en: 'Why', de: 'Warum' }[locale]])
  section('wrong', page.Wrong)
  section('right', page.Right)
  return `${parts.join('\n\n')}\n`
}

/** A section's paragraphs, broken into lines; its code as it stands, set in. */
function proseOrCode(markdown: string, cells: number): string {
  return markdown
    .split(/^(```[^\n]*\n[\s\S]*?^```)$/m)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('```') ? code(part) : prose(part, cells)))
    .join('\n\n')
}

function code(fenced: string): string {
  return fenced
    .split('\n')
    .slice(1, -1)
    .map((line) => `    ${line}`.trimEnd())
    .join('\n')
}

function prose(text: string, cells: number): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => {
      const items = paragraph.split(/\n(?=[-*] )/)
      return items
        .map((item) => {
          const hang = /^[-*] /.test(item) ? '  ' : ''
          return wrap(item.replace(/\s*\n\s*/g, ' '), cells - hang.length).join(`\n${hang}`)
        })
        .join('\n')
    })
    .join('\n\n')
}

function severityPaint({ severity }: Rule, context: Context): (text: string) => string {
  const paint = context.paint(context.io.stdout)
  return { error: paint.red, warning: paint.yellow, info: paint.blueBright }[severity]
}
