import { describe, expect, test } from 'vitest'
import type { Finding } from '../../language/src/index.ts'
import { draw, readPicture } from './picture.ts'

const finding = (start: number, end: number, more: Partial<Finding> = {}): Finding => ({
  rule: 'some-rule',
  severity: 'error',
  message: { en: 'Look `here`.', de: 'Hier `schauen`.' },
  at: { file: 'main.zusage', start, end },
  related: [],
  fixes: [],
  ...more,
})
const nothing = { help: false, fixes: false }

describe('a picture is read', () => {
  test('without what stands in the margin, wherever it is indented', () => {
    const { files, normal } = readPicture(`
          party A
       //       ^ error[some-rule] Look 'here'.
            role R
    `)
    expect(files).toEqual([{ path: 'main.zusage', text: 'party A\n  role R\n' }])
    expect(normal).toBe("   party A\n//       ^ error[some-rule] Look 'here'.\n     role R")
  })

  test('as several files', () => {
    const { files } = readPicture(`
      //- a.zusage
      party A
      //- b/c.zusage
      party B
    `)
    expect(files.map(({ path, text }) => [path, text])).toEqual([
      ['a.zusage', 'party A\n'],
      ['b/c.zusage', 'party B\n'],
    ])
  })

  test('comments of the source stay', () => {
    expect(readPicture('\n   // a ^ comment\n   party A\n').files[0]!.text).toBe('// a ^ comment\nparty A\n')
  })
})

describe('a picture is drawn', () => {
  const files = [{ path: 'main.zusage', text: 'party A\nrole R {\n}\n' }]

  test('and what is drawn is its own normal form', () => {
    const drawn = draw(files, [finding(6, 7), finding(8, 18), finding(12, 12)], 'en', nothing)
    expect(drawn).toBe(
      [
        '   party A',
        "//       ^ error[some-rule] Look 'here'.",
        '   role R {',
        "// ^^^^^^^^… error[some-rule] Look 'here'.",
        "//     | error[some-rule] Look 'here'.",
        '   }',
      ].join('\n'),
    )
    expect(readPicture(`\n${drawn}\n`).normal).toBe(drawn)
    expect(readPicture(`\n${drawn}\n`).files).toEqual(files)
  })

  test('with help, fixes and other places where they are wanted', () => {
    const one = finding(6, 7, {
      help: { en: 'Do it.', de: 'Tun.' },
      fixes: [{ title: { en: 'Mend', de: 'Beheben' }, edits: [] }],
      related: [
        { at: { file: 'main.zusage', start: 13, end: 14 }, message: { en: 'and here', de: 'und hier' } },
        { at: { file: 'elsewhere.zusage', start: 0, end: 1 }, message: { en: 'there', de: 'dort' } },
      ],
    })
    expect(draw(files, [one], 'de', { help: true, fixes: true })).toBe(
      [
        '   party A',
        "//       ^ error[some-rule] Hier 'schauen'.",
        '//     elsewhere: elsewhere.zusage: dort',
        '//     help: Tun.',
        '//     fix: Beheben',
        '   role R {',
        '//      ^ related: und hier',
        '   }',
      ].join('\n'),
    )
  })

  test('at the very end of a file', () => {
    expect(draw([{ path: 'main.zusage', text: 'party A\n' }], [finding(8, 8)], 'en', nothing)).toContain('|')
  })
})
