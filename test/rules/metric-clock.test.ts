import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('metric-clock')

describe('a clock', () => {
  test('that stops as it starts measures nothing', () =>
    check(`
   metric Wait is time from received to received
//                                      ^^^^^^^^ error[metric-clock] 'Wait' starts and stops with 'received': it is always 0.
//     help: Name the event up to which the time counts.
//                          ^^^^^^^^ related: 'received' stands here
`))

  test('that stops as it starts, in German', () =>
    checkGerman(`
   metric Wait is time from received to received
//                                      ^^^^^^^^ error[metric-clock] 'Wait' beginnt und endet mit 'received': Das ist immer 0.
//     help: Das Ereignis nennen, bis zu dem die Zeit zählt.
//                          ^^^^^^^^ related: 'received' steht hier
`))

  test('with a pause in between is as it should be', () =>
    check(`
   metric Wait is time from complete to resolved pausing from waiting to resumed
   event handover
   event feedback
   metric Lead is time from handover to feedback pausing from waiting to resumed
`))
})

describe('a pause', () => {
  test('that ends as it begins is none', () =>
    check(`
   metric Wait is time from complete to resolved pausing from waiting to waiting
//                                                                       ^^^^^^^ error[metric-clock] The pause of 'Wait' begins and ends with 'waiting': it is none.
//     help: Remove the pause, or let it begin and end between the start and the end of the clock.
//     fix: Remove the pause
//                                                            ^^^^^^^ related: 'waiting' stands here
`))

  test('that ends as it begins, in German', () =>
    checkGerman(`
   metric Wait is time from complete to resolved pausing from waiting to waiting
//                                                                       ^^^^^^^ error[metric-clock] Die Pause von 'Wait' beginnt und endet mit 'waiting': Das ist keine.
//     help: Die Pause entfernen oder zwischen Anfang und Ende der Messung beginnen und enden lassen.
//     fix: Die Pause entfernen
//                                                            ^^^^^^^ related: 'waiting' steht hier
`))

  test('that begins with the clock hides its beginning', () =>
    check(`
   metric Wait is time from complete to resolved pausing from complete to resumed
//                                                            ^^^^^^^^ error[metric-clock] 'Wait' pauses as soon as it starts, with 'complete': nothing counts before 'resumed'.
//     help: Let the clock start with resumed instead.
//     fix: Start with resumed, without a pause
//                          ^^^^^^^^ related: 'complete' stands here
`))

  test('that begins with the clock, in German', () =>
    checkGerman(`
   metric Wait is time from complete to resolved pausing from complete to resumed
//                                                            ^^^^^^^^ error[metric-clock] 'Wait' pausiert schon am Anfang, mit 'complete': Vor 'resumed' zählt nichts.
//     help: Stattdessen die Uhr mit resumed beginnen lassen.
//     fix: Mit resumed beginnen, ohne Pause
//                          ^^^^^^^^ related: 'complete' steht hier
`))

  test('that begins with the end comes too late', () =>
    check(`
   metric Wait is time from complete to resolved pausing from resolved to resumed
//                                                            ^^^^^^^^ error[metric-clock] The pause of 'Wait' begins with 'resolved', which already stops the clock.
//     help: Remove the pause, or let it begin and end between the start and the end of the clock.
//     fix: Remove the pause
//                                      ^^^^^^^^ related: 'resolved' stands here
`))

  test('that begins with the end, in German', () =>
    checkGerman(`
   metric Wait is time from complete to resolved pausing from resolved to resumed
//                                                            ^^^^^^^^ error[metric-clock] Die Pause von 'Wait' beginnt mit 'resolved', das die Uhr schon anhält.
//     help: Die Pause entfernen oder zwischen Anfang und Ende der Messung beginnen und enden lassen.
//     fix: Die Pause entfernen
//                                      ^^^^^^^^ related: 'resolved' steht hier
`))

  test('that ends with the end never ends', () =>
    check(`
   metric Wait is time from complete to resolved pausing from waiting to resolved
//                                                                       ^^^^^^^^ error[metric-clock] The pause of 'Wait' ends only with 'resolved', which stops the clock: after 'waiting' nothing counts any more.
//     help: Let the clock stop with waiting, or the pause end with another event.
//     fix: Remove the pause
//                                      ^^^^^^^^ related: 'resolved' stands here
`))

  test('that ends with the end, in German', () =>
    checkGerman(`
   metric Wait is time from complete to resolved pausing from waiting to resolved
//                                                                       ^^^^^^^^ error[metric-clock] Die Pause von 'Wait' endet erst mit 'resolved', das die Uhr anhält: Nach 'waiting' zählt nichts mehr.
//     help: Die Uhr mit waiting anhalten oder die Pause mit einem anderen Ereignis beenden.
//     fix: Die Pause entfernen
//                                      ^^^^^^^^ related: 'resolved' steht hier
`))

  test('that ends with the start never ends', () =>
    check(`
   metric Wait is time from complete to resolved pausing from waiting to complete
//                                                                       ^^^^^^^^ error[metric-clock] The pause of 'Wait' ends only with 'complete', which has already started the clock: after 'waiting' nothing counts any more.
//     help: Remove the pause, or let it begin and end between the start and the end of the clock.
//     fix: Remove the pause
//                          ^^^^^^^^ related: 'complete' stands here
`))

  test('that ends with the start, in German', () =>
    checkGerman(`
   metric Wait is time from complete to resolved pausing from waiting to complete
//                                                                       ^^^^^^^^ error[metric-clock] Die Pause von 'Wait' endet erst mit 'complete', das die Uhr schon in Gang gesetzt hat: Nach 'waiting' zählt nichts mehr.
//     help: Die Pause entfernen oder zwischen Anfang und Ende der Messung beginnen und enden lassen.
//     fix: Die Pause entfernen
//                          ^^^^^^^^ related: 'complete' steht hier
`))

  test('that comes before the start by the life of a request is reported', () =>
    check(`
   metric Wait is time from complete to resolved pausing from received to resumed
//                                                            ^^^^^^^^ warning[metric-clock] The pause of 'Wait' begins with 'received', which comes before 'complete' starts the clock.
//     help: Remove the pause, or let it begin and end between the start and the end of the clock.
//     fix: Remove the pause
//                          ^^^^^^^^ related: 'complete' stands here
`))

  test('that comes before the start, in German', () =>
    checkGerman(`
   metric Wait is time from complete to resolved pausing from received to resumed
//                                                            ^^^^^^^^ warning[metric-clock] Die Pause von 'Wait' beginnt mit 'received', bevor 'complete' die Uhr in Gang setzt.
//     help: Die Pause entfernen oder zwischen Anfang und Ende der Messung beginnen und enden lassen.
//     fix: Die Pause entfernen
//                          ^^^^^^^^ related: 'complete' steht hier
`))

  test('that comes before the start by another metric is reported', () =>
    check(`
   event checked
   event approved
   metric Check is time from checked to approved
   metric Wait is time from approved to resolved pausing from checked to resumed
//                                                            ^^^^^^^ warning[metric-clock] The pause of 'Wait' begins with 'checked', which comes before 'approved' starts the clock.
//                          ^^^^^^^^ related: 'approved' stands here
`))

  test('that ends after the end is reported', () =>
    check(`
   metric Wait is time from complete to resolved pausing from waiting to reopened
//                                                                       ^^^^^^^^ warning[metric-clock] The pause of 'Wait' ends with 'reopened', which comes only after 'resolved' has stopped the clock: once paused, it never goes on.
//     help: Remove the pause, or let it begin and end between the start and the end of the clock.
//     fix: Remove the pause
//                                      ^^^^^^^^ related: 'resolved' stands here
`))

  test('that ends after the end, in German', () =>
    checkGerman(`
   metric Wait is time from complete to resolved pausing from waiting to reopened
//                                                                       ^^^^^^^^ warning[metric-clock] Die Pause von 'Wait' endet mit 'reopened', das erst kommt, wenn 'resolved' die Uhr angehalten hat: Nach einer Pause läuft sie nie weiter.
//     help: Die Pause entfernen oder zwischen Anfang und Ende der Messung beginnen und enden lassen.
//     fix: Die Pause entfernen
//                                      ^^^^^^^^ related: 'resolved' steht hier
`))

  test('between events that nothing orders may be right', () =>
    check(`
   event checked
   event approved
   metric Wait is time from complete to approved pausing from checked to resumed
`))
})

describe('what is not known', () => {
  test('is passed over', () =>
    check(`
   metric Wait is time from unknown to unknown pausing from unknown to unknown
   metric Share is share of received in received
`))
})

describe('the fix', () => {
  test('removes the pause', () =>
    checkFix(
      'metric-clock',
      `
   metric Wait is time from complete to resolved pausing from waiting to waiting
`,
      `
   metric Wait is time from complete to resolved
`,
    ))

  test('starts where the pause ended', () =>
    checkFix(
      'metric-clock',
      `
   metric Wait is time from complete to resolved pausing from complete to resumed
`,
      `
   metric Wait is time from resumed to resolved
`,
    ))
})

describe('several events', () => {
  test('one that starts and stops the clock, or begins and ends the pause', () =>
    check(`
   event held
   metric A is time from received or complete to resolved or complete
//                                                           ^^^^^^^^ error[metric-clock] 'A' starts and stops with 'complete': it is always 0.
//     help: Name the event up to which the time counts.
//                                   ^^^^^^^^ related: 'complete' stands here
   metric B is time from received to resolved pausing from waiting or held to resumed or held
//                                                                                       ^^^^ error[metric-clock] The pause of 'B' begins and ends with 'held': it is none.
//     help: Remove the pause, or let it begin and end between the start and the end of the clock.
//     fix: Remove the pause
//                                                                    ^^^^ related: 'held' stands here
   metric C is time from received to resolved pausing from waiting or resolved to resumed
//                                                                    ^^^^^^^^ error[metric-clock] The pause of 'C' begins with 'resolved', which already stops the clock.
//     help: Remove the pause, or let it begin and end between the start and the end of the clock.
//     fix: Remove the pause
//                                   ^^^^^^^^ related: 'resolved' stands here
   metric D is time from received or complete to resolved pausing from complete or waiting to resumed
//                                                                     ^^^^^^^^ error[metric-clock] 'D' pauses as soon as it starts, with 'complete': nothing counts before 'resumed'.
//     help: Let the clock start with resumed instead.
//                                   ^^^^^^^^ related: 'complete' stands here
`))

  test('a pause may end with what stops the clock, or what starts it, if it may end otherwise', () =>
    check(`
   metric A is time from received to resolved pausing from waiting to resumed or resolved
   metric B is time from received or reopened to resolved pausing from waiting to resumed or reopened
`))

  test('the pause is removed with all its events', () =>
    check(`
   metric A is time from received to resolved or replied pausing from waiting to resolved or replied
//                                                                               ^^^^^^^^ error[metric-clock] The pause of 'A' ends only with 'resolved', which stops the clock: after 'waiting' nothing counts any more.
//     help: Let the clock stop with waiting, or the pause end with another event.
//     fix: Remove the pause
//                                   ^^^^^^^^ related: 'resolved' stands here
`))
})
