import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { expectedFolder, goldenFiles, goldenScans } from "./golden-files.ts"

// Makes the golden results and reports anew from the kept evidence: npm run golden. What changed is for `git diff`.

for (const scan of goldenScans) {
  const folder = expectedFolder(scan)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of await goldenFiles(scan)) writeFileSync(new URL(name, folder), text)
}
