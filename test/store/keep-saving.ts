import { openStore } from "../../src/store/open-store.ts"
import { madeCandidate, madeEvidence } from "./made-records.ts"
import { scanOf } from "./scan-of.ts"

/** Saves scans one after the other, `count` of them, and says each id once it is kept. */
const [file = "", name = "", count = "0"] = process.argv.slice(2)
const store = await openStore(file)
const html = Array.from({ length: 20_000 }, (_, i) => `<p>${(i * 2_654_435_761) % 4_294_967_296}</p>`).join(
  "",
)
for (let i = 0; i < Number(count); i++) {
  const id = `${name}-${i}`
  await store.saveScan(scanOf(id))
  await store.saveEvidence(madeEvidence({ id, candidates: [madeCandidate({ html })] }))
  process.stdout.write(`${id}\n`)
}
await store.close()
