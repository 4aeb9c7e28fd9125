import { inEach, type Localized } from '../../speech/index.ts'
import { de } from '../keywords/de.ts'
import { en, type KeywordWords } from '../keywords/en.ts'

const words: Localized<KeywordWords> = { en, de }

/** What a keyword means, in one sentence. @param rule the grammar rule in which it stands */
export function keywordMeaning(keyword: string, rule?: string): Localized | undefined {
  const key = [`${keyword} ${rule}`, keyword].find((one) => Object.hasOwn(en, one))
  return key === undefined ? undefined : inEach((locale) => words[locale][key as keyof KeywordWords])
}
