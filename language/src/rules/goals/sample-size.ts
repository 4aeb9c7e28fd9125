import { Big } from 'big.js'
import { isDeadline } from '../../model/deadlines.ts'
import type { Goal, SmallSample, Target } from '../../model/declarations.ts'
import type { FileModel } from '../../model/file.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { rewrite } from '../support/literal-rule.ts'
import { standsHere } from '../support/promise-texts.ts'

interface Sample {
  readonly cases: string
  readonly misses: string
}

export const sampleSize = defineRule({
  name: 'sample-size',
  severity: 'error',
  purpose: {
    en: 'What counts for few cases says nothing, or allows more misses than the share does.',
    de: 'Was bei wenigen Fällen gilt, besagt nichts oder lässt mehr Verfehlungen zu als der Anteil.',
  },
  messages: {
    whole: message<{ text: string }>({
      en: ({ text }) => `${code(text)} is no number of cases: they are counted.`,
      de: ({ text }) => `${code(text)} ist keine Anzahl von Fällen: Sie werden gezählt.`,
      help: { en: () => 'Write a whole number.', de: () => 'Eine ganze Zahl schreiben.' },
    }),
    never: message<Sample>({
      en: ({ cases }) => `${code(`below ${cases} cases`)} would be no case at all, so this says nothing.`,
      de: ({ cases }) => `${code(`below ${cases} cases`)} wäre gar kein Fall, also besagt das nichts.`,
    }),
    all: message<Sample>({
      en: ({ cases, misses }) =>
        `Below ${cases} cases at most ${misses} may miss: that is all of them, and nothing is promised.`,
      de: ({ cases, misses }) =>
        `Unter ${cases} Fällen dürfen höchstens ${misses} verfehlt werden: Das sind alle, und zugesagt ist nichts.`,
      help: {
        en: () => 'Allow fewer misses than there can be cases.',
        de: () => 'Weniger Verfehlungen zulassen, als es Fälle geben kann.',
      },
    }),
    more: message<Sample & { share: string; allowed: string }>({
      en: ({ cases, misses, share, allowed }) =>
        `Below ${cases} cases ${misses} may miss, but of ${cases} cases ${code(share)} allows only ${allowed}.`,
      de: ({ cases, misses, share, allowed }) =>
        `Unter ${cases} Fällen dürfen ${misses} verfehlt werden, von ${cases} Fällen aber lässt ${code(share)} nur ${allowed} zu.`,
      help: {
        en: ({ allowed }) => `Allow at most ${allowed}, or apply the share only from more cases on.`,
        de: ({ allowed }) => `Höchstens ${allowed} zulassen oder den Anteil erst ab mehr Fällen anwenden.`,
      },
      severity: 'warning',
    }),
    shareless: message<Sample>({
      en: () => 'This goal has no share that fewer cases could replace.',
      de: () => 'Dieses Ziel hat keinen Anteil, an dessen Stelle das treten könnte.',
      help: {
        en: () =>
          'Below so many cases, a number of misses counts in place of a share: 90 % within 8 h below 20 cases at most 2 misses.',
        de: () =>
          'Bei wenigen Fällen zählt statt eines Anteils die Zahl der Verfehlungen: 90 % within 8 h below 20 cases at most 2 misses.',
      },
    }),
  },
  file(file, report, { project }) {
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla') continue
      for (const goal of sla.goals) {
        if (goal.sample === undefined) continue
        const { below, misses, origin } = goal.sample
        const odd = [below, misses].find(({ value }) => value !== undefined && !Number.isInteger(value))
        if (odd !== undefined) {
          // Fewer than 2.5 cases are fewer than 3, and at most 2.5 are at most 2.
          const whole = odd === below ? Math.ceil(odd.value!) : Math.floor(odd.value!)
          report('whole', { text: odd.text }, { at: odd.origin, fixes: [rewrite(odd, `${whole}`)] })
          continue
        }
        const [cases, most] = [below.value, misses.value]
        if (cases === undefined || most === undefined) continue
        const words = { cases: below.text, misses: misses.text }
        // Of time there are no cases.
        const isOfTime = goal.metric.target?.definition?.kind === 'share-of-time'
        const lowest = isOfTime ? undefined : lowestShare(goal)
        if (lowest === undefined)
          report('shareless', words, { at: origin, fixes: [leaveOut(goal.sample, file)] })
        else if (cases < 2) report('never', words, { at: below.origin, fixes: [leaveOut(goal.sample, file)] })
        else if (most >= cases - 1) report('all', words, { at: origin })
        else {
          const allowed = new Big(1).minus(lowest.ratio).times(cases).round(0, Big.roundDown)
          if (allowed.gte(most)) continue
          report(
            'more',
            { ...words, share: lowest.text, allowed: allowed.toFixed() },
            {
              at: origin,
              related: [standsHere(project, lowest.target)],
              fixes: [rewrite(misses, allowed.toFixed())],
            },
          )
        }
      }
    }
  },
})

function leaveOut({ origin }: SmallSample, { path, text }: FileModel): Fix {
  const words = text.slice(origin.start, origin.end).replace(/\s+/g, ' ')
  const start = text.slice(0, origin.start).trimEnd().length
  return {
    title: { en: `Leave out ${words}`, de: `${words} weglassen` },
    edits: [{ file: path, start, end: origin.end, text: '' }],
  }
}

/** The lowest share of a goal, by which the most may miss; undefined if there is none, or one that is not known. */
function lowestShare({ targets }: Goal) {
  let lowest: { ratio: Big; text: string; target: Target } | undefined
  for (const target of targets) {
    const found = shareOf(target)
    if (found === undefined || lowest?.ratio.lte(found.ratio)) continue
    lowest = { ...found, target }
  }
  return lowest
}

/** In which share of cases a target has to be kept. */
function shareOf(target: Target): { ratio: Big; text: string } | undefined {
  if (target.kind === 'bound') {
    const { value, text } = target.value
    if (value?.kind !== 'share') return undefined
    const { ratio } = value.share
    return { ratio: target.bound === 'at-least' ? new Big(ratio) : new Big(1).minus(ratio), text }
  }
  if (!isDeadline(target) && target.kind !== 'share') return undefined
  const { share } = target
  return share?.value && { ratio: new Big(share.value.ratio), text: share.text }
}
