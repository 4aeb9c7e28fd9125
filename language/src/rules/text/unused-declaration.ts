import type { Declaration } from '../../model/declarations.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { kindWords } from '../words.ts'

export const unusedDeclaration = defineRule({
  name: 'unused-declaration',
  severity: 'warning',
  purpose: {
    en: 'Something is declared, but nothing in the project uses it.',
    de: 'Etwas ist definiert, wird im Projekt aber nirgends verwendet.',
  },
  messages: {
    unused: message<{ declaration: Declaration }>({
      en: ({ declaration }) =>
        `${code(declaration.id)} is ${kindWords[declaration.kind].en} that nothing uses.`,
      de: ({ declaration }) =>
        `${code(declaration.id)} ist ${kindWords[declaration.kind].de}, wird aber nirgends verwendet.`,
      help: {
        en: () => 'Use it in the contract, or remove it.',
        de: () => 'Im Vertrag verwenden oder entfernen.',
      },
    }),
  },
  file(file, report, { project }) {
    // Before there is a contract, everything is still waiting to be used.
    if (project.contracts.length === 0) return
    const unknown = project.unknownNames
    for (const declaration of file.declarations) {
      if (declaration.kind === 'contract' || declaration.id === '') continue
      if (project.isUsed(declaration) || nestedIsUsed(declaration, project)) continue
      if (project.mayBeUsedInBrokenFile(declaration.id)) continue
      // A misspelt use is one finding, not two.
      if (unknown.words.has(declaration.id) || unknown.nearest(declaration.id, 1).length > 0) continue
      report('unused', { declaration }, { at: declaration.nameOrigin })
    }
  },
})

function nestedIsUsed(declaration: Declaration, project: { isUsed(one: never): boolean }): boolean {
  const isUsed = project.isUsed.bind(project) as (one: unknown) => boolean
  if (declaration.kind === 'segmentation') return declaration.segments.some(isUsed)
  return declaration.kind === 'catalogue' && [...declaration.services, ...declaration.exclusions].some(isUsed)
}
