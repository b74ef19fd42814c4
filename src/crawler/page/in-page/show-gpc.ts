/// <reference lib="dom" />

/** What scripts see of Global Privacy Control and Do Not Track where a visitor has both on. Sent as text. */
export function showGpc(): void {
  const show = (name: string, value: unknown) =>
    Object.defineProperty(Navigator.prototype, name, {
      configurable: true,
      enumerable: true,
      get: () => value,
    })
  show("globalPrivacyControl", true)
  show("doNotTrack", "1")
}
