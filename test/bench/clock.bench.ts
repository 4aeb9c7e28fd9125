// How fast the business clock is. Run with `node test/bench/clock.bench.ts`.
import {
  type Clock,
  createClock,
  type Duration,
  isProblem,
  loadHolidays,
  type Target,
} from '../../language/src/clock/index.ts'
import { office, roundTheClock } from '../clock/calendars.ts'

const count = 1_000_000
const year = 365 * 86_400

function clockOf(...args: Parameters<typeof createClock>): Clock {
  const clock = createClock(...args)
  if (isProblem(clock)) throw new Error(clock.kind)
  return clock
}

const rows: { readonly what: string; readonly ms: number; readonly perSecond: string }[] = []
function row(what: string, times: number, run: () => void): void {
  const start = performance.now()
  run()
  const ms = performance.now() - start
  rows.push({
    what,
    ms: Math.round(ms * 100) / 100,
    perSecond: times === 1 ? '' : Math.round((times / ms) * 1000).toLocaleString('en'),
  })
}

let holidays: Awaited<ReturnType<typeof loadHolidays>> | undefined
const start = performance.now()
holidays = await loadHolidays(office.holidays)
rows.push({
  what: 'loading the holidays of DE-HE',
  ms: Math.round((performance.now() - start) * 100) / 100,
  perSecond: '',
})

let clock = clockOf(office, holidays)
const from = clock.read('2027-01-01T00:00')!
row('first due date on a new clock', 1, () => {
  clock = clockOf(office, holidays)
  clock.addOpen(from, 3600)
})
row('ten years of open seconds, first time', 1, () => void clock.openSecondsBetween(from, from + 10 * year))
row('ten years of open seconds, again', 1, () => void clock.openSecondsBetween(from, from + 10 * year))

// Receipts all over the decade, in no order, the same on every run.
const receipts = new Float64Array(count)
let seed = 1
for (let index = 0; index < count; index++) {
  seed = (seed * 48_271) % 2_147_483_647
  receipts[index] = from + (seed % (9 * year))
}

const promises: readonly (readonly [string, Duration | Target])[] = [
  ['4 business hours', { amount: 4, unit: 'hour', clock: 'business' }],
  ['1000 business hours', { amount: 1000, unit: 'hour', clock: 'business' }],
  ['2 business days', { amount: 2, unit: 'day', clock: 'business' }],
  [
    'by close same day when before 14:00',
    { kind: 'by', time: 'close', day: 'same', receivedBefore: '14:00' },
  ],
  ['by 12:00 next business day', { kind: 'by', time: '12:00', day: 'next-business' }],
  ['30 min elapsed', { amount: 30, unit: 'minute', clock: 'elapsed' }],
  ['3 months', { amount: 3, unit: 'month', clock: 'calendar' }],
]
let check = 0
for (const [what, promise] of promises) {
  row(`1,000,000 due dates: ${what}`, count, () => {
    for (let index = 0; index < count; index++)
      check += (clock.dueOf(promise, receipts[index]!) as number) % 7
  })
}
const always = clockOf(roundTheClock)
row('1,000,000 due dates: 4 business hours, round the clock', count, () => {
  const promise = promises[0]![1]
  for (let index = 0; index < count; index++) check += always.dueOf(promise, receipts[index]!) as number
})
row('1,000,000 sums of open seconds over 90 days', count, () => {
  for (let index = 0; index < count; index++) {
    check += clock.openSecondsBetween(receipts[index]!, receipts[index]! + 90 * 86_400)
  }
})

console.table(rows)
if (!(check > 0)) process.exitCode = 1
