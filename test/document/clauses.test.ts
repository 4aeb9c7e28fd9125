// What each clause of the clause book says in the document that both sides sign, in both languages.
import { describe, expect, test } from 'vitest'
import { documentMarkdown } from '../../cli/src/document/markdown.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { exampleFolders, jsonOf, readProject } from '../support/projects.ts'
import { documentFor, locales } from './support.ts'

/** By number of the clause: what stands there in German, and in English. */
const said: Readonly<Record<string, readonly (readonly [german: string, english: string])[]>> = {
  '01': [
    [
      'Für Fälle mit Klasse „A“: Bei allen Anfragen ist innerhalb von 2 Arbeitstagen erreicht: „Die Arbeit hat begonnen“; was vor 12:00 Uhr eingeht, innerhalb eines Arbeitstags.',
      'For cases with Klasse “A”: For all requests, this is reached within 2 business days: “Die Arbeit hat begonnen”; those received before 12:00 within 1 business day.',
    ],
  ],
  '02': [
    [
      'Die Zeit von „Jemand hat mit der Behebung begonnen“ bis „Anfrage gelöst“ oder „Es gibt eine Umgehung“.',
      'The time from “Jemand hat mit der Behebung begonnen” to “request settled” or “Es gibt eine Umgehung”.',
    ],
  ],
  '03': [
    [
      'Dringende Sicherheitsaktualisierung, höchstens 2 Stunden je Monat',
      'Dringende Sicherheitsaktualisierung, at most 2 hours each month',
    ],
    [
      'Beendet „Vom Mandanten verursachte Störung“ innerhalb eines Arbeitstags.',
      'Ends “Vom Mandanten verursachte Störung” within 1 business day.',
    ],
  ],
  '04': [
    [
      'was vor 14:00 Uhr eingeht, bis Geschäftsschluss desselben Tages.',
      'those received before 14:00 by close of business of the same day.',
    ],
  ],
  '05': [
    [
      'was vor 11:00 Uhr eingeht, bis Geschäftsschluss desselben Tages.',
      'those received before 11:00 by close of business of the same day.',
    ],
  ],
  '06': [
    [
      'Was eingeht, während geschlossen ist, gilt mit der nächsten Öffnung als eingegangen',
      'What arrives while it is closed counts as received at the next opening',
    ],
  ],
  '07': [
    [
      '90 % der Anfragen halten die Fristen für „Lösungszeit“ und „Reaktionszeit“ zugleich ein.',
      '90 % of requests meet the deadlines for “Time to resolution” and “Time to first reply” together.',
    ],
    [
      'Alle Fristen ruhen, solange gilt: „Vereinbarter Termin in der Zukunft“, „Bearbeitung durch Dritte“ oder „Anfragender nicht erreichbar“.',
      'All deadlines stand still while this lasts: “Vereinbarter Termin in der Zukunft”, “Bearbeitung durch Dritte” or “Anfragender nicht erreichbar”.',
    ],
  ],
  '08': [
    [
      'Für alle übrigen Fälle: Zu „Lösungszeit“ ist ausdrücklich nichts zugesagt; der Dienstleister tut, was er kann.',
      'For all other cases: For “Time to resolution”, expressly nothing is promised; the provider does what it can.',
    ],
    [
      'Für Fälle mit Standardfall „nein“: Sofort wird „Teamleitung“ unterrichtet.',
      'For cases with Standardfall “no”: At once, “Teamleitung” is told.',
    ],
  ],
  '09': [
    [
      '„Annahmezeit“ beträgt im Mittel höchstens 15 Sekunden, gerechnet ab „Anfrage zugestellt“.',
      'On average, “Time to answer” is at most 15 seconds, counted from “request put through”.',
    ],
  ],
  '10': [
    [
      'Alle Anfragen sind innerhalb von 10 Arbeitstagen gelöst.',
      'All requests are resolved within 10 business days.',
    ],
  ],
  '11': [
    [
      'Mindestens alle 20 Arbeitstage geschieht „Der Versicherte kennt den Stand“, bis „Anfrage gelöst“ eintritt.',
      'At least every 20 business days, “Der Versicherte kennt den Stand” happens, until “request settled” happens.',
    ],
  ],
  '12': [
    [
      'Für Fälle mit Art „DataProtection“: Alle Anfragen haben innerhalb von 30 Kalendertagen eine erste Antwort.',
      'For cases with Art “DataProtection”: All requests have a first reply within 30 calendar days.',
    ],
  ],
  '13': [
    [
      'Mindestens 90 % der angenommenen Anfragen löst, wer sie angenommen hat.',
      'At least 90 % of the requests taken up are resolved by whoever took them up.',
    ],
  ],
  '14': [
    [
      'Gemessen wird je Woche, je Monat und je Quartal, jeweils für sich.',
      'Goals are measured each week, each month and each quarter, each by itself.',
    ],
  ],
  '15': [
    [
      'Liegt „Verfügbarkeit“ unter 99,9 %, werden je volle 0,1 Prozentpunkte darunter 5 % des Preises gutgeschrieben.',
      'If “Availability” is below 99.9 %, 5 % of the price is credited for each full 0.1 percentage point below.',
    ],
    [
      'Alle Gutschriften zusammen betragen je Monat höchstens 30 % des Preises.',
      'All credits together come to at most 30 % of the price each month.',
    ],
  ],
  '16': [
    [
      'Gutschriften gibt es erst, wenn je Monat mindestens 2 Ziele verfehlt sind.',
      'Credits are due only once at least 2 goals are missed each month.',
    ],
  ],
  '17': [
    ['was 110 % der vereinbarten Menge übersteigt', 'what exceeds 110 % of the agreed volume'],
    [
      'Fällig jeden Monat, 30 Kalendertage vor Beginn des Monats.',
      'Due every month, 30 calendar days before the beginning of the month.',
    ],
  ],
  '18': [
    ['Seine Monate beginnen am 22. Tag.', 'Its months begin on day 22.'],
    [
      '21 Kalendertage vor Beginn des Jahres; der erste Zeitraum beginnt am 22. Dezember 2026.',
      '21 calendar days before the beginning of the year; the first period begins on 22 December 2026.',
    ],
  ],
  '19': [
    [
      'was 200 % der vereinbarten Menge übersteigt, nur wenn die andere Seite innerhalb einer Stunde, rund um die Uhr gezählt, ab Beginn unterrichtet ist',
      'what exceeds 200 % of the agreed volume, only if the other side is told within 1 hour, counted round the clock, from the beginning',
    ],
    [
      'Beendet „Störung der Datenlieferung“ innerhalb von 4 Stunden, rund um die Uhr gezählt.',
      'Ends “Störung der Datenlieferung” within 4 hours, counted round the clock.',
    ],
  ],
  '20': [
    [
      'Geplante Wartung, nur wenn 2 Kalendertage vorher angekündigt',
      'Geplante Wartung, only if announced 2 calendar days before',
    ],
    ['Notfallwartung, höchstens 2 Stunden jedes Mal', 'Notfallwartung, at most 2 hours each time'],
  ],
  '21': [
    [
      'Sind 80 % der zugesagten Zeit verstrichen, wird „Teamleitung“ unterrichtet.',
      'Once 80 % of the promised time has passed, “Teamleitung” is told.',
    ],
  ],
  '22': [
    [
      'Bei weniger als 20 Fällen in einem Zeitraum gilt statt der Anteile: Höchstens 2 dürfen das Ziel verfehlen.',
      'With fewer than 20 cases in a period, the shares do not count: at most 2 may miss the goal.',
    ],
  ],
  '23': [
    [
      'Bei allen Anfragen ist innerhalb von 2 Geschäftsminuten erreicht: „Jemand ist zuständig“.',
      'For all requests, this is reached within 2 business minutes: “Jemand ist zuständig”.',
    ],
  ],
  '24': [
    [
      '„Kontakt versucht“ geschieht je Fall mindestens 5-mal.',
      '“Kontakt versucht” happens at least 5 times in each case.',
    ],
    [
      'Der Anteil „Angenommene Leads“ (von „Lead angenommen“ an „Lead übergeben“) beträgt mindestens 60 %.',
      'The share “Angenommene Leads” (of “Lead angenommen” in “Lead übergeben”) is at least 60 %.',
    ],
  ],
  '25': [
    [
      'Für Fälle mit Priorität „P2“: 95 % der Anfragen haben innerhalb einer Geschäftsstunde eine erste Antwort.',
      'For cases with Priorität “P2”: 95 % of requests have a first reply within 1 business hour.',
    ],
  ],
  'field-service': [
    [
      'Der Anteil „Beim ersten Besuch gelöst“ (von „Anfrage gelöst“ an „Techniker vor Ort“) beträgt mindestens 75 %; nie weniger als 65 %.',
      'The share “Beim ersten Besuch gelöst” (of “request settled” in “Techniker vor Ort”) is at least 75 %; never less than 65 %.',
    ],
    [
      '„Kunden angerufen“ geschieht je Fall mindestens einmal.',
      '“Kunden angerufen” happens at least once in each case.',
    ],
    ['Erwartete Menge (Erntezeit):** 95 je Woche', 'Expected volume in Erntezeit:** 95 per week'],
    [
      'Mindestens einmal je Arbeitstag geschieht „Kunden angerufen“',
      'At least every business day, “Kunden angerufen” happens',
    ],
  ],
  'it-service-desk': [
    [
      'Höchstens 5 % der Anfragen werden abgebrochen, ehe sie jemand annimmt; nie mehr als 8 %.',
      'At most 5 % of requests are abandoned before somebody takes them up; never more than 8 %.',
    ],
    ['Gewartet wird auf „Softwarehersteller“.', '“Softwarehersteller” is waited for.'],
  ],
  'shared-services': [
    [
      'Für Fälle mit „Skonto möglich“: „nein“ und „Mit Bestellbezug“: „nein“ und Betrag unter 10.000 €:',
      'For cases with “Skonto möglich”: “no” and “Mit Bestellbezug”: “no” and Betrag below €10,000:',
    ],
    ['Jahresabschluss, 20.–31. Dezember 2027', 'Jahresabschluss, 20 – 31 December 2027'],
  ],
}

/** The text as it is read: without what Markdown needs, and with plain spaces. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/\\(?=[^\n])/g, '')

const folders = exampleFolders.filter((folder) => /clauses|service-desk|services$|service$/.test(folder))
const keyOf = (folder: string): string => /clauses\/(\d\d)/.exec(folder)?.[1] ?? folder.split('/').at(-1)!

test('every clause and every story is read', () => {
  expect(folders.map(keyOf).sort()).toEqual(Object.keys(said).sort())
})

describe.each(folders)('%s', async (folder) => {
  const contract: CompiledContract = JSON.parse(jsonOf(readProject(folder)))
  test.each(locales)('in %s', async (locale) => {
    const text = plain(documentMarkdown(await documentFor(contract, locale)))
    for (const [german, english] of said[keyOf(folder)] ?? [])
      expect(text).toContain(locale === 'de' ? german : english)
  })
})
