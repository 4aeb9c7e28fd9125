import type { NamedPlace } from '../../model/file.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'

const firstHere = { en: 'it is declared first here', de: 'zuerst steht er hier' }

export const duplicateName = defineRule({
  name: 'duplicate-name',
  severity: 'error',
  purpose: {
    en: 'Two things have the same name where only one can be meant.',
    de: 'Zwei Dinge haben denselben Namen, wo nur eines gemeint sein kann.',
  },
  messages: {
    duplicate: message<{ name: string }>({
      en: ({ name }) => `${code(name)} is declared twice.`,
      de: ({ name }) => `Der Name ${code(name)} ist doppelt vergeben.`,
      help: {
        en: () => 'Give one of them another name.',
        de: () => 'Einem davon einen anderen Namen geben.',
      },
    }),
    contract: message<{ name: string; earlier: string; file: string }>({
      en: ({ name, earlier, file }) =>
        `There is a contract ${code(earlier)} in ${code(file)} as well; both would be compiled to ${code(`${name}.json`)}.`,
      de: ({ name, earlier, file }) =>
        `Auch in ${code(file)} gibt es einen Vertrag ${code(earlier)}; beide ergäben ${code(`${name}.json`)}.`,
      help: {
        en: () => 'Give one of them another name.',
        de: () => 'Einem davon einen anderen Namen geben.',
      },
    }),
  },
  file(file, report) {
    for (const namespace of file.namespaces) {
      const first = new Map<string, NamedPlace>()
      for (const place of namespace) {
        const earlier = first.get(place.id)
        if (earlier === undefined) first.set(place.id, place)
        else {
          report(
            'duplicate',
            { name: place.id },
            {
              at: place.nameOrigin,
              related: [{ at: earlier.nameOrigin, message: firstHere }],
            },
          )
        }
      }
    }
  },
  project({ project }, report) {
    const first = new Map<string, NamedPlace>()
    for (const contract of project.contracts) {
      // Two names that differ in case only are one file on many disks.
      const key = contract.id.toLowerCase()
      const earlier = first.get(key)
      if (earlier === undefined || earlier.nameOrigin.file === contract.nameOrigin.file) {
        first.set(key, earlier ?? contract)
      } else {
        report(
          'contract',
          { name: contract.id, earlier: earlier.id, file: earlier.nameOrigin.file },
          {
            at: contract.nameOrigin,
            related: [{ at: earlier.nameOrigin, message: firstHere }],
          },
        )
      }
    }
  },
})
