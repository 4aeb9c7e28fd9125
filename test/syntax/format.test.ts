import { GrammarAST } from 'langium'
import { describe, expect, test } from 'vitest'
import { formatText, layOutText } from '../../language/src/syntax/format/index.ts'
import { cpuMilliseconds } from '../support/cpu.ts'
import { format, problemsOf, rulesUsedBy, services, tokensOf } from './format-support.ts'
import { everyRule, modelTexts } from './format-texts.ts'

describe('leaves as it is', () => {
  test.each([...modelTexts])('%s', (_, text) => {
    expect(format(text)).toBe(text)
  })

  test('a text with every rule and every word of the grammar', () => {
    expect(format(everyRule)).toBe(everyRule)
    const rules = services.Grammar.rules.filter(GrammarAST.isParserRule).map((rule) => rule.name)
    const used = rulesUsedBy(everyRule)
    expect(rules.filter((rule) => !used.has(rule))).toEqual(['Document'].filter((rule) => !used.has(rule)))
    const words = new Set(tokensOf(everyRule).tokens.map((token) => token.tokenType.name))
    const hidden = ['WS', 'ML_COMMENT', 'SL_COMMENT']
    expect(Object.keys(services.parser.Lexer.definition).filter((name) => !words.has(name))).toEqual(hidden)
  })
})

interface Case {
  readonly name: string
  readonly before: string
  readonly after: string
}

const trees = 'Ahorn, Birke, Buche, Douglasie, Eberesche, Eiche, Erle, Esche, Fichte, Hainbuche, Kastanie'

const spaces: Case[] = [
  {
    name: 'one space between words, none before commas',
    before: 'pool  \t Desks   of A ,B\u00a0 ,   C',
    after: 'pool Desks of A, B, C',
  },
  {
    name: 'ranges without spaces',
    before: 'calendar A { open mon - thu ,sat 08:00 -12:00, 13:00- 17:00 }',
    after: 'calendar A { open mon-thu, sat 08:00-12:00, 13:00-17:00 }',
  },
  {
    name: 'numbers and their units',
    before: 'sla A { goal B 80%within 20s  goal C at least -  4.2  each   month }',
    after: 'sla A { goal B 80 % within 20 s  goal C at least -4.2  each month }',
  },
  {
    name: 'conditions',
    before: 'segmentation A { segment B when (x>=5_000 EUR or( y!=-1 ))and not z in(DE,AT ) }',
    after: 'segmentation A { segment B when (x >= 5_000 EUR or (y != -1)) and not z in (DE, AT) }',
  },
  {
    name: 'qualified names and enumerations',
    before: 'segmentation A { attribute b"B" :C|D }\ncontract E { assign A . B { F. G under H } }',
    after: 'segmentation A { attribute b "B": C | D }\ncontract E {\n  assign A.B { F.G under H }\n}',
  },
  {
    name: 'texts stay as they are',
    before: 'party A   "two  spaces, \\"quotes\\" and // no comment"',
    after: 'party A "two  spaces, \\"quotes\\" and // no comment"',
  },
]

const lines: Case[] = [
  {
    name: 'every declaration on its own line',
    before: 'party A party B "b" role C of A',
    after: 'party A\nparty B "b"\nrole C of A',
  },
  {
    name: 'a statement over several lines is joined',
    before: 'metric A\n\n  is time\n  from b to\nc\npool D of\n  E,\n  F',
    after: 'metric A is time from b to c\npool D of E, F',
  },
  {
    name: 'one property a line in a block over several lines',
    before: 'sla A\n{ hours B goal C 80 % within 2 h\n each month }',
    after: 'sla A {\n  hours B\n  goal C 80 % within 2 h\n  each month\n}',
  },
  {
    name: 'a block on one line stays there',
    before: 'sla A\n{hours B each month}\nsla C { }\nsla D {\n\n}',
    after: 'sla A { hours B  each month }\nsla C { }\nsla D { }',
  },
  {
    name: 'a block on one line with a block in it does not',
    before: 'catalogue A { service B { work immediate } }',
    after: 'catalogue A {\n  service B { work immediate }\n}',
  },
  {
    name: 'a block on one line that is too long does not either; rows of properties may be longer',
    before: `sla A { except ${Array(9).fill('"reason"').join(', ')} }\nteam B { of C  skills ${trees}, Kiefer, Linde, Tanne }\nteam C { of D  skills ${trees}, ${trees} }`,
    after: `sla A { except ${Array(9).fill('"reason"').join(', ')} }\nteam B { of C  skills ${trees}, Kiefer, Linde, Tanne }\nteam C {\n  of D\n  skills ${trees}, Ahorn,\n      ${trees.slice(7)}\n}`,
  },
  {
    name: 'blank lines that separate are kept, one of several',
    before: '\n\nparty A\n\n\n\nparty B\n\nsla C {\n\n\n  hours D\n\n  \n  each month\n\n}\n\n\n',
    after: 'party A\n\nparty B\n\nsla C {\n  hours D\n\n  each month\n}',
  },
  {
    name: 'a blank line after the imports, in their order',
    before: 'import "./b.zusage"\nimport B ,C  as D from "./a.zusage"\n/** About A. */\nparty A',
    after: 'import "./b.zusage"\nimport B, C as D from "./a.zusage"\n\n/** About A. */\nparty A',
  },
  {
    name: 'no second blank line after the imports',
    before: 'import "./b.zusage"\n// These were the imports.\n\nparty A\nimport "./c.zusage"\nparty B',
    after: 'import "./b.zusage"\n// These were the imports.\n\nparty A\nimport "./c.zusage"\nparty B',
  },
  {
    name: 'a name that would be a unit stays on its own line',
    before: 'contract A {\n authority of same\n\n Goodwill "x" up\n to 5 EUR }',
    after: 'contract A {\n  authority of same\n      Goodwill "x" up to 5 EUR\n}',
  },
]

const columns: Case[] = [
  {
    name: 'names, titles and what follows',
    before: 'role A "Leitung" of B\nrole Longer "L" of C\nrole None of D',
    after: 'role A      "Leitung" of B\nrole Longer "L"       of C\nrole None             of D',
  },
  {
    name: 'letters of any width',
    before: 'party Bu\u0308ro "a"\nparty 日本 "b"\nparty Ö "c"',
    after: 'party Bu\u0308ro "a"\nparty 日本 "b"\nparty Ö    "c"',
  },
  {
    name: 'blank lines, comments, blocks and other statements end a column',
    before: 'party A "a"\nparty Bb "b"\n\nparty Ccc "c"\n// d\nparty Dddd "d"\nskill E "e"\nparty F "f"',
    after: 'party A  "a"\nparty Bb "b"\n\nparty Ccc "c"\n// d\nparty Dddd "d"\nskill E "e"\nparty F "f"',
  },
  {
    name: 'comments behind lines do not end a column',
    before: 'party A "a" // one\nparty Bb "b"',
    after: 'party A  "a"  // one\nparty Bb "b"',
  },
  {
    name: 'what sticks out is left out, long or short',
    before: 'party A "a"\nparty Bb "b"\nparty ThisNameIsMuchLongerThanTheOthers "c"\nparty Dddd "d"',
    after: 'party A    "a"\nparty Bb   "b"\nparty ThisNameIsMuchLongerThanTheOthers "c"\nparty Dddd "d"',
  },
  {
    name: 'what is too short among long ones is left out',
    before: `role A of B\nrole Longer "${'x'.repeat(40)}" of C\nrole Cc "${'x'.repeat(38)}" of D`,
    after: `role A of B\nrole Longer "${'x'.repeat(40)}" of C\nrole Cc     "${'x'.repeat(38)}"   of D`,
  },
  {
    name: 'the two parties',
    before: 'contract A {\n provider B\n client C\n}',
    after: 'contract A {\n  provider B\n  client   C\n}',
  },
  {
    name: 'steps, set off where they go on with different clauses',
    before:
      'process A {\n step B "b" within 5 min\n step Cc by Dd within 6 min\n step D by E within 7 min\n step E "e"\n\n step F by G within 5 min\n step Hh "h" by Ii within 3 min\n}',
    after:
      'process A {\n  step B  "b"  within 5 min\n  step Cc      by Dd within 6 min\n  step D       by E  within 7 min\n  step E  "e"\n\n  step F      by G  within 5 min\n  step Hh "h" by Ii within 3 min\n}',
  },
  {
    name: 'goals, duties, rights and authorities',
    before:
      'sla A {\n goal Be 5 % within 1 h\n goal C at most 4\n}\ncontract D {\n duty of client E\n duty of provider Fff "f"\n right of client G\n right of provider H\n authority of Ii J "j" up to 5 EUR\n authority of K Ll up to 6 EUR\n}',
    after:
      'sla A {\n  goal Be 5 % within 1 h\n  goal C  at most 4\n}\ncontract D {\n  duty of client   E\n  duty of provider Fff "f"\n  right of client   G\n  right of provider H\n  authority of Ii J  "j" up to 5 EUR\n  authority of K  Ll     up to 6 EUR\n}',
  },
  {
    name: 'goals and the cases that they are for; combined goals are no rows',
    before:
      'sla A {\n goal Be 5 % within 1 h when before 12:00, 5 % within 2 h when x = P1\n goal C best effort otherwise\n goal Be and C 90 % when before = P1\n goal Dd at most 4 on phone when x = P2 measured each week ,month\n}',
    after:
      'sla A {\n  goal Be 5 % within 1 h when before 12:00, 5 % within 2 h when x = P1\n  goal C  best effort                                      otherwise\n  goal Be and C 90 % when before = P1\n  goal Dd at most 4 on phone                               when x = P2 measured each week, month\n}',
  },
  {
    name: 'attributes with titles and without',
    before:
      'segmentation A {\n attribute be "b": number\n attribute c "c": date\n attribute deff: number\n attribute g: date\n}',
    after:
      'segmentation A {\n  attribute be "b": number\n  attribute c  "c": date\n  attribute deff: number\n  attribute g:    date\n}',
  },
  {
    name: 'segments, their blocks left alone',
    before:
      'segmentation A {\n segment Be "b" when x {needs E,F}\n segment C when y and z { needs D }\n segment D otherwise\n}',
    after:
      'segmentation A {\n  segment Be "b" when x { needs E, F }\n  segment C      when y and z { needs D }\n  segment D      otherwise\n}',
  },
  {
    name: 'blocks on one line, as far as they have the same properties',
    before:
      'team A { of Bb site C staff 5 FTE }\nteam Dd "d" { of E site Ff staff 12 FTE }\nteam F { of G hours H staff 1 FTE }\nteam I {\n  of J\n}',
    after:
      'team A      { of Bb  site C   staff 5 FTE }\nteam Dd "d" { of E   site Ff  staff 12 FTE }\nteam F      { of G  hours H  staff 1 FTE }\nteam I {\n  of J\n}',
  },
  {
    name: 'blocks on one line that extend others',
    before: 'sla A { hours B }\nsla Cc extends A { hours Dd each day }\nsla E { hours F each day }',
    after:
      'sla A            { hours B }\nsla Cc extends A { hours Dd  each day }\nsla E            { hours F   each day }',
  },
  {
    name: 'opening hours, escalations and rows are no columns',
    before:
      'calendar A {\n open mon-thu 08:00-12:00\n open fri 08:00-15:00\n}\nsla B {\n escalate at 75 % to C\n escalate at 100 % to D\n}',
    after:
      'calendar A {\n  open mon-thu 08:00-12:00\n  open fri 08:00-15:00\n}\nsla B {\n  escalate at 75 % to C\n  escalate at 100 % to D\n}',
  },
  {
    name: 'rows of an assignment, but for the others',
    before:
      'contract A { assign B {\n volume 5 %\n C, D.Dd under E by F\n Ggg under Hh by Ii volume 5 %\n J under K by L volume 10 per day\n M not offered because "m"\n Nn, O not offered because "n"\n others under P\n} }',
    after:
      'contract A {\n  assign B {\n    volume 5 %\n    C, D.Dd under E  by F\n    Ggg     under Hh by Ii volume 5 %\n    J       under K  by L  volume 10 per day\n    M     not offered because "m"\n    Nn, O not offered because "n"\n    others under P\n  }\n}',
  },
  {
    name: 'signatures',
    before: 'contract A {\n signed by "b" for Cc on 2027-01-01\n signed by "dd" for E on 2027-01-02\n}',
    after: 'contract A {\n  signed by "b"  for Cc on 2027-01-01\n  signed by "dd" for E  on 2027-01-02\n}',
  },
  {
    name: 'profiles, by the point of their shares',
    before: 'profile A {\n 8:00-10:00 5 %\n 10:00-12:00 82.5 %\n 12:00-13:00 12 %\n}',
    after: 'profile A {\n  8:00-10:00   5 %\n  10:00-12:00 82.5 %\n  12:00-13:00 12 %\n}',
  },
]

const longLines: Case[] = [
  {
    name: 'lists after commas',
    before: `pool Trees of ${trees},\nKiefer, Linde`,
    after: `pool Trees of Ahorn, Birke, Buche, Douglasie, Eberesche, Eiche, Erle, Esche, Fichte, Hainbuche, Kastanie,\n    Kiefer, Linde`,
  },
  {
    name: 'enumerations before |',
    before: `segmentation A { attribute b "Baum": ${trees.replaceAll(',', '|')} | Kiefer | Linde }`,
    after: `segmentation A {\n  attribute b "Baum": Ahorn | Birke | Buche | Douglasie | Eberesche | Eiche | Erle | Esche | Fichte\n      | Hainbuche | Kastanie | Kiefer | Linde\n}`,
  },
  {
    name: 'before a clause that then fits',
    before: `catalogue A { excluded B { } }\nprocess C {\n prompt D "Nach einer Aufwertung des Vertrags fragen" for ${trees.slice(0, 41)} hand over to E within 1 day }`,
    after: `catalogue A {\n  excluded B { }\n}\nprocess C {\n  prompt D "Nach einer Aufwertung des Vertrags fragen" for Ahorn, Birke, Buche, Douglasie, Eberesche\n      hand over to E within 1 day\n}`,
  },
  {
    name: 'targets of a goal, and its channels',
    before: `sla A {\n goal Resolution 50 % within 1 business day, 90 % within 3 business days, 100 % within 10 business days on phone\n goal Other 50 % within 1 business day, 90 % within 3 business days, 95 % within 4 business days, 100 % within 10 business days on phone\n}`,
    after: `sla A {\n  goal Resolution 50 % within 1 business day, 90 % within 3 business days, 100 % within 10 business days\n      on phone\n  goal Other      50 % within 1 business day, 90 % within 3 business days, 95 % within 4 business days,\n      100 % within 10 business days on phone\n}`,
  },
  {
    name: 'parts of a goal; a cut-off and a minimum stay with their targets',
    before: `sla A {\n goal Resolution 50 % within 1 business day when before 12:00, 90 % within 3 business days never below 80 % on phone, email when class = A measured each week, month below 20 cases at most 2 misses\n}`,
    after: `sla A {\n  goal Resolution 50 % within 1 business day when before 12:00, 90 % within 3 business days never below 80 %\n      on phone, email when class = A measured each week, month below 20 cases at most 2 misses\n}`,
  },
  {
    name: 'rows of an assignment',
    before: `contract A { assign B { ${trees} under C by D\nothers under E } }`,
    after: `contract A {\n  assign B {\n    Ahorn, Birke, Buche, Douglasie, Eberesche, Eiche, Erle, Esche, Fichte, Hainbuche, Kastanie under C by D\n    others under E\n  }\n}`,
  },
  {
    name: 'conditions before every or, and within before every and',
    before: `segmentation A { segment B "Stammkunden" when strategic and revenue >= 20_000 EUR or revenue < 500_000 EUR and not country in (DE, AT, CH) and since > 2020-01-01 and since < 2026-01-01 and (rating > 3 or strategic)\n segment C otherwise }`,
    after: `segmentation A {\n  segment B "Stammkunden"\n      when strategic and revenue >= 20_000 EUR\n        or revenue < 500_000 EUR\n          and not country in (DE, AT, CH)\n          and since > 2020-01-01\n          and since < 2026-01-01\n          and (rating > 3 or strategic)\n  segment C otherwise\n}`,
  },
  {
    name: 'lists in conditions',
    before: `segmentation A { segment B when tree in (${trees}, Kiefer, Linde) and rating > 5 }`,
    after: `segmentation A {\n  segment B\n      when tree in (Ahorn, Birke, Buche, Douglasie, Eberesche, Eiche, Erle, Esche, Fichte, Hainbuche,\n          Kastanie, Kiefer, Linde)\n        and rating > 5\n}`,
  },
  {
    name: 'a line that only its columns make long stays in one piece',
    before: `metric A "${'x'.repeat(50)}" is share of time\nmetric B "b" is time from aaaaaaaaaaaa to bbbbbbbbbbbb pausing from cccccccccccc to ddddddddd\nmetric C "${'x'.repeat(35)}" is time from aaaaaaaaaaaa to bbbbbbbb pausing from c to d`,
    after: `metric A "${'x'.repeat(50)}" is share of time\nmetric B "b" is time from aaaaaaaaaaaa to bbbbbbbbbbbb pausing from cccccccccccc to ddddddddd\nmetric C "${'x'.repeat(35)}"                is time from aaaaaaaaaaaa to bbbbbbbb pausing from c to d`,
  },
  {
    name: 'a row too long for its columns loses them from where it is broken',
    before: `contract A { assign B {\n C not offered because "c"\n D, E not offered because "${'x'.repeat(90)}"\n F, G not offered because "f"\n} }`,
    after: `contract A {\n  assign B {\n    C    not offered because "c"\n    D, E\n        not offered because "${'x'.repeat(90)}"\n    F, G not offered because "f"\n  }\n}`,
  },
  {
    name: 'a segment with a block that does not fit',
    before: `segmentation A { segment B "Stammkunden" when strategic and revenue >= 20_000 EUR or revenue < 500_000 EUR { needs English, French } }`,
    after: `segmentation A {\n  segment B "Stammkunden"\n      when strategic and revenue >= 20_000 EUR or revenue < 500_000 EUR { needs English, French }\n}`,
  },
  {
    name: 'a segment with a block that fits',
    before: `segmentation A { segment B "Stammkunden" when strategic and revenue >= 20_000 EUR or revenue < 500_000 EUR { needs English } }`,
    after: `segmentation A {\n  segment B "Stammkunden" when strategic and revenue >= 20_000 EUR or revenue < 500_000 EUR { needs English }\n}`,
  },
  {
    name: 'a text that is too long stays in one piece',
    before: `party A\n"${'lang '.repeat(30)}"`,
    after: `party A "${'lang '.repeat(30)}"`,
  },
]

const comments: Case[] = [
  {
    name: 'on their own lines, with the indent of the block',
    before: '// first\n  // second\nsla A {\n// third\nhours B\n\n      /* fourth */\n}\n// last',
    after: '// first\n// second\nsla A {\n  // third\n  hours B\n\n  /* fourth */\n}\n// last',
  },
  {
    name: 'nothing but comments',
    before: '\n\n//   one  \n\n\n/* two */',
    after: '//   one\n\n/* two */',
  },
  {
    name: 'behind lines',
    before:
      'party A// a\nsla B {// b\nhours C    /* c */ // d\n}   // e\nsla D { /* f */ }\nsla E { hours F /* g */ }',
    after:
      'party A  // a\nsla B {  // b\n  hours C  /* c */ // d\n}  // e\nsla D {\n  /* f */\n}\nsla E {\n  hours F  /* g */\n}',
  },
  {
    name: 'between words',
    before: 'pool A/* a */of B,/* b */ C /* c */,\n D\nsla E /* e */{ hours F }',
    after: 'pool A /* a */ of B, /* b */ C /* c */, D\nsla E /* e */ { hours F }',
  },
  {
    name: 'a line comment between words breaks the line',
    before: 'pool A of B, // b\nC // c\n, D\nparty E\n // a title\n "e"\nparty F\n /* alone */\n "f"',
    after:
      'pool A of B,  // b\n    C  // c\n    , D\nparty E\n    // a title\n    "e"\nparty F\n    /* alone */\n    "f"',
  },
  {
    name: 'make no line too long, and stay behind what they stand behind',
    before: `pool A of ${trees}, // a long comment\n Kiefer\npool B of ${trees}, /* c */ Kiefer, Linde`,
    after: `pool A of ${trees},  // a long comment\n    Kiefer\npool B of ${trees}, /* c */\n    Kiefer, Linde`,
  },
  {
    name: 'before a statement on its line, documentation above it',
    before: '/* a */ party A /* b */ party B /** c */ party C\n/* d */ /** e */ party E',
    after: '/* a */ party A\n/* b */ party B\n/** c */\nparty C\n/* d */ /** e */\nparty E',
  },
  {
    name: 'the lines of a comment with stars move with it',
    before: 'catalogue A {\n/**\n   * Text\n *   more\n      **/\nservice B { }\n}',
    after: 'catalogue A {\n  /**\n   * Text\n   *   more\n   **/\n  service B { }\n}',
  },
  {
    name: 'the lines of other comments stay as they are',
    before: 'catalogue A {\n/* Table:\n     * one  \n   two\n*/\nservice B { }\n}',
    after: 'catalogue A {\n  /* Table:\n     * one  \n   two\n*/\n  service B { }\n}',
  },
  {
    name: 'a comment of several lines behind or between words',
    before: 'party A /* a\n b */\nparty B /* c\n d */ party E\nparty F /* g\n h */ "f"',
    after: 'party A  /* a\n b */\nparty B\n/* c\n d */\nparty E\nparty F /* g\n h */\n    "f"',
  },
  {
    name: 'a brace on its own line comes before the line comment',
    before: 'sla A // a\n{\n  hours B\n}\nsla C\n// c\n// d\n{ hours D }',
    after: 'sla A {  // a\n  hours B\n}\nsla C {\n  // c\n  // d\n  hours D\n}',
  },
  {
    name: 'but not before documentation, which would become that of the first member',
    before: 'catalogue A // a\n/** b */\n{ service C { } }',
    after: 'catalogue A  // a\n    /** b */\n    {\n  service C { }\n}',
  },
]

const ignores: Case[] = [
  {
    name: 'stay right before what they speak about',
    before:
      'import "./a.zusage" // zusage: ignore a until 2027-01-01 because "b"\nparty A\n\n\n  // zusage: ignore a until 2027-01-01 because "b"\nparty  B',
    after:
      'import "./a.zusage"  // zusage: ignore a until 2027-01-01 because "b"\nparty A\n\n// zusage: ignore a until 2027-01-01 because "b"\nparty B',
  },
  {
    name: 'the line after it is neither broken nor joined',
    before: `// zusage: ignore a until 2027-01-01 because "b"\npool  A of ${trees}, Kiefer, Linde,\nTanne\n// zusage: ignore a until 2027-01-01 because "b"\nteam B { of C  skills ${trees}, Kiefer, Linde, Tanne, Tanne, Tanne, Tanne, Tanne }`,
    after: `// zusage: ignore a until 2027-01-01 because "b"\npool A of ${trees}, Kiefer, Linde,\n    Tanne\n// zusage: ignore a until 2027-01-01 because "b"\nteam B { of C  skills ${trees}, Kiefer, Linde, Tanne, Tanne, Tanne, Tanne, Tanne }`,
  },
]

describe.each([
  ['spaces', spaces],
  ['lines', lines],
  ['columns', columns],
  ['long lines', longLines],
  ['comments', comments],
  ['ignore comments', ignores],
] as const)('%s', (_, cases) => {
  test.each(cases)('$name', ({ before, after }) => {
    expect(format(before)).toBe(`${after}\n`)
    expect(format(before.replaceAll('\n', '\r\n'))).toBe(`${after}\n`)
  })
})

describe('whole files', () => {
  test('an empty file stays empty', () => {
    expect(formatText('')).toMatchObject({ text: '' })
    expect(formatText(' \n\t\n')).toMatchObject({ text: '' })
  })

  test('the byte order mark is a matter of the file', () => {
    expect(format('\ufeffparty A')).toBe('party A\n')
  })

  test('a text that cannot be read is left alone', () => {
    const text = 'party  A\nsla B { hours }\nparty "x'
    const result = formatText(text)
    expect(result).toMatchObject({ problems: [{ code: 'expected' }, { code: 'unclosed-string' }] })
    expect('text' in result).toBe(false)
    expect(problemsOf(text)).toHaveLength(2)
  })
})

test('long lists and deep conditions take no longer than they are', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `Name${index}`)
  const deep = `${'('.repeat(90)}a${' or b)'.repeat(90)}`
  const before = cpuMilliseconds()
  for (const text of [
    `pool A of ${names.join(',')}`,
    `segmentation A { segment B when ${names.join(' or ')} }`,
    `segmentation A { segment B when ${deep} }`,
    names.map((name) => `party ${name} "x"`).join('\n'),
    names.map((name) => `import "${name}"`).join('\n'),
    `sla A { ${names.map((name) => `goal ${name} 5 % within 1 h`).join(' ')} }`,
    `// zusage: ignore a\nsla A { ${names.map((name) => `goal ${name} at most 5`).join(' ')} }`,
    `${names.map((name) => `/* ${name} */`).join('')} party A`,
    `party A ${names.map((name) => `/* ${name} */`).join('')}`,
  ]) {
    expect(layOutText(text, services)).toMatchObject({ isSame: true })
  }
  expect(cpuMilliseconds() - before).toBeLessThan(10_000)
})
