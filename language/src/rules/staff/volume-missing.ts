import type { Pool, Team } from '../../model/declarations.ts'
import { code, message, someCodes } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { capacityIn, doerOf, nameIn, placesOf } from '../support/capacity.ts'

interface Unknown {
  readonly doer: Team | Pool
  readonly services: readonly string[]
}

export const volumeMissing = defineRule({
  name: 'volume-missing',
  severity: 'info',
  purpose: {
    en: 'Nobody knows how much of a service there will be, so whether the people are enough is unknown too.',
    de: 'Von einer Leistung ist nicht bekannt, wie viel kommt, also auch nicht, ob die Leute reichen.',
  },
  messages: {
    unknown: message<Unknown>({
      en: ({ doer, services }) =>
        `How much of ${someCodes(services, 'en')} comes to ${code(doer.id)} is not said, so whether its people are enough is not known.`,
      de: ({ doer, services }) =>
        `Wie viel ${someCodes(services, 'de')} zu ${code(doer.id)} kommt, ist nicht gesagt; ob die Leute dort reichen, ist also nicht bekannt.`,
      help: {
        en: () => 'Give the service a volume, such as `volume 40 per business day`; a forecast will do.',
        de: () => 'Der Leistung eine Menge geben, etwa `volume 40 per business day`; eine Prognose genügt.',
      },
    }),
  },
  file(file, report, { facts }) {
    for (const contract of contractsIn(file)) {
      const planned = capacityIn(contract, facts)
      const byDoer = new Map<string, (typeof planned.capacity.missing)[number][]>()
      for (const one of planned.capacity.missing) {
        // One is there, and what is wrong with it is said there.
        const service = planned.model.declaredAs(one.service)
        const isUnread = service?.kind === 'service' && service.demand?.volume.value === undefined
        if (isUnread && service.demand !== undefined) continue
        const list = byDoer.get(one.by)
        if (list === undefined) byDoer.set(one.by, [one])
        else list.push(one)
      }
      for (const [id, missing] of byDoer) {
        const doer = doerOf(planned, id)
        const [first] = missing
        if (doer === undefined || first === undefined) continue
        const services = [...new Set(missing.map(({ service }) => nameIn(planned, service)))]
        report(
          'unknown',
          { doer, services },
          {
            ...placesOf(planned, doer, first.segments[0], first.service),
            data: { by: doer.id, services },
          },
        )
      }
    }
  },
})
