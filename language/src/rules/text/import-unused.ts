import type { Declared } from '../../model/declarations.ts'
import { allDeclared, type FileModel, type Import, type ImportedName } from '../../model/file.ts'
import type { ProjectModel } from '../../model/project.ts'
import { code, message } from '../../speech/index.ts'
import { KnownWords } from '../../syntax/nearest.ts'
import { lineAround } from '../../text/positions.ts'
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
    const used = new Set<Declared>()
    const usedFiles = new Set<string>()
    const use = (one: Declared): void => {
      used.add(one)
      const home = homeOf(one)
      if (home !== undefined) used.add(home)
      usedFiles.add(one.origin.file)
    }
    const gathered = new Set<readonly Declared[]>()
    for (const reference of file.references) {
      if (imported.has(reference)) continue
      const { target } = reference
      if (target !== undefined) {
        use(target)
        continue
      }
      const candidates = ambiguous(reference)
      if (candidates.length === 0) misspelt.push(reference.text)
      // Very many may have the same name.
      else if (!gathered.has(candidates)) for (const candidate of candidates) use(candidate)
      gathered.add(candidates)
    }
    const misspeltWords = new KnownWords(misspelt)
    let meant: ReadonlySet<string> | undefined
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
        } else if (!usedFiles.has(node.target.path)) {
          meant ??= filesMeant(misspeltWords, file, project)
          if (!meant.has(node.target.path)) report('file', { path: node.path }, details)
        }
      }
      for (const name of node.names ?? []) {
        const { target } = name.reference
        if (target !== undefined && !used.has(target) && misspeltWords.nearest(name.alias, 1).length === 0) {
          report('name', { name: name.alias }, { at: name.origin, fixes: [removal(file, node, name)] })
        }
      }
    }
  },
})

/** The imported files of which a name that nothing declares may be one misspelt: then the import would be used. */
function filesMeant(misspelt: KnownWords, file: FileModel, project: ProjectModel): ReadonlySet<string> {
  const paths = new Set<string>()
  if (misspelt.words.size === 0) return paths
  const declaredIn = new Map<string, Set<string>>()
  const all = new Set<string>()
  for (const { target, names } of file.imports) {
    if (target.kind !== 'file' || names !== undefined || all.has(target.path)) continue
    all.add(target.path)
    for (const { id } of allDeclared(project.file(target.path)!)) {
      const known = declaredIn.get(id)
      if (known === undefined) declaredIn.set(id, new Set([target.path]))
      else known.add(target.path)
    }
  }
  const known = new KnownWords(declaredIn.keys())
  const seen = new Set<string>()
  for (const name of misspelt.words) {
    const near = known.allNear(name)
    if (near === undefined) return all
    for (const one of near) {
      if (seen.has(one)) continue
      seen.add(one)
      for (const path of declaredIn.get(one)!) paths.add(path)
    }
  }
  return paths
}

const none: readonly Declared[] = []

function ambiguous({ resolution }: FileModel['references'][number]): readonly Declared[] {
  return resolution.outcome === 'ambiguous' ? resolution.candidates : none
}

/** In a broken file a use may have been lost, and a broken file may declare what is used. */
function mayBeHidden(file: FileModel, target: FileModel | undefined): boolean {
  if (target === undefined || target.words !== undefined) return true
  if (file.words === undefined) return false
  for (const declared of allDeclared(target)) if (file.words.has(declared.id)) return true
  return false
}

/** What has to be imported for something to be known. */
function homeOf(declared: Declared): Declared | undefined {
  if (declared.kind === 'segment') return declared.segmentation
  return declared.kind === 'service' || declared.kind === 'exclusion' ? declared.catalogue : undefined
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
  const { next } = lineAround(text, node.origin.end)
  const rest = text.slice(node.origin.end, next)
  return { start: node.origin.start, end: rest.trim() === '' ? next : node.origin.end }
}
