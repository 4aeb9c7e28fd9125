import { describe, expect, test } from 'vitest'
import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol'
import { readPicture } from '../support/picture.ts'
import { cursor, Editor, edited } from './support/client.ts'

/** The files of a picture, with `‸` where the cursor is. */
function filesOf(picture: string): { files: Record<string, string>; path: string; position: Position } {
  const files: Record<string, string> = {}
  let found: { path: string; position: Position } | undefined
  for (const { path, text } of readPicture(picture).files) {
    if (text.includes('‸')) {
      const { text: plain, position } = cursor(text.trimEnd(), '‸')
      files[path] = plain
      found = { path, position }
    } else files[path] = text.trimEnd()
  }
  return { files, ...found! }
}

async function renamed(picture: string, newName: string, locale: 'de' | 'en' = 'en') {
  const { files, path, position } = filesOf(picture)
  await using editor = await Editor.start(files, { locale })
  await editor.open(path, files[path]!)
  const prepared = await editor.ask<{ range: Range; placeholder: string } | null>(
    'textDocument/prepareRename',
    path,
    { position },
  )
  try {
    const edit = await editor.ask<WorkspaceEdit>('textDocument/rename', path, { position, newName })
    const result = { ...files }
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
      const changed = decodeURIComponent(uri.slice(editor.uri('').length)).replace(/^\//, '')
      result[changed] = edited(files[changed]!, edits as TextEdit[])
    }
    return { prepared, result, touched: Object.keys(edit.changes ?? {}).length }
  } catch (error) {
    return { prepared, refused: (error as Error).message }
  }
}

const organisation = `
  //- org.zusage
  party Sales
  party Desk
  //- main.zusage
  import "./org.zusage"
  role Lead of Sal‸es
  role Head of Sales
  //- other.zusage
  import Sales, Desk as Back from "./org.zusage"
  role A of Sales
  role B of Back
  //- stranger.zusage
  party Sales
  role C of Sales`

describe('rename', () => {
  test('changes the declaration, every use and the imports, and nobody else’s name', async () => {
    const { prepared, result, touched } = await renamed(organisation, 'FieldSales')
    expect(prepared?.placeholder).toBe('Sales')
    expect(touched).toBe(3)
    expect(result).toEqual({
      'org.zusage': 'party FieldSales\nparty Desk',
      'main.zusage': 'import "./org.zusage"\nrole Lead of FieldSales\nrole Head of FieldSales',
      'other.zusage':
        'import FieldSales, Desk as Back from "./org.zusage"\nrole A of FieldSales\nrole B of Back',
      'stranger.zusage': 'party Sales\nrole C of Sales',
    })
  })

  test('of what another file knows under another name changes the import only', async () => {
    const { result } = await renamed(
      organisation.replace('Sal‸es', 'Sales').replace('party Desk', 'party De‸sk'),
      'BackOffice',
    )
    expect(result!['other.zusage']).toBe(
      'import Sales, BackOffice as Back from "./org.zusage"\nrole A of Sales\nrole B of Back',
    )
  })

  test('of the other name stays in the file', async () => {
    const { result, touched } = await renamed(
      organisation.replace('Sal‸es', 'Sales').replace('of Back', 'of Ba‸ck'),
      'Office',
    )
    expect(touched).toBe(1)
    expect(result!['other.zusage']).toBe(
      'import Sales, Desk as Office from "./org.zusage"\nrole A of Sales\nrole B of Office',
    )
  })

  test.each([
    ['a name beside it', 'Desk', "'Desk' is a name in org.zusage already"],
    ['a name where it is used', 'Head', "'Head' is a name in main.zusage already"],
    ['no name', '4 eyes', "'4 eyes' cannot be a name"],
    ['nothing', '', "'' cannot be a name"],
    ['a word of the language', 'party', "'party' is a word of the language"],
  ])('refuses %s', async (_, name, sentence) => {
    const { refused } = await renamed(organisation, name)
    expect(refused).toContain(sentence)
  })

  test('refuses in German', async () => {
    const { refused } = await renamed(organisation, 'Desk', 'de')
    expect(refused).toBe("'Desk' ist in org.zusage schon ein Name; es wäre nicht mehr klar, was gemeint ist.")
  })

  test('refuses a name that would take the uses of the standard library’s', async () => {
    const { refused } = await renamed(
      `
      //- metrics.zusage
      metric Pick‸up is time from offered to answered
      //- levels.zusage
      import "./metrics.zusage"
      sla S { goal AnswerTime 80 % within 20 s }`,
      'AnswerTime',
    )
    expect(refused).toContain("'AnswerTime' is a name in levels.zusage already")
  })

  test.each(['client', 'provider'])('refuses %s where it would be the side of the contract', async (name) => {
    const { refused } = await renamed(
      `
      //- main.zusage
      party Mak‸ers
      reason Part waiting for Makers`,
      name,
    )
    expect(refused).toContain(`'${name}' is a word of the language`)
  })

  test('of a segment, a service and a value of an enumeration', async () => {
    const picture = `
      //- a.zusage
      segmentation Customers {
        attribute country: DE | AT
        segment Home when country = DE
        segment Away otherwise
      }
      //- b.zusage
      import Customers from "./a.zusage"
      contract C {
        serves Customers
        assign Ho‸me { others not offered because "no" }
        assign Customers.Home { others not offered because "no" }
      }`
    const { result } = await renamed(picture, 'Domestic')
    expect(result!['a.zusage']).toContain('segment Domestic when')
    expect(result!['b.zusage']).toContain('assign Domestic {')
    expect(result!['b.zusage']).toContain('assign Customers.Domestic {')
  })

  test('of an attribute of a case and of its values, in all conditions of all files', async () => {
    const picture = `
      //- cases.zusage
      case Incident {
        attribute prio‸rity: P1 | P2
      }
      //- levels.zusage
      import "./cases.zusage"
      sla Base {
        case Incident
        goal ResolutionTime 90 % within 4 h when priority = P1
        goal ResolutionTime best effort when not priority in (P1)
        escalate when priority = P1 or priority != P2 to Lead
      }
      //- heirs.zusage
      import "./levels.zusage"
      sla Own extends Base {
        goal ResponseTime 90 % within 4 h when priority = P1
        goal ResponseTime best effort otherwise
      }
      //- customers.zusage
      segmentation Customers {
        attribute priority: P1 | P2
        segment A when priority = P1
        segment B otherwise
      }`
    const attribute = (await renamed(picture, 'urgency')).result!
    expect(attribute['cases.zusage']).toContain('attribute urgency: P1 | P2')
    expect(attribute['levels.zusage']!.match(/urgency/g)).toHaveLength(4)
    expect(attribute['levels.zusage']).not.toContain('priority')
    expect(attribute['heirs.zusage']).toContain('when urgency = P1')
    expect(attribute['customers.zusage']).not.toContain('urgency')
    const value = (await renamed(picture.replace('prio‸rity', 'priority').replace('!= P2', '!= P‸2'), 'Low'))
      .result!
    expect(value['cases.zusage']).toContain('priority: P1 | Low')
    expect(value['levels.zusage']).toContain('or priority != Low to Lead')
    expect(value['customers.zusage']).toContain('P1 | P2')
  })

  test('knows what has a name that nobody uses, and nothing else', async () => {
    const step = await renamed('process P { step On‸e within 1 h }', 'First')
    expect(step.result!['main.zusage']).toBe('process P { step First within 1 h }')
    const library = await renamed('sla S { goal Answer‸Time 80 % within 20 s }', 'Pickup')
    expect(library.prepared).toBeNull()
    expect(library.refused).toBe('There is nothing here that can be renamed.')
    const keyword = await renamed('par‸ty Sales', 'x')
    expect(keyword.prepared).toBeNull()
  })

  test('names with umlauts and in other forms of Unicode', async () => {
    const { result } = await renamed('party Büro‸\nrole R of Büro', 'Ku\u0308che')
    expect(result!['main.zusage']).toBe('party Küche\nrole R of Küche')
  })
})
