import type { Locale } from '../speech/index.ts'
import { germanTemplate } from './de.ts'
import { englishTemplate } from './en.ts'

/** The files of a new project by their names, for a contract of a year. */
export type Template = (year: number) => Readonly<Record<string, string>>

export const templates: Readonly<Record<Locale, Template>> = { de: germanTemplate, en: englishTemplate }
