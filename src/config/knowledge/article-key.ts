import type law from "./law.json"

/** A key of the article table in `law.json`; a key that is not there does not compile. */
export type ArticleKey = keyof (typeof law)["articles"]
