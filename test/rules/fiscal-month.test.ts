import { test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('fiscal-month')

test('a day that not every month has', () =>
  check(`
   contract Sales2027 { months start on day 29 }
//                                          ^^ error[fiscal-month] Months start on a day that every month has, from 1 to 28; '29' is none.
   contract Sales2028 { months start on day 0 }
//                                          ^ error[fiscal-month] Months start on a day that every month has, from 1 to 28; '0' is none.
   contract Sales2029 { months start on day 2.5 }
//                                          ^^^ error[fiscal-month] Months start on a day that every month has, from 1 to 28; '2.5' is none.
`))

test('a day that not every month has, in German', () =>
  checkGerman(`
   contract Sales2027 { months start on day 29 }
//                                          ^^ error[fiscal-month] Monate beginnen an einem Tag, den jeder Monat hat, von 1 bis 28; '29' ist keiner.
   contract Sales2028 { months start on day 0 }
//                                          ^ error[fiscal-month] Monate beginnen an einem Tag, den jeder Monat hat, von 1 bis 28; '0' ist keiner.
   contract Sales2029 { months start on day 2.5 }
//                                          ^^^ error[fiscal-month] Monate beginnen an einem Tag, den jeder Monat hat, von 1 bis 28; '2.5' ist keiner.
`))

test('any other is a beginning', () =>
  check(`
   contract Sales2027 { months start on day 1 }
   contract Sales2028 { months start on day 28 }
`))

test.each([
  ['29', '28'],
  ['31', '28'],
  ['32', '1'],
  ['0', '1'],
  ['2.5', '1'],
])('%s becomes %s', (day, instead) =>
  checkFix(
    'fiscal-month',
    `contract Sales2027 { months start on day ${day} }`,
    `contract Sales2027 { months start on day ${instead} }`,
  ),
)
