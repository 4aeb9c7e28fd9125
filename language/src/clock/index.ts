/** The business clock: calendars, business time and due dates. It knows nothing of the language's text. */

export { describeDuration, type Locale, type Weekday, weekdays } from '../speech/index.ts'
export { type ClockChangeProblem, clockChangeProblems } from './changes.ts'
export {
  type Clock,
  type ClockChange,
  type ClockOptions,
  createClock,
  defaultHorizonSeconds,
  openClock,
  type TargetOutcome,
} from './clock.ts'
export {
  type DueAnswer,
  type DueContract,
  type DueGoal,
  type DueOptions,
  type DuePause,
  type DueRequest,
  type DueTarget,
  due,
  type Escalation,
  type Excuse,
  type SmallSample,
} from './due.ts'
export { secondsOf } from './durations.ts'
export {
  type Holiday,
  type HolidayProvider,
  isKnownRegion,
  type KnownSpan,
  knownRegions,
  loadHolidays,
  regionNames,
} from './holidays.ts'
export { type ClockedMetric, pausesOf, startsOf } from './occurrences.ts'
export { type DueProblem, describeProblem, isProblem } from './problems.ts'
export { isReceipt } from './receipt.ts'
export { type Closure, type Step, stepsOf, type ToldStep } from './steps.ts'
export { dueOfGoal, type PassedOver, type StageDue } from './targets.ts'
export { describeSteps, tellSteps } from './telling.ts'
export type {
  BestEffortTarget,
  BoundTarget,
  ByTarget,
  Calendar,
  ClockProblem,
  DatedHours,
  DayOverview,
  DaySource,
  DeadlineTarget,
  Duration,
  Hours,
  Instant,
  Interval,
  RepeatedTarget,
  SeasonWeek,
  ShareTarget,
  Target,
  Week,
  WithinTarget,
} from './types.ts'
export { weekOf } from './week.ts'
export { describeTarget, type Moment, momentOf, tellClockTime } from './wording.ts'
export { isKnownZone } from './zone.ts'
