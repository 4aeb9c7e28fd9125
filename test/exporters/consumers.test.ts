// The programs in examples/consumers, which know nothing of Zusage, beside what Zusage itself says.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { dueOf } from '../../examples/consumers/typescript/due.ts'
import { capacityOf, plannedOf } from '../../language/src/capacity/index.ts'
import { due, isProblem } from '../../language/src/clock/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { folderWith, run } from '../cli/support.ts'
import { slice } from '../support/slice.ts'
import { examples } from './support.ts'

const consumers = fileURLToPath(new URL('../../examples/consumers/', import.meta.url))
const script = join(consumers, 'typescript/due.ts')
const report = join(consumers, 'python/contract_report.py')

/** Receipts around everything that is special: nights, weekends, holidays, clock changes, the turn of the year. */
const receipts = [
  '2027-01-01T10:00',
  '2027-03-05T15:40',
  '2027-03-25T17:59:30',
  '2027-03-26T09:00',
  '2027-03-28T02:30',
  '2027-05-05T13:59',
  '2027-05-05T14:00',
  '2027-06-12T23:59',
  '2027-06-18T11:00',
  '2027-10-25T18:00',
  '2027-10-31T02:30',
  '2027-11-16T12:15',
  '2027-11-26T16:30',
  '2027-11-27T10:00',
  '2027-12-23T15:00',
  '2027-12-31T12:00',
  '2027-07-07T05:00:00Z',
  '2027-02-28T08:00-05:00',
]

interface Answer {
  readonly sla: string
  readonly by?: string
  readonly received: string
  readonly counted: string
  readonly goals: readonly {
    metric: string
    with?: readonly string[]
    when?: object
    channels: readonly string[]
    share: number
    due?: string
    startsWith?: readonly string[]
  }[]
  readonly stops?: readonly string[]
}

/** What Zusage says, in the form of the programs. */
async function expected(
  contract: CompiledContract,
  service: string,
  segment: string,
  received: string,
): Promise<Answer> {
  const answer = await due(contract, { service, segment, received })
  if (isProblem(answer)) throw new Error(answer.kind)
  // Both programs leave aside what no due date depends on.
  const { goals, excuses: _, escalations: __, ...head } = answer
  return {
    ...head,
    goals: goals.flatMap(({ metric, with: others, when, channels, targets, startsWith }) =>
      targets.map(({ share = 1, due }) => ({
        metric,
        ...(others === undefined ? {} : { with: others }),
        ...(when === undefined ? {} : { when }),
        channels,
        share,
        ...(due === undefined ? {} : { due }),
        ...(startsWith === undefined ? {} : { startsWith }),
      })),
    ),
  }
}

beforeAll(() => {
  const { error, stdout } = spawnSync('python3', ['-c', 'import sys; print(sys.version_info >= (3, 11))'], {
    encoding: 'utf8',
  })
  if (error === undefined && stdout.trim() === 'True') return
  throw new Error(
    `The tests run examples/consumers/python: they need python3 on the PATH, 3.11 or newer (${error?.message ?? 'this one is older'}).`,
  )
})

/** Python runs once for many requests. */
function python(code: string, input: string): string {
  const options = { encoding: 'utf8', input, maxBuffer: 1 << 28 } as const
  const { status, stdout, stderr } = spawnSync('python3', ['-X', 'utf8', '-c', code, report], options)
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

const answerAll = `
import importlib.util, json, sys
spec = importlib.util.spec_from_file_location('contract_report', sys.argv[1])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
contract, requests = json.load(sys.stdin)
print(json.dumps([module.due(contract, *request) for request in requests]))
`

/** Those whose calendars name only regions that the programs know, and one of each kind of clause. */
const read = [
  ...['innendienst', 'tour', 'it-service-desk', 'field-service'],
  ...['01-classes', '05-cut-off', '07-stopped', '11-repeated', '12-stages', '25-priorities'],
]

describe.each(
  examples.filter(({ name }) => read.some((one) => name.replace('clauses/', '').startsWith(one))),
)('$name', ({ name, contract }) => {
  const offered = contract.assignments.filter((row) => row.offered)
  // A row for each SLA, and every receipt for it.
  const rows = [...new Map(offered.map((row) => [row.sla, row])).values()]
  const requests = rows.flatMap(({ service, segment }) =>
    slice(receipts, 0.12, `${name} ${service} ${segment}`).map((received): [string, string, string] => [
      service,
      segment,
      received,
    ]),
  )
  // As the program sees it: what it has not read, it knows nothing of.
  const plain = JSON.parse(JSON.stringify(contract))

  test('the TypeScript program agrees with zusage due', async () => {
    for (const request of requests) {
      expect(dueOf(plain, ...request), request.join(' ')).toEqual(await expected(contract, ...request))
    }
  })

  test('the Python program agrees with zusage due', async () => {
    const answers: Answer[] = JSON.parse(python(answerAll, JSON.stringify([contract, requests])))
    for (const [index, request] of requests.entries()) {
      expect(answers[index], request.join(' ')).toEqual(await expected(contract, ...request))
    }
  })

  // A matrix worth the name, with several SLAs and teams, and the usual volume all year.
  if (!['innendienst', 'tour'].includes(name)) return
  test('the Python program has the matrix and its shares', () => {
    const cwd = folderWith({ 'contract.json': JSON.stringify(contract) })
    const { stdout } = spawnSync('python3', ['-X', 'utf8', report, 'contract.json', '--json'], {
      cwd,
      encoding: 'utf8',
    })
    const found = JSON.parse(stdout)
    for (const row of contract.assignments) {
      expect(found.matrix[row.service][row.segment]).toBe(row.offered ? row.sla : null)
    }
    const silver = contract.assignments.filter((row) => row.offered && row.sla === 'Silver').length
    expect(found.shares.Silver).toBeCloseTo(silver / contract.assignments.length, 12)
    const sum = Object.values<number>(found.shares).reduce((all, share) => all + share, 0)
    expect(sum).toBeCloseTo(1, 12)
  })

  test('the Python program has the hours of work of zusage capacity', () => {
    const cwd = folderWith({ 'contract.json': JSON.stringify(contract) })
    const { stdout } = spawnSync('python3', ['-X', 'utf8', report, 'contract.json', '--json'], {
      cwd,
      encoding: 'utf8',
    })
    const { work, staffed } = JSON.parse(stdout)
    const { units } = capacityOf(plannedOf(contract))
    expect(units.length).toBeGreaterThan(1)
    for (const { id, hours } of units) {
      expect(work[id], id).toBeCloseTo(hours.immediate + hours.deferrable, 6)
      expect(staffed[id], id).toBeCloseTo(hours.planned, 6)
    }
    expect(Object.keys(work).sort()).toEqual(units.map((unit) => unit.id).sort())
  })
})

describe('as they are run', () => {
  const contract = examples.find(({ name }) => name === 'innendienst')!.contract
  const cwd = folderWith({ 'contract.json': JSON.stringify(contract) })
  const request = ['OrderEntry', 'KeyAccounts', '2027-03-05T15:40'] as const
  const options = ['--service', request[0], '--segment', request[1], '--received', request[2]]

  test('the TypeScript program prints what its page shows', async () => {
    const page = readFileSync(join(consumers, 'typescript/README.md'), 'utf8')
    const { stdout, status } = spawnSync(process.execPath, [script, 'contract.json', ...options], {
      cwd,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(page).toContain(stdout)
    const json = spawnSync(process.execPath, [script, 'contract.json', ...options, '--json'], {
      cwd,
      encoding: 'utf8',
    })
    expect(JSON.parse(json.stdout)).toEqual(await expected(contract, ...request))
    const zusage = await run(['due', 'contract.json', ...options, '--format', 'json'], { cwd })
    expect(JSON.parse(zusage.out).goals[0].targets[0].due).toBe(JSON.parse(json.stdout).goals[0].due)
  })

  test('the Python program prints what its page shows', () => {
    const page = readFileSync(join(consumers, 'python/README.md'), 'utf8')
    const { stdout, status } = spawnSync('python3', ['-X', 'utf8', report, 'contract.json'], {
      cwd,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    const [, shown = ''] = /contract_report\.py out\/InsideSales2027\.json\n([\s\S]*?)```/.exec(page) ?? []
    for (const line of shown.split('\n').filter((one) => one !== '…'))
      expect(stdout.split('\n')).toContain(line)
  })

  test('the TypeScript program says for which cases a promise is, and what stops the clock', () => {
    const told = (name: string): string => {
      const { contract } = examples.find((one) => one.name.startsWith(name))!
      const row = contract.assignments.find(({ offered }) => offered)!
      const args = ['--service', row.service, '--segment', row.segment, '--received', '2027-03-05T10:00']
      const cwd = folderWith({ 'contract.json': JSON.stringify(contract) })
      const { stdout, stderr } = spawnSync(process.execPath, [script, 'contract.json', ...args], {
        cwd,
        encoding: 'utf8',
      })
      expect(stderr).toBe('')
      return stdout
    }
    const priorities = told('clauses/25-')
    expect(priorities).toContain('  FirstReply, when priority = P1: 95 % by 2027-03-05T10:15:00+01:00\n')
    expect(priorities).toContain('  FirstReply, otherwise: nothing falls due\n')
    const stopped = told('clauses/07-')
    expect(stopped).toMatch(/^ {2}\w+ and \w+: nothing falls due$/m)
    expect(stopped).toMatch(/^all of it later by as long as one of these lasts: .*Unreachable/m)
  })

  test('the Python program says what an ordinary week leaves aside', () => {
    const { contract } = examples.find(({ name }) => name === 'field-service')!
    const cwd = folderWith({ 'contract.json': JSON.stringify(contract) })
    const { stdout } = spawnSync('python3', ['-X', 'utf8', report, 'contract.json'], {
      cwd,
      encoding: 'utf8',
    })
    const services = contract.services.filter((one) => one.seasonalVolumes !== undefined).map(({ id }) => id)
    expect(services.length).toBeGreaterThan(0)
    expect(stdout).toContain(`not in it: other volumes in seasons, of ${services.sort().join(', ')}\n`)
  })

  test('both read contracts of format 1.0', async () => {
    const older = { ...contract, formatVersion: '1.0.0' }
    const answer = await expected(contract, ...request)
    expect(dueOf(JSON.parse(JSON.stringify(older)), ...request)).toEqual(answer)
    const cwd = folderWith({ 'contract.json': JSON.stringify(older) })
    const { stdout } = spawnSync('python3', [report, 'contract.json', '--due', ...request], {
      cwd,
      encoding: 'utf8',
    })
    expect(JSON.parse(stdout)).toEqual(answer)
  })

  test('neither reckons with what it does not know', () => {
    const other = structuredClone(contract)
    for (const calendar of other.calendars) calendar.holidays = ['FR']
    const strange = folderWith({ 'contract.json': JSON.stringify(other) })
    const node = spawnSync(process.execPath, [script, 'contract.json', ...options], {
      cwd: strange,
      encoding: 'utf8',
    })
    expect([node.status, node.stderr]).toEqual([
      2,
      'The holidays of FR are not known here; add them to the table.\n',
    ])
    const run = spawnSync('python3', [report, 'contract.json', '--due', ...request], {
      cwd: strange,
      encoding: 'utf8',
    })
    expect([run.status, run.stderr]).toEqual([
      1,
      'Not understood here: the holidays of FR; add them to the table.\n',
    ])
  })
})
