import type { Declared } from '../../model/declarations.ts'
import { code, type Localized, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { declaredHere, kindsExpected, kindWords } from '../words.ts'

export const wrongKind = defineRule({
  name: 'wrong-kind',
  severity: 'error',
  purpose: {
    en: 'A name stands for something of another kind than its place wants.',
    de: 'Ein Name steht für etwas anderes, als an dieser Stelle stehen kann.',
  },
  messages: {
    wrong: message<{ name: string; found: Declared; expected: Localized }>({
      en: ({ name, found, expected }) =>
        `${code(name)} is ${kindWords[found.kind].en}; ${expected.en} is expected here.`,
      de: ({ name, found, expected }) =>
        `${code(name)} ist ${kindWords[found.kind].de}; hier wird ${expected.de} erwartet.`,
    }),
  },
  file(file, report) {
    for (const reference of file.references) {
      if (reference.target !== undefined) continue
      const { resolution } = reference
      if (resolution.outcome !== 'wrong-kind') continue
      const { found } = resolution
      report(
        'wrong',
        { name: reference.text, found, expected: kindsExpected(reference.expected) },
        {
          at: reference.origin,
          related: [declaredHere(found)],
        },
      )
    }
  },
})
