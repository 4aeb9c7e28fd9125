import type { IToken } from 'chevrotain'
import type { AstNode, LangiumDocument } from 'langium'
import type { ZusageLexingReport } from './lexer.ts'

/**
 * The documentation comments of a text, by the offset of the token that follows. Other comments may stand between;
 * of several documentation comments the last counts.
 */
export function readDocumentation(
  tokens: readonly IToken[],
  hidden: readonly IToken[],
): ReadonlyMap<number, string> {
  const result = new Map<number, string>()
  let next = 0
  for (const { image, startOffset } of hidden) {
    if (!image.startsWith('/**') || image === '/**/') continue
    while (next < tokens.length && tokens[next]!.startOffset < startOffset) next++
    const text = withoutStars(image)
    if (next < tokens.length && text !== '') result.set(tokens[next]!.startOffset, text)
  }
  return result
}

/** The documentation comment before a node. */
export function documentationOf(document: LangiumDocument, node: AstNode): string | undefined {
  const report = document.parseResult.lexerReport as ZusageLexingReport | undefined
  return node.$cstNode === undefined ? undefined : report?.documentation.get(node.$cstNode.offset)
}

/** The text of a comment without its marks, as it would stand on a page: `\n` between lines, no space around. */
function withoutStars(comment: string): string {
  return comment
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim()
}
