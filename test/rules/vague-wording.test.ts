import { describe, expect, test } from 'vitest'
import { checkOf, findingsIn } from '../support/check.ts'

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

describe('what is vague', () => {
  /** The words that are found in a title. */
  async function found(title: string): Promise<string[]> {
    const text = `contract Sales2027 { standard One "${title}" }`
    const findings = await findingsIn([{ path: 'main.zusage', text }], { only: ['vague-wording'] })
    return findings.map(({ at }) => text.slice(at.start, at.end))
  }

  test.each([
    ...['zeitnah', 'zeitnahes', 'zeitnäher', 'umgehend', 'umgehende', 'unverzüglich', 'schnellstmöglich'],
    ...[
      'schnellstmögliche',
      'frühestmöglich',
      'alsbald',
      'ASAP',
      'baldmöglichst',
      'baldmögliche',
      'baldigst',
    ],
    ...['so schnell wie möglich', 'so schnell es geht', 'so bald wie möglich', 'so rasch als möglich'],
    ...[
      'sobald wie möglich',
      'möglichst schnell',
      'möglichst zeitnahe',
      'zügig',
      'zügiger',
      'rasch',
      'rasches',
    ],
    ...['kurzfristig', 'kurzfristige', 'rechtzeitig', 'in Kürze', 'in kurzer Zeit', 'in angemessener Zeit'],
    ...['innerhalb angemessener Frist', 'innerhalb einer angemessenen Frist'],
    ...['as soon as possible', 'as quickly as possible', 'as soon as reasonably practicable', 'a.s.a.p.'],
    ...[
      'promptly',
      'timely',
      'in due time',
      'in due course',
      'swiftly',
      'without undue delay',
      'without delay',
    ],
    ...['within a reasonable time', 'within a reasonable period of time', 'at the earliest opportunity'],
    ...['best effort', 'best efforts', 'best-effort', 'best endeavours', 'reasonable', 'reasonably'],
    ...['commercially reasonable efforts', 'bestmöglich', 'bestmögliche', 'nach besten Kräften'],
    ...['nach bestem Bemühen', 'angemessen', 'angemessene', 'bemüht sich', 'strives to', 'endeavors to'],
    ...[
      'in der Regel',
      'im Regelfall',
      'normalerweise',
      'üblicherweise',
      'im Allgemeinen',
      'nach Möglichkeit',
    ],
    ...[
      'grundsätzlich',
      'grundsätzliche',
      'soweit möglich',
      'wenn möglich',
      'möglichst',
      'as a rule',
      'usually',
    ],
    ...['normally', 'generally', 'typically', 'where possible', 'if possible', 'as far as possible'],
  ])('%s', async (words) => {
    expect(await found(`Das ist ${words}, is it not`)).toEqual([words])
    expect(await found(words)).toEqual([words])
    expect(await found(`X${words}`)).not.toContain(words)
  })

  test.each([
    'Alle Anliegen laufen über die vereinbarten Kanäle',
    'Aufträge bis 14:00 am selben Tag erfassen',
    'Sofort zurückrufen, spätestens nach 4 Stunden',
    'Regelmäßig alle zwei Wochen berichten',
    'Die Regel gilt; möglich ist beides',
    'Jede Antwort so kurz wie die Frage',
    'A prompt answer within 4 hours',
    'The best price and every effort in writing',
    'As soon as the order is complete',
    'Uhrzeit, Mahlzeit, Zeitnahme, Raschelpapier',
  ])('not: %s', async (title) => {
    expect(await found(title)).toEqual([])
  })
})
