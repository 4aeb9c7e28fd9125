import type { Template } from './index.ts'

/** A small sales back office: who, for whom, what, how well. */
export const englishTemplate: Template = (year) => ({
  'zusage.json': `{
  "locale": "en"
}
`,
  'organisation.zusage': `// Who makes the contract, who does the work, and when work is done.

party FieldSales  "Field sales"
party InsideSales "Inside sales"

role TeamLead "Team lead, inside sales" of InsideSales

/** Limits in working time (business hours, business days) run only while it is open here. */
calendar OfficeHours "Office hours" {
  time zone "Europe/London"
  open mon-thu 08:30-17:00
  open fri 08:30-16:00
  holidays "GB-ENG"
  closed ${year}-12-24 to ${year}-12-31 "Closed over the holidays"
}

team OrderDesk "Order desk" {
  of InsideSales
  hours OfficeHours
  staff 5 FTE
  week 37.5 h
  shrinkage 28 %
}
`,
  'customers.zusage': `// For whom the work is done. Every customer is in exactly one segment: nobody in two, nobody in none.

segmentation Customers "Customer segments" {
  attribute revenue   "Revenue per year": money GBP
  attribute strategic "Strategic customer": boolean

  segment KeyAccounts "Key accounts"      when strategic or revenue >= 250_000 GBP
  segment Regular     "Regular customers" otherwise
}
`,
  'services.zusage': `// What inside sales does, what it does not do, and how well it promises to do it.
import "./organisation.zusage"

catalogue BackOffice "Service catalogue" {
  /** At once, while the customer is on the line. */
  service PhoneOrders "Orders by telephone" {
    channels phone
    work immediate
    effort 4 min
    volume 120 per business day
  }
  /** One after another, each by its deadline. */
  service OrderEntry "Order entry" {
    channels email, portal
    work deferrable
    effort 6 min
    volume 60 per business day
    client provides "customer number", "delivery date"
    delivers "order confirmation"
  }
  service Complaints "Complaints" {
    channels phone, email
    work deferrable
    effort 15 min
    volume 40 per week
  }
  // What used to be done on call stands here: so that it is clear who does it instead.
  excluded TradeFairs "Service at trade fairs" {
    because "A task of field sales"
    instead FieldSales
    effort 6 h
    volume 2 per month
  }
}

sla Standard "Standard" {
  hours OfficeHours
  goal AnswerTime     80 % within 30 s on phone
  goal ResolutionTime 90 % within 2 business days, 100 % within 5 business days
  each month
}

// As Standard, but settled sooner.
sla Priority "Priority" extends Standard {
  goal ResolutionTime 90 % within 4 business hours, 100 % within 2 business days
  escalate at 100 % to TeamLead
}
`,
  'contract.zusage': `// The contract: who promises what to whom. For every segment there is exactly one answer to every service.
import "./organisation.zusage"
import "./customers.zusage"
import "./services.zusage"

contract InsideSales${year} "Service contract inside sales ${year}" {
  version 0.1.0
  client   FieldSales
  provider InsideSales
  in force ${year}-01-01 to ${year}-12-31
  review every 6 months
  notice 3 months

  offers BackOffice
  serves Customers

  assign KeyAccounts {
    volume 30 %
    others under Priority by OrderDesk
  }
  assign Regular {
    volume 70 %
    others under Standard by OrderDesk
  }

  duty of client Forecast "Forecast the sales of the next month" every month due 5 business days
  right of provider HandBack "Hand back incomplete orders"

  report Monthly "Monthly report" {
    every month due 5 business days
    to FieldSales
    shows AnswerTime, ResolutionTime
    by segment, service
  }
}
`,
})
