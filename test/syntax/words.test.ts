import { describe, expect, test } from 'vitest'
import { ZusageGrammar } from '../../language/src/generated/grammar.ts'
import { structuralWords, unitWords, ZusageTokenBuilder } from '../../language/src/syntax/tokens.ts'
import { check, findingsIn, lines, projectOf } from '../support/check.ts'
import { slice } from '../support/slice.ts'

/** Every word of the language, from the grammar itself. */
const keywords: readonly string[] = new ZusageTokenBuilder()
  .buildTokens(ZusageGrammar())
  .map((type) => type.name)
  .filter((name) => /^[a-z]/.test(name))

/** A contract in which every name can be chosen: nothing but names differs from one word to the next. */
function contractWith(name: (part: string) => string): string {
  return `
party ${name('Client')}
party ${name('Provider')}
role ${name('Role')} of ${name('Client')}
skill ${name('Skill')}
calendar ${name('Office')} {
  time zone "Europe/Berlin"
  open mon-fri 08:00-18:00
}
calendar ${name('Phones')} extends ${name('Office')} { open sat 08:00-12:00 }
site ${name('Site')} calendar ${name('Office')}
team ${name('Team')} {
  of ${name('Provider')}
  site ${name('Site')}
  hours ${name('Phones')}
  staff 5 FTE
  week 38.5 h
  shrinkage 28 %
  skills ${name('Skill')}
}
team ${name('Other')} { of ${name('Provider')}  hours ${name('Office')}  staff 4 FTE  week 40 h  shrinkage 30 %  skills ${name('Skill')} }
pool ${name('Pool')} of ${name('Team')}, ${name('Other')}
segmentation ${name('Customers')} {
  attribute ${name('flag')}: boolean
  attribute ${name('kind')}: ${name('Red')} | ${name('Blue')}
  segment ${name('Large')} when ${name('flag')} and ${name('kind')} = ${name('Red')} { needs ${name('Skill')} }
  segment ${name('Small')} when not ${name('flag')} or ${name('kind')} in (${name('Blue')})
}
profile ${name('Day')} { 08:00-18:00 100 % }
process ${name('Handling')} {
  step ${name('Check')} by ${name('Team')} within 30 min
  prompt ${name('Upgrade')} for ${name('Large')}, ${name('Small')} hand over to ${name('Client')} within 1 business day
}
catalogue ${name('Desk')} {
  service ${name('Orders')} {
    channels ${name('phone')}, ${name('mail')}
    work immediate
    effort 6 min
    volume 320 per business day profile ${name('Day')}
    needs ${name('Skill')}
    process ${name('Handling')}
  }
  excluded ${name('Fairs')} { because "Marketing"  instead ${name('Client')} }
}
event ${name('asked')}
event ${name('done')}
case ${name('Ticket')} {
  attribute ${name('urgent')}: boolean
  attribute ${name('class')}: ${name('Green')} | ${name('Black')}
}
metric ${name('Again')} is time from ${name('told')} or ${name('asked')} to ${name('done')} or replied
metric ${name('Later')} is time from ${name('asked')} to ${name('done')} pausing from ${name('told')} or waiting to resumed
metric ${name('Number')} is number of ${name('asked')} or ${name('told')} per case
sla ${name('Cases')} {
  hours ${name('Office')}
  case ${name('Ticket')}
  goal ${name('Again')} 90 % within 2 h on ${name('phone')}, ${name('mail')} when ${name('urgent')} measured each week, month
  goal ${name('Again')} best effort on ${name('phone')}, ${name('mail')} otherwise
  goal ${name('Again')} every 2 days until ${name('done')} or ${name('told')} when ${name('class')} = ${name('Green')} and not ${name('urgent')}
  goal ${name('Again')} best effort otherwise
  goal ${name('Wait')} 90 % within 1 day when before 12:00, every day until ${name('done')}, average at most 3 h when ${name('class')} in (${name('Black')}) below 20 cases at most 2 misses
  goal ${name('Wait')} best effort when ${name('class')} != ${name('Black')}
  goal ${name('Later')} 90 % within 2 days on ${name('phone')}
  goal ${name('Later')} and ${name('Again')} best effort when ${name('urgent')}
  goal ${name('Later')} and ${name('Again')} best effort when not ${name('urgent')}
  goal ${name('Number')} at least 5 never below 3
  each week, month
}
event ${name('told')}
metric ${name('Wait')} is time from ${name('asked')} to ${name('told')}
metric ${name('Losses')} is share of ${name('asked')} in ${name('told')}
sla ${name('Bronze')} {
  hours ${name('Office')}
  goal ${name('Wait')} 80 % within 20 s on ${name('phone')}, ${name('mail')}
  escalate at 75 % to ${name('Role')}
  credit 5 % when ${name('Losses')} above 8 %
  each month
}
sla ${name('Gold')} extends ${name('Bronze')} {
  goal ${name('Losses')} at most 5 %
}
contract ${name('Contract')} {
  version 1.0.0
  client ${name('Client')}
  provider ${name('Provider')}
  in force 2027-01-01 to 2027-12-31
  offers ${name('Desk')}
  serves ${name('Customers')}
  assign ${name('Large')}, ${name('Customers')}.${name('Small')} {
    ${name('Orders')} under ${name('Gold')} by ${name('Pool')}
  }
  duty of client ${name('Forecast')} measured by ${name('Wait')}
  right of provider ${name('Return')}
  authority of ${name('Role')} ${name('Goodwill')} up to 250 EUR
  standard ${name('Voice')}
  report ${name('Monthly')} { every month  to ${name('Client')}, ${name('Role')}  shows ${name('Wait')} }
  signed by "Vertrieb" for ${name('Client')} on 2026-12-01
}
`
}

/** The names in the order in which they are declared. */
const parts: readonly string[] = (() => {
  const found = new Set<string>()
  contractWith((part) => {
    found.add(part)
    return part
  })
  return [...found]
})()

const errorsIn = async (text: string): Promise<string[]> =>
  lines((await findingsIn([{ path: 'main.zusage', text }])).filter(({ severity }) => severity === 'error'))

/** Without running the rules, which takes longer by far: the text is read, and every name is known. */
const unknownIn = (text: string): string[] => {
  const file = projectOf([{ path: 'main.zusage', text }]).files[0]!
  return [
    ...file.syntaxProblems.map(({ code, found = '' }) => `${code} ${found}`),
    ...file.references.filter(({ target }) => target === undefined).map((reference) => reference.text),
  ]
}

test('the contract that these tests use is sound, and every name in it is one of its own', async () => {
  expect(await errorsIn(contractWith((part) => part))).toEqual([])
  expect(parts.length).toBeGreaterThan(35)
})

describe('every keyword can begin a name', () => {
  test.each(keywords)('%s', (keyword) => {
    expect(unknownIn(contractWith((part) => keyword + part))).toEqual([])
    expect(unknownIn(contractWith((part) => `${keyword}_${part.toLowerCase()}`))).toEqual([])
  })

  test.each([
    'country',
    'handover',
    'Öffnungszeiten',
    'Kündigung',
    'team1',
    'dayshift',
    'inside',
    'notary',
    'orders',
  ])('%s is one name', async (name) => {
    expect(await errorsIn(contractWith((part) => (part === 'Client' ? name : part)))).toEqual([])
  })
})

describe('every word that is not structural can be a name, wherever a name can stand', () => {
  const free = [...new Set([...keywords.filter((word) => !structuralWords.has(word)), ...unitWords])]
  // Beside an attribute these are kinds of attributes.
  const kinds = new Set(['money', 'number', 'boolean', 'date'])
  const outside = ['EUR', 'CHF', 'received', 'resolved', 'yes', 'no', 'phone', 'email']

  test.each([...free, ...outside])('%s', (word) => {
    for (const part of slice(parts, 0.12, word)) {
      if ((part === 'Red' || part === 'Blue') && kinds.has(word)) continue
      expect(unknownIn(contractWith((other) => (other === part ? word : other))), part).toEqual([])
    }
  })
})

describe('structural words cannot be names', () => {
  test.each([...structuralWords])('%s', async (word) => {
    const findings = await findingsIn([{ path: 'main.zusage', text: `skill ${word}\n` }])
    expect(lines(findings)[0]).toContain(`\`${word}\` is a word of the language and cannot be a name`)
  })
})

describe('letters', () => {
  test.each([
    ...[
      'Büro',
      'Größe',
      'Straße',
      'Ærø',
      'naïve',
      '日本',
      'Привет',
      'עברית',
      'हिन्दी',
      'Ångström',
      '_x',
      '__',
      'x2',
    ],
    ...['𠮷野家', 'ǅ'],
  ])('%s is a name', async (name) => {
    expect(await errorsIn(contractWith((part) => (part === 'Gold' ? name : part)))).toEqual([])
  })

  test.each(['2x', 'a-b', 'a.b', 'a b', 'a😀', '😀', '', '²'])('%j is none', async (name) => {
    expect(await errorsIn(contractWith((part) => (part === 'Gold' ? name : part)))).not.toEqual([])
  })

  test('composed and decomposed, a name is the same', async () => {
    const composed = 'Büro'.normalize('NFC')
    const decomposed = 'Büro'.normalize('NFD')
    expect(composed).not.toBe(decomposed)
    let uses = 0
    const mixed = contractWith((part) =>
      part === 'Office' ? (uses++ % 2 === 0 ? composed : decomposed) : part,
    )
    expect(await errorsIn(mixed)).toEqual([])
    const project = projectOf([{ path: 'main.zusage', text: `party ${decomposed}\n` }])
    expect(project.files[0]!.declarations[0]!.id).toBe(composed)
    const both = await errorsIn(`party ${composed}\nparty ${decomposed}\n`)
    expect(both).toEqual([`main.zusage error[duplicate-name] \`${composed}\` is declared twice.`])
  })
})

test('what begins a line does not go on with the line before', () =>
  check(
    `
   party Sales
   metric Wait is time from received to replied
   contract Deal {
     report Monthly {
       to Sales
       shows Wait
       by segment, site
       every month due 5 business days
     }
   }
`,
    { only: ['syntax-error', 'unknown-unit'] },
  ))

test('a word is a unit only behind a number on its line', () =>
  check(`
   calendar hours {
     time zone "UTC"
     open mon 08:00-12:00
   }
   process days {
     step hours within 2 hours
     step days within 2 days
     step s within 20 s
   }
`))
