import {
  type Calendar,
  type Clock,
  createClock,
  type Duration,
  dueOfGoal,
  type HolidayProvider,
  isProblem,
  loadHolidays,
  type Target,
} from '../../language/src/clock/index.ts'

/** The clock of a calendar, whose holidays are those of Hesse if it has any. */
export function clockOf(calendar: Calendar, provider: HolidayProvider = hesse): Clock {
  const clock = createClock(calendar, provider)
  if (isProblem(clock)) throw new Error(JSON.stringify(clock))
  return clock
}

const hesse = await loadHolidays(['DE-HE'])

/** `2027-03-08 17:30`, with seconds only where there are some; a problem as it is. */
export function localText(clock: Clock, answer: unknown): unknown {
  if (typeof answer !== 'number') return answer
  const text = clock.format(answer)
  return `${text.slice(0, 10)} ${text.slice(17, 19) === '00' ? text.slice(11, 16) : text.slice(11, 19)}`
}

/** When a promise is due for something received at a local time; `none` if it is not. */
export function dueText(
  clock: Clock,
  promise: Duration | Target | readonly Target[],
  received: string,
): unknown {
  const at = clock.read(received)
  if (at === undefined) throw new Error(`no such time: ${received}`)
  if (!Array.isArray(promise))
    return localText(clock, clock.dueOf(promise as Duration | Target, at) ?? 'none')
  const stages = dueOfGoal(clock, promise as readonly Target[], at)
  if (isProblem(stages)) return stages
  return stages.map(({ due }) => localText(clock, due ?? 'none'))
}

/** `4 business hours`, `20 s`, `2 days`: as the language writes it, for tests that read well. */
export function duration(text: string): Duration {
  const [, amount = '', business, unit = ''] = /^([\d.]+) (business )?(\w+)$/.exec(text) ?? []
  const name = { s: 'second', min: 'minute', h: 'hour' }[unit] ?? unit.replace(/s$/, '')
  const clock = business ? 'business' : ['second', 'minute', 'hour'].includes(name) ? 'elapsed' : 'calendar'
  return { amount: Number(amount), unit: name as Duration['unit'], clock }
}

/** `80 % within 20 s`, `95 % by close same day when before 14:00`, `at most 5 %`: as the language writes it. */
export function target(text: string): Target {
  if (text.startsWith('at ')) return { kind: 'bound' }
  if (text === 'best effort') return { kind: 'best-effort' }
  const [, interval, until = ''] = /^every (.*) until (\w+)$/.exec(text) ?? []
  if (interval !== undefined) return { kind: 'every', interval: duration(interval), until: [until] }
  const [, percent, kind, rest = ''] = /^(?:([\d.]+) % )?(within|by) (.*)$/.exec(text) ?? []
  const share = percent === undefined ? {} : { share: Number(percent) / 100 }
  if (kind === 'within') {
    const [limit = '', before] = rest.split(' when before ')
    return { kind, ...share, limit: duration(limit), ...(before && { receivedBefore: before }) }
  }
  const [, time = '', day, receivedBefore] =
    /^(close|\d\d:\d\d) (same day|next business day)(?: when before (\d\d:\d\d))?$/.exec(rest) ?? []
  return {
    kind: 'by',
    ...share,
    time,
    day: day === 'same day' ? 'same' : 'next-business',
    ...(receivedBefore === undefined ? {} : { receivedBefore }),
  }
}

export function targets(text: string): Target[] {
  return text.split(', ').map(target)
}
