import type { Tongue } from './tongue.ts'

export const en: Tongue = {
  // British, with its dates and its lists: "A, B and C".
  tag: 'en-GB',
  quotes: ['“', '”'],
  more: (count) => `${count} more`,
  timeOfDay: (time) => time,
  sides: {
    client: {
      name: 'Client',
      noun: 'client',
      subject: 'the client',
      object: 'the client',
      of: 'of the client',
    },
    provider: {
      name: 'Provider',
      noun: 'provider',
      subject: 'the provider',
      object: 'the provider',
      of: 'of the provider',
    },
  },
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
