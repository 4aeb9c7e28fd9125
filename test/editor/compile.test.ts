import { describe, expect, test } from 'vitest'
import type { CompileResult } from '../../language/src/editor/features/compile.ts'
import { compileContract, Language } from '../../language/src/index.ts'
import { tour } from '../support/tour.ts'
import { Editor } from './support/client.ts'
import { tourFiles } from './support/content.ts'

const compile = (editor: Editor, parameters: object = {}): Promise<CompileResult> =>
  editor.ask('zusage/compile', 'contract.zusage', parameters)

describe('compiling', () => {
  test('makes what the command line makes', async () => {
    await using editor = await Editor.start(tourFiles())
    const model = new Language().readProject(tour)
    const result = await compile(editor)
    expect(result).toEqual({
      root: editor.uri('').replace(/\/$/, ''),
      errors: 0,
      silenced: [],
      contracts: model.contracts.map((contract) => ({
        id: contract.id,
        json: compileContract(contract, model).json,
      })),
    })
    const [{ id } = { id: '' }] = result.contracts
    expect((await compile(editor, { contract: id })).contracts).toEqual(result.contracts)
    expect((await compile(editor, { contract: 'NoSuch' })).contracts).toEqual([])
  })

  test('right after an edit, by several at once, counts the errors of all files as they are then', async () => {
    const files = tourFiles()
    await using editor = await Editor.start(files)
    const sound = files['levels.zusage']!
    await editor.open('levels.zusage', sound)
    for (let n = 0; n < 5; n++) {
      await editor.change('levels.zusage', sound.replace('sla Gold extends Silver', 'sla Gold extends Silvr'))
      const broken = await Promise.all([compile(editor), compile(editor), compile(editor)])
      for (const { errors, contracts } of broken) {
        expect(errors).toBeGreaterThan(0)
        expect(contracts).toEqual([])
      }
      await editor.change('levels.zusage', sound)
      const [one, other] = await Promise.all([compile(editor), compile(editor)])
      expect([one.errors, one.contracts.length]).toEqual([0, 1])
      expect(other).toEqual(one)
    }
    expect(
      await editor.diagnostics('levels.zusage', (all) => all.every(({ severity }) => severity !== 1)),
    ).toEqual(editor.now('levels.zusage'))
  })
})
