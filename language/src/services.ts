import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
  URI,
} from 'langium'
import { standardLibrary } from './embedded/standard-library.ts'
import type { Document } from './generated/ast.ts'
import { ZusageGeneratedModule, ZusageGeneratedSharedModule } from './generated/module.ts'
import { ExpectationProvider } from './syntax/expectations.ts'
import { ImportResolver, libraryScheme, type ProjectRoots } from './syntax/imports.ts'
import { ZusageLexer } from './syntax/lexer.ts'
import { Names } from './syntax/names.ts'
import { createZusageParser } from './syntax/parser.ts'
import { markScopesReady, ZusageScopeProvider } from './syntax/scope.ts'
import { ZusageTokenBuilder } from './syntax/tokens.ts'
import { ZusageValueConverter } from './syntax/values.ts'

/** The services of ours beside Langium's. */
export interface ZusageAddedServices {
  zusage: {
    Roots: ProjectRoots
    Imports: ImportResolver
    Names: Names
    Library: { readonly document: LangiumDocument<Document> }
  }
}

export type ZusageServices = LangiumCoreServices & ZusageAddedServices

/** Where the standard library is found. */
export const libraryUri: URI = URI.parse(`${libraryScheme}:/standard.zusage`)

/** Without an editor, every path is relative to one root. */
const singleRoot: ProjectRoots = { rootOf: (uri) => uri.with({ path: '/' }) }

export const zusageModule: Module<ZusageServices, PartialLangiumCoreServices & ZusageAddedServices> = {
  parser: {
    TokenBuilder: () => new ZusageTokenBuilder(),
    Lexer: (services) => new ZusageLexer(services),
    LangiumParser: (services) => createZusageParser(services),
    ValueConverter: () => new ZusageValueConverter(),
    ParserErrorMessageProvider: () => new ExpectationProvider(),
  },
  references: {
    ScopeProvider: (services) =>
      new ZusageScopeProvider(services.zusage.Names, () => services.workspace.AstNodeDescriptionProvider),
  },
  zusage: {
    Roots: () => singleRoot,
    Imports: (services) =>
      new ImportResolver(services.shared.workspace.LangiumDocuments, services.zusage.Roots),
    Names: (services) => new Names(services.zusage.Imports, services.zusage.Library),
    // Parsed at its first use: the parser itself depends on the names.
    Library: (services) => {
      let document: LangiumDocument<Document> | undefined
      return {
        get document() {
          document ??= parseLibrary(services)
          return document
        },
      }
    },
  },
}

function parseLibrary(services: ZusageServices): LangiumDocument<Document> {
  const { LangiumDocumentFactory } = services.shared.workspace
  const document = LangiumDocumentFactory.fromString<Document>(standardLibrary, libraryUri)
  markScopesReady(document)
  return document
}

/** Wires the language for use without an editor. */
export function createZusageServices(): { shared: LangiumSharedCoreServices; zusage: ZusageServices } {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), ZusageGeneratedSharedModule)
  const zusage = inject(createDefaultCoreModule({ shared }), ZusageGeneratedModule, zusageModule)
  shared.ServiceRegistry.register(zusage)
  return { shared, zusage }
}
