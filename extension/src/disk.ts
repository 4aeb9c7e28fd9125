import { Failure } from '../../cli/src/failure.ts'
import { type NewFile, writeOutputs } from '../../cli/src/files/write.ts'
import { sayIn } from '../../cli/src/messages.ts'
import type { Locale } from '../../language/src/speech/index.ts'

/**
 * Writes what was made of sources as the command line does: each file whole, all or none, and no source among them.
 * Answers why not, in words, where it cannot. Paths are told as seen from the folder.
 */
export function writeToDisk(files: readonly NewFile[], folder: string, locale: Locale): string | undefined {
  try {
    writeOutputs(files, folder)
    return undefined
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return error.tell.map((tell) => tell(sayIn(locale))).join(' ')
  }
}
