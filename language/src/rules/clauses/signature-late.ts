import { message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { periodOf } from '../support/hours.ts'

export const signatureLate = defineRule({
  name: 'signature-late',
  severity: 'warning',
  purpose: {
    en: 'Somebody signs when the contract is over.',
    de: 'Jemand unterschreibt, wenn der Vertrag vorbei ist.',
  },
  messages: {
    late: message<{ date: string; end: string }>({
      en: ({ date, end }) => `On ${date} the contract is over: it ends on ${end}.`,
      de: ({ date, end }) => `Am ${date} ist der Vertrag vorbei: Er endet am ${end}.`,
      help: {
        en: () => 'See whether the year is the one that is meant.',
        de: () => 'Prüfen, ob das gemeinte Jahr dasteht.',
      },
    }),
  },
  file(file, report) {
    for (const contract of contractsIn(file)) {
      const period = periodOf(contract)
      if (period === undefined) continue
      for (const { date } of contract.signatures) {
        if (date.value === undefined || date.value <= period.to) continue
        report(
          'late',
          { date: date.value, end: period.to },
          {
            at: date.origin,
            related: [
              {
                at: contract.inForce!.origin,
                message: { en: 'the time of the contract', de: 'die Laufzeit des Vertrags' },
              },
            ],
            data: { date: date.value, end: period.to },
          },
        )
      }
    }
  },
})
