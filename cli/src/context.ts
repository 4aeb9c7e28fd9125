import { type Paint, paintFor } from './colour.ts'
import type { Io, Output } from './io.ts'
import type { Locale } from './language.ts'
import { configuredLocale, localeOf, wantedLocale } from './locale.ts'
import { type Say, sayIn } from './messages.ts'

/** What every command has at hand. */
export interface Context {
  readonly io: Io
  /** For all that does not concern one project. */
  readonly locale: Locale
  readonly say: Say
  /** What a project's own setting, if there is one, makes of the language. */
  localeFor(configured: Locale | undefined): Locale
  paint(output: Output): Paint
}

export function createContext(argv: readonly string[], io: Io): Context {
  const wanted = wantedLocale(argv)
  const locale = wanted ?? configuredLocale(io) ?? localeOf(io.env)
  const colour = argv.findLast((word) => word === '--color' || word === '--no-color')
  return {
    io,
    locale,
    say: sayIn(locale),
    localeFor: (configured) => wanted ?? configured ?? localeOf(io.env),
    paint: (output) => paintFor(output, io.env, colour === undefined ? undefined : colour === '--color'),
  }
}
