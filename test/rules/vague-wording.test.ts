import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('vague-wording')

describe('a vague word', () => {
  test('is reported at its place in the text', () =>
    check(`
   catalogue Desk {
     service Orders "Aufträge" {
       summary "Orders are entered as soon as possible, on best effort."
//                                 ^^^^^^^^^^^^^^^^^^^ warning[vague-wording] 'as soon as possible' promises nothing that could be measured.
//     help: Say by when, such as "within 4 business hours", or leave it to a goal of the SLA.
//                                                         ^^^^^^^^^^^ warning[vague-wording] 'best effort' promises nothing that could be measured.
//     help: Say what is done and by what one can tell, such as "two call-backs on different days".
     }
   }
`))

  test('in German', () =>
    checkGerman(`
   catalogue Desk {
     service Orders "Aufträge" {
       summary "Aufträge werden zeitnah erfasst und in der Regel bestätigt, angemessen begründet."
//                              ^^^^^^^ warning[vague-wording] 'zeitnah' sagt nichts Messbares zu.
//     help: Sagen, bis wann, zum Beispiel „innerhalb von 4 Arbeitsstunden“, oder es einem Ziel des SLA überlassen.
//                                                  ^^^^^^^^^^^^ warning[vague-wording] 'in der Regel' sagt nichts Messbares zu.
//     help: Sagen, in wie vielen Fällen, zum Beispiel „in 95 % der Fälle“, oder welche Fälle ausgenommen sind.
//                                                                          ^^^^^^^^^^ warning[vague-wording] 'angemessen' sagt nichts Messbares zu.
//     help: Sagen, was getan wird und woran man es erkennt, zum Beispiel „zwei Rückrufe an verschiedenen Tagen“.
     }
   }
`))

  test('may stand wherever somebody owes or gets something', () =>
    check(`
   process Answer {
     step Reply "Zeitnah antworten"
//               ^^^^^^^ warning[vague-wording] 'Zeitnah' promises nothing that could be measured.
     parallel { prompt Upsell "Umgehend nachfragen" }
//                             ^^^^^^^^ warning[vague-wording] 'Umgehend' promises nothing that could be measured.
   }
   catalogue Desk {
     service Orders "Zügige Erfassung" {
//                   ^^^^^^ warning[vague-wording] 'Zügige' promises nothing that could be measured.
       client provides "Kundennummer", "rechtzeitige Auskunft"
//                                      ^^^^^^^^^^^^ warning[vague-wording] 'rechtzeitige' promises nothing that could be measured.
       delivers "confirmation", "prompt or timely answer"
//                                         ^^^^^^ warning[vague-wording] 'timely' promises nothing that could be measured.
     }
   }
   sla Gold "Best-Effort" { }
//           ^^^^^^^^^^^ warning[vague-wording] 'Best-Effort' promises nothing that could be measured.
   contract Sales2027 {
     duty of client Forecast "Absatzprognose baldmöglichst liefern"
//                                           ^^^^^^^^^^^^^ warning[vague-wording] 'baldmöglichst' promises nothing that could be measured.
     right of provider Refusal "Nach Möglichkeit ablehnen"
//                              ^^^^^^^^^^^^^^^^ warning[vague-wording] 'Nach Möglichkeit' promises nothing that could be measured.
     authority of Lead Goodwill "In angemessener Frist entscheiden"
//                               ^^^^^^^^^^^^^^^^^^^^^ warning[vague-wording] 'In angemessener Frist' promises nothing that could be measured.
     standard OneVoice "Anfragen normalerweise am selben Tag beantworten"
//                               ^^^^^^^^^^^^^ warning[vague-wording] 'normalerweise' promises nothing that could be measured.
   }
`))

  test('is none in reasons, names, notes and exceptions', () =>
    check(`
   /** Wird zeitnah ergänzt. */
   catalogue Desk "Zeitnah" {
     // as soon as possible
     excluded Fairs { because "Das Marketing ist in der Regel selbst da" }
   }
   calendar Office { closed 2027-06-18 "in der Regel" }
   sla Gold { except "soweit möglich" }
   segmentation Customers { segment All "Umgehend" otherwise }
   contract Sales2027 { assign All { others not offered because "nach Möglichkeit" } }
`))

  test('has endings, capitals and other spaces', () =>
    check(`
   contract Sales2027 {
     standard A "ZEITNAHE Antwort"
//               ^^^^^^^^ warning[vague-wording] 'ZEITNAHE' promises nothing that could be measured.
     standard B "So  schnell wie   möglich"
//               ^^^^^^^^^^^^^^^^^^^^^^^^^ warning[vague-wording] 'So schnell wie möglich' promises nothing that could be measured.
     standard C "unverzüglicher Rückruf"
//               ^^^^^^^^^^^^^^ warning[vague-wording] 'unverzüglicher' promises nothing that could be measured.
     standard D "mit bestmöglichem Einsatz"
//                   ^^^^^^^^^^^^^ warning[vague-wording] 'bestmöglichem' promises nothing that could be measured.
     standard E "so bald als möglich"
//               ^^^^^^^^^^^^^^^^^^^ warning[vague-wording] 'so bald als möglich' promises nothing that could be measured.
     standard F "A.S.A.P."
//               ^^^^^^^^ warning[vague-wording] 'A.S.A.P.' promises nothing that could be measured.
   }
`))

  test('has umlauts in any form', () =>
    check(`
   contract Sales2027 {
     standard A "zügig"
//               ^^^^^ warning[vague-wording] 'zügig' promises nothing that could be measured.
     standard B "zuegig"
//               ^^^^^^ warning[vague-wording] 'zuegig' promises nothing that could be measured.
     standard C "zu\u0308gig"
//               ^^^^^^ warning[vague-wording] 'zu\u0308gig' promises nothing that could be measured.
   }
`))

  test('is not a part of another word', () =>
    check(`
   contract Sales2027 {
     standard A "Überraschend, Zeitnahme, Wasapi, unrechtzeitig"
     standard B "Regelmäßig, in der Regelung, untimely"
     standard C "Fasap_1"
   }
`))

  test('has its place behind escaped quotes too', () =>
    check(`
   contract Sales2027 {
     standard A "\\"Wie bestellt\\", aber umgehend"
//                                      ^^^^^^^^ warning[vague-wording] 'umgehend' promises nothing that could be measured.
   }
`))

  test('can be several in one text', () =>
    check(`
   contract Sales2027 {
     standard A "asap, ASAP und umgehend"
//               ^^^^ warning[vague-wording] 'asap' promises nothing that could be measured.
//                     ^^^^ warning[vague-wording] 'ASAP' promises nothing that could be measured.
//                              ^^^^^^^^ warning[vague-wording] 'umgehend' promises nothing that could be measured.
   }
`))

  test('is read in a file that has errors too', () =>
    check(`
   contract Sales2027 {
     standard A "umgehend"
//               ^^^^^^^^ warning[vague-wording] 'umgehend' promises nothing that could be measured.
     nonsense here
//   ^^^^^^^^ error[syntax-error] 'nonsense' begins nothing that can stand in this 'contract' block.
   }
`))
})
