import type {
  TypeHierarchyItem,
  TypeHierarchyPrepareParams,
  TypeHierarchySubtypesParams,
  TypeHierarchySupertypesParams,
} from 'vscode-languageserver-protocol'
import type { Calendar, Declared, Sla } from '../../model/declarations.ts'
import { declaredAt, usesOf } from '../occurrences.ts'
import type { EditorFile, EditorProject } from '../project.ts'
import { symbolKinds } from '../symbols.ts'
import { defineFeature } from './feature.ts'

type Heir = Sla | Calendar

function isHeir(declared: Declared | undefined): declared is Heir {
  return declared?.kind === 'sla' || declared?.kind === 'calendar'
}

/** What an SLA or a calendar `extends`, and what extends it. */
export const prepareTypeHierarchy = defineFeature<TypeHierarchyPrepareParams, TypeHierarchyItem[] | null>({
  method: 'textDocument/prepareTypeHierarchy',
  capabilities: { typeHierarchyProvider: true },
  answer({ project, model, lines }, { position }) {
    const declared = declaredAt(model, lines.offset(position))
    return isHeir(declared) ? [itemOf(declared, project)] : null
  },
})

export const supertypes = defineFeature<TypeHierarchySupertypesParams, TypeHierarchyItem[]>({
  method: 'typeHierarchy/supertypes',
  capabilities: {},
  uriOf: ({ item }) => item.uri,
  answer(file, { item }) {
    const parent = heirOf(file, item)?.parent?.target
    return parent === undefined ? [] : [itemOf(parent, file.project)]
  },
})

export const subtypes = defineFeature<TypeHierarchySubtypesParams, TypeHierarchyItem[]>({
  method: 'typeHierarchy/subtypes',
  capabilities: {},
  uriOf: ({ item }) => item.uri,
  answer(file, { item }) {
    const { project } = file
    const declared = heirOf(file, item)
    if (declared === undefined) return []
    const using = new Set([...usesOf(project.live.model, declared)].map((use) => use.file))
    return [...using].flatMap(({ declarations }) =>
      declarations
        .filter((one): one is Heir => isHeir(one) && one.parent?.target === declared)
        .map((heir) => itemOf(heir, project)),
    )
  },
})

function itemOf(declared: Heir, project: EditorProject): TypeHierarchyItem {
  const { uri, range } = project.locationOf(declared.origin)!
  return {
    name: declared.id,
    kind: symbolKinds[declared.kind],
    uri,
    range,
    selectionRange: project.locationOf(declared.nameOrigin)!.range,
    ...(declared.title === undefined ? {} : { detail: declared.title }),
  }
}

/** What an item was made from; undefined if it is gone since. */
function heirOf({ model, lines }: EditorFile, { selectionRange }: TypeHierarchyItem): Heir | undefined {
  const declared = declaredAt(model, lines.offset(selectionRange.start))
  return isHeir(declared) ? declared : undefined
}
