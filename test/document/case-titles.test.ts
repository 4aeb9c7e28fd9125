// Two cases may have an attribute of one id: sentences of an SLA call it as the case of the SLA does.
import { expect, test } from 'vitest'
import { goalSentences, ofSla } from '../../language/src/wording/index.ts'
import { compileFiles } from '../support/projects.ts'

const attribute = (title: string): string => `attribute level "${title}": low | high`

const text = `
party A
party B
calendar O { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
case Fault { ${attribute('Schwere')} }
case Wish { ${attribute('Nutzen')} }
sla Faults { hours O  case Fault  goal ResponseTime 90 % within 1 business hour when level = high
  goal ResponseTime best effort otherwise  each month }
sla Wishes { hours O  case Wish  goal ResponseTime 90 % within 9 business hours when level = high
  goal ResponseTime best effort otherwise  each month }
segmentation S { attribute vip: boolean segment X when vip segment Y otherwise }
catalogue D {
  service Q { channels email work deferrable case Fault effort 1 min }
  service R { channels email work deferrable case Wish effort 1 min }
}
contract K {
  version 1.0.0
  client A
  provider B
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  offers D
  serves S
  assign X, Y { Q under Faults  R under Wishes }
}
`

test('an attribute is called as in the case of the SLA', () => {
  const { findings, compiled } = compileFiles([{ path: 'k.zusage', text }])
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const { contract } = compiled[0]!
  const first = (id: string): string => {
    const sla = contract.slas.find((one) => one.id === id)!
    return goalSentences(sla.goals[0]!, ofSla({ contract, locale: 'de' }, sla))[0]!
  }
  expect(first('Faults')).toMatch(/^Für Fälle mit .*Schwere/)
  expect(first('Wishes')).toMatch(/^Für Fälle mit .*Nutzen/)
})
