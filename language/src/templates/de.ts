import type { Template } from './index.ts'

/** Ein kleiner Innendienst: wer, für wen, was, wie gut. */
export const germanTemplate: Template = (year) => ({
  'zusage.json': `{
  "locale": "de"
}
`,
  'organisation.zusage': `// Wer den Vertrag schließt, wer die Arbeit tut und wann gearbeitet wird.

party Außendienst "Außendienst"
party Innendienst "Vertriebsinnendienst"

role Teamleitung "Teamleitung Innendienst" of Innendienst

/** Fristen in Arbeitszeit (business hours, business days) laufen nur, wenn hier geöffnet ist. */
calendar Bürozeiten "Bürozeiten" {
  time zone "Europe/Berlin"
  open mon-thu 08:00-17:00
  open fri 08:00-15:00
  holidays "DE-HE"
  closed ${year}-12-24 to ${year}-12-31 "Betriebsruhe"
}

team Auftragsservice "Auftragsservice" {
  of Innendienst
  hours Bürozeiten
  staff 5 FTE
  week 38.5 h
  shrinkage 28 %
}
`,
  'kunden.zusage': `// Für wen gearbeitet wird. Jeder Kunde gehört in genau ein Segment: keiner in zwei, keiner in keines.

segmentation Kunden "Kundensegmente" {
  attribute umsatz      "Jahresumsatz": money EUR
  attribute strategisch "Strategischer Kunde": boolean

  segment Großkunden  "Großkunden"  when strategisch or umsatz >= 250_000 EUR
  segment Stammkunden "Stammkunden" otherwise
}
`,
  'leistungen.zusage': `// Was der Innendienst leistet, was er nicht leistet, und wie gut er es verspricht.
import "./organisation.zusage"

catalogue Leistungen "Leistungskatalog" {
  /** Sofort, während der Kunde am Telefon wartet. */
  service Telefonbestellung "Telefonische Bestellung" {
    channels phone
    work immediate
    effort 4 min
    volume 120 per business day
  }
  /** Der Reihe nach, jede Bestellung bis zu ihrer Frist. */
  service Auftragserfassung "Auftragserfassung" {
    channels email, portal
    work deferrable
    effort 6 min
    volume 60 per business day
    client provides "Kundennummer", "Wunschtermin"
    delivers "Auftragsbestätigung"
  }
  service Reklamation "Reklamationen" {
    channels phone, email
    work deferrable
    effort 15 min
    volume 40 per week
  }
  // Was auf Zuruf dazukam, steht hier: damit klar ist, wer es stattdessen tut.
  excluded Messedienst "Dienst auf Messen" {
    because "Aufgabe des Außendienstes"
    instead Außendienst
    effort 6 h
    volume 2 per month
  }
}

sla Standard "Standard" {
  hours Bürozeiten
  goal AnswerTime     80 % within 30 s on phone
  goal ResolutionTime 90 % within 2 business days, 100 % within 5 business days
  each month
}

// Wie Standard, aber mit schnellerer Erledigung.
sla Vorrang "Vorrang" extends Standard {
  goal ResolutionTime 90 % within 4 business hours, 100 % within 2 business days
  escalate at 100 % to Teamleitung
}
`,
  'vertrag.zusage': `// Der Vertrag: wer wem was verspricht. Für jedes Segment steht zu jeder Leistung genau eine Antwort.
import "./organisation.zusage"
import "./kunden.zusage"
import "./leistungen.zusage"

contract Innendienst${year} "Dienstleistungsvertrag Innendienst ${year}" {
  version 0.1.0
  client   Außendienst
  provider Innendienst
  in force ${year}-01-01 to ${year}-12-31
  review every 6 months
  notice 3 months

  offers Leistungen
  serves Kunden

  assign Großkunden {
    volume 30 %
    others under Vorrang by Auftragsservice
  }
  assign Stammkunden {
    volume 70 %
    others under Standard by Auftragsservice
  }

  duty of client Absatzvorschau "Absatz des nächsten Monats vorhersagen" every month due 5 business days
  right of provider Rückgabe "Unvollständige Aufträge zurückgeben"

  report Monatsbericht "Monatsbericht" {
    every month due 5 business days
    to Außendienst
    shows AnswerTime, ResolutionTime
    by segment, service
  }
}
`,
})
