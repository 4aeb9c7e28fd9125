// The clause book: each clause of a published agreement is a small project whose meaning is in the model. What must be in
// the compiled contract stands here by hand, and so does when things fall due.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { due, isProblem } from '../../language/src/clock/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { formatText } from '../../language/src/index.ts'
import { goalsOfCase } from '../../language/src/segments/cases.ts'
import type { Customer } from '../../language/src/segments/types.ts'
import { compileFiles, readProject } from '../support/projects.ts'

interface Clause {
  /** What the compiled contract has, among other things; lists whole. */
  readonly compiled: object
  /** Requests for the one service, or the one that is named. */
  readonly due?: readonly Request[]
}

interface Request {
  readonly received: string
  readonly service?: string
  readonly segment?: string
  /** The case, where promises differ by that. */
  readonly of?: Customer
  /** When events happened that start clocks of their own. */
  readonly events?: Readonly<Record<string, string>>
  /** When each goal falls due, by metric and share; `undefined` for what has no due date. */
  readonly falls: Readonly<Record<string, string | undefined>>
  /** What the answer has besides. */
  readonly besides?: object
}

const businessHours = (amount: number) => ({ amount, unit: 'hour', clock: 'business' })
const businessDays = (amount: number) => ({ amount, unit: 'day', clock: 'business' })
const hours = (amount: number) => ({ amount, unit: 'hour', clock: 'elapsed', iso: `PT${amount}H` })
const seconds = (amount: number) => ({ amount, unit: 'second', clock: 'elapsed', iso: `PT${amount}S` })
const days = (amount: number) => ({ amount, unit: 'day', clock: 'calendar' })
const months = (amount: number) => ({ amount, unit: 'month', clock: 'calendar' })
const share = (ratio: number) => ({ kind: 'share', share: ratio })
const number = (decimal: string) => ({ kind: 'number', number: decimal })

const is = (attribute: string, value: string | boolean) => ({
  kind: 'compare',
  attribute,
  operator: '=',
  value,
})

const clauses: Readonly<Record<string, Clause>> = {
  '01-classes-and-cut-off': {
    compiled: {
      calendars: [
        {
          holidays: ['DE'],
          week: [
            ...['mon', 'tue', 'wed', 'thu'].map((day) => ({ day, hours: [{ from: '09:00', to: '17:00' }] })),
            { day: 'fri', hours: [{ from: '09:00', to: '15:00' }] },
          ],
        },
      ],
      services: [{ case: 'WorkOrder' }],
      cases: [
        {
          id: 'WorkOrder',
          attributes: [
            { id: 'class', type: { kind: 'enumeration', values: [{ id: 'A' }, { id: 'B' }, { id: 'C' }] } },
          ],
        },
      ],
      slas: [
        {
          case: 'WorkOrder',
          goals: (['A', 'B', 'C'] as const).map((value, index) => ({
            metric: 'StartTime',
            when: is('class', value),
            targets: [
              {
                kind: 'within',
                share: 1,
                limit: businessDays([1, 3, 5][index]!),
                receivedBefore: '12:00',
              },
              { kind: 'within', share: 1, limit: businessDays([2, 4, 6][index]!) },
            ],
          })),
        },
      ],
    },
    due: [
      // A Tuesday: by noon it counts that day, and the next closing is that of Wednesday.
      {
        received: '2027-03-09T11:59',
        of: { class: 'A' },
        falls: { 'StartTime 1': '2027-03-10T17:00:00+01:00' },
      },
      {
        received: '2027-03-09T12:00',
        of: { class: 'A' },
        falls: { 'StartTime 1': '2027-03-11T17:00:00+01:00' },
      },
      // Thursday afternoon counts as Friday; three days on is the Wednesday after.
      {
        received: '2027-03-11T16:00',
        of: { class: 'B' },
        falls: { 'StartTime 1': '2027-03-17T17:00:00+01:00' },
      },
      // Good Friday and Easter Monday are nationwide: Wed, Thu, Tue, Wed, Thu.
      {
        received: '2027-03-23T09:00',
        of: { class: 'C' },
        falls: { 'StartTime 1': '2027-04-01T17:00:00+02:00' },
      },
    ],
  },
  '02-clock-from-fixing': {
    compiled: {
      metrics: [
        {
          id: 'FixTime',
          definition: { kind: 'time', start: 'fixing', end: 'resolved', endAlternatives: ['workaround'] },
        },
      ],
    },
    due: [
      { received: '2027-03-09T10:00', falls: { 'FixTime 0.95': undefined } },
      {
        received: '2027-03-08T10:00',
        events: { fixing: '2027-03-09T10:00' },
        falls: { 'FixTime 0.95': '2027-03-10T09:00:00+01:00' },
      },
    ],
  },
  '03-availability': {
    compiled: {
      reasons: [
        { id: 'ClientFault', waitingFor: { kind: 'side', side: 'client' } },
        { id: 'EmergencyPatch' },
        { id: 'Maintenance' },
      ],
      metrics: [{ id: 'Availability', definition: { kind: 'share-of-time' } }],
      slas: [
        {
          window: months(1),
          goals: [
            {
              metric: 'Availability',
              targets: [{ kind: 'bound', bound: 'at-least', value: share(0.999) }],
            },
          ],
          exceptions: [],
          excuses: [
            { kind: 'reason', reason: 'ClientFault' },
            { kind: 'reason', reason: 'EmergencyPatch', caps: [{ most: hours(2), per: months(1) }] },
            { kind: 'reason', reason: 'Maintenance', announced: days(5) },
          ],
        },
      ],
    },
    due: [
      {
        received: '2027-03-08T10:00',
        falls: { Availability: undefined },
        besides: {
          excuses: [
            { kind: 'reason', reason: 'ClientFault' },
            { kind: 'reason', reason: 'EmergencyPatch', caps: [{ most: hours(2), per: months(1) }] },
            { kind: 'reason', reason: 'Maintenance', announced: days(5) },
          ],
        },
      },
    ],
  },
  '04-same-day-shipping': {
    compiled: {
      slas: [
        {
          goals: [
            {
              metric: 'ShippingTime',
              targets: [
                { kind: 'by', share: 1, time: 'close', day: 'same', receivedBefore: '14:00' },
                { kind: 'by', share: 1, time: 'close', day: 'next-business' },
              ],
            },
          ],
        },
      ],
    },
    due: [
      { received: '2027-03-09T13:59', falls: { 'ShippingTime 1': '2027-03-09T18:00:00+01:00' } },
      { received: '2027-03-09T14:00', falls: { 'ShippingTime 1': '2027-03-10T18:00:00+01:00' } },
    ],
  },
  '05-cut-off-over-the-weekend': {
    compiled: {
      calendars: [{ week: ['mon', 'tue', 'wed', 'thu'].map((day) => ({ day })) }],
      slas: [{ goals: [{ targets: [{ receivedBefore: '11:00' }, { day: 'next-business' }] }] }],
    },
    // The 8th is a Monday.
    due: [
      { received: '2027-03-08T10:59', falls: { 'ProcessingTime 1': '2027-03-08T16:00:00+01:00' } },
      { received: '2027-03-08T11:00', falls: { 'ProcessingTime 1': '2027-03-09T16:00:00+01:00' } },
      { received: '2027-03-11T11:30', falls: { 'ProcessingTime 1': '2027-03-15T16:00:00+01:00' } },
      { received: '2027-03-12T09:00', falls: { 'ProcessingTime 1': '2027-03-15T16:00:00+01:00' } },
      { received: '2027-03-14T20:00', falls: { 'ProcessingTime 1': '2027-03-15T16:00:00+01:00' } },
    ],
  },
  '06-clock-starts-next-day': {
    compiled: {
      slas: [{ goals: [{ metric: 'ReplyTime', targets: [{ kind: 'within', limit: businessHours(4) }] }] }],
    },
    due: [
      {
        received: '2027-03-09T18:30',
        falls: { 'ReplyTime 0.9': '2027-03-10T12:00:00+01:00' },
        besides: { counted: '2027-03-10T08:00:00+01:00' },
      },
      // A Friday, and the Monday after it.
      {
        received: '2027-03-05T18:30',
        falls: { 'ReplyTime 0.9': '2027-03-08T12:00:00+01:00' },
        besides: { counted: '2027-03-08T08:00:00+01:00' },
      },
    ],
  },
  '07-stopped-clocks': {
    compiled: {
      reasons: [
        { id: 'AgreedDate' },
        { id: 'ThirdParty' },
        { id: 'Unreachable', waitingFor: { kind: 'side', side: 'client' } },
      ],
      slas: [
        {
          stops: ['AgreedDate', 'ThirdParty', 'Unreachable'],
          goals: [
            { metric: 'ResolutionTime', targets: [{ share: 0.9, limit: businessDays(3) }] },
            {
              metric: 'ResolutionTime',
              with: ['ResponseTime'],
              targets: [{ kind: 'share', share: 0.9 }],
            },
            { metric: 'ResponseTime', targets: [{ share: 0.9, limit: businessHours(4) }] },
          ],
        },
      ],
      clauses: [{ kind: 'duty', side: 'client', ends: ['Unreachable'], within: businessDays(1) }],
    },
    due: [
      {
        received: '2027-03-09T15:00',
        falls: {
          'ResponseTime 0.9': '2027-03-10T10:00:00+01:00',
          'ResolutionTime 0.9': '2027-03-12T17:00:00+01:00',
          'ResolutionTime+ResponseTime 0.9': undefined,
        },
        besides: { stops: ['AgreedDate', 'ThirdParty', 'Unreachable'] },
      },
    ],
  },
  '08-complete-information': {
    compiled: {
      metrics: [
        {
          id: 'ResolutionTime',
          definition: { start: 'complete', end: 'resolved', pause: { start: 'waiting', end: 'resumed' } },
        },
      ],
      services: [{ clientProvides: ['customer number', 'quantities', 'delivery date'], case: 'Request' }],
      slas: [
        {
          goals: [
            { when: is('standard', true), targets: [{ share: 0.95, limit: hours(48) }] },
            { when: { kind: 'otherwise' }, targets: [{ kind: 'best-effort' }] },
          ],
          escalations: [{ when: { kind: 'not', of: is('standard', true) }, to: 'TeamLead' }],
        },
      ],
      clauses: [{ kind: 'right', id: 'ReturnIncomplete', side: 'provider' }],
    },
    due: [
      {
        received: '2027-03-09T16:00',
        of: { standard: true },
        falls: { 'ResolutionTime 0.95': '2027-03-11T16:00:00+01:00' },
      },
      { received: '2027-03-09T16:00', of: { standard: false }, falls: { ResolutionTime: undefined } },
    ],
  },
  '09-speed-of-answer': {
    compiled: {
      slas: [
        {
          window: { amount: 1, unit: 'week' },
          goals: [
            { metric: 'Abandonment', targets: [{ bound: 'at-most', value: share(0.02) }] },
            {
              metric: 'AnswerTime',
              targets: [
                { kind: 'within', share: 0.85, limit: seconds(20) },
                {
                  kind: 'bound',
                  bound: 'at-most',
                  average: true,
                  value: { kind: 'duration', duration: seconds(15) },
                },
              ],
            },
          ],
        },
      ],
    },
    due: [
      {
        received: '2027-03-09T10:00:00',
        falls: {
          'AnswerTime 0.85': '2027-03-09T10:00:20+01:00',
          AnswerTime: undefined,
          Abandonment: undefined,
        },
      },
    ],
  },
  '10-phones-and-complaints': {
    compiled: {
      slas: [
        {
          id: 'Complaint',
          goals: [
            { metric: 'Acknowledgement', targets: [{ share: 1, limit: businessDays(3) }] },
            { metric: 'ComplaintHandling', targets: [{ share: 1, limit: businessDays(10) }] },
          ],
        },
        { id: 'Telephone', goals: [{ metric: 'AnswerTime', targets: [{ share: 0.8, limit: seconds(60) }] }] },
      ],
    },
    due: [
      // Tuesday: three days on is Friday, which closes early; ten days on Good Friday and Easter Monday do not count.
      {
        received: '2027-03-16T10:00',
        service: 'Complaints',
        falls: {
          'Acknowledgement 1': '2027-03-19T16:45:00+01:00',
          'ComplaintHandling 1': '2027-04-01T17:15:00+02:00',
        },
      },
      {
        received: '2027-03-16T10:00:00',
        service: 'Calls',
        falls: { 'AnswerTime 0.8': '2027-03-16T10:01:00+01:00' },
      },
    ],
  },
  '11-repeated-update': {
    compiled: {
      slas: [
        {
          goals: [
            { metric: 'ResolutionTime', targets: [{ share: 0.9, limit: businessDays(60) }] },
            {
              metric: 'UpdateTime',
              targets: [{ kind: 'every', interval: businessDays(20), until: ['resolved'] }],
            },
          ],
        },
      ],
    },
    // Four weeks after Tuesday the 6th; then Ascension Day and Whit Monday are no working days.
    due: [
      {
        received: '2027-04-06T10:00',
        falls: {
          UpdateTime: '2027-05-04T17:00:00+02:00',
          'ResolutionTime 0.9': '2027-07-01T17:00:00+02:00',
        },
        besides: {
          goals: [
            { metric: 'ResolutionTime' },
            {
              metric: 'UpdateTime',
              targets: [{ next: ['2027-06-03T17:00:00+02:00', '2027-07-01T17:00:00+02:00'] }],
            },
          ],
        },
      },
    ],
  },
  '12-stages-and-calendar-days': {
    compiled: {
      slas: [
        {
          goals: [
            { when: is('kind', 'DataProtection'), targets: [{ share: 1, limit: days(30) }] },
            { when: is('kind', 'Stage1'), targets: [{ share: 1, limit: businessDays(15) }] },
            { when: is('kind', 'Stage2'), targets: [{ share: 1, limit: businessDays(20) }] },
          ],
        },
      ],
    },
    // From Tuesday, 2 March: three weeks; four weeks and, for Good Friday and Easter Monday, two days; 1 April.
    due: [
      {
        received: '2027-03-02T10:00',
        of: { kind: 'Stage1' },
        falls: { 'AnswerPeriod 1': '2027-03-23T17:00:00+01:00' },
      },
      {
        received: '2027-03-02T10:00',
        of: { kind: 'Stage2' },
        falls: { 'AnswerPeriod 1': '2027-04-01T17:00:00+02:00' },
      },
      {
        received: '2027-03-02T10:00',
        of: { kind: 'DataProtection' },
        falls: { 'AnswerPeriod 1': '2027-04-01T10:00:00+02:00' },
      },
    ],
  },
  '13-first-contact': {
    compiled: {
      metrics: [
        { id: 'FirstContactResolution', definition: { kind: 'share', part: 'resolved', whole: 'answered' } },
      ],
      slas: [{ goals: [{ targets: [{ kind: 'bound', bound: 'at-least', value: share(0.9) }] }] }],
    },
    due: [{ received: '2027-03-02T10:00', falls: { FirstContactResolution: undefined } }],
  },
  '14-several-windows': {
    compiled: {
      slas: [
        {
          goals: [
            { metric: 'AnswerTime', channels: ['phone'], targets: [{ limit: seconds(20) }] },
            { metric: 'AnswerTime', channels: ['web'], targets: [{ limit: seconds(30) }] },
            {
              metric: 'FirstContactResolution',
              targets: [{ value: share(0.7) }],
              windows: [{ amount: 1, unit: 'week' }, months(1), months(3)],
            },
            { metric: 'ReplyTime', channels: ['email'], targets: [{ limit: businessHours(4) }] },
          ],
        },
      ],
      reports: [
        { id: 'Monthly', every: months(1) },
        { id: 'Quarterly', every: months(3) },
        { id: 'Weekly', every: { amount: 1, unit: 'week' } },
      ],
    },
    due: [
      {
        received: '2027-03-02T18:00',
        service: 'Mails',
        falls: { 'ReplyTime 0.95': '2027-03-03T10:00:00+01:00', FirstContactResolution: undefined },
      },
    ],
  },
  '15-credits-in-steps': {
    compiled: {
      slas: [
        {
          credits: [
            {
              share: 0.05,
              step: share(0.001),
              metric: 'Availability',
              relation: 'below',
              threshold: share(0.999),
            },
          ],
          creditCap: { share: 0.3, per: months(1) },
        },
      ],
    },
  },
  '16-credits-from-two-misses': {
    compiled: {
      slas: [
        {
          credits: [
            { share: 0.02, metric: 'Abandonment', relation: 'above', threshold: share(0.05) },
            { share: 0.03, metric: 'AnswerTime', relation: 'below', threshold: share(0.8) },
            { share: 0.02, metric: 'FirstContactResolution', relation: 'below', threshold: share(0.75) },
          ],
          creditThreshold: { misses: 2, per: months(1) },
        },
      ],
    },
    due: [
      {
        received: '2027-03-08T10:00:00',
        falls: {
          'AnswerTime 0.8': '2027-03-08T10:00:30+01:00',
          Abandonment: undefined,
          FirstContactResolution: undefined,
        },
      },
    ],
  },
  '17-volume-within-forecast': {
    compiled: {
      services: [{ volume: { amount: 360, per: businessDays(1) } }],
      slas: [{ excuses: [{ kind: 'volume', above: 1.1 }] }],
      clauses: [
        {
          kind: 'duty',
          id: 'Forecast',
          side: 'client',
          every: months(1),
          ahead: days(30),
          delivers: ['call volume'],
        },
      ],
    },
    due: [
      {
        received: '2027-03-08T10:00',
        falls: { 'AnswerTime 0.8': '2027-03-08T10:00:20+01:00', Abandonment: undefined },
        besides: { excuses: [{ kind: 'volume', above: 1.1 }] },
      },
    ],
  },
  '18-forecast-and-fiscal-months': {
    compiled: {
      contract: { inForce: { from: '2026-12-22', to: '2027-12-21' }, monthsStartOn: 22 },
      clauses: [
        {
          id: 'Forecast',
          side: 'client',
          every: months(1),
          ahead: days(90),
          delivers: ['volumes', 'handling times'],
        },
        // 21 days before 22 December is the 1st.
        {
          id: 'Outlook',
          side: 'client',
          every: months(12),
          from: '2026-12-22',
          ahead: days(21),
          delivers: ['volumes'],
        },
        {
          id: 'Update',
          side: 'client',
          every: months(1),
          ahead: days(60),
          delivers: ['volumes', 'handling times'],
        },
      ],
    },
  },
  '19-excused-if-told': {
    compiled: {
      reasons: [{ id: 'DataFeedFault', waitingFor: { kind: 'side', side: 'client' } }],
      slas: [
        {
          excuses: [
            { kind: 'reason', reason: 'DataFeedFault', notifyWithin: hours(1) },
            { kind: 'volume', above: 2, notifyWithin: hours(1) },
          ],
        },
      ],
      clauses: [{ kind: 'duty', side: 'client', ends: ['DataFeedFault'], within: hours(4) }],
    },
    due: [
      {
        received: '2027-03-07T02:00',
        falls: { 'AnswerTime 0.9': '2027-03-07T02:00:30+01:00' },
        besides: {
          excuses: [
            { kind: 'reason', reason: 'DataFeedFault', notifyWithin: hours(1) },
            { kind: 'volume', above: 2, notifyWithin: hours(1) },
          ],
        },
      },
    ],
  },
  '20-maintenance': {
    compiled: {
      slas: [
        {
          excuses: [
            { kind: 'reason', reason: 'EmergencyMaintenance', caps: [{ most: hours(2) }] },
            { kind: 'reason', reason: 'PlannedMaintenance', announced: days(2) },
          ],
        },
      ],
    },
  },
  '21-escalation-and-review': {
    compiled: {
      contract: { review: months(3) },
      slas: [
        {
          escalations: [
            { at: 0.5, to: 'Senior' },
            { at: 0.8, to: 'Lead' },
            { at: 1, to: 'Director' },
          ],
        },
      ],
      reports: [{ every: months(1), due: businessDays(5), to: ['Managers'] }],
    },
    due: [{ received: '2027-03-08T10:00', falls: { 'ResolutionTime 0.95': '2027-03-08T18:00:00+01:00' } }],
  },
  '22-small-samples': {
    compiled: {
      slas: [
        {
          window: months(3),
          goals: [
            {
              metric: 'RestoreTime',
              targets: [{ share: 0.9, limit: businessHours(8) }],
              smallSample: { below: 20, misses: 2 },
            },
          ],
        },
      ],
    },
    due: [
      {
        received: '2027-03-02T18:00',
        falls: { 'RestoreTime 0.9': '2027-03-03T10:00:00+01:00' },
        besides: { goals: [{ smallSample: { below: 20, misses: 2 } }] },
      },
    ],
  },
  '23-lead-response': {
    compiled: {
      metrics: [
        { id: 'FirstTouch', definition: { start: 'received', end: 'approached' } },
        { id: 'OwnerTime', definition: { start: 'received', end: 'owned' } },
        { id: 'SecondChannel', definition: { start: 'received', end: 'followed' } },
      ],
    },
    due: [
      {
        received: '2027-03-02T17:55',
        falls: {
          'OwnerTime 1': '2027-03-02T17:57:00+01:00',
          'FirstTouch 1': '2027-03-03T08:05:00+01:00',
          'SecondChannel 1': '2027-03-03T08:25:00+01:00',
        },
      },
    ],
  },
  '24-both-ways': {
    compiled: {
      metrics: [
        { id: 'Attempts', definition: { kind: 'count', event: 'attempted', per: 'case' } },
        { id: 'FeedbackTime', definition: { kind: 'time', start: 'declined', end: 'explained' } },
        { id: 'LeadQuality', definition: { kind: 'share', part: 'accepted', whole: 'handover' } },
        { id: 'LeadVolume', definition: { kind: 'count', event: 'handover', per: 'window' } },
        { id: 'TakeUpTime', definition: { kind: 'time', start: 'handover', end: 'attempted' } },
      ],
      slas: [
        {
          goals: [
            { metric: 'Attempts', targets: [{ kind: 'bound', bound: 'at-least', value: number('5') }] },
            { metric: 'FeedbackTime', targets: [{ kind: 'within', share: 1, limit: businessDays(2) }] },
            { metric: 'TakeUpTime', targets: [{ kind: 'within', share: 0.95, limit: businessHours(4) }] },
          ],
        },
      ],
      clauses: [
        {
          id: 'Quality',
          side: 'client',
          measuredBy: 'LeadQuality',
          targets: [{ kind: 'bound', bound: 'at-least', value: share(0.6) }],
          windows: [months(1), months(3)],
        },
        {
          id: 'Volume',
          side: 'client',
          measuredBy: 'LeadVolume',
          targets: [{ kind: 'bound', bound: 'at-least', value: number('400') }],
          windows: [months(1)],
        },
      ],
    },
    // Open until 18:00: two hours on Monday, two on Tuesday.
    due: [
      {
        received: '2027-03-08T15:00',
        events: { handover: '2027-03-08T16:00', declined: '2027-03-08T16:00' },
        falls: {
          Attempts: undefined,
          'FeedbackTime 1': '2027-03-10T18:00:00+01:00',
          'TakeUpTime 0.95': '2027-03-09T10:00:00+01:00',
        },
      },
    ],
  },
  '25-priorities': {
    compiled: {
      metrics: [
        { id: 'FirstReply' },
        { id: 'RestoreTime', definition: { end: 'resolved', endAlternatives: ['workaround'] } },
      ],
      slas: [
        {
          goals: ['FirstReply', 'RestoreTime'].flatMap((metric) => [
            ...['P1', 'P2', 'P3'].map((value) => ({ metric, when: is('priority', value) })),
            { metric, when: { kind: 'otherwise' }, targets: [{ kind: 'best-effort' }] },
          ]),
        },
      ],
    },
    // Friday, 17:40; the service hours end at 18:00.
    due: [
      {
        received: '2027-03-05T17:40',
        of: { priority: 'P1' },
        falls: {
          'FirstReply 0.95': '2027-03-05T17:55:00+01:00',
          'RestoreTime 0.95': '2027-03-05T21:40:00+01:00',
        },
      },
      {
        received: '2027-03-05T17:40',
        of: { priority: 'P2' },
        falls: {
          'FirstReply 0.95': '2027-03-08T08:40:00+01:00',
          'RestoreTime 0.95': '2027-03-08T18:00:00+01:00',
        },
      },
      {
        received: '2027-03-05T17:40',
        of: { priority: 'P3' },
        falls: {
          'FirstReply 0.9': '2027-03-08T18:00:00+01:00',
          'RestoreTime 0.9': '2027-03-10T18:00:00+01:00',
        },
      },
      {
        received: '2027-03-05T17:40',
        of: { priority: 'P4' },
        falls: { FirstReply: undefined, RestoreTime: undefined },
      },
    ],
  },
}

const folder = new URL('../../examples/clauses/', import.meta.url)
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

test('all 25 clauses are there, and each is looked at', () => {
  expect(names.map((name) => Number(name.slice(0, 2)))).toEqual(
    Array.from({ length: 25 }, (_, index) => index + 1),
  )
  expect(Object.keys(clauses).sort()).toEqual(names)
})

describe.each(names)('clause %s', (name) => {
  const files = readProject(`examples/clauses/${name}`)
  const { findings, compiled } = compileFiles(files)
  const contract = compiled[0]?.contract as CompiledContract
  const clause = clauses[name]

  test('is checked without a finding, and compiles', () => {
    expect(findings.map(({ rule, message }) => `${rule}: ${message.en}`)).toEqual([])
    expect(compiled.length).toBe(1)
  })

  test('is formatted, and begins with what it is about', () => {
    for (const { text } of files) expect(formatText(text)).toMatchObject({ text })
    const number = Number(name.slice(0, 2))
    expect(files.some(({ text }) => text.startsWith(`// Clause ${number}, in our words: `))).toBe(true)
    expect(files.every(({ text }) => !/^\s*note\b/m.test(text))).toBe(true)
  })

  test('has its meaning in the compiled contract', () => {
    expect(clause && contract).toMatchObject(clause?.compiled ?? { missing: name })
  })

  test.each(clause?.due ?? [])(
    'due for $received',
    async ({ received, service, segment, of, events, falls, besides = {} }) => {
      const answer = await due(of === undefined ? contract : ofCase(contract, of), {
        service: service ?? contract.services[0]!.id,
        segment: segment ?? contract.segmentation.segments[0]!.id,
        received,
        events,
      })
      if (isProblem(answer)) expect.fail(JSON.stringify(answer))
      const found = answer.goals.flatMap(({ metric, with: others = [], targets }) =>
        targets.map((target) => [
          [[metric, ...others].join('+'), target.share].filter((part) => part !== undefined).join(' '),
          target.due,
        ]),
      )
      expect(Object.fromEntries(found)).toEqual(falls)
      expect(answer).toMatchObject(besides)
    },
  )
})

/** The contract with the goals that hold for a case. */
function ofCase(contract: CompiledContract, known: Customer): CompiledContract {
  const attributesOf = (id: string | undefined) =>
    contract.cases
      ?.find((one) => one.id === id)
      ?.attributes.map(({ id: name, type }) => ({ id: name, type })) ?? []
  return {
    ...contract,
    slas: contract.slas.map((sla) => ({
      ...sla,
      goals: [...goalsOfCase(sla.goals, attributesOf(sla.case), known)],
    })),
  }
}
