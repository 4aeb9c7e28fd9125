// What is told of a proposal once it is looked at.
import type { CompletionItem } from 'vscode-languageserver-protocol'
import { allDeclared } from '../../../model/file.ts'
import { describe } from '../describe.ts'
import { defineFeature } from '../feature.ts'
import { markup } from './proposal.ts'

/** What proposals of names carry along, so that they can be described when somebody looks at them. */
export interface NameData {
  readonly uri: string
  readonly path: string
  readonly start: number
  readonly id: string
}

/** The description of a name, when somebody looks at it. */
export const completionResolve = defineFeature<CompletionItem, CompletionItem>({
  method: 'completionItem/resolve',
  capabilities: {},
  uriOf: ({ data }) => (isItemData(data) ? data.uri : undefined),
  async answer({ project }, item, { client, today }) {
    if (!isItemData(item.data) || item.data.path === undefined) return item
    const { path, start, id } = item.data
    const model = project.file(path)?.model
    const declared =
      model && [...allDeclared(model)].find((one) => one.origin.start === start && one.id === id)
    if (declared === undefined) return item
    const text = await describe(declared, project, { locale: project.locale, today })
    return { ...item, documentation: markup(text, client.markdown.completion) }
  },
})

/** Every proposal says for which file it is; those of names more. */
function isItemData(data: unknown): data is { readonly uri: string } & Partial<NameData> {
  return typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string'
}
