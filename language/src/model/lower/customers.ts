import * as ast from '../../generated/ast.ts'
import { attributeTypeMeant, isCurrency } from '../../syntax/literals.ts'
import type {
  Attribute,
  AttributeTest,
  AttributeType,
  Condition,
  ConditionValue,
  EnumValue,
  Reference,
  Segment,
  Segmentation,
  Skill,
} from '../declarations.ts'
import { type LoweringContext, present } from './context.ts'
import { lowerMeasure } from './values.ts'

export function lowerSegmentation(context: LoweringContext, node: ast.Segmentation): Segmentation {
  const attributes: Attribute[] = []
  const segments: Segment[] = []
  const segmentation: Segmentation = {
    kind: 'segmentation',
    ...context.named(node),
    firstMatch: node.firstMatch,
    attributes,
    segments,
  }
  for (const member of node.members) {
    if (ast.isAttribute(member)) attributes.push(lowerAttribute(context, member))
    else segments.push(lowerSegment(context, member, segmentation))
  }
  context.namespace(attributes)
  context.namespace(segments)
  return segmentation
}

export function lowerAttribute(context: LoweringContext, node: ast.Attribute): Attribute {
  const type = node.type === undefined ? undefined : lowerType(context, node.type)
  return context.declare<Attribute>(node, { kind: 'attribute', ...context.named(node), ...present({ type }) })
}

function lowerType(context: LoweringContext, node: ast.AttributeType): AttributeType | undefined {
  switch (node.$type) {
    case 'MoneyType': {
      const code = node.currency ?? ''
      return {
        kind: 'money',
        currency: context.literal(
          code,
          isCurrency(code) ? { value: code } : { problem: { code: 'unknown-currency', currency: code } },
          node,
          'currency',
        ),
      }
    }
    case 'NumberType':
      return { kind: 'number' }
    case 'BooleanType':
      return { kind: 'boolean' }
    case 'DateType':
      return { kind: 'date' }
    case 'EnumType': {
      // `money` alone reads as an enumeration of one value; what is meant is an amount, and its currency is missing.
      if (node.values.length === 1 && node.values[0]!.name === 'money') {
        const problem = { code: 'unknown-currency', currency: '' } as const
        return { kind: 'money', currency: context.literal('money', { problem }, node) }
      }
      // Nor does anyone mean a list of one value that is called like a kind of attribute.
      const only = node.values.length === 1 ? node.values[0]!.name : undefined
      const instead = only === undefined ? undefined : attributeTypeMeant(only)
      if (only !== undefined && instead !== undefined) {
        context.literal(only, { problem: { code: 'unknown-name:type', instead } }, node)
        return undefined
      }
      const values = node.values.map((value) =>
        context.declare<EnumValue>(value, { kind: 'value', ...context.named(value) }),
      )
      context.namespace(values)
      return { kind: 'enumeration', values }
    }
  }
}

function lowerSegment(context: LoweringContext, node: ast.Segment, segmentation: Segmentation): Segment {
  const named = context.named(node)
  const condition = node.condition === undefined ? undefined : lowerCondition(context, node.condition)
  context.block('segment', named, node.properties, () => ({ name: 'needs', repeatable: false }))
  return context.declare<Segment>(node, {
    kind: 'segment',
    ...named,
    segmentation,
    otherwise: node.otherwise,
    needs: lowerNeeds(context, node.properties.find(ast.isNeeds)),
    ...present({ condition }),
  })
}

export function lowerNeeds(context: LoweringContext, node: ast.Needs | undefined): Reference<Skill>[] {
  return node === undefined ? [] : context.referenceList<Skill>(node, 'skills', node.skills, ['skill'])
}

export function lowerCondition(context: LoweringContext, node: ast.Condition): Condition {
  const origin = context.origin(node)
  switch (node.$type) {
    case 'And':
      return { kind: 'all', of: node.operands.map((operand) => lowerCondition(context, operand)), origin }
    case 'Or':
      return { kind: 'any', of: node.operands.map((operand) => lowerCondition(context, operand)), origin }
    case 'Not': {
      // After a syntax error the operand may be missing; a condition of nothing is passed over by every rule.
      const of: Condition =
        node.operand === undefined ? { kind: 'all', of: [], origin } : lowerCondition(context, node.operand)
      return node.negations.length % 2 === 1 ? { kind: 'not', of, origin } : of
    }
    case 'AttributeTest':
      return lowerTest(context, node)
  }
}

function lowerTest(context: LoweringContext, node: ast.AttributeTest): Condition {
  const attribute = context.reference<Attribute>(node, 'attribute', node.attribute, ['attribute'])
  if (attribute === undefined) return { kind: 'all', of: [], origin: context.origin(node) }
  return {
    kind: 'test',
    origin: context.origin(node),
    attribute,
    values: node.values.flatMap((value) => lowerConditionValue(context, value, attribute) ?? []),
    ...present({ operator: node.operator as AttributeTest['operator'] }),
  }
}

function lowerConditionValue(
  context: LoweringContext,
  node: ast.ConditionValue,
  attribute: Reference<Attribute>,
): ConditionValue | undefined {
  const origin = context.origin(node)
  switch (node.$type) {
    case 'MeasureValue':
      if (node.measure?.amount === undefined) return undefined
      return { kind: 'measure', measure: lowerMeasure(context, node.measure, 'attribute'), origin }
    case 'DateValue':
      return { kind: 'date', date: context.date(node.date, node, 'date')!, origin }
    case 'NamedValue': {
      const value = context.reference<EnumValue>(node, 'value', node.value, ['value'], {
        dependsOn: attribute,
      })
      return value && { kind: 'value', value, origin }
    }
  }
}
