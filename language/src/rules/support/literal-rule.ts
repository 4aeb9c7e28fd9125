import type { FileModel } from '../../model/file.ts'
import type { Literal, LiteralProblem } from '../../model/values.ts'
import type { Fix } from '../define-rule.ts'

/** A literal whose value could not be read, with the reason. */
export type BadLiteral<C extends LiteralProblem['code']> = Literal & {
  readonly problem: Extract<LiteralProblem, { code: C }>
}

/** The literals of a file that a rule speaks about. */
export function* badLiterals<C extends LiteralProblem['code']>(
  file: FileModel,
  ...codes: readonly C[]
): Generator<BadLiteral<C>> {
  for (const literal of file.literals) {
    if (literal.problem !== undefined && (codes as readonly string[]).includes(literal.problem.code)) {
      yield literal as BadLiteral<C>
    }
  }
}

/** A fix that writes something else in the place of a literal. */
export function rewrite(literal: Pick<Literal, 'origin'>, text: string): Fix {
  const { file, start, end } = literal.origin
  return {
    title: { en: `Write ${text}`, de: `${text} schreiben` },
    edits: [{ file, start, end, text }],
  }
}
