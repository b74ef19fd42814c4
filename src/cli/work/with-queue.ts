import { type JobQueue, openQueue } from "../../store/queue/open-queue.ts"

/** Opens the queue of a server and closes it when the work is over, whatever its outcome. */
export async function withQueue<T>(place: string, work: (queue: JobQueue) => Promise<T>): Promise<T> {
  const queue = await openQueue(place)
  try {
    return await work(queue)
  } finally {
    await queue.close()
  }
}
