import type { ZusageAstType } from '../../generated/ast.ts'

type StatementType = keyof ZusageAstType

/** A column of a statement: the number of the token it begins with, or none where this statement leaves it empty. */
export interface Column {
  readonly name: string
  readonly token: number | undefined
  /** The spaces before it where it is aligned. */
  readonly spaces: number
  /** The same where it begins with different words. */
  readonly spacesIfMixed?: number
  /** Whether it begins with numbers, which are aligned by their last digit before the point. */
  readonly hasNumbers?: boolean
}

/** How the statements of a type are laid out; a type that is not listed has one column and breaks at commas only. */
interface Shape {
  /** Consecutive statements of the same table are aligned; without a name, the type is one. */
  readonly table?: string
  /** The columns after the first. `kinds` are those of the tokens before the brace of a block. */
  readonly columns?: (kinds: readonly string[]) => Column[]
  /** The words before which a long line is broken rather than elsewhere. */
  readonly clauses?: readonly string[]
  /** How many spaces may be put before a column; it is aligned without the lines that would need more. */
  readonly mostPadding?: number
  /** Whether a block on the line belongs to the last column; otherwise each of its properties is one. */
  readonly blockIsText?: boolean
}

/** `keyword Name "title" …`: names, titles and what follows are columns. */
function named(clauses: readonly string[] = []): Shape {
  const columns = (kinds: readonly string[]): Column[] => {
    const hasTitle = kinds[2] === 'STRING'
    const rest = hasTitle ? 3 : 2
    return [
      { name: 'title', token: hasTitle ? 2 : undefined, spaces: 1 },
      { name: 'rest', token: rest < kinds.length ? rest : undefined, spaces: 1 },
    ]
  }
  return { columns, clauses }
}

/** Like `named`, behind the first `count` tokens. */
function namedAfter(count: number, clauses: readonly string[]): Shape {
  const { columns } = named()
  const shifted = (kinds: readonly string[]): Column[] => [
    { name: 'name', token: count, spaces: 1 },
    ...columns!(kinds.slice(count - 1)).map((column) => ({
      ...column,
      token: column.token === undefined ? undefined : column.token + count - 1,
    })),
  ]
  return { columns: shifted, clauses }
}

/** Only what follows the first `count` tokens is aligned. */
function after(count: number, clauses: readonly string[] = [], table?: string): Shape {
  const columns = (): Column[] => [{ name: 'rest', token: count, spaces: 1 }]
  return { columns, clauses, ...(table === undefined ? {} : { table }) }
}

/** Two spaces show where lines go on with different clauses. */
function steps(clauses: readonly string[]): Shape {
  const { columns } = named()
  const withClauses = (kinds: readonly string[]): Column[] => {
    const [title, rest] = columns!(kinds) as [Column, Column]
    const start = rest.token ?? kinds.length
    const limit: Column = { name: 'within', token: start + 2, spaces: 1 }
    const hasLimit = kinds[start] === 'by' && kinds[start + 2] === 'within'
    return [title, { ...rest, spacesIfMixed: 2 }, ...(hasLimit ? [limit] : [])]
  }
  return { columns: withClauses, clauses }
}

/** What a title is followed by differs too much in length to be aligned; without titles it is aligned. */
const attribute: Shape = {
  columns: (kinds) =>
    kinds[2] === 'STRING'
      ? [{ name: 'title', token: 2, spaces: 1 }]
      : [{ name: 'type', token: 3, spaces: 1 }],
}

/** The matrix of services and levels; what is left for `others` is no row of it. */
const assignmentRow: Shape = {
  columns: (kinds) => {
    if (kinds[0] === 'others') return []
    let token = endOfReference(kinds, 0)
    while (kinds[token] === ',') token = endOfReference(kinds, token + 1)
    const columns: Column[] = [{ name: kinds[token]!, token, spaces: 1 }]
    if (kinds[token] === 'not') return columns
    for (const name of ['by', 'ROW_VOLUME']) {
      const next = columns.at(-1)!.token! + 2
      if (kinds[next] === name) columns.push({ name, token: next, spaces: 1 })
    }
    return columns
  },
  clauses: ['under', 'not'],
  mostPadding: 50,
}

/** `Name` or `Name.Name` */
function endOfReference(kinds: readonly string[], token: number): number {
  return kinds[token + 1] === '.' ? token + 3 : token + 1
}

/** Targets are a column, and for which cases they are. A combined goal is no row of the table: its metrics are long. */
const goal: Shape = {
  columns: (kinds) => {
    if (kinds[2] === 'and') return []
    const condition = kinds.findIndex(
      (kind, token) => kind === 'otherwise' || (kind === 'when' && !isCutOff(kinds, token)),
    )
    return [
      { name: 'targets', token: 2, spaces: 1 },
      ...(condition < 0 ? [] : [{ name: 'condition', token: condition, spaces: 1 }]),
    ]
  },
  clauses: ['on', 'when', 'otherwise', 'measured', 'below'],
  mostPadding: 50,
}

/** `when before 14:00`; an attribute may have the same name. */
function isCutOff(kinds: readonly string[], token: number): boolean {
  return kinds[token + 1] === 'before' && kinds[token + 2] === 'TIME'
}

const signature: Shape = {
  columns: () => [
    { name: 'for', token: 3, spaces: 1 },
    { name: 'on', token: 5, spaces: 1 },
  ],
  clauses: ['for', 'on'],
}

const shapes: Partial<Record<StatementType, Shape>> = {
  Import: { clauses: ['from'] },

  Party: named(),
  Role: named(['of']),
  Skill: named(),
  Site: named(['calendar']),
  Team: named(),
  Pool: named(['of']),

  Season: named(),
  Calendar: named(['extends']),
  Opening: { clauses: ['during'] },

  Segmentation: named(),
  Attribute: attribute,
  Segment: { ...named(['when']), blockIsText: true },

  Profile: named(),
  ProfilePart: { columns: () => [{ name: 'share', token: 3, spaces: 1, hasNumbers: true }] },
  Process: named(),
  Step: steps(['by', 'within']),
  Prompt: steps(['for', 'hand']),
  Catalogue: named(),
  Service: named(),
  Exclusion: named(),

  Event: named(),
  Metric: named(['pausing']),
  Sla: named(['extends']),
  Goal: goal,
  Case: named(),
  Reason: named(['waiting']),
  Escalation: { clauses: ['when', 'to'] },
  Credit: { clauses: ['when'] },

  Contract: named(),
  Client: after(1, [], 'parties'),
  Provider: after(1, [], 'parties'),
  AssignmentRow: assignmentRow,
  Duty: after(3, ['every', 'ends', 'delivers', 'measured']),
  Right: after(3),
  Authority: namedAfter(3, ['up']),
  Standard: named(),
  Report: named(),
  Signature: signature,
}

const plain: Shape = {}

export function shapeOf(type: string): Shape {
  return shapes[type as StatementType] ?? plain
}
