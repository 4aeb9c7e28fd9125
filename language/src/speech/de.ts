import type { Tongue } from './tongue.ts'

export const de: Tongue = {
  tag: 'de-DE',
  quotes: ['„', '“'],
  more: (count) => `${count} weitere`,
  timeOfDay: (time) => `${time} Uhr`,
  sides: {
    client: {
      name: 'Auftraggeber',
      noun: 'Auftraggeber',
      subject: 'der Auftraggeber',
      object: 'den Auftraggeber',
      of: 'des Auftraggebers',
    },
    provider: {
      name: 'Dienstleister',
      noun: 'Dienstleister',
      subject: 'der Dienstleister',
      object: 'den Dienstleister',
      of: 'des Dienstleisters',
    },
  },
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
