// Reads and parses every contract file below a folder and does nothing else: what `zusage check` cannot do without.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createZusageServices } from '../../language/src/services.ts'

const folder = process.argv[2]!
const { LangiumParser } = createZusageServices().zusage.parser
const kept = globSync('**/*.zusage', { cwd: folder }).map((path) =>
  LangiumParser.parse(readFileSync(join(folder, path), 'utf8')),
)
if (kept.some(({ parserErrors }) => parserErrors.length > 0)) process.exitCode = 1
