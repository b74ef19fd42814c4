import { z } from "zod"
import { Operator, Override, ServiceDeclaration } from "./declared.ts"
import { Expected } from "./expected.ts"
import { RegisterEntry } from "./register.ts"
import { Keep, Notify, Schedule } from "./schedule.ts"

/**
 * Runs that can be asked for; the schema knows no others, so that a run is never silently left out. `auto` is what the
 * site makes possible at the least cost.
 */
export const AVAILABLE_RUNS = [
  "fresh",
  "accept",
  "reject",
  "close",
  "withdraw",
  "opt-out",
  "gpc",
  "auto",
] as const

const Run = z.enum(AVAILABLE_RUNS)

const Step = z.union([
  z.strictObject({ click: z.string().min(1) }).readonly(),
  z.strictObject({ fill: z.string().min(1), value: z.string(), secret: z.boolean().optional() }).readonly(),
  z.strictObject({ waitFor: z.string().min(1) }).readonly(),
])

/** `Name: value` as HTTP writes it: the name a token (RFC 9110 section 5.1), the value without line breaks. */
const HeaderLine = z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\r\n\0]*$/)

/**
 * Everything a user can set, in the file (`gaibu.yml`), the environment (`GAIBU_*`) or by flag, under the same
 * names. Parsing, types, defaults and the JSON Schema for editors all come from here. Times in seconds.
 */
export const Settings = z
  .strictObject({
    operator: Operator.optional(),
    service: ServiceDeclaration.optional(),
    services: z.array(ServiceDeclaration).readonly().optional(),
    runs: z
      .array(Run)
      .nonempty()
      .readonly()
      .default(["fresh"])
      .register(Expected, {
        ja: `状態（run）の一覧（使えるもの: ${AVAILABLE_RUNS.join(", ")}）`,
        en: `a list of runs (of ${AVAILABLE_RUNS.join(", ")})`,
      }),
    pages: z
      .union([z.int().min(0).max(1000), z.array(z.string().regex(/^\//)).readonly()])
      .default(3)
      .register(Expected, {
        ja: "0以上1000以下の整数、または / で始まるパスの一覧",
        en: "a whole number from 0 to 1000, or a list of paths that start with /",
      }),
    repeat: z.int().min(1).max(3).default(1).register(Expected, {
      ja: "1以上3以下の整数",
      en: "a whole number from 1 to 3",
    }),
    choicePages: z.int().min(0).max(100).default(5).register(Expected, {
      ja: "0以上100以下の整数",
      en: "a whole number from 0 to 100",
    }),
    steps: z.array(Step).readonly().default([]).register(Expected, {
      ja: "{ click } か { fill, value } か { waitFor } の一覧",
      en: "a list of { click }, { fill, value } or { waitFor }",
    }),
    optOut: z
      .strictObject({
        steps: z.array(Step).readonly().default([]),
        stops: z.enum(["send", "use"]).optional(),
      })
      .readonly()
      .optional(),
    overrides: z.array(Override).readonly().default([]),
    register: z.array(RegisterEntry).readonly().default([]),
    profile: z
      .enum(["desktop", "mobile", "android-webview", "ios-webview"])
      .default("desktop")
      .register(Expected, {
        ja: "desktop, mobile, android-webview, ios-webview のどれか",
        en: "desktop, mobile, android-webview or ios-webview",
      }),
    lang: z.enum(["ja", "en"]).default("ja").register(Expected, { ja: "ja か en", en: "ja or en" }),
    format: z
      .array(z.string().regex(/^[a-z0-9-]+$/))
      .nonempty()
      .readonly()
      .default(["html", "json"])
      .register(Expected, {
        ja: "報告書の形式の一覧（例: html, json, xlsx）",
        en: "a list of formats of the report (for example html, json, xlsx)",
      }),
    failOn: z.enum(["absent", "partial", "review", "never"]).default("absent").register(Expected, {
      ja: "absent, partial, review, never のどれか",
      en: "absent, partial, review or never",
    }),
    concurrency: z.int().min(1).max(32).default(2).register(Expected, {
      ja: "1以上32以下の整数",
      en: "a whole number from 1 to 32",
    }),
    pace: z.number().min(0).max(60).default(0.5).register(Expected, {
      ja: "0以上60以下の秒数",
      en: "a number of seconds from 0 to 60",
    }),
    timeout: z.number().min(1).max(3600).default(30).register(Expected, {
      ja: "1以上3600以下の秒数",
      en: "a number of seconds from 1 to 3600",
    }),
    header: z.array(HeaderLine).readonly().default([]).register(Expected, {
      ja: "「名前: 値」の形のヘッダ",
      en: "headers written as 'Name: value'",
    }),
    storageState: z.string().min(1).optional().register(Expected, {
      ja: "storage state（JSON）のファイル",
      en: "a storage state file (JSON)",
    }),
    browser: z
      .string()
      .min(1)
      .optional()
      .register(Expected, { ja: "ブラウザの実行ファイル", en: "the browser's executable" }),
    notice: z.string().min(1).optional().register(Expected, {
      ja: "公表ページの URL またはファイル",
      en: "the notice's address or file",
    }),
    sign: z.string().min(1).optional().register(Expected, {
      ja: "Ed25519 の秘密鍵（PEM）のファイル",
      en: "a file with an Ed25519 private key (PEM)",
    }),
    timestamp: z
      .url({ protocol: /^https?$/ })
      .refine((url) => !/^[a-z]+:\/\/[^/?#]*@/i.test(url))
      .optional()
      .register(Expected, {
        ja: "タイムスタンプ局（RFC 3161）の http(s) の URL（利用者名とパスワードは書けません）",
        en: "the http(s) address of a time-stamping authority (RFC 3161), without user name or password",
      }),
    actor: z.string().min(1).max(200).optional().register(Expected, {
      ja: "実施者の名前",
      en: "the name of who runs the scan",
    }),
    database: z.string().min(1).optional().register(Expected, {
      ja: "SQLite のファイルか postgres://… の URL",
      en: "an SQLite file or the address of a server (postgres://…)",
    }),
    hostResolverRules: z.string().min(1).optional().register(Expected, {
      ja: "Chromium の host-resolver-rules の書き方",
      en: "Chromium's own host-resolver-rules syntax",
    }),
    ignoreHttpsErrors: z
      .boolean()
      .default(false)
      .register(Expected, { ja: "true か false", en: "true or false" }),
    simulatedLeave: z
      .boolean()
      .default(true)
      .register(Expected, { ja: "true か false", en: "true or false" }),
    linkChecks: z.boolean().default(true).register(Expected, { ja: "true か false", en: "true or false" }),
    canaries: z.boolean().default(false).register(Expected, { ja: "true か false", en: "true or false" }),
    schedules: z.array(Schedule).readonly().default([]),
    notify: Notify.optional(),
    keep: Keep.optional(),
    out: z
      .string()
      .min(1)
      .optional()
      .register(Expected, { ja: "報告書を置くフォルダ", en: "the folder for the report" }),
  })
  .readonly()
export type Settings = z.infer<typeof Settings>
export type SettingsKey = keyof Settings
