import { assignmentsOf } from '../../model/assigned.ts'
import type { Word } from '../../model/declarations.ts'
import { declaredAs } from '../../model/file.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { rewrite } from '../support/literal-rule.ts'
import { misspeltChannels } from '../support/misspelt-channels.ts'

export const misspeltChannel = defineRule({
  name: 'misspelt-channel',
  severity: 'warning',
  purpose: {
    en: 'A channel that is named once is one letter from a known one.',
    de: 'Ein Kanal, der nur einmal vorkommt, ist nur einen Buchstaben von einem bekannten entfernt.',
  },
  messages: {
    once: message<{ channel: string; meant: string }>({
      en: ({ channel, meant }) =>
        `The channel ${code(channel)} is named nowhere else; did you mean ${code(meant)}?`,
      de: ({ channel, meant }) =>
        `Den Kanal ${code(channel)} gibt es sonst nirgends; ist ${code(meant)} gemeint?`,
    }),
  },
  file(file, report, { project, facts }) {
    const misspelt = misspeltChannels(project)
    if (misspelt.size === 0) return
    const look = (channels: readonly Word[]): void => {
      for (const channel of channels) {
        const meant = misspelt.get(channel.text)
        if (meant === undefined) continue
        report(
          'once',
          { channel: channel.text, meant },
          { at: channel.origin, data: { nearest: meant }, fixes: [rewrite(channel, meant)] },
        )
      }
    }
    for (const { services } of declaredAs(file, 'catalogue'))
      for (const { channels } of services) look(channels)
    for (const { goals } of declaredAs(file, 'sla')) {
      for (const goal of goals) {
        // Where services are assigned, `goal-never-applies` knows more.
        if (goal.channels.some(({ text }) => misspelt.has(text)) && !isAssigned(goal)) look(goal.channels)
      }
    }

    function isAssigned(goal: Parameters<ReturnType<typeof assignmentsOf>['holdersOf']>[0]): boolean {
      const assignments = assignmentsOf(project, facts)
      return !assignments.isIncomplete && assignments.holdersOf(goal).length > 0
    }
  },
})
