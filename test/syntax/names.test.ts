import { describe, expect, test } from 'vitest'
import { nearest } from '../../language/src/syntax/nearest.ts'
import { check, projectOf } from '../support/check.ts'

/** Where the parent of the last SLA, or the party of the last role, is declared. */
function targetIn(files: readonly { path: string; text: string }[]): string | undefined {
  const last = projectOf(files).file('main.zusage')!.declarations.at(-1)!
  if (last.kind === 'sla') return last.goals[0]?.metric.target?.origin.file
  return last.kind === 'role' ? last.party?.target?.origin.file : undefined
}

describe('where a name resolves', () => {
  const library = 'zusage-library:/standard.zusage'
  const sla = 'sla Gold { goal AnswerTime at most 20 s }\n'
  const metric = 'metric AnswerTime is time from offered to answered\n'

  test('the library, if nothing nearer has the name', () => {
    expect(targetIn([{ path: 'main.zusage', text: sla }])).toBe(library)
  })

  test('an import before the library', () => {
    expect(
      targetIn([
        { path: 'main.zusage', text: `import "./a.zusage"\n${sla}` },
        { path: 'a.zusage', text: metric },
      ]),
    ).toBe('a.zusage')
  })

  test('the file before the import, wherever it stands in the file', () => {
    const imported = { path: 'a.zusage', text: metric }
    expect(targetIn([{ path: 'main.zusage', text: `import "./a.zusage"\n${metric}${sla}` }, imported])).toBe(
      'main.zusage',
    )
    const project = projectOf([{ path: 'main.zusage', text: `${sla}${metric}` }])
    const gold = project.files[0]!.declarations[0]!
    expect(gold.kind === 'sla' && gold.goals[0]!.metric.target?.origin.file).toBe('main.zusage')
  })

  test('a file that is not imported does not count', () => {
    expect(
      targetIn([
        { path: 'main.zusage', text: sla },
        { path: 'a.zusage', text: metric },
      ]),
    ).toBe(library)
  })

  test('what can stand at the place counts before what is nearer and cannot', () => {
    expect(
      targetIn([
        { path: 'main.zusage', text: 'import "./a.zusage"\nskill Sales\nrole TeamLead of Sales\n' },
        { path: 'a.zusage', text: 'party Sales\n' },
      ]),
    ).toBe('a.zusage')
  })

  test('of two in one file, the first', () => {
    const project = projectOf([{ path: 'main.zusage', text: 'party A "one"\nparty A "two"\nrole R of A\n' }])
    const role = project.files[0]!.declarations[2]!
    expect(role.kind === 'role' && role.party?.target?.title).toBe('one')
  })
})

describe('a declaration shadows the library', () => {
  test('everywhere in its file, and not beyond', () =>
    check(`
//- main.zusage
   metric AnswerTime "Zufriedenheit mit der Antwort" is score from 1 to 5
   sla Gold {
     hours Office
     goal AnswerTime at least 4.2
     each month
   }
   calendar Office { time zone "UTC" open mon 08:00-12:00 }
//- other.zusage
   sla Silver {
     hours Office
     goal AnswerTime 80 % within 20 s
     each month
   }
   calendar Office { time zone "UTC" open mon 08:00-12:00 }
`))

  test('also an event of its own', () =>
    check(`
   event received
   event told
   metric Wait is time from received to told
`))
})

describe('qualified names', () => {
  test('name a segment or a service of two', () =>
    check(
      `
   segmentation Customers { segment All otherwise }
//                                  ^^^ related: 'All' is declared here, as a segment
   segmentation Partners { segment All otherwise }
//                                 ^^^ related: 'All' is declared here, as a segment
   process Handling {
     prompt Offer for Customers.All, Partners.All
     prompt Other for All
//                    ^^^ error[ambiguous-name] It is open which 'All' is meant: there are 2 of them in 'main.zusage'.
   }
`,
      { only: ['ambiguous-name', 'unknown-name'] },
    ))

  test('are known only where their first part is', () =>
    check(
      `
   process Handling { prompt Offer for Customers.Small }
//                                     ^^^^^^^^^ error[unknown-name] 'Customers' is not known here; a segmentation is expected.
`,
      { only: ['unknown-name'] },
    ))

  test('of something that is neither catalogue nor segmentation', () =>
    check(
      `
   party Customers
//       ^^^^^^^^^ related: 'Customers' is declared here, as a party
   process Handling { prompt Offer for Customers.Small }
//                                     ^^^^^^^^^ error[wrong-kind] 'Customers' is a party; a segmentation is expected here.
`,
      { only: ['unknown-name', 'wrong-kind'] },
    ))
})

describe('values of an enumeration', () => {
  test('are known only beside their attribute', () =>
    check(
      `
   segmentation Customers {
     attribute country: DE | AT
     attribute colour: Red | Blue
     segment Home when country = DE and colour = Red
     segment Odd when country = Red
//                              ^^^ error[unknown-name] 'Red' is not known here; a value is expected.
     segment Odder when DE
//                      ^^ error[unknown-name] 'DE' is not known here; an attribute is expected.
   }
`,
      { only: ['unknown-name'] },
    ))

  test('never clash with anything else', () =>
    check(`
   party DE
   segmentation Customers {
     attribute DE: DE | AT
     segment AT when DE = DE
     segment Rest when DE = AT
   }
   role TeamLead of DE
`))
})

describe('the nearest names', () => {
  test.each([
    ['undr', ['under', 'others'], ['under']],
    ['InsideSale', ['InsideSales', 'InsideService', 'Sales'], ['InsideSales']],
    ['insidesales', ['InsideSales'], ['InsideSales']],
    ['B', ['A', 'C', 'b'], ['b']],
    ['ab', ['ac', 'xy'], ['ac']],
    ['Orders', ['Orders'], []],
    ['Gold', ['Silver', 'Bronze'], []],
    ['Teams', ['Team', 'Terms', 'Beams'], ['Beams', 'Team', 'Terms']],
    ['', ['a', 'bb'], []],
  ])('of %j in %j are %j', (word, known, found) => {
    expect(nearest(word, known)).toEqual(found)
  })

  test('at most so many, in an order that is always the same', () => {
    expect(nearest('Team0', ['Team3', 'Team1', 'Team2', 'Team4'])).toEqual(['Team1', 'Team2', 'Team3'])
    expect(nearest('Team0', ['Team3', 'Team1'], 1)).toEqual(['Team1'])
  })
})

test('an import in which only the other name stands imports nothing, and nothing breaks', () =>
  check(
    `
//- main.zusage
   import as Desk from "./b.zusage"
//        ^^ error[syntax-error] Expected a name after 'import', but found 'as'.
//     help: Write it like this: import "./organisation.zusage"
   role Lead of Desk
//              ^^^^ error[unknown-name] 'Desk' is not known here; a party is expected.
//- b.zusage
   party Sales
`,
    { only: ['syntax-error', 'unknown-name', 'internal-error'] },
  ))
