// Which events are the receipt of a request. One decision: what begins with them has a due date as soon as a request has
// arrived, and all else waits for an event of its own.

/** The receipt by its own name: everybody takes a deadline to be counted from it, so that it need not be said. */
export const receiptEvent = 'received'

/**
 * The events of the standard library that happen as a request arrives: it is there, it is put to the provider, and, unless
 * somebody says when it was (`DueRequest.events`), it is complete.
 */
const receiptEvents: ReadonlySet<string> = new Set([receiptEvent, 'complete', 'offered'])

/** Whether an event happens as a request arrives. */
export function isReceipt(event: string): boolean {
  return receiptEvents.has(event)
}
