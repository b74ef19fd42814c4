import { readdir } from "node:fs/promises"
import type { Command } from "./command.ts"

const FOLDER = new URL("./commands/", import.meta.url)

/** Every command of the folder, in the order of file names. Throws when a file exports no `command`. */
export async function loadCommands(): Promise<readonly Command[]> {
  const files = (await readdir(FOLDER)).filter((file) => /(?<!\.d)\.[jt]s$/.test(file)).sort()
  return Promise.all(files.map(loadCommand))
}

async function loadCommand(file: string): Promise<Command> {
  const { command }: { command?: Command } = await import(new URL(file, FOLDER).href)
  if (command === undefined) throw new Error(`commands/${file}: expected an exported command`)
  return command
}
