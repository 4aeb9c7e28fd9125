// Contracts whose texts try to be something else.
import type { CompiledContract } from '../../language/src/compile/schema.ts'

/** Texts that break out of one format or another, where nobody pays attention. */
export const hostileTexts: readonly string[] = [
  '=HYPERLINK("http://evil.example";"click")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '"; DROP TABLE cases; --',
  'a\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:forged',
  'a\r\nEND:VCALENDAR\r\n',
  'comma, semicolon; colon: backslash \\ "quote"',
  "yes: &anchor *alias !!js/function 'x' # no comment",
  '- item\n  key: value',
  '---\n...\nkind: SLO',
  '$(rm -rf ~) `id` $jndi:ldap://evil.example',
  '{{ template }} %%{init: {"theme":"x"}}%% `code`',
  'a"]\n  click n1 "javascript:alert(1)"\n  n9["b',
  '<script>alert(1)</script><img src=x onerror=alert(1)>&amp;#60;',
  'end',
  'style n1 fill:#f00;',
  '") OR "1" = "1',
  'back\\',
  '2027-01-01',
  'null',
  '0x10',
  '1e3',
  '\u2028line\u2029separator\u0085next\u0000nul\u001b[31mred',
  '\u202ereversed\u202c',
  `Größe ${'ä'.repeat(120)} 🎉 ${'語'.repeat(60)}`,
  'half \ud83c of a pair',
  '::error file=x.zusage,line=1::forged',
  'a%0A::add-mask::secret%0D##[group]x',
  ']]><testcase name="forged"/><![CDATA[',
  '&#x0;&#27;&xxe; \ufffe\uffff\u000b',
  '</style></title></script><svg onload=alert(1)>',
  '[click](javascript:alert(1)) ![x](http://evil.example/x.png) | cell | **bold**',
  'https://evil.example www.evil.example me@evil.example',
  '__proto__',
  '$' + '{7*7} %s %n $& \\u0000 \\x1b[2J',
  '\u2066isolated\u2069 \u200fright\u061c \u009b31mC1',
  '',
]

const textual: ReadonlySet<string> = new Set([
  'title',
  'because',
  'summary',
  'documentation',
  'reason',
  'signatory',
])
const lists: ReadonlySet<string> = new Set(['clientProvides', 'delivers', 'exceptions'])

/** The contract with hostile texts wherever people write text, another one at each place. */
export function hostile(contract: CompiledContract, seed = 0): CompiledContract {
  let number = seed
  const next = (): string => hostileTexts[number++ % hostileTexts.length]!
  const change = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return textual.has(key) ? next() : value
    if (Array.isArray(value)) return value.map((one) => (lists.has(key) ? next() : change(one, `${key}[]`)))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([name, one]) => [name, change(one, name)])
    // What has a name gets a title even where it has none; values of an enumeration have names alone.
    if (key !== 'values[]' && 'id' in value && typeof value.id === 'string' && !('title' in value))
      entries.push(['title', next()])
    return Object.fromEntries(entries)
  }
  return change(contract) as CompiledContract
}

/** The same, with hostile names as well: no compiler writes such JSON, but anybody can. */
export function hostileNames(contract: CompiledContract): CompiledContract {
  const names = new Map<string, string>()
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect)
    else if (typeof value === 'object' && value !== null) {
      if ('id' in value && typeof value.id === 'string' && !names.has(value.id)) {
        const text = hostileTexts[names.size % (hostileTexts.length - 1)]!
        names.set(value.id, `${text}${names.size}/../x`)
      }
      Object.values(value).forEach(collect)
    }
  }
  collect(contract)
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return names.get(value) ?? value
    if (Array.isArray(value)) return value.map(change)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one)]))
  }
  return hostile(change(contract) as CompiledContract)
}
