// Whether what an editor sends is cut into messages where it says. With one wrong length, everything behind it would be
// read askew, and the editor wait for ever.

/** Longer messages are sent by no editor: a file of 32 MB, each of its characters escaped, is shorter. */
const longestMessage = 256 * 1024 * 1024
const longestHeader = 4096

export type FrameProblem = 'header' | 'too-long' | 'length-too-small' | 'length-too-large' | 'no-json'

const [tab, feed, end, space, quote, backslash] = [9, 10, 13, 32, 34, 92]

/** Follows a stream of messages with `Content-Length`, and says when it is none. */
export class Frames {
  private header = ''
  /** How much of a body is still to come; none while a header is read. */
  private left: number | undefined
  private depth = 0
  private isInText = false
  private isEscaped = false
  private isClosed = false

  /** Whether the value of a message is complete, but more of it is said to come. */
  get isOverdue(): boolean {
    return this.isClosed
  }

  /** Takes what has come; answers what is wrong with it, at the first problem. */
  take(bytes: Uint8Array): FrameProblem | undefined {
    for (let at = 0; at < bytes.length; at++) {
      const problem = this.left === undefined ? this.inHeader(bytes[at]!) : this.inBody(bytes[at]!)
      if (problem !== undefined) return problem
    }
    return undefined
  }

  private inHeader(byte: number): FrameProblem | undefined {
    this.header += String.fromCharCode(byte)
    if (this.header.length > longestHeader) return 'header'
    if (byte !== feed || !this.header.endsWith('\r\n\r\n')) return undefined
    const lengths = [...this.header.matchAll(/^content-length:[ \t]*(\S*)[ \t]*\r$/gim)]
    const lines = this.header.trimEnd().split('\r\n')
    if (lengths.length !== 1 || !lines.every((line) => /^[\w-]+:/.test(line))) return 'header'
    const [, length = ''] = lengths[0]!
    if (!/^[1-9]\d*$/.test(length)) return 'header'
    if (Number(length) > longestMessage) return 'too-long'
    this.header = ''
    this.left = Number(length)
    return undefined
  }

  private inBody(byte: number): FrameProblem | undefined {
    this.left!--
    const problem = this.inValue(byte)
    if (problem !== undefined || this.left! > 0) return problem
    if (!this.isClosed) return 'length-too-small'
    this.left = undefined
    this.isClosed = false
    return undefined
  }

  private inValue(byte: number): FrameProblem | undefined {
    if (this.isInText) {
      if (this.isEscaped) this.isEscaped = false
      else if (byte === backslash) this.isEscaped = true
      else if (byte === quote) this.isInText = false
      return undefined
    }
    if (byte === space || byte === tab || byte === feed || byte === end) return undefined
    if (this.isClosed) return 'length-too-large'
    if (byte === 0x7b || byte === 0x5b) this.depth++
    else if (this.depth === 0) return 'no-json'
    else if (byte === quote) this.isInText = true
    else if ((byte === 0x7d || byte === 0x5d) && --this.depth === 0) this.isClosed = true
    return undefined
  }
}
