import type { QuantityRole } from '../../../model/values.ts'
import type { Next } from './follow.ts'

/** What a number may be, by the rule and the property in which it stands. A test makes sure that none is missing. */
export const quantityRoles: Readonly<Record<string, QuantityRole>> = {
  'Staff.value': 'staff',
  'Week.value': 'week',
  'Shrinkage.value': 'share',
  'ProfilePart.share': 'share',
  'Step.limit': 'limit',
  'Prompt.limit': 'limit',
  'Effort.value': 'effort',
  'Patience.value': 'patience',
  'Price.value': 'money',
  'Demand.volume': 'demand',
  'AssignmentVolume.volume': 'volume',
  'AssignmentRow.volume': 'volume',
  'Review.interval': 'interval',
  'Recurrence.interval': 'interval',
  'Recurrence.due': 'due',
  'Notice.value': 'notice',
  'DeadlineTarget.share': 'share',
  'DeadlineTarget.limit': 'limit',
  'BoundTarget.value': 'bound',
  'RepeatedTarget.interval': 'limit',
  'ShareTarget.share': 'share',
  'MinimumLevel.value': 'bound',
  'Escalation.share': 'share',
  'Credit.share': 'share',
  'Credit.step': 'bound',
  'Credit.value': 'bound',
  'CreditCap.share': 'share',
  'Exception.volume': 'share',
  'Announcement.notice': 'limit',
  'ExceptionCap.most': 'limit',
  'Notification.limit': 'limit',
  'Duty.limit': 'limit',
  'Authority.limit': 'money',
  'MeasureValue.measure': 'attribute',
}

/** The rules that read a number with its unit, wherever they are used. */
const quantityRules: ReadonlySet<string> = new Set(['Quantity', 'Measure', 'Interval', 'Volume'])

/** Where a period stands without a number: `each month`, `per month`. */
const periodPlaces: ReadonlySet<string> = new Set([
  'Window.units',
  'ExceptionCap.window',
  'CreditCap.window',
  'CreditThreshold.window',
])

/** What a number or unit that comes next may be; undefined where it is no quantity. */
export function roleOf({ rule, feature, calls }: Next): QuantityRole | undefined {
  if (periodPlaces.has(`${rule}.${feature}`)) return 'period'
  if (!quantityRules.has(rule)) return undefined
  const [call] = calls
  return call && quantityRoles[`${call.rule}.${call.feature}`]
}

/** What people write most at a place, the most likely first. */
export const typicalValues: Readonly<Record<QuantityRole, readonly string[]>> = {
  effort: ['6 min', '240 s', '1 h'],
  patience: ['90 s', '3 min'],
  limit: ['20 s', '30 min', '4 business hours', '1 business day', '2 business days', '5 business days'],
  notice: ['3 months', '6 months', '4 weeks'],
  due: ['5 business days', '10 days', '2 weeks'],
  share: ['80 %', '90 %', '95 %', '100 %'],
  money: ['4.20 EUR', '250 EUR'],
  staff: ['5 FTE', '6.5 FTE'],
  week: ['38.5 h', '40 h', '35 h'],
  interval: ['month', 'quarter', '6 months', 'year', 'week'],
  volume: ['25 %', '100 per business day', '40 per week', '150 per month'],
  demand: ['100 per business day', '40 per week', '150 per month'],
  period: [],
  bound: [],
  attribute: [],
}

/** The same, where one place wants other values than its kind. */
export const typicalAt: Readonly<Record<string, readonly string[]>> = {
  'Shrinkage.value': ['28 %', '30 %', '25 %'],
  'ProfilePart.share': ['10 %', '20 %', '25 %', '50 %'],
  'Escalation.share': ['75 %', '100 %', '150 %'],
  'Credit.share': ['5 %', '10 %'],
  'CreditCap.share': ['30 %', '20 %', '100 %'],
  'Exception.volume': ['110 %', '120 %'],
  'Announcement.notice': ['2 days', '5 business days', '2 weeks'],
  'ExceptionCap.most': ['2 h', '4 h', '30 min'],
  'Notification.limit': ['1 h', '30 min', '1 business day'],
  'RepeatedTarget.interval': ['20 business days', '5 business days', '4 business hours', '1 h'],
  'Duty.limit': ['1 business day', '2 business days', '5 days'],
  'Authority.limit': ['250 EUR', '1_000 EUR'],
  'AssignmentVolume.volume': ['25 %', '50 %', '75 %'],
  'Review.interval': ['6 months', 'year', 'quarter', 'month'],
}
