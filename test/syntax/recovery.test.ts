// The parser goes on behind mistakes as Chevrotain does, however many there are.
import { expect, test } from 'vitest'
import { createZusageServices } from '../../language/src/services.ts'
import { mutate, randomOf } from '../fuzz/mutate.ts'
import { exampleFolders, readProject, tour } from '../support/projects.ts'

// Chevrotain exports it to nobody; here it is to stand beside ours.
const inside = new URL('./parse/parser/traits/recoverable.js', import.meta.resolve('chevrotain')).href
const { attemptInRepetitionRecovery }: { readonly attemptInRepetitionRecovery: unknown } = await import(
  inside
)

type Parser = ReturnType<typeof createZusageServices>['zusage']['parser']['LangiumParser']

/** A parser that recovers by Chevrotain's own code. */
function original(): Parser {
  const parser = createZusageServices().zusage.parser.LangiumParser
  const { wrapper } = parser as unknown as { wrapper: Record<string, unknown> }
  wrapper.attemptInRepetitionRecovery = attemptInRepetitionRecovery
  delete wrapper.findReSyncTokenType
  return parser
}

function told(parser: Parser, text: string): object {
  const { parserErrors, value, lexerReport } = parser.parse(text)
  return {
    errors: parserErrors.map(({ message, token }) => [message, token.startOffset]),
    problems: (lexerReport as { problems?: unknown }).problems,
    declared: (value as unknown as { declarations: { $type: string; name?: string }[] }).declarations.map(
      (one) => [one.$type, one.name, Object.keys(one).length],
    ),
  }
}

test('broken texts are read as by Chevrotain', () => {
  const [ours, theirs] = [createZusageServices().zusage.parser.LangiumParser, original()]
  const files = [tour, ...exampleFolders.map(readProject)].flat()
  for (let seed = 0; seed < 400; seed++) {
    const random = randomOf(seed)
    const { text } = files[Math.floor(random() * files.length)]!
    const broken = new TextDecoder().decode(mutate(text, random))
    if (broken.length > 20_000) continue
    expect([seed, told(ours, broken)]).toEqual([seed, told(theirs, broken)])
  }
})
