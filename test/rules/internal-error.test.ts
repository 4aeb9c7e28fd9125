import { expect, test } from 'vitest'
import { ruleList } from '../../language/src/index.ts'
import { internalError } from '../../language/src/rules/checking/internal-error.ts'
import { defineRule } from '../../language/src/rules/define-rule.ts'
import { unknownName } from '../../language/src/rules/text/unknown-name.ts'
import { check, checkGerman, findingsIn } from '../support/check.ts'

const failing = defineRule({
  name: 'failing',
  severity: 'warning',
  purpose: { en: 'Fails.', de: 'Scheitert.' },
  messages: {},
  file() {
    throw new TypeError('no such thing')
  },
})

const rules = [failing, unknownName, internalError]

test('a rule that fails is one finding, and the others run on', () =>
  check(
    `
   role TeamLead of Sales
// | error[internal-error] Internal error in rule 'failing': what it looks for was not checked.
//     help: This is a defect of Zusage. Please report it with the contract that shows it.
//                  ^^^^^ error[unknown-name] 'Sales' is not known here; a party is expected.
`,
    { rules },
  ))

test('in German', () =>
  checkGerman(
    `
   role TeamLead of Sales
// | error[internal-error] Interner Fehler in der Regel 'failing': Was sie sucht, wurde nicht geprüft.
//     help: Das ist ein Fehler von Zusage. Bitte mit dem Vertrag melden, bei dem er auftritt.
//                  ^^^^^ error[unknown-name] 'Sales' ist hier nicht bekannt; erwartet wird eine Partei.
`,
    { rules },
  ))

test('it says what failed, for the report', async () => {
  const [finding] = await findingsIn([{ path: 'main.zusage', text: 'party Sales\n' }], { rules })
  expect(finding?.data).toEqual({ error: 'TypeError: no such thing' })
})

test('it comes last, after all that can fail', () => {
  expect(ruleList.at(-1)).toBe(internalError)
})
