import type { CompiledContract } from '../compile/schema.ts'
import type { Localized } from '../speech/index.ts'
import { tellEvery } from '../wording/durations.ts'
import { isSame } from './canonical.ts'
import { type Draft, draft, owed } from './changes.ts'
import { otherChanges } from './other.ts'
import { beginning, dueText, often, soon } from './recurrences.ts'
import { about, paired, subjectOf, wordings } from './things.ts'
import type { Verdict, Verdicts } from './types.ts'
import { both, nameOf, none } from './words.ts'
import type { World } from './world.ts'

export type Report = CompiledContract['reports'][number]

export function compareReports(world: World): Draft[] {
  const { both: pairs, gone, come } = paired(world.before.reports, world.after.reports)
  const appears = (report: Report, isNew: boolean): Draft => {
    const text = both((locale) => tellEvery(report.every, locale))
    return draft({
      kind: 'report',
      subject: subjectOf('report', report),
      what: about('report', report, isNew ? { en: 'new', de: 'neu' } : { en: 'dropped', de: 'entfallen' }),
      ...(isNew ? { after: text } : { before: text }),
      verdict: owed('provider', isNew ? 'more' : 'less'),
    })
  }
  return [
    ...come.map((one) => appears(one, true)),
    ...gone.map((one) => appears(one, false)),
    ...pairs.flatMap(([old, now]) => compareReport(old, now, world)),
  ]
}

const knownReport = ['id', 'title', 'documentation', 'every', 'from', 'due', 'ahead', 'to', 'metrics', 'by']

const breakdowns: Readonly<Record<Report['by'][number], Localized>> = {
  segment: { en: 'segment', de: 'Segment' },
  service: { en: 'service', de: 'Leistung' },
  team: { en: 'team', de: 'Team' },
  site: { en: 'site', de: 'Standort' },
  channel: { en: 'channel', de: 'Kanal' },
}

function compareReport(old: Report, now: Report, world: World): Draft[] {
  const changes: Draft[] = wordings('report', old, now)
  const add = (what: Localized, before: Localized, after: Localized, verdict: Verdicts | Verdict): void => {
    changes.push(
      draft({
        kind: 'report',
        subject: subjectOf('report', now),
        what: about('report', now, what),
        before,
        after,
        verdict,
      }),
    )
  }
  if (!isSame(old.every, now.every)) {
    const verdict = often(old.every, now.every, 'provider')
    const text = ({ every }: Report): Localized => both((locale) => tellEvery(every, locale))
    add(rarer(verdict), text(old), text(now), verdict)
  }
  // Few: what is said of one change.
  if (old.from !== now.from) add(...beginning(old, now))
  if (!isSame([old.due, old.ahead], [now.due, now.ahead]))
    add(
      { en: 'when it is due', de: 'wann er fällig ist' },
      dueText(old),
      dueText(now),
      soon(old, now, 'provider'),
    )
  const lists = [
    ['to', { en: 'recipients', de: 'Empfänger' }, (id: string) => both((locale) => world.name(id)[locale])],
    [
      'metrics',
      { en: 'metrics', de: 'Kennzahlen' },
      (id: string) => both((locale) => world.name(id)[locale]),
    ],
    [
      'by',
      { en: 'broken down by', de: 'aufgeschlüsselt nach' },
      (id: string) => breakdowns[id as 'team'] ?? both(() => id),
    ],
  ] as const
  for (const [property, what, show] of lists) {
    const [before, after]: (readonly string[])[] = [old[property], now[property]]
    const lost = before!.filter((one) => !after!.includes(one))
    const gained = after!.filter((one) => !before!.includes(one))
    const text = (ids: readonly string[]): Localized =>
      ids.length === 0 ? none : both((locale) => ids.map((one) => show(one)[locale]).join(', '))
    // What is lost is not made up for by something else: each is told.
    if (lost.length > 0) add(fewer(what, text(lost)), text(before!), text(after!), owed('provider', 'less'))
    if (gained.length > 0)
      add(more(what, text(gained)), text(before!), text(after!), owed('provider', 'more'))
  }
  return [...changes, ...otherChanges('report', old, now, knownReport, nameOf(now))]
}

function rarer(verdict: Verdicts | Verdict): Localized {
  if (typeof verdict === 'string') return { en: 'how often', de: 'wie oft' }
  return verdict.client === 'weaker' ? { en: 'rarer', de: 'seltener' } : { en: 'more often', de: 'öfter' }
}

function fewer(what: Localized, which: Localized): Localized {
  return both((locale) => `${what[locale]}: ${{ en: 'without', de: 'ohne' }[locale]} ${which[locale]}`)
}

export function more(what: Localized, which: Localized): Localized {
  return both(
    (locale) => `${what[locale]}: ${{ en: 'in addition', de: 'zusätzlich' }[locale]} ${which[locale]}`,
  )
}
