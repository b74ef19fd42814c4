import { Comparison } from "../../analyzers/result/comparison.ts"

/** `diff.json`, parsed before it is written: what does not fit its schema is never written. */
export const renderComparisonJson = (comparison: Comparison): string =>
  `${JSON.stringify(Comparison.parse(comparison), null, 2)}\n`
