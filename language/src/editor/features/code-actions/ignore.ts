import { CodeActionKind } from 'vscode-languageserver-protocol'
import { neverSilenced } from '../../../rules/define-rule.ts'
import { indentAt, lineBreakOf } from '../../../rules/support/edits.ts'
import { silentUntil } from '../silence.ts'
import { type ActionProvider, type Asked, action } from './action.ts'

/** Silences a finding for a while, with a reason that one fills in. */
export const ignore: ActionProvider = {
  kinds: [CodeActionKind.QuickFix],
  offer: (asked) =>
    asked.here
      .filter(({ rule }, index, all) => all.findIndex((other) => other.rule === rule) === index)
      .filter(({ rule }) => !neverSilenced.has(rule) && !rule.startsWith('ignore-'))
      .map((finding) => {
        const until = silentUntil(asked.context.today)
        const title = {
          en: `Ignore ${finding.rule} here until ${until}`,
          de: `${finding.rule} hier bis ${until} ignorieren`,
        }
        return action(asked, CodeActionKind.QuickFix, title, [comment(asked, finding, until)], [finding])
      }),
}

function comment({ file }: Asked, { at, rule }: { at: { start: number }; rule: string }, until: string) {
  const { text, lines, path, project } = file
  const start = lines.offset({ line: lines.position(at.start).line, character: 0 })
  const reason = { en: 'to be settled', de: 'noch zu klären' }[project.locale]
  const words = `// zusage: ignore ${rule} until ${until} because "${reason}"`
  return { file: path, start, end: start, text: `${indentAt(text, at.start)}${words}${lineBreakOf(text)}` }
}
