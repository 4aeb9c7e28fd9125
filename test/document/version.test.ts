// Which words each version of the documents has. A document says by which it was written, so that `zusage verify` does not take
// other words for a change of the contract.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { documentHtml } from '../../cli/src/document/html.ts'
import { documentMarkdown } from '../../cli/src/document/markdown.ts'
import { hasOurWords, wordingVersion, writerOf } from '../../cli/src/document/version.ts'
import { examples } from '../exporters/support.ts'
import { documentFor, locales } from './support.ts'

/**
 * Digests of all documents of all examples. Where what they say has changed, and only there: `wordingVersion` is raised, and
 * the new digest gets a line of its own. Another example, or another text in one, changes the last line.
 */
const known: Readonly<Record<number, string>> = {
  2: '4009f00552324fcefb4f2d8eca17befb0414f6f1b43835d1a468fe3f1f9db7c4',
}

test('documents say what their version of the words says', { timeout: 120_000 }, async () => {
  const digest = createHash('sha256')
  for (const { contract } of examples)
    for (const locale of locales) {
      const document = await documentFor(contract, locale)
      digest.update(documentMarkdown(document)).update(documentHtml(document))
    }
  expect({ [wordingVersion]: digest.digest('hex') }).toEqual({ [wordingVersion]: known[wordingVersion] })
})

test('each version has words of its own, and the last is in use', () => {
  expect(new Set(Object.values(known)).size).toBe(Object.keys(known).length)
  expect(Math.max(...Object.keys(known).map(Number))).toBe(wordingVersion)
})

test('a document says by which words it was written', () => {
  expect(hasOurWords(writerOf('0.1.0'))).toBe(true)
  expect(hasOurWords(writerOf('7.0.0-rc.1'))).toBe(true)
  for (const other of ['0.1.0', `0.1.0+w${wordingVersion + 1}`, '0.1.0+w', ''])
    expect(hasOurWords(other)).toBe(false)
})
