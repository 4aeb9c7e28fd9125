// The one place that knows where the language's sources are; what has to load late is imported from its own module.
export * from '../../language/src/index.ts'
export { nearest } from '../../language/src/syntax/nearest.ts'
