import { type App, screensOf } from "../../config/app.ts"
import { declaredOfApp } from "../../config/declared-app.ts"
import { headerPair, secretsOf } from "../../config/secret.ts"
import type { Settings } from "../../config/settings.ts"
import type { WebView } from "../../config/web-view.ts"
import type { AppPlan, CrawlPlan, WebViewPlan } from "../../crawler/plan.ts"

/** The header by which web views of Android name their app, to every host. It is no secret. */
const namesTheApp = "x-requested-with"

/** What is observed of an app: its own file over the settings. */
export interface AppMeans {
  readonly app: App
  readonly webView: WebView
  readonly settings: Settings
  /** Playwright storage state of the settings or the app's file, parsed. */
  readonly storageState?: unknown
}

/** The crawl of an app's web views: the settings' plan, as the app shows its pages. */
export function appPlan(plan: CrawlPlan, { app, webView, settings, storageState }: AppMeans): CrawlPlan {
  const pairs = app.headers.map(headerPair)
  const everywhere = pairs.filter(([name]) => name.toLowerCase() === namesTheApp)
  const own = pairs.filter(([name]) => name.toLowerCase() !== namesTheApp)
  const state = withCookies(storageState, app.cookies)
  const secret = {
    ...settings,
    header: [...settings.header, ...own.map(([name, value]) => `${name}: ${value}`)],
  }
  return {
    ...plan,
    profile: webView.id,
    declared: declaredOfApp(app, plan.declared),
    app: asAppPlan(app),
    webView: webViewPlan(app, webView),
    secrets: secretsOf(secret, state),
    recordedSettings: { ...plan.recordedSettings, app: recorded(app) },
    network: {
      ...plan.network,
      headers: [...plan.network.headers, ...own],
      headersEverywhere: everywhere,
      ...(state === undefined ? {} : { storageState: state }),
    },
  }
}

export function asAppPlan(app: App): AppPlan {
  const { id, name, platform, firstScreen } = app
  return {
    id,
    name,
    platform,
    screens: screensOf(app),
    ...(firstScreen === undefined ? {} : { firstScreen }),
  }
}

/** A profile's web view, without an app of its own. */
export function plainWebView({
  userAgent,
  clientHints,
  screen,
  thirdPartyCookies,
  absent,
}: WebView): WebViewPlan {
  return {
    userAgent: userAgent.value,
    ...(clientHints === undefined ? {} : { clientHints: clientHints.value }),
    screen: screen.value,
    thirdPartyCookies: thirdPartyCookies.value,
    absent: absent.value,
    bridges: [],
  }
}

/** Hints are sent with the web view's own user agent alone. */
function webViewPlan({ userAgent, thirdPartyCookies, bridges }: App, webView: WebView): WebViewPlan {
  const { clientHints, ...plain } = plainWebView(webView)
  return {
    ...plain,
    ...(clientHints === undefined || userAgent !== undefined ? {} : { clientHints }),
    ...(userAgent === undefined ? {} : { userAgent: userAgent.replaceAll("{default}", plain.userAgent) }),
    thirdPartyCookies: thirdPartyCookies || plain.thirdPartyCookies,
    bridges,
  }
}

function withCookies(state: unknown, cookies: App["cookies"]): unknown {
  if (cookies.length === 0) return state
  const given = (state ?? {}) as { cookies?: readonly unknown[] }
  return { origins: [], ...given, cookies: [...(given.cookies ?? []), ...cookies] }
}

/** The app's file as it goes into a record: no cookie, no header's value. */
function recorded({ cookies, headers, storageState, ...app }: App): Readonly<Record<string, unknown>> {
  return {
    ...app,
    headers: headers.map((line) => {
      const [name, value] = headerPair(line)
      return name.toLowerCase() === namesTheApp
        ? `${name}: ${value}`
        : `${name}: [secret:header:${name.toLowerCase()}]`
    }),
    cookies: cookies.map(({ name, domain }) => ({ name, domain, value: `[secret:cookie:${name}]` })),
    ...(storageState === undefined ? {} : { storageState: "[secret:storage-state]" }),
  }
}
