// What `zusage capacity` says.
import { enumeration, message, type Words } from '../../../../language/src/speech/index.ts'
import { quoted } from './forms.ts'

/** How changes are typed. */
const changeForms: Readonly<Record<string, string>> = {
  '--staff': '`TEAM=5.5`',
  '--volume': '`SERVICE=+20%`',
  '--goal': '`SLA.METRIC="90 % within 15 s"`',
}

export const capacityWords = {
  capacitySummary: {
    en: 'say how many people each team needs to keep what is promised',
    de: 'sagen, wie viele Leute jedes Team braucht, um das Zugesagte zu halten',
  },
  argumentCapacity: {
    en: 'sources, a compiled JSON file or the name of a contract; without any, the current project',
    de: 'Quellen, eine übersetzte JSON-Datei oder der Name eines Vertrags; ohne Angabe das aktuelle Projekt',
  },
  capacityStaff: {
    en: 'what if a team had so many FTE; repeatable',
    de: 'was wäre, wenn ein Team so viele VZÄ hätte; wiederholbar',
  },
  capacityVolume: {
    en: 'what if so much more or less of a service came: `Orders=+20%`; repeatable',
    de: 'was wäre, wenn von einer Leistung so viel mehr oder weniger käme: `Auftrag=+20%`; wiederholbar',
  },
  capacityGoal: {
    en: 'what if an SLA promised something else: `Gold.AnswerTime="90 % within 15 s"`; repeatable',
    de: 'was wäre, wenn ein SLA etwas anderes zusagte: `Gold.AnswerTime="90 % within 15 s"`; wiederholbar',
  },
  capacitySeason: {
    en: 'a typical week in this season, in full; without it, a usual week, and the seasons in short',
    de: 'eine gewöhnliche Woche dieser Saison, ausführlich; ohne die Option eine übliche Woche und die Saisons in Kürze',
  },
  seasonUnknown: message<{ name: string }>({
    en: ({ name }) => `In no season ${quoted(name)} of this contract other hours or volumes hold.`,
    de: ({ name }) =>
      `Eine Saison ${quoted(name)} mit anderen Zeiten oder Mengen gibt es in diesem Vertrag nicht.`,
  }),
  changeForm: message<{ option: string; change: string }>({
    en: ({ option, change }) =>
      `${quoted(change)} is not understood; ${quoted(option)} takes ${changeForms[option]}.`,
    de: ({ option, change }) =>
      `${quoted(change)} ist nicht zu verstehen; ${quoted(option)} erwartet ${changeForms[option]}.`,
  }),
  changeUnknown: message<{ option: string; change: string; name: string }>({
    en: ({ option, change, name }) =>
      `There is no ${quoted(name)} that ${quoted(`${option} ${change}`)} could change.`,
    de: ({ option, change, name }) =>
      `Ein ${quoted(name)}, das ${quoted(`${option} ${change}`)} ändern könnte, gibt es nicht.`,
  }),
  changeKnown: message<{ names: readonly string[] }>({
    en: ({ names }) =>
      names.length === 0 ? 'There is none at all.' : `There is ${enumeration(names.map(quoted), 'en')}.`,
    de: ({ names }) =>
      names.length === 0 ? 'Es gibt nichts dergleichen.' : `Es gibt ${enumeration(names.map(quoted), 'de')}.`,
  }),
  capacityExamples: {
    en: `  zusage capacity
  zusage capacity --format html > capacity.html
  zusage capacity --staff OrderDesk=5.5 --volume PhoneOrders=+20% --goal Silver.AnswerTime="90 % within 15 s"`,
    de: `  zusage capacity
  zusage capacity --format html > kapazitaet.html
  zusage capacity --staff Auftragsteam=5.5 --volume Telefon=+20% --goal Silber.AnswerTime="90 % within 15 s"`,
  },
} as const satisfies Words
