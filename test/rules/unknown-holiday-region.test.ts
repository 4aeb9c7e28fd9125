import { test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('unknown-holiday-region')

test('no region, with the one that was meant', () =>
  check(`
   calendar A { holidays "DE-HE", "de-by", "DE-HX", "Hessen", "D" }
//                                ^^^^^^^ error[unknown-holiday-region] No public holidays are known for 'de-by'; did you mean 'DE-BY'?
//     help: Name a country or a state by its ISO 3166 code: "DE", "DE-HE", "AT".
//     fix: Write "DE-BY"
//                                         ^^^^^^^ error[unknown-holiday-region] No public holidays are known for 'DE-HX'; did you mean 'DE-HB', 'DE-HE' or 'DE-HH'?
//     help: Name a country or a state by its ISO 3166 code: "DE", "DE-HE", "AT".
//     fix: Write "DE-HB"
//     fix: Write "DE-HE"
//     fix: Write "DE-HH"
//                                                  ^^^^^^^^ error[unknown-holiday-region] No public holidays are known for 'Hessen'; did you mean 'DE-HE'?
//     help: Name a country or a state by its ISO 3166 code: "DE", "DE-HE", "AT".
//     fix: Write "DE-HE"
//                                                            ^^^ error[unknown-holiday-region] No public holidays are known for 'D'.
//     help: Name a country or a state by its ISO 3166 code: "DE", "DE-HE", "AT".
`))

test('in German', () =>
  checkGerman(`
   calendar A { holidays "de-by", "Hessen" }
//                       ^^^^^^^ error[unknown-holiday-region] Für 'de-by' sind keine Feiertage bekannt; ist 'DE-BY' gemeint?
//     help: Land oder Bundesland mit ISO-3166-Code angeben: "DE", "DE-HE", "AT".
//                                ^^^^^^^^ error[unknown-holiday-region] Für 'Hessen' sind keine Feiertage bekannt; ist 'DE-HE' gemeint?
//     help: Land oder Bundesland mit ISO-3166-Code angeben: "DE", "DE-HE", "AT".
`))

test('countries and their states', () =>
  check(`
   calendar A { holidays "DE", "DE-BY", "AT", "CH-ZH" }
`))

test('its fix', () =>
  checkFix('unknown-holiday-region', `calendar A { holidays "de-by" }`, `calendar A { holidays "DE-BY" }`))
