// A document as one page of HTML that needs nothing else: no script, nothing loaded, and it can be printed.
import { createHash } from 'node:crypto'
import { escaped, htmlPage } from '../report/html.ts'
import { visible } from '../report/visible.ts'
import { markName, markOf } from './mark.ts'
import { cssString, styleOf } from './style.ts'
import { flowSvg } from './svg.ts'
import type { Block, Clause, Document, Flow, FlowNode, Inline, Section, Text } from './tree.ts'

/** Text of the users' as it stands in HTML: nothing in it is markup, and nothing turns the direction of what follows. */
function plain(text: string): string {
  return escaped(visible(text))
}

/** So many signs of the title fit into the foot of a page. */
const longestFoot = 70

function shortened(text: string): string {
  const signs = Array.from(text)
  return signs.length > longestFoot ? `${signs.slice(0, longestFoot).join('')}…` : text
}

/** An anchor as the value of `id`, in which no space may stand. */
function idOf(anchor: string): string {
  return plain(anchor.replace(/\s/g, '_'))
}

function href(anchor: string): string {
  return `#${plain(encodeURIComponent(visible(anchor.replace(/\s/g, '_'))))}`
}

export function documentHtml(document: Document): string {
  const { locale, title, subtitle, facts, preamble, sections, words, identity } = document
  const style = styleOf({
    left: cssString(`${shortened(visible(title))}, ${identity.version}`),
    page: cssString(words.page),
    of: cssString(words.of),
  })
  const body = [
    '<header>',
    `<h1>${plain(title)}</h1>`,
    ...subtitle.map((line) => `<p class="subtitle">${plain(line)}</p>`),
    factList(facts),
    ...(preamble.length === 0
      ? []
      : [`<div class="note">${preamble.map((line) => `<p>${plain(line)}</p>`).join('\n')}</div>`]),
    '</header>',
    `<nav aria-labelledby="contents"><h2 id="contents">${plain(words.contents)}</h2>`,
    contents(sections),
    '</nav>',
    '<main>',
    ...sections.map((section) => sectionHtml(section, 2, words.steps)),
    '</main>',
  ]
  const digest = createHash('sha256').update(style).digest('base64')
  return htmlPage({
    lang: locale,
    title: `${visible(title)}, ${identity.version}`,
    styleSource: `'sha256-${digest}'`,
    style,
    head: [
      `<meta name="generator" content="zusage ${plain(identity.writer)}">`,
      `<meta name="${markName}" content="${plain(markOf(identity))}">`,
    ],
    body: body.join('\n'),
  })
}

function contents(sections: readonly Section[]): string {
  const items = sections.map(
    ({ number, anchor, title, sections }) =>
      `<li><a href="${href(anchor)}">${numbered(number, title)}</a>${sections.length === 0 ? '' : `\n${contents(sections)}`}</li>`,
  )
  return `<ol>\n${items.join('\n')}\n</ol>`
}

function numbered(number: string, title: string): string {
  return `<span class="no">${number}</span> ${plain(title)}`
}

function sectionHtml(
  { number, anchor, title, blocks, sections }: Section,
  level: number,
  steps: string,
): string {
  const id = idOf(anchor)
  const tag = `h${level}`
  return [
    `<section aria-labelledby="${id}">`,
    `<${tag} id="${id}">${numbered(number, title)}</${tag}>`,
    ...blocks.map((block) => blockHtml(block, level + 1, steps)),
    ...sections.map((section) => sectionHtml(section, level + 1, steps)),
    '</section>',
  ].join('\n')
}

function blockHtml(block: Block, level: number, steps: string): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${textHtml(block.text)}</p>`
    case 'note':
      return `<div class="note">${block.paragraphs.map((line) => `<p>${plain(line)}</p>`).join('\n')}</div>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${textHtml(item)}</li>`).join('\n')}\n</ul>`
    case 'facts':
      return factList(block.facts)
    case 'table':
      return tableHtml(block)
    case 'dates': {
      const items = block.items.map(
        ({ term, text }) => `<li><span>${plain(term)}</span> <span>${plain(text)}</span></li>`,
      )
      return `<figure class="dates"><figcaption>${plain(block.title)}</figcaption>\n<ul>\n${items.join('\n')}\n</ul></figure>`
    }
    case 'clauses':
      return clausesHtml(block.clauses)
    case 'sides': {
      const sides = block.sides.map(
        ({ title, clauses, none }) =>
          `<div>\n<h${level}>${plain(title)}</h${level}>\n${clauses.length === 0 ? `<p>${plain(none)}</p>` : clausesHtml(clauses)}\n</div>`,
      )
      return `<div class="sides">\n${sides.join('\n')}\n</div>`
    }
    case 'flow':
      return flowHtml(block, level, steps)
    case 'signatures': {
      const places = block.places.map(({ party, signed, labels }) => {
        const lines =
          signed === undefined
            ? [`<p class="line">${plain(labels.date)}</p>`, `<p class="line">${plain(labels.signature)}</p>`]
            : [`<p class="signed">${plain(signed.signatory)}</p>`, `<p>${plain(signed.date)}</p>`]
        return `<div>\n<p class="party">${plain(party)}</p>\n${lines.join('\n')}\n</div>`
      })
      return `<div class="signatures">\n${places.join('\n')}\n</div>`
    }
    default:
      return block satisfies never
  }
}

function factList(facts: Document['facts']): string {
  const items = facts.map(
    ({ term, lines }) =>
      `<dt>${plain(term)}</dt>\n<dd>${lines.length === 1 ? textHtml(lines[0]!) : lines.map((line) => `<p>${textHtml(line)}</p>`).join('')}</dd>`,
  )
  return `<dl>\n${items.join('\n')}\n</dl>`
}

/** A table of at most so many rows is printed on one page. */
const longestWhole = 14

/** Longer words, in signs, may be broken anywhere, so that they push no column off the page. */
const longestWord = 30

function tableClass({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const texts = [[caption], columns, ...rows.flatMap(({ head, cells }) => [head, ...cells.flat()])].flat()
  const words = texts.flatMap((one) => (typeof one === 'string' ? one : one.text).split(/\s/))
  const names = [
    ...(rows.length > longestWhole ? [] : ['short']),
    ...(words.some(({ length }) => length > longestWord) ? ['long-words'] : []),
  ]
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`
}

function tableHtml(table: Extract<Block, { kind: 'table' }>): string {
  const { caption, columns, rows } = table
  const head = columns.map((column) => `<th scope="col">${plain(column)}</th>`).join('')
  const body = rows.map(({ head, cells }) => {
    const told = cells.map(
      (lines) =>
        `<td>${lines.length === 1 ? textHtml(lines[0]!) : lines.map((line) => `<p>${textHtml(line)}</p>`).join('')}</td>`,
    )
    return `<tr><th scope="row">${textHtml(head)}</th>${told.join('')}</tr>`
  })
  const name = plain(caption)
  // A table may be wider than a small screen: then it scrolls, by keyboard as well.
  return `<div class="wide" role="region" aria-label="${name}" tabindex="0"><table${tableClass(table)}>
<caption>${name}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`
}

function clausesHtml(clauses: readonly Clause[]): string {
  const items = clauses.map(({ number, anchor, lines }) => {
    const told = lines.map((line) => `<p>${textHtml(line)}</p>`)
    return `<li id="${idOf(anchor)}"><span class="no">${number}</span><div>${told.join('\n')}</div></li>`
  })
  return `<ol class="clauses">\n${items.join('\n')}\n</ol>`
}

function flowHtml(flow: Flow, level: number, steps: string): string {
  const broad = flow.nodes.some((node) => node.kind === 'parallel')
  return `<div class="process${broad ? ' broad' : ''}">
<figure class="process-figure">
${flowSvg(flow)}
</figure>
<div class="steps"><h${level}>${plain(steps)}</h${level}>
${stepList(flow.nodes, 'ol')}
</div>
</div>`
}

function stepList(nodes: readonly FlowNode[], tag: 'ol' | 'ul'): string {
  const items = nodes.map((node, index) => {
    // Numbers that are text can be copied, and are there in every reader.
    const number = tag === 'ol' ? `<span class="no">${index + 1}</span>` : ''
    const told =
      node.kind === 'parallel'
        ? `<p>${plain(node.title)}:</p>\n${stepList(node.branches, 'ul')}`
        : `<p>${plain(node.title)}</p>${node.details.length === 0 ? '' : `<p class="more">${plain(node.details.join('; '))}</p>`}`
    return `<li>${number}<div>${told}</div></li>`
  })
  return `<${tag}>\n${items.join('\n')}\n</${tag}>`
}

function textHtml(text: Text): string {
  return text.map(inlineHtml).join('')
}

function inlineHtml(inline: Inline): string {
  if (typeof inline === 'string') return plain(inline)
  switch (inline.kind) {
    case 'strong':
      return `<strong>${plain(inline.text)}</strong>`
    case 'code':
      return `<code>${plain(inline.text)}</code>`
    case 'link':
      return `<a href="${href(inline.to)}">${plain(inline.text)}</a>`
    default:
      return inline satisfies never
  }
}
