import type { Location, ReferenceParams } from 'vscode-languageserver-protocol'
import { declaredAt, usesOf } from '../occurrences.ts'
import { defineFeature } from './feature.ts'

/** Every place where something is used, under whichever name. */
export const references = defineFeature<ReferenceParams, Location[]>({
  method: 'textDocument/references',
  capabilities: { referencesProvider: true },
  answer({ project, model, lines }, { position, context }) {
    const declared = declaredAt(model, lines.offset(position))
    if (declared === undefined) return []
    const places = [...usesOf(project.live.model, declared)].map(({ reference }) => reference.origin)
    if (context.includeDeclaration) places.unshift(declared.nameOrigin)
    return places.flatMap((place) => project.locationOf(place) ?? [])
  },
})
