import { SymbolKind } from 'vscode-languageserver-protocol'

/** The kind of symbol that editors show for each kind of thing with a name. */
export const symbolKinds = {
  party: SymbolKind.Namespace,
  role: SymbolKind.Namespace,
  skill: SymbolKind.Key,
  site: SymbolKind.Namespace,
  team: SymbolKind.Struct,
  pool: SymbolKind.Struct,
  season: SymbolKind.Object,
  calendar: SymbolKind.Object,
  segmentation: SymbolKind.Enum,
  attribute: SymbolKind.Field,
  value: SymbolKind.Constant,
  segment: SymbolKind.EnumMember,
  profile: SymbolKind.Array,
  process: SymbolKind.Function,
  step: SymbolKind.Method,
  prompt: SymbolKind.Method,
  catalogue: SymbolKind.Package,
  service: SymbolKind.Interface,
  exclusion: SymbolKind.Null,
  event: SymbolKind.Event,
  metric: SymbolKind.Variable,
  case: SymbolKind.Enum,
  reason: SymbolKind.Event,
  sla: SymbolKind.Class,
  contract: SymbolKind.Module,
  duty: SymbolKind.Property,
  right: SymbolKind.Property,
  authority: SymbolKind.Property,
  standard: SymbolKind.Property,
  report: SymbolKind.Property,
} as const satisfies Readonly<Record<string, SymbolKind>>

export type SymbolKindName = keyof typeof symbolKinds
