import { rulePages } from '../embedded/rule-pages.ts'
import { ruleList } from '../rules/index.ts'
import type { Locale } from '../speech/index.ts'

const headings: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { Why: 'Why', Wrong: 'Wrong', Right: 'Right' },
  de: { Warum: 'Warum', Wrong: 'Falsch', Right: 'Richtig' },
}

/** The page of a rule in one language, as Markdown; undefined if there is no such rule. */
export function rulePage(name: string, locale: Locale): string | undefined {
  const rule = ruleList.find((one) => one.name === name)
  const page = rulePages[name]
  if (rule === undefined || page === undefined) return undefined
  const sections = page
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const end = section.indexOf('\n')
      const heading = headings[locale][section.slice(0, end)]
      return heading === undefined ? [] : [`## ${heading}${section.slice(end).trimEnd()}`]
    })
  return `${[`# ${name}`, rule.purpose[locale], ...sections].join('\n\n')}\n`
}
