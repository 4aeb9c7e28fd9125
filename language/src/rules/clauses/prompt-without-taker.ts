import type { ProcessElement, Prompt } from '../../model/declarations.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { isBroken } from '../support/edits.ts'

export const promptWithoutTaker = defineRule({
  name: 'prompt-without-taker',
  severity: 'warning',
  purpose: {
    en: 'A prompt finds out that more is needed, and hands it over to nobody.',
    de: 'Eine Abfrage stellt einen Bedarf fest, den niemand übernimmt.',
  },
  messages: {
    nobody: message<{ prompt: Prompt }>({
      en: ({ prompt }) => `Nobody takes over what ${code(prompt.id)} finds out.`,
      de: ({ prompt }) => `Niemand übernimmt, was ${code(prompt.id)} ergibt.`,
      help: {
        en: () => 'Name who does: hand over to FieldSales within 1 business day',
        de: () => 'Nennen, wer übernimmt: hand over to FieldSales within 1 business day',
      },
    }),
  },
  file(file, report) {
    for (const process of file.declarations) {
      if (process.kind !== 'process') continue
      const prompts = [...promptsIn(process.elements)]
      const takers = [...new Set(prompts.flatMap(({ taker }) => taker?.text ?? []))].slice(0, 3)
      for (const prompt of prompts) {
        if (prompt.taker !== undefined || prompt.id === '') continue
        if (isBroken(file, prompt.origin)) continue
        const at = prompt.segments.at(-1)?.origin.end ?? endOfTitle(prompt, file.text)
        report(
          'nobody',
          { prompt },
          {
            at: prompt.nameOrigin,
            data: { process: process.id, prompt: prompt.id },
            fixes: takers.map((name) => ({
              title: { en: `Hand over to ${name}`, de: `An ${name} übergeben` },
              edits: [{ file: file.path, start: at, end: at, text: ` hand over to ${name}` }],
            })),
          },
        )
      }
    }
  },
})

function* promptsIn(elements: readonly ProcessElement[]): Generator<Prompt> {
  for (const element of elements) {
    if (element.kind === 'prompt') yield element
    else if (element.kind === 'parallel') yield* promptsIn(element.elements)
  }
}

/** Where the title ends, or the name, if there is none. */
function endOfTitle({ title, nameOrigin, origin }: Prompt, text: string): number {
  if (title === undefined) return nameOrigin.end
  const quoted = /^\s*"(?:\\["\\]|[^"])*"/.exec(text.slice(nameOrigin.end, origin.end))
  return nameOrigin.end + (quoted?.[0].length ?? 0)
}
