import { dirname, resolve } from "node:path"
import type { App } from "../../config/app.ts"
import { loadApp } from "../../config/load-app.ts"

/** An app as its file declares it; files it names start at its own folder. */
export async function readApp(path: string, folder: string): Promise<App> {
  const file = resolve(folder, path)
  const app = await loadApp(file)
  const { storageState } = app
  return storageState === undefined ? app : { ...app, storageState: resolve(dirname(file), storageState) }
}
