import type { Frame } from "./dashboard.ts"
import { renderPage } from "./shell.ts"

/** The form for the token; `to` is where the visitor wanted to go. */
export const renderLogin = (to: string, refused: boolean, frame: Frame): string =>
  renderPage(
    {
      template: "dashboard-login",
      title: (t) => t.login.title,
      view: (t) => ({ to, refused: refused ? t.login.refused : "" }),
    },
    frame,
  )
