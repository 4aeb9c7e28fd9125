import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

/** What changes globals, and so would be in the way of others; what measures, beside nobody's garbage; what takes longest. */
const alone = ['test/growth/*.test.ts', 'test/exporters/mermaid.test.ts', 'test/fuzz/fuzz.test.ts']

const standIn = (name: string): string =>
  fileURLToPath(new URL(`test/extension/support/${name}.ts`, import.meta.url))

export default defineConfig({
  // Packages that name source maps and bring none are nobody's concern here.
  logLevel: 'error',
  // What is there only within VS Code; `test/extension` says what stands in for it.
  resolve: {
    alias: [
      { find: /^vscode$/, replacement: standIn('vscode') },
      { find: /^vscode-languageclient$/, replacement: standIn('languageclient') },
    ],
  },
  test: {
    // Long, since machines may be busy with something else; nothing waits that long where all is well.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', './test/support/closing-line.ts'],
    // All cores: by default one is left free, which of two would be half.
    maxWorkers: '100%',
    setupFiles: './test/support/seed.ts',
    // Imports JSON as only a bundler takes it.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
    projects: [
      // These come first, so that the longest file is not the last, with one core at work.
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...alone],
          // Loading the language anew for each of the files takes longer than most of the tests. They keep nothing in
          // modules and mock none; what they change outside, such as the time zone, they put back.
          isolate: false,
          globalSetup: './test/support/temporary.ts',
        },
      },
    ],
  },
})
