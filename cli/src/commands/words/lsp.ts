// What `zusage lsp` says.
import type { Words } from '../../../../language/src/speech/index.ts'

export const lspWords = {
  lspSummary: {
    en: 'serve an editor over standard input and output',
    de: 'einen Editor über Standardein- und -ausgabe bedienen',
  },
  usageLsp: { en: '[options]', de: '[Optionen]' },
  lspStdio: {
    en: 'speak over standard input and output, as is the default',
    de: 'über Standardein- und -ausgabe sprechen, wie ohnehin',
  },
  lspExamples: { en: '  zusage lsp --stdio', de: '  zusage lsp --stdio' },
} as const satisfies Words
