// What OpenSLO v1 asks of the kinds that we write, as JSON Schema. The rules are those of the specification
// (github.com/OpenSLO/OpenSLO, README.md, sections in brackets) and of the validation in the project's own library
// (github.com/OpenSLO/go-sdk, pkg/openslo/v1); the words are ours.

/** [General Schema] RFC 1123 label: at most 63 of `a-z`, `0-9` and `-`, at both ends no `-`. */
const name = { type: 'string', pattern: '^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$' }

/** [duration-shorthand] A whole number and one letter. */
const shorthand = { type: 'string', pattern: '^[1-9][0-9]*[mhdwMQY]$' }

/** [SLO, SLI, Service: Notes] */
const description = { type: 'string', maxLength: 1050 }

function closed(required: readonly string[], properties: object): object {
  return { type: 'object', additionalProperties: false, required, properties }
}

const metadata = closed(['name'], {
  name,
  // go-sdk objects.go: at most 63 characters.
  displayName: { type: 'string', minLength: 1, maxLength: 63 },
  // [General Schema] keys as in Kubernetes; a value is a text or a list of texts.
  labels: {
    type: 'object',
    propertyNames: { pattern: '^[a-zA-Z0-9](?:[-._a-zA-Z0-9]{0,61}[a-zA-Z0-9])?$' },
    additionalProperties: {
      oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
    },
  },
})

/** [SLI] go-sdk sli.go: a source has a spec with something in it. */
const source = closed(['metricSource'], {
  metricSource: closed(['spec'], {
    metricSourceRef: name,
    type: { type: 'string' },
    spec: { type: 'object', minProperties: 1 },
  }),
})

/** [SLI: Notes] good or bad of a total, or a ratio that somebody else has reckoned. */
const ratioMetric = {
  oneOf: [
    closed(['counter', 'good', 'total'], { counter: { type: 'boolean' }, good: source, total: source }),
    closed(['counter', 'bad', 'total'], { counter: { type: 'boolean' }, bad: source, total: source }),
    closed(['rawType', 'raw'], {
      counter: { type: 'boolean' },
      rawType: { enum: ['success', 'failure'] },
      raw: source,
    }),
  ],
}

const indicator = closed(['metadata', 'spec'], {
  metadata,
  spec: {
    oneOf: [
      closed(['thresholdMetric'], { description, thresholdMetric: source }),
      closed(['ratioMetric'], { description, ratioMetric }),
    ],
  },
})

/** [Objectives] From 0 on and below 1. */
const target = { type: 'number', minimum: 0, exclusiveMaximum: 1 }

/** [SLO] One that is rolling, or one that is aligned with the calendar; go-sdk slo.go: never both. */
const timeWindow = {
  type: 'array',
  minItems: 1,
  maxItems: 1,
  items: {
    oneOf: [
      closed(['duration', 'isRolling'], { duration: shorthand, isRolling: { const: true } }),
      closed(['duration', 'calendar'], {
        duration: shorthand,
        isRolling: { const: false },
        calendar: closed(['startTime', 'timeZone'], {
          startTime: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$' },
          timeZone: { type: 'string', minLength: 1 },
        }),
      }),
    ],
  },
}

/** [Objectives] A threshold needs an operator and a value, a ratio must have none; ratios over slices need their length. */
const objectives = (required: readonly string[], properties: object): object => ({
  type: 'array',
  minItems: 1,
  items: closed(required, { displayName: { type: 'string' }, target, ...properties }),
})

const isThreshold = {
  properties: {
    indicator: { type: 'object', properties: { spec: { type: 'object', required: ['thresholdMetric'] } } },
  },
}
const inSlices = { properties: { budgetingMethod: { const: 'RatioTimeslices' } } }

const slo = {
  ...closed(['service', 'indicator', 'budgetingMethod', 'objectives'], {
    description,
    service: name,
    indicator,
    timeWindow,
    budgetingMethod: { enum: ['Occurrences', 'Timeslices', 'RatioTimeslices'] },
    objectives: { type: 'array' },
  }),
  if: isThreshold,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: {
    properties: {
      objectives: objectives(['op', 'value', 'target'], {
        op: { enum: ['lte', 'gte', 'lt', 'gt'] },
        value: { type: 'number' },
      }),
    },
  },
  else: {
    if: inSlices,
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      properties: { objectives: objectives(['target', 'timeSliceWindow'], { timeSliceWindow: shorthand }) },
    },
    else: { properties: { objectives: objectives(['target'], {}) } },
  },
}

const kind = (word: string, spec: object): object =>
  closed(['apiVersion', 'kind', 'metadata', 'spec'], {
    apiVersion: { const: 'openslo/v1' },
    kind: { const: word },
    metadata,
    spec,
  })

export const opensloSchema = {
  oneOf: [kind('Service', closed([], { description })), kind('SLO', slo)],
}
