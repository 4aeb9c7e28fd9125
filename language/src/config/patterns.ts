import picomatch from 'picomatch'

/** Whether a path relative to the root, with `/`, is chosen by the patterns of `include`. A folder stands for all in it. */
export function includes(patterns: readonly string[]): (path: string) => boolean {
  const all = patterns.flatMap((pattern) => {
    const plain = pattern.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
    return plain.endsWith('*') ? [plain] : [plain, `${plain}/**`]
  })
  return picomatch(all)
}
