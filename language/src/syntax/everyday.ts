/**
 * Words that people write where the language has another one. They count only where that one could stand.
 * `time zone` and the like stand for two words.
 */
export const everydayWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ monday: 'mon', tuesday: 'tue', wednesday: 'wed', thursday: 'thu', friday: 'fri' },
    ...{ saturday: 'sat', sunday: 'sun', montag: 'mon', dienstag: 'tue', mittwoch: 'wed' },
    ...{ donnerstag: 'thu', freitag: 'fri', samstag: 'sat', sonntag: 'sun' },
    ...{ mo: 'mon', di: 'tue', mi: 'wed', do: 'thu', fr: 'fri', sa: 'sat', so: 'sun' },
    ...{ if: 'when', wenn: 'when', else: 'otherwise', sonst: 'otherwise', other: 'others' },
    ...{ und: 'and', oder: 'or', nicht: 'not', is: '=', equals: '=' },
    ...{ between: 'from', and: 'to', until: 'to', till: 'to', bis: 'to', from: 'of', of: 'in' },
    ...{ in: 'within', for: 'on', each: 'every', every: 'each' },
    ...{ timezone: 'time zone', inforce: 'in force', handover: 'hand over', holiday: 'holidays' },
    ...{ exclusion: 'excluded', include: 'import', use: 'import', inherits: 'extends' },
    ...{ close: 'closed', opens: 'open', duration: 'time', calendar: 'hours' },
    ...{ before: 'ahead', over: 'above', under: 'below' },
    ...{ weekly: 'every week', monthly: 'every month', quarterly: 'every quarter', yearly: 'every year' },
    ...{ avg: 'average', mean: 'average', durchschnitt: 'average', nie: 'never', niemals: 'never' },
    ...{ count: 'number', anzahl: 'number', fälle: 'cases', alle: 'every' },
    ...{ description: 'summary', reason: 'because', weil: 'because' },
  }),
)
