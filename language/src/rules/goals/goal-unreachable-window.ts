import { type DeadlineTarget, daysOfMonths, deadlineOf, isDeadline } from '../../model/deadlines.ts'
import type { Goal } from '../../model/declarations.ts'
import { mostOpen, type OpenDays, openDaysOf } from '../../model/open-days.ts'
import type { ProjectModel } from '../../model/project.ts'
import type { Duration, Literal } from '../../model/values.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { rewrite } from '../support/literal-rule.ts'
import { standsHere, textAt } from '../support/promise-texts.ts'
import { mostDays, openDaysIn } from '../support/windows.ts'

interface TooLong {
  readonly promise: string
  readonly window: string
}

export const goalUnreachableWindow = defineRule({
  name: 'goal-unreachable-window',
  severity: 'warning',
  purpose: {
    en: 'A deadline is longer than the period over which it is measured.',
    de: 'Eine Frist ist länger als der Zeitraum, über den sie gemessen wird.',
  },
  messages: {
    long: message<TooLong>({
      en: ({ promise, window }) =>
        `${code(promise)} does not fit into ${code(window)}: nothing falls due in the period in which it is received.`,
      de: ({ promise, window }) =>
        `${code(promise)} passt nicht in ${code(window)}: Nichts wird in dem Zeitraum fällig, in dem es eingeht.`,
      help: {
        en: () => 'Measure over a longer period, or promise a shorter time.',
        de: () => 'Über einen längeren Zeitraum messen oder eine kürzere Zeit zusagen.',
      },
    }),
  },
  file(file, report, { project, facts }) {
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla') continue
      const { windows, goals, hours } = facts.sla(sla)
      // Of what is inherited from the same place as the periods, that place's own SLA speaks.
      const candidates = sla.windows.length === 0 ? sla.goals : goals
      if (candidates.length === 0) continue
      const calendar = hours?.target
      const days = calendar && openDaysOf(facts.calendar(calendar))
      const own = new Set<Goal>(sla.goals)
      for (const goal of candidates) {
        // The periods of the goal itself are said where it stands.
        if (goal.windows.length > 0 && !own.has(goal)) continue
        const measured = goal.windows.length > 0 ? goal.windows : windows
        for (const target of goal.targets.filter(isDeadline)) {
          const window = measured.find(({ value }) => value !== undefined && isLonger(target, value, days))
          if (window === undefined) continue
          const at = own.has(goal) ? target.origin : window.origin
          const other = own.has(goal) ? window : target
          const isOwn = sla.windows.includes(window) || goal.windows.includes(window)
          report(
            'long',
            { promise: textAt(project, target.origin), window: textAt(project, window.origin) },
            {
              at,
              related: [standsHere(project, other)],
              fixes: isOwn ? fixesOf(project, window, measured, target, days) : [],
            },
          )
        }
      }
    }
  },
})

function fixesOf(
  project: ProjectModel,
  window: Literal<Duration>,
  windows: readonly Literal<Duration>[],
  target: DeadlineTarget,
  days: OpenDays | undefined,
): Fix[] {
  const isThere = (period: Duration): boolean =>
    windows.some(({ value }) => value?.amount === period.amount && value.unit === period.unit)
  const found = periods.find(([, period]) => !isLonger(target, period, days))
  if (found === undefined) return []
  if (isThere(found[1])) return [withoutWindow(project, window, windows)]
  const text = textAt(project, window.origin).startsWith('each ') ? `each ${found[0]}` : found[0]
  return [rewrite(window, text)]
}

/** Another one is long enough, so that this one only goes. */
function withoutWindow(
  project: ProjectModel,
  window: Literal<Duration>,
  windows: readonly Literal<Duration>[],
): Fix {
  const { file, start, end } = window.origin
  const at = windows.indexOf(window)
  const [before, after] = [windows[at - 1], windows[at + 1]]
  const word = textAt(project, window.origin)
  const each = /^each\s/.exec(word)?.[0] ?? ''
  const edit =
    before === undefined
      ? { file, start: start + each.length, end: after?.origin.start ?? end, text: '' }
      : { file, start: before.origin.end, end, text: '' }
  const name = word.slice(each.length)
  return { title: { en: `Leave out ${name}`, de: `${name} weglassen` }, edits: [edit] }
}

const period = (amount: number, unit: Duration['unit']): Duration => ({ amount, unit, clock: 'calendar' })
const periods: readonly (readonly [string, Duration])[] = [
  ['week', period(1, 'week')],
  ['month', period(1, 'month')],
  ['quarter', period(3, 'month')],
  ['year', period(12, 'month')],
]

/** Whether what is received as a period begins falls due after its end, and so does everything else received in it. */
function isLonger(target: DeadlineTarget, window: Duration, days: OpenDays | undefined): boolean {
  const deadline = deadlineOf(target)
  if (deadline === undefined || window.clock !== 'calendar') return false
  const most = mostDays(window)
  switch (deadline.kind) {
    case 'elapsed':
      // The longest day has an hour or so more than others.
      return deadline.seconds > most * 86_400 + 3 * 3600
    case 'days':
      return deadline.days > most
    case 'months':
      return window.unit === 'month'
        ? deadline.months > window.amount
        : daysOfMonths(deadline.months).least > most
    case 'open':
      return days !== undefined && deadline.seconds > openDaysIn(most, days) * mostOpen(days)
    case 'closing':
      return days !== undefined && deadline.day >= Math.max(1, openDaysIn(most, days))
    case 'time':
      return days !== undefined && deadline.day >= Math.max(1, openDaysIn(most, days))
  }
}
