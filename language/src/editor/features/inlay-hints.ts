import {
  type InlayHint,
  InlayHintKind,
  type InlayHintLabelPart,
  type InlayHintParams,
} from 'vscode-languageserver-protocol'
import type { Unit } from '../../capacity/figures.ts'
import { tellNeeded, tellNumber } from '../../capacity/wording.ts'
import type { Assignment, Calendar, Contract, Declared, Pool, Sla, Team } from '../../model/declarations.ts'
import { tolerant } from '../../projection/context.ts'
import { targetOf } from '../../projection/targets.ts'
import { plainRate } from '../../projection/values.ts'
import { tellFte } from '../../rules/support/capacity.ts'
import type { Locale } from '../../speech/index.ts'
import { addAll } from '../../text/lists.ts'
import { tellRate, tellShare } from '../../wording/index.ts'
import type { EditorFile, EditorProject } from '../project.ts'
import { markup } from './completion/proposal.ts'
import { servicesOf } from './describe/matrix.ts'
import { dueExample, targetsIn, tellExample, tellShortMoment } from './due-example.ts'
import { defineFeature, type FeatureContext } from './feature.ts'
import { contractsWith, isShort, isSmall, type Need, needsOf } from './insight.ts'
import { codeSpan, escapeMarkdown } from './markdown.ts'

/** A part of a file in which hints are wanted. */
interface Visible {
  readonly file: EditorFile
  readonly start: number
  readonly end: number
  readonly isMarkdown: boolean
}

/** What follows from the text, behind it: when something is due, how many people it takes, what `others` stands for. */
export const inlayHints = defineFeature<InlayHintParams, InlayHint[]>({
  method: 'textDocument/inlayHint',
  capabilities: { inlayHintProvider: true },
  async answer(file, { range }, { settings, client, token }) {
    const { lines } = file
    const start = lines.offset(range.start)
    const visible = { file, start, end: lines.offset(range.end), isMarkdown: client.markdown.hover }
    const kinds = settings.inlayHints
    const hints: InlayHint[] = []
    if (kinds.others) addAll(hints, othersHints(visible))
    if (kinds.volumes) addAll(hints, volumeHints(visible))
    if (kinds.hours) addAll(hints, hoursHints(visible))
    if (kinds.dueExamples) addAll(hints, await dueHints(visible, token))
    if (kinds.staffing && !token.isCancellationRequested) addAll(hints, await staffHints(visible, token))
    return hints
  },
})

function isVisible({ start, end }: Visible, offset: number): boolean {
  return start <= offset && offset <= end
}

function hintAt(
  { file, isMarkdown }: Visible,
  offset: number,
  label: string | InlayHintLabelPart[],
  tooltip: string,
): InlayHint {
  return {
    position: file.lines.position(offset),
    label,
    kind: InlayHintKind.Type,
    tooltip: markup(tooltip, isMarkdown),
    paddingLeft: true,
  }
}

/** A name in a hint that leads to where it is declared. */
function nameIn(project: EditorProject, { id, title, nameOrigin }: Declared): InlayHintLabelPart {
  const location = project.locationOf(nameOrigin)
  return {
    value: id,
    ...(title === undefined ? {} : { tooltip: title }),
    ...(location === undefined ? {} : { location }),
  }
}

/** `= Mon 17:30` behind a target whose end is not plain to see. */
async function dueHints(visible: Visible, token: FeatureContext['token']): Promise<readonly InlayHint[]> {
  const { file, start, end } = visible
  const { locale } = file.project
  const hints: InlayHint[] = []
  for (const place of targetsIn(file, start, end)) {
    if (token.isCancellationRequested) return hints
    const plain = targetOf(place.target, place.goal.metric.target, tolerant)
    // What runs round the clock for some hours at most, everybody can reckon.
    if (plain?.kind === 'within' && plain.limit.clock === 'elapsed') continue
    if (plain?.kind === 'every' && plain.interval.clock === 'elapsed') continue
    const example = await dueExample(place, file.project, locale)
    if (example === undefined) continue
    const steps = example.steps.map((step) => `- ${escapeMarkdown(step)}`).join('\n')
    const tooltip = `${escapeMarkdown(tellExample(example, locale))}\n\n${steps}`
    const again = plain?.kind === 'every' ? ' …' : ''
    const label = `= ${tellShortMoment(example.due, example.example, locale)}${again}`
    hints.push(hintAt(visible, place.target.origin.end, label, tooltip))
  }
  return hints
}

/** `needs 6.2 FTE of 6.5` behind the staff of a team and the members of a pool. */
async function staffHints(visible: Visible, token: FeatureContext['token']): Promise<readonly InlayHint[]> {
  const hints: InlayHint[] = []
  for (const doer of visible.file.model.declarations) {
    if (doer.kind !== 'team' && doer.kind !== 'pool') continue
    const offset = doer.kind === 'team' ? doer.staff?.origin.end : doer.members.at(-1)?.origin.end
    if (offset === undefined || !isVisible(visible, offset)) continue
    if (token.isCancellationRequested) return hints
    // Hints are asked for after every keystroke.
    if (!contractsWith(visible.file.project, doer).every(isSmall)) continue
    const label = await needLabel(doer, visible.file.project)
    if (label === undefined) continue
    hints.push(hintAt(visible, offset, label.parts, label.tooltip))
  }
  return hints
}

async function needLabel(
  doer: Team | Pool,
  project: EditorProject,
): Promise<{ readonly parts: InlayHintLabelPart[]; readonly tooltip: string } | undefined> {
  const { locale } = project
  const needs = await needsOf(project, doer)
  if (needs.length === 0) return undefined
  const parts: InlayHintLabelPart[] = []
  for (const [index, need] of needs.entries()) {
    const { contract, unit, peak } = need
    const needed = tellFte(tellNeeded(unit.fte.needed, locale), locale)
    const planned = tellNumber(unit.fte.planned, locale)
    if (index > 0) parts.push({ value: ', ' })
    if (needs.length > 1) parts.push(nameIn(project, contract), { value: ': ' })
    const value = { en: `needs ${needed} of ${planned}`, de: `braucht ${needed} von ${planned}` }[locale]
    const more = peak === undefined ? '' : `, ${inSeason(peak, unit, locale)}`
    parts.push({ ...nameIn(project, contract), value: `${isShort(need) ? '⚠ ' : ''}${value}${more}` })
  }
  const hasPeak = needs.some(({ peak }) => peak !== undefined)
  const andThen = {
    en: hasPeak ? '; then the season with the least to spare' : '',
    de: hasPeak ? '; dann die Saison, in der es am knappsten ist' : '',
  }[locale]
  const tooltip = {
    en: `So many people are needed to keep all promises in a usual week; behind it, how many are planned${andThen}.`,
    de: `So viele Leute braucht es, um alle Zusagen in einer gewöhnlichen Woche zu halten; dahinter, wie viele geplant sind${andThen}.`,
  }[locale]
  return { parts, tooltip }
}

/** `in Winter 9.3`, with how many are planned then if that is another number. */
function inSeason(
  { unit: { fte }, seasons }: NonNullable<Need['peak']>,
  usual: Unit,
  locale: Locale,
): string {
  const name = seasons.map(({ id }) => id).join(' + ')
  const isOther = fte.planned !== usual.fte.planned
  const planned = isOther ? ` ${{ en: 'of', de: 'von' }[locale]} ${tellNumber(fte.planned, locale)}` : ''
  return `in ${name} ${tellNeeded(fte.needed, locale)}${planned}`
}

/** VS Code cuts longer hints off, and with them how many there are. */
const longestHint = 43

const andMore = (all: number): string => ` … (${all})`

/** How many names of a list fit into a hint; at least one. */
function fitting(names: readonly string[]): number {
  let length = '= '.length + (names[0]?.length ?? 0)
  for (let count = 1; count < names.length; count++) {
    length += `, ${names[count]}`.length
    const rest = count + 1 < names.length ? andMore(names.length).length : 0
    if (length + rest > longestHint) return count
  }
  return names.length
}

/** What `others` stands for. */
function othersHints(visible: Visible): readonly InlayHint[] {
  const { file } = visible
  const { project } = file
  const hints: InlayHint[] = []
  for (const contract of contractsIn(visible)) {
    for (const { segments, rows } of contract.assignments) {
      for (const row of rows) {
        const offset = row.origin.start + 'others'.length
        if (!row.others || !isVisible(visible, offset)) continue
        const targets = segments.flatMap(({ target }) => target ?? [])
        const services = servicesOf(contract, row, targets, project)
        const nothing = { en: 'none', de: 'keine' }[project.locale]
        const parts: InlayHintLabelPart[] = [{ value: services.length === 0 ? `= ${nothing}` : '= ' }]
        const shown = fitting(services.map(({ id }) => id))
        for (const [index, service] of services.slice(0, shown).entries()) {
          if (index > 0) parts.push({ value: ', ' })
          parts.push(nameIn(project, service))
        }
        if (services.length > shown) parts.push({ value: andMore(services.length) })
        const names = services.map(
          ({ id, title }) => `- ${codeSpan(id)} ${title === undefined ? '' : escapeMarkdown(title)}`,
        )
        hints.push(hintAt(visible, offset, parts, names.join('\n')))
      }
    }
  }
  return hints
}

function contractsIn({ file, start, end }: Visible): readonly Contract[] {
  return file.model.declarations.filter(
    (one): one is Contract => one.kind === 'contract' && one.origin.end >= start && one.origin.start <= end,
  )
}

/** What the shares of all blocks of a contract come to; in the tooltip what that means in requests. */
function volumeHints(visible: Visible): readonly InlayHint[] {
  const { project } = visible.file
  const { locale } = project
  const hints: InlayHint[] = []
  for (const contract of contractsIn(visible)) {
    const shares = contract.assignments.flatMap((assignment) => {
      const value = assignment.volume?.value
      return value?.kind === 'share' ? [{ assignment, share: Number(value.share.ratio) }] : []
    })
    if (shares.length < 2) continue
    const sum = shares.reduce((total, { share }) => total + share, 0)
    for (const { assignment, share } of shares) {
      const offset = assignment.volume!.origin.end
      if (!isVisible(visible, offset)) continue
      const total = tellShare(Math.round(sum * 1e9) / 1e9, locale)
      const label = { en: `of ${total} in all`, de: `von ${total} insgesamt` }[locale]
      hints.push(hintAt(visible, offset, label, requestsOf(contract, assignment, share, project)))
    }
  }
  return hints
}

/** The requests of a block, by service. */
function requestsOf(
  contract: Contract,
  assignment: Assignment,
  share: number,
  project: EditorProject,
): string {
  const { locale } = project
  const segments = assignment.segments.flatMap(({ target }) => target ?? [])
  const services = new Set(
    assignment.rows
      .filter(({ notOffered, volume }) => notOffered === undefined && volume === undefined)
      .flatMap((row) => servicesOf(contract, row, segments, project)),
  )
  return [...services]
    .flatMap(({ id, demand }) => {
      const volume = demand?.volume.value
      if (volume?.kind !== 'rate') return []
      const amount = Math.round(volume.rate.amount * share * 10) / 10
      return [`- ${codeSpan(id)}: ${tellRate(plainRate({ ...volume.rate, amount }), locale)}`]
    })
    .join('\n')
}

/** The hours of an SLA that takes them over, and of a team that works those of its site. */
function hoursHints(visible: Visible): readonly InlayHint[] {
  const { file } = visible
  const { project } = file
  const { locale } = project
  const hints: InlayHint[] = []
  const add = (offset: number, calendar: Calendar, from: Declared | undefined): void => {
    const word = { en: 'hours', de: 'Zeiten' }[locale]
    const parts: InlayHintLabelPart[] = [{ value: `${word}: ` }, nameIn(project, calendar)]
    const tooltip =
      from === undefined
        ? ''
        : { en: `Taken over from ${codeSpan(from.id)}`, de: `Übernommen von ${codeSpan(from.id)}` }[locale]
    hints.push(hintAt(visible, offset, parts, tooltip))
  }
  for (const one of file.model.declarations) {
    if (one.kind === 'sla' && one.hours === undefined && one.parent !== undefined) {
      const offset = one.parent.origin.end
      const calendar = project.facts.sla(one).hours?.target
      if (calendar !== undefined && isVisible(visible, offset)) add(offset, calendar, sourceOf(one))
    } else if (one.kind === 'team' && one.hours === undefined && one.site !== undefined) {
      const offset = one.site.origin.end
      const calendar = one.site.target?.calendar?.target
      if (calendar !== undefined && isVisible(visible, offset)) add(offset, calendar, one.site.target)
    }
  }
  return hints
}

/** From which SLA the hours come. */
function sourceOf(sla: Sla): Sla | undefined {
  const seen = new Set<Sla>()
  for (let at = sla.parent?.target; at !== undefined && !seen.has(at); at = at.parent?.target) {
    if (at.hours !== undefined) return at
    seen.add(at)
  }
  return undefined
}
