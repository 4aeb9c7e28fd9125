import { nothingElse } from '../../../../language/src/compile/nothing-else.ts'
import type { CompiledContract, ProcessElement } from '../../../../language/src/compile/schema.ts'
import { processChart } from '../../exporters/mermaid.ts'
import type { FlowNode, Section } from '../tree.ts'
import { anchorOf, note, subsections, titleOf, type View } from '../view.ts'

/** How services are done, drawn and as a list. */
export function processes(view: View): Section {
  const { contract, word } = view
  return view.section(
    'processes',
    [],
    subsections(
      view.sectionNumber('processes'),
      contract.processes.map((process) => {
        const { id, documentation, elements } = checked(process)
        const title = titleOf(process)
        const nodes = elements.map((element) => nodeOf(element, view))
        return {
          anchor: anchorOf('process', id),
          title,
          blocks: [
            ...note(documentation),
            {
              kind: 'flow' as const,
              anchor: anchorOf('process', `${id}-diagram`),
              title: word('flow', { title }),
              description: word('flowIs', { steps: describe(nodes, view) }),
              nodes,
              mermaid: processChart(process, contract, view.locale),
            },
          ],
        }
      }),
    ),
  )
}

type Process = CompiledContract['processes'][number]

function checked(process: Process): Process {
  const { id, title, documentation, elements, ...rest } = process
  nothingElse(rest)
  return process
}

function nodeOf(element: ProcessElement, view: View): FlowNode {
  const { word } = view
  switch (element.kind) {
    case 'step': {
      const { kind, id, title, documentation, by, limit, ...rest } = element
      nothingElse(rest)
      return {
        kind,
        title: titleOf({ id, title }),
        details: [
          ...(by === undefined ? [] : [word('by', { who: view.actor(by) })]),
          ...(limit === undefined ? [] : [word('atMost', { time: view.duration(limit) })]),
          ...(documentation === undefined ? [] : [documentation.replace(/\s+/g, ' ').trim()]),
        ],
      }
    }
    case 'prompt': {
      const { kind, id, title, documentation, segments, handOverTo, limit, ...rest } = element
      nothingElse(rest)
      return {
        kind,
        title: titleOf({ id, title }),
        details: [
          ...(segments.length === 0
            ? []
            : [word('promptFor', { segments: segments.map((one) => view.segment(one)).join(', ') })]),
          ...(handOverTo === undefined ? [] : [word('handOver', { who: view.actor(handOverTo) })]),
          ...(limit === undefined ? [] : [word('atMost', { time: view.duration(limit) })]),
          ...(documentation === undefined ? [] : [documentation.replace(/\s+/g, ' ').trim()]),
        ],
      }
    }
    case 'parallel':
      return {
        kind: 'parallel',
        title: word('parallel'),
        branches: element.elements.map((one) => nodeOf(one, view)),
      }
    default:
      return element satisfies never
  }
}

/** The order of the steps in one sentence. */
function describe(nodes: readonly FlowNode[], view: View): string {
  const { word } = view
  const one = (node: FlowNode): string =>
    node.kind === 'parallel'
      ? word('parallelOf', { branches: node.branches.map(one).join(` ${word('andWord')} `) })
      : node.title
  return nodes.map(one).join(word('thenWord'))
}
