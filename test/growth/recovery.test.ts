// The parser goes on behind thousands of mistakes in about as much time for each as behind a few.
import { expect, test } from 'vitest'
import { Language } from '../../language/src/index.ts'
import { cpuMilliseconds } from '../support/cpu.ts'

const language = new Language()

test('thousands of mistakes in one block are found, each in its place, in time', () => {
  const mistakes = (times: number): string =>
    `sla S {\n  ${Array.from({ length: times }, () => 'hours').join(', ')} Office\n}\nparty A\n`
  const took = (text: string): number => {
    const before = cpuMilliseconds()
    const { parserErrors, value } = language.services.parser.LangiumParser.parse(text)
    expect(parserErrors.length).toBeGreaterThan(1000)
    expect((value as unknown as { declarations: object[] }).declarations).toHaveLength(2)
    return cpuMilliseconds() - before
  }
  took(mistakes(2_000))
  // The least of some rounds: what else the machine does takes time, and never gives any.
  const least = (times: number): number => Math.min(...[1, 2, 3].map(() => took(mistakes(times))))
  const [few, many] = [Math.max(50, least(3_000)), least(30_000)]
  expect(many / few).toBeLessThan(13)
})
