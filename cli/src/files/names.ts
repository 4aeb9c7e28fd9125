/** Devices of Windows, whatever the ending; and our own settings, which no contract may overwrite. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|zusage)$/i

/** The name of a contract's file without its ending. Contracts are named by identifiers, so little can be wrong. */
export function outputName(contract: string): string {
  return reserved.test(contract) ? `${contract}_` : contract
}

/** Names that some file system takes for the same have the same key. */
export function fileKey(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
