import * as z from 'zod'
import {
  type Change,
  type Comparison,
  type ComparisonFinding,
  changeKinds,
  type Step,
  type Verdict,
  verdicts,
} from '../../../language/src/compare/index.ts'
import type { Locale } from '../language.ts'

/** Semantic version of what `zusage diff --format json` prints: a minor step adds, a major step changes or removes. */
export const diffFormatVersion = '1.0.0'

/** A contract that one side does not have, or how one changed. */
export type ContractReport =
  | { readonly kind: 'changed'; readonly comparison: Comparison; readonly changes: readonly Change[] }
  | {
      readonly kind: 'added' | 'removed'
      readonly contract: Comparison['after']
      readonly changes: readonly Change[]
    }

export interface DiffReport {
  readonly contracts: readonly ContractReport[]
}

/** How a report names a contract. */
export function contractOf(report: ContractReport): Comparison['after'] {
  return report.kind === 'changed' ? report.comparison.after : report.contract
}

export function findingsIn(report: ContractReport): readonly ComparisonFinding[] {
  return report.kind === 'changed' ? report.comparison.findings : []
}

const verdictSchema = z
  .enum(verdicts as [Verdict, ...Verdict[]])
  .describe('stricter, weaker, neutral or unclear; what that means for each side is in the reference')
const stepSchema = z
  .enum(['none', 'patch', 'minor', 'major'] satisfies Step[])
  .describe('A step of a version')
const cellSchema = z.strictObject({
  segment: z.string().describe('Id of the segment'),
  service: z.string().describe('Id of the service'),
})
const momentSchema = z.string().describe('RFC 3339 with the offset of the zone')

const witnessSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('receipt').describe('A request that falls due at another time'),
      text: z.string().describe('In words'),
      received: momentSchema,
      dueBefore: momentSchema.optional(),
      dueAfter: momentSchema.optional(),
      due: z.enum(['earlier', 'later']).describe('How it falls due'),
    }),
    z.strictObject({
      kind: z.literal('customer').describe('A customer who is in another segment'),
      text: z.string().describe('In words'),
      values: z.record(z.string(), z.union([z.string(), z.boolean()])).describe('By attribute'),
    }),
    z.strictObject({
      kind: z.literal('days').describe('Days with other opening hours'),
      text: z.string().describe('In words'),
      dates: z.array(z.string()).describe('The days, YYYY-MM-DD'),
    }),
  ])
  .describe('Somebody or something for whom the change shows')

const changeFields = {
  kind: z.enum([...changeKinds]).describe('What kind of change it is'),
  subject: z
    .strictObject({
      kind: z.string().describe('What kind of thing has changed'),
      id: z.string().optional().describe('Its id'),
    })
    .describe('What has changed'),
  what: z.string().describe('What has changed, in words'),
  cells: z.array(cellSchema).describe('For which segment and service; none means the whole contract'),
  before: z.string().optional().describe('What was said before, in words'),
  after: z.string().optional().describe('What is said now, in words'),
  verdict: z.strictObject({ client: verdictSchema, provider: verdictSchema }).describe('What it means'),
  step: stepSchema.describe('The smallest step of the version that it demands'),
  witnesses: z.array(witnessSchema).describe('Examples'),
}

const effectSchema = z
  .strictObject(changeFields)
  .describe('A change for customers who move to another segment')

export const diffSchema = z
  .strictObject({
    formatVersion: z.literal(diffFormatVersion).describe('Version of this format (semver.org)'),
    contracts: z
      .array(
        z.strictObject({
          id: z.string().describe('Id of the contract'),
          title: z.string().optional().describe('What people call it'),
          status: z.enum(['changed', 'unchanged', 'added', 'removed']).describe('What became of it'),
          before: versionSchema().optional(),
          after: versionSchema().optional(),
          step: z
            .strictObject({
              needed: stepSchema,
              declared: z.enum(['none', 'patch', 'minor', 'major', 'backward', 'unreadable']),
            })
            .optional()
            .describe('The step of the version that the changes demand, and the one that was made'),
        }),
      )
      .describe('The contracts of either side'),
    changes: z
      .array(
        z.strictObject({
          contract: z.string().describe('Id of the contract'),
          ...changeFields,
          effects: z.array(effectSchema).describe('What changes for customers who move'),
        }),
      )
      .describe('All changes, for each contract the worst for the client first'),
    findings: z
      .array(
        z.strictObject({
          contract: z.string().describe('Id of the contract'),
          rule: z.enum(['version-step', 'signed-changed', 'period-overlap']).describe('What is wrong'),
          severity: z.enum(['error', 'warning']),
          message: z.string(),
          help: z.string(),
        }),
      )
      .describe('What is wrong with how contracts were changed'),
    summary: z
      .strictObject({ changes: z.number(), client: countsSchema(), provider: countsSchema() })
      .describe('How many changes there are'),
  })
  .describe('What changed between contracts, and for whom')

function versionSchema() {
  return z
    .strictObject({
      version: z.string().describe('Version of the contract'),
      inForce: z.strictObject({ from: z.string(), to: z.string() }).describe('When it is in force'),
      signed: z.boolean().describe('Whether anybody has signed it'),
    })
    .describe('A version of the contract')
}

function countsSchema() {
  return z
    .strictObject({ weaker: z.number(), stricter: z.number(), unclear: z.number(), neutral: z.number() })
    .describe('By verdict')
}

export type Counts = Readonly<Record<Verdict, number>>

export function countsOf(changes: readonly Change[], side: 'client' | 'provider'): Counts {
  const counts = { weaker: 0, stricter: 0, unclear: 0, neutral: 0 }
  for (const { verdict } of changes) counts[verdict[side]]++
  return counts
}

/** The report for programs. What is in words is in one language; all else is the same in both. */
export function diffJson({ contracts }: DiffReport, locale: Locale): string {
  const all = contracts.flatMap(({ changes }) => changes)
  const json: z.infer<typeof diffSchema> = {
    formatVersion: diffFormatVersion,
    contracts: contracts.map((report) => {
      const { id, title } = contractOf(report)
      const named = { id, ...(title === undefined ? {} : { title }) }
      if (report.kind !== 'changed') {
        const version = versionOf(report.contract)
        return {
          ...named,
          status: report.kind,
          ...(report.kind === 'added' ? { after: version } : { before: version }),
        }
      }
      const { before, after, step } = report.comparison
      return {
        ...named,
        status: report.changes.length === 0 ? 'unchanged' : 'changed',
        before: versionOf(before),
        after: versionOf(after),
        step,
      }
    }),
    changes: contracts.flatMap((report) =>
      report.changes.map((change) => ({
        contract: contractOf(report).id,
        ...changeJson(change, locale),
        effects: change.effects.map((effect) => changeJson(effect, locale)),
      })),
    ),
    findings: contracts.flatMap((report) =>
      findingsIn(report).map(({ rule, severity, message, help }) => ({
        contract: contractOf(report).id,
        rule,
        severity,
        message: message[locale],
        help: help[locale],
      })),
    ),
    summary: { changes: all.length, client: countsOf(all, 'client'), provider: countsOf(all, 'provider') },
  }
  return `${JSON.stringify(diffSchema.parse(json), null, 2)}\n`
}

function versionOf({ version, inForce, signed }: Comparison['after']) {
  return { version, inForce, signed }
}

function changeJson(change: Change, locale: Locale) {
  const { kind, subject, what, cells, before, after, verdict, step, witnesses } = change
  return {
    kind,
    subject: { ...subject },
    what: what[locale],
    cells: [...cells],
    ...(before === undefined ? {} : { before: before[locale] }),
    ...(after === undefined ? {} : { after: after[locale] }),
    verdict,
    step,
    witnesses: witnesses.map(({ words, ...rest }) => ({
      ...rest,
      text: words[locale],
      ...('dates' in rest ? { dates: [...rest.dates] } : {}),
    })) as z.infer<typeof witnessSchema>[],
  }
}
