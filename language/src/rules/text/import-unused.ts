import type { Declared } from '../../model/declarations.ts'
import { allDeclared, type FileModel, type Import, type ImportedName } from '../../model/file.ts'
import { code, message } from '../../speech/index.ts'
import { nearest } from '../../syntax/nearest.ts'
import { defineRule, type Fix } from '../define-rule.ts'

export const importUnused = defineRule({
  name: 'import-unused',
  severity: 'warning',
  purpose: { en: 'Nothing of what is imported is used.', de: 'Vom Importierten wird nichts verwendet.' },
  messages: {
    file: message<{ path: string }>({
      en: ({ path }) => `Nothing of ${code(path)} is used in this file.`,
      de: ({ path }) => `Aus ${code(path)} wird in dieser Datei nichts verwendet.`,
      help: { en: () => 'Remove the import.', de: () => 'Den Import entfernen.' },
    }),
    name: message<{ name: string }>({
      en: ({ name }) => `${code(name)} is imported, but not used in this file.`,
      de: ({ name }) => `${code(name)} wird importiert, in dieser Datei aber nicht verwendet.`,
      help: { en: () => 'Remove it from the import.', de: () => 'Aus dem Import entfernen.' },
    }),
    itself: message<object>({
      en: () => 'This file imports itself.',
      de: () => 'Diese Datei importiert sich selbst.',
      help: { en: () => 'Remove the import.', de: () => 'Den Import entfernen.' },
    }),
    twice: message<{ path: string }>({
      en: ({ path }) => `${code(path)} is imported twice.`,
      de: ({ path }) => `${code(path)} wird doppelt importiert.`,
      help: { en: () => 'Remove one of the imports.', de: () => 'Einen der Importe entfernen.' },
    }),
  },
  file(file, report, { project }) {
    if (file.imports.length === 0) return
    const imported = new Set(file.imports.flatMap((node) => node.names?.map((name) => name.reference) ?? []))
    const misspelt: string[] = []
    const used = new Set<Declared | undefined>()
    const usedFiles = new Set<string>()
    for (const reference of file.references) {
      if (imported.has(reference)) continue
      const { target } = reference
      const candidates = target === undefined ? ambiguous(reference) : [target]
      if (target === undefined && candidates.length === 0) misspelt.push(reference.text)
      for (const candidate of candidates) {
        used.add(candidate)
        usedFiles.add(candidate.origin.file)
      }
    }
    const seen = new Map<string, Import>()
    for (const node of file.imports) {
      if (node.target.kind !== 'file' || mayBeHidden(file, project.file(node.target.path))) continue
      if (node.target.path === file.path) {
        report('itself', {}, { at: node.origin, fixes: [removal(file, node)] })
        continue
      }
      if (node.names === undefined) {
        const earlier = seen.get(node.target.path)
        seen.set(node.target.path, earlier ?? node)
        const details = {
          at: node.origin,
          fixes: [removal(file, node)],
        }
        if (earlier !== undefined) {
          report(
            'twice',
            { path: node.path },
            {
              ...details,
              related: [
                { at: earlier.origin, message: { en: 'the first one is here', de: 'der erste steht hier' } },
              ],
            },
          )
        } else if (
          !usedFiles.has(node.target.path) &&
          !mayBeMeant(misspelt, project.file(node.target.path)!)
        ) {
          report('file', { path: node.path }, details)
        }
      }
      for (const name of node.names ?? []) {
        const { target } = name.reference
        if (
          target !== undefined &&
          !used.has(target) &&
          !nestedOf(target).some((nested) => used.has(nested)) &&
          nearest(name.alias, misspelt, 1).length === 0
        ) {
          report('name', { name: name.alias }, { at: name.origin, fixes: [removal(file, node, name)] })
        }
      }
    }
  },
})

/** Whether a name that nothing declares is one of that file misspelt: then the import would be used. */
function mayBeMeant(misspelt: readonly string[], target: FileModel): boolean {
  if (misspelt.length === 0) return false
  const known = [...allDeclared(target)].map((declared) => declared.id)
  return misspelt.some((name) => nearest(name, known, 1).length > 0)
}

function ambiguous(reference: FileModel['references'][number]): readonly Declared[] {
  const { resolution } = reference
  return resolution.outcome === 'ambiguous' ? resolution.candidates : []
}

/** In a broken file a use may have been lost, and a broken file may declare what is used. */
function mayBeHidden(file: FileModel, target: FileModel | undefined): boolean {
  if (target === undefined || target.words !== undefined) return true
  if (file.words === undefined) return false
  for (const declared of allDeclared(target)) if (file.words.has(declared.id)) return true
  return false
}

function nestedOf(declared: Declared): readonly Declared[] {
  if (declared.kind === 'segmentation') return declared.segments
  return declared.kind === 'catalogue' ? [...declared.services, ...declared.exclusions] : []
}

/** Takes an import away, or one name of it. */
function removal(file: FileModel, node: Import, name?: ImportedName): Fix {
  const names = node.names ?? []
  if (name === undefined || names.length === 1) {
    return {
      title: { en: 'Remove the import', de: 'Den Import entfernen' },
      edits: [{ file: file.path, ...wholeLine(file.text, node), text: '' }],
    }
  }
  const index = names.indexOf(name)
  const next = names[index + 1]
  const start = next === undefined ? names[index - 1]!.origin.end : name.origin.start
  const end = next === undefined ? name.origin.end : next.origin.start
  return {
    title: { en: `Remove ${name.alias}`, de: `${name.alias} entfernen` },
    edits: [{ file: file.path, start, end, text: '' }],
  }
}

/** The line of an import with its end, so that no empty line is left behind. */
function wholeLine(text: string, node: Import): { start: number; end: number } {
  const end = text.indexOf('\n', node.origin.end)
  const rest = text.slice(node.origin.end, end < 0 ? undefined : end)
  return {
    start: node.origin.start,
    end: rest.trim() === '' ? (end < 0 ? text.length : end + 1) : node.origin.end,
  }
}
