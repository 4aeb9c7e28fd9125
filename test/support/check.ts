import { expect } from 'vitest'
import {
  type CheckOptions,
  checkWith,
  type Finding,
  Language,
  loadClockworks,
  type SourceFile,
} from '../../language/src/index.ts'
import type { Locale } from '../../language/src/speech/index.ts'
import { draw, readPicture } from './picture.ts'

// The one place where tests of rules, names and syntax touch the API.

const language = new Language()
/** All clocks with the holidays that tests name. */
const works = await loadClockworks(['DE', 'DE-HE', 'DE-SN', 'DE-BY', 'AT'])

export interface LookOptions {
  readonly locale?: Locale
  /** Show what these rules find and nothing else, but for errors of form. */
  readonly only?: readonly string[]
  /** The day on which comments that silence findings are judged. */
  readonly today?: string
  readonly severities?: CheckOptions['severities']
  readonly rules?: CheckOptions['rules']
}

const always = ['syntax-error', 'internal-error']

/** Everything that is found in some files. */
export async function findingsIn(
  files: readonly SourceFile[],
  options: LookOptions = {},
): Promise<readonly Finding[]> {
  const { only, today = '2026-11-25', severities, rules } = options
  const project = language.readProject(files)
  const { findings } = checkWith(
    { project, library: language.library },
    { today, ...(severities === undefined ? {} : { severities }), ...(rules === undefined ? {} : { rules }) },
    works,
  )
  return only === undefined
    ? findings
    : findings.filter(({ rule }) => only.includes(rule) || always.includes(rule))
}

/** The project that some files are. */
export function projectOf(files: readonly SourceFile[]): ReturnType<Language['readProject']> {
  return language.readProject(files)
}

/** The standard library. */
export const library = language.library

/** Checks that exactly what the picture shows is found, where it shows it. See `picture.ts` for its form. */
export async function check(picture: string, options: LookOptions = {}): Promise<void> {
  const { files, normal, shows } = readPicture(picture)
  expect(draw(files, await findingsIn(files, options), options.locale ?? 'en', shows)).toBe(normal)
}

/** The same in German. */
export function checkGerman(picture: string, options: LookOptions = {}): Promise<void> {
  return check(picture, { ...options, locale: 'de' })
}

/** `check` and `checkGerman` that look at one rule only, for the tests of that rule. */
export function checkOf(rule: string): {
  check: (picture: string, options?: LookOptions) => Promise<void>
  checkGerman: (picture: string, options?: LookOptions) => Promise<void>
} {
  const only = [rule]
  return {
    check: (picture, options) => check(picture, { only, ...options }),
    checkGerman: (picture, options) => checkGerman(picture, { only, ...options }),
  }
}

/** Checks what the first fix of the first finding of a rule (or the one of a title) makes of the files. */
export async function checkFix(rule: string, before: string, after: string, title?: string): Promise<void> {
  const { files } = readPicture(before)
  const fixes = (await findingsIn(files))
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes)
  const fix = title === undefined ? fixes[0] : fixes.find((candidate) => candidate.title.en === title)
  if (fix === undefined) {
    expect.fail(
      `no such fix of ${rule}; there are: ${fixes.map((one) => one.title.en).join(' / ') || 'none'}`,
    )
  }
  const edited = files.map(({ path, text }) => {
    const edits = fix.edits.filter((edit) => edit.file === path).sort((a, b) => b.start - a.start)
    return {
      path,
      text: edits.reduce((t, edit) => t.slice(0, edit.start) + edit.text + t.slice(edit.end), text),
    }
  })
  expect(draw(edited, [], 'en', { help: false, fixes: false })).toBe(readPicture(after).normal)
}

/** A line for each finding, for tests that do not care about the picture: `main.zusage error[rule] sentence`. */
export function lines(findings: readonly Finding[], locale: Locale = 'en'): string[] {
  return findings.map(
    ({ at, severity, rule, message }) => `${at.file} ${severity}[${rule}] ${message[locale]}`,
  )
}

/** For the tests of a rule, where what others find matters too. */
export const checkAll = check
