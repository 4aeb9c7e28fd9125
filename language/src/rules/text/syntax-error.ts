import type { FileModel } from '../../model/file.ts'
import { alternatives, code, type Locale, type Localized, message } from '../../speech/index.ts'
import type { SyntaxProblem, SyntaxProblemCode } from '../../syntax/problems.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { formOf } from '../support/forms.ts'
import { badLiterals, rewrite } from '../support/literal-rule.ts'
import { splitNamesIn } from '../support/split-names.ts'
import { expectedWords, simplified, unitsShown } from '../support/syntax-words.ts'

type P = SyntaxProblem

const foundEn = (problem: P): string =>
  problem.found === undefined ? '' : `, but found ${code(problem.found)}`

const foundDe = (problem: P): string =>
  problem.found === undefined ? '' : `; hier steht ${code(problem.found)}`

const messages = {
  'unexpected-character': message<P>({
    en: (p) => `${code(p.found ?? '')} means nothing here.`,
    de: (p) => `${code(p.found ?? '')} hat hier keine Bedeutung.`,
    help: {
      en: (p) =>
        p.found === '/'
          ? 'In a text it stands in quotes; so many in a period are written with per: 320 per day.'
          : 'Remove it, or put it in quotes if it is part of a text.',
      de: (p) =>
        p.found === '/'
          ? 'In einem Text steht es in Anführungszeichen; eine Menge je Zeitraum schreibt man mit per: 320 per day.'
          : 'Entfernen oder, wenn es zu einem Text gehört, in Anführungszeichen setzen.',
    },
  }),
  'typographic-quote': message<P>({
    en: (p) => `Texts stand between straight double quotes, not behind ${code(p.found ?? '')}.`,
    de: (p) =>
      `Texte stehen zwischen geraden doppelten Anführungszeichen, nicht hinter ${code(p.found ?? '')}.`,
    help: {
      en: (p) => (p.instead === undefined ? 'Write " instead.' : `Write ${p.instead}.`),
      de: (p) => (p.instead === undefined ? 'Stattdessen " schreiben.' : `${p.instead} schreiben.`),
    },
  }),
  'other-spelling': message<P>({
    en: (p) => `${code(p.found ?? '')} is written ${code(p.instead ?? '')} here.`,
    de: (p) => `Statt ${code(p.found ?? '')} schreibt man hier ${code(p.instead ?? '')}.`,
  }),
  'control-character': message<P>({
    en: (p) => `There is an invisible control character here (code ${controlCode(p)}).`,
    de: (p) => `Hier steht ein unsichtbares Steuerzeichen (Code ${controlCode(p)}).`,
    help: { en: () => 'Remove it.', de: () => 'Entfernen.' },
  }),
  'not-utf-8': message<P>({
    en: () => 'The file is not UTF-8: this character could not be read.',
    de: () => 'Die Datei ist nicht in UTF-8 gespeichert: Dieses Zeichen war nicht lesbar.',
    help: { en: () => 'Save the file as UTF-8.', de: () => 'Die Datei als UTF-8 speichern.' },
  }),
  'unclosed-string': message<P>({
    en: () => 'This text is never closed: the quote at its end is missing.',
    de: () => 'Dieser Text wird nicht geschlossen: Am Ende fehlt das Anführungszeichen.',
    help: {
      en: () => 'A text ends on the line on which it begins.',
      de: () => 'Ein Text endet in der Zeile, in der er beginnt.',
    },
  }),
  'unclosed-comment': message<P>({
    en: () => 'This comment is never closed: everything to the end of the file belongs to it.',
    de: () => 'Dieser Kommentar wird nicht geschlossen: Alles bis zum Ende der Datei gehört dazu.',
    help: { en: () => 'Write */ where it ends.', de: () => 'An seinem Ende */ schreiben.' },
  }),
  'string-too-long': message<P>({
    en: (p) => `This text has ${p.found} characters; 100000 are allowed.`,
    de: (p) => `Dieser Text hat ${p.found} Zeichen; erlaubt sind 100000.`,
    help: {
      en: () => 'Perhaps the quote at its end is missing. Long texts belong in documents of their own.',
      de: () => 'Vielleicht fehlt das Anführungszeichen am Ende. Lange Texte gehören in eigene Dokumente.',
    },
  }),
  'number-too-long': message<P>({
    en: (p) => `The number ${code(p.found ?? '')} has more digits than can be kept exactly.`,
    de: (p) => `Die Zahl ${code(p.found ?? '')} hat mehr Stellen, als sich genau behalten lassen.`,
    help: {
      en: () => 'Up to 15 digits before the point and 10 behind it are possible.',
      de: () => 'Möglich sind 15 Stellen vor dem Punkt und 10 dahinter.',
    },
  }),
  'nested-too-deep': message<P>({
    en: () => 'This is nested more than 100 levels deep; what is inside is not read.',
    de: () => 'Dies ist mehr als 100 Ebenen tief verschachtelt; was darin steht, wird nicht gelesen.',
    help: { en: () => 'Remove parentheses or braces.', de: () => 'Klammern entfernen.' },
  }),
  'decimal-comma': message<P>({
    en: (p) => `Decimals are written with a point: ${code(p.found ?? '')} was read as ${p.instead}.`,
    de: (p) => `Dezimalzahlen stehen mit Punkt: ${code(p.found ?? '')} wurde als ${p.instead} gelesen.`,
    help: { en: (p) => `Write ${p.instead}.`, de: (p) => `${p.instead} schreiben.` },
  }),
  'unclear-comma': message<P>({
    en: (p) => `${code(p.found ?? '')} can be read in two ways: a number has no comma here.`,
    de: (p) => `${code(p.found ?? '')} lässt sich auf zwei Arten lesen: Zahlen stehen hier ohne Komma.`,
    help: {
      en: (p) =>
        `Write ${p.found?.replace(',', '_')} if the comma groups thousands, ${p.found?.replace(',', '.')} if it begins decimals.`,
      de: (p) =>
        `Als Tausender ${p.found?.replace(',', '_')}, als Nachkommastellen ${p.found?.replace(',', '.')} schreiben.`,
    },
  }),
  'thousands-point': message<P>({
    en: (p) => `${code(p.found ?? '')} would be a number with decimals; ${p.instead} was read.`,
    de: (p) => `${code(p.found ?? '')} wäre eine Zahl mit Nachkommastellen; gelesen wurde ${p.instead}.`,
    help: {
      en: (p) => `A point begins the decimals; thousands are grouped with _: ${p.instead}.`,
      de: (p) => `Ein Punkt leitet Nachkommastellen ein; Tausender werden mit _ gruppiert: ${p.instead}.`,
    },
  }),
  'unclosed-block': message<P>({
    en: (p) =>
      p.block === undefined
        ? 'Something here is never closed.'
        : `This ${code(p.block)} block is never closed.`,
    de: (p) =>
      p.block === undefined
        ? 'Hier ist etwas nicht geschlossen.'
        : `Dieser Block ${code(p.block)} wird nicht geschlossen.`,
    help: { en: () => 'Write } after its last line.', de: () => 'Nach seiner letzten Zeile } schreiben.' },
  }),
  'nothing-to-close': message<P>({
    en: () => 'This } closes nothing.',
    de: () => 'Diese } schließt nichts.',
    help: {
      en: () => 'Remove it, or look above for a { that is missing.',
      de: () => 'Entfernen, oder weiter oben nach einer fehlenden { suchen.',
    },
  }),
  'misspelt-word': message<P>({
    en: (p) => `${code(p.found ?? '')} is not known here; did you mean ${code(p.instead ?? '')}?`,
    de: (p) => `${code(p.found ?? '')} ist hier nicht bekannt; ist ${code(p.instead ?? '')} gemeint?`,
  }),
  expected: message<P>({
    en: (p) =>
      `Expected ${expectedWords(p, 'en')}${p.after === undefined ? '' : ` after ${code(p.after)}`}${foundEn(p)}.`,
    de: (p) =>
      `${p.after === undefined ? 'Hier' : `Nach ${code(p.after)}`} fehlt ${expectedWords(p, 'de')}${foundDe(p)}.`,
    help: {
      en: (p) => (p.instead === undefined ? howWritten(p, 'Write it like this: ') : `Write ${p.instead}.`),
      de: (p) =>
        p.instead === undefined ? howWritten(p, 'So schreibt man es: ') : `${p.instead} schreiben.`,
    },
  }),
  'not-after': message<P>({
    en: (p) => `${code(p.found ?? '')} cannot follow ${code(p.after ?? '')}.`,
    de: (p) => `Auf ${code(p.after ?? '')} kann ${code(p.found ?? '')} nicht folgen.`,
    help: {
      en: (p) => (isLastComma(p) ? 'A line ends without a comma.' : howWritten(p, 'Write it like this: ')),
      de: (p) => (isLastComma(p) ? 'Eine Zeile endet ohne Komma.' : howWritten(p, 'So schreibt man es: ')),
    },
  }),
  'missing-unit': message<P>({
    en: (p) => `Expected a unit after ${p.found}, such as ${unitsShown(p, 'en')}.`,
    de: (p) => `Nach ${p.found} fehlt eine Einheit, zum Beispiel ${unitsShown(p, 'de')}.`,
  }),
  'reserved-name': message<P>({
    en: (p) => `${code(p.found ?? '')} is a word of the language and cannot be a name.`,
    de: (p) => `${code(p.found ?? '')} ist ein Wort der Sprache und kann kein Name sein.`,
    help: {
      en: (p) =>
        `Choose another name, such as ${code(`${capital(p.found ?? '')}1`)}, and put what people read in quotes behind it.`,
      de: (p) =>
        `Einen anderen Namen wählen, etwa ${code(`${capital(p.found ?? '')}1`)}, und was Menschen lesen, in Anführungszeichen dahinter setzen.`,
    },
  }),
  'not-in-block': message<P>({
    en: (p) => `${code(p.found ?? '')} begins nothing that can stand in this ${code(p.block ?? '')} block.`,
    de: (p) =>
      `Mit ${code(p.found ?? '')} beginnt nichts, was in diesem Block ${code(p.block ?? '')} stehen kann.`,
    help: {
      en: (p) => `A line here begins with ${allExpected(p, 'en')}.`,
      de: (p) => `Eine Zeile beginnt hier mit ${allExpected(p, 'de')}.`,
    },
  }),
  'not-a-declaration': message<P>({
    en: (p) => `${code(p.found ?? '')} begins no declaration.`,
    de: (p) => `Mit ${code(p.found ?? '')} lässt sich nichts definieren.`,
    help: {
      en: (p) => `A declaration begins with ${allExpected(p, 'en')}.`,
      de: (p) => `Eine Definition beginnt mit ${allExpected(p, 'de')}.`,
    },
  }),
  'nothing-declared': message<P>({
    en: () => 'This file is empty.',
    de: () => 'Diese Datei ist leer.',
    help: {
      en: () => 'Write a declaration, such as party, calendar or contract, or delete the file.',
      de: () => 'Etwas definieren, etwa mit party, calendar oder contract, oder die Datei löschen.',
    },
    severity: 'warning',
  }),
  'too-large': message<P>({
    en: () => 'This file has more than 32 MB and is not read.',
    de: () => 'Diese Datei hat mehr als 32 MB und wird nicht gelesen.',
    help: {
      en: () => 'Split it into several files, which import each other, or give it another ending.',
      de: () => 'Auf mehrere Dateien verteilen, die einander importieren, oder ihr eine andere Endung geben.',
    },
  }),
  'name-not-utf-8': message<P>({
    en: () => 'The name of this file, or of a folder above it, is no UTF-8: nothing can read or import it.',
    de: () =>
      'Der Name dieser Datei oder eines Ordners über ihr ist kein UTF-8: Sie lässt sich weder lesen noch importieren.',
    help: {
      en: () => 'Rename it; `\\xE4` stands for a byte that is no text.',
      de: () => 'Umbenennen; `\\xE4` steht für ein Byte, das kein Text ist.',
    },
  }),
  'too-many-problems': message<P>({
    en: (p) => `From here on there are ${p.found} more such errors in this file; they are not listed.`,
    de: (p) => `Ab hier enthält die Datei ${p.found} weitere solche Fehler; sie sind nicht aufgeführt.`,
  }),
} satisfies Record<SyntaxProblemCode, unknown>

function allExpected(problem: P, locale: Locale): string {
  const words = simplified(problem.expected ?? []).map((name) => {
    if (name === 'in') return 'in force'
    if (name === 'time') return 'time zone'
    if (name === 'client' && problem.block === 'service') return 'client provides'
    if (name === 'ID') return { en: 'the name of a service', de: 'dem Namen einer Leistung' }[locale]
    return name === 'TIME' ? { en: 'a time such as 08:00', de: 'einer Uhrzeit wie 08:00' }[locale] : name
  })
  return alternatives(words, locale)
}

/** A comma at the end of a line, as other languages want it; elsewhere one more item of a list was meant. */
function isLastComma(problem: P): boolean {
  return problem.found === ',' && problem.endsLine === true
}

/** How the line is written that was begun; without an example there is no help. */
function howWritten(problem: P, intro: string): string {
  const form = formOf(problem)
  return form === undefined ? '' : intro + form
}

function controlCode(problem: P): string {
  return `U+${(problem.found ?? '\0').codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const openedHere: Localized = { en: 'it was opened here', de: 'er beginnt hier' }

/** Mistakes of form that only the whole line, or the rest of the file, explains. */
const explained = {
  'split-name': message<{ text: string; joined: string }>({
    en: ({ text }) => `A name is one word, without blanks and hyphens: ${code(text)} is none.`,
    de: ({ text }) => `Ein Name ist ein Wort ohne Leerzeichen und Bindestriche: ${code(text)} ist keiner.`,
    help: {
      en: ({ joined }) => `Write ${joined}; blanks can stand in the title behind it, in quotes.`,
      de: ({ joined }) =>
        `${joined} schreiben; Leerzeichen dürfen im Titel dahinter stehen, in Anführungszeichen.`,
    },
  }),
  'hash-comment': message<object>({
    en: () => `A comment begins with ${code('//')}, not with ${code('#')}.`,
    de: () => `Ein Kommentar beginnt mit ${code('//')}, nicht mit ${code('#')}.`,
  }),
}

export const syntaxError = defineRule({
  name: 'syntax-error',
  severity: 'error',
  purpose: { en: 'The text does not follow the grammar.', de: 'Der Text folgt nicht der Grammatik.' },
  messages: { ...messages, ...explained },
  file(file, report) {
    const split = new Map(splitNamesIn(file).map((name) => [name.problem, name]))
    // Behind a unit that is not known, the rest of its line is a part of it.
    const badUnits = new Set([...badLiterals(file, 'unknown-unit')].map(({ origin }) => origin.end))
    let commentEnd = -1
    for (const problem of file.syntaxProblems) {
      if (problem.start < commentEnd || followsUnit(problem, file.text, badUnits)) continue
      const name = split.get(problem.start)
      if (name !== undefined) {
        const { start, end, text, joined } = name
        const place = { file: file.path, start, end }
        report('split-name', { text, joined }, { at: place, fixes: [rewrite({ origin: place }, joined)] })
        continue
      }
      if (problem.found === '#' && isFirstOnLine(problem, file.text)) {
        const place = { file: file.path, start: problem.start, end: problem.end }
        commentEnd = lineEnd(file.text, problem.start)
        report('hash-comment', {}, { at: place, fixes: [rewrite({ origin: place }, '//')] })
        continue
      }
      const at = { file: file.path, start: problem.start, end: problem.end }
      const { related, instead } = problem
      report(problem.code, problem, {
        at,
        ...(related === undefined
          ? {}
          : { related: [{ at: { file: file.path, ...related }, message: openedHere }] }),
        fixes: instead === undefined ? removing(problem, file) : [rewrite({ origin: at }, instead)],
      })
    }
  },
})

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function isFirstOnLine({ start }: P, text: string): boolean {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === ''
}

/** Whether it is only that something stands behind a unit that is not known: `1 Std.`, `14 pro Arbeitstag`. */
function followsUnit({ code: kind, start }: P, text: string, ends: ReadonlySet<number>): boolean {
  if (kind !== 'not-after' && kind !== 'unexpected-character') return false
  let at = start
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t' || text[at - 1] === '\u00a0')) at--
  return ends.has(at)
}

/** What can only go: a colon behind a keyword, a semicolon, "Uhr" behind a time. */
function removing({ found, after, start, end }: P, { path, text }: FileModel): Fix[] {
  const isUhr = found?.toLowerCase() === 'uhr' && /^\d+:\d+$/.test(after ?? '')
  if (found === undefined || !(isUhr || found === ':' || found === ';')) return []
  const from = text.slice(0, start).trimEnd().length
  const title = { en: `Remove ${found}`, de: `${found} entfernen` }
  return [{ title, edits: [{ file: path, start: from, end, text: '' }] }]
}
