import { alternatives, code, codes, enumeration, type Localized, localeChoices } from '../speech/index.ts'
import type { JsonProblem } from './json-text.ts'
import { longestPattern, mostWildcards, type PatternProblem } from './patterns.ts'

// What is said of `zusage.json`, in both languages. What takes the engine's lists and numbers is a function: they cost every
// start some milliseconds otherwise.

export const listRules: Localized = {
  en: '`zusage explain` lists all rules.',
  de: '`zusage explain` führt alle Regeln auf.',
}

export function unknownRule(rule: string): Localized {
  return { en: `There is no rule ${code(rule)}.`, de: `Eine Regel ${code(rule)} gibt es nicht.` }
}

export function didYouMean(words: readonly string[]): Localized {
  return {
    en: `Did you mean ${alternatives(codes(words), 'en')}?`,
    de: `Ist ${alternatives(codes(words), 'de')} gemeint?`,
  }
}

export function fixedLevel(rule: string): Localized {
  return {
    en: `The level of ${code(rule)} cannot be changed: all else relies on it.`,
    de: `Die Stufe von ${code(rule)} lässt sich nicht ändern: Alles andere verlässt sich darauf.`,
  }
}

const jsonExpected: Readonly<Record<JsonProblem['expected'], Localized>> = {
  value: { en: 'a value was expected here', de: 'hier wird ein Wert erwartet' },
  key: { en: 'a name in quotes was expected here', de: 'hier wird ein Name in Anführungszeichen erwartet' },
  colon: { en: 'a colon was expected here', de: 'hier wird ein Doppelpunkt erwartet' },
  comma: {
    en: 'a comma or the closing bracket was expected here',
    de: 'hier wird ein Komma oder die schließende Klammer erwartet',
  },
  end: { en: 'it should end here', de: 'hier sollte sie enden' },
  string: {
    en: 'this text is not closed, or has characters that JSON does not allow',
    de: 'dieser Text ist nicht geschlossen oder enthält Zeichen, die JSON nicht erlaubt',
  },
  shallower: { en: 'it is nested too deeply', de: 'sie ist zu tief verschachtelt' },
}

export function invalidJson(expected: JsonProblem['expected']): Localized {
  return {
    en: `This file is not valid JSON: ${jsonExpected[expected].en}.`,
    de: `Diese Datei ist kein gültiges JSON: ${jsonExpected[expected].de}.`,
  }
}

export const configTooLarge: Localized = {
  en: '`zusage.json` has more than 32 MB and is not read.',
  de: '`zusage.json` hat mehr als 32 MB und wird nicht gelesen.',
}

export const configObject: Localized = {
  en: '`zusage.json` has to be an object in braces.',
  de: '`zusage.json` muss ein Objekt in geschweiften Klammern sein.',
}

const choices = localeChoices.map((locale) => `"${locale}"`)

export function configLocale(): Localized {
  return {
    en: `\`locale\` has to be ${alternatives(choices, 'en')}.`,
    de: `\`locale\` muss ${alternatives(choices, 'de')} sein.`,
  }
}

export const configInclude: Localized = {
  en: '`include` has to be a list of patterns such as "contracts/**/*.zusage".',
  de: '`include` muss eine Liste von Mustern sein, etwa "vertraege/**/*.zusage".',
}

export const configRules: Localized = {
  en: '`rules` has to be an object with a level for each rule, such as { "unused-declaration": "info" }.',
  de: '`rules` muss ein Objekt mit einer Stufe je Regel sein, etwa { "unused-declaration": "info" }.',
}

export function configText(key: string): Localized {
  return { en: `${code(key)} has to be a text.`, de: `${code(key)} muss ein Text sein.` }
}

export function configIncludeOutside(pattern: string): Localized {
  return {
    en: `The pattern ${code(pattern)} leads out of the project.`,
    de: `Das Muster ${code(pattern)} führt aus dem Projekt hinaus.`,
  }
}

export function configPattern(pattern: string, problem: PatternProblem): Localized {
  switch (problem.kind) {
    case 'sign':
      return {
        en: `In the pattern ${code(pattern)}, ${code(problem.sign)} has no meaning.`,
        de: `Im Muster ${code(pattern)} hat ${code(problem.sign)} keine Bedeutung.`,
      }
    case 'braces':
      return {
        en: `In the pattern ${code(pattern)}, the braces do not hold alternatives with commas between them.`,
        de: `Im Muster ${code(pattern)} enthalten die geschweiften Klammern keine Alternativen mit Kommas dazwischen.`,
      }
    case 'too-long':
      return {
        en: `A pattern has at most ${longestPattern.toLocaleString('en')} characters; this one has more.`,
        de: `Ein Muster hat höchstens ${longestPattern.toLocaleString('de')} Zeichen, dieses hat mehr.`,
      }
  }
}

export const configPatternHelp: Localized = {
  en: 'Known are `*` (anything within a name), `**` (any folders), `?` (one character) and `{a,b}` (either).',
  de: 'Bekannt sind `*` (Beliebiges in einem Namen), `**` (beliebige Ordner), `?` (ein Zeichen) und `{a,b}` (eins von beiden).',
}

export function configIncludeMany(): Localized {
  return {
    en: `The patterns up to this one have more than ${mostWildcards.toLocaleString('en')} characters, each alternative in braces written out.`,
    de: `Die Muster bis zu diesem haben mehr als ${mostWildcards.toLocaleString('de')} Zeichen, wenn man jede Alternative in Klammern ausschreibt.`,
  }
}

export const configIncludeManyHelp: Localized = {
  en: 'Names without `*`, `?` and braces do not count; a folder stands for all in it.',
  de: 'Namen ohne `*`, `?` und Klammern zählen nicht; ein Ordner steht für alles, was in ihm liegt.',
}

export const configForeign: Localized = {
  en: 'This `zusage.json` holds something else than the settings of a project: none of its properties is known.',
  de: 'Diese `zusage.json` enthält etwas anderes als die Einstellungen eines Projekts: Keine ihrer Eigenschaften ist bekannt.',
}

export function configForeignHelp(keys: readonly string[]): Localized {
  return {
    en: `Known are ${enumeration(codes(keys), 'en')}; give a file of another kind another name.`,
    de: `Bekannt sind ${enumeration(codes(keys), 'de')}; eine Datei anderer Art sollte anders heißen.`,
  }
}

export function configLevel(rule: string): Localized {
  return {
    en: `The level of ${code(rule)} has to be "error", "warning", "info" or "off".`,
    de: `Die Stufe von ${code(rule)} muss "error", "warning", "info" oder "off" sein.`,
  }
}

export function configKey(key: string): Localized {
  return {
    en: `${code(key)} is not known in \`zusage.json\`.`,
    de: `${code(key)} ist in \`zusage.json\` nicht bekannt.`,
  }
}

export function configKeys(keys: readonly string[]): Localized {
  return {
    en: `Known are ${enumeration(codes(keys), 'en')}.`,
    de: `Bekannt sind ${enumeration(codes(keys), 'de')}.`,
  }
}

export function configTwice(key: string): Localized {
  return { en: `${code(key)} is given twice.`, de: `${code(key)} ist zweimal angegeben.` }
}
