// What the bundle runs.
import { startupSnapshot } from 'node:v8'
import { englishTemplate } from '../../language/src/templates/en.ts'
import { commands } from './commands/index.ts'
import { theLanguage } from './language.ts'
import { start } from './process.ts'

if (startupSnapshot.isBuildingSnapshot()) void prepare()
else start()

/** The single executable begins with what every check has to make first: the parser, which has read a contract once. */
async function prepare(): Promise<void> {
  startupSnapshot.setDeserializeMainFunction(start)
  await commands.check.load()
  const language = theLanguage()
  const files = Object.entries(englishTemplate(2027)).filter(([path]) => path.endsWith('.zusage'))
  const project = language.readProject(files.map(([path, text]) => ({ path, text })))
  for (const file of project.files) for (const reference of file.references) void reference.target
  void project.contracts
  void language.library
  language.readProject([])
}
