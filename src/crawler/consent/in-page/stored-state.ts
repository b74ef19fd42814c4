/// <reference lib="dom" />

export const storedState = { entry: stored, parts: [stored] }

/** What scripts of this document keep of a visitor: cookies they can read, and both storages. Empty where they may not. */
function stored(): string {
  try {
    return JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }])
  } catch (error) {
    // Sandboxed documents have neither.
    if (error instanceof DOMException) return ""
    throw error
  }
}
