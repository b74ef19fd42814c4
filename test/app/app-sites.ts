import { fileURLToPath } from "node:url"
import type { Site } from "../../src/demo/site.ts"
import { vendorSites } from "../../src/demo/vendor-sites.ts"

/** The web views of a made-up app, and the vendors whose tags they carry. */
export const appSites: Readonly<Record<string, Site>> = {
  "app.machikado.example": {
    folder: fileURLToPath(new URL("../sites/app", import.meta.url)),
    answers: { "/read": () => ({ status: 204 }) },
  },
  "count.narabe.example": { answers: { "/reader": () => ({ status: 204 }) } },
  ...vendorSites,
}

/** Its screens. */
export const screens = {
  home: "https://app.machikado.example/",
  article: "https://app.machikado.example/article.html",
  settings: "https://app.machikado.example/settings.html",
  notice: "https://app.machikado.example/notice.html",
}

/** The identifier of the member that the app gives its pages. */
export const memberId = "machi-member-20391"

/** What the app's makers would write about it. */
export const appYml = `
name: まちかど通信アプリ
platform: android
id: jp.example.machikado
operator: { name: 株式会社まちかど通信, domains: [machikado.example] }
service: { kind: r27_4, name: まちかど通信アプリ }
firstScreen: ${screens.home}
entries:
  - ${screens.article}
settingsScreens:
  - { url: "${screens.settings}", taps: 1, label: 設定 }
headers:
  - "X-Requested-With: jp.example.machikado"
bridges:
  - object: machikado
    methods: { logEvent: null, getMemberId: ${memberId} }
schemes: [machikado, machikado-log]
`
