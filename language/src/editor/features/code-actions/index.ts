import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver-protocol'
import type { Finding } from '../../../rules/define-rule.ts'
import { defineFeature } from '../feature.ts'
import type { ActionProvider, Asked } from './action.ts'
import { declare } from './declare.ts'
import { fixAll } from './fix-all.ts'
import { ignore } from './ignore.ts'
import { organiseImports } from './organise-imports.ts'
import { otherwise } from './otherwise.ts'
import { quickFixes } from './quick-fixes.ts'

/** In the order in which they are offered. */
const providers: readonly ActionProvider[] = [quickFixes, declare, fixAll, otherwise, organiseImports, ignore]

/** What can be done about what is found here, or with what stands here. */
export const codeActions = defineFeature<CodeActionParams, CodeAction[]>({
  method: 'textDocument/codeAction',
  capabilities: {
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorRewrite,
        CodeActionKind.SourceOrganizeImports,
        CodeActionKind.SourceFixAll,
      ],
    },
  },
  async answer(file, { range, context: { only, diagnostics } }, context) {
    const start = file.lines.offset(range.start)
    const end = file.lines.offset(range.end)
    const findings = await context.findings(file)
    const asked: Asked = {
      file,
      start,
      end,
      findings,
      here: findings.filter(({ at }) => at.file === file.path && at.start <= end && at.end >= start),
      diagnostics: (finding) =>
        diagnostics.filter((one) => isOf(one, finding, file.lines.offset(one.range.start))),
      context,
    }
    const isWanted = (kind: CodeActionKind): boolean =>
      only === undefined
        ? !kind.startsWith(CodeActionKind.Source)
        : only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`))
    return providers
      .filter(({ kinds }) => kinds.some(isWanted))
      .flatMap((provider) => provider.offer(asked))
      .filter(({ kind }) => kind !== undefined && isWanted(kind))
  },
})

function isOf({ code }: Diagnostic, { rule, at }: Finding, start: number): boolean {
  return code === rule && start === at.start
}
