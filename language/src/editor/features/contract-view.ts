import type { Contract } from '../../model/declarations.ts'
import type { EditorFile } from '../project.ts'
import type { ContractView, ContractViewParams } from './contract-view/types.ts'
import { View } from './contract-view/view.ts'
import { defineFeature } from './feature.ts'

export type * from './contract-view/types.ts'

export const contractView = defineFeature<ContractViewParams, ContractView | null>({
  method: 'zusage/contractView',
  capabilities: {},
  answer: async (file, { contract: wanted }, { token, errorsIn }) => {
    for (;;) {
      const contract = chosenContract(file, wanted)
      if (contract === undefined) return null
      const view = new View(file.project, contract)
      const dates = await view.dates()
      if (token.isCancellationRequested) return null
      // Places would be those of another text if it has changed while clocks were loaded.
      if (view.isCurrent) return view.all(dates, errorsIn(file.project))
    }
  },
})

/** The contract of that name, else the first of the file, else the first of the project. */
function chosenContract(file: EditorFile, wanted: string | undefined): Contract | undefined {
  const { contracts } = file.project.live.model
  return (
    contracts.find(({ id }) => id === wanted) ??
    contracts.find(({ origin }) => origin.file === file.path) ??
    contracts[0]
  )
}
