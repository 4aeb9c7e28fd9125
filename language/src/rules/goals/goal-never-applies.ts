import { assignmentsOf } from '../../model/assigned.ts'
import type { Goal, Word } from '../../model/declarations.ts'
import { code, codes, enumeration, type Localized, message } from '../../speech/index.ts'
import { nearest } from '../../syntax/nearest.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { aboutGoals, analysedGoalsIn } from '../support/goal-analysis.ts'
import { misspeltChannels } from '../support/misspelt-channels.ts'
import { removal } from '../support/promise-texts.ts'

interface Idle {
  readonly sla: string
  readonly metric: string
  readonly channels: readonly string[]
  /** The channels of what is assigned. */
  readonly known: readonly string[]
}

interface CaseLess {
  readonly sla: string
  readonly about: Localized
}

const channelWord = (channels: readonly string[]) => ({
  en: `${channels.length > 1 ? 'channels' : 'channel'} ${enumeration(codes(channels), 'en')}`,
  de: `${channels.length > 1 ? 'Kanäle' : 'Kanal'} ${enumeration(codes(channels), 'de')}`,
})

export const goalNeverApplies = defineRule({
  name: 'goal-never-applies',
  severity: 'warning',
  purpose: {
    en: 'A goal applies to nothing: no service has its channel, or no case fulfils its condition.',
    de: 'Ein Ziel gilt für nichts: Keine Leistung hat seinen Kanal, oder kein Fall erfüllt seine Bedingung.',
  },
  messages: {
    goal: message<Idle>({
      en: ({ sla, metric, channels }) =>
        `The goal for ${code(metric)} applies to nothing: no service under ${code(sla)} comes by ${channelWord(channels).en}.`,
      de: ({ sla, metric, channels }) =>
        `Das Ziel für ${code(metric)} gilt für nichts: Keine Leistung unter ${code(sla)} kommt über ${german(channels)}.`,
      help: {
        en: ({ known }) => `What is assigned comes by ${enumeration(known, 'en')}.`,
        de: ({ known }) => `Was zugeordnet ist, kommt über ${enumeration(known, 'de')}.`,
      },
    }),
    channel: message<Idle>({
      en: ({ sla, channels }) => `No service under ${code(sla)} comes by ${channelWord(channels).en}.`,
      de: ({ sla, channels }) => `Keine Leistung unter ${code(sla)} kommt über ${german(channels)}.`,
      help: {
        en: ({ known }) => `What is assigned comes by ${enumeration(known, 'en')}.`,
        de: ({ known }) => `Was zugeordnet ist, kommt über ${enumeration(known, 'de')}.`,
      },
    }),
    condition: message<CaseLess>({
      en: ({ sla, about }) =>
        `This goal for ${about.en} in ${code(sla)} applies to nothing: no case can fulfil its condition.`,
      de: ({ sla, about }) =>
        `Dieses Ziel für ${about.de} in ${code(sla)} gilt für nichts: Kein Fall kann die Bedingung erfüllen.`,
    }),
    'nothing-left': message<CaseLess>({
      en: ({ sla, about }) =>
        `This goal for ${about.en} in ${code(sla)} applies to nothing: the other goals leave no case for ${code('otherwise')}.`,
      de: ({ sla, about }) =>
        `Dieses Ziel für ${about.de} in ${code(sla)} gilt für nichts: Die anderen Ziele lassen keinen Fall für ${code('otherwise')} übrig.`,
    }),
  },
  file(file, report, context) {
    for (const { sla, goals, analysis, goal } of analysedGoalsIn(file, context)) {
      for (const { segment, reason } of analysis.empty) {
        const { when, origin } = goal(segment)
        const message = reason === 'nothing-left' ? 'nothing-left' : 'condition'
        report(message, { sla: sla.id, about: aboutGoals(goals[0]!) }, { at: when?.origin ?? origin })
      }
    }
    const { project, facts } = context
    const assignments = assignmentsOf(project, facts)
    if (assignments.isIncomplete) return
    const misspelt = misspeltChannels(project)
    const isMeant = (text: string, channels: Iterable<string>): boolean =>
      misspelt.size > 0 && [...channels].some((channel) => misspelt.get(channel) === text)
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla') continue
      for (const goal of sla.goals) {
        if (goal.channels.length === 0) continue
        const holders = assignments.holdersOf(goal)
        if (holders.length === 0) continue
        const idle = goal.channels.filter(
          ({ text }) =>
            !holders.some((holder) => assignments.channelsUnder(holder).has(text)) &&
            // A service that should have it has it misspelt.
            !holders.some((holder) => isMeant(text, assignments.channelsUnder(holder).keys())) &&
            !project.mayBeUsedInBrokenFile(text),
        )
        if (idle.length === 0) continue
        const under = holders.map((holder) => assignments.channelsUnder(holder))
        const known = new Set(under.flatMap((channels) => [...channels.keys()]).filter((text) => text !== ''))
        // What has no channels may have any; that they are missing, `missing-property` says.
        if (under.some((channels) => channels.get('')!.some((service) => service.channels.length === 0)))
          continue
        const parameters = { sla: sla.id, metric: goal.metric.text, known: [...known].sort() }
        const fixes = (words: readonly Word[]): Fix[] => words.flatMap((word) => renames(word, goal, known))
        if (idle.length === goal.channels.length) {
          const [first, last] = [idle[0]!.origin, idle.at(-1)!.origin]
          const channels = idle.map(({ text }) => text)
          report(
            'goal',
            { ...parameters, channels },
            {
              at: { file: first.file, start: first.start, end: last.end },
              data: { channels },
              fixes: [
                ...fixes(idle),
                {
                  title: { en: 'Remove the goal', de: 'Das Ziel entfernen' },
                  edits: [removal(project, goal.origin)],
                },
              ],
            },
          )
          continue
        }
        for (const word of idle) {
          report(
            'channel',
            { ...parameters, channels: [word.text] },
            {
              at: word.origin,
              data: { channels: [word.text] },
              fixes: [...fixes([word]), dropping(goal, word)],
            },
          )
        }
      }
    }
  },
})

function german(channels: readonly string[]): string {
  return channels.length > 1 ? `die ${channelWord(channels).de}` : `den ${channelWord(channels).de}`
}

/** A channel that was probably meant. */
function renames({ text, origin }: Word, goal: Goal, known: ReadonlySet<string>): Fix[] {
  const used = new Set(goal.channels.map((channel) => channel.text))
  return nearest(text, known, 1)
    .filter((instead) => !used.has(instead))
    .map((instead) => ({
      title: { en: `Change to ${instead}`, de: `In ${instead} ändern` },
      edits: [{ file: origin.file, start: origin.start, end: origin.end, text: instead }],
    }))
}

/** Leaves one channel out of several. */
function dropping({ channels }: Goal, word: Word): Fix {
  const index = channels.indexOf(word)
  const { file } = word.origin
  const [start, end] =
    index > 0
      ? [channels[index - 1]!.origin.end, word.origin.end]
      : [word.origin.start, channels[1]!.origin.start]
  return {
    title: { en: `Leave out ${word.text}`, de: `${word.text} weglassen` },
    edits: [{ file, start, end, text: '' }],
  }
}
