// What `zusage schema` says.
import { enumeration, message, type Words } from '../../../../language/src/speech/index.ts'
import { quoted } from './forms.ts'

export const schemaWords = {
  schemaSummary: {
    en: 'print a JSON Schema: of compiled contracts or of zusage.json',
    de: 'ein JSON Schema ausgeben: das der übersetzten Verträge oder das von zusage.json',
  },
  argumentSchema: { en: 'contract (default) or config', de: 'contract (Vorgabe) oder config' },
  unknownSchema: message<{ name: string; known: readonly string[] }>({
    en: ({ name, known }) =>
      `There is no schema ${quoted(name)}; there is ${enumeration(known.map(quoted), 'en')}.`,
    de: ({ name, known }) =>
      `Ein Schema ${quoted(name)} gibt es nicht; es gibt ${enumeration(known.map(quoted), 'de')}.`,
  }),
  schemaExamples: {
    en: `  zusage schema > contract.schema.json
  zusage schema config > zusage.schema.json`,
    de: `  zusage schema > contract.schema.json
  zusage schema config > zusage.schema.json`,
  },
} as const satisfies Words
