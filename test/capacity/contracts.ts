// Contracts from as little as a test wants to say, and large ones that come the same every time.

import { plannedModelOf } from '../../language/src/capacity/from-model.ts'
import type { PlannedContract } from '../../language/src/capacity/index.ts'
import { Language } from '../../language/src/index.ts'
import { Facts } from '../../language/src/model/effective.ts'

const language = new Language()

/** What planning sees of the one contract in a source. */
export function planned(text: string): PlannedContract {
  const project = language.readProject([{ path: 'main.zusage', text }])
  const [contract] = project.contracts
  if (contract === undefined) throw new Error('There is no contract')
  return plannedModelOf(contract, new Facts()).planned
}

export interface Parts {
  readonly teams?: string
  readonly goals?: string
  readonly services: string
  readonly assign?: string
  readonly more?: string
}

/** Nine hours on five days; an FTE is at work for 25 hours a week unless the team says something else. */
export function contract({ teams, goals = '', services, assign, more = '' }: Parts): PlannedContract {
  return planned(`
calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
${teams ?? team('Desk', 4)}
sla Silver { hours Office ${goals} each month }
segmentation Customers { attribute key: boolean segment Key when key segment Rest otherwise }
catalogue Back { ${services} }
${more}
contract Deal {
  in force 2027-01-01 to 2027-12-31
  offers Back
  serves Customers
  ${assign ?? 'assign Key, Rest { others under Silver by Desk }'}
}
`)
}

export function team(name: string, staff: number, rest = ''): string {
  return `team ${name} { hours Office staff ${staff} FTE week 40 h shrinkage 37.5 % ${rest} }`
}

/** So many teams and services as source, all of them assigned, half of the work immediate. */
export function large(teams: number, services: number): string {
  const list = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n')
  return `
calendar Office { time zone "Europe/Berlin" open mon-thu 08:00-12:00, 12:45-17:30 open fri 08:00-15:00 }
calendar Phones extends Office { open mon-fri 08:00-18:00 }
profile Day { 08:00-10:00 22 % 10:00-12:00 34 % 12:00-14:00 14 % 14:00-16:00 20 % 16:00-18:00 10 % }
${list(teams, (index) => `team Team${index} { hours Phones staff ${8 + (index % 7)} FTE week 38.5 h shrinkage 30 % }`)}
sla Bronze { hours Office
  goal AnswerTime 70 % within 30 s on phone
  goal ResolutionTime 90 % within 3 business days, 100 % within 10 business days on email
  each month }
sla Silver extends Bronze {
  goal AnswerTime 80 % within 20 s on phone
  goal Abandonment at most 5 %
  goal ResolutionTime 95 % by close same day when before 14:00, 95 % by close next business day on email }
segmentation Customers { attribute key: boolean segment Key when key segment Rest otherwise }
catalogue Back {
${list(services, (index) =>
  index % 2 === 0
    ? `service Call${index} { channels phone work immediate effort ${120 + index} s volume ${20 + (index % 30)} per business day profile Day ${index % 4 === 0 ? 'patience 90 s' : ''} }`
    : `service Mail${index} { channels email work deferrable effort ${3 + (index % 9)} min volume ${30 + (index % 40)} per business day profile Day }`,
)}
}
contract Deal {
  in force 2027-01-01 to 2027-12-31
  offers Back
  serves Customers
  assign Key { volume 30 %
${list(services, (index) => `    ${index % 2 === 0 ? 'Call' : 'Mail'}${index} under Silver by Team${index % teams}`)}
  }
  assign Rest { volume 70 %
${list(services, (index) => `    ${index % 2 === 0 ? 'Call' : 'Mail'}${index} under Bronze by Team${index % teams}`)}
  }
}
`
}
