import { readProject, tour } from '../support/tour.ts'

/** The texts that the formatter must leave as they are, by name. */
export const modelTexts: ReadonlyMap<string, string> = new Map(
  [...tour, ...readProject('language/src/library')].map(({ path, text }) => [path, text]),
)

/** A text, formatted, in which every rule and every word of the grammar occurs. */
export const everyRule = `import "./organisation.zusage"
import Gold, Silver as Better from "./levels.zusage"

party FieldSales "Außendienst"
party Inside
role TeamLead "Teamleitung" of Inside
skill English
site Leipzig "Leipzig" calendar Office
team Desk "Tisch" {
  of Inside
  site Leipzig
  hours Office
  staff 6.5 FTE
  week 38.5 h
  shrinkage 28 %
  skills English, Complaints
}
pool Desks of Desk, OtherDesk

season Winter "Winterdienst" 2027-01-01 to 2027-02-28, 2027-11-01 to 2027-12-31
calendar Office "Bürozeiten" extends Base {
  time zone "Europe/Berlin"
  holidays "DE-HE", "DE-SN"
  open mon-thu, sat 08:00-12:00, 12:45-17:30
  open tue, wed, fri, sun 08:00-15:00
  open 2027-11-27 to 2027-11-28 09:00-13:00 "Inventur"
  closed 2027-12-24 to 2027-12-31 "Betriebsruhe"
  closed 2027-05-14
  open mon-sat 06:00-20:00 during Winter "Winterdienst"
  closed fri, sun during Winter
}

segmentation Customers "Kunden" first match {
  attribute revenue "Umsatz": money EUR
  attribute rating:    number
  attribute strategic: boolean
  attribute since:     date
  attribute country:   DE | AT | Other
  segment Key   "Großkunden" when strategic and (revenue >= 5 EUR or not country in (DE, AT)) { needs English }
  segment Old                when since < 2020-01-01 or rating > -5 and rating <= 3 or country != Other
  segment Empty              when country = DE { }
  segment Small              otherwise
}

profile Day "Tag" {
  08:00-12:00 60 %
  12:00-18:00 40 %
}
process Confirmation "Bestätigung" {
  step Capture within 30 min
  parallel {
    step Credit "Bonität"  by Finance within 2 business hours
    step Stock             within 1 hour
  }
  prompt Upgrade "Nachfragen" for Customers.Key, Small hand over to FieldSales within 1 business day
}
catalogue Services {
  service Phone "Bestellung" {
    summary "Orders."
    channels phone, chat
    work immediate
    effort 240 s
    volume 320 per business day profile Day
    patience 90 s
    price 3.80 EUR
    needs English
    client provides "number", "date"
    delivers "confirmation"
    process Confirmation
    case Ticket
  }
  service Mail { work deferrable  volume 100 per week  volume 300 per week profile Day during Winter }
  excluded Fairs "Messen" {
    because "Marketing"
    instead Marketing
    effort 6 h
    volume 2 per month
  }
}

event handover "Übergabe"
metric Feedback "Rückmeldung" is time from handover to feedback pausing from waiting to resumed
metric Fix                    is time from handover or offered to feedback or resolved
metric Lost                   is share of abandoned in offered
metric Uptime                 is share of time
metric Grade                  is score from 1 to 5
metric Attempts "Versuche"    is number of attempted or answered per case
metric Leads                  is number of handover

case Ticket "Störung" {
  attribute priority "Priorität": P1 | P2
  attribute standard: boolean
}

reason Unreachable "Nicht erreichbar" waiting for client
reason Parts       "Teile fehlen"     waiting for Supplier
reason Rework                         waiting for provider
reason AgreedDate

sla Levels "Stufen" extends Base {
  hours Office
  case Ticket
  goal Feedback 80 % within 20 s never below 70 %, within 2 days on phone, chat
  goal Reply    95 % by close same day when before 14:00, 95 % by 12:00 next business day
  goal Grade    at least 4.2 measured each week, month
  goal Lost     at most 5 % never above 8 %
  goal Answer   average at most 15 s
  goal Update   every 20 business days until resolved or abandoned
  goal Fix      90 % within 4 h when priority = P1 below 20 cases at most 2 misses
  goal Fix      best effort     otherwise
  goal Feedback and Fix 90 % never below 80 % below 10 cases at most 1 miss
  goal Grade and Lost best effort
  each month
  stop while Unreachable, Parts
  escalate at 75 % to TeamLead
  escalate when not standard to TeamLead
  credit 5 % when Reply below 85 %
  credit 5 % when Lost above 9 %
  credit 5 % for each 0.1 % when Uptime below 99.9 %
  credit at most 30 % per month
  credit from 2 misses per month
  except "force majeure", Parts announced 2 days ahead up to 2 h up to 8 h per month notify within 1 h,
      Rework, volume above 110 % notify within 1 h
}

contract Sales "Vertrag" {
  version 1.2.0
  client   FieldSales
  provider Inside
  in force 2027-01-01 to 2027-12-31
  months start on day 22
  review every 6 months
  notice 3 months
  offers Services, More
  serves Customers
  assign Key, Customers.Small {
    volume 25 %
    Phone, Services.Mail under Levels by Desks volume 10 per day
    Fairs not offered because "nein"
    others under Levels
  }
  duty of client   Forecast "Prognose" every month due 5 business days measured by Feedback
  duty of client   Callback ends Unreachable, Parts within 1 business day
  duty of client   Outlook every month from 2027-01-22 due 60 days ahead delivers "volumes", "handling times"
  duty of client   Persistence measured by Feedback 90 % within 2 days, within 5 days each month, quarter
  duty of provider Substitution
  right of provider Return "Zurückweisen"
  authority of TeamLead Goodwill "Kulanz" up to 250 EUR
  standard OneVoice "Eine Stimme"
  report Monthly "Bericht" {
    every 2 weeks due 5 business days
    to FieldSales, TeamLead
    shows Feedback, Lost
    by segment, service, team, site, channel
  }
  signed by "Leitung" for FieldSales on 2026-12-01
}
`
