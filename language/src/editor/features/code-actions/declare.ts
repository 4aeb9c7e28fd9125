import { CodeActionKind } from 'vscode-languageserver-protocol'
import type {
  Attribute,
  Catalogue,
  Condition,
  Contract,
  Declaration,
  DeclaredKind,
  Reference,
  Segmentation,
} from '../../../model/declarations.ts'
import { declaredAs, type FileModel } from '../../../model/file.ts'
import type { ProjectModel } from '../../../model/project.ts'
import type { Finding, TextEdit } from '../../../rules/define-rule.ts'
import { addBelow, addToBlock, lineBreakOf } from '../../../rules/edits.ts'
import { kindWords } from '../../../rules/words.ts'
import { type ActionProvider, action } from './action.ts'

/** Declares a name that is not known, where its like are declared. */
export const declare: ActionProvider = {
  kinds: [CodeActionKind.QuickFix],
  offer: (asked) =>
    asked.here
      .filter(({ rule }) => rule === 'unknown-name')
      .flatMap((finding) => {
        const reference = referenceOf(asked.file.model, finding)
        if (reference === undefined) return []
        return reference.expected.flatMap((kind) => {
          const edits = declaration(kind, reference, asked.file.model, asked.file.project.live.model)
          if (edits === undefined) return []
          const title = {
            en: `Declare ${reference.text} as ${kindWords[kind].en}`,
            de: `${reference.text} als ${kindWords[kind].de.replace(/^eine? /, '')} definieren`,
          }
          return [action(asked, CodeActionKind.QuickFix, title, edits, [finding])]
        })
      }),
}

function referenceOf(file: FileModel, { at }: Finding): Reference | undefined {
  // What an import by name lacks belongs into the other file, which is somebody else's.
  const imported = new Set(
    file.imports.flatMap(({ names }) => names?.map(({ reference }) => reference) ?? []),
  )
  return file.references.find((one) => one.origin.start === at.start && !imported.has(one))
}

function declaration(
  kind: DeclaredKind,
  reference: Reference,
  file: FileModel,
  project: ProjectModel,
): readonly TextEdit[] | undefined {
  const name = reference.text
  switch (kind) {
    case 'segment':
      return inSegmentation(name, reference, file, project)
    case 'service':
      return inCatalogue(name, reference, file, project)
    case 'attribute':
      return asAttribute(name, reference, file)
    case 'value':
      return asValue(name, reference, project)
    // What these are takes more than a name to say.
    case 'exclusion':
    case 'segmentation':
    case 'catalogue':
    case 'profile':
    case 'contract':
      return undefined
    default:
      return atTop(skeleton(kind, name, known(file, project)), kind, file, project)
  }
}

/** What a declaration needs to be whole: the first of each kind that the file could name. */
interface Known {
  readonly party: string | undefined
  readonly calendar: string | undefined
  readonly team: string | undefined
}

function known(file: FileModel, project: ProjectModel): Known {
  const first = (kind: Declaration['kind']): string | undefined => visible(kind, file, project)[0]?.id
  return { party: first('party'), calendar: first('calendar'), team: first('team') }
}

/** The lines of a declaration that says what it must, with figures to begin with. */
function skeleton(
  kind: Exclude<Declaration['kind'], 'segmentation' | 'catalogue' | 'profile' | 'contract'>,
  name: string,
  { party, calendar, team }: Known,
): readonly string[] {
  switch (kind) {
    case 'party':
    case 'skill':
    case 'event':
      return [`${kind} ${name}`]
    case 'role':
      return [`role ${name} of ${party ?? 'Provider'}`]
    case 'site':
      return [`site ${name} calendar ${calendar ?? 'Office'}`]
    case 'pool':
      return [`pool ${name} of ${team ?? 'Desk'}`]
    case 'team':
      return [
        `team ${name} {`,
        `  of ${party ?? 'Provider'}`,
        `  hours ${calendar ?? 'Office'}`,
        '  staff 1 FTE',
        '  week 38.5 h',
        '  shrinkage 30 %',
        '}',
      ]
    case 'calendar':
      return [
        `calendar ${name} {`,
        '  time zone "Europe/Berlin"',
        '  open mon-fri 08:00-17:00',
        '  holidays "DE"',
        '}',
      ]
    case 'process':
      return [`process ${name} {`, '  step First within 1 business hour', '}']
    case 'metric':
      return [`metric ${name} is time from received to resolved`]
    case 'sla':
      return [
        `sla ${name} {`,
        `  hours ${calendar ?? 'Office'}`,
        '  goal ResolutionTime 90 % within 2 business days',
        '  each month',
        '}',
      ]
    default:
      return kind satisfies never
  }
}

/** Beside the last of its kind, in this file or one that it imports; else at the end of this file. */
function atTop(
  lines: readonly string[],
  kind: DeclaredKind,
  file: FileModel,
  project: ProjectModel,
): readonly TextEdit[] {
  const homes = [file, ...importedBy(file, project)]
    .map((home) => ({ home, like: home.declarations.filter((one) => one.kind === kind) }))
    .filter(({ like }) => like.length > 0)
    .sort((a, b) => b.like.length - a.like.length)
  const [best] = homes
  if (best !== undefined) {
    const space = lines.length > 1 ? [''] : []
    return [addBelow(best.home, best.like.at(-1)!.origin, [...space, ...lines])]
  }
  const newline = lineBreakOf(file.text)
  const end = file.text.trimEnd().length
  return [{ file: file.path, start: end, end, text: ['', '', ...lines].join(newline) }]
}

/** The files that a file imports as a whole: what is declared there is known here at once. */
function importedBy(file: FileModel, project: ProjectModel): FileModel[] {
  return file.imports.flatMap(({ target, names }) =>
    target.kind === 'file' && names === undefined ? (project.file(target.path) ?? []) : [],
  )
}

/** Everything of one kind that a file knows. */
function visible<K extends Declaration['kind']>(
  kind: K,
  file: FileModel,
  project: ProjectModel,
): Extract<Declaration, { kind: K }>[] {
  return [file, ...importedBy(file, project)].flatMap((one) => declaredAs(one, kind))
}

/** Where a part belongs: where its name says, else what the contract around it has, else the only one there is. */
function homeOf<K extends 'segmentation' | 'catalogue'>(
  kind: K,
  { dependsOn, origin }: Reference,
  ofContract: (contract: Contract) => Extract<Declaration, { kind: K }> | undefined,
  file: FileModel,
  project: ProjectModel,
): Extract<Declaration, { kind: K }> | undefined {
  const contract = enclosing(file, origin.start, 'contract')
  const all = visible(kind, file, project)
  return (
    (dependsOn?.target as Extract<Declaration, { kind: K }> | undefined) ??
    (contract && ofContract(contract)) ??
    (all.length === 1 ? all[0] : undefined)
  )
}

function inSegmentation(
  name: string,
  reference: Reference,
  file: FileModel,
  project: ProjectModel,
): readonly TextEdit[] | undefined {
  const home = homeOf('segmentation', reference, ({ serves }) => serves?.target, file, project)
  // Who is in it nobody knows yet, unless it is for everybody else.
  if (home === undefined || home.segments.some(({ otherwise }) => otherwise)) return undefined
  return inBlock(home, [`segment ${name} otherwise`], project)
}

function inCatalogue(
  name: string,
  reference: Reference,
  file: FileModel,
  project: ProjectModel,
): readonly TextEdit[] | undefined {
  const home = homeOf('catalogue', reference, ({ offers }) => offers[0]?.target, file, project)
  if (home === undefined) return undefined
  const lines = [
    `service ${name} {`,
    '  channels email',
    '  work deferrable',
    '  effort 10 min',
    '  volume 10 per business day',
    '}',
  ]
  return inBlock(home, lines, project)
}

function asAttribute(name: string, { origin }: Reference, file: FileModel): readonly TextEdit[] | undefined {
  const home = enclosing(file, origin.start, 'segmentation')
  if (home === undefined) return undefined
  const test = home.segments
    .flatMap(({ condition }) => (condition === undefined ? [] : [...testsOf(condition)]))
    .find(({ attribute }) => attribute.origin.start === origin.start)
  const line = `attribute ${name}: ${typeBy(test)}`
  const last: Attribute | undefined = home.attributes.at(-1)
  if (last !== undefined) return [addBelow(file, last.origin, [line])]
  const open = file.text.indexOf('{', home.nameOrigin.end)
  if (open < 0) return undefined
  const newline = lineBreakOf(file.text)
  return [{ file: file.path, start: open + 1, end: open + 1, text: `${newline}  ${line}` }]
}

function* testsOf(condition: Condition): Generator<Extract<Condition, { kind: 'test' }>> {
  if (condition.kind === 'test') yield condition
  else if (condition.kind === 'not') yield* testsOf(condition.of)
  else for (const part of condition.of) yield* testsOf(part)
}

/** The type that an attribute must have for a test of it to make sense. */
function typeBy(test: Extract<Condition, { kind: 'test' }> | undefined): string {
  const [value] = test?.values ?? []
  switch (value?.kind) {
    case undefined:
      return 'boolean'
    case 'date':
      return 'date'
    case 'measure': {
      const measure = value.measure.value
      return measure?.kind === 'money' ? `money ${measure.money.currency}` : 'number'
    }
    case 'value': {
      const words = test!.values.flatMap((one) => (one.kind === 'value' ? [one.value.text] : []))
      if (words.every((word) => word === 'yes' || word === 'no')) return 'boolean'
      return [...new Set([...words, 'Other'])].join(' | ')
    }
    default:
      return value satisfies never
  }
}

function asValue(
  name: string,
  { dependsOn }: Reference,
  project: ProjectModel,
): readonly TextEdit[] | undefined {
  const attribute = dependsOn?.target
  if (attribute?.kind !== 'attribute' || attribute.type?.kind !== 'enumeration') return undefined
  const last = attribute.type.values.at(-1)?.origin
  if (last === undefined || project.file(last.file) === undefined) return undefined
  return [{ file: last.file, start: last.end, end: last.end, text: ` | ${name}` }]
}

function inBlock(
  home: Segmentation | Catalogue,
  lines: readonly string[],
  project: ProjectModel,
): readonly TextEdit[] | undefined {
  const file = project.file(home.origin.file)
  const edit = file && addToBlock(file, home.origin, lines)
  return edit && [edit]
}

/** The declaration of a kind in which an offset lies. */
function enclosing<K extends Declaration['kind']>(
  file: FileModel,
  offset: number,
  kind: K,
): Extract<Declaration, { kind: K }> | undefined {
  return declaredAs(file, kind).find(({ origin }) => origin.start <= offset && offset <= origin.end)
}
