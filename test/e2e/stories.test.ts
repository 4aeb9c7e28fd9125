import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../cli/support.ts'

// The stories: real contracts, used as their READMEs say, and what comes of it reckoned by hand.

const root = join(import.meta.dirname, '../..')
const examples = join(root, 'examples')
const folders = readdirSync(examples, { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && globSync('*.zusage', { cwd: join(examples, entry.name) }).length > 0,
  )
  .map(({ name }) => name)

/** When something falls due whose receipt the README asks about; by the calendar on the wall. */
const due: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // May Day, a Saturday; the plants' clock never stops: four hours.
  'it-service-desk': {
    RestoreTime: '2027-05-01T07:00:00+02:00',
    TakeUpTime: '2027-05-01T03:10:00+02:00',
    UpdateGap: '2027-05-01T07:00:00+02:00',
  },
  // A Friday before eleven, with a discount: the same day. Payment ten working days on, of which none is a holiday.
  'shared-services': { PostingTime: '2027-03-05T16:30:00+01:00', PaymentTime: '2027-03-19T16:30:00+01:00' },
  // A Saturday in the harvest, when there is work from 5:30 to 21:00: eight hours, and three working days.
  'field-service': { ArrivalTime: '2027-08-07T18:00:00+02:00', UpTime: '2027-08-11T21:00:00+02:00' },
}

test('every story is in the table, and nothing else', () => {
  const table = readFileSync(join(examples, 'README.md'), 'utf8')
  const named = [...table.matchAll(/^\| \[`([\w-]+)`\]/gm)].map(([, name]) => name)
  expect([...named].sort()).toEqual([...folders, 'clauses'].sort())
})

describe.each(folders)('%s', (folder) => {
  const readme = readFileSync(join(examples, folder, 'README.md'), 'utf8')

  test('checks without a finding and is laid out as the formatter would', async () => {
    const { code, out } = await run(['check', join('examples', folder)], { cwd: root })
    expect([code, out.trim()]).toEqual([0, expect.stringMatching(/^(keine Befunde|no findings)/)])
    expect((await run(['format', '--check', join('examples', folder)], { cwd: root })).code).toBe(0)
  })

  test('compiles to a contract in which every service has an answer for every segment', async () => {
    const { code, out } = await run(['compile', join('examples', folder), '--stdout'], { cwd: root })
    expect(code).toBe(0)
    const contract = JSON.parse(out)
    const answers = contract.segmentation.segments.length * contract.services.length
    expect(contract.assignments).toHaveLength(answers)
    expect(contract.services.length).toBeGreaterThanOrEqual(10)
  })

  test('its README tells the story in a page, in both languages, and its links lead somewhere', () => {
    expect(readme.split('\n').length).toBeLessThan(70)
    expect(readme).toContain('**In English.**')
    for (const [, target] of readme.matchAll(/\]\(([^)#:]+)\)/g))
      expect(globSync(target!, { cwd: join(examples, folder) }), target).toHaveLength(1)
  })

  test('what its README says of numbers is true', async () => {
    const { out } = await run(['compile', join('examples', folder), '--stdout'], { cwd: root })
    const contract = JSON.parse(out)
    const words = ['null', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn']
    const number = (text: string): number => (words.includes(text) ? words.indexOf(text) : Number(text))
    const services =
      /(\p{L}+|\d+) Leistungen und (\p{L}+) abgegrenzte|(\p{L}+|\d+) Leistungen, (\p{L}+) abgegrenzte/u.exec(
        readme,
      )!
    expect(number((services[1] ?? services[3])!.toLowerCase())).toBe(contract.services.length)
    expect(number((services[2] ?? services[4])!)).toBe(contract.exclusions.length)
    const levels = /(\p{L}+|\d+) (?:Stufen|Service-Levels)(?=[ |:])/u.exec(
      readme.slice(readme.indexOf('| Datei')),
    )!
    expect(number(levels[1]!.toLowerCase())).toBe(contract.slas.length)
  })

  test('answers when something is due as a calendar on the wall says', async () => {
    const command = /npx zusage (due [^`]+?)\n```/.exec(readme)?.[1]
    if (folder === 'innendienst') return expect(command).toBeUndefined()
    const argv = command!.replace(/\\\n/g, ' ').trim().split(/\s+/)
    const { code, out } = await run([...argv, '--format', 'json'], { cwd: root })
    expect(code).toBe(0)
    const answer = JSON.parse(out)
    const found: Record<string, string> = {}
    for (const goal of answer.goals) {
      const [target] = (goal.targets ?? []).filter((one: { due?: unknown }) => one.due !== undefined)
      if (target !== undefined) found[goal.metric.id ?? goal.metric] = target.due
    }
    expect(found).toMatchObject(due[folder]!)
  })

  test('its teams can be reckoned', async () => {
    const { code, out } = await run(['capacity', join('examples', folder), '--format', 'json'], { cwd: root })
    expect(code).toBe(0)
    const { base } = JSON.parse(out) as {
      base: { units: { id: string; overloaded: boolean; keepable: boolean }[] }
    }
    expect(base.units.length).toBeGreaterThanOrEqual(4)
    for (const { id, overloaded, keepable } of base.units)
      expect([id, overloaded, keepable]).toEqual([id, false, true])
  })
})
