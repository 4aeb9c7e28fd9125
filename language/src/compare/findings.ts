import type { SemVer } from 'semver'
import parse from 'semver/functions/parse.js'
import type { CompiledContract } from '../compile/schema.ts'
import { formatDate, parseDate } from '../text/civil.ts'
import { isSmallerStep, largerStep } from './changes.ts'
import type { Change, Comparison, ComparisonFinding, Step } from './types.ts'
import { both, dayOnly } from './words.ts'
import { commonDays } from './world.ts'

/** The smallest step that some changes demand. */
export function neededStep(changes: readonly Change[]): Step {
  return changes.reduce<Step>((step, change) => largerStep(step, change.step), 'none')
}

/** The step from one version to another. */
export function declaredStep(before: string, after: string): Comparison['step']['declared'] {
  const [old, now] = [parse(before), parse(after)]
  if (old === null || now === null) return before === after ? 'none' : 'unreadable'
  const order = now.compare(old)
  if (order === 0) return 'none'
  if (order < 0) return 'backward'
  // A draft of a version may still become anything.
  if (old.prerelease.length > 0) return 'major'
  return stepBetween(old, now)
}

/** Before 1.0.0 a step counts as the next larger one, as semver.org leaves open and npm does. */
function stepBetween(old: SemVer, now: SemVer): Step {
  if (now.major !== old.major) return 'major'
  const isDraft = now.major === 0
  if (now.minor !== old.minor) return isDraft ? 'major' : 'minor'
  return isDraft ? 'minor' : 'patch'
}

const stepWords: Readonly<Record<Step, { readonly en: string; readonly de: string }>> = {
  none: { en: 'no new version', de: 'keine neue Version' },
  patch: { en: 'a patch step', de: 'einen Patch-Schritt' },
  minor: { en: 'a minor step', de: 'einen Minor-Schritt' },
  major: { en: 'a major step', de: 'einen Major-Schritt' },
}

/** What is wrong with how the contract was changed. */
export function findingsOf(
  before: CompiledContract,
  after: CompiledContract,
  changes: readonly Change[],
  step: Comparison['step'],
): ComparisonFinding[] {
  return [
    ...signedChanged(before, after, step),
    ...versionStep(before, after, changes, step),
    ...periodOverlap(before, after),
  ]
}

function signedChanged(
  before: CompiledContract,
  after: CompiledContract,
  { needed }: Comparison['step'],
): ComparisonFinding[] {
  const { version } = before.contract
  if (before.signatures.length === 0 || version !== after.contract.version || needed === 'none') return []
  return [
    {
      rule: 'signed-changed',
      severity: 'error',
      message: {
        en: `Version ${version} is signed, but its content has changed.`,
        de: `Version ${version} ist unterschrieben, aber ihr Inhalt hat sich geändert.`,
      },
      help: {
        en: `What was signed stays as it is: take the changes back, or make them a new version, at least ${nextVersion(version, needed)}.`,
        de: `Was unterschrieben ist, bleibt, wie es ist: Nehmen Sie die Änderungen zurück, oder machen Sie daraus eine neue Version, mindestens ${nextVersion(version, needed)}.`,
      },
    },
  ]
}

function nextVersion(version: string, step: Step): string {
  const old = parse(version)
  if (old === null || step === 'none') return version
  if (old.major > 0 || step === 'patch') return old.inc(step).version
  return old.inc(step === 'major' ? 'minor' : 'patch').version
}

function versionStep(
  before: CompiledContract,
  after: CompiledContract,
  changes: readonly Change[],
  { needed, declared }: Comparison['step'],
): ComparisonFinding[] {
  const [old, now] = [before.contract.version, after.contract.version]
  if (declared === 'unreadable') return []
  if (declared === 'backward')
    return [
      {
        rule: 'version-step',
        severity: 'warning',
        message: {
          en: `The new version ${now} is lower than the old one, ${old}.`,
          de: `Die neue Version ${now} ist niedriger als die alte, ${old}.`,
        },
        help: {
          en: 'Name the old contract first and the new one second, or raise the version.',
          de: 'Nennen Sie zuerst den alten, dann den neuen Vertrag, oder erhöhen Sie die Version.',
        },
      },
    ]
  // Of a signed version the other finding speaks.
  if (!isSmallerStep(declared, needed) || (declared === 'none' && before.signatures.length > 0)) return []
  const reason = changes.find((change) => change.step === needed)!
  return [
    {
      rule: 'version-step',
      severity: 'warning',
      message: both((locale) => {
        const because = reason.what[locale]
        return {
          en:
            declared === 'none'
              ? `The changes demand ${stepWords[needed].en}, but the version is still ${now}: ${because}.`
              : `The changes demand ${stepWords[needed].en}, but ${old} to ${now} is only ${stepWords[declared].en}: ${because}.`,
          de:
            declared === 'none'
              ? `Die Änderungen verlangen ${stepWords[needed].de}, aber die Version ist weiter ${now}: ${because}.`
              : `Die Änderungen verlangen ${stepWords[needed].de}, aber von ${old} zu ${now} ist es nur ${stepWords[declared].de}: ${because}.`,
        }[locale]
      }),
      help: {
        en: `Make it at least ${nextVersion(old, needed)}.`,
        de: `Machen Sie daraus mindestens ${nextVersion(old, needed)}.`,
      },
    },
  ]
}

/**
 * Two versions of a contract that are both in force on a day. Both bind only once both are signed; before, it is
 * a warning of what would come.
 */
function periodOverlap(before: CompiledContract, after: CompiledContract): ComparisonFinding[] {
  const [old, now] = [before.contract, after.contract]
  if (old.version === now.version) return []
  const days = commonDays(old.inForce, now.inForce)
  if (days === undefined) return []
  const isBinding = before.signatures.length > 0 && after.signatures.length > 0
  const ends = now.inForce.from > old.inForce.from
  return [
    {
      rule: 'period-overlap',
      severity: isBinding ? 'error' : 'warning',
      message: both((locale) => {
        const [from, to] = [dayOnly(days.from, locale), dayOnly(days.to, locale)]
        return {
          en: `Both versions, ${old.version} and ${now.version}, are in force from ${from} to ${to}.`,
          de: `Vom ${from} bis ${to} sind beide Versionen in Kraft, ${old.version} und ${now.version}.`,
        }[locale]
      }),
      help: ends
        ? both((locale) => {
            const last = dayOnly(dayBefore(now.inForce.from), locale)
            return {
              en: `Let ${old.version} end on ${last}, or ${now.version} begin only after it.`,
              de: `Lassen Sie ${old.version} am ${last} enden, oder ${now.version} erst danach beginnen.`,
            }[locale]
          })
        : both((locale) => {
            const next = dayOnly(old.inForce.to, locale)
            return {
              en: `Let ${now.version} begin after ${next}, or ${old.version} end before ${dayOnly(now.inForce.from, locale)}.`,
              de: `Lassen Sie ${now.version} nach dem ${next} beginnen, oder ${old.version} vor dem ${dayOnly(now.inForce.from, locale)} enden.`,
            }[locale]
          }),
    },
  ]
}

function dayBefore(date: string): string {
  return formatDate(parseDate(date)! - 1)
}
