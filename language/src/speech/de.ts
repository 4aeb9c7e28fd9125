import type { Tongue } from './tongue.ts'

export const de: Tongue = {
  tag: 'de-DE',
  quotes: ['„', '“'],
  more: (count) => `${count} weitere`,
  timeOfDay: (time) => `${time} Uhr`,
  units: {
    'elapsed second': ['Sekunde', 'Sekunden'],
    'elapsed minute': ['Minute', 'Minuten'],
    'elapsed hour': ['Stunde', 'Stunden'],
    'calendar day': ['Kalendertag', 'Kalendertage'],
    'calendar week': ['Woche', 'Wochen'],
    'calendar month': ['Monat', 'Monate'],
    'business second': ['Geschäftssekunde', 'Geschäftssekunden'],
    'business minute': ['Geschäftsminute', 'Geschäftsminuten'],
    'business hour': ['Geschäftsstunde', 'Geschäftsstunden'],
    'business day': ['Arbeitstag', 'Arbeitstage'],
  },
}
