// Attributes that are named and not declared, by what they are tested for.
import type {
  Attribute,
  AttributeTest,
  Catalogue,
  Declaration,
  Reference,
  Segmentation,
  Sla,
} from '../../../model/declarations.ts'
import { declaredAs, type FileModel } from '../../../model/file.ts'
import type { ProjectModel } from '../../../model/project.ts'
import { isBoolean } from '../../../model/segmentation.ts'
import type { TextEdit } from '../../../rules/define-rule.ts'
import { addBelow, addToBlock, lineBreakOf } from '../../../rules/support/edits.ts'
import { testsOf } from '../../../rules/values/unit-mismatch.ts'
import type { EditorProject } from '../../project.ts'

/** In the segmentation around its use, or in the case of the SLA around it, wherever that is declared. */
export function asAttribute(
  name: string,
  { origin }: Reference,
  file: FileModel,
  { facts, live }: EditorProject,
): readonly TextEdit[] | undefined {
  const segmentation = enclosing(file, origin.start, 'segmentation')
  const sla = enclosing(file, origin.start, 'sla')
  const home = segmentation ?? (sla && facts.sla(sla).case?.target)
  const homeFile = home && live.model.file(home.origin.file)
  if (home === undefined || homeFile === undefined) return undefined
  const tests =
    segmentation === undefined
      ? testsIn(sla!)
      : segmentation.segments.flatMap(({ condition }) => [...testsOf(condition)])
  const line = attributeLine(name, tests, sla)
  const last: Attribute | undefined = home.attributes.at(-1)
  if (last !== undefined) return [addBelow(homeFile, last.origin, [line])]
  const open = homeFile.text.indexOf('{', home.nameOrigin.end)
  if (open < 0) return undefined
  const newline = lineBreakOf(homeFile.text)
  return [{ file: homeFile.path, start: open + 1, end: open + 1, text: `${newline}  ${line}` }]
}

/** All that an SLA asks about its cases. */
export function testsIn({ goals, escalations }: Sla): readonly AttributeTest[] {
  return [...goals.map(({ when }) => when?.condition), ...escalations.map(({ when }) => when)].flatMap(
    (condition) => [...testsOf(condition)],
  )
}

/** An attribute of the type that it must have for the tests of it to make sense. */
export function attributeLine(name: string, tests: readonly AttributeTest[], sla: Sla | undefined): string {
  const values = tests.filter(({ attribute }) => attribute.text === name).flatMap((test) => test.values)
  // Where no goal is for all others, one more value would be a gap.
  const isOpen = sla === undefined || sla.goals.some(({ when }) => when?.otherwise)
  return `attribute ${name}: ${typeBy(values, isOpen)}`
}

/** @param isOpen whether there may be other values than these */
function typeBy(values: AttributeTest['values'], isOpen: boolean): string {
  const [value] = values
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
      const words = new Set(values.flatMap((one) => (one.kind === 'value' ? [one.value.text] : [])))
      if ([...words].every(isBoolean)) return 'boolean'
      return [...words, ...(isOpen || words.size < 2 ? ['Other'] : [])].join(' | ')
    }
    default:
      return value satisfies never
  }
}

export function asValue(
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

export function inBlock(
  home: Segmentation | Catalogue,
  lines: readonly string[],
  project: ProjectModel,
): readonly TextEdit[] | undefined {
  const file = project.file(home.origin.file)
  const edit = file && addToBlock(file, home.origin, lines)
  return edit && [edit]
}

/** The declaration of a kind in which an offset lies. */
export function enclosing<K extends Declaration['kind']>(
  file: FileModel,
  offset: number,
  kind: K,
): Extract<Declaration, { kind: K }> | undefined {
  return declaredAs(file, kind).find(({ origin }) => origin.start <= offset && offset <= origin.end)
}
