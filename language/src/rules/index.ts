import { abandonmentExceeded } from './abandonment-exceeded.ts'
import { ambiguousName } from './ambiguous-name.ts'
import { assignmentDuplicate } from './assignment-duplicate.ts'
import { assignmentMissing } from './assignment-missing.ts'
import { assignmentWithoutTeam } from './assignment-without-team.ts'
import { backlogMissesDeadline } from './backlog-misses-deadline.ts'
import { calendarWithoutOpening } from './calendar-without-opening.ts'
import { caseMismatch } from './case-mismatch.ts'
import { clockChangeOpening } from './clock-change-opening.ts'
import { combinedGoal } from './combined-goal.ts'
import { creditBands } from './credit-bands.ts'
import type { Rule } from './define-rule.ts'
import { delimitedAndOffered } from './delimited-and-offered.ts'
import { duplicateName } from './duplicate-name.ts'
import { duplicateProperty } from './duplicate-property.ts'
import { durationRange } from './duration-range.ts'
import { dutyWithoutMeasure } from './duty-without-measure.ts'
import { escalationOrder } from './escalation-order.ts'
import { exceptionWithoutLimit } from './exception-without-limit.ts'
import { excludedWithoutInstead } from './excluded-without-instead.ts'
import { fiscalMonth } from './fiscal-month.ts'
import { goalContradiction } from './goal-contradiction.ts'
import { goalGap } from './goal-gap.ts'
import { goalLevel } from './goal-level.ts'
import { goalNeverApplies } from './goal-never-applies.ts'
import { goalOnWrongWork } from './goal-on-wrong-work.ts'
import { goalOrder } from './goal-order.ts'
import { goalOverlap } from './goal-overlap.ts'
import { goalUnderstaffed } from './goal-understaffed.ts'
import { goalUnit } from './goal-unit.ts'
import { goalUnreachableWindow } from './goal-unreachable-window.ts'
import { holidayHorizon } from './holiday-horizon.ts'
import { hoursNotCovered } from './hours-not-covered.ts'
import { ignoreExpired } from './ignore-expired.ts'
import { ignoreUnused } from './ignore-unused.ts'
import { importNotFound } from './import-not-found.ts'
import { importOutsideProject } from './import-outside-project.ts'
import { importUnused } from './import-unused.ts'
import { inheritanceCycle } from './inheritance-cycle.ts'
import { internalError } from './internal-error.ts'
import { invalidDate } from './invalid-date.ts'
import { invalidTime } from './invalid-time.ts'
import { invalidVersion } from './invalid-version.ts'
import { metricClock } from './metric-clock.ts'
import { missingProperty } from './missing-property.ts'
import { openingOverlap } from './opening-overlap.ts'
import { periodWithoutReview } from './period-without-review.ts'
import { poolSaves } from './pool-saves.ts'
import { processTooSlow } from './process-too-slow.ts'
import { profileOutsideHours } from './profile-outside-hours.ts'
import { profileSum } from './profile-sum.ts'
import { promptWithoutTaker } from './prompt-without-taker.ts'
import { reversedRange } from './reversed-range.ts'
import { sampleSize } from './sample-size.ts'
import { seasonOutsidePeriod } from './season-outside-period.ts'
import { seasonOverlap } from './season-overlap.ts'
import { segmentEmpty } from './segment-empty.ts'
import { segmentGap } from './segment-gap.ts'
import { segmentOverlap } from './segment-overlap.ts'
import { selfContract } from './self-contract.ts'
import { shareRange } from './share-range.ts'
import { skillMissing } from './skill-missing.ts'
import { stopWithoutDuty } from './stop-without-duty.ts'
import { syntaxError } from './syntax-error.ts'
import { teamOverloaded } from './team-overloaded.ts'
import { tierInversion } from './tier-inversion.ts'
import { unitMismatch } from './unit-mismatch.ts'
import { unknownCurrency } from './unknown-currency.ts'
import { unknownHolidayRegion } from './unknown-holiday-region.ts'
import { unknownName } from './unknown-name.ts'
import { unknownTimeZone } from './unknown-time-zone.ts'
import { unknownUnit } from './unknown-unit.ts'
import { unusedDeclaration } from './unused-declaration.ts'
import { vagueWording } from './vague-wording.ts'
import { volumeMissing } from './volume-missing.ts'
import { volumeSum } from './volume-sum.ts'
import { wrongKind } from './wrong-kind.ts'

/** Every rule: for each there is a page beside it and a test of its name. */
export const ruleList: readonly Rule[] = [
  // The text and its names
  syntaxError,
  unknownName,
  wrongKind,
  duplicateName,
  ambiguousName,
  importNotFound,
  importOutsideProject,
  importUnused,
  unusedDeclaration,
  // Properties and values
  duplicateProperty,
  missingProperty,
  unknownUnit,
  unknownCurrency,
  unknownTimeZone,
  unknownHolidayRegion,
  invalidDate,
  invalidTime,
  invalidVersion,
  fiscalMonth,
  shareRange,
  reversedRange,
  unitMismatch,
  durationRange,
  goalUnit,
  // What hangs together
  inheritanceCycle,
  selfContract,
  // Segments
  segmentOverlap,
  segmentGap,
  segmentEmpty,
  // Coverage and consistency
  assignmentMissing,
  assignmentDuplicate,
  assignmentWithoutTeam,
  volumeSum,
  skillMissing,
  hoursNotCovered,
  delimitedAndOffered,
  excludedWithoutInstead,
  periodWithoutReview,
  dutyWithoutMeasure,
  stopWithoutDuty,
  vagueWording,
  promptWithoutTaker,
  profileSum,
  profileOutsideHours,
  openingOverlap,
  calendarWithoutOpening,
  seasonOutsidePeriod,
  seasonOverlap,
  // Promises and time
  goalContradiction,
  goalOrder,
  goalLevel,
  goalGap,
  goalOverlap,
  combinedGoal,
  caseMismatch,
  sampleSize,
  tierInversion,
  goalUnreachableWindow,
  goalNeverApplies,
  goalOnWrongWork,
  metricClock,
  processTooSlow,
  escalationOrder,
  creditBands,
  exceptionWithoutLimit,
  holidayHorizon,
  clockChangeOpening,
  // Enough people
  teamOverloaded,
  goalUnderstaffed,
  abandonmentExceeded,
  backlogMissesDeadline,
  poolSaves,
  volumeMissing,
  // The checking itself
  ignoreUnused,
  ignoreExpired,
  internalError,
]
