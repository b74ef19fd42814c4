import { BaseSequencer, type TestSpecification } from "vitest/node"

/**
 * Files of whole scans and long waits, to begin first: those that wait beside those that keep a core busy. Without them
 * vitest begins with the largest files where no earlier run was timed, and one of these begun last leaves a core to itself. One
 * that is not listed only costs time.
 */
const slowest = [
  "crawler/hostile",
  "crawler/find/ways",
  "cli/work/worker",
  "bin/pack",
  "crawler/find/unreadable",
  "crawler/bad-ends",
  "crawler/consent/ways-to-choose",
  "cli/process",
  "libraries/libraries",
  "end-to-end/demo",
  "app/three-ways",
  "demo/demo-sends",
  "crawler/consent/managers",
]

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = slowest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
      return at < 0 ? slowest.length : at
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}
