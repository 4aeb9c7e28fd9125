import { type Locale, localeOfTag } from '../speech/index.ts'

/** The local day, `YYYY-MM-DD`. */
export function localToday(now: Date = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The first language that the environment names, as POSIX has it; the system's where it names none; else English. */
export function localeOf(env: Readonly<Record<string, string | undefined>>): Locale {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG
  return localeOfTag(named || Intl.DateTimeFormat().resolvedOptions().locale)
}
