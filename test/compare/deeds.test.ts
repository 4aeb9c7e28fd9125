// What a change means, for over a hundred changes of one contract: each verdict was written down by the reason that
// stands beside it, before the program was asked. Every pair is tried the other way round as well.
import { describe, expect, test } from 'vitest'
import { loadHolidays } from '../../language/src/clock/index.ts'
import { type Change, type Comparison, compareWith, type Verdict } from '../../language/src/compare/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { jsonOf } from '../support/projects.ts'
import { edited } from './support.ts'

const base = `
party Sales
party Desk
party Labs
role Lead of Desk
role Head of Sales
event fixing
event checked
reason Unreachable waiting for client
reason Parts waiting for Labs
case Ticket { attribute urgent: boolean attribute kind: Fault | Question }
metric FixTime is time from fixing to resolved pausing from waiting to resumed
metric RepairTime is time from received to resolved
metric CheckTime is time from received to checked
metric Reopenings is share of reopened in resolved
metric Faults is number of reopened
metric Calls is number of received
season Harvest 2027-09-01 to 2027-10-15

calendar Office {
  time zone "Europe/Berlin"
  open mon-fri 08:00-17:00
  holidays "DE"
  closed 2027-12-24 to 2027-12-31
}
calendar Phones { time zone "Europe/Berlin" open mon-fri 08:00-18:00 holidays "DE" }

segmentation Customers {
  attribute revenue: money EUR
  attribute country: DE | AT | CH
  segment Large when revenue >= 100_000 EUR
  segment Small otherwise
}

process Handling {
  step Read within 1 business hour
  step Check by Labs within 4 business hours
  step Answer by Sales within 1 business hour
  prompt Offer for Large hand over to Sales
}

catalogue Services {
  service Hotline "Telephone" {
    channels phone work immediate effort 4 min volume 40 per business day patience 90 s price 3.80 EUR
  }
  service Requests "Requests" {
    channels email, portal work deferrable effort 6 min volume 10 per business day
    case Ticket
    client provides "number", "address"
    delivers "answer", "minutes"
    price 5 EUR
    process Handling
    volume 15 per business day during Harvest
  }
  service Plain { channels email work deferrable effort 6 min volume 10 per week }
  service Samples { channels portal work deferrable effort 5 min volume 5 per week price 2 EUR }
  excluded Fairs { because "marketing" instead Labs effort 6 h volume 2 per week }
}

team Crew { of Desk hours Office staff 9 FTE week 38.5 h shrinkage 20 % }
team Line { of Desk hours Phones staff 12 FTE week 38.5 h shrinkage 20 % }

sla Standard {
  hours Office
  case Ticket
  stop while Unreachable
  goal ResolutionTime 90 % within 2 business days never below 80 %
  goal ResponseTime 95 % within 8 business hours when urgent
  goal ResponseTime 90 % within 2 business days otherwise
  goal FixTime 80 % within 3 business days
  goal RepairTime 95 % within 5 business days
  goal CheckTime 80 % within 3 business days
  goal Reopenings at most 5 %
  escalate at 75 % to Lead
  credit 5 % when Reopenings above 5 %
  credit at most 10 % per month
  credit from 2 misses per month
  except "strike", Parts announced 2 business days ahead up to 8 h per month
  each month
}

sla Quick {
  hours Phones
  goal AnswerTime 80 % within 20 s
  goal Abandonment at most 5 %
  goal Satisfaction at least 4
  goal FirstContactResolution at least 70 %
  except volume above 150 %
  each month
}

sla Simple {
  hours Office
  goal ResolutionTime 95 % by 15:00 same day when before 11:00, 95 % by 12:00 next business day
  goal Faults at most 5
  each month
}

contract Deal "Agreement" {
  version 1.0.0
  client Sales
  provider Desk
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  notice 3 months
  offers Services
  serves Customers
  assign Large { Hotline under Quick by Line  Requests under Standard by Crew  Plain, Samples under Simple by Crew }
  assign Small { Hotline under Quick by Line  Requests under Standard by Crew  Plain under Simple by Crew  Samples not offered because "too few" }
  duty of client Forecast "Give a forecast" every month due 5 business days
  duty of client Callback "Take calls back" ends Unreachable within 1 business day
  duty of client Enough "Enough calls" measured by Calls at least 100 each month
  duty of provider Deputies "Name deputies"
  duty of provider Lists "Send lists" every quarter delivers "list"
  right of client Audit "Look at the books"
  right of provider Return "Send back what is incomplete"
  authority of Lead Goodwill "Goodwill" up to 250 EUR
  authority of Head Waiver "Waiver" up to 500 EUR
  standard Voice "All speak as one"
  report Monthly { every month due 5 business days to Sales, Head shows ResolutionTime, Reopenings by segment }
}
`

type Edit = readonly [from: string | RegExp, to: string]
/** What becomes of it for either side; `=` for the same as the other. */
type Deed = readonly [
  reason: string,
  edit: Edit | readonly Edit[],
  client: Verdict,
  provider?: Verdict,
  /** Where the way back is no mirror: what it is, and why. */
  back?: readonly [client: Verdict, provider: Verdict, why: string],
]

const add = (line: string): Edit => ['  report Monthly', `  ${line}\n  report Monthly`]
const sla = (line: string): Edit => ['  except "strike"', `  ${line}\n  except "strike"`]

const deeds: Readonly<Record<string, readonly Deed[]>> = {
  targets: [
    ['a day more to settle it', ['ResolutionTime 90 % within 2', 'ResolutionTime 90 % within 3'], 'weaker'],
    ['an hour more to answer', ['95 % within 8 business hours', '95 % within 9 business hours'], 'weaker'],
    ['a second less to answer', ['80 % within 20 s', '80 % within 19 s'], 'stricter'],
    ['due at three instead of at two', ['95 % by 15:00 same day', '95 % by 14:00 same day'], 'stricter'],
    [
      'the later alternative is due later',
      ['by 12:00 next business day', 'by 13:00 next business day'],
      'weaker',
    ],
    [
      'the cut-off comes sooner: who writes at half past ten waits a day',
      ['when before 11:00', 'when before 10:00'],
      'weaker',
    ],
    ['60 minutes are an hour', ['within 8 business hours', 'within 480 business min'], 'neutral'],
    [
      'round the clock four hours end before eight open ones, whenever it is',
      ['95 % within 8 business hours', '95 % within 4 h'],
      'stricter',
    ],
    [
      '48 hours pass over a weekend where two open days do not, and are longer from Monday on',
      ['ResolutionTime 90 % within 2 business days', 'ResolutionTime 90 % within 60 h'],
      'unclear',
    ],
    ['a promise less', ['goal CheckTime 80 % within 3 business days', ''], 'weaker'],
    [
      'a second stage is something more',
      [
        'goal RepairTime 95 % within 5 business days',
        'goal RepairTime 95 % within 5 business days, 100 % within 20 business days',
      ],
      'stricter',
    ],
    [
      'best effort is no promise',
      ['goal CheckTime 80 % within 3 business days', 'goal CheckTime best effort'],
      'weaker',
    ],
    ['sooner, but fewer of them', ['AnswerTime 80 % within 20 s', 'AnswerTime 75 % within 15 s'], 'unclear'],
  ],
  shares: [
    ['five of a hundred fewer', ['RepairTime 95 %', 'RepairTime 90 %'], 'weaker'],
    ['one of a thousand more', ['AnswerTime 80 %', 'AnswerTime 80.1 %'], 'stricter'],
    ['a lower floor', ['never below 80 %', 'never below 70 %'], 'weaker'],
    ['no floor', [' never below 80 %', ''], 'weaker'],
    ['more may give up', ['Abandonment at most 5 %', 'Abandonment at most 6 %'], 'weaker'],
    ['a better mark', ['Satisfaction at least 4', 'Satisfaction at least 4.5'], 'stricter'],
    [
      'fewer settled at once',
      ['FirstContactResolution at least 70 %', 'FirstContactResolution at least 60 %'],
      'weaker',
    ],
    ['five faults or four', ['Faults at most 5', 'Faults at most 4'], 'stricter'],
    ['a limit on the other side is another promise', ['Faults at most 5', 'Faults at least 5'], 'unclear'],
  ],
  windows: [
    [
      'weeks do not make up a month',
      ['except volume above 150 %\n  each month', 'except volume above 150 %\n  each week'],
      'unclear',
      'unclear',
    ],
    [
      'a share kept in each month is kept in the quarter',
      ['except volume above 150 %\n  each month', 'except volume above 150 %\n  each quarter'],
      'weaker',
    ],
    [
      'over both: in each month, and in each quarter anyway',
      ['except volume above 150 %\n  each month', 'except volume above 150 %\n  each month, quarter'],
      'neutral',
    ],
  ],
  hours: [
    [
      'an hour less in the evening: nobody answers then, and what comes late is due later',
      [/(calendar Phones .*)18:00/g, '$117:00'],
      'weaker',
    ],
    ['an hour more in the morning', [/(calendar Phones .*) 08:00/g, '$1 07:00'], 'stricter'],
    ['the same length at other times', [/(calendar Phones .*)08:00-18:00/g, '$109:00-19:00'], 'unclear'],
    ['Saturday as well', [/(calendar Phones .*18:00)/g, '$1 open sat 09:00-12:00'], 'stricter'],
    [
      'five days in one line or in two',
      [/(calendar Phones .*)open mon-fri 08:00-18:00/g, '$1open mon-thu 08:00-18:00 open fri 08:00-18:00'],
      'neutral',
    ],
    [
      'two zones with the same clock all year',
      [/(calendar Phones .*)Europe\/Berlin/g, '$1Europe/Vienna'],
      'neutral',
    ],
    ['closed one day longer', ['closed 2027-12-24', 'closed 2027-12-23'], 'weaker'],
    [
      'open on a day between the years: what is due only gets sooner',
      ['closed 2027-12-24 to 2027-12-31', 'closed 2027-12-24 to 2027-12-30'],
      'stricter',
    ],
    [
      'a closed Sunday is no other day than a Sunday',
      ['closed 2027-12-24 to', 'closed 2027-11-14 closed 2027-12-24 to'],
      'neutral',
    ],
    [
      'the reason why is no promise',
      ['closed 2027-12-24 to 2027-12-31', 'closed 2027-12-24 to 2027-12-31 "rest"'],
      'neutral',
    ],
    [
      'a holiday more in Bavaria than in all of Germany',
      [/(calendar Phones .*)"DE"/g, '$1"DE-BY"'],
      'weaker',
    ],
  ],
  segments: [
    [
      'fewer are large, and only these get samples',
      ['revenue >= 100_000 EUR', 'revenue >= 200_000 EUR'],
      'weaker',
    ],
    [
      'the same line in other words',
      ['when revenue >= 100_000 EUR', 'when not revenue < 100_000 EUR'],
      'neutral',
    ],
    ['another name of a segment', [/\bLarge\b/g, 'Big'], 'neutral'],
    ['another title of a segment', ['segment Small', 'segment Small "Other customers"'], 'neutral'],
    [
      'something asked that nothing depends on',
      ['attribute country: DE | AT | CH', 'attribute country: DE | AT | CH attribute new: boolean'],
      'neutral',
    ],
    [
      'small customers get samples as well',
      [
        'Plain under Simple by Crew  Samples not offered because "too few"',
        'Plain, Samples under Simple by Crew',
      ],
      'stricter',
    ],
    [
      'Austrian customers pass to the small ones',
      ['when revenue >= 100_000 EUR', 'when revenue >= 100_000 EUR and not country = AT'],
      'weaker',
    ],
  ],
  cases: [
    [
      'urgent cases get what the others get',
      ['95 % within 8 business hours when urgent', '90 % within 2 business days when urgent'],
      'weaker',
    ],
    [
      'the promise for urgent cases goes to faults: some gain it, some lose it',
      ['business hours when urgent', 'business hours when kind = Fault'],
      'unclear',
    ],
    [
      'faults that are not urgent gain it, and nobody loses it',
      ['business hours when urgent', 'business hours when urgent or kind = Fault'],
      'stricter',
    ],
    [
      'not urgent cases have no promise any more',
      ['goal ResponseTime 90 % within 2 business days otherwise', 'goal ResponseTime best effort otherwise'],
      'weaker',
    ],
    [
      'a fault or a question is any kind',
      ['when urgent', 'when urgent and kind in (Fault, Question)'],
      'neutral',
    ],
  ],
  exceptions: [
    ['another excuse', ['except "strike"', 'except "strike", "flood"'], 'weaker'],
    ['no excuse', ['except "strike", ', 'except '], 'stricter'],
    ['one excuse for another', ['except "strike"', 'except "flood"'], 'unclear'],
    ['told sooner, it excuses less', ['announced 2 business days', 'announced 3 business days'], 'stricter'],
    ['four hours more a month', ['up to 8 h per month', 'up to 12 h per month'], 'weaker'],
    [
      'a cap by the year lets one month take it all',
      ['up to 8 h per month', 'up to 96 h per year'],
      'unclear',
    ],
    ['without a cap', [' up to 8 h per month', ''], 'weaker'],
    ['only half as much too much', ['volume above 150 %', 'volume above 200 %'], 'stricter'],
    ['to be told within an hour', ['volume above 150 %', 'volume above 150 % notify within 1 h'], 'stricter'],
    [
      'a further reason stops the clocks',
      ['stop while Unreachable', 'stop while Unreachable, Parts'],
      'weaker',
    ],
    ['nothing stops the clocks', ['  stop while Unreachable\n', ''], 'stricter'],
    [
      'the order of reasons means nothing',
      [
        ['stop while Unreachable', 'stop while Parts, Unreachable'],
        ['stop while Parts, Unreachable', 'stop while Unreachable'],
      ],
      'neutral',
    ],
  ],
  credits: [
    ['a percent less', ['credit 5 % when Reopenings', 'credit 4 % when Reopenings'], 'weaker'],
    ['due at a smaller miss only later', ['Reopenings above 5 %', 'Reopenings above 6 %'], 'weaker'],
    [
      'no credit',
      [
        'credit 5 % when Reopenings above 5 %\n  credit at most 10 % per month\n  credit from 2 misses per month',
        '',
      ],
      'weaker',
    ],
    ['a second, greater one for a greater miss', sla('credit 8 % when Reopenings above 8 %'), 'stricter'],
    [
      'less of it, but sooner',
      ['credit 5 % when Reopenings above 5 %', 'credit 3 % when Reopenings above 4 %'],
      'unclear',
    ],
  ],
  caps: [
    ['a lower cap', ['credit at most 10 %', 'credit at most 8 %'], 'weaker'],
    ['no cap', ['  credit at most 10 % per month\n', ''], 'stricter'],
    [
      'by the quarter a month may take all',
      ['credit at most 10 % per month', 'credit at most 10 % per quarter'],
      'unclear',
    ],
    ['from the third miss on', ['credit from 2 misses', 'credit from 3 misses'], 'weaker'],
    ['from the first miss on', ['  credit from 2 misses per month\n', ''], 'stricter'],
  ],
  duties: [
    ['the client has one duty more', add('duty of client Extra "Extra"'), 'weaker'],
    ['the provider has one duty more', add('duty of provider Extra "Extra"'), 'stricter'],
    [
      'a duty passes from one to the other',
      ['duty of provider Deputies', 'duty of client Deputies'],
      'weaker',
    ],
    [
      'the client forecasts each quarter only',
      ['"Give a forecast" every month', '"Give a forecast" every quarter'],
      'stricter',
    ],
    [
      'and five days sooner',
      ['"Give a forecast" every month due 5', '"Give a forecast" every month due 3'],
      'weaker',
    ],
    [
      'ahead of the month instead of after it',
      [
        '"Give a forecast" every month due 5 business days',
        '"Give a forecast" every month due 5 business days ahead',
      ],
      'weaker',
    ],
    [
      'two days to call back',
      ['Unreachable within 1 business day', 'Unreachable within 2 business days'],
      'stricter',
    ],
    [
      'the provider sends lists each month',
      ['"Send lists" every quarter', '"Send lists" every month'],
      'stricter',
    ],
    ['and something more in them', ['delivers "list"', 'delivers "list", "sums"'], 'stricter'],
    ['more calls are to come', ['Calls at least 100', 'Calls at least 120'], 'weaker'],
    [
      'who reaches a sum each month reaches it in the quarter',
      ['Calls at least 100 each month', 'Calls at least 100 each quarter'],
      'stricter',
    ],
    ['it says something else', ['"Name deputies"', '"Name a deputy for each of us"'], 'unclear'],
    ['it says the same with a full stop', ['"Name deputies"', '"Name deputies."'], 'neutral'],
  ],
  rights: [
    ['the client may do something more', add('right of client Visit "Visit"'), 'stricter'],
    ['the provider may do something more', add('right of provider Refuse "Refuse"'), 'weaker'],
    [
      'the lead decides on less: the client gets less, the provider owes no more',
      ['"Goodwill" up to 250 EUR', '"Goodwill" up to 200 EUR'],
      'weaker',
      'neutral',
    ],
    ['the client decides on more', ['"Waiver" up to 500 EUR', '"Waiver" up to 600 EUR'], 'stricter'],
    ['without a limit', [' "Goodwill" up to 250 EUR', ' "Goodwill"'], 'stricter', 'neutral'],
    ['other money cannot be compared', ['"Goodwill" up to 250 EUR', '"Goodwill" up to 250 CHF'], 'unclear'],
    [
      'a standard binds both',
      add('standard Tone "Be kind"'),
      'weaker',
      'stricter',
      ['unclear', 'unclear', 'who is freed by its end, nobody can tell'],
    ],
  ],
  terms: [
    ['three months less', ['to 2027-12-31\n  review', 'to 2027-09-30\n  review'], 'weaker'],
    ['looked at once a year', ['review every 6 months', 'review every 12 months'], 'weaker'],
    [
      'months that begin elsewhere move all windows',
      ['in force 2027-01-01 to 2027-12-31', 'in force 2027-01-01 to 2027-12-31 months start on day 15'],
      'unclear',
    ],
    ['another client', ['client Sales', 'client Labs'], 'unclear'],
  ],
  notices: [
    ['a longer notice protects both and binds both', ['notice 3 months', 'notice 6 months'], 'unclear'],
    ['no notice', ['  notice 3 months\n', ''], 'unclear'],
  ],
  prices: [
    ['a cent more', ['price 3.80 EUR', 'price 3.81 EUR'], 'weaker'],
    ['a cent less', ['price 3.80 EUR', 'price 3.79 EUR'], 'stricter'],
    ['other money', ['price 3.80 EUR', 'price 3.80 CHF'], 'unclear'],
    ['no price: free, or still to be agreed', [' price 3.80 EUR', ''], 'unclear'],
    ['3.8 is 3.80', ['price 3.80 EUR', 'price 3.8 EUR'], 'neutral'],
  ],
  catalogue: [
    ['no longer by portal', ['channels email, portal', 'channels email'], 'weaker'],
    ['something more to bring', ['client provides "number"', 'client provides "number", "order"'], 'weaker'],
    ['nothing delivered but the answer', ['delivers "answer", "minutes"', 'delivers "answer"'], 'weaker'],
    ['more of it is to be kept', ['volume 40 per business day', 'volume 50 per business day'], 'stricter'],
    ['more in the harvest', ['volume 15 per', 'volume 20 per'], 'stricter'],
    [
      'a service less',
      [
        ['  service Plain { channels email work deferrable effort 6 min volume 10 per week }\n', ''],
        [/Plain, /g, ''],
        [/Plain under Simple by Crew {2}/g, ''],
      ],
      'weaker',
    ],
    [
      'something more is delimited',
      ['  excluded Fairs', '  excluded Tours { because "marketing" }\n  excluded Fairs'],
      'weaker',
      'weaker',
      ['unclear', 'unclear', 'what is delimited no longer is not thereby offered'],
    ],
    [
      'nobody does it instead',
      [' instead Labs', ''],
      'weaker',
      'weaker',
      ['neutral', 'neutral', 'who does it is no promise of the provider'],
    ],
    [
      'a step that may take an hour more',
      ['step Read within 1 business hour', 'step Read within 2 business hours'],
      'weaker',
    ],
    [
      'a step of the client that may take longer',
      ['by Sales within 1 business hour', 'by Sales within 2 business hours'],
      'stricter',
    ],
    ['effort is what it takes, not what is promised', ['effort 4 min', 'effort 5 min'], 'neutral'],
    [
      'what is answered at once is done in turn',
      [
        'channels phone work immediate effort 4 min volume 40 per business day patience 90 s',
        'channels phone work deferrable effort 4 min volume 40 per business day',
      ],
      'weaker',
    ],
  ],
  metrics: [
    [
      'the clock starts when all is complete, not at the receipt',
      ['RepairTime is time from received', 'RepairTime is time from complete'],
      'weaker',
    ],
    [
      'the clock starts at an event of our own, which no receipt follows',
      ['CheckTime is time from received', 'CheckTime is time from fixing'],
      'weaker',
    ],
    [
      'the clock stops at the first reply',
      ['RepairTime is time from received to resolved', 'RepairTime is time from received to replied'],
      'weaker',
    ],
    [
      'the clock pauses',
      [
        'RepairTime is time from received to resolved',
        'RepairTime is time from received to resolved pausing from waiting to resumed',
      ],
      'weaker',
    ],
    ['the clock pauses no more', [' pausing from waiting to resumed', ''], 'stricter'],
    [
      'starts later, but pauses no more',
      [
        [
          'FixTime is time from fixing to resolved pausing from waiting to resumed',
          'FixTime is time from replied to resolved',
        ],
        [
          'metric CheckTime is time from received to checked',
          'metric CheckTime is time from received to checked\nmetric Order is time from fixing to replied',
        ],
      ],
      'unclear',
    ],
    [
      'of two events that start it, the receipt always comes first',
      ['RepairTime is time from received to', 'RepairTime is time from received or complete to'],
      'neutral',
    ],
    [
      'two events of which nobody knows which comes first',
      [
        ['FixTime is time from fixing', 'FixTime is time from announced'],
        ['event fixing', 'event announced'],
      ],
      'unclear',
    ],
    [
      'what is reopened or replied again counts: more faults',
      ['number of reopened', 'number of reopened or waiting'],
      'stricter',
    ],
    [
      'a new metric promises nothing',
      ['metric Calls is', 'metric Other is number of resolved\nmetric Calls is'],
      'neutral',
    ],
  ],
  escalations: [
    ['told later', ['escalate at 75 %', 'escalate at 90 %'], 'weaker'],
    ['nobody is told', ['  escalate at 75 % to Lead\n', ''], 'weaker'],
    ['somebody else is told', ['escalate at 75 % to Lead', 'escalate at 75 % to Head'], 'unclear'],
    [
      'somebody more is told',
      ['escalate at 75 % to Lead', 'escalate at 75 % to Lead\n  escalate at 100 % to Head'],
      'stricter',
    ],
    ['of urgent cases only', ['escalate at 75 % to Lead', 'escalate at 75 % when urgent to Lead'], 'weaker'],
  ],
  reports: [
    ['each quarter only', ['Monthly { every month', 'Monthly { every quarter'], 'weaker'],
    ['three days sooner', ['Monthly { every month due 5', 'Monthly { every month due 2'], 'stricter'],
    ['to one reader less', ['to Sales, Head shows', 'to Sales shows'], 'weaker'],
    [
      'with one figure more',
      ['shows ResolutionTime, Reopenings', 'shows ResolutionTime, Reopenings, AnswerTime'],
      'stricter',
    ],
    ['by segment and by team', ['by segment', 'by segment, team'], 'stricter'],
    [
      'one figure for another',
      ['shows ResolutionTime, Reopenings', 'shows ResolutionTime, AnswerTime'],
      'unclear',
    ],
    ['no report', [/ {2}report Monthly .*\n/g, ''], 'weaker'],
  ],
  'wording only': [
    ['a title', ['contract Deal "Agreement"', 'contract Deal "Our agreement"'], 'neutral'],
    ['a remark', ['party Sales\n', '// who buys\nparty Sales\n'], 'neutral'],
    ['documentation', ['party Sales\n', '/** who buys */\nparty Sales\n'], 'neutral'],
    ['another name of an SLA', [/\bQuick\b/g, 'Fast'], 'neutral'],
    ['another name of a team', [/\bCrew\b/g, 'Folks'], 'neutral'],
    ['another name of a role', [/\bLead\b/g, 'Chief'], 'neutral'],
    ['a version', ['version 1.0.0', 'version 1.0.1'], 'neutral'],
    ['more people', ['staff 9 FTE', 'staff 10 FTE'], 'neutral'],
    [
      'signed',
      ['  report Monthly', '  signed by "Ms A" for Sales on 2026-12-01\n  report Monthly'],
      'neutral',
    ],
  ],
}

const holidays = await loadHolidays(['DE', 'DE-BY'])
const compiled = (edits: readonly Edit[]): CompiledContract =>
  JSON.parse(jsonOf(edited([{ path: 'deal.zusage', text: base }], edits)))

/** What all changes come to for a side, the neutral ones aside. */
function summed({ changes }: Comparison, side: 'client' | 'provider'): Verdict {
  const kinds = new Set(changes.map(({ verdict }: Change) => verdict[side]))
  if (kinds.has('unclear') || (kinds.has('weaker') && kinds.has('stricter'))) return 'unclear'
  return kinds.has('weaker') ? 'weaker' : kinds.has('stricter') ? 'stricter' : 'neutral'
}

const mirrored: Readonly<Record<Verdict, Verdict>> = {
  weaker: 'stricter',
  stricter: 'weaker',
  neutral: 'neutral',
  unclear: 'unclear',
}

const original = compiled([])

test('there are more than a hundred', () => {
  expect(Object.values(deeds).flat().length).toBeGreaterThanOrEqual(120)
})

describe.each(Object.entries(deeds))('%s', (_, list) => {
  test.each(list.map((deed) => [deed[0], deed] as const))(
    '%s',
    (_reason, [, edit, client, provider = client, back]) => {
      const edits = (typeof edit[0] === 'string' || edit[0] instanceof RegExp ? [edit] : edit) as Edit[]
      const changed = compiled(edits)
      const there = compareWith(original, changed, holidays)
      const again = compareWith(changed, original, holidays)
      expect([summed(there, 'client'), summed(there, 'provider')]).toEqual([client, provider])
      const wanted = back?.slice(0, 2) ?? [mirrored[client], mirrored[provider]]
      expect([summed(again, 'client'), summed(again, 'provider')]).toEqual(wanted)
    },
  )
})
