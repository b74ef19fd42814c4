/// <reference lib="dom" />

import { ignoreEnded, type Target } from "../devtools/targets.ts"
import { type Program, programExpression } from "../page/as-expression.ts"
import { evaluateApart } from "../page/isolated-world.ts"

interface SharedDialog {
  readonly rules: string
  readonly own: string
  readonly otherwise: string
}

/**
 * Dialogs that several managers show: autoconsent names one of them by the dialog alone. What is that manager's own on
 * the page tells it from the library's.
 */
const sharedDialogs: readonly SharedDialog[] = [
  {
    // Complianz for WordPress took over Osano's open library, whose dialog carries `cookieconsent:desc`; its own
    // parts are named cmplz. Source: github.com/osano/cookieconsent, src/cookieconsent.js; autoconsent's rules
    // complianz-*.json.
    rules: "Complianz ",
    own: "[class*=cmplz],[id*=cmplz],script[src*=complianz]",
    otherwise: "Osano Cookie Consent",
  },
]

/** Sent as text. */
const hasOnPage: Program<[string]> = {
  entry: (selector) => document.querySelector(selector) !== null,
  parts: [],
}

/** The manager by what its page shows, where autoconsent's rule fits more than one. */
export async function managerName(
  name: string,
  { target, frame }: { target: Target; frame: string },
): Promise<string> {
  const shared = sharedDialogs.find(({ rules }) => name.startsWith(rules))
  if (!shared) return name
  const own = await evaluateApart(target, frame, programExpression(hasOnPage, shared.own)).catch(ignoreEnded)
  return own === false ? shared.otherwise : name
}
