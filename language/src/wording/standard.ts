// What the standard library declares, in the words of a document: its own titles and comments are for those who write.
import type { Localized } from '../speech/index.ts'

interface StandardWords {
  readonly title: Localized
  readonly meaning: Localized
}

/** How the events of the standard library are called, and what they mean. */
export const standardEvents: Readonly<Record<string, StandardWords>> = {
  received: {
    title: { en: 'request received', de: 'Anfrage eingegangen' },
    meaning: {
      en: 'The request has arrived, in whatever state.',
      de: 'Die Anfrage ist da, in welchem Zustand auch immer.',
    },
  },
  complete: {
    title: { en: 'request complete', de: 'Anfrage vollständig' },
    meaning: {
      en: 'Everything that is needed to work on it is there.',
      de: 'Alles ist da, was zur Bearbeitung nötig ist.',
    },
  },
  answered: {
    title: { en: 'request taken up', de: 'Anfrage angenommen' },
    meaning: {
      en: 'Someone of the provider has taken it up in person.',
      de: 'Jemand vom Dienstleister hat sie persönlich angenommen.',
    },
  },
  abandoned: {
    title: { en: 'request abandoned', de: 'Anfrage abgebrochen' },
    meaning: { en: 'The client has given up waiting.', de: 'Der Auftraggeber hat das Warten aufgegeben.' },
  },
  offered: {
    title: { en: 'request put through', de: 'Anfrage zugestellt' },
    meaning: {
      en: 'The request has been put to the provider: the telephone rings.',
      de: 'Die Anfrage liegt beim Dienstleister an: Das Telefon klingelt.',
    },
  },
  replied: {
    title: { en: 'first reply given', de: 'erste Antwort gegeben' },
    meaning: {
      en: 'The client has had a first reply that is more than an acknowledgement.',
      de: 'Der Auftraggeber hat eine erste Antwort, die mehr ist als eine Eingangsbestätigung.',
    },
  },
  waiting: {
    title: { en: 'waiting for others', de: 'Warten auf andere' },
    meaning: {
      en: 'Work has to wait for somebody else.',
      de: 'Die Bearbeitung muss auf jemand anderen warten.',
    },
  },
  resumed: {
    title: { en: 'work resumed', de: 'Bearbeitung fortgesetzt' },
    meaning: { en: 'What was waited for has come.', de: 'Worauf gewartet wurde, ist da.' },
  },
  resolved: {
    title: { en: 'request settled', de: 'Anfrage gelöst' },
    meaning: { en: 'The request is settled.', de: 'Die Anfrage ist erledigt.' },
  },
  reopened: {
    title: { en: 'request reopened', de: 'Anfrage wieder geöffnet' },
    meaning: { en: 'A settled request has come back.', de: 'Eine gelöste Anfrage ist zurückgekommen.' },
  },
}

/** The same for its metrics. */
export const standardMetrics: Readonly<Record<string, StandardWords>> = {
  AnswerTime: {
    title: { en: 'Time to answer', de: 'Annahmezeit' },
    meaning: {
      en: 'How long the client waits until someone takes the request up.',
      de: 'Wie lange der Auftraggeber wartet, bis jemand die Anfrage annimmt.',
    },
  },
  ResponseTime: {
    title: { en: 'Time to first reply', de: 'Reaktionszeit' },
    meaning: {
      en: 'How long it takes until the client has a first reply.',
      de: 'Wie lange es dauert, bis der Auftraggeber eine erste Antwort hat.',
    },
  },
  ResolutionTime: {
    title: { en: 'Time to resolution', de: 'Lösungszeit' },
    meaning: {
      en: 'How long it takes until the request is settled; waiting for others does not count.',
      de: 'Wie lange es dauert, bis die Anfrage gelöst ist; das Warten auf andere zählt nicht.',
    },
  },
  Abandonment: {
    title: { en: 'Abandonment', de: 'Abbruchquote' },
    meaning: {
      en: 'How many of those who wait give up.',
      de: 'Wie viele derer, die warten, aufgeben.',
    },
  },
  FirstContactResolution: {
    title: { en: 'First contact resolution', de: 'Erstlösungsquote' },
    meaning: {
      en: 'How many requests are settled by the one who took them up.',
      de: 'Wie viele Anfragen löst, wer sie angenommen hat.',
    },
  },
  Availability: {
    title: { en: 'Availability', de: 'Verfügbarkeit' },
    meaning: {
      en: 'How much of the agreed time the service can be used.',
      de: 'In welchem Teil der vereinbarten Zeit die Leistung in Anspruch genommen werden kann.',
    },
  },
  Satisfaction: {
    title: { en: 'Satisfaction', de: 'Zufriedenheit' },
    meaning: {
      en: 'What clients say when they are asked, from 1 (bad) to 5 (good).',
      de: 'Was Auftraggeber auf Nachfrage sagen, von 1 (schlecht) bis 5 (gut).',
    },
  },
}

/** Ways by which requests come, where everybody calls them so: "by email", "per E-Mail". */
const channels: Readonly<Record<string, { readonly name: Localized; readonly way: Localized }>> = {
  phone: { name: { en: 'telephone', de: 'Telefon' }, way: { en: 'by telephone', de: 'am Telefon' } },
  email: { name: { en: 'email', de: 'E-Mail' }, way: { en: 'by email', de: 'per E-Mail' } },
  fax: { name: { en: 'fax', de: 'Fax' }, way: { en: 'by fax', de: 'per Fax' } },
  letter: { name: { en: 'letter', de: 'Brief' }, way: { en: 'by letter', de: 'per Brief' } },
  chat: { name: { en: 'chat', de: 'Chat' }, way: { en: 'by chat', de: 'im Chat' } },
  portal: { name: { en: 'portal', de: 'Portal' }, way: { en: 'through the portal', de: 'über das Portal' } },
  crm: { name: { en: 'CRM', de: 'CRM' }, way: { en: 'through the CRM', de: 'über das CRM' } },
  web: { name: { en: 'web', de: 'Web' }, way: { en: 'on the web', de: 'über das Web' } },
  post: { name: { en: 'post', de: 'Post' }, way: { en: 'by post', de: 'per Post' } },
  sms: { name: { en: 'SMS', de: 'SMS' }, way: { en: 'by SMS', de: 'per SMS' } },
  interface: {
    name: { en: 'interface', de: 'Schnittstelle' },
    way: { en: 'through the interface', de: 'über die Schnittstelle' },
  },
  monitoring: {
    name: { en: 'monitoring', de: 'Überwachung' },
    way: { en: 'from monitoring', de: 'aus der Überwachung' },
  },
  edi: { name: { en: 'EDI', de: 'EDI' }, way: { en: 'by EDI', de: 'per EDI' } },
}

/** The usual channels, which everybody calls so. */
export const usualChannels: readonly string[] = Object.keys(channels)

/** The name of a channel: a word of the language of the document if it is a usual one, else as it is written. */
export function channelName(channel: string): Localized {
  return own(channels, channel)?.name ?? { en: channel, de: channel }
}

/** How requests come by a channel. */
export function channelWay(channel: string): Localized {
  return own(channels, channel)?.way ?? { en: `by “${channel}”`, de: `über „${channel}“` }
}

/** Names are the users': `constructor` is one of theirs. */
export function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
