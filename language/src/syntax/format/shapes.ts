import type { ZusageAstType } from '../../generated/ast.ts'

type StatementType = keyof ZusageAstType

/** A column of a statement: the number of the token it begins with, or none where this statement leaves it empty. */
export interface Column {
  readonly name: string
  readonly token: number | undefined
  /** The spaces before it where it is aligned. */
  readonly spaces: number
}

/** How the statements of a type are laid out; a type that is not listed has one column and breaks at commas only. */
interface Shape {
  /** Consecutive statements of the same table are aligned; without a name, the type is one. */
  readonly table?: string
  /** The columns after the first. `kinds` are those of the tokens before the brace of a block. */
  readonly columns?: (kinds: readonly string[]) => Column[]
  /** The words before which a long line is broken rather than elsewhere. */
  readonly clauses?: readonly string[]
  /** Whether a block on the line belongs to the last column; otherwise each of its properties is one. */
  readonly blockIsText?: boolean
}

/** `keyword Name "title" …`: names, titles and what follows are columns. */
function named(clauses: readonly string[] = [], spaces = 1): Shape {
  const columns = (kinds: readonly string[]): Column[] => {
    const hasTitle = kinds[2] === 'STRING'
    const rest = hasTitle ? 3 : 2
    return [
      { name: 'title', token: hasTitle ? 2 : undefined, spaces: 1 },
      { name: 'rest', token: rest < kinds.length ? rest : undefined, spaces },
    ]
  }
  return { columns, clauses }
}

/** Only what follows the first `count` tokens is aligned. */
function after(count: number, clauses: readonly string[] = [], table?: string): Shape {
  const columns = (): Column[] => [{ name: 'rest', token: count, spaces: 1 }]
  return { columns, clauses, ...(table === undefined ? {} : { table }) }
}

/** What a title is followed by differs too much in length to be aligned; without titles it is aligned. */
const attribute: Shape = {
  columns: (kinds) =>
    kinds[2] === 'STRING'
      ? [{ name: 'title', token: 2, spaces: 1 }]
      : [{ name: 'type', token: 3, spaces: 1 }],
}

const shapes: Partial<Record<StatementType, Shape>> = {
  Import: { clauses: ['from'] },

  Party: named(),
  Role: named(['of']),
  Skill: named(),
  Site: named(['calendar']),
  Team: named(),
  Pool: named(['of']),

  Calendar: named(['extends']),

  Segmentation: named(),
  Attribute: attribute,
  Segment: { ...named(), blockIsText: true },

  Profile: named(),
  ProfilePart: after(3),
  Process: named(),
  // The clauses of steps differ from line to line, so more than one space sets them off.
  Step: named(['by', 'within'], 2),
  Prompt: named(['for', 'hand', 'within'], 2),
  Catalogue: named(),
  Service: named(),
  Exclusion: named(),

  Event: named(),
  Metric: named(['is', 'pausing']),
  Sla: named(['extends']),
  Goal: after(2, ['on']),
  Escalation: { clauses: ['to'] },
  Credit: { clauses: ['when'] },

  Contract: named(),
  Client: after(1, [], 'parties'),
  Provider: after(1, [], 'parties'),
  AssignmentRow: { clauses: ['under', 'not'] },
  Duty: after(3, ['every', 'measured']),
  Right: after(3),
  Authority: after(3, ['up']),
  Standard: named(),
  Report: named(),
  Signature: { clauses: ['for', 'on'] },
}

const plain: Shape = {}

export function shapeOf(type: string): Shape {
  return shapes[type as StatementType] ?? plain
}
