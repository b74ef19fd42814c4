import { parentPort, workerData } from "node:worker_threads"
import { failures } from "./pdf-document.ts"
import { readDocument } from "./read-document.ts"

/** Reads one PDF, given as the worker's data, and answers with what was read. */
const answer = await readDocument(workerData as Uint8Array).catch(() => failures.broken)
parentPort?.postMessage(answer)
