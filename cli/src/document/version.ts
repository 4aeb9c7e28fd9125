// By which words a document was written: what one version of them says, another may say otherwise.

/**
 * Raised with every change of what any document says, or of how it says it. `test/document/version.test.ts` knows the words of
 * each version.
 */
export const wordingVersion = 2

/** What a document says of who wrote it: the version of Zusage, and that of its words. */
export function writerOf(version: string): string {
  return `${version}+w${wordingVersion}`
}

/** Whether a document was written by the words that are used here. */
export function hasOurWords(writer: string): boolean {
  return writer.endsWith(`+w${wordingVersion}`)
}
