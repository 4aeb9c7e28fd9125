// Ten times as long a text takes about ten times as long: whatever is repeated in it, and whatever is wrong with it.
import { beforeAll, expect, test } from 'vitest'
import {
  checkWith,
  compileContract,
  formatText,
  Language,
  type SourceFile,
} from '../../language/src/index.ts'
import { broken, type Shape, sound } from '../bench/shapes.ts'

/** n log n from 2,000 to 20,000 is 13. */
const mostGrowth = 13
/** What takes less at the small size is all noise, in milliseconds of this thread's work. */
const leastMeasured = 12

const language = new Language()
const today = '2026-11-25'

interface Phases {
  readonly read: number
  readonly check: number
  readonly compile: number
  readonly format: number
}

function timed<T>(work: () => T): [took: number, result: T] {
  const before = process.threadCpuUsage()
  const result = work()
  const { user, system } = process.threadCpuUsage(before)
  return [(user + system) / 1000, result]
}

function phasesOf(files: readonly SourceFile[]): Phases {
  const [read, project] = timed(() => language.readProject(files))
  const [check, { findings }] = timed(() =>
    checkWith({ project, library: language.library }, { today }, undefined),
  )
  expect(findings.filter(({ rule }) => rule === 'internal-error')).toEqual([])
  const isSound = findings.every(({ severity }) => severity !== 'error')
  const [compile] = timed(() =>
    isSound ? project.contracts.map((contract) => compileContract(contract, project).json) : [],
  )
  const [format] = timed(() => files.map(({ text }) => formatText(text, language.parsing)))
  language.readProject([])
  return { read, check, compile, format }
}

/** The least of several runs: what else the machine does takes no part in that. */
function leastOf(one: Phases, other: Phases): Phases {
  const least = (phase: keyof Phases): number => Math.min(one[phase], other[phase])
  return { read: least('read'), check: least('check'), compile: least('compile'), format: least('format') }
}

function growth(small: Phases, large: Phases): string[] {
  return (Object.keys(small) as (keyof Phases)[]).flatMap((phase) => {
    const factor = large[phase] / Math.max(small[phase], leastMeasured)
    return factor > mostGrowth ? [`${phase}: ${factor.toFixed(1)} times as long`] : []
  })
}

const names = ['one file', 'parties on one line', 'reasons to stop', 'misspelt property', 'contract']

function shapeOf(name: string): Shape {
  return [...sound, ...broken].find((shape) => shape.name === name)!
}

beforeAll(() => {
  phasesOf(shapeOf('one file').files(1_000))
})

test.each(names)(
  '%s',
  (name) => {
    const { files } = shapeOf(name)
    const [few, many] = [files(2_000), files(20_000)]
    const small = leastOf(phasesOf(few), phasesOf(few))
    let large = phasesOf(many)
    for (let again = 0; again < 2 && growth(small, large).length > 0; again++)
      large = leastOf(large, phasesOf(many))
    expect(growth(small, large)).toEqual([])
    // On a machine with much else to do.
  },
  600_000,
)
