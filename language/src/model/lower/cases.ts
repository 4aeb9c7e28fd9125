import type * as ast from '../../generated/ast.ts'
import type { Case, Reference } from '../declarations.ts'
import type { LoweringContext } from './context.ts'
import { lowerAttribute } from './customers.ts'

export function lowerCase(context: LoweringContext, node: ast.Case): Case {
  const attributes = node.attributes.map((attribute) => lowerAttribute(context, attribute))
  const named = context.named(node)
  context.namespace(attributes)
  context.block('case', named, node.attributes, () => ({ name: 'attribute', repeatable: true }))
  return { kind: 'case', ...named, attributes }
}

export function lowerCaseUse(context: LoweringContext, node: ast.CaseUse): Reference<Case> | undefined {
  return context.reference<Case>(node, 'case', node.case, ['case'])
}
