import type { Channel } from "../news.ts"

const TIMEOUT = 30_000

/** Who writes to whom, and the server that takes it. */
export interface Mailing {
  readonly smtp: string
  readonly from: string
  readonly to: readonly string[]
}

/** An e-mail in plain text. The same news has the same Message-ID, so that mail programs show it once. */
export function mail({ smtp, from, to }: Mailing): Channel {
  return {
    name: "mail",
    tell: async ({ scan, subject, text }) => {
      const { createTransport } = await import("nodemailer")
      const timeouts = { connectionTimeout: TIMEOUT, greetingTimeout: TIMEOUT, socketTimeout: TIMEOUT }
      const transport = createTransport({ url: smtp, ...timeouts })
      try {
        await transport.sendMail({ from, to: [...to], subject, text, messageId: `<${scan}@gaibu.invalid>` })
      } finally {
        transport.close()
      }
    },
  }
}
