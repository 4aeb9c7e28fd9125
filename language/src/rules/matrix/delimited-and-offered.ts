import type { Contract, Exclusion, Service } from '../../model/declarations.ts'
import { offeredBy } from '../../model/matrix.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { removeFromList, removeStatement } from '../support/edits.ts'
import { declaredHere } from '../words.ts'

export const delimitedAndOffered = defineRule({
  name: 'delimited-and-offered',
  severity: 'error',
  purpose: {
    en: 'The same service is excluded and offered.',
    de: 'Dieselbe Leistung ist ausgeschlossen und wird angeboten.',
  },
  messages: {
    assigned: message<{ exclusion: Exclusion }>({
      en: ({ exclusion }) => `${code(exclusion.id)} is promised here, but the catalogue excludes it.`,
      de: ({ exclusion }) => `${code(exclusion.id)} ist hier zugesagt, im Katalog aber ausgeschlossen.`,
      help: {
        en: () => 'Take it out of this row, or make it a service in the catalogue.',
        de: () => 'Aus dieser Zeile nehmen oder im Katalog zu einer Leistung machen.',
      },
    }),
    both: message<{ exclusion: Exclusion; service: Service; contract: Contract; name: string }>({
      en: ({ name, service, exclusion, contract }) =>
        service.catalogue === exclusion.catalogue
          ? `${code(service.catalogue.id)} both excludes and offers ${code(name)}.`
          : `${code(contract.id)} excludes ${code(name)} by ${code(exclusion.catalogue.id)} and offers it by ${code(service.catalogue.id)}.`,
      de: ({ name, service, exclusion, contract }) =>
        service.catalogue === exclusion.catalogue
          ? `${code(service.catalogue.id)} schließt ${code(name)} aus und bietet es zugleich an.`
          : `${code(contract.id)} schließt ${code(name)} mit ${code(exclusion.catalogue.id)} aus und bietet es mit ${code(service.catalogue.id)} an.`,
      help: {
        en: () => 'Decide for one; if two different things are meant, give them different names.',
        de: () => 'Für eines entscheiden; ist Verschiedenes gemeint, verschiedene Namen geben.',
      },
    }),
  },
  file(file, report) {
    for (const contract of contractsIn(file)) {
      for (const { rows } of contract.assignments) {
        for (const row of rows) {
          if (row.notOffered !== undefined) continue
          for (const [index, { target: exclusion, origin }] of row.services.entries()) {
            if (exclusion?.kind !== 'exclusion') continue
            const edit =
              row.services.length === 1
                ? removeStatement(file, row.origin)
                : removeFromList(file.path, row.services, index)
            report(
              'assigned',
              { exclusion },
              {
                at: origin,
                related: [declaredHere(exclusion)],
                data: { contract: contract.id, excluded: exclusion.id },
                fixes: [
                  { title: { en: 'Take it out of the row', de: 'Aus der Zeile nehmen' }, edits: [edit] },
                ],
              },
            )
          }
        }
      }
      const { services, exclusions } = offeredBy(contract)
      const byName = new Map<string, Service>()
      for (const service of services) {
        for (const name of namesOf(service)) if (!byName.has(name)) byName.set(name, service)
      }
      for (const exclusion of exclusions) {
        const [name, service] = namesOf(exclusion)
          .map((candidate) => [candidate, byName.get(candidate)] as const)
          .find(([, found]) => found !== undefined) ?? ['', undefined]
        if (service === undefined) continue
        // Two of one name in one catalogue are reported as such.
        const isId = name === `id ${exclusion.id}`
        if (isId && service.catalogue === exclusion.catalogue) continue
        const offer = contract.offers.find(({ target }) => target === exclusion.catalogue)!
        report(
          'both',
          { exclusion, service, contract, name: isId ? exclusion.id : exclusion.title!.trim() },
          {
            at: offer.origin,
            related: [declaredHere(exclusion), declaredHere(service)],
            data: { contract: contract.id, excluded: exclusion.id, service: service.id },
          },
        )
      }
    }
  },
})

/** By what a reader takes two things for the same: the name or the title. */
function namesOf({ id, title }: Service | Exclusion): string[] {
  const words = title?.trim().replace(/\s+/g, ' ').toLowerCase()
  return [...(id === '' ? [] : [`id ${id}`]), ...(words ? [`title ${words}`] : [])]
}
