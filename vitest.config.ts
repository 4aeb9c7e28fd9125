import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // Loading the language anew for each of the files takes longer than most of the tests. They keep nothing in modules
    // and mock none; what they change outside, such as the time zone, they put back.
    isolate: false,
    globalSetup: './test/support/temporary.ts',
    reporters: ['default', './test/support/closing-line.ts'],
  },
})
