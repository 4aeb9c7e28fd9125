import { type CodeAction, CodeActionKind } from 'vscode-languageserver-protocol'
import type { Contract, Declaration, DeclaredKind, Reference, Sla } from '../../../model/declarations.ts'
import { declaredAs, type FileModel } from '../../../model/file.ts'
import type { ProjectModel } from '../../../model/project.ts'
import type { Finding, TextEdit } from '../../../rules/define-rule.ts'
import { addBelow, lineBreakOf } from '../../../rules/support/edits.ts'
import { kindWords } from '../../../rules/words.ts'
import type { Localized } from '../../../speech/index.ts'
import { useOfCase } from '../case-use.ts'
import { type ActionProvider, type Asked, action } from './action.ts'
import { asAttribute, asValue, attributeLine, enclosing, inBlock, testsIn } from './declare-attribute.ts'

/** Declares a name that is not known, where its like are declared. */
export const declare: ActionProvider = {
  kinds: [CodeActionKind.QuickFix],
  offer: (asked) =>
    asked.here
      .filter(({ rule }) => rule === 'unknown-name')
      .flatMap((finding) => {
        const reference = referenceOf(asked.file.model, finding)
        if (reference === undefined) return []
        const sla = slaWithoutCase(reference, asked)
        if (sla !== undefined) return casesFor(sla, reference, finding, asked)
        return reference.expected.flatMap((kind) => {
          const edits = declaration(kind, reference, asked)
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

/** The SLA around an attribute that does not say what its cases are. */
function slaWithoutCase({ expected, origin }: Reference, { file }: Asked): Sla | undefined {
  if (!expected.includes('attribute')) return undefined
  const sla = enclosing(file.model, origin.start, 'sla')
  return sla !== undefined && file.project.facts.sla(sla).case === undefined ? sla : undefined
}

/** The cases that an SLA can be about, by an attribute that it asks for; a new one where there is none. */
function casesFor(sla: Sla, { text: attribute }: Reference, finding: Finding, asked: Asked): CodeAction[] {
  const { model: file, project: editorProject } = asked.file
  const project = editorProject.live.model
  const known = visible('case', file, project).filter(({ attributes }) =>
    attributes.some(({ id }) => id === attribute),
  )
  const use = (name: string, title: Localized, edits: readonly TextEdit[]): CodeAction[] => {
    const edit = useOfCase(name, sla, file)
    return edit === undefined
      ? []
      : [action(asked, CodeActionKind.QuickFix, title, [edit, ...edits], [finding])]
  }
  if (known.length > 0)
    return known.flatMap(({ id }) =>
      use(id, { en: `Write case ${id} in ${sla.id}`, de: `In ${sla.id} case ${id} schreiben` }, []),
    )
  const name = freeName('Ticket', file)
  const title = { en: `Declare a case with ${attribute}`, de: `Einen Fall mit ${attribute} definieren` }
  return use(
    name,
    title,
    atTop(() => caseLines(name, sla), 'case', file, project),
  )
}

/** A name that the file has not, like the one proposed. */
function freeName(proposed: string, { text }: FileModel): string {
  let name = proposed
  for (let number = 2; new RegExp(`\\b${name}\\b`).test(text); number++) name = `${proposed}${number}`
  return name
}

function declaration(
  kind: DeclaredKind,
  reference: Reference,
  { file: { model: file, project: editorProject }, context: { today } }: Asked,
): readonly TextEdit[] | undefined {
  const project = editorProject.live.model
  const name = reference.text
  switch (kind) {
    case 'segment':
      return inSegmentation(name, reference, file, project)
    case 'service':
      return inCatalogue(name, reference, file, project)
    case 'attribute':
      return asAttribute(name, reference, file, editorProject)
    case 'value':
      return asValue(name, reference, project)
    // What these are takes more than a name to say.
    case 'exclusion':
    case 'segmentation':
    case 'catalogue':
    case 'profile':
    case 'contract':
      return undefined
    case 'case':
      return atTop(() => caseLines(name, enclosing(file, reference.origin.start, 'sla')), kind, file, project)
    case 'reason':
      return atTop(() => [reasonLine(name, reference, file)], kind, file, project)
    case 'season':
      return atTop(() => [seasonLine(name, project, today)], kind, file, project)
    default:
      return atTop((home) => skeleton(kind, name, known(home, project)), kind, file, project)
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
  kind: Exclude<
    Declaration['kind'],
    'segmentation' | 'catalogue' | 'profile' | 'contract' | 'case' | 'reason' | 'season'
  >,
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

/** A case with the attributes on which the goals of an SLA depend; with one to begin with where there are none. */
function caseLines(name: string, sla: Sla | undefined): readonly string[] {
  const tests = sla === undefined ? [] : testsIn(sla)
  const names = [...new Set(tests.map(({ attribute }) => attribute.text))]
  const attributes = names.map((one) => attributeLine(one, tests, sla))
  return [
    `case ${name} {`,
    ...(attributes.length === 0 ? ['attribute priority: P1 | P2 | P3'] : attributes).map(
      (line) => `  ${line}`,
    ),
    '}',
  ]
}

/** A reason that a duty has to end is one for which its side is waited for. */
function reasonLine(name: string, { origin }: Reference, file: FileModel): string {
  const duty = enclosing(file, origin.start, 'contract')?.clauses.find(
    (clause) => clause.kind === 'duty' && clause.ends.some((reason) => reason.origin.start === origin.start),
  )
  return `reason ${name}${duty?.kind === 'duty' ? ` waiting for ${duty.side}` : ''}`
}

/** The last two months of the first year of a contract, or all of it where it has none. */
function seasonLine(name: string, { contracts }: ProjectModel, today: string): string {
  const inForce = contracts.find((one) => one.inForce?.from.value !== undefined)?.inForce
  const year = inForce?.from.value?.slice(0, 4) ?? String(Number(today.slice(0, 4)) + 1)
  const [from, to] = [`${year}-11-01`, `${year}-12-31`]
  const [first = from, last = to] = [inForce?.from.value, inForce?.to.value]
  return `season ${name} ${first <= from && to <= last ? `${from} to ${to}` : `${first} to ${last}`}`
}

/**
 * Beside the last of its kind, in this file or one that it imports; else at the end of this file.
 *
 * @param linesFor what is written, by the file into which it comes: it names what is known there
 */
function atTop(
  linesFor: (home: FileModel) => readonly string[],
  kind: DeclaredKind,
  file: FileModel,
  project: ProjectModel,
): readonly TextEdit[] {
  const homes = [file, ...importedBy(file, project)]
    .map((home) => ({ home, like: home.declarations.filter((one) => one.kind === kind) }))
    .filter(({ like }) => like.length > 0)
    .sort((a, b) => b.like.length - a.like.length)
  const [best] = homes
  const lines = linesFor(best?.home ?? file)
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
  const byName = file.imports.flatMap(({ names = [] }) =>
    names.flatMap(({ reference: { target }, alias }) =>
      target?.kind === kind && alias === target.id ? (target as Extract<Declaration, { kind: K }>) : [],
    ),
  )
  return [...[file, ...importedBy(file, project)].flatMap((one) => declaredAs(one, kind)), ...byName]
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
