// Checking a part must find what checking all finds, and a project that was edited what a fresh one has.
import { expect, test } from 'vitest'
import {
  checkWith,
  type Finding,
  Language,
  type LiveProject,
  loadClockworks,
  type SourceFile,
} from '../../language/src/index.ts'
import { mutate, randomOf } from '../fuzz/mutate.ts'
import { pageNames, readPage } from '../support/pages.ts'
import { exampleFolders, readProject, tour } from '../support/projects.ts'
import { slice } from '../support/slice.ts'

const works = await loadClockworks(['DE', 'DE-HE', 'DE-SN', 'DE-BY', 'AT'])
const today = '2026-11-25'
const language = new Language()
const { library } = language

const declaration =
  /^(?=(?:party|role|skill|site|team|pool|calendar|segmentation|profile|process|catalogue|event|metric|sla|contract|reason|season|case)\b)/m

/**
 * A block of a rule's page as a project in which each declaration has a file of its own and sees all others: some import
 * them as a whole, some by name, and some under another name, by which then nothing knows them.
 */
function scattered(block: string): SourceFile[] {
  const parts = block.split(declaration)
  return parts.map((text, index) => {
    const imports = parts.map((other, at) => {
      if (at === index) return ''
      const [, name] = /^\w+ ([\p{L}_][\p{L}\p{Nd}_]*)/u.exec(other) ?? []
      const from = `"./f${at}.zusage"\n`
      if (name === undefined || index % 3 === 0) return `import ${from}`
      return index % 3 === 1 || at % 2 === 0
        ? `import ${name} from ${from}`
        : `import ${name} as Other${at} from ${from}`
    })
    return { path: `f${index}.zusage`, text: imports.join('') + text }
  })
}

const pages = pageNames.flatMap((name) => {
  const page = readPage(name)!
  return [...page.wrong, ...page.right]
})
const isClause = (folder: string): boolean => folder.startsWith('examples/clauses/')
const stories = exampleFolders.filter((folder) => !isClause(folder))
const clauses = exampleFolders.filter(isClause)
const projects: readonly (readonly SourceFile[])[] = [
  tour,
  ...stories.map(readProject),
  ...clauses.map(readProject).map(([file]) => scattered(file!.text)),
  ...pages.map(scattered),
]

/** A finding with all that is reported of it, as text. */
function told({ at, related, fixes, ...rest }: Finding): string {
  const place = ({ file, start, end }: Finding['at']): string => `${file}:${start}-${end}`
  return JSON.stringify({
    ...rest,
    at: place(at),
    related: related.map((one) => [place(one.at), one.message]),
    fixes,
  })
}

function allIn(live: Pick<LiveProject, 'model'>, only?: ReadonlySet<string>): string[] {
  const input = { project: live.model, library }
  return checkWith(input, { today, ...(only === undefined ? {} : { only }) }, works).findings.map(told)
}

function freshIn(files: Iterable<SourceFile>): string[] {
  return allIn({ model: language.readProject(files) })
}

function opened(files: readonly SourceFile[]): LiveProject {
  const live = language.openProject()
  for (const file of files) live.set(file)
  return live
}

test('a check of one file finds in it what a check of all finds there', () => {
  let compared = 0
  for (const [index, files] of slice([...projects.entries()], 0.25, 'one file')) {
    const random = randomOf(index)
    const broken = files.map((file, at) => {
      const isBroken = index > 1 && at === Math.floor(random() * files.length)
      return isBroken ? { path: file.path, text: new TextDecoder().decode(mutate(file.text, random)) } : file
    })
    for (const version of [files, broken]) {
      const live = opened(version)
      const all = checkWith({ project: live.model, library }, { today }, works).findings
      for (const { path } of version) {
        const expected = all.filter(({ at }) => at.file === path).map(told)
        expect(allIn(live, new Set([path])), `${path} of project ${index}`).toEqual(expected)
        compared += expected.length
      }
      live.clear()
    }
  }
  expect(compared).toBeGreaterThan(500)
})

test('after any edits, new files and lost ones the findings are those of a fresh project', () => {
  for (const seed of slice([...Array(40).keys()], 0.2, 'edits')) {
    const random = randomOf(seed)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
    const original = seed % 3 === 0 ? tour : pick(projects)
    const live = opened(original)
    const now = new Map(original.map(({ path, text }) => [path, text]))
    for (let step = 0; step < 8; step++) {
      const paths = [...now.keys()]
      const chance = random()
      if (chance < 0.15 && paths.length > 1) {
        const lost = pick(paths)
        now.delete(lost)
        live.delete(lost)
      } else {
        const { path, text } = pick(original)
        // A file comes back, is as it was, or is broken in a new way.
        const edited = chance < 0.4 ? text : new TextDecoder().decode(mutate(now.get(path) ?? text, random))
        now.set(path, edited)
        live.set({ path, text: edited })
        // Asked for in between, as an editor does.
        allIn(live, new Set([path]))
      }
      const files = [...now].map(([path, text]) => ({ path, text }))
      expect(allIn(live), `seed ${seed}, step ${step}`).toEqual(freshIn(files))
    }
    live.clear()
  }
})
