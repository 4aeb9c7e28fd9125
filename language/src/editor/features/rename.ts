import { AstUtils } from 'langium'
import {
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import type { Declared } from '../../model/declarations.ts'
import type { FileModel, NamedPlace } from '../../model/file.ts'
import type { Origin } from '../../model/origin.ts'
import type { Localized } from '../../speech/index.ts'
import { libraryScheme } from '../../syntax/imports.ts'
import type { ZusageLexingReport } from '../../syntax/lexer.ts'
import { structuralWords } from '../../syntax/tokens.ts'
import type { Lines } from '../convert.ts'
import { aliasOrigin, referencesByName, type Subject, subjectAt, usesOf } from '../occurrences.ts'
import type { EditorFile, EditorProject } from '../project.ts'
import { defineFeature } from './feature.ts'

/** What is renamed: something declared, everywhere; the other name of an import, in its file; a name nobody uses. */
type Renamed =
  | { readonly kind: 'declared'; readonly declared: Declared }
  | { readonly kind: 'alias'; readonly file: FileModel; readonly alias: string; readonly at: Origin }
  | { readonly kind: 'name'; readonly file: FileModel; readonly named: NamedPlace }

/** Whether there is a name at a place that can be another one, and from where to where it stands. */
export const prepareRename = defineFeature<PrepareRenameParams, { range: Range; placeholder: string } | null>(
  {
    method: 'textDocument/prepareRename',
    capabilities: {},
    answer(file, { position }) {
      const subject = subjectAt(file.model, file.lines.offset(position))
      if (subject === undefined || renamedBy(subject, file) === undefined) return null
      const { start, end } = subject.at
      return { range: file.lines.range(subject.at), placeholder: file.text.slice(start, end) }
    },
  },
)

/** Gives something another name, everywhere; refuses a name that would then mean something else somewhere. */
export const rename = defineFeature<RenameParams, WorkspaceEdit | null>({
  method: 'textDocument/rename',
  capabilities: { renameProvider: { prepareProvider: true } },
  answer(file, { position, newName }) {
    const { project } = file
    const subject = subjectAt(file.model, file.lines.offset(position))
    const renamed = subject && renamedBy(subject, file)
    if (renamed === undefined) return refuse(project, nothingToRename)
    const name = newName.trim().normalize('NFC')
    if (!isName(name)) return refuse(project, notAName(newName))
    if (structuralWords.has(name)) return refuse(project, aKeyword(name))
    if (renamed.kind === 'declared') return renameDeclared(project, renamed.declared, name)
    const { file: model } = renamed
    const clash = model.namespaces.find((all) =>
      all.some(
        (one) =>
          one.nameOrigin.start === (renamed.kind === 'name' ? renamed.named.nameOrigin : renamed.at).start,
      ),
    )
    if (clash?.some(({ id }) => id === name)) return refuse(project, taken(name, model.path))
    if (renamed.kind === 'name') return keeping(project, [renamed.named.nameOrigin], name)
    const known = referencesByName(model)
    if (known.has(name) || namesSeen(model, renamed.alias).has(name))
      return refuse(project, taken(name, model.path))
    const uses = (known.get(renamed.alias) ?? []).map(({ origin }) => origin)
    return keeping(project, [renamed.at, ...uses], name)
  },
})

function renamedBy(subject: Subject, { model }: EditorFile): Renamed | undefined {
  switch (subject.kind) {
    case 'import':
      return undefined
    case 'alias':
      return { kind: 'alias', file: model, alias: subject.imported.alias, at: subject.at }
    case 'name':
      return { kind: 'name', file: model, named: subject.named }
    case 'declaration':
      return declaredByUsers(subject.declared)
    case 'reference': {
      const { reference } = subject
      const { target } = reference
      if (target === undefined) return undefined
      if (reference.text !== target.id) {
        const imported = model.imports
          .flatMap((node) => node.names ?? [])
          .find(({ alias }) => alias === reference.text)
        const at = imported && aliasOrigin(imported)
        return at && { kind: 'alias', file: model, alias: reference.text, at }
      }
      return declaredByUsers(target)
    }
    default:
      return subject satisfies never
  }
}

/** What the standard library declares keeps its name, also where it is looked into. */
function declaredByUsers(declared: Declared): Renamed | undefined {
  return declared.nameOrigin.file.startsWith(`${libraryScheme}:`) ? undefined : { kind: 'declared', declared }
}

function renameDeclared(project: EditorProject, declared: Declared, name: string): WorkspaceEdit {
  if (name === declared.id) return { changes: {} }
  const clash = clashOf(project, declared, name)
  if (clash !== undefined) return refuse(project, clash)
  const places = [...usesOf(project.live.model, declared)]
    // Where it is known under another name, only the import names it.
    .filter(({ reference }) => reference.text === declared.id)
    .map(({ reference }) => reference.origin)
  return keeping(project, [declared.nameOrigin, ...places], name)
}

/** The edits, if every place is a name afterwards as it was before. */
function keeping(project: EditorProject, places: readonly Origin[], name: string): WorkspaceEdit {
  const edit = editsOf(project, places, name)
  return keepsForm(project, edit, name) ? edit : refuse(project, aKeyword(name))
}

/**
 * Most keywords are names as well, but not at every place: then the text could no longer be read, or would mean the
 * keyword, as `waiting for client` does.
 */
function keepsForm(project: EditorProject, { changes = {} }: WorkspaceEdit, name: string): boolean {
  const { Lexer, LangiumParser } = project.services.parser
  if (!Object.hasOwn(Lexer.definition, name)) return true
  const formOf = (text: string): { readonly problems: number; readonly names: number } => {
    const { lexerReport, value } = LangiumParser.parse(text)
    const names = AstUtils.streamAst(value).flatMap((node) => AstUtils.streamReferences(node))
    return { problems: (lexerReport as ZusageLexingReport).problems.length, names: names.count() }
  }
  return Object.entries(changes).every(([uri, edits]) => {
    const { text, lines } = project.file(project.pathOf(uri)!)!
    const [before, after] = [formOf(text), formOf(withEdits(text, edits, lines))]
    return after.problems <= before.problems && after.names === before.names
  })
}

function withEdits(text: string, edits: readonly TextEdit[], lines: Lines): string {
  return edits
    .map(({ range, newText }) => ({
      start: lines.offset(range.start),
      end: lines.offset(range.end),
      newText,
    }))
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text)
}

/** Why something cannot have a name: it stands beside it, or some use of either would then mean the other. */
function clashOf(project: EditorProject, declared: Declared, name: string): Localized | undefined {
  const { model } = project.live
  const home = model.file(declared.nameOrigin.file)
  const isHere = ({ nameOrigin }: NamedPlace): boolean => nameOrigin.start === declared.nameOrigin.start
  const beside = home?.namespaces
    .filter((all) => all.some(isHere))
    .flat()
    .find(({ id }) => id === name)
  if (beside !== undefined) return taken(name, home!.path)
  if (declared.kind === 'attribute' || declared.kind === 'value') return undefined
  const users = new Set([...usesOf(model, declared)].map(({ file }) => file))
  for (const file of model.files) {
    const sees = file === home || imports(file, declared)
    if (!sees) continue
    // Something of that name is used here already; the renamed one would be nearer, or as near.
    const isUsed = (referencesByName(file).get(name) ?? []).some(
      ({ target, dependsOn }) => target !== undefined && dependsOn === undefined,
    )
    const isDeclared = file !== home && file.namespaces.some((all) => all.some(({ id }) => id === name))
    if (isUsed || (isDeclared && users.has(file))) return taken(name, file.path)
    if (users.has(file) && namesSeen(file, declared.id).has(name)) return taken(name, file.path)
  }
  return undefined
}

/** Whether a file knows a declaration by an import. */
function imports(file: FileModel, declared: Declared): boolean {
  const { nameOrigin } = declared
  const top = ownerOf(declared)
  return file.imports.some(
    ({ target, names }) =>
      target.kind === 'file' &&
      target.path === nameOrigin.file &&
      (names === undefined || names.some(({ reference }) => reference.text === top.id)),
  )
}

/** What stands at the top of the file and brings it along. */
function ownerOf(declared: Declared): Declared {
  if (declared.kind === 'segment') return declared.segmentation
  return declared.kind === 'service' || declared.kind === 'exclusion' ? declared.catalogue : declared
}

/** The names that could stand where a name is used in a file. */
function namesSeen(file: FileModel, used: string): ReadonlySet<string> {
  const kinds = new Set<string>()
  const seen = new Set<string>()
  for (const reference of referencesByName(file).get(used) ?? []) {
    const kind = reference.expected.join(' ')
    if (kinds.has(kind) || reference.dependsOn !== undefined) continue
    kinds.add(kind)
    for (const name of reference.visibleNames().words) seen.add(name)
  }
  return seen
}

function editsOf(project: EditorProject, places: readonly Origin[], text: string): WorkspaceEdit {
  const edits = places.map(({ file, start, end }) => ({ file, start, end, text }))
  return { changes: project.changesOf(edits) }
}

/** A letter or `_`, then letters, digits, `_`. */
function isName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{Nd}_]*$/u.test(text)
}

function refuse(project: EditorProject, reason: Localized): never {
  throw new ResponseError(requestFailed, reason[project.locale])
}

/** `RequestFailed` of the protocol: right in form, but it cannot be done; editors show the sentence. */
const requestFailed = -32803

const nothingToRename: Localized = {
  en: 'There is nothing here that can be renamed.',
  de: 'Hier steht nichts, was sich umbenennen lässt.',
}

function aKeyword(name: string): Localized {
  return {
    en: `'${name}' is a word of the language and cannot be a name.`,
    de: `'${name}' ist ein Wort der Sprache und kann kein Name sein.`,
  }
}

function notAName(text: string): Localized {
  return {
    en: `'${text}' cannot be a name: a name begins with a letter or _, and has only letters, digits and _.`,
    de: `'${text}' kann kein Name sein: Ein Name beginnt mit einem Buchstaben oder _ und besteht nur aus Buchstaben, Ziffern und _.`,
  }
}

function taken(name: string, path: string): Localized {
  return {
    en: `'${name}' is a name in ${path} already, so it would no longer be clear what is meant.`,
    de: `'${name}' ist in ${path} schon ein Name; es wäre nicht mehr klar, was gemeint ist.`,
  }
}
