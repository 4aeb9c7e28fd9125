import { rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import type { CodeAction, Diagnostic, Position, TextEdit } from 'vscode-languageserver-protocol'
import { findingsIn } from '../support/check.ts'
import { readPicture } from '../support/picture.ts'
import { tour } from '../support/tour.ts'
import { cursor, Editor, edited } from './support/client.ts'

/** The files of a picture, with `‸` where the cursor is. */
function read(picture: string) {
  const files: Record<string, string> = {}
  let found: { path: string; position: Position } | undefined
  for (const { path, text } of readPicture(picture).files) {
    const marked = text.includes('‸') ? cursor(text, '‸') : undefined
    files[path] = marked?.text ?? text
    if (marked !== undefined) found = { path, position: marked.position }
  }
  return { files, ...found! }
}

interface Wanted {
  readonly only?: readonly string[]
  readonly locale?: 'de' | 'en'
}

/** A server for each language; each picture is a project of its own there. */
const editors = new Map<string, Promise<Editor>>()
let pictures = 0
afterAll(async () => {
  for (const editor of editors.values()) await (await editor).stop()
})

/** What is offered at the cursor, each with the files that come of it. */
async function offered(picture: string, { only, locale = 'en' }: Wanted = {}) {
  const { files, path, position } = read(picture)
  if (!editors.has(locale)) editors.set(locale, Editor.start({}, { locale }))
  const editor = await editors.get(locale)!
  const folder = `picture${++pictures}`
  const own = `${folder}/${path}`
  for (const [name, content] of Object.entries({ 'zusage.json': '{}', ...files }))
    editor.write(`${folder}/${name}`, content)
  await editor.watched({ [`${folder}/zusage.json`]: 'created' })
  // Answered once the project is there.
  await editor.ask('textDocument/documentSymbol', own)
  await editor.open(own, files[path]!)
  const known: readonly Diagnostic[] = await editor.diagnostics(own)
  const actions = await editor.ask<CodeAction[]>('textDocument/codeAction', own, {
    range: { start: position, end: position },
    context: {
      diagnostics: known.filter(
        ({ range }) => range.start.line <= position.line && range.end.line >= position.line,
      ),
      ...(only === undefined ? {} : { only }),
    },
  })
  await editor.close(own)
  rmSync(`${editor.folder}/${folder}`, { recursive: true })
  return actions.map((action) => {
    const result = { ...files }
    for (const [uri, edits] of Object.entries(action.edit?.changes ?? {})) {
      const changed = decodeURIComponent(uri.slice(editor.uri(folder).length + 1))
      result[changed] = edited(files[changed]!, edits as TextEdit[])
    }
    return { ...action, result }
  })
}

async function changed(picture: string, title: string, wanted?: Wanted): Promise<Record<string, string>> {
  const actions = await offered(picture, wanted)
  const found = actions.find((action) => action.title === title)
  if (found === undefined)
    expect.fail(`not offered: ${title}; but: ${actions.map((one) => one.title).join(' / ')}`)
  return found.result
}

const text = (files: Record<string, string>): string =>
  Object.entries(files)
    .map(([path, content]) => (path === 'main.zusage' ? content : `//- ${path}\n${content}`))
    .join('')

describe('quick fixes', () => {
  test('are those of the rule, carry the diagnostic, and one alone is preferred', async () => {
    const actions = await offered(`
      party Sales
      role Lead of Sal‸es
      role Head of Saless`)
    expect(actions).toEqual([])
    const [fix] = await offered(`
      party Sales
      role Head of Sa‸less`)
    expect(fix).toMatchObject({ title: 'Change to Sales', kind: 'quickfix', isPreferred: true })
    expect(fix!.diagnostics?.[0]?.code).toBe('unknown-name')
    expect(fix!.result['main.zusage']).toBe('party Sales\nrole Head of Sales\n')
  })

  test('an import is added for what another file declares', async () => {
    const result = await changed(
      `
      //- org.zusage
      party Sales
      //- main.zusage
      role Head of Sal‸es`,
      'Import "./org.zusage"',
    )
    expect(result['main.zusage']).toBe('import "./org.zusage"\n\nrole Head of Sales\n')
  })

  test('German where the editor is German', async () => {
    const actions = await offered(
      `
      party Sales
      role Head of Sa‸less`,
      { locale: 'de' },
    )
    expect(actions.map(({ title }) => title)).toEqual([
      'In Sales ändern',
      'Saless als Partei definieren',
      'unknown-name hier bis 2027-02-25 ignorieren'.replace(
        '2027-02-25',
        /\d{4}-\d\d-\d\d/.exec(actions.at(-1)!.title)![0],
      ),
    ])
  })
})

describe('declaring what is missing', () => {
  test('beside the last of its kind, in the file that is imported', async () => {
    const result = await changed(
      `
      //- org.zusage
      party Sales
      party Desk // the back office

      role Clerk of Desk
      //- main.zusage
      import "./org.zusage"
      role Head of Market‸ing`,
      'Declare Marketing as a party',
    )
    expect(result['org.zusage']).toBe(
      'party Sales\nparty Desk // the back office\nparty Marketing\n\nrole Clerk of Desk\n',
    )
  })

  test('at the end of the file, where there is none of its kind; whole, and with what is known', async () => {
    const result = await changed(
      `
      party Desk
      calendar Office { time zone "Europe/Berlin"  open mon-fri 08:00-17:00 }
      pool All of Nor‸th`,
      'Declare North as a team',
    )
    expect(result['main.zusage']).toContain(
      '\n\nteam North {\n  of Desk\n  hours Office\n  staff 1 FTE\n  week 38.5 h\n  shrinkage 30 %\n}\n',
    )
  })

  test('with what is known where it comes to stand', async () => {
    const files = `
      //- time.zusage
      calendar Shop { time zone "Europe/Berlin"  open mon-fri 08:00-17:00 }
      //- levels.zusage
      import Shop from "./time.zusage"
      sla Basic { hours Shop  goal ResolutionTime 90 % within 2 days  each month }
      //- main.zusage
      import "./levels.zusage"
      calendar Mine { time zone "Europe/Berlin"  open mon-fri 08:00-17:00 }
      contract Deal { assign All { others under Gol‸d } }`
    const result = await changed(files, 'Declare Gold as an SLA')
    expect(result['levels.zusage']).toContain('sla Gold {\n  hours Shop\n')
  })

  test('several kinds where several can stand', async () => {
    const actions = await offered('contract C { authority of Bo‸ss Goodwill "Kulanz" up to 5 EUR }')
    expect(actions.map(({ title }) => title).filter((title) => title.startsWith('Declare'))).toEqual([
      'Declare Boss as a party',
      'Declare Boss as a role',
      'Declare Boss as a team',
      'Declare Boss as a pool',
    ])
  })

  test.each([
    ['strategi‸c', 'boolean'],
    ['revenu‸e >= 500_000 EUR', 'money EUR'],
    ['employee‸s < 50', 'number'],
    ['sinc‸e > 2020-01-01', 'date'],
    ['countr‸y in (DE, AT)', 'DE | AT | Other'],
    ['loya‸l = yes', 'boolean'],
  ])('an attribute of the type that its use asks for: %s', async (condition, type) => {
    const name = condition.replace('‸', '').split(' ')[0]!
    const result = await changed(
      `
      segmentation Customers {
        attribute vip: boolean
        segment A when ${condition}
        segment B otherwise
      }`,
      `Declare ${name} as an attribute`,
    )
    expect(result['main.zusage']).toContain(`  attribute vip: boolean\n  attribute ${name}: ${type}\n`)
  })

  const goals = `
      sla S {
        case Incident
        goal ResolutionTime 95 % within 4 h when priority = P1
        goal ResolutionTime 90 % within 8 h when priority in (P2, P3)
        escalate when not standard to Lead
      }`

  test('a case with all that the goals of its SLA depend on', async () => {
    const result = await changed(goals.replace('case Inc', 'case In‸c'), 'Declare Incident as a case')
    expect(result['main.zusage']).toContain(
      '\n\ncase Incident {\n  attribute priority: P1 | P2 | P3\n  attribute standard: boolean\n}\n',
    )
  })

  test('an attribute and a value in the case, in whichever file it is', async () => {
    const cases =
      '//- cases.zusage\n      case Incident {\n        attribute age: number\n      }\n      //- main.zusage\n      import "./cases.zusage"'
    const attribute = await changed(
      `\n      ${cases}${goals.replace('= P1', '= P1').replace('when pri', 'when pr‸i')}`,
      'Declare priority as an attribute',
    )
    expect(attribute['cases.zusage']).toBe(
      'case Incident {\n  attribute age: number\n  attribute priority: P1 | P2 | P3\n}\n',
    )
    const value = await changed(
      `\n      ${cases.replace('number', 'number\n        attribute priority: P1 | P2')}${goals.replace('P3', '‸P3')}`,
      'Declare P3 as a value',
    )
    expect(value['cases.zusage']).toContain('  attribute priority: P1 | P2 | P3\n')
  })

  test('what an SLA is about, where its goals have conditions and it does not say so', async () => {
    const sla = (kind: string): string => `
      ${kind}
      sla S {
        hours Office // as ever
        goal ResolutionTime 95 % within 4 h when pri‸ority = P1
        goal ResolutionTime best effort otherwise
      }`
    const known = await changed(
      sla('case Incident { attribute priority: P1 | P2 }'),
      'Write case Incident in S',
    )
    expect(known['main.zusage']).toContain('  hours Office // as ever\n  case Incident\n  goal')
    const unknown = await changed(sla('party Ticket'), 'Declare a case with priority')
    expect(unknown['main.zusage']).toContain('  case Ticket2\n')
    expect(unknown['main.zusage']).toContain('\n\ncase Ticket2 {\n  attribute priority: P1 | Other\n}\n')
    const line = await changed(
      'case Incident { attribute late: boolean }\nsla S { goal ResolutionTime best effort when la‸te }',
      'Write case Incident in S',
    )
    expect(line['main.zusage']).toContain('when late case Incident }')
  })

  test('a reason for which the side of its duty is waited for, a season in the time of the contract', async () => {
    const reason = await changed(
      'contract C { duty of client Callback "Call back" ends Unrea‸chable within 1 business day }',
      'Declare Unreachable as a reason',
    )
    expect(reason['main.zusage']).toContain('\n\nreason Unreachable waiting for client\n')
    const season = await changed(
      'contract C { in force 2028-04-01 to 2029-03-31 }\ncalendar O { open sat 08:00-12:00 during Win‸ter }',
      'Declare Winter as a season',
    )
    expect(season['main.zusage']).toContain('\n\nseason Winter 2028-11-01 to 2028-12-31\n')
  })

  test('a value beside its attribute, a service in the catalogue on offer', async () => {
    const value = await changed(
      `
      segmentation Customers {
        attribute country: DE | AT
        segment A when country = Swit‸zerland
        segment B otherwise
      }`,
      'Declare Switzerland as a value',
    )
    expect(value['main.zusage']).toContain('attribute country: DE | AT | Switzerland\n')
    const service = await changed(
      `
      catalogue Desk {
        service Orders { work deferrable }
      }
      contract C {
        offers Desk
        assign Big { Compl‸aints not offered because "no" }
      }`,
      'Declare Complaints as a service',
    )
    expect(service['main.zusage']).toContain(
      '  service Complaints {\n    channels email\n    work deferrable\n    effort 10 min\n    volume 10 per business day\n  }\n}\ncontract',
    )
  })

  test('every declaration that is offered can be read and says what it must', async () => {
    const base = 'party Desk\ncalendar Office { time zone "Europe/Berlin"  open mon-fri 08:00-17:00 }\n'
    for (const use of [
      'role R of X‸x',
      'site S calendar X‸x',
      'pool P of X‸x',
      'sla S extends X‸x { hours Office }',
      'sla S { hours X‸x }',
      'sla S { goal X‸x at least 4.2 }',
      'metric M is time from X‸x to resolved',
      'team T { skills X‸x }',
      'team T { site X‸x }',
      'catalogue K { service S { process X‸x } }',
      'catalogue K { service S { case X‸x } }',
      'sla S { case X‸x }',
      'sla S { stop while X‸x }',
      'sla S { except X‸x up to 2 h }',
      'calendar C { open sat 08:00-12:00 during X‸x }',
    ]) {
      for (const { title, result } of await offered(base + use)) {
        if (!title.startsWith('Declare')) continue
        const files = Object.entries(result).map(([path, content]) => ({ path, text: content }))
        const about = (await findingsIn(files)).filter(
          ({ rule, at }) =>
            ['syntax-error', 'unknown-name', 'missing-property'].includes(rule) &&
            /\bXx\b/.test(files[0]!.text.slice(at.start - 30, at.end + 1)),
        )
        expect(about.map(({ rule, message }) => [title, rule, message.en])).toEqual([])
      }
    }
  })
})

describe('all at once', () => {
  const imports = `
    //- a.zusage
    party A
    //- b.zusage
    party B
    //- main.zusage
    import "./b.zusage"
    import "./a‸.zusage"
    party C`

  test('all that one rule finds in the file', async () => {
    const result = await changed(imports, 'Fix all import-unused in this file')
    expect(result['main.zusage']).toBe('party C\n')
  })

  test('all that leaves no choice, only when asked for', async () => {
    expect((await offered(imports)).map(({ kind }) => kind)).not.toContain('source.fixAll')
    const [all, ...more] = await offered(imports, { only: ['source.fixAll'] })
    expect(more).toEqual([])
    expect(all!.result['main.zusage']).toBe('party C\n')
  })

  test('fixes that touch each other are not mixed', async () => {
    const [all] = await offered(
      `
      party Sales
      role A of Saless
      role B of Sale‸ss`,
      { only: ['source.fixAll'] },
    )
    expect(all!.result['main.zusage']).toBe('party Sales\nrole A of Sales\nrole B of Sales\n')
  })
})

describe('organising imports', () => {
  const organised = async (picture: string): Promise<string> => {
    const [found] = await offered(picture, { only: ['source.organizeImports'] })
    return found === undefined ? 'not offered' : found.result['main.zusage']!
  }
  const others = `
    //- a.zusage
    party A
    party A2
    //- b.zusage
    party B
    //- main.zusage
    `

  test('sorts, unites and leaves out', async () => {
    expect(
      await organised(`${others}import B as Bee from "./b.zusage"
    import A2 from "./a.zusage"
    import A from "./a.zusage"
    import "./b.zusage"
    role R of ‸A
    role S of A2
    role T of Bee`),
    ).toBe(
      'import A, A2 from "./a.zusage"\nimport "./b.zusage"\nimport B as Bee from "./b.zusage"\nrole R of A\nrole S of A2\nrole T of Bee\n',
    )
  })
  test('is not offered where all is well, or a comment stands between', async () => {
    expect(
      await organised(
        `${others}import "./a.zusage"\n    import "./b.zusage"\n    role R of ‸A\n    role S of B`,
      ),
    ).toBe('not offered')
    expect(
      await organised(
        `${others}import "./b.zusage"\n    // why\n    import "./a.zusage"\n    role R of ‸A\n    role S of B`,
      ),
    ).toBe('not offered')
    for (const imports of [
      'import "./b.zusage"\n    import A2, // the second\n    A from "./a.zusage"',
      '// zusage: ignore import-unused until 2027-05-31 because "x"\n    import "./b.zusage"\n    import "./a.zusage"',
      'import "./b.zusage"\n    import "./a.zusage" // because of A',
    ]) {
      expect(await organised(`${others}${imports}\n    role R of ‸A\n    role S of B`), imports).toBe(
        'not offered',
      )
    }
  })
})

describe('ignoring', () => {
  test('for a quarter, with a reason to fill in, as far in as the line', async () => {
    const actions = await offered(`
      sla S {
        goal AnswerTime 12‸0 % within 20 s
      }`)
    const ignoring = actions.filter(({ title }) => title.startsWith('Ignore'))
    expect(ignoring.length).toBeGreaterThan(0)
    for (const { title, result } of ignoring) {
      const rule = title.split(' ')[1]!
      expect(result['main.zusage']).toMatch(
        new RegExp(`^  // zusage: ignore ${rule} until \\d{4}-\\d\\d-\\d\\d because "to be settled"$`, 'm'),
      )
      const left = await findingsIn([{ path: 'main.zusage', text: result['main.zusage']! }])
      expect(left.map((finding) => finding.rule)).not.toContain(rule)
      expect(left.map((finding) => finding.rule)).not.toContain('ignore-unused')
    }
  })
  test('never an error of form', async () => {
    expect((await offered('party ‸')).filter(({ title }) => title.startsWith('Ignore'))).toEqual([])
  })
})

describe('otherwise', () => {
  const rewrite = async (picture: string): Promise<string> => {
    const [found] = await offered(picture, { only: ['refactor.rewrite'] })
    return found === undefined ? 'not offered' : text(found.result)
  }
  const attributes = `
      segmentation Customers {
        attribute revenue: money EUR
        attribute country: DE | AT | CH
        attribute strategic: boolean
        `

  test('as the condition of those who are left', async () => {
    const result = await rewrite(
      `${attributes}segment Big when strategic or revenue >= 500_000 EUR
        segment Small "Kleine, otherwise" other‸wise
      }`,
    )
    expect(result).toContain(
      'segment Small "Kleine, otherwise" when revenue < 500_000 EUR and not strategic\n',
    )
  })

  test('with a list of values, and with what the segment has besides', async () => {
    const result = await rewrite(
      `skill English
      ${attributes}segment Home when country = DE
        segment Away ‸otherwise { needs English }
      }`,
    )
    expect(result).toContain('segment Away when country in (AT, CH) { needs English }\n')
  })

  test('and back, where that is the same', async () => {
    const result = await rewrite(
      `${attributes}segment Big when revenue >= 500_000 EUR
        segment Small when (revenue < 50‸0_000 EUR) { }
      }`,
    )
    expect(result).toContain('segment Small otherwise { }\n')
  })

  test('but not where it would be another', async () => {
    const gap = `${attributes}segment Big when revenue >= 500_000 EUR
        segment Small when reve‸nue < 400_000 EUR
      }`
    expect(await rewrite(gap)).toBe('not offered')
  })

  const incidents = `
      case Incident {
        attribute priority: P1 | P2 | P3 | P4
        attribute standard: boolean
      }
      sla S {
        case Incident
        `

  test('of goals, as the condition of the cases that are left, and back', async () => {
    const explicit = await rewrite(
      `${incidents}goal ResolutionTime 95 % within 4 h when priority = P1
        goal ResolutionTime best effort on phone otherwise
        goal ResolutionTime best effort other‸wise measured each month
      }`,
    )
    expect(explicit).toContain(
      'goal ResolutionTime best effort when priority in (P2, P3, P4) measured each month\n',
    )
    const back = await rewrite(
      `${incidents}goal ResolutionTime 95 % within 4 h when (priority = P1 and standard)
        goal ResolutionTime best effort when not (priority = ‸P1 and standard) measured each month
      }`,
    )
    expect(back).toContain('goal ResolutionTime best effort otherwise measured each month\n')
  })

  test('of goals not where some case has none', async () => {
    const gap = `${incidents}goal ResolutionTime 95 % within 4 h when priority = P1
        goal ResolutionTime best effort when priority = P‸2
      }`
    expect(await rewrite(gap)).toBe('not offered')
  })

  test('there and back is where one was, in the tour', async () => {
    const customers = tour.find(({ path }) => path === 'customers.zusage')!.text
    const marked = customers.replace('otherwise', 'other‸wise')
    const files = Object.fromEntries(tour.map((file) => [file.path, file.text]))
    const { text: plain, position } = cursor(marked, '‸')
    expect(plain).toBe(customers)
    await using editor = await Editor.start(files)
    await editor.open('customers.zusage', customers)
    const ask = () =>
      editor.ask<CodeAction[]>('textDocument/codeAction', 'customers.zusage', {
        range: { start: position, end: position },
        context: { diagnostics: [], only: ['refactor'] },
      })
    const apply = async (): Promise<string> => {
      const [action] = await ask()
      const [edits] = Object.values(action!.edit!.changes!)
      const next = edited(editor.text('customers.zusage'), edits!)
      await editor.change('customers.zusage', next)
      return next
    }
    const explicit = await apply()
    expect(explicit).toContain('when revenue < 20_000 EUR and not strategic')
    expect(await apply()).toBe(customers)
  })
})
