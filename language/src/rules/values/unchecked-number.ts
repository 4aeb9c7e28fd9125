import type { AgreedText } from '../../model/file.ts'
import { code, type Localized, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'

/** What a number in a text is about. */
type Kind = 'date' | 'clock' | 'rate' | 'share' | 'money' | 'time'

const number = String.raw`(?<![\p{L}\p{N}.,])\d[\d.,_']*`
const words =
  'zwei|drei|vier|fünf|sechs|sieben|acht|zehn|zwölf|vierzehn|two|three|four|five|six|seven|eight|ten|twelve|fourteen'
const amount = `(?:${number}|(?<![\\p{L}\\p{N}])(?:${words}))`
const space = String.raw`[\s\u00a0\u202f]*`
const end = String.raw`(?![\p{L}\p{N}])`
const day = '(?:geschäfts|arbeits|werk|bank|kalender)?tag(?:e[ns]?)?|(?:business |working |calendar )?days?'
const length = [
  day,
  '(?:arbeits|geschäfts)?stunden?|std\\.?|(?:business |working )?hours?|hrs?|h',
  'minuten?|min(?:utes?)?\\.?|sekunden?|sek\\.?|sec(?:onds?)?|s',
  'wochen?|weeks?|monat(?:e[ns]?)?|months?|quartalen?|quarters?|jahr(?:e[ns]?)?|years?',
].join('|')
const months =
  'januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december'
const currency = 'euro|eur|€|chf|franken|usd|dollars?|\\$|gbp|£|pounds?'

/** In the order in which they win where several begin at one place. */
const patterns: Readonly<Record<Kind, string>> = {
  date: `\\d{4}-\\d{2}-\\d{2}${end}|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{2,4})?(?!\\d)|\\d{1,2}(?:\\.|st|nd|rd|th)? (?:${months})${end}`,
  clock: `${number}(?::\\d{2})?${space}(?:uhr${end}|[ap]\\.?m\\.?${end})`,
  rate: `${number}(?:${space}[\\p{L}-]+){1,2} (?:pro|je|per|a|each|every|am|im|in der) (?:${day}|woche|week|monat|month|quartal|quarter|jahr|year)${end}`,
  share: `${amount}${space}(?:%|prozent|per ?cent)`,
  money: `${number}(?:,-)?${space}(?:${currency})${end}|[€$£]${space}${number}`,
  time: `${amount}(?:${space}|[\\s-])(?:${length})${end}|\\d+-?(?:tägig|stündig|wöchig|monatig|jährig|day|hour|week|month)${'(?:e[rnms]?)?'}${end}`,
}
/** All that is looked for has one of these in it: most texts have none, and what looks closely is slow to set up. */
const anyAmount = new RegExp(`\\d|(?<![a-zäöüß])(?:${words})`, 'iu')
const anyNumber = new RegExp(
  (Object.entries(patterns) as [Kind, string][]).map(([kind, pattern]) => `(?<${kind}>${pattern})`).join('|'),
  'giu',
)

const phrases: Readonly<Record<Kind, Localized>> = {
  clock: {
    en: 'A time of day can be said so that it is checked: goal ResolutionTime 95 % by 15:00 next business day',
    de: 'Eine Uhrzeit lässt sich so sagen, dass sie geprüft wird: goal ResolutionTime 95 % by 15:00 next business day',
  },
  rate: {
    en: 'A volume can be said so that it is checked: volume 60 per week',
    de: 'Eine Menge lässt sich so sagen, dass sie geprüft wird: volume 60 per week',
  },
  share: {
    en: 'A share can be said so that it is checked: goal ResolutionTime 95 % within 2 business days',
    de: 'Ein Anteil lässt sich so sagen, dass er geprüft wird: goal ResolutionTime 95 % within 2 business days',
  },
  money: {
    en: 'An amount can be said so that it is checked: authority of TeamLead Goodwill up to 250 EUR · price 4.20 EUR',
    de: 'Ein Betrag lässt sich so sagen, dass er geprüft wird: authority of TeamLead Goodwill up to 250 EUR · price 4.20 EUR',
  },
  time: {
    en: 'A time can be said so that it is checked: duty of client Reply ends Waiting within 2 business days · duty of client Forecast every month due 5 business days',
    de: 'Eine Frist lässt sich so sagen, dass sie geprüft wird: duty of client Reply ends Waiting within 2 business days · duty of client Forecast every month due 5 business days',
  },
  date: {
    en: 'A date can be said so that it is checked: in force 2027-01-01 to 2027-12-31 · every quarter from 2027-02-01 due 5 business days',
    de: 'Ein Datum lässt sich so sagen, dass es geprüft wird: in force 2027-01-01 to 2027-12-31 · every quarter from 2027-02-01 due 5 business days',
  },
}

/** What excuses a miss has phrases of its own. */
const ofExceptions: Partial<Readonly<Record<Kind, Localized>>> = {
  time: {
    en: 'With a reason the time is checked: except Maintenance announced 2 days ahead up to 4 h per month',
    de: 'Mit einem Grund wird die Dauer geprüft: except Maintenance announced 2 days ahead up to 4 h per month',
  },
  share: {
    en: 'What exceeds the volume can be said so that it is checked: except volume above 110 %',
    de: 'Was die Menge übersteigt, lässt sich so sagen, dass es geprüft wird: except volume above 110 %',
  },
}

export const uncheckedNumber = defineRule({
  name: 'unchecked-number',
  severity: 'info',
  purpose: {
    en: 'A number stands in a text that nothing checks.',
    de: 'Eine Zahl steht in einem Text, den nichts prüft.',
  },
  messages: {
    unchecked: message<{ text: string; phrase: Localized }>({
      en: ({ text }) => `${code(text)} is agreed in words: nobody reckons with it, and nothing checks it.`,
      de: ({ text }) => `${code(text)} ist in Worten vereinbart: Niemand rechnet damit, und nichts prüft es.`,
      help: { en: ({ phrase }) => phrase.en, de: ({ phrase }) => phrase.de },
    }),
  },
  file(file, report) {
    for (const { origin, of } of file.agreedInWords) {
      // The words as written, so that places are right behind an escaped quote too.
      const written = file.text.slice(origin.start, origin.end)
      if (!anyAmount.test(written)) continue
      for (const match of written.matchAll(anyNumber)) {
        const kind = (Object.keys(patterns) as Kind[]).find((one) => match.groups![one] !== undefined)!
        if (!isMeant(of, kind)) continue
        const start = origin.start + match.index
        const phrase = (of === 'exception' ? ofExceptions[kind] : undefined) ?? phrases[kind]
        report(
          'unchecked',
          { text: match[0], phrase },
          {
            at: { file: file.path, start, end: start + match[0].length },
            data: { text: match[0], kind, of },
          },
        )
        // One for a text: who writes it anew sees the others.
        break
      }
    }
  },
})

/** What is provided or delivered may be of any length and price; how often is a volume. */
function isMeant(of: AgreedText['of'], kind: Kind): boolean {
  return of !== 'items' || kind === 'rate'
}
