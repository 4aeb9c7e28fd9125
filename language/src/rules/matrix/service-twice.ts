import type { Contract, Service } from '../../model/declarations.ts'
import { offeredBy } from '../../model/matrix.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { declaredHere } from '../words.ts'

interface Twice {
  readonly contract: Contract
  readonly service: Service
  readonly other: Service
}

export const serviceTwice = defineRule({
  name: 'service-twice',
  severity: 'warning',
  purpose: {
    en: 'A contract offers one service by two catalogues, so that it counts twice.',
    de: 'Ein Vertrag bietet eine Leistung mit zwei Katalogen an, sodass sie doppelt zählt.',
  },
  messages: {
    twice: message<Twice>({
      en: ({ contract, service, other }) =>
        `${code(contract.id)} offers ${code(service.id)} by ${code(other.catalogue.id)} and once more by ${code(service.catalogue.id)}: ${counted(service, other).en}.`,
      de: ({ contract, service, other }) =>
        `${code(contract.id)} bietet ${code(service.id)} mit ${code(other.catalogue.id)} an und noch einmal mit ${code(service.catalogue.id)}: ${counted(service, other).de}.`,
      help: {
        en: () =>
          'Keep it in one catalogue; if two different things are meant, give them different names or titles.',
        de: () =>
          'Sie nur in einem Katalog führen; ist Verschiedenes gemeint, verschiedene Namen oder Titel geben.',
      },
    }),
  },
  file(file, report) {
    for (const contract of contractsIn(file)) {
      if (contract.offers.length < 2) continue
      const known = new Map<string, Service>()
      for (const service of offeredBy(contract).services) {
        if (service.id === '') continue
        const key = JSON.stringify([service.id, service.title?.trim()])
        const other = known.get(key)
        if (other === undefined) known.set(key, service)
        // Two of one name in one catalogue are `duplicate-name`.
        if (other === undefined || other.catalogue === service.catalogue) continue
        const offer = contract.offers.find(({ target }) => target === service.catalogue)!
        report(
          'twice',
          { contract, service, other },
          {
            at: offer.origin,
            related: [declaredHere(other), declaredHere(service)],
            data: { contract: contract.id, service: service.id },
          },
        )
      }
    }
  },
})

/** What comes of it: where both have a volume, it is added up. */
function counted({ demand }: Service, other: Service) {
  return demand !== undefined && other.demand !== undefined
    ? { en: 'it is promised and counted twice', de: 'Sie ist doppelt zugesagt, und ihre Menge zählt doppelt' }
    : { en: 'it is promised twice', de: 'Sie ist doppelt zugesagt' }
}
