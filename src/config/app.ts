import { z } from "zod"
import { Operator, ServiceDeclaration } from "./declared.ts"

const WebAddress = z.url({ protocol: /^https?$/ })
const Taps = z.int().min(0).max(20)

/** A screen that is a web view: its address, and how many taps of the app's own lead there from the first screen. */
const Screen = z.union([
  WebAddress,
  z.strictObject({ url: WebAddress, taps: Taps.optional(), label: z.string().min(1).optional() }).readonly(),
])

/** `Name: value` as HTTP writes it (RFC 9110 section 5.1). */
const HeaderLine = z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\r\n\0]*$/)

const Cookie = z
  .strictObject({
    name: z.string().min(1),
    value: z.string(),
    domain: z.string().min(1),
    path: z.string().startsWith("/").default("/"),
    secure: z.boolean().optional(),
    httpOnly: z.boolean().optional(),
    sameSite: z.enum(["Strict", "Lax", "None"]).optional(),
  })
  .readonly()

const ScriptName = z.string().regex(/^[A-Za-z_$][\w$]*$/)

/**
 * What the app offers to its pages' scripts, and what it answers. `messageHandler`: `window.webkit.messageHandlers.NAME`
 * (WKWebView). `object`: an object of that name with methods (Android's `addJavascriptInterface`), each answering the
 * value given (null: nothing).
 */
const Bridge = z.union([
  z.strictObject({ messageHandler: ScriptName, answer: z.json().optional() }).readonly(),
  z.strictObject({ object: ScriptName, methods: z.record(ScriptName, z.json()) }).readonly(),
])
export type Bridge = z.infer<typeof Bridge>

/**
 * An app whose web views are to be observed (`app.yml`): what only its maker knows. Parsing, types, defaults and the
 * JSON Schema for editors come from here.
 */
export const App = z
  .strictObject({
    name: z.string().min(1),
    platform: z.enum(["android", "ios"]),
    /** Package name (Android) or bundle id (iOS). */
    id: z.string().regex(/^[A-Za-z][\w-]*(\.[\w-]+)+$/),
    operator: Operator.optional(),
    service: ServiceDeclaration.optional(),
    services: z.array(ServiceDeclaration).readonly().optional(),
    /** The first screen shown on use, where it is a web view; without it the first screen is the app's own. */
    firstScreen: WebAddress.optional(),
    /** Further web views. */
    entries: z.array(Screen).readonly().default([]),
    /** Screens where the notice is, or from which it is reached. */
    settingsScreens: z.array(Screen).readonly().default([]),
    /** Headers the app adds. `X-Requested-With` goes to every host, as web views send it; others to the screens' own. */
    headers: z.array(HeaderLine).readonly().default([]),
    cookies: z.array(Cookie).readonly().default([]),
    /** A file with a storage state, as Playwright writes it. */
    storageState: z.string().min(1).optional(),
    /** In place of the platform's own; `{default}` stands for that one. */
    userAgent: z.string().min(1).optional(),
    /** Whether the app lets other sites keep cookies in its web views. */
    thirdPartyCookies: z.boolean().default(false),
    bridges: z.array(Bridge).readonly().default([]),
    /** The app's own schemes, without `://`. */
    schemes: z
      .array(z.string().regex(/^[a-z][a-z0-9+.-]*$/i))
      .readonly()
      .default([]),
  })
  .readonly()
export type App = z.infer<typeof App>

/** A screen of an app in one form. */
export interface AppScreen {
  readonly url: string
  readonly taps?: number
  readonly label?: string
}

/** The web views of an app in the order declared, the first screen first. */
export function screensOf({ firstScreen, entries, settingsScreens }: App): readonly AppScreen[] {
  const first = firstScreen === undefined ? [] : [{ url: firstScreen, taps: 0 }]
  return [...first, ...[...entries, ...settingsScreens].map(screenOf)]
}

function screenOf(given: App["entries"][number]): AppScreen {
  if (typeof given === "string") return { url: given }
  const { url, taps, label } = given
  return { url, ...(taps === undefined ? {} : { taps }), ...(label === undefined ? {} : { label }) }
}
