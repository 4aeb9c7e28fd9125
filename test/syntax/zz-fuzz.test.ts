import { GrammarAST } from 'langium'
import { test, expect } from 'vitest'
import { format, services, problemsOf } from './format-support.ts'
let seed = Number(process.env.SEED ?? 1)
const rnd = () => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed / 0x7fffffff }
const pick = <T>(a: readonly T[]): T => a[Math.floor(rnd() * a.length)]!
const rules = new Map(services.Grammar.rules.map((r) => [r.name, r]))
const names = ['A', 'Bb', 'LongerName', 'AVeryLongNameThatSticksOutFromAllTheOthers', 'same', 'each', 'every', 'hours', 'week', 'client', 'by', 'within', 'Büro', 'day', 's', 'to', 'of', 'with1', 'per', 'business', 'mon', 'yes', 'score']
const term: Record<string, () => string> = {
  ID: () => pick(names), STRING: () => pick(['"a"', '"Ein Titel"', '"Ein ziemlich langer Titel mit vielen Wörtern"', '"//"', '"日本"', '""']), NUMBER: () => pick(['1', '20', '4.2', '500_000']),
  UNIT: () => pick(['%', 's', 'min', 'days', 'EUR', 'FTE', 'hours', '€']), DATE: () => '2027-01-02', TIME: () => pick(['8:00', '08:00']), VERSION: () => '1.2.3',
}
function gen(e: GrammarAST.AbstractElement, d: number, out: string[]): void {
  const c = e.cardinality
  let n = 1
  if (c === '?') n = rnd() < 0.5 ? 1 : 0
  else if (c === '*') n = d > 14 ? 0 : Math.floor(rnd() * (rnd() < 0.1 ? 12 : 4))
  else if (c === '+') n = 1 + (d > 14 ? 0 : Math.floor(rnd() * 3))
  for (let i = 0; i < n; i++) one(e, d, out)
}
function one(e: GrammarAST.AbstractElement, d: number, out: string[]): void {
  if (GrammarAST.isKeyword(e)) out.push(e.value)
  else if (GrammarAST.isAssignment(e)) gen(e.terminal, d, out)
  else if (GrammarAST.isCrossReference(e)) out.push(term.ID!())
  else if (GrammarAST.isAlternatives(e)) gen(d > 20 ? e.elements[e.elements.length - 1]! : pick(e.elements), d, out)
  else if (GrammarAST.isRuleCall(e)) { const r = rules.get(e.rule.$refText)!; if (GrammarAST.isParserRule(r)) gen(r.definition, d + 1, out); else out.push(term[r.name]!()) }
  else if (GrammarAST.isGroup(e)) for (const x of e.elements) gen(x, d, out)
}
test('fuzz', () => {
  let ok = 0, bad = 0, size = 0, big = 0
  for (let i = 0; i < Number(process.env.RUNS ?? 3000); i++) {
    const out: string[] = []
    gen((rules.get('Document') as GrammarAST.ParserRule).definition, 0, out)
    const calm = rnd()
    let text = ''
    for (let k = 0; k < out.length; k++) {
      let sep = ' '
      const r = rnd()
      if (r > 0.3 + calm * 0.69) sep = pick(['\n', '\n\n\n', ' // c\n', '\n// d\n', ' /* e */ ', '\n/* f */\n', '/** g\n * h */', '\n// zusage: ignore a until 2027-01-01 because "b"\n', '/* x\n*/\n', ' \t', '\n', '\n', '\n'])
      text += sep + out[k]
    }
    if (problemsOf(text).length > 0) { bad++; continue }
    ok++; size += out.length; big = Math.max(big, out.length)
    try { format(text) } catch (e) { console.log('SEED', i, '\n' + text + '\n-----'); throw e }
  }
  console.log({ ok, bad, mean: size / ok, big })
}, 600000)
