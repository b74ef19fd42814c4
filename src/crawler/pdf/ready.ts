/** What the thread that reads a PDF says when it has loaded and begins. */
export const ready = "ready"
