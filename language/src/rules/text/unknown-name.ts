import type { DeclaredKind, Reference, Sla } from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import { allDeclared, declarationAt, type FileModel, type Import } from '../../model/file.ts'
import type { ProjectModel } from '../../model/project.ts'
import { alternatives, code, codes, type Localized, message } from '../../speech/index.ts'
import { nearest } from '../../syntax/nearest.ts'
import { defineRule, type Fix, type RelatedPlace } from '../define-rule.ts'
import { badLiterals, rewrite } from '../support/literal-rule.ts'
import { importPath, nearestFile } from '../support/paths.ts'
import { folded, splitNamesIn } from '../support/split-names.ts'
import { declaredHere, kindsExpected } from '../words.ts'

interface Unknown {
  readonly name: string
  readonly kinds: Localized
  /** Names that may have been meant, nearest first. */
  readonly near: readonly string[]
  /** The path to import, and the file, where another one declares it. */
  readonly importFrom?: string
  readonly declaredIn?: string
}

export const unknownName = defineRule({
  name: 'unknown-name',
  severity: 'error',
  purpose: {
    en: 'A name stands for nothing that is declared in the file, its imports or the standard library.',
    de: 'Ein Name steht für nichts, was in der Datei, ihren Importen oder der Standardbibliothek definiert ist.',
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
      en: ({ name, declaredIn }) =>
        `${code(name)} is declared in ${code(declaredIn!)}, which is not imported here.`,
      de: ({ name, declaredIn }) =>
        `${code(name)} ist in ${code(declaredIn!)} definiert; diese Datei wird hier nicht importiert.`,
      help: {
        en: ({ importFrom }) => `Add at the top: import "${importFrom}"`,
        de: ({ importFrom }) => `Am Anfang der Datei ergänzen: import "${importFrom}"`,
      },
    }),
    caseless: message<{ name: string; sla: string }>({
      en: ({ name, sla }) =>
        `${code(name)} is not known here: ${code(sla)} does not say what kind of case its goals depend on.`,
      de: ({ name, sla }) =>
        `${code(name)} ist hier nicht bekannt: In ${code(sla)} steht nicht, von welcher Art Fall die Ziele abhängen.`,
      help: {
        en: ({ name }) =>
          `Declare case Ticket { attribute ${name}: … } at the top of a file, and write in the SLA: case Ticket`,
        de: ({ name }) =>
          `Oben in einer Datei case Ticket { attribute ${name}: … } definieren und im SLA schreiben: case Ticket`,
      },
    }),
    'not-in-file': message<{ name: string; path: string; near: readonly string[] }>({
      en: ({ name, path, near }) =>
        `${code(path)} declares no ${code(name)}${near.length > 0 ? `; did you mean ${alternatives(codes(near), 'en')}?` : '.'}`,
      de: ({ name, path, near }) =>
        `In ${code(path)} gibt es kein ${code(name)}${near.length > 0 ? `; ist ${alternatives(codes(near), 'de')} gemeint?` : '.'}`,
    }),
    type: message<{ type: string; instead: string }>({
      en: ({ type, instead }) => `${code(type)} is no kind of attribute; did you mean ${code(instead)}?`,
      de: ({ type, instead }) => `${code(type)} ist keine Art von Merkmal; ist ${code(instead)} gemeint?`,
      help: {
        en: () =>
          'An attribute is an amount (money EUR), a number, boolean (yes or no), a date, or one of several values (DE | AT | CH).',
        de: () =>
          'Ein Merkmal ist ein Betrag (money EUR), number, boolean (yes oder no), date oder einer von mehreren Werten (DE | AT | CH).',
      },
    }),
  },
  file(file, report, { project, facts }) {
    for (const literal of badLiterals(file, 'unknown-name:type')) {
      const { text, origin, problem } = literal
      const { instead } = problem
      report('type', { type: text, instead }, { at: origin, fixes: [rewrite(literal, instead)] })
    }
    const hasBrokenImport = isImportBroken(file)
    const expectedSoon = namesOfMisspeltImports(file, project)
    const lost = lostNames(file, project)
    const importings = new Map(
      file.imports.flatMap((node) => node.names?.map(({ reference }) => [reference, node] as const) ?? []),
    )
    for (const reference of file.references) {
      if (reference.target !== undefined || expectedSoon.has(reference.text)) continue
      const importing = importings.get(reference)
      if (isExplained(reference, importing)) continue
      if (reference.resolution.outcome !== 'unknown') continue
      const name = reference.text
      const kinds = kindsExpected(reference.expected)
      const elsewhere = importing === undefined ? declaredElsewhere(reference, project) : []
      if (elsewhere.length > 0) {
        if (hasBrokenImport) continue
        const importFrom = importPath(file.path, elsewhere[0]!.origin.file)
        report(
          'not-imported',
          { name, kinds, near: [], importFrom, declaredIn: elsewhere[0]!.origin.file },
          {
            at: reference.origin,
            related: elsewhere
              .slice(0, mostElsewhere)
              .map((declared): RelatedPlace => declaredHere(declared)),
            data: { name, import: importFrom },
            fixes: elsewhere
              .slice(0, mostElsewhere)
              .map((declared) => importFix(file, importPath(file.path, declared.origin.file))),
          },
        )
        continue
      }
      const caseless = slaWithoutCase(reference, file, facts)
      if (caseless !== undefined) {
        report('caseless', { name, sla: caseless.id }, { at: reference.origin, data: { name } })
        continue
      }
      if (lost(reference)) continue
      const visible = reference.visibleNames().nearest(name)
      const near = reference.expected.includes('service') ? nearest(name, [...visible, 'others']) : visible
      const details = {
        at: reference.origin,
        data: near.length > 0 ? { name, nearest: near } : { name },
        fixes: near.map((instead) => ({
          title: { en: `Change to ${instead}`, de: `In ${instead} ändern` },
          edits: [
            { file: file.path, start: reference.origin.start, end: reference.origin.end, text: instead },
          ],
        })),
      }
      if (importing === undefined) report('unknown', { name, kinds, near }, details)
      else report('not-in-file', { name, path: importing.path, near }, details)
    }
  },
})

/** The SLA whose goal or escalation names an attribute, if neither it nor what it extends says of what. */
function slaWithoutCase({ expected, origin }: Reference, file: FileModel, facts: Facts): Sla | undefined {
  if (!expected.includes('attribute')) return undefined
  const sla = declarationAt(file, origin.start)
  return sla?.kind === 'sla' && facts.sla(sla).case === undefined ? sla : undefined
}

/** Whether an import could not be read, so that names are missing for which nobody is to blame. */
function isImportBroken(file: FileModel): boolean {
  return (
    file.imports.some((node) => node.path === '') ||
    file.syntaxProblems.some(({ head, found }) => head === 'import' || found?.endsWith('.zusage"') === true)
  )
}

/** Tells which names may be of declarations that a syntax error has hidden, here or in an imported file. */
function lostNames(file: FileModel, project: ProjectModel): (reference: Reference) => boolean {
  const seen = file.imports.flatMap(({ target }) =>
    target.kind === 'file' ? (project.file(target.path) ?? []) : [],
  )
  const words = new Set(wordsOnBrokenLines(file))
  for (const one of seen) for (const word of one.words ?? []) words.add(word)
  const split = new Set(
    [file, ...seen].flatMap((one) => splitNamesIn(one).map(({ joined }) => folded(joined))),
  )
  const nameless = new Set<DeclaredKind>()
  for (const one of [file, ...seen]) {
    if (one.words === undefined) continue
    for (const { id, kind } of allDeclared(one)) if (id === '') nameless.add(kind)
  }
  return ({ text, expected }) =>
    words.has(text) ||
    (split.size > 0 && split.has(folded(text))) ||
    expected.some((kind) => nameless.has(kind))
}

/** The names that are part of what could not be read. */
function* wordsOnBrokenLines({ syntaxProblems, text }: FileModel): Generator<string> {
  for (const { code, start, found, after } of syntaxProblems) {
    if (found !== undefined) yield found
    if (after !== undefined) yield after
    if (code !== 'not-a-declaration' && code !== 'not-in-block') continue
    const line = text.slice(start).split('\n', 1)[0]!
    yield* line.match(/[\p{L}_][\p{L}\p{M}\p{Nd}_]*/gu) ?? []
  }
}

/** So many files that declare a name are shown, and offered for import. */
const mostElsewhere = 5

/** Whether something else that was found already explains why the name is not known. */
function isExplained({ dependsOn }: Reference, importing: Import | undefined): boolean {
  if (dependsOn !== undefined && dependsOn.target === undefined) return true
  // A value beside an attribute that is no enumeration is no name; `unit-mismatch` speaks about it.
  const attribute = dependsOn?.target
  if (attribute?.kind === 'attribute' && attribute.type?.kind !== 'enumeration') return true
  return importing !== undefined && importing.target.kind !== 'file'
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
