// The same tests as `features.ts`, with less patience: run where the extension is not installed, none may pass.
import { patience } from '../support/suite.ts'
import { suite } from './features.ts'

patience.longest = 500

export { suite }
