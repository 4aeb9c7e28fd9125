import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Range, SemanticTokens, TextEdit } from 'vscode-languageserver-protocol'
import { changesOfSpace } from '../../language/src/editor/features/formatting.ts'
import { formatText } from '../../language/src/index.ts'
import { tour } from '../support/tour.ts'
import { Editor, edited } from './support/client.ts'

let editor: Editor
beforeAll(async () => {
  editor = await Editor.start(Object.fromEntries(tour.map(({ path, text }) => [path, text])))
})
afterAll(() => editor.stop())

let count = 0
/** Opens a text as a file of its own. */
async function opened(text: string): Promise<string> {
  const path = `new${++count}.zusage`
  await editor.open(path, text)
  return path
}

const options = { tabSize: 2, insertSpaces: true }
const untidy =
  'party   A\nsla S {\n      hours   Office\n  goal AnswerTime   80 %   within 20 s\n}\nteam   T {  of A\n}\n'

describe('formatting', () => {
  test('gives the one layout, by small changes', async () => {
    const path = await opened(untidy)
    const edits = await editor.ask<TextEdit[]>('textDocument/formatting', path, { options })
    const result = formatText(untidy)
    expect(edited(untidy, edits)).toBe('text' in result ? result.text : '')
    expect(edits.length).toBeGreaterThan(3)
    for (const { newText } of edits) expect(newText.trim()).toBe('')
  })

  test('leaves line ends as they are', async () => {
    const text = untidy.replaceAll('\n', '\r\n')
    const path = await opened(text)
    const edits = await editor.ask<TextEdit[]>('textDocument/formatting', path, { options })
    const result = edited(text, edits)
    expect(result.replaceAll('\r\n', '')).not.toContain('\n')
    expect(result).toContain('\r\n  hours Office\r\n')
  })

  test('leaves a text that cannot be read as it is', async () => {
    const path = await opened('party   A\nsla {{{\n')
    expect(await editor.ask('textDocument/formatting', path, { options })).toEqual([])
  })

  test('of some lines leaves the others', async () => {
    const path = await opened(untidy)
    const range: Range = { start: { line: 2, character: 0 }, end: { line: 3, character: 40 } }
    const edits = await editor.ask<TextEdit[]>('textDocument/rangeFormatting', path, { range, options })
    expect(edited(untidy, edits)).toBe(
      'party   A\nsla S {\n  hours Office\n  goal AnswerTime 80 % within 20 s\n}\nteam   T {  of A\n}\n',
    )
  })

  test('lays out the block whose brace was typed', async () => {
    const path = await opened(untidy)
    const edits = await editor.ask<TextEdit[]>('textDocument/onTypeFormatting', path, {
      position: { line: 4, character: 1 },
      ch: '}',
      options,
    })
    expect(edited(untidy, edits)).toBe(
      'party   A\nsla S {\n  hours Office\n  goal AnswerTime 80 % within 20 s\n}\nteam   T {  of A\n}\n',
    )
  })

  test('changes of space make one text of the other, whatever the texts', () => {
    const piece = fc.constantFrom('a', 'b', '"x y"', ' ', '\n', '\t', '  ')
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const result = [...changesOfSpace(before, after)]
          .reverse()
          .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), before)
        expect(result).toBe(after)
      }),
    )
  })
})

describe('semantic tokens', () => {
  const read = async (path: string, text: string): Promise<string[]> => {
    const { data } = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', path)
    const { legend } = editor.initialized.capabilities.semanticTokensProvider!
    const lines = text.split('\n')
    const found: string[] = []
    let line = 0
    let character = 0
    for (let at = 0; at < data.length; at += 5) {
      const [lineDelta = 0, characterDelta = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5)
      line += lineDelta
      character = lineDelta === 0 ? character + characterDelta : characterDelta
      const names = legend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit))
      const word = lines[line]!.slice(character, character + length)
      found.push([word, legend.tokenTypes[type], ...names].join(' '))
    }
    return found
  }

  test('say of each word what it is, also of one that is spelt like a keyword', async () => {
    const text =
      '/** When\n * we work. */\nevent handover "Übergabe"\nmetric within is time from handover to resolved // so\n'
    const path = await opened(text)
    expect(await read(path, text)).toEqual([
      '/** When comment documentation',
      ' * we work. */ comment documentation',
      'event keyword',
      'handover event declaration',
      '"Übergabe" string',
      'metric keyword',
      'within variable declaration',
      'is keyword',
      'time keyword',
      'from keyword',
      'handover event',
      'to keyword',
      'resolved event defaultLibrary',
      '// so comment',
    ])
  })

  test('numbers and units, operators and values', async () => {
    const text =
      'segmentation C {\n  attribute a: DE | AT\n  segment S when a = DE\n}\nsla X { goal AnswerTime 80 % within 20 s on phone }\n'
    const path = await opened(text)
    const words = await read(path, text)
    expect(words).toEqual(
      expect.arrayContaining([
        'C enum declaration',
        'a property declaration',
        'DE enumMember declaration',
        '| operator',
        'S enumMember declaration',
        'a property',
        '= operator',
        'DE enumMember',
        'AnswerTime variable defaultLibrary',
        '80 number',
        '% number',
        's number',
        'phone enumMember',
      ]),
    )
  })

  test('every token of the tour is one that the protocol allows', async () => {
    for (const { path, text } of tour) {
      await editor.open(path, text)
      for (const word of await read(path, text)) expect(word.split(' ').length).toBeGreaterThan(1)
    }
  })

  test('of a range are those of the whole in it', async () => {
    const path = await opened(untidy)
    const whole = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', path)
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
    const part = await editor.ask<SemanticTokens>('textDocument/semanticTokens/range', path, { range })
    expect(part.data).toEqual(whole.data)
    const first = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }
    const line = await editor.ask<SemanticTokens>('textDocument/semanticTokens/range', path, { range: first })
    expect(line.data).toEqual(whole.data.slice(0, 10))
  })
})
