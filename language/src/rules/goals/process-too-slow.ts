import type { Clock } from '../../clock/clock.ts'
import type { Instant } from '../../clock/types.ts'
import { type Assigned, assignmentsOf, goalFits } from '../../model/assigned.ts'
import type { Metric, Process, Sla, Target } from '../../model/declarations.ts'
import type { FileModel } from '../../model/file.ts'
import { openDaysOf } from '../../model/open-days.ts'
import { isEmpty, isKept, pathOf } from '../../model/process-limits.ts'
import type { ProjectModel } from '../../model/project.ts'
import { type Stage, stagesOf } from '../../model/promises.ts'
import { code, type Localized, message } from '../../speech/index.ts'
import { defineRule, type Report } from '../define-rule.ts'
import { tellEnd, tellMoment, tellSpan } from '../support/moments.ts'
import { clockTarget, firstLateness, type Lateness } from '../support/process-lateness.ts'
import { standsHere, textAt } from '../support/promise-texts.ts'

interface TooSlow {
  readonly process: string
  readonly sla: string
  readonly promise: string
  readonly received: Localized
  readonly finished: Localized
  readonly due: Localized
  readonly late: Localized
}

const messages = {
  late: message<TooSlow>({
    en: ({ process, sla, promise, received, finished, due, late }) =>
      `${code(process)} may take longer than ${code(sla)} promises: what is received ${received.en} may take until ${finished.en}, but ${code(promise)} is due ${due.en} (${late.en} too late).`,
    de: ({ process, sla, promise, received, finished, due, late }) =>
      `${code(process)} darf länger dauern, als ${code(sla)} zusagt: Was ${received.de} eingeht, darf bis ${finished.de} dauern, aber ${code(promise)} ist ${due.de} fällig (${late.de} zu spät).`,
    help: {
      en: () => 'Shorten the limits of the steps, let some run in parallel, or promise more time.',
      de: () => 'Die Fristen der Schritte verkürzen, einige parallel laufen lassen oder mehr Zeit zusagen.',
    },
  }),
}

export const processTooSlow = defineRule({
  name: 'process-too-slow',
  severity: 'warning',
  purpose: {
    en: 'The steps of a process may take longer than an SLA promises.',
    de: 'Die Schritte eines Prozesses dürfen länger dauern, als ein SLA zusagt.',
  },
  messages,
  *project({ project, library, facts, clocks, asksAbout }, report) {
    if (!asksAbout('process')) return
    const isResolution = resolutionMetrics(library)
    const assignments = assignmentsOf(project, facts)
    const said = new Map<Process, Set<Target>>()
    const known = new Map<string, Known>()
    for (const sla of assignments.slas) {
      yield
      const { goals, hours } = facts.sla(sla)
      const relevant = goals.filter(({ metric }) => metric.target && isResolution(metric.target))
      const calendar = hours?.target
      if (relevant.length === 0 || calendar === undefined) continue
      const days = openDaysOf(facts.calendar(calendar))
      if (days === undefined) continue
      const checked = new Set<string>()
      const reported = new Set<Process>()
      const ids = new Map<Process, number>()
      for (const assigned of assignments.under(sla)) {
        const process = assigned.service.process?.target
        if (process === undefined || reported.has(process)) continue
        const fitting = relevant.filter((goal) => goalFits(goal, assigned.service))
        if (!ids.has(process)) ids.set(process, ids.size)
        const key = [ids.get(process), ...fitting.map((goal) => relevant.indexOf(goal))].join(' ')
        if (checked.has(key)) continue
        checked.add(key)
        const path = pathOf(process)
        if (path === undefined || isEmpty(path)) continue
        const doubtful = fitting
          .flatMap(({ targets }) => stagesOf(targets))
          .filter(({ alternatives }) => !alternatives.every((target) => isKept(path, target, days)))
        if (doubtful.length === 0) continue
        const clock = clocks.of(calendar)
        const period = assigned.contract.inForce
        const [from, to] = [period?.from.value, period?.to.value]
        if (clock === undefined || from === undefined || to === undefined) continue
        // Many SLAs promise the same for processes that are alike.
        const question = JSON.stringify([
          calendar.origin.file,
          calendar.id,
          from,
          to,
          path,
          doubtful.map(termsOf),
        ])
        let answer = known.get(question)
        if (answer === undefined) {
          const lateness = firstLateness(clock, path, doubtful, from, to)
          answer = lateness && { lateness, stages: doubtful }
          known.set(question, answer ?? 'none')
        }
        if (answer === undefined || answer === 'none') continue
        const found = inTermsOf(doubtful, answer)
        reported.add(process)
        // An heir that takes over the target has it from where it was said.
        const targets = said.get(process) ?? new Set()
        said.set(process, targets)
        if (targets.has(found.target)) continue
        targets.add(found.target)
        say(sla, process, assigned, found, clock, project, report)
      }
    }
  },
})

function say(
  sla: Sla,
  process: Process,
  { service, cell }: Assigned,
  { stage, target, received, due, finished }: Lateness,
  clock: Clock,
  project: ProjectModel,
  report: Report<typeof messages>,
): void {
  const date = clock.format(received).slice(0, 10)
  const end = (at: Instant): Localized => ({
    en: tellEnd(clock, at, 'en', date),
    de: tellEnd(clock, at, 'de', date),
  })
  const open = clock.openSecondsBetween(due, finished)
  const isElapsed = target.kind === 'within' && target.limit.value?.clock !== 'business'
  const late: Localized =
    isElapsed || open === 0
      ? { en: tellSpan(finished - due, 'en'), de: tellSpan(finished - due, 'de') }
      : { en: `${hoursAndMinutes(open)} of open time`, de: `${hoursAndMinutes(open)} Öffnungszeit` }
  const promise = textAt(project, target.origin)
  report(
    'late',
    {
      process: process.id,
      sla: sla.id,
      promise,
      received: { en: tellMoment(clock, received, 'en'), de: tellMoment(clock, received, 'de') },
      finished: end(finished),
      due: end(due),
      late,
    },
    {
      at: process.nameOrigin,
      related: [
        standsHere(project, target),
        {
          at: service.process!.origin,
          message: {
            en: `${code(service.id)} runs through this process`,
            de: `${code(service.id)} durchläuft diesen Prozess`,
          },
        },
        {
          at: cell.row.sla!.origin,
          message: {
            en: `${code(service.id)} is assigned under ${code(sla.id)} here`,
            de: `${code(service.id)} ist hier unter ${code(sla.id)} zugeordnet`,
          },
        },
      ],
      data: {
        service: service.id,
        sla: sla.id,
        share: stage.share,
        received: clock.format(received),
        due: clock.format(due),
        finished: clock.format(finished),
        lateSeconds: finished - due,
      },
    },
  )
}

function hoursAndMinutes(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return [hours > 0 ? `${hours} h` : [], minutes > 0 ? `${minutes} min` : [], rest > 0 ? `${rest} s` : []]
    .flat()
    .join(' ')
}

/** What came of a question that was asked before, with the stages of which it was asked. */
type Known = { readonly lateness: Lateness; readonly stages: readonly Stage[] } | 'none'

/** The same lateness of other stages that say the same. */
function inTermsOf(stages: readonly Stage[], { lateness, stages: asked }: Exclude<Known, 'none'>): Lateness {
  const stage = stages[asked.indexOf(lateness.stage)]!
  const target = stage.alternatives[lateness.stage.alternatives.indexOf(lateness.target)]!
  return { ...lateness, stage, target }
}

/** What a stage says, apart from its share and from where it stands. */
function termsOf({ alternatives }: Stage): unknown {
  return alternatives.map(clockTarget)
}

/** Metrics of the time until a request is settled, from when it is there. */
function resolutionMetrics(library: FileModel): (metric: Metric) => boolean {
  const event = (name: string) => library.declarations.find((one) => one.kind === 'event' && one.id === name)
  const [received, complete, resolved] = [event('received'), event('complete'), event('resolved')]
  return ({ definition }) => {
    if (definition?.kind !== 'time' || resolved === undefined) return false
    const starts = definition.starts.map(({ target }) => target)
    return (
      definition.ends.every(({ target }) => target === resolved) &&
      starts.every((start) => start !== undefined && (start === received || start === complete))
    )
  }
}
