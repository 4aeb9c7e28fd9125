/** Files with more bytes are not read: nobody has written them, and what they become in memory is a hundred times that. */
export const largestFile = 32 * 1024 * 1024

/** Why a file of a project was not read. */
export type Unread = 'too-large' | 'name-not-utf-8'
