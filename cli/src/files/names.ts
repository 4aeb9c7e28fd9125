/** Devices of Windows, whatever the ending; and our own settings, which no contract may overwrite. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|zusage)$/i

/**
 * The name of a contract's file without its ending. Contracts are named by identifiers; one that was read from JSON may
 * have any name, and must not lead anywhere else.
 */
export function outputName(contract: string): string {
  const name = contract.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
  return reserved.test(name) ? `${name}_` : name
}

/** Names that some file system takes for the same have the same key. */
export function fileKey(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
