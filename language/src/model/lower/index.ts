import type { AstNode, LangiumDocument } from 'langium'
import type * as ast from '../../generated/ast.ts'
import { documentationOf } from '../../syntax/documentation.ts'
import { meaningOf } from '../../syntax/fingerprint.ts'
import { readIgnoreComments } from '../../syntax/ignores.ts'
import type { ImportResolver } from '../../syntax/imports.ts'
import { syntaxProblemsOf } from '../../syntax/wording.ts'
import type { Declaration, Declared, DeclaredKind } from '../declarations.ts'
import type { FileModel, Import } from '../file.ts'
import { lowerCalendar, lowerSeason } from './calendar.ts'
import { lowerCase } from './cases.ts'
import { lowerCatalogue, lowerProcess, lowerProfile } from './catalogue.ts'
import { LoweringContext, type LoweringServices } from './context.ts'
import { lowerContract } from './contract.ts'
import { lowerSegmentation } from './customers.ts'
import { lowerEvent, lowerMetric, lowerSla } from './levels.ts'
import { lowerParty, lowerPool, lowerRole, lowerSite, lowerSkill, lowerTeam } from './organisation.ts'
import { lowerReason } from './reasons.ts'

/** What can be imported by name. */
const declarationKinds: readonly DeclaredKind[] = [
  ...([
    'party',
    'role',
    'skill',
    'site',
    'team',
    'pool',
    'season',
    'calendar',
    'segmentation',
    'profile',
    'process',
  ] as const),
  ...(['catalogue', 'event', 'metric', 'case', 'reason', 'sla', 'contract'] as const),
]

/**
 * Turns the syntax tree of one file into its model. It looks at no other file, takes whatever the parser could make
 * of a broken text, never throws and reports nothing: what it finds wrong it notes in the model, for the rules.
 */
export function lowerDocument(
  document: LangiumDocument<ast.Document>,
  services: LoweringServices & { readonly imports: ImportResolver },
  remember: (node: AstNode, declared: Declared) => void,
): FileModel {
  const root = document.parseResult.value
  const path = services.imports.pathOf(document)
  const documentation = (node: AstNode): string | undefined => documentationOf(document, node)
  const context = new LoweringContext(path, services, remember, documentation)
  const imports = root.imports.map((node) => lowerImport(context, node, document, services.imports))
  const declarations = root.declarations.map((node) => context.declare(node, lowerDeclaration(context, node)))
  context.namespace([...declarations, ...imports.flatMap(aliasesOf)])
  const syntaxProblems = syntaxProblemsOf(document)
  const words = syntaxProblems.length === 0 ? undefined : new Set(namesIn(document.textDocument.getText()))
  return {
    kind: 'file',
    path,
    text: document.textDocument.getText(),
    declarations,
    imports,
    syntaxProblems,
    references: context.references,
    literals: context.literals,
    ranges: context.ranges,
    blocks: context.blocks,
    promiseTexts: context.promiseTexts,
    agreedInWords: context.agreedInWords,
    namespaces: context.namespaces,
    ignores: readIgnoreComments(document, path),
    meaning: () => meaningOf(root, documentation),
    ...(words === undefined ? {} : { words }),
  }
}

/** Every word of a text that could be a name; what stands in quotes is none. */
function namesIn(text: string): readonly string[] {
  return text.replace(/"[^"\r\n]*"/g, ' ').match(/[\p{L}_][\p{L}\p{M}\p{Nd}_]*/gu) ?? []
}

function lowerDeclaration(context: LoweringContext, node: ast.Declaration): Declaration {
  switch (node.$type) {
    case 'Party':
      return lowerParty(context, node)
    case 'Role':
      return lowerRole(context, node)
    case 'Skill':
      return lowerSkill(context, node)
    case 'Site':
      return lowerSite(context, node)
    case 'Team':
      return lowerTeam(context, node)
    case 'Pool':
      return lowerPool(context, node)
    case 'Season':
      return lowerSeason(context, node)
    case 'Calendar':
      return lowerCalendar(context, node)
    case 'Segmentation':
      return lowerSegmentation(context, node)
    case 'Profile':
      return lowerProfile(context, node)
    case 'Process':
      return lowerProcess(context, node)
    case 'Catalogue':
      return lowerCatalogue(context, node)
    case 'Event':
      return lowerEvent(context, node)
    case 'Metric':
      return lowerMetric(context, node)
    case 'Case':
      return lowerCase(context, node)
    case 'Reason':
      return lowerReason(context, node)
    case 'Sla':
      return lowerSla(context, node)
    case 'Contract':
      return lowerContract(context, node)
    default:
      return node satisfies never
  }
}

function lowerImport(
  context: LoweringContext,
  node: ast.Import,
  document: LangiumDocument,
  resolver: ImportResolver,
): Import {
  const path = node.path ?? ''
  return {
    path,
    origin: context.origin(node),
    pathOrigin: context.origin(node, 'path'),
    // The file may come or go while this one stays.
    get target() {
      return resolver.targetOf(document, path)
    },
    ...(node.names.length === 0
      ? {}
      : {
          names: node.names.flatMap((name) => {
            const reference = context.reference(name, 'target', name.target, declarationKinds)
            // While only the other name is there, as in `import as Desk`, nothing is imported.
            if (reference === undefined) return []
            return { origin: context.origin(name), reference, alias: name.name ?? reference.text }
          }),
        }),
  }
}

function aliasesOf(node: Import): { id: string; nameOrigin: Import['origin'] }[] {
  return (node.names ?? []).map((name) => ({ id: name.alias, nameOrigin: name.origin }))
}
