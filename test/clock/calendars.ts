import type { Calendar, Hours, Weekday } from '../../language/src/clock/index.ts'

/** `08:00-12:00, 12:45-17:30` */
export function hours(text: string): Hours[] {
  if (text === '') return []
  return text.split(', ').map((range) => {
    const [from = '', to = ''] = range.split('-')
    return { from, to }
  })
}

/** A calendar from as little as a test wants to say of it; the week as `{ 'mon tue': '08:00-12:00' }`. */
export function calendar({
  week,
  ...rest
}: Partial<Omit<Calendar, 'week'>> & { readonly week: Readonly<Record<string, string>> }): Calendar {
  return {
    id: 'Test',
    timeZone: 'Europe/Berlin',
    holidays: [],
    dates: [],
    ...rest,
    week: Object.entries(week).flatMap(([days, ranges]) =>
      days.split(' ').map((day) => ({ day: day as Weekday, hours: hours(ranges) })),
    ),
  }
}

/** The tour's calendars, as the compiler would deliver them. */
export const office: Calendar = calendar({
  id: 'Office',
  title: 'Bürozeiten',
  week: { 'mon tue wed thu': '08:00-12:00, 12:45-17:30', fri: '08:00-15:00' },
  holidays: ['DE-HE'],
  dates: [
    { from: '2027-12-24', to: '2027-12-31', hours: [], reason: 'Betriebsruhe' },
    { from: '2027-11-27', to: '2027-11-27', hours: hours('09:00-13:00'), reason: 'Inventur' },
  ],
})

export const phones: Calendar = {
  ...office,
  id: 'Phones',
  title: 'Telefonzeiten',
  week: calendar({ week: { 'mon tue wed thu fri': '08:00-18:00' } }).week,
}

export const roundTheClock: Calendar = calendar({
  id: 'Always',
  week: { 'mon tue wed thu fri sat sun': '00:00-24:00' },
})
