import type { Exporter } from './exporter.ts'

interface ExporterEntry {
  readonly load: () => Promise<Exporter>
  /** What one of several files is chosen by; without it there is one file. */
  readonly parts?: 'table' | 'diagram'
}

/** Every format; each is loaded when it is asked for. */
export const exporters = {
  openslo: { load: () => import('./openslo.ts') },
  ics: { load: () => import('./ics.ts') },
  csv: { load: () => import('./csv.ts'), parts: 'table' },
  mermaid: { load: () => import('./mermaid.ts'), parts: 'diagram' },
  jira: { load: () => import('./jira.ts') },
} satisfies Readonly<Record<string, ExporterEntry>>

export type ExportFormat = keyof typeof exporters
export const exportFormats = Object.keys(exporters) as readonly ExportFormat[]

export function exporterEntry(format: ExportFormat): ExporterEntry {
  return exporters[format]
}
