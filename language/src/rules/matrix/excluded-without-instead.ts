import type { Exclusion } from '../../model/declarations.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { addToBlock, isBroken } from '../support/edits.ts'

export const excludedWithoutInstead = defineRule({
  name: 'excluded-without-instead',
  severity: 'warning',
  purpose: {
    en: 'A service is excluded, but nobody is named who does it instead.',
    de: 'Eine Leistung ist ausgeschlossen, aber niemand ist genannt, der sie stattdessen übernimmt.',
  },
  messages: {
    nobody: message<{ exclusion: Exclusion }>({
      en: ({ exclusion }) => `${code(exclusion.id)} is excluded, but nobody is named who does it instead.`,
      de: ({ exclusion }) =>
        `${code(exclusion.id)} ist ausgeschlossen, aber niemand ist genannt, der die Leistung stattdessen übernimmt.`,
      help: {
        en: () => 'Name a party, role or team in a line: instead Marketing',
        de: () => 'Eine Partei, eine Rolle oder ein Team in einer Zeile nennen: instead Marketing',
      },
    }),
  },
  file(file, report) {
    for (const declaration of file.declarations) {
      if (declaration.kind !== 'catalogue') continue
      const others = [...new Set(declaration.exclusions.flatMap(({ instead }) => instead?.text ?? []))]
      for (const exclusion of declaration.exclusions) {
        if (exclusion.instead !== undefined || exclusion.id === '') continue
        // In a broken file the line may be there, but not readable.
        if (file.words?.has('instead') && isBroken(file, exclusion.origin)) continue
        report(
          'nobody',
          { exclusion },
          {
            at: exclusion.nameOrigin,
            data: { excluded: exclusion.id },
            fixes: others.slice(0, 3).flatMap((name) => {
              const edit = addToBlock(file, exclusion.origin, [`instead ${name}`])
              const title = { en: `Name ${name}`, de: `${name} nennen` }
              return edit === undefined ? [] : [{ title, edits: [edit] }]
            }),
          },
        )
      }
    }
  },
})
