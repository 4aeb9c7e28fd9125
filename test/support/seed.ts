// Property tests try the same cases in each run, so that a run says something about a change and not about luck. Others are
// tried with another seed: `FC_SEED=7 npm test`.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) })
