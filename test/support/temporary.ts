// All that tests put into temporary folders goes when the run is over, whichever way it ends for the tests.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'zusage-tests-'))
  // Some tests run programs as somebody else.
  chmodSync(folder, 0o755)
  // The first is what Node asks on Unix, the others on Windows.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
