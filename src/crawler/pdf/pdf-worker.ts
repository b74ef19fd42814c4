import { parentPort, workerData } from "node:worker_threads"
import { readerFailed } from "./pdf-document.ts"
import { readDocument } from "./read-document.ts"
import { ready } from "./ready.ts"

parentPort?.postMessage(ready)
/** Reads one PDF, given as the worker's data, and answers with what was read. */
const answer = await readDocument(workerData as Uint8Array).catch(readerFailed)
parentPort?.postMessage(answer)
