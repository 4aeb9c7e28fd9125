import { describe, expect, test } from 'vitest'
import { formOf, forms, variants } from '../../language/src/rules/support/forms.ts'
import { findingsIn, lines } from '../support/check.ts'

// The examples that findings show must be read by the language that shows them.

const team = 'team T { '
const calendar = 'calendar C { '
const service = 'catalogue C { service S { '
const contract = 'contract C { '
const sla = 'sla S { '

/** In which block a line stands; what is not named stands at the top. */
const blockOf: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['time', 'open', 'closed', 'holidays', 'season.', 'seasonClosed'].map((word) => [word, calendar]),
  ),
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
      'seasonVolume',
      'patience',
      'price',
      'needs',
      'delivers',
    ].map((word) => [word, service]),
  ),
  ...Object.fromEntries(['because', 'instead'].map((word) => [word, 'catalogue C { excluded E { '])),
  ...Object.fromEntries(['of', 'hours', 'staff', 'week', 'shrinkage', 'skills'].map((word) => [word, team])),
  ...Object.fromEntries(
    [
      ...['goal', 'each', 'escalate', 'credit', 'except', 'by.', 'bound', 'average', 'repeated', 'combined'],
      ...['level', 'bestEffort', 'condition', 'measured', 'sample', 'caseUse', 'stop', 'escalateWhen'],
      ...['creditStep', 'creditCap', 'creditThreshold', 'exceptVolume', 'exceptReason'],
    ].map((word) => [word, sla]),
  ),
  ...Object.fromEntries(
    [
      ...[
        'version',
        'months',
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
      ...['authority', 'standard', 'report', 'signed', 'ends', 'dutyTarget'],
    ].map((word) => [word, contract]),
  ),
  ...Object.fromEntries(['others', 'row', 'notOffered'].map((word) => [word, 'contract C { assign A { '])),
  ...Object.fromEntries(
    ['every', 'ahead', 'to', 'shows', 'by'].map((word) => [word, 'contract C { report R { ']),
  ),
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
    expect(await syntaxErrorsOf(['by', 'season'].includes(key) ? `${key}.` : key, line)).toEqual([])
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
    [{ head: 'metric', block: 'CountMetric' }, variants.count],
    [{ head: 'goal', found: '>=' }, variants.bound],
    [{ head: 'goal', after: 'average' }, variants.average],
    [{ head: 'goal', after: 'until', block: 'RepeatedTarget' }, variants.repeated],
    [{ head: 'goal', after: 'best', block: 'BestEffort' }, variants.bestEffort],
    [{ head: 'goal', after: 'ResolutionTime', block: 'ShareTarget' }, variants.combined],
    [{ head: 'goal', after: 'never', block: 'MinimumLevel' }, variants.level],
    [{ head: 'goal', after: 'when', found: '=' }, variants.condition],
    [{ head: 'goal', after: 'when', found: 'before' }, variants.by],
    [{ head: 'goal', after: 'measured', block: 'GoalWindows' }, variants.measured],
    [{ head: 'goal', after: '20', block: 'SmallSample' }, variants.sample],
    [{ head: 'case', after: 'case', block: 'CaseUse' }, variants.caseUse],
    [{ head: 'case', after: 'case', block: 'Case' }, forms.case],
    [{ head: 'goal', after: 'close' }, variants.by],
    [{ head: 'goal', after: 'within' }, forms.goal],
    [{ head: 'attribute', found: ',' }, variants.values],
    [{ head: 'open', after: 'during' }, variants.season],
    [{ head: 'closed', after: 'during' }, variants.seasonClosed],
    [{ head: 'closed', after: 'sat' }, variants.seasonClosed],
    [{ head: 'volume', found: 'in' }, variants.seasonVolume],
    [{ head: 'credit', found: 'per', block: 'Credit' }, variants.creditStep],
    [{ head: 'credit', found: 'max' }, variants.creditCap],
    [{ head: 'volume', after: 'during' }, variants.seasonVolume],
    [{ head: 'volume', after: 'per' }, forms.volume],
    [{ head: 'credit', after: 'for' }, variants.creditStep],
    [{ head: 'credit', after: 'each', found: '0.1' }, variants.creditStep],
    [{ head: 'goal', after: '%', found: 'never' }, variants.level],
    [{ head: 'credit', after: 'most', block: 'CreditCap' }, variants.creditCap],
    [{ head: 'credit', after: 'from', block: 'CreditThreshold' }, variants.creditThreshold],
    [{ head: 'credit', after: 'below', block: 'Credit' }, forms.credit],
    [{ head: 'except', after: 'volume' }, variants.exceptVolume],
    [{ head: 'except', after: 'announced', block: 'Announcement' }, variants.exceptReason],
    [{ head: 'escalate', after: 'when' }, variants.escalateWhen],
    [{ head: 'every', after: 'from' }, variants.ahead],
    [{ head: 'duty', after: 'ends' }, variants.ends],
    [{ head: 'duty', after: 'by' }, variants.dutyTarget],
    [{ head: 'duty', after: 'of' }, forms.duty],
    [{ head: 'Orders', block: 'AssignmentRow', after: 'not' }, variants.notOffered],
    [{ head: 'Orders', block: 'AssignmentRow', after: 'Orders' }, variants.row],
  ])('%j', (stray, form) => {
    expect(formOf(stray)).toBe(form)
  })
})
