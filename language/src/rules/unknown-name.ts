import type { Reference } from '../model/declarations.ts'
import type { FileModel } from '../model/file.ts'
import type { ProjectModel } from '../model/project.ts'
import { nearest } from '../syntax/nearest.ts'
import { defineRule, type Fix, message, type RelatedPlace } from './define-rule.ts'
import { importPath, nearestFile } from './paths.ts'
import { alternatives, code, codes, declaredHere, kindsExpected, type Localized } from './words.ts'

interface Unknown {
  readonly name: string
  readonly kinds: Localized
  /** Names that may have been meant, nearest first. */
  readonly near: readonly string[]
  /** The path to import, where another file declares it. */
  readonly importFrom?: string
}

export const unknownName = defineRule({
  name: 'unknown-name',
  severity: 'error',
  purpose: {
    en: 'A name stands for nothing that is declared in the file, its imports or the standard library.',
    de: 'Ein Name steht für nichts, was in der Datei, ihren Importen oder der Standardbibliothek vereinbart ist.',
  },
  messages: {
    unknown: message<Unknown>({
      en: ({ name, near, kinds }) =>
        near.length > 0
          ? `${code(name)} is not known here; did you mean ${alternatives(codes(near), 'en')}?`
          : `${code(name)} is not known here; ${kinds.en} is expected.`,
      de: ({ name, near, kinds }) =>
        near.length > 0
          ? `${code(name)} ist hier nicht bekannt; ist ${alternatives(codes(near), 'de')} gemeint?`
          : `${code(name)} ist hier nicht bekannt; erwartet wird ${kinds.de}.`,
    }),
    'not-imported': message<Unknown>({
      en: ({ name }) => `${code(name)} is declared in another file that is not imported here.`,
      de: ({ name }) =>
        `${code(name)} ist in einer anderen Datei vereinbart, die hier nicht importiert wird.`,
      help: {
        en: ({ importFrom }) => `Add at the top: import "${importFrom}"`,
        de: ({ importFrom }) => `Am Anfang der Datei ergänzen: import "${importFrom}"`,
      },
    }),
  },
  file(file, report, { project }) {
    const expectedSoon = namesOfMisspeltImports(file, project)
    for (const reference of file.references) {
      if (isPassedOver(reference, file, expectedSoon)) continue
      if (reference.resolution.outcome !== 'unknown') continue
      const name = reference.text
      const kinds = kindsExpected(reference.expected)
      const elsewhere = declaredElsewhere(reference, project)
      if (elsewhere.length > 0) {
        const importFrom = importPath(file.path, elsewhere[0]!.origin.file)
        report(
          'not-imported',
          { name, kinds, near: [], importFrom },
          {
            at: reference.origin,
            related: elsewhere.map((declared): RelatedPlace => declaredHere(declared)),
            data: { name, import: importFrom },
            fixes: elsewhere.map((declared) => importFix(file, importPath(file.path, declared.origin.file))),
          },
        )
        continue
      }
      const near = nearest(name, reference.visibleNames())
      report(
        'unknown',
        { name, kinds, near },
        {
          at: reference.origin,
          ...(near.length > 0 ? { data: { name, nearest: near } } : { data: { name } }),
          fixes: near.map((instead) => ({
            title: { en: `Change to ${instead}`, de: `In ${instead} ändern` },
            edits: [
              { file: file.path, start: reference.origin.start, end: reference.origin.end, text: instead },
            ],
          })),
        },
      )
    }
  },
})

/** Whether something else that was found already explains why the name is not known. */
function isPassedOver(reference: Reference, file: FileModel, expectedSoon: ReadonlySet<string>): boolean {
  if (reference.target !== undefined || expectedSoon.has(reference.text)) return true
  const { dependsOn } = reference
  if (dependsOn !== undefined && dependsOn.target === undefined) return true
  // A value beside an attribute that is no enumeration is no name; `unit-mismatch` speaks about it.
  const attribute = dependsOn?.target
  if (attribute?.kind === 'attribute' && attribute.type?.kind !== 'enumeration') return true
  return file.imports.some(
    (node) => node.target.kind !== 'file' && node.names?.some((name) => name.reference === reference),
  )
}

/**
 * The names that a file would know if the paths of its imports were right: those of named imports that lead nowhere,
 * and what the file that was probably meant declares. One wrong letter in a path is one finding, not fifty.
 */
function namesOfMisspeltImports(file: FileModel, project: ProjectModel): ReadonlySet<string> {
  const result = new Set<string>()
  for (const node of file.imports) {
    if (node.target.kind === 'file') continue
    for (const name of node.names ?? []) result.add(name.alias)
    const meant =
      node.target.kind === 'missing' ? nearestFile(node.target.path, file.path, project) : undefined
    if (node.names !== undefined || meant === undefined) continue
    for (const declaration of project.file(meant)!.declarations) {
      result.add(declaration.id)
      if (declaration.kind === 'segmentation')
        for (const segment of declaration.segments) result.add(segment.id)
      if (declaration.kind === 'catalogue') for (const service of declaration.services) result.add(service.id)
    }
  }
  return result
}

function declaredElsewhere(
  reference: Reference,
  project: ProjectModel,
): ReturnType<ProjectModel['declared']> {
  if (reference.dependsOn !== undefined) return []
  return project
    .declared(reference.text)
    .filter(
      (declared) =>
        reference.expected.includes(declared.kind) &&
        declared.kind !== 'attribute' &&
        declared.kind !== 'value' &&
        declared.origin.file !== reference.origin.file,
    )
}

function importFix(file: FileModel, path: string): Fix {
  const last = file.imports.at(-1)
  const line = `import "${path}"\n`
  const at = last === undefined ? startOfText(file.text) : last.origin.end
  return {
    title: { en: `Import "${path}"`, de: `"${path}" importieren` },
    edits: [
      { file: file.path, start: at, end: at, text: last === undefined ? `${line}\n` : `\n${line.trimEnd()}` },
    ],
  }
}

function startOfText(text: string): number {
  return text.startsWith('\ufeff') ? 1 : 0
}
