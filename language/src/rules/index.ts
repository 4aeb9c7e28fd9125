import { calendarClosedToTheEnd } from './calendars/calendar-closed-to-the-end.ts'
import { calendarWithoutOpening } from './calendars/calendar-without-opening.ts'
import { clockChangeOpening } from './calendars/clock-change-opening.ts'
import { dateOutsideContract } from './calendars/date-outside-contract.ts'
import { holidayHorizon } from './calendars/holiday-horizon.ts'
import { holidayPartOfRegion } from './calendars/holiday-part-of-region.ts'
import { openingOnClosedDay } from './calendars/opening-on-closed-day.ts'
import { openingOverlap } from './calendars/opening-overlap.ts'
import { profileOutsideHours } from './calendars/profile-outside-hours.ts'
import { profileSum } from './calendars/profile-sum.ts'
import { seasonOutsidePeriod } from './calendars/season-outside-period.ts'
import { seasonOverlap } from './calendars/season-overlap.ts'
import { ignoreExpired } from './checking/ignore-expired.ts'
import { ignoreUnused } from './checking/ignore-unused.ts'
import { internalError } from './checking/internal-error.ts'
import { billBounds } from './clauses/bill-bounds.ts'
import { creditBands } from './clauses/credit-bands.ts'
import { creditBase } from './clauses/credit-base.ts'
import { dutyContradiction } from './clauses/duty-contradiction.ts'
import { dutyWithoutMeasure } from './clauses/duty-without-measure.ts'
import { escalationOrder } from './clauses/escalation-order.ts'
import { exceptionWithoutLimit } from './clauses/exception-without-limit.ts'
import { longerThanContract } from './clauses/longer-than-contract.ts'
import { periodWithoutReview } from './clauses/period-without-review.ts'
import { promptWithoutTaker } from './clauses/prompt-without-taker.ts'
import { selfContract } from './clauses/self-contract.ts'
import { signatureLate } from './clauses/signature-late.ts'
import { signatureParty } from './clauses/signature-party.ts'
import { stopWithoutDuty } from './clauses/stop-without-duty.ts'
import { segmentEmpty } from './customers/segment-empty.ts'
import { segmentGap } from './customers/segment-gap.ts'
import { segmentOverlap } from './customers/segment-overlap.ts'
import type { Rule } from './define-rule.ts'
import { caseMismatch } from './goals/case-mismatch.ts'
import { combinedGoal } from './goals/combined-goal.ts'
import { goalContradiction } from './goals/goal-contradiction.ts'
import { goalGap } from './goals/goal-gap.ts'
import { goalLevel } from './goals/goal-level.ts'
import { goalNeverApplies } from './goals/goal-never-applies.ts'
import { goalOnWrongWork } from './goals/goal-on-wrong-work.ts'
import { goalOrder } from './goals/goal-order.ts'
import { goalOverlap } from './goals/goal-overlap.ts'
import { goalUnreachableWindow } from './goals/goal-unreachable-window.ts'
import { metricClock } from './goals/metric-clock.ts'
import { processTooSlow } from './goals/process-too-slow.ts'
import { sampleSize } from './goals/sample-size.ts'
import { assignmentDuplicate } from './matrix/assignment-duplicate.ts'
import { assignmentMissing } from './matrix/assignment-missing.ts'
import { assignmentWithoutTeam } from './matrix/assignment-without-team.ts'
import { delimitedAndOffered } from './matrix/delimited-and-offered.ts'
import { excludedWithoutInstead } from './matrix/excluded-without-instead.ts'
import { hoursNotCovered } from './matrix/hours-not-covered.ts'
import { serviceTwice } from './matrix/service-twice.ts'
import { skillMissing } from './matrix/skill-missing.ts'
import { tierInversion } from './matrix/tier-inversion.ts'
import { volumeSum } from './matrix/volume-sum.ts'
import { abandonmentExceeded } from './staff/abandonment-exceeded.ts'
import { backlogMissesDeadline } from './staff/backlog-misses-deadline.ts'
import { goalUnderstaffed } from './staff/goal-understaffed.ts'
import { poolSaves } from './staff/pool-saves.ts'
import { teamOverloaded } from './staff/team-overloaded.ts'
import { volumeMissing } from './staff/volume-missing.ts'
import { ambiguousName } from './text/ambiguous-name.ts'
import { duplicateName } from './text/duplicate-name.ts'
import { importNotFound } from './text/import-not-found.ts'
import { importOutsideProject } from './text/import-outside-project.ts'
import { importUnused } from './text/import-unused.ts'
import { inheritanceCycle } from './text/inheritance-cycle.ts'
import { listedTwice } from './text/listed-twice.ts'
import { syntaxError } from './text/syntax-error.ts'
import { unknownName } from './text/unknown-name.ts'
import { unusedDeclaration } from './text/unused-declaration.ts'
import { wrongKind } from './text/wrong-kind.ts'
import { duplicateProperty } from './values/duplicate-property.ts'
import { durationRange } from './values/duration-range.ts'
import { fiscalMonth } from './values/fiscal-month.ts'
import { goalUnit } from './values/goal-unit.ts'
import { invalidDate } from './values/invalid-date.ts'
import { invalidTime } from './values/invalid-time.ts'
import { invalidVersion } from './values/invalid-version.ts'
import { missingProperty } from './values/missing-property.ts'
import { misspeltChannel } from './values/misspelt-channel.ts'
import { reversedRange } from './values/reversed-range.ts'
import { shareRange } from './values/share-range.ts'
import { uncheckedNumber } from './values/unchecked-number.ts'
import { unitMismatch } from './values/unit-mismatch.ts'
import { unknownCurrency } from './values/unknown-currency.ts'
import { unknownHolidayRegion } from './values/unknown-holiday-region.ts'
import { unknownTimeZone } from './values/unknown-time-zone.ts'
import { unknownUnit } from './values/unknown-unit.ts'
import { vagueWording } from './values/vague-wording.ts'

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
  listedTwice,
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
  misspeltChannel,
  // What hangs together
  inheritanceCycle,
  selfContract,
  signatureParty,
  signatureLate,
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
  serviceTwice,
  excludedWithoutInstead,
  periodWithoutReview,
  longerThanContract,
  dutyWithoutMeasure,
  dutyContradiction,
  stopWithoutDuty,
  vagueWording,
  uncheckedNumber,
  promptWithoutTaker,
  profileSum,
  profileOutsideHours,
  openingOverlap,
  openingOnClosedDay,
  calendarWithoutOpening,
  calendarClosedToTheEnd,
  seasonOutsidePeriod,
  dateOutsideContract,
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
  creditBase,
  billBounds,
  exceptionWithoutLimit,
  holidayHorizon,
  holidayPartOfRegion,
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
