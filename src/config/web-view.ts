import { z } from "zod"

const source = z.string().min(1)

/**
 * What a platform's web view sends and lacks, each statement with its source. `absent` names interfaces (`Notification`)
 * and members of one (`Navigator.share`). Sizes in CSS pixels.
 */
export const WebView = z
  .strictObject({
    id: z.enum(["android-webview", "ios-webview"]),
    userAgent: z.strictObject({ value: z.string(), source }).readonly(),
    /** Absent where none are sent. */
    clientHints: z
      .strictObject({
        value: z.strictObject({
          brand: z.string(),
          platform: z.string(),
          platformVersion: z.string(),
          model: z.string(),
          mobile: z.boolean(),
        }),
        source,
      })
      .readonly()
      .optional(),
    screen: z
      .strictObject({
        value: z.strictObject({
          width: z.int().positive(),
          height: z.int().positive(),
          scale: z.number().positive(),
          touchPoints: z.int().nonnegative(),
        }),
        source,
      })
      .readonly(),
    thirdPartyCookies: z.strictObject({ value: z.boolean(), source }).readonly(),
    absent: z
      .strictObject({
        value: z.array(z.string().regex(/^[A-Z]\w*(\.[A-Za-z]\w*)?$/)).readonly(),
        source,
      })
      .readonly(),
  })
  .readonly()
export type WebView = z.infer<typeof WebView>
