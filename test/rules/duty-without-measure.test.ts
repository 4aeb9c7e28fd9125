import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('duty-without-measure')

describe('a duty of the client', () => {
  test('with neither a date nor a metric is reported', () =>
    check(`
   contract Sales2027 {
     duty of client Forecast "Absatzprognose liefern"
//                  ^^^^^^^^ info[duty-without-measure] Nobody will be able to say whether 'Forecast', a duty of the client, was fulfilled: it has no date and no metric.
//     help: Say when it is due (every month due 5 business days), or name a metric (measured by …).
   }
`))

  test('in German', () =>
    checkGerman(`
   contract Sales2027 {
     duty of client Forecast "Absatzprognose liefern"
//                  ^^^^^^^^ info[duty-without-measure] Niemand wird sagen können, ob 'Forecast', eine Pflicht des Auftraggebers, erfüllt wurde: Sie hat weder Termin noch Kennzahl.
//     help: Angeben, wann sie fällig ist (every month due 5 business days), oder eine Kennzahl nennen (measured by …).
   }
`))

  test('that recurs is fine', () =>
    check(`
   contract Sales2027 {
     duty of client Forecast "Absatzprognose liefern" every month
   }
`))

  test('that is measured is fine, even by a metric that is not known', () =>
    check(`
   contract Sales2027 {
     duty of client LeadReply "Leads beantworten" measured by LeadFeedback
   }
`))

  test('that cannot be read is not reported', () =>
    check(`
   contract Sales2027 {
     duty of client Forecast "Absatzprognose liefern" evry month
//                                                    ^^^^ error[syntax-error] 'evry' is not known here; did you mean 'every'?
   }
`))

  test('whose side cannot be read is not reported', () =>
    check(`
   contract Sales2027 {
     duty of Forecast innerhalb" measured by LeadFeedback
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[syntax-error] This text is never closed: the quote at its end is missing.
     duty of Forecast innerhalb" measured by LeadFeedback
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[syntax-error] This text is never closed: the quote at its end is missing.
   }
`))
})

describe('a duty of the provider', () => {
  test('is measured by the goals of the SLAs', () =>
    check(`
   contract Sales2027 {
     assign All { others under Gold }
     duty of provider Substitution "Vertretung sicherstellen"
   }
   sla Gold extends Silver { }
   sla Silver { goal AnswerTime 80 % within 20 s }
`))

  test('is reported where no SLA with goals is promised', () =>
    check(`
   contract Sales2027 {
     assign All { others under Gold }
     duty of provider Substitution "Vertretung sicherstellen"
//                    ^^^^^^^^^^^^ info[duty-without-measure] Nobody will be able to say whether 'Substitution', a duty of the provider, was fulfilled: it has no date and no metric.
   }
   sla Gold { }
   sla Silver { goal AnswerTime 80 % within 20 s }
`))

  test('is reported where nothing is promised, in German', () =>
    checkGerman(`
   contract Sales2027 {
     duty of provider Substitution "Vertretung sicherstellen"
//                    ^^^^^^^^^^^^ info[duty-without-measure] Niemand wird sagen können, ob 'Substitution', eine Pflicht des Dienstleisters, erfüllt wurde: Sie hat weder Termin noch Kennzahl.
   }
`))

  test('may be measured by an SLA that is not known', () =>
    check(`
   contract Sales2027 {
     assign All { others under Gold }
     duty of provider Substitution "Vertretung sicherstellen"
   }
`))
})

describe('other clauses', () => {
  test('need no measure', () =>
    check(`
   contract Sales2027 {
     right of client Inspection "Vorgänge einsehen"
     authority of TeamLead Goodwill "Kulanz"
     standard OneVoice "Alle Anliegen laufen über die vereinbarten Kanäle"
   }
`))
})

test('a time in which a reason has to end is a measure', () =>
  check(`
   reason Unreachable waiting for client
   contract Sales2027 {
     duty of client Callback ends Unreachable within 1 business day
     duty of client Outlook delivers "volumes"
//                  ^^^^^^^ info[duty-without-measure] Nobody will be able to say whether 'Outlook', a duty of the client, was fulfilled: it has no date and no metric.
   }
`))
