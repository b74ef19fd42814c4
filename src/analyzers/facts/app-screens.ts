import type { Target } from "../result.ts"

/** Whether what was seen are screens of an app: opened as the app shows them, or driven by a person on a device. */
export function showsAnApp({ kind, platform }: Pick<Target, "kind" | "platform">): boolean {
  return kind === "app" || (kind === "attach" && platform !== undefined && platform !== "web")
}

/** A screen of the app's own has no address: the app's id stands for it. */
export function isOfTheAppItself(url: string): boolean {
  return url.startsWith("app:")
}
