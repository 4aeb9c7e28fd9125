import { CodeActionKind } from 'vscode-languageserver-protocol'
import type { Finding } from '../../../rules/define-rule.ts'
import { type ActionProvider, type Asked, action, together } from './action.ts'

/** Mends all that one rule finds in the file, where each has one fix; and, as a whole, all that leaves no choice. */
export const fixAll: ActionProvider = {
  kinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll],
  offer(asked) {
    const rules = [...new Set(asked.here.filter(hasOneFix).map(({ rule }) => rule))]
    const ofRules = rules.flatMap((rule) => {
      const all = asked.findings.filter((finding) => finding.rule === rule && hasOneFix(finding))
      if (all.length < 2) return []
      const title = { en: `Fix all ${rule} in this file`, de: `Alle ${rule} in dieser Datei beheben` }
      return [action(asked, CodeActionKind.QuickFix, title, edits(all), all)]
    })
    return [...ofRules, ...wholeFile(asked)]
  },
}

function wholeFile(asked: Asked) {
  const all = asked.findings.filter(hasOneFix)
  if (all.length === 0) return []
  const title = {
    en: 'Fix everything in this file that can be fixed in one way only',
    de: 'In dieser Datei alles beheben, was sich nur auf eine Weise beheben lässt',
  }
  return [action(asked, CodeActionKind.SourceFixAll, title, edits(all), all)]
}

function hasOneFix({ fixes }: Finding): boolean {
  return fixes.length === 1
}

function edits(findings: readonly Finding[]) {
  return together(findings.map(({ fixes }) => fixes[0]!.edits))
}
