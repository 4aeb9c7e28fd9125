// The ways into the project: set-up, editor, continuous integration, packages. That they say one thing, and that what they
// call exists.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const read = (path: string): string => readFileSync(at(path), 'utf8')
const manifest = JSON.parse(read('package.json')) as {
  engines: { node: string }
  scripts: Record<string, string>
  workspaces: string[]
}

describe('one number for Node', () => {
  const needed = /^>=(\d+\.\d+)$/.exec(manifest.engines.node)?.[1]

  test.each(['language', 'cli'])('%s', (name) => {
    expect(JSON.parse(read(`${name}/package.json`)).engines.node).toBe(`>=${needed}`)
  })

  test('README, the program and the workflows', () => {
    expect(needed).toMatch(/^\d+\.\d+$/)
    expect(read('README.md')).toContain(`With Node ${needed} or newer`)
    expect(read('CONTRIBUTING.md')).toContain(`Node ${needed} or newer`)
    const [major, minor] = needed!.split('.')
    expect(read('cli/bin/zusage.js')).toContain(`version[1] < ${minor})`)
    expect(read('cli/bin/zusage.js')).toContain(`zusage needs Node ${needed} or newer`)
    const workflow = load(read('.github/workflows/test.yml')) as {
      jobs: { test: { strategy: { matrix: { node: string[] } } } }
    }
    expect(workflow.jobs.test.strategy.matrix.node).toEqual([`${needed}.0`, '24'])
    expect(major).toBe('22')
  })
})

/** The scripts that a text calls by npm, with the workspace where it names one. */
function scriptsCalled(text: string): { script: string; workspace: string | undefined }[] {
  return [
    ...text.matchAll(
      /\bnpm\s+(?:run\s+([a-z-]+)|(start|test)\b)(?:\s+(?:-w|--workspace)\s+([a-z]+)|\s+--workspace=([a-z]+))?/g,
    ),
  ].map(([, run, short, one, other]) => ({ script: (run ?? short)!, workspace: one ?? other }))
}

describe('workflows', () => {
  const names = readdirSync(at('.github/workflows'))

  test.each(names)('%s is read by a parser of workflows without an error', async (name) => {
    const trace = new NoOperationTraceWriter()
    const { context, value } = parseWorkflow({ name, content: read(`.github/workflows/${name}`) }, trace)
    const template = await convertWorkflowTemplate(context, value!)
    expect(context.errors.getErrors().map((error) => error.message)).toEqual([])
    expect(template.jobs.length).toBeGreaterThan(0)
  })

  test('a workflow that is wrong is found to be', () => {
    const { context } = parseWorkflow(
      { name: 'x.yml', content: 'on: push\njobs:\n  a:\n    runs-on: x\n    stepz: []\n' },
      new NoOperationTraceWriter(),
    )
    expect(context.errors.getErrors()).not.toEqual([])
  })

  test.each(names)('%s calls what exists', (name) => {
    const text = read(`.github/workflows/${name}`)
    for (const [, path] of text.matchAll(/\b(?:node|bash) (\.ci\/[\w.-]+)/g))
      expect(existsSync(at(path!)), path).toBe(true)
    for (const { script, workspace } of scriptsCalled(text)) {
      const { scripts } = JSON.parse(
        read(workspace === undefined ? 'package.json' : `${workspace}/package.json`),
      )
      expect(scripts, `${script} ${workspace}`).toHaveProperty(script)
    }
  })

  test('nothing that a pull request says reaches a shell', () => {
    for (const name of names) {
      const runs = [...read(`.github/workflows/${name}`).matchAll(/run: (.*)/g)].map(([, line]) => line!)
      expect(runs.filter((line) => /\$\{\{/.test(line))).toEqual([])
    }
  })
})

describe('issue forms', () => {
  const names = readdirSync(at('.github/ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml')

  test.each(names)('%s asks for a small contract, in parts that forms know', (name) => {
    const form = load(read(`.github/ISSUE_TEMPLATE/${name}`)) as {
      name: string
      description: string
      body: { type: string; id?: string; attributes: { label?: string; value?: string } }[]
    }
    expect(form.name).not.toBe('')
    expect(form.description).not.toBe('')
    for (const part of form.body) {
      expect(['markdown', 'textarea', 'input', 'dropdown', 'checkboxes']).toContain(part.type)
      expect(part.type === 'markdown' ? part.attributes.value : part.attributes.label).toMatch(/\S/)
    }
    const ids = form.body.flatMap(({ id }) => id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('contract')
  })
})

describe('the editor of who works on this', () => {
  const readJson = (name: string): unknown => JSON.parse(read(`.vscode/${name}`))

  test('launches programs that exist, by tasks that exist', () => {
    const { configurations, compounds } = readJson('launch.json') as {
      configurations: { name: string; program?: string; preLaunchTask?: string }[]
      compounds: { configurations: string[] }[]
    }
    const { tasks } = readJson('tasks.json') as { tasks: { label: string; script: string }[] }
    for (const { program, preLaunchTask } of configurations) {
      if (program !== undefined)
        expect(existsSync(at(program.replace(/^\$\{workspaceFolder\}\//, ''))), program).toBe(true)
      if (preLaunchTask !== undefined) expect(tasks.map(({ label }) => label)).toContain(preLaunchTask)
    }
    for (const name of compounds.flatMap((one) => one.configurations))
      expect(configurations.map((one) => one.name)).toContain(name)
    for (const { script } of tasks) expect(manifest.scripts).toHaveProperty(script)
  })

  test('waits for words that the watching prints', () => {
    const { tasks } = readJson('tasks.json') as {
      tasks: { problemMatcher: { background?: { beginsPattern: string; endsPattern: string } } }[]
    }
    const background = tasks.flatMap(({ problemMatcher }) => problemMatcher.background ?? [])
    const source = read('extension/scripts/build.ts')
    const printed = [...source.matchAll(/console\.log\('(Bundl[^']*)'\)/g)].map(([, line]) => line!)
    expect(background).toHaveLength(1)
    expect(printed.some((line) => new RegExp(background[0]!.beginsPattern).test(line))).toBe(true)
    expect(printed.some((line) => new RegExp(background[0]!.endsPattern).test(line))).toBe(true)
  })

  test('debugs the server where it listens', () => {
    const port = /--inspect=(\d+)/.exec(read('extension/src/node.ts'))?.[1]
    const { configurations } = readJson('launch.json') as { configurations: { port?: number }[] }
    expect(configurations.flatMap(({ port: one }) => one ?? [])).toEqual([Number(port)])
  })
})

describe('packages', () => {
  /** The packages that the modules of a folder import, not those of Node. */
  function imported(folder: string): Set<string> {
    const names = new Set<string>()
    for (const path of readdirSync(at(folder), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts')) continue
      for (const [, name] of read(`${folder}/${path}`).matchAll(
        /\b(?:from |import\(|import )'((?:@[^/']+\/)?[^./'][^/']*)/g,
      ))
        if (!name!.startsWith('node:')) names.add(name!)
    }
    return names
  }
  const dependencies = (name: string): Record<string, string> =>
    JSON.parse(read(`${name}/package.json`)).dependencies ?? {}

  test('the language declares all that it imports, and nothing else', () => {
    expect(Object.keys(dependencies('language')).sort()).toEqual([...imported('language/src')].sort())
  })

  test('with ranges, so that it shares packages with its users', () => {
    expect(Object.values(dependencies('language')).filter((range) => /^\d/.test(range))).toEqual([])
  })

  test('the command line is one bundle and installs nothing', () => {
    expect(dependencies('cli')).toEqual({})
  })
})

describe('pages for who works on this', () => {
  test.each(['CONTRIBUTING.md', 'SECURITY.md', 'README.md', 'language/README.md'])(
    '%s names files and scripts that exist',
    (page) => {
      const text = read(page)
      const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/') + 1) : ''
      for (const [, path] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g))
        expect(existsSync(at(folder + path!)), path).toBe(true)
      for (const { script, workspace } of scriptsCalled(text)) {
        const { scripts } = JSON.parse(
          read(workspace === undefined ? 'package.json' : `${workspace}/package.json`),
        )
        expect(scripts, `${script} ${workspace}`).toHaveProperty(script)
      }
    },
  )
})
