// Amounts with their units, as they are written.
import type { QuantityText } from '../../syntax/literals.ts'

export function quantity(node: {
  amount?: string
  business?: boolean
  unit?: string
  negative?: boolean
}): QuantityText {
  return {
    amount: (node.negative ? '-' : '') + (node.amount ?? '0'),
    business: node.business === true,
    unit: node.unit,
  }
}

export function quantityText(node: Parameters<typeof quantity>[0]): string {
  return [quantity(node).amount, node.business ? 'business' : undefined, node.unit].filter(Boolean).join(' ')
}
