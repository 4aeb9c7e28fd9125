declare module 'picomatch' {
  /** Whether a path, with `/`, is matched by any of the patterns. */
  export default function picomatch(patterns: readonly string[]): (path: string) => boolean
}
