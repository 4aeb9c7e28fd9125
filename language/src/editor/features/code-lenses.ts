import type { CodeLens, CodeLensParams, Location } from 'vscode-languageserver-protocol'
import type { Declared } from '../../model/declarations.ts'
import { allDeclared } from '../../model/file.ts'
import type { Locale } from '../../speech/index.ts'
import { usesOf } from '../occurrences.ts'
import type { EditorFile } from '../project.ts'
import { defineFeature } from './feature.ts'

/** Commands of the client, which our extension registers; they take the URI of the file and a name. */
export const clientCommands = {
  /** Takes a URI, a position and the places of the references. */
  showReferences: 'zusage.showReferences',
  showStaffing: 'zusage.showStaffing',
  compile: 'zusage.compile',
  showContract: 'zusage.showContract',
} as const

/** Above which declarations it is told how often they are used. */
const counted: ReadonlySet<Declared['kind']> = new Set<Declared['kind']>([
  ...(['party', 'role', 'skill', 'site', 'team', 'pool', 'calendar', 'segmentation', 'segment'] as const),
  ...([
    'profile',
    'process',
    'catalogue',
    'service',
    'event',
    'metric',
    'case',
    'reason',
    'season',
    'sla',
  ] as const),
])

/** What a lens carries until it is shown. */
interface LensData {
  readonly uri: string
  readonly start: number
  readonly id: string
}

/** How often something is used, and what can be done with it: compile a contract, show it, show its staffing. */
export const codeLenses = defineFeature<CodeLensParams, CodeLens[]>({
  method: 'textDocument/codeLens',
  capabilities: { codeLensProvider: { resolveProvider: true } },
  answer(file, _, { settings }) {
    const { project, uri, lines, model } = file
    const { locale } = project
    const kinds = settings.codeLens
    const lenses: CodeLens[] = []
    for (const declared of allDeclared(model)) {
      const { kind, id, nameOrigin, origin } = declared
      if (id === '') continue
      const range = lines.range(nameOrigin)
      if (kinds.references && counted.has(kind)) {
        lenses.push({ range, data: { uri, start: origin.start, id } satisfies LensData })
      }
      const run = (title: string, command: string): void => {
        lenses.push({ range, command: { title, command, arguments: [uri, id] } })
      }
      if (kind === 'contract') {
        if (kinds.contract) run(titles.contract[locale], clientCommands.showContract)
        if (kinds.compile) run(titles.compile[locale], clientCommands.compile)
      }
      if (kinds.staffing && (kind === 'contract' || kind === 'team' || kind === 'pool'))
        run(titles.staffing[locale], clientCommands.showStaffing)
    }
    return lenses
  },
})

const titles = {
  contract: { en: 'show contract', de: 'Vertrag zeigen' },
  compile: { en: 'compile', de: 'kompilieren' },
  staffing: { en: 'show staffing', de: 'Besetzung zeigen' },
} as const

/** Counts the references of a lens that has come into view. */
export const codeLensResolve = defineFeature<CodeLens, CodeLens>({
  method: 'codeLens/resolve',
  capabilities: {},
  uriOf: ({ data }) => (isLensData(data) ? data.uri : undefined),
  answer(file, lens) {
    const { data } = lens
    if (!isLensData(data)) return lens
    const declared = [...allDeclared(file.model)].find(
      (one) => one.id === data.id && one.origin.start === data.start,
    )
    // The text has changed meanwhile; the client asks again for all lenses.
    const places = declared === undefined ? [] : placesOf(declared, file)
    return {
      range: lens.range,
      command: {
        title: count(places.length, file.project.locale),
        command: places.length === 0 ? '' : clientCommands.showReferences,
        arguments: [data.uri, lens.range.start, places],
      },
    }
  },
})

function placesOf(declared: Declared, { project }: EditorFile): readonly Location[] {
  return [...usesOf(project.live.model, declared)].flatMap(
    ({ reference }) => project.locationOf(reference.origin) ?? [],
  )
}

function count(references: number, locale: Locale): string {
  return {
    en: references === 1 ? '1 reference' : `${references} references`,
    de: references === 1 ? '1 Verwendung' : `${references} Verwendungen`,
  }[locale]
}

function isLensData(data: unknown): data is LensData {
  return (
    typeof data === 'object' &&
    data !== null &&
    'uri' in data &&
    typeof data.uri === 'string' &&
    'start' in data &&
    'id' in data
  )
}
