// What people call the things of a contract: by their titles, in the language of who reads.
import type { CompiledContract } from '../../../language/src/compile/schema.ts'
import {
  actorTitle,
  metricTitle,
  segmentTitle,
  targetSentences,
} from '../../../language/src/wording/index.ts'
import type { Locale } from '../language.ts'
import type { PromiseReport } from './report.ts'

export class Names {
  private readonly contract: CompiledContract
  private readonly telling: { readonly contract: CompiledContract; readonly locale: Locale }

  constructor(contract: CompiledContract, locale: Locale) {
    this.contract = contract
    this.telling = { contract, locale }
  }

  /** Of a team, a pool, a role or a party. */
  actor(id: string): string {
    return actorTitle(id, this.telling)
  }

  /** Of a unit: a team, a pool, or those of one who do some of its work, `Pool (A, B)`. */
  unit(id: string): string {
    const [, name = id, teams] = /^(.+?) \((.+)\)$/.exec(id) ?? []
    return teams === undefined ? this.actor(name) : `${this.actor(name)} (${this.actors(teams.split(', '))})`
  }

  actors(ids: readonly string[]): string {
    return ids.map((id) => this.actor(id)).join(', ')
  }

  segments(ids: readonly string[]): string {
    return ids.map((id) => segmentTitle(id, this.telling)).join(', ')
  }

  service(id: string): string {
    return this.contract.services.find((one) => one.id === id)?.title ?? id
  }

  services(ids: readonly string[]): string {
    return ids.map((id) => this.service(id)).join(', ')
  }

  sla(id: string): string {
    return this.contract.slas.find((one) => one.id === id)?.title ?? id
  }

  metric(id: string): string {
    return metricTitle(id, this.telling)
  }

  /** What is promised, as a sentence without its full stop. */
  promise({ metric, promised }: Pick<PromiseReport, 'metric' | 'promised'>): string {
    const [sentence = ''] = targetSentences([promised], { metrics: [metric], channels: [] }, this.telling)
    return sentence.replace(/\.$/, '')
  }
}
