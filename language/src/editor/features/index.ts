import { codeActions } from './code-actions/index.ts'
import { codeLenses, codeLensResolve } from './code-lenses.ts'
import { compile } from './compile.ts'
import { completion } from './completion/index.ts'
import { completionResolve } from './completion/resolve.ts'
import { contractView } from './contract-view.ts'
import { definition } from './definition.ts'
import { documentSymbols } from './document-symbols.ts'
import type { Feature, WorkspaceFeature } from './feature.ts'
import { folding } from './folding.ts'
import { formatting, onTypeFormatting, rangeFormatting } from './formatting.ts'
import { highlights } from './highlights.ts'
import { hover } from './hover.ts'
import { inlayHints } from './inlay-hints.ts'
import { links } from './links.ts'
import { references } from './references.ts'
import { prepareRename, rename } from './rename.ts'
import { selectionRanges } from './selection-ranges.ts'
import { semanticTokens, semanticTokensOfRange } from './semantic-tokens.ts'
import { signatureHelp } from './signature-help.ts'
import { prepareTypeHierarchy, subtypes, supertypes } from './type-hierarchy.ts'
import { workspaceSymbols } from './workspace-symbols.ts'

/** Every request that is answered about a file, by the protocol's name. */
export const features: readonly Feature[] = [
  completion,
  completionResolve,
  hover,
  signatureHelp,
  inlayHints,
  codeLenses,
  codeLensResolve,
  definition,
  references,
  highlights,
  links,
  documentSymbols,
  folding,
  selectionRanges,
  semanticTokens,
  semanticTokensOfRange,
  codeActions,
  formatting,
  rangeFormatting,
  onTypeFormatting,
  prepareRename,
  rename,
  prepareTypeHierarchy,
  supertypes,
  subtypes,
  contractView,
  compile,
]

/** Every request that is answered about all projects together. */
export const workspaceFeatures: readonly WorkspaceFeature[] = [workspaceSymbols]
