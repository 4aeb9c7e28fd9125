/** Where text goes. */
export interface Output {
  write(text: string): void
  readonly isTerminal: boolean
  /** Width in characters, where it is known. */
  readonly columns?: number | undefined
}

/** The world as a command sees it, so that tests can give it another one. */
export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  /** Reads the standard input to its end. */
  readonly readStdin: () => Promise<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  /** The current folder, absolute. */
  readonly cwd: string
  /** Calls back once when the user wants to stop (Ctrl-C); until then the default applies. */
  readonly onInterrupt: (stop: () => void) => void
}

/** Exit codes: done and sound; findings at the failing level; wrong usage or unreadable input. */
export const exit = { done: 0, findings: 1, unusable: 2 } as const
