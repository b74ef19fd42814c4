/** Letters, digits, dots and hyphens only: safe as a name on every file system. */
export const safeName = (text: string): string =>
  text
    .replace(/[^A-Za-z0-9.-]+/g, "_")
    .replace(/^\.+/, "_")
    .slice(0, 120) || "_"
