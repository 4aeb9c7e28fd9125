import type { Tongue } from './tongue.ts'

export const en: Tongue = {
  // British, with its dates and its lists: "A, B and C".
  tag: 'en-GB',
  quotes: ['“', '”'],
  more: (count) => `${count} more`,
  timeOfDay: (time) => time,
  units: {
    'elapsed second': ['second', 'seconds'],
    'elapsed minute': ['minute', 'minutes'],
    'elapsed hour': ['hour', 'hours'],
    'calendar day': ['calendar day', 'calendar days'],
    'calendar week': ['week', 'weeks'],
    'calendar month': ['month', 'months'],
    'business second': ['business second', 'business seconds'],
    'business minute': ['business minute', 'business minutes'],
    'business hour': ['business hour', 'business hours'],
    'business day': ['business day', 'business days'],
  },
}
