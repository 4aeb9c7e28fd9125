/** Whether there are enough people to keep what a contract promises. It knows nothing of the language's text. */
export { Capacity, capacityOf } from './analyse.ts'
export { type PlannedContract, plannedOf, seasonsOf } from './contract.ts'
export {
  type AnswerGoal,
  type Answering,
  answering,
  erlangB,
  erlangC,
  fewestAgents,
  keeps,
  loadOf,
  type Stream,
} from './erlang.ts'
export {
  type AnswerOutcome,
  type CapacitySettings,
  type Division,
  type DoneOutcome,
  defaultSettings,
  type Freed,
  type LateOutcome,
  type NotReckoned,
  type Pooling,
  type Promised,
  type SlotFigures,
  type Unit,
  type Unmet,
} from './figures.ts'
export type { Unreckoned } from './goals.ts'
export type { WeeklyTime } from './grid.ts'
export { type Arrival, type Lateness, type QueueResult, runQueue } from './queue.ts'
export type { TimeOfYear } from './seasons.ts'
export { slotMinutes, slotsPerWeek } from './week.ts'
