// The one place that knows where the language's sources are; what has to load late is imported from its own module.
import { Language } from '../../language/src/index.ts'

export * from '../../language/src/index.ts'
export { nearest } from '../../language/src/syntax/nearest.ts'

let shared: Language | undefined

/** The language. One serves every command: making it takes longer than most of what is done with it. */
export function theLanguage(): Language {
  shared ??= new Language()
  return shared
}
