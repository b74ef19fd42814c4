#!/usr/bin/env node
// The installed command. Runs on any Node from 18 on; the program itself needs Node 24.
import { entryPoint } from "./launcher/entry-point.js"
import { orOneLine } from "./launcher/or-one-line.js"
import { underModernNode } from "./launcher/under-modern-node.js"

// Paths a user types are relative to where the command was typed, also when npm changed the folder.
process.env.INIT_CWD ??= process.cwd()

await orOneLine(() =>
  underModernNode(import.meta.url, async () => {
    await import(entryPoint())
  }),
)
