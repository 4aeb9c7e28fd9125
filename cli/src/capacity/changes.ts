import type { PlannedContract } from '../../../language/src/capacity/index.ts'
import type { Target } from '../../../language/src/compile/schema.ts'
import { tolerant } from '../../../language/src/projection/context.ts'
import { targetOf } from '../../../language/src/projection/targets.ts'
import { Failure } from '../failure.ts'
import { nearest, theLanguage } from '../language.ts'
import type { Say } from '../messages.ts'

/** What to change of a contract, as it is typed: `TEAM=5.5`, `SERVICE=+20%`, `SLA.METRIC=90 % within 15 s`. */
export interface Changes {
  readonly staff?: readonly string[]
  readonly volume?: readonly string[]
  readonly goal?: readonly string[]
}

/** The changes as somebody reads them, none where nothing is changed. */
export function listChanges({ staff = [], volume = [], goal = [] }: Changes): readonly string[] {
  const tidy = (text: string): string => text.trim().replace(/\s*=\s*/, ' = ')
  return [
    ...staff.map((one) => `staff ${tidy(one)} FTE`),
    ...volume.map((one) => `volume ${tidy(one)}`),
    ...goal.map((one) => `goal ${tidy(one)}`),
  ]
}

/** The contract with the changes. Throws a Failure where one cannot be understood. */
export function changed(
  contract: PlannedContract,
  { staff = [], volume = [], goal = [] }: Changes,
): PlannedContract {
  let result = contract
  for (const change of staff) result = withStaff(result, change)
  for (const change of volume) result = withVolume(result, change)
  for (const change of goal) result = withGoal(result, change)
  return result
}

function split(option: string, change: string): readonly [string, string] {
  const at = change.indexOf('=')
  if (at <= 0) throw new Failure((say) => say('changeForm', { option, change }))
  return [change.slice(0, at).trim().normalize('NFC'), change.slice(at + 1).trim()]
}

function refuse(option: string, change: string, name: string, known: readonly string[]): never {
  const words = nearest(name, known)
  throw new Failure(
    (say: Say) => say('changeUnknown', { option, change, name }),
    (say: Say) =>
      words.length > 0 ? say('didYouMean', { words }) : say('changeKnown', { names: known.toSorted() }),
  )
}

function withStaff(contract: PlannedContract, change: string): PlannedContract {
  const [id, value] = split('--staff', change)
  const staff = /^\d+(?:[.,]\d+)?(?:\s*FTE)?$/i.test(value)
    ? Number.parseFloat(value.replace(',', '.'))
    : Number.NaN
  if (Number.isNaN(staff)) throw new Failure((say) => say('changeForm', { option: '--staff', change }))
  const known = contract.teams.map((team) => team.id)
  if (!known.includes(id)) refuse('--staff', change, id, known)
  return { ...contract, teams: contract.teams.map((team) => (team.id === id ? { ...team, staff } : team)) }
}

function withVolume(contract: PlannedContract, change: string): PlannedContract {
  const [id, value] = split('--volume', change)
  const [, sign = '', percent = ''] = /^([+-])\s*(\d+(?:[.,]\d+)?)\s*%$/.exec(value) ?? []
  const factor = 1 + (sign === '-' ? -1 : 1) * (Number(percent.replace(',', '.')) / 100)
  if (percent === '' || factor < 0)
    throw new Failure((say) => say('changeForm', { option: '--volume', change }))
  const known = contract.services.map((service) => service.id)
  if (!known.includes(id)) refuse('--volume', change, id, known)
  return {
    ...contract,
    services: contract.services.map((service) =>
      service.id === id && service.volume !== undefined
        ? { ...service, volume: { ...service.volume, amount: service.volume.amount * factor } }
        : service,
    ),
    assignments: contract.assignments.map((assignment) =>
      assignment.service === id && assignment.offered && assignment.volume?.kind === 'rate'
        ? {
            ...assignment,
            volume: {
              ...assignment.volume,
              rate: { ...assignment.volume.rate, amount: assignment.volume.rate.amount * factor },
            },
          }
        : assignment,
    ),
  }
}

function withGoal(contract: PlannedContract, change: string): PlannedContract {
  const [name, text] = split('--goal', change)
  const [id = '', metric = ''] = name.split('.')
  if (metric === '') throw new Failure((say) => say('changeForm', { option: '--goal', change }))
  const known = contract.slas.map((sla) => sla.id)
  if (!known.includes(id)) refuse('--goal', change, id, known)
  const sla = contract.slas.find((one) => one.id === id)!
  const metrics = [...new Set(sla.goals.map((goal) => goal.metric))]
  if (!metrics.includes(metric)) refuse('--goal', change, metric, metrics)
  const targets = readTargets(text.replace(/^"(.*)"$/, '$1'))
  if (targets === undefined) throw new Failure((say) => say('changeForm', { option: '--goal', change }))
  return {
    ...contract,
    slas: contract.slas.map((one) =>
      one.id === id
        ? { ...one, goals: one.goals.map((goal) => (goal.metric === metric ? { ...goal, targets } : goal)) }
        : one,
    ),
  }
}

/** What a goal says after its metric, read as the language reads it; undefined if it is anything else. */
function readTargets(text: string): Target[] | undefined {
  if (/[{}"/\r\n]/.test(text)) return undefined
  const source = `sla Changed { goal ResolutionTime ${text} }\n`
  const [file] = theLanguage().readProject([{ path: 'goal.zusage', text: source }]).files
  const [sla, ...more] = file?.declarations ?? []
  if (file === undefined || file.syntaxProblems.length > 0 || sla?.kind !== 'sla' || more.length > 0)
    return undefined
  const [goal, ...others] = sla.goals
  if (goal === undefined || others.length > 0 || goal.channels.length > 0) return undefined
  const targets = goal.targets.flatMap((target) => targetOf(target, undefined, tolerant) ?? [])
  const isWhole = targets.length > 0 && targets.length === goal.targets.length
  return isWhole && targets.every(isReckoned) ? targets : undefined
}

/** Whether it says how many people it takes. */
function isReckoned(target: Target): boolean {
  if (target.kind === 'bound') return target.value.kind === 'share' || target.value.kind === 'duration'
  return target.kind === 'within' || target.kind === 'by'
}
