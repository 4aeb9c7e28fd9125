/** The same text for the same meaning: keys in order, lists of texts and the parts of a condition in any order. */
export function canonical(value: unknown, key = ''): string {
  if (Array.isArray(value)) {
    const parts = value.map((one) => canonical(one))
    if (key === 'of' || value.every((one) => typeof one === 'string')) parts.sort()
    return `[${parts.join(',')}]`
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one, name)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/** Whether two parts of contracts say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b)
}

/** The parts of something, but for those of some names. */
export function without<T extends object>(value: T, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
}
