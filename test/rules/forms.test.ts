import { describe, expect, test } from 'vitest'
import { formOf, forms, variants } from '../../language/src/rules/forms.ts'
import { findingsIn, lines } from '../support/check.ts'

// The examples that findings show must be read by the language that shows them.

const team = 'team T { '
const calendar = 'calendar C { '
const service = 'catalogue C { service S { '
const contract = 'contract C { '
const sla = 'sla S { '

/** In which block a line stands; what is not named stands at the top. */
const blockOf: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['time', 'open', 'closed', 'holidays'].map((word) => [word, calendar])),
  ...Object.fromEntries(
    ['attribute', 'segment', 'list', 'values'].map((word) => [word, 'segmentation S { ']),
  ),
  ...Object.fromEntries(['step', 'parallel', 'prompt'].map((word) => [word, 'process P { '])),
  ...Object.fromEntries(['service', 'excluded'].map((word) => [word, 'catalogue C { '])),
  ...Object.fromEntries(
    [
      'clientProvides',
      'summary',
      'channels',
      'work',
      'effort',
      'volume',
      'patience',
      'price',
      'needs',
      'delivers',
    ].map((word) => [word, service]),
  ),
  ...Object.fromEntries(['because', 'instead'].map((word) => [word, 'catalogue C { excluded E { '])),
  ...Object.fromEntries(['of', 'hours', 'staff', 'week', 'shrinkage', 'skills'].map((word) => [word, team])),
  ...Object.fromEntries(
    ['goal', 'each', 'escalate', 'credit', 'except', 'by.', 'bound'].map((word) => [word, sla]),
  ),
  ...Object.fromEntries(
    [
      ...[
        'version',
        'client',
        'provider',
        'in',
        'review',
        'notice',
        'offers',
        'serves',
        'assign',
        'duty',
        'right',
      ],
      ...['authority', 'standard', 'report', 'signed'],
    ].map((word) => [word, contract]),
  ),
  ...Object.fromEntries(['others', 'row', 'notOffered'].map((word) => [word, 'contract C { assign A { '])),
  ...Object.fromEntries(['every', 'to', 'shows', 'by'].map((word) => [word, 'contract C { report R { '])),
}

async function syntaxErrorsOf(key: string, line: string): Promise<string[]> {
  const before = blockOf[key] ?? ''
  const after = ' }'.repeat([...before].filter((character) => character === '{').length)
  const text = `${before}${line.replace('{ … }', '{ }')}${after}\n`
  const findings = await findingsIn([{ path: 'main.zusage', text }])
  return lines(findings.filter(({ rule }) => rule === 'syntax-error' || rule === 'unknown-unit'))
}

describe('every form is one', () => {
  test.each(Object.entries(forms))('%s: %s', async (key, line) => {
    expect(await syntaxErrorsOf(key, line)).toEqual([])
    expect(line.startsWith(key)).toBe(true)
  })

  test.each(Object.entries(variants))('%s: %s', async (key, line) => {
    expect(await syntaxErrorsOf(key === 'by' ? 'by.' : key, line)).toEqual([])
  })
})

describe('which form is shown', () => {
  test.each([
    [{ head: 'party' }, forms.party],
    [{ head: 'nonsense' }, undefined],
    [{ head: 'constructor' }, undefined],
    [{}, undefined],
    [{ head: 'metric', block: 'ShareMetric' }, variants.share],
    [{ head: 'metric', after: 'pausing', block: 'TimeMetric' }, variants.pausing],
    [{ head: 'goal', found: '>=' }, variants.bound],
    [{ head: 'goal', after: 'close' }, variants.by],
    [{ head: 'goal', after: 'within' }, forms.goal],
    [{ head: 'attribute', found: ',' }, variants.values],
    [{ head: 'Orders', block: 'AssignmentRow', after: 'not' }, variants.notOffered],
    [{ head: 'Orders', block: 'AssignmentRow', after: 'Orders' }, variants.row],
  ])('%j', (stray, form) => {
    expect(formOf(stray)).toBe(form)
  })
})
