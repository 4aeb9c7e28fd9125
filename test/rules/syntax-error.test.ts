import { describe, test } from 'vitest'
import { check as checkAll, checkFix, checkOf } from '../support/check.ts'

// Broken braces, binary files and the like: see test/syntax. Here is what each sentence says, and where.
const { check, checkGerman } = checkOf('syntax-error')

describe('what is missing', () => {
  test('a unit', () =>
    check(`
   process Orders {
     step Capture within 20
//                       ^^ error[syntax-error] Expected a unit after 20, such as s, min or h.
     step Confirm within 30 min
   }
   profile Day { 08:00-18:00 100 }
//                           ^^^ error[syntax-error] Expected a unit after 100, such as %.
   team Desk { staff 5 }
//                   ^ error[syntax-error] Expected a unit after 5, such as FTE.
`))

  test('a unit, in German', () =>
    checkGerman(`
   process Orders { step Capture within 20 }
//                                      ^^ error[syntax-error] Nach 20 fehlt eine Einheit, zum Beispiel s, min oder h.
   profile Day { 08:00-18:00 100 }
//                           ^^^ error[syntax-error] Nach 100 fehlt eine Einheit, zum Beispiel %.
`))

  test('a name, a text, a value: with how such a line is written', () =>
    check(`
   party
// ^^^^^ error[syntax-error] Expected a name after 'party'.
//     help: Write it like this: party FieldSales "Außendienst"
   role TeamLead
//      ^^^^^^^^ error[syntax-error] Expected 'of' after 'TeamLead'.
//     help: Write it like this: role TeamLead "Teamleitung" of InsideSales
   metric Losses is share of abandoned
//                                    | error[syntax-error] Expected 'in' after 'abandoned'.
//     help: Write it like this: metric Abandonment is share of abandoned in offered
`))

  test('a word, in German', () =>
    checkGerman(`
   role TeamLead InsideSales
//               ^^^^^^^^^^^ error[syntax-error] Nach 'TeamLead' fehlt 'of'; hier steht 'InsideSales'.
//     help: So schreibt man es: role TeamLead "Teamleitung" of InsideSales
   metric Losses is abandoned
//                  ^^^^^^^^^ error[syntax-error] Nach 'is' fehlt 'time', 'share', 'number' oder 'score'; hier steht 'abandoned'.
//     help: So schreibt man es: metric LeadFeedback "Rückmeldung" is time from handover to feedback
`))

  test('what a line lacks is shown at its end, not on the next', () =>
    check(`
   contract Sales2027 {
     client
//   ^^^^^^ error[syntax-error] Expected a name after 'client'.
//     help: Write it like this: client FieldSales
     provider InsideSales
     duty of client
//           ^^^^^^ error[syntax-error] Expected a name after 'client'.
//     help: Write it like this: duty of client Forecast "Absatzprognose liefern" every month due 5 business days
     duty of provider Substitution
     notice
//   ^^^^^^ error[syntax-error] Expected a number after 'notice'.
//     help: Write it like this: notice 3 months
   }
   party InsideSales
`))

  test('a closing brace, with the place where it was opened', () =>
    check(`
   contract Sales2027 {
     assign All {
//   ^^^^^^ related: it was opened here
       others under Bronze
//                        | error[syntax-error] This 'assign' block is never closed.
//     help: Write } after its last line.

     standard OneVoice
   }
`))

  test('a closing brace, in German', () =>
    checkGerman(`
   contract Sales2027 {
     assign All {
//   ^^^^^^ related: er beginnt hier
       others under Bronze
//                        | error[syntax-error] Dieser Block 'assign' wird nicht geschlossen.
//     help: Nach seiner letzten Zeile } schreiben.
   }
`))

  test('an opening brace', () =>
    check(`
   calendar Office
//          ^^^^^^ error[syntax-error] Expected '{' after 'Office'.
//     help: Write it like this: calendar Phones "Telefonzeiten" extends Office { … }
     time zone "Europe/Berlin"
     open mon-fri 08:00-17:00
   }
   party Sales
`))

  test('both braces', () =>
    check(`
   calendar Office
//          ^^^^^^ error[syntax-error] Expected '{' after 'Office'.
     time zone "Europe/Berlin"
     open mon-fri 08:00-17:00
   party Sales
`))
})

describe('what is too much', () => {
  test('behind something complete', () =>
    check(`
   party Field Sales "Außendienst"
//       ^^^^^^^^^^^ error[syntax-error] A name is one word, without blanks and hyphens: 'Field Sales' is none.
//     help: Write FieldSales; blanks can stand in the title behind it, in quotes.
   skill English B2
//               ^^ error[syntax-error] 'B2' cannot follow 'English'.
//     help: Write it like this: skill Complaints "Reklamationen"
   process Orders {
     step Capture within 30 min by Sales
//                              ^^ error[syntax-error] 'by' cannot follow 'min'.
//     help: Write it like this: step Credit "Bonität prüfen" by Finance within 2 business hours
   }
   party Sales,
//            ^ error[syntax-error] ',' cannot follow 'Sales'.
//     help: A line ends without a comma.
`))

  test('in German', () =>
    checkGerman(`
   party Field Sales "Außendienst"
//       ^^^^^^^^^^^ error[syntax-error] Ein Name ist ein Wort ohne Leerzeichen und Bindestriche: 'Field Sales' ist keiner.
//     help: FieldSales schreiben; Leerzeichen dürfen im Titel dahinter stehen, in Anführungszeichen.
   party Marketing,
//                ^ error[syntax-error] Auf 'Marketing' kann ',' nicht folgen.
//     help: Eine Zeile endet ohne Komma.
`))

  test('a line that fits nowhere in its block', () =>
    check(`
   sla Gold {
     hours Office
     penalty 5 %
//   ^^^^^^^ error[syntax-error] 'penalty' begins nothing that can stand in this 'sla' block.
//     help: A line here begins with hours, case, goal, each, stop, escalate, credit or except.
     goal AnswerTime 80 % within 20 s
   }
   calendar Office { }
`))

  test('a line that fits nowhere in its block, in German', () =>
    checkGerman(`
   sla Gold {
     penalty 5 %
//   ^^^^^^^ error[syntax-error] Mit 'penalty' beginnt nichts, was in diesem Block 'sla' stehen kann.
//     help: Eine Zeile beginnt hier mit hours, case, goal, each, stop, escalate, credit oder except.
   }
`))

  test('a block that fits nowhere', () =>
    check(`
   catalogue BackOffice {
     bundle Orders {
//   ^^^^^^ error[syntax-error] 'bundle' begins nothing that can stand in this 'catalogue' block.
       channels phone
       effort 6 min
     }
     service Samples { channels portal }
   }
`))

  test('at the top of a file; prose is one finding', () =>
    check(`
   This is our contract.
// ^^^^ error[syntax-error] 'This' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, season, calendar, segmentation, profile, process, catalogue, event, metric, case, reason, sla or contract.
   It was written with care.
   party Sales
`))

  test('at the top of a file, in German', () =>
    checkGerman(`
   Vertrag Sales2027
// ^^^^^^^ error[syntax-error] Mit 'Vertrag' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, season, calendar, segmentation, profile, process, catalogue, event, metric, case, reason, sla oder contract.
`))

  test('a closing brace', () =>
    check(`
   calendar Office {
     time zone "Europe/Berlin"
   }
   }
// ^ error[syntax-error] This } closes nothing.
//     help: Remove it, or look above for a { that is missing.
   party Sales
`))

  test('a closing brace, in German', () =>
    checkGerman(`
   party Sales
   }
// ^ error[syntax-error] Diese } schließt nichts.
//     help: Entfernen, oder weiter oben nach einer fehlenden { suchen.
`))

  test('a closing brace in the midst of a block', () =>
    check(`
   calendar Office {
     time zone "Europe/Berlin"
     }
//   ^ error[syntax-error] This } closes nothing.
     open mon-fri 08:00-17:00
   }
`))
})

describe('what was meant', () => {
  test('a word misspelt', () =>
    check(`
   contract Sales2027 {
     assign All {
       others undr Bronze
//            ^^^^ error[syntax-error] 'undr' is not known here; did you mean 'under'?
//     fix: Write under
     }
   }
   Party Sales
// ^^^^^ error[syntax-error] 'Party' is not known here; did you mean 'party'?
//     fix: Write party
   step Foo
// ^^^^ error[syntax-error] 'step' begins no declaration.
`))

  test('a word misspelt, in German', () =>
    checkGerman(`
   partei Sales
// ^^^^^^ error[syntax-error] 'partei' ist hier nicht bekannt; ist 'party' gemeint?
//     fix: party schreiben
`))

  test('a word misspelt behind something complete', () =>
    check(`
   process Orders {
     step Capture wihtin 30 min
//                ^^^^^^ error[syntax-error] 'wihtin' is not known here; did you mean 'within'?
   }
   calendar Phones extend Office { }
//                 ^^^^^^ error[syntax-error] 'extend' is not known here; did you mean 'extends'?
   calendar Office { timezone "Europe/Berlin" }
//                   ^^^^^^^^ error[syntax-error] 'timezone' is not known here; did you mean 'time zone'?
`))

  test('an everyday word', () =>
    check(`
   calendar Office {
     open monday-friday 08:00-17:00
//        ^^^^^^ error[syntax-error] 'monday' is not known here; did you mean 'mon'?
//               ^^^^^^ error[syntax-error] 'friday' is not known here; did you mean 'fri'?
   }
   segmentation Customers {
     attribute strategic: boolean
     segment Large if strategic
//                 ^^ error[syntax-error] 'if' is not known here; did you mean 'when'?
     segment Small else
//                 ^^^^ error[syntax-error] 'else' is not known here; did you mean 'otherwise'?
   }
`))

  test('a text, a name, a date, a time written otherwise', () =>
    check(`
   calendar Office {
     closed 24.12.2027 to 31.12.2027 "Betriebsruhe"
//          ^^^^^^^^^^ error[syntax-error] Expected a weekday such as mon or a date such as 2027-01-31 after 'closed', but found '24.12.2027'.
//     help: Write 2027-12-24.
//     fix: Write 2027-12-24
//                        ^^^^^^^^^^ error[syntax-error] Expected a date such as 2027-01-31 after 'to', but found '31.12.2027'.
//     help: Write 2027-12-31.
//     fix: Write 2027-12-31
     open mon-fri 8-17
//                ^ error[syntax-error] Expected a time such as 08:00 after 'fri', but found '8'.
//     help: Write 08:00.
//     fix: Write 08:00
//                  ^^ error[syntax-error] Expected a time such as 08:00 after '-', but found '17'.
//     help: Write 17:00.
//     fix: Write 17:00
     holidays Hessen
//            ^^^^^^ error[syntax-error] Expected a text in quotes after 'holidays', but found 'Hessen'.
//     help: Write "Hessen".
//     fix: Write "Hessen"
   }
   sla Gold { goal "AnswerTime" 80 % within 20 s }
//                 ^^^^^^^^^^^^ error[syntax-error] Expected the name of a metric after 'goal', but found '"AnswerTime"'.
//     help: Write AnswerTime.
//     fix: Write AnswerTime
`))

  test('a decimal comma, thousands, comparisons, dashes', () =>
    check(`
   segmentation Customers {
     attribute revenue: money EUR
     segment A when revenue >= 0,50 EUR
//                             ^^^^ error[syntax-error] Decimals are written with a point: '0,50' was read as 0.50.
//     help: Write 0.50.
//     fix: Write 0.50
     segment B when revenue => 500 000 EUR
//                          ^^ error[syntax-error] '=>' is written '>=' here.
//     fix: Write >=
//                             ^^^^^^^ error[syntax-error] '500 000' is written '500_000' here.
//     fix: Write 500_000
     segment C when revenue == 1.000.000 EUR && revenue ≠ 2 EUR
//                          ^^ error[syntax-error] '==' is written '=' here.
//     fix: Write =
//                             ^^^^^^^^^ error[syntax-error] '1.000.000' is written '1_000_000' here.
//     fix: Write 1_000_000
//                                           ^^ error[syntax-error] '&&' is written 'and' here.
//     fix: Write and
//                                                      ^ error[syntax-error] '≠' is written '!=' here.
//     fix: Write !=
     segment D when revenue >= 500,000 EUR
//                             ^^^^^^^ error[syntax-error] '500,000' can be read in two ways: a number has no comma here.
//     help: Write 500_000 if the comma groups thousands, 500.000 if it begins decimals.
   }
   calendar Office { open mon–fri 08:00-17:00 }
//                           ^ error[syntax-error] '–' is written '-' here.
//     fix: Write -
`))

  test('a decimal comma, thousands, dashes, in German', () =>
    checkGerman(`
   segmentation Customers {
     attribute revenue: money EUR
     segment A when revenue >= 0,50 EUR
//                             ^^^^ error[syntax-error] Dezimalzahlen stehen mit Punkt: '0,50' wurde als 0.50 gelesen.
//     help: 0.50 schreiben.
     segment D when revenue >= 500,000 EUR
//                             ^^^^^^^ error[syntax-error] '500,000' lässt sich auf zwei Arten lesen: Zahlen stehen hier ohne Komma.
//     help: Als Tausender 500_000, als Nachkommastellen 500.000 schreiben.
   }
   calendar Office { open mon–fri 08:00-17:00 }
//                           ^ error[syntax-error] Statt '–' schreibt man hier '-'.
`))

  test('typographic quotes', () =>
    check(`
   party Sales „Vertrieb“
//             ^^^^^^^^^^ error[syntax-error] Texts stand between straight double quotes, not behind '„'.
//     help: Write "Vertrieb".
//     fix: Write "Vertrieb"
   party Marketing “Marketing
//                 ^ error[syntax-error] Texts stand between straight double quotes, not behind '“'.
//     help: Write " instead.
`))

  test('typographic quotes, in German', () =>
    checkGerman(`
   party Sales „Vertrieb“
//             ^^^^^^^^^^ error[syntax-error] Texte stehen zwischen geraden doppelten Anführungszeichen, nicht hinter '„'.
//     help: "Vertrieb" schreiben.
`))

  test('business hours', () =>
    check(`
   process Orders {
     step Capture within 4 working hours
//                         ^^^^^^^ error[syntax-error] 'working' is not known here; did you mean 'business'?
     step Credit within 2 bussiness days
//                        ^^^^^^^^^ error[syntax-error] 'bussiness' is not known here; did you mean 'business'?
   }
`))

  test('each fix', async () => {
    await checkFix('syntax-error', `process P { step A wihtin 30 min }`, `process P { step A within 30 min }`)
    await checkFix('syntax-error', `party Sales „Vertrieb“`, `party Sales "Vertrieb"`)
    await checkFix('syntax-error', `calendar C { closed 1.5.2027 }`, `calendar C { closed 2027-05-01 }`)
    await checkFix('syntax-error', `calendar C { timezone "UTC" }`, `calendar C { time zone "UTC" }`)
  })
})

describe('words of the language', () => {
  test('cannot be names where they give the text its structure', () =>
    check(`
   party team
//       ^^^^ error[syntax-error] 'team' is a word of the language and cannot be a name.
//     help: Choose another name, such as 'Team1', and put what people read in quotes behind it.
`))

  test('in German', () =>
    checkGerman(`
   party team
//       ^^^^ error[syntax-error] 'team' ist ein Wort der Sprache und kann kein Name sein.
//     help: Einen anderen Namen wählen, etwa 'Team1', und was Menschen lesen, in Anführungszeichen dahinter setzen.
`))
})

describe('characters', () => {
  test('that mean nothing', () =>
    check(`
   party Sales;
//            ^ error[syntax-error] ';' means nothing here.
//     help: Remove it, or put it in quotes if it is part of a text.
   party A & B
//         ^ error[syntax-error] '&' means nothing here.
//     help: Remove it, or put it in quotes if it is part of a text.
`))

  test('that mean nothing, in German', () =>
    checkGerman(`
   party Sales;
//            ^ error[syntax-error] ';' hat hier keine Bedeutung.
//     help: Entfernen oder, wenn es zu einem Text gehört, in Anführungszeichen setzen.
   catalogue C { service S { volume 320/day } }
//                                     ^ error[syntax-error] '/' hat hier keine Bedeutung.
//     help: In einem Text steht es in Anführungszeichen; eine Menge je Zeitraum schreibt man mit per: 320 per day.
`))

  test('a text that is not closed', () =>
    check(`
   party Sales "Vertrieb
//             ^^^^^^^^^ error[syntax-error] This text is never closed: the quote at its end is missing.
//     help: A text ends on the line on which it begins.
   party Marketing "Marketing"
`))

  test('a text that is not closed, in German', () =>
    checkGerman(`
   party Sales "Vertrieb
//             ^^^^^^^^^ error[syntax-error] Dieser Text wird nicht geschlossen: Am Ende fehlt das Anführungszeichen.
//     help: Ein Text endet in der Zeile, in der er beginnt.
`))

  test('a comment that is not closed', () =>
    check(`
   party Sales
   /* Marketing
// ^^ error[syntax-error] This comment is never closed: everything to the end of the file belongs to it.
//     help: Write */ where it ends.
   party Marketing
`))

  test('a comment that is not closed, in German', () =>
    checkGerman(`
   party Sales
   /* Marketing
// ^^ error[syntax-error] Dieser Kommentar wird nicht geschlossen: Alles bis zum Ende der Datei gehört dazu.
`))
})

describe('one mistake is one finding', () => {
  test('a name in two parts, and wherever it is used as one', () =>
    checkAll(
      `
   calendar Shop-Hours { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
//          ^^^^^^^^^^ error[syntax-error] A name is one word, without blanks and hyphens: 'Shop-Hours' is none.
//     help: Write ShopHours; blanks can stand in the title behind it, in quotes.
//     fix: Write ShopHours
   site Here calendar ShopHours
   site There calendar Shophours
`,
      { only: ['unknown-name'] },
    ))

  test('a comment of another language', () =>
    check(`
   # Contract – first draft
// ^ error[syntax-error] A comment begins with '//', not with '#'.
//     fix: Write //
   party Sales
`))

  test('what stands behind a unit that is not known', () =>
    checkAll(
      `
   catalogue Services { service Orders {
     effort 1 Std.
//          ^^^^^ error[unknown-unit] 'Std' is not a unit; did you mean 'h'?
     volume 14 pro Arbeitstag
//          ^^^^^^ error[unknown-unit] 'pro' is not a unit.
   } }
`,
      { only: ['unknown-unit'] },
    ))

  test('what is only too much goes by the fix', async () => {
    await checkFix(
      'syntax-error',
      `calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 Uhr }`,
      `calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }`,
    )
    await checkFix('syntax-error', `contract C { client: Sales }`, `contract C { client Sales }`)
  })
})
