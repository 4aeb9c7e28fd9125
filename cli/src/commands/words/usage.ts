// What is said of a call that is not understood.
import { systemReason } from '../../../../language/src/files/reasons.ts'
import { enumeration, message, type Words } from '../../../../language/src/speech/index.ts'
import { quoted } from './forms.ts'

export const usageWords = {
  seeHelp: message<{ command: string }>({
    en: ({ command }) => `\`${command} --help\` shows what is possible.`,
    de: ({ command }) => `\`${command} --help\` zeigt, was möglich ist.`,
  }),
  unknownCommand: message<{ command: string }>({
    en: ({ command }) => `There is no command ${quoted(command)}.`,
    de: ({ command }) => `Einen Befehl ${quoted(command)} gibt es nicht.`,
  }),
  unknownOption: message<{ option: string }>({
    en: ({ option }) => `There is no option ${quoted(option)} here.`,
    de: ({ option }) => `Eine Option ${quoted(option)} gibt es hier nicht.`,
  }),
  optionValue: message<{ option: string }>({
    en: ({ option }) => `The option ${quoted(option)} needs a value.`,
    de: ({ option }) => `Die Option ${quoted(option)} braucht einen Wert.`,
  }),
  optionChoice: message<{ option: string; value: string; choices: readonly string[] }>({
    en: ({ option, value, choices }) =>
      `${quoted(option)} cannot be ${quoted(value)}; possible are ${enumeration(choices.map(quoted), 'en')}.`,
    de: ({ option, value, choices }) =>
      `${quoted(option)} kann nicht ${quoted(value)} sein; möglich sind ${enumeration(choices.map(quoted), 'de')}.`,
  }),
  optionDate: message<{ option: string; value: string }>({
    en: ({ option, value }) => `${quoted(option)} has to be a date such as 2027-01-31, not ${quoted(value)}.`,
    de: ({ option, value }) =>
      `${quoted(option)} muss ein Datum wie 2027-01-31 sein, nicht ${quoted(value)}.`,
  }),
  optionCount: message<{ option: string; value: string }>({
    en: ({ option, value }) => `${quoted(option)} has to be a number such as 0 or 10, not ${quoted(value)}.`,
    de: ({ option, value }) => `${quoted(option)} muss eine Zahl wie 0 oder 10 sein, nicht ${quoted(value)}.`,
  }),
  optionRule: message<{ value: string }>({
    en: ({ value }) =>
      `\`--rule\` has to be a rule and its level, such as \`segment-gap=warning\`, not ${quoted(value)}.`,
    de: ({ value }) =>
      `\`--rule\` muss eine Regel und ihre Stufe sein, etwa \`segment-gap=warning\`, nicht ${quoted(value)}.`,
  }),
  optionMissing: message<{ option: string }>({
    en: ({ option }) => `The option ${quoted(option)} is missing.`,
    de: ({ option }) => `Es fehlt die Option ${quoted(option)}.`,
  }),
  optionDuration: message<{ option: string; value: string }>({
    en: ({ option, value }) =>
      `${quoted(option)} has to be a length of time such as \`180 s\`, \`30 min\` or \`1 h\`, not ${quoted(value)}.`,
    de: ({ option, value }) =>
      `${quoted(option)} muss eine Dauer wie \`180 s\`, \`30 min\` oder \`1 h\` sein, nicht ${quoted(value)}.`,
  }),
  optionShare: message<{ option: string; value: string }>({
    en: ({ option, value }) => `${quoted(option)} has to be a share such as \`80 %\`, not ${quoted(value)}.`,
    de: ({ option, value }) => `${quoted(option)} muss ein Anteil wie \`80 %\` sein, nicht ${quoted(value)}.`,
  }),
  optionPositive: message<{ option: string; value: string }>({
    en: ({ option, value }) => `${quoted(option)} has to be a number above 0, not ${quoted(value)}.`,
    de: ({ option, value }) => `${quoted(option)} muss eine Zahl über 0 sein, nicht ${quoted(value)}.`,
  }),
  optionWhole: message<{ option: string; value: string }>({
    en: ({ option, value }) => `${quoted(option)} has to be a whole number, not ${quoted(value)}.`,
    de: ({ option, value }) => `${quoted(option)} muss eine ganze Zahl sein, nicht ${quoted(value)}.`,
  }),
  together: message<{ one: string; other: string }>({
    en: ({ one, other }) => `${quoted(one)} and ${quoted(other)} do not go together.`,
    de: ({ one, other }) => `${quoted(one)} und ${quoted(other)} gehen nicht zusammen.`,
  }),
  tooMany: message<{ surplus: readonly string[] }>({
    en: ({ surplus }) =>
      `${enumeration(surplus.map(quoted), 'en')} ${surplus.length === 1 ? 'is' : 'are'} too many here.`,
    de: ({ surplus }) =>
      `${enumeration(surplus.map(quoted), 'de')} ${surplus.length === 1 ? 'ist' : 'sind'} hier zu viel.`,
  }),
  missingArgument: message<{ name: string }>({
    en: ({ name }) => `${quoted(name)} is missing.`,
    de: ({ name }) => `Es fehlt ${quoted(name)}.`,
  }),
  systemFailed: message<{ code: string }>({
    en: ({ code }) => `The system refuses: ${systemReason(code).en}.`,
    de: ({ code }) => `Das System verweigert es: ${systemReason(code).de}.`,
  }),
  internal: message<{ message: string }>({
    en: ({ message }) =>
      `Zusage failed: ${message}. This is a defect of Zusage; please report it. ZUSAGE_DEBUG=1 shows where.`,
    de: ({ message }) =>
      `Zusage ist gescheitert: ${message}. Das ist ein Fehler von Zusage; bitte melden. ZUSAGE_DEBUG=1 zeigt, wo.`,
  }),
} as const satisfies Words
