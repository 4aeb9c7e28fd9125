import type { Contract, Reason, Side } from './declarations.ts'

/** The side of a contract that is waited for while a reason lasts; undefined for nobody and for a third party. */
export function sideWaitedFor({ waitingFor }: Reason, contract: Contract): Side | undefined {
  if (typeof waitingFor !== 'object') return waitingFor
  const party = waitingFor.target
  if (party === undefined) return undefined
  if (party === contract.client?.target) return 'client'
  return party === contract.provider?.target ? 'provider' : undefined
}
