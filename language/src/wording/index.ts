/** What a compiled contract says, in sentences of both languages: for the document and for the editor. */

export { nothingElse } from '../compile/nothing-else.ts'
export {
  nbsp,
  quote,
  tellDate,
  tellDecimal,
  tellNumber,
  tellPeriod,
  tellShare,
  tellShortDate,
  tellShortWeekday,
} from '../speech/index.ts'
export {
  creditLimitSentences,
  creditSentence,
  escalationSentence,
  excuseSentence,
  stopsSentence,
  windowSentence,
  windowsSentence,
} from './beside.ts'
export { tellBoundValue } from './bounds.ts'
export { casesOf, tellCondition } from './conditions.ts'
export { tellDuration, tellEvery, tellOfPeriod, tellPer, tellWithin } from './durations.ts'
export { goalSentences, targetSentences, tellTime } from './goals.ts'
export { metricSentence } from './metrics.ts'
export { tellMoney } from './money.ts'
export {
  actorTitle,
  eventTitle,
  metricTitle,
  type Named,
  ofSla,
  reasonTitle,
  segmentTitle,
  type Telling,
} from './names.ts'
export { channelNames, tellDemand, tellRate, workWords } from './services.ts'
export { channelName, channelWay, own, standardEvents, standardMetrics, usualChannels } from './standard.ts'
