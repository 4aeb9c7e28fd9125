// What can stand somewhere, in words.
import { alternatives, code, type Locale, type Localized } from '../../speech/index.ts'
import type { SyntaxProblem } from '../../syntax/problems.ts'

/** What the tokens of the grammar are called. A name that refers to something is `ID:Party` and the like. */
const tokenWords: Readonly<Record<string, Localized>> = {
  EOF: { en: 'the end of the file', de: 'das Ende der Datei' },
  ID: { en: 'a name', de: 'ein Name' },
  STRING: { en: 'a text in quotes', de: 'ein Text in Anführungszeichen' },
  NUMBER: { en: 'a number', de: 'eine Zahl' },
  DATE: { en: 'a date such as 2027-01-31', de: 'ein Datum wie 2027-01-31' },
  TIME: { en: 'a time such as 08:00', de: 'eine Uhrzeit wie 08:00' },
  UNIT: { en: 'a unit', de: 'eine Einheit' },
  TARGET: { en: 'a target such as 80 % within 20 s', de: 'ein Ziel wie 80 % within 20 s' },
  WEEKDAY: { en: 'a weekday such as mon', de: 'ein Wochentag wie mon' },
  VALUE: { en: 'a value', de: 'ein Wert' },
  CONDITION: { en: 'a condition', de: 'eine Bedingung' },
  VERSION: { en: 'a version such as 1.0.0', de: 'eine Version wie 1.0.0' },
}

const referenceWords: Readonly<Record<string, Localized>> = {
  Party: { en: 'the name of a party', de: 'der Name einer Partei' },
  Team: { en: 'the name of a team', de: 'der Name eines Teams' },
  TeamOrPool: { en: 'the name of a team or pool', de: 'der Name eines Teams oder Pools' },
  Actor: {
    en: 'the name of a party, role, team or pool',
    de: 'der Name einer Partei, einer Rolle, eines Teams oder Pools',
  },
  Skill: { en: 'the name of a skill', de: 'der Name einer Fähigkeit' },
  Site: { en: 'the name of a site', de: 'der Name eines Standorts' },
  Calendar: { en: 'the name of a calendar', de: 'der Name eines Kalenders' },
  Segmentation: { en: 'the name of a segmentation', de: 'der Name einer Segmentierung' },
  Segment: { en: 'the name of a segment', de: 'der Name eines Segments' },
  Attribute: { en: 'the name of an attribute', de: 'der Name eines Merkmals' },
  Catalogue: { en: 'the name of a catalogue', de: 'der Name eines Katalogs' },
  Offering: { en: 'the name of a service', de: 'der Name einer Leistung' },
  Process: { en: 'the name of a process', de: 'der Name eines Prozesses' },
  Profile: { en: 'the name of a profile', de: 'der Name eines Tagesprofils' },
  Metric: { en: 'the name of a metric', de: 'der Name einer Kennzahl' },
  Event: { en: 'the name of an event', de: 'der Name eines Ereignisses' },
  Sla: { en: 'the name of an SLA', de: 'der Name eines SLA' },
}

/** So many possibilities are helpful; more are a wall of words. */
const mostShown = 8

export function expectedWords(problem: SyntaxProblem, locale: Locale): string {
  const words = simplified(problem.expected ?? []).map((name) => {
    const [token, type] = name.split(':', 2) as [string, string | undefined]
    if (type !== undefined && token === 'ID') return (referenceWords[type] ?? tokenWords.ID!)[locale]
    return tokenWords[name]?.[locale] ?? code(name)
  })
  const distinct = [...new Set(words)]
  return distinct.length > mostShown
    ? `${distinct.slice(0, mostShown).join(', ')} …`
    : alternatives(distinct, locale)
}

/** What the grammar can begin in several ways is one thing to the reader. */
export function simplified(expected: readonly string[]): readonly string[] {
  const has = (name: string): boolean => expected.includes(name)
  if (has('-') && has('NUMBER')) return has('ID') ? ['VALUE'] : ['NUMBER']
  if (has('within') && has('at')) return ['TARGET']
  if (has('mon')) return ['WEEKDAY', ...expected.filter((name) => /^[A-Z]/.test(name))]
  if (has('not') && has('(')) return ['CONDITION']
  return has('VERSION') ? ['VERSION'] : expected
}

/** Units to show for a number without one, by the grammar rule that wants it. */
const unitExamples: Readonly<Record<string, readonly string[]>> = {
  Staff: ['FTE'],
  Shrinkage: ['%'],
  Week: ['h'],
  Price: ['EUR'],
  Effort: ['s', 'min', 'h'],
  Patience: ['s', 'min'],
  Demand: ['per business day', 'per week', 'per month'],
  AssignmentVolume: ['%', 'per week'],
  AssignmentRow: ['%', 'per week'],
  ProfilePart: ['%'],
  Escalation: ['%'],
  Credit: ['%'],
  Authority: ['EUR'],
  Notice: ['months', 'weeks', 'days'],
  Recurrence: ['business days', 'days'],
  Review: ['months', 'years'],
}

export function unitsShown(problem: SyntaxProblem, locale: Locale): string {
  return alternatives(unitExamples[problem.block ?? ''] ?? ['s', 'min', 'h'], locale)
}
