import type { SemanticTokensLegend } from 'vscode-languageserver-protocol'
import type { SymbolKindName } from './symbols.ts'

/** The kinds of words that an editor can colour, most of them of the protocol; their order is their number. */
export const tokenTypes = [
  'keyword',
  'string',
  'number',
  'comment',
  'operator',
  'namespace',
  'class',
  'interface',
  'enum',
  'enumMember',
  'type',
  'struct',
  'property',
  'variable',
  'function',
  'method',
  'event',
] as const
export type TokenType = (typeof tokenTypes)[number]

export const tokenModifiers = ['declaration', 'defaultLibrary', 'documentation'] as const
export type TokenModifier = (typeof tokenModifiers)[number]

export const legend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
}

/** How a name is coloured, by what it stands for. */
export const typeOfName: Readonly<Record<SymbolKindName, TokenType>> = {
  party: 'namespace',
  role: 'namespace',
  skill: 'enumMember',
  site: 'namespace',
  team: 'struct',
  pool: 'struct',
  season: 'type',
  calendar: 'type',
  segmentation: 'enum',
  attribute: 'property',
  value: 'enumMember',
  segment: 'enumMember',
  profile: 'type',
  process: 'function',
  step: 'method',
  prompt: 'method',
  catalogue: 'namespace',
  service: 'class',
  exclusion: 'class',
  event: 'event',
  metric: 'variable',
  case: 'enum',
  reason: 'event',
  sla: 'interface',
  contract: 'namespace',
  duty: 'property',
  right: 'property',
  authority: 'property',
  standard: 'property',
  report: 'property',
}
