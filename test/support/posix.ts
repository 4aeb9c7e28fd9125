import { describe, test } from 'vitest'

/** Whether files here have modes and links as POSIX has them, and a text with `#!` in its first line can be run. */
const isPosix = process.platform !== 'win32'

/** A test that takes what only POSIX has. On Windows it says nothing of the program, so it does not run there. */
export const posix = test.runIf(isPosix)

/** The same for all tests of a group. */
export const describePosix = describe.runIf(isPosix)
