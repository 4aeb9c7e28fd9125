/** The days of the week from Monday on, as they are written; a weekday's number is its place here. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** `mon` is Monday, and so on. */
export type Weekday = (typeof weekdays)[number]
