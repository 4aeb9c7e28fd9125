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
import { cpuMilliseconds } from '../support/cpu.ts'

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
  const before = cpuMilliseconds()
  const result = work()
  return [cpuMilliseconds() - before, result]
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

/** The phases that took too much longer, with how much. */
function growth(small: Phases, large: Phases): Map<keyof Phases, number> {
  const phases = Object.keys(small) as (keyof Phases)[]
  const factors = phases.map(
    (phase) => [phase, large[phase] / Math.max(small[phase], leastMeasured)] as const,
  )
  return new Map(factors.filter(([, factor]) => factor > mostGrowth))
}

/** How often a pair is tried at the most: a collection of garbage falls into some runs, what grows too fast does so in all. */
const mostRounds = 6

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
    let tooFast = growth(phasesOf(few), phasesOf(many))
    for (let round = 1; round < mostRounds && tooFast.size > 0; round++) {
      const again = growth(phasesOf(few), phasesOf(many))
      tooFast = new Map([...again].filter(([phase]) => tooFast.has(phase)))
    }
    expect([...tooFast].map(([phase, factor]) => `${phase}: ${factor.toFixed(1)} times as long`)).toEqual([])
    // On a machine with much else to do.
  },
  600_000,
)
