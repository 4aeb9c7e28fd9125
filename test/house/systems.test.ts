// What differs between systems, tried with the paths of each.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, win32 } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { fileKey, outputName } from '../../cli/src/files/names.ts'
import { isInside, withSlashes } from '../../language/src/files/paths.ts'
import { jsonOf, tour } from '../support/projects.ts'
import { childrenOf, type Node, treeOf } from '../support/syntax-tree.ts'

describe('paths', () => {
  test.each([
    [posix, '/work/deal', '/work/deal/levels/gold.zusage', true],
    [posix, '/work/deal', '/work/deal', true],
    [posix, '/work/deal', '/work/deal..zusage', false],
    [posix, '/work/deal', '/work/deal/..zusage', true],
    [posix, '/work/deal', '/work', false],
    [posix, '/work/deal', '/etc/passwd', false],
    [posix, '/work/deal', '/work/deal\\..\\..\\x', false],
    [win32, 'C:\\work\\deal', 'C:\\work\\deal\\levels\\gold.zusage', true],
    [win32, 'C:\\work\\deal', 'c:\\Work\\DEAL\\gold.zusage', true],
    [win32, 'C:\\work\\deal', 'C:/work/deal/gold.zusage', true],
    [win32, 'C:\\work\\deal', 'D:\\work\\deal\\gold.zusage', false],
    [win32, 'C:\\work\\deal', 'C:\\work\\deal\\..\\gold.zusage', false],
    [win32, 'C:\\work\\deal', '\\\\server\\share\\gold.zusage', false],
    [win32, '\\\\server\\share\\deal', '\\\\server\\share\\deal\\gold.zusage', true],
    [win32, 'C:\\', 'C:\\gold.zusage', true],
  ])('%# %s: inside %s is %s: %s', (system, folder, path, expected) => {
    expect(isInside(folder, path, system)).toBe(expected)
  })

  test('are told with slashes everywhere, and a backslash in a name of POSIX stays one', () => {
    expect(withSlashes('levels\\gold.zusage', win32)).toBe('levels/gold.zusage')
    expect(withSlashes('C:\\work\\deal', win32)).toBe('C:/work/deal')
    expect(withSlashes('odd\\name.zusage', posix)).toBe('odd\\name.zusage')
  })
})

describe('names of outputs', () => {
  test.each(['CON', 'con', 'Nul', 'PRN', 'AUX', 'COM1', 'com9', 'LPT1'])(
    '%s is a device of Windows',
    (name) => {
      expect(outputName(name)).toBe(`${name}_`)
    },
  )

  test.each(['Console', 'COM', 'COM10', 'Innendienst2027', 'Gro\u00dfkunden', 'Null'])(
    '%s is a name like others',
    (name) => {
      expect(outputName(name)).toBe(name)
    },
  )

  test('whatever a contract in a compiled file is called, its output stays in its folder', () => {
    for (const id of ['../x', 'a/b', 'C:\\x', 'a:b', 'x.', 'x ', '..', 'a\0b', 'CON.txt']) {
      const name = outputName(id)
      expect(name).not.toMatch(/[\\/:\0.]|\s$/)
      expect(win32.basename(name)).toBe(name)
    }
  })

  test('names that some file system takes for one are known to be one', () => {
    expect(fileKey('Deal')).toBe(fileKey('DEAL'))
    expect(fileKey('\u00d6ffnung')).toBe(fileKey('O\u0308ffnung'))
  })
})

test('a checkout with other line ends compiles to the same bytes', () => {
  const withEnds = (end: string) =>
    tour.map(({ text, ...file }) => ({ ...file, text: text.replaceAll('\n', end) }))
  expect(withEnds('\r\n')[0]!.text).toContain('\r\n')
  expect(jsonOf(withEnds('\r\n'))).toBe(jsonOf(tour))
})

describe('tests on what only POSIX has', () => {
  /** Calls that Windows does not know, or does otherwise; a junction it knows. */
  const isOfPosix = (node: Node, text: string): boolean => {
    const said = text.slice(node.start, node.end)
    if (node.type === 'Property') return /^deniable: true$/.test(said)
    return (
      node.type === 'CallExpression' &&
      /^(?:chmodSync|symlinkSync|runUnprivileged)\(/.test(said) &&
      !/'junction'\)$/.test(said)
    )
  }
  /** What is used outside of tests that are not run on Windows, but inside of tests. */
  const misplaced = (path: string, text: string): string[] => {
    const found: string[] = []
    const visit = (node: Node, isInTest: boolean): void => {
      let inside = isInTest
      if (node.type === 'CallExpression') {
        const callee = text.slice((node.callee as Node).start, (node.callee as Node).end)
        if (/^(?:posix|describePosix)\b/.test(callee)) return
        inside ||= /^(?:test|beforeAll|beforeEach)\b/.test(callee)
      }
      if (inside && isOfPosix(node, text))
        found.push(`${path}:${text.slice(0, node.start).split('\n').length}`)
      for (const child of childrenOf(node)) visit(child, inside)
    }
    visit(treeOf(text, path), false)
    return found
  }

  test('are told from others', () => {
    const body = (head: string, what: string): string => `${head}('x', () => { ${what} })`
    for (const what of ["chmodSync('a', 0)", "symlinkSync('a', 'b')", 'open({ deniable: true })'])
      expect(misplaced('x', body('test', what))).toEqual(['x:1'])
    expect(misplaced('x', body('test.each([1])', "chmodSync('a', 0)"))).toEqual(['x:1'])
    expect(misplaced('x', body('posix', "chmodSync('a', 0)"))).toEqual([])
    expect(misplaced('x', body('describePosix', "test('y', () => chmodSync('a', 0))"))).toEqual([])
    expect(misplaced('x', body('test', "symlinkSync('a', 'b', 'junction')"))).toEqual([])
  })

  test('do not run on Windows', () => {
    const root = fileURLToPath(new URL('../', import.meta.url))
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      // Visual Studio Code and Neovim are tried on Linux.
      .filter((path) => path.endsWith('.test.ts') && !/^(?:vscode|neovim)\//.test(path))
    expect(paths.length).toBeGreaterThan(200)
    expect(paths.flatMap((path) => misplaced(path, readFileSync(join(root, path), 'utf8')))).toEqual([])
  })
})
