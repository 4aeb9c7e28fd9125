// What `zusage erlang` says.
import { message, type Words } from '../../../../language/src/speech/index.ts'

export const erlangWords = {
  erlangSummary: {
    en: 'how many people a number of contacts takes (Erlang C and A)',
    de: 'wie viele Leute eine Zahl von Kontakten braucht (Erlang C und A)',
  },
  erlangContacts: { en: 'contacts that arrive in the interval', de: 'Kontakte, die im Intervall eingehen' },
  erlangInterval: { en: 'the interval, such as "30 min"', de: 'das Intervall, etwa "30 min"' },
  erlangEffort: {
    en: 'mean working time for one contact, such as "180 s"',
    de: 'mittlere Arbeitszeit für einen Kontakt, etwa "180 s"',
  },
  erlangShare: {
    en: 'share of all contacts to be answered in time, such as "80 %"',
    de: 'Anteil aller Kontakte, der rechtzeitig beantwortet sein soll, etwa "80 %"',
  },
  erlangWithin: {
    en: 'within which time they are to be answered, such as "20 s"',
    de: 'innerhalb welcher Zeit sie beantwortet sein sollen, etwa "20 s"',
  },
  erlangPatience: {
    en: 'mean time until somebody who waits gives up (Erlang A); nobody does without',
    de: 'mittlere Zeit, bis jemand das Warten aufgibt (Erlang A); ohne Angabe gibt niemand auf',
  },
  erlangAgents: {
    en: 'what so many people reach, instead of the fewest that keep the promise',
    de: 'was so viele Leute erreichen, statt der wenigsten, die die Zusage halten',
  },
  erlangTooMuch: message<{ most: number }>({
    en: ({ most }) => `The load is more than ${most} erlangs.`,
    de: ({ most }) => `Die Last ist größer als ${most} Erlang.`,
  }),
  erlangRowLoad: { en: 'Load', de: 'Last' },
  erlangRowAgents: { en: 'People', de: 'Leute' },
  erlangFewest: { en: '(the fewest that keep the promise)', de: '(die wenigsten, die die Zusage halten)' },
  erlangRowLevel: message<{ seconds: string }>({
    en: ({ seconds }) => `Answered within ${seconds} s`,
    de: ({ seconds }) => `Beantwortet in ${seconds} s`,
  }),
  erlangRowWaiting: { en: 'Have to wait', de: 'Müssen warten' },
  erlangRowWait: { en: 'Mean wait of all', de: 'Mittlere Wartezeit aller' },
  erlangRowSpeed: { en: 'Mean wait of the answered', de: 'Mittlere Wartezeit der Beantworteten' },
  erlangRowAbandonment: { en: 'Give up', de: 'Geben auf' },
  erlangRowOccupancy: { en: 'Occupancy', de: 'Auslastung' },
  erlangUnstable: {
    en: 'Unstable: as much work arrives as these people can do, or more, so that the queue grows without end.',
    de: 'Instabil: Es kommt so viel Arbeit, wie diese Leute schaffen, oder mehr; die Schlange wächst ohne Ende.',
  },
  erlangModelC: { en: 'Erlang C: nobody gives up.', de: 'Erlang C: Niemand gibt auf.' },
  erlangModelA: {
    en: 'Erlang A: shares are of all contacts; who gives up was not answered in time.',
    de: 'Erlang A: Die Anteile beziehen sich auf alle Kontakte; wer aufgibt, wurde nicht rechtzeitig beantwortet.',
  },
  erlangExamples: {
    en: `  zusage erlang --contacts 100 --interval "30 min" --effort "180 s" --share "80 %" --within "20 s"
  zusage erlang --contacts 100 --interval "30 min" --effort "180 s" --within "20 s" --patience "90 s" --agents 12
  zusage erlang --contacts 100 --interval "30 min" --effort "3 min" --share "80 %" --within "20 s" --format json`,
    de: `  zusage erlang --contacts 100 --interval "30 min" --effort "180 s" --share "80 %" --within "20 s"
  zusage erlang --contacts 100 --interval "30 min" --effort "180 s" --within "20 s" --patience "90 s" --agents 12
  zusage erlang --contacts 100 --interval "30 min" --effort "3 min" --share "80 %" --within "20 s" --format json`,
  },
} as const satisfies Words
