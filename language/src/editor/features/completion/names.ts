import type { AstNode, ReferenceInfo } from 'langium'
import type { CompletionItemKind } from 'vscode-languageserver-protocol'
import * as ast from '../../../generated/ast.ts'
import type { Attribute, Declared } from '../../../model/declarations.ts'
import { allDeclared, type FileModel } from '../../../model/file.ts'
import type { ProjectModel } from '../../../model/project.ts'
import { libraryScheme } from '../../../syntax/imports.ts'
import type { NamedNode } from '../../../syntax/name-tables.ts'
import type { EditorFile } from '../../project.ts'
import type { Cursor } from './cursor.ts'
import type { Next } from './follow.ts'

/** A name that can stand at a cursor. */
export interface KnownName {
  /** As it is known here. */
  readonly name: string
  readonly declared: Declared
  /** 0 in this file, 1 imported, 2 of the standard library, 3 in a file that is not imported. */
  readonly distance: 0 | 1 | 2 | 3
}

/** The type of the grammar for each kind of thing. */
const types: Readonly<Record<Declared['kind'], string>> = {
  party: 'Party',
  role: 'Role',
  skill: 'Skill',
  site: 'Site',
  team: 'Team',
  pool: 'Pool',
  season: 'Season',
  calendar: 'Calendar',
  segmentation: 'Segmentation',
  attribute: 'Attribute',
  value: 'EnumValue',
  segment: 'Segment',
  profile: 'Profile',
  process: 'Process',
  catalogue: 'Catalogue',
  service: 'Service',
  exclusion: 'Exclusion',
  event: 'Event',
  metric: 'Metric',
  case: 'Case',
  reason: 'Reason',
  sla: 'Sla',
  contract: 'Contract',
}

/** As in the protocol; the icons that editors show. */
export const itemKinds: Readonly<Record<Declared['kind'], CompletionItemKind>> = {
  party: 9,
  role: 9,
  skill: 14,
  site: 9,
  team: 22,
  pool: 22,
  season: 18,
  calendar: 18,
  segmentation: 13,
  attribute: 5,
  value: 20,
  segment: 20,
  profile: 12,
  process: 3,
  catalogue: 9,
  service: 8,
  exclusion: 8,
  event: 23,
  metric: 6,
  case: 13,
  reason: 23,
  sla: 7,
  contract: 18,
}

/** The attributes that conditions at a cursor are about. */
export function attributesAt(cursor: Cursor): readonly Attribute[] {
  return namesAt(cursor, { rule: 'AttributeTest', feature: 'attribute' }).flatMap(({ declared }) =>
    declared.kind === 'attribute' ? [declared] : [],
  )
}

/** A place in the syntax tree as names are looked up from, without a node being there. */
function contextOf(cursor: Cursor, rule: string, feature: string, more: object = {}): ReferenceInfo {
  const $container = cursor.file.document.parseResult.value
  const container = { $type: rule, $container, ...more } as AstNode
  return { container, property: feature, reference: { $refText: '' } } as unknown as ReferenceInfo
}

/** The names that are known at a cursor and can stand there, the nearest first. */
export function namesAt(cursor: Cursor, next: Pick<Next, 'rule' | 'feature'>): readonly KnownName[] {
  const { rule, feature } = next
  const { file } = cursor
  const context = contextOf(cursor, rule, feature ?? '', surroundings(cursor, rule))
  const names = file.project.services.zusage.Names.visibleFrom(context)
  return [...names]
    .flatMap(([name, node]) => knownName(file, name, node))
    .sort((a, b) => a.distance - b.distance)
}

/** Names of a type that are known in the file, wherever in it. */
export function namesOfType(cursor: Cursor, type: string): readonly KnownName[] {
  const place = placesOfTypes[type]
  return place === undefined ? [] : namesAt(cursor, { rule: place[0], feature: place[1] })
}

/** For each type a place at which just that is referred to. */
const placesOfTypes: Readonly<Record<string, readonly [rule: string, feature: string]>> = {
  Actor: ['Step', 'doer'],
  Calendar: ['TeamHours', 'calendar'],
  Case: ['CaseUse', 'case'],
  Catalogue: ['Offers', 'catalogues'],
  Event: ['TimeMetric', 'starts'],
  Metric: ['Goal', 'metrics'],
  Party: ['TeamParty', 'party'],
  Process: ['ServiceProcess', 'process'],
  Profile: ['Demand', 'profile'],
  Reason: ['Stops', 'reasons'],
  Season: ['Demand', 'season'],
  Segment: ['SegmentReference', 'segment'],
  Segmentation: ['Serves', 'segmentation'],
  Site: ['TeamSite', 'site'],
  Skill: ['Needs', 'skills'],
  Sla: ['AssignmentRow', 'sla'],
  Team: ['Pool', 'members'],
  TeamOrPool: ['AssignmentRow', 'by'],
}

function knownName(file: EditorFile, name: string, node: NamedNode): readonly KnownName[] {
  const declared = file.project.language.declaredOf(node)
  if (declared === undefined) return []
  const at = declared.origin.file
  const distance = at === file.path ? 0 : at.startsWith(`${libraryScheme}:`) ? 2 : 1
  return [{ name, declared, distance }]
}

/** What lookup has to know besides the file: the segmentation of a condition, what stands before a point. */
function surroundings(cursor: Cursor, rule: string): object {
  const { tokens } = cursor.following
  if (rule === 'SegmentReference' || rule === 'ServiceReference') {
    if (cursor.before?.image !== '.') return {}
    const qualifier = tokens.at(-2)?.image ?? ''
    const feature = rule === 'SegmentReference' ? 'segmentation' : 'catalogue'
    const found = cursor.file.project.services.zusage.Names.lookup(
      contextOf(cursor, rule, feature),
      qualifier,
    )
    return { [feature]: { ref: found.outcome === 'resolved' ? found.node : undefined } }
  }
  if (rule === 'AttributeTest') {
    const $container = conditionHomeAt(cursor)
    return $container === undefined ? {} : { $container }
  }
  if (rule === 'NamedValue') {
    const attribute = attributeAt(cursor)
    const $container = conditionHomeAt(cursor) ?? cursor.file.document.parseResult.value
    return { $container: { $type: 'AttributeTest', $container, attribute: { ref: attribute } } }
  }
  if (rule === 'ImportedName') {
    const path = pathBehind(cursor)
    return { $container: { $type: 'Import', $container: cursor.file.document.parseResult.value, path } }
  }
  return {}
}

/** The path of the import in whose names the cursor is. */
export function pathBehind({ behind, before }: Cursor): string | undefined {
  for (const token of behind) {
    if (before !== undefined && token.startLine !== before.endLine) return undefined
    if (token.tokenType.name === 'STRING') return token.image.slice(1, -1)
  }
  return undefined
}

/** What has conditions on attributes and holds a cursor, as far as it could be read: a segmentation or an SLA. */
function conditionHomeAt(cursor: Cursor): ast.Segmentation | ast.Sla | undefined {
  const start = cursor.following.tokens[0]?.startOffset
  const { declarations } = cursor.file.document.parseResult.value
  return declarations.find(
    (node): node is ast.Segmentation | ast.Sla =>
      (ast.isSegmentation(node) || ast.isSla(node)) && node.$cstNode?.offset === start,
  )
}

const operators: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '=', '!=', 'in'])

/** The attribute whose value is asked for at a cursor: `country` in `country in (DE, |`. */
export function attributeAt(cursor: Cursor): ast.Attribute | undefined {
  const { tokens } = cursor.following
  const index = tokens.findLastIndex(({ image }) => operators.has(image))
  const name = tokens[index - 1]?.image
  const home = conditionHomeAt(cursor)
  return (
    home &&
    cursor.file.project.services.zusage.Names.attributesAt(home).find((attribute) => attribute.name === name)
  )
}

const byType = new WeakMap<FileModel, ReadonlyMap<string, readonly Declared[]>>()

/** What a file declares, by the type of the grammar. */
function declaredIn(file: FileModel): ReadonlyMap<string, readonly Declared[]> {
  let known = byType.get(file)
  if (known === undefined) {
    const lists = new Map<string, Declared[]>()
    for (const declared of allDeclared(file)) {
      if (declared.id === '') continue
      const type = types[declared.kind]
      const list = lists.get(type)
      if (list === undefined) lists.set(type, [declared])
      else list.push(declared)
    }
    known = lists
    byType.set(file, known)
  }
  return known
}

const elsewhere = new WeakMap<ProjectModel, Map<string, readonly Declared[]>>()

/** Everything of a type in a project, in the order of the files; put together once for each state of the project. */
function declaredInProject(project: ProjectModel, type: string): readonly Declared[] {
  let known = elsewhere.get(project)
  if (known === undefined) {
    known = new Map()
    elsewhere.set(project, known)
  }
  let list = known.get(type)
  if (list === undefined) {
    const fitting = Object.values(types).filter((one) => ast.reflection.isSubtype(one, type))
    list = project.files.flatMap((file) => fitting.flatMap((one) => declaredIn(file).get(one) ?? []))
    known.set(type, list)
  }
  return list
}

/** Attributes and their values are known only beside each other; no import would make them known. */
const neverImported: ReadonlySet<string> = new Set(['Attribute', 'EnumValue'])

/** What an import would make known: names of a type in other files, but for those that mean something here already. */
export function importable(
  cursor: Cursor,
  type: string,
  known: ReadonlySet<string>,
  most: number,
): { readonly names: readonly KnownName[]; readonly isCutOff: boolean } {
  if (neverImported.has(type)) return { names: [], isCutOff: false }
  const { file, prefix } = cursor
  const own = new Set(file.model.imports.flatMap((one) => wholeFile(one) ?? []))
  const first = prefix.charAt(0).toLowerCase()
  const names: KnownName[] = []
  for (const declared of declaredInProject(file.project.live.model, type)) {
    const { id, origin } = declared
    if (origin.file === file.path || own.has(origin.file) || known.has(id)) continue
    if (first !== '' && !id.toLowerCase().includes(first)) continue
    if (names.length === most) return { names, isCutOff: true }
    names.push({ name: id, declared, distance: 3 })
  }
  return { names, isCutOff: false }
}

function wholeFile({ target, names }: FileModel['imports'][number]): string | undefined {
  return names === undefined && target.kind === 'file' ? target.path : undefined
}
