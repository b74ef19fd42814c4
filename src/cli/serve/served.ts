import type { HttpBindings } from "@hono/node-server"
import type { Frame } from "../../reports/dashboard/dashboard.ts"
import type { Session } from "./guard/sessions.ts"

/** What is known of each request; session and frame once it is known who asks. */
export interface Served {
  readonly Bindings: Partial<HttpBindings>
  readonly Variables: { readonly session?: Session; readonly frame?: Frame }
}
