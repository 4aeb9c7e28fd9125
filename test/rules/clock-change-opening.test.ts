import { describe, expect, test } from 'vitest'
import { zoneOf } from '../../language/src/clock/zone.ts'
import { checkWith, ruleList } from '../../language/src/index.ts'
import { secondsOfDay } from '../../language/src/model/open-days.ts'
import { isSafeTime } from '../../language/src/rules/calendars/clock-change-opening.ts'
import { checkFix, checkOf, library, projectOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('clock-change-opening')

describe('an opening', () => {
  test('that the clock skips does not exist', () =>
    check(`
   calendar Night {
     time zone "Europe/Berlin"
//             ^^^^^^^^^^^^^^^ related: this is the time zone
     open sun 02:30-12:00
//            ^^^^^ warning[clock-change-opening] '02:30' does not exist on 2027-03-28 in Europe/Berlin, when the clock is put forward; 'Night' needs it.
//     help: Time counts from when the clock is put forward. Another time, or hours of that date, would make it plain.
//     fix: Write 03:00
   }
   contract Sales2027 { in force 2027-01-01 to 2027-06-30 }
`))

  test('that the clock skips, in German', () =>
    checkGerman(`
   calendar Night {
     time zone "Europe/Berlin"
//             ^^^^^^^^^^^^^^^ related: das ist die Zeitzone
     open sun 02:30-12:00
//            ^^^^^ warning[clock-change-opening] '02:30' gibt es am 2027-03-28 in Europe/Berlin nicht, wenn die Uhr vorgestellt wird; 'Night' braucht diese Zeit.
//     help: Die Zeit zählt ab der Umstellung. Eine andere Uhrzeit oder Zeiten nur für diesen Tag machen es klar.
//     fix: 03:00 schreiben
   }
   contract Sales2027 { in force 2027-01-01 to 2027-06-30 }
`))

  test('that comes twice is open to doubt', () =>
    check(`
   calendar Night {
     time zone "Europe/Berlin"
//             ^^^^^^^^^^^^^^^ related: this is the time zone
     open sun 00:30-02:30
//                  ^^^^^ warning[clock-change-opening] '02:30' comes twice on 2027-10-31 in Europe/Berlin, when the clock is put back; 'Night' does not say which one counts.
//     help: Time counts whenever the clock shows an open time, so what comes twice counts twice. Another time, or hours of that date, would make it plain.
   }
   contract Sales2027 { in force 2027-07-01 to 2027-12-31 }
`))

  test('that comes twice, in German', () =>
    checkGerman(`
   calendar Night {
     time zone "Europe/Berlin"
//             ^^^^^^^^^^^^^^^ related: das ist die Zeitzone
     open sun 02:30-12:00
//            ^^^^^ warning[clock-change-opening] '02:30' gibt es am 2027-10-31 in Europe/Berlin zweimal, wenn die Uhr zurückgestellt wird; 'Night' sagt nicht, welche gilt.
//     help: Zeit zählt, wann immer die Uhr eine geöffnete Zeit zeigt; was zweimal kommt, zählt also zweimal. Eine andere Uhrzeit oder Zeiten nur für diesen Tag machen es klar.
   }
   contract Sales2027 { in force 2027-07-01 to 2027-12-31 }
`))

  test('on other days does not meet the change', () =>
    check(`
   calendar Night { time zone "Europe/Berlin" open mon-sat 02:30-12:00 open sun 03:00-12:00 }
   contract Sales2027 { in force 2027-01-01 to 2027-06-30 }
`))

  test('that goes on over midnight and all day has no end to doubt', () =>
    check(`
   calendar Always { time zone "Europe/Berlin" open mon-sun 00:00-24:00 }
`))

  test('where clocks are not changed is sound', () =>
    check(`
   calendar Night { time zone "UTC" open sun 02:30-12:00 }
   calendar Tokyo { time zone "Asia/Tokyo" open sun 02:30-12:00 }
   contract Sales2027 { in force 2027-01-01 to 2027-12-31 }
`))

  test('of a date counts for that date alone', () =>
    check(`
   calendar Night {
     time zone "Europe/Berlin"
     open sun 02:30-12:00
     open 2027-03-28 04:00-12:00
   }
   calendar Other {
     time zone "Europe/Berlin"
//             ^^^^^^^^^^^^^^^ related: this is the time zone
     open 2027-03-28 02:15-12:00
//                   ^^^^^ warning[clock-change-opening] '02:15' does not exist on 2027-03-28 in Europe/Berlin, when the clock is put forward; 'Other' needs it.
   }
   contract Sales2027 { in force 2027-01-01 to 2027-06-30 }
`))

  test('that is inherited is reported once, where it is written', () =>
    check(`
//- a.zusage
   calendar Night { time zone "Europe/Berlin" open sun 02:30-12:00 }
//                                                     ^^^^^ warning[clock-change-opening] '02:30' does not exist on 2027-03-28 in Europe/Berlin, when the clock is put forward; 'Night' needs it.
//                            ^^^^^^^^^^^^^^^ related: this is the time zone
//- b.zusage
   import "./a.zusage"
   calendar Heir extends Night { open mon 08:00-12:00 }
   contract Sales2027 { in force 2027-01-01 to 2027-06-30 }
`))
})

describe('the time', () => {
  test('is this year and the next where no contract is in force', () =>
    check(`
   calendar Night { time zone "Europe/Berlin" open sun 02:30-12:00 }
//                                                     ^^^^^ warning[clock-change-opening] '02:30' does not exist on 2026-03-29 in Europe/Berlin, when the clock is put forward; 'Night' needs it.
//                            ^^^^^^^^^^^^^^^ related: this is the time zone
`))

  test('of a contract without a change is sound', () =>
    check(`
   calendar Night { time zone "Europe/Berlin" open sun 02:30-12:00 }
   contract Sales2027 { in force 2027-05-01 to 2027-09-30 }
`))
})

describe('what is not known', () => {
  test('is passed over', () =>
    check(`
   calendar Night { time zone "Europe/Berln" open sun 02:30-12:00 }
   calendar Lost { open sun 02:30-12:00 }
   calendar Odd { time zone "Europe/Berlin" open sun 02:70-12:00 open sat 03:00-02:30 }
   contract Sales2027 { in force 2027-01-01 to 2027-06-30 }
`))
})

describe('times that no clock change reaches', () => {
  const times = Array.from({ length: 24 * 4 + 1 }, (_, index) => {
    const two = (value: number): string => String(value).padStart(2, '0')
    return `${two(Math.floor(index / 4))}:${two((index % 4) * 15)}`
  })

  test('are those that are taken for it, in all zones up to 2040', () => {
    const begin = Date.UTC(2024, 0, 1) / 1000
    const end = Date.UTC(2041, 0, 1) / 1000
    let zones = 0
    let changes = 0
    for (const timeZone of [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT+5']) {
      const safe = times.filter((time) => isSafeTime(time, timeZone))
      if (safe.length === 0) continue
      zones++
      const { starts, offsets } = zoneOf(timeZone)!.offsets(begin, end)
      for (const [index, at] of starts.entries()) {
        if (index === 0) continue
        changes++
        const [before, after] = [offsets[index - 1]!, offsets[index]!]
        const midnight = Math.floor((at + before) / 86_400) * 86_400
        const low = at + Math.min(before, after) - midnight
        const high = at + Math.max(before, after) - midnight
        for (const time of safe) {
          const seconds = secondsOfDay(time)
          for (const reading of [seconds - 86_400, seconds, seconds + 86_400]) {
            if (reading >= low && reading < high) expect.fail(`${timeZone} ${time} ${at}`)
          }
        }
      }
    }
    expect(zones).toBeGreaterThan(300)
    expect(changes).toBeGreaterThan(3000)
  })

  test('need no clock', () => {
    const text = `calendar A { time zone "Europe/Berlin" open mon-sun 00:00-00:45, 04:15-24:00 }
calendar B { time zone "America/New_York" open mon-sun 05:00-22:45 }
calendar C { time zone "UTC" open mon-sun 02:30-03:30 }
`
    const rules = ruleList.filter((rule) => rule.name === 'clock-change-opening')
    const missing = (source: string) =>
      checkWith(
        { project: projectOf([{ path: 'a.zusage', text: source }]), library },
        { today: '2026-11-25', rules },
        undefined,
      ).missing
    expect(missing(text)).toBeUndefined()
    expect(missing(text.replace('04:15', '03:15'))).toEqual(new Set())
  })
})

describe('the fix', () => {
  test('writes the time to which the clock is put forward', () =>
    checkFix(
      'clock-change-opening',
      `
   calendar Night { time zone "Europe/Berlin" open sun 02:30-12:00 }
`,
      `
   calendar Night { time zone "Europe/Berlin" open sun 03:00-12:00 }
`,
    ))
})

test('in a season', () =>
  check(`
   season Spring 2027-03-01 to 2027-04-30
   calendar Office { time zone "Europe/Berlin" open sun 08:00-10:00 open sun 02:30-10:00 during Spring }
//                                                                           ^^^^^ warning[clock-change-opening] '02:30' does not exist on 2027-03-28 in Europe/Berlin, when the clock is put forward; 'Office' needs it.
//                             ^^^^^^^^^^^^^^^ related: this is the time zone
   contract Sales2027 { in force 2027-01-01 to 2027-12-31 }
`))
