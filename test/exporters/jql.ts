// A reader of the JQL that is exported, after Atlassian's description of the language: comparisons, lists, NOT, AND, OR.

type Case = Readonly<Record<string, string | boolean | number>>

/** Whether a query finds a work item with these fields. */
export function finds(query: string, item: Case): boolean {
  const tokens = [...query.matchAll(/"((?:[^"\\]|\\.)*)"|(-?\d+(?:\.\d+)?)|(AND|OR|NOT|in|[<>!]?=|[<>(),])/g)]
  if (tokens.map(([token]) => token).join('') !== query.replace(/ (?=(?:[^"]*"[^"]*")*[^"]*$)/g, ''))
    throw new Error(`not read whole: ${query}`)
  let at = 0
  const next = (): string => tokens[at++]?.[0] ?? ''
  const isNext = (word: string): boolean => tokens[at]?.[0] === word
  const expecting = (word: string): void => {
    if (next() !== word) throw new Error(`${word} expected in ${query}`)
  }
  const text = (token: string): string => token.replace(/^"(.*)"$/s, '$1').replace(/\\(.)/g, '$1')

  function anyOf(): boolean {
    let holds = allOf()
    while (isNext('OR')) {
      next()
      holds = allOf() || holds
    }
    return holds
  }
  function allOf(): boolean {
    let holds = one()
    while (isNext('AND')) {
      next()
      holds = one() && holds
    }
    return holds
  }
  function one(): boolean {
    if (isNext('NOT')) {
      next()
      return !one()
    }
    if (isNext('(')) {
      next()
      const holds = anyOf()
      expecting(')')
      return holds
    }
    const field = String(item[text(next())])
    const operator = next()
    if (operator === 'in') {
      expecting('(')
      const values = [text(next())]
      while (isNext(',')) {
        next()
        values.push(text(next()))
      }
      expecting(')')
      return values.includes(field)
    }
    const value = text(next())
    switch (operator) {
      case '=':
        return field === value
      case '!=':
        return field !== value
      default: {
        const [a, b] = [Number(field), Number(value)]
        return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[operator]!
      }
    }
  }
  const holds = anyOf()
  if (at < tokens.length) throw new Error(`more than one query: ${query}`)
  return holds
}
