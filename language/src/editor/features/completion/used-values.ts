// What a project says elsewhere already, and what is usual: zones, regions, channels, files.
import { CompletionItemKind } from 'vscode-languageserver-protocol'
import { regionNames } from '../../../clock/holidays.ts'
import type { ProjectModel } from '../../../model/project.ts'
import { importPath } from '../../../rules/support/paths.ts'
import { knownHolidayRegions, knownTimeZones } from '../../../syntax/literals.ts'
import type { Cursor } from './cursor.ts'
import type { Next } from './follow.ts'
import { type Proposal, rank } from './proposal.ts'

/** What can stand in a text in quotes; nothing where people write what they like. */
export async function textProposals(next: Next, cursor: Cursor): Promise<readonly Proposal[]> {
  const { locale } = cursor.file.project
  switch (`${next.rule}.${next.feature}`) {
    case 'TimeZone.zone':
      return zones(cursor).map((label) => ({ label, kind: CompletionItemKind.Constant, rank: rank.value }))
    case 'Holidays.regions': {
      const names = await regionNames(locale)
      return regions(cursor).map((label) => ({
        label,
        kind: CompletionItemKind.Constant,
        rank: rank.value,
        detail: names.get(label),
        // Whoever types a country's name finds its code.
        filter: `${label} ${names.get(label) ?? ''}`,
      }))
    }
    case 'Import.path':
      return importPaths(cursor).map((label) => ({ label, kind: CompletionItemKind.File, rank: rank.value }))
    default:
      return []
  }
}

const zonesNearby = ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich', 'UTC']

function zones({ file }: Cursor): readonly string[] {
  const used = usedIn(file.project.live.model).zones
  const all = knownTimeZones()
  const european = all.filter((zone) => zone.startsWith('Europe/'))
  return [...new Set([...used, ...zonesNearby, ...european, ...all])]
}

const countriesNearby = ['DE', 'AT', 'CH']

function regions({ file }: Cursor): readonly string[] {
  const used = usedIn(file.project.live.model).regions
  const all = knownHolidayRegions()
  const nearby = countriesNearby.flatMap((country) => [
    country,
    ...all.filter((region) => region.startsWith(`${country}-`)),
  ])
  return [...new Set([...used, ...nearby, ...all])]
}

interface Used {
  readonly zones: readonly string[]
  readonly regions: readonly string[]
  readonly channels: readonly string[]
}

export const used = new WeakMap<ProjectModel, Used>()

/** The zones, regions and channels that a project uses. */
export function usedIn(project: ProjectModel): Used {
  let known = used.get(project)
  if (known === undefined) {
    const found = { zones: new Set<string>(), regions: new Set<string>(), channels: new Set<string>() }
    for (const { declarations } of project.files) {
      for (const one of declarations) {
        if (one.kind === 'calendar') {
          if (one.timeZone?.value !== undefined) found.zones.add(one.timeZone.value)
          for (const { value } of one.holidays) if (value !== undefined) found.regions.add(value)
        } else if (one.kind === 'catalogue') {
          for (const { channels } of one.services) for (const { text } of channels) found.channels.add(text)
        }
      }
    }
    known = { zones: [...found.zones], regions: [...found.regions], channels: [...found.channels] }
    used.set(project, known)
  }
  return known
}

/** Files to import: those that are not imported yet, the nearest first. */
export function importPaths({ file }: Cursor): readonly string[] {
  const imported = new Set(
    file.model.imports.flatMap(({ target, names }) =>
      names === undefined && target.kind === 'file' ? target.path : [],
    ),
  )
  return file.project.live.model.files
    .filter(({ path }) => path !== file.path && !imported.has(path))
    .map(({ path }) => importPath(file.path, path))
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
    .slice(0, 200)
}

const usualChannels = ['phone', 'email', 'portal', 'chat']

/** Channels: those of the services that the project knows, and for a service the usual ones as well. */
export function channelProposals({ rule }: Next, cursor: Cursor): readonly Proposal[] {
  const known = usedIn(cursor.file.project.live.model).channels
  const channels =
    rule === 'Channels' || known.length === 0 ? [...new Set([...known, ...usualChannels])] : known
  return channels.map((label) => ({ label, kind: CompletionItemKind.Value, rank: rank.value }))
}
