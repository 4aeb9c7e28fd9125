import { type Connection, ErrorCodes, type Message, ResponseError } from 'vscode-languageserver'

/** The method by which a request is answered that came at a wrong time; no editor can mean it. */
const refused = '$zusage/refused'

interface Refusal {
  readonly code: number
  readonly reason: string
}

/**
 * The order that the protocol has: `initialize` first and once, nothing after `shutdown` but `exit`. Requests at a wrong
 * time are refused, notifications passed over, before anything of the server sees them.
 */
export class Lifecycle {
  private state: 'new' | 'running' | 'ended' = 'new'

  /** To be called by the connection for each message. */
  handleMessage(message: Message, next: (message: Message) => void): void {
    const { id, method } = message as { id?: unknown; method?: unknown } & Message
    const isFree = typeof method !== 'string' || method === 'exit'
    const refusal = isFree ? undefined : this.refusalOf(method)
    if (refusal === undefined) next(message)
    else if (id !== undefined) next({ ...message, method: refused, params: refusal } as Message)
  }

  /** Registers what answers a request that is refused. */
  listen(connection: Connection): void {
    connection.onRequest(refused, ({ code, reason }: Refusal) => new ResponseError(code, reason))
  }

  private refusalOf(method: string): Refusal | undefined {
    if (this.state === 'ended')
      return { code: ErrorCodes.InvalidRequest, reason: `${method}: the server was shut down.` }
    if (method === 'initialize') {
      if (this.state === 'running')
        return { code: ErrorCodes.InvalidRequest, reason: 'The server is initialized already.' }
      this.state = 'running'
    } else if (this.state === 'new') {
      return { code: ErrorCodes.ServerNotInitialized, reason: `${method}: the server is not initialized.` }
    } else if (method === 'shutdown') this.state = 'ended'
    return undefined
  }
}
