import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('prompt-without-taker')

describe('a prompt', () => {
  test('that hands over to nobody is reported', () =>
    check(`
   process Order {
     prompt Upgrade "Nach Upgrade fragen" within 1 day
//          ^^^^^^^ warning[prompt-without-taker] Nobody takes over what 'Upgrade' finds out.
//     help: Name who does: hand over to FieldSales within 1 business day
   }
`))

  test('in German', () =>
    checkGerman(`
   process Order {
     prompt Upgrade "Nach Upgrade fragen" within 1 day
//          ^^^^^^^ warning[prompt-without-taker] Niemand übernimmt, was 'Upgrade' ergibt.
//     help: Nennen, wer übernimmt: hand over to FieldSales within 1 business day
   }
`))

  test('may be in parallel with other things', () =>
    check(`
   process Order {
     parallel {
       step Check
       parallel { prompt Upgrade }
//                       ^^^^^^^ warning[prompt-without-taker] Nobody takes over what 'Upgrade' finds out.
     }
   }
`))

  test('that hands over is fine, even to somebody who is not known', () =>
    check(`
   party Sales
   process Order {
     prompt Upgrade hand over to Sales
     prompt Renewal hand over to Sails
   }
`))

  test('that cannot be read is not reported', () =>
    check(`
   process Order {
     prompt Upgrade hand over to
//                            ^^ error[syntax-error] Expected the name of a party, role, team or pool after 'to'.
   }
`))
})

describe('the fix', () => {
  test('hands over to who takes the other prompts, before the limit', () =>
    checkFix(
      'prompt-without-taker',
      `
   party Sales
   process Order {
     prompt Upgrade "Nach Upgrade fragen" for Big, Small within 1 day
     prompt Renewal hand over to Sales
   }
`,
      `
   party Sales
   process Order {
     prompt Upgrade "Nach Upgrade fragen" for Big, Small hand over to Sales within 1 day
     prompt Renewal hand over to Sales
   }
`,
    ))

  test('is written behind the title', () =>
    checkFix(
      'prompt-without-taker',
      `
   party Sales
   process Order {
     prompt Upgrade "Nach Upgrade fragen" within 1 day
     prompt Renewal "Verlängern" hand over to Sales
   }
`,
      `
   party Sales
   process Order {
     prompt Upgrade "Nach Upgrade fragen" hand over to Sales within 1 day
     prompt Renewal "Verlängern" hand over to Sales
   }
`,
    ))

  test('is written behind the name', () =>
    checkFix(
      'prompt-without-taker',
      `
   party Sales
   process Order {
     prompt Upgrade
     prompt Renewal "Verlängern" hand over to Sales
   }
`,
      `
   party Sales
   process Order {
     prompt Upgrade hand over to Sales
     prompt Renewal "Verlängern" hand over to Sales
   }
`,
    ))
})
