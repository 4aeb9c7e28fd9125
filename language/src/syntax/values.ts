import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium'

/** What a terminal means as a value: names in one Unicode form, texts without quotes, numbers without `_`. */
export class ZusageValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    switch (rule.name) {
      case 'ID':
        return input.normalize('NFC')
      case 'STRING':
        return unquote(input)
      case 'NUMBER':
        return input.replaceAll('_', '')
      case 'DATE':
      case 'TIME':
      case 'VERSION':
      case 'UNIT':
        return input
      default:
        return super.runConverter(rule, input, cstNode)
    }
  }
}

/** The text between quotes; `\"` and `\\` stand for a quote and a backslash, every other backslash for itself. */
export function unquote(source: string): string {
  const end = source.length > 1 && source.endsWith('"') ? -1 : undefined
  return source.slice(1, end).replace(/\\(["\\])/g, '$1')
}

/** The text as it is written in a source file. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
