// What Jira calls the events that start, stop and pause a clock.

export const pluginKey = 'com.atlassian.servicedesk'

export interface Condition {
  readonly pluginKey: string
  readonly factoryKey: string
  readonly conditionId: string
  readonly type: 'Start' | 'Pause' | 'Stop'
  readonly name: string
}

/** What in Jira is about the same as an event of the standard library, in time. */
export const knownEvents: ReadonlyMap<
  string,
  Omit<Condition, 'pluginKey' | 'type'> & { readonly exact: boolean }
> = new Map([
  [
    'received',
    {
      factoryKey: 'issue-created-sla-condition-factory',
      conditionId: 'issue-created-hit-condition',
      name: 'Issue Created',
      exact: true,
    },
  ],
  [
    'complete',
    {
      factoryKey: 'issue-created-sla-condition-factory',
      conditionId: 'issue-created-hit-condition',
      name: 'Issue Created',
      exact: false,
    },
  ],
  [
    'replied',
    {
      factoryKey: 'comment-sla-condition-factory',
      conditionId: 'comment-for-reporter-hit-condition',
      name: 'Comment: For Customers',
      exact: true,
    },
  ],
  [
    'resolved',
    {
      factoryKey: 'resolution-sla-condition-factory',
      conditionId: 'resolution-set-hit-condition',
      name: 'Resolution: Set',
      exact: true,
    },
  ],
  [
    'reopened',
    {
      factoryKey: 'resolution-sla-condition-factory',
      conditionId: 'resolution-cleared-hit-condition',
      name: 'Resolution: Cleared',
      exact: true,
    },
  ],
])

/** Events of a call: no work item is there yet to measure. */
export const beforeWorkItem: ReadonlySet<string> = new Set(['offered', 'answered', 'abandoned'])

/** Jira's own name for the status in which it waits for the customer. */
export const waitingStatus = 'Waiting for customer'
