import type { BrowserHandle } from "../browser/launch-browser.ts"

/** The profile a visit runs in. */
export interface Profile {
  /** Its id, as its targets tell it. */
  readonly id: string
  /**
   * How commands name it. The browser's own goes unnamed: Chromium up to 150 at least tells its id but does not find
   * it for cookies and downloads (`Failed to find browser context`), while every one takes no name for it.
   */
  readonly named: { readonly browserContextId?: string }
}

/**
 * A browser of the visit's own is used as a visitor uses one, in its own (empty) profile. Profiles made beside it are
 * private windows: they connect nowhere ahead.
 */
export async function profileIn({ mode, devtools }: BrowserHandle): Promise<Profile> {
  if (mode === "isolated") {
    const { defaultBrowserContextId } = await devtools.send("Target.getBrowserContexts")
    if (defaultBrowserContextId !== undefined) return { id: defaultBrowserContextId, named: {} }
  }
  const { browserContextId } = await devtools.send("Target.createBrowserContext", { disposeOnDetach: true })
  return { id: browserContextId, named: { browserContextId } }
}
