// A document as Markdown (CommonMark with tables), for repositories and tickets.
import { greatest } from '../../../language/src/text/lists.ts'
import { escaped } from '../report/html.ts'
import { visible } from '../report/visible.ts'
import { markName, markOf } from './mark.ts'
import type { Block, Clause, Document, FlowNode, Inline, Section, Text } from './tree.ts'

/**
 * Text that means itself: every sign in it that Markdown or HTML could take for markup has a backslash, and so has what
 * would become a link by itself.
 */
export function markdownText(text: string): string {
  return (
    visible(text)
      .replace(/[\\`*_{}<>#|~&!$@^=]/g, '\\$&')
      // Some readers take the backslashes of these away inside a link, and then find another link.
      .replace(/[[\]]/g, (bracket) => `&#${bracket.charCodeAt(0)};`)
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
  )
}

/** Where a line begins: a number with a point, a dash or a plus would begin a list there, and spaces code. */
function atStart(line: string): string {
  return line
    .replace(/^\s+/, '')
    .replace(/^([-+])(?=\s|$|[-+])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

/** Many renderers take no anchor from Markdown itself, but all leave this one. */
function anchorTag(anchor: string): string {
  return `<a id="${escaped(visible(anchor.replace(/\s/g, '_')))}"></a>`
}

function target(anchor: string): string {
  return `#${encodeURIComponent(visible(anchor.replace(/\s/g, '_'))).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`
}

export function documentMarkdown(document: Document): string {
  const { title, subtitle, facts, preamble, sections, words, identity } = document
  const parts = [
    `<!-- ${markName} ${markOf(identity).replaceAll('--', '-\\u002d')} -->`,
    `# ${markdownText(title)}`,
    ...subtitle.map((line) => atStart(markdownText(line))),
    factList(facts),
    ...preamble.map((line) => `> ${atStart(markdownText(line))}`),
    `## ${markdownText(words.contents)}`,
    sections
      .map(({ number, anchor, title }) => `- [${number} ${markdownText(title)}](${target(anchor)})`)
      .join('\n'),
    ...sections.map((section) => sectionMarkdown(section, 2)),
  ]
  return `${parts.join('\n\n')}\n`
}

function sectionMarkdown({ number, anchor, title, blocks, sections }: Section, level: number): string {
  return [
    `${'#'.repeat(level)} ${anchorTag(anchor)}${number} ${markdownText(title)}`,
    ...blocks.map((block) => blockMarkdown(block, level + 1)),
    ...sections.map((section) => sectionMarkdown(section, level + 1)),
  ].join('\n\n')
}

function blockMarkdown(block: Block, level: number): string {
  switch (block.kind) {
    case 'paragraph':
      return atStart(textMarkdown(block.text))
    case 'note':
      return block.paragraphs.map((line) => `> ${atStart(markdownText(line))}`).join('\n>\n')
    case 'list':
      return block.items.map((item) => `- ${atStart(textMarkdown(item))}`).join('\n')
    case 'facts':
      return factList(block.facts)
    case 'table':
      return [
        `**${markdownText(block.caption)}**`,
        table(
          block.columns.map(markdownText),
          block.rows.map(({ head, cells }) => [
            textMarkdown(head),
            ...cells.map((lines) => cellMarkdown(lines)),
          ]),
        ),
      ].join('\n\n')
    case 'dates':
      return [
        `**${markdownText(block.title)}**`,
        block.items
          .map(({ term, text }) => `- ${atStart(markdownText(term === '' ? text : `${term}: ${text}`))}`)
          .join('\n'),
      ].join('\n\n')
    case 'clauses':
      return block.clauses.map(clauseMarkdown).join('\n')
    case 'sides': {
      const longest = greatest(
        block.sides.map(({ clauses }) => clauses.length),
        1,
      )
      const rows = Array.from({ length: longest }, (_, row) =>
        block.sides.map(({ clauses, none }) => {
          const clause = clauses[row]
          if (clause !== undefined) return cellMarkdown(clause.lines, clause)
          return row === 0 ? markdownText(none) : ''
        }),
      )
      return table(
        block.sides.map(({ title }) => markdownText(title)),
        rows,
      )
    }
    case 'flow':
      // The chart has no sign that could end the block, which its exporter sees to.
      return [`\`\`\`mermaid\n${block.mermaid}\`\`\``, stepList(block.nodes, '', true)].join('\n\n')
    case 'signatures':
      return block.places
        .map(({ party, signed, labels }) => {
          const lines =
            signed === undefined
              ? [
                  `${markdownText(labels.date)}: ${'\\_'.repeat(24)}`,
                  `${markdownText(labels.signature)}: ${'\\_'.repeat(24)}`,
                ]
              : [signed.signatory, signed.date].map((line) => atStart(markdownText(line)))
          return [`${'#'.repeat(level)} ${markdownText(party)}`, lines.join('\\\n')].join('\n\n')
        })
        .join('\n\n')
    default:
      return block satisfies never
  }
}

function clauseMarkdown({ number, anchor, lines }: Clause): string {
  return `- ${anchorTag(anchor)}**${number}** ${lines.map((line, index) => (index === 0 ? textMarkdown(line) : atStart(textMarkdown(line)))).join('\\\n  ')}`
}

function factList(facts: Document['facts']): string {
  return facts
    .map(({ term, lines }) => `- **${markdownText(term)}:** ${lines.map(textMarkdown).join('; ')}`)
    .join('\n')
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}

function cellMarkdown(lines: readonly Text[], clause?: Clause): string {
  const told = lines.map(textMarkdown).filter((line) => line !== '')
  const before = clause === undefined ? '' : `${anchorTag(clause.anchor)}**${clause.number}** `
  return before + told.join('<br>')
}

function stepList(nodes: readonly FlowNode[], indent: string, isSequence: boolean): string {
  return nodes
    .map((node, index) => {
      const mark = isSequence ? `${index + 1}. ` : '- '
      const inner = indent + ' '.repeat(mark.length)
      if (node.kind === 'parallel')
        return `${indent}${mark}${markdownText(node.title)}:\n${stepList(node.branches, inner, false)}`
      const details = node.details.length === 0 ? '' : ` (${markdownText(node.details.join('; '))})`
      return `${indent}${mark}**${markdownText(node.title)}**${details}`
    })
    .join('\n')
}

function textMarkdown(text: Text): string {
  return text.map(inlineMarkdown).join('')
}

function inlineMarkdown(inline: Inline): string {
  if (typeof inline === 'string') return markdownText(inline)
  switch (inline.kind) {
    case 'strong':
      return `**${markdownText(inline.text)}**`
    case 'code':
      // What is code here, we wrote: hashes and commands.
      return `\`${visible(inline.text).replaceAll('`', "'")}\``
    case 'link':
      return `[${markdownText(inline.text)}](${target(inline.to)})`
    default:
      return inline satisfies never
  }
}
