import type { Range } from '../../model/file.ts'
import { code, message, weekdays } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { rewrite } from '../support/literal-rule.ts'

interface Reversed {
  readonly from: string
  readonly to: string
}

export const reversedRange = defineRule({
  name: 'reversed-range',
  severity: 'error',
  purpose: { en: 'A range ends before it begins.', de: 'Ein Bereich endet, bevor er beginnt.' },
  messages: {
    times: message<Reversed>({
      en: ({ from, to }) =>
        from === to ? `${code(`${from}-${to}`)} lasts no time at all.` : `${to} comes before ${from}.`,
      de: ({ from, to }) =>
        from === to ? `${code(`${from}-${to}`)} dauert keine Minute.` : `${to} liegt vor ${from}.`,
      help: {
        en: ({ from, to }) =>
          from === to
            ? 'The whole day is 00:00-24:00.'
            : `Hours over midnight are written in two lines: ${from}-24:00 on the first day and 00:00-${to} on the next.`,
        de: ({ from, to }) =>
          from === to
            ? 'Der ganze Tag ist 00:00-24:00.'
            : `Zeiten über Mitternacht stehen in zwei Zeilen: ${from}-24:00 am ersten und 00:00-${to} am nächsten Tag.`,
      },
    }),
    midnight: message<Reversed & { readonly instead: string }>({
      en: ({ from, to, instead }) =>
        `Midnight at the end of a day is 24:00: write ${instead} instead of ${code(`${from}-${to}`)}.`,
      de: ({ from, to, instead }) =>
        `Mitternacht am Ende eines Tages ist 24:00: ${instead} statt ${code(`${from}-${to}`)} schreiben.`,
    }),
    dates: message<Reversed>({
      en: ({ from, to }) => `The end ${to} comes before the beginning ${from}.`,
      de: ({ from, to }) => `Das Ende ${to} liegt vor dem Beginn ${from}.`,
      help: {
        en: () => 'The earlier date comes first.',
        de: () => 'Das frühere Datum steht zuerst.',
      },
    }),
    weekdays: message<Reversed>({
      en: ({ from, to }) => `${code(`${from}-${to}`)} runs backwards: a week begins on mon and ends on sun.`,
      de: ({ from, to }) =>
        `${code(`${from}-${to}`)} läuft rückwärts: Eine Woche beginnt mit mon und endet mit sun.`,
    }),
    numbers: message<Reversed>({
      en: ({ from, to }) => `A score runs from a lower number to a higher one, not from ${from} to ${to}.`,
      de: ({ from, to }) =>
        `Eine Bewertung reicht von einer kleineren zu einer größeren Zahl, nicht von ${from} bis ${to}.`,
    }),
  },
  file(file, report) {
    for (const range of file.ranges) {
      if (!isReversed(range)) continue
      const { kind, from, to } = range
      const shown =
        kind === 'weekdays' ? { from: weekdays[Number(from)]!, to: weekdays[Number(to)]! } : { from, to }
      if (kind === 'times' && to === '00:00') {
        const instead = `${from}-24:00`
        report('midnight', { from, to, instead }, { at: range.origin, fixes: [rewrite(range, instead)] })
      } else
        report(kind, shown, {
          at: range.origin,
          fixes: kind === 'weekdays' ? [rewrite(range, overSunday(shown))] : [],
        })
    }
  },
})

/** The same days, from Sunday on in a new week. */
function overSunday({ from, to }: Reversed): string {
  return `${from}${from === 'sun' ? '' : '-sun'}, ${to === 'mon' ? '' : 'mon-'}${to}`
}

function isReversed({ kind, from, to }: Range): boolean {
  if (kind === 'numbers') return Number(from) >= Number(to)
  if (kind === 'weekdays') return Number(from) > Number(to)
  // Times and dates have a fixed width, so that their order is that of their texts.
  return kind === 'times' ? from >= to : from > to
}
