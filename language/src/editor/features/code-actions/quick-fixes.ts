import { CodeActionKind } from 'vscode-languageserver-protocol'
import { type ActionProvider, action } from './action.ts'

/** What mends a finding, as its rule says. The first of an error is what one would choose unseen. */
export const quickFixes: ActionProvider = {
  kinds: [CodeActionKind.QuickFix],
  offer: (asked) =>
    asked.here.flatMap((finding) =>
      finding.fixes.map((fix, index) => ({
        ...action(asked, CodeActionKind.QuickFix, fix.title, fix.edits, [finding]),
        ...(index === 0 && finding.fixes.length === 1 ? { isPreferred: true } : {}),
      })),
    ),
}
